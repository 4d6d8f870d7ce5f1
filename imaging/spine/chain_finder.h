// Finds the bodies of a chain along a column, again and again along a line that gets better each time.
// Private to imaging/spine.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "imaging/base/job.h"
#include "imaging/spine/column.h"
#include "imaging/spine/disc_evidence.h"
#include "imaging/spine/place_discs.h"
#include "imaging/spine/sampler.h"
#include "imaging/spine/vertebra_chain.h"

namespace vertemark::imaging {

// The station of a point, with fractions; it may lie off the line.
[[nodiscard]] double nearest_row(Column const& column, LpsPoint p);

// The usual lean at a distance from the middle of body `index` towards the head, between the bodies' own.
[[nodiscard]] UsualLean usual_lean(std::span<ExpectedVertebra const> chain, int index);

struct ChainPass {
    PlacedChain placed;
    std::vector<LpsPoint> centres; // by placed body
    std::vector<double> evidence;  // of discs, by station
};

class ChainFinder {
public:
    // `sampler` and `chain` outlive it. `pins` in order from head to tail, at least one.
    ChainFinder(Sampler const& sampler, std::span<ExpectedVertebra const> chain, std::vector<SpinePin> pins)
        : m_sampler(sampler), m_chain(chain), m_pins(std::move(pins)) {}

    // Along the line through the bodies found along the tracked one. not_found, cancelled.
    Result<ChainPass> find(Column column, Job& job) const;
    // Once along this line, for a patient of this size against the usual one. not_found.
    Result<ChainPass> pass(Column const& column, double scale) const;

private:
    [[nodiscard]] std::vector<PlacedPin> placed_pins(Column const& column) const;
    [[nodiscard]] std::optional<double> pinned_back(Column const& column, int index) const;

    Sampler const& m_sampler;
    std::span<ExpectedVertebra const> m_chain;
    std::vector<SpinePin> m_pins;
};

} // namespace vertemark::imaging
