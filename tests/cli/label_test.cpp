// `label` on studies of real scanners, and what it says when it can't. The reference points were set by eye
// in the middle of each body on the midsagittal pictures (counted from the sacrum, taking the last free
// vertebra as L5), with a program of another kind (dcmj2pnm) and a ruler: good to about 4 mm in the picture
// and a slice across it. `label … --picture OUT.png` draws the points on the slice, to look at.
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>
#include <limits>
#include <map>
#include <vector>

#include "imaging/base/geometry.h"
#include "tests/cli/run_cli.h"
#include "tests/support/real_data.h"

using vertemark::LpsPoint;
using vertemark::test::run_cli;

namespace {

struct Reference {
    char const* level;
    LpsPoint centre;
};
using References = std::vector<Reference>;

References const k_ct_axial = {{"T9", {-20, 64, -441.8}},  {"T10", {-18, 63, -467.8}},
                               {"T11", {-17, 61, -496.8}}, {"T12", {-15, 58, -529.8}},
                               {"L1", {-15, 56, -563.8}},  {"L2", {-15, 53, -596.8}},
                               {"L3", {-15, 50, -632.8}},  {"L4", {-15, 49, -669.8}},
                               {"L5", {-15, 52, -703.8}},  {"S1", {-15, 71, -731.8}}};
References const k_ct_sagittal = {{"T11", {-7.9, 33.4, -1020.7}}, {"T12", {-8.4, 31.5, -1050.5}},
                                  {"L1", {-8.9, 30.2, -1082.7}},  {"L2", {-9.6, 29.6, -1117.5}},
                                  {"L3", {-10.2, 30.9, -1154.3}}, {"L4", {-10.9, 35.9, -1188.4}},
                                  {"L5", {-11.6, 44.8, -1220.1}}, {"S1", {-12.3, 58.1, -1251.1}}};
References const k_mr_sagittal = {{"T12", {-15.5, 46.3, 129.6}}, {"L1", {-15, 47, 96.1}},
                                  {"L2", {-15.5, 46.4, 61.9}},   {"L3", {-16, 47.1, 25.7}},
                                  {"L4", {-17.5, 49.9, -10.5}},  {"L5", {-19.5, 55.5, -41.9}},
                                  {"S1", {-21, 69.9, -72.7}}};

constexpr double k_in_the_body_mm = 11; // a third of a lumbar body's depth

QString pin_of(Reference const& r) {
    return QStringLiteral("%1@%2,%3,%4")
        .arg(QLatin1String(r.level))
        .arg(r.centre.x)
        .arg(r.centre.y)
        .arg(r.centre.z);
}

// The level whose reference lies nearest.
char const* nearest(References const& all, LpsPoint p) {
    Reference const* best = &all.front();
    for (Reference const& r : all)
        if (distance(r.centre, p) < distance(best->centre, p))
            best = &r;
    return best->level;
}

// From one pin, every body of the list is there under its own name.
void expect_all(std::filesystem::path const& folder, References const& all, std::size_t pinned) {
    SCOPED_TRACE(all[pinned].level);
    auto const run =
        run_cli({"label", QString::fromStdString(folder.string()), "--pin", pin_of(all[pinned]), "--json"});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    QJsonArray const labels = run.json().object()[QLatin1String("labels")].toArray();
    for (Reference const& r : all) {
        bool found = false;
        for (auto const& item : labels) {
            QJsonObject const label = item.toObject();
            if (label[QLatin1String("level")] != QLatin1String(r.level))
                continue;
            QJsonArray const xyz = label[QLatin1String("lps")].toArray();
            LpsPoint const p{xyz[0].toDouble(), xyz[1].toDouble(), xyz[2].toDouble()};
            EXPECT_LT(distance(p, r.centre), k_in_the_body_mm) << r.level;
            EXPECT_STREQ(nearest(all, p), r.level);
            EXPECT_EQ(label[QLatin1String("how")],
                      QLatin1String(r.level == std::string(all[pinned].level) ? "pinned" : "proposed"));
            found = true;
        }
        EXPECT_TRUE(found) << r.level << " is missing";
    }
}

TEST(Label, EveryBodyOfAnAxialCtFromOnePin) {
    REAL_DATA(data);
    for (std::size_t const pin : {1u, 6u, 9u})
        expect_all(data / "ct_spine" / "torso_lumbar", k_ct_axial, pin);
}

TEST(Label, EveryBodyOfASagittalCtFromOnePin) {
    REAL_DATA(data);
    for (std::size_t const pin : {0u, 4u, 7u})
        expect_all(data / "ct_spine" / "lspine_sagittal", k_ct_sagittal, pin);
}

TEST(Label, EveryBodyOfSagittalMrFromOnePin) {
    REAL_DATA(data);
    for (char const* series : {"lspine_T1_sag", "lspine_T2_sag", "lspine_STIR_sag"}) {
        SCOPED_TRACE(series);
        for (std::size_t const pin : {1u, 3u, 5u})
            expect_all(data / "mr_spine" / series, k_mr_sagittal, pin);
    }
}

TEST(Label, EveryBodyOfACtCountedFromItsSacrumWithoutAPin) {
    REAL_DATA(data);
    auto const run = run_cli({"label", QString::fromStdString((data / "ct_spine" / "torso_lumbar").string()),
                              "--from-sacrum", "--json"});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    std::map<std::string, LpsPoint> found;
    for (auto const& item : run.json().object()[QLatin1String("labels")].toArray()) {
        QJsonObject const label = item.toObject();
        QJsonArray const xyz = label[QLatin1String("lps")].toArray();
        found[label[QLatin1String("level")].toString().toStdString()] = {xyz[0].toDouble(), xyz[1].toDouble(),
                                                                         xyz[2].toDouble()};
        EXPECT_EQ(label[QLatin1String("how")], QLatin1String("proposed")); // nobody named one
    }
    for (Reference const& r : k_ct_axial) {
        ASSERT_TRUE(found.contains(r.level)) << r.level;
        EXPECT_LT(distance(found[r.level], r.centre), k_in_the_body_mm) << r.level;
    }
}

TEST(Label, NothingIsCountedWhereTheSacrumIsNotPlain) {
    REAL_DATA(data);
    // Narrow sagittal slices: the wings are cut off, and L5 can't be told from S1 by them. A few slices of
    // the abdomen. A PET without a CT.
    for (char const* study : {"ct_spine/lspine_sagittal", "ct_spine/kits00072_abdomen", "pet_suv/DRO_0_0"}) {
        auto const run =
            run_cli({"label", QString::fromStdString((data / study).string()), "--from-sacrum", "--json"});
        EXPECT_EQ(run.status, 1) << study;
        EXPECT_FALSE(run.err.isEmpty()) << study;
    }
}

TEST(Label, AFewSlicesGiveWhatIsInThem) {
    REAL_DATA(data);
    auto const run =
        run_cli({"label", QString::fromStdString((data / "ct_spine" / "kits00072_abdomen").string()), "--pin",
                 "L2@0,-150,-43", "--json"});
    EXPECT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_GE(run.json().object()[QLatin1String("labels")].toArray().size(), 1);
}

TEST(Label, WrongPinsAreWrongUsage) {
    QTemporaryDir const empty;
    EXPECT_EQ(run_cli({"label", empty.path(), "--json"}).status, 2);
    EXPECT_EQ(run_cli({"label", empty.path(), "--pin", "L3@1,2,3", "--from-sacrum"}).status, 2);
    for (char const* pin : {"L3", "Q3@1,2,3", "L3@1,2", "L3@1,2,x", "L3@1,2,3,4", "T14@1,2,3"})
        EXPECT_EQ(run_cli({"label", empty.path(), "--pin", pin, "--json"}).status, 2) << pin;
    EXPECT_EQ(run_cli({"label", empty.path(), "--pin", "L3@1,2,3", "--lumbar", "7", "--json"}).status, 2);
    auto const nothing = run_cli({"label", empty.path(), "--pin", "L3@1,-2,3.5", "--json"});
    EXPECT_EQ(nothing.status, 1);
    EXPECT_FALSE(nothing.err.isEmpty());
}

} // namespace
