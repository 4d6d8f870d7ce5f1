#include "app/tools/lesion_tool.h"

#include <cmath>

#include "annotation/spine/proposal.h"

namespace vertemark::app {

annotation::Lesion const* lesion_under(CanvasPoint at, PictureView const& picture, CaseView const& c) {
    annotation::Lesion const* found = nullptr;
    double nearest = 0;
    LpsPoint const point = picture.geometry.to_lps(at);
    for (annotation::Lesion const& lesion : c.now.lesions) {
        if (!lesion.position || !picture.content.volume ||
            lesion.position->frame != picture.content.volume->info().frame_of_reference)
            continue;
        double const away = distance(lesion.position->point, point);
        double const reach = lesion.radius_mm.value_or(k_default_lesion_radius_mm) + 2;
        if (away <= reach && (!found || away < nearest)) {
            found = &lesion;
            nearest = away;
        }
    }
    return found;
}

ToolResponse LesionTool::on_pointer(PointerEvent const& event, PictureView const& picture,
                                    CaseView const& c) {
    if (!picture.content.volume)
        return {};
    if (event.act == PointerAct::press) {
        m_centre.reset();
        if (!picture.patient_space)
            return {{Refuse{"no_patient_space"}}, {}};
        m_centre = picture.geometry.to_lps(event.at);
        return {};
    }
    if (!m_centre)
        return {};
    // In the patient: true on a straightened picture too.
    double const dragged = distance(*m_centre, picture.geometry.to_lps(event.at));
    double const radius = dragged > 2 ? dragged : k_default_lesion_radius_mm;
    if (event.act == PointerAct::drag) {
        imaging::OverlayStyle style{imaging::OverlayRole::lesion, true, true, 1};
        return {{}, {imaging::CircleItem{*m_centre, radius, imaging::Fill::tinted, style}}};
    }
    if (event.act != PointerAct::release)
        return {};
    annotation::Lesion lesion;
    lesion.position = annotation::Place{*m_centre, picture.content.volume->info().frame_of_reference};
    lesion.radius_mm = radius;
    lesion.image = picture.image;
    // A level that nobody has accepted yet is no finding.
    annotation::Spine accepted = c.now.spine;
    std::erase_if(accepted.labels, annotation::is_proposed);
    if (auto const* const label = annotation::nearest_label(accepted, *lesion.position, k_vertebra_reach_mm))
        lesion.levels = {label->level};
    m_centre.reset();
    return {{AddLesion{std::move(lesion)}}, {}};
}

} // namespace vertemark::app
