#include "testdata/studies.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace vertemark::testdata {

namespace {

namespace fs = std::filesystem;

std::string age_of(PatientRecipe const& p) {
    int const birth = std::atoi(p.birth_date.c_str()), then = std::atoi(p.study_date.c_str());
    char text[32];
    std::snprintf(text, sizeof text, "%03dY", (then - birth) / 10000);
    return text;
}

double by(Quality q, double tiny, double draft, double full) {
    return q == Quality::tiny ? tiny : q == Quality::draft ? draft : full;
}

std::vector<Attribute> ct_attributes() {
    return {{0x0008, 0x0008, "ORIGINAL\\PRIMARY\\AXIAL"},
            {0x0018, 0x0060, "120"},
            {0x0018, 0x0022, "HELICAL MODE"},
            {0x0018, 0x1151, "210"},
            {0x0018, 0x1210, "B40"},
            {0x0018, 0x1120, "0"},
            {0x0018, 0x1130, "160"},
            {0x0018, 0x0010, "Iodinated contrast, portal venous"},
            {0x0020, 0x0012, "1"},
            {0x0028, 0x1054, "HU"}};
}

std::vector<Attribute> mr_attributes(MrWeight w, char const* sequence) {
    bool const t1 = w == MrWeight::t1, stir = w == MrWeight::stir;
    std::vector<Attribute> a = {{0x0008, 0x0008, "ORIGINAL\\PRIMARY\\OTHER"},
                                {0x0018, 0x0020, stir ? "IR" : "SE"},
                                {0x0018, 0x0021, "SK"},
                                {0x0018, 0x0022, "FC"},
                                {0x0018, 0x0023, "2D"},
                                {0x0018, 0x0024, sequence},
                                {0x0018, 0x0080,
                                 t1     ? "560"
                                 : stir ? "4200"
                                        : "3600"},
                                {0x0018, 0x0081,
                                 t1     ? "9.5"
                                 : stir ? "48"
                                        : "102"},
                                {0x0018, 0x0083, "1"},
                                {0x0018, 0x0087, "1.5"},
                                {0x0018, 0x0091, t1 ? "3" : "15"},
                                {0x0018, 0x0088, "4.4"},
                                {0x0018, 0x1314, "150"},
                                {0x0020, 0x0012, "1"}};
    if (stir)
        a.push_back({0x0018, 0x0082, "160"});
    return a;
}

// The level that the examination was asked for: the recipe's first finding, or L5.
std::size_t asked_level(Phantom const& phantom) {
    PhantomRecipe const& r = phantom.recipe();
    Anatomy const& a = phantom.anatomy();
    std::string level = a.vertebrae[a.vertebrae.size() - 6].level;
    if (!r.epidural.empty())
        level = r.epidural.front().level;
    else if (!r.lesions.empty())
        level = r.lesions.front().level;
    else if (!r.fractures.empty())
        level = r.fractures.front().level;
    return *a.index(level);
}

} // namespace

Study study_of(PhantomRecipe const& r) {
    Study s;
    PatientRecipe const& p = r.patient;
    s.patient = {p.id, p.name, std::string(1, p.sex), p.birth_date, age_of(p), p.weight_kg, p.height_m};
    std::string const root = p.id + "/" + r.name + "/" + std::to_string(r.seed);
    int count = 0;
    auto const study = [&](char const* kind, char const* time, char const* description) {
        std::string const id = std::to_string(++count);
        return StudyHeader{uid_from(root + "/study-" + kind), id, p.study_date, time, description,
                           "VM" + p.study_date + id};
    };
    s.ct = study("ct", "091500", "CT thorax, abdomen and pelvis");
    s.mr = study("mr", "111000", "MR spine");
    s.pet = study("pet", "091000", "PET skull base to thigh, FDG");
    s.xray = study("xray", "082000", "Lumbar spine, two views");
    s.bone_scan = study("nm", "134000", "Bone scan, whole body");
    s.frame = uid_from(root + "/frame");
    s.injected_dose_bq = 3.5e6 * p.weight_kg;
    return s;
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
    StackGrid g;
    double const field = 400, step = 4.4;
    g.columns = g.rows = static_cast<int>(by(quality, 96, 256, 448));
    g.pixel_mm = field / g.columns;
    g.thickness_mm = 4;
    g.slices = static_cast<int>(by(quality, 7, 13, 17));
    g.row_direction = {0, 1, 0};
    g.column_direction = {0, 0, -1};
    g.slice_step = {step, 0, 0};
    // Head to T9, neck to L2, or T6 to the sacrum: whichever holds the finding.
    std::size_t const level = asked_level(phantom);
    LpsPoint const middle = a.find(level <= 7 ? "T1" : level <= 13 ? "T6" : "L1")->centre();
    double const bottom = level <= 13 ? middle.z - field / 2 : a.find("S2")->centre().z - 45;
    g.origin = {middle.x - step * (g.slices - 1) / 2, middle.y - field / 2 - 10, bottom + field};
    return g;
}

