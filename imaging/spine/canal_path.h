// Where the spinal canal runs in a CT nobody has pointed at yet. Private to imaging/spine.
#pragma once

#include <vector>

#include "imaging/base/geometry.h"
#include "imaging/base/job.h"
#include "imaging/spine/sampler.h"
#include "imaging/volume/geometry.h"

namespace vertemark::imaging {

struct CanalPlace {
    LpsPoint centre;
    double clearness = 0; // 0..1: how much of it bone encloses, with a body before it
};

// A place each 6 mm from head to tail along the path that is most like a canal (soft tissue within a ring of
// bone, a vertebral body before it) and steadiest. Empty where the volume has no bone about soft tissue.
// cancelled.
Result<std::vector<CanalPlace>> canal_path(Sampler const& sampler, VolumeGeometry const& geometry, Job& job);

} // namespace vertemark::imaging
