#include "imaging/volume/overlay_planes.h"

#include <algorithm>
#include <fstream>
#include <map>

#include "imaging/volume/build_parts.h"

namespace vertemark::imaging {

namespace {

// The bits of a plane in the unused high bits of 16-bit native pixels; empty when it can't be read.
std::vector<std::uint8_t> embedded_bits(Instance const& instance, OverlayPlane const& plane, int frame) {
    PixelLayout const& p = instance.pixels;
    if (!p.offset || p.big_endian || p.bits_allocated != 16 || p.samples != 1 || plane.bit_position < 1 ||
        plane.bit_position > 15)
        return {};
    std::size_t const pixels = static_cast<std::size_t>(p.rows) * static_cast<std::size_t>(p.columns);
    std::vector<std::uint16_t> words(pixels);
    std::ifstream in(instance.source.path, std::ios::binary);
    in.seekg(*p.offset + static_cast<std::int64_t>(pixels * 2) * frame);
    if (!in.read(reinterpret_cast<char*>(words.data()), static_cast<std::streamsize>(pixels * 2)))
        return {};
    std::vector<std::uint8_t> bits(pixels);
    for (std::size_t i = 0; i < pixels; ++i)
        bits[i] = words[i] >> plane.bit_position & 1;
    return bits;
}

// Sets the plane's pixels in one slice; true when it set any.
bool paint(OverlayPlane const& plane, std::vector<std::uint8_t> const& bits, std::size_t first, int rows,
           int columns, std::uint8_t* slice) {
    bool any = false;
    for (int y = 0; y < plane.rows; ++y)
        for (int x = 0; x < plane.columns; ++x) {
            std::size_t const at = first +
                                   static_cast<std::size_t>(y) * static_cast<std::size_t>(plane.columns) +
                                   static_cast<std::size_t>(x);
            int const row = y + plane.origin_row - 1, column = x + plane.origin_column - 1;
            if (at >= bits.size() || !bits[at] || row < 0 || column < 0 || row >= rows || column >= columns)
                continue;
            slice[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                  static_cast<std::size_t>(column)] = 1;
            any = true;
        }
    return any;
}

bool paint_all(Instance const& instance, int frame, VolumeGeometry const& grid, std::uint8_t* slice) {
    bool any = false;
    for (OverlayPlane const& plane : instance.overlays) {
        std::size_t const pixels =
            static_cast<std::size_t>(plane.rows) * static_cast<std::size_t>(plane.columns);
        if (!plane.bits.empty()) {
            std::size_t const own = plane.frames > 1 ? static_cast<std::size_t>(frame) : 0;
            any |= paint(plane, plane.bits, own * pixels, grid.size[1], grid.size[0], slice);
        } else if (plane.rows == grid.size[1] && plane.columns == grid.size[0]) {
            any |= paint(plane, embedded_bits(instance, plane, frame), 0, grid.size[1], grid.size[0], slice);
        }
    }
    return any;
}

} // namespace

VolumePtr overlay_planes(Volume const& volume, Series const& series) {
    if (std::ranges::none_of(series.instances, [](auto const& i) { return !i->overlays.empty(); }))
        return nullptr;
    if (series.geometry && (series.geometry->tilt_deg > 0 || series.geometry->uneven))
        return nullptr; // the slices are no longer those of the pictures
    VolumeInfo const& info = volume.info();
    std::map<SopInstanceUid, std::pair<Instance const*, int>> images; // of single frames
    for (int f = 0; f < static_cast<int>(series.frames.size()); ++f)
        if (series.frames[static_cast<std::size_t>(f)].mosaic_tile < 0)
            images.try_emplace(series.instance_of(f).uid, &series.instance_of(f),
                               series.frames[static_cast<std::size_t>(f)].frame);
    VolumeGeometry const& grid = info.geometry;
    std::size_t const slice = static_cast<std::size_t>(grid.size[0]) * static_cast<std::size_t>(grid.size[1]);
    Pixels pixels = allocate(grid.voxel_count());
    std::fill_n(pixels.data.get(), pixels.bytes, std::byte{0});
    bool any = false;
    for (std::size_t k = 0; k < info.instances.size() && k < static_cast<std::size_t>(grid.size[2]); ++k)
        if (auto const image = images.find(info.instances[k]); image != images.end())
            any |= paint_all(*image->second.first, image->second.second, grid,
                             reinterpret_cast<std::uint8_t*>(pixels.data.get()) + k * slice);
    if (!any)
        return nullptr;
    VolumeInfo label;
    label.geometry = grid;
    label.frame_of_reference = info.frame_of_reference;
    label.patient_space = info.patient_space;
    label.planar = info.planar;
    label.scalar_type = ScalarType::uint8;
    label.quantity = Quantity::label;
    label.description = k_overlay_planes;
    auto made = Volume::create(std::move(label), pixels.data, pixels.bytes);
    return made ? *made : nullptr;
}

} // namespace vertemark::imaging
