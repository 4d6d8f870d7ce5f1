// What the reader of a case gave for a study's uptake values, as imaging::suv_card takes it.
#pragma once

#include "annotation/model/case.h"
#include "imaging/volume/suv.h"

namespace vertemark::app {

[[nodiscard]] imaging::SuvEdits suv_edits(annotation::UptakeInputs const& inputs);
[[nodiscard]] imaging::SuvEdits suv_edits(annotation::Case const& c, StudyUid const& study);

// Who gave the number that imaging names so ("weight", "dose", …) and when; nothing when nobody did.
[[nodiscard]] annotation::Provenance const* given_by(annotation::UptakeInputs const& inputs,
                                                     std::string_view input);

} // namespace vertemark::app
