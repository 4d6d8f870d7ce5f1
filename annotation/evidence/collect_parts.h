// The parts of collect() that stand in files of their own. Private to this folder.
#pragma once

#include "annotation/evidence/collect.h"

namespace vertemark::annotation {

// Where a fact of the case comes from, in the terms of the scores.
[[nodiscard]] scoring::Provenance provenance(Provenance const& from);
[[nodiscard]] scoring::Provenance derived(std::string from);

// The answers that only scores ask for: check lists, laboratory, systemic treatment.
void collect_questions(Case const& c, scoring::Evidence& evidence);
// Visceral or cerebral metastasis in one, where both answers are known or one is yes.
void derive_cerebral(ClinicalRecord const& clinical, scoring::Evidence& evidence);
// What the patient's own scores ask of the lesions: the worst cord compression, SINS's stability, and the
// contraindications that findings already answer. Never overrides what a reader answered.
void derive_from_lesions(Case const& c, scoring::Evidence& evidence);

} // namespace vertemark::annotation
