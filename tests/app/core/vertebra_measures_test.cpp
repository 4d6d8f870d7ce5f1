// Measures of vertebrae against the phantom, whose truth follows from its formulas. Tolerances are named;
// they hold on the draft phantom (voxels of 1.6 mm, slices of 3 mm), so they are those of a coarse scan.
#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <cmath>

#include "app/core/demo_case.h"
#include "app/core/measure_sources.h"
#include "app/core/vertebra_measures.h"
#include "testdata/demo.h"
#include "testdata/phantom/phantom.h"

namespace vertemark::app {

namespace {

using namespace annotation;
using testdata::Anatomy;

constexpr double k_height_mm = 1.5;     // of a height
constexpr double k_loss_pct = 7;        // of a height loss, in points of per cent
constexpr double k_translation_mm_ = 2; // of a slip
constexpr double k_share_pct = 18;      // of a share of the body from HU alone, in points of per cent
constexpr double k_angle_deg = 7;       // of a local kyphosis
constexpr double k_suv_share = 0.35;    // of SUVmax: a lesion of this size loses some to blur

// One spine with everything that is measured: a wedge, a slip, lesions, epidural tumour.
testdata::PhantomRecipe recipe() {
    testdata::PhantomRecipe r;
    r.name = "measures";
    r.seed = 77;
    r.fractures = {{.level = "T11", .shape = testdata::FractureShape::wedge, .loss_percent = 40},
                   {.level = "L2", .shape = testdata::FractureShape::crush, .loss_percent = 60}};
    r.translations = {{.level = "L4", .anterior_mm = 6}};
    r.lesions = {{.level = "T8", .kind = testdata::LesionKind::lytic, .volume_mm3 = 5000, .suv = 9},
                 {.level = "T11", .kind = testdata::LesionKind::blastic, .volume_mm3 = 2500, .suv = 5},
                 {.level = "L2", .kind = testdata::LesionKind::lytic, .volume_mm3 = 1500, .suv = 7},
                 {.level = "L5", .kind = testdata::LesionKind::blastic, .volume_mm3 = 3500, .suv = 4}};
    r.epidural = {{.level = "T8", .grade = testdata::Bilsky::one_c}};
    return r;
}

struct Measured {
    QTemporaryDir folder;
    std::shared_ptr<testdata::Phantom const> phantom;
    OpenedStudies studies;
    Case c;
    MeasureSources sources;

