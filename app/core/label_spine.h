// From named vertebrae to labels for all others in view: the step from patient levels to the chain that
// imaging/spine counts, and back. What comes of it is a proposal: unconfirmed, with its confidence.
#pragma once

#include <span>
#include <vector>

#include "annotation/model/spine.h"
#include "imaging/base/job.h"
#include "imaging/volume/volume.h"

namespace vertemark::app {

// A vertebra that a reader has named. LPS mm, in the volume's frame of reference.
struct LevelPin {
    annotation::Level level;
    LpsPoint point;
    bool operator==(LevelPin const&) const = default;
};

// "12 bodies between, 11 expected": two pins that can't both be right.
struct LevelConflict {
    annotation::Level upper, lower;
    int counted = 0, expected = 0; // bodies between them
    bool operator==(LevelConflict const&) const = default;
};

struct SpineProposal {
    std::vector<annotation::VertebraLabel>
        labels;                           // from head to tail; pins are among them: manual, confirmed
    std::vector<LevelConflict> conflicts; // between these nothing is proposed
    bool relative = false;                // neither C2 nor S1 is among them: the count hangs on the pins
};

// The patient's own numbers and block vertebrae are what is counted with. Errors as find_vertebrae, with the
// level's name as subject; malformed also for a level that this patient doesn't have.
Result<SpineProposal> propose_labels(imaging::Volume const& volume, std::span<LevelPin const> pins,
                                     annotation::SpineAnomalies const& anomalies, Job& job);

// The same without a named vertebra, on a CT that shows the sacrum: counted from it, all of it unconfirmed.
// Errors as pin_from_sacrum.
Result<SpineProposal> propose_labels_from_sacrum(imaging::Volume const& volume,
                                                 annotation::SpineAnomalies const& anomalies, Job& job);

} // namespace vertemark::app
