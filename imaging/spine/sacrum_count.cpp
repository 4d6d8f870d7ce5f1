#include "imaging/spine/sacrum_count.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <string>
#include <vector>

#include "imaging/spine/canal_path.h"
#include "imaging/spine/chain_finder.h"
#include "imaging/spine/column.h"

namespace vertemark::imaging {

namespace {

constexpr double k_to_body_mm = 26;   // from the canal's middle to the body's
constexpr double k_above_end_mm = 95; // where to start: three bodies above the canal's end
constexpr double k_side_mm = 80, k_depth_mm = 120, k_block_step_mm = 2;
constexpr float k_bone_hu = 130;
constexpr double k_ala_below = 0.1;             // of the next body: it narrows, and may lie a little off
constexpr double k_ala = 0.25, k_no_ala = 0.06; // share of bone beside a body: wing, and muscle
constexpr double k_least_turn_deg = 12;         // from the third lumbar to the first sacral, lordotic
constexpr int k_tries = 4;

// The first body of the fused end.
int first_fused(std::span<ExpectedVertebra const> chain) {
    int n = static_cast<int>(chain.size());
    while (n > 0 && chain[static_cast<std::size_t>(n) - 1].disc_mm <= 0)
        --n;
    return n; // the last with a disc is n - 1
}

// A place in a body, some way above the canal's lower end.
std::optional<LpsPoint> start_of(std::vector<CanalPlace> const& path) {
    constexpr double k_clear = 0.3;
    constexpr std::size_t k_run = 4;
    for (std::size_t end = path.size(); end >= k_run; --end) {
        bool clear = true;
        for (std::size_t i = end - k_run; i < end; ++i)
            clear = clear && path[i].clearness > k_clear;
        if (!clear)
            continue;
        std::size_t at = end - 1;
        while (at > 0 && path[at].centre.z < path[end - 1].centre.z + k_above_end_mm)
            --at;
        return path[at].centre + LpsVector{0, -k_to_body_mm, 0};
    }
    return std::nullopt;
}

Block block_around(Sampler const& sampler, VolumeGeometry const& g, LpsPoint start) {
    double low = 1e9, high = -1e9;
    for (int corner = 0; corner < 8; ++corner) {
        double const z = g.to_lps({corner & 1 ? g.size[0] - 0.5 : -0.5, corner & 2 ? g.size[1] - 0.5 : -0.5,
                                   corner & 4 ? g.size[2] - 0.5 : -0.5})
                             .z;
        low = std::min(low, z);
        high = std::max(high, z);
    }
    return {sampler,
            {start.x - k_side_mm, start.y - k_depth_mm, low},
            {start.x + k_side_mm, start.y + k_depth_mm, high},
            k_block_step_mm};
}

struct Seen { // a body as found, and what lies beside it
    int index = 0;
    LpsPoint centre;
    double ala = 0;  // share of bone on the poorer side; NaN where the images don't reach
    double lean = 0; // of the axis, degrees: upper end forward positive
};

double ala_beside(Sampler const& sampler, Station const& s) {
    std::array<int, 2> bone{}, asked{};
    for (int side = 0; side < 2; ++side)
        for (double left = 28; left <= 46; left += 2)
            for (double back = -12; back <= 10; back += 2)
                for (double up = -6; up <= 6; up += 2)
                    if (float const v = sampler(s.at(side == 0 ? left : -left, back, up)); !std::isnan(v)) {
                        auto const n = static_cast<std::size_t>(side);
                        ++asked[n];
                        bone[n] += v > k_bone_hu ? 1 : 0;
                    }
    constexpr int k_enough = 400; // of 840
    if (asked[0] < k_enough || asked[1] < k_enough)
        return std::nan("");
    return std::min(static_cast<double>(bone[0]) / asked[0], static_cast<double>(bone[1]) / asked[1]);
}

std::vector<Seen> look_beside(Sampler const& sampler, ChainPass const& found) {
    std::vector<Seen> out;
    std::size_t const n = found.centres.size();
    for (std::size_t i = 0; i < n; ++i) {
        LpsVector const up = found.centres[i > 0 ? i - 1 : 0] - found.centres[std::min(i + 1, n - 1)];
        out.push_back({found.placed.bodies[i].index, found.centres[i],
                       ala_beside(sampler, station(found.centres[i], up)),
                       std::atan2(-up.y, up.z) * 180 / std::numbers::pi});
    }
    return out;
}

// The body with wings that two without stand on; its place in the list.
std::optional<std::size_t> first_with_ala(std::vector<Seen> const& seen) {
    for (std::size_t i = seen.size(); i-- > 2;)
        if (seen[i].ala >= k_ala && seen[i - 1].ala <= k_no_ala && seen[i - 2].ala <= k_no_ala)
            return i;
    return std::nullopt;
}

// Whether the body below it has wings, too: told of a right count only, since a wrong one goes astray there.
bool ala_goes_on(std::vector<Seen> const& seen, std::size_t first) {
    return first + 1 == seen.size() || !(seen[first + 1].ala < k_ala_below);
}

// The body near the middle of the search whose discs are the clearest, above the one at `end` of the list: a
// better pin than the first guess.
SpinePin clearest(ChainPass const& found, int near, std::size_t end) {
    SpinePin best{found.placed.bodies[end - 1].index, found.centres[end - 1]};
    double best_discs = -1;
    for (std::size_t i = 0; i < end; ++i) {
        PlacedBody const& body = found.placed.bodies[i];
        double const discs = body.disc_above + body.disc_below;
        if (std::abs(body.index - near) <= 1 && discs > best_discs) {
            best_discs = discs;
            best = {body.index, found.centres[i]};
        }
    }
    return best;
}

Error not_plain(Volume const& volume, char const* why) {
    return {ErrorCode::not_found, why, volume.info().series.value};
}

} // namespace

Result<SpinePin> pin_from_sacrum(Volume const& volume, std::span<ExpectedVertebra const> chain, Job& job) {
    VolumeInfo const& info = volume.info();
    int const sacrum = first_fused(chain);
    if (info.planar || !info.patient_space || info.quantity != Quantity::hounsfield ||
        info.geometry.size[2] < 5)
        return fail(ErrorCode::unsupported, "only a CT stack can be counted without a named vertebra",
                    info.series.value);
    if (sacrum < 4 || sacrum >= static_cast<int>(chain.size()))
        return fail(ErrorCode::unsupported, "this chain has no sacrum to count from", info.series.value);
    job.progress(0, "spine_canal");
    Sampler const sampler(volume);
    TRY(auto const path, canal_path(sampler, volume.geometry(), job));
    auto const start = start_of(path);
    if (!start)
        return tl::unexpected(not_plain(volume, "no spinal canal is to be seen"));
    Block const block = block_around(sampler, volume.geometry(), *start);
    job.progress(0.4, "spine_count");
    SpinePin pin{sacrum - 3, *start};
    for (int i = 0; i < k_tries; ++i) {
        CHECK_OK(job.running());
        TRY(auto const column, track_column(block, pin.point, usual_lean(chain, pin.index), job));
        TRY(auto const found, ChainFinder(sampler, chain, {pin}).find(column, job));
        auto const seen = look_beside(sampler, found);
        auto const first = first_with_ala(seen);
        if (!first)
            return tl::unexpected(not_plain(
                volume, "the sacrum is not in view, or not plainly told from the vertebra above it"));
        if (int const shift = sacrum - seen[*first].index; shift != 0) {
            SpinePin const better = clearest(found, pin.index, *first);
            pin = {std::clamp(better.index + shift, 1, sacrum - 1), better.point};
            continue;
        }
        if (!ala_goes_on(seen, *first) || *first < 3 ||
            seen[*first].lean - seen[*first - 3].lean < k_least_turn_deg)
            break;
        job.progress(1, "spine_count");
        return SpinePin{sacrum - 2, seen[*first - 2].centre};
    }
    return tl::unexpected(not_plain(volume, "the vertebrae above the sacrum don't add up"));
}

} // namespace vertemark::imaging
