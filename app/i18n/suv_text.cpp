#include "app/i18n/suv_text.h"

#include "app/i18n/text_table.h"

namespace vertemark::app {

namespace {

#define SAY(text) QT_TRANSLATE_NOOP("Suv", text)

constexpr Word k_inputs[] = {
    {"units", SAY("Units")},
    {"suv_type", SAY("SUV type")},
    {"corrected_image", SAY("Corrections")},
    {"decay_correction", SAY("Decay correction")},
    {"weight", SAY("Weight")},
    {"size", SAY("Height")},
    {"sex", SAY("Sex")},
    {"dose", SAY("Injected dose")},
    {"half_life", SAY("Half-life")},
    {"injection_time", SAY("Injection")},
    {"reference_time", SAY("Reference time")},
    {"time_since_injection", SAY("Injection to reference")},
    {"dose_at_reference", SAY("Dose left at reference")},
    {"philips_suv_factor", SAY("Philips SUV factor")},
    {"philips_activity_factor", SAY("Philips activity factor")},
};

// %1 is the tag at fault. What is wrong, then the way on.
constexpr Word k_refusals[] = {
    {"not_pet", SAY("this is no PET image %1.")},
    {"no_units", SAY("Units %1 are missing, so nobody knows what the pixels count.")},
    {"units_unknown",
     SAY("Units %1 are none that an SUV can be computed from (BQML, CNTS of Philips, GML, CM2ML).")},
    {"units_differ", SAY("Units %1 differ from image to image.")},
    {"suv_type_unknown", SAY("SUV Type %1 is unknown.")},
    {"suv_type_differs", SAY("SUV Type %1 differs from image to image.")},
    {"counts_without_factor", SAY("the pixels are counts and the factor to activity %1 is missing.")},
    {"not_attenuation_corrected",
     SAY("Corrected Image %1 doesn't say ATTN: the images are not corrected for attenuation.")},
    {"not_decay_corrected",
     SAY("Corrected Image %1 doesn't say DECY: the images are not corrected for decay.")},
    {"no_decay_correction", SAY("Decay Correction %1 is missing, so the dose to divide by is unknown.")},
    {"decay_correction_unknown", SAY("Decay Correction %1 is none of START, ADMIN, NONE.")},
    {"decay_correction_differs", SAY("Decay Correction %1 differs from image to image.")},
    {"no_weight", SAY("Patient's Weight %1 is missing. Enter it, or read the stored unit.")},
    {"weight_impossible",
     SAY("Patient's Weight %1 is none a patient has. Enter it, or read the stored unit.")},
    {"weight_differs", SAY("Patient's Weight %1 differs from image to image. Enter it.")},
    {"no_size", SAY("Patient's Size %1 is missing. Enter the height, or read SUVbw.")},
    {"size_impossible", SAY("Patient's Size %1 is none a patient has. Enter the height.")},
    {"no_sex", SAY("Patient's Sex %1 is missing. Enter it, or read SUVbw.")},
    {"sex_unknown", SAY("Patient's Sex %1 is none of M, F, O. Enter it, or read SUVbw.")},
    {"body_mass_impossible", SAY("the formula gives no mass for this weight and Patient's Size %1.")},
    {"no_dose", SAY("Radionuclide Total Dose %1 is missing. Enter it, or read the stored unit.")},
    {"dose_impossible", SAY("Radionuclide Total Dose %1 is none a patient is given. Enter it.")},
    {"dose_differs", SAY("Radionuclide Total Dose %1 differs from image to image. Enter it.")},
    {"no_half_life", SAY("Radionuclide Half Life %1 is missing. Enter it, or read the stored unit.")},
    {"no_injection_time",
     SAY("the start of the radiopharmaceutical %1 is missing. Enter it, or read the stored unit.")},
    {"injection_time_malformed", SAY("the start of the radiopharmaceutical %1 is no time. Enter it.")},
    {"injection_after_scan", SAY("the start of the radiopharmaceutical %1 lies after the scan. Correct it.")},
    {"injection_too_long_before_scan", SAY("the start of the radiopharmaceutical %1 lies more than 20 "
                                           "half-lives before the scan. Correct it.")},
    {"no_acquisition_time",
     SAY("neither Series Time nor Acquisition Time %1 is known, so the decay is not.")},
    {"no_acquisition_date",
     SAY("neither Series Date nor Acquisition Date %1 is known, so the decay is not.")},
    {"no_frame_duration",
     SAY("Actual Frame Duration %1 is missing, which images without decay correction need.")},
    {"frames_decay_apart",
     SAY("the frames of one file decay apart (Decay Correction %1), which is not handled.")},
    {"resampled_decays_apart", SAY("slices that decay apart (Decay Correction %1) were resampled.")},
};

#undef SAY

QString refusal(std::string_view reason, std::string_view tag) {
    QString const sentence = find_word("Suv", k_refusals, reason);
    if (sentence.isNull())
        return bare_words(reason) + u' ' + to_text(tag);
    return sentence.arg(to_text(tag));
}

} // namespace

QString suv_input_text(std::string_view name) {
    auto const found = find_word("Suv", k_inputs, name);
    return found.isNull() ? bare_words(name) : found;
}

QString suv_refusal_text(Error const& error) {
    return refusal(error.detail, error.subject);
}

QString suv_refusal_text(Finding const& finding) {
    return refusal(finding.arguments.empty() ? std::string() : finding.arguments.front(), finding.subject);
}

bool has_suv_refusal_text(std::string_view reason) {
    return !find_word("Suv", k_refusals, reason).isNull();
}

} // namespace vertemark::app
