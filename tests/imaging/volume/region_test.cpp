#include "imaging/volume/region.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

#include "tests/imaging/view/volumes.h"

namespace vertemark::imaging {

namespace {

// Oblique and anisotropic: 0.7 × 0.9 × 2.5 mm voxels turned about two axes.
VolumeInfo oblique_info() {
    VolumeInfo info;
    info.geometry.size = {40, 36, 12};
    info.geometry.spacing_mm = {0.7, 0.9, 2.5};
    info.geometry.origin = {-31, 12, 408};
    LpsVector const row = normalized({0.9, 0.3, -0.2});
    LpsVector const normal = normalized(cross(row, normalized({-0.25, 0.95, 0.1})));
    info.geometry.row_dir = row;
    info.geometry.col_dir = cross(normal, row);
    info.geometry.slice_dir = normal;
    info.quantity = Quantity::hounsfield;
    info.slope = 2;
    info.intercept = -1024;
    return info;
}

int stored(int i, int j, int k) {
    return 500 + ((i * 37 + j * 101 + k * 17) % 211) + 3 * i - 2 * j;
}

VolumePtr volume() {
    return test::volume_of<std::int16_t>(oblique_info(), stored);
}

// A point of the slice k, off the voxel grid so that no centre lies on a border.
LpsPoint at(VolumeInfo const& info, double i, double j, double k) {
    return info.geometry.to_lps({i + 0.013, j - 0.017, k});
}

// Inside by the sum of the angles under which the sides are seen: another way than the program's.
bool winds_round(std::vector<LpsPoint> const& border, LpsPoint p, LpsVector normal) {
    double sum = 0;
    for (std::size_t i = 0; i < border.size(); ++i) {
        LpsVector const a = border[i] - p, b = border[(i + 1) % border.size()] - p;
        sum += std::atan2(dot(cross(a, b), normal), dot(a, b));
    }
    return std::abs(sum) > std::numbers::pi;
}

struct Brute {
    std::size_t n = 0;
    double sum = 0, squares = 0, least = 1e30, most = -1e30;
    void add(double value) {
        ++n;
        sum += value;
        squares += value * value;
        least = std::min(least, value);
        most = std::max(most, value);
    }
    [[nodiscard]] double mean() const { return sum / static_cast<double>(n); }
    [[nodiscard]] double sd() const {
        return std::sqrt((squares - sum * sum / static_cast<double>(n)) / static_cast<double>(n - 1));
    }
};

void expect_equal(RegionStatistics const& s, Brute const& brute) {
    EXPECT_EQ(s.count, brute.n);
    EXPECT_NEAR(s.mean, brute.mean(), 1e-9);
    EXPECT_NEAR(*s.standard_deviation, brute.sd(), 1e-6);
    EXPECT_DOUBLE_EQ(s.minimum, brute.least);
    EXPECT_DOUBLE_EQ(s.maximum, brute.most);
    EXPECT_TRUE(s.by_voxels);
}

} // namespace

TEST(Region, PolygonsOfEverySliceAgreeWithCountingEachVoxel) {
    VolumeInfo const info = oblique_info();
    auto const v = volume();
    std::mt19937 random(7);
    std::uniform_real_distribution<double> radius(3, 15);
    for (int k = 0; k < 12; ++k) {
        std::vector<LpsPoint> border; // star-shaped, concave
        for (int s = 0; s < 9; ++s) {
            double const angle = 2 * std::numbers::pi * s / 9, r = radius(random);
            border.push_back(at(info, 20 + r * std::cos(angle), 18 + r * std::sin(angle), k));
        }
        Brute brute;
        for (int j = 0; j < 36; ++j)
            for (int i = 0; i < 40; ++i)
                if (winds_round(border, info.geometry.to_lps({double(i), double(j), double(k)}),
                                info.geometry.slice_dir))
                    brute.add(2.0 * stored(i, j, k) - 1024);
        expect_equal(*region_statistics(*v, PolygonRegion{border}), brute);
    }
}

TEST(Region, EllipsesAgreeWithCountingEachVoxelAlsoAcrossTheSlices) {
    VolumeInfo const info = oblique_info();
    auto const v = volume();
    // In a plane of columns (k and j), where voxels are 0.9 × 2.5 mm.
    LpsPoint const centre = info.geometry.to_lps({17, 18.02, 5.51});
    EllipseRegion const ellipse{centre, info.geometry.col_dir * 9.3, info.geometry.slice_dir * 11.1};
    Brute brute;
    for (int k = 0; k < 12; ++k)
        for (int j = 0; j < 36; ++j) {
            LpsVector const d = info.geometry.to_lps({17, double(j), double(k)}) - centre;
            double const a = dot(d, info.geometry.col_dir) / 9.3, b = dot(d, info.geometry.slice_dir) / 11.1;
            if (a * a + b * b <= 1)
                brute.add(2.0 * stored(17, j, k) - 1024);
        }
    expect_equal(*region_statistics(*v, ellipse), brute);
}

TEST(Region, ObliquePlanesTakeInterpolatedValues) {
    // A linear field is exact under trilinear interpolation: the mean of a disc is the value at its centre.
    VolumeInfo info = oblique_info();
    auto const v = test::volume_of<float>(info, [](int i, int j, int k) { return 2.0 * i + 3 * j - 5 * k; });
    LpsPoint const centre = info.geometry.to_lps({20, 18, 6});
    LpsVector const normal = normalized(info.geometry.slice_dir + info.geometry.row_dir * 0.7);
    LpsVector const u = normalized(cross(normal, info.geometry.col_dir)), w = cross(normal, u);
    auto const s = region_statistics(*v, EllipseRegion{centre, u * 6, w * 4});
    ASSERT_TRUE(s);
    EXPECT_FALSE(s->by_voxels);
    EXPECT_NEAR(s->mean, 2 * (2.0 * 20 + 3 * 18 - 5 * 6) - 1024, 0.5);
    double const area = static_cast<double>(s->count) * 0.7 * 0.7;
    EXPECT_NEAR(area, std::numbers::pi * 24, 1.5);
    // The greatest value lies on the border, in the direction in which the field grows.
    auto const value = [&](LpsPoint p) {
        auto const i = info.geometry.to_index(p);
        return 2 * (2 * i.i + 3 * i.j - 5 * i.k) - 1024;
    };
    double greatest = -1e9;
    for (int a = 0; a < 3600; ++a) {
        double const t = a * std::numbers::pi / 1800;
        greatest = std::max(greatest, value(centre + u * (6 * std::cos(t)) + w * (4 * std::sin(t))));
    }
    EXPECT_LE(s->maximum, greatest + 1e-3);
    EXPECT_GT(s->maximum, greatest - 2 * (2 / 0.7 + 3 / 0.9 + 5 / 2.5) * 0.7);
}

TEST(Region, PaddingIsLeftOutAndCounted) {
    VolumeInfo info = oblique_info();
    info.padding = -2000;
    auto const v =
        test::volume_of<std::int16_t>(info, [](int i, int, int) { return i < 20 ? -2000.0 : 100.0; });
    auto const s = region_statistics(*v, PolygonRegion{{at(info, 15.5, 9.5, 3), at(info, 24.5, 9.5, 3),
                                                        at(info, 24.5, 12.5, 3), at(info, 15.5, 12.5, 3)}});
    ASSERT_TRUE(s);
    EXPECT_EQ(s->count, 15u);
    EXPECT_EQ(s->without_value, 12u);
    EXPECT_DOUBLE_EQ(s->mean, 2 * 100 - 1024);
    EXPECT_DOUBLE_EQ(*s->standard_deviation, 0);
}

TEST(Region, OneVoxelHasNoDeviationAndNoneNoValue) {
    VolumeInfo const info = oblique_info();
    auto const square = [&](double i, double half) {
        return PolygonRegion{{at(info, i - half, 10 - half, 3), at(info, i + half, 10 - half, 3),
                              at(info, i + half, 10 + half, 3), at(info, i - half, 10 + half, 3)}};
    };
    auto const one = region_statistics(*volume(), square(10, 0.4));
    ASSERT_TRUE(one);
    EXPECT_EQ(one->count, 1u);
    EXPECT_FALSE(one->standard_deviation);
    EXPECT_EQ(region_statistics(*volume(), square(10.5, 0.2)).error().subject, "no_value");
    EXPECT_EQ(region_statistics(*volume(), square(500, 5)).error().subject, "no_value");
    EXPECT_EQ(
        region_statistics(*volume(), PolygonRegion{{at(info, 1, 1, 1), at(info, 2, 2, 1)}}).error().subject,
        "no_area");
}

TEST(Region, NothingIsMeasuredAcrossMissingSlices) {
    VolumeInfo info = oblique_info();
    info.gaps = {{4, 2}}; // 5 and 6 have no image
    auto const v = test::volume_of<std::int16_t>(info, stored);
    auto const from = [&](double k) { return info.geometry.to_lps({10, 10, k}); };
    EXPECT_FALSE(crosses_gap(*v, std::vector{from(0), from(4)}));
    EXPECT_FALSE(crosses_gap(*v, std::vector{from(7), from(11)}));
    EXPECT_TRUE(crosses_gap(*v, std::vector{from(3), from(8)}));
    EXPECT_TRUE(crosses_gap(*v, std::vector{from(4), from(4.5)}));
    EXPECT_TRUE(crosses_gap(*v, std::vector{from(5.5), from(6)}));
    auto const s = region_statistics(
        *v, PolygonRegion{{info.geometry.to_lps({10, 5, 2}), info.geometry.to_lps({10, 20, 2}),
                           info.geometry.to_lps({10, 20, 9}), info.geometry.to_lps({10, 5, 9})}});
    ASSERT_FALSE(s);
    EXPECT_EQ(s.error().subject, "crosses_gap");
}

} // namespace vertemark::imaging
