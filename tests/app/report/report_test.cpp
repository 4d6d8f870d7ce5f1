#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "app/i18n/annotation_text.h"
#include "app/report/compose.h"
#include "app/report/fingerprint.h"
#include "app/report/report_html.h"
#include "app/report/report_pdf.h"
#include "app/report/report_text.h"
#include "app/report/spine_sketch.h"
#include "tests/app/report/sample_case.h"

using namespace vertemark;
using namespace vertemark::app;
using namespace vertemark::annotation;

namespace {

Report report_of(Case const& c, KeyImages images = {}) {
    auto const scores = scores_for_report(c);
    return compose(c, scores, std::move(images));
}

// What another program reads in the PDF; empty when that program isn't there.
QString output_of(QString const& program, QStringList const& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(30000))
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString pdf_text(QString const& path, QStringList const& pages = {}) {
    return output_of(QStringLiteral("pdftotext"),
                     QStringList{QStringLiteral("-layout")} + pages + QStringList{path, QStringLiteral("-")});
}

LevelRow const& row(Report const& report, QString const& level) {
    for (auto const& r : report.levels)
        if (r.level.text == level)
            return r;
    throw std::runtime_error("no row " + level.toStdString());
}

ScoreTable const& table(Report const& report, QString const& id, QString const& subject = {}) {
    for (auto const& score : report.scores)
        if (score.id == id && score.subject == subject)
            return score;
    throw std::runtime_error("no table " + id.toStdString());
}

} // namespace

// L5 junctional 3, lytic 2, collapse up to 50 % 2, aligned 0, one side 1 = 8 without the pain (0, 1 or 3).
TEST(Report, StatesSinsAsARangeWhilePainIsUnknown) {
    auto const report = report_of(sample_case());
    EXPECT_EQ(row(report, "L5").sins.text, "8, 9 or 11");
    EXPECT_EQ(row(report, "L5").sins_band.text, "potentially unstable");
    EXPECT_EQ(table(report, "sins", "#1 L5").known, "5 of 6 items known");
}

TEST(Report, StatesOneTotalOncePainIsKnown) {
    auto c = sample_case();
    c.clinical.pain = said(Pain::mechanical);
    EXPECT_EQ(row(report_of(c), "L5").sins.text, "11");
}

// KPS 80 = 2, one extraspinal focus = 1, two vertebrae = 1, no organ = 2, breast = 5, Frankel E = 2.
TEST(Report, AddsTokuhashiAsPublished) {
    EXPECT_EQ(table(report_of(sample_case()), "tokuhashi_revised").total.text, "13");
}

// Slow growth 1, no visceral metastasis 0, several bone metastases 2.
TEST(Report, AddsTomitaAsPublished) {
    EXPECT_EQ(table(report_of(sample_case()), "tomita").total.text, "3");
}

TEST(Report, PrintsUnknownAsNotAssessedAndNeverAsNone) {
    auto const report = report_of(sample_case());
    auto const& t8 = row(report, "T8");
    for (auto const* value : {&t8.collapse, &t8.alignment, &t8.posterolateral, &t8.escc}) {
        EXPECT_EQ(value->text, "not assessed");
        EXPECT_EQ(value->tone, Tone::unknown);
    }
    QString const list = report.not_assessed.join('\n');
    EXPECT_TRUE(list.contains("#2 T8: collapse, alignment, posterolateral, spinal pain, ESCC"))
        << list.toStdString();
    EXPECT_TRUE(list.contains("ASIA"));
}

TEST(Report, AnEmptyCaseDoesNotSayThatThereIsNoDisease) {
    auto const report = report_of(Case{});
    EXPECT_TRUE(
        report.section(u"impression")->generated.join(' ').contains("doesn't say that there is none"));
    EXPECT_TRUE(report.levels.empty());
    for (auto const& fact : report.facts)
        EXPECT_EQ(fact.value.text, "not assessed") << fact.label.toStdString();
}

// One side free and the other never looked at isn't "none".
TEST(Report, OneFreeSideLeavesPosterolateralOpen) {
    auto c = sample_case();
    c.lesions[0].left.any.reset();
    EXPECT_EQ(row(report_of(c), "L5").posterolateral.text, "not assessed");
}

TEST(Report, AProposalNobodyAcceptedIsNotPrintedAsAFinding) {
    auto c = sample_case();
    c.lesions[1].type->from.how = How::proposed;
    EXPECT_EQ(row(report_of(c), "T8").type.text, "not assessed");
}

TEST(Report, KeepsTheReadersEditApartFromTheGeneratedText) {
    auto c = sample_case();
    auto const before = report_of(c).section(u"impression")->generated;
    c.report.edited_sections["impression"] = "My own words.\nIn two lines.";
    auto const report = report_of(c);
    auto const* section = report.section(u"impression");
    EXPECT_EQ(section->generated, before);
    EXPECT_EQ(section->shown(), (QStringList{"My own words.", "In two lines."}));
}

TEST(Report, CountsTheAgeAtTheLastStudy) {
    auto c = sample_case();
    EXPECT_EQ(report_of(c).patient[3].value.text, "58 years");
    c.patient.birth_date = "1966-09-19"; // one day after the examination
    EXPECT_EQ(report_of(c).patient[3].value.text, "57 years");
}

