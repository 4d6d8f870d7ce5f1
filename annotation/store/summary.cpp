#include "annotation/store/summary.h"

#include <algorithm>

#include "annotation/evidence/collect.h"
#include "annotation/evidence/rules.h"

namespace vertemark::annotation {

CaseSummary summarize(Case const& c, Instant changed) {
    CaseSummary summary;
    summary.id = c.id;
    summary.revision = c.revision;
    summary.patient = c.patient;
    summary.reader = c.reader;
    summary.reading = c.reading;
    for (auto const& study : c.studies)
        summary.last_study_date = std::max(summary.last_study_date, study.date);
    summary.changed = changed;
    summary.levels = involved_levels(c);
    summary.lesions = static_cast<int>(c.lesions.size());
    summary.is_signed = c.report.is_signed();
    auto const evidence = collect(c);
    auto const total = [&](char const* id) -> std::optional<int> {
        auto const* const score = rules_of(c.clinical, id);
        if (!score || (score->per_lesion && evidence.lesions.empty()))
            return std::nullopt;
        return scoring::evaluate(*score, evidence).total;
    };
    summary.sins = total("sins");
    summary.tomita = total("tomita");
    summary.tokuhashi = total("tokuhashi_revised");
    return summary;
}

} // namespace vertemark::annotation
