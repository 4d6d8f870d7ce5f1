#include "testdata/phantom/anatomy.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vertemark::testdata {

namespace {

constexpr double k_degree = std::numbers::pi / 180;

// Sizes at one level in mm, angles in degrees. disc_*: the disc below this vertebra.
struct Row {
    char const* level;
    double width, depth, anterior, posterior, disc_height, disc_lordosis;
    double canal_width, canal_depth;
    double pedicle_x, pedicle_z, pedicle_width, pedicle_height;
    double spinous_length, spinous_drop, transverse_x;
};

// Adult woman. Bodies and arches after the published morphometry named in the header, rounded.
constexpr Row k_rows[] = {
    {"C1", 24, 13, 14.0, 14.0, 0.0, 0, 30, 20, 15, 0, 8, 7, 6, 0, 38},
    {"C2", 18, 15, 20.0, 19.5, 5.0, 2, 24, 18, 12, 2, 7, 8, 26, 8, 26},
    {"C3", 18, 15, 13.6, 13.8, 5.0, 5.5, 24, 16, 12, 0, 6, 7, 22, 7, 27},
    {"C4", 18.5, 15, 13.2, 13.5, 5.0, 5.5, 24, 15.5, 12.5, 0, 6, 7, 23, 8, 27},
    {"C5", 19.5, 15.5, 12.8, 13.2, 5.0, 5.5, 25, 15.5, 13, 0, 6, 7, 24, 9, 28},
    {"C6", 21, 16, 12.8, 13.3, 5.5, 5.5, 25, 15.5, 13, 0, 6.5, 7, 28, 11, 29},
    {"C7", 23, 16.5, 14.0, 14.4, 5.5, 3, 25, 15.5, 13, 0, 7, 7.5, 36, 14, 33},
    {"T1", 26, 17, 15.0, 15.9, 4.5, 1, 21, 15.5, 12.5, 2, 8, 9, 38, 18, 36},
    {"T2", 26, 18, 16.0, 17.1, 4.0, 0, 18, 15.5, 11.5, 3, 7, 10, 38, 20, 34},
    {"T3", 25, 19.5, 16.5, 17.7, 3.8, 0, 17, 15.5, 11, 3, 6, 11, 38, 24, 31},
    {"T4", 25.5, 21, 17.0, 18.3, 3.8, 0, 16.5, 15.5, 10.5, 4, 5.5, 11, 38, 28, 30},
    {"T5", 26, 22.5, 17.5, 18.9, 3.8, 0, 16.5, 15.5, 10.5, 4, 5.5, 11, 38, 30, 30},
    {"T6", 27, 24, 18.0, 19.5, 4.0, 0, 16.5, 15.5, 10.5, 4, 5.5, 11.5, 38, 31, 30},
    {"T7", 28, 25.5, 18.6, 20.2, 4.2, 0, 16.5, 15.5, 10.5, 4, 6, 12, 38, 31, 30},
    {"T8", 29.5, 26.5, 19.2, 20.8, 4.5, 0, 16.5, 15.5, 11, 4, 6.5, 12.5, 38, 30, 30},
    {"T9", 31, 27, 20.0, 21.5, 4.8, 0, 17, 15.5, 11.5, 4, 7, 13.5, 36, 26, 29},
    {"T10", 33, 27.5, 21.2, 22.6, 5.2, 0, 17.5, 15.5, 12.5, 4, 7.5, 14.5, 34, 20, 27},
    {"T11", 35.5, 28, 22.0, 23.6, 5.8, 1, 18.5, 15.5, 13, 4, 8.5, 15.5, 30, 13, 23},
    {"T12", 38, 28.5, 23.2, 25.0, 6.5, 3, 21, 16, 14, 4, 8.5, 15.5, 30, 9, 21},
    {"L1", 40, 29.5, 24.6, 26.0, 7.5, 5, 22.5, 16.5, 14, 4, 8.5, 15, 32, 7, 35},
    {"L2", 41.5, 30.5, 25.6, 26.3, 8.5, 7, 22.5, 16, 14.5, 4, 9, 14.5, 33, 7, 38},
    {"L3", 43.5, 31.5, 26.2, 26.0, 9.5, 9, 23, 15.5, 15.5, 4, 10, 14, 34, 7, 42},
    {"L4", 46, 32, 26.4, 25.3, 10.5, 11, 24, 15.5, 17.5, 4, 12.5, 14, 32, 6, 41},
    {"L5", 48, 32.5, 27.0, 23.4, 10.0, 14, 27, 16, 20.5, 4, 16, 13.5, 26, 4, 43},
    {"S1", 48, 30, 29.0, 26.0, 0.6, 0, 29, 15, 22, 0, 18, 16, 12, 2, 52},
    {"S2", 36, 21, 24.5, 22.5, 0.5, 0, 24, 12, 18, 0, 14, 14, 10, 2, 42},
    {"S3", 28, 15.5, 21.5, 21.0, 0.5, 0, 19, 9, 14, 0, 12, 12, 8, 2, 33},
    {"S4", 22, 12, 18.5, 18.5, 0.5, 0, 14, 7, 11, 0, 9, 10, 5, 2, 24},
    {"S5", 17, 9.5, 15.5, 15.5, 0.5, 0, 10, 5, 8, 0, 7, 8, 3, 2, 15},
};

// Forward lean of the sacral pieces' axes, degrees from the vertical.
constexpr double k_sacral_lean[] = {39, 44, 37, 18, -8};
constexpr LpsPoint k_s1_top{0, 28, -420};

Row row_of(std::string_view level) {
    for (auto const& row : k_rows)
        if (level == row.level)
            return row;
    return k_rows[23];
}

std::string numbered(char letter, int number) {
    std::string name(1, letter);
    name += std::to_string(number);
    return name;
}

std::vector<Row> rows_of(PhantomRecipe const& r, std::vector<std::string>& names) {
    std::vector<Row> rows;
    auto const add = [&](std::string name, std::string_view like) {
        rows.push_back(row_of(like));
        names.push_back(std::move(name));
    };
    for (int i = 1; i <= 7; ++i)
        add(numbered('C', i), numbered('C', i));
    for (int i = 1; i <= r.thoracic_count; ++i) // the last thoracic one looks like T12 whatever its number
        add(numbered('T', i), numbered('T', i == r.thoracic_count ? 12 : std::min(i, 11)));
    for (int i = 1; i <= r.lumbar_count; ++i)
        add(numbered('L', i), numbered('L', i == r.lumbar_count ? 5 : std::min(i, 4)));
    for (int i = 1; i <= 5; ++i)
        add(numbered('S', i), numbered('S', i));
    return rows;
}

Region region_of(std::string const& level) {
    switch (level[0]) {
    case 'C':
        return Region::cervical;
    case 'T':
        return Region::thoracic;
    case 'L':
        return Region::lumbar;
    default:
        return Region::sacral;
    }
}

// lean: forward in the sagittal plane; tilt: to the left in the coronal plane; degrees.
Frame frame_at(LpsPoint origin, double lean, double tilt) {
    LpsVector const up = normalized({std::sin(tilt * k_degree), -std::sin(lean * k_degree),
                                     std::cos(lean * k_degree) * std::cos(tilt * k_degree)});
    LpsVector const left = normalized(LpsVector{1, 0, 0} - up * up.x);
    return {origin, left, cross(up, left), up};
}

BodyHeights fractured(BodyHeights intact, FractureRecipe const& f) {
    double const part = f.loss_percent / 100;
    BodyHeights h = intact;
    switch (f.shape) {
    case FractureShape::wedge:
        h.anterior *= 1 - part;
        h.middle *= 1 - part / 2;
        break;
    case FractureShape::biconcave:
        h.middle *= 1 - part;
        h.anterior *= 1 - part / 5;
        h.posterior *= 1 - part / 8;
        break;
    case FractureShape::crush:
        h.anterior *= 1 - part;
        h.middle *= 1 - part;
        h.posterior *= 1 - part;
        break;
    }
    return h;
}

// The parabola through (-m, anterior), (0, middle), (m, posterior), flat beyond the measuring points.
double height_at(BodyHeights const& h, double t) {
    double const m = Vertebra::k_measure_at;
    double const u = std::clamp(t / m, -1.1, 1.1);
    return h.middle + u * (h.posterior - h.anterior) / 2 +
           u * u * ((h.posterior + h.anterior) / 2 - h.middle);
}

// How far the middle's hollow reaches to the sides: 1 in the midline, 0 at the rim.
double side_fade(double x, double half_width) {
    double const q = x / half_width;
    return std::max(0.0, 1 - q * q * q * q);
}

double rim_height(BodyHeights const& h, double t) {
    double const u = std::clamp(t / Vertebra::k_measure_at, -1.1, 1.1);
    return (h.posterior + h.anterior) / 2 + u * (h.posterior - h.anterior) / 2;
}

double column_height(BodyHeights const& h, double x, double y, double width, double depth) {
    double const t = y / (depth / 2), fade = side_fade(x, width / 2);
    return fade * height_at(h, t) + (1 - fade) * rim_height(h, t);
}

// Lateral tilt of each vertebra that gives exactly the wanted Cobb angle between the end vertebrae.
double scoliosis_tilt(PhantomRecipe const& r, int index, int apex) {
    constexpr double k_half_curve = 4, k_fade = 4;
    double const d = index - apex; // positive: below the apex
    double const half = r.scoliosis.cobb_degrees / 2;
    double const a = std::abs(d);
    double shape = a <= k_half_curve ? std::sin(a / k_half_curve * std::numbers::pi / 2)
                                     : std::max(0.0, 1 - (a - k_half_curve) / k_fade);
    return (d >= 0 ? 1 : -1) * half * shape;
}

Vertebra make_vertebra(std::string name, Row const& row) {
    Vertebra v;
    v.region = region_of(name);
    v.level = std::move(name);
    v.width = row.width;
    v.depth = row.depth;
    double const hollow = v.region == Region::sacral || v.region == Region::cervical ? 0.98 : 0.93;
    v.intact = {row.anterior, hollow * (row.anterior + row.posterior) / 2, row.posterior};
    v.heights = v.intact;
    v.canal_width = row.canal_width;
    v.canal_depth = row.canal_depth;
    v.pedicle_x = row.pedicle_x;
    v.pedicle_z = row.pedicle_z;
    v.pedicle_width = row.pedicle_width;
    v.pedicle_height = row.pedicle_height;
    v.spinous_length = row.spinous_length;
    v.spinous_drop = row.spinous_drop;
    v.transverse_x = row.transverse_x;
    return v;
}

double wedge_degrees(BodyHeights const& h, double depth) { // positive: kyphotic
    return std::atan((h.posterior - h.anterior) / (2 * Vertebra::k_measure_at * depth / 2)) / k_degree;
}

// What the recipe adds to one level while the spine is stacked.
struct Extras {
    double kyphosis = 0, slip = 0;
};

Extras extras_at(PhantomRecipe const& r, std::string const& level) {
    Extras e;
    for (auto const& k : r.kyphoses)
        if (k.level == level)
            e.kyphosis += k.degrees;
    for (auto const& t : r.translations)
        if (t.level == level)
            e.slip += t.anterior_mm;
    return e;
}

void stack_sacrum(Anatomy& a, std::size_t s1) {
    LpsPoint at = k_s1_top;
    for (std::size_t i = s1; i < a.vertebrae.size(); ++i) {
        Vertebra& v = a.vertebrae[i];
        v.frame = frame_at({}, k_sacral_lean[i - s1], 0);
        v.frame.origin = at - v.frame.up * v.top_z(0, 0);
        at = v.frame.origin + v.frame.up * (v.bottom_z(0, 0) - 0.5);
    }
}

// Puts every vertebra on the disc below it. Adjacent end plates follow half of a fracture's wedge; the disc
// fills the other half, as it does in a patient who lies.
void stack_presacral(Anatomy& a, PhantomRecipe const& r, std::vector<Row> const& rows, std::size_t s1) {
    int const apex = static_cast<int>(a.index(r.scoliosis.apex).value_or(s1));
    Vertebra const& sacrum = a.vertebrae[s1];
    double lean = k_sacral_lean[0] + wedge_degrees(sacrum.intact, sacrum.depth) / 2 - 1;
    LpsPoint at = sacrum.top_centre();
    Frame below = sacrum.frame;
    for (std::size_t n = s1; n-- > 0;) {
        Vertebra& v = a.vertebrae[n];
        Extras const extra = extras_at(r, v.level);
        double const wedge = wedge_degrees(v.intact, v.depth);
        double const more = wedge_degrees(v.heights, v.depth) - wedge;
        double const tilt = r.scoliosis.cobb_degrees != 0 ? scoliosis_tilt(r, static_cast<int>(n), apex) : 0;
        lean -= rows[n].disc_lordosis;
        lean += extra.kyphosis;
        double const body_lean = lean + wedge / 2;
        Frame const body = frame_at({}, body_lean, tilt);
        LpsVector const disc_up = normalized(below.up + body.up);
        double const disc_height = rows[n].disc_height;
        LpsPoint const disc_centre = at + disc_up * (disc_height / 2);
        at = at + disc_up * disc_height - body.back * extra.slip;
        v.frame = body;
        v.frame.origin = at - body.up * v.bottom_z(0, 0);
        if (disc_height > 2) {
            Disc d;
            d.level = v.level + "/" + a.vertebrae[n + 1].level;
            d.frame = frame_at(disc_centre, lean + rows[n].disc_lordosis / 2, tilt);
            d.width = (v.width + a.vertebrae[n + 1].width) / 2;
            d.depth = (v.depth + a.vertebrae[n + 1].depth) / 2;
            d.height = disc_height;
            a.discs.insert(a.discs.begin(), d);
        }
        // The vertebra above rests on the rim; a hollow in the middle of the end plate is the disc's.
        double const rim_loss =
            (v.intact.anterior + v.intact.posterior - v.heights.anterior - v.heights.posterior) / 2;
        at = v.frame.origin + body.up * (v.intact.middle / 2 - rim_loss);
        below = body;
        lean = body_lean + wedge / 2 + more / 2;
    }
}

LpsVector blend(LpsVector a, LpsVector b, double t) {
    return a * (1 - t) + b * t;
}

Station station_between(Vertebra const& a, double na, Vertebra const& b, double nb, double t) {
    // Cubic Hermite between the bodies' centres, with their axes as directions.
    LpsVector const chord = b.frame.origin - a.frame.origin;
    double const l = length(chord), t2 = t * t, t3 = t2 * t;
    Station s;
    s.frame.origin = a.frame.origin + a.frame.up * (l * (t3 - 2 * t2 + t)) + chord * (3 * t2 - 2 * t3) +
                     b.frame.up * (l * (t3 - t2));
    LpsVector const tangent =
        a.frame.up * (3 * t2 - 4 * t + 1) + chord * ((6 * t - 6 * t2) / l) + b.frame.up * (3 * t2 - 2 * t);
    s.frame.up = normalized(tangent);
    LpsVector const left = blend(a.frame.left, b.frame.left, t);
    s.frame.left = normalized(left - s.frame.up * dot(left, s.frame.up));
    s.frame.back = cross(s.frame.up, s.frame.left);
    s.vertebra = na + (nb - na) * t;
    auto const mix = [t](double x, double y) { return x + (y - x) * t; };
    s.half_depth = mix(a.depth, b.depth) / 2;
    s.half_width = mix(a.width, b.width) / 2;
    s.canal_width = mix(a.canal_width, b.canal_width);
    s.canal_depth = mix(a.canal_depth, b.canal_depth);
    return s;
}

void draw_line(Anatomy& a) {
    auto const& v = a.vertebrae;
    for (std::size_t n = v.size() - 1; n > 0; --n) {
        int const steps = std::max(2, static_cast<int>(distance(v[n].centre(), v[n - 1].centre())));
        for (int i = 0; i < steps; ++i)
            a.line.push_back(station_between(v[n], static_cast<double>(n), v[n - 1],
                                             static_cast<double>(n - 1), static_cast<double>(i) / steps));
    }
    // Straight on beyond both ends.
    auto const extend = [&](Station from, double step, int count) {
        std::vector<Station> more;
        for (int i = 1; i <= count; ++i) {
            from.frame.origin = from.frame.origin + from.frame.up * step;
            more.push_back(from);
        }
        return more;
    };
    auto const above = extend(a.line.back(), 1.0, 60);
    auto below = extend(a.line.front(), -1.0, 25);
    std::reverse(below.begin(), below.end());
    a.line.insert(a.line.begin(), below.begin(), below.end());
    a.line.insert(a.line.end(), above.begin(), above.end());
    for (std::size_t i = 1; i < a.line.size(); ++i)
        a.line[i].s = a.line[i - 1].s + distance(a.line[i].frame.origin, a.line[i - 1].frame.origin);
}

Result<void> check_levels(PhantomRecipe const& r, Anatomy const& a) {
    std::vector<std::string> named;
    for (auto const& x : r.fractures)
        named.push_back(x.level);
    for (auto const& x : r.lesions)
        named.push_back(x.level);
    for (auto const& x : r.translations)
        named.push_back(x.level);
    for (auto const& x : r.kyphoses)
        named.push_back(x.level);
    for (auto const& x : r.masses)
        named.push_back(x.level);
    for (auto const& x : r.epidural)
        named.push_back(x.level);
    for (auto const& level : named)
        if (!a.find(level))
            return fail(ErrorCode::not_found, "the recipe names a level that its spine does not have", level);
    return {};
}

} // namespace

