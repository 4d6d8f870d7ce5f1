// Counts the vertebrae of a CT from the sacrum, with nobody's help: the canal shows where the column runs,
// and the first body with a bony wing on both sides (the ala; above it there is muscle) is the first of the
// sacrum. What comes of it is a proposal; where the picture is not plain, none is made.
#pragma once

#include <span>

#include "imaging/base/job.h"
#include "imaging/spine/vertebra_chain.h"
#include "imaging/volume/volume.h"

namespace vertemark::imaging {

// A pin for find_vertebrae: the body two above the sacrum, in its middle. The chain's last bodies, none with
// a disc below it, are the sacrum. unsupported: not a CT with its place in the patient; not_found: no canal,
// the sacrum is not in view, or it can't be told from the vertebra above it (a transitional one, a large
// lesion, metal); cancelled.
Result<SpinePin> pin_from_sacrum(Volume const& volume, std::span<ExpectedVertebra const> chain, Job& job);

} // namespace vertemark::imaging
