#include "app/tools/label_tool.h"

#include <cmath>

namespace vertemark::app {

namespace {

constexpr double k_grip_pixels = 10; // how near to a label's point a press takes hold of it
constexpr double k_slab_mm = 12;     // labels further from the slice are not drawn, so not gripped

annotation::VertebraLabel const* label_under(PointerEvent const& event, PictureView const& picture,
                                             CaseView const& c) {
    for (annotation::VertebraLabel const& label : c.now.spine.labels) {
        if (label.position.frame != picture.content.volume->info().frame_of_reference ||
            std::abs(picture.geometry.distance_of(label.position.point).value) > k_slab_mm)
            continue;
        CanvasPoint const at = picture.geometry.to_canvas(label.position.point);
        if (std::hypot(at.x - event.at.x, at.y - event.at.y) <= k_grip_pixels)
            return &label;
    }
    return nullptr;
}

} // namespace

ToolResponse LabelTool::on_pointer(PointerEvent const& event, PictureView const& picture, CaseView const& c) {
    if (!picture.content.volume)
        return {};
    if (event.act == PointerAct::press) {
        m_moving.reset();
        if (!picture.patient_space)
            return {{Refuse{"no_patient_space"}}, {}};
        if (auto const* const label = label_under(event, picture, c))
            m_moving = *label;
        return {};
    }
    if (event.act == PointerAct::drag && m_moving) {
        m_moving->position.point = picture.geometry.to_lps(event.at);
        m_moving->how = annotation::LabelHow::manual; // a pin: the others are counted from it
        m_moving->confirmed = true;
        m_moving->confidence = 1;
        return {{ApplyEdit{annotation::Edit{annotation::PutLabel{*m_moving}},
                           "move_label_" + annotation::name(m_moving->level)}},
                {}};
    }
    if (event.act == PointerAct::release) {
        bool const moved =
            m_moving && std::hypot(event.at.x - event.pressed.x, event.at.y - event.pressed.y) > 3;
        std::optional<annotation::VertebraLabel> const held = std::exchange(m_moving, std::nullopt);
        if (moved || !picture.patient_space)
            return {};
        LpsPoint const point = held ? held->position.point : picture.geometry.to_lps(event.at);
        return {{NameVertebra{{point, picture.content.volume->info().frame_of_reference}, picture.image}},
                {}};
    }
    return {};
}

} // namespace vertemark::app
