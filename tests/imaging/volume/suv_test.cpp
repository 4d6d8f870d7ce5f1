#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "imaging/volume/suv.h"

using namespace vertemark;
using namespace vertemark::imaging;

namespace {

// 70 kg, 1.75 m, 350 MBq of F-18 an hour before the scan; one image. Changed by `change` before use.
Series pet(std::function<void(Instance&)> const& change = {}) {
    Instance instance;
    instance.series.modality = "PT";
    instance.series.date = "20250101";
    instance.series.time = "110000";
    instance.patient.weight_kg = 70;
    instance.patient.size_m = 1.75;
    instance.patient.sex = "M";
    instance.uid = SopInstanceUid("1.2.3");
    PetAttributes attributes;
    attributes.units = "BQML";
    attributes.decay_correction = "START";
    attributes.corrected_image = "NORM\\ATTN\\SCAT\\DECY";
    attributes.injected_dose_bq = 350e6;
    attributes.half_life_s = 6586.2;
    attributes.injection_time = "100000";
    instance.pet = attributes;
    Frame frame;
    frame.acquisition_date = "20250101";
    frame.acquisition_time = "110000";
    frame.frame_duration_ms = 120000;
    instance.frames = {frame};
    if (change)
        change(instance);
    Series series;
    series.attributes = instance.series;
    series.instances = {std::make_shared<Instance const>(instance)};
    series.frames = {{0, 0, 0, -1, {}}};
    return series;
}

std::string refusal(std::function<void(Instance&)> const& change, SuvKind kind = SuvKind::body_weight) {
    auto const card = suv_card(pet(change), kind);
    return card ? "accepted" : card.error().detail;
}

TEST(Suv, FactorIsWeightOverTheDoseThatIsLeft) {
    auto const card = suv_card(pet(), SuvKind::body_weight);
    ASSERT_TRUE(card);
    double const left = 350e6 * std::pow(2.0, -3600 / 6586.2);
    EXPECT_NEAR(card->factor(), 70000 / left, 1e-9);
}

TEST(Suv, DoseAtAdministrationIsNotDecayedTwice) {
    auto const card =
        suv_card(pet([](Instance& i) { i.pet->decay_correction = "ADMIN"; }), SuvKind::body_weight);
    ASSERT_TRUE(card);
    EXPECT_NEAR(card->factor(), 70000 / 350e6, 1e-12);
}

TEST(Suv, EachMissingFieldIsRefusedByName) {
    EXPECT_EQ(refusal([](Instance& i) { i.patient.weight_kg.reset(); }), "no_weight");
    EXPECT_EQ(refusal([](Instance& i) { i.patient.weight_kg = 0; }), "no_weight");
    EXPECT_EQ(refusal([](Instance& i) { i.pet->injected_dose_bq.reset(); }), "no_dose");
    EXPECT_EQ(refusal([](Instance& i) { i.pet->half_life_s.reset(); }), "no_half_life");
    EXPECT_EQ(refusal([](Instance& i) { i.pet->injection_time.clear(); }), "no_injection_time");
    EXPECT_EQ(refusal([](Instance& i) { i.pet->units.clear(); }), "no_units");
    EXPECT_EQ(refusal([](Instance& i) { i.pet->units = "PROPCPS"; }), "units_unknown");
    EXPECT_EQ(refusal([](Instance& i) { i.pet->decay_correction.clear(); }), "no_decay_correction");
    EXPECT_EQ(refusal([](Instance& i) { i.pet->corrected_image = "DECY"; }), "not_attenuation_corrected");
    EXPECT_EQ(refusal([](Instance& i) { i.pet->corrected_image = "ATTN"; }), "not_decay_corrected");
    EXPECT_EQ(refusal([](Instance& i) { i.pet->units = "CNTS"; }), "counts_without_factor");
    EXPECT_EQ(refusal([](Instance& i) {
                  i.series.time.clear();
                  i.frames[0].acquisition_time.clear();
              }),
              "no_acquisition_time");
    EXPECT_EQ(refusal([](Instance& i) { i.pet->injection_datetime = "20250101120000"; }),
              "injection_after_scan");
    auto const lean = SuvKind::lean_body_mass_janmahasatian;
    EXPECT_EQ(refusal([](Instance& i) { i.patient.size_m.reset(); }, lean), "no_size");
    EXPECT_EQ(refusal([](Instance& i) { i.patient.sex.clear(); }, lean), "no_sex");
    EXPECT_EQ(refusal([](Instance& i) { i.pet.reset(); }), "not_pet");
}

TEST(Suv, ADoseInMegabecquerelIsTakenAsThatAndTold) {
    auto const card = suv_card(pet([](Instance& i) { i.pet->injected_dose_bq = 350; }), SuvKind::body_weight);
    ASSERT_TRUE(card);
    EXPECT_NEAR(card->factor(), suv_card(pet(), SuvKind::body_weight)->factor(), 1e-12);
    ASSERT_EQ(card->findings.size(), 1u);
    EXPECT_EQ(card->findings[0].code, "dose_taken_as_mbq");
}

TEST(Suv, AnInjectionBeforeMidnightCountsFromTheDayBefore) {
    auto const card = suv_card(pet([](Instance& i) {
                                   i.series.time = i.frames[0].acquisition_time = "003000";
                                   i.pet->injection_time = "233000";
                               }),
                               SuvKind::body_weight);
    ASSERT_TRUE(card);
    EXPECT_NEAR(card->factor(), suv_card(pet(), SuvKind::body_weight)->factor(), 1e-9);
}

TEST(Suv, ASeriesTimeRewrittenLaterIsNotUsed) {
    auto const late = suv_card(pet([](Instance& i) { i.series.time = "150000"; }), SuvKind::body_weight);
    ASSERT_TRUE(late);
    EXPECT_NEAR(late->factor(), suv_card(pet(), SuvKind::body_weight)->factor(), 1e-9);
    auto const ge = suv_card(pet([](Instance& i) {
                                 i.series.time = "150000";
                                 i.pet->ge_scan_datetime = "20250101105000.00";
                             }),
                             SuvKind::body_weight);
    ASSERT_TRUE(ge);
    EXPECT_NEAR(ge->factor(), 70000 / (350e6 * std::pow(2.0, -3000 / 6586.2)), 1e-9);
}

TEST(Suv, ImagesOfOneSeriesMustAgreeOnWhatTheFactorRestsOn) {
    auto const two = [](std::function<void(Instance&)> const& change) {
        Series series = pet();
        series.instances.push_back(pet(change).instances.front());
        series.frames.push_back({1, 0, 1, -1});
        auto const card = suv_card(series, SuvKind::body_weight);
        return card ? std::string("accepted") : card.error().detail;
    };
    EXPECT_EQ(two({}), "accepted");
    EXPECT_EQ(two([](Instance& i) { i.patient.weight_kg = 71; }), "weight_differs");
    EXPECT_EQ(two([](Instance& i) { i.pet->injected_dose_bq = 351e6; }), "dose_differs");
    EXPECT_EQ(two([](Instance& i) { i.pet->units = "GML"; }), "units_differ");
    EXPECT_EQ(two([](Instance& i) { i.pet->decay_correction = "ADMIN"; }), "decay_correction_differs");
}

TEST(Suv, PhilipsFactorsAreThoseOfEachImage) {
    Series series = pet([](Instance& i) {
        i.pet->units = "CNTS";
        i.pet->philips_suv_factor = 0.5;
    });
    series.instances.push_back(pet([](Instance& i) {
                                   i.uid = SopInstanceUid("1.2.4");
                                   i.pet->units = "CNTS";
                                   i.pet->philips_suv_factor = 0.25;
                               }).instances.front());
    series.frames.push_back({1, 0, 1, -1});
    auto const card = suv_card(series, SuvKind::body_weight);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->factors, (std::vector{0.5, 0.25}));
}

