#include <algorithm>
#include <cmath>

#include "imaging/dicom/read_header.h"

namespace vertemark::imaging {

namespace {

bool is_cross_section(std::string const& modality) {
    return modality == "CT" || modality == "MR" || modality == "PT" || modality == "NM" ||
           modality == "RTDOSE" || modality == "OT" || modality == "ST";
}

std::vector<VoiWindow> read_windows(Item const& item) {
    auto const centres = item.numbers({0x0028, 0x1050}), widths = item.numbers({0x0028, 0x1051});
    std::string const function = item.first({0x0028, 0x1056});
    std::string const names = item.text({0x0028, 0x1055});
    std::vector<VoiWindow> windows;
    std::size_t from = 0;
    for (std::size_t i = 0; i < std::min(centres.size(), widths.size()); ++i) {
        VoiWindow window{centres[i], widths[i], {}, VoiFunction::linear};
        if (from <= names.size()) {
            auto const to = std::min(names.find('\\', from), names.size());
            window.explanation = names.substr(from, to - from);
            from = to + 1;
        }
        if (function == "SIGMOID")
            window.function = VoiFunction::sigmoid;
        else if (function == "LINEAR_EXACT")
            window.function = VoiFunction::linear_exact;
        if (window.width > 0)
            windows.push_back(std::move(window));
    }
    return windows;
}

template <class T>
void set_if(std::optional<T>& target, std::optional<T> const& value) {
    if (value)
        target = value;
}

void set_if(std::string& target, std::string value) {
    if (!value.empty())
        target = std::move(value);
}

// Attributes that stand at the top of a classic image, and in (Unassigned) Converted Attributes of a legacy
// one.
void read_plain(Item const& item, Instance const& instance, Frame& frame) {
    if (auto const plane = read_plane(item.numbers({0x0020, 0x0032}), item.numbers({0x0020, 0x0037})))
        frame.plane = plane;
    set_if(frame.spacing,
           read_spacing(item, instance, frame.plane || is_cross_section(instance.series.modality)));
    set_if(frame.slice_thickness_mm, item.number({0x0018, 0x0050}));
    set_if(frame.slice_location_mm, item.number({0x0020, 0x1041}));
    set_if(frame.slope, item.number({0x0028, 0x1053}));
    set_if(frame.intercept, item.number({0x0028, 0x1052}));
    set_if(frame.rescale_type, item.first({0x0028, 0x1054}));
    if (auto windows = read_windows(item); !windows.empty())
        frame.windows = std::move(windows);
    set_if(frame.image_type, item.text({0x0008, 0x0008}));
    set_if(frame.acquisition_number, item.integer({0x0020, 0x0012}));
    set_if(frame.temporal_position, item.integer({0x0020, 0x0100}));
    set_if(frame.echo_time_ms, item.number({0x0018, 0x0081}));
    set_if(frame.repetition_time_ms, item.number({0x0018, 0x0080}));
    set_if(frame.inversion_time_ms, item.number({0x0018, 0x0082}));
    set_if(frame.flip_angle_deg, item.number({0x0018, 0x1314}));
    set_if(frame.echo_number, item.integer({0x0018, 0x0086}));
    set_if(frame.trigger_time_ms, item.number({0x0018, 0x1060}));
    set_if(frame.frame_reference_ms, item.number({0x0054, 0x1300}));
    set_if(frame.frame_duration_ms, item.number({0x0018, 0x1242}));
    set_if(frame.acquisition_date, item.first({0x0008, 0x0022}));
    set_if(frame.acquisition_time, item.first({0x0008, 0x0032}));
    set_if(frame.acquisition_datetime, item.first({0x0008, 0x002a}));
}

// Whether a private tag is this maker's: by its creator, or where that was lost by the manufacturer's name.
bool is_makers(Item const& root, Tag tag, char const* creator, char const* manufacturer) {
    bool const lost = !root.has({tag.group, static_cast<std::uint16_t>(tag.element >> 8)});
    return root.created_by(tag, creator) || (lost && root.text({0x0008, 0x0070}).starts_with(manufacturer));
}

// The b-value of a classic MR image: the standard attribute, or the maker's private one.
void read_diffusion(Item const& root, Frame& frame) {
    frame.b_value = root.number({0x0018, 0x9087});
    if (!frame.b_value && is_makers(root, {0x0019, 0x1000}, "SIEMENS MR HEADER", "SIEMENS"))
        frame.b_value = root.number({0x0019, 0x100c});
    if (!frame.b_value && is_makers(root, {0x2001, 0x1000}, "Philips Imaging DD 001", "Philips"))
        frame.b_value = root.number({0x2001, 0x1003});
    if (!frame.b_value && is_makers(root, {0x0043, 0x1000}, "GEMS_PARM_01", "GE"))
        if (auto value = root.number({0x0043, 0x1039})) // GE adds 10⁹ to mark newer versions
            frame.b_value = std::fmod(*value, 1e6);
    auto const direction = root.numbers({0x0018, 0x9089});
    if (direction.size() == 3)
        frame.gradient_dir = LpsVector{direction[0], direction[1], direction[2]};
}

void read_mr_groups(Item const& group, Frame& frame) {
    if (auto const echo = group.item({0x0018, 0x9114}))
        set_if(frame.echo_time_ms, echo->number({0x0018, 0x9082}));
    if (auto const diffusion = group.item({0x0018, 0x9117})) {
        set_if(frame.b_value, diffusion->number({0x0018, 0x9087}));
        if (auto const gradient = diffusion->item({0x0018, 0x9076})) {
            auto const direction = gradient->numbers({0x0018, 0x9089});
            if (direction.size() == 3)
                frame.gradient_dir = LpsVector{direction[0], direction[1], direction[2]};
        }
    }
    if (auto const timing = group.item({0x0018, 0x9112})) {
        set_if(frame.repetition_time_ms, timing->number({0x0018, 0x0080}));
        set_if(frame.flip_angle_deg, timing->number({0x0018, 0x1314}));
    }
    if (auto const modifier = group.item({0x0018, 0x9115}))
        set_if(frame.inversion_time_ms, modifier->number({0x0018, 0x9079}));
    if (auto const cardiac = group.item({0x0018, 0x9118}))
        set_if(frame.trigger_time_ms, cardiac->number({0x0020, 0x9153}));
}

void read_frame_content(Item const& content, Frame& frame) {
    set_if(frame.acquisition_number, content.integer({0x0020, 0x9156}));
    set_if(frame.temporal_position, content.integer({0x0020, 0x9128}));
    set_if(frame.stack_id, content.first({0x0020, 0x9056}));
    set_if(frame.in_stack_position, content.integer({0x0020, 0x9057}));
    set_if(frame.label, content.text({0x0020, 0x9453}));
    set_if(frame.acquisition_datetime, content.first({0x0018, 0x9074}));
    set_if(frame.frame_duration_ms, content.number({0x0018, 0x9220}));
}

// One item of the shared or per-frame functional groups. DICOM PS3.3 C.7.6.16.
void read_functional_groups(Item const& group, Instance const& instance, Frame& frame,
                            std::vector<double>& position, std::vector<double>& orientation) {
    if (auto const p = group.item({0x0020, 0x9113}))
        position = p->numbers({0x0020, 0x0032});
    if (auto const o = group.item({0x0020, 0x9116}))
        orientation = o->numbers({0x0020, 0x0037});
    if (auto const measures = group.item({0x0028, 0x9110})) {
        set_if(frame.spacing, read_spacing(*measures, instance, true));
        set_if(frame.slice_thickness_mm, measures->number({0x0018, 0x0050}));
    }
    if (auto const rescale = group.item({0x0028, 0x9145})) {
        set_if(frame.slope, rescale->number({0x0028, 0x1053}));
        set_if(frame.intercept, rescale->number({0x0028, 0x1052}));
        set_if(frame.rescale_type, rescale->first({0x0028, 0x1054}));
    }
    if (auto const voi = group.item({0x0028, 0x9132}))
        if (auto windows = read_windows(*voi); !windows.empty())
            frame.windows = std::move(windows);
    for (std::uint16_t const type : {0x9226, 0x9329, 0x9751})
        if (auto const kind = group.item({0x0018, type}))
            set_if(frame.image_type, kind->text({0x0008, 0x9007}));
    if (auto const content = group.item({0x0020, 0x9111}))
        read_frame_content(*content, frame);
    for (std::uint16_t const converted : {0x9170, 0x9171})
        if (auto const plain = group.item({0x0020, converted}))
            read_plain(*plain, instance, frame);
    read_mr_groups(group, frame);
}

std::vector<Frame> enhanced_frames(Item const& root, Instance const& instance, Frame const& plain) {
    Frame shared = plain;
    std::vector<double> shared_position, shared_orientation;
    if (auto const group = root.item({0x5200, 0x9229}))
        read_functional_groups(*group, instance, shared, shared_position, shared_orientation);
    auto const groups = root.items({0x5200, 0x9230});
    std::vector<Frame> frames(static_cast<std::size_t>(instance.pixels.frames), shared);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        auto position = shared_position, orientation = shared_orientation;
        if (i < groups.size())
            read_functional_groups(groups[i], instance, frames[i], position, orientation);
        if (auto const plane = read_plane(position, orientation))
            frames[i].plane = plane;
    }
    return frames;
}

// Reconstructed nuclear medicine: the detector's item places the first slice, the others follow along the
// normal by Spacing Between Slices. DICOM PS3.3 C.8.4.11 and C.8.4.15.
void place_nm_slices(Item const& root, Instance const& instance, std::vector<Frame>& frames) {
    auto const detector = root.item({0x0054, 0x0022});
    auto const step = instance.acquisition.spacing_between_slices_mm;
    if (!detector || frames.front().image_type.find("RECON") == std::string::npos)
        return;
    auto const plane = read_plane(detector->numbers({0x0020, 0x0032}), detector->numbers({0x0020, 0x0037}));
    if (!plane || (!step && frames.size() > 1))
        return;
    auto const slices = root.numbers({0x0054, 0x0080});
    for (std::size_t i = 0; i < frames.size(); ++i) {
        double const number = i < slices.size() ? slices[i] - 1 : static_cast<double>(i);
        frames[i].plane = plane;
        frames[i].plane->position = plane->position + plane->normal() * (number * step.value_or(1));
        if (frames[i].spacing)
            frames[i].spacing->basis = SpacingBasis::patient;
    }
}

// Planar nuclear medicine: which way each frame looks, by its detector's view code; else the image's own name
// ("POST_E"). DICOM PS3.3 C.8.4.8, C.8.4.11.
void name_nm_views(Item const& root, std::vector<Frame>& frames) {
    auto const detectors = root.items({0x0054, 0x0022});
    auto const vector = root.numbers({0x0054, 0x0020});
    std::string const image_id = root.first({0x0054, 0x0400});
    for (std::size_t i = 0; i < frames.size(); ++i) {
        double const number = i < vector.size() ? vector[i] : 1;
        auto const index = static_cast<std::size_t>(std::max(1.0, number)) - 1;
        if (index < detectors.size())
            if (auto const view = detectors[index].item({0x0054, 0x0220}))
                frames[i].label = view->text({0x0008, 0x0104});
        if (frames[i].label.empty())
            frames[i].label = image_id;
    }
}

void place_dose_planes(Item const& root, std::vector<Frame>& frames) {
    auto offsets = root.numbers({0x3004, 0x000c});
    if (offsets.size() != frames.size() || !frames.front().plane)
        return;
    // Offsets either start at 0 or are absolute z of the planes. DICOM PS3.3 C.8.8.3.2.
    double const first = offsets.front();
    for (std::size_t i = 0; i < frames.size(); ++i)
        frames[i].plane->position =
            frames[i].plane->position + frames[i].plane->normal() * (offsets[i] - first);
    if (auto const scaling = root.number({0x3004, 0x000e}))
        for (Frame& frame : frames)
            frame.slope = scaling;
}

} // namespace

std::vector<Frame> read_frames(Item const& root, Instance const& instance) {
    Frame plain;
    read_plain(root, instance, plain);
    if (instance.series.modality == "MR")
        read_diffusion(root, plain);
    if (root.has({0x5200, 0x9230}) || root.has({0x5200, 0x9229}))
        return enhanced_frames(root, instance, plain);
    std::vector<Frame> frames(static_cast<std::size_t>(instance.pixels.frames), plain);
    if (instance.series.modality == "NM") {
        place_nm_slices(root, instance, frames);
        name_nm_views(root, frames);
    } else if (instance.series.modality == "RTDOSE")
        place_dose_planes(root, frames);
    else if (frames.size() > 1) // cine: one place does not hold for all
        for (Frame& frame : frames)
            frame.plane.reset();
    return frames;
}

} // namespace vertemark::imaging
