// The lines of a score card and of its copy as text.
#include "app/i18n/annotation_text.h"
#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace vertemark::app {

using namespace scoring;

namespace {

QString tr(char const* text) {
    return QCoreApplication::translate("Score", text);
}

QString either(QStringList parts) {
    if (parts.size() < 2)
        return parts.join(QString());
    QString const last = parts.takeLast();
    return parts.join(QStringLiteral(", ")) + tr(QT_TRANSLATE_NOOP("Score", " or ")) + last;
}

// "11–14", and "11, 12 or 14" where the totals leave holes and are few.
QString totals(std::vector<int> const& reachable) {
    if (reachable.empty())
        return QStringLiteral("–");
    if (reachable.size() == 1)
        return QString::number(reachable.front());
    bool const holes = reachable.back() - reachable.front() + 1 != static_cast<int>(reachable.size());
    if (holes && reachable.size() <= 3) {
        QStringList parts;
        for (int total : reachable)
            parts << QString::number(total);
        return either(parts);
    }
    return QStringLiteral("%1–%2").arg(reachable.front()).arg(reachable.back());
}

QString categories(std::vector<std::string> const& ids, std::string_view score) {
    QStringList parts;
    for (std::string const& id : ids)
        parts << score_word(ScoreWord::category, id, score);
    return either(parts);
}

// The result a card heads: the lesion's that gives the patient's value, or the patient's own.
QString level_note(ScoreResult const& result) {
    if (result.patient_level)
        return to_text(*result.patient_level);
    return result.lesions.empty() ? to_text(result.subject) : QString();
}

} // namespace

QString total_text(ScoreResult const& result) {
    return totals(result.reachable);
}

QString known_text(ScoreResult const& result) {
    auto const count = static_cast<int>(result.steps.size());
    auto const open = static_cast<int>(result.missing.size());
    if (open == 0 || count == 0)
        return {};
    return tr(QT_TRANSLATE_NOOP("Score", "%1 of %2 known")).arg(count - open).arg(count);
}

QString band_text(ScoreResult const& result) {
    if (result.category)
        return score_word(ScoreWord::category, *result.category, result.score);
    return categories(result.categories, result.score);
}

QString quoted_band(ScoreResult const& result, ScoreDefinition const& definition) {
    QStringList parts;
    if (result.strategy && !result.strategy->empty())
        parts << score_word(ScoreWord::strategy, *result.strategy, result.score);
    if (result.goal && !result.goal->empty())
        parts << score_word(ScoreWord::goal, *result.goal, result.score);
    if (parts.isEmpty() || definition.citations.empty())
        return {};
    return QStringLiteral("%1: “%2”")
        .arg(score_word(ScoreWord::paper, definition.id), parts.join(QStringLiteral(" · ")));
}

QString deciding_text(ScoreResult const& result) {
    if (!result.deciding)
        return {};
    // Of a lesion: "lesions[1].pain".
    std::string_view item = *result.deciding;
    QString lesion;
    if (auto const dot = item.rfind('.'); dot != std::string_view::npos) {
        auto const index = std::strtoul(item.data() + item.find('[') + 1, nullptr, 10);
        if (index < result.lesions.size())
            lesion = to_text(result.lesions[index].subject);
        item.remove_prefix(dot + 1);
    }
    auto const name = score_word(ScoreWord::item, item, result.score);
    return lesion.isEmpty() ? tr(QT_TRANSLATE_NOOP("Score", "%1 decides")).arg(name)
                            : tr(QT_TRANSLATE_NOOP("Score", "%1 of %2 decides")).arg(name, lesion);
}

QString alternative_text(AlternativeResult const& alternative, std::string_view score) {
    QString reading = score_word(ScoreWord::reading, alternative.reading, score);
    if (!reading.isEmpty())
        reading[0] = reading[0].toUpper();
    auto const bands = categories(alternative.categories, score);
    auto const value = totals(alternative.reachable);
    return bands.isEmpty() ? QStringLiteral("%1: %2").arg(reading, value)
                           : QStringLiteral("%1: %2, %3").arg(reading, value, bands);
}

QString summary_line(ScoreResult const& result) {
    QString line = score_word(ScoreWord::short_title, result.score);
    if (result.error)
        return line + u' ' + tr(QT_TRANSLATE_NOOP("Score", "not given: input outside the definition"));
    if (!result.reachable.empty() || !result.category) // a grade has no total
        line += u' ' + total_text(result);
    if (auto const level = level_note(result); !level.isEmpty())
        line += QStringLiteral(" (%1)").arg(level);
    for (QString const& part : {known_text(result), band_text(result)})
        if (!part.isEmpty())
            line += QStringLiteral(" · ") + part;
    return line;
}

QString newer_rules_text(ScoreResult const& newer, int scored_by) {
    QStringList said;
    if (newer.error)
        said << error_text(*newer.error);
    else
        said << total_text(newer) << band_text(newer);
    said.removeAll(QString());
    return tr(QT_TRANSLATE_NOOP("Score", "Shown as it was scored, by rule table version %1. Version %2 says "
                                         "otherwise: %3."))
        .arg(QString::number(scored_by), QString::number(newer.version), said.join(QStringLiteral(", ")));
}

QString as_text(ScoreResult const& result, ScoreDefinition const& definition) {
    QStringList lines{summary_line(result)};
    if (result.error)
        lines << error_text(*result.error);
    for (ScoreResult const& lesion : result.lesions)
        lines << QStringLiteral("  ") + summary_line(lesion);
    for (Step const& step : result.steps) {
        QStringList answers;
        for (UsedInput const& used : step.inputs)
            if (used.value)
                answers << answer_text(used);
        auto const points = step.points ? QString::number(*step.points) : totals(step.reachable);
        lines << QStringLiteral("  %1: %2 = %3")
                     .arg(score_word(ScoreWord::item, step.item, result.score),
                          answers.isEmpty() ? not_assessed() : answers.join(QStringLiteral(", ")), points);
    }
    if (auto const quote = quoted_band(result, definition); !quote.isEmpty())
        lines << quote;
    for (AlternativeResult const& alternative : result.alternatives)
        lines << alternative_text(alternative, result.score);
    for (Warning const& warning : result.warnings)
        lines << warning_text(warning);
    for (Citation const& citation : definition.citations)
        lines << QStringLiteral("%1 [%2]").arg(to_text(citation.text), citation_mark_text(citation.mark));
    lines << tr(QT_TRANSLATE_NOOP("Score", "Rule table version %1")).arg(result.version);
    return lines.join(u'\n');
}

} // namespace vertemark::app
