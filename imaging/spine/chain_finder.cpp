#include "imaging/spine/chain_finder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

#include "imaging/spine/body_centre.h"
#include "imaging/spine/lateral_middle.h"

namespace vertemark::imaging {

namespace {

double length_of(ExpectedVertebra const& v) {
    return v.height_mm + v.disc_mm;
}

// The chain laid along the column from its pins, at this patient's size.
std::vector<ExpectedHere> expected_along(std::span<ExpectedVertebra const> chain,
                                         std::vector<PlacedPin> const& pins, int rows, double scale) {
    std::vector<ExpectedHere> out;
    for (int row = 0; row < rows; ++row) {
        PlacedPin const* nearest = &pins.front();
        for (PlacedPin const& pin : pins)
            if (std::abs(pin.row - row) < std::abs(nearest->row - row))
                nearest = &pin;
        int index = nearest->index;
        double left =
            std::abs(nearest->row - row) - scale * length_of(chain[static_cast<std::size_t>(index)]) / 2;
        int const way = row > nearest->row ? 1 : -1;
        while (left > 0 && index + way >= 0 && index + way < static_cast<int>(chain.size())) {
            index += way;
            left -= scale * length_of(chain[static_cast<std::size_t>(index)]);
        }
        ExpectedVertebra const& v = chain[static_cast<std::size_t>(index)];
        out.push_back({scale * v.height_mm, std::max(3.0, scale * v.disc_mm), scale * v.depth_mm});
    }
    return out;
}

struct Sagittal { // mm to the back and to the head
    double back = 0, up = 0;
};

// The middles of a fused end in its usual shape, the first one at the origin.
std::vector<Sagittal> usual_end(std::span<ExpectedVertebra const> pieces, double scale) {
    std::vector<Sagittal> out{{}};
    for (std::size_t n = 1; n < pieces.size(); ++n) {
        ExpectedVertebra const &above = pieces[n - 1], &here = pieces[n];
        double const lean = (above.lean_deg + here.lean_deg) / 2 * std::numbers::pi / 180,
                     apart = scale * (above.height_mm + here.height_mm) / 2;
        out.push_back({out.back().back + std::sin(lean) * apart, out.back().up - std::cos(lean) * apart});
    }
    return out;
}

// Below the second piece of a fused end (the sacrum) walls are faint. The usual shape, turned and moved in
// the sagittal plane until it fits the upper pieces best, holds the third one near and places the rest.
void hold_fused_end(std::vector<LpsPoint>& centres, std::vector<PlacedBody> const& bodies,
                    std::span<ExpectedVertebra const> chain, double scale, int lowest_pin) {
    constexpr std::array k_weight{0.465, 0.465, 0.07}; // of the three upper pieces
    constexpr double k_free_mm = 2;                    // of the third one about its usual place
    std::size_t first = bodies.size();
    while (first > 0 && chain[static_cast<std::size_t>(bodies[first - 1].index)].disc_mm <= 0)
        --first;
    if (first == 0 || bodies.size() - first < k_weight.size())
        return;
    auto const s1 = static_cast<std::size_t>(bodies[first].index);
    auto const usual = usual_end(chain.subspan(s1, bodies.size() - first), scale);
    Sagittal seen, shape; // weighted means
    for (std::size_t n = 0; n < k_weight.size(); ++n) {
        seen.back += k_weight[n] * centres[first + n].y;
        seen.up += k_weight[n] * centres[first + n].z;
        shape.back += k_weight[n] * usual[n].back;
        shape.up += k_weight[n] * usual[n].up;
    }
    double along = 0, across = 0;
    for (std::size_t n = 0; n < k_weight.size(); ++n) {
        double const y = centres[first + n].y - seen.back, z = centres[first + n].z - seen.up,
                     u = usual[n].back - shape.back, v = usual[n].up - shape.up;
        along += k_weight[n] * (u * y + v * z);
        across += k_weight[n] * (u * z - v * y);
    }
    double const turn = std::atan2(across, along), c = std::cos(turn), s = std::sin(turn);
    for (std::size_t n = 2; n < usual.size(); ++n) {
        if (lowest_pin >= bodies[first + n].index)
            continue;
        LpsPoint& here = centres[first + n];
        double const u = usual[n].back - shape.back, v = usual[n].up - shape.up;
        Sagittal const held{seen.back + c * u - s * v, seen.up + s * u + c * v};
        double const y = here.y - held.back, z = here.z - held.up, off = std::hypot(y, z);
        double const keep = n > 2 ? 0 : off > k_free_mm ? k_free_mm / off : 1;
        here = {here.x, held.back + keep * y, held.up + keep * z};
    }
}

// Half way between the body's end plates: it was placed from the middle of one disc to that of the next, and
// where it has a disc on one side only (S1) its middle lies a quarter of that further away.
double middle_of(PlacedBody const& body, std::span<ExpectedVertebra const> chain, double scale) {
    auto const n = static_cast<std::size_t>(body.index);
    double const above = n > 0 ? chain[n - 1].disc_mm : 0, below = chain[n].disc_mm;
    return (body.top + body.bottom) / 2 + scale * (above - below) / 4;
}

double tilt_at(DiscEvidence const& discs, double row) {
    int const n = static_cast<int>(discs.tilt_deg.size());
    return discs.tilt_deg[static_cast<std::size_t>(std::clamp(static_cast<int>(row), 0, n - 1))];
}

} // namespace

double nearest_row(Column const& column, LpsPoint p) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < column.size(); ++i)
        if (distance(column[i].centre, p) < distance(column[best].centre, p))
            best = i;
    // The plane through the point, not the nearest centre: the click may lie off the line.
    return static_cast<double>(best) - dot(p - column[best].centre, column[best].up);
}

