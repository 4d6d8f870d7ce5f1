// Volumes by formula for the tests of imaging/view.
#pragma once

#include <cstring>
#include <functional>

#include "imaging/volume/volume.h"

namespace vertemark::test {

template <class T>
imaging::VolumePtr volume_of(imaging::VolumeInfo info, std::function<double(int, int, int)> const& stored) {
    auto const& size = info.geometry.size;
    std::size_t const n = info.geometry.voxel_count();
    std::shared_ptr<std::byte[]> bytes(new std::byte[n * sizeof(T)]);
    std::size_t at = 0;
    for (int k = 0; k < size[2]; ++k)
        for (int j = 0; j < size[1]; ++j)
            for (int i = 0; i < size[0]; ++i, ++at) {
                T const value = static_cast<T>(stored(i, j, k));
                std::memcpy(bytes.get() + at * sizeof(T), &value, sizeof(T));
            }
    if constexpr (std::is_same_v<T, std::uint8_t>)
        info.scalar_type = imaging::ScalarType::uint8;
    else if constexpr (std::is_same_v<T, std::int16_t>)
        info.scalar_type = imaging::ScalarType::int16;
    else if constexpr (std::is_same_v<T, std::uint16_t>)
        info.scalar_type = imaging::ScalarType::uint16;
    else
        info.scalar_type = imaging::ScalarType::float32;
    return *imaging::Volume::create(std::move(info), bytes, n * sizeof(T));
}

} // namespace vertemark::test
