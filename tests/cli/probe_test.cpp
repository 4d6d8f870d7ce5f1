// `vertemark-cli probe`: exact at voxel centres, trilinear between, NA outside and where no value can be
// trusted, in stacks of every kind. Truth: a field that is linear in the patient, written as CT by DCMTK.
#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "tests/cli/run_cli.h"
#include "tests/support/real_data.h"
#include "tests/support/write_ct.h"

using namespace vertemark;
using namespace vertemark::test;

namespace {

double field(LpsPoint p) {
    return 200 + 3 * p.x - 2 * p.y + 5 * p.z;
}

// Values by the point's name; NA is nothing. Points are (name, place).
using Points = std::vector<std::pair<std::string, LpsPoint>>;
std::multimap<std::string, std::optional<double>> probed(QStringList const& paths, Points const& points) {
    QTemporaryDir folder;
    QByteArray csv = "vol,kind,n,x,y,z\n";
    for (auto const& [name, p] : points)
        csv += QStringLiteral("%1,here,1,%2,%3,%4\n")
                   .arg(QString::fromStdString(name))
                   .arg(p.x, 0, 'g', 12)
                   .arg(p.y, 0, 'g', 12)
                   .arg(p.z, 0, 'g', 12)
                   .toUtf8();
    CliRun const run = run_cli(QStringList{"probe"} + paths +
                               QStringList{"--points", write_file(folder, "points.csv", csv), "--csv"});
    EXPECT_EQ(run.status, 0) << run.err.toStdString();
    std::multimap<std::string, std::optional<double>> values;
    QList<QByteArray> lines = run.out.trimmed().split('\n');
    EXPECT_EQ(lines.takeFirst(), "series,stack,vol,kind,n,value,unit");
    for (QByteArray const& line : lines) {
        auto const cells = line.split(',');
        EXPECT_EQ(cells.size(), 7) << line.toStdString();
        bool number = false;
        double const value = cells[5].toDouble(&number);
        EXPECT_TRUE(number || cells[5] == "NA");
        values.emplace(cells[2].toStdString(), number ? std::optional(value) : std::nullopt);
    }
    return values;
}

class Probe : public testing::Test {
protected:
    void write(CtSlice slice) {
        slice.number = ++m_written;
        ASSERT_TRUE(write_ct(m_folder.filePath(QString::number(m_written)).toStdString(), slice, field));
    }
    std::optional<double> value(LpsPoint p) {
        auto const values = probed({m_folder.path()}, {{"p", p}});
        EXPECT_EQ(values.size(), 1u);
        return values.empty() ? std::nullopt : values.begin()->second;
    }
    QTemporaryDir m_folder;
    int m_written = 0;
};

TEST_F(Probe, ATiltedStackIsExactAtItsVoxelsAndTrilinearBetween) {
    double const tilt = -17.5 * M_PI / 180;
    LpsVector const down{0, std::cos(tilt), std::sin(tilt)};
    for (int n = 0; n < 6; ++n) {
        CtSlice slice;
        slice.position = {-10, 5, n * 3.0};
        slice.col_dir = down;
        write(slice);
    }
    LpsPoint const centre = LpsPoint{-10 + 7, 5, 9} + down * 11;
    EXPECT_EQ(value(centre), std::lround(field(centre)));
    LpsPoint const between = LpsPoint{-10 + 7.3, 5, 7.4} + down * 11.6;
    EXPECT_NEAR(value(between).value_or(0), field(between), 1.01);
    EXPECT_EQ(value(LpsPoint{-10 + 7, 5, 16} + down * 11), std::nullopt);
}

TEST_F(Probe, UnevenSlicesAreExactAndAWideStretchHasNoValue) {
    for (double z : {0.0, 2.0, 4.05, 6.7, 8.7, 11.0, 21.7, 23.7}) {
        CtSlice slice;
        slice.position = {0, 0, z};
        write(slice);
    }
    EXPECT_EQ(value({7, 5, 6.7}), std::lround(field({7, 5, 6.7})));
    EXPECT_EQ(value({7, 5, 21.7}), std::lround(field({7, 5, 21.7})));
    EXPECT_NEAR(value({7.5, 5.5, 5.3}).value_or(0), field({7.5, 5.5, 5.3}), 1.01);
    EXPECT_EQ(value({7, 5, 15}), std::nullopt);
}

TEST_F(Probe, AcrossMissingSlicesThereIsNoValue) {
    for (double z : {0.0, 2.0, 4.0, 10.0, 12.0}) {
        CtSlice slice;
        slice.position = {0, 0, z};
        write(slice);
    }
    EXPECT_EQ(value({7, 5, 4}), std::lround(field({7, 5, 4})));
    EXPECT_EQ(value({7, 5, 10}), std::lround(field({7, 5, 10})));
    EXPECT_EQ(value({7, 5, 4.2}), std::nullopt);
    EXPECT_EQ(value({7, 5, 8}), std::nullopt);
    EXPECT_EQ(value({7, 5, 13}), std::nullopt); // outside
}

// The same image in other byte orders and compressions has the same values at the same places.
TEST_F(Probe, EveryTransferSyntaxOfOneImageGivesTheSameValues) {
    REAL_DATA(folder);
    auto const small = folder / "transfer_syntax" / "mr_small";
    CliRun const scan =
        run_cli({"scan", QString::fromStdString((small / "MR_small.dcm").string()), "--json"});
    auto const series = scan.json()["patients"][0]["studies"][0]["series"][0];
    auto const number = [&](char const* name, int i) { return series[name][i].toDouble(); };
    LpsPoint const origin{number("origin_lps", 0), number("origin_lps", 1), number("origin_lps", 2)};
    LpsVector const row{number("row_dir", 0), number("row_dir", 1), number("row_dir", 2)};
    LpsVector const column{number("col_dir", 0), number("col_dir", 1), number("col_dir", 2)};
    Points points;
    for (int n = 0; n < 5; ++n)
        points.push_back({"p" + std::to_string(n), origin + row * (number("spacing_mm", 0) * (7 + 9.25 * n)) +
                                                       column * (number("spacing_mm", 1) * (50 - 8.5 * n))});
    std::optional<std::multimap<std::string, std::optional<double>>> first;
    for (char const* file :
         {"MR_small.dcm", "MR_small_RLE.dcm", "MR_small_bigendian.dcm", "MR_small_implicit.dcm",
          "MR_small_jp2klossless.dcm", "MR_small_jpeg_ls_lossless.dcm"}) {
        auto const values = probed({QString::fromStdString((small / file).string())}, points);
        EXPECT_EQ(values.size(), points.size()) << file;
        EXPECT_TRUE(values.begin()->second.has_value()) << file;
        first = first.value_or(values);
        EXPECT_EQ(values, *first) << file;
    }
}

} // namespace
