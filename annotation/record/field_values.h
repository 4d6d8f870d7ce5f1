// How each type of the model is read from and written as the text of a record field. Private to this folder.
#pragma once

#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "annotation/record/fields.h"

namespace vertemark::annotation {

template <class E>
struct ChoiceNames;
#define VERTEMARK_CHOICES(TYPE, ...)                                                                         \
    template <>                                                                                              \
    struct ChoiceNames<TYPE> {                                                                               \
        static constexpr std::array list{__VA_ARGS__};                                                       \
    }
// In the order of the enum, in the words of the scores.
VERTEMARK_CHOICES(BoneLesionType, "lytic", "mixed", "blastic");
VERTEMARK_CHOICES(Alignment, "normal", "de_novo_deformity", "subluxation_translation");
VERTEMARK_CHOICES(Pain, "none", "non_mechanical", "mechanical");
VERTEMARK_CHOICES(Escc, "0", "1a", "1b", "1c", "2", "3");
VERTEMARK_CHOICES(Frankel, "A", "B", "C", "D", "E");
VERTEMARK_CHOICES(Ais, "A", "B", "C", "D", "E");
VERTEMARK_CHOICES(Visceral, "none", "treatable", "untreatable");
VERTEMARK_CHOICES(Organs, "none", "removable", "unremovable");
VERTEMARK_CHOICES(Growth, "slow", "moderate", "rapid");
#undef VERTEMARK_CHOICES

inline std::string number_text(double value) {
    char text[400]; // no double needs more without an exponent
    auto const end = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed).ptr;
    return {text, end};
}

inline tl::unexpected<Error> no_value(RecordField const& field, std::string cause) {
    return fail(ErrorCode::malformed, std::move(cause), field.id);
}

// ---- Text of a value ----

inline std::string value_text(bool value) {
    return value ? "1" : "0";
}
inline std::string value_text(int value) {
    return std::to_string(value);
}
inline std::string value_text(double value) {
    return number_text(value);
}
inline std::string value_text(std::string const& value) {
    return value;
}
inline std::string value_text(PartialDate const& value) {
    return to_string(value);
}
template <class E>
requires std::is_enum_v<E> std::string value_text(E value) {
    return ChoiceNames<E>::list[static_cast<std::size_t>(value)];
}

// ---- Value of a text ----

Result<double> parse_number(RecordField const& field, std::string_view text);
Result<bool> parse_flag(RecordField const& field, std::string_view text);
// The text as one of the field's choices; case and blanks don't matter.
Result<std::size_t> parse_choice(RecordField const& field, std::string_view text);

template <class T>
Result<T> parse_value(RecordField const& field, std::string_view text) {
    if constexpr (std::is_same_v<T, bool>) {
        return parse_flag(field, text);
    } else if constexpr (std::is_same_v<T, PartialDate>) {
        auto date = parse_date(text);
        if (!date)
            return no_value(field, "no date: give YYYY, YYYY-MM or YYYY-MM-DD");
        return *date;
    } else if constexpr (std::is_same_v<T, std::string>) {
        if (field.kind != RecordField::Kind::choice)
            return std::string(text);
        TRY(auto const index, parse_choice(field, text));
        return field.choices[index];
    } else if constexpr (std::is_enum_v<T>) {
        TRY(auto const index, parse_choice(field, text));
        return static_cast<T>(index);
    } else if constexpr (std::is_same_v<T, int>) {
        if (field.kind == RecordField::Kind::choice) {
            TRY(auto const index, parse_choice(field, text));
            return std::stoi(field.choices[index]);
        }
        TRY(double const number, parse_number(field, text));
        return static_cast<int>(number);
    } else {
        return parse_number(field, text);
    }
}

// ---- Members of the model: facts, optional values, plain texts, levels ----

template <class T>
std::optional<std::string> read_member(Fact<T> const& fact) {
    return fact ? std::optional(value_text(fact->value)) : std::nullopt;
}
template <class T>
requires(std::is_same_v<T, PartialDate> || std::is_same_v<T, double> ||
         std::is_same_v<T, int>) std::optional<std::string> read_member(std::optional<T> const& value) {
    return value ? std::optional(value_text(*value)) : std::nullopt;
}
inline std::optional<std::string> read_member(std::string const& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}
std::optional<std::string> read_member(std::vector<Level> const& levels);

template <class T>
Result<void> write_member(RecordField const& field, Fact<T>& fact, std::string_view text,
                          Provenance const& from) {
    if (text.empty()) {
        fact.reset();
        return {};
    }
    TRY(auto value, parse_value<T>(field, text));
    fact = Sourced<T>{std::move(value), from};
    return {};
}
template <class T>
requires(std::is_same_v<T, PartialDate> || std::is_same_v<T, double> ||
         std::is_same_v<T, int>) Result<void> write_member(RecordField const& field, std::optional<T>& member,
                                                           std::string_view text, Provenance const&) {
    if (text.empty()) {
        member.reset();
        return {};
    }
    TRY(member, parse_value<T>(field, text));
    return {};
}
inline Result<void> write_member(RecordField const& field, std::string& member, std::string_view text,
                                 Provenance const&) {
    if (text.empty()) {
        member.clear();
        return {};
    }
    TRY(member, parse_value<std::string>(field, text));
    return {};
}
Result<void> write_member(RecordField const& field, std::vector<Level>& levels, std::string_view text,
                          Provenance const&);

template <class T>
std::optional<Provenance> member_provenance(T const& member) {
    if constexpr (requires { member->from; })
        return member ? std::optional(member->from) : std::nullopt;
    else
        return std::nullopt;
}

// A field whose member `get(case, index)` gives, const or not.
template <class Get>
RecordField field_of(RecordField field, Get get) {
    field.read = [get](Case const& c, std::size_t index) { return read_member(get(c, index)); };
    field.provenance = [get](Case const& c, std::size_t index) { return member_provenance(get(c, index)); };
    RecordField const rules = field; // kind, choices and range travel with the writer
    field.write = [get, rules](Case& c, std::size_t index, std::string_view text, Provenance const& from) {
        return write_member(rules, get(c, index), text, from);
    };
    return field;
}

// ---- The parts of the list ----

void add_patient_fields(std::vector<RecordField>& fields);
void add_question_fields(std::vector<RecordField>& fields);
void add_entry_fields(std::vector<RecordField>& fields);

// What most fields need of the aggregate.
RecordField text_field(std::string id, RecordGroup group, std::string section);
RecordField date_field(std::string id, RecordGroup group, std::string section);
RecordField flag_field(std::string id, RecordGroup group, std::string section);
RecordField choice_field(std::string id, RecordGroup group, std::string section,
                         std::vector<std::string> choices);
RecordField integer_field(std::string id, RecordGroup group, std::string section, int low, int high,
                          int step = 1);
RecordField number_field(std::string id, RecordGroup group, std::string section, double low, double high,
                         std::string unit = {});
template <class E>
std::vector<std::string> choices_of() {
    return {ChoiceNames<E>::list.begin(), ChoiceNames<E>::list.end()};
}

} // namespace vertemark::annotation
