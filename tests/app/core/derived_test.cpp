// A computed volume written as DICOM and read again, with values and place as they were.
#include <gtest/gtest.h>

#include <filesystem>

#include "app/core/derived.h"
#include "app/core/open_study.h"
#include "imaging/volume/build.h"
#include "tests/support/write_ct.h"

using namespace vertemark;
using namespace vertemark::imaging;
namespace fs = std::filesystem;

namespace {

class Derived : public testing::Test {
protected:
    void SetUp() override {
        m_folder = fs::temp_directory_path() / ("vertemark_derived_" + std::to_string(::getpid()));
        fs::remove_all(m_folder);
        fs::create_directories(m_folder / "ct");
        for (int k = 0; k < 6; ++k) {
            test::CtSlice slice;
            slice.number = k + 1;
            slice.position = {-20, 5, 100 + 2.5 * k};
            slice.column_mm = 0.75;
            slice.row_mm = 1.25;
            ASSERT_TRUE(test::write_ct(m_folder / "ct" / std::to_string(k), slice,
                                       [](LpsPoint p) { return 3 * p.x + 10 * p.z - 1000; }));
        }
        Job job;
        m_studies = *app::open_studies(std::vector{m_folder / "ct"}, job);
        m_series = app::all_series(m_studies).front();
        m_volume = *build_volume(*m_series, job);
    }
    void TearDown() override { fs::remove_all(m_folder); }

    // The source's grid with other values; NaN where there is none.
    VolumePtr computed(std::function<double(LpsPoint)> const& value, Quantity quantity, std::string unit) {
        VolumeInfo info = m_volume->info();
        VolumeGeometry const& g = info.geometry;
        std::size_t const n = g.voxel_count();
        std::shared_ptr<float[]> values(new float[n]);
        std::size_t at = 0;
        for (int k = 0; k < g.size[2]; ++k)
            for (int j = 0; j < g.size[1]; ++j)
                for (int i = 0; i < g.size[0]; ++i)
                    values[at++] = static_cast<float>(value(g.to_lps({double(i), double(j), double(k)})));
        info.scalar_type = ScalarType::float32;
        info.slope = 1;
        info.intercept = 0;
        info.padding.reset();
        info.quantity = quantity;
        info.unit = std::move(unit);
        std::shared_ptr<std::byte const[]> bytes(values, reinterpret_cast<std::byte const*>(values.get()));
        return *Volume::create(std::move(info), bytes, n * sizeof(float));
    }

    VolumePtr read_back(Volume const& result) {
        Job job;
        auto const files = app::write_derived(result, *m_series, {"CT median", "Median(radius=1)", 9001},
                                              m_folder / "out", job);
        EXPECT_TRUE(files) << files.error().detail;
        m_read = *app::open_studies(std::vector{m_folder / "out"}, job);
        EXPECT_EQ(app::all_series(m_read).size(), 1u);
        return *build_volume(*app::all_series(m_read).front(), job);
    }

    void expect_same(Volume const& a, Volume const& b, double tolerance) {
        EXPECT_EQ(a.geometry().size, b.geometry().size);
        for (IndexPoint const p : {IndexPoint{0, 0, 0}, {31, 23, 5}, {16, 3, 2}}) {
            EXPECT_NEAR(distance(a.geometry().to_lps(p), b.geometry().to_lps(p)), 0, 1e-6);
            auto const x = a.value_at(static_cast<int>(p.i), static_cast<int>(p.j), static_cast<int>(p.k)),
                       y = b.value_at(static_cast<int>(p.i), static_cast<int>(p.j), static_cast<int>(p.k));
            ASSERT_EQ(x.has_value(), y.has_value());
            if (x) {
                EXPECT_NEAR(*x, *y, tolerance);
            }
        }
    }

    fs::path m_folder;
    app::OpenedStudies m_studies, m_read;
    Series const* m_series = nullptr;
    VolumePtr m_volume;
};

TEST_F(Derived, KeepsHounsfieldUnitsAndPlace) {
    auto const result =
        computed([](LpsPoint p) { return 0.123 * p.x + 7.7 * p.z; }, Quantity::hounsfield, "HU");
    auto const again = read_back(*result);
    expect_same(*result, *again, 0.01);
    EXPECT_EQ(again->info().quantity, Quantity::hounsfield);
    EXPECT_EQ(again->info().modality, "CT");
    EXPECT_EQ(again->info().frame_of_reference, m_volume->info().frame_of_reference);
    EXPECT_EQ(again->info().study, m_volume->info().study);
    EXPECT_NE(again->info().series, m_volume->info().series);
    Series const& series = *app::all_series(m_read).front();
    EXPECT_EQ(series.patient, m_series->patient);
    EXPECT_TRUE(series.frame_of(0).image_type.starts_with("DERIVED"));
    EXPECT_EQ(series.attributes.description, "CT median");
}

TEST_F(Derived, KeepsHolesAsHoles) {
    auto const result = computed(
        [&](LpsPoint p) { return distance(p, m_volume->geometry().origin) < 1 ? std::nan("") : 0.5 * p.x; },
        Quantity::hounsfield, "HU");
    auto const again = read_back(*result);
    EXPECT_FALSE(again->value_at(0, 0, 0));
    EXPECT_TRUE(again->value_at(5, 5, 3));
}

TEST_F(Derived, AMaskComesBackAsAMask) {
    auto const result = computed([](LpsPoint p) { return p.x > -10; }, Quantity::label, "");
    auto const again = read_back(*result);
    expect_same(*result, *again, 0);
    EXPECT_EQ(again->info().quantity, Quantity::label);
}

TEST_F(Derived, ADistanceComesBackInMillimetres) {
    auto const result = computed([](LpsPoint p) { return p.z / 7; }, Quantity::unknown, "mm");
    auto const again = read_back(*result);
    expect_same(*result, *again, 0.001);
    EXPECT_EQ(again->info().quantity, Quantity::unknown);
    EXPECT_EQ(again->info().unit, "mm");
}

TEST_F(Derived, LeavesNothingBehindWhenStopped) {
    Job job;
    job.stop();
    auto const result = computed([](LpsPoint p) { return p.x; }, Quantity::hounsfield, "HU");
    auto const files = app::write_derived(*result, *m_series, {}, m_folder / "out", job);
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().code, ErrorCode::cancelled);
    EXPECT_TRUE(!fs::exists(m_folder / "out") || fs::is_empty(m_folder / "out"));
}

} // namespace
