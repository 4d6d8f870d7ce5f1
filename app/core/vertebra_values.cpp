// Values of a vertebra against its intact neighbours: density, uptake, MR signal, canal.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/core/mask_grid.h"
#include "app/core/vertebra_parts.h"
#include "imaging/segment/canal.h"
#include "imaging/segment/grow.h"
#include "imaging/segment/shape.h"
#include "imaging/segment/statistics.h"

namespace vertemark::app {

using namespace annotation;

namespace {

constexpr double k_inset_mm = 3.5; // from cortex and end plates
constexpr double k_rim_mm = 1;     // the same where only what is less dense counts
constexpr double k_lattice_mm = 2; // between places of the body
constexpr double k_ball_mm = 1.5;  // radius that a place's value is averaged over, against noise

struct PlaceValue {
    std::array<int, 3> at;
    LpsPoint point;
    double value;
};

// Mean values on a lattice within a body.
std::vector<PlaceValue> lattice(imaging::Volume const& volume, imaging::BodyModel const& body, double inset) {
    std::vector<PlaceValue> places;
    double const half = std::max(body.half_width_mm(), body.half_depth_mm()) + 10;
    int const n = static_cast<int>(half / k_lattice_mm);
    for (int z = -n; z <= n; ++z)
        for (int y = -n; y <= n; ++y)
            for (int x = -n; x <= n; ++x) {
                LpsPoint const p = body.frame.at((body.left_mm + body.right_mm) / 2 + x * k_lattice_mm,
                                                 body.middle_mm() + y * k_lattice_mm, z * k_lattice_mm);
                if (!body.contains(p, inset))
                    continue;
                if (auto const around = imaging::sample(volume, p, Millimetres(k_ball_mm)); around.count > 0)
                    places.push_back({{x, y, z}, p, around.mean});
            }
    return places;
}

struct Spread {
    double mean = 0, sd = 0;
};

std::optional<Spread> spread_of(std::vector<PlaceValue> const& places) {
    if (places.size() < 20)
        return std::nullopt;
    double sum = 0, squares = 0;
    for (auto const& place : places)
        sum += place.value;
    Spread s;
    s.mean = sum / static_cast<double>(places.size());
    for (auto const& place : places)
        squares += (place.value - s.mean) * (place.value - s.mean);
    s.sd = std::sqrt(squares / static_cast<double>(places.size() - 1));
    return s;
}

std::optional<Spread> reference_of(VertebraScene const& scene, imaging::Volume const& volume) {
    std::vector<PlaceValue> all;
    for (auto const& body : scene.intact) {
        auto const places = lattice(volume, body.body, k_inset_mm);
        all.insert(all.end(), places.begin(), places.end());
    }
    return spread_of(all);
}

// Places outside the range whose neighbours on the lattice mostly are too: single ones are noise.
std::size_t count_outside(std::vector<PlaceValue> const& places, double limit, bool below) {
    auto const outside = [&](PlaceValue const& p) { return below ? p.value < limit : p.value > limit; };
    std::vector<std::array<int, 3>> marked;
    for (auto const& place : places)
        if (outside(place))
            marked.push_back(place.at);
    std::ranges::sort(marked);
    std::size_t count = 0;
    for (auto const& at : marked) {
        int beside = 0;
        for (std::size_t axis = 0; axis < 3; ++axis)
            for (int const step : {-1, 1}) {
                auto next = at;
                next[axis] += step;
                beside += std::ranges::binary_search(marked, next) ? 1 : 0;
            }
        count += beside >= 2 ? 1 : 0;
    }
    return count;
}

// The lesion's first segment with voxels in this frame of reference.
Segmentation const* segment_of(VertebraScene const& scene) {
    if (!scene.lesion)
        return nullptr;
    for (auto const* segment : segmentations_of(scene.c, scene.lesion->id))
        if (!segment->mask.voxels.empty() &&
            segment->mask.grid.frame == scene.bones->volume->info().frame_of_reference)
            return segment;
    return nullptr;
}

void put_share(VertebraScene const& scene, VertebraMeasures& out, std::optional<double> by_density) {
    auto const image = link_to(*scene.bones, scene.here.body.frame.origin);
    if (auto const* const segment = segment_of(scene)) {
        auto const grid = geometry_of(segment->mask.grid);
        VoxelRuns const body = imaging::voxels_of(scene.here.body, grid);
        if (!body.empty())
            return put(out, "body_involved",
                       100.0 * static_cast<double>((body & segment->mask.voxels).count()) /
                           static_cast<double>(body.count()),
                       "%", "contour within the body", image);
    }
    if (by_density)
        return put(out, "body_involved", *by_density, "%",
                   "HU outside mean ± 2 SD of " + names_of(scene.intact), image);
    put_absent(out, "body_involved", "%", "no_contour");
}

MeasureSource const* source_of(MeasureSources const& sources, std::string_view sequence) {
    for (auto const& source : sources)
        if (source.sequence == sequence)
            return &source;
    return nullptr;
}

std::optional<double> mean_in(imaging::Volume const& volume, imaging::BodyModel const& body) {
    auto const spread = spread_of(lattice(volume, body, k_inset_mm));
    return spread ? std::optional(spread->mean) : std::nullopt;
}

} // namespace

void measure_density(VertebraScene const& scene, VertebraMeasures& out) {
    imaging::Volume const& ct = *scene.bones->volume;
    if (ct.info().quantity != Quantity::hounsfield) {
        put_share(scene, out, std::nullopt);
        return put_absent(out, "hu_mean", "HU", "no_ct");
    }
    // Of a flattened body little is left between its plates: too little to speak for it.
    constexpr double k_flat_pct = 45;
    if (out.loss && out.loss->worst_pct > k_flat_pct) {
        put_share(scene, out, std::nullopt);
        return put_absent(out, "hu_mean", "HU", "body_collapsed");
    }
    auto const image = link_to(*scene.bones, scene.here.body.frame.origin);
    auto const places = lattice(ct, scene.here.body, k_inset_mm);
    auto const here = spread_of(places);
    auto const reference = reference_of(scene, ct);
    if (!here || !reference) {
        put_share(scene, out, std::nullopt);
        return put_absent(out, "hu_mean", "HU", here ? "no_intact_neighbour" : "body_edges_not_found");
    }
    std::string const against = names_of(scene.intact);
    put(out, "hu_mean", here->mean, "HU", "body without cortex", image);
    put(out, "hu_reference_mean", reference->mean, "HU", "body without cortex, " + against, image);
    put(out, "hu_reference_sd", reference->sd, "HU", "body without cortex, " + against, image);
    double const low = reference->mean - 2 * reference->sd, high = reference->mean + 2 * reference->sd;
    // Of the whole body's volume. What is less dense than marrow is so up to the rim; beside the cortex
    // nothing can be called too dense.
    double const whole = scene.here.body.volume_ml() * 1000, cell = std::pow(k_lattice_mm, 3);
    auto const share = [&](std::vector<PlaceValue> const& of, double limit, bool below) {
        return std::min(100.0, 100 * static_cast<double>(count_outside(of, limit, below)) * cell / whole);
    };
    double const lytic = share(lattice(ct, scene.here.body, k_rim_mm), low, true),
                 blastic = share(places, high, false);
    put(out, "lytic_share", lytic, "%", "below mean - 2 SD of " + against, image);
    put(out, "blastic_share", blastic, "%", "above mean + 2 SD of " + against, image);
    put_share(scene, out, lytic + blastic);
    if (lytic + blastic < k_least_abnormal_pct)
        return;
    double const part = lytic / (lytic + blastic);
    out.type = part >= 0.75   ? BoneLesionType::lytic
               : part <= 0.25 ? BoneLesionType::blastic
                              : BoneLesionType::mixed;
}

void measure_uptake(VertebraScene const& scene, VertebraMeasures& out) {
    auto const pet = std::ranges::find_if(scene.sources, [](MeasureSource const& source) {
        return source.volume->info().quantity == Quantity::suv_bw;
    });
    if (pet == scene.sources.end())
        return put_absent(out, "suv_max", "g/ml", "no_suv");
    imaging::BodyModel const& body = scene.here.body;
    imaging::VolumeGeometry const& grid = pet->volume->geometry();
    // The vertebra with its arch: as wide as body and pedicles, back to the spinous process.
    constexpr double k_beside_mm = 6, k_behind_mm = 32;
    imaging::BodyModel region = body;
    region.posterior_mm += k_behind_mm;
    region.left_mm += k_beside_mm;
    region.right_mm -= k_beside_mm;
    region.top_mm = {body.top_at(body.middle_mm())};
    region.bottom_mm = {body.bottom_at(body.middle_mm())};
    VoxelRuns const voxels = imaging::voxels_of(region, grid);
    auto const all = imaging::values_of(*pet->volume, voxels);
    if (!all)
        return put_absent(out, "suv_max", "g/ml", "outside_the_volume");
    auto const image = link_to(*pet, all->hottest);
    put(out, "suv_max", all->maximum, "g/ml", "hottest voxel of the vertebra", image);
    Job job;
    constexpr double k_reach_mm = 40;
    auto const hot = imaging::isocontour(*pet->volume, all->hottest, {41, 0}, Millimetres(1),
                                         Millimetres(k_reach_mm), job);
    VoxelRuns const within = hot ? hot->voxels & voxels : voxels;
    if (auto const peak = imaging::peak_of(*pet->volume, within))
        put(out, "suv_peak", *peak, "g/ml", "hottest 1 ml", image);
    else
        put_absent(out, "suv_peak", "g/ml", "outside_the_volume");
    if (auto const hot_values = imaging::values_of(*pet->volume, within))
        put(out, "suv_mean", hot_values->mean, "g/ml", "above 41 % of the maximum", image);
}

void measure_signal(VertebraScene const& scene, VertebraMeasures& out) {
    constexpr std::array<std::array<char const*, 3>, 4> k_signals{
        {{"t1_ratio", "t1", "t1_fs"},
         {"t2_ratio", "t2", "t2_fs"},
         {"stir_ratio", "stir", "stir"},
         {"contrast_ratio", "t1_contrast", "t1_fs_contrast"}}};
    for (auto const& [quantity, plain, suppressed] : k_signals) {
        auto const* source = source_of(scene.sources, plain);
        if (!source)
            source = source_of(scene.sources, suppressed);
        if (!source) {
            put_absent(out, quantity, "1", "no_such_series");
            continue;
        }
        auto const reference = reference_of(scene, *source->volume);
        std::optional<double> here;
        std::string where = "body without cortex";
        if (auto const* const segment = segment_of(scene)) {
            auto const voxels = imaging::resampled(geometry_of(segment->mask.grid), segment->mask.voxels,
                                                   source->volume->geometry());
            if (auto const values = imaging::values_of(*source->volume, voxels)) {
                here = values->mean;
                where = "contour";
            }
        }
        if (!here)
            here = mean_in(*source->volume, scene.here.body);
        if (!here || !reference || reference->mean <= 0) {
            put_absent(out, quantity, "1", "no_intact_neighbour");
            continue;
        }
        put(out, quantity, *here / reference->mean, "1", where + " to " + names_of(scene.intact),
            link_to(*source, scene.here.body.frame.origin));
    }
}

void measure_canal(VertebraScene const& scene, VertebraMeasures& out) {
    auto const* source = source_of(scene.sources, "t2");
    if (!source)
        return put_absent(out, "canal_area", "mm2", "no_such_series");
    imaging::Volume const& t2 = *source->volume;
    std::vector<double> levels;
    double reference = 0;
    int count = 0;
    for (auto const& neighbour : scene.intact)
        if (auto const level = imaging::fluid_level(t2, neighbour.body)) {
            levels.push_back(*level);
            if (auto const section = imaging::sac_section(t2, neighbour.body, 0, *level)) {
                reference += section->area_mm2;
                ++count;
            }
        }
    if (levels.empty())
        return put_absent(out, "canal_area", "mm2", "no_fluid_seen");
    double bright = 0;
    for (double const level : levels)
        bright += level / static_cast<double>(levels.size());
    std::optional<imaging::SacSection> narrowest;
    auto const& body = scene.here.body;
    double const half = (body.top_at(body.posterior_mm) - body.bottom_at(body.posterior_mm)) / 2;
    for (double z = -half; z <= half; z += 2) {
        auto const section = imaging::sac_section(t2, body, z, bright);
        if (!section)
            return put_absent(out, "canal_area", "mm2",
                              "no_fluid_seen"); // compressed without fluid: look, don't count
        if (!narrowest || section->area_mm2 < narrowest->area_mm2)
            narrowest = section;
    }
    if (!narrowest)
        return put_absent(out, "canal_area", "mm2", "no_fluid_seen");
    auto const image = link_to(*source, narrowest->centre);
    put(out, "canal_area", narrowest->area_mm2, "mm2", "narrowest section of the sac on T2", image);
    if (count == 0)
        return put_absent(out, "canal_narrowing", "%", "no_intact_neighbour");
    put(out, "canal_narrowing", 100 * (1 - narrowest->area_mm2 / (reference / count)), "%",
        "against " + names_of(scene.intact), image);
}

} // namespace vertemark::app
