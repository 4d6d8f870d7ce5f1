#include "imaging/volume/region.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace vertemark::imaging {

namespace {

struct Flat {
    double x = 0, y = 0;
};

constexpr double k_most_samples = 4e6; // of a grid: beyond it the step grows

// The region in coordinates of its plane, whatever their scale.
class FlatRegion {
public:
    template <class Project>
    FlatRegion(Region const& region, Project const& project) {
        if (auto const* polygon = std::get_if<PolygonRegion>(&region)) {
            for (LpsPoint const& p : polygon->border)
                m_border.push_back(project(p));
            for (Flat const& p : m_border)
                grow(p);
            return;
        }
        auto const& ellipse = std::get<EllipseRegion>(region);
        m_centre = project(ellipse.centre);
        Flat const a = project(ellipse.centre + ellipse.half_axis),
                   b = project(ellipse.centre + ellipse.other_half_axis);
        m_a = {a.x - m_centre.x, a.y - m_centre.y};
        m_b = {b.x - m_centre.x, b.y - m_centre.y};
        double const reach_x = std::hypot(m_a.x, m_b.x), reach_y = std::hypot(m_a.y, m_b.y);
        grow({m_centre.x - reach_x, m_centre.y - reach_y});
        grow({m_centre.x + reach_x, m_centre.y + reach_y});
    }

    [[nodiscard]] bool holds(Flat p) const {
        if (m_border.empty()) {
            double const det = m_a.x * m_b.y - m_a.y * m_b.x, dx = p.x - m_centre.x, dy = p.y - m_centre.y;
            double const s = (dx * m_b.y - dy * m_b.x) / det, t = (dy * m_a.x - dx * m_a.y) / det;
            return s * s + t * t <= 1;
        }
        bool inside = false;
        for (std::size_t i = 0, j = m_border.size() - 1; i < m_border.size(); j = i++) {
            Flat const a = m_border[i], b = m_border[j];
            if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
                inside = !inside;
        }
        return inside;
    }
    [[nodiscard]] Flat low() const { return m_low; }
    [[nodiscard]] Flat high() const { return m_high; }

private:
    void grow(Flat p) {
        m_low = {std::min(m_low.x, p.x), std::min(m_low.y, p.y)};
        m_high = {std::max(m_high.x, p.x), std::max(m_high.y, p.y)};
    }
    std::vector<Flat> m_border;
    Flat m_centre, m_a, m_b;
    Flat m_low{INFINITY, INFINITY}, m_high{-INFINITY, -INFINITY};
};

std::vector<LpsPoint> outline(Region const& region) {
    if (auto const* polygon = std::get_if<PolygonRegion>(&region))
        return polygon->border;
    auto const& e = std::get<EllipseRegion>(region);
    return {e.centre + e.half_axis, e.centre + e.other_half_axis, e.centre - e.half_axis,
            e.centre - e.other_half_axis};
}

// Twice the area times the unit normal (Newell).
LpsVector area_vector(std::vector<LpsPoint> const& border) {
    LpsVector sum;
    for (std::size_t i = 1; i + 1 < border.size(); ++i)
        sum = sum + cross(border[i] - border[0], border[i + 1] - border[0]);
    return sum;
}

double part(IndexPoint p, std::size_t axis) {
    return axis == 0 ? p.i : axis == 1 ? p.j : p.k;
}

// A plane of voxel centres: index `at` along `axis`.
struct VoxelPlane {
    std::size_t axis = 2;
    int at = 0;
};

std::optional<VoxelPlane> voxel_plane(VolumeGeometry const& g, LpsVector normal, LpsPoint on) {
    std::array<LpsVector, 3> const dirs{g.row_dir, g.col_dir, g.slice_dir};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        LpsVector const face = normalized(cross(dirs[(axis + 1) % 3], dirs[(axis + 2) % 3]));
        if (std::abs(dot(face, normal)) < 1 - 1e-8)
            continue;
        double const index = part(g.to_index(on), axis);
        double const tolerance = g.size[axis] == 1 ? 0.5 : 0.01;
        if (std::abs(index - std::round(index)) <= tolerance)
            return VoxelPlane{axis, static_cast<int>(std::lround(index))};
    }
    return std::nullopt;
}

struct Values {
    std::vector<double> found;
    std::size_t without = 0;
    void add(std::optional<double> const& value) {
        if (value)
            found.push_back(*value);
        else
            ++without;
    }
};

