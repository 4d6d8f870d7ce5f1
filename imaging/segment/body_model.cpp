#include "imaging/segment/body_model.h"

#include <algorithm>
#include <cmath>

#include "imaging/segment/dense.h"
#include "imaging/segment/edge_path.h"
#include "imaging/segment/plate_fit.h"

namespace vertemark::imaging {

namespace {

constexpr double k_step = BodyModel::k_step_mm;
constexpr double k_exponent = 2.6;
constexpr double k_least_disc_mm = 1.5;                 // between plates that face each other
constexpr double k_across_mm[] = {-3, -1.5, 0, 1.5, 3}; // averaged over, across the section

// A section of the volume in the body's frame: columns along one axis, rows along another.
struct Section {
    double column_from = 0, row_from = 0; // mm of the first ones
    int columns = 0, rows = 0;
    std::vector<double> values; // row by row; not-a-number where there is no value

    [[nodiscard]] double at(int column, int row) const {
        return values[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                      static_cast<std::size_t>(column)];
    }
};

enum class Cut { sagittal, coronal }; // columns along `back` or along `left`; rows along `up`

Section section_of(Volume const& volume, BodyFrame const& frame, Cut cut, double offset, double from_column,
                   double to_column, double from_row, double to_row) {
    Section s;
    s.column_from = from_column;
    s.row_from = from_row;
    s.columns = static_cast<int>((to_column - from_column) / k_step) + 1;
    s.rows = static_cast<int>((to_row - from_row) / k_step) + 1;
    s.values.reserve(static_cast<std::size_t>(s.columns) * static_cast<std::size_t>(s.rows));
    for (int r = 0; r < s.rows; ++r)
        for (int c = 0; c < s.columns; ++c) {
            double const u = from_column + c * k_step, z = from_row + r * k_step;
            double sum = 0;
            int count = 0;
            for (double const across : k_across_mm) {
                LpsPoint const p =
                    cut == Cut::sagittal ? frame.at(across + offset, u, z) : frame.at(u, across + offset, z);
                if (auto const value = volume.value_at(p)) {
                    sum += *value;
                    ++count;
                }
            }
            s.values.push_back(count > 0 ? sum / count : std::nan(""));
        }
    return s;
}

int index_of(double mm, double from) {
    return static_cast<int>(std::lround((mm - from) / k_step));
}

// Edges up to `full` count wholly; beyond, ever less.
auto falling_off(double near_mm, double full_mm, double soft_mm) {
    return [=](int, int place) {
        double const beyond = near_mm + place * k_step - full_mm;
        return beyond <= 0 ? 1.0 : std::exp(-0.5 * beyond * beyond / (soft_mm * soft_mm));
    };
}

// The end plate of one side: for each column the height where the section falls off, going outwards, short of
// the neighbour's plate (`limit`: its heights from the column at y_from on; empty: none).
EdgePath endplate(Section const& s, double y_from, double y_to, double near_mm, double far_mm,
                  double distance, std::vector<double> const& limit) {
    int const first = index_of(y_from, s.column_from), last = index_of(y_to, s.column_from);
    int const outward = far_mm > near_mm ? 1 : -1;
    int const start = index_of(near_mm, s.row_from);
    int const count = std::abs(index_of(far_mm, s.row_from) - start) + 1;
    auto const profile = [&](int line, int place) {
        int const column = std::clamp(first + line, 0, s.columns - 1);
        return [&s, column, row = start + outward * place, outward](int step) {
            int const r = row + outward * step;
            return r >= 0 && r < s.rows ? s.at(column, r) : std::nan("");
        };
    };
    auto const usual = falling_off(outward * near_mm, 0.45 * distance, 0.05 * distance);
    return follow_edge(last - first + 1, count, profile, [&](int line, int place) {
        double const z = near_mm + outward * place * k_step;
        bool const beyond = static_cast<std::size_t>(line) < limit.size() &&
                            outward * (z - limit[static_cast<std::size_t>(line)]) > -k_least_disc_mm;
        return beyond ? 0 : usual(line, place);
    });
}

// A wall: for each row the place where the section falls off, going outwards along the columns.
EdgePath wall(Section const& s, double z_from, double z_to, double near_mm, double far_mm, double usual_mm) {
    int const first = index_of(z_from, s.row_from), last = index_of(z_to, s.row_from);
    int const outward = far_mm > near_mm ? 1 : -1;
    int const start = index_of(near_mm, s.column_from);
    int const count = std::abs(index_of(far_mm, s.column_from) - start) + 1;
    auto const profile = [&](int line, int place) {
        int const row = std::clamp(first + line, 0, s.rows - 1);
        return [&s, row, column = start + outward * place, outward](int step) {
            int const c = column + outward * step;
            return c >= 0 && c < s.columns ? s.at(c, row) : std::nan("");
        };
    };
    return follow_edge(last - first + 1, count, profile,
                       falling_off(outward * near_mm, 1.1 * usual_mm, 0.2 * usual_mm));
}

double median(std::vector<double> values) {
    auto const middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// Spread of the values near the centre: what an edge must stand out from.
double noise_of(Section const& s) {
    std::vector<double> inside;
    for (int r = 0; r < s.rows; ++r)
        for (int c = 0; c < s.columns; ++c)
            if (std::abs(s.column_from + c * k_step) < 5 && std::abs(s.row_from + r * k_step) < 4 &&
                std::isfinite(s.at(c, r)))
                inside.push_back(s.at(c, r));
    if (inside.size() < 8)
        return 0;
    double const m = median(inside);
    for (double& v : inside)
        v = std::abs(v - m);
    return 1.4826 * median(inside);
}

double along(std::vector<double> const& line, double from, double y) {
    if (line.empty())
        return 0;
    double const at = std::clamp((y - from) / k_step, 0.0, static_cast<double>(line.size() - 1));
    auto const low = static_cast<std::size_t>(at);
    auto const high = std::min(low + 1, line.size() - 1);
    double const t = at - static_cast<double>(low);
    return line[low] * (1 - t) + line[high] * t;
}

struct Extent {
    double low_mm, high_mm;
    double strength;
};

// `usual`: half the extent that a body has for this distance of centres.
Extent walls(Section const& s, double height, double usual) {
    double const reach = 0.22 * height, least = 0.5 * usual, most = 1.7 * usual;
    EdgePath const front = wall(s, -reach, reach, -least, -most, usual),
                   back = wall(s, -reach, reach, least, most, usual);
    auto const place = [&](EdgePath const& path, int sign) {
        std::vector<double> mm;
        for (double const p : path.place)
            mm.push_back(sign * (least + p * k_step));
        return median(mm);
    };
    return {place(front, -1), place(back, 1), (front.strength + back.strength) / 2};
}

// Both end plates, as heights along the columns between the walls.
struct Plates {
    std::vector<double> top_mm, bottom_mm;
    double strength = 0; // mean of both
};

// One plate, searched from `near_mm` outwards.
struct Plate {
    std::vector<double> mm;
    double strength = 0;
};

Plate find_plate(Section const& s, double y_from, double y_to, double near_mm, double far_mm, double height,
                 std::vector<double> const& limit) {
    EdgePath const path = endplate(s, y_from, y_to, near_mm, far_mm, height, limit);
    double const outward = far_mm > near_mm ? 1 : -1;
    Plate plate{{}, path.strength};
    for (double const place : path.place)
        plate.mm.push_back(near_mm + outward * place * k_step);
    return plate;
}

// The neighbours' plates as heights over the columns of a section.
struct LocalLimits {
    std::vector<double> top, bottom;
};

std::vector<double> local_heights(BodyFrame const& frame, std::vector<LpsPoint> const& points, double y_from,
                                  double y_to) {
    std::vector<double> heights;
    if (points.size() < 2)
        return heights;
    for (double y = y_from; y <= y_to + k_step; y += k_step) {
        std::size_t n = 0; // the pair of points around y; beyond the ends the last pair's line goes on
        while (n + 2 < points.size() && frame.local(points[n + 1]).y < y)
            ++n;
        LpsVector const a = frame.local(points[n]), b = frame.local(points[n + 1]);
        double const t = std::abs(b.y - a.y) > 1e-6 ? (y - a.y) / (b.y - a.y) : 0;
        heights.push_back(a.z + std::clamp(t, -0.5, 1.5) * (b.z - a.z));
    }
    return heights;
}

// The inner side of one plate looks like the outer side of the other where a crushed body is thin: each is
// tried first, the other kept at least a little off, and the stronger pair counts.
Plates find_plates(Section const& s, double y_from, double y_to, double height, LocalLimits const& limits) {
    // The search begins on the far side of the centre: a label may lie above a crushed body's upper plate.
    double const near = -0.15 * height, far = 0.58 * height, least = 0.17 * height;
    Plate const top = find_plate(s, y_from, y_to, near, far, height, limits.top),
                bottom = find_plate(s, y_from, y_to, -near, -far, height, limits.bottom);
    Plate const below = find_plate(s, y_from, y_to, std::min(-near, median(top.mm) - least), -far, height,
                                   limits.bottom),
                above = find_plate(s, y_from, y_to, std::max(near, median(bottom.mm) + least), far, height,
                                   limits.top);
    if (top.strength + below.strength >= above.strength + bottom.strength)
        return {top.mm, below.mm, (top.strength + below.strength) / 2};
    return {above.mm, bottom.mm, (above.strength + bottom.strength) / 2};
}

} // namespace

BodyFrame body_frame(LpsPoint centre, LpsPoint above, LpsPoint below) {
    BodyFrame frame;
    frame.origin = centre;
    LpsVector const axis = above - below;
    if (length(axis) > 1e-6)
        frame.up = normalized(axis);
    frame.left = normalized(LpsVector{1, 0, 0} - frame.up * frame.up.x);
    frame.back = cross(frame.up, frame.left);
    return frame;
}

double BodyModel::top_at(double y) const {
    return along(top_mm, anterior_mm, y);
}

double BodyModel::bottom_at(double y) const {
    return along(bottom_mm, anterior_mm, y);
}

LpsPoint BodyModel::top_point(double share) const {
    double const y = middle_mm() + share * half_depth_mm();
    return frame.at(0, y, top_at(y));
}

LpsPoint BodyModel::bottom_point(double share) const {
    double const y = middle_mm() + share * half_depth_mm();
    return frame.at(0, y, bottom_at(y));
}

bool BodyModel::contains(LpsPoint p, double inset_mm) const {
    LpsVector const v = frame.local(p);
    if (v.z > top_at(v.y) - inset_mm || v.z < bottom_at(v.y) + inset_mm)
        return false;
    double const a = half_width_mm() - inset_mm, b = half_depth_mm() - inset_mm;
    if (a <= 0 || b <= 0)
        return false;
    double const x = std::abs(v.x - (left_mm + right_mm) / 2) / a, y = std::abs(v.y - middle_mm()) / b;
    return std::pow(x, k_exponent) + std::pow(y, k_exponent) <= 1;
}

double BodyModel::volume_ml() const {
    double area = 0; // of the cross-section times its height, line by line
    for (std::size_t n = 0; n < top_mm.size(); ++n) {
        double const y = (static_cast<double>(n) * k_step - half_depth_mm()) / half_depth_mm();
        double const width = 2 * half_width_mm() *
                             std::pow(std::max(0.0, 1 - std::pow(std::abs(y), k_exponent)), 1 / k_exponent);
        area += width * std::max(0.0, top_mm[n] - bottom_mm[n]) * k_step;
    }
    return area / 1000;
}

VoxelRuns voxels_of(BodyModel const& body, VolumeGeometry const& grid, double inset_mm) {
    double const reach = std::hypot(body.half_width_mm() + std::abs(body.left_mm + body.right_mm) / 2,
                                    std::max(std::abs(body.anterior_mm), body.posterior_mm)) +
                         25;
    Box const box = box_around(grid, body.frame.origin, reach);
    VoxelRuns voxels;
    for (int k = box.low[2]; k <= box.high[2]; ++k)
        for (int j = box.low[1]; j <= box.high[1]; ++j)
            for (int i = box.low[0]; i <= box.high[0]; ++i)
                if (body.contains(centre_of(grid, i, j, k), inset_mm)) {
                    std::uint32_t const offset = offset_of(grid, i, j, k);
                    voxels.append(offset, offset + 1);
                }
    return voxels;
}

namespace {

// Of the picture along a direction: voxels that average over their extent, and straight lines between them.
double blur_along(VolumeGeometry const& g, LpsVector direction) {
    double const i = dot(direction, g.row_dir) * g.spacing_mm[0],
                 j = dot(direction, g.col_dir) * g.spacing_mm[1],
                 k = dot(direction, g.slice_dir) * g.spacing_mm[2];
    return std::sqrt((i * i + j * j + k * k) / 4); // 1/12 of the voxel and 1/6 of the interpolation
}

// Both plates moved from where the picture falls off most steeply to the bone's surface.
void fit_plates(Section const& s, double y_from, double sigma_mm, Plates& plates) {
    double thinnest = 1e9;
    for (std::size_t n = 0; n < plates.top_mm.size(); ++n)
        thinnest = std::min(thinnest, plates.top_mm[n] - plates.bottom_mm[n]);
    // Most of the blur is that of the slices' own thickness; the interpolation's part averages out over
    // columns.
    constexpr double k_share_of_blur = 0.7;
    PlateFit const how{k_share_of_blur * sigma_mm, k_step, std::clamp(0.45 * thinnest, 2.0, 3.5), 4};
    int const first = index_of(y_from, s.column_from);
    auto const value = [&](int line, double z) {
        double const at = (z - s.row_from) / k_step;
        int const row = static_cast<int>(std::floor(at)), column = std::clamp(first + line, 0, s.columns - 1);
        if (row < 0 || row + 1 >= s.rows)
            return std::nan("");
        double const t = at - row;
        return s.at(column, row) * (1 - t) + s.at(column, row + 1) * t;
    };
    plates.top_mm = fit_plate(plates.top_mm, value, how);
    std::vector<double> down;
    for (double const z : plates.bottom_mm)
        down.push_back(-z);
    down = fit_plate(
        down, [&](int line, double mm) { return value(line, -mm); }, how);
    for (std::size_t n = 0; n < down.size(); ++n)
        plates.bottom_mm[n] = -down[n];
}

Result<BodyModel> find_along(Volume const& volume, BodyFrame const& frame, Millimetres above,
                             Millimetres below, PlateLimits const& limits) {
    if (!volume.value_at(frame.origin))
        return fail(ErrorCode::not_found, "outside_the_volume");
    // A collapsed neighbour comes nearer, but this body is as high as its other distance says.
    double const height = std::max(above.value, below.value);
    Section const sagittal =
        section_of(volume, frame, Cut::sagittal, 0, -30, 30, -0.7 * height, 0.7 * height);
    double const noise = noise_of(sagittal);
    // Half depth and half width over the distance of centres: Panjabi 1991, 1992, rounded.
    Extent const depth = walls(sagittal, height, 0.48 * height);
    BodyModel body;
    body.frame = frame;
    body.anterior_mm = depth.low_mm;
    body.posterior_mm = depth.high_mm;
    LocalLimits const local{local_heights(frame, limits.above, body.anterior_mm, body.posterior_mm),
                            local_heights(frame, limits.below, body.anterior_mm, body.posterior_mm)};
    Plates plates = find_plates(sagittal, body.anterior_mm, body.posterior_mm, height, local);
    fit_plates(sagittal, body.anterior_mm, blur_along(volume.geometry(), frame.up), plates);
    body.top_mm = plates.top_mm;
    body.bottom_mm = plates.bottom_mm;
    body.plate_step = plates.strength;
    Section const coronal =
        section_of(volume, frame, Cut::coronal, body.middle_mm(), -34, 34, -0.4 * height, 0.4 * height);
    Extent const width = walls(coronal, height, 0.64 * height);
    body.right_mm = width.low_mm;
    body.left_mm = width.high_mm;
    double const strength = (2 * plates.strength + depth.strength) / 3;
    body.sharpness = noise > 0 ? strength / noise : strength > 0 ? 100 : 0;
    if (body.sharpness < BodyModel::k_least_sharpness || body.half_depth_mm() < 6 || body.half_width_mm() < 6)
        return fail(ErrorCode::inconsistent, "body_edges_not_found");
    return body;
}

// The slope of a plate, as the tangent of its angle to `back`: least squares.
double slope_of(std::vector<double> const& plate) {
    double const n = static_cast<double>(plate.size()), middle = (n - 1) / 2;
    double sum = 0, squares = 0;
    for (std::size_t k = 0; k < plate.size(); ++k) {
        double const x = static_cast<double>(k) - middle;
        sum += x * plate[k];
        squares += x * x;
    }
    return squares > 0 ? sum / (squares * k_step) : 0;
}

} // namespace

Result<BodyModel> find_body(Volume const& volume, BodyFrame const& frame, Millimetres above,
                            Millimetres below, PlateLimits const& limits) {
    TRY(auto const first, find_along(volume, frame, above, below, limits));
    // The line of centres leans where the spine bends or a vertebra has slipped: the plates say how the body
    // lies.
    constexpr double k_most_lean = 0.6; // tangent: about 30 degrees
    double const lean =
        std::clamp((slope_of(first.top_mm) + slope_of(first.bottom_mm)) / 2, -k_most_lean, k_most_lean);
    BodyFrame turned = frame;
    turned.up = normalized(frame.up - frame.back * lean);
    turned.back = cross(turned.up, turned.left);
    auto again = find_along(volume, turned, above, below, limits);
    return again && again->sharpness >= 0.8 * first.sharpness ? again : Result<BodyModel>(first);
}

} // namespace vertemark::imaging