    Measured() {
        phantom = *testdata::Phantom::create(recipe());
        Job job;
        auto const files = *testdata::write_phantom(recipe(), testdata::Quality::draft,
                                                    testdata::Studies::all, folder.path().toStdString(), job);
        studies = *open_studies(std::vector{files.folder}, job);
        c = *demo_case(files.truth, studies);
        std::vector<Finding> findings;
        auto const series = all_series(studies);
        std::vector<FrameOfReferenceUid> const frames{c.spine.labels.front().position.frame};
        sources = *measure_sources(c, series, frames, {}, findings, job);
    }
    [[nodiscard]] Lesion const* lesion_at(Level level) const {
        for (auto const& lesion : c.lesions)
            if (lesion.levels == std::vector{level})
                return &lesion;
        return nullptr;
    }
    [[nodiscard]] VertebraMeasures at(Level level) const {
        Job job;
        return *measure_vertebra(c, level, lesion_at(level), sources, job);
    }
    [[nodiscard]] testdata::Vertebra const& truth(Level level) const {
        return *phantom->anatomy().find(name(level));
    }
};

Measured& measured() {
    static Measured all;
    return all;
}

// Loss of the lowest height against the mean of the neighbours' matching heights, by the phantom's formulas.
double true_loss(Level level, Level above, Level below) {
    auto const &v = measured().truth(level).heights, &a = measured().truth(above).heights,
               &b = measured().truth(below).heights;
    auto const loss = [](double h, double x, double y) { return 100 * (1 - h / ((x + y) / 2)); };
    return std::max({loss(v.anterior, a.anterior, b.anterior), loss(v.middle, a.middle, b.middle),
                     loss(v.posterior, a.posterior, b.posterior)});
}

void expect_absent(VertebraMeasures const& measures, char const* quantity, char const* why) {
    auto const* const value = measures.find(quantity);
    ASSERT_NE(value, nullptr) << quantity;
    EXPECT_FALSE(value->value.value);
    EXPECT_EQ(value->value.absent_because, why);
}

} // namespace

TEST(VertebraMeasures, HeightsOfIntactBodiesAreThoseOfThePhantom) {
    for (Level const level : {T(7), T(9), T(12), L(1), L(3)}) {
        auto const measures = measured().at(level);
        auto const& truth = measured().truth(level).heights;
        ASSERT_TRUE(measures.number("height_anterior")) << name(level);
        EXPECT_NEAR(*measures.number("height_anterior"), truth.anterior, k_height_mm) << name(level);
        EXPECT_NEAR(*measures.number("height_middle"), truth.middle, k_height_mm) << name(level);
        EXPECT_NEAR(*measures.number("height_posterior"), truth.posterior, k_height_mm) << name(level);
    }
}

TEST(VertebraMeasures, AWedgeLosesWhatTheRecipeTook) {
    auto const measures = measured().at(T(11));
    ASSERT_TRUE(measures.loss);
    double const truth = true_loss(T(11), T(10), T(12));
    EXPECT_NEAR(measures.loss->worst_pct, truth, k_loss_pct);
    EXPECT_EQ(measures.loss->compared_with, (std::vector{T(10), T(12)}));
    EXPECT_EQ(measures.loss->shape, FractureShape::wedge);
    EXPECT_EQ(measures.collapse, Collapse::up_to_half);
}

TEST(VertebraMeasures, ACrushBeyondHalfIsSuggestedAsSuch) {
    auto const measures = measured().at(L(2));
    ASSERT_TRUE(measures.loss);
    EXPECT_GT(true_loss(L(2), L(1), L(3)),
              50); // a body so flat is measured to its class, not to its per cent
    EXPECT_GT(measures.loss->worst_pct, 50);
    EXPECT_EQ(measures.collapse, Collapse::over_half);
    EXPECT_EQ(measures.loss->genant_grade, 3);
}

TEST(VertebraMeasures, ASlipIsMeasuredAgainstTheNeighbourBelow) {
    auto const measures = measured().at(L(4));
    ASSERT_TRUE(measures.number("translation"));
    EXPECT_NEAR(*measures.number("translation"), 6, k_translation_mm_);
    EXPECT_EQ(measures.alignment, Alignment::subluxation_translation);
    auto const straight = measured().at(T(6));
    EXPECT_NEAR(straight.number("translation").value_or(99), 0, k_translation_mm_);
    EXPECT_FALSE(straight.alignment);
}

TEST(VertebraMeasures, LocalKyphosisIsTheCobbOfTheNeighbours) {
    for (Level const level : {T(6), T(10)}) {
        auto const& counts = measured().c.spine.anomalies.counts();
        auto const truth = testdata::sagittal_angle(measured().truth(*neighbour(level, -1, counts)),
                                                    measured().truth(*neighbour(level, 1, counts)));
        ASSERT_TRUE(measured().at(level).number("local_kyphosis"));
        EXPECT_NEAR(*measured().at(level).number("local_kyphosis"), truth.value, k_angle_deg) << name(level);
    }
}

TEST(VertebraMeasures, DensityAgainstNeighboursSuggestsTheType) {
    auto const lytic = measured().at(T(8)), blastic = measured().at(L(5)), intact = measured().at(T(6));
    EXPECT_EQ(lytic.type, BoneLesionType::lytic);
    EXPECT_EQ(blastic.type, BoneLesionType::blastic);
    EXPECT_FALSE(intact.type);
    double truth = 0;
    for (auto const& lesion : measured().phantom->lesions())
        if (lesion.level == "T8")
            truth = lesion.body_percent;
    EXPECT_NEAR(lytic.number("body_involved").value_or(-99), truth, k_share_pct);
    EXPECT_LT(intact.number("body_involved").value_or(99), k_least_abnormal_pct);
}

TEST(VertebraMeasures, UptakeIsThatOfTheLesion) {
    auto const measures = measured().at(T(8));
    ASSERT_TRUE(measures.number("suv_max"));
    EXPECT_NEAR(*measures.number("suv_max"), 9, 9 * k_suv_share);
    EXPECT_LT(*measures.number("suv_mean"), *measures.number("suv_max"));
    EXPECT_LT(measured().at(T(6)).number("suv_max").value_or(99), 5);
}

TEST(VertebraMeasures, EpiduralTumourNarrowsTheSac) {
    auto const narrow = measured().at(T(8)), free = measured().at(T(6));
    ASSERT_TRUE(narrow.number("canal_narrowing"));
    EXPECT_GT(*narrow.number("canal_narrowing"), 15);
    EXPECT_LT(std::abs(free.number("canal_narrowing").value_or(99)), 12);
}

TEST(VertebraMeasures, MarrowThatIsReplacedIsDarkOnT1AndBrightOnStir) {
    auto const measures = measured().at(T(8));
    ASSERT_TRUE(measures.number("t1_ratio") && measures.number("stir_ratio"));
    EXPECT_LT(*measures.number("t1_ratio"), 0.95);
    EXPECT_GT(*measures.number("stir_ratio"), 1.05);
    expect_absent(measures, "contrast_ratio", "no_such_series");
}

TEST(VertebraMeasures, SayWhyTheyAreAbsent) {
    Job job;
    Case without = measured().c;
    std::erase_if(without.spine.labels, [](auto const& label) { return label.level == T(8); });
    EXPECT_EQ(measure_vertebra(without, T(8), nullptr, measured().sources, job).error().detail, "no_label");
    auto const none = *measure_vertebra(measured().c, T(8), nullptr, {}, job);
    expect_absent(none, "height_loss", "no_picture_of_bone");
    Case alone = measured().c; // no neighbour is labelled: nothing to compare with
    std::erase_if(alone.spine.labels, [](auto const& label) { return label.level != T(11); });
    auto const measures = *measure_vertebra(alone, T(11), nullptr, measured().sources, job);
    expect_absent(measures, "height_loss", "no_intact_neighbour");
    job.stop();
    EXPECT_EQ(measure_vertebra(measured().c, T(8), nullptr, measured().sources, job).error().code,
              ErrorCode::cancelled);
}

TEST(VertebraMeasures, ProposalsAreNotScoredAndNeverReplaceAnAnswer) {
    Lesion lesion = *measured().lesion_at(T(11));
    lesion.collapse.reset();
    lesion.height_loss_pct.reset();
    lesion.genant_grade.reset();
    lesion.alignment = Sourced<Alignment>{Alignment::de_novo_deformity, {}};
    Provenance now;
    now.who = "Reader";
    Lesion const proposed = with_proposals(lesion, {measured().at(T(11))}, now);
    ASSERT_TRUE(proposed.collapse);
    EXPECT_EQ(proposed.collapse->from.how, How::proposed);
    EXPECT_FALSE(settled(proposed.collapse));
    EXPECT_TRUE(proposed.collapse->from.source);
    EXPECT_NE(proposed.collapse->from.method.find("T10, T12"), std::string::npos);
    EXPECT_EQ(proposed.alignment, lesion.alignment);
    EXPECT_EQ(proposed.type, lesion.type);
}

TEST(VertebraMeasures, TheDrawingOfSixPointsCanBeCorrected) {
    for (auto const& source : measured().sources)
        if (source.volume->info().quantity == Quantity::hounsfield) {
            auto const drawing = heights_drawing(measured().c, T(11), source);
            ASSERT_TRUE(drawing);
            EXPECT_EQ(drawing->points.size(), 6u);
            EXPECT_EQ(drawing->level, T(11));
            ASSERT_TRUE(six_points(drawing->points));
            EXPECT_NEAR(heights_of(*six_points(drawing->points)).anterior_mm,
                        measured().truth(T(11)).heights.anterior, k_height_mm);
        }
}

} // namespace vertemark::app
