// Renames vertebrae everywhere at once: labels, lesions, measurements and surgery follow, as one undo step.
#pragma once

#include <map>

#include "annotation/edit/edit.h"
#include "annotation/model/case.h"
#include "imaging/base/result.h"

namespace vertemark::annotation {

// Where counting starts: vertebrae at that end keep their names.
enum class CountFrom { head, sacrum };

// How this case was counted: from the sacrum if its landmark says so, else from the head.
[[nodiscard]] CountFrom counted_from(Spine const& spine);

// Gives the patient these anomalies and renames every vertebra so that the count from that end stays right:
// with 13 thoracic vertebrae counted from the head, what was L1 is T13. A Group "renumber_spine".
// inconsistent (subject: the level) when a labelled or involved vertebra would fall off the end.
Result<Edit> renumber(Case const& c, SpineAnomalies const& anomalies, CountFrom from);

// Which labels a corrected one takes along.
enum class Shift { only_this, all_below, all_above, all };

// Names the vertebra `wrong` as `right`, and shifts the others likewise. A Group "shift_labels".
// inconsistent when two vertebrae would have one name, or one falls off the end.
Result<Edit> shift_labels(Case const& c, Level wrong, Level right, Shift shift);

// Renames by any map (levels not in it stay); for both of the above.
Result<Edit> rename_levels(Case const& c, std::map<Level, Level> const& names, std::string group_name);

// What is odd in the labels of one frame of reference: label_order (a level that lies on the wrong side of
// its neighbour along the body axis) and label_gap (levels missing between two labels; argument: how many).
[[nodiscard]] std::vector<Finding> check_labels(Spine const& spine, FrameOfReferenceUid const& frame);

} // namespace vertemark::annotation