Values of_voxels(Volume const& volume, Region const& region, VoxelPlane plane) {
    std::size_t const across = plane.axis == 0 ? 1 : 0, down = plane.axis == 2 ? 1 : 2;
    FlatRegion const flat(region, [&](LpsPoint const& p) {
        IndexPoint const index = volume.geometry().to_index(p);
        return Flat{part(index, across), part(index, down)};
    });
    Values values;
    auto const& size = volume.geometry().size;
    auto const first = [](double low) { return static_cast<int>(std::ceil(std::max(low, -1e6))); };
    auto const last = [&](double high, std::size_t axis) {
        return static_cast<int>(std::floor(std::min<double>(high, 2.0 * size[axis] + 1e4)));
    };
    for (int y = first(flat.low().y); y <= last(flat.high().y, down); ++y)
        for (int x = first(flat.low().x); x <= last(flat.high().x, across); ++x) {
            if (!flat.holds({static_cast<double>(x), static_cast<double>(y)}))
                continue;
            std::array<int, 3> index{};
            index[plane.axis] = plane.at;
            index[across] = x;
            index[down] = y;
            values.add(volume.value_at(index[0], index[1], index[2]));
        }
    return values;
}

Values of_grid(Volume const& volume, Region const& region, LpsPoint origin, LpsVector normal) {
    LpsVector const seed = std::abs(normal.x) < 0.9 ? LpsVector{1, 0, 0} : LpsVector{0, 1, 0};
    LpsVector const u = normalized(cross(normal, seed)), v = cross(normal, u);
    FlatRegion const flat(region, [&](LpsPoint const& p) {
        return Flat{dot(p - origin, u), dot(p - origin, v)};
    });
    auto const& spacing = volume.geometry().spacing_mm;
    double step = std::min({spacing[0], spacing[1], spacing[2]});
    double const width = flat.high().x - flat.low().x, height = flat.high().y - flat.low().y;
    step = std::max(step, std::sqrt(width * height / k_most_samples));
    Values values;
    for (double y = flat.low().y + step / 2; y < flat.high().y; y += step)
        for (double x = flat.low().x + step / 2; x < flat.high().x; x += step)
            if (flat.holds({x, y}))
                values.add(volume.value_at(origin + u * x + v * y));
    return values;
}

} // namespace

Result<RegionStatistics> region_statistics(Volume const& volume, Region const& region) {
    if (volume.info().components != 1)
        return fail(ErrorCode::unsupported, "a colour picture has no single value", "colour");
    std::vector<LpsPoint> const border = outline(region);
    LpsVector const area = area_vector(border);
    if (border.size() < 3 || !(length(area) > 1e-9))
        return fail(ErrorCode::malformed, "the drawing encloses no area", "no_area");
    if (crosses_gap(volume, border))
        return fail(ErrorCode::inconsistent, "images are missing within the drawing", "crosses_gap");
    LpsVector const normal = normalized(area);
    auto const plane = voxel_plane(volume.geometry(), normal, border[0]);
    Values const values =
        plane ? of_voxels(volume, region, *plane) : of_grid(volume, region, border[0], normal);
    if (values.found.empty())
        return fail(ErrorCode::not_found, "no voxel lies inside the drawing", "no_value");
    RegionStatistics s;
    s.count = values.found.size();
    s.without_value = values.without;
    s.by_voxels = plane.has_value();
    s.mean = std::accumulate(values.found.begin(), values.found.end(), 0.0) / static_cast<double>(s.count);
    auto const [least, most] = std::minmax_element(values.found.begin(), values.found.end());
    s.minimum = *least;
    s.maximum = *most;
    if (s.count > 1) {
        double squares = 0;
        for (double const value : values.found)
            squares += (value - s.mean) * (value - s.mean);
        s.standard_deviation = std::sqrt(squares / static_cast<double>(s.count - 1));
    }
    return s;
}

bool crosses_gap(Volume const& volume, std::span<LpsPoint const> points) {
    if (points.empty() || volume.info().gaps.empty())
        return false;
    double low = INFINITY, high = -INFINITY;
    for (LpsPoint const& p : points) {
        double const k = volume.geometry().to_index(p).k;
        low = std::min(low, k);
        high = std::max(high, k);
    }
    constexpr double tolerance = 1e-3;
    return std::ranges::any_of(volume.info().gaps, [&](SliceGap const& gap) {
        return low < gap.after_slice + gap.missing + 1 - tolerance && high > gap.after_slice + tolerance;
    });
}

} // namespace vertemark::imaging
