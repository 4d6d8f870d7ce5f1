#include "annotation/record/follow_up.h"

#include <cmath>

#include "annotation/cohort/duration.h"

namespace vertemark::annotation {

namespace {

constexpr int k_first_month = 3, k_second_month = 6, k_every_months = 6, k_last_month = 120;

int next_month(int months) {
    return months < k_first_month    ? k_first_month
           : months < k_second_month ? k_second_month
                                     : months + k_every_months;
}

// The visits nearest to `months` that are no nearer to the planned visits beside it.
std::optional<std::size_t> visit_near(ClinicalRecord const& clinical, PartialDate const& operation,
                                      double from_months, double to_months, int months) {
    std::optional<std::size_t> nearest;
    double best = 0;
    for (std::size_t i = 0; i < clinical.visits.size(); ++i) {
        auto const& date = clinical.visits[i].date;
        if (!date || !date->month)
            continue;
        double const at = elapsed(operation, *date).months, off = std::abs(at - months);
        if (at >= from_months && at < to_months && (!nearest || off < best)) {
            nearest = i;
            best = off;
        }
    }
    return nearest;
}

} // namespace

std::optional<PartialDate> operation_date(ClinicalRecord const& clinical) {
    std::optional<PartialDate> first;
    for (auto const& surgery : clinical.surgery)
        if (surgery.date && (!first || days_of(*surgery.date).first < days_of(*first).first))
            first = surgery.date;
    return first;
}

std::vector<PlannedVisit> follow_up_plan(ClinicalRecord const& clinical, PartialDate const& today) {
    std::vector<PlannedVisit> plan;
    auto const operation = operation_date(clinical);
    if (!operation || !operation->month)
        return plan;
    double const now = elapsed(*operation, today).months;
    auto const death = settled(clinical.death_date);
    double const end = death ? elapsed(*operation, *death).months : k_last_month;
    for (int last = 0, months = k_first_month; months <= k_last_month && months < end;) {
        int const next = next_month(months);
        double const from = (last + months) / 2., to = (months + next) / 2.;
        PlannedVisit visit{months, months_later(*operation, months), {}, {}};
        visit.visit = visit_near(clinical, *operation, from, to, months);
        using State = PlannedVisit::State;
        visit.state = visit.visit  ? State::done
                      : now >= to  ? State::missed
                      : now < from ? State::upcoming
                                   : State::due;
        plan.push_back(visit);
        if (visit.state == State::upcoming)
            break;
        last = months;
        months = next;
    }
    return plan;
}

} // namespace vertemark::annotation
