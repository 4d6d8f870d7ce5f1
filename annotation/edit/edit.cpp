#include "annotation/edit/edit.h"

#include <algorithm>

namespace vertemark::annotation {

namespace {

template <class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

// What an edit is about, e.g. "lesion:7f3a"; "" when it is about several things.
std::string target(Edit const& edit) {
    auto const label = [](Level level, FrameOfReferenceUid const& frame) {
        return "label:" + name(level) + ":" + frame.value;
    };
    auto const pair = [](FrameOfReferenceUid const& a, FrameOfReferenceUid const& b) {
        return "link:" + std::min(a, b).value + ":" + std::max(a, b).value;
    };
    return std::visit(
        Overloaded{
            [](SetPatient const&) -> std::string { return "patient"; },
            [](SetReader const&) -> std::string { return "reader"; },
            [](PutStudy const& e) -> std::string { return "study:" + e.study.uid.value; },
            [](RemoveStudy const& e) -> std::string { return "study:" + e.uid.value; },
            [](SetAnomalies const&) -> std::string { return "anomalies"; },
            [](SetLandmark const&) -> std::string { return "landmark"; },
            [&](PutLabel const& e) -> std::string { return label(e.label.level, e.label.position.frame); },
            [&](RemoveLabel const& e) -> std::string { return label(e.level, e.frame); },
            [](PutLesion const& e) -> std::string { return "lesion:" + e.lesion.id.value; },
            [](RemoveLesion const& e) -> std::string { return "lesion:" + e.id.value; },
            [](PutMeasurement const& e) -> std::string { return "measurement:" + e.measurement.id.value; },
            [](RemoveMeasurement const& e) -> std::string { return "measurement:" + e.id.value; },
            [](PutSegmentation const& e) -> std::string { return "segmentation:" + e.segmentation.id.value; },
            [](RemoveSegmentation const& e) -> std::string { return "segmentation:" + e.id.value; },
            [](PaintMask const&) -> std::string { return {}; }, // strokes add up, none overwrites another
            [&](PutFrameLink const& e) -> std::string { return pair(e.link.from, e.link.to); },
            [&](RemoveFrameLink const& e) -> std::string { return pair(e.from, e.to); },
            [](SetUptakeInputs const& e) -> std::string { return "uptake:" + e.inputs.study.value; },
            [](SetClinical const&) -> std::string { return "clinical"; },
            [](SetReport const&) -> std::string { return "report"; },
            [](Group const&) -> std::string { return {}; },
        },
        edit.change);
}

// The second only replaces what the first put, so its own wish for a place has no effect: the first one's
// counts.
void keep_place(Edit const& first, Edit& second) {
    std::visit(
        [&](auto& now) {
            using Kind = std::decay_t<decltype(now)>;
            if constexpr (requires { now.at; })
                if (auto const* before = std::get_if<Kind>(&first.change))
                    now.at = before->at;
        },
        second.change);
}

} // namespace

std::string name(Edit const& edit) {
    return std::visit(Overloaded{
                          [](SetPatient const&) -> std::string { return "set_patient"; },
                          [](SetReader const&) -> std::string { return "set_reader"; },
                          [](PutStudy const&) -> std::string { return "put_study"; },
                          [](RemoveStudy const&) -> std::string { return "remove_study"; },
                          [](SetAnomalies const&) -> std::string { return "set_anomalies"; },
                          [](SetLandmark const&) -> std::string { return "set_landmark"; },
                          [](PutLabel const&) -> std::string { return "put_label"; },
                          [](RemoveLabel const&) -> std::string { return "remove_label"; },
                          [](PutLesion const&) -> std::string { return "put_lesion"; },
                          [](RemoveLesion const&) -> std::string { return "remove_lesion"; },
                          [](PutMeasurement const&) -> std::string { return "put_measurement"; },
                          [](RemoveMeasurement const&) -> std::string { return "remove_measurement"; },
                          [](PutSegmentation const&) -> std::string { return "put_segmentation"; },
                          [](RemoveSegmentation const&) -> std::string { return "remove_segmentation"; },
                          [](PaintMask const&) -> std::string { return "paint_mask"; },
                          [](PutFrameLink const&) -> std::string { return "put_frame_link"; },
                          [](RemoveFrameLink const&) -> std::string { return "remove_frame_link"; },
                          [](SetUptakeInputs const&) -> std::string { return "set_uptake_inputs"; },
                          [](SetClinical const&) -> std::string { return "set_clinical"; },
                          [](SetReport const&) -> std::string { return "set_report"; },
                          [](Group const& group) -> std::string { return group.name; },
                      },
                      edit.change);
}

namespace {

// Whether the second simply overwrites what the first set: both put or set the same thing.
bool overwrites(Edit const& second, Edit const& first) {
    std::string const about = target(first);
    return !about.empty() && first.change.index() == second.change.index() && about == target(second) &&
           !std::holds_alternative<RemoveStudy>(first.change) &&
           !std::holds_alternative<RemoveLabel>(first.change) &&
           !std::holds_alternative<RemoveLesion>(first.change) &&
           !std::holds_alternative<RemoveMeasurement>(first.change) &&
           !std::holds_alternative<RemoveSegmentation>(first.change) &&
           !std::holds_alternative<RemoveFrameLink>(first.change);
}

} // namespace

Edit sequence(Edit first, Edit second) {
    if (overwrites(second, first)) {
        keep_place(first, second);
        return second;
    }
    auto* const group = std::get_if<Group>(&first.change);
    auto* const more = std::get_if<Group>(&second.change);
    Group both{more ? more->name : group ? group->name : name(second), {}};
    auto const take = [&](Edit& edit) {
        if (!both.edits.empty() && overwrites(edit, both.edits.back())) {
            keep_place(both.edits.back(), edit);
            both.edits.back() = std::move(edit);
        } else {
            both.edits.push_back(std::move(edit));
        }
    };
    auto const take_all = [&](Edit& edit, Group* edits) {
        if (!edits)
            return take(edit);
        for (auto& one : edits->edits)
            take(one);
    };
    take_all(first, group);
    take_all(second, more);
    return Edit{std::move(both)};
}

} // namespace vertemark::annotation