TEST(Report, SignatureHoldsUntilTheCaseChanges) {
    auto c = sample_case();
    EXPECT_EQ(report_of(c).state, ReportState::draft);
    c.report.signatures = {{"radiologist", "Dr Wu", sample_moment(), content_sha256(c)}};
    EXPECT_EQ(report_of(c).state, ReportState::signed_);
    c.lesions[0].escc = said(Escc::grade_3);
    EXPECT_EQ(report_of(c).state, ReportState::changed_since_signed);
}

TEST(Report, AnAddendumLeavesTheSignatureValid) {
    auto c = sample_case();
    c.report.signatures = {{"radiologist", "Dr Wu", sample_moment(), content_sha256(c)}};
    c.report.addenda = {{"Dr Wu", sample_moment(), "MR of the neck followed."}};
    EXPECT_EQ(report_of(c).state, ReportState::signed_);
    EXPECT_EQ(report_of(c).addenda.size(), 1);
}

TEST(Report, QuotesAndNeverAdvises) {
    auto const text = to_text(report_of(sample_case())).toLower();
    for (auto const* word : {"recommend", "should be operated", "we advise", "must be treated"})
        EXPECT_FALSE(text.contains(word)) << word;
    EXPECT_TRUE(text.contains("never decides treatment"));
}

TEST(Report, DrawsEveryVertebraOfThisPatient) {
    auto c = sample_case();
    EXPECT_EQ(report_of(c).sketch.size(), 29U); // C1–C7, T1–T12, L1–L5, S1–S5
    c.spine.anomalies.lumbar_count = 6;
    auto const report = report_of(c);
    EXPECT_EQ(report.sketch.size(), 30U);
    auto const drawing = draw_spine(report.sketch);
    int lesions = 0;
    for (auto const& shape : drawing.shapes)
        lesions += shape.lesion;
    EXPECT_EQ(lesions, 2);
}

TEST(Report, DrawsVertebraeFromHeadToTailWithoutOverlap) {
    auto const drawing = draw_spine(report_of(sample_case()).sketch);
    double last = -1;
    for (auto const& shape : drawing.shapes) {
        if (shape.posterior)
            continue;
        double const middle = shape.outline.boundingRect().center().y();
        EXPECT_GT(middle, last);
        last = middle;
        EXPECT_TRUE(drawing.bounds.contains(shape.outline.boundingRect()));
    }
}

TEST(ReportPdf, IsOnePageAndAnAppendixThatOtherProgramsRead) {
    QTemporaryDir folder;
    QString const path = folder.filePath("report.pdf");
    QImage picture(400, 300, QImage::Format_RGB32);
    picture.fill(Qt::darkGray);
    auto const info = write_pdf(report_of(sample_case(), {{picture, "CT s2 i212, L5"}}), path);
    ASSERT_TRUE(info);
    QString const facts = output_of("pdfinfo", {path});
    if (facts.isEmpty())
        GTEST_SKIP() << "poppler-utils isn't installed";
    EXPECT_TRUE(facts.contains(QRegularExpression(QStringLiteral("Pages:\\s+%1\\b").arg(info->pages))))
        << facts.toStdString();
    EXPECT_TRUE(facts.contains("A4"));
    QString const first = pdf_text(path, {"-l", "1"});
    for (auto const* wanted : {"PHANTOM, Ada", "VMK-0001", "L5", "8, 9 or", "potentially", "not assessed",
                               "Impression", "Not assessed", "never decides treatment", "Draft, not signed"})
        EXPECT_TRUE(first.contains(wanted)) << wanted << '\n' << first.toStdString();
    QString const appendix = pdf_text(path, {"-f", "2"});
    for (auto const* wanted : {"10.1097/BRS.0b013e3181e16ae2", "CT s2 i212, L5", "Page 2 of"})
        EXPECT_TRUE(appendix.contains(wanted)) << wanted << '\n' << appendix.toStdString();
    EXPECT_FALSE(first.contains("10.1097")); // citations belong to the appendix
}

TEST(ReportPdf, KeepsToOnePageWithManyLesions) {
    auto c = sample_case();
    for (int number = 3; number <= 15; ++number) {
        auto lesion = c.lesions[1];
        lesion.id = LesionId("lesion-" + std::to_string(number));
        lesion.number = number;
        lesion.levels = {number < 13 ? T(number - 2) : L(number - 12)};
        c.lesions.push_back(lesion);
    }
    QTemporaryDir folder;
    QString const path = folder.filePath("report.pdf");
    ASSERT_TRUE(write_pdf(report_of(c), path));
    QString const first = pdf_text(path, {"-l", "1"});
    if (first.isEmpty())
        GTEST_SKIP() << "poppler-utils isn't installed";
    EXPECT_TRUE(first.contains("never decides treatment"))
        << first.toStdString(); // the last line of the page
    EXPECT_TRUE(pdf_text(path).contains("#15"));
}

TEST(ReportPdf, RefusesAPathThatCannotBeWritten) {
    auto const info = write_pdf(report_of(sample_case()), "/nowhere/report.pdf");
    ASSERT_FALSE(info);
    EXPECT_EQ(info.error().code, ErrorCode::io);
}

TEST(ReportHtml, NeedsNothingFromElsewhere) {
    auto const html = to_html(report_of(sample_case()));
    EXPECT_TRUE(html.contains("<svg"));
    EXPECT_TRUE(html.contains("8, 9 or 11"));
    EXPECT_FALSE(html.contains(QRegularExpression("(src|href)=\"http")));
}

TEST(ReportHtml, ShowsMarkupInNamesAsText) {
    auto c = sample_case();
    c.patient.name = "<script>alert(1)</script>";
    EXPECT_FALSE(to_html(report_of(c)).contains("<script>"));
}
