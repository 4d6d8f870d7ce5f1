#include <QJsonArray>

#include "annotation/cohort/calibration.h"
#include "annotation/cohort/checks.h"
#include "app/cohort/cohort_output.h"
#include "app/cohort/survival_view.h"
#include "app/cohort/tables.h"
#include "app/i18n/cohort_text.h"
#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"

namespace vertemark::app {

using namespace annotation;

namespace {

using Rows = std::vector<CohortRow>;

QJsonValue json(std::optional<double> value) {
    return value ? QJsonValue(*value) : QJsonValue();
}
QJsonValue json(std::optional<int> value) {
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray table_json(CohortTable const& table) {
    QJsonArray rows;
    for (auto const& cells : table.rows) {
        QJsonObject row;
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            row.insert(table.columns[i], cells[static_cast<std::size_t>(i)]);
        rows.append(row);
    }
    return rows;
}

QJsonValue reported_json(std::optional<ReportedStatistic> const& said) {
    if (!said)
        return {};
    return QJsonObject{{"mean", json(said->mean)},
                       {"sd", json(said->sd)},
                       {"min", json(said->min)},
                       {"max", json(said->max)},
                       {"text", reported_text(*said)}};
}

QJsonArray statistics_json(Cohort const& cohort, Rows const& rows) {
    QJsonArray array;
    for (auto const& one : statistics_of(cohort, rows)) {
        QJsonObject object{{"quantity", to_text(one.quantity)},
                           {"label", cohort_quantity_text(one.quantity)},
                           {"n", one.known},
                           {"patients", one.patients},
                           {"reported", reported_json(one.reported)}};
        auto const& d = one.computed;
        object["mean"] = d ? QJsonValue(d->mean) : QJsonValue();
        object["sd"] = d ? json(d->sd) : QJsonValue();
        object["median"] = d ? QJsonValue(d->median) : QJsonValue();
        object["min"] = d ? QJsonValue(d->min) : QJsonValue();
        object["max"] = d ? QJsonValue(d->max) : QJsonValue();
        object["text"] = d ? QJsonValue(description_text(d)) : QJsonValue();
        array.append(object);
    }
    return array;
}

QJsonArray counts_json(Cohort const& cohort, Rows const& rows) {
    QJsonArray array;
    for (auto const& one : counts_of(cohort, rows))
        array.append(QJsonObject{{"category", to_text(one.category)},
                                 {"label", count_text(one.category)},
                                 {"count", one.count},
                                 {"known", one.known},
                                 {"patients", one.patients},
                                 {"reported", json(one.reported)}});
    return array;
}

QJsonObject curve_json(SurvivalGroup const& group) {
    auto const& curve = group.curve;
    QJsonArray steps;
    for (auto const& step : curve.steps)
        steps.append(QJsonObject{{"time", step.time},
                                 {"at_risk", step.at_risk},
                                 {"events", step.events},
                                 {"censored", step.censored},
                                 {"survival", step.survival},
                                 {"standard_error", step.standard_error},
                                 {"lower", json(step.lower)},
                                 {"upper", json(step.upper)}});
    return {{"group", group.name},
            {"n", curve.n},
            {"events", curve.events},
            {"median", json(curve.median)},
            {"median_lower", json(curve.median_lower)},
            {"median_upper", json(curve.median_upper)},
            {"confidence", curve.confidence},
            {"steps", steps}};
}

QJsonValue test_json(SurvivalView const& view) {
    if (!view.test)
        return {};
    QJsonArray groups;
    std::size_t i = 0;
    for (auto const& group : view.test->groups)
        groups.append(QJsonObject{{"group", view.groups[i++].name},
                                  {"n", group.n},
                                  {"observed", group.observed},
                                  {"expected", group.expected}});
    return QJsonObject{{"chi_square", view.test->chi_square},
                       {"degrees", view.test->degrees},
                       {"p", view.test->p},
                       {"groups", groups}};
}

QJsonObject survival_json(Rows const& rows, Endpoint endpoint, CohortParts const& parts) {
    auto const view = survival_view(rows, endpoint, parts.unknown_end, parts.by);
    QJsonArray curves;
    for (auto const& group : view.groups)
        curves.append(curve_json(group));
    return {{"curves", curves},
            {"log_rank", test_json(view)},
            {"assumed_events", QJsonArray::fromStringList(view.assumed)},
            {"left_out", QJsonArray::fromStringList(view.left_out)},
            {"without_time", QJsonArray::fromStringList(view.without)}};
}

QJsonArray calibration_json(Rows const& rows, CohortParts const& parts) {
    QJsonArray array;
    for (auto const& one : calibrate(rows, parts.unknown_end)) {
        QJsonArray bands;
        for (auto const& band : one.bands)
            bands.append(QJsonObject{{"category", to_text(band.category)},
                                     {"patients", band.patients},
                                     {"deaths", band.deaths},
                                     {"median", json(band.median)},
                                     {"predicted_at_least", json(band.at_least_months)},
                                     {"predicted_below", json(band.below_months)},
                                     {"agree", band.agree},
                                     {"contradict", band.contradict},
                                     {"open", band.open}});
        array.append(QJsonObject{{"score", to_text(one.score)},
                                 {"bands", bands},
                                 {"pairs", one.pairs},
                                 {"concordance", json(one.concordance)}});
    }
    return array;
}

QJsonArray comparison_json(Rows const& rows) {
    QJsonArray array;
    for (auto const& row : rows)
        for (auto const& one : reported_beside_computed(row)) {
            QJsonArray reachable;
            for (int const total : one.reachable)
                reachable.append(total);
            bool const certain = one.reachable.size() == 1;
            array.append(QJsonObject{{"patient", patient_label(row)},
                                     {"score", to_text(one.score)},
                                     {"reported", one.reported},
                                     {"computed", certain ? QJsonValue(one.reachable.front()) : QJsonValue()},
                                     {"reachable", reachable},
                                     {"attainable", one.attainable()},
                                     {"source", to_text(one.source)}});
        }
    return array;
}

QJsonArray contradictions_json(Cohort const& cohort, Rows const& rows) {
    QJsonArray array;
    for (auto const& one : contradictions(cohort, rows)) {
        QJsonArray arguments;
        for (auto const& argument : one.arguments)
            arguments.append(to_text(argument));
        array.append(
            QJsonObject{{"patient", one.row ? QJsonValue(patient_label(rows[*one.row])) : QJsonValue()},
                        {"code", to_text(one.code)},
                        {"arguments", arguments},
                        {"text", contradiction_text(one)}});
    }
    return array;
}

QJsonValue words(std::string const& text) {
    return text.empty() ? QJsonValue() : QJsonValue(to_text(text));
}

} // namespace

CohortParts CohortParts::or_all() const {
    CohortParts parts = *this;
    if (!table_1 && !table_2 && !statistics && !survival)
        parts.table_1 = parts.table_2 = parts.statistics = parts.survival = true;
    return parts;
}

QJsonObject cohort_to_json(CohortRead const& read, CohortParts const& asked) {
    auto const parts = asked.or_all();
    auto const& cohort = read.cohort;
    auto const rows = rows_of(cohort);
    QJsonObject object{{"title", words(cohort.title)},
                       {"citation", words(cohort.citation)},
                       {"licence", words(cohort.licence)},
                       {"patients", static_cast<int>(rows.size())}};
    if (parts.table_1)
        object["table1"] = table_json(table_1(rows));
    if (parts.table_2)
        object["table2"] = table_json(table_2(rows));
    if (parts.statistics) {
        object["statistics"] = statistics_json(cohort, rows);
        object["counts"] = counts_json(cohort, rows);
    }
    if (parts.survival) {
        object["survival"] = QJsonObject{{"pfs", survival_json(rows, Endpoint::progression, parts)},
                                         {"os", survival_json(rows, Endpoint::survival, parts)}};
        object["calibration"] = calibration_json(rows, parts);
    }
    object["comparison"] = comparison_json(rows);
    object["contradictions"] = contradictions_json(cohort, rows);
    QJsonArray remarks, skipped;
    for (auto const& remark : cohort.remarks)
        remarks.append(to_text(remark));
    for (auto const& one : read.skipped)
        skipped.append(QJsonObject{{"path", to_text(one.path)}, {"text", to_text(one.why)}});
    object["remarks"] = remarks;
    object["skipped"] = skipped;
    return object;
}

} // namespace vertemark::app
