// `bench slice`: milliseconds a picture takes, by plane and slab.
#pragma once

#include "app/cli/commands.h"

namespace vertemark::app {

// Adds `slice` to the subcommand `bench`.
void add_bench_slice(Arguments bench, Outcome& outcome);

} // namespace vertemark::app
