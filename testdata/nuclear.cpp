// PET and bone scan: activity in, counts or becquerels out.
#include <algorithm>
#include <cmath>

#include "testdata/phantom/projection.h"
#include "testdata/studies.h"

namespace vertemark::testdata {

namespace {

constexpr double k_f18_half_life_s = 6586.2;
constexpr double k_uptake_s = 75 * 60; // injection 08:10, series 09:25

std::vector<Attribute> pet_attributes(StackGrid const& g) {
    return {{0x0008, 0x0008, "ORIGINAL\\PRIMARY"},
            {0x0018, 0x1181, "NONE"},   // collimator
            {0x0018, 0x1242, "120000"}, // frame duration, ms
            {0x0020, 0x0012, "1"},
            {0x0028, 0x0051, "NORM\\DTIM\\ATTN\\SCAT\\DECY\\RAN"},
            {0x0054, 0x0081, std::to_string(g.slices)},
            {0x0054, 0x1000, "STATIC\\IMAGE"},
            {0x0054, 0x1001, "BQML"},
            {0x0054, 0x1002, "EMISSION"},
            {0x0054, 0x1100, "DLYD"},
            {0x0054, 0x1101, "measured,CT"},
            {0x0054, 0x1102, "START"},
            {0x0054, 0x1103, "OSEM 4i8s"},
            {0x0054, 0x1105, "Single scatter"},
            {0x0054, 0x1300, "60000"}, // frame reference time, ms
            {0x0054, 0x1321, "1.0"}};  // decay factor
}

std::vector<Attribute> bone_scan_attributes() {
    return {{0x0008, 0x0008, "ORIGINAL\\PRIMARY\\WHOLE BODY\\EMISSION"},
            {0x0028, 0x0009, "(0054,0010)\\(0054,0020)"}};
}

} // namespace

double becquerel_per_suv(PhantomRecipe const& recipe, Study const& study) {
    double const left = std::exp2(-k_uptake_s / k_f18_half_life_s);
    return study.injected_dose_bq * left / (recipe.patient.weight_kg * 1000);
}

Result<void> write_pet(Phantom const& phantom, Study const& study, Quality quality, DemoFiles& out,
                       Job& job) {
    StackGrid const g = pet_grid(phantom, quality);
    TRY(auto const suv, render_pet(phantom, g, job));
    SeriesHeader s{ObjectKind::pet,
                   uid_from(study.pet.uid + "/3"),
                   "PET FDG AC",
                   "WHOLEBODY",
                   study.frame,
                   "092500",
                   3,
                   pet_attributes(g),
                   {}};
    s.tracer = RadiopharmaceuticalHeader{"081000", study.pet.date + "081000", study.injected_dose_bq,
                                         k_f18_half_life_s, 0.967};
    CHECK_OK(make_folder(out.folder / "PET"));
    double const factor = becquerel_per_suv(phantom.recipe(), study);
    for (int k = 0; k < g.slices; ++k) {
        CHECK_OK(job.running());
        auto bq = suv[static_cast<std::size_t>(k)];
        for (float& v : bq)
            v *= static_cast<float>(factor);
        // Each slice has its own slope, as scanners write it; rounded so that the header's text is exact.
        double const highest = std::max(1.0f, *std::max_element(bq.begin(), bq.end()));
        double const slope = std::ceil(highest / 32767 * 1e6) / 1e6;
        Image image;
        image.rows = g.rows;
        image.columns = g.columns;
        image.sign = PixelSign::signed_16;
        image.rescale_slope = slope;
        image.window_centre = 3 * factor;
        image.window_width = 6 * factor;
        image.instance_number = k + 1;
        image.plane = {g.origin + g.slice_step * k,
                       g.row_direction,
                       g.column_direction,
                       g.pixel_mm,
                       g.pixel_mm,
                       g.thickness_mm};
        image.pixels = stored(bq, {PixelSign::signed_16, 16, slope, 0, 0, 1, 0, 32767});
        image.attributes = {{0x0054, 0x1330, std::to_string(k + 1)}};
        out.pet.push_back(out.folder / "PET" / file_name(k + 1));
        CHECK_OK(write_image(out.pet.back(), study.patient, study.pet, s, image));
    }
    return {};
}

Result<void> write_bone_scan(Phantom const& phantom, Study const& study, Quality quality, DemoFiles& out,
                             Job& job) {
    TRY(auto const scan, render_bone_scan(phantom, pet_grid(phantom, quality), job));
    Image image;
    image.rows = scan.rows;
    image.columns = scan.columns;
    image.frames = 2;
    for (auto const* view : {&scan.anterior, &scan.posterior}) {
        auto const pixels = stored(*view, {PixelSign::unsigned_16, 16, 1, 0, 0, 1, 0, 65535});
        image.pixels.insert(image.pixels.end(), pixels.begin(), pixels.end());
    }
    image.attributes = {
        {0x0028, 0x0030, std::to_string(scan.pixel_mm) + "\\" + std::to_string(scan.pixel_mm)}};
    SeriesHeader const s{ObjectKind::nm,
                         uid_from(study.bone_scan.uid + "/1"),
                         "Whole body bone anterior posterior",
                         "WHOLEBODY",
                         "",
                         "140500",
                         1,
                         bone_scan_attributes(),
                         {}};
    CHECK_OK(make_folder(out.folder / "NM_BONE"));
    out.bone_scan.push_back(out.folder / "NM_BONE" / file_name(1));
    return write_image(out.bone_scan.back(), study.patient, study.bone_scan, s, image);
}

} // namespace vertemark::testdata
