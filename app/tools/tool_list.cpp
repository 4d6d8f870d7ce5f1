#include "app/tools/tool_list.h"

#include <array>

#include "app/tools/crosshair_tool.h"
#include "app/tools/draw_tool.h"
#include "app/tools/label_tool.h"
#include "app/tools/lesion_tool.h"
#include "app/tools/view_tools.h"

namespace vertemark::app {

namespace {

template <class T>
std::unique_ptr<Tool> make() {
    return std::make_unique<T>();
}

constexpr std::array<ToolEntry, 19> k_tools{{
    {"window_level", "Window", "Drag: right is wider, up is brighter", "W", make<WindowTool>},
    {"zoom", "Zoom", "Drag up to magnify", "Z", make<ZoomTool>},
    {"pan", "Pan", "Drag the picture", "T", make<PanTool>},
    {"scroll", "Scroll", "Drag through the slices", "S", make<ScrollTool>},
    {"crosshair", "Crosshair",
     "Click or drag: every view goes to that point; drag a line to turn it, its squares for a slab", "H",
     make<CrosshairTool>},
    {"label", "Label vertebra", "Click a vertebral body, type its level, Enter", "V", make<LabelTool>},
    {"lesion", "New lesion", "Click a lesion, or drag from its centre to its edge", "N", make<LesionTool>},
    {"distance", "Distance", "Drag, or click both ends", "D", make_distance_tool},
    {"angle", "Angle", "Click an end, the vertex, the other end", "A", make_angle_tool},
    {"cobb", "Cobb angle",
     "Draw the upper endplate of the upper vertebra, then the lower endplate of the lower", "B",
     make_cobb_tool},
    {"ellipse", "Ellipse", "Drag from corner to corner: mean, SD, min, max, area", "E", make_ellipse_tool},
    {"rectangle", "Rectangle", "Drag from corner to corner: mean, SD, min, max, area", "Shift+E",
     make_rectangle_tool},
    {"polygon", "Polygon", "Click corner by corner, or draw by hand; double-click or the first point ends it",
     "Y", make_polygon_tool},
    {"probe", "Probe", "Click a place: the value of its pixels", "P", make_probe_tool},
    {"arrow", "Arrow", "Drag from the words to what they point at, then type them", "Shift+A",
     make_arrow_tool},
    {"text", "Text", "Click a place, then type", "Shift+T", make_text_tool},
    {"canal", "Canal diameter", "Drag across the spinal canal from wall to wall", "Shift+D", make_canal_tool},
    {"translation", "Translation",
     "Draw the upper body's posterior wall downwards, then the lower body's upper endplate from back to "
     "front",
     "Shift+B", make_translation_tool},
    {"centreline", "Centreline", "Click along the spine from head to tail; double-click ends it", "Shift+C",
     make_centreline_tool},
}};

} // namespace

std::span<ToolEntry const> tool_list() {
    return k_tools;
}

} // namespace vertemark::app
