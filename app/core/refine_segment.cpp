#include "app/core/refine_segment.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "app/core/mask_grid.h"
#include "imaging/filters/catalogue.h"
#include "imaging/segment/shape.h"

namespace vertemark::app {

namespace {

using imaging::VolumeGeometry;

constexpr double k_margin_mm = 10; // of the picture around the segment
constexpr double k_shell_mm = 3;   // on both sides of the surface, where its edge is looked for
constexpr double k_edge_share = 0.3, k_edge_quantile = 0.9;

struct Part { // of a grid: its first voxel and its size
    std::array<int, 3> low{}, size{};
};

template <class Work>
void for_each_voxel(VolumeGeometry const& grid, VoxelRuns const& voxels, Work work) {
    auto const columns = static_cast<std::uint32_t>(grid.size[0]),
               rows = static_cast<std::uint32_t>(grid.size[1]);
    for (VoxelRun const run : voxels.runs())
        for (std::uint32_t n = run.begin; n < run.end; ++n)
            work(static_cast<int>(n % columns), static_cast<int>(n / columns % rows),
                 static_cast<int>(n / columns / rows));
}

Part part_around(VolumeGeometry const& grid, VoxelRuns const& voxels) {
    std::array<int, 3> low = grid.size, high{-1, -1, -1};
    for_each_voxel(grid, voxels, [&](int i, int j, int k) {
        std::array<int, 3> const at{i, j, k};
        for (std::size_t a = 0; a < 3; ++a) {
            low[a] = std::min(low[a], at[a]);
            high[a] = std::max(high[a], at[a]);
        }
    });
    Part part;
    for (std::size_t a = 0; a < 3; ++a) {
        int const margin = std::max(3, static_cast<int>(std::ceil(k_margin_mm / grid.spacing_mm[a])));
        part.low[a] = std::max(0, low[a] - margin);
        part.size[a] = std::min(grid.size[a], high[a] + margin + 1) - part.low[a];
    }
    return part;
}

VolumeGeometry geometry_of_part(VolumeGeometry const& grid, Part const& part) {
    VolumeGeometry g = grid;
    g.size = part.size;
    g.origin = grid.to_lps({static_cast<double>(part.low[0]), static_cast<double>(part.low[1]),
                            static_cast<double>(part.low[2])});
    return g;
}

std::size_t place_in(Part const& part, int i, int j, int k) {
    return (static_cast<std::size_t>(k - part.low[2]) * static_cast<std::size_t>(part.size[1]) +
            static_cast<std::size_t>(j - part.low[1])) *
               static_cast<std::size_t>(part.size[0]) +
           static_cast<std::size_t>(i - part.low[0]);
}

// The part's values as 32-bit numbers; voxels without a value (padding) take the lowest there.
std::vector<float> values_of(imaging::Volume const& volume, Part const& part) {
    std::vector<float> values;
    values.reserve(static_cast<std::size_t>(part.size[0]) * static_cast<std::size_t>(part.size[1]) *
                   static_cast<std::size_t>(part.size[2]));
    float lowest = std::numeric_limits<float>::max();
    for (int k = 0; k < part.size[2]; ++k)
        for (int j = 0; j < part.size[1]; ++j)
            for (int i = 0; i < part.size[0]; ++i) {
                auto const v = volume.value_at(i + part.low[0], j + part.low[1], k + part.low[2]);
                values.push_back(v ? static_cast<float>(*v) : std::nanf(""));
                if (v)
                    lowest = std::min(lowest, values.back());
            }
    for (float& v : values)
        if (std::isnan(v))
            v = lowest;
    return values;
}

template <class T>
Result<imaging::VolumePtr> volume_of(imaging::VolumeInfo info, VolumeGeometry const& g,
                                     std::vector<T> const& values, imaging::ScalarType type,
                                     Quantity quantity) {
    info.geometry = g;
    info.scalar_type = type;
    info.quantity = quantity;
    info.slope = 1;
    info.intercept = 0;
    info.padding.reset();
    info.instances.clear();
    std::size_t const bytes = values.size() * sizeof(T);
    auto pixels = std::shared_ptr<std::byte[]>(new std::byte[bytes]);
    std::memcpy(pixels.get(), values.data(), bytes);
    return imaging::Volume::create(std::move(info), std::move(pixels), bytes);
}

// The gradient that counts as an edge, per mm: a share of the steep ones near the surface.
std::optional<double> edge_at(VolumeGeometry const& grid, Part const& part, std::vector<float> const& values,
                              VoxelRuns const& shell) {
    std::vector<double> gradients;
    for_each_voxel(grid, shell, [&](int i, int j, int k) {
        std::array<int, 3> const at{i, j, k};
        double squares = 0;
        for (std::size_t a = 0; a < 3; ++a) {
            auto before = at, after = at;
            before[a] = std::max(part.low[a], at[a] - 1);
            after[a] = std::min(part.low[a] + part.size[a] - 1, at[a] + 1);
            double const step = values[place_in(part, after[0], after[1], after[2])] -
                                values[place_in(part, before[0], before[1], before[2])];
            double const mm = (after[a] - before[a]) * grid.spacing_mm[a];
            squares += mm > 0 ? step / mm * (step / mm) : 0;
        }
        gradients.push_back(std::sqrt(squares));
    });
    if (gradients.empty())
        return std::nullopt;
    auto const at = gradients.begin() +
                    static_cast<std::ptrdiff_t>(k_edge_quantile * static_cast<double>(gradients.size() - 1));
    std::nth_element(gradients.begin(), at, gradients.end());
    return *at > 0 ? std::optional(k_edge_share * *at) : std::nullopt;
}

VoxelRuns inside_of(VolumeGeometry const& grid, Part const& part, imaging::Volume const& mask) {
    VoxelRuns out;
    for (int k = 0; k < part.size[2]; ++k)
        for (int j = 0; j < part.size[1]; ++j)
            for (int i = 0; i < part.size[0]; ++i)
                if (mask.value_at(i, j, k).value_or(0) > 0) {
                    auto const n = static_cast<std::uint32_t>(
                        ((k + part.low[2]) * grid.size[1] + j + part.low[1]) * grid.size[0] + i +
                        part.low[0]);
                    out.append(n, n + 1);
                }
    return out;
}

} // namespace

Result<VoxelRuns> refine_segment(imaging::Volume const& volume, annotation::LabelMask const& mask, Job& job) {
    if (!grid_of(volume).same_voxels(mask.grid))
        return fail(ErrorCode::inconsistent, "other_grid", volume.info().series.value);
    if (mask.voxels.empty())
        return fail(ErrorCode::not_found, "no_segment");
    VolumeGeometry const& grid = volume.geometry();
    VoxelRuns const most = imaging::with_margin(grid, mask.voxels, Millimetres(k_refine_reach_mm)),
                    least = imaging::with_margin(grid, mask.voxels, Millimetres(-k_refine_reach_mm));
    VoxelRuns const shell = imaging::with_margin(grid, mask.voxels, Millimetres(k_shell_mm)) -
                            imaging::with_margin(grid, mask.voxels, Millimetres(-k_shell_mm));
    Part const part = part_around(grid, mask.voxels);
    auto const values = values_of(volume, part);
    auto const edge = edge_at(grid, part, values, shell);
    if (!edge)
        return fail(ErrorCode::not_found, "no_edges");
    std::vector<std::uint8_t> painted(values.size(), 0);
    for_each_voxel(grid, mask.voxels, [&](int i, int j, int k) { painted[place_in(part, i, j, k)] = 1; });
    VolumeGeometry const small = geometry_of_part(grid, part);
    imaging::FilterInput input;
    TRY(input.volume,
        volume_of(volume.info(), small, values, imaging::ScalarType::float32, volume.info().quantity));
    TRY(input.second, volume_of(volume.info(), small, painted, imaging::ScalarType::uint8, Quantity::label));
    TRY(auto const* const level_set, imaging::filter_by_id("level_set"));
    double const finest = std::min({grid.spacing_mm[0], grid.spacing_mm[1], grid.spacing_mm[2]});
    TRY(auto const moved, imaging::run_filter(*level_set, input,
                                              {{"sigma", std::clamp(finest, 0.5, 2.0)},
                                               {"edge", std::clamp(*edge, 0.001, 1e5)},
                                               {"expansion", 0.0},
                                               {"attraction", 4.0},
                                               {"smoothness", 0.3}},
                                              job));
    VoxelRuns const refined = (inside_of(grid, part, *moved) & most) | least;
    return refined;
}

} // namespace vertemark::app
