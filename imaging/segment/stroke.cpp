#include "imaging/segment/stroke.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "imaging/segment/dense.h"

namespace vertemark::imaging {

namespace {

// Half the thickness of a layer of voxels across the normal.
double half_layer(VolumeGeometry const& grid, LpsVector normal) {
    double const i = std::abs(dot(grid.row_dir, normal)) * grid.spacing_mm[0],
                 j = std::abs(dot(grid.col_dir, normal)) * grid.spacing_mm[1],
                 k = std::abs(dot(grid.slice_dir, normal)) * grid.spacing_mm[2];
    return std::max({i, j, k}) / 2;
}

// Which voxels of a plane's layer: the half-open interval takes each line of voxels once.
class Layer {
public:
    Layer(VolumeGeometry const& grid, std::optional<PlaneBand> const& plane) : m_plane(plane) {
        if (plane)
            m_half = half_layer(grid, plane->normal);
    }
    [[nodiscard]] bool holds(LpsPoint p) const {
        if (!m_plane)
            return true;
        double const away = dot(p - m_plane->through, m_plane->normal);
        return away >= -m_half * (1 + 1e-9) && away < m_half * (1 - 1e-9);
    }

private:
    std::optional<PlaneBand> const& m_plane;
    double m_half = 0;
};

// Appends the voxels of the box that `inside` accepts, in order of storage.
template <class Inside>
VoxelRuns scan(VolumeGeometry const& grid, Box const& box, Inside inside) {
    VoxelRuns voxels;
    if (box.empty())
        return voxels;
    LpsVector const step = grid.row_dir * grid.spacing_mm[0];
    for (int k = box.low[2]; k <= box.high[2]; ++k)
        for (int j = box.low[1]; j <= box.high[1]; ++j) {
            LpsPoint const start = centre_of(grid, box.low[0], j, k);
            std::uint32_t const offset = offset_of(grid, box.low[0], j, k);
            for (int n = 0; n < box.extent(0); ++n)
                if (inside(start + step * n))
                    voxels.append(offset + static_cast<std::uint32_t>(n),
                                  offset + static_cast<std::uint32_t>(n) + 1);
        }
    return voxels;
}

} // namespace

VoxelRuns stroke(VolumeGeometry const& grid, LpsPoint from, LpsPoint to, Brush const& brush) {
    Layer const layer(grid, brush.plane);
    LpsVector const way = to - from;
    double const length2 = dot(way, way), radius2 = brush.radius_mm * brush.radius_mm;
    Box const box = box_around(grid, midpoint(from, to), std::sqrt(length2) / 2 + brush.radius_mm);
    return scan(grid, box, [&](LpsPoint p) {
        LpsVector const v = p - from;
        double const t = length2 > 0 ? std::clamp(dot(v, way) / length2, 0.0, 1.0) : 0;
        LpsVector d = v - way * t;
        if (brush.plane) // round in the plane: the distance across it does not count
            d = d - brush.plane->normal * dot(d, brush.plane->normal);
        return dot(d, d) <= radius2 && layer.holds(p);
    });
}

VoxelRuns polygon(VolumeGeometry const& grid, std::span<LpsPoint const> border, PlaneBand const& plane) {
    if (border.size() < 3)
        return {};
    LpsVector const hint = std::abs(plane.normal.z) < 0.9 ? LpsVector{0, 0, 1} : LpsVector{1, 0, 0};
    LpsVector const u = normalized(cross(hint, plane.normal)), v = cross(plane.normal, u);
    struct Corner {
        double x, y;
    };
    std::vector<Corner> corners;
    double reach = 0;
    LpsPoint const centre = border.front();
    for (LpsPoint const& p : border) {
        corners.push_back({dot(p - plane.through, u), dot(p - plane.through, v)});
        reach = std::max(reach, distance(p, centre));
    }
    std::optional<PlaneBand> const band = plane;
    Layer const layer(grid, band);
    double const half = half_layer(grid, plane.normal);
    return scan(grid, box_around(grid, centre, reach + 2 * half), [&](LpsPoint p) {
        if (!layer.holds(p))
            return false;
        double const x = dot(p - plane.through, u), y = dot(p - plane.through, v);
        bool inside = false;
        for (std::size_t a = 0, b = corners.size() - 1; a < corners.size(); b = a++)
            if ((corners[a].y > y) != (corners[b].y > y) &&
                x < (corners[b].x - corners[a].x) * (y - corners[a].y) / (corners[b].y - corners[a].y) +
                        corners[a].x)
                inside = !inside;
        return inside;
    });
}

} // namespace vertemark::imaging
