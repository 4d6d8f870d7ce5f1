#include "imaging/dicom/read_header.h"

#include <algorithm>
#include <cmath>
#include <exception>

#include "imaging/dicom/scan.h"
#include "imaging/dicom/text.h"

namespace vertemark::imaging {

namespace {

// An empty trailing group of a person's name says nothing.
std::string person_name(std::string name) {
    while (!name.empty() && (name.back() == '=' || name.back() == '^' || name.back() == ' '))
        name.pop_back();
    return name;
}

Patient read_patient(Item const& root) {
    Patient p;
    p.id = root.text({0x0010, 0x0020});
    p.issuer = root.text({0x0010, 0x0021});
    p.name = person_name(root.text({0x0010, 0x0010}));
    p.sex = root.first({0x0010, 0x0040});
    p.birth_date = root.first({0x0010, 0x0030});
    p.age = root.first({0x0010, 0x1010});
    p.weight_kg = root.number({0x0010, 0x1030});
    p.size_m = root.number({0x0010, 0x1020});
    return p;
}

StudyAttributes read_study(Item const& root) {
    StudyAttributes s;
    s.uid = StudyUid(root.first({0x0020, 0x000d}));
    s.id = root.text({0x0020, 0x0010});
    s.date = root.first({0x0008, 0x0020});
    s.time = root.first({0x0008, 0x0030});
    s.description = root.text({0x0008, 0x1030});
    s.accession = root.text({0x0008, 0x0050});
    s.referring_physician = person_name(root.text({0x0008, 0x0090}));
    s.institution = root.text({0x0008, 0x0080});
    return s;
}

SeriesAttributes read_series(Item const& root) {
    SeriesAttributes s;
    s.uid = SeriesUid(root.first({0x0020, 0x000e}));
    s.number = root.integer({0x0020, 0x0011});
    s.modality = root.first({0x0008, 0x0060});
    s.description = root.text({0x0008, 0x103e});
    s.protocol = root.text({0x0018, 0x1030});
    s.body_part = root.first({0x0018, 0x0015});
    s.laterality = root.first({0x0020, 0x0060});
    s.date = root.first({0x0008, 0x0021});
    s.time = root.first({0x0008, 0x0031});
    s.patient_position = root.first({0x0018, 0x5100});
    s.manufacturer = root.text({0x0008, 0x0070});
    s.model = root.text({0x0008, 0x1090});
    s.station = root.text({0x0008, 0x1010});
    return s;
}

AcquisitionAttributes read_acquisition(Item const& root) {
    AcquisitionAttributes a;
    a.contrast_agent = root.text({0x0018, 0x0010});
    if (a.contrast_agent.empty())
        if (auto const agent = root.item({0x0018, 0x0012}))
            a.contrast_agent = agent->text({0x0008, 0x0104});
    a.sequence_name = root.text({0x0018, 0x0024});
    if (a.sequence_name.empty())
        a.sequence_name = root.text({0x0018, 0x9005}); // Pulse Sequence Name
    a.scanning_sequence = root.text({0x0018, 0x0020});
    a.sequence_variant = root.text({0x0018, 0x0021});
    a.scan_options = root.text({0x0018, 0x0022});
    a.angio = root.first({0x0018, 0x0025});
    a.kernel = root.text({0x0018, 0x1210});
    a.kvp = root.number({0x0018, 0x0060});
    a.gantry_tilt_deg = root.number({0x0018, 0x1120});
    a.spacing_between_slices_mm = root.number({0x0018, 0x0088});
    a.field_strength_t = root.number({0x0018, 0x0087});
    a.complex_image_component = root.first({0x0008, 0x9208});
    a.temporal_positions = root.integer({0x0020, 0x0105});
    read_mosaic(root, a);
    return a;
}

// How many frames of native pixels these bytes can hold, at least one: a header may claim a million.
int frames_within(PixelLayout const& p, std::int64_t bytes) {
    auto const bits_a_frame = static_cast<std::int64_t>(p.rows) * p.columns * std::max(1, p.bits_allocated);
    if (bits_a_frame <= 0)
        return 1;
    return static_cast<int>(std::clamp<std::int64_t>(bytes * 8 / bits_a_frame, 1, k_most_frames));
}

PixelLayout read_layout(Dataset const& data, Item const& root) {
    PixelLayout p;
    auto const small = [&](Tag tag, int otherwise) {
        int const value = root.integer(tag).value_or(otherwise);
        return value < 0 || value > 65535 ? 0 : value;
    };
    p.rows = small({0x0028, 0x0010}, 0);
    p.columns = small({0x0028, 0x0011}, 0);
    p.frames = std::clamp(root.integer({0x0028, 0x0008}).value_or(1), 1, k_most_frames);
    p.samples = small({0x0028, 0x0002}, 1);
    p.bits_allocated = small({0x0028, 0x0100}, 0);
    p.bits_stored = small({0x0028, 0x0101}, p.bits_allocated);
    p.high_bit = small({0x0028, 0x0102}, p.bits_stored - 1);
    p.is_signed = small({0x0028, 0x0103}, 0) == 1;
    p.planar = small({0x0028, 0x0006}, 0) == 1;
    p.photometric = root.first({0x0028, 0x0004});
    auto const padding = [&](Tag tag) -> std::optional<std::int64_t> {
        auto const value = root.number(tag);
        if (!value || std::abs(*value) > 4294967296.0)
            return std::nullopt;
        auto whole = static_cast<std::int64_t>(*value);
        if (p.is_signed && whole >= 32768 && p.bits_allocated == 16) // written as US
            whole -= 65536;
        if (!p.is_signed && whole < 0 && p.bits_allocated == 16) // written as SS
            whole += 65536;
        return whole;
    };
    p.padding = padding({0x0028, 0x0120});
    p.padding_limit = padding({0x0028, 0x0121});
    if (auto const& place = data.pixel_data()) {
        p.present = true;
        p.is_float = place->element != 0x0010;
        if (place->length) {
            p.offset = place->offset;
            p.length = *place->length;
            p.frames = std::min(p.frames, frames_within(p, std::min(*place->length, data.file_size())));
        }
    } else {
        p.present = root.has({0x7fe0, 0x0010}) || root.has({0x7fe0, 0x0008}) || root.has({0x7fe0, 0x0009});
        p.is_float = p.present && !root.has({0x7fe0, 0x0010});
    }
    return p;
}

bool is_projection(std::string const& modality) {
    static char const* const list[] = {"CR", "DX", "MG", "RF", "XA", "IO", "PX", "RG", "RTIMAGE"};
    return std::ranges::find(list, modality) != std::end(list);
}

std::optional<ProjectionAttributes> read_projection(Item const& root, std::string const& modality) {
    if (!is_projection(modality))
        return std::nullopt;
    ProjectionAttributes p;
    p.view_position = root.first({0x0018, 0x5101});
    if (auto const view = root.item({0x0054, 0x0220}))
        p.view_meaning = view->text({0x0008, 0x0104});
    p.laterality = root.first({0x0020, 0x0062});
    p.spacing_calibration = root.first({0x0028, 0x0a02});
    p.magnification = root.number({0x0018, 0x1114});
    p.source_detector_mm = root.number({0x0018, 0x1110});
    p.source_patient_mm = root.number({0x0018, 0x1111});
    p.patient_orientation = root.text({0x0020, 0x0020});
    return p;
}

std::optional<PixelSpacing> spacing_from(std::vector<double> const& values, SpacingBasis basis) {
    if (values.size() < 2 || !(values[0] > 0) || !(values[1] > 0) || values[0] > 1e4 || values[1] > 1e4)
        return std::nullopt;
    return PixelSpacing{values[1], values[0], basis}; // DICOM writes the distance of rows first
}

PixelSpacing projection_spacing(std::optional<PixelSpacing> pixel, std::optional<PixelSpacing> imager,
                                ProjectionAttributes const& projection) {
    bool const differs = pixel && imager &&
                         (std::abs(pixel->row_mm - imager->row_mm) > 1e-6 ||
                          std::abs(pixel->column_mm - imager->column_mm) > 1e-6);
    if (pixel && (differs || !projection.spacing_calibration.empty())) {
        pixel->basis = SpacingBasis::calibrated;
        return *pixel;
    }
    PixelSpacing spacing = imager ? *imager : *pixel;
    spacing.basis = SpacingBasis::detector;
    if (auto const factor = projection.magnification; factor && *factor > 1 && *factor < 10) {
        spacing.column_mm /= *factor;
        spacing.row_mm /= *factor;
        spacing.basis = SpacingBasis::magnification_corrected;
    }
    return spacing;
}

} // namespace

std::optional<PixelSpacing> read_spacing(Item const& item, Instance const& instance, bool in_patient) {
    auto const pixel = spacing_from(item.numbers({0x0028, 0x0030}), SpacingBasis::patient);
    auto const imager = spacing_from(item.numbers({0x0018, 0x1164}), SpacingBasis::detector);
    if (instance.projection && (pixel || imager))
        return projection_spacing(pixel, imager, *instance.projection);
    bool const cross_section = in_patient || instance.series.modality == "NM";
    if (pixel) {
        auto spacing = *pixel;
        if (!cross_section)
            spacing.basis = SpacingBasis::nominal;
        return spacing;
    }
    if (imager)
        return imager;
    if (auto const nominal = spacing_from(item.numbers({0x0018, 0x2010}), SpacingBasis::nominal))
        return nominal;
    // Pixel Aspect Ratio (vertical \ horizontal) gives the shape of a pixel but no millimetres.
    return spacing_from(item.numbers({0x0028, 0x0034}), SpacingBasis::none);
}

std::optional<ImagePlane> read_plane(std::vector<double> const& position,
                                     std::vector<double> const& orientation) {
    auto const beyond = [](double mm) { return std::abs(mm) > 1e6; }; // no place in a patient
    if (position.size() != 3 || orientation.size() != 6 || std::ranges::any_of(position, beyond))
        return std::nullopt;
    LpsVector const row{orientation[0], orientation[1], orientation[2]};
    LpsVector const column{orientation[3], orientation[4], orientation[5]};
    // Directions that are not near unit length and at right angles describe no plane.
    if (std::abs(length(row) - 1) > 0.01 || std::abs(length(column) - 1) > 0.01 ||
        std::abs(dot(row, column)) > 0.01)
        return std::nullopt;
    return ImagePlane{{position[0], position[1], position[2]}, normalized(row), normalized(column)};
}

std::vector<LookupTable> read_lookup_tables(Item const& root, Tag sequence, bool is_signed) {
    std::vector<LookupTable> tables;
    for (Item const& item : root.items(sequence)) {
        auto const descriptor = item.numbers({0x0028, 0x3002});
        auto entries = item.words({0x0028, 0x3006});
        if (descriptor.size() != 3 || entries.empty())
            continue;
        LookupTable table;
        std::size_t const count =
            descriptor[0] == 0 ? 65536 : static_cast<std::size_t>(std::abs(descriptor[0]));
        table.first_mapped = static_cast<int>(descriptor[1]);
        if (is_signed && table.first_mapped >= 32768)
            table.first_mapped -= 65536;
        table.bits = static_cast<int>(descriptor[2]);
        if (table.bits < 8 || table.bits > 16)
            table.bits = 16;
        if (entries.size() * 2 == count || entries.size() * 2 == count + 1) { // two 8-bit entries in a word
            std::vector<std::uint16_t> wide;
            for (std::uint16_t word : entries) {
                wide.push_back(word & 0xff);
                wide.push_back(word >> 8);
            }
            entries = std::move(wide);
        }
        if (entries.size() > count)
            entries.resize(count);
        table.entries = std::move(entries);
        table.type = item.text({0x0028, 0x3004});
        if (table.type.empty())
            table.type = item.text({0x0028, 0x3003});
        tables.push_back(std::move(table));
    }
    return tables;
}

std::vector<OverlayPlane> read_overlays(Item const& root) {
    std::vector<OverlayPlane> planes;
    for (int group = 0x6000; group <= 0x601e; group += 2) {
        auto const tag = [&](int element) {
            return Tag{static_cast<std::uint16_t>(group), static_cast<std::uint16_t>(element)};
        };
        OverlayPlane plane;
        plane.group = group;
        plane.rows = root.integer(tag(0x0010)).value_or(0);
        plane.columns = root.integer(tag(0x0011)).value_or(0);
        if (plane.rows <= 0 || plane.columns <= 0 || plane.rows > 65535 || plane.columns > 65535)
            continue;
        plane.frames = std::clamp(root.integer(tag(0x0015)).value_or(1), 1, k_most_frames);
        auto const origin = root.numbers(tag(0x0050));
        if (origin.size() == 2) {
            plane.origin_row = static_cast<int>(origin[0]);
            plane.origin_column = static_cast<int>(origin[1]);
        }
        plane.type = root.first(tag(0x0040));
        plane.label = root.text(tag(0x1500));
        plane.bit_position = root.integer(tag(0x0102)).value_or(0);
        auto const packed = root.bytes(tag(0x3000));
        std::size_t const pixels = static_cast<std::size_t>(plane.rows) *
                                   static_cast<std::size_t>(plane.columns) *
                                   static_cast<std::size_t>(plane.frames);
        if (!packed.empty() && packed.size() * 8 >= pixels) {
            plane.bits.resize(pixels);
            for (std::size_t i = 0; i < pixels; ++i)
                plane.bits[i] = packed[i / 8] >> (i % 8) & 1;
        }
        planes.push_back(std::move(plane));
    }
    return planes;
}

Instance instance_of(Dataset const& data) {
    Item const& root = data.root();
    Instance instance;
    instance.uid = SopInstanceUid(root.first({0x0008, 0x0018}));
    instance.sop_class = SopClassUid(root.first({0x0008, 0x0016}));
    instance.transfer_syntax = TransferSyntaxUid(data.transfer_syntax());
    instance.frame_of_reference = FrameOfReferenceUid(root.first({0x0020, 0x0052}));
    instance.patient = read_patient(root);
    instance.study = read_study(root);
    instance.series = read_series(root);
    instance.acquisition = read_acquisition(root);
    instance.pixels = read_layout(data, root);
    std::string const& syntax = instance.transfer_syntax.value;
    instance.pixels.big_endian = syntax == "1.2.840.10008.1.2.2" || syntax == "1.2.840.113619.5.2";
    instance.pet = read_pet(root, instance.series.modality);
    instance.projection = read_projection(root, instance.series.modality);
    instance.number = root.integer({0x0020, 0x0013});
    instance.content_date = root.first({0x0008, 0x0023});
    instance.content_time = root.first({0x0008, 0x0033});
    instance.image_comments = root.text({0x0020, 0x4000});
    instance.burned_in = root.first({0x0028, 0x0301});
    instance.lossy = root.first({0x0028, 0x2110}) == "01";
    instance.presentation_lut_shape = root.first({0x2050, 0x0020});
    if (instance.is_image()) {
        auto modality = read_lookup_tables(root, {0x0028, 0x3000}, instance.pixels.is_signed);
        if (!modality.empty())
            instance.modality_lut = std::move(modality.front());
        instance.voi_luts = read_lookup_tables(root, {0x0028, 0x3010}, instance.pixels.is_signed);
        instance.overlays = read_overlays(root);
        instance.frames = read_frames(root, instance);
    }
    return instance;
}

namespace {

Result<Instance> read_unguarded(std::filesystem::path const& path) {
    TRY(Dataset const data, Dataset::read(path, Extent::header));
    Dataset const* source = &data;
    Result<Dataset> whole = fail(ErrorCode::internal, "unused");
    if (data.transfer_syntax() == "1.2.840.10008.1.2.1.99") {
        // A deflated file can't be stopped at its pixel data with a place to return to: read it all.
        whole = Dataset::read(path, Extent::everything);
        if (whole)
            source = &*whole;
    }
    if (source->is_directory())
        return fail(ErrorCode::unsupported, "a DICOMDIR holds no image", path.string());
    Instance instance = instance_of(*source);
    if (instance.uid.empty() && instance.series.uid.empty() && instance.series.modality.empty() &&
        !instance.is_image())
        return fail(ErrorCode::malformed, "neither an identifier nor an image was found", path.string());
    instance.source.path = path;
    instance.source.shown = path.string();
    return instance;
}

} // namespace

Result<Instance> read_header(std::filesystem::path const& path) {
    try {
        return read_unguarded(path);
    } catch (std::exception const& error) {
        return fail(ErrorCode::malformed, error.what(), path.string());
    }
}

} // namespace vertemark::imaging
