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
    {"no_lesion_selected",
     QT_TRANSLATE_NOOP("Refusal", "Painting belongs to a lesion: select one, or press N and click it.")},
    {"other_frame",
     QT_TRANSLATE_NOOP("Refusal",
                       "That segment was painted in another space. Make a new one for these pictures.")},
    {"other_grid",
     QT_TRANSLATE_NOOP("Refusal", "The segment was painted on another series: show that one first.")},
    {"no_edges",
     QT_TRANSLATE_NOOP("Refusal", "The picture is flat around the segment: there are no edges to move to.")},
    {"no_value_at_seed", QT_TRANSLATE_NOOP("Refusal", "There is no value at that place.")},
    {"seed_out_of_range",
     QT_TRANSLATE_NOOP("Refusal", "The value there lies outside the range to paint in.")},
    {"nothing_found", QT_TRANSLATE_NOOP("Refusal", "Nothing there differs from what is painted already.")},
    {"nothing_above_threshold", QT_TRANSLATE_NOOP("Refusal", "Nothing near there is above the threshold.")},
    {"no_share_of_a_maximum",
     QT_TRANSLATE_NOOP("Refusal",
                       "A share of the maximum needs PET values. Use region growing, or a fixed value.")},
    {"nothing_changes", QT_TRANSLATE_NOOP("Refusal", "That changes nothing.")},
    {"no_slices_between", QT_TRANSLATE_NOOP("Refusal", "No empty slice lies between two painted ones.")},
    {"no_segment", QT_TRANSLATE_NOOP("Refusal", "The lesion has no segment yet: paint it first.")},
};

} // namespace

QString refusal_text(std::string_view reason) {
    auto const found = find_word("Refusal", k_reasons, reason);
    return found.isNull() ? to_text(reason) : found;
}

} // namespace vertemark::app
