#include "app/core/demo_case.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include "annotation/evidence/collect.h"
#include "app/store/case_json.h"
#include "scoring/evaluate.h"
#include "testdata/demo.h"

namespace vertemark::app {

using namespace annotation;

// The phantom's patient by her recipe: L5 lytic, left pedicle, a third of the height lost, 1b; T10 blastic.
// SINS of L5 by hand: location 3, mechanical pain 3, lytic 2, aligned 0, collapse < 50 % 2, one side 1.
TEST(DemoCase, SaysWhatTheRecipePutThere) {
    QTemporaryDir folder;
    Job job;
    auto const recipe = testdata::recipe("breast_l5");
    ASSERT_TRUE(recipe);
    auto const files = testdata::write_phantom(*recipe, testdata::Quality::tiny, testdata::Studies::ct_mr,
                                               folder.path().toStdString(), job);
    ASSERT_TRUE(files) << files.error().detail;
    auto const studies = open_studies(std::vector{files->folder}, job);
    ASSERT_TRUE(studies) << studies.error().detail;
    auto const c = demo_case(files->truth, *studies);
    ASSERT_TRUE(c) << c.error().detail << " " << c.error().subject;
    EXPECT_EQ(c->patient.name, "Demo^Vera");
    EXPECT_EQ(c->patient.sex, "F");
    ASSERT_EQ(c->lesions.size(), 2u);
    Lesion const& lesion = c->lesions[0];
    EXPECT_EQ(lesion.levels, std::vector{L(5)});
    EXPECT_EQ(lesion.type->value, BoneLesionType::lytic);
    EXPECT_EQ(lesion.left.involved(), true);
    EXPECT_EQ(lesion.right.involved(), false);
    EXPECT_EQ(lesion.collapse->value, Collapse::up_to_half);
    EXPECT_NEAR(lesion.height_loss_pct->value, 32, 5);
    EXPECT_EQ(lesion.escc->value, Escc::grade_1b);
    EXPECT_FALSE(lesion.image->instance.empty());
    auto const* label = find_label(c->spine, L(5), lesion.position->frame);
    ASSERT_NE(label, nullptr);
    EXPECT_LT(distance(label->position.point, lesion.position->point), 40);

    auto const evidence = collect(*c);
    auto const total = [&](char const* id) {
        return scoring::evaluate(*scoring::find_score(id), evidence).total;
    };
    EXPECT_EQ(total("sins"), 11);
    EXPECT_EQ(total("tomita"), 3);             // breast 1, none 0, multiple 2
    EXPECT_EQ(total("tokuhashi_revised"), 14); // 2 + 2 + 1 + 2 + 5 + 2
    auto const back = read_case(write_case(*c));
    ASSERT_TRUE(back) << back.error().subject;
    EXPECT_EQ(*back, *c);
}

} // namespace vertemark::app
