#include "annotation/record/fields.h"

#include <algorithm>
#include <cctype>
#include <sstream>

#include "annotation/record/field_values.h"
#include "scoring/domain.h"

namespace vertemark::annotation {

namespace {

std::string folded(std::string_view text) {
    std::string out;
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        out += c == ' ' || c == '-' || c == '/' ? '_' : static_cast<char>(std::tolower(byte));
    }
    return out;
}

std::vector<RecordField> all_fields() {
    std::vector<RecordField> fields;
    add_patient_fields(fields);
    add_question_fields(fields);
    add_entry_fields(fields);
    return fields;
}

// Calls act(list) with the list of the group's entries; not for the patient.
template <class SomeCase, class Act>
auto with_list(SomeCase& c, RecordGroup group, Act act) {
    auto& r = c.clinical;
    switch (group) {
    case RecordGroup::lesion:
        return act(c.lesions);
    case RecordGroup::symptom:
        return act(r.symptoms);
    case RecordGroup::organ:
        return act(r.organ_metastases);
    case RecordGroup::surgery:
        return act(r.surgery);
    case RecordGroup::treatment:
        return act(r.treatments);
    case RecordGroup::visit:
        return act(r.visits);
    case RecordGroup::patient: // has no list; asked for by nobody
    case RecordGroup::reported:
        break;
    }
    return act(r.reported);
}

} // namespace

std::string_view name(RecordGroup group) {
    static constexpr std::array k_names = {"patient", "lesion",    "symptom", "organ",
                                           "surgery", "treatment", "visit",   "reported"};
    return k_names[static_cast<std::size_t>(group)];
}

std::span<RecordField const> record_fields() {
    static std::vector<RecordField> const fields = all_fields();
    return fields;
}

RecordField const* find_record_field(std::string_view id) {
    auto const fields = record_fields();
    auto const found = std::find_if(fields.begin(), fields.end(), [&](auto const& f) { return f.id == id; });
    return found == fields.end() ? nullptr : &*found;
}

std::size_t entries(Case const& c, RecordGroup group) {
    if (group == RecordGroup::patient)
        return 1;
    return with_list(c, group, [](auto const& list) { return list.size(); });
}

std::size_t add_entry(Case& c, RecordGroup group, std::string const& lesion_id) {
    if (group == RecordGroup::patient)
        return 0;
    with_list(c, group, [](auto& list) { list.emplace_back(); });
    std::size_t const index = entries(c, group) - 1;
    if (group == RecordGroup::lesion) {
        c.lesions.back().id = LesionId(lesion_id);
        c.lesions.back().number = static_cast<int>(index) + 1;
    }
    return index;
}

void remove_entry(Case& c, RecordGroup group, std::size_t index) {
    if (group != RecordGroup::patient)
        with_list(c, group,
                  [index](auto& list) { list.erase(list.begin() + static_cast<std::ptrdiff_t>(index)); });
}

// ---- field_values.h ----

Result<double> parse_number(RecordField const& field, std::string_view text) {
    double value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return no_value(field, "no number");
    if (value < field.low || value > field.high)
        return no_value(field, "outside " + number_text(field.low) + " to " + number_text(field.high));
    if (field.kind == RecordField::Kind::integer && std::trunc(value) != value)
        return no_value(field, "no whole number");
    if (field.kind == RecordField::Kind::integer && static_cast<int>(value - field.low) % field.step != 0)
        return no_value(field, "goes in steps of " + std::to_string(field.step));
    return value;
}

Result<bool> parse_flag(RecordField const& field, std::string_view text) {
    std::string const word = folded(text);
    if (word == "1" || word == "yes" || word == "true" || word == "y")
        return true;
    if (word == "0" || word == "no" || word == "false" || word == "n")
        return false;
    return no_value(field, "neither yes (1) nor no (0)");
}

Result<std::size_t> parse_choice(RecordField const& field, std::string_view text) {
    std::string const word = folded(text);
    for (std::size_t i = 0; i < field.choices.size(); ++i)
        if (folded(field.choices[i]) == word)
            return i;
    // Other spellings that the scores accept too: "oesophagus", "sclerotic".
    if (auto const known = scoring::normalise(scoring::choice(field.choices), std::string(text)))
        return static_cast<std::size_t>(
            std::find(field.choices.begin(), field.choices.end(), std::get<std::string>(*known)) -
            field.choices.begin());
    std::string allowed;
    for (auto const& choice : field.choices)
        allowed += (allowed.empty() ? "" : ", ") + choice;
    return no_value(field, "none of " + allowed);
}

std::optional<std::string> read_member(std::vector<Level> const& levels) {
    std::string text;
    for (Level const level : levels)
        text += (text.empty() ? "" : " ") + name(level);
    return text.empty() ? std::nullopt : std::optional(text);
}

Result<void> write_member(RecordField const& field, std::vector<Level>& levels, std::string_view text,
                          Provenance const&) {
    std::string words(text);
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c == ',' || c == ';'; }, ' ');
    std::istringstream stream(words);
    std::vector<Level> read;
    for (std::string word; stream >> word;) {
        auto const level = parse_level(word);
        if (!level)
            return no_value(field, "no vertebra: " + word);
        read.push_back(*level);
    }
    std::sort(read.begin(), read.end());
    read.erase(std::unique(read.begin(), read.end()), read.end());
    levels = std::move(read);
    return {};
}

RecordField text_field(std::string id, RecordGroup group, std::string section) {
    return {std::move(id), group, std::move(section), RecordField::Kind::text};
}
RecordField date_field(std::string id, RecordGroup group, std::string section) {
    return {std::move(id), group, std::move(section), RecordField::Kind::date};
}
RecordField flag_field(std::string id, RecordGroup group, std::string section) {
    return {std::move(id), group, std::move(section), RecordField::Kind::flag};
}
RecordField choice_field(std::string id, RecordGroup group, std::string section,
                         std::vector<std::string> choices) {
    return {std::move(id), group, std::move(section), RecordField::Kind::choice, std::move(choices)};
}
RecordField integer_field(std::string id, RecordGroup group, std::string section, int low, int high,
                          int step) {
    return {std::move(id),
            group,
            std::move(section),
            RecordField::Kind::integer,
            {},
            static_cast<double>(low),
            static_cast<double>(high),
            step};
}
RecordField number_field(std::string id, RecordGroup group, std::string section, double low, double high,
                         std::string unit) {
    return {std::move(id), group, std::move(section), RecordField::Kind::number, {}, low,
            high,          1,     std::move(unit)};
}

} // namespace vertemark::annotation
