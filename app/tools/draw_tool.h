// What all drawing tools share: points by click-click or by press-drag-release, the draft that follows the
// pointer, and the finished Measurement with its values, level and lesion. One kind of drawing a file.
#pragma once

#include <span>

#include "app/tools/tool.h"

namespace vertemark::app {

// How one kind is drawn, as a value.
struct Drawing {
    annotation::MeasurementKind kind = annotation::MeasurementKind::length;
    // 0: as many as the reader clicks; a double click or a click on the last or first point ends it.
    std::size_t clicks = 2;
    // A press and drag gives two points at once: of every pair, of the first pair only, or never.
    enum class Pairs { all, first, none } pairs = Pairs::all;
    // The measurement's points from the clicked ones; null: the same.
    std::vector<LpsPoint> (*shape)(std::span<LpsPoint const> clicked,
                                   imaging::SliceGeometry const& slice) = nullptr;
    bool endplates = false; // each pair is an endplate or a wall of a body: snaps to it where asked
    bool lengths = true;    // needs true lengths: refused on a straightened picture
};

[[nodiscard]] std::unique_ptr<Tool> make_draw_tool(Drawing drawing);

// ---- One a file
[[nodiscard]] std::unique_ptr<Tool> make_distance_tool();
[[nodiscard]] std::unique_ptr<Tool> make_angle_tool();
[[nodiscard]] std::unique_ptr<Tool> make_cobb_tool();
[[nodiscard]] std::unique_ptr<Tool> make_ellipse_tool();
[[nodiscard]] std::unique_ptr<Tool> make_rectangle_tool();
[[nodiscard]] std::unique_ptr<Tool> make_polygon_tool();
[[nodiscard]] std::unique_ptr<Tool> make_probe_tool();
[[nodiscard]] std::unique_ptr<Tool> make_arrow_tool();
[[nodiscard]] std::unique_ptr<Tool> make_text_tool();
[[nodiscard]] std::unique_ptr<Tool> make_canal_tool();
[[nodiscard]] std::unique_ptr<Tool> make_translation_tool();
[[nodiscard]] std::unique_ptr<Tool> make_centreline_tool();
[[nodiscard]] std::unique_ptr<Tool> make_heights_tool();

} // namespace vertemark::app
