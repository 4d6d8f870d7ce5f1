#include "app/tools/measurement_tool.h"

#include <algorithm>

#include "app/core/measure_image.h"
#include "app/tools/belongs_to.h"

namespace vertemark::app {

using namespace annotation;

namespace {

MeasuredPicture measured(PictureView const& picture) {
    MeasuredPicture m{
        picture.geometry, {}, picture.image, half_thickness_mm(picture.content, picture.geometry)};
    if (picture.patient_space)
        m.frame = picture.content.volume->info().frame_of_reference;
    return m;
}

} // namespace

double half_thickness_mm(imaging::SliceContent const& content, imaging::SliceGeometry const& slice) {
    double const step = content.volume ? imaging::slice_step(slice, content.volume->geometry()).value : 1;
    return std::max({0.5 * step, 0.5 * content.slab.thickness_mm, 0.05}) + 1e-6;
}

std::optional<MeasurementHit> measurement_under(CanvasPoint at, PictureView const& picture, Case const& c) {
    if (!picture.content.volume || picture.straightened)
        return std::nullopt;
    return measurement_at(c, measured(picture), at, k_handle_reach_pixels * picture.pixel_ratio);
}

Measurement with_point_moved(Measurement drawn, std::size_t index, LpsVector by) {
    auto& p = drawn.points;
    if (index >= p.size())
        return drawn;
    if (drawn.kind == MeasurementKind::rectangle && p.size() == 4) {
        // The opposite corner stays; the neighbours follow along the sides.
        std::size_t const opposite = (index + 2) % 4, next = (index + 1) % 4, before = (index + 3) % 4;
        LpsVector const side = normalized(p[next] - p[opposite]), other = normalized(p[before] - p[opposite]);
        if (length(side) == 0 || length(other) == 0)
            return drawn;
        LpsVector const diagonal = p[index] + by - p[opposite];
        // p[next] lies from the opposite corner along `side`, p[before] along `other`.
        p[next] = p[opposite] + side * dot(diagonal, side);
        p[before] = p[opposite] + other * dot(diagonal, other);
        p[index] = p[next] + (p[before] - p[opposite]);
        return drawn;
    }
    if (drawn.kind == MeasurementKind::ellipse && p.size() == 4) {
        LpsPoint const centre = midpoint(p[0], p[1]);
        std::size_t const other_end = index ^ 1u, a = index < 2 ? 2 : 0;
        LpsVector const half = p[index] + by - centre, was = p[index] - centre,
                        cross_half = p[a + 1] - centre;
        if (length(half) < 1e-6 || length(was) < 1e-6)
            return drawn;
        p[index] = centre + half;
        p[other_end] = centre - half;
        // The other axis turns along and keeps its length.
        LpsVector const normal = cross(was, cross_half);
        LpsVector const turned = normalized(cross(normal, half)) * length(cross_half);
        p[a] = centre - turned;
        p[a + 1] = centre + turned;
        return drawn;
    }
    p[index] = p[index] + by;
    return drawn;
}

ToolResponse MeasurementTool::on_pointer(PointerEvent const& event, PictureView const& picture,
                                         CaseView const& c) {
    if (event.act == PointerAct::press) {
        m_held = measurement_under(event.at, picture, c.now);
        if (m_held)
            return {{SelectMeasurement{m_held->id}}, {}};
        return {};
    }
    if (event.act == PointerAct::release)
        m_held.reset();
    if (event.act != PointerAct::drag || !m_held)
        return {};
    Measurement const* const drawn = find_measurement(c.now, m_held->id);
    if (!drawn)
        return {};
    LpsVector const by = picture.geometry.to_lps(event.at) - picture.geometry.to_lps(event.before);
    if (length(by) == 0)
        return {};
    Measurement moved = *drawn;
    if (m_held->handle)
        moved = with_point_moved(std::move(moved), *m_held->handle, by);
    else
        for (LpsPoint& p : moved.points)
            p = p + by;
    auto const lesion = moved.lesion;
    assign(moved, c);
    moved.lesion = lesion; // the reader may have chosen it
    moved.values = values_on(*picture.content.volume, moved);
    return {{ApplyEdit{Edit{PutMeasurement{std::move(moved), {}}}, "move_measurement_" + m_held->id.value}},
            {}};
}

} // namespace vertemark::app
