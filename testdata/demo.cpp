#include "testdata/demo.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "testdata/phantom/modalities.h"
#include "testdata/write_dicom.h"

namespace vertemark::testdata {

namespace {

namespace fs = std::filesystem;

struct Study {
    PatientHeader patient;
    StudyHeader ct, mr;
    std::string frame;
};

std::string age_of(PatientRecipe const& p) {
    int const birth = std::atoi(p.birth_date.c_str()), then = std::atoi(p.study_date.c_str());
    char text[32];
    std::snprintf(text, sizeof text, "%03dY", (then - birth) / 10000);
    return text;
}

Study study_of(PhantomRecipe const& r) {
    Study s;
    PatientRecipe const& p = r.patient;
    s.patient = {p.id, p.name, std::string(1, p.sex), p.birth_date, age_of(p), p.weight_kg, p.height_m};
    std::string const root = p.id + "/" + r.name + "/" + std::to_string(r.seed);
    s.ct = {uid_from(root + "/study-ct"), "1", p.study_date, "091500", "CT thorax, abdomen and pelvis",
            "VM" + p.study_date + "1"};
    s.mr = {uid_from(root + "/study-mr"), "2", p.study_date, "111000", "MR thoracolumbar spine",
            "VM" + p.study_date + "2"};
    s.frame = uid_from(root + "/frame");
    return s;
}

std::string file_name(int n) {
    char text[32];
    std::snprintf(text, sizeof text, "IM%04d.dcm", n);
    return text;
}

struct SeriesLook {
    PixelSign sign = PixelSign::unsigned_16;
    int bits = 12;
    double slope = 1, intercept = 0, centre = 0, width = 0;
    double low = 0, high = 4095; // of the stored values
};

Result<std::vector<fs::path>> write_stack(fs::path const& folder, Study const& study,
                                          StudyHeader const& header, SeriesHeader const& series,
                                          StackGrid const& g, Stack const& stack, SeriesLook const& look,
                                          Job& job) {
    std::error_code bad;
    fs::create_directories(folder, bad);
    if (bad)
        return fail(ErrorCode::io, bad.message(), folder.string());
    std::vector<fs::path> files;
    for (int k = 0; k < g.slices; ++k) {
        CHECK_OK(job.running());
        Image image;
        image.rows = g.rows;
        image.columns = g.columns;
        image.sign = look.sign;
        image.bits_stored = look.bits;
        image.rescale_slope = look.slope;
        image.rescale_intercept = look.intercept;
        image.window_centre = look.centre;
        image.window_width = look.width;
        image.instance_number = k + 1;
        image.plane = {g.origin + g.slice_step * k,
                       g.row_direction,
                       g.column_direction,
                       g.pixel_mm,
                       g.pixel_mm,
                       g.thickness_mm};
        auto const& slice = stack[static_cast<std::size_t>(k)];
        image.pixels.resize(slice.size());
        for (std::size_t i = 0; i < slice.size(); ++i) {
            double const stored =
                std::clamp(std::round((slice[i] - look.intercept) / look.slope), look.low, look.high);
            image.pixels[i] = static_cast<std::uint16_t>(static_cast<std::int32_t>(stored));
        }
        files.push_back(folder / file_name(k + 1));
        CHECK_OK(write_image(files.back(), study.patient, header, series, image));
    }
    return files;
}

double by(Quality q, double tiny, double draft, double full) {
    return q == Quality::tiny ? tiny : q == Quality::draft ? draft : full;
}

StackGrid ct_grid(Phantom const& phantom, Quality quality) {
    Anatomy const& a = phantom.anatomy();
    StackGrid g;
    double const field = 400;
    g.columns = g.rows = static_cast<int>(by(quality, 96, 256, 512));
    g.pixel_mm = field / g.columns;
    g.thickness_mm = by(quality, 5, 3, 2);
    double const top = a.find("T1")->centre().z + 30, bottom = a.find("S5")->centre().z - 66;
    g.slices = static_cast<int>((top - bottom) / g.thickness_mm);
    double const middle_y = (phantom.bounds().low.y + phantom.bounds().high.y) / 2;
    g.origin = {-field / 2 + g.pixel_mm / 2, middle_y - field / 2 + g.pixel_mm / 2, top};
    g.slice_step = {0, 0, -g.thickness_mm};
    return g;
}

StackGrid mr_sagittal_grid(Phantom const& phantom, Quality quality) {
    Anatomy const& a = phantom.anatomy();
    LpsPoint const s2 = a.find("S2")->centre();
    StackGrid g;
    double const field = 400;
    g.columns = g.rows = static_cast<int>(by(quality, 96, 256, 448));
    g.pixel_mm = field / g.columns;
    g.thickness_mm = 4;
    g.slices = static_cast<int>(by(quality, 7, 13, 17));
    double const gap = 4.4;
    g.row_direction = {0, 1, 0};
    g.column_direction = {0, 0, -1};
    g.slice_step = {gap, 0, 0};
    g.origin = {a.find("L1")->centre().x - gap * (g.slices - 1) / 2,
                a.find("L1")->centre().y - field / 2 - 10, s2.z - 45 + field};
    return g;
}

StackGrid mr_axial_grid(Phantom const& phantom, Quality quality) {
    Anatomy const& a = phantom.anatomy();
    StackGrid g;
    double const field = 200;
    g.columns = g.rows = static_cast<int>(by(quality, 64, 192, 320));
    g.pixel_mm = field / g.columns;
    g.thickness_mm = 4;
    double const top = a.find("L3")->centre().z + 5, bottom = a.find("S1")->centre().z - 15;
    g.slice_step = {0, 0, -4.4};
    g.slices = static_cast<int>((top - bottom) / 4.4);
    g.origin = {-field / 2, a.find("L4")->centre().y - field / 2 + 15, top};
    return g;
}

std::vector<Attribute> ct_attributes() {
    return {{0x0008, 0x0008, "ORIGINAL\\PRIMARY\\AXIAL"},
            {0x0018, 0x0060, "120"},
            {0x0018, 0x0022, "HELICAL MODE"},
            {0x0018, 0x1151, "210"},
            {0x0018, 0x1210, "B40"},
            {0x0018, 0x1120, "0"},
            {0x0018, 0x1130, "160"},
            {0x0020, 0x0012, "1"},
            {0x0028, 0x1054, "HU"}};
}

std::vector<Attribute> mr_attributes(MrWeight w, char const* name) {
    bool const t1 = w == MrWeight::t1, stir = w == MrWeight::stir;
    return {{0x0008, 0x0008, "ORIGINAL\\PRIMARY\\M\\SE"},
            {0x0018, 0x0020, stir ? "IR" : "SE"},
            {0x0018, 0x0021, "SK"},
            {0x0018, 0x0022, stir ? "IR" : ""},
            {0x0018, 0x0023, "2D"},
            {0x0018, 0x0024, name},
            {0x0018, 0x0080,
             t1     ? "560"
             : stir ? "4200"
                    : "3600"},
            {0x0018, 0x0081,
             t1     ? "9.5"
             : stir ? "48"
                    : "102"},
            {0x0018, 0x0082, stir ? "160" : ""},
            {0x0018, 0x0083, "1"},
            {0x0018, 0x0087, "1.5"},
            {0x0018, 0x0091, t1 ? "3" : "15"},
            {0x0018, 0x0088, "4.4"},
            {0x0018, 0x1314, "150"},
            {0x0020, 0x0012, "1"}};
}

Result<void> write_ct(Phantom const& phantom, Study const& study, Quality quality, DemoFiles& out, Job& job) {
    StackGrid const g = ct_grid(phantom, quality);
    TRY(auto const stack, render_ct(phantom, g, job));
    SeriesHeader s{ObjectKind::ct,
                   uid_from(study.ct.uid + "/2"),
                   "CT thorax abdomen pelvis 2.0 B40",
                   "CHEST",
                   study.frame,
                   "092000",
                   2,
                   ct_attributes(),
                   {}};
    SeriesLook look{PixelSign::unsigned_16, 12, 1, -1024, 300, 1500, 0, 4095};
    TRY(out.ct, write_stack(out.folder / "CT", study, study.ct, s, g, stack, look, job));
    return {};
}

Result<void> write_mr(Phantom const& phantom, Study const& study, Quality quality, DemoFiles& out, Job& job) {
    struct Row {
        MrWeight weight;
        char const *folder, *description, *sequence;
        std::vector<fs::path>* files;
        double centre, width;
    };
    Row const rows[] = {{MrWeight::t1, "MR_T1_SAG", "T1 TSE SAG", "tse2d1_3", &out.mr_t1, 320, 640},
                        {MrWeight::t2, "MR_T2_SAG", "T2 TSE SAG", "tse2d1_15", &out.mr_t2, 350, 700},
                        {MrWeight::stir, "MR_STIR_SAG", "STIR SAG", "tir2d1_15", &out.mr_stir, 300, 600}};
    StackGrid const g = mr_sagittal_grid(phantom, quality);
    TRY(auto const stacks, render_mr(phantom, g, {MrWeight::t1, MrWeight::t2, MrWeight::stir}, job));
    int number = 1;
    for (auto const& r : rows) {
        SeriesHeader s{ObjectKind::mr,
                       uid_from(study.mr.uid + "/" + std::to_string(number)),
                       r.description,
                       "SPINE",
                       study.frame,
                       "11" + std::to_string(20 + 6 * number) + "00",
                       number,
                       mr_attributes(r.weight, r.sequence),
                       {}};
        TRY(*r.files, write_stack(out.folder / r.folder, study, study.mr, s, g,
                                  stacks[static_cast<std::size_t>(number - 1)],
                                  {PixelSign::unsigned_16, 12, 1, 0, r.centre, r.width, 0, 4095}, job));
        ++number;
    }
    StackGrid const ax = mr_axial_grid(phantom, quality);
    TRY(auto const axial, render_mr(phantom, ax, {MrWeight::t2}, job));
    SeriesHeader s{ObjectKind::mr,
                   uid_from(study.mr.uid + "/4"),
                   "T2 TSE AX L3-S1",
                   "LSPINE",
                   study.frame,
                   "115000",
                   4,
                   mr_attributes(MrWeight::t2, "tse2d1_15"),
                   {}};
    TRY(out.mr_t2_axial, write_stack(out.folder / "MR_T2_AX", study, study.mr, s, ax, axial[0],
                                     {PixelSign::unsigned_16, 12, 1, 0, 350, 700, 0, 4095}, job));
    return {};
}

} // namespace

Result<DemoFiles> write_demo(fs::path const& folder, Job& job) {
    TRY(auto const demo, recipe("breast_l5"));
    return write_phantom(demo, Quality::full, Studies::all, folder, job);
}

Result<DemoFiles> write_phantom(PhantomRecipe const& recipe, Quality quality, Studies studies,
                                fs::path const& folder, Job& job) {
    TRY(auto const phantom, Phantom::create(recipe));
    Study const study = study_of(recipe);
    DemoFiles out;
    out.folder = folder;
    CHECK_OK(write_ct(*phantom, study, quality, out, job));
    if (studies != Studies::ct)
        CHECK_OK(write_mr(*phantom, study, quality, out, job));
    return out;
}

} // namespace vertemark::testdata
