#include "app/tools/tool_list.h"

#include <array>

#include "app/tools/label_tool.h"
#include "app/tools/lesion_tool.h"
#include "app/tools/view_tools.h"

namespace vertemark::app {

namespace {

template <class T>
std::unique_ptr<Tool> make() {
    return std::make_unique<T>();
}

constexpr std::array<ToolEntry, 7> k_tools{{
    {"window_level", "Window", "Drag: right is wider, up is brighter", "W", make<WindowTool>},
    {"zoom", "Zoom", "Drag up to magnify", "Z", make<ZoomTool>},
    {"pan", "Pan", "Drag the picture", "T", make<PanTool>},
    {"scroll", "Scroll", "Drag through the slices", "S", make<ScrollTool>},
    {"crosshair", "Crosshair", "Click or drag: every view goes to that point", "H", make<CrosshairTool>},
    {"label", "Label vertebra", "Click a vertebral body, type its level, Enter", "V", make<LabelTool>},
    {"lesion", "New lesion", "Click a lesion, or drag from its centre to its edge", "N", make<LesionTool>},
}};

} // namespace

std::span<ToolEntry const> tool_list() {
    return k_tools;
}

} // namespace vertemark::app