// The first bed position is not in the folder: the second one began 20 minutes after the reference.
TEST(Suv, ALateSeriesTimeLeavesTheFramesOwnReckoning) {
    double const lambda = std::log(2.0) / 6586.2, duration = 120;
    double const average = std::log(lambda * duration / (1 - std::exp(-lambda * duration))) / lambda;
    auto const card = suv_card(pet([&](Instance& i) {
                                   i.series.time = "150000";
                                   i.frames[0].acquisition_time = "112000";
                                   i.frames[0].frame_reference_ms = (1200 + average) * 1000;
                               }),
                               SuvKind::body_weight);
    ASSERT_TRUE(card);
    EXPECT_NEAR(card->factor(), suv_card(pet(), SuvKind::body_weight)->factor(), 1e-9);
}

// 23:30 of the scan's own date, scan at 00:30: the day before. Five minutes after the scan: clocks disagree.
TEST(Suv, AnInjectionAfterTheScanIsOfTheDayBeforeOnlyWhenThatIsAPlausibleWait) {
    auto const at = [](char const* scan, char const* injection, bool whole) {
        return suv_card(pet([&](Instance& i) {
                            i.series.time = i.frames[0].acquisition_time = scan;
                            i.pet->injection_time = whole ? "" : injection;
                            i.pet->injection_datetime = whole ? std::string("20250101") + injection : "";
                        }),
                        SuvKind::body_weight);
    };
    double const expected = suv_card(pet(), SuvKind::body_weight)->factor();
    for (bool const whole : {false, true}) {
        auto const midnight = at("003000", "233000", whole);
        ASSERT_TRUE(midnight);
        EXPECT_NEAR(midnight->factor(), expected, 1e-9);
        EXPECT_EQ(midnight->findings.at(0).code, "injection_before_midnight");
        EXPECT_EQ(at("110000", "110500", whole).error().detail, "injection_after_scan");
    }
}

