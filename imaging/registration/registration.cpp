#include "imaging/registration/registration.h"

#include <algorithm>

#include "imaging/registration/steps.h"

namespace vertemark::imaging {

namespace {

Result<void> check(Volume const& volume) {
    VolumeInfo const& info = volume.info();
    if (info.components != 1)
        return fail(ErrorCode::unsupported, "its pixels are colours, not values", info.description);
    if (info.planar || !info.patient_space)
        return fail(ErrorCode::unsupported, "a projection or picture without a place in the patient",
                    info.description);
    return {};
}

// Both volumes at 8, 4 and 2 mm (or what the finest is asked to be).
struct Pyramid {
    std::vector<WorkingCopy> fixed, moving; // coarse first
};

Result<Pyramid> pyramid_of(Volume const& fixed, Volume const& moving, double finest_mm, Job& job) {
    Pyramid p;
    TRY(auto fine, working_copy(fixed, finest_mm, job));
    job.progress(0.08, "registration");
    TRY(auto other, working_copy(moving, finest_mm, job));
    job.progress(0.15, "registration");
    for (double const factor : {4.0, 2.0}) {
        p.fixed.push_back(halved(fine, finest_mm * factor));
        p.moving.push_back(halved(other, finest_mm * factor));
    }
    p.fixed.push_back(std::move(fine));
    p.moving.push_back(std::move(other));
    return p;
}

// Takes fixed points to moving ones, as everything here until the end.
Result<AffineTransform> initial_of(Pyramid const& p, RegistrationOptions const& options) {
    switch (options.initial) {
    case InitialAlignment::frame:
        return AffineTransform{};
    case InitialAlignment::geometry_centre:
        return translation(p.moving.front().geometry.centre() - p.fixed.front().geometry.centre());
    case InitialAlignment::moments:
        return translation(centre_of_mass(p.moving.front()) - centre_of_mass(p.fixed.front()));
    case InitialAlignment::landmarks:
        break;
    }
    TRY(auto const moving_to_fixed, rigid_from_landmarks(options.landmarks));
    return inverse(moving_to_fixed);
}

Result<AffineTransform> coarse_best(Pyramid const& p, Similarity const& coarse,
                                    std::vector<AffineTransform> const& starts, Job& job) {
    AffineTransform best = starts.front();
    double best_nmi = -1;
    double done = 0.2;
    for (AffineTransform const& start : starts) {
        TRY(auto const found, optimise(p.fixed[0], p.moving[0], coarse.places(), start,
                                       {TransformKind::rigid, 6, 0.3, 80}, job));
        if (auto const nmi = coarse.at(found).nmi; nmi > best_nmi) {
            best_nmi = nmi;
            best = found;
        }
        done += 0.2 / static_cast<double>(starts.size());
        job.progress(done, "registration");
    }
    return best;
}

// On the finest grid. Twice: the steps shrink at each turn of the way, and may have become too small on the
// first.
Result<AffineTransform> refined(Pyramid const& p, AffineTransform const& start, TransformKind kind,
                                Job& job) {
    Similarity const fine(p.fixed[2], p.moving[2], 60000);
    TRY(auto const first, optimise(p.fixed[2], p.moving[2], fine.places(), start, {kind, 1, 0.02, 100}, job));
    return optimise(p.fixed[2], p.moving[2], fine.places(), first, {kind, 0.5, 0.005, 100}, job);
}

// How well it would fit a disc or a vertebra further, as a share of how well it fits.
double best_elsewhere(Similarity const& similarity, AffineTransform const& result, double nmi) {
    // Only where about as much lies over each other: little overlap can look alike by chance.
    double const enough = 0.7 * similarity.at(result).inside;
    double best = 0;
    for (double const mm : {15.0, 20.0, 25.0, 30.0, 35.0, 40.0})
        for (LpsVector const axis : {LpsVector{1, 0, 0}, {0, 1, 0}, {0, 0, 1}})
            for (double const sign : {-1.0, 1.0}) {
                auto const score = similarity.at(after(result, translation(axis * (sign * mm))));
                if (score.inside > enough)
                    best = std::max(best, score.nmi - 1);
            }
    return nmi > 1 + 1e-9 ? best / (nmi - 1) : 1;
}

Result<void> measure(Registration& out, Pyramid const& p, AffineTransform const& start,
                     AffineTransform const& result, RegistrationOptions const& options, Job& job) {
    Similarity const similarity(p.fixed[1], p.moving[1], 30000, Similarity::Places::between_voxels);
    RegistrationQuality& q = out.quality;
    Similarity const finest(p.fixed[2], p.moving[2], 60000, Similarity::Places::between_voxels);
    q.nmi_before = finest.at(start).nmi;
    q.nmi = finest.at(result).nmi;
    q.overlap_share = similarity.overlap(result);
    q.elsewhere = best_elsewhere(similarity, result, similarity.at(result).nmi);
    job.progress(0.85, "registration");
    // Begun again from somewhere else, the way must lead to the same place.
    LpsPoint const centre = p.fixed[1].geometry.centre();
    AffineTransform const away =
        after(after(result, rotation({1, 1, -1}, Degrees(3), centre)), translation({2.3, -2.3, 2.3}));
    Similarity const on_voxels(p.fixed[1], p.moving[1], 30000);
    TRY(auto const close,
        optimise(p.fixed[1], p.moving[1], on_voxels.places(), away, {options.kind, 2, 0.05, 80}, job));
    TRY(auto const again, refined(p, close, options.kind, job));
    q.repeat_mm = largest_difference_mm(p.fixed[1].geometry, result, again);
    q.rotation_deg = rotation_angle(result).value;
    q.translation_mm = distance(result.apply(centre), centre);
    q.volume_change = determinant(out.moving_to_fixed);
    if (!options.landmarks.empty())
        q.landmark_rms_mm = landmark_rms_mm(options.landmarks, out.moving_to_fixed);
    return {};
}

} // namespace

namespace {

double extent_mm3(Volume const& volume) {
    auto const& g = volume.geometry();
    return static_cast<double>(g.voxel_count()) * g.spacing_mm[0] * g.spacing_mm[1] * g.spacing_mm[2];
}

Result<Registration> register_in_order(VolumePtr const& fixed, VolumePtr const& moving,
                                       RegistrationOptions const& options, Job& job) {
    job.progress(0, "registration");
    TRY(auto const p, pyramid_of(*fixed, *moving, options.finest_mm, job));
    TRY(auto const start, initial_of(p, options));
    Similarity const coarse(p.fixed[0], p.moving[0], 12000);
    bool const sure =
        options.initial == InitialAlignment::frame || options.initial == InitialAlignment::landmarks;
    auto const starts = sure ? std::vector{start} : best_starts(coarse, start, 3, job);
    CHECK_OK(job.running());
    if (starts.empty() || coarse.at(starts.front()).inside < 0.01)
        return fail(ErrorCode::inconsistent,
                    "the two volumes do not touch: begin from their centres or from three landmarks",
                    moving->info().description);
    TRY(auto result, coarse_best(p, coarse, starts, job));
    Similarity const middle(p.fixed[1], p.moving[1], 25000);
    TRY(result, optimise(p.fixed[1], p.moving[1], middle.places(), result, {options.kind, 2, 0.1, 80}, job));
    job.progress(0.55, "registration");
    TRY(result, refined(p, result, options.kind, job));
    job.progress(0.7, "registration");
    // The patient may have lain still, or the landmarks be exact: coarse grids of thick slices lead away from
    // there.
    TRY(auto const near, refined(p, start, options.kind, job));
    Similarity const finest(p.fixed[2], p.moving[2], 60000, Similarity::Places::between_voxels);
    double const enough = 0.7 * finest.at(result).inside; // little overlap can look alike by chance
    for (AffineTransform const& other : {near, start})
        if (finest.at(other).inside > enough && finest.at(other).nmi > finest.at(result).nmi)
            result = other;
    job.progress(0.8, "registration");
    Registration out;
    out.moving_to_fixed = inverse(result);
    CHECK_OK(measure(out, p, start, result, options, job));
    judge(out, options);
    job.progress(1, "registration");
    return out;
}

} // namespace

Result<Registration> register_volumes(VolumePtr const& fixed, VolumePtr const& moving,
                                      RegistrationOptions const& options, Job& job) {
    CHECK_OK(check(*fixed));
    CHECK_OK(check(*moving));
    if (extent_mm3(*moving) >= extent_mm3(*fixed) / 2)
        return register_in_order(fixed, moving, options, job);
    // Places are sampled in the first volume: in the smaller one, so that they lie in the other too.
    RegistrationOptions turned = options;
    for (LandmarkPair& pair : turned.landmarks)
        std::swap(pair.fixed, pair.moving);
    TRY(auto found, register_in_order(moving, fixed, turned, job));
    found.moving_to_fixed = inverse(found.moving_to_fixed);
    found.quality.volume_change = 1 / found.quality.volume_change;
    return found;
}

Result<VolumePtr> moved(VolumePtr const& volume, AffineTransform const& to_fixed,
                        FrameOfReferenceUid const& fixed_frame) {
    VolumeInfo info = volume->info();
    VolumeGeometry& g = info.geometry;
    g.origin = to_fixed.apply(g.origin);
    LpsVector* const directions[3] = {&g.row_dir, &g.col_dir, &g.slice_dir};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        LpsVector const step = to_fixed.apply(*directions[axis] * g.spacing_mm[axis]);
        g.spacing_mm[axis] = length(step);
        *directions[axis] = normalized(step);
    }
    info.frame_of_reference = fixed_frame;
    std::shared_ptr<std::byte const[]> pixels(volume, static_cast<std::byte const*>(volume->data()));
    return Volume::create(std::move(info), std::move(pixels), volume->bytes());
}

} // namespace vertemark::imaging
