#include "app/tools/tool_list.h"

#include <array>

#include "app/tools/brush_tool.h"
#include "app/tools/crosshair_tool.h"
#include "app/tools/draw_tool.h"
#include "app/tools/label_tool.h"
#include "app/tools/lesion_tool.h"
#include "app/tools/outline_tool.h"
#include "app/tools/region_tool.h"
#include "app/tools/view_tools.h"

namespace vertemark::app {

namespace {

template <class T>
std::unique_ptr<Tool> make() {
    return std::make_unique<T>();
}

std::unique_ptr<Tool> make_brush() {
    return std::make_unique<BrushTool>(PaintMode::add);
}
std::unique_ptr<Tool> make_eraser() {
    return std::make_unique<BrushTool>(PaintMode::remove);
}
std::unique_ptr<Tool> make_paint_outline() {
    return std::make_unique<OutlineTool>(OutlineTool::Line::straight);
}
std::unique_ptr<Tool> make_livewire() {
    return std::make_unique<OutlineTool>(OutlineTool::Line::livewire);
}

constexpr std::array<ToolEntry, 26> k_tools{{
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
    {"heights", "Vertebral heights",
     "Click a labelled body: six points are proposed; else click front upper and lower, middle, back", "O",
     make_heights_tool},
    {"brush", "Brush", "Paint the selected lesion; with Shift rub out", "F", make_brush, true},
    {"eraser", "Eraser", "Rub out of the selected lesion; with Shift paint", "Shift+F", make_eraser, true},
    {"outline", "Outline", "Click corners or draw; the first corner closes", "Shift+Y", make_paint_outline,
     true},
    {"livewire", "Livewire", "Click along an edge: the line follows it; the first corner closes", "Shift+U",
     make_livewire, true},
    {"grow", "Region growing", "Press in the lesion; drag right for more, left for less", "Shift+R",
     make<GrowTool>, true},
    {"isocontour", "Isocontour", "Click near a hot spot of a PET", "Shift+I", make<IsocontourTool>, true},
}};

} // namespace

bool is_painting(std::string_view id) {
    for (ToolEntry const& entry : k_tools)
        if (entry.id == id)
            return entry.paints;
    return false;
}

std::span<ToolEntry const> tool_list() {
    return k_tools;
}

} // namespace vertemark::app
