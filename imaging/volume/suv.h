// Standardized uptake values of a PET series: the factor, every number it came from, or why there is none.
// Sources: QIBA SUV pseudo-code, the IBSI-SUV manual, DICOM PS3.3 C.8.9.1. Knows headers and volumes, no Qt.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "imaging/base/result.h"
#include "imaging/series/series.h"
#include "imaging/volume/volume.h"

namespace vertemark::imaging {

enum class SuvKind {
    body_weight,                  // SUVbw, g/ml
    lean_body_mass_janmahasatian, // SUL, Janmahasatian 2005: the one to report
    lean_body_mass_dicom,         // SUVType LBM: 1.10 W − 120 (W/H)² for men
    lean_body_mass_james128,      // SUVType LBMJAMES128
    body_surface_area,            // Du Bois, cm²/ml
    ideal_body_weight,
};

// "bw", "lbm_janmahasatian", …
char const* name_of(SuvKind kind);
inline constexpr SuvKind k_suv_kinds[] = {
    SuvKind::body_weight,          SuvKind::lean_body_mass_janmahasatian,
    SuvKind::lean_body_mass_dicom, SuvKind::lean_body_mass_james128,
    SuvKind::body_surface_area,    SuvKind::ideal_body_weight};
// "g/ml", or "cm²/ml" for the body surface.
char const* unit_of(SuvKind kind);

// One number that the factor came from.
struct SuvInput {
    std::string name;   // stable: weight, size, sex, dose, half_life, injection_time, reference_time, …
    std::string tag;    // "(0010,1030)"; empty for a derived number
    std::string value;  // with its unit
    std::string source; // header, edited, derived
};

// What the reader typed instead of, or in place of missing, header values.
struct SuvEdits {
    std::optional<double> weight_kg, size_m, dose_bq, half_life_s;
    std::optional<std::string> sex;                // M, F, O
    std::optional<std::string> injection_datetime; // YYYYMMDDHHMMSS
    bool operator==(SuvEdits const&) const = default;
};

struct SuvCard {
    SuvKind kind = SuvKind::body_weight;
    std::vector<double> factors; // one a frame of the series: SUV = factor · (slope · stored + intercept)
    std::vector<SuvInput> inputs;
    std::vector<Finding> findings; // dose taken as MBq, weight as g, series time not used, …

    // In words of the field: "SUVbw = c · W / (D · 2^(−Δt/T½))".
    std::string formula;

    [[nodiscard]] double factor() const { return factors.empty() ? 0 : factors.front(); }
};

// The error's detail is a stable name (no_weight, no_dose, units_unknown, not_attenuation_corrected, …), its
// subject the tag at fault. A value is refused rather than guessed.
Result<SuvCard> suv_card(Series const& series, SuvKind kind, SuvEdits const& edits = {});

// What the header and the reader give for it, whether or not a factor comes of it: every input in the order
// of the card, an absent one with an empty value.
std::vector<SuvInput> suv_inputs(Series const& series, SuvEdits const& edits = {});

// The same volume in SUV. `volume` was built from `series`.
Result<VolumePtr> to_suv(VolumePtr const& volume, Series const& series, SuvCard const& card);

// The volume as it is to be read: PET in SUVbw where it can be computed, otherwise as stored, without any
// claim to be SUV and with the finding no_suv (subject: the tag; argument: the reason). Others as they are.
VolumePtr in_reading_units(VolumePtr const& volume, Series const& series, SuvEdits const& edits = {});

// Kilograms (m² for the surface). Nothing for a sex other than M, F, O, or numbers no body has.
std::optional<double> lean_body_mass(SuvKind kind, Kilograms weight, Centimetres size,
                                     std::string const& sex);
std::optional<double> ideal_body_weight(Centimetres size, std::string const& sex);
double body_surface_m2(Kilograms weight, Centimetres size);

// Seconds since 1970 of a DICOM date and time, or date-time; nothing when it is none. Zones are ignored: a
// PET's date-times were brought to local time when read.
std::optional<double> seconds_of(std::string const& date, std::string const& time);
std::optional<double> seconds_of(std::string const& datetime);

} // namespace vertemark::imaging
