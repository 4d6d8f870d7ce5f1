#include <algorithm>

#include "imaging/series/arrange_parts.h"

namespace vertemark::imaging {

namespace {

bool contains(std::string const& text, char const* word) {
    return text.find(word) != std::string::npos;
}

} // namespace

bool is_document(Instance const& instance) {
    // SOP classes whose pixels, if any, are no picture of a patient: reports, presentation states,
    // segmentations, plans, registrations, waveforms, encapsulated files, real world value maps.
    static char const* const prefixes[] = {
        "1.2.840.10008.5.1.4.1.1.88.",   "1.2.840.10008.5.1.4.1.1.11.",   "1.2.840.10008.5.1.4.1.1.66",
        "1.2.840.10008.5.1.4.1.1.67",    "1.2.840.10008.5.1.4.1.1.104.",  "1.2.840.10008.5.1.4.1.1.9.",
        "1.2.840.10008.5.1.4.1.1.481.3", "1.2.840.10008.5.1.4.1.1.481.5", "1.2.840.10008.5.1.4.1.1.481.8",
        "1.2.840.10008.5.1.4.1.1.481.9", "1.2.840.10008.5.1.4.1.1.200.",
    };
    if (!instance.is_image())
        return true;
    return std::ranges::any_of(
        prefixes, [&](char const* prefix) { return instance.sop_class.value.starts_with(prefix); });
}

SeriesKind kind_of(Instance const& instance, Frame const& frame) {
    if (is_document(instance))
        return SeriesKind::document;
    if (instance.projection)
        return instance.frames.size() > 1 ? SeriesKind::multiframe : SeriesKind::planar;
    if (contains(frame.image_type, "LOCALIZER") && instance.series.modality == "CT")
        return SeriesKind::localizer;
    if (contains(frame.image_type, "MOSAIC")) // one that can't be cut into its tiles lies nowhere as a whole
        return SeriesKind::planar;
    bool const placed = frame.plane && frame.spacing && frame.spacing->basis != SpacingBasis::none;
    if (placed)
        return SeriesKind::volume;
    return instance.frames.size() > 1 ? SeriesKind::multiframe : SeriesKind::planar;
}

Quantity quantity_of(Instance const& instance, Frame const& frame) {
    std::string const& modality = instance.series.modality;
    if (is_document(instance))
        return Quantity::unknown;
    if (instance.pixels.samples > 1 || instance.pixels.photometric == "PALETTE COLOR")
        return Quantity::optical;
    if (instance.projection)
        return Quantity::detector;
    if (modality == "CT") {
        bool const scaled = frame.slope && frame.intercept && !contains(frame.image_type, "LOCALIZER");
        return scaled && (frame.rescale_type.empty() || frame.rescale_type == "HU") ? Quantity::hounsfield
                                                                                    : Quantity::unknown;
    }
    if (modality == "OT" && frame.rescale_type == "LABEL") // a mask of our own, kept as an image
        return Quantity::label;
    if (modality == "MR")
        return Quantity::signal;
    if (modality == "NM")
        return Quantity::counts;
    if (modality == "PT" && instance.pet) {
        PetAttributes const& pet = *instance.pet;
        if (pet.units == "BQML")
            return Quantity::activity_bq_per_ml;
        if (pet.units == "CNTS")
            return Quantity::counts;
        if (pet.units == "GML" && (pet.suv_type.empty() || pet.suv_type == "BW"))
            return Quantity::suv_bw;
    }
    return Quantity::unknown;
}

} // namespace vertemark::imaging
