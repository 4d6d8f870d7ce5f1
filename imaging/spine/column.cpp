#include "imaging/spine/column.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace vertemark::imaging {

namespace {

constexpr double k_step_mm = 4;          // of the tracking
constexpr double k_cell_mm = 3;          // of the cross-sections
constexpr int k_half_columns = 9;        // compared: ± 27 mm to the sides,
constexpr int k_front = 10, k_rear = 13; // 30 mm to the front, 39 mm to the back (canal and arches)
constexpr int k_margin = 3;              // searched: ± 9 mm
constexpr int k_columns = 2 * (k_half_columns + k_margin) + 1;
constexpr int k_rows = k_front + k_rear + 2 * k_margin + 1;
constexpr int k_slab = 3; // planes 4 mm apart on each side: about one vertebra's height in all

// A cross-section averaged along the line. Cell (0, 0) is the right front corner.
struct Section {
    std::vector<float> values;
    [[nodiscard]] float at(int column, int row) const {
        return values[static_cast<std::size_t>(row * k_columns + column)];
    }
};

Section section_at(Block const& block, Station const& s) {
    Section out;
    out.values.assign(static_cast<std::size_t>(k_columns * k_rows), k_no_value);
    for (int row = 0; row < k_rows; ++row)
        for (int column = 0; column < k_columns; ++column) {
            double const left = (column - k_half_columns - k_margin) * k_cell_mm;
            double const back = (row - k_front - k_margin) * k_cell_mm;
            float sum = 0;
            int count = 0;
            for (int plane = -k_slab; plane <= k_slab; ++plane)
                if (float const v = block(s.at(left, back, plane * k_step_mm)); !std::isnan(v)) {
                    sum += v;
                    ++count;
                }
            if (count > k_slab)
                out.values[static_cast<std::size_t>(row * k_columns + column)] =
                    sum / static_cast<float>(count);
        }
    return out;
}

// Weight of a cell: the body's back wall and the canal count most.
float weight(int column, int row) {
    double const x = (column - k_half_columns - k_margin) * k_cell_mm / 20;
    double const y = ((row - k_front - k_margin) * k_cell_mm - 6) / 20;
    return static_cast<float>(std::exp(-(x * x + y * y) / 2));
}

std::vector<float> const& weights() {
    static std::vector<float> const table = [] {
        std::vector<float> w;
        for (int row = 0; row < k_rows; ++row)
            for (int column = 0; column < k_columns; ++column)
                w.push_back(weight(column, row));
        return w;
    }();
    return table;
}

// Weighted correlation of the reference with the section moved by whole cells; nothing where too little of
// both is known. `mirrored` compares with the section's own mirror image about the moved midline.
std::optional<double> correlation(Section const& reference, Section const& section, int dx, int dy,
                                  bool mirrored) {
    double n = 0, sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
    auto const& w = weights();
    for (int row = k_margin; row < k_rows - k_margin; ++row)
        for (int column = k_margin; column < k_columns - k_margin; ++column) {
            float const a =
                mirrored ? section.at(k_columns - 1 - column + dx, row + dy) : reference.at(column, row);
            float const b = section.at(column + dx, row + dy);
            if (std::isnan(a) || std::isnan(b))
                continue;
            double const weight = w[static_cast<std::size_t>(row * k_columns + column)];
            n += weight;
            sa += weight * a;
            sb += weight * b;
            saa += weight * a * a;
            sbb += weight * b * b;
            sab += weight * a * b;
        }
    if (n < 20)
        return std::nullopt;
    double const va = saa / n - sa / n * (sa / n), vb = sbb / n - sb / n * (sb / n);
    if (va < 1e-6 || vb < 1e-6)
        return std::nullopt;
    return (sab / n - sa / n * (sb / n)) / std::sqrt(va * vb);
}

struct Shift {
    double left_mm = 0, back_mm = 0, score = -2;
};

double parabola_peak(double before, double at, double after) {
    double const bend = before - 2 * at + after;
    return bend < -1e-9 ? std::clamp((before - after) / (2 * bend), -0.5, 0.5) : 0;
}

Shift best_shift(Section const& reference, Section const& section) {
    constexpr int n = 2 * k_margin + 1;
    double scores[n][n];
    int best_x = k_margin, best_y = k_margin;
    for (int y = 0; y < n; ++y)
        for (int x = 0; x < n; ++x) {
            int const dx = x - k_margin, dy = y - k_margin;
            auto const same = correlation(reference, section, dx, dy, false);
            auto const mirror = correlation(section, section, dx, dy, true);
            scores[y][x] = same.value_or(-1) + 0.4 * mirror.value_or(0) - 0.006 * (dx * dx + dy * dy);
            if (scores[y][x] > scores[best_y][best_x])
                best_x = x, best_y = y;
        }
    Shift shift{(best_x - k_margin) * k_cell_mm, (best_y - k_margin) * k_cell_mm, scores[best_y][best_x]};
    if (best_x > 0 && best_x < n - 1)
        shift.left_mm += k_cell_mm * parabola_peak(scores[best_y][best_x - 1], scores[best_y][best_x],
                                                   scores[best_y][best_x + 1]);
    if (best_y > 0 && best_y < n - 1)
        shift.back_mm += k_cell_mm * parabola_peak(scores[best_y - 1][best_x], scores[best_y][best_x],
                                                   scores[best_y + 1][best_x]);
    return shift;
}

void blend(Section& reference, Section const& now, double share) {
    for (std::size_t i = 0; i < reference.values.size(); ++i) {
        float& r = reference.values[i];
        float const v = now.values[i];
        if (std::isnan(r))
            r = v;
        else if (!std::isnan(v))
            r += static_cast<float>(share) * (v - r);
    }
}

// The direction to the head that leans forward by `lean` and to the patient's left by `side`, degrees.
LpsVector direction(double lean, double side) {
    constexpr double k_degree = std::numbers::pi / 180;
    return normalized({std::tan(side * k_degree), -std::sin(lean * k_degree), std::cos(lean * k_degree)});
}

double lean_of(LpsVector up) {
    return std::atan2(-up.y, up.z) * 180 / std::numbers::pi;
}

double side_of(LpsVector up) {
    return std::atan2(up.x, std::hypot(up.y, up.z)) * 180 / std::numbers::pi;
}

// How the line leans at the start: the direction along which the cross-section changes least.
LpsVector first_direction(Block const& block, LpsPoint start, double usual) {
    LpsVector best = direction(usual, 0);
    double best_score = -10;
    for (int off = -24; off <= 24; off += 6) {
        LpsVector const up = direction(usual + off, 0);
        Section const here = section_at(block, station(start, up));
        double score = -off * off / 3000.0;
        for (double const away : {-14.0, -7.0, 7.0, 14.0}) {
            Section const there = section_at(block, station(start + up * away, up));
            score += correlation(here, there, 0, 0, false).value_or(0) / 4;
        }
        if (score > best_score) {
            best_score = score;
            best = up;
        }
    }
    return best;
}

// One way from the start (`way` 1: to the head); points about k_step_mm apart, the start not among them.
Result<std::vector<LpsPoint>> follow(Block const& block, Station const& start, Section reference, int way,
                                     UsualLean const& lean, Job& job) {
    std::vector<LpsPoint> path{start.centre};
    double gone = 0; // mm along the line
    double unusual = lean_of(start.up) - lean(0), side = side_of(start.up);
    int poor = 0;
    for (int i = 0; i < 400; ++i) {
        CHECK_OK(job.running());
        LpsVector const up = direction(lean(way * (gone + k_step_mm)) + unusual, side);
        Station const ahead = station(path.back() + up * (way * k_step_mm), up);
        if (std::isnan(block(ahead.centre)))
            break;
        Shift const shift = best_shift(reference, section_at(block, ahead));
        poor = shift.score < 0.45 ? poor + 1 : 0;
        if (shift.score < -0.5 || poor > 10)
            break;
        LpsPoint const next = ahead.at(shift.left_mm * 0.6, shift.back_mm * 0.6, 0);
        gone += distance(next, path.back());
        path.push_back(next);
        if (path.size() > 4) { // what the last 16 mm say of how unusual this column is
            LpsVector const run = normalized(next - path[path.size() - 5]) * way;
            double const seen = lean_of(run) - lean(way * (gone - 2 * k_step_mm));
            unusual += 0.3 * (std::clamp(seen, unusual - 25, unusual + 25) - unusual);
            side += 0.3 * (std::clamp(side_of(run), -35.0, 35.0) - side);
        }
        blend(reference, section_at(block, station(next, up)), 0.2);
    }
    path.erase(path.begin());
    return path;
}

// The reader clicks somewhere in the body: its midline is where the section mirrors itself.
double midline_mm(Section const& section) {
    double best = 0, best_score = -2;
    for (int dx = -k_margin; dx <= k_margin; ++dx) {
        double const score = correlation(section, section, dx, 0, true).value_or(0) - 0.02 * dx * dx;
        if (score > best_score) {
            best_score = score;
            best = dx * k_cell_mm;
        }
    }
    return best;
}

} // namespace

