#include "app/overlay/segment_pictures.h"

#include <algorithm>

namespace vertemark::app {

namespace {

constexpr double k_opacity = 0.28, k_selected_opacity = 0.45;

// The mask as bytes of its own box: `label` inside, 0 outside. Null for an empty mask.
imaging::VolumePtr picture_of(annotation::LabelMask const& mask, int label) {
    auto const& grid = mask.grid;
    auto const columns = static_cast<std::uint32_t>(grid.size[0]),
               rows = static_cast<std::uint32_t>(grid.size[1]);
    std::array<int, 3> low{grid.size[0], grid.size[1], grid.size[2]}, high{-1, -1, -1};
    struct Row {
        std::array<int, 3> at;
        int length;
    };
    std::vector<Row> lines;
    for (VoxelRun run : mask.voxels.runs())
        while (run.begin < run.end) {
            std::array<int, 3> const at{static_cast<int>(run.begin % columns),
                                        static_cast<int>(run.begin / columns % rows),
                                        static_cast<int>(run.begin / columns / rows)};
            int const length =
                static_cast<int>(std::min(run.end - run.begin, columns - static_cast<std::uint32_t>(at[0])));
            lines.push_back({at, length});
            run.begin += static_cast<std::uint32_t>(length);
            for (std::size_t axis = 0; axis < 3; ++axis) {
                low[axis] = std::min(low[axis], at[axis]);
                high[axis] = std::max(high[axis], axis == 0 ? at[0] + length - 1 : at[axis]);
            }
        }
    if (lines.empty())
        return {};
    imaging::VolumeInfo info;
    imaging::VolumeGeometry const whole{grid.size,    grid.spacing_mm, grid.origin,
                                        grid.row_dir, grid.col_dir,    grid.slice_dir};
    info.geometry = whole;
    info.geometry.origin =
        whole.to_lps({static_cast<double>(low[0]), static_cast<double>(low[1]), static_cast<double>(low[2])});
    for (std::size_t axis = 0; axis < 3; ++axis)
        info.geometry.size[axis] = high[axis] - low[axis] + 1;
    info.frame_of_reference = grid.frame;
    info.scalar_type = imaging::ScalarType::uint8;
    info.quantity = Quantity::label;
    std::size_t const bytes = info.geometry.voxel_count();
    std::shared_ptr<std::byte[]> pixels(new std::byte[bytes]());
    auto const nx = static_cast<std::size_t>(info.geometry.size[0]),
               ny = static_cast<std::size_t>(info.geometry.size[1]);
    for (Row const& line : lines) {
        auto* const first = pixels.get() +
                            (static_cast<std::size_t>(line.at[2] - low[2]) * ny +
                             static_cast<std::size_t>(line.at[1] - low[1])) *
                                nx +
                            static_cast<std::size_t>(line.at[0] - low[0]);
        std::fill(first, first + line.length, static_cast<std::byte>(label));
    }
    auto made = imaging::Volume::create(std::move(info), std::move(pixels), bytes);
    return made ? *made : nullptr;
}

imaging::SliceOverlay overlay_of(imaging::VolumePtr picture, bool selected) {
    imaging::SliceOverlay overlay;
    overlay.volume = std::move(picture);
    overlay.opacity = selected ? k_selected_opacity : k_opacity;
    return overlay;
}

} // namespace

int colour_label(annotation::Lesion const& lesion) {
    return 1 + std::max(0, lesion.number - 1) % 200;
}

std::vector<imaging::SliceOverlay>
SegmentPictures::overlays(annotation::Case const& c, FrameOfReferenceUid const& frame,
                          std::optional<annotation::LesionId> const& selected, Draft const* draft) {
    std::erase_if(m_kept, [&](auto const& kept) { return !annotation::find_segmentation(c, kept.first); });
    std::vector<imaging::SliceOverlay> below, above;
    for (annotation::Segmentation const& segment : c.segmentations) {
        auto const* const lesion = annotation::find_lesion(c, segment.lesion);
        if (!lesion || segment.mask.grid.frame != frame || (draft && draft->in_place_of == segment.id))
            continue;
        Kept& kept = m_kept[segment.id];
        if (!kept.picture || kept.colour != colour_label(*lesion) || !(kept.mask == segment.mask))
            kept = {segment.mask, colour_label(*lesion), picture_of(segment.mask, colour_label(*lesion))};
        if (kept.picture)
            (selected == lesion->id ? above : below)
                .push_back(overlay_of(kept.picture, selected == lesion->id));
    }
    if (draft && draft->mask.grid.frame == frame)
        if (auto const* const lesion = annotation::find_lesion(c, draft->lesion))
            if (auto picture = picture_of(draft->mask, colour_label(*lesion)))
                above.push_back(overlay_of(std::move(picture), true));
    below.insert(below.end(), above.begin(), above.end());
    return below;
}

} // namespace vertemark::app
