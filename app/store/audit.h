// The audit trail as a window shows it: who did what, when, and each answer before and after.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "annotation/edit/change.h"

namespace vertemark::app {

// One answer that changed. `path` is as in the case document ("type", "clinical.status.kps"); "" before or
// after: there was none. `subject` says of what: "lesion #1", "label T11", "" for the patient's record.
struct FieldChange {
    std::string subject, path, before, after;
    bool operator==(FieldChange const&) const = default;
};

struct AuditLine {
    std::int64_t revision = 0;
    annotation::Act act = annotation::Act::done;
    std::string who;
    annotation::Instant when{};
    std::string what; // name() of the edit
    std::vector<FieldChange> changes;
    bool operator==(AuditLine const&) const = default;
};

std::vector<AuditLine> audit_lines(std::span<annotation::JournalEntry const> journal);

} // namespace vertemark::app
