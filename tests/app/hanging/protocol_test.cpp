#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "app/hanging/protocol.h"

using namespace vertemark;
using namespace vertemark::app;

namespace {

SeriesTraits series(char const* modality, ViewPlane plane, char const* sequence, int slices = 20) {
    SeriesTraits traits;
    traits.modality = QString::fromLatin1(modality);
    traits.kind = QStringLiteral("volume");
    traits.plane = plane;
    traits.sequence = QString::fromLatin1(sequence);
    traits.slices = slices;
    return traits;
}

TEST(Protocols, TheOnesThatComeWithTheProgramAreAllReadable) {
    auto const library = load_protocols({});
    for (Finding const& finding : library.findings)
        ADD_FAILURE() << finding.subject << ": "
                      << (finding.arguments.empty() ? "" : finding.arguments.front());
    EXPECT_EQ(library.protocols.size(), 9u);
}

TEST(Protocols, ASpineMrStudyHangsSagittalT1T2AndStirWhateverTheOrderOfItsSeries) {
    auto const library = load_protocols({});
    std::vector<SeriesTraits> study = {
        series("MR", ViewPlane::axial, "t2", 55), series("MR", ViewPlane::sagittal, "stir"),
        series("MR", ViewPlane::sagittal, "t2"), series("MR", ViewPlane::sagittal, "t1")};
    std::mt19937 random(1);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(study.begin(), study.end(), random);
        auto const hanging = choose(library.protocols, study);
        ASSERT_TRUE(hanging);
        EXPECT_EQ(hanging->protocol.id, QStringLiteral("spine_mr"));
        EXPECT_EQ(study[*hanging->series_of(QStringLiteral("t1"))].sequence, QStringLiteral("t1"));
        EXPECT_EQ(study[*hanging->series_of(QStringLiteral("t2"))].sequence, QStringLiteral("t2"));
        EXPECT_EQ(study[*hanging->series_of(QStringLiteral("stir"))].sequence, QStringLiteral("stir"));
        EXPECT_EQ(study[*hanging->series_of(QStringLiteral("ax"))].plane, ViewPlane::axial);
    }
}

TEST(Protocols, AMissingSequenceLeavesItsCellEmptyAndSaysWhatWasLookedFor) {
    auto const library = load_protocols({});
    std::vector<SeriesTraits> const study = {series("MR", ViewPlane::sagittal, "t1"),
                                             series("MR", ViewPlane::sagittal, "t2")};
    auto const hanging = choose(library.protocols, study);
    ASSERT_TRUE(hanging);
    EXPECT_FALSE(hanging->series_of(QStringLiteral("stir")));
    EXPECT_EQ(hanging->rule(QStringLiteral("stir"))->looked_for,
              QStringLiteral("Sagittal STIR or T2 fat-saturated"));
}

TEST(Protocols, CtAloneOpensInThreePlanesAnd3dAndPetBesideItOpensFused) {
    auto const library = load_protocols({});
    std::vector<SeriesTraits> study = {series("CT", ViewPlane::axial, "")};
    EXPECT_EQ(choose(library.protocols, study)->protocol.id, QStringLiteral("spine_ct"));
    study.push_back(series("PT", ViewPlane::axial, ""));
    EXPECT_EQ(choose(library.protocols, study)->protocol.id, QStringLiteral("pet_ct"));
}

TEST(Protocols, WhatIsWrittenIsReadBackEqual) {
    auto protocols = load_protocols({}).protocols;
    Protocol all; // every field
    all.id = QStringLiteral("all");
    all.name = QStringLiteral("All fields");
    all.purpose = ProtocolPurpose::compare;
    all.weight = -3;
    SeriesRule one;
    one.id = QStringLiteral("a");
    one.looked_for = QStringLiteral("A, with \"quotes\"");
    one.modalities = {QStringLiteral("MR"), QStringLiteral("CT")};
    one.kinds = {QStringLiteral("volume")};
    one.sequences = {QStringLiteral("t1"), QString()};
    one.views = {QStringLiteral("lat")};
    one.planes = {ViewPlane::sagittal, ViewPlane::native};
    one.body_parts = {QStringLiteral("SPINE")};
    one.contrast = false;
    one.prefer = {QStringLiteral("bone")};
    one.avoid = {QStringLiteral("NAC")};
    one.prefer_thin = one.required = true;
    SeriesRule two;
    two.id = QStringLiteral("b");
    two.study = StudyRole::prior;
    two.like = one.id;
    all.series = {one, two};
    Stage stage = grid_stage(2, 2);
    stage.name = QStringLiteral("S");
    stage.cells.resize(1);
    stage.cells[0] = {
        0, 1, 2, 1, one.id, ViewPlane::three_d, QStringLiteral("bone"), two.id, QStringLiteral("pet"), 2.5};
    all.stages = {stage};
    protocols.push_back(all);
    for (Protocol const& protocol : protocols) {
        auto const again = read_protocol(write_protocol(protocol), protocol.id);
        ASSERT_TRUE(again.has_value()) << again.error().detail;
        EXPECT_EQ(*again, protocol) << protocol.id.toStdString();
    }
}

