#include "testdata/phantom/recipe.h"

#include <array>
#include <utility>

namespace vertemark::testdata {

namespace {

PhantomRecipe intact() {
    return {};
}

// The demo: 58 years, breast cancer; painful lytic L5 with the left pedicle, collapse below half, a small
// blastic spot in T10 that should not be missed, and a little tumour in the epidural space.
PhantomRecipe breast_l5() {
    PhantomRecipe r;
    r.seed = 58;
    r.patient.id = "VMK-DEMO";
    r.patient.name = "Demo^Vera";
    r.lesions = {
        {.level = "L5",
         .kind = LesionKind::lytic,
         .site = LesionSite::left_pedicle,
         .volume_mm3 = 11500,
         .offset_mm = {-8, -12, 0},
         .stretch = {1.0, 1.2, 0.8},
         .breach = Breach::through_cortex,
         .suv = 9.5},
        {.level = "T10", .kind = LesionKind::blastic, .volume_mm3 = 900, .offset_mm = {-7, 2, 2}, .suv = 4.2},
    };
    r.fractures = {{.level = "L5", .shape = FractureShape::biconcave, .loss_percent = 32}};
    r.epidural = {{.level = "L5", .grade = Bilsky::one_b}};
    return r;
}

PhantomRecipe wedge_l1() {
    PhantomRecipe r;
    r.seed = 11;
    r.fractures = {{.level = "L1", .shape = FractureShape::wedge, .loss_percent = 40}};
    return r;
}

PhantomRecipe crush_t12() {
    PhantomRecipe r;
    r.seed = 12;
    r.fractures = {{.level = "T12", .shape = FractureShape::crush, .loss_percent = 55}};
    r.lesions = {{.level = "T12", .volume_mm3 = 8000, .breach = Breach::through_cortex}};
    r.masses = {{.level = "T12", .side = Side::left, .radius_mm = 14}};
    r.epidural = {{.level = "T12", .grade = Bilsky::two}};
    r.kyphoses = {{.level = "T12", .degrees = 12}};
    return r;
}

PhantomRecipe mixed_t8() {
    PhantomRecipe r;
    r.seed = 8;
    r.lesions = {{.level = "T8", .kind = LesionKind::mixed, .volume_mm3 = 4000},
                 {.level = "L2", .kind = LesionKind::blastic, .volume_mm3 = 2500, .suv = 5},
                 {.level = "L4", .site = LesionSite::right_lamina, .volume_mm3 = 700, .suv = 6}};
    return r;
}

PhantomRecipe lytic_c4() {
    PhantomRecipe r;
    r.seed = 44;
    r.lesions = {{.level = "C4", .volume_mm3 = 1500, .breach = Breach::through_cortex}};
    r.fractures = {{.level = "C4", .shape = FractureShape::wedge, .loss_percent = 25}};
    return r;
}

PhantomRecipe slip_l4() {
    PhantomRecipe r;
    r.seed = 4;
    r.translations = {{.level = "L4", .anterior_mm = 6}};
    return r;
}

PhantomRecipe thirteen_ribs() {
    PhantomRecipe r;
    r.seed = 13;
    r.thoracic_count = 13;
    return r;
}

PhantomRecipe eleven_ribs() {
    PhantomRecipe r;
    r.seed = 14;
    r.thoracic_count = 11;
    return r;
}

PhantomRecipe six_lumbar() {
    PhantomRecipe r;
    r.seed = 6;
    r.lumbar_count = 6;
    return r;
}

PhantomRecipe four_lumbar() {
    PhantomRecipe r;
    r.seed = 5;
    r.lumbar_count = 4;
    return r;
}

PhantomRecipe scoliosis() {
    PhantomRecipe r;
    r.seed = 9;
    r.scoliosis = {.cobb_degrees = 28, .apex = "T9"};
    return r;
}

PhantomRecipe bilsky(Bilsky grade) {
    PhantomRecipe r;
    r.seed = 20 + static_cast<std::uint32_t>(grade);
    r.lesions = {{.level = "T7", .volume_mm3 = 5000, .breach = Breach::through_cortex}};
    r.epidural = {{.level = "T7", .grade = grade}};
    return r;
}

using Make = PhantomRecipe (*)();

constexpr std::array<std::pair<std::string_view, Make>, 17> k_recipes = {{
    {"breast_l5", breast_l5},
    {"intact", intact},
    {"wedge_l1", wedge_l1},
    {"crush_t12", crush_t12},
    {"mixed_t8", mixed_t8},
    {"lytic_c4", lytic_c4},
    {"slip_l4", slip_l4},
    {"thirteen_ribs", thirteen_ribs},
    {"eleven_ribs", eleven_ribs},
    {"six_lumbar", six_lumbar},
    {"four_lumbar", four_lumbar},
    {"scoliosis", scoliosis},
    {"bilsky_1a", [] { return bilsky(Bilsky::one_a); }},
    {"bilsky_1b", [] { return bilsky(Bilsky::one_b); }},
    {"bilsky_1c", [] { return bilsky(Bilsky::one_c); }},
    {"bilsky_2", [] { return bilsky(Bilsky::two); }},
    {"bilsky_3", [] { return bilsky(Bilsky::three); }},
}};

} // namespace

std::vector<std::string> recipe_names() {
    std::vector<std::string> names;
    for (auto const& [name, make] : k_recipes)
        names.emplace_back(name);
    return names;
}

Result<PhantomRecipe> recipe(std::string_view name) {
    for (auto const& [known, make] : k_recipes)
        if (known == name) {
            PhantomRecipe r = make();
            r.name = name;
            if (r.patient.id == PatientRecipe{}.id)
                r.patient.id = "VMK-" + r.name;
            return r;
        }
    return fail(ErrorCode::not_found, "no phantom recipe of this name", std::string(name));
}

std::string_view name_of(FractureShape shape) {
    switch (shape) {
    case FractureShape::wedge:
        return "wedge";
    case FractureShape::biconcave:
        return "biconcave";
    case FractureShape::crush:
        return "crush";
    }
    return "";
}

std::string_view name_of(LesionKind kind) {
    switch (kind) {
    case LesionKind::lytic:
        return "lytic";
    case LesionKind::blastic:
        return "blastic";
    case LesionKind::mixed:
        return "mixed";
    }
    return "";
}

std::string_view name_of(LesionSite site) {
    switch (site) {
    case LesionSite::body:
        return "body";
    case LesionSite::left_pedicle:
        return "left_pedicle";
    case LesionSite::right_pedicle:
        return "right_pedicle";
    case LesionSite::left_lamina:
        return "left_lamina";
    case LesionSite::right_lamina:
        return "right_lamina";
    case LesionSite::spinous_process:
        return "spinous_process";
    }
    return "";
}

std::string_view name_of(Bilsky grade) {
    switch (grade) {
    case Bilsky::zero:
        return "0";
    case Bilsky::one_a:
        return "1a";
    case Bilsky::one_b:
        return "1b";
    case Bilsky::one_c:
        return "1c";
    case Bilsky::two:
        return "2";
    case Bilsky::three:
        return "3";
    }
    return "";
}

} // namespace vertemark::testdata
