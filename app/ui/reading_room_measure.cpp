// Measurements in the reading room: handing pointer events to tools, drawings over each picture with the
// values that this picture gives, selecting and finding them again.
#include <algorithm>

#include "app/core/measure_image.h"
#include "app/tools/lesion_tool.h"
#include "app/ui/reading_room.h"

namespace vertemark::app {

using namespace annotation;

PictureView ReadingRoom::picture_of(ViewCell const& cell, imaging::SliceGeometry const& geometry) const {
    PictureView picture{cell.content(), geometry, cell.image_link(geometry.centre), cell.patient_space()};
    picture.pixel_ratio = devicePixelRatioF();
    picture.straightened = cell.is_straightened() && cell.centreline();
    if (m_focus && m_focus->frame == cell.frame_of_reference())
        picture.focus = m_focus->point;
    picture.others = others_of(cell);
    return picture;
}

CaseView ReadingRoom::case_view() const {
    static Case const empty;
    return {m_session ? m_session->current() : empty, m_selected, m_selected_measurement, m_paint,
            m_segmentation};
}

void ReadingRoom::respond(ViewCell* cell, Tool& tool, PointerEvent event) {
    event.snap = m_snapping;
    imaging::SliceGeometry const geometry = cell->geometry_at(event.at);
    PictureView picture = picture_of(*cell, geometry);
    if (picture.straightened)
        picture.image = cell->image_link(geometry.to_lps(event.at));
    auto response = tool.on_pointer(event, picture, case_view());
    cell->viewport().show_preview(std::move(response.preview));
    if (event.act == PointerAct::press || event.act == PointerAct::drag)
        show_draft(response.draft);
    double const ratio = cell->viewport().devicePixelRatioF();
    QPoint const global = cell->viewport().mapToGlobal(
        QPoint(static_cast<int>(event.at.x / ratio), static_cast<int>(event.at.y / ratio)));
    for (ToolRequest const& request : response.requests) {
        auto const* const change = std::get_if<ChangeGeometry>(&request);
        if (change && picture.straightened)
            cell->follow_change(geometry, change->geometry, event.pressed);
        else
            carry_out(cell, request, global);
    }
}

bool ReadingRoom::take_hold(ViewCell* cell, PointerEvent const& event) {
    if (!m_session || m_tool->busy())
        return false;
    bool const held =
        measurement_under(event.at, picture_of(*cell, cell->geometry()), m_session->current()).has_value();
    if (!held && m_selected_measurement)
        select_measurement(std::nullopt);
    return held;
}

void ReadingRoom::add_measurement(AddMeasurement const& added, QPoint const& global) {
    auto const id = m_session->editor().add_measurement(added.draft);
    if (!id) {
        Q_EMIT refused(QString::fromStdString(id.error().detail));
        return;
    }
    select_measurement(*id);
    if (added.draft.kind == MeasurementKind::arrow || added.draft.kind == MeasurementKind::text)
        Q_EMIT words_wanted(*id, global);
}

void ReadingRoom::select_measurement(std::optional<MeasurementId> const& id) {
    if (m_selected_measurement == id)
        return;
    m_selected_measurement = id;
    refresh_overlays();
    Q_EMIT measurement_selected(id);
}

void ReadingRoom::show_measurement(MeasurementId const& id) {
    auto const* const drawn = m_session ? find_measurement(m_session->current(), id) : nullptr;
    if (!drawn || drawn->points.empty())
        return;
    if (!drawn->frame.empty()) {
        LpsVector sum;
        for (LpsPoint const& p : drawn->points)
            sum = sum + (p - LpsPoint{});
        focus(LpsPoint{} + sum * (1.0 / static_cast<double>(drawn->points.size())), drawn->frame);
    } else if (drawn->image) {
        for (ViewCell* cell : m_cells)
            if (cell->series() && cell->series()->attributes.uid == drawn->image->series)
                cell->show_image(*drawn->image);
    }
    select_measurement(id);
}

std::vector<MeasuredValue> const& ReadingRoom::values_on_cell(ViewCell const& cell,
                                                              Measurement const& drawn) const {
    imaging::VolumePtr const& volume = cell.content().volume;
    constexpr std::size_t most = 200;
    if (m_measured.size() > most)
        m_measured.clear();
    for (Measured& each : m_measured)
        if (each.drawn.id == drawn.id && each.volume == volume) {
            if (each.drawn != drawn)
                each = {drawn, volume, values_on(*volume, drawn)};
            return each.values;
        }
    m_measured.push_back({drawn, volume, values_on(*volume, drawn)});
    return m_measured.back().values;
}

imaging::OverlayItems ReadingRoom::measurements_on(ViewCell const& cell) const {
    if (!m_session || !cell.content().volume)
        return {};
    MeasuredPicture picture{
        cell.geometry(), {}, cell.image_link(), half_thickness_mm(cell.content(), cell.geometry())};
    if (cell.patient_space())
        picture.frame = cell.frame_of_reference();
    return measurement_items(
        m_session->current(), picture, [&](Measurement const& drawn) { return values_on_cell(cell, drawn); },
        m_selected_measurement);
}

} // namespace vertemark::app
