// Where a fact comes from: who, when, how, and the picture it was read from. Every answer of the case is a
// Fact: either known with its provenance, or unknown. Unknown is a value of its own and is never zero.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "imaging/base/geometry.h"
#include "imaging/base/id.h"

namespace vertemark::annotation {

// A moment in UTC, to the millisecond (what a JSON document and both databases keep exactly).
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

enum class How {
    entered,    // a person picked or typed it
    measured,   // a person measured it on an image
    accepted,   // the program proposed it, a person accepted it
    proposed,   // the program proposed it, nobody has accepted it: shown, never scored
    imported,   // from another system, a CSV file or an earlier case
    propagated, // carried over from another series, study or lesion
};

// "2026-11-23T15:04:05.678Z".
[[nodiscard]] std::string to_string(Instant when);

// A place in patient space with the frame in which it means something.
struct Place {
    LpsPoint point;
    FrameOfReferenceUid frame;
    bool operator==(Place const&) const = default;
};

// A link back to the picture: enough to open the series and go to the slice.
struct ImageLink {
    StudyUid study;
    SeriesUid series;
    SopInstanceUid instance;
    std::string modality;               // CT, MR, PT, NM, DX …
    std::optional<int> series_number;   // (0020,0011), for people
    std::optional<int> instance_number; // (0020,0013), for people
    std::optional<int> frame;           // 1-based frame of a multi-frame instance
    std::optional<Place> place;
    bool operator==(ImageLink const&) const = default;
};

struct Provenance {
    How how = How::entered;
    std::string who;
    Instant when{};
    std::optional<ImageLink> source;
    std::string method; // formula or tool, "" where a person simply said so
    bool operator==(Provenance const&) const = default;
};

template <class T>
struct Sourced {
    T value{};
    Provenance from;
    bool operator==(Sourced const&) const = default;
};

template <class T>
using Fact = std::optional<Sourced<T>>;

// The value of a fact, if it is known and not merely proposed by the program.
template <class T>
[[nodiscard]] std::optional<T> settled(Fact<T> const& fact) {
    if (!fact || fact->from.how == How::proposed)
        return std::nullopt;
    return fact->value;
}

} // namespace vertemark::annotation
