#include <algorithm>
#include <array>

#include "annotation/evidence/collect.h"
#include "app/i18n/annotation_text.h"
#include "app/i18n/report_words.h"
#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"
#include "app/report/compose_parts.h"

namespace vertemark::app {

using namespace scoring;

namespace {

constexpr std::array k_first_page = {"sins", "tokuhashi_revised", "tomita"};

// Points span what the items can give; nothing for grades and records.
std::optional<TotalsBar> bar_of(ScoreResult const& result, ScoreDefinition const& definition) {
    if (definition.bands.empty() || result.reachable.empty())
        return std::nullopt;
    TotalsBar bar;
    bar.min = definition.bands.front().from;
    bar.max = definition.bands.back().to;
    bar.reachable = result.reachable;
    for (auto const& band : definition.bands) {
        bool const reached = std::any_of(result.reachable.begin(), result.reachable.end(),
                                         [&](int total) { return total >= band.from && total <= band.to; });
        bar.bands.push_back(
            {band.from, band.to, score_word(ScoreWord::category, band.category, definition.id), reached});
    }
    return bar;
}

// "2024-09-18T10:30:00.000Z" → "2024-09-18 10:30 UTC".
Provenance to_the_minute(Provenance provenance) {
    auto& when = provenance.when;
    if (when.size() > 16 && when[10] == 'T' && when.back() == 'Z')
        when = when.substr(0, 10) + ' ' + when.substr(11, 5) + " UTC";
    return provenance;
}

ScoreItemRow row_of(Step const& step, std::string_view score) {
    ScoreItemRow row;
    row.item = score_word(ScoreWord::item, step.item, score);
    QStringList sources;
    bool const several = std::count_if(step.inputs.begin(), step.inputs.end(),
                                       [](UsedInput const& used) { return used.value.has_value(); }) > 1;
    for (auto const& used : step.inputs) {
        if (!used.value)
            continue;
        row.answers << (several ? QStringLiteral("%1: %2").arg(score_word(ScoreWord::input, used.id, score),
                                                               answer_text(used))
                                : answer_text(used));
        if (auto const source = provenance_text(to_the_minute(used.provenance)); !sources.contains(source))
            sources << source;
    }
    if (row.answers.isEmpty())
        row.answers << not_assessed();
    row.source = sources.join(QStringLiteral("; "));
    row.points = step.points ? ReportValue{QString::number(*step.points)}
                             : ReportValue{possible(step.reachable), Tone::unknown};
    return row;
}

QStringList citations_of(ScoreDefinition const& definition) {
    QStringList all;
    for (auto const& citation : definition.citations) {
        QString line = to_text(citation.text);
        if (!citation.doi.empty())
            line += QStringLiteral(". doi:") + to_text(citation.doi);
        if (auto const mark = citation_mark_text(citation.mark); !mark.isEmpty())
            line += QStringLiteral(" [%1]").arg(mark);
        all << line;
    }
    return all;
}

Tone tone_of(ScoreResult const& result) {
    if (!result.total)
        return Tone::unknown;
    return result.score == "sins" ? tone_of_sins(result) : Tone::plain;
}

ScoreTable table_of(ScoreResult const& result, ScoreDefinition const& definition, QString const& subject) {
    ScoreTable table;
    table.id = to_text(definition.id);
    table.title = score_word(ScoreWord::title, definition.id);
    table.short_title = score_word(ScoreWord::short_title, definition.id);
    table.subject = subject;
    table.rules = words("rule_table", table.id, QString::number(definition.version));
    table.citations = citations_of(definition);
    if (result.error) {
        table.total = {QStringLiteral("–"), Tone::unknown};
        table.notes << error_text(*result.error);
        return table;
    }
    table.total = {total_text(result), tone_of(result)};
    auto const open = std::count_if(result.steps.begin(), result.steps.end(),
                                    [](Step const& step) { return !step.points; });
    if (open > 0)
        table.known =
            words("score_known", QString::number(static_cast<qlonglong>(result.steps.size()) - open),
                  QString::number(result.steps.size()));
    table.band = band_of(result);
    table.quoted = quoted_band(result, definition);
    table.deciding = deciding_text(result);
    table.bar = bar_of(result, definition);
    for (auto const& step : result.steps)
        table.items.push_back(row_of(step, definition.id));
    for (auto const& other : result.alternatives)
        table.notes << alternative_text(other, definition.id);
    for (auto const& warning : result.warnings)
        table.notes << warning_text(warning);
    return table;
}

bool on_first_page(std::string_view score) {
    return std::find(k_first_page.begin(), k_first_page.end(), score) != k_first_page.end();
}

QString lesion_name(ReportInputs const& in, ScoreResult const& result, std::size_t index) {
    auto const lesions = lesions_by_level(in);
    if (index >= lesions.size())
        return to_text(result.lesions[index].subject);
    QString const number = QStringLiteral("#%1").arg(lesions[index].lesion->number);
    return lesions[index].level ? number + u' ' + level_text(*lesions[index].level) : number;
}

// The open items of the lesion that could be the worst.
QString deciding_lesion(ReportInputs const& in, ScoreResult const& result) {
    std::size_t worst = 0;
    for (std::size_t i = 1; i < result.lesions.size(); ++i)
        if (result.lesions[i].total_max > result.lesions[worst].total_max)
            worst = i;
    auto const deciding = deciding_text(result.lesions[worst]);
    return result.total || deciding.isEmpty()
               ? QString()
               : QStringLiteral("%1: %2").arg(lesion_name(in, result, worst), deciding);
}

// The patient's value is the highest lesion's; the lesions' own tables follow in the appendix.
ScoreTable patient_table(ReportInputs const& in, ScoreResult const& result,
                         ScoreDefinition const& definition) {
    auto table = table_of(result, definition, {});
    table.items.clear();
    table.known.clear();
    table.deciding = deciding_lesion(in, result);
    QStringList names;
    for (std::size_t i = 0; i < result.lesions.size(); ++i)
        names << lesion_name(in, result, i);
    table.subject = result.patient_level ? to_text(*result.patient_level)
                    : names.size() > 4   ? words("highest_of", QString::number(names.size()))
                                         : words("highest_of", names.join(QStringLiteral(", ")));
    table.headline = on_first_page(definition.id);
    return table;
}

void add_lesion_tables(ReportInputs const& in, ScoreResult const& result, ScoreDefinition const& definition,
                       Report& report) {
    report.scores.push_back(patient_table(in, result, definition));
    for (std::size_t i = 0; i < result.lesions.size(); ++i)
        report.scores.push_back(table_of(result.lesions[i], definition, lesion_name(in, result, i)));
}

} // namespace

QString possible(std::vector<int> const& reachable) {
    QStringList parts;
    for (int const points : reachable)
        parts << QString::number(points);
    if (parts.size() < 2)
        return parts.join(QString());
    QString const last = parts.takeLast();
    return parts.join(QStringLiteral(", ")) + words("or") + last;
}

void compose_scores(ReportInputs const& in, Report& report) {
    for (auto const& result : in.results) {
        auto const* definition = find_score(result.score, result.version);
        if (!definition || definition->kind != ScoreDefinition::Kind::sum)
            continue;
        if (!result.lesions.empty()) {
            add_lesion_tables(in, result, *definition, report);
        } else if (!definition->per_lesion) {
            auto table = table_of(result, *definition, {});
            table.headline = on_first_page(definition->id);
            report.scores.push_back(std::move(table));
        }
    }
    for (auto const& warning : consistency(annotation::collect(in.c), in.results))
        if (auto const line = warning_text(warning); !report.warnings.contains(line))
            report.warnings << line;
}

} // namespace vertemark::app
