// `vertemark-cli import-clinical`: mapping, problems by line and column, and what a store takes over.
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

#include "tests/cli/run_cli.h"

using vertemark::test::run_cli;
using vertemark::test::write_file;

namespace {

class ImportClinical : public testing::Test {
protected:
    void SetUp() override { qputenv("VERTEMARK_DATA_DIR", m_folder.filePath("data").toUtf8()); }
    void TearDown() override { qunsetenv("VERTEMARK_DATA_DIR"); }

    vertemark::test::CliRun import(QByteArray const& csv, QStringList const& more = {}) {
        return run_cli(QStringList{"import-clinical", write_file(m_folder, "list.csv", csv), "--json"} +
                       more);
    }
    QTemporaryDir m_folder;
};

QJsonObject clinical_of(QJsonObject const& answer, int patient) {
    return answer["patients"].toArray()[patient].toObject()["case"].toObject()["clinical"].toObject();
}

TEST_F(ImportClinical, ColumnsAreMappedByIdNameAndUsualOtherNames) {
    auto const run = import("MRN;Karnofsky;Primary tumour;ECOG;Shoe size\n"
                            "P1;80;Esophagus;1;42\n"
                            "P2;70;lung;;40\n");
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    auto const answer = run.json().object();
    QStringList fields;
    for (auto const& one : answer["mapping"].toArray())
        fields << one.toObject()["field"].toString();
    EXPECT_EQ(fields, (QStringList{"patient_id", "kps", "primary_site", "ecog", ""}));
    EXPECT_EQ(answer["problems"].toArray().size(), 0);
    EXPECT_EQ(clinical_of(answer, 0)["primary_site"].toObject()["value"].toString(), "esophagus");
    auto const from = clinical_of(answer, 0)["primary_site"].toObject()["from"].toObject();
    EXPECT_EQ(from["how"].toString(), "imported");
    EXPECT_EQ(from["method"].toString(), "list.csv");
    EXPECT_FALSE(clinical_of(answer, 1)["status"].toObject().contains("ecog")); // empty is unknown
}

TEST_F(ImportClinical, EveryCellThatIsNoValueIsNamedAndTheRestCounts) {
    auto const run = import("patient_id,kps,birth_date,frankel\n"
                            "P1,45,1960-01-02,D\n"
                            ",80,,E\n"
                            "P1,80,,E\n"
                            "P2,90,31 Feb,X\n");
    ASSERT_EQ(run.status, 0);
    auto const problems = run.json().object()["problems"].toArray();
    QStringList codes;
    for (auto const& problem : problems) {
        codes << QStringLiteral("%1 %2 %3")
                     .arg(problem.toObject()["line"].toInt())
                     .arg(problem.toObject()["column"].toString(), problem.toObject()["code"].toString());
        EXPECT_FALSE(problem.toObject()["text"].toString().contains(u'%'));
    }
    EXPECT_EQ(codes, (QStringList{"2 kps no_value", "3  no_patient", "4 frankel differs_in_file",
                                  "5 birth_date no_value", "5 frankel no_value"}));
    auto const answer = run.json().object();
    EXPECT_EQ(answer["patients"].toArray().size(), 2);
    EXPECT_EQ(clinical_of(answer, 0)["status"].toObject()["kps"].toObject()["value"].toInt(), 80);
    EXPECT_EQ(clinical_of(answer, 0)["status"].toObject()["frankel"].toObject()["value"].toString(), "D");
    EXPECT_EQ(clinical_of(answer, 1)["status"].toObject()["kps"].toObject()["value"].toInt(), 90);
}

TEST_F(ImportClinical, RowsOfVisitsAddVisits) {
    auto const run = import("patient_id,visit_date,visit_vas,visit_progression\n"
                            "P1,2023-04,3,no\n"
                            "P1,2023-07-12,6,yes\n");
    auto const visits = clinical_of(run.json().object(), 0)["visits"].toArray();
    ASSERT_EQ(visits.size(), 2);
    EXPECT_EQ(visits[0].toObject()["date"].toString(), "2023-04");
    EXPECT_EQ(visits[1].toObject()["progression"].toObject()["value"].toBool(), true);
}

TEST_F(ImportClinical, TheMappingCanBeChanged) {
    auto const run = import("who,score\nP1,60\n", {"--map", "who=patient_id", "--map", "score=kps"});
    EXPECT_EQ(clinical_of(run.json().object(), 0)["status"].toObject()["kps"].toObject()["value"].toInt(),
              60);
    auto const unknown = import("who,score\nP1,60\n", {"--map", "who=patient_id", "--map", "score=shoe"});
    EXPECT_EQ(unknown.json().object()["problems"].toArray()[0].toObject()["code"].toString(),
              "no_such_field");
    EXPECT_EQ(import("who\nP1\n", {"--map", "nonsense"}).status, 1);
}

TEST_F(ImportClinical, TheStoreFillsWhatIsUnknownAndKeepsWhatIsKnown) {
    auto first = import("patient_id,kps\nP1,80\n", {"--store"}).json().object()["stored"].toArray();
    EXPECT_EQ(first[0].toObject()["outcome"].toString(), "created");
    auto second = import("patient_id,kps,ecog\nP1,60,1\n", {"--store"}).json().object()["stored"].toArray();
    EXPECT_EQ(second[0].toObject()["outcome"].toString(), "updated");
    EXPECT_EQ(second[0].toObject()["filled"].toInt(), 1);
    EXPECT_EQ(second[0].toObject()["problems"].toArray()[0].toObject()["code"].toString(), "kept");
    auto third = import("patient_id,kps,ecog\nP1,60,1\n", {"--store", "--overwrite"});
    EXPECT_EQ(third.json().object()["stored"].toArray()[0].toObject()["filled"].toInt(), 1);
    auto const table = run_cli({"cohort", "store", "--table1", "--json"}).json().object()["table1"].toArray();
    ASSERT_EQ(table.size(), 1);
    EXPECT_EQ(table[0].toObject()["kps"].toInt(), 60);
    EXPECT_EQ(table[0].toObject()["ecog"].toInt(), 1);
    // The same file again changes nothing, and adds no second visit.
    auto const again = import("patient_id,kps,ecog\nP1,60,1\n", {"--store"});
    EXPECT_EQ(again.json().object()["stored"].toArray()[0].toObject()["outcome"].toString(), "unchanged");
}

TEST_F(ImportClinical, WhatCannotBeReadEndsWithStatus1AndTheCause) {
    EXPECT_EQ(import("").status, 1);
    EXPECT_EQ(import("a,\"b\nP1").status, 1);
    EXPECT_EQ(import("patient_id\n\xff\xfe\xfd\n").status, 1);
    EXPECT_EQ(run_cli({"import-clinical", "/nonexistent.csv"}).status, 1);
    EXPECT_EQ(run_cli({"import-clinical"}).status, 2);
    EXPECT_GT(run_cli({"import-clinical", "--list-fields"}).json().array().size(), 90);
}

} // namespace