Station station(LpsPoint centre, LpsVector up) {
    Station s;
    s.centre = centre;
    s.up = normalized(up);
    s.left = normalized(LpsVector{1, 0, 0} - s.up * s.up.x);
    s.back = cross(s.up, s.left);
    return s;
}

Column column_through(std::vector<LpsPoint> const& points, double beyond_mm, LpsVector up) {
    std::vector<LpsPoint> knots = points;
    auto const direction = [&](std::size_t a, std::size_t b) {
        return knots.size() > 1 ? normalized(knots[a] - knots[b]) : normalized(up);
    };
    std::size_t const last = knots.size() - 1;
    LpsVector const head = direction(0, std::min<std::size_t>(1, last)),
                    tail = direction(last > 0 ? last - 1 : 0, last);
    knots.insert(knots.begin(), knots.front() + head * beyond_mm);
    knots.push_back(knots.back() - tail * beyond_mm);
    // Catmull-Rom between the knots, then stations a millimetre apart.
    Column column;
    for (std::size_t n = 0; n + 1 < knots.size(); ++n) {
        LpsPoint const a = knots[n], b = knots[n + 1];
        LpsPoint const before = n > 0 ? knots[n - 1] : a - (b - a),
                       after = n + 2 < knots.size() ? knots[n + 2] : b + (b - a);
        double const l = distance(a, b), la = distance(before, a), lb = distance(b, after);
        if (l < 1e-6)
            continue;
        LpsVector const ta = (b - before) * (l / (l + la)), tb = (after - a) * (l / (l + lb));
        int const steps = std::max(1, static_cast<int>(std::lround(l)));
        for (int i = 0; i < steps; ++i) {
            double const t = static_cast<double>(i) / steps, t2 = t * t, t3 = t2 * t;
            LpsPoint const p = a + (b - a) * (3 * t2 - 2 * t3) + ta * (t3 - 2 * t2 + t) + tb * (t3 - t2);
            LpsVector const tangent =
                (b - a) * (6 * t - 6 * t2) + ta * (3 * t2 - 4 * t + 1) + tb * (3 * t2 - 2 * t);
            column.push_back(station(p, -tangent));
        }
    }
    column.push_back(station(knots.back(), tail));
    return column;
}

Result<Column> track_column(Block const& block, LpsPoint start, UsualLean const& lean, Job& job) {
    LpsVector const up_here = first_direction(block, start, lean(0));
    double const off = midline_mm(section_at(block, station(start, up_here)));
    Station const begin = station(station(start, up_here).at(off, 0, 0), up_here);
    Section const section = section_at(block, begin);
    TRY(auto const up, follow(block, begin, section, 1, lean, job));
    TRY(auto const down, follow(block, begin, section, -1, lean, job));
    std::vector<LpsPoint> points(up.rbegin(), up.rend());
    points.push_back(begin.centre);
    points.insert(points.end(), down.begin(), down.end());
    // Smooth over about two vertebrae's discs: the line has no kinks.
    for (int pass = 0; pass < 3; ++pass) {
        auto const raw = points;
        for (std::size_t i = 1; i + 1 < points.size(); ++i)
            points[i] = midpoint(raw[i], midpoint(raw[i - 1], raw[i + 1]));
    }
    return column_through(points, 10, begin.up);
}

} // namespace vertemark::imaging
