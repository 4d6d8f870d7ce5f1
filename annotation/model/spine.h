// The patient's own spine: which vertebrae there are, where each one is, who named it and how.
// One label per level and frame of reference.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "annotation/model/provenance.h"
#include "annotation/spine/levels.h"

namespace vertemark::annotation {

enum class LabelHow {
    manual,     // a reader's click: a pin
    propagated, // carried over from another series, study or pin
    automatic,  // proposed by the labelling model
};

struct VertebraLabel {
    Level level;
    Place position; // centre of the vertebral body
    LabelHow how = LabelHow::manual;
    bool confirmed = false;
    std::optional<double> confidence; // 0..1
    std::string who;
    Instant when{};
    std::optional<ImageLink> source;
    bool operator==(VertebraLabel const&) const = default;
};

// Lumbosacral transitional vertebra, Castellvi 1984.
enum class Castellvi { ia, ib, iia, iib, iiia, iiib, iv };

// Vertebrae fused from birth, from `upper` to `lower`.
struct BlockVertebra {
    Level upper, lower;
    bool operator==(BlockVertebra const&) const = default;
};

struct SpineAnomalies {
    std::optional<int> thoracic_count; // 11, 12, 13; unknown is shown as assumed 12
    std::optional<int> lumbar_count;   // 4, 5, 6; unknown is shown as assumed 5
    std::optional<Castellvi> transitional;
    std::optional<Level> transitional_level;
    std::optional<bool> cervical_rib_left, cervical_rib_right;
    std::vector<BlockVertebra> blocks;
    bool operator==(SpineAnomalies const&) const = default;

    // The counts to number with: what is known, else the usual 12 and 5.
    [[nodiscard]] LevelCounts counts() const {
        return {thoracic_count.value_or(12), lumbar_count.value_or(5)};
    }
};

// What the numbering was counted from. Stands in the report.
enum class Landmark { c2, last_rib, sacrum, prior_study, other };

struct Spine {
    SpineAnomalies anomalies;
    Fact<Landmark> counted_from;
    std::vector<VertebraLabel> labels; // sorted by frame of reference, then level
    bool operator==(Spine const&) const = default;
};

[[nodiscard]] VertebraLabel const* find_label(Spine const& spine, Level level,
                                              FrameOfReferenceUid const& frame);
// The label whose body centre lies nearest to the place, in the same frame; nothing beyond `reach`.
[[nodiscard]] VertebraLabel const* nearest_label(Spine const& spine, Place const& place, double reach_mm);

} // namespace vertemark::annotation