TEST(Protocols, ComparingTakesThePriorOfTheSameKindAndNeverWinsByItself) {
    auto const library = load_protocols({});
    std::vector<SeriesTraits> study = {series("CT", ViewPlane::axial, ""),
                                       series("CT", ViewPlane::axial, "")};
    study[1].study = StudyRole::prior;
    EXPECT_EQ(choose(library.protocols, study)->protocol.id, QStringLiteral("spine_ct"));
    auto const compared = choose(library.protocols, study, ProtocolPurpose::compare);
    ASSERT_TRUE(compared);
    EXPECT_EQ(compared->protocol.id, QStringLiteral("compare_ct"));
    EXPECT_EQ(compared->series_of(QStringLiteral("now")), 0u);
    EXPECT_EQ(compared->series_of(QStringLiteral("before")), 1u);
    // A prior with nothing alike is no comparison.
    study[1] = series("US", ViewPlane::native, "");
    study[1].study = StudyRole::prior;
    EXPECT_FALSE(choose(library.protocols, study, ProtocolPurpose::compare));
}

TEST(Protocols, BothDetectorsOfOneBoneScanHangSideBySideAndAnUnknownViewIsNeverTheSecond) {
    auto const library = load_protocols({});
    auto scan = series("NM", ViewPlane::native, "", 2);
    scan.kind = QStringLiteral("multiframe");
    scan.frame_views = {QStringLiteral("posterior"), QStringLiteral("anterior")};
    auto const both = choose(library.protocols, std::vector{scan});
    ASSERT_TRUE(both);
    EXPECT_EQ(both->protocol.id, QStringLiteral("bone_scan"));
    EXPECT_EQ(both->series_of(QStringLiteral("anterior")), 0u);
    EXPECT_EQ(both->series_of(QStringLiteral("posterior")), 0u);
    EXPECT_EQ(both->frame_of(QStringLiteral("anterior")), 1);
    EXPECT_EQ(both->frame_of(QStringLiteral("posterior")), 0);
    scan.frame_views.clear(); // four codings of one picture: nothing says which side
    auto const one = choose(library.protocols, std::vector{scan});
    ASSERT_TRUE(one);
    EXPECT_EQ(one->series_of(QStringLiteral("anterior")), 0u);
    EXPECT_EQ(one->series_of(QStringLiteral("posterior")), std::nullopt);
    EXPECT_EQ(one->frame_of(QStringLiteral("anterior")), std::nullopt);
}

TEST(Protocols, APriorXRayIsPairedWithTheSameView) {
    auto const library = load_protocols({});
    auto const xray = [](char const* view, StudyRole role) {
        auto traits = series("DX", ViewPlane::native, "", 1);
        traits.kind = QStringLiteral("planar");
        traits.view = QString::fromLatin1(view);
        traits.study = role;
        return traits;
    };
    std::vector<SeriesTraits> const study = {xray("lat", StudyRole::current), xray("ap", StudyRole::prior),
                                             xray("lat", StudyRole::prior)};
    auto const compared = choose(library.protocols, study, ProtocolPurpose::compare);
    ASSERT_TRUE(compared);
    EXPECT_EQ(compared->series_of(QStringLiteral("before")), 2u);
}

TEST(Protocols, ARuleOnTheBodyPartReadsTheHeaderAndTheDescription) {
    auto const protocol = read_protocol(
        R"({"id":"x","name":"X","series":[{"id":"a","body_part":["SPINE","WS"],"required":true}],
            "stages":[{"grid":[1,1],"cells":[{"at":[0,0],"series":"a"}]}]})",
        QStringLiteral("x.json"));
    ASSERT_TRUE(protocol.has_value());
    auto traits = series("CT", ViewPlane::axial, "");
    EXPECT_FALSE(match(*protocol, std::vector{traits}));
    traits.body_part = QStringLiteral("LSPINE");
    EXPECT_TRUE(match(*protocol, std::vector{traits}));
    traits.body_part.clear();
    traits.description = QStringLiteral("LWS sagittal");
    EXPECT_TRUE(match(*protocol, std::vector{traits}));
}

TEST(Protocols, TwoCellsOnTheSamePlaceAreRefused) {
    auto const bad = read_protocol(
        R"({"id":"x","name":"X","series":[{"id":"a"}],"stages":[{"grid":[1,2],"cells":[
            {"at":[0,0],"span":[1,2],"series":"a"},{"at":[0,1],"series":"a"}]}]})",
        QStringLiteral("x.json"));
    ASSERT_FALSE(bad.has_value());
    EXPECT_NE(bad.error().detail.find("same place"), std::string::npos);
}

TEST(Protocols, AMisspeltKeyIsRefusedByName) {
    auto const bad =
        read_protocol(R"({"id":"x","name":"X","series":[{"id":"a","modalty":"CT"}],"stages":[]})",
                      QStringLiteral("x.json"));
    ASSERT_FALSE(bad.has_value());
    EXPECT_EQ(bad.error().code, ErrorCode::malformed);
    EXPECT_NE(bad.error().detail.find("modalty"), std::string::npos);
}

TEST(Protocols, ACellOutsideItsGridOrWithAnUnknownSeriesIsRefused) {
    for (char const* cell : {R"({"at":[0,1],"series":"a"})", R"({"at":[0,0],"series":"b"})"}) {
        QByteArray const json =
            QByteArray(R"({"id":"x","name":"X","series":[{"id":"a"}],"stages":[{"grid":[1,1],"cells":[)") +
            cell + "]}]}";
        EXPECT_FALSE(read_protocol(json, QStringLiteral("x.json")).has_value()) << cell;
    }
}

} // namespace
