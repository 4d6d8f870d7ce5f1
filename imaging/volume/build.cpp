#include "imaging/volume/build.h"

namespace vertemark::imaging {

Result<VolumePtr> build_volume(Series const& series, Job&) {
    return fail(ErrorCode::unsupported, "not built yet", series.name);
}

Result<VolumePtr> build_slice(Series const& series, int, Job&) {
    return fail(ErrorCode::unsupported, "not built yet", series.name);
}

} // namespace vertemark::imaging
