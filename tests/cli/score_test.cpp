// `vertemark-cli score FILE --json`, as others call it.
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

#include "tests/cli/run_cli.h"
#include "tests/support/real_data.h"

using vertemark::test::CliRun;
using vertemark::test::run_cli;
using vertemark::test::write_file;

namespace {

std::string str(QJsonValue const& value) {
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).toStdString();
}

CliRun score(QByteArray const& request) {
    QTemporaryDir folder;
    return run_cli({"score", write_file(folder, "request.json", request), "--json"});
}

QJsonObject first(QByteArray const& request) {
    return score(request).json().array().at(0).toObject();
}

// Every field that `expected` states stands in `actual` with the same value.
void expect_contains(QJsonValue const& actual, QJsonValue const& expected, QString const& where) {
    if (expected.isObject()) {
        QJsonObject const wanted = expected.toObject(), given = actual.toObject();
        for (auto field = wanted.begin(); field != wanted.end(); ++field) {
            EXPECT_TRUE(given.contains(field.key())) << (where + "." + field.key()).toStdString();
            expect_contains(given.value(field.key()), field.value(), where + "." + field.key());
        }
    } else if (expected.isArray()) {
        QJsonArray const wanted = expected.toArray(), given = actual.toArray();
        ASSERT_EQ(given.size(), wanted.size()) << where.toStdString();
        for (int i = 0; i < wanted.size(); ++i)
            expect_contains(given[i], wanted[i], where + "[" + QString::number(i) + "]");
    } else {
        EXPECT_EQ(str(actual), str(expected)) << where.toStdString();
    }
}

// The vectors that the project shares with others; each states input and expected result.
TEST(ScoreCommand, EverySharedVectorComesOutAsExpected) {
    REAL_DATA(data);
    auto const path = data.parent_path() / "clinical" / "score-vectors.json";
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly))
        GTEST_SKIP() << path << " is not here";
    QJsonObject const groups = QJsonDocument::fromJson(file.readAll()).object();
    QJsonArray requests;
    std::vector<QJsonObject> expected;
    for (char const* group : {"sins", "tomita", "tokuhashi_revised", "tokuhashi_1990", "van_der_linden_2005",
                              "genant_sq", "kps_ecog_consistency"}) {
        for (auto const& element : groups.value(group).toArray()) {
            QJsonObject request = element.toObject();
            expected.push_back(request.take("expected").toObject());
            request["score"] = group;
            requests.append(request);
        }
    }
    ASSERT_GT(expected.size(), 150u);
    auto const run = score(QJsonDocument(requests).toJson());
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    QJsonArray const answers = run.json().array();
    ASSERT_EQ(answers.size(), requests.size());
    for (int i = 0; i < answers.size(); ++i) {
        QJsonObject const answer = answers[i].toObject();
        QString const id = requests[i].toObject().value("id").toString();
        EXPECT_EQ(answer.value("id").toString(), id);
        QJsonObject wanted = expected[static_cast<std::size_t>(i)];
        if (wanted.contains("error")) {
            EXPECT_EQ(answer.value("error").toObject().value("code"), wanted.value("error"))
                << id.toStdString();
            EXPECT_TRUE(answer.value("total").isNull());
            continue;
        }
        // What the published paper reported: it must be reachable, the score does not repeat it.
        if (wanted.take("reported_total_attainable").toBool()) {
            EXPECT_TRUE(answer.value("reachable").toArray().contains(wanted.value("reported_total")))
                << id.toStdString();
        }
        for (char const* about : {"reported_total", "reported_category", "solutions", "solutions_pain_ge_1",
                                  "solutions_pain_0", "remark"})
            wanted.remove(about);
        expect_contains(answer, wanted, id);
    }
}

