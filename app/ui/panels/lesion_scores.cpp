#include "app/ui/panels/lesion_scores.h"

#include <QStringList>

#include <algorithm>

#include "annotation/evidence/collect.h"
#include "app/core/case_session.h"
#include "app/i18n/annotation_text.h"
#include "app/i18n/score_text.h"

namespace vertemark::app {

using scoring::ScoreResult;

namespace {

// The worse of two: by the highest total still possible, then by the lowest.
bool worse(ScoreResult const& a, ScoreResult const& b) {
    return std::pair(a.total_max.value_or(-1), a.total_min.value_or(-1)) >
           std::pair(b.total_max.value_or(-1), b.total_min.value_or(-1));
}

} // namespace

std::vector<LesionScore> score_lesions(CaseSession const& session) {
    std::vector<LesionScore> scores;
    auto const* const sins = session.score("sins");
    if (!sins)
        return scores;
    auto const evidence = annotation::collect(session.current()); // the results stand in its order
    for (std::size_t i = 0; i < evidence.lesions.size() && i < sins->lesions.size(); ++i) {
        annotation::LesionId const id(evidence.lesions[i].subject);
        auto const& result = sins->lesions[i];
        auto const known = std::ranges::find(scores, id, &LesionScore::lesion);
        if (known == scores.end())
            scores.push_back({id, result});
        else if (worse(result, known->sins))
            known->sins = result;
    }
    return scores;
}

ScoreResult const* find_score(std::vector<LesionScore> const& scores, annotation::LesionId const& lesion) {
    auto const found = std::ranges::find(scores, lesion, &LesionScore::lesion);
    return found == scores.end() ? nullptr : &found->sins;
}

QString chip_text(ScoreResult const* sins) {
    if (!sins || sins->error || sins->reachable.empty())
        return QStringLiteral("?");
    if (sins->reachable.size() == 1)
        return QString::number(sins->reachable.front());
    return QStringLiteral("%1–%2").arg(sins->reachable.front()).arg(sins->reachable.back());
}

std::string chip_category(ScoreResult const* sins) {
    return sins && sins->category ? *sins->category : std::string();
}

QString breakdown(ScoreResult const& sins) {
    QStringList lines{summary_line(sins)};
    if (sins.error)
        return lines.join(QString()) + u'\n' + error_text(*sins.error);
    for (auto const& step : sins.steps) {
        QStringList answers;
        for (auto const& used : step.inputs)
            if (used.value)
                answers << answer_text(used);
        lines << QStringLiteral("%1: %2  %3")
                     .arg(score_word(ScoreWord::item, step.item, sins.score),
                          answers.isEmpty() ? not_assessed() : answers.join(QStringLiteral(", ")),
                          step.points ? QString::number(*step.points) : QStringLiteral("?"));
    }
    return lines.join(u'\n');
}

} // namespace vertemark::app
