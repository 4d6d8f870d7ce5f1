#include <algorithm>

#include "app/i18n/annotation_text.h"
#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"
#include "app/report/compose_parts.h"

namespace vertemark::app {

using namespace annotation;

namespace {

std::vector<LesionAtLevel> without_scores(Case const& c) {
    std::vector<LesionAtLevel> all;
    for (auto const& lesion : c.lesions) {
        if (lesion.levels.empty())
            all.push_back({&lesion, std::nullopt, nullptr});
        for (auto const level : lesion.levels)
            all.push_back({&lesion, level, nullptr});
    }
    return all;
}

ReportValue collapse_of(Lesion const& lesion) {
    auto const collapse = settled(lesion.collapse);
    auto const loss = settled(lesion.height_loss_pct);
    QString const percent = loss ? words("loss", QString::number(*loss, 'f', 0)) : QString();
    if (!collapse)
        return known_or_not(loss ? std::optional(percent) : std::nullopt, Tone::plain);
    if (*collapse == Collapse::none)
        return {words(settled(lesion.body_over_half) == true || settled(lesion.body_involved_pct) > 50.0
                          ? "involved_over_half"
                          : "collapse_none")};
    QString const text =
        words(*collapse == Collapse::over_half ? "collapse_over_half" : "collapse_up_to_half");
    return {percent.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, percent),
            *collapse == Collapse::over_half ? Tone::danger : Tone::caution};
}

ReportValue alignment_of(Lesion const& lesion) {
    auto const alignment = settled(lesion.alignment);
    if (!alignment)
        return known_or_not(std::nullopt);
    switch (*alignment) {
    case Alignment::normal:
        return {text(*alignment)};
    case Alignment::de_novo_deformity:
        return {words("alignment_deformity"), Tone::caution};
    case Alignment::subluxation_translation:
        return {words("alignment_translation"), Tone::danger};
    }
    return {};
}

ReportValue posterolateral_of(Lesion const& lesion) {
    auto const left = lesion.left.involved(), right = lesion.right.involved();
    if (!left && !right)
        return known_or_not(std::nullopt);
    if (left && right) {
        if (*left && *right)
            return {words("side_both"), Tone::danger};
        if (*left || *right)
            return {words(*left ? "side_left" : "side_right"), Tone::caution};
        return {words("side_none")};
    }
    if (left == true)
        return {words("side_left_open"), Tone::caution};
    if (right == true)
        return {words("side_right_open"), Tone::caution};
    return known_or_not(std::nullopt); // one side is free, nobody looked at the other
}

bool touches_cord(Lesion const& lesion) {
    auto const escc = settled(lesion.escc);
    return escc && *escc >= Escc::grade_1c;
}

ReportValue escc_of(Lesion const& lesion) {
    auto const escc = settled(lesion.escc);
    if (!escc)
        return known_or_not(std::nullopt);
    return {grade(*escc), *escc >= Escc::grade_2    ? Tone::danger
                          : *escc >= Escc::grade_1c ? Tone::caution
                                                    : Tone::plain};
}

bool is_unconfirmed(Case const& c, Level level) {
    bool any = false;
    for (auto const& label : c.spine.labels)
        if (label.level == level) {
            if (label.confirmed)
                return false;
            any = true;
        }
    return any;
}

LevelRow row_of(Case const& c, LesionAtLevel const& at) {
    auto const& lesion = *at.lesion;
    LevelRow row;
    row.lesion = QStringLiteral("#%1").arg(lesion.number);
    if (at.level) {
        row.level = {level_text(*at.level)};
        if (is_unconfirmed(c, *at.level))
            row.level = {QStringLiteral("%1 (%2)").arg(row.level.text, words("level_unconfirmed")),
                         Tone::caution};
    } else {
        row.level = known_or_not(std::nullopt);
    }
    auto const type = settled(lesion.type);
    row.type = known_or_not(type ? std::optional(text(*type)) : std::nullopt);
    row.collapse = collapse_of(lesion);
    row.alignment = alignment_of(lesion);
    row.posterolateral = posterolateral_of(lesion);
    row.escc = escc_of(lesion);
    if (at.sins && !at.sins->error && !at.sins->reachable.empty()) {
        row.sins = {total_text(*at.sins), tone_of_sins(*at.sins)};
        row.sins_band = {band_of(*at.sins), tone_of_sins(*at.sins)};
    } else {
        row.sins = row.sins_band = known_or_not(std::nullopt);
    }
    return row;
}

// How far the body is drawn collapsed, where a number is missing the class's middle.
double drawn_loss(Lesion const& lesion) {
    if (auto const loss = settled(lesion.height_loss_pct))
        return std::clamp(*loss / 100, 0.0, 1.0);
    auto const collapse = settled(lesion.collapse);
    return collapse == Collapse::over_half ? 0.65 : collapse == Collapse::up_to_half ? 0.3 : 0.0;
}

void compose_sketch(Case const& c, std::vector<LesionAtLevel> const& lesions, Report& report) {
    for (auto const level : levels_of(c.spine.anomalies.counts())) {
        SketchVertebra v{level, level_text(level), {}, 0, Tone::plain, {}, false};
        for (auto const& at : lesions) {
            if (at.level != level)
                continue;
            auto const type = settled(at.lesion->type);
            QString const sign = type ? QString(letter(*type)) : QStringLiteral("?");
            v.letter = v.letter.isEmpty() || v.letter == sign ? sign : QStringLiteral("+");
            v.height_loss = std::max(v.height_loss, drawn_loss(*at.lesion));
            v.cord = v.cord || touches_cord(*at.lesion);
            v.tone = at.sins && !at.sins->error ? std::max(v.tone, tone_of_sins(*at.sins)) : v.tone;
            QString note;
            if (at.sins && !at.sins->error && at.sins->total_min)
                note = *at.sins->total_min == *at.sins->total_max
                           ? QString::number(*at.sins->total_min)
                           : QStringLiteral("%1–%2").arg(*at.sins->total_min).arg(*at.sins->total_max);
            if (note.isEmpty())
                continue;
            v.note = v.note.isEmpty() ? QStringLiteral("SINS ") + note : v.note + QStringLiteral("; ") + note;
        }
        report.sketch.push_back(std::move(v));
    }
    report.sketch_legend << words("legend_type");
    if (std::any_of(report.sketch.begin(), report.sketch.end(), [](auto const& v) { return v.cord; }))
        report.sketch_legend << words("legend_cord");
}

QString numbering_of(Case const& c) {
    auto const& spine = c.spine;
    auto const landmark = settled(spine.counted_from);
    QStringList parts{landmark ? text(*landmark) : words("numbering_unknown")};
    if (spine.anomalies.thoracic_count && spine.anomalies.lumbar_count)
        parts << words("numbering_counts", QString::number(*spine.anomalies.thoracic_count),
                       QString::number(*spine.anomalies.lumbar_count));
    else if (spine.anomalies.counts() == LevelCounts{})
        parts << words("numbering_assumed");
    else
        parts << words("numbering_counts", QString::number(spine.anomalies.counts().thoracic),
                       QString::number(spine.anomalies.counts().lumbar));
    if (spine.anomalies.transitional)
        parts << text(*spine.anomalies.transitional);
    return words("numbering", parts.join(QStringLiteral("; ")));
}

} // namespace

