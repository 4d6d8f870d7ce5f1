// `filter`: one filter over a series of the demo, as a script calls it.
#include <gtest/gtest.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include "tests/cli/run_cli.h"

using vertemark::test::CliRun;
using vertemark::test::run_cli;

namespace {

class FilterCommand : public testing::Test {
protected:
    static void SetUpTestSuite() {
        m_folder = new QTemporaryDir;
        m_demo = m_folder->filePath("demo");
        ASSERT_EQ(run_cli({"demo", "--out", m_demo, "--quality", "tiny", "--studies", "ct"}).status, 0);
        QJsonObject const scanned = run_cli({"scan", m_demo, "--json"}).json().object();
        m_series = first_series(scanned);
    }
    static void TearDownTestSuite() { delete m_folder; }

    static QJsonObject first_series(QJsonObject const& scanned) {
        return scanned["patients"]
            .toArray()[0]
            .toObject()["studies"]
            .toArray()[0]
            .toObject()["series"]
            .toArray()[0]
            .toObject();
    }
    static CliRun filter(QStringList const& more) {
        return run_cli(QStringList{"filter", m_demo, "--series", m_series["uid"].toString()} + more);
    }

    static inline QTemporaryDir* m_folder = nullptr;
    static inline QString m_demo;
    static inline QJsonObject m_series;
};

TEST_F(FilterCommand, ListsEveryFilterWithItsParameters) {
    auto const run = run_cli({"filter", "--list", "--json"});
    ASSERT_EQ(run.status, 0);
    QStringList ids;
    for (auto const& entry : run.json().array())
        ids.append(entry.toObject()["id"].toString());
    for (char const* id : {"curvature_anisotropic", "median", "n4_bias", "resample_isotropic",
                           "histogram_match", "gradient_magnitude", "threshold", "connected_threshold",
                           "confidence_connected", "level_set", "morphology", "distance_map"})
        EXPECT_TRUE(ids.contains(QLatin1String(id))) << id;
    auto const median = run.json().array()[1].toObject()["parameters"].toArray()[0].toObject();
    EXPECT_EQ(median["id"].toString(), "radius");
    EXPECT_EQ(median["unit"].toString(), "mm");
}

TEST_F(FilterCommand, WritesADerivedSeriesInThePlaceOfItsSource) {
    QString const out = m_folder->filePath("median");
    auto const run = filter({"--filter", "median", "--param", "radius=5", "-o", out});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_EQ(run.json().object()["quantity"].toString(), "hounsfield");
    QJsonObject const made = first_series(run_cli({"scan", out, "--json"}).json().object());
    for (char const* same : {"modality", "frame_of_reference", "rows", "columns", "slices", "spacing_mm",
                             "origin_lps", "row_dir", "col_dir", "slice_dir", "quantity"})
        EXPECT_EQ(made[QLatin1String(same)], m_series[QLatin1String(same)]) << same;
    EXPECT_NE(made["uid"], m_series["uid"]);
}

TEST_F(FilterCommand, AnotherProgramFindsNoErrorInTheFiles) {
    struct Kind {
        char const *name, *filter, *parameter;
    };
    // A picture of the source's own kind, a mask and a picture of another quantity.
    for (Kind const& kind :
         {Kind{"checked", "median", "radius=5"}, Kind{"checked_mask", "threshold", "lower=250"},
          Kind{"checked_edges", "gradient_magnitude", "sigma=5"}}) {
        QString const out = m_folder->filePath(kind.name);
        ASSERT_EQ(filter({"--filter", kind.filter, "--param", kind.parameter, "-o", out}).status, 0);
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start("dciodvfy", {out + "/00001.dcm"});
        if (!process.waitForStarted())
            GTEST_SKIP() << "dciodvfy is not installed (package dicom3tools)";
        ASSERT_TRUE(process.waitForFinished(30000));
        QString const said = QString::fromUtf8(process.readAll());
        EXPECT_FALSE(said.contains(QRegularExpression("^Error", QRegularExpression::MultilineOption)))
            << kind.filter << ": " << said.toStdString();
    }
}

TEST_F(FilterCommand, WritesAMaskAndRefinesADistanceFromIt) {
    QString const mask = m_folder->filePath("mask"), both = m_folder->filePath("distance");
    auto const grown = filter({"--filter", "threshold", "--param", "lower=250", "-o", mask});
    ASSERT_EQ(grown.status, 0) << grown.err.toStdString();
    EXPECT_EQ(grown.json().object()["quantity"].toString(), "label");
    auto const far = run_cli({"filter", mask, "--filter", "distance_map", "-o", both});
    ASSERT_EQ(far.status, 0) << far.err.toStdString();
    EXPECT_EQ(far.json().object()["unit"].toString(), "mm");
}

TEST_F(FilterCommand, WritesAnImageFileForOtherPrograms) {
    QString const out = m_folder->filePath("edges.mha");
    ASSERT_EQ(filter({"--filter", "gradient_magnitude", "--param", "sigma=5", "-o", out}).status, 0);
    QFile file(out);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray const head = file.read(600);
    EXPECT_TRUE(head.contains("ElementType = MET_FLOAT"));
    EXPECT_TRUE(head.contains("DimSize = 96 96"));
}

TEST_F(FilterCommand, RefusesByNameWhatItCannotDo) {
    QString const out = m_folder->filePath("none");
    struct Bad {
        QStringList more;
        char const* said;
        int status;
    };
    for (Bad const& bad : {Bad{{"--filter", "sharpen", "-o", out}, "sharpen", 1},
                           {{"--filter", "median", "--param", "radius=1000", "-o", out}, "radius", 1},
                           {{"--filter", "median", "--param", "radius=wide", "-o", out}, "radius", 1},
                           {{"--filter", "median", "--param", "size=3", "-o", out}, "size", 1},
                           {{"--filter", "connected_threshold", "-o", out}, "seeds", 1},
                           {{"--filter", "n4_bias", "-o", out}, "HU", 1},
                           {{"--filter", "level_set", "-o", out}, "mask", 1},
                           {{"--filter", "median"}, "-o", 2}}) {
        auto const run = filter(bad.more);
        EXPECT_EQ(run.status, bad.status) << bad.said;
        EXPECT_TRUE(run.err.contains(bad.said)) << run.err.toStdString();
    }
    EXPECT_FALSE(QDir(out).exists());
}

} // namespace