StackGrid mr_axial_grid(Phantom const& phantom, Quality quality) {
    Anatomy const& a = phantom.anatomy();
    StackGrid g;
    double const field = 200, step = 4.4;
    g.columns = g.rows = static_cast<int>(by(quality, 64, 192, 320));
    g.pixel_mm = field / g.columns;
    g.thickness_mm = 4;
    std::size_t const level = asked_level(phantom);
    Vertebra const &upper = a.vertebrae[level < 2 ? 0 : level - 2],
                   &lower = a.vertebrae[std::min(level + 1, a.vertebrae.size() - 1)];
    double const top = upper.centre().z + 5, bottom = lower.centre().z - 15;
    g.slice_step = {0, 0, -step};
    g.slices = static_cast<int>((top - bottom) / step);
    LpsPoint const middle = a.vertebrae[level].centre();
    g.origin = {middle.x - field / 2, middle.y - field / 2 + 12, top};
    return g;
}

StackGrid pet_grid(Phantom const& phantom, Quality quality) {
    StackGrid const ct = ct_grid(phantom, quality);
    double const height = ct.thickness_mm * (ct.slices - 1);
    StackGrid g;
    double const field = 576;
    g.columns = g.rows = static_cast<int>(by(quality, 72, 96, 144));
    g.pixel_mm = field / g.columns;
    g.thickness_mm = by(quality, 8, 5, 4);
    g.slices = static_cast<int>(height / g.thickness_mm) + 1;
    double const middle_x = ct.origin.x + ct.pixel_mm * (ct.columns - 1) / 2,
                 middle_y = ct.origin.y + ct.pixel_mm * (ct.rows - 1) / 2;
    double const half = g.pixel_mm * (g.columns - 1) / 2;
    g.origin = {middle_x - half, middle_y - half, ct.origin.z};
    g.slice_step = {0, 0, -g.thickness_mm};
    return g;
}

StackGrid xray_grid(Phantom const& phantom, Quality quality) {
    Anatomy const& a = phantom.anatomy();
    StackGrid g;
    double const width = 372, top = a.find("T11")->centre().z + 4, bottom = a.find("S5")->centre().z - 4;
    g.pixel_mm = g.thickness_mm = by(quality, 5, 2, 1.2);
    g.columns = g.rows = static_cast<int>(width / g.pixel_mm);
    g.slices = static_cast<int>((top - bottom) / g.pixel_mm);
    double const middle_y = (phantom.bounds().low.y + phantom.bounds().high.y) / 2;
    g.origin = {-width / 2, middle_y - width / 2, top};
    g.slice_step = {0, 0, -g.thickness_mm};
    return g;
}

Result<void> make_folder(fs::path const& folder) {
    std::error_code bad;
    fs::create_directories(folder, bad);
    if (bad)
        return fail(ErrorCode::io, bad.message(), folder.string());
    return {};
}

std::string file_name(int number) {
    char text[32];
    std::snprintf(text, sizeof text, "IM%04d.dcm", number);
    return text;
}

std::vector<std::uint16_t> stored(std::vector<float> const& values, Storage const& how) {
    std::vector<std::uint16_t> out(values.size());
    auto const factor = static_cast<float>(1 / how.slope), shift = static_cast<float>(how.intercept),
               low = static_cast<float>(how.low), high = static_cast<float>(how.high);
    for (std::size_t i = 0; i < values.size(); ++i)
        out[i] = static_cast<std::uint16_t>(static_cast<std::int32_t>(
            std::floor(std::clamp((values[i] - shift) * factor, low, high) + 0.5f)));
    return out;
}

