#include "app/ui/refusal_text.h"

#include <QtGlobal>

#include "app/i18n/text_table.h"

namespace vertemark::app {

namespace {

constexpr Word k_reasons[] = {
    {"no_patient_space",
     QT_TRANSLATE_NOOP("Refusal", "Not possible here: these pictures have no known place in the patient.")},
    {"lengths_on_straightened",
     QT_TRANSLATE_NOOP("Refusal",
                       "Not on a straightened picture: lengths and angles across it are not those of "
                       "the patient. Measure on the cross-section or another plane.")},
    {"other_slice",
     QT_TRANSLATE_NOOP("Refusal", "The drawing was begun on another slice: begin again here.")},
    {"too_few_points", QT_TRANSLATE_NOOP("Refusal", "Too few points: click each corner, then double-click.")},
};

} // namespace

QString refusal_text(std::string_view reason) {
    auto const found = find_word("Refusal", k_reasons, reason);
    return found.isNull() ? to_text(reason) : found;
}

} // namespace vertemark::app
