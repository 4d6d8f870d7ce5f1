// How many brush strokes a second a large CT takes: the dab, the edit with its inverse, the lesion's numbers
// and the picture of the segment. The target is 30 strokes a second on 512 × 512 × 600.
#include <chrono>
#include <cmath>
#include <cstdio>

#include "annotation/edit/case_editor.h"
#include "app/overlay/segment_pictures.h"
#include "app/tools/paint.h"
#include "app/tools/segment_edits.h"

using namespace vertemark;

int main() {
    constexpr int k_strokes = 120;
    annotation::MaskGrid grid;
    grid.frame = FrameOfReferenceUid("1.2");
    grid.size = {512, 512, 600};
    grid.spacing_mm = {0.7, 0.7, 0.8};
    auto const geometry = app::geometry_of(grid);
    int n = 0;
    annotation::CaseEditor editor(
        {}, {"bench", [] { return annotation::Instant{}; }, [&n] { return std::to_string(++n); }});
    auto const lesion = editor.add_lesion({});
    annotation::Segmentation draft;
    draft.lesion = *lesion;
    draft.mask.grid = grid;
    auto const id = editor.add_segmentation(draft);
    app::SegmentPictures pictures;
    LpsPoint const centre = geometry.centre();
    double worst = 0;
    auto const start = std::chrono::steady_clock::now();
    for (int stroke = 0; stroke < k_strokes; ++stroke) {
        auto const began = std::chrono::steady_clock::now();
        // A ball of 8 mm drawn 10 mm far, along a spiral: the segment grows to a lesion of several vertebrae.
        double const turn = stroke * 0.4, radius = 4 + stroke * 0.15;
        LpsPoint const from =
            centre + LpsVector{radius * std::cos(turn), radius * std::sin(turn), stroke * 0.5};
        VoxelRuns const voxels = imaging::stroke(geometry, from, from + LpsVector{10, 0, 0}, {8, {}});
        auto const edit = app::with_numbers(editor.current(), {annotation::PaintMask{*id, {voxels, {}}}},
                                            nullptr, editor.provenance());
        if (!editor.apply(edit) || pictures.overlays(editor.current(), grid.frame, *lesion).empty())
            return 1;
        worst =
            std::max(worst, std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
    }
    double const seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::printf("%.0f strokes/s, slowest %.1f ms, %zu runs, %.1f ml\n", k_strokes / seconds, 1000 * worst,
                editor.current().segmentations.front().mask.voxels.runs().size(),
                editor.current().segmentations.front().mask.volume_ml());
    return 0;
}
