#include "app/tools/window_box_tool.h"

#include <algorithm>
#include <cmath>

#include "imaging/view/window_presets.h"

namespace vertemark::app {

std::optional<imaging::Window> window_of_box(imaging::Volume const& volume,
                                             imaging::SliceGeometry const& slice, CanvasPoint corner,
                                             CanvasPoint opposite) {
    constexpr int most_samples = 96; // a side
    int const nx = std::clamp(static_cast<int>(std::abs(opposite.x - corner.x)), 1, most_samples);
    int const ny = std::clamp(static_cast<int>(std::abs(opposite.y - corner.y)), 1, most_samples);
    std::vector<double> values;
    for (int y = 0; y < ny; ++y)
        for (int x = 0; x < nx; ++x) {
            CanvasPoint const at{corner.x + (opposite.x - corner.x) * (x + 0.5) / nx,
                                 corner.y + (opposite.y - corner.y) * (y + 0.5) / ny};
            if (auto const value = volume.value_at(slice.to_lps(at)))
                values.push_back(*value);
        }
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    double const last = static_cast<double>(values.size() - 1);
    double const low = values[static_cast<std::size_t>(std::lround(0.01 * last))],
                 high = values[static_cast<std::size_t>(std::lround(0.99 * last))];
    if (!(high > low))
        return std::nullopt;
    return imaging::window_of_range(low, high);
}

ToolResponse WindowBoxTool::on_pointer(PointerEvent const& event, PictureView const& picture,
                                       CaseView const&) {
    if (event.act != PointerAct::drag && event.act != PointerAct::release)
        return {};
    if (event.act == PointerAct::drag) {
        CanvasPoint const a = event.pressed, b = event.at;
        imaging::PolygonItem const box{{a, CanvasPoint{b.x, a.y}, b, CanvasPoint{a.x, b.y}},
                                       imaging::Fill::none,
                                       {imaging::OverlayRole::measurement_draft, false, true, 1}};
        return {{}, {box}};
    }
    bool const drawn =
        std::abs(event.at.x - event.pressed.x) > 5 && std::abs(event.at.y - event.pressed.y) > 5;
    if (!drawn || !picture.content.volume || picture.content.volume->info().components != 1)
        return {};
    if (auto const window = window_of_box(*picture.content.volume, picture.geometry, event.pressed, event.at))
        return {{ChangeWindow{*window}}, {}};
    return {};
}

} // namespace vertemark::app