double Vertebra::bottom_z(double x, double y) const {
    return -column_height(intact, x, y, width, depth) / 2;
}

// A fracture sinks the upper end plate; the lower one stays.
double Vertebra::top_z(double x, double y) const {
    double const whole = column_height(intact, x, y, width, depth);
    if (heights == intact)
        return whole / 2;
    return column_height(heights, x, y, width, depth) - whole / 2;
}

std::pair<LpsPoint, LpsPoint> Vertebra::top_line() const {
    double const y = k_measure_at * depth / 2;
    return {frame.to_world({0, -y, top_z(0, -y)}), frame.to_world({0, y, top_z(0, y)})};
}

std::pair<LpsPoint, LpsPoint> Vertebra::bottom_line() const {
    double const y = k_measure_at * depth / 2;
    return {frame.to_world({0, -y, bottom_z(0, -y)}), frame.to_world({0, y, bottom_z(0, y)})};
}

Vertebra const* Anatomy::find(std::string_view level) const {
    auto const i = index(level);
    return i ? &vertebrae[*i] : nullptr;
}

std::optional<std::size_t> Anatomy::index(std::string_view level) const {
    for (std::size_t i = 0; i < vertebrae.size(); ++i)
        if (vertebrae[i].level == level)
            return i;
    return std::nullopt;
}

