// Our volumes against those that dcm2niix made of the same real studies: size, place of every corner, value
// range.
//
// dcm2niix turns rows around and stores RAS; a lattice is the same whatever the order of its axes, so corners
// are compared as sets. Its affine is no truth where its own columns have not the lengths it states (a tilted
// stack that it leaves sheared, scouts of two directions in one file): such rows are counted as not
// comparable, and the same stacks are held to their headers by RealScan.SeriesLieWhereTheirHeadersPlaceThem.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "imaging/dicom/scan.h"
#include "imaging/series/arrange.h"
#include "imaging/volume/build.h"
#include "tests/cli/table.h"
#include "tests/support/real_data.h"
#include "tests/support/tally.h"

using namespace vertemark;
using namespace vertemark::imaging;
using namespace vertemark::test;

namespace {

struct Nifti {
    std::array<int, 4> dims{1, 1, 1, 1};
    std::array<double, 3> pixdim{};
    std::array<std::array<double, 4>, 3> rows{}; // voxel index → RAS mm
    double least = 0, most = 0;

    [[nodiscard]] LpsPoint place(double i, double j, double k) const {
        auto const at = [&](std::size_t r) {
            return rows[r][0] * i + rows[r][1] * j + rows[r][2] * k + rows[r][3];
        };
        return {-at(0), -at(1), at(2)};
    }
    [[nodiscard]] LpsVector column(std::size_t c) const { return {-rows[0][c], -rows[1][c], rows[2][c]}; }
    // Whether the columns have the lengths stated and stand at right angles.
    [[nodiscard]] bool is_true_affine() const {
        for (std::size_t c = 0; c < 3; ++c)
            if (dims[c] > 1 && std::abs(length(column(c)) - pixdim[c]) > 1e-3)
                return false;
        return std::abs(dot(normalized(column(0)), normalized(column(1)))) < 1e-3 &&
               std::abs(dot(normalized(column(0)), normalized(column(2)))) < 1e-3 &&
               std::abs(dot(normalized(column(1)), normalized(column(2)))) < 1e-3;
    }
    // The affine is printed with four decimals.
    [[nodiscard]] double tolerance() const { return 0.0001 * (dims[0] + dims[1] + dims[2]) + 0.002; }
};

Nifti read(Row const& row) {
    Nifti n;
    std::string text = row.at("dims");
    std::ranges::replace(text, 'x', ' ');
    std::istringstream dims(text), pixdim(row.at("pixdim"));
    for (int& d : n.dims)
        dims >> d;
    for (double& p : n.pixdim)
        pixdim >> p;
    for (std::size_t r = 0; r < 3; ++r) {
        std::istringstream values(row.at("sform_row" + std::to_string(r)));
        for (double& value : n.rows[r])
            values >> value;
    }
    n.least = std::stod(row.at("min"));
    n.most = std::stod(row.at("max"));
    return n;
}

std::vector<LpsPoint> corners(Nifti const& n) {
    std::vector<LpsPoint> all;
    for (int c = 0; c < 8; ++c)
        all.push_back(
            n.place((c & 1) * (n.dims[0] - 1), (c >> 1 & 1) * (n.dims[1] - 1), (c >> 2) * (n.dims[2] - 1)));
    return all;
}

std::vector<LpsPoint> corners(Volume const& volume) {
    VolumeGeometry const& g = volume.geometry();
    std::vector<LpsPoint> all;
    for (int c = 0; c < 8; ++c) {
        int const k = (c >> 2) * (g.size[2] - 1);
        auto const& origins = volume.info().slice_origins;
        LpsPoint const start =
            origins.empty() ? g.to_lps({0, 0, static_cast<double>(k)}) : origins[static_cast<std::size_t>(k)];
        all.push_back(start + (g.to_lps({(c & 1) * (g.size[0] - 1.0), (c >> 1 & 1) * (g.size[1] - 1.0), 0}) -
                               g.origin));
    }
    return all;
}

bool same_size(Nifti const& n, Volume const& volume) {
    auto ours = volume.geometry().size;
    std::array<int, 3> theirs{n.dims[0], n.dims[1], n.dims[2]};
    std::ranges::sort(ours);
    std::ranges::sort(theirs);
    return ours == theirs;
}

bool same_lattice(Nifti const& n, Volume const& volume) {
    auto const ours = corners(volume);
    return same_size(n, volume) && std::ranges::all_of(corners(n), [&](LpsPoint theirs) {
               return std::ranges::any_of(ours,
                                          [&](LpsPoint p) { return distance(p, theirs) < n.tolerance(); });
           });
}

// A set of voxels of one upright stack: its planes stand where ours do, and voxels coincide within the
// planes.
bool same_planes(Nifti const& n, Volume const& upright) {
    VolumeGeometry const& g = upright.geometry();
    IndexPoint const at = g.to_index(n.place(0, 0, 0));
    auto const whole = [](double v) { return std::abs(v - std::round(v)) < 0.02; };
    return n.dims[2] == g.size[2] && whole(at.i) && whole(at.j) && std::abs(at.k) < 0.02 &&
           distance(n.place(0, 0, 0) + n.column(2), n.place(0, 0, 0) + g.slice_dir * g.spacing_mm[2]) < 0.002;
}

// Of all stored numbers after rescale, those that mean "no data" too: dcm2niix knows no such numbers.
std::pair<double, double> range(Volume const& volume) {
    VolumeInfo info = volume.info();
    info.padding.reset();
    info.gaps.clear();
    auto const all = Volume::create(
        info, {std::make_shared<int>(0), static_cast<std::byte const*>(volume.data())}, volume.bytes());
    std::pair<double, double> found{std::numeric_limits<double>::infinity(),
                                    -std::numeric_limits<double>::infinity()};
    auto const& size = volume.geometry().size;
    for (int k = 0; k < size[2]; ++k)
        for (int j = 0; j < size[1]; ++j)
            for (int i = 0; i < size[0]; ++i)
                if (auto const value = (*all)->value_at(i, j, k)) {
                    found.first = std::min(found.first, *value);
                    found.second = std::max(found.second, *value);
                }
    return found;
}

// Every stack of a case: volumes as stored, scouts one by one.
struct Stacks {
    std::vector<VolumePtr> native, upright;
};

Stacks stacks_of(std::filesystem::path const& folder) {
    Job job;
    Stacks stacks;
    for (Series const& series : arrange(scan(std::vector{folder}, job).instances)) {
        if (series.kind == SeriesKind::volume) {
            if (auto const volume = build_volume(series, job, Grid::native))
                stacks.native.push_back(*volume);
            if (auto const volume = build_volume(series, job))
                stacks.upright.push_back(*volume);
        } else if (series.kind != SeriesKind::document) {
            for (int f = 0; f < static_cast<int>(series.frames.size()); ++f)
                if (auto const slice = build_slice(series, f, job))
                    stacks.native.push_back(*slice);
        }
    }
    return stacks;
}

// Where dcm2niix's figures are no truth though its affine is one.
bool is_no_truth(std::string const& name, std::string const& file) {
    return name == "geometry/failing_sliceincrement1"  // a slice is missing: dcm2niix closes or fills the gap
           || name == "geometry/mosaic"                // it takes 14 empty tiles for images; see below
           || name == "geometry/nibabel_ct0"           // 256 pixels are no whole tiles: it rounds them
           || (name == "rt/misc" && file == "1_.nii"); // a dose: it does not read the planes' offsets
}

// It undoes a private scaling of Philips; we give what Rescale Slope and Intercept say.
bool has_other_scale(std::string const& name) {
    return name == "enhanced/philips_3d";
}

// Empty when one of ours is theirs; else what differs.
std::string fault(Nifti const& n, std::string const& file, Stacks const& stacks, bool any_scale) {
    bool const tilted = file.find("_Tilt_") != std::string::npos;
    std::pair<double, double> values{std::numeric_limits<double>::infinity(),
                                     -std::numeric_limits<double>::infinity()};
    int found = 0;
    for (VolumePtr const& volume : tilted ? stacks.upright : stacks.native) {
        if (!(tilted ? same_planes(n, *volume) : same_lattice(n, *volume)))
            continue;
        ++found;
        auto const ours = range(*volume);
        values = {std::min(values.first, ours.first), std::max(values.second, ours.second)};
    }
    if (found != n.dims[3])
        return std::to_string(found) + " of " + std::to_string(n.dims[3]) + " volumes lie there";
    if (any_scale)
        return {};
    // Interpolation between voxels may lose an extreme of a tilted stack.
    double const tolerance = (n.most - n.least) * (tilted ? 0.02 : 1e-4) + 1e-3;
    if (std::abs(values.first - n.least) > tolerance || std::abs(values.second - n.most) > tolerance)
        return "values " + std::to_string(values.first) + " to " + std::to_string(values.second);
    return {};
}

TEST(RealVolumes, LieWhereDcm2niixPutsThemWithTheSameValues) {
    REAL_DATA(folder);
    Tally tally;
    std::map<std::string, Stacks> built;
    for (Row const& row : read_table(folder / "expected" / "dcm2niix.tsv")) {
        std::string const name = row.at("case"), file = row.at("nifti");
        if (file == "NONE")
            continue; // dcm2niix made nothing of it
        Nifti const n = read(row);
        if (!n.is_true_affine() || is_no_truth(name, file)) {
            tally.not_comparable(name);
            continue;
        }
        if (!built.contains(name))
            built[name] = stacks_of(folder / name);
        std::string const wrong = fault(n, file, built[name], has_other_scale(name));
        tally.count(name, wrong.empty());
        EXPECT_EQ(wrong, "") << name << ' ' << file;
    }
    EXPECT_GT(tally.compared(), 25);
}

// By the converted volume that its authors (dicom2nifti) published with the mosaic: 50 images, and the affine
// there.
TEST(RealVolumes, AMosaicIsCutIntoTheImagesThatItsAuthorsPublished) {
    REAL_DATA(folder);
    auto const stacks = stacks_of(folder / "geometry" / "mosaic");
    ASSERT_EQ(stacks.native.size(), 1u);
    VolumeGeometry const& g = stacks.native[0]->geometry();
    EXPECT_EQ(g.size, (std::array{80, 80, 50}));
    EXPECT_LT(distance(g.origin, {-101.44692, -90.50234, 107.17341}), 1e-4);
    EXPECT_LT(length(g.row_dir * g.spacing_mm[0] - LpsVector{2.5, -0.00020649, -0.00108272}), 1e-6);
    EXPECT_LT(length(g.col_dir * g.spacing_mm[1] - LpsVector{-4.548e-8, 2.45572042, -0.46844089}), 1e-6);
    EXPECT_LT(length(g.slice_dir * g.spacing_mm[2] - LpsVector{0.00135795, 0.57711911, 3.02544737}), 1e-5);
}

} // namespace
