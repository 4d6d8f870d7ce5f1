// `vertemark-cli isncsci FILE --json`, as others call it.
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

#include "tests/cli/run_cli.h"
#include "tests/support/real_data.h"

using vertemark::test::CliRun;
using vertemark::test::run_cli;
using vertemark::test::write_file;

namespace {

CliRun isncsci(QByteArray const& worksheets) {
    QTemporaryDir folder;
    return run_cli({"isncsci", write_file(folder, "worksheets.json", worksheets), "--json"});
}

// Worked examinations with the classification that each must get.
TEST(IsncsciCommand, EverySharedWorksheetIsClassifiedAsExpected) {
    REAL_DATA(data);
    auto const path = data.parent_path() / "clinical" / "isncsci-cases.json";
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly))
        GTEST_SKIP() << path << " is not here";
    QJsonArray const cases = QJsonDocument::fromJson(file.readAll()).array();
    ASSERT_GT(cases.size(), 50);
    auto const run = run_cli({"isncsci", QString::fromStdString(path.string()), "--json"});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    QJsonArray const answers = run.json().array();
    ASSERT_EQ(answers.size(), cases.size());
    for (int i = 0; i < cases.size(); ++i) {
        QJsonObject const answer = answers[i].toObject(), expected = cases[i].toObject();
        QJsonObject const totals = expected["totals"].toObject();
        ASSERT_EQ(answer["id"], expected["id"]);
        EXPECT_TRUE(answer["error"].isNull());
        for (auto field = totals.begin(); field != totals.end(); ++field)
            EXPECT_EQ(answer["totals"].toObject().value(field.key()).toString().toStdString(),
                      field.value().toString().toStdString())
                << "case " << expected["id"].toInt() << " " << field.key().toStdString();
        EXPECT_EQ(answer["ais"], totals["asiaImpairmentScale"]);
        EXPECT_EQ(answer["neurological_level"], totals["neurologicalLevelOfInjury"]);
        EXPECT_EQ(answer["complete"], totals["injuryComplete"]);
        EXPECT_EQ(answer["sensory"].toObject()["right"], totals["rightSensory"]);
        EXPECT_EQ(answer["motor"].toObject()["left"], totals["leftMotor"]);
        EXPECT_EQ(answer["zpp"].toObject()["motor"].toObject()["right"], totals["rightMotorZpp"]);
        EXPECT_EQ(answer["zpp"].toObject()["leftSensoryZpp"], totals["leftSensoryZpp"]);
    }
}

TEST(IsncsciCommand, WhatIsAbsentOrNullIsNotTestedAndNeverZero) {
    for (char const* bytes : {"[{\"id\":7}]", "{\"id\":7,\"c5RightMotor\":null,\"analContraction\":null}"}) {
        QJsonObject const answer = isncsci(bytes).json().array().at(0).toObject();
        EXPECT_EQ(answer["id"].toInt(), 7);
        EXPECT_EQ(answer["totals"].toObject()["touchTotal"].toString(), "ND");
        EXPECT_EQ(answer["complete"].toString(), "C,I");
        EXPECT_EQ(answer["ais"].toString(), "A,B,C,D,E");
    }
}

TEST(IsncsciCommand, NumbersAreReadAsTheirDigits) {
    QJsonObject const answer =
        isncsci(R"({"c5RightMotor":5,"c6RightMotor":4,"c7RightMotor":"3","c8RightMotor":0,
        "t1RightMotor":0})")
            .json()
            .array()
            .at(0)
            .toObject();
    EXPECT_EQ(answer["totals"].toObject()["rightUpperMotorTotal"].toString(), "12");
}

TEST(IsncsciCommand, AScoreThatIsNoneIsNamed) {
    for (auto const& [bytes, field] : {std::pair{R"([{"id":1,"c5RightMotor":"6"}])", "c5RightMotor"},
                                       {R"([{"id":1,"t4LeftTouch":"3"}])", "t4LeftTouch"},
                                       {R"([{"id":1,"s4_5LeftPrick":1.5}])", "s4_5LeftPrick"},
                                       {R"([{"id":1,"analSensation":"maybe"}])", "analSensation"},
                                       {R"([{"id":1,"analContraction":"1"}])", "analContraction"},
                                       {R"([{"id":1,"analContraction":{}}])", "analContraction"},
                                       {R"([{"id":1,"c5RightMotor":["5"]}])", "c5RightMotor"},
                                       {R"([{"id":1,"c5RightMotor":true}])", "c5RightMotor"},
                                       {R"([{"id":1,"c5RightMotor":""}])", "c5RightMotor"},
                                       {R"([{"id":1,"rightLowestNonKeyMuscleWithMotorFunction":true}])",
                                        "rightLowestNonKeyMuscleWithMotorFunction"},
                                       {R"([{"id":1,"leftLowestNonKeyMuscleWithMotorFunction":"X9"}])",
                                        "leftLowestNonKeyMuscleWithMotorFunction"}}) {
        QJsonObject const answer = isncsci(bytes).json().array().at(0).toObject();
        EXPECT_EQ(answer["error"].toObject()["code"].toString(), "invalid_value") << bytes;
        EXPECT_EQ(answer["error"].toObject()["subject"].toString(), field);
        EXPECT_FALSE(answer.contains("ais"));
    }
}

TEST(IsncsciCommand, NamesThatAreNoFieldAreListedAndOtherThanWorksheetsRefused) {
    auto const answers =
        isncsci(R"([{"id":"a","c5RightMotr":"5","comments":"x","c1LeftTouch":"2"}, 7])").json().array();
    ASSERT_EQ(answers.size(), 2);
    EXPECT_EQ(answers[0].toObject()["unknown_fields"].toArray(), (QJsonArray{"c1LeftTouch", "c5RightMotr"}));
    EXPECT_TRUE(answers[0].toObject()["error"].isNull());
    EXPECT_EQ(answers[1].toObject()["error"].toObject()["subject"].toString(), "worksheet");
    EXPECT_FALSE(answers[1].toObject().contains("ais"));
}

TEST(IsncsciCommand, WhatCannotBeReadEndsWithStatus1) {
    EXPECT_EQ(isncsci("no json").status, 1);
    EXPECT_EQ(run_cli({"isncsci", "/nonexistent/file.json"}).status, 1);
    EXPECT_EQ(run_cli({"isncsci"}).status, 2);
}

} // namespace
