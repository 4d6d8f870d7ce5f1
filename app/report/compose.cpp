#include "app/report/compose.h"

#include <QDate>

#include <algorithm>

#include "annotation/evidence/collect.h"
#include "annotation/evidence/rules.h"
#include "app/i18n/annotation_text.h"
#include "app/i18n/language.h"
#include "app/i18n/report_words.h"
#include "app/i18n/text_table.h"
#include "app/report/compose_parts.h"
#include "app/report/fingerprint.h"

namespace vertemark::app {

using namespace annotation;

scoring::ScoreResult const* ReportInputs::result(std::string_view score) const {
    auto const found =
        std::find_if(results.begin(), results.end(), [&](auto const& r) { return r.score == score; });
    return found == results.end() ? nullptr : &*found;
}

QString words(std::string_view id) {
    return report_word(id);
}
QString words(std::string_view id, QString const& a) {
    return report_word(id).arg(a);
}
QString words(std::string_view id, QString const& a, QString const& b) {
    return report_word(id).arg(a, b);
}

ReportValue known_or_not(std::optional<QString> const& text, Tone tone) {
    return text ? ReportValue{*text, tone} : ReportValue{not_assessed(), Tone::unknown};
}

namespace {

// "Phantom^Ada^^Dr" → "PHANTOM, Ada": family name first, as the image tags have it.
QString patient_name(std::string const& dicom_name) {
    auto const parts = to_text(dicom_name).section(u'=', 0, 0).split(u'^');
    QString const family = parts.value(0).trimmed();
    QStringList given;
    for (qsizetype i = 1; i < std::min<qsizetype>(parts.size(), 3); ++i)
        if (!parts[i].trimmed().isEmpty())
            given << parts[i].trimmed();
    if (family.isEmpty() && given.isEmpty())
        return words("no_name");
    return given.isEmpty() ? family : family.toUpper() + QStringLiteral(", ") + given.join(u' ');
}

QString last_study_date(Case const& c) {
    std::string last;
    for (auto const& study : c.studies)
        last = std::max(last, study.date);
    return to_text(last);
}

std::optional<QString> age_at_last_study(Case const& c) {
    auto const born = QDate::fromString(to_text(c.patient.birth_date), Qt::ISODate);
    auto const seen = QDate::fromString(last_study_date(c), Qt::ISODate);
    if (born.isValid() && seen.isValid() && born <= seen) {
        bool const had_birthday =
            seen.month() > born.month() || (seen.month() == born.month() && seen.day() >= born.day());
        return words("age_years", QString::number(seen.year() - born.year() - (had_birthday ? 0 : 1)));
    }
    if (auto const age = settled(c.clinical.age_years))
        return words("age_years", QString::number(*age, 'f', 0));
    return std::nullopt;
}

QString sex_text(std::string const& sex) {
    if (sex == "M")
        return words("sex_m");
    if (sex == "F")
        return words("sex_f");
    return sex == "O" ? words("sex_o") : QString();
}

ReportFact given(std::string_view label, QString const& value) {
    return {words(label),
            value.isEmpty() ? ReportValue{words("not_given"), Tone::unknown} : ReportValue{value},
            {}};
}

void compose_patient(Case const& c, Report& report) {
    report.patient_name = patient_name(c.patient.name);
    report.patient = {
        given("patient_id", to_text(c.patient.id)),   given("sex", sex_text(c.patient.sex)),
        given("born", to_text(c.patient.birth_date)), given("age", age_at_last_study(c).value_or(QString())),
        given("examined", last_study_date(c)),        given("reader", to_text(c.reader)),
    };
}

QString role_text(std::string const& role) {
    auto const id = "role_" + role;
    return has_report_word(id) ? words(id) : to_text(role);
}

// The lines to sign on are there before anyone has signed.
void compose_signatures(Case const& c, Report& report) {
    for (auto const* role : {"radiologist", "surgeon"})
        if (std::none_of(c.report.signatures.begin(), c.report.signatures.end(),
                         [&](Signature const& s) { return s.role == role; }))
            report.signatures.push_back({role_text(role), {}, {}, {}, true});
    std::string const content = content_sha256(c);
    std::vector<SignatureLine> given_ones;
    for (auto const& s : c.report.signatures)
        given_ones.push_back({role_text(s.role), to_text(s.who), when_text(s.when),
                              words("fingerprint", to_text(s.content_sha256).left(16)),
                              s.content_sha256.empty() || s.content_sha256 == content});
    report.signatures.insert(report.signatures.begin(), given_ones.begin(), given_ones.end());
    bool const changed =
        std::any_of(given_ones.begin(), given_ones.end(), [](auto const& s) { return !s.matches; });
    report.state = given_ones.empty() ? ReportState::draft
                   : changed          ? ReportState::changed_since_signed
                                      : ReportState::signed_;
    report.state_text = words(given_ones.empty() ? "draft" : changed ? "changed" : "signed");
    for (auto const& addendum : c.report.addenda)
        report.addenda << QStringLiteral("%1, %2: %3")
                              .arg(when_text(addendum.when), to_text(addendum.who), to_text(addendum.text));
}

void compose_headings(Case const& c, Report& report) {
    report.title = words("title");
    report.levels_heading = words("levels");
    report.sketch_heading = words("sketch");
    report.facts_heading = words("facts");
    report.scores_heading = words("scores");
    report.citation_heading = words("citations");
    report.not_assessed_heading = words("not_assessed");
    report.warnings_heading = words("warnings");
    report.signatures_heading = words("signatures");
    report.addenda_heading = words("addenda");
    report.appendix_title = words("appendix");
    report.images_heading = words("images");
    report.edited_mark = words("edited");
    report.generated_text_heading = words("generated");
    report.limits = words("limits");
    report.page_text = words("page");
    report.more_levels = words("more_levels");
    report.footer = words("footer", to_text(c.id.value), QString::number(c.revision));
    for (auto const* id : {"column_item", "column_answer", "column_points", "column_source"})
        report.item_columns << words(id);
}

} // namespace

Report compose(Case const& c, std::span<scoring::ScoreResult const> results, KeyImages images) {
    Report report;
    report.language = nearest_language(to_text(c.report.language));
    LanguageScope const language(report.language);
    ReportInputs const in{c, results};
    compose_headings(c, report);
    compose_patient(c, report);
    compose_levels(in, report);
    compose_facts(in, report);
    compose_scores(in, report);
    compose_not_assessed(in, report);
    compose_sections(in, report);
    report.key_images = std::move(images);
    compose_signatures(c, report);
    return report;
}

std::vector<scoring::ScoreResult> scores_for_report(Case const& c) {
    return score_case(c, collect(c)).results; // by the rule tables the case was first scored by
}

} // namespace vertemark::app
