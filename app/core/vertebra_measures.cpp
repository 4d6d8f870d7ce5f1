#include "app/core/vertebra_measures.h"

#include <algorithm>
#include <cmath>

#include "annotation/measure/drawn_heights.h"
#include "annotation/measure/geometry.h"
#include "app/core/vertebra_parts.h"
#include "imaging/segment/body_pair.h"

namespace vertemark::app {

using namespace annotation;

namespace {

constexpr double k_usual_distance_mm = 32; // between lumbar centres, where no neighbour is labelled
constexpr int k_furthest_neighbour = 3;    // levels away that still compare

struct Neighbours {
    VertebraLabel const* above = nullptr;
    VertebraLabel const* below = nullptr;
};

Neighbours neighbours_of(Case const& c, VertebraLabel const& label) {
    auto const counts = c.spine.anomalies.counts();
    Neighbours found;
    if (auto const level = neighbour(label.level, -1, counts))
        found.above = find_label(c.spine, *level, label.position.frame);
    if (auto const level = neighbour(label.level, 1, counts))
        found.below = find_label(c.spine, *level, label.position.frame);
    return found;
}

Result<imaging::BodyModel> find_alone(Case const& c, VertebraLabel const& label,
                                      imaging::Volume const& volume,
                                      imaging::PlateLimits const& limits = {}) {
    auto const [above, below] = neighbours_of(c, label);
    LpsPoint const centre = label.position.point;
    double const up = above   ? distance(above->position.point, centre)
                      : below ? distance(below->position.point, centre)
                              : k_usual_distance_mm,
                 down = below ? distance(below->position.point, centre) : up;
    auto const frame = imaging::body_frame(centre, above ? above->position.point : centre,
                                           below ? below->position.point : centre);
    return imaging::find_body(volume, frame, Millimetres(up), Millimetres(down), limits);
}

// The body; where it reaches over a neighbour's plate and the neighbour is right, found again short of it.
Result<FoundBody> find(Case const& c, VertebraLabel const& label, imaging::Volume const& volume) {
    TRY(auto body, find_alone(c, label, volume));
    auto const [above, below] = neighbours_of(c, label);
    imaging::PlateLimits limits;
    if (above)
        if (auto const upper = find_alone(c, *above, volume);
            upper && imaging::wrong_of_pair(volume, *upper, body) == imaging::WrongBody::lower)
            limits.above = imaging::bottom_line(*upper);
    if (below)
        if (auto const lower = find_alone(c, *below, volume);
            lower && imaging::wrong_of_pair(volume, body, *lower) == imaging::WrongBody::upper)
            limits.below = imaging::top_line(*lower);
    if (!limits.above.empty() || !limits.below.empty()) {
        TRY(body, find_alone(c, label, volume, limits));
    }
    return FoundBody{label.level, std::move(body)};
}

bool diseased(Case const& c, Level level) {
    return std::ranges::any_of(c.lesions, [&](Lesion const& lesion) {
        return std::ranges::find(lesion.levels, level) != lesion.levels.end();
    });
}

// The nearest vertebra without a lesion in one direction whose body is found.
std::optional<FoundBody> nearest_intact(Case const& c, VertebraLabel const& from, int direction,
                                        imaging::Volume const& volume) {
    auto const counts = c.spine.anomalies.counts();
    for (int steps = 1; steps <= k_furthest_neighbour; ++steps) {
        auto const level = neighbour(from.level, direction * steps, counts);
        if (!level || level->region != from.level.region) {
            // Over a border of regions only next door: T12 and L1 compare, L5 and S1 don't.
            bool const next_door = level && steps == 1 && level->region != Region::sacral;
            if (!next_door)
                return std::nullopt;
        }
        auto const* const label = find_label(c.spine, *level, from.position.frame);
        if (!label || diseased(c, *level))
            continue;
        if (auto body = find(c, *label, volume))
            return std::move(*body);
    }
    return std::nullopt;
}

// Bodies are sharpest on CT; else T1, then T2, of these the finest.
int rank(MeasureSource const& source) {
    if (source.volume->info().quantity == Quantity::hounsfield)
        return 3;
    if (source.sequence == "t1")
        return 2;
    return source.sequence == "t2" ? 1 : 0;
}

MeasureSource const* bone_source(MeasureSources const& sources, LpsPoint centre) {
    MeasureSource const* best = nullptr;
    for (MeasureSource const& source : sources) {
        if (rank(source) == 0 || !source.volume->value_at(centre))
            continue;
        auto const fineness = [](MeasureSource const& s) {
            auto const& mm = s.volume->geometry().spacing_mm;
            return -mm[0] * mm[1] * mm[2];
        };
        if (!best || rank(source) > rank(*best) ||
            (rank(source) == rank(*best) && fineness(source) > fineness(*best)))
            best = &source;
    }
    return best;
}

// The SINS class, except where the reader is asked: at 50 % and below 20 % (definitions D2, D3).
std::optional<Collapse> decided(HeightLoss const& loss) {
    constexpr double k_undecided_pct = 0.5;
    return std::abs(loss.worst_pct - 50) > k_undecided_pct ? loss.collapse : std::nullopt;
}

Segment plate(LpsPoint from, LpsPoint to) {
    return {from, to};
}

std::string on(MeasureSource const& source) {
    return source.volume->info().modality;
}

} // namespace

VertebraValue const* VertebraMeasures::find(std::string_view quantity) const {
    auto const found =
        std::ranges::find_if(values, [&](auto const& v) { return v.value.quantity == quantity; });
    return found == values.end() ? nullptr : &*found;
}

std::optional<double> VertebraMeasures::number(std::string_view quantity) const {
    auto const* const found = find(quantity);
    return found ? found->value.value : std::nullopt;
}

void put(VertebraMeasures& out, char const* quantity, double value, char const* unit, std::string method,
         std::optional<ImageLink> image) {
    out.values.push_back({{quantity, value, unit, std::move(method), {}}, std::move(image)});
}

void put_absent(VertebraMeasures& out, char const* quantity, char const* unit, std::string because) {
    out.values.push_back({{quantity, {}, unit, {}, std::move(because)}, {}});
}

std::string names_of(std::vector<FoundBody> const& bodies) {
    std::string names;
    for (auto const& body : bodies)
        names += (names.empty() ? "" : ", ") + name(body.level);
    return names;
}

std::optional<ImageLink> link_to(MeasureSource const& source, LpsPoint point) {
    imaging::VolumeInfo const& info = source.volume->info();
    IndexPoint const at = info.geometry.to_index(point);
    int const k = std::clamp(static_cast<int>(std::lround(at.k)), 0, info.geometry.size[2] - 1);
    ImageLink link;
    link.study = info.study;
    link.series = info.series;
    link.modality = info.modality;
    if (static_cast<std::size_t>(k) < info.instances.size())
        link.instance = info.instances[static_cast<std::size_t>(k)];
    if (source.series) {
        link.series_number = source.series->attributes.number;
        for (auto const& instance : source.series->instances)
            if (instance->uid == link.instance)
                link.instance_number = instance->number;
    }
    link.place = Place{point, info.frame_of_reference};
    return link;
}

void measure_heights(VertebraScene const& scene, VertebraMeasures& out) {
    auto const points_of = [](imaging::BodyModel const& b) {
        double const m = imaging::BodyModel::k_measure_at;
        return SixPoints{b.top_point(-m),   b.bottom_point(-m), b.top_point(0),
                         b.bottom_point(0), b.top_point(m),     b.bottom_point(m)};
    };
    // Plates much fainter than those of the neighbours are destroyed: what was followed there is no plate.
    constexpr double k_least_share = 0.35;
    double usual = 0;
    for (auto const& body : scene.intact)
        usual += body.body.plate_step / static_cast<double>(scene.intact.size());
    if (scene.here.body.plate_step < k_least_share * usual) {
        for (char const* quantity : {"height_anterior", "height_middle", "height_posterior"})
            put_absent(out, quantity, "mm", "end_plates_not_seen");
        return put_absent(out, "height_loss", "%", "end_plates_not_seen");
    }
    auto const image = link_to(*scene.bones, scene.here.body.frame.origin);
    std::string const method = "six points on " + on(*scene.bones);
    out.six_points = points_of(scene.here.body);
    auto const heights = heights_of(*out.six_points);
    put(out, "height_anterior", heights.anterior_mm, "mm", method, image);
    put(out, "height_middle", heights.middle_mm, "mm", method, image);
    put(out, "height_posterior", heights.posterior_mm, "mm", method, image);
    std::vector<ReferenceVertebra> references;
    for (auto const& body : scene.intact)
        references.push_back({body.level, heights_of(points_of(body.body))});
    auto const loss = height_loss(heights, references);
    if (!loss)
        return put_absent(out, "height_loss", "%", "no_intact_neighbour");
    out.loss = *loss;
    put(out, "height_loss", loss->worst_pct, "%", method + ", mean of " + names_of(scene.intact), image);
    put(out, "genant_grade", loss->genant_grade, "1", "Genant 1993", image);
    out.collapse = decided(*loss);
}

void measure_alignment(VertebraScene const& scene, VertebraMeasures& out) {
    constexpr double m = imaging::BodyModel::k_measure_at;
    auto const image = link_to(*scene.bones, scene.here.body.frame.origin);
    if (scene.above && scene.below) {
        auto const &a = scene.above->body, &b = scene.below->body;
        auto const angle = kyphosis_angle(plate(a.top_point(-m), a.top_point(m)),
                                          plate(b.bottom_point(-m), b.bottom_point(m)));
        if (angle)
            put(out, "local_kyphosis", angle->value, "deg",
                "Cobb, " + name(scene.above->level) + " upper to " + name(scene.below->level) +
                    " lower end plate",
                image);
    } else {
        put_absent(out, "local_kyphosis", "deg", "neighbour_not_found");
    }
    // This body on the one below, and the one above on this: the larger counts.
    std::optional<double> worst;
    std::string which;
    auto const compare = [&](FoundBody const& upper, FoundBody const& lower) {
        LpsPoint const corner = lower.body.top_point(1);
        auto const moved = slip(upper.body.bottom_point(1), corner, plate(corner, lower.body.top_point(-1)));
        if (!moved || (worst && std::abs(moved->value) <= std::abs(*worst)))
            return;
        worst = moved->value;
        which = name(upper.level) + " on " + name(lower.level);
    };
    if (scene.below)
        compare(scene.here, *scene.below);
    if (scene.above)
        compare(*scene.above, scene.here);
    if (out.values.front().value.absent_because == "end_plates_not_seen")
        return put_absent(out, "translation", "mm", "end_plates_not_seen");
    if (!worst)
        return put_absent(out, "translation", "mm", "neighbour_not_found");
    put(out, "translation", *worst, "mm", which + ", posterior walls along the lower end plate", image);
    // How a collapsed body leans is uncertain by more than the limit: then the number stands without a
    // suggestion.
    constexpr double k_collapsed_pct = 20;
    bool const collapsed = out.loss && out.loss->worst_pct >= k_collapsed_pct;
    if (!collapsed && std::abs(*worst) >= k_translation_mm)
        out.alignment = Alignment::subluxation_translation;
}

namespace {

// What a reader drew stands above what the program finds.
bool measure_drawn_heights(Case const& c, Level level, VertebraMeasures& out) {
    auto const drawn = drawn_height_loss(c, level);
    if (!drawn)
        return false;
    out.six_points = six_points(drawn->drawing->points);
    out.loss = drawn->loss;
    std::string names;
    for (Level const other : drawn->loss.compared_with)
        names += (names.empty() ? "" : ", ") + name(other);
    auto const& image = drawn->drawing->image;
    auto const heights = heights_of(*out.six_points);
    constexpr char const* k_method = "six points as drawn";
    put(out, "height_anterior", heights.anterior_mm, "mm", k_method, image);
    put(out, "height_middle", heights.middle_mm, "mm", k_method, image);
    put(out, "height_posterior", heights.posterior_mm, "mm", k_method, image);
    put(out, "height_loss", drawn->loss.worst_pct, "%", std::string(k_method) + ", mean of " + names, image);
    put(out, "genant_grade", drawn->loss.genant_grade, "1", "Genant 1993", image);
    out.collapse = decided(drawn->loss);
    return true;
}

} // namespace

Result<Measurement> heights_drawing(Case const& c, Level level, MeasureSource const& source) {
    FrameOfReferenceUid const& frame = source.volume->info().frame_of_reference;
    auto const* const label = find_label(c.spine, level, frame);
    if (!label)
        return fail(ErrorCode::not_found, "no_label", name(level));
    TRY(auto here, find(c, *label, *source.volume));
    MeasureSources const sources{source};
    VertebraScene scene{c, nullptr, sources, &sources.front(), std::move(here), {}, {}, {}};
    for (int const direction : {-1, 1})
        if (auto body = nearest_intact(c, *label, direction, *source.volume))
            scene.intact.push_back(std::move(*body));
    VertebraMeasures measures;
    measure_heights(scene, measures);
    if (!measures.six_points)
        return fail(ErrorCode::inconsistent, "end_plates_not_seen", name(level));
    SixPoints const& p = *measures.six_points;
    Measurement drawing;
    drawing.kind = MeasurementKind::vertebral_heights;
    drawing.points = {p.anterior_upper, p.anterior_lower,  p.middle_upper,
                      p.middle_lower,   p.posterior_upper, p.posterior_lower};
    drawing.frame = frame;
    drawing.level = level;
    drawing.image = link_to(source, label->position.point);
    for (auto const& value : measures.values)
        drawing.values.push_back(value.value);
    return drawing;
}

Result<VertebraMeasures> measure_vertebra(Case const& c, Level level, Lesion const* lesion,
                                          MeasureSources const& all, Job& job) {
    VertebraMeasures out;
    out.level = level;
    VertebraLabel const* label = nullptr;
    for (auto const& each : c.spine.labels)
        if (each.level == level &&
            (!label || (lesion && lesion->position && each.position.frame == lesion->position->frame)))
            label = &each;
    if (!label) {
        if (measure_drawn_heights(c, level, out))
            return out;
        return fail(ErrorCode::not_found, "no_label", name(level));
    }
    MeasureSources sources;
    for (auto const& source : all)
        if (source.volume && source.volume->info().frame_of_reference == label->position.frame &&
            source.volume->info().patient_space && !source.volume->info().planar)
            sources.push_back(source);
    auto const* const bones = bone_source(sources, label->position.point);
    auto here = bones ? find(c, *label, *bones->volume)
                      : Result<FoundBody>(fail(ErrorCode::not_found, "no_picture_of_bone"));
    if (!here) {
        if (!measure_drawn_heights(c, level, out))
            put_absent(out, "height_loss", "%", here.error().detail);
        for (char const* quantity :
             {"translation", "local_kyphosis", "body_involved", "hu_mean", "canal_area"})
            put_absent(out, quantity, "", here.error().detail);
        return out;
    }
    VertebraScene scene{c, lesion, sources, bones, std::move(*here), {}, {}, {}};
    CHECK_OK(job.running());
    auto const [above, below] = neighbours_of(c, *label);
    for (auto const& [next, kept] : {std::pair{above, &scene.above}, std::pair{below, &scene.below}})
        if (next)
            if (auto body = find(c, *next, *bones->volume))
                *kept = std::move(*body);
    for (int const direction : {-1, 1}) {
        CHECK_OK(job.running());
        if (auto body = nearest_intact(c, *label, direction, *bones->volume))
            scene.intact.push_back(std::move(*body));
    }
    if (!measure_drawn_heights(c, level, out))
        measure_heights(scene, out);
    for (auto* const step :
         {measure_alignment, measure_density, measure_canal, measure_uptake, measure_signal}) {
        CHECK_OK(job.running());
        step(scene, out);
    }
    return out;
}

Result<std::vector<VertebraMeasures>> measure_lesion(Case const& c, Lesion const& lesion,
                                                     MeasureSources const& sources, Job& job) {
    std::vector<VertebraMeasures> all;
    for (Level const level : lesion.levels) {
        job.progress(static_cast<double>(all.size()) / static_cast<double>(lesion.levels.size()), "measure");
        TRY(auto measures, measure_vertebra(c, level, &lesion, sources, job));
        all.push_back(std::move(measures));
    }
    std::ranges::stable_sort(all, [](VertebraMeasures const& a, VertebraMeasures const& b) {
        return a.number("height_loss").value_or(-1e9) > b.number("height_loss").value_or(-1e9);
    });
    return all;
}

} // namespace vertemark::app
