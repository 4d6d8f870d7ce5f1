#include <algorithm>
#include <map>
#include <set>

#include <QRegularExpression>

#include "app/i18n/annotation_text.h"
#include "app/i18n/measurement_text.h"
#include "app/i18n/report_words.h"
#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"
#include "app/report/compose_parts.h"

namespace vertemark::app {

using namespace annotation;

namespace {

QString date_text(std::optional<PartialDate> const& date) {
    return date ? to_text(to_string(*date)) : QString();
}

QString capital(QString text) {
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

// ---- History ---------------------------------------------------------------------------------------------

QString primary_line(ClinicalRecord const& clinical) {
    auto const site = settled(clinical.primary_site);
    QStringList line{site ? words("primary", primary_site_text(*site).toLower()) : words("primary_unknown")};
    if (auto const histology = settled(clinical.histology))
        line << words("histology", to_text(*histology));
    if (auto const date = settled(clinical.primary_diagnosed))
        line << words("diagnosed", date_text(date));
    if (auto const resected = settled(clinical.primary_resected)) {
        auto const date = date_text(settled(clinical.primary_resection_date));
        line << (*resected ? words("resected", date.isEmpty() ? date : u' ' + date) : words("not_resected"));
    }
    return line.join(u' ');
}

QString symptom_line(ClinicalRecord const& clinical) {
    QStringList symptoms;
    for (auto const& symptom : clinical.symptoms)
        symptoms << (symptom.since ? words("symptom_since", to_text(symptom.name), date_text(symptom.since))
                                   : to_text(symptom.name));
    QStringList line;
    if (!symptoms.isEmpty())
        line << words("symptoms", symptoms.join(QStringLiteral(", ")));
    if (auto const months = settled(clinical.symptom_months))
        line << words("symptom_months", QString::number(*months, 'g', 3));
    return line.join(u' ');
}

QString treatment_line(ClinicalRecord const& clinical) {
    QStringList line;
    if (settled(clinical.prior_chemotherapy) == true)
        line << words("prior_chemotherapy");
    QStringList treatments;
    for (auto const& t : clinical.treatments)
        treatments << QStringList{bare_words(t.kind), to_text(t.name), date_text(t.from)}
                          .filter(QRegularExpression(QStringLiteral(".")))
                          .join(u' ');
    if (!treatments.isEmpty())
        line << words("treatments", treatments.join(QStringLiteral(", ")));
    QStringList surgery;
    for (auto const& s : clinical.surgery)
        surgery << QStringList{bare_words(s.type), s.levels.empty() ? QString() : levels_text(s.levels),
                               date_text(s.date)}
                       .filter(QRegularExpression(QStringLiteral(".")))
                       .join(u' ');
    if (!surgery.isEmpty())
        line << words("surgery", surgery.join(QStringLiteral(", ")));
    return line.join(u' ');
}

QStringList history(ClinicalRecord const& clinical) {
    QStringList lines{primary_line(clinical)};
    QStringList confirmed;
    if (settled(clinical.confirmed_by_pathology) == true)
        confirmed << words("by_pathology");
    if (settled(clinical.confirmed_by_imaging) == true)
        confirmed << words("by_imaging");
    if (settled(clinical.confirmed_by_follow_up) == true)
        confirmed << words("by_follow_up");
    if (!confirmed.isEmpty())
        lines.last() += u' ' + words("confirmed", confirmed.join(QStringLiteral(", ")));
    for (auto const& line : {symptom_line(clinical), treatment_line(clinical)})
        if (!line.isEmpty())
            lines << line;
    return lines;
}

// ---- Technique and comparison ----------------------------------------------------------------------------

// The series of a study that lesions, labels and measurements were read from: "CT s2".
QStringList series_used(Case const& c, StudyUid const& study) {
    std::set<std::pair<std::string, std::optional<int>>> used;
    auto const note = [&](std::optional<ImageLink> const& link) {
        if (link && link->study == study)
            used.emplace(link->modality, link->series_number);
    };
    for (auto const& lesion : c.lesions) {
        note(lesion.image);
        for (auto const& evidence : lesion.evidence)
            note(evidence.image);
        for (auto const& image : lesion.key_images)
            note(image);
    }
    for (auto const& label : c.spine.labels)
        note(label.source);
    for (auto const& measurement : c.measurements)
        note(measurement.image);
    QStringList names;
    for (auto const& [modality, number] : used) {
        ImageLink link;
        link.modality = modality;
        link.series_number = number;
        names << link_text(link);
    }
    return names;
}

QStringList technique(Case const& c) {
    auto studies = c.studies;
    std::stable_sort(studies.begin(), studies.end(),
                     [](auto const& a, auto const& b) { return a.date > b.date; });
    QStringList lines;
    for (auto const& study : studies) {
        QStringList modalities;
        for (auto const& m : study.modalities)
            modalities << to_text(m);
        QString line = words("study").arg(
            modalities.isEmpty() ? QStringLiteral("–") : modalities.join(u'/'),
            study.date.empty() ? words("study_undated") : to_text(study.date),
            study.description.empty() ? QString() : QStringLiteral(" (%1)").arg(to_text(study.description)));
        if (auto const used = series_used(c, study.uid); !used.isEmpty())
            line += QStringLiteral(", ") + words("series_used", used.join(QStringLiteral(", ")));
        lines << line + u'.';
    }
    if (lines.isEmpty())
        lines << words("no_studies");
    return lines;
}

QStringList comparison(Case const& c) {
    std::set<std::string> dates;
    for (auto const& study : c.studies)
        if (!study.date.empty())
            dates.insert(study.date);
    QStringList lines;
    if (dates.size() > 1) {
        dates.erase(std::prev(dates.end()));
        QStringList earlier;
        for (auto const& date : dates)
            earlier << to_text(date);
        lines << words("earlier", earlier.join(QStringLiteral(", ")));
    } else {
        lines << words("no_earlier");
    }
    for (auto const& visit : c.clinical.visits) {
        QStringList seen;
        if (!visit.findings.empty())
            seen << to_text(visit.findings);
        if (auto const progression = settled(visit.progression))
            seen << words(*progression ? "progression" : "no_progression");
        if (!seen.isEmpty())
            lines << words("visit", date_text(visit.date), seen.join(QStringLiteral("; ")));
    }
    return lines;
}

// ---- Impression ------------------------------------------------------------------------------------------

QString lesion_sentence(Lesion const& lesion) {
    auto const type = settled(lesion.type);
    QStringList parts{type ? words("lesion_of_type", text(*type)) : words("lesion_untyped")};
    auto const loss = settled(lesion.height_loss_pct);
    if (auto const collapse = settled(lesion.collapse)) {
        QString part = text(*collapse);
        if (loss && *collapse != Collapse::none)
            part += QStringLiteral(" (%1)").arg(words("loss", QString::number(*loss, 'f', 0)));
        parts << part;
    } else if (loss) {
        parts << words("with_loss", QString::number(*loss, 'f', 0));
    }
    if (auto const alignment = settled(lesion.alignment); alignment && *alignment != Alignment::normal)
        parts << text(*alignment);
    if (auto const escc = settled(lesion.escc))
        parts << words("epidural", grade(*escc), text(*escc));
    return words("impression_lesion", levels_text(lesion.levels), parts.join(QStringLiteral(", "))) + u'.';
}

QString score_sentence(scoring::ScoreResult const& result, std::string_view level) {
    using scoring::find_score;
    auto const* definition = find_score(result.score, result.version);
    if (!definition || result.error || result.reachable.empty())
        return {};
    QString const total = total_text(result), band = band_of(result);
    if (result.score == "sins") {
        QString const line = level.empty() ? words("impression_sins_plain", total, band)
                                           : words("impression_sins").arg(total, to_text(level), band);
        return result.surgical_consult == true ? line + u' ' + words("referral") : line;
    }
    QString const title = score_word(ScoreWord::short_title, result.score);
    QString const quoted = quoted_band(result, *definition);
    return quoted.isEmpty() ? words("impression_score").arg(title, total, band)
                            : words("impression_quoted").arg(title, total, band, quoted);
}

QStringList impression(ReportInputs const& in, Report const& report) {
    QStringList lines;
    for (auto const& lesion : in.c.lesions)
        lines << capital(lesion_sentence(lesion));
    if (lines.isEmpty())
        lines << words("impression_none");
    if (auto const* sins = in.result("sins"); sins && !in.c.lesions.empty())
        if (auto const line = score_sentence(*sins, sins->patient_level.value_or("")); !line.isEmpty())
            lines << line;
    for (auto const* id : {"tokuhashi_revised", "tomita"})
        if (auto const* result = in.result(id); result && !result->reachable.empty() && !in.c.lesions.empty())
            if (auto const line = score_sentence(*result, {}); !line.isEmpty())
                lines << line;
    QStringList deciding;
    for (auto const& table : report.scores)
        if (table.headline && !table.deciding.isEmpty())
            deciding << words("of_open", table.short_title, table.deciding);
    if (!deciding.isEmpty())
        lines << words("impression_open", deciding.join(QStringLiteral("; ")));
    return lines;
}

// "Cobb angle T4–T9: Cobb 34.2° (CT s4 i212)", a line each; arrows and texts are pictures' own.
QStringList measurements(annotation::Case const& c) {
    QStringList lines;
    for (annotation::Measurement const& drawn : c.measurements) {
        QString const said = measurement_summary(drawn);
        if (said.isEmpty())
            continue;
        QString line = capital(measurement_name(drawn));
        if (QString const levels = measurement_levels(drawn); !levels.isEmpty())
            line += u' ' + levels;
        if (drawn.lesion)
            if (auto const* lesion = annotation::find_lesion(c, *drawn.lesion))
                line += QStringLiteral(", #%1").arg(lesion->number);
        line += QStringLiteral(": ") + said;
        if (drawn.image)
            line += QStringLiteral(" (%1)").arg(link_text(*drawn.image));
        lines << line;
    }
    return lines;
}

} // namespace

void compose_sections(ReportInputs const& in, Report& report) {
    auto const add = [&](QString id, QStringList generated) {
        ReportSection section{id, words(id.toStdString()), std::move(generated), std::nullopt};
        auto const edit = in.c.report.edited_sections.find(id.toStdString());
        if (edit != in.c.report.edited_sections.end())
            section.edited = to_text(edit->second);
        if (section.edited || !section.generated.isEmpty())
            report.sections.push_back(std::move(section));
    };
    add(QStringLiteral("history"), history(in.c.clinical));
    add(QStringLiteral("technique"), technique(in.c));
    add(QStringLiteral("comparison"), comparison(in.c));
    add(QStringLiteral("measurements"), measurements(in.c));
    add(QStringLiteral("impression"), impression(in, report));
    add(QStringLiteral("plan"), {});
}

} // namespace vertemark::app
