#include "app/tools/crosshair_tool.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vertemark::app {

namespace {

constexpr double k_reach_pixels = 8;       // screen pixels, as ux asks of every grip
constexpr double k_drag_pixels = 4;        // a shorter way from press to release is a click
constexpr double k_least_slab_pixels = 12; // a thin slab's grips stand off the line all the same

CanvasPoint along(CanvasPoint from, double dx, double dy, double pixels) {
    return {from.x + dx * pixels, from.y + dy * pixels};
}

double way(CanvasPoint a, CanvasPoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

double from_line(CanvasPoint p, CrossLine const& line) {
    double const dx = line.to.x - line.from.x, dy = line.to.y - line.from.y, l2 = dx * dx + dy * dy;
    if (l2 <= 0)
        return way(p, line.from);
    double const t = std::clamp(((p.x - line.from.x) * dx + (p.y - line.from.y) * dy) / l2, 0.0, 1.0);
    return way(p, {line.from.x + dx * t, line.from.y + dy * t});
}

CrossLine line_of(OtherView const& other, std::pair<CanvasPoint, CanvasPoint> const& cut,
                  PictureView const& picture, CanvasPoint centre) {
    CrossLine line;
    line.view = other.id;
    line.from = cut.first;
    line.to = cut.second;
    line.style = {other.role, true, false, 0.95};
    double const length = way(line.from, line.to);
    double const dx = (line.to.x - line.from.x) / length, dy = (line.to.y - line.from.y) / length;
    auto const& size = picture.geometry.size;
    double const reach = 0.3 * std::min(size.width, size.height),
                 near = 0.16 * std::min(size.width, size.height);
    // The place of the line that is nearest to the centre.
    double const t = (centre.x - line.from.x) * dx + (centre.y - line.from.y) * dy;
    CanvasPoint const foot = along(line.from, dx, dy, t);
    line.turn[0] = along(foot, dx, dy, -reach);
    line.turn[1] = along(foot, dx, dy, reach);
    // The slab's edge is seen under the angle at which the planes cross.
    double const sine =
        length > 0 ? std::sqrt(std::max(
                         1e-3, 1 - std::pow(dot(other.geometry.normal(), picture.geometry.normal()), 2)))
                   : 1;
    line.slab_pixels = other.slab.thickness_mm / 2 / sine / picture.geometry.mm_per_pixel;
    double const away = std::max(line.slab_pixels, k_least_slab_pixels * picture.pixel_ratio);
    CanvasPoint const beside = along(foot, dx, dy, near);
    line.slab[0] = along(beside, -dy, dx, away);
    line.slab[1] = along(beside, dy, -dx, away);
    return line;
}

} // namespace

std::optional<Crosshair> crosshair_of(PictureView const& picture) {
    if (!picture.patient_space || picture.straightened || !picture.focus)
        return std::nullopt;
    Crosshair crosshair;
    crosshair.centre = picture.geometry.to_canvas(*picture.focus);
    for (OtherView const& other : picture.others) {
        auto const cut = imaging::reference_line(picture.geometry, other.geometry, other.volume);
        if (!cut || way(cut->first, cut->second) < 1)
            continue;
        // Several views may share a plane (bone and soft windows): one line stands for all of them.
        bool const there = std::ranges::any_of(crosshair.lines, [&](CrossLine const& line) {
            return from_line(cut->first, line) < 1.5 && from_line(cut->second, line) < 1.5;
        });
        if (!there)
            crosshair.lines.push_back(line_of(other, *cut, picture, crosshair.centre));
    }
    return crosshair;
}

imaging::OverlayItems crosshair_items(Crosshair const& crosshair) {
    using namespace imaging;
    OverlayItems items;
    for (CrossLine const& line : crosshair.lines) {
        double const length = way(line.from, line.to);
        double const dx = (line.to.x - line.from.x) / length, dy = (line.to.y - line.from.y) / length;
        // Open at the centre, so that it hides nothing there.
        double const t = (crosshair.centre.x - line.from.x) * dx + (crosshair.centre.y - line.from.y) * dy;
        constexpr double gap = 14;
        if (t > gap && t < length + gap)
            items.push_back(LineItem{line.from, along(line.from, dx, dy, t - gap), line.style});
        if (t < length - gap && t > -gap)
            items.push_back(LineItem{along(line.from, dx, dy, t + gap), line.to, line.style});
        if (t <= -gap || t >= length + gap)
            items.push_back(LineItem{line.from, line.to, line.style});
        if (line.slab_pixels > 1.5)
            for (double const side : {-1.0, 1.0}) {
                OverlayStyle edge = line.style;
                edge.dashed = true;
                edge.selected = false;
                edge.opacity = 0.7;
                items.push_back(LineItem{along(line.from, -dy * side, dx * side, line.slab_pixels),
                                         along(line.to, -dy * side, dx * side, line.slab_pixels), edge});
            }
        for (CanvasPoint const& grip : line.turn)
            items.push_back(HandleItem{grip, HandleShape::circle, line.style});
        for (CanvasPoint const& grip : line.slab)
            items.push_back(HandleItem{grip, HandleShape::square, line.style});
    }
    items.push_back(HandleItem{crosshair.centre, HandleShape::cross, {OverlayRole::text, false, false, 0.9}});
    return items;
}

ToolResponse CrosshairTool::take_hold(PointerEvent const& event, PictureView const& picture) {
    double const reach = k_reach_pixels * picture.pixel_ratio;
    m_grip = Grip::centre;
    m_moved = false;
    auto const crosshair = crosshair_of(picture);
    if (crosshair && way(crosshair->centre, event.at) > reach) {
        for (CrossLine const& line : crosshair->lines)
            for (CanvasPoint const& grip : line.slab)
                if (way(grip, event.at) <= reach) {
                    m_grip = Grip::slab;
                    m_view = line.view;
                    return {};
                }
        for (CrossLine const& line : crosshair->lines)
            if (std::min({from_line(event.at, line), way(line.turn[0], event.at),
                          way(line.turn[1], event.at)}) <= reach) {
                m_grip = Grip::turn;
                m_view = line.view;
                return {};
            }
    }
    return {{FocusPoint{picture.geometry.to_lps(event.at)}}, {}};
}

ToolResponse CrosshairTool::set_slab(PointerEvent const& event, PictureView const& picture) const {
    for (OtherView const& other : picture.others) {
        if (other.id != m_view)
            continue;
        imaging::Slab slab = other.slab;
        slab.thickness_mm = std::clamp(
            std::round(4 * std::abs(other.geometry.distance_of(picture.geometry.to_lps(event.at)).value)) / 2,
            0.0, 100.0);
        return {{ChangeSlab{m_view, slab}}, {}};
    }
    return {};
}

ToolResponse CrosshairTool::on_pointer(PointerEvent const& event, PictureView const& picture,
                                       CaseView const&) {
    if (event.act == PointerAct::release) {
        bool const clicked_line = m_grip == Grip::turn && !m_moved;
        m_grip = Grip::none;
        return clicked_line ? ToolResponse{{FocusPoint{picture.geometry.to_lps(event.at)}}, {}}
                            : ToolResponse{};
    }
    if (event.act == PointerAct::press && !picture.patient_space)
        return {{Refuse{"no_patient_space"}}, {}};
    if (event.act == PointerAct::press)
        return take_hold(event, picture);
    if (event.act != PointerAct::drag || m_grip == Grip::none)
        return {};
    if (m_grip == Grip::centre)
        return {{FocusPoint{picture.geometry.to_lps(event.at)}}, {}};
    if (m_grip == Grip::slab)
        return set_slab(event, picture);
    if (!picture.focus)
        return {};
    if (!m_moved && way(event.at, event.pressed) <= k_drag_pixels * picture.pixel_ratio)
        return {};
    CanvasPoint const centre = picture.geometry.to_canvas(*picture.focus),
                      from = m_moved ? event.before : event.pressed;
    m_moved = true;
    double const now = std::atan2(event.at.y - centre.y, event.at.x - centre.x),
                 before = std::atan2(from.y - centre.y, from.x - centre.x);
    double const turned = std::remainder(now - before, 2 * std::numbers::pi);
    // From the picture's right to its down: right × down is the axis, whether it is mirrored or not.
    TurnViews turn;
    turn.pivot = picture.geometry.to_lps(centre);
    turn.axis = cross(picture.geometry.right, picture.geometry.down);
    turn.angle = Degrees{turned * 180 / std::numbers::pi};
    if (event.shift)
        turn.only = m_view; // the other planes stay: no longer at right angles
    return {{turn}, {}};
}

} // namespace vertemark::app
