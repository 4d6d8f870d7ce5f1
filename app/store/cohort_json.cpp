#include "app/store/cohort_json.h"

#include <QJsonArray>

#include "app/store/case_json.h"

namespace vertemark::app {

using namespace annotation;

namespace {

std::string text_of(QJsonObject const& object, char const* name) {
    return object.value(QLatin1String(name)).toString().toStdString();
}

Result<std::optional<double>> number_of(QJsonObject const& object, char const* name) {
    QJsonValue const value = object.value(QLatin1String(name));
    if (value.isUndefined() || value.isNull())
        return std::optional<double>();
    if (!value.isDouble())
        return fail(ErrorCode::malformed, "not a number", name);
    return std::optional(value.toDouble());
}

Result<ReportedStatistic> statistic_from(QJsonObject const& object) {
    ReportedStatistic statistic;
    statistic.quantity = text_of(object, "quantity");
    if (statistic.quantity.empty())
        return fail(ErrorCode::malformed, "missing", "quantity");
    TRY(statistic.mean, number_of(object, "mean"));
    TRY(statistic.sd, number_of(object, "sd"));
    TRY(statistic.min, number_of(object, "min"));
    TRY(statistic.max, number_of(object, "max"));
    TRY(auto const count, number_of(object, "count"));
    if (count)
        statistic.count = static_cast<int>(*count);
    statistic.used = object.value(QLatin1String("used")).toBool();
    return statistic;
}

std::string at(char const* list, qsizetype index, std::string const& field) {
    return std::string(list) + "[" + std::to_string(index) + "]" + (field.empty() ? "" : "." + field);
}

} // namespace

bool is_cohort_document(QJsonObject const& document) {
    return document.value(QLatin1String("format")).toString() == QLatin1String(k_cohort_format);
}

Result<Cohort> cohort_from_json(QJsonObject const& document) {
    if (!is_cohort_document(document))
        return fail(ErrorCode::malformed, "no cohort document", "format");
    if (document.value(QLatin1String("version")).toInt() != 1)
        return fail(ErrorCode::unsupported, "its version is unknown", "version");
    Cohort cohort;
    cohort.title = text_of(document, "title");
    cohort.citation = text_of(document, "citation");
    cohort.licence = text_of(document, "licence");
    for (auto const& remark : document.value(QLatin1String("remarks")).toArray())
        cohort.remarks.push_back(remark.toString().toStdString());
    QJsonArray const reported = document.value(QLatin1String("reported")).toArray();
    for (qsizetype i = 0; i < reported.size(); ++i) {
        auto statistic = statistic_from(reported[i].toObject());
        if (!statistic)
            return fail(statistic.error().code, statistic.error().detail,
                        at("reported", i, statistic.error().subject));
        cohort.reported.push_back(std::move(*statistic));
    }
    QJsonArray const cases = document.value(QLatin1String("cases")).toArray();
    for (qsizetype i = 0; i < cases.size(); ++i) {
        auto c = case_from_json(cases[i].toObject());
        if (!c)
            return fail(c.error().code, c.error().detail, at("cases", i, c.error().subject));
        cohort.cases.push_back(std::move(*c));
    }
    return cohort;
}

} // namespace vertemark::app