TEST(ScoreCommand, AnswersCarryTheWholeResult) {
    auto const answer = first(R"([{"id":"x","score":"sins","input":{"level":"T6","pain":null,
        "bone_lesion":"lytic","alignment":"subluxation_translation","collapse":"gt50",
        "posterolateral":{"left":true,"right":false}}}])");
    EXPECT_EQ(str(answer["id"]), R"(["x"])");
    EXPECT_EQ(str(answer["points"]),
              R"([{"alignment":4,"bone_lesion":2,"collapse":3,"location":1,"pain":null,)"
              R"("posterolateral":1}])");
    EXPECT_EQ(str(answer["reachable"]), "[[11,12,14]]");
    EXPECT_EQ(str(answer["total"]), "[null]");
    EXPECT_EQ(str(answer["total_min"]), "[11]");
    EXPECT_EQ(str(answer["total_max"]), "[14]");
    EXPECT_EQ(str(answer["category"]), "[null]");
    EXPECT_EQ(str(answer["missing"]), R"([["pain"]])");
    EXPECT_EQ(str(answer["deciding"]), R"(["pain"])");
    EXPECT_EQ(str(answer["surgical_consult"]), "[true]");
    EXPECT_EQ(str(answer["error"]), "[null]");
    EXPECT_TRUE(answer["warnings"].toArray().isEmpty());
    EXPECT_TRUE(answer["citation"].toString().contains("10.1097/BRS.0b013e3181e16ae2"));
}

TEST(ScoreCommand, LesionsGiveThePatientTheHighest) {
    auto const answer = first(R"([{"id":"x","score":"sins","input":{"lesions":[
        {"level":"C2","pain":"none","bone_lesion":"lytic","alignment":"normal","collapse":"none",
         "posterolateral":{"left":false,"right":false}},
        {"level":"T7","pain":"mechanical","bone_lesion":"lytic","alignment":"normal","height_loss_pct":55,
         "posterolateral":{"left":true,"right":true}}]}}])");
    EXPECT_EQ(answer["patient_total"].toInt(), 12);
    EXPECT_EQ(answer["patient_level"].toString(), "T7");
    EXPECT_EQ(answer["per_lesion"].toArray().at(0).toObject()["total"].toInt(), 5);
    EXPECT_EQ(answer["per_lesion"].toArray().at(1).toObject()["level"].toString(), "T7");
}

TEST(ScoreCommand, UnknownIsNeverZeroHoweverItIsSpelled) {
    for (char const* input : {R"({})", R"({"level":null,"posterolateral":null,"levels":null,"lesions":null})",
                              R"({"posterolateral":{"left":null}})"}) {
        auto const answer = first(QByteArray(R"([{"score":"sins","input":)") + input + "}]");
        EXPECT_EQ(str(answer["total"]), "[null]") << input;
        EXPECT_EQ(str(answer["total_min"]), "[0]") << input;
        EXPECT_EQ(str(answer["total_max"]), "[18]") << input;
        EXPECT_EQ(str(answer["error"]), "[null]") << input;
    }
}

