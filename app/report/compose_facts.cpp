#include <algorithm>

#include "app/i18n/annotation_text.h"
#include "app/i18n/report_words.h"
#include "app/i18n/text_table.h"
#include "app/report/compose_parts.h"

namespace vertemark::app {

using namespace annotation;

namespace {

template <class T>
QString source_of(Fact<T> const& fact) {
    return settled(fact) ? provenance_text(fact->from) : QString();
}

template <class T, class Word>
void add(Report& report, std::string_view label, Fact<T> const& fact, Word const& word,
         Tone tone = Tone::plain) {
    auto const value = settled(fact);
    std::optional<QString> const shown = value ? std::optional<QString>(word(*value)) : std::nullopt;
    report.facts.push_back({words(label), known_or_not(shown, tone), source_of(fact)});
}

QString graded(QString const& letter, QString const& meaning) {
    return meaning.isEmpty() ? letter : QStringLiteral("%1 (%2)").arg(letter, meaning);
}

// Vertebrae with metastases: the answer, else what is marked here, said so.
void add_vertebral(Case const& c, Report& report) {
    auto const& clinical = c.clinical;
    if (auto const count = settled(clinical.vertebral_metastases)) {
        report.facts.push_back(
            {words("fact_vertebral"), {QString::number(*count)}, source_of(clinical.vertebral_metastases)});
        return;
    }
    auto const marked = involved_levels(c).size();
    ReportFact fact{words("fact_vertebral"), known_or_not(std::nullopt), {}};
    if (marked > 0)
        fact.value = settled(clinical.survey_complete) == true
                         ? ReportValue{QString::number(marked)}
                         : ReportValue{words("marked", QString::number(marked))};
    report.facts.push_back(std::move(fact));
}

} // namespace

void compose_facts(ReportInputs const& in, Report& report) {
    auto const& clinical = in.c.clinical;
    auto const& status = clinical.status;
    auto const yes = [](bool value) { return yes_no(value); };
    auto const plain = [](auto value) { return text(value); };
    add(report, "fact_frankel", status.frankel, [](Frankel g) { return graded(letter(g), text(g)); });
    add(report, "fact_ais", status.ais, [](Ais g) { return graded(letter(g), text(g)); });
    add(report, "fact_ambulatory", status.ambulatory, yes);
    add(report, "fact_pain", clinical.pain, plain);
    add(report, "fact_vas", status.vas, [](double v) { return QString::number(v, 'g', 3); });
    add(report, "fact_kps", status.kps, [](int k) { return graded(QString::number(k), kps_text(k)); });
    add(report, "fact_ecog", status.ecog, [](int e) { return graded(QString::number(e), ecog_text(e)); });
    add_vertebral(in.c, report);
    add(report, "fact_extraspinal", clinical.extraspinal_bone_foci, [](int n) { return QString::number(n); });
    add(report, "fact_visceral", clinical.visceral, plain);
    add(report, "fact_organs", clinical.organs, plain);
    add(report, "fact_pleura", clinical.pleura_or_peritoneum, yes);
}

void compose_not_assessed(ReportInputs const& in, Report& report) {
    std::vector<std::pair<QStringList, QStringList>> groups; // lesions, and what is open in each of them
    for (auto const& lesion : in.c.lesions) {
        QStringList open;
        auto const ask = [&](bool known, std::string_view label) {
            if (!known)
                open << words(label).toLower();
        };
        ask(!lesion.levels.empty(), "column_level");
        ask(settled(lesion.type).has_value(), "column_type");
        ask(settled(lesion.collapse) || settled(lesion.height_loss_pct), "column_collapse");
        ask(settled(lesion.alignment).has_value(), "column_alignment");
        ask(lesion.left.involved() && lesion.right.involved(), "column_posterolateral");
        ask(settled(lesion.pain) || settled(in.c.clinical.pain), "fact_pain");
        if (!settled(lesion.escc))
            open << words("column_escc");
        if (open.isEmpty())
            continue;
        auto const same =
            std::find_if(groups.begin(), groups.end(), [&](auto const& g) { return g.second == open; });
        if (same == groups.end())
            groups.push_back({{lesion_title(lesion)}, open});
        else
            same->first << lesion_title(lesion);
    }
    for (auto const& [lesions, open] : groups)
        report.not_assessed << QStringLiteral("%1: %2").arg(lesions.join(QStringLiteral(", ")),
                                                            open.join(QStringLiteral(", ")));
    QStringList facts;
    for (auto const& fact : report.facts)
        if (fact.value.tone == Tone::unknown)
            facts << fact.label;
    if (!facts.isEmpty())
        report.not_assessed << facts.join(QStringLiteral(", "));
}

} // namespace vertemark::app
