#include "app/tools/view_tools.h"

#include <algorithm>
#include <cmath>

namespace vertemark::app {

ToolResponse WindowTool::on_pointer(PointerEvent const& event, PictureView const& picture, CaseView const&) {
    if (event.act != PointerAct::drag)
        return {};
    imaging::Window window = picture.content.window;
    // The whole height of a picture moves the centre by two widths; a narrow window is adjusted finely.
    double const per_pixel = std::max(window.width, 1e-6) / 256;
    double const dx = event.at.x - event.before.x, dy = event.at.y - event.before.y;
    window.width = std::max(window.width * 1e-3, window.width + dx * per_pixel);
    window.centre += dy * per_pixel;
    return {{ChangeWindow{window}}, {}};
}

ToolResponse ZoomTool::on_pointer(PointerEvent const& event, PictureView const& picture, CaseView const&) {
    if (event.act != PointerAct::drag)
        return {};
    double const factor = std::exp((event.before.y - event.at.y) / 150);
    return {{ChangeGeometry{imaging::zoomed(picture.geometry, factor, event.pressed)}}, {}};
}

ToolResponse PanTool::on_pointer(PointerEvent const& event, PictureView const& picture, CaseView const&) {
    if (event.act != PointerAct::drag)
        return {};
    return {{ChangeGeometry{imaging::panned(picture.geometry,
                                            {event.at.x - event.before.x, event.at.y - event.before.y})}},
            {}};
}

ToolResponse ScrollTool::on_pointer(PointerEvent const& event, PictureView const& picture, CaseView const&) {
    if (event.act == PointerAct::press)
        m_rest = 0;
    if (event.act != PointerAct::drag || !picture.content.volume)
        return {};
    constexpr double pixels_per_slice = 4;
    m_rest += event.at.y - event.before.y;
    int const slices = static_cast<int>(m_rest / pixels_per_slice);
    if (slices == 0)
        return {};
    m_rest -= slices * pixels_per_slice;
    return {{ChangeGeometry{imaging::scrolled(picture.geometry, picture.content.volume->geometry(), slices)}},
            {}};
}

} // namespace vertemark::app
