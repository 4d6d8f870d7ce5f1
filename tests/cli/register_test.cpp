// `register`: two series of the demo over each other, as a script calls it.
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

#include "tests/cli/run_cli.h"

using vertemark::test::run_cli;
using vertemark::test::write_file;

namespace {

class RegisterCommand : public testing::Test {
protected:
    static void SetUpTestSuite() {
        m_folder = new QTemporaryDir;
        m_demo = m_folder->filePath("demo");
        m_other = m_folder->filePath("other");
        ASSERT_EQ(run_cli({"demo", "--out", m_demo, "--quality", "tiny", "--studies", "ct_mr"}).status, 0);
        ASSERT_EQ(
            run_cli({"demo", "--out", m_other, "--quality", "tiny", "--studies", "ct", "--recipe", "intact"})
                .status,
            0);
        for (auto const& study : run_cli({"scan", m_demo, "--json"})
                                     .json()
                                     .object()["patients"]
                                     .toArray()[0]
                                     .toObject()["studies"]
                                     .toArray())
            for (auto const& series : study.toObject()["series"].toArray())
                if (series.toObject()["modality"].toString() == "CT")
                    m_ct = series.toObject()["uid"].toString();
                else if (m_mr.isEmpty())
                    m_mr = series.toObject()["uid"].toString();
    }
    static void TearDownTestSuite() { delete m_folder; }

    static inline QTemporaryDir* m_folder = nullptr;
    static inline QString m_demo, m_other, m_ct, m_mr;
};

// The phantom lay still between CT and MR: the true transform is the identity.
TEST_F(RegisterCommand, FindsThatNothingMovedBetweenCtAndMr) {
    auto const run =
        run_cli({"register", m_demo, m_demo, "--fixed-series", m_ct, "--moving-series", m_mr, "--json"});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    QJsonObject const said = run.json().object();
    EXPECT_NE(said["verdict"].toString(), "refused");
    EXPECT_EQ(said["fixed"].toObject()["modality"].toString(), "CT");
    EXPECT_EQ(said["moving"].toObject()["modality"].toString(), "MR");
    QJsonArray const rows = said["matrix_lps"].toArray();
    ASSERT_EQ(rows.size(), 4);
    QJsonObject const quality = said["quality"].toObject();
    EXPECT_LT(quality["rotation_deg"].toDouble(), 2); // voxels of 4 to 5 mm, seven MR slices
    EXPECT_LT(quality["translation_mm"].toDouble(), 4);
    EXPECT_GT(quality["nmi"].toDouble(), 1.02);
}

TEST_F(RegisterCommand, NeverLaysTwoPatientsOverEachOther) {
    auto const run =
        run_cli({"register", m_demo, m_other, "--fixed-series", m_ct, "--json"}); // VMK-DEMO, VMK-intact
    EXPECT_EQ(run.status, 1);
    EXPECT_TRUE(run.err.contains("different patients")) << run.err.toStdString();
    EXPECT_TRUE(run.out.isEmpty());
}

TEST_F(RegisterCommand, RefusesTwoLandmarksAndBadOnes) {
    QString const two = write_file(*m_folder, "two.csv", "fx,fy,fz,mx,my,mz\n0,0,0,0,0,0\n0,0,9,0,0,9\n");
    auto const few = run_cli({"register", m_demo, m_demo, "--landmarks", two, "--json"});
    EXPECT_EQ(few.status, 1);
    EXPECT_TRUE(few.err.contains("three pairs")) << few.err.toStdString();
    QString const bad = write_file(*m_folder, "bad.csv", "0,0,0,0,0,0\n1,2,three,4,5,6\n");
    auto const words = run_cli({"register", m_demo, m_demo, "--landmarks", bad, "--json"});
    EXPECT_EQ(words.status, 1);
    EXPECT_TRUE(words.err.contains("line 2")) << words.err.toStdString();
    EXPECT_EQ(run_cli({"register", m_demo, m_demo, "--initial", "guess"}).status, 2);
}

} // namespace
