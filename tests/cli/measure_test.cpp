// `measure` as scripts call it: the demo's fractured L5 from its CT, and refusals that name their cause.
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

#include "tests/cli/run_cli.h"

using vertemark::test::run_cli;

namespace {

TEST(Measure, PrintsValuesWithMethodAndPictureOrTheReason) {
    QTemporaryDir folder;
    QString const demo = folder.filePath("demo"), out = folder.filePath("measured.json");
    auto const written = run_cli({"demo", "--out", demo, "--quality", "draft", "--studies", "ct"});
    ASSERT_EQ(written.status, 0) << written.err.toStdString();
    QString const document = written.json().object()["case"].toString();

    auto const run = run_cli({"measure", document, "--studies", demo, "--level", "L5", "--json", "-o", out});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    QJsonObject const l5 = run.json().array().at(0).toObject();
    EXPECT_EQ(l5["level"].toString(), "L5");
    QHash<QString, QJsonObject> values;
    for (auto const& value : l5["values"].toArray())
        values.insert(value.toObject()["quantity"].toString(), value.toObject());
    ASSERT_TRUE(values["height_loss"]["value"].isDouble());
    // The recipe takes 32 % in the middle, 34 % against L4; the draft CT has slices of 3 mm.
    EXPECT_NEAR(values["height_loss"]["value"].toDouble(), 34, 12);
    EXPECT_TRUE(values["height_loss"]["method"].toString().contains("L4"));
    EXPECT_TRUE(values["height_loss"]["image"].toObject().contains("instance"));
    EXPECT_TRUE(values["suv_max"]["value"].isNull());
    EXPECT_EQ(values["suv_max"]["absent_because"].toString(), "no_suv");
    EXPECT_EQ(l5["suggests"].toObject()["type"].toString(), "lytic");
    EXPECT_TRUE(QFile::exists(out));

    auto const wrong = run_cli({"measure", document, "--studies", demo, "--level", "X9"});
    EXPECT_EQ(wrong.status, 1);
    EXPECT_TRUE(wrong.err.contains("X9"));
}

} // namespace
