// `bench label`: how long the vertebrae of a study take to find from one pin.
#pragma once

#include "app/cli/commands.h"

namespace vertemark::app {

// Adds `label` to the subcommand `bench`.
void add_bench_label(Arguments bench, Outcome& outcome);

} // namespace vertemark::app
