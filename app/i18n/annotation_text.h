// Every answer of the case in words: enums of annotation/model → translated text, and the names of edits.
#pragma once

#include <QString>

#include <string_view>
#include <vector>

#include "annotation/edit/change.h"
#include "annotation/model/case.h"

namespace vertemark::app {

[[nodiscard]] QString text(annotation::BoneLesionType value); // "lytic"
[[nodiscard]] QChar letter(annotation::BoneLesionType value); // L, B, M
[[nodiscard]] QString text(annotation::Collapse value);
[[nodiscard]] QString text(annotation::Alignment value);
[[nodiscard]] QString text(annotation::Pain value);
[[nodiscard]] QString text(annotation::Escc value);  // what the grade means
[[nodiscard]] QString grade(annotation::Escc value); // "1b"
[[nodiscard]] QString text(annotation::Sides value);
[[nodiscard]] QString text(annotation::Confidence value);
[[nodiscard]] QString text(annotation::Frankel value); // "C: motor power of no practical use"
[[nodiscard]] QString text(annotation::Ais value);
[[nodiscard]] QChar letter(annotation::Frankel value);
[[nodiscard]] QChar letter(annotation::Ais value);
[[nodiscard]] QString text(annotation::Visceral value);
[[nodiscard]] QString text(annotation::Organs value);
[[nodiscard]] QString text(annotation::Growth value);
[[nodiscard]] QString text(annotation::How value);
[[nodiscard]] QString text(annotation::LabelHow value);
[[nodiscard]] QString text(annotation::Landmark value);
[[nodiscard]] QString text(annotation::Castellvi value);
[[nodiscard]] QString text(annotation::MeasurementKind value);
[[nodiscard]] QString text(annotation::Act value);

// "not assessed": what stands where a fact is unknown. Never "none", never 0.
[[nodiscard]] QString not_assessed();
// "yes", "no".
[[nodiscard]] QString yes_no(bool value);

[[nodiscard]] QString level_text(annotation::Level level);
// "T10–T12", "T4, T6", "no level".
[[nodiscard]] QString levels_text(std::vector<annotation::Level> const& levels);
// "#2 T11"
[[nodiscard]] QString lesion_title(annotation::Lesion const& lesion);
// "CT s4 i212"
[[nodiscard]] QString link_text(annotation::ImageLink const& link);
// "2026-03-02 14:02", local time; empty for no moment.
[[nodiscard]] QString when_text(annotation::Instant when);
// "entered by Dr Wu, 2026-03-02 14:02"; with source and method where there are any.
[[nodiscard]] QString provenance_text(annotation::Provenance const& from);

[[nodiscard]] QString kps_text(int kps);   // own wording of the grade; empty when there is none
[[nodiscard]] QString ecog_text(int ecog); // the same
[[nodiscard]] QString primary_site_text(std::string_view site);
[[nodiscard]] bool has_primary_site_text(std::string_view site);

// What an edit does, for "Undo …" and the audit trail, from annotation::name(edit).
[[nodiscard]] QString edit_text(std::string_view name);
[[nodiscard]] bool has_edit_text(std::string_view name);

} // namespace vertemark::app
