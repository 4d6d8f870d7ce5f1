#include "app/core/label_spine.h"

#include <algorithm>

#include "annotation/spine/sizes.h"
#include "imaging/spine/sacrum_count.h"
#include "imaging/spine/vertebra_chain.h"

namespace vertemark::app {

using namespace annotation;

namespace {

constexpr double k_counted_pin = 0.9; // confidence of the body that the others were counted from

bool in_block(SpineAnomalies const& anomalies, Level level) { // fused to the one below
    return std::any_of(anomalies.blocks.begin(), anomalies.blocks.end(),
                       [&](BlockVertebra const& b) { return level >= b.upper && level < b.lower; });
}

std::vector<imaging::ExpectedVertebra> expected_chain(std::vector<Level> const& levels,
                                                      SpineAnomalies const& anomalies) {
    std::vector<imaging::ExpectedVertebra> chain;
    for (Level const level : levels) {
        VertebraSize const size = usual_size(level, anomalies.counts());
        chain.push_back({size.height_mm, in_block(anomalies, level) ? 0 : size.disc_below_mm, size.depth_mm,
                         size.lean_deg});
    }
    return chain;
}

// Errors of the chain name a place in it; people name a level.
Error named(Error error, std::vector<Level> const& levels) {
    if (!error.subject.empty() &&
        std::all_of(error.subject.begin(), error.subject.end(),
                    [](char c) { return c >= '0' && c <= '9'; }) &&
        error.subject.size() < 4)
        if (auto const index = static_cast<std::size_t>(std::stoi(error.subject)); index < levels.size())
            error.subject = name(levels[index]);
    return error;
}

} // namespace

Result<SpineProposal> propose_labels(imaging::Volume const& volume, std::span<LevelPin const> pins,
                                     SpineAnomalies const& anomalies, Job& job) {
    auto const levels = levels_of(anomalies.counts());
    std::vector<imaging::SpinePin> placed;
    for (LevelPin const& pin : pins) {
        auto const found = std::find(levels.begin(), levels.end(), pin.level);
        if (found == levels.end())
            return fail(ErrorCode::malformed,
                        "this patient has no such vertebra: set the number of thoracic and lumbar ones",
                        name(pin.level));
        placed.push_back({static_cast<int>(found - levels.begin()), pin.point});
    }
    auto const chain = expected_chain(levels, anomalies);
    auto const found = imaging::find_vertebrae(volume, chain, placed, job);
    if (!found)
        return tl::unexpected(named(found.error(), levels));
    SpineProposal out;
    out.relative = true;
    for (imaging::FoundBody const& body : found->bodies) {
        VertebraLabel label;
        label.level = levels[static_cast<std::size_t>(body.index)];
        label.position = {body.centre, volume.info().frame_of_reference};
        label.how = body.pinned ? LabelHow::manual : LabelHow::automatic;
        label.confirmed = body.pinned;
        label.confidence = body.confidence;
        out.labels.push_back(label);
        if (label.level == C(2) || label.level == S(1))
            out.relative = false;
    }
    for (imaging::PinConflict const& c : found->conflicts)
        out.conflicts.push_back({levels[static_cast<std::size_t>(c.upper)],
                                 levels[static_cast<std::size_t>(c.lower)], c.counted, c.expected});
    return out;
}

Result<SpineProposal> propose_labels_from_sacrum(imaging::Volume const& volume,
                                                 SpineAnomalies const& anomalies, Job& job) {
    auto const levels = levels_of(anomalies.counts());
    TRY(auto const pin, imaging::pin_from_sacrum(volume, expected_chain(levels, anomalies), job));
    LevelPin const named{levels[static_cast<std::size_t>(pin.index)], pin.point};
    TRY(auto out, propose_labels(volume, std::span(&named, 1), anomalies, job));
    for (VertebraLabel& label : out.labels)
        if (label.level == named.level) { // nobody has seen it yet
            label.how = LabelHow::automatic;
            label.confirmed = false;
            label.confidence = k_counted_pin;
        }
    return out;
}

} // namespace vertemark::app
