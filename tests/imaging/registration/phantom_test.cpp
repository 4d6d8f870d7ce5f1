// The phantom, moved by a known transform between two pictures of it, laid back: within 1 mm and 0.5°.
#include <gtest/gtest.h>

#include <cstring>

#include "imaging/registration/registration.h"
#include "testdata/phantom/modalities.h"
#include "testdata/phantom/phantom.h"

using namespace vertemark;
using namespace vertemark::imaging;
namespace td = vertemark::testdata;

namespace {

enum class Picture { ct, mr_t1, mr_t2, pet };

td::Phantom const& phantom() {
    static auto const made = *td::Phantom::create(*td::recipe("breast_l5"));
    return *made;
}

// A block around the lumbar spine, `half` mm to each side of it, from L5 up to T11.
td::StackGrid block(double pixel_mm, double slice_mm, double half = 75) {
    td::StackGrid g;
    LpsPoint const l3 = phantom().anatomy().find("L3")->centre();
    double const height = 190;
    g.pixel_mm = pixel_mm;
    g.thickness_mm = slice_mm;
    g.columns = g.rows = static_cast<int>(2 * half / pixel_mm);
    g.slices = static_cast<int>(height / slice_mm);
    g.slice_step = {0, 0, slice_mm};
    g.origin = {l3.x - half, l3.y - half + 25, l3.z - height / 2};
    return g;
}

// As a scanner would see it, had the patient moved by the inverse of `patient`: what lies at p in the picture
// is the phantom at patient(p).
VolumePtr picture(Picture kind, td::StackGrid grid, AffineTransform const& patient, char const* frame) {
    VolumeInfo info;
    info.geometry = {.size = {grid.columns, grid.rows, grid.slices},
                     .spacing_mm = {grid.pixel_mm, grid.pixel_mm, length(grid.slice_step)},
                     .origin = grid.origin,
                     .row_dir = grid.row_direction,
                     .col_dir = grid.column_direction,
                     .slice_dir = normalized(grid.slice_step)};
    grid.origin = patient.apply(grid.origin);
    grid.row_direction = patient.apply(grid.row_direction);
    grid.column_direction = patient.apply(grid.column_direction);
    grid.slice_step = patient.apply(grid.slice_step);
    Job job;
    td::Stack stack;
    if (kind == Picture::ct)
        stack = *td::render_ct(phantom(), grid, job);
    else if (kind == Picture::pet)
        stack = *td::render_pet(phantom(), grid, job);
    else
        stack = td::render_mr(phantom(), grid, {kind == Picture::mr_t1 ? td::MrWeight::t1 : td::MrWeight::t2},
                              job)
                    ->front();
    std::size_t const slice = stack.front().size();
    std::shared_ptr<float[]> values(new float[slice * stack.size()]);
    for (std::size_t k = 0; k < stack.size(); ++k)
        std::memcpy(values.get() + k * slice, stack[k].data(), slice * sizeof(float));
    info.frame_of_reference = FrameOfReferenceUid(frame);
    info.scalar_type = ScalarType::float32;
    info.quantity = kind == Picture::ct    ? Quantity::hounsfield
                    : kind == Picture::pet ? Quantity::suv_bw
                                           : Quantity::signal;
    std::shared_ptr<std::byte const[]> bytes(values, reinterpret_cast<std::byte const*>(values.get()));
    return *Volume::create(std::move(info), bytes, slice * stack.size() * sizeof(float));
}

VolumePtr const& fixed_ct() {
    static VolumePtr const made = picture(Picture::ct, block(2.5, 2.5), {}, "1.1");
    return made;
}

AffineTransform known_transform() {
    return after(translation({8, -6, 11}),
                 rotation({0.3, 0.2, 1}, Degrees(5), phantom().anatomy().find("L3")->centre()));
}

// The bodies L1 to L5 land where they are.
void expect_recovered(Registration const& found, AffineTransform const& truth) {
    EXPECT_LT(rotation_angle(after(inverse(truth), found.moving_to_fixed)).value, 0.5);
    for (char const* level : {"L1", "L2", "L3", "L4", "L5"}) {
        LpsPoint const body = phantom().anatomy().find(level)->centre();
        LpsPoint const seen = inverse(truth).apply(body); // in the moving picture
        EXPECT_LT(distance(found.moving_to_fixed.apply(seen), body), 1.0) << level;
    }
}

void print(char const* what, Registration const& r, AffineTransform const& truth) {
    RegistrationQuality const& q = r.quality;
    LpsPoint const body = phantom().anatomy().find("L3")->centre();
    std::printf("%s: L3 off by %.2f mm, turn by %.2f deg; NMI %.4f -> %.4f, overlap %.2f, repeat %.2f mm, "
                "elsewhere %.2f, %s\n",
                what, distance(r.moving_to_fixed.apply(inverse(truth).apply(body)), body),
                rotation_angle(after(inverse(truth), r.moving_to_fixed)).value, q.nmi_before, q.nmi,
                q.overlap_share, q.repeat_mm, q.elsewhere, name_of(r.verdict));
    for (Finding const& reason : r.reasons)
        std::printf("  %s %s\n", reason.code.c_str(), reason.arguments.front().c_str());
}

Registration registered(Picture kind, td::StackGrid const& grid, char const* what,
                        RegistrationOptions const& options = {}, VolumePtr const& fixed = fixed_ct()) {
    AffineTransform const truth = known_transform();
    auto const moving = picture(kind, grid, truth, "2.2");
    Job job;
    auto const found = register_volumes(fixed, moving, options, job);
    EXPECT_TRUE(found) << found.error().detail;
    if (!found)
        return {};
    print(what, *found, truth);
    return *found;
}

TEST(PhantomRegistration, CtToCtOfAnotherDay) {
    auto const found = registered(Picture::ct, block(2.5, 3), "CT-CT");
    expect_recovered(found, known_transform());
    EXPECT_EQ(found.verdict, Verdict::trusted);
}

TEST(PhantomRegistration, MrToCt) {
    auto const found = registered(Picture::mr_t1, block(2.5, 3), "CT-MR");
    expect_recovered(found, known_transform());
    EXPECT_NE(found.verdict, Verdict::refused);
}

TEST(PhantomRegistration, PetToCt) {
    // A PET always holds the whole cross-section of the body, and so does its CT.
    auto const ct = picture(Picture::ct, block(4, 4, 200), {}, "1.1");
    auto const found = registered(Picture::pet, block(4, 4, 200), "CT-PET", {}, ct);
    expect_recovered(found, known_transform()); // a quarter of a voxel
    EXPECT_NE(found.verdict, Verdict::refused);
}

TEST(PhantomRegistration, PetToCtHoweverThePatientLay) {
    auto const ct = picture(Picture::ct, block(4, 4, 200), {}, "1.1");
    LpsPoint const l3 = phantom().anatomy().find("L3")->centre();
    for (auto const& truth : {after(translation({-5, 7, -9}), rotation({1, 0.2, 0.1}, Degrees(-4), l3)),
                              after(translation({-10, 2, 6}), rotation({0.5, -1, 1}, Degrees(6), l3)),
                              after(translation({6, 9, -12}), rotation({-1, 0.4, 0.8}, Degrees(-3), l3)),
                              after(translation({2.2, -1.3, 4.7}), rotation({1, 1, 1}, Degrees(2), l3))}) {
        Job job;
        auto const found =
            register_volumes(ct, picture(Picture::pet, block(4, 4, 200), truth, "2.2"), {}, job);
        ASSERT_TRUE(found) << found.error().detail;
        print("CT-PET", *found, truth);
        expect_recovered(*found, truth);
    }
}

TEST(PhantomRegistration, LeavesAPatientWhoLayStillWhereHeWas) {
    Job job;
    for (Picture const kind : {Picture::ct, Picture::mr_t1, Picture::mr_t2}) {
        auto const found = register_volumes(fixed_ct(), picture(kind, block(2.5, 3), {}, "2.2"), {}, job);
        ASSERT_TRUE(found) << found.error().detail;
        print("still", *found, {});
        expect_recovered(*found, {});
        EXPECT_EQ(found->verdict, Verdict::trusted);
    }
}

TEST(PhantomRegistration, FromCentresWhenTheFramesTellNothing) {
    // The same patient, far away in the other scanner's coordinates.
    AffineTransform const truth = after(known_transform(), translation({30, 60, -700}));
    td::StackGrid grid = block(3, 3);
    LpsPoint const middle = phantom().anatomy().find("L3")->centre();
    LpsVector const shift = inverse(truth).apply(middle) - middle;
    grid.origin = grid.origin + shift + LpsVector{6, -8, 14}; // nor is the field of view the same
    auto const moving = picture(Picture::ct, grid, truth, "2.2");
    Job job;
    RegistrationOptions options;
    options.initial = InitialAlignment::geometry_centre;
    auto const found = register_volumes(fixed_ct(), moving, options, job);
    ASSERT_TRUE(found) << found.error().detail;
    print("from centres", *found, truth);
    expect_recovered(*found, truth);
}

TEST(PhantomRegistration, FromThreeRoughLandmarks) {
    RegistrationOptions options;
    options.initial = InitialAlignment::landmarks;
    for (char const* level : {"L1", "L3", "L5"}) {
        LpsPoint const body = phantom().anatomy().find(level)->centre();
        options.landmarks.push_back({body + LpsVector{2, -1, 2}, inverse(known_transform()).apply(body)});
    }
    auto const found = registered(Picture::ct, block(3, 3), "landmarks", options);
    expect_recovered(found, known_transform());
    ASSERT_TRUE(found.quality.landmark_rms_mm);
    EXPECT_NEAR(*found.quality.landmark_rms_mm, 3, 1); // the pairs were 3 mm apart
}

TEST(PhantomRegistration, SaysTheSameTwice) {
    auto const a = registered(Picture::ct, block(4, 4), "first");
    auto const b = registered(Picture::ct, block(4, 4), "second");
    EXPECT_EQ(a.moving_to_fixed, b.moving_to_fixed); // to the last bit
}

TEST(PhantomRegistration, RefusesTwoThingsThatHaveNothingInCommon) {
    auto const ct = fixed_ct();
    VolumeInfo info = ct->info();
    std::shared_ptr<float[]> values(new float[info.geometry.voxel_count()]);
    std::uint32_t state = 1;
    for (std::size_t i = 0; i < info.geometry.voxel_count(); ++i)
        values[i] = static_cast<float>((state = state * 1664525u + 1013904223u) >> 16);
    info.quantity = Quantity::signal;
    std::shared_ptr<std::byte const[]> bytes(values, reinterpret_cast<std::byte const*>(values.get()));
    auto const noise = *Volume::create(info, bytes, info.geometry.voxel_count() * sizeof(float));
    Job job;
    auto const found = register_volumes(ct, noise, {}, job);
    ASSERT_TRUE(found);
    print("noise", *found, {});
    EXPECT_EQ(found->verdict, Verdict::refused);
    EXPECT_FALSE(found->reasons.empty());
}

TEST(PhantomRegistration, StopsWithinAMoment) {
    Job* running = nullptr;
    Job job([&](double fraction, std::string_view) {
        if (fraction > 0.1)
            running->stop();
    });
    running = &job;
    auto const found = register_volumes(fixed_ct(), fixed_ct(), {}, job);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::cancelled);
}

} // namespace
