// The phantom patient's series, one writer each. Private to testdata; demo.h is the door.
#pragma once

#include "testdata/demo.h"
#include "testdata/phantom/modalities.h"
#include "testdata/write_dicom.h"

namespace vertemark::testdata {

struct Study {
    PatientHeader patient;
    StudyHeader ct, mr, pet, xray, bone_scan;
    std::string frame; // of CT, MR and PET alike
    double injected_dose_bq = 0;
};

Study study_of(PhantomRecipe const& recipe);

StackGrid ct_grid(Phantom const& phantom, Quality quality);
StackGrid mr_sagittal_grid(Phantom const& phantom, Quality quality);
StackGrid mr_axial_grid(Phantom const& phantom, Quality quality);
StackGrid pet_grid(Phantom const& phantom, Quality quality);
StackGrid xray_grid(Phantom const& phantom, Quality quality); // isotropic, what the beams cross

// How a stack's numbers become stored values.
struct Storage {
    PixelSign sign = PixelSign::unsigned_16;
    int bits = 12;
    double slope = 1, intercept = 0, window_centre = 0, window_width = 1;
    double low = 0, high = 4095;
};

using Files = std::vector<std::filesystem::path>;

Result<void> make_folder(std::filesystem::path const& folder);
std::string file_name(int number);
std::vector<std::uint16_t> stored(std::vector<float> const& values, Storage const& how);

Result<Files> write_stack(std::filesystem::path const& folder, PatientHeader const& patient,
                          StudyHeader const& study, SeriesHeader const& series, StackGrid const& grid,
                          Stack const& stack, Storage const& how, Job& job);

Result<void> write_ct(Phantom const& phantom, Study const& study, Quality quality, DemoFiles& out, Job& job);
Result<void> write_mr(Phantom const& phantom, Study const& study, Quality quality, DemoFiles& out, Job& job);
Result<void> write_pet(Phantom const& phantom, Study const& study, Quality quality, DemoFiles& out, Job& job);
Result<void> write_xray(Phantom const& phantom, Study const& study, Quality quality, DemoFiles& out,
                        Job& job);
Result<void> write_bone_scan(Phantom const& phantom, Study const& study, Quality quality, DemoFiles& out,
                             Job& job);

// Bq/ml that show SUVbw 1 at the start of the PET, by the header's own numbers.
double becquerel_per_suv(PhantomRecipe const& recipe, Study const& study);

} // namespace vertemark::testdata