TEST(ScoreCommand, ValuesOutsideTheDefinitionAreErrorsNotNumbers) {
    struct Row {
        char const *score, *input, *code, *subject;
    };
    for (auto const& [name, input, code, subject] :
         {Row{"sins", R"({"level":"Co1"})", "invalid_level", "level"},
          Row{"sins", R"({"level":7})", "invalid_level", "level"},
          Row{"sins", R"({"levels":["T1",null]})", "invalid_level", "levels"},
          Row{"sins", R"({"levels":[]})", "invalid_level", "levels"},
          Row{"sins", R"({"pain":["none"]})", "invalid_value", "pain"},
          Row{"sins", R"({"posterolateral":{"left":"yes"}})", "invalid_value", "posterolateral_left"},
          Row{"sins", R"({"posterolateral":true})", "invalid_value", "posterolateral"},
          Row{"sins", R"({"height_loss_pct":120})", "invalid_value", "height_loss_pct"},
          Row{"sins", R"({"lesions":[{"level":"T1"},{"level":"L6"}]})", "invalid_level", "lesions[1].level"},
          Row{"sins", R"({"lesions":[]})", "invalid_value", "lesions"},
          Row{"sins", R"({"lesions":["T1"]})", "invalid_value", "lesions"},
          Row{"sins", R"({"lesions":"T1"})", "invalid_value", "lesions"},
          Row{"tokuhashi_revised", R"({"kps":45})", "invalid_value", "kps"},
          Row{"tokuhashi_revised", R"({"kps":1e300})", "invalid_value", "kps"},
          Row{"tokuhashi_revised", R"({"vertebral_metastases":"2"})", "invalid_value",
              "vertebral_metastases"},
          Row{"van_der_linden_2005", R"({"visceral":"none"})", "invalid_value", "visceral_present"},
          Row{"no_such_score", "{}", "unknown_score", "no_such_score"}}) {
        auto const answer =
            first(QByteArray(R"([{"id":"x","score":")") + name + R"(","input":)" + input + "}]");
        EXPECT_EQ(answer["error"].toObject()["code"].toString(), code) << input;
        EXPECT_EQ(answer["error"].toObject()["subject"].toString(), subject) << input;
        EXPECT_FALSE(answer["error"].toObject()["text"].toString().isEmpty()) << input;
        for (char const* field : {"total", "total_min", "total_max", "category", "deciding"})
            EXPECT_TRUE(answer[field].isNull()) << input << " " << field;
    }
}

TEST(ScoreCommand, AFactOfTheWrongShapeIsRefusedAndNeverTakenForUnknown) {
    struct Row {
        char const *score, *input, *subject;
    };
    for (auto const& [name, input, subject] :
         {Row{"sins", R"({"pain":{"kind":"none"}})", "pain"}, Row{"sins", R"({"level":{}})", "level"},
          Row{"sins", R"({"pain":0})", "pain"}, Row{"sins", R"({"collapse":true})", "collapse"},
          Row{"sins", R"({"height_loss_pct":"30"})", "height_loss_pct"},
          Row{"sins", R"({"height_loss_pct":-0.1})", "height_loss_pct"},
          Row{"sins", R"({"posterolateral":{"left":1,"right":0}})", "posterolateral_left"},
          Row{"tomita", R"({"bone_metastases":["solitary"]})", "bone_metastases"},
          Row{"tomita", R"({"visceral":false})", "visceral"},
          Row{"tokuhashi_revised", R"({"kps":{"value":80}})", "kps"},
          Row{"tokuhashi_revised", R"({"kps":80.5})", "kps"},
          Row{"tokuhashi_revised", R"({"kps":true})", "kps"},
          Row{"tokuhashi_revised", R"({"frankel":5})", "frankel"},
          Row{"tokuhashi_revised", R"({"vertebral_metastases":0})", "vertebral_metastases"},
          Row{"tokuhashi_revised", R"({"extraspinal_bone_foci":-1})", "extraspinal_bone_foci"},
          Row{"tokuhashi_revised", R"({"primary_site":""})", "primary_site"},
          Row{"van_der_linden_2005", R"({"kps":10})", "kps"},
          Row{"genant_sq", R"({"height_loss_pct":[30]})", "height_loss_pct"}}) {
        auto const answer =
            first(QByteArray(R"([{"id":"x","score":")") + name + R"(","input":)" + input + "}]");
        EXPECT_EQ(answer["error"].toObject()["subject"].toString(), subject) << input;
        EXPECT_TRUE(answer["total"].isNull() && answer["reachable"].toArray().isEmpty()) << input;
    }
}

TEST(ScoreCommand, ARequestThatIsNoneIsNamedAndTheOthersAreAnswered) {
    auto const answers =
        score(R"([5, {"id":1}, {"id":2,"score":7,"input":{}}, {"id":3,"score":"sins","input":[]},
        {"id":4,"score":"sins","version":"1","input":{}}, {"id":5,"score":"sins","version":99,"input":{}},
        {"id":6,"score":"sins","version":1.5,"input":{}}, {"id":[7],"score":"genant_sq",
        "input":{"height_loss_pct":30}}])")
            .json()
            .array();
    ASSERT_EQ(answers.size(), 8);
    char const* subjects[] = {"request", "score", "score", "input", "version", "version", "version"};
    for (int i = 0; i < 7; ++i) {
        auto const answer = answers[i].toObject();
        EXPECT_EQ(answer["error"].toObject()["code"].toString(), "invalid_value") << i;
        EXPECT_EQ(answer["error"].toObject()["subject"].toString(), subjects[i]) << i;
        EXPECT_EQ(answer["id"], i == 0 ? QJsonValue() : QJsonValue(i)) << i;
        EXPECT_TRUE(answer["total"].isNull()) << i;
    }
    EXPECT_EQ(answers[7].toObject()["grade"].toInt(), 2);
    EXPECT_EQ(str(answers[7].toObject()["id"]), "[[7]]");
}

TEST(ScoreCommand, WhatStandsBesideTheLesionsIsLeftOutAndTold) {
    auto const answer = first(R"([{"score":"sins","input":{"pain":"mechanical","levels":null,
        "lesions":[{"level":"T7","lesions":[{"level":"C2"}]}]}}])");
    auto const lesion = answer["per_lesion"].toArray().at(0).toObject();
    EXPECT_TRUE(lesion["points"].toObject()["pain"].isNull());
    EXPECT_EQ(lesion["level"].toString(), "T7");
    QStringList codes;
    for (auto const& warning : answer["warnings"].toArray())
        codes << warning.toObject()["code"].toString();
    EXPECT_EQ(codes, (QStringList{"unknown_input", "ignored_beside_lesions"}));
}

