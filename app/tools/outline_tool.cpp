#include "app/tools/outline_tool.h"

#include <algorithm>
#include <cmath>

namespace vertemark::app {

namespace {

constexpr double k_close_pixels = 10; // how near to the first corner a click closes
constexpr int k_most_pixels = 500;    // a side of the sampled picture, so that a search takes a few ms

double away(CanvasPoint a, CanvasPoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

imaging::OverlayItems picture_of(std::vector<LpsPoint> const& border, std::vector<LpsPoint> const& next,
                                 std::vector<LpsPoint> const& corners) {
    imaging::OverlayStyle const style{imaging::OverlayRole::lesion, true, false, 1};
    imaging::PolylineItem line{{border.begin(), border.end()}, style};
    line.points.insert(line.points.end(), next.begin(), next.end());
    imaging::OverlayItems items{line};
    for (LpsPoint const& corner : corners)
        items.push_back(imaging::HandleItem{corner, imaging::HandleShape::square, style});
    return items;
}

} // namespace

void OutlineTool::cancel() {
    m_border.clear();
    m_corners.clear();
    m_wire.reset();
}

void OutlineTool::start_wire(PictureView const& picture) {
    imaging::SliceGeometry const& slice = picture.geometry;
    double const pixels = std::max(slice.size.width, slice.size.height);
    double const step = std::max(1.0, pixels / k_most_pixels); // canvas pixels a sample
    int const width = static_cast<int>(slice.size.width / step),
              height = static_cast<int>(slice.size.height / step);
    std::vector<float> values;
    values.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            auto const value =
                picture.content.volume->value_at(slice.to_lps({(x + 0.5) * step, (y + 0.5) * step}));
            // What the window shows as one grey has no edges.
            auto const& window = picture.content.window;
            values.push_back(value ? static_cast<float>(std::clamp(*value, window.centre - window.width / 2,
                                                                   window.centre + window.width / 2))
                                   : static_cast<float>(window.centre - window.width / 2));
        }
    m_wire = Wire{imaging::Livewire(values, width, height), slice, step};
}

void OutlineTool::anchor_wire(CanvasPoint at) {
    m_wire->scissors.set_anchor(
        {static_cast<int>(at.x / m_wire->step), static_cast<int>(at.y / m_wire->step)});
}

std::vector<LpsPoint> OutlineTool::way_to(CanvasPoint at, imaging::SliceGeometry const& slice) const {
    if (!m_wire || !(m_wire->slice == slice))
        return {slice.to_lps(at)};
    std::vector<LpsPoint> way;
    for (auto const& p : m_wire->scissors.path_to(
             {static_cast<int>(at.x / m_wire->step), static_cast<int>(at.y / m_wire->step)}))
        way.push_back(slice.to_lps({(p.x + 0.5) * m_wire->step, (p.y + 0.5) * m_wire->step}));
    return way;
}

ToolResponse OutlineTool::close(PictureView const& picture, CaseView const& c, PaintMode mode) {
    auto const border = std::exchange(m_border, {});
    auto const slice = m_slice;
    cancel();
    auto const target = paint_target(picture, c);
    if (!target)
        return {{Refuse{target.error().detail}}, {}, {}};
    VoxelRuns const inside = imaging::polygon(target->geometry, border, layer_of(slice));
    return {paint_request(*target, masked(inside, *target, *picture.content.volume, c.paint), mode,
                          m_line == Line::livewire ? "livewire" : "polygon"),
            {},
            {}};
}

ToolResponse OutlineTool::on_pointer(PointerEvent const& event, PictureView const& picture,
                                     CaseView const& c) {
    if (!picture.content.volume)
        return {};
    imaging::SliceGeometry const& slice = picture.geometry;
    bool const same_slice = !m_border.empty() && std::abs(slice.distance_of(m_border.front()).value) < 1e-3;
    if (event.act == PointerAct::press) {
        if (!same_slice)
            cancel();
        auto const target = paint_target(picture, c);
        if (!target)
            return {{Refuse{target.error().detail}}, {}, {}};
        if (m_corners.size() >= 2 && away(slice.to_canvas(m_corners.front()), event.at) <= k_close_pixels) {
            auto const last = way_to(slice.to_canvas(m_corners.front()), slice);
            m_border.insert(m_border.end(), last.begin(), last.end());
            return close(picture, c, event.shift ? PaintMode::remove : PaintMode::add);
        }
        if (m_border.empty()) {
            m_slice = slice;
            if (m_line == Line::livewire)
                start_wire(picture);
            m_border = {slice.to_lps(event.at)};
        } else {
            auto const way = way_to(event.at, slice);
            m_border.insert(m_border.end(), way.begin(), way.end());
        }
        m_corners.push_back(m_border.back());
        if (m_wire) {
            if (!(m_wire->slice == slice))
                start_wire(picture);
            anchor_wire(event.at);
        }
    } else if (event.act == PointerAct::drag && m_line == Line::straight && same_slice) {
        m_border.push_back(slice.to_lps(event.at)); // freehand
    } else if (event.act == PointerAct::release && m_line == Line::straight && same_slice &&
               away(event.at, event.pressed) > 4 && m_border.size() > 8 &&
               away(slice.to_canvas(m_border.front()), event.at) <= 4 * k_close_pixels) {
        return close(picture, c, event.shift ? PaintMode::remove : PaintMode::add);
    } else if (event.act == PointerAct::double_click && m_corners.size() >= 3) {
        return close(picture, c, event.shift ? PaintMode::remove : PaintMode::add);
    }
    if (m_border.empty())
        return {};
    bool const moving = event.act == PointerAct::hover && same_slice;
    return {
        {}, picture_of(m_border, moving ? way_to(event.at, slice) : std::vector<LpsPoint>{}, m_corners), {}};
}

} // namespace vertemark::app
