// The fields of the lists: lesions, symptoms, organs, operations, treatments, visits, totals others reported.
#include "annotation/record/field_values.h"
#include "scoring/evaluate.h"

namespace vertemark::annotation {

namespace {

namespace input = scoring::input;
using F = std::vector<RecordField>;
using G = RecordGroup;

#define ENTRY(list, member)                                                                                  \
    [](auto& c, std::size_t i) -> auto& {                                                                    \
        return c.clinical.list[i].member;                                                                    \
    }
#define LESION(member)                                                                                       \
    [](auto& c, std::size_t i) -> auto& {                                                                    \
        return c.lesions[i].member;                                                                          \
    }

RecordField levels_field(std::string id, G group, std::string section) {
    return {std::move(id), group, std::move(section), RecordField::Kind::levels};
}

// SINS asks for collapse and the share of the body in one question. definitions 1.2
RecordField collapse_field() {
    auto field =
        choice_field(input::collapse, G::lesion, "lesion", {"none", "none_gt50_involved", "lt50", "gt50"});
    field.read = [](Case const& c, std::size_t i) -> std::optional<std::string> {
        auto const& lesion = c.lesions[i];
        if (!lesion.collapse)
            return std::nullopt;
        if (lesion.collapse->value != Collapse::none)
            return lesion.collapse->value == Collapse::over_half ? "gt50" : "lt50";
        return lesion.body_over_half && lesion.body_over_half->value ? "none_gt50_involved" : "none";
    };
    field.provenance = [](Case const& c, std::size_t i) { return member_provenance(c.lesions[i].collapse); };
    RecordField const rules = field;
    field.write = [rules](Case& c, std::size_t i, std::string_view text,
                          Provenance const& from) -> Result<void> {
        auto& lesion = c.lesions[i];
        if (text.empty()) {
            lesion.collapse.reset();
            lesion.body_over_half.reset();
            return {};
        }
        TRY(auto const index, parse_choice(rules, text));
        auto const collapse = index < 2    ? Collapse::none
                              : index == 2 ? Collapse::up_to_half
                                           : Collapse::over_half;
        lesion.collapse = Sourced<Collapse>{collapse, from};
        if (index < 2)
            lesion.body_over_half = Sourced<bool>{index == 1, from};
        return {};
    };
    return field;
}

void add_lesion_fields(F& f) {
    char const* const s = "lesion";
    f.push_back(field_of(levels_field("lesion_levels", G::lesion, s), LESION(levels)));
    f.push_back(
        field_of(choice_field(input::bone_lesion, G::lesion, s, choices_of<BoneLesionType>()), LESION(type)));
    f.push_back(field_of(choice_field("lesion_pain", G::lesion, s, choices_of<Pain>()), LESION(pain)));
    f.push_back(
        field_of(choice_field(input::alignment, G::lesion, s, choices_of<Alignment>()), LESION(alignment)));
    f.push_back(collapse_field());
    f.push_back(field_of(number_field(input::height_loss_pct, G::lesion, s, -100, 100, "%"),
                         LESION(height_loss_pct)));
    f.push_back(field_of(number_field(input::body_involved_pct, G::lesion, s, 0, 100, "%"),
                         LESION(body_involved_pct)));
    f.push_back(field_of(flag_field(input::posterolateral_left, G::lesion, s), LESION(left.any)));
    f.push_back(field_of(flag_field(input::posterolateral_right, G::lesion, s), LESION(right.any)));
    f.push_back(field_of(choice_field(input::bilsky, G::lesion, s, choices_of<Escc>()), LESION(escc)));
    f.push_back(
        field_of(integer_field(input::tomita_type, G::lesion, s, 1, 7), LESION(tomita_surgical_type)));
    f.push_back(field_of(text_field("lesion_note", G::lesion, s), LESION(note)));
}

void add_history_fields(F& f) {
    f.push_back(field_of(text_field("symptom_name", G::symptom, "symptoms"), ENTRY(symptoms, name)));
    f.push_back(field_of(date_field("symptom_since", G::symptom, "symptoms"), ENTRY(symptoms, since)));
    f.push_back(field_of(text_field("organ_name", G::organ, "organs"), ENTRY(organ_metastases, organ)));
    f.push_back(
        field_of(flag_field("organ_treatable", G::organ, "organs"), ENTRY(organ_metastases, treatable)));
    f.push_back(
        field_of(flag_field("organ_removable", G::organ, "organs"), ENTRY(organ_metastases, removable)));
    char const* const s = "surgery";
    f.push_back(field_of(date_field("surgery_date", G::surgery, s), ENTRY(surgery, date)));
    f.push_back(field_of(
        choice_field("surgery_type", G::surgery, s,
                     {"vertebroplasty", "kyphoplasty", "decompression", "stabilisation",
                      "decompression_stabilisation", "separation", "corpectomy", "en_bloc", "open", "other"}),
        ENTRY(surgery, type)));
    f.push_back(field_of(levels_field("surgery_levels", G::surgery, s), ENTRY(surgery, levels)));
    f.push_back(field_of(number_field("surgery_blood_loss_ml", G::surgery, s, 0, 100000, "mL"),
                         ENTRY(surgery, blood_loss_ml)));
    f.push_back(field_of(number_field("surgery_duration_min", G::surgery, s, 0, 10000, "min"),
                         ENTRY(surgery, duration_min)));
    f.push_back(field_of(text_field("surgery_complications", G::surgery, s), ENTRY(surgery, complications)));
    char const* const t = "treatment";
    f.push_back(field_of(choice_field("treatment_kind", G::treatment, t,
                                      {"chemotherapy", "radiotherapy", "targeted", "immunotherapy", "hormone",
                                       "bisphosphonate", "denosumab", "other"}),
                         ENTRY(treatments, kind)));
    f.push_back(field_of(text_field("treatment_name", G::treatment, t), ENTRY(treatments, name)));
    f.push_back(field_of(date_field("treatment_from", G::treatment, t), ENTRY(treatments, from)));
    f.push_back(field_of(date_field("treatment_to", G::treatment, t), ENTRY(treatments, to)));
}

void add_visit_fields(F& f) {
    char const* const s = "visit";
    f.push_back(field_of(date_field("visit_date", G::visit, s), ENTRY(visits, date)));
    f.push_back(field_of(text_field("visit_imaging", G::visit, s), ENTRY(visits, imaging)));
    f.push_back(field_of(number_field("visit_vas", G::visit, s, 0, 10), ENTRY(visits, assessment.vas)));
    f.push_back(field_of(integer_field("visit_kps", G::visit, s, 0, 100, 10), ENTRY(visits, assessment.kps)));
    f.push_back(field_of(integer_field("visit_ecog", G::visit, s, 0, 5), ENTRY(visits, assessment.ecog)));
    f.push_back(field_of(choice_field("visit_frankel", G::visit, s, choices_of<Frankel>()),
                         ENTRY(visits, assessment.frankel)));
    f.push_back(
        field_of(choice_field("visit_ais", G::visit, s, choices_of<Ais>()), ENTRY(visits, assessment.ais)));
    f.push_back(field_of(flag_field("visit_ambulatory", G::visit, s), ENTRY(visits, assessment.ambulatory)));
    f.push_back(field_of(flag_field("visit_progression", G::visit, s), ENTRY(visits, progression)));
    f.push_back(field_of(text_field("visit_findings", G::visit, s), ENTRY(visits, findings)));
    std::vector<std::string> scores;
    for (auto const& definition : scoring::catalogue())
        if (definition.kind == scoring::ScoreDefinition::Kind::sum)
            scores.push_back(definition.id);
    char const* const r = "reported";
    f.push_back(
        field_of(choice_field("reported_score", G::reported, r, std::move(scores)), ENTRY(reported, score)));
    auto total = integer_field("reported_total", G::reported, r, 0, 18);
    total.read = [](Case const& c, std::size_t i) {
        return std::optional(std::to_string(c.clinical.reported[i].total));
    };
    total.provenance = [](Case const&, std::size_t) { return std::optional<Provenance>(); };
    RecordField const rules = total;
    total.write = [rules](Case& c, std::size_t i, std::string_view text, Provenance const&) -> Result<void> {
        TRY(double const value, parse_number(rules, text));
        c.clinical.reported[i].total = static_cast<int>(value);
        return {};
    };
    f.push_back(std::move(total));
    f.push_back(field_of(text_field("reported_source", G::reported, r), ENTRY(reported, source)));
}

#undef ENTRY
#undef LESION

} // namespace

void add_entry_fields(F& fields) {
    add_lesion_fields(fields);
    add_history_fields(fields);
    add_visit_fields(fields);
}

} // namespace vertemark::annotation
