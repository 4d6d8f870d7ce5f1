#include "imaging/series/series.h"

namespace vertemark::imaging {

char const* name_of(SeriesKind kind) {
    switch (kind) {
    case SeriesKind::volume:
        return "volume";
    case SeriesKind::planar:
        return "planar";
    case SeriesKind::localizer:
        return "localizer";
    case SeriesKind::multiframe:
        return "multiframe";
    case SeriesKind::document:
        return "document";
    case SeriesKind::other:
        return "other";
    }
    return "other";
}

char const* name_of(SplitReason reason) {
    switch (reason) {
    case SplitReason::none:
        return "";
    case SplitReason::kind:
        return "kind";
    case SplitReason::orientation:
        return "orientation";
    case SplitReason::size:
        return "size";
    case SplitReason::spacing:
        return "spacing";
    case SplitReason::frame_of_reference:
        return "frame_of_reference";
    case SplitReason::pixel_format:
        return "pixel_format";
    case SplitReason::image_type:
        return "image_type";
    case SplitReason::echo:
        return "echo";
    case SplitReason::inversion_time:
        return "inversion_time";
    case SplitReason::flip_angle:
        return "flip_angle";
    case SplitReason::b_value:
        return "b_value";
    case SplitReason::phase:
        return "phase";
    case SplitReason::acquisition:
        return "acquisition";
    case SplitReason::kernel:
        return "kernel";
    case SplitReason::duplicate_position:
        return "duplicate_position";
    case SplitReason::place:
        return "place";
    case SplitReason::stray:
        return "stray";
    case SplitReason::mosaic:
        return "mosaic";
    }
    return "";
}

char const* name_of(Quantity quantity) {
    switch (quantity) {
    case Quantity::unknown:
        return "unknown";
    case Quantity::hounsfield:
        return "hounsfield";
    case Quantity::signal:
        return "signal";
    case Quantity::suv_bw:
        return "suv_bw";
    case Quantity::activity_bq_per_ml:
        return "activity_bq_per_ml";
    case Quantity::counts:
        return "counts";
    case Quantity::detector:
        return "detector";
    case Quantity::optical:
        return "optical";
    case Quantity::label:
        return "label";
    }
    return "unknown";
}

} // namespace vertemark::imaging
