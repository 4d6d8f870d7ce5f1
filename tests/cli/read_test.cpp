// `demo`, `read` and `report`, as app/run and others call them: from nothing to a printed report.
#include <gtest/gtest.h>

#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>

#include "tests/cli/run_cli.h"

using vertemark::test::run_cli;
using vertemark::test::write_file;

namespace {

// One small demo for all tests here.
class Read : public testing::Test {
protected:
    static void SetUpTestSuite() {
        m_folder = new QTemporaryDir;
        m_demo = m_folder->filePath("demo");
        m_out = m_folder->filePath("out");
        m_demo_run = run_cli({"demo", "--out", m_demo, "--quality", "tiny", "--studies", "ct"});
        m_read_run = run_cli({"read", m_demo, "--out", m_out});
    }
    static void TearDownTestSuite() { delete m_folder; }

    static QString pdf_text(QString const& path) {
        QProcess process;
        process.start("pdftotext", {"-layout", path, "-"});
        return process.waitForStarted() && process.waitForFinished(30000)
                   ? QString::fromUtf8(process.readAllStandardOutput())
                   : QString();
    }

    static inline QTemporaryDir* m_folder = nullptr;
    static inline QString m_demo, m_out;
    static inline vertemark::test::CliRun m_demo_run, m_read_run;
};

TEST_F(Read, DemoWritesStudiesTruthAndTheFinishedCase) {
    ASSERT_EQ(m_demo_run.status, 0) << m_demo_run.err.toStdString();
    QJsonObject const said = m_demo_run.json().object();
    EXPECT_TRUE(QFile::exists(said["truth"].toString()));
    QFile file(said["case"].toString());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QJsonObject const written = QJsonDocument::fromJson(file.readAll()).object();
    EXPECT_EQ(written["format"].toString(), "vertemark-case");
    EXPECT_EQ(written["lesions"].toArray().size(), 2);
    EXPECT_GE(written["spine"].toObject()["labels"].toArray().size(), 10);
}

TEST_F(Read, WritesReportCasePicturesAndScan) {
    ASSERT_EQ(m_read_run.status, 0) << m_read_run.err.toStdString();
    for (auto const* name :
         {"report.pdf", "report.html", "case.json", "scan.json", "picture-1.png", "picture-4.png"})
        EXPECT_GT(QFileInfo(QDir(m_out).filePath(name)).size(), 500) << name;
    for (auto const* said : {"Demo, Vera", "VMK-DEMO", "SINS", "Tokuhashi", "report.pdf"})
        EXPECT_TRUE(m_read_run.out.contains(said)) << said << '\n' << m_read_run.out.toStdString();
}

// The demo's L5: junctional 3, mechanical pain 3, lytic 2, aligned 0, collapsed up to half 2, one side 1.
TEST_F(Read, ReportStatesThePublishedTotalOfTheDemoLesion) {
    QString const text = pdf_text(QDir(m_out).filePath("report.pdf"));
    if (text.isEmpty())
        GTEST_SKIP() << "poppler-utils isn't installed";
    EXPECT_TRUE(text.contains("SINS 11 at L5: potentially unstable")) << text.toStdString();
    EXPECT_TRUE(text.contains("not assessed"));
    EXPECT_TRUE(text.contains("#1 L5 · CT")); // the key image's caption
}

// A lytic lesion is darker than the bone around it: the pictures show something.
TEST_F(Read, PicturesAreNotEmpty) {
    QImage const picture(QDir(m_out).filePath("picture-1.png"));
    ASSERT_FALSE(picture.isNull());
    QSet<QRgb> colours;
    for (int x = 0; x < picture.width(); x += 5)
        for (int y = 0; y < picture.height(); y += 5)
            colours.insert(picture.pixel(x, y));
    EXPECT_GT(colours.size(), 50);
}

TEST_F(Read, ReportComesInChineseOnRequest) {
    QString const pdf = m_folder->filePath("zh.pdf"), html = m_folder->filePath("zh.html");
    auto const run = run_cli({"report", m_demo + "/case.json", "-o", pdf, "--html", html, "--lang", "zh"});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    QFile file(html);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QString const page = QString::fromUtf8(file.readAll());
    EXPECT_TRUE(page.contains(QStringLiteral("印象")));
    EXPECT_TRUE(page.contains(QStringLiteral("潜在不稳定")));
    EXPECT_TRUE(page.contains(QStringLiteral("未评估")));
}

TEST_F(Read, AnUnknownFolderIsRefusedByName) {
    auto const run = run_cli({"read", "/nowhere", "--out", m_folder->filePath("none")});
    EXPECT_EQ(run.status, 1);
    EXPECT_TRUE(run.err.contains("/nowhere")) << run.err.toStdString();
}

TEST_F(Read, ABrokenCaseIsRefusedAndNothingIsWritten) {
    QString const broken =
        write_file(*m_folder, "broken.json", "{\"format\": \"vertemark-case\", \"lesions\": 3}");
    QString const pdf = m_folder->filePath("broken.pdf");
    auto const run = run_cli({"report", broken, "-o", pdf});
    EXPECT_EQ(run.status, 1);
    EXPECT_FALSE(QFile::exists(pdf));
}

TEST_F(Read, AMissingArgumentIsWrongUsage) {
    EXPECT_EQ(run_cli({"report"}).status, 2);
    EXPECT_EQ(run_cli({"report", "x.json", "-o", "x.pdf", "--lang", "xx"}).status, 2);
}

} // namespace
