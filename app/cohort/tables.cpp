#include "app/cohort/tables.h"

#include <cmath>

#include "app/i18n/annotation_text.h"
#include "app/i18n/cohort_text.h"
#include "app/i18n/record_text.h"
#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"

namespace vertemark::app {

using namespace annotation;

namespace {

using Cell = QJsonValue;

struct Column {
    char const* id;
    Cell (*cell)(CohortRow const&);
};

ClinicalRecord const& clinical(CohortRow const& row) {
    return row.of->clinical;
}

Cell number(std::optional<double> value) {
    return value ? Cell(std::round(*value * 10) / 10) : Cell();
}
template <class T>
Cell number_of(Fact<T> const& fact) {
    auto const value = settled(fact);
    return value ? Cell(*value) : Cell();
}
Cell words(QString const& text) {
    return text.isEmpty() ? Cell() : Cell(text);
}
Cell words(QStringList const& parts) {
    return words(parts.join(QStringLiteral(", ")));
}

Cell symptoms(CohortRow const& row) {
    QStringList names;
    for (auto const& symptom : clinical(row).symptoms)
        names << to_text(symptom.name);
    return words(names);
}

Cell adjuvant(CohortRow const& row) {
    QStringList names;
    for (auto const& treatment : clinical(row).treatments)
        names << (treatment.name.empty() ? treatment_kind_text(treatment.kind) : to_text(treatment.name));
    return words(names);
}

// Months, with a plus where the patient was still well (or alive) then.
Cell outcome(std::optional<Outcome> const& outcome) {
    if (!outcome)
        return {};
    if (outcome->event.value_or(true))
        return number(outcome->months);
    return figure_text(std::round(outcome->months * 10) / 10) + u'+';
}

Cell levels(CohortRow const& row) {
    auto const involved = involved_levels(*row.of);
    return involved.empty() ? Cell() : words(levels_text(involved));
}

Cell bone_types(CohortRow const& row) {
    QStringList types;
    for (auto const& lesion : row.of->lesions)
        if (auto const type = settled(lesion.type); type && !types.contains(text(*type)))
            types << text(*type);
    return words(types);
}

Cell metastases(CohortRow const& row) {
    auto const& r = clinical(row);
    QStringList found;
    for (auto const& organ : r.organ_metastases)
        found << to_text(organ.organ);
    if (settled(r.pleura_or_peritoneum) == true)
        found << cohort_word("pleura");
    if (auto const foci = settled(r.extraspinal_bone_foci); foci && *foci > 0)
        found << cohort_word("bone_foci").arg(*foci);
    bool const none_said = settled(r.organs) == Organs::none && settled(r.extraspinal_bone_foci) == 0;
    return found.isEmpty() && none_said ? words(cohort_word("no_metastases")) : words(found);
}

Cell reported(CohortRow const& row, char const* score) {
    for (auto const& said : clinical(row).reported)
        if (said.score == score)
            return said.total;
    return {};
}

Cell computed(CohortRow const& row, char const* score) {
    auto const* result = row.score(score);
    if (!result || result->error || result->reachable.empty())
        return {};
    return result->total ? Cell(*result->total) : words(total_text(*result));
}

Cell operations(CohortRow const& row) {
    QStringList names;
    for (auto const& surgery : clinical(row).surgery)
        if (!surgery.type.empty())
            names << surgery_type_text(surgery.type);
    return words(names);
}

Cell blood_loss(CohortRow const& row) {
    std::optional<double> sum;
    for (auto const& surgery : clinical(row).surgery)
        if (surgery.blood_loss_ml)
            sum = sum.value_or(0) + *surgery.blood_loss_ml;
    return number(sum);
}

Cell complications(CohortRow const& row) {
    QStringList named;
    for (auto const& surgery : clinical(row).surgery)
        if (!surgery.complications.empty())
            named << to_text(surgery.complications);
    return words(named);
}

Cell frankel(CohortRow const& row) {
    auto const grade = settled(clinical(row).status.frankel);
    return grade ? Cell(QString(letter(*grade))) : Cell();
}
Cell ais(CohortRow const& row) {
    auto const grade = settled(clinical(row).status.ais);
    return grade ? Cell(QString(letter(*grade))) : Cell();
}
Cell primary(CohortRow const& row) {
    auto const site = settled(clinical(row).primary_site);
    return site ? words(primary_site_text(*site)) : Cell();
}

#define CELL(expression) [](CohortRow const& row) -> Cell { return expression; }
constexpr Column k_table_1[] = {
    {"patient", CELL(patient_label(row))},
    {"age", CELL(number(row.age_years))},
    {"sex", CELL(words(to_text(row.of->patient.sex)))},
    {"primary", primary},
    {"interval", CELL(number(row.interval_months))},
    {"symptoms", symptoms},
    {"duration", CELL(number(row.symptom_months))},
    {"vas", CELL(number_of(clinical(row).status.vas))},
    {"kps", CELL(number_of(clinical(row).status.kps))},
    {"ecog", CELL(number_of(clinical(row).status.ecog))},
    {"frankel", frankel},
    {"ais", ais},
    {"adjuvant", adjuvant},
    {"pfs", CELL(outcome(row.progression))},
    {"os", CELL(outcome(row.survival))},
};
constexpr Column k_table_2[] = {
    {"patient", CELL(patient_label(row))},
    {"levels", levels},
    {"bone_lesion", bone_types},
    {"metastases", metastases},
    {"sins_reported", CELL(reported(row, "sins"))},
    {"sins_computed", CELL(computed(row, "sins"))},
    {"tokuhashi_reported", CELL(reported(row, "tokuhashi_revised"))},
    {"tokuhashi_computed", CELL(computed(row, "tokuhashi_revised"))},
    {"tomita_reported", CELL(reported(row, "tomita"))},
    {"tomita_computed", CELL(computed(row, "tomita"))},
    {"surgery", operations},
    {"blood_loss", blood_loss},
    {"complications", complications},
    {"pathology", CELL(words(to_text(settled(clinical(row).pathology).value_or(std::string()))))},
};
#undef CELL

template <std::size_t N>
CohortTable make(Column const (&columns)[N], std::vector<CohortRow> const& rows) {
    CohortTable table;
    for (auto const& column : columns)
        table.columns << QLatin1String(column.id);
    for (auto const& row : rows) {
        auto& cells = table.rows.emplace_back();
        for (auto const& column : columns)
            cells.push_back(column.cell(row));
    }
    return table;
}

} // namespace

CohortTable table_1(std::vector<CohortRow> const& rows) {
    return make(k_table_1, rows);
}
CohortTable table_2(std::vector<CohortRow> const& rows) {
    return make(k_table_2, rows);
}

QString patient_label(CohortRow const& row) {
    auto const& patient = row.of->patient;
    return to_text(patient.id.empty() ? row.of->id.value : patient.id);
}

QString cell_text(QJsonValue const& cell) {
    if (cell.isDouble())
        return figure_text(cell.toDouble());
    return cell.toString();
}

} // namespace vertemark::app
