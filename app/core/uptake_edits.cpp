#include "app/core/uptake_edits.h"

namespace vertemark::app {

using namespace annotation;

namespace {

template <class T>
std::optional<T> value_of(Fact<T> const& fact) {
    return fact ? std::optional(fact->value) : std::nullopt;
}

} // namespace

imaging::SuvEdits suv_edits(UptakeInputs const& inputs) {
    imaging::SuvEdits edits;
    edits.weight_kg = value_of(inputs.weight_kg);
    edits.size_m = value_of(inputs.size_m);
    edits.dose_bq = value_of(inputs.dose_bq);
    edits.half_life_s = value_of(inputs.half_life_s);
    edits.sex = value_of(inputs.sex);
    edits.injection_datetime = value_of(inputs.injection_datetime);
    return edits;
}

imaging::SuvEdits suv_edits(Case const& c, StudyUid const& study) {
    return suv_edits(uptake_inputs_of(c, study));
}

Provenance const* given_by(UptakeInputs const& inputs, std::string_view input) {
    auto const from = [](auto const& fact) { return fact ? &fact->from : nullptr; };
    if (input == "weight")
        return from(inputs.weight_kg);
    if (input == "size")
        return from(inputs.size_m);
    if (input == "dose")
        return from(inputs.dose_bq);
    if (input == "half_life")
        return from(inputs.half_life_s);
    if (input == "sex")
        return from(inputs.sex);
    return input == "injection_time" ? from(inputs.injection_datetime) : nullptr;
}

} // namespace vertemark::app
