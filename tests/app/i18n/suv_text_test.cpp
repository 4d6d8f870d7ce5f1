// Every reason for which there is no SUV is a sentence with the tag in it.
#include <gtest/gtest.h>

#include "app/i18n/suv_text.h"

using namespace vertemark;
using namespace vertemark::app;

namespace {

TEST(SuvText, EveryRefusalIsASentenceWithItsTag) {
    for (char const* code : {"not_pet",
                             "no_units",
                             "units_unknown",
                             "units_differ",
                             "suv_type_unknown",
                             "suv_type_differs",
                             "counts_without_factor",
                             "not_attenuation_corrected",
                             "not_decay_corrected",
                             "no_decay_correction",
                             "decay_correction_unknown",
                             "decay_correction_differs",
                             "no_weight",
                             "weight_impossible",
                             "weight_differs",
                             "no_size",
                             "size_impossible",
                             "no_sex",
                             "sex_unknown",
                             "body_mass_impossible",
                             "no_dose",
                             "dose_impossible",
                             "dose_differs",
                             "no_half_life",
                             "no_injection_time",
                             "injection_time_malformed",
                             "injection_after_scan",
                             "injection_too_long_before_scan",
                             "no_acquisition_time",
                             "no_acquisition_date",
                             "no_frame_duration",
                             "frames_decay_apart",
                             "resampled_decays_apart"}) {
        EXPECT_TRUE(has_suv_refusal_text(code)) << code;
        QString const text = suv_refusal_text(Error{ErrorCode::inconsistent, code, "(0010,1030)"});
        EXPECT_TRUE(text.contains("(0010,1030)")) << text.toStdString();
        EXPECT_TRUE(text.endsWith('.')) << text.toStdString();
    }
}

} // namespace