TEST(Suv, AFrameReferenceTimeThatContradictsTheReferenceIsTold) {
    auto const findings = [](double frame_reference_ms) {
        return suv_card(pet([&](Instance& i) { i.frames[0].frame_reference_ms = frame_reference_ms; }),
                        SuvKind::body_weight)
            ->findings;
    };
    EXPECT_TRUE(findings(60000).empty()); // the middle of a frame of two minutes that starts with the series
    ASSERT_EQ(findings(3600e3).size(), 1u);
    EXPECT_EQ(findings(3600e3)[0].code, "frame_reference_time_disagrees");
}

// The card says what it rests on in the field's symbols.
TEST(Suv, TheFormulaNamesWhatWasDone) {
    EXPECT_EQ(suv_card(pet(), SuvKind::body_weight)->formula, "SUVbw = c · W / (D · 2^(−Δt/T½))");
    EXPECT_EQ(
        suv_card(pet([](Instance& i) { i.pet->decay_correction = "ADMIN"; }), SuvKind::body_weight)->formula,
        "SUVbw = c · W / D");
    EXPECT_EQ(suv_card(pet([](Instance& i) { i.pet->units = "CM2ML"; }), SuvKind::body_weight)->formula,
              "SUVbw = c · W / BSA");
    EXPECT_EQ(suv_card(pet([](Instance& i) { i.pet->units = "GML"; }), SuvKind::body_weight)->formula,
              "SUVbw = c");
}

// Uncorrected frames: the decay to the average time of the frame, (1/λ) ln(λT / (1 − e^(−λT))) after its
// start.
TEST(Suv, UncorrectedSlicesGetADecayOfTheirOwn) {
    auto const card = suv_card(pet([](Instance& i) {
                                   i.pet->decay_correction = "NONE";
                                   i.pet->corrected_image = "ATTN";
                               }),
                               SuvKind::body_weight);
    ASSERT_TRUE(card);
    double const lambda = std::log(2.0) / 6586.2, duration = 120;
    double const average = std::log(lambda * duration / (1 - std::exp(-lambda * duration))) / lambda;
    EXPECT_NEAR(card->factor(), 70000 / (350e6 * std::exp(-lambda * (3600 + average))), 1e-9);
}

TEST(Suv, ReaderValuesReplaceMissingOnesAndAreMarked) {
    SuvEdits edits;
    edits.weight_kg = 70;
    auto const card =
        suv_card(pet([](Instance& i) { i.patient.weight_kg.reset(); }), SuvKind::body_weight, edits);
    ASSERT_TRUE(card);
    bool marked = false;
    for (SuvInput const& input : card->inputs)
        marked = marked || (input.name == "weight" && input.source == "edited");
    EXPECT_TRUE(marked);
}

// Values worked by hand from the published formulas for 70 kg and 175 cm (BMI 22.857).
TEST(Suv, BodyMassesFollowTheirPublishedFormulas) {
    Kilograms const w(70);
    Centimetres const h(175);
    EXPECT_NEAR(*lean_body_mass(SuvKind::lean_body_mass_janmahasatian, w, h, "M"), 55.857, 0.001);
    EXPECT_NEAR(*lean_body_mass(SuvKind::lean_body_mass_janmahasatian, w, h, "F"), 45.197, 0.001);
    EXPECT_NEAR(*lean_body_mass(SuvKind::lean_body_mass_dicom, w, h, "M"), 57.8, 1e-9);
    EXPECT_NEAR(*lean_body_mass(SuvKind::lean_body_mass_james128, w, h, "M"), 56.52, 1e-9);
    EXPECT_NEAR(*lean_body_mass(SuvKind::lean_body_mass_james128, w, h, "O"), (56.52 + 51.22) / 2, 1e-9);
    EXPECT_NEAR(*ideal_body_weight(h, "F"), 45.5 + 0.91 * 23, 1e-9);
    EXPECT_NEAR(body_surface_m2(w, h), 1.8481, 0.0001);
    EXPECT_EQ(lean_body_mass(SuvKind::lean_body_mass_james128, w, h, "X"), std::nullopt);
}

} // namespace
