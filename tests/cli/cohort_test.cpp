// `vertemark-cli cohort` on the published six patients, and on cases of every other source.
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

#include "tests/cli/run_cli.h"

using vertemark::test::run_cli;
using vertemark::test::write_file;

namespace {

QString const k_published = QStringLiteral(SOURCE_DIR "/testdata/published_cohort.json");

QJsonObject published(QStringList const& parts) {
    auto const run = run_cli(QStringList{"cohort", k_published, "--json"} + parts);
    EXPECT_EQ(run.status, 0) << run.err.toStdString();
    return run.json().object();
}

QJsonObject find(QJsonArray const& array, QString const& key, QString const& value) {
    for (auto const& element : array)
        if (element.toObject().value(key).toString() == value)
            return element.toObject();
    ADD_FAILURE() << "no " << value.toStdString();
    return {};
}

// The contradictions of a patient ("" of the group) with that code.
QJsonArray contradictions(QJsonObject const& answer, QString const& patient, QString const& code) {
    QJsonArray found;
    for (auto const& element : answer["contradictions"].toArray())
        if (element.toObject()["code"] == code && element.toObject()["patient"].toString() == patient)
            found.append(element);
    return found;
}

TEST(CohortCommand, ReproducesThePrintedMeansAndDeviations) {
    auto const answer = published({"--statistics"});
    auto const age = find(answer["statistics"].toArray(), "quantity", "age_years");
    EXPECT_DOUBLE_EQ(age["mean"].toDouble(), 58);
    EXPECT_NEAR(age["sd"].toDouble(), 5.29, 0.005); // of the sample; of the population it is 4.83
    EXPECT_EQ(age["text"].toString(), QStringLiteral("58.0 ± 5.3 (51–67)"));
    EXPECT_EQ(age["reported"].toObject()["text"].toString(), QStringLiteral("58.0 ± 5.3 (51–67)"));
    auto const free = find(answer["statistics"].toArray(), "quantity", "pfs_months");
    EXPECT_EQ(free["text"].toString(), QStringLiteral("7.0 ± 3.7 (2–11)"));
    auto const survival = find(answer["statistics"].toArray(), "quantity", "os_months");
    EXPECT_TRUE(survival["mean"].isNull()); // no single values are printed
    EXPECT_EQ(survival["n"].toInt(), 0);
    EXPECT_DOUBLE_EQ(survival["reported"].toObject()["mean"].toDouble(), 8.8);
    auto const counts = answer["counts"].toArray();
    EXPECT_EQ(find(counts, "category", "thoracic")["count"].toInt(), 4);
    EXPECT_EQ(find(counts, "category", "lumbar")["count"].toInt(), 2);
    EXPECT_EQ(find(counts, "category", "vertebroplasty")["count"].toInt(), 4);
    EXPECT_EQ(find(counts, "category", "open_surgery")["count"].toInt(), 2);
    EXPECT_FALSE(answer.contains("table1"));
}

TEST(CohortCommand, ShowsReportedBesideComputed) {
    auto const answer = published({"--table2"});
    auto const rows = answer["table2"].toArray();
    ASSERT_EQ(rows.size(), 6);
    struct Row {
        int reported_sins, reported_tokuhashi;
        char const *tokuhashi, *tomita;
    };
    int i = 0;
    for (auto const& expected :
         {Row{16, 7, "7", "5"}, Row{11, 9, "8", "6"}, Row{13, 8, "8", "5"}, Row{8, 10, "10", "5"},
          Row{12, 2, "0–3", "8 or 10"}, Row{8, 10, "6–10", "5–10"}}) {
        auto const row = rows[i++].toObject();
        auto const text = [&](char const* column) {
            auto const cell = row[QLatin1String(column)];
            return cell.isDouble() ? std::to_string(cell.toInt()) : cell.toString().toStdString();
        };
        EXPECT_EQ(row["sins_reported"].toInt(), expected.reported_sins) << i;
        EXPECT_EQ(row["tokuhashi_reported"].toInt(), expected.reported_tokuhashi) << i;
        EXPECT_EQ(text("tokuhashi_computed"), expected.tokuhashi) << i;
        EXPECT_EQ(text("tomita_computed"), expected.tomita) << i;
        EXPECT_TRUE(row["tomita_reported"].isNull()) << i;
        EXPECT_TRUE(row["blood_loss"].isNull()) << i; // only means are printed
    }
    auto const compared = answer["comparison"].toArray();
    ASSERT_EQ(compared.size(), 12);
    for (auto const& element : compared) {
        auto const one = element.toObject();
        bool const the_impossible_one = one["patient"] == "Liu2020-2" && one["score"] == "tokuhashi_revised";
        EXPECT_EQ(one["attainable"].toBool(), !the_impossible_one) << one["patient"].toString().toStdString();
    }
}

TEST(CohortCommand, FlagsEachContradictionThatCanBeComputed) {
    auto const answer = published({"--table1", "--table2", "--statistics"});
    auto const has = [&](char const* patient, char const* code, int count = 1) {
        EXPECT_EQ(contradictions(answer, patient, code).size(), count) << patient << " " << code;
    };
    has("", "range_differs");                          // PFS 3-12 against 2-11
    has("", "range_repeats");                          // which is the range of overall survival
    has("Liu2020-2", "reported_total_impossible");     // Tokuhashi 9 with two vertebrae
    has("", "count_differs", 2);                       // four without spread; pain in all
    has("Liu2020-6", "reported_total_without_pleura"); // Tokuhashi 10
    has("Liu2020-1", "frankel_ais_differ");            // D and C
    has("Liu2020-3", "kps_ecog_mismatch");             // 40 and 2
    has("Liu2020-6", "kps_ecog_mismatch");             // 80 and 2
    has("Liu2020-2", "kps_ecog_mismatch", 0);          // 70 and 1 fits one table
    has("Liu2020-5", "chemotherapy_without_test");     // KPS 20, ECOG 4
    has("Liu2020-3", "chemotherapy_tests_conflict");   // KPS 40, ECOG 2
    has("", "used_but_not_reported", 2);               // Tomita and VAS
    has("", "improvement_limited");                    // only two could improve
    has("Liu2020-1", "en_bloc_against_tokuhashi");     // Tokuhashi 7
    has("Liu2020-5", "surgery_against_tomita");        // Tomita 8 or 10
    has("Liu2020-3", "unstable_not_stabilised");       // SINS 13, vertebroplasty alone
    has("Liu2020-1", "outlived_tokuhashi");            // 7 months
    has("Liu2020-4", "outlived_tokuhashi", 0);
    EXPECT_EQ(
        contradictions(answer, "Liu2020-2", "reported_total_impossible")[0].toObject()["arguments"].toArray(),
        (QJsonArray{"tokuhashi_revised", "9", "8"}));
    EXPECT_EQ(contradictions(answer, "Liu2020-6", "reported_total_without_pleura")[0]
                  .toObject()["arguments"]
                  .toArray()
                  .last()
                  .toString(),
              QStringLiteral("6, 7, 8, 9"));
    for (auto const& element : answer["contradictions"].toArray())
        EXPECT_FALSE(element.toObject()["text"].toString().contains(u'%'))
            << element.toObject()["text"].toString().toStdString();
}

TEST(CohortCommand, PlainTextHoldsTheTablesAndTheContradictions) {
    auto const run = run_cli({"cohort", k_published, "--table1", "--table2", "--statistics"});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    for (char const* text : {"58.0 ± 5.3", "7.0 ± 3.7", "10.21203/rs.3.rs-31725/v1", "CC BY 4.0", "T10–T11",
                             "en bloc resection", "the definition gives 8", "3–12"})
        EXPECT_TRUE(run.out.contains(text)) << text;
}

TEST(CohortCommand, SurvivalSaysWhatItAssumes) {
    auto const survival = published({"--survival"})["survival"].toObject();
    auto const free = survival["pfs"].toObject();
    EXPECT_EQ(free["assumed_events"].toArray().size(), 6); // the paper doesn't say what ended the times
    auto const curve = free["curves"].toArray()[0].toObject();
    EXPECT_EQ(curve["n"].toInt(), 6);
    EXPECT_NEAR(curve["steps"].toArray()[0].toObject()["survival"].toDouble(), 5. / 6, 1e-9);
    EXPECT_TRUE(survival["os"].toObject()["curves"].toArray().isEmpty()); // no single values are printed
    EXPECT_EQ(survival["os"].toObject()["without_time"].toArray().size(), 6);
    auto const known =
        published({"--survival", "--known-ends-only"})["survival"].toObject()["pfs"].toObject();
    EXPECT_TRUE(known["curves"].toArray().isEmpty());
    EXPECT_EQ(known["left_out"].toArray().size(), 6);
}

// Two groups of Freireich's patients as cases: the command gives the published test.
TEST(CohortCommand, DividesTheCurvesAndTestsThem) {
    QJsonArray cases;
    int number = 0;
    auto const add = [&](char const* surgery, std::initializer_list<double> times) {
        for (double const time : times)
            cases.append(QJsonObject{
                {"format", "vertemark-case"},
                {"version", 1},
                {"id", QString::number(++number)},
                {"patient", QJsonObject{{"id", QString::number(number)}}},
                {"clinical", QJsonObject{{"surgery", QJsonArray{QJsonObject{{"type", surgery}}}},
                                         {"died", QJsonObject{{"value", time > 0}}},
                                         {"survival_months", QJsonObject{{"value", std::abs(time)}}}}}});
    };
    add("open", {6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35});
    add("vertebroplasty", {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23});
    QTemporaryDir folder;
    auto const file = write_file(folder, "cases.json", QJsonDocument(cases).toJson());
    auto const run = run_cli({"cohort", file, "--survival", "--by", "surgery_type", "--json"});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    auto const survival = run.json().object()["survival"].toObject()["os"].toObject();
    EXPECT_EQ(survival["curves"].toArray().size(), 2);
    EXPECT_NEAR(survival["log_rank"].toObject()["chi_square"].toDouble(), 16.79, 0.005);
    EXPECT_TRUE(survival["assumed_events"].toArray().isEmpty());
    for (char const* name : {"os.svg", "os.png", "os.csv"}) {
        auto const plot = folder.filePath(QLatin1String(name));
        EXPECT_EQ(
            run_cli({"cohort", file, "--survival", "--by", "surgery_type", "--plot", plot, "--json"}).status,
            0);
        QFile written(plot);
        ASSERT_TRUE(written.open(QIODevice::ReadOnly)) << name;
        EXPECT_GT(written.size(), 500) << name;
    }
    EXPECT_EQ(run_cli({"cohort", file, "--plot", folder.filePath("os.gif")}).status, 1);
    auto const nothing = run_cli({"cohort", file, "--survival", "--by", "shoe_size", "--json"});
    EXPECT_EQ(nothing.status, 1);
    EXPECT_TRUE(nothing.err.contains("shoe_size"));
    EXPECT_TRUE(nothing.out.isEmpty());
}

TEST(CohortCommand, ReadsFoldersAndNamesWhatHoldsNoCase) {
    QTemporaryDir folder;
    write_file(folder, "a.json", R"({"format":"vertemark-case","version":1,"id":"a","patient":{"id":"A"}})");
    write_file(folder, "b.json", R"({"something":"else"})");
    write_file(folder, "c.json", "no json");
    auto const run = run_cli({"cohort", folder.path(), "--table1", "--json"});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_EQ(run.json().object()["patients"].toInt(), 1);
    EXPECT_EQ(run.json().object()["skipped"].toArray().size(), 2);
    EXPECT_TRUE(run.json().object()["table1"].toArray()[0].toObject()["kps"].isNull());
    EXPECT_EQ(run_cli({"cohort", folder.filePath("b.json")}).status, 1);
    EXPECT_EQ(run_cli({"cohort", folder.filePath("none.json")}).status, 1);
    EXPECT_EQ(run_cli({"cohort"}).status, 2);
}

TEST(CohortCommand, CsvOfOneTableIsATable) {
    auto const run = run_cli({"cohort", k_published, "--table1", "--csv"});
    ASSERT_EQ(run.status, 0);
    auto const lines = run.out.trimmed().split('\n');
    ASSERT_EQ(lines.size(), 7);
    EXPECT_TRUE(lines[0].startsWith("Patient,Age,"));
    EXPECT_TRUE(lines[1].startsWith("Liu2020-1,51,,Esophagus,,local pain,"));
    EXPECT_EQ(run_cli({"cohort", k_published, "--csv", "--json"}).status, 2);
}

TEST(CohortCommand, WritesREDCapDataWithItsDictionary) {
    QTemporaryDir folder;
    auto const out = folder.filePath("redcap");
    ASSERT_EQ(run_cli({"cohort", k_published, "--redcap", out, "--json"}).status, 0);
    QFile dictionary(out + "/dictionary.csv"), data(out + "/data.csv");
    ASSERT_TRUE(dictionary.open(QIODevice::ReadOnly));
    ASSERT_TRUE(data.open(QIODevice::ReadOnly));
    auto const names = dictionary.readAll();
    EXPECT_TRUE(names.startsWith("Variable / Field Name,Form Name,"));
    auto const lines = data.readAll().trimmed().split('\n');
    // Every column of the data but the two that REDCap makes itself is described in the dictionary.
    for (auto const& column : lines[0].split(','))
        EXPECT_TRUE(column.startsWith("redcap_repeat") || names.contains("\n" + column + ","))
            << column.toStdString();
    EXPECT_FALSE(lines[0].contains("patient_name"));
    EXPECT_FALSE(lines[1].contains("Liu2020"));
    int patients = 0;
    for (int i = 1; i < lines.size(); ++i)
        patients += lines[i].split(',')[1].isEmpty();
    EXPECT_EQ(patients, 6);
}

} // namespace
