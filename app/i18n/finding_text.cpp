#include "app/i18n/finding_text.h"

#include "app/i18n/text_table.h"

#include <QCoreApplication>

namespace vertemark::app {

namespace {

#define SAY(text) QT_TRANSLATE_NOOP("Finding", text)

// %1, %2 … are the finding's arguments. Cause, then consequence, then the way on.
constexpr Word k_findings[] = {
    {"missing_slices", SAY("%1 slices are missing, the first after slice %2. No value or measurement is "
                           "given across the gap. Look "
                           "for the missing files.")},
    {"uneven_spacing", SAY("slices lie unevenly, %1 to %2 mm apart. The volume is resampled evenly.")},
    {"gantry_tilt", SAY("the gantry was tilted by %1°. The volume is set upright.")},
    {"duplicate_files", SAY("%1 files hold an image that another file holds too. Each is shown once.")},
    {"no_position", SAY("the images don't say where they lie. They are shown without reformats.")},
    {"mosaic_unreadable",
     SAY("the mosaic can't be cut into its images: its header lacks what it takes or "
         "contradicts its size. It is shown whole, without measurements in the patient.")},
    {"unreadable_image", SAY("this image is left empty: %1.")},
    {"spacing_detector", SAY("pixels of %1 mm, measured at the detector. What lies before it is shown larger "
                             "than it is: lengths are too long; angles and ratios hold.")},
    {"spacing_magnification_corrected", SAY("pixels of %1 mm, corrected for an estimated magnification of "
                                            "%2. Lengths are estimates.")},
    {"spacing_calibrated",
     SAY("pixels of %1 mm, calibrated (%2). Lengths hold in the plane of what they were "
         "calibrated with.")},
    {"spacing_nominal", SAY("pixels of %1 mm on the scanned film, not in the patient.")},
    {"spacing_none", SAY("no pixel size is stated. Lengths are given in pixels; angles and ratios hold.")},
    {"dose_taken_as_mbq", SAY("the dose %1 is too small for Bq and is taken as MBq.")},
    {"weight_taken_as_grams", SAY("the weight %1 is too large for kg and is taken as grams.")},
    {"size_taken_as_centimetres", SAY("the height %1 is too large for metres and is taken as centimetres.")},
    {"series_time_after_acquisition", SAY("Series Time %1 is later than the first acquisition (rewritten by "
                                          "later processing) and is not used.")},
    {"injection_before_midnight", SAY("the injection at %1 is taken as on the day before the scan.")},
    {"frame_reference_time_disagrees", SAY("Frame Reference Time leads to a reference %1 minutes apart. "
                                           "Check the times before trusting the SUV.")},
    {"half_life_of_another_nuclide", SAY("the half-life %1 is not that of fluorine-18, which the header "
                                         "names. Check it.")},
    {"suv_decay_each_slice", SAY("the images are not corrected for decay: each is divided by the dose left "
                                 "at its own time.")},
    {"registration_little_overlap", SAY("only %1 % of the smaller series lies in the other one. Compare "
                                        "series of the same part of the body.")},
    {"registration_not_repeatable", SAY("a second run ended %1 mm away. Look at both pictures closely, or "
                                        "begin from landmarks.")},
    {"registration_fits_elsewhere",
     SAY("it would fit %1 % as well a vertebra further. Count the vertebrae, or "
         "begin from landmarks.")},
    {"registration_large_turn",
     SAY("the patient would have lain turned by %1°. Look at both pictures closely.")},
    {"registration_worse_than_before", SAY("nothing in the two series corresponds better than at the start "
                                           "(%1). They may show different things.")},
    {"registration_volume_change", SAY("one series would have to swell or shrink by %1 %. Use a rigid "
                                       "registration.")},
    {"registration_landmarks_apart",
     SAY("the landmarks lie %1 mm apart after it. Check that each pair is the "
         "same place.")},
    {"protocol_unreadable", SAY("this hanging protocol can't be opened and is left out. Check the file.")},
    {"protocol_malformed", SAY("this hanging protocol is left out: %1. Correct the file.")},
};

constexpr Word k_skipped[] = {
    {"not_dicom", SAY("not DICOM")},
    {"not_found", SAY("not there")},
    {"truncated", SAY("cut off: the file ends too early")},
    {"encrypted", SAY("encrypted: open it with its password")},
    {"wrong_password", SAY("encrypted with another password")},
    {"empty_directory", SAY("a DICOMDIR that names no file")},
    {"unreadable", SAY("can't be read")},
    {"empty", SAY("empty")},
    {"malformed", SAY("damaged")},
    {"unsafe_path", SAY("its name leads out of its archive")},
    {"too_large", SAY("unpacks to more than is safe")},
    {"missing_reference", SAY("named in the DICOMDIR but not there")},
    {"not_a_file", SAY("a pipe, socket or device")},
};

constexpr Word k_errors[] = {
    {"not_found", SAY("was not found. Check the name or the place.")},
    {"malformed", SAY("is damaged or breaks its format and can't be used.")},
    {"unsupported", SAY("is of a kind that this program doesn't handle.")},
    {"inconsistent", SAY("contradicts itself and isn't used.")},
    {"conflict", SAY("was changed by someone else meanwhile. Nothing was overwritten.")},
    {"io", SAY("could not be read or written. Check the disk, its space and your rights.")},
    {"network", SAY("can't be reached or refused. Check address, AE title and network.")},
    {"internal", SAY("met a defect of this program. The case is kept; please report it.")},
};

#undef SAY

char const* id_of(ErrorCode code) {
    switch (code) {
    case ErrorCode::cancelled:
        return "cancelled";
    case ErrorCode::not_found:
        return "not_found";
    case ErrorCode::malformed:
        return "malformed";
    case ErrorCode::unsupported:
        return "unsupported";
    case ErrorCode::inconsistent:
        return "inconsistent";
    case ErrorCode::conflict:
        return "conflict";
    case ErrorCode::io:
        return "io";
    case ErrorCode::network:
        return "network";
    case ErrorCode::internal:
        break;
    }
    return "internal";
}

QString with_subject(std::string const& subject, QString const& sentence) {
    return subject.empty() ? sentence : to_text(subject) + QStringLiteral(": ") + sentence;
}

} // namespace

QString finding_text(Finding const& finding) {
    QString sentence = find_word("Finding", k_findings, finding.code);
    if (sentence.isNull()) {
        sentence = bare_words(finding.code);
        for (std::string const& argument : finding.arguments)
            sentence += u' ' + to_text(argument);
    } else {
        for (std::string const& argument : finding.arguments)
            sentence = sentence.arg(to_text(argument));
    }
    return with_subject(finding.subject, sentence);
}

bool has_finding_text(std::string_view code) {
    return !find_word("Finding", k_findings, code).isNull();
}

QString skipped_text(std::string_view code) {
    auto const found = find_word("Finding", k_skipped, code);
    return found.isNull() ? bare_words(code) : found;
}

QString error_text(Error const& error) {
    if (error.code == ErrorCode::cancelled)
        return {};
    auto const subject =
        error.subject.empty() ? QCoreApplication::translate("Finding", "The action") : to_text(error.subject);
    QString line = subject + u' ' + find_word("Finding", k_errors, id_of(error.code));
    if (!error.detail.empty())
        line += QStringLiteral(" (%1)").arg(to_text(error.detail));
    return line;
}

} // namespace vertemark::app