Result<Anatomy> build_anatomy(PhantomRecipe const& r) {
    if (r.thoracic_count < 11 || r.thoracic_count > 13 || r.lumbar_count < 4 || r.lumbar_count > 6)
        return fail(ErrorCode::unsupported, "11 to 13 thoracic and 4 to 6 lumbar vertebrae", r.name);
    Anatomy a;
    std::vector<std::string> names;
    std::vector<Row> const rows = rows_of(r, names);
    for (std::size_t i = 0; i < rows.size(); ++i)
        a.vertebrae.push_back(make_vertebra(names[i], rows[i]));
    CHECK_OK(check_levels(r, a));
    for (auto const& f : r.fractures) {
        Vertebra& v = a.vertebrae[*a.index(f.level)];
        v.heights = fractured(v.heights, f);
    }
    std::size_t const s1 = a.vertebrae.size() - 5;
    stack_sacrum(a, s1);
    stack_presacral(a, r, rows, s1);
    draw_line(a);
    return a;
}

Degrees sagittal_angle(Vertebra const& upper, Vertebra const& lower) {
    auto const [ua, up] = upper.top_line();
    auto const [la, lp] = lower.bottom_line();
    auto const slope = [](LpsPoint ant, LpsPoint post) { return std::atan2(post.z - ant.z, post.y - ant.y); };
    return Degrees{(slope(ua, up) - slope(la, lp)) / k_degree};
}

} // namespace vertemark::testdata