TEST(ScoreCommand, AStoredScoreSaysByWhichTableItWasComputed) {
    auto const answer = first(R"([{"score":"genant_sq","version":1,"input":{"height_loss_pct":30}}])");
    EXPECT_EQ(answer["version"].toInt(), 1);
    EXPECT_TRUE(answer.contains("newer") && answer["newer"].isNull()); // 1 is the newest
    EXPECT_FALSE(first(R"([{"score":"genant_sq","input":{}}])").contains("newer"));
}

TEST(ScoreCommand, NamesThatTheScoreDoesNotKnowAreTold) {
    auto const answer = first(R"([{"score":"tomita","input":{"groth":"rapid","visceral":"none"}}])");
    EXPECT_EQ(answer["warnings"].toArray().at(0).toObject()["code"].toString(), "unknown_input");
    EXPECT_EQ(str(answer["reachable"]), "[[2,3,4,5,6]]");
}

TEST(ScoreCommand, OneRequestAndGroupsByScoreAreReadToo) {
    EXPECT_EQ(score(R"({"id":"x","score":"genant_sq","input":{"height_loss_pct":30}})").json().array().size(),
              1);
    auto const groups = score(R"({"meta":{},"genant_sq":[{"id":"a","input":{"height_loss_pct":30}}],
                                  "tomita":[{"id":"b","input":{}}]})");
    ASSERT_EQ(groups.json().array().size(), 2);
    EXPECT_EQ(groups.json().array().at(0).toObject()["grade"].toInt(), 2);
    EXPECT_EQ(score("[]").status, 0);
    EXPECT_EQ(str(score(R"({"sins":[]})").json().array()), "[[]]");
}

TEST(ScoreCommand, WhatCannotBeReadEndsWithStatus1AndTheCause) {
    for (char const* bytes : {"", "no json", "{}", R"({"format":"vertemark-case"})", "[1,"}) {
        auto const run = score(bytes);
        EXPECT_EQ(run.status, 1) << bytes;
        EXPECT_TRUE(run.out.isEmpty()) << bytes;
        EXPECT_TRUE(run.err.contains("request.json")) << bytes;
    }
    EXPECT_EQ(run_cli({"score", "/nonexistent/file.json"}).status, 1);
    EXPECT_EQ(run_cli({"score"}).status, 2);
}

} // namespace
