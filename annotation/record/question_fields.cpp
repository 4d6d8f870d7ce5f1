// The questions that only scores ask: the two check lists and a few choices, each answer with who gave it.
#include "annotation/record/field_values.h"
#include "scoring/evaluate.h"

namespace vertemark::annotation {

namespace {

namespace input = scoring::input;

// A field kept in one of the record's maps under its own id.
template <class T>
RecordField map_field(RecordField field, std::map<std::string, Sourced<T>> ClinicalRecord::*map) {
    std::string const id = field.id;
    field.read = [map, id](Case const& c, std::size_t) -> std::optional<std::string> {
        auto const found = (c.clinical.*map).find(id);
        return found == (c.clinical.*map).end() ? std::nullopt
                                                : std::optional(value_text(found->second.value));
    };
    field.provenance = [map, id](Case const& c, std::size_t) -> std::optional<Provenance> {
        auto const found = (c.clinical.*map).find(id);
        return found == (c.clinical.*map).end() ? std::nullopt : std::optional(found->second.from);
    };
    RecordField const rules = field;
    field.write = [map, rules](Case& c, std::size_t, std::string_view text,
                               Provenance const& from) -> Result<void> {
        if (text.empty()) {
            (c.clinical.*map).erase(rules.id);
            return {};
        }
        TRY(auto value, parse_value<T>(rules, text));
        (c.clinical.*map).insert_or_assign(rules.id, Sourced<T>{std::move(value), from});
        return {};
    };
    return field;
}

} // namespace

void add_question_fields(std::vector<RecordField>& fields) {
    auto const patient = RecordGroup::patient;
    auto previous = flag_field(input::previous_chemotherapy, patient, "systemic");
    fields.push_back(field_of(
        std::move(previous), [](auto& c, std::size_t) -> auto& { return c.clinical.prior_chemotherapy; }));
    // The choices are those of the scores that ask.
    for (char const* score : {"noms", "katagiri_2014"})
        for (auto const& asked : scoring::find_score(score)->inputs)
            if (asked.id == input::radiosensitivity || asked.id == input::systemic_fitness ||
                asked.id.starts_with("katagiri_"))
                fields.push_back(map_field(choice_field(asked.id, patient, "systemic", asked.domain.choices),
                                           &ClinicalRecord::answers));
    for (auto const& [score, section] :
         {std::pair{"surgical_indications", "indications"}, std::pair{"vertebroplasty", "contraindications"}})
        for (auto const& asked : scoring::find_score(score)->inputs)
            fields.push_back(map_field(flag_field(asked.id, patient, section), &ClinicalRecord::checklist));
}

} // namespace vertemark::annotation
