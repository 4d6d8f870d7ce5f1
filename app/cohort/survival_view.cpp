#include "app/cohort/survival_view.h"

#include <map>

#include "annotation/record/fields.h"
#include "app/cohort/csv.h"
#include "app/cohort/tables.h"
#include "app/i18n/cohort_text.h"
#include "app/i18n/record_text.h"
#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"

namespace vertemark::app {

using namespace annotation;

namespace {

// Order of the group beside its name: bands from the lowest total up, unknown last.
struct Group {
    int order = 0;
    QString name;
    auto operator<=>(Group const& other) const {
        return order != other.order ? order <=> other.order : name.compare(other.name) <=> 0;
    }
    bool operator==(Group const&) const = default;
};
constexpr int k_unknown_last = 1'000'000;

Group unknown_group() {
    return {k_unknown_last, cohort_word("unknown_group")};
}

Group group_of(CohortRow const& row, QString const& by) {
    if (by.isEmpty())
        return {0, cohort_word("all")};
    std::string const id = by.toStdString();
    if (auto const* result = row.score(id)) {
        if (!result->category)
            return unknown_group();
        auto const& bands = scoring::find_score(id)->bands;
        int order = 0;
        while (order < static_cast<int>(bands.size()) &&
               bands[static_cast<std::size_t>(order)].category != *result->category)
            ++order;
        return {order, score_word(ScoreWord::category, *result->category, id)};
    }
    auto const* field = find_record_field(id);
    if (!field || entries(*row.of, field->group) == 0)
        return unknown_group();
    auto const value = field->read(*row.of, 0);
    return value ? Group{0, record_value_text(*field, value)} : unknown_group();
}

} // namespace

SurvivalView survival_view(std::vector<CohortRow> const& rows, Endpoint endpoint, UnknownEnd unknown,
                           QString const& by) {
    SurvivalView view;
    view.endpoint = endpoint;
    std::map<Group, std::vector<Watched>> groups;
    std::vector<bool> shown(rows.size(), false);
    for (auto const& one : watched(rows, endpoint, unknown)) {
        groups[group_of(rows[one.row], by)].push_back(one.watched);
        shown[one.row] = true;
        if (one.assumed)
            view.assumed << patient_label(rows[one.row]);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        bool const progression = endpoint == Endpoint::progression;
        auto const& why = progression ? rows[i].no_progression : rows[i].no_survival;
        if (shown[i])
            continue;
        if (progression ? rows[i].progression.has_value() : rows[i].survival.has_value())
            view.left_out << patient_label(rows[i]);
        else
            view.without << patient_label(rows[i]) + QStringLiteral(": ") + no_outcome_text(why);
    }
    std::vector<std::vector<Watched>> compared;
    for (auto const& [group, patients] : groups) {
        view.groups.push_back({group.name, patients, kaplan_meier(patients)});
        if (group.order != k_unknown_last)
            compared.push_back(patients);
    }
    if (compared.size() > 1)
        view.test = log_rank(compared);
    return view;
}

QByteArray survival_csv(SurvivalView const& view) {
    QByteArray bytes =
        csv_line({QStringLiteral("group"), QStringLiteral("time"), QStringLiteral("at_risk"),
                  QStringLiteral("events"), QStringLiteral("censored"), QStringLiteral("survival"),
                  QStringLiteral("standard_error"), QStringLiteral("lower"), QStringLiteral("upper")});
    auto const text = [](std::optional<double> value) {
        return value ? QString::number(*value, 'g', 10) : QString();
    };
    for (auto const& group : view.groups)
        for (auto const& step : group.curve.steps)
            bytes +=
                csv_line({group.name, text(step.time), QString::number(step.at_risk),
                          QString::number(step.events), QString::number(step.censored), text(step.survival),
                          text(step.standard_error), text(step.lower), text(step.upper)});
    return bytes;
}

} // namespace vertemark::app
