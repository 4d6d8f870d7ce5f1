// Writes one image as a DICOM file with headers like a scanner's: CT, MR, PET, DX and NM.
// Knows DCMTK and nothing of the phantom. Explicit little endian. The same input gives the same bytes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imaging/base/geometry.h"
#include "imaging/base/id.h"
#include "imaging/base/result.h"

namespace vertemark::testdata {

// A UID under 2.25 that depends on the name only.
std::string uid_from(std::string_view name);

struct Attribute { // any element with a value as text, multiple values with backslashes
    std::uint16_t group = 0, element = 0;
    std::string value;
};

struct CodeAttribute { // a sequence of one code
    std::uint16_t group = 0, element = 0;
    std::string value, scheme, meaning;
};

struct PatientHeader {
    std::string id, name, sex, birth_date, age; // age as 058Y
    double weight_kg = 0, height_m = 0;
};

struct StudyHeader {
    std::string uid, id, date, time, description, accession;
};

enum class ObjectKind { ct, mr, pet, dx, nm };

struct RadiopharmaceuticalHeader { // PS3.3 C.8.9.2; activities in becquerels
    std::string start_time, start_date_time;
    double injected_dose_bq = 0, half_life_s = 6586.2, positron_fraction = 0.9673;
};

struct SeriesHeader {
    ObjectKind kind = ObjectKind::ct;
    std::string uid, description, body_part, frame_of_reference, time;
    int number = 1;
    std::vector<Attribute> attributes; // the same in every instance of the series
    std::optional<RadiopharmaceuticalHeader> tracer;
};

struct ImagePlane { // of the first pixel's centre; DICOM PS3.3 C.7.6.2
    LpsPoint origin;
    LpsVector row_direction{1, 0, 0}, column_direction{0, 1, 0};
    double row_spacing_mm = 1, column_spacing_mm = 1; // between rows, between columns
    double thickness_mm = 1;
};

enum class PixelSign { unsigned_16, signed_16 };

struct Image {
    int rows = 0, columns = 0, frames = 1;
    std::vector<std::uint16_t> pixels; // two's complement when signed
    PixelSign sign = PixelSign::unsigned_16;
    int bits_stored = 16;
    std::optional<ImagePlane> plane; // absent for projections
    double rescale_slope = 1, rescale_intercept = 0;
    double window_centre = 0, window_width = 1;
    int instance_number = 1;
    std::vector<Attribute> attributes; // of this instance
    std::vector<CodeAttribute> codes;
};

Result<void> write_image(std::filesystem::path const& file, PatientHeader const& patient,
                         StudyHeader const& study, SeriesHeader const& series, Image const& image);

} // namespace vertemark::testdata
