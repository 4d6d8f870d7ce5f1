// What a filter is: its parameters and what it makes of volumes. A filter never changes its input; it makes a
// new volume that says honestly what its numbers mean. Knows no dialogs: they are made from the parameters.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "imaging/base/job.h"
#include "imaging/volume/volume.h"

namespace vertemark::imaging {

enum class ParameterKind {
    real,   // a number between low and high
    whole,  // a whole number between low and high
    choice, // one of `choices`; the first one unless chosen
    points, // at least one place in the patient, in the volume: seeds
};

// What the unit of a parameter is; `quantity` is the volume's own (HU, g/ml, …).
enum class ParameterUnit { none, millimetre, voxel, quantity };

struct FilterParameter {
    std::string id; // stable snake_case name; app/i18n has its words
    ParameterKind kind = ParameterKind::real;
    ParameterUnit unit = ParameterUnit::none;
    double initial = 0, low = 0, high = 0;
    std::vector<std::string> choices = {};
};

using FilterValue = std::variant<double, std::string, std::vector<LpsPoint>>;
using FilterValues = std::map<std::string, FilterValue>;

// The volume beside the first one that a filter needs.
enum class SecondInput { none, reference, mask };

struct FilterInput {
    VolumePtr volume;
    VolumePtr second = {};
};

struct Filter {
    std::string id;     // stable snake_case name; app/i18n has its words
    std::string method; // ITK's class, for the record of what was done
    SecondInput second = SecondInput::none;
    std::vector<FilterParameter> parameters = {};
    // `values` holds every parameter, in range: run_filter sees to that.
    Result<VolumePtr> (*run)(FilterInput const& input, FilterValues const& values, Job& job) = nullptr;
};

// Checks the input and the values, fills in what was not given, runs.
// not_found: the filter has no such parameter; malformed: a value of another kind; inconsistent: a value out
// of its range, seeds missing or outside, inputs that do not fit; unsupported: a volume that this filter can
// make nothing honest of. `subject` names the parameter or volume. cancelled when the job was stopped.
Result<VolumePtr> run_filter(Filter const& filter, FilterInput const& input, FilterValues values, Job& job);

// "Filter(a=1, b=x)": for Derivation Description, tooltips and logs; values as used.
std::string derivation_of(Filter const& filter, FilterValues const& values);

// The values that run_filter would use: those given and the rest as they start.
FilterValues with_initial(Filter const& filter, FilterValues values);

} // namespace vertemark::imaging
