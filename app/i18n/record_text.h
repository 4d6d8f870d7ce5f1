// The fields of the clinical record in words: names, headings, choices. Ids are those of annotation/record.
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>

#include "annotation/record/fields.h"

namespace vertemark::app {

// "Primary's resection, date"; has_field_text says whether one was written.
[[nodiscard]] QString field_text(annotation::RecordField const& field);
[[nodiscard]] bool has_field_text(annotation::RecordField const& field);
// What to type and in which unit, for tooltips and dictionaries: "YYYY, YYYY-MM or YYYY-MM-DD"; may be empty.
// The text with the unit that the value is in: "Albumin (g/dL)".
[[nodiscard]] QString field_label(annotation::RecordField const& field);
[[nodiscard]] QString field_hint(annotation::RecordField const& field);

// Heading of a section: "Status before treatment".
[[nodiscard]] QString section_text(std::string_view section);
[[nodiscard]] bool has_section_text(std::string_view section);

// A value as RecordField::read gives it, in words; "not assessed" for none.
[[nodiscard]] QString record_value_text(annotation::RecordField const& field,
                                        std::optional<std::string> const& value);
[[nodiscard]] QString record_choice_text(annotation::RecordField const& field, std::string_view choice);
[[nodiscard]] bool has_record_choice_text(annotation::RecordField const& field, std::string_view choice);

[[nodiscard]] QString surgery_type_text(std::string_view type);
[[nodiscard]] QString treatment_kind_text(std::string_view kind);

} // namespace vertemark::app
