// The clinical record as a flat list of named fields: what a form shows, a CSV file brings in and a data
// dictionary describes. A field reads and writes its value as text; writing checks it against the field's
// kind and range and keeps who said it. Knows no files and no screen; words for people stand in app/i18n.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "annotation/model/case.h"
#include "imaging/base/result.h"

namespace vertemark::annotation {

// What a field is of: the patient (once), or one entry of a list.
enum class RecordGroup { patient, lesion, symptom, organ, surgery, treatment, visit, reported };

struct RecordField {
    enum class Kind { text, integer, number, date, flag, choice, levels };
    // Unique. A field that answers a scoring input has that input's id, so that forms of scores find it.
    std::string id;
    RecordGroup group = RecordGroup::patient;
    std::string section; // heading it stands under: "status", "outcome" …
    Kind kind = Kind::text;
    std::vector<std::string> choices = {}; // ids, for choice
    double low = 0, high = 0;              // inclusive, for integer and number
    int step = 1;                          // for integer
    std::string unit = {};                 // UCUM, "" without

    // The value as text: ISO dates, "1" and "0" for yes and no, ids of choices, levels with blanks between.
    // Nothing when unknown. `index` is the entry's place in its list, 0 for the patient.
    std::function<std::optional<std::string>(Case const&, std::size_t index)> read = {};
    // Writes a value, or "unknown" for an empty text. malformed (subject: the field's id) when the text is
    // no value of this field; nothing is then changed.
    std::function<Result<void>(Case&, std::size_t index, std::string_view text, Provenance const&)> write =
        {};
    // Who said the value, where the model keeps that.
    std::function<std::optional<Provenance>(Case const&, std::size_t index)> provenance = {};
};

// All fields, in the order in which a form asks them; groups and sections stand together.
[[nodiscard]] std::span<RecordField const> record_fields();
[[nodiscard]] RecordField const* find_record_field(std::string_view id);

// "patient", "visit" …: the name of a group in exports.
[[nodiscard]] std::string_view name(RecordGroup group);

// The entries of a group; 1 for the patient.
[[nodiscard]] std::size_t entries(Case const& c, RecordGroup group);
// Adds an empty entry and returns its index. A lesion gets the id given; other groups take no id.
std::size_t add_entry(Case& c, RecordGroup group, std::string const& lesion_id = {});
void remove_entry(Case& c, RecordGroup group, std::size_t index);

} // namespace vertemark::annotation