Result<Files> write_stack(fs::path const& folder, PatientHeader const& patient, StudyHeader const& study,
                          SeriesHeader const& series, StackGrid const& g, Stack const& stack,
                          Storage const& how, Job& job) {
    CHECK_OK(make_folder(folder));
    Files files;
    for (int k = 0; k < g.slices; ++k) {
        CHECK_OK(job.running());
        Image image;
        image.rows = g.rows;
        image.columns = g.columns;
        image.sign = how.sign;
        image.bits_stored = how.bits;
        image.rescale_slope = how.slope;
        image.rescale_intercept = how.intercept;
        image.window_centre = how.window_centre;
        image.window_width = how.window_width;
        image.instance_number = k + 1;
        image.plane = {g.origin + g.slice_step * k,
                       g.row_direction,
                       g.column_direction,
                       g.pixel_mm,
                       g.pixel_mm,
                       g.thickness_mm};
        image.pixels = stored(stack[static_cast<std::size_t>(k)], how);
        files.push_back(folder / file_name(k + 1));
        CHECK_OK(write_image(files.back(), patient, study, series, image));
    }
    return files;
}

Result<void> write_ct(Phantom const& phantom, Study const& study, Quality quality, DemoFiles& out, Job& job) {
    StackGrid const g = ct_grid(phantom, quality);
    TRY(auto const stack, render_ct(phantom, g, job));
    SeriesHeader const s{ObjectKind::ct,
                         uid_from(study.ct.uid + "/2"),
                         "Thorax abdomen pelvis B40",
                         "CHEST",
                         study.frame,
                         "092000",
                         2,
                         ct_attributes(),
                         {}};
    Storage const how{PixelSign::unsigned_16, 12, 1, -1024, 60, 400, 0, 4095};
    TRY(out.ct, write_stack(out.folder / "CT", study.patient, study.ct, s, g, stack, how, job));
    return {};
}

Result<void> write_mr(Phantom const& phantom, Study const& study, Quality quality, DemoFiles& out, Job& job) {
    struct Row {
        MrWeight weight;
        char const *folder, *description, *sequence, *time;
        Files* files;
        double centre, width;
    };
    Row const rows[] = {
        {MrWeight::t1, "MR_T1_SAG", "T1 TSE sag", "tse2d1_3", "112600", &out.mr_t1, 320, 640},
        {MrWeight::t2, "MR_T2_SAG", "T2 TSE sag", "tse2d1_15", "113200", &out.mr_t2, 350, 700},
        {MrWeight::stir, "MR_STIR_SAG", "STIR sag", "tir2d1_15", "113800", &out.mr_stir, 300, 600}};
    StackGrid const g = mr_sagittal_grid(phantom, quality);
    TRY(auto const stacks, render_mr(phantom, g, {MrWeight::t1, MrWeight::t2, MrWeight::stir}, job));
    int number = 0;
    for (auto const& r : rows) {
        auto const& stack = stacks[static_cast<std::size_t>(number)];
        ++number;
        SeriesHeader const s{ObjectKind::mr,
                             uid_from(study.mr.uid + "/" + std::to_string(number)),
                             r.description,
                             "SPINE",
                             study.frame,
                             r.time,
                             number,
                             mr_attributes(r.weight, r.sequence),
                             {}};
        Storage const how{PixelSign::unsigned_16, 12, 1, 0, r.centre, r.width, 0, 4095};
        TRY(*r.files, write_stack(out.folder / r.folder, study.patient, study.mr, s, g, stack, how, job));
    }
    StackGrid const ax = mr_axial_grid(phantom, quality);
    TRY(auto const axial, render_mr(phantom, ax, {MrWeight::t2}, job));
    SeriesHeader const s{ObjectKind::mr,
                         uid_from(study.mr.uid + "/4"),
                         "T2 TSE ax",
                         "LSPINE",
                         study.frame,
                         "115000",
                         4,
                         mr_attributes(MrWeight::t2, "tse2d1_15"),
                         {}};
    Storage const how{PixelSign::unsigned_16, 12, 1, 0, 350, 700, 0, 4095};
    TRY(out.mr_t2_axial,
        write_stack(out.folder / "MR_T2_AX", study.patient, study.mr, s, ax, axial[0], how, job));
    return {};
}

} // namespace vertemark::testdata
