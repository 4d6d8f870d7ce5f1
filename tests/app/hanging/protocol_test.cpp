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
    EXPECT_EQ(library.protocols.size(), 6u);
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
