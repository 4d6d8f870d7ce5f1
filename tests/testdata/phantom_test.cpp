// The phantom's voxels against its recipe's numbers, counted and measured here.
#include "testdata/phantom/phantom.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "testdata/phantom/modalities.h"

using namespace vertemark;
using namespace vertemark::testdata;

namespace {

std::shared_ptr<Phantom const> phantom(std::string_view name) {
    return Phantom::create(recipe(name).value()).value();
}

bool is_bone(Material m) {
    return m == Material::cortical || m == Material::trabecular || m == Material::blood || is_tumour(m);
}

// Length of bone along the vertebra's axis through (0, y) of its frame: walks out from the middle.
double measured_height(Phantom const& p, Vertebra const& v, double y) {
    auto const edge = [&](double step) {
        double z = (v.top_z(0, y) + v.bottom_z(0, y)) / 2;
        while (is_bone(p.material_at(f3(v.frame.to_world({0, y, z})))))
            z += step;
        return z;
    };
    return edge(0.02) - edge(-0.02);
}

// Material along the midline from the body's back wall to the laminae, every 0.1 mm.
std::vector<Material> canal_profile(Phantom const& p, char const* level) {
    Vertebra const& v = *p.anatomy().find(level);
    std::vector<Material> found;
    for (double y = v.depth / 2; y < v.depth / 2 + v.canal_depth; y += 0.1)
        found.push_back(p.material_at(f3(v.frame.to_world({0, y, 0}))));
    return found;
}

int count(std::vector<Material> const& profile, Material m) {
    return static_cast<int>(std::count(profile.begin(), profile.end(), m));
}

// Tenths of a millimetre between the tumour's face and the cord; negative when there is no tumour.
int gap_to_cord(std::vector<Material> const& profile) {
    auto const tumour = std::find(profile.rbegin(), profile.rend(), Material::tumour_soft);
    auto const cord = std::find(profile.begin(), profile.end(), Material::cord);
    return static_cast<int>(cord - tumour.base());
}

} // namespace

TEST(Phantom, LesionHasTheWantedVolumeWhenItsVoxelsAreCounted) {
    for (char const* name : {"breast_l5", "mixed_t8"}) {
        auto const p = phantom(name);
        auto const& wanted = p->recipe().lesions;
        ASSERT_EQ(p->lesions().size(), wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            LpsPoint const c = p->lesions()[i].centre;
            constexpr double k_step = 0.7, k_reach = 34;
            long voxels = 0;
            for (double z = -k_reach; z < k_reach; z += k_step)
                for (double y = -k_reach; y < k_reach; y += k_step)
                    for (double x = -k_reach; x < k_reach; x += k_step)
                        voxels +=
                            p->lesion_at(f3(LpsPoint{c.x + x, c.y + y, c.z + z})) == static_cast<int>(i);
            double const volume = static_cast<double>(voxels) * k_step * k_step * k_step;
            EXPECT_NEAR(volume, wanted[i].volume_mm3, 0.03 * wanted[i].volume_mm3)
                << name << ' ' << wanted[i].level;
        }
    }
}

TEST(Phantom, FracturedBodyMeasuresTheHeightsOfTheTruth) {
    for (auto const& [name, level] : {std::pair{"wedge_l1", "L1"}, std::pair{"crush_t12", "T12"},
                                      std::pair{"intact", "L3"}, std::pair{"breast_l5", "L5"}}) {
        auto const p = phantom(name);
        Vertebra const& v = *p->anatomy().find(level);
        double const y = Vertebra::k_measure_at * v.depth / 2;
        EXPECT_NEAR(measured_height(*p, v, -y), v.heights.anterior, 0.6) << name;
        EXPECT_NEAR(measured_height(*p, v, 0), v.heights.middle, 0.6) << name;
        EXPECT_NEAR(measured_height(*p, v, y), v.heights.posterior, 0.9) << name;
    }
    auto const wedge = phantom("wedge_l1"), whole = phantom("intact");
    Vertebra const &broken = *wedge->anatomy().find("L1"), &intact = *whole->anatomy().find("L1");
    double const y = -Vertebra::k_measure_at * broken.depth / 2;
    EXPECT_NEAR(100 * (1 - measured_height(*wedge, broken, y) / measured_height(*whole, intact, y)), 40, 2);
}

// Bilsky 2010, read off the midline of the worst level.
TEST(Phantom, EpiduralTumourMatchesItsBilskyGrade) {
    auto const normal = canal_profile(*phantom("intact"), "T7");
    int const cord = count(normal, Material::cord), csf = count(normal, Material::csf);
    ASSERT_GT(cord, 60); // a thoracic cord is 6 to 8 mm deep
    ASSERT_LT(cord, 90);
    ASSERT_GT(csf, 20);
    ASSERT_EQ(count(normal, Material::tumour_soft), 0);

    auto const one_a = canal_profile(*phantom("bilsky_1a"), "T7");
    EXPECT_GT(count(one_a, Material::tumour_soft), 5);
    EXPECT_NEAR(count(one_a, Material::csf), csf, 2); // the sac keeps its shape

    auto const one_b = canal_profile(*phantom("bilsky_1b"), "T7");
    EXPECT_LT(count(one_b, Material::csf), csf - 3);
    EXPECT_GT(gap_to_cord(one_b), 3); // the cord is not touched

    auto const one_c = canal_profile(*phantom("bilsky_1c"), "T7");
    EXPECT_LE(gap_to_cord(one_c), 5);
    EXPECT_NEAR(count(one_c, Material::cord), cord, 4); // touched, not compressed

    auto const two = canal_profile(*phantom("bilsky_2"), "T7");
    EXPECT_LT(count(two, Material::cord), cord - 4);
    EXPECT_GT(count(two, Material::csf), 1);

    auto const three = canal_profile(*phantom("bilsky_3"), "T7");
    EXPECT_LT(count(three, Material::cord), cord - 4);
    EXPECT_GT(count(three, Material::cord), 10);
    EXPECT_EQ(count(three, Material::csf), 0);
}

TEST(Phantom, LesionsTakeUpWhatTheRecipeSays) {
    auto const p = phantom("breast_l5");
    PropertyTable const table = suv_table();
    for (auto const& l : p->lesions())
        EXPECT_NEAR(p->uptake(f3(l.centre), 1, table), l.suv, 0.01) << l.level;
}

TEST(Phantom, EndOfTheCordLiesAtL1OrL2) {
    auto const p = phantom("intact");
    EXPECT_GT(count(canal_profile(*p, "T12"), Material::cord), 40);
    EXPECT_EQ(count(canal_profile(*p, "L3"), Material::cord), 0);
}

TEST(Phantom, TissuesHaveTheirHounsfieldUnits) {
    auto const p = phantom("intact");
    PropertyTable const table = ct_table();
    LpsPoint const l3 = p->anatomy().find("L3")->centre();
    double sum = 0;
    int n = 0;
    for (double x = -10; x <= 10; x += 1)
        for (double z = -7; z <= -5; z += 1, ++n)
            sum += p->sample(f3(l3 + LpsVector{x, -4, z}), 0.7f, table).v[0];
    EXPECT_NEAR(sum / n, marrow_hu(), 45); // trabecular bone with its grain
    EXPECT_NEAR(p->sample(f3(l3 + LpsVector{0, 0, 900}), 0.7f, table).v[0], -1000, 1e-3);
}