// The usual lean at a distance from the middle of body `index` towards the head, between the bodies' own.
UsualLean usual_lean(std::span<ExpectedVertebra const> chain, int index) {
    return [chain, index](double to_head) {
        int const way = to_head > 0 ? -1 : 1;
        double left = std::abs(to_head);
        int at = index;
        while (at + way >= 0 && at + way < static_cast<int>(chain.size())) {
            ExpectedVertebra const &here = chain[static_cast<std::size_t>(at)],
                                   &next = chain[static_cast<std::size_t>(at + way)];
            double const apart = (here.height_mm + next.height_mm) / 2 + (way < 0 ? next : here).disc_mm;
            if (left <= apart)
                return here.lean_deg + (next.lean_deg - here.lean_deg) * left / apart;
            left -= apart;
            at += way;
        }
        return chain[static_cast<std::size_t>(at)].lean_deg;
    };
}

Result<ChainPass> ChainFinder::find(Column column, Job& job) const {
    TRY(auto found, pass(column, 1));
    for (int repeat = 0; repeat < 2; ++repeat) {
        CHECK_OK(job.running());
        column = column_through(found.centres, 40, {0, 0, 1});
        TRY(found, pass(column, found.placed.scale));
    }
    return found;
}

Result<ChainPass> ChainFinder::pass(Column const& column, double scale) const {
    auto const pins = placed_pins(column);
    StraightImage const image = straighten(m_sampler, column);
    auto const expected = expected_along(m_chain, pins, image.rows, scale);
    DiscEvidence discs = disc_evidence(image, expected, m_sampler.is_ct());
    auto placed = place_discs(discs.value, m_chain, pins);
    if (!placed)
        return fail(ErrorCode::not_found, "no vertebrae can be told apart from this place",
                    std::to_string(m_pins.front().index));
    ChainPass out{*std::move(placed), {}, {}};
    std::vector<BodyOutline> outlines;
    for (PlacedBody const& body : out.placed.bodies)
        outlines.push_back({body, middle_of(body, m_chain, out.placed.scale),
                            out.placed.scale * m_chain[static_cast<std::size_t>(body.index)].depth_mm,
                            (tilt_at(discs, body.top) + tilt_at(discs, body.bottom)) / 2,
                            body.index > 3 && m_chain[static_cast<std::size_t>(body.index)].disc_mm <= 0,
                            pinned_back(column, body.index)});
    double const last = static_cast<double>(column.size()) - 1;
    std::vector<Station> places;
    std::vector<double> heights;
    for (BodyMiddle const& middle : body_middles(image, outlines, m_sampler.is_ct())) {
        double const row = std::clamp(middle.row, 0.0, last);
        auto const at = static_cast<std::size_t>(std::lround(row));
        Station place = column[at];
        place.centre = place.at(0, middle.back_mm, static_cast<double>(at) - middle.row);
        places.push_back(place);
        heights.push_back(outlines[heights.size()].body.bottom - outlines[heights.size()].body.top);
    }
    auto const lefts = lateral_middles(m_sampler, places, heights);
    for (std::size_t n = 0; n < places.size(); ++n)
        out.centres.push_back(places[n].at(lefts[n], 0, 0));
    hold_fused_end(out.centres, out.placed.bodies, m_chain, out.placed.scale, m_pins.back().index);
    out.evidence = std::move(discs.value);
    return out;
}

std::vector<PlacedPin> ChainFinder::placed_pins(Column const& column) const {
    std::vector<PlacedPin> pins;
    for (SpinePin const& pin : m_pins)
        pins.push_back({pin.index, nearest_row(column, pin.point)});
    return pins;
}
std::optional<double> ChainFinder::pinned_back(Column const& column, int index) const {
    for (SpinePin const& pin : m_pins)
        if (pin.index == index) {
            double const last = static_cast<double>(column.size()) - 1;
            double const row = std::clamp(nearest_row(column, pin.point), 0.0, last);
            Station const& s = column[static_cast<std::size_t>(row)];
            return dot(pin.point - s.centre, s.back);
        }
    return std::nullopt;
}

} // namespace vertemark::imaging
