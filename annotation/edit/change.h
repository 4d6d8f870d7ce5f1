// What happened to a case at one moment: the line of the journal and of the audit trail.
#pragma once

#include <cstdint>
#include <string>

#include "annotation/edit/edit.h"

namespace vertemark::annotation {

enum class Act { done, undone, redone };

struct Change {
    Act act = Act::done;
    Edit edit;           // as it was applied (for an undo: the inverse of what is undone)
    Edit inverse;        // what takes it back
    bool merged = false; // continues the step before it (a drag)
    std::string who;
    Instant when{};
    bool operator==(Change const&) const = default;
};

// A change in the store; `revision` is the one the case has after it.
struct JournalEntry {
    std::int64_t revision = 0;
    Change change;
    bool operator==(JournalEntry const&) const = default;
};

} // namespace vertemark::annotation
