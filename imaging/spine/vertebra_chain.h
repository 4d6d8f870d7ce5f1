// Finds the vertebral bodies of a CT or MR volume from one or more bodies that a reader has pointed out:
// tracks the column from the pins, straightens it, and places the discs by dynamic programming over their
// evidence and the sizes expected of each vertebra. Own work on plain arrays: no learnt weights, no network.
// Knows vertebrae by their place in a chain from head to tail only: what they are called is for
// annotation/spine.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "imaging/base/geometry.h"
#include "imaging/base/job.h"
#include "imaging/base/units.h"
#include "imaging/volume/volume.h"

namespace vertemark::imaging {

// What an average adult has at one place of the chain; patients may differ by a common factor of 0.75 to 1.3.
struct ExpectedVertebra {
    double height_mm = 0; // of the body, middle
    double disc_mm = 0;   // of the disc below it; 0 where it is fused to the next one
    double depth_mm = 0;  // of the body, front to back
    double lean_deg = 0;  // of its axis in the sagittal plane: positive where its upper end leans forward
    bool operator==(ExpectedVertebra const&) const = default;
};

// A body that a reader has named: its place in the chain (0: the first) and a point in it, LPS mm in the
// volume's frame of reference.
struct SpinePin {
    int index = 0;
    LpsPoint point;
    bool operator==(SpinePin const&) const = default;
};

struct FoundBody {
    int index = 0;
    LpsPoint centre;       // the pin's own point where it is pinned
    double confidence = 0; // 0..1: how clear its two discs are and how well its size fits; 1 for a pin
    bool pinned = false;
    bool operator==(FoundBody const&) const = default;
};

// Between two pins lie more or fewer bodies than their places in the chain say.
struct PinConflict {
    int upper = 0, lower = 0;      // indices of the two pins
    int counted = 0, expected = 0; // bodies between them
    bool operator==(PinConflict const&) const = default;
};

struct FoundChain {
    std::vector<FoundBody> bodies; // by index; none strictly between conflicting pins but the pins themselves
    std::vector<PinConflict> conflicts;
};

// Bodies whose centre lies in the volume. Pins in any order, at least one.
// unsupported: the volume is a projection, in colour, or has no place in the patient; not_found: too few
// slices or no column at the pin; malformed: a pin outside the volume or the chain (subject: its index);
// inconsistent: the pins are not in order from head to tail.
Result<FoundChain> find_vertebrae(Volume const& volume, std::span<ExpectedVertebra const> chain,
                                  std::vector<SpinePin> pins, Job& job);

} // namespace vertemark::imaging
