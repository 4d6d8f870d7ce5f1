#include "imaging/spine/vertebra_chain.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "imaging/spine/chain_finder.h"

namespace vertemark::imaging {

namespace {

constexpr double k_block_step_mm = 2;
constexpr double k_side_mm = 80, k_depth_mm = 120; // around the pins: scoliosis, kyphosis
constexpr float k_air_hu = -50;

Result<void> check(Volume const& volume, std::span<ExpectedVertebra const> chain,
                   std::vector<SpinePin> const& pins) {
    VolumeInfo const& info = volume.info();
    if (info.planar || !info.patient_space || info.components != 1)
        return fail(ErrorCode::unsupported, "vertebrae can only be found in a stack of slices in the patient",
                    info.series.value);
    if (pins.empty())
        return fail(ErrorCode::malformed, "no vertebra was named to count from", info.series.value);
    for (SpinePin const& pin : pins) {
        if (pin.index < 0 || pin.index >= static_cast<int>(chain.size()))
            return fail(ErrorCode::malformed, "the named vertebra does not exist in this patient",
                        std::to_string(pin.index));
        if (!volume.geometry().contains(volume.geometry().to_index(pin.point)))
            return fail(ErrorCode::malformed, "the named place lies outside the images",
                        std::to_string(pin.index));
    }
    return {};
}

struct Box {
    LpsPoint low, high;
};

Box box_around(VolumeGeometry const& g, std::vector<SpinePin> const& pins) {
    Box all{{1e9, 1e9, 1e9}, {-1e9, -1e9, -1e9}};
    for (int corner = 0; corner < 8; ++corner) {
        LpsPoint const p = g.to_lps({corner & 1 ? g.size[0] - 0.5 : -0.5, corner & 2 ? g.size[1] - 0.5 : -0.5,
                                     corner & 4 ? g.size[2] - 0.5 : -0.5});
        all.low = {std::min(all.low.x, p.x), std::min(all.low.y, p.y), std::min(all.low.z, p.z)};
        all.high = {std::max(all.high.x, p.x), std::max(all.high.y, p.y), std::max(all.high.z, p.z)};
    }
    double left = -1e9, right = 1e9, front = 1e9, back = -1e9;
    for (SpinePin const& pin : pins) {
        left = std::max(left, pin.point.x + k_side_mm);
        right = std::min(right, pin.point.x - k_side_mm);
        front = std::min(front, pin.point.y - k_depth_mm);
        back = std::max(back, pin.point.y + k_depth_mm);
    }
    return {{std::max(all.low.x, right), std::max(all.low.y, front), all.low.z},
            {std::min(all.high.x, left), std::min(all.high.y, back), all.high.z}};
}

// Whether there is an image of the body: neither beyond the slices nor in their filled-up border or air.
bool in_view(Volume const& volume, Sampler const& sampler, LpsPoint centre) {
    if (!volume.geometry().contains(volume.geometry().to_index(centre)))
        return false;
    int seen = 0, asked = 0;
    for (int dy = -4; dy <= 4; dy += 4)
        for (int dz = -4; dz <= 4; dz += 4) {
            float const v = sampler(centre + LpsVector{0, static_cast<double>(dy), static_cast<double>(dz)});
            seen += !std::isnan(v) && !(sampler.is_ct() && v < k_air_hu) ? 1 : 0;
            ++asked;
        }
    return seen * 2 > asked;
}

double usual_confidence(ExpectedVertebra const& v, PlacedBody const& body, int fused_above) {
    // Where nothing separates the bodies only their size tells, the less the further from the last disc.
    if (v.disc_mm <= 0)
        return fused_above == 0 ? 0.8 * std::clamp(body.disc_above, 0.2, 1.0)
                                : 0.6 * std::pow(0.75, fused_above);
    return std::clamp(0.2 + 0.8 * (body.disc_above + body.disc_below) / 2, 0.2, 0.99);
}

// The place in the chain of the body at this row, counted from one pin alone.
std::optional<int> counted_index(std::span<double const> evidence, std::span<ExpectedVertebra const> chain,
                                 PlacedPin const& from, double row) {
    auto const placed = place_discs(evidence, chain, std::span(&from, 1));
    if (!placed)
        return std::nullopt;
    for (PlacedBody const& body : placed->bodies)
        if (row >= body.top && row < body.bottom)
            return body.index;
    return std::nullopt;
}

// Pins that don't fit the count, told only when counting from the upper and from the lower one agrees.
Result<std::vector<PinConflict>> conflicts_of(Sampler const& sampler, std::span<ExpectedVertebra const> chain,
                                              std::vector<SpinePin> const& pins, Column const& tracked,
                                              Job& job) {
    std::vector<PinConflict> conflicts;
    for (std::size_t i = 0; i + 1 < pins.size(); ++i) {
        SpinePin const &upper = pins[i], &lower = pins[i + 1];
        ChainFinder const finder(sampler, chain, {upper});
        TRY(auto const found, finder.find(tracked, job));
        Column const column = column_through(found.centres, 40, {0, 0, 1});
        double const upper_row = nearest_row(column, upper.point),
                     lower_row = nearest_row(column, lower.point);
        if (lower_row <= upper_row || upper.index == lower.index)
            return fail(ErrorCode::inconsistent, "the named vertebrae are not in order from head to tail",
                        std::to_string(lower.index));
        TRY(auto const again, finder.pass(column, found.placed.scale));
        auto const from_upper = counted_index(again.evidence, chain, {upper.index, upper_row}, lower_row);
        auto const from_lower = counted_index(again.evidence, chain, {lower.index, lower_row}, upper_row);
        int const expected = lower.index - upper.index - 1;
        if (!from_upper || !from_lower)
            continue;
        int const counted = *from_upper - upper.index - 1;
        if (counted != expected && lower.index - *from_lower - 1 == counted)
            conflicts.push_back({upper.index, lower.index, counted, expected});
    }
    return conflicts;
}

} // namespace

Result<FoundChain> find_vertebrae(Volume const& volume, std::span<ExpectedVertebra const> chain,
                                  std::vector<SpinePin> pins, Job& job) {
    CHECK_OK(check(volume, chain, pins));
    std::sort(pins.begin(), pins.end(), [](auto const& a, auto const& b) { return a.index < b.index; });
    job.progress(0, "spine_copy");
    Sampler const sampler(volume);
    Box const box = box_around(volume.geometry(), pins);
    Block const block(sampler, box.low, box.high, k_block_step_mm);
    CHECK_OK(job.running());
    job.progress(0.4, "spine_line");
    SpinePin const& start = pins[pins.size() / 2];
    TRY(auto const column, track_column(block, start.point, usual_lean(chain, start.index), job));
    job.progress(0.6, "spine_count");
    FoundChain out;
    TRY(out.conflicts, conflicts_of(sampler, chain, pins, column, job));
    // Pins that agree are solved together; between two that don't, nothing is proposed.
    std::size_t first = 0;
    for (std::size_t i = 0; i < pins.size(); ++i) {
        bool const ends =
            i + 1 == pins.size() || std::any_of(out.conflicts.begin(), out.conflicts.end(),
                                                [&](auto const& c) { return c.upper == pins[i].index; });
        if (!ends)
            continue;
        std::vector<SpinePin> const group(pins.begin() + static_cast<std::ptrdiff_t>(first),
                                          pins.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        TRY(auto const found, ChainFinder(sampler, chain, group).find(column, job));
        int const lowest = first == 0 ? 0 : group.front().index,
                  highest = i + 1 == pins.size() ? static_cast<int>(chain.size()) : group.back().index;
        int fused_above = 0;
        for (std::size_t n = 0; n < found.centres.size(); ++n) {
            PlacedBody const& body = found.placed.bodies[n];
            ExpectedVertebra const& v = chain[static_cast<std::size_t>(body.index)];
            FoundBody b{body.index, found.centres[n], usual_confidence(v, body, fused_above), false};
            fused_above = v.disc_mm <= 0 ? fused_above + 1 : 0;
            for (SpinePin const& pin : group)
                if (pin.index == body.index)
                    b = {body.index, pin.point, 1, true};
            if (body.index >= lowest && body.index <= highest &&
                (b.pinned || in_view(volume, sampler, b.centre)))
                out.bodies.push_back(b);
        }
        first = i + 1;
    }
    job.progress(1, "spine_count");
    return out;
}

} // namespace vertemark::imaging