std::vector<LesionAtLevel> lesions_by_level(ReportInputs const& in) {
    auto all = without_scores(in.c);
    auto const* sins = in.result("sins");
    if (sins && sins->lesions.size() == all.size()) // collect() keeps this order
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i].sins = &sins->lesions[i];
    return all;
}

Tone tone_of_sins(scoring::ScoreResult const& sins) {
    if (sins.categories.size() != 1) // the answers that are missing decide: no alarm, no all-clear
        return sins.categories.empty() || sins.categories.front() == "stable" ? Tone::unknown : Tone::caution;
    auto const& only = sins.categories.front();
    return only == "unstable" ? Tone::danger : only == "potentially_unstable" ? Tone::caution : Tone::good;
}

QString band_of(scoring::ScoreResult const& result) {
    return result.categories.size() > 2 ? words("band_open") : band_text(result);
}

void compose_levels(ReportInputs const& in, Report& report) {
    for (auto const* id :
         {"column_lesion", "column_level", "column_type", "column_collapse", "column_alignment",
          "column_posterolateral", "column_escc", "column_sins", "column_band"})
        report.level_columns << words(id);
    auto const lesions = lesions_by_level(in);
    for (auto const& at : lesions)
        report.levels.push_back(row_of(in.c, at));
    compose_sketch(in.c, lesions, report);
    report.numbering = numbering_of(in.c);
    if (report.levels.empty())
        report.numbering = words("no_lesion") + u' ' + report.numbering;
}

} // namespace vertemark::app
