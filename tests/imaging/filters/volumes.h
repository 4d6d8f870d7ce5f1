// Volumes by formula for the tests of imaging/filters.
#pragma once

#include <cstring>
#include <functional>
#include <random>

#include "imaging/filters/catalogue.h"

namespace vertemark::test {

using namespace vertemark::imaging;

// Oblique and with voxels of three lengths: what a filter must keep.
inline VolumeInfo oblique_info(std::array<int, 3> size = {24, 20, 12}) {
    VolumeInfo info;
    double const c = std::cos(0.3), s = std::sin(0.3);
    info.geometry = {.size = size,
                     .spacing_mm = {1, 1.5, 2.5},
                     .origin = {-31.25, 12.5, 700},
                     .row_dir = {c, s, 0},
                     .col_dir = {0, 0, -1},
                     .slice_dir = {-s, c, 0}};
    info.frame_of_reference = FrameOfReferenceUid("1.2.3");
    info.modality = "CT";
    info.description = "formula";
    info.quantity = Quantity::hounsfield;
    info.unit = "HU";
    info.slope = 1;
    info.intercept = 0;
    info.instances.resize(static_cast<std::size_t>(size[2]));
    return info;
}

inline VolumeInfo cube_info(int side, double spacing_mm = 1) {
    VolumeInfo info = oblique_info({side, side, side});
    info.geometry = {};
    info.geometry.size = {side, side, side};
    info.geometry.spacing_mm = {spacing_mm, spacing_mm, spacing_mm};
    return info;
}

inline VolumePtr float_volume(VolumeInfo info, std::function<double(LpsPoint)> const& value) {
    auto const& size = info.geometry.size;
    std::size_t const n = info.geometry.voxel_count();
    std::shared_ptr<float[]> values(new float[n]);
    std::size_t at = 0;
    for (int k = 0; k < size[2]; ++k)
        for (int j = 0; j < size[1]; ++j)
            for (int i = 0; i < size[0]; ++i)
                values[at++] = static_cast<float>(value(info.geometry.to_lps(
                    {static_cast<double>(i), static_cast<double>(j), static_cast<double>(k)})));
    info.scalar_type = ScalarType::float32;
    std::shared_ptr<std::byte const[]> bytes(values, reinterpret_cast<std::byte const*>(values.get()));
    return *Volume::create(std::move(info), bytes, n * sizeof(float));
}

inline VolumePtr mask_volume(VolumeInfo info, std::function<bool(LpsPoint)> const& inside) {
    info.quantity = Quantity::label;
    info.unit.clear();
    return float_volume(std::move(info), [&](LpsPoint p) { return inside(p) ? 1.0 : 0.0; });
}

inline std::vector<double> values_of(Volume const& volume) {
    std::vector<double> values;
    auto const& size = volume.geometry().size;
    for (int k = 0; k < size[2]; ++k)
        for (int j = 0; j < size[1]; ++j)
            for (int i = 0; i < size[0]; ++i)
                values.push_back(volume.value_at(i, j, k).value_or(std::nan("")));
    return values;
}

inline std::size_t count_inside(Volume const& mask) {
    std::size_t count = 0;
    for (double const value : values_of(mask))
        count += value > 0;
    return count;
}

struct MeanAndSd {
    double mean = 0, sd = 0;
};
// Of the values of the voxels whose centre satisfies `where`.
inline MeanAndSd statistics(Volume const& volume, std::function<bool(LpsPoint)> const& where) {
    double n = 0, sum = 0, squares = 0;
    auto const& g = volume.geometry();
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i)
                if (where(g.to_lps({static_cast<double>(i), static_cast<double>(j), static_cast<double>(k)})))
                    if (auto const v = volume.value_at(i, j, k)) {
                        ++n;
                        sum += *v;
                        squares += *v * *v;
                    }
    return {sum / n, std::sqrt(std::max(0.0, squares / n - sum / n * (sum / n)))};
}

inline Result<VolumePtr> filtered(char const* id, FilterInput const& input, FilterValues const& values = {}) {
    Job job;
    auto const filter = filter_by_id(id);
    if (!filter)
        return tl::unexpected(filter.error());
    return run_filter(**filter, input, values, job);
}

} // namespace vertemark::test
