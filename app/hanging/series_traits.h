// What a hanging rule may ask of a series, read from its headers: plane, MR weighting, view of a projection.
#pragma once

#include "app/hanging/protocol.h"
#include "imaging/series/series.h"

namespace vertemark::app {

[[nodiscard]] SeriesTraits traits_of(imaging::Series const& series);

// Where a frame of a projection looks from: ap, lat, anterior, posterior; empty when nothing says it.
[[nodiscard]] QString view_of_frame(imaging::Series const& series, int frame);

// The weighting of an MR series: t1, t2, pd, stir, dwi, adc, dixon_in, dixon_out, with _fs when fat is
// suppressed; empty when neither description nor times tell. Times: T1 has TE < 30 ms and TR < 1500 ms; T2
// has TE > 60 ms; STIR inverts at 100 to 300 ms.
[[nodiscard]] QString mr_sequence(imaging::Series const& series);

} // namespace vertemark::app
