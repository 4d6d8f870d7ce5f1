// What one phantom patient has: anatomy variants, lesions, fractures, tumour outside bone, and who the
// patient is. A recipe is a plain value; equal recipes give equal bytes. Knows no pixels and no DICOM.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "imaging/base/geometry.h"
#include "imaging/base/result.h"

namespace vertemark::testdata {

enum class FractureShape { wedge, biconcave, crush };
enum class LesionKind { lytic, blastic, mixed };
enum class LesionSite { body, left_pedicle, right_pedicle, left_lamina, right_lamina, spinous_process };
enum class Breach { contained, through_cortex };
enum class Side { left, right };
// Bilsky 2010; `one_a` is 1a and so on.
enum class Bilsky { zero, one_a, one_b, one_c, two, three };

struct FractureRecipe {
    std::string level;
    FractureShape shape = FractureShape::wedge;
    double loss_percent = 30; // of the intact height, where the loss is greatest
    bool operator==(FractureRecipe const&) const = default;
};

struct LesionRecipe {
    std::string level;
    LesionKind kind = LesionKind::lytic;
    LesionSite site = LesionSite::body;
    double volume_mm3 = 2000;        // volume of diseased bone; never more than the vertebra has
    LpsVector offset_mm = {0, 0, 0}; // of the centre from the site's own centre, in the vertebra's axes
    LpsVector stretch = {1, 1, 1};   // relative half-axes of the ellipsoid
    Breach breach = Breach::contained;
    double suv = 8;
    bool operator==(LesionRecipe const&) const = default;
};

struct TranslationRecipe {
    std::string level;      // this level and all above slip
    double anterior_mm = 0; // negative: backward
    bool operator==(TranslationRecipe const&) const = default;
};

struct KyphosisRecipe {
    std::string level;  // everything above this level leans forward
    double degrees = 0; // more than the fracture itself gives
    bool operator==(KyphosisRecipe const&) const = default;
};

struct MassRecipe {
    std::string level;
    Side side = Side::left;
    double radius_mm = 12;
    double suv = 8;
    bool operator==(MassRecipe const&) const = default;
};

struct EpiduralRecipe {
    std::string level;
    Bilsky grade = Bilsky::zero;
    bool operator==(EpiduralRecipe const&) const = default;
};

struct ScoliosisRecipe {
    double cobb_degrees = 0; // 0: straight. Positive: convex to the patient's left
    std::string apex = "T9";
    bool operator==(ScoliosisRecipe const&) const = default;
};

struct PatientRecipe {
    std::string id = "VMK-0001";
    std::string name = "Phantom^Ada";
    char sex = 'F';
    std::string birth_date = "19660412";
    std::string study_date = "20240918";
    double weight_kg = 66;
    double height_m = 1.64;
    bool operator==(PatientRecipe const&) const = default;
};

struct PhantomRecipe {
    std::string name = "intact";
    std::uint32_t seed = 1;
    PatientRecipe patient;
    int thoracic_count = 12; // 11 or 13 are number anomalies
    int lumbar_count = 5;    // 4 or 6
    ScoliosisRecipe scoliosis;
    std::vector<FractureRecipe> fractures;
    std::vector<LesionRecipe> lesions;
    std::vector<TranslationRecipe> translations;
    std::vector<KyphosisRecipe> kyphoses;
    std::vector<MassRecipe> masses;
    std::vector<EpiduralRecipe> epidural;
    bool operator==(PhantomRecipe const&) const = default;
};

// The recipes that can be asked for by name, in the order shown to people. "breast_l5" is the demo.
std::vector<std::string> recipe_names();
Result<PhantomRecipe> recipe(std::string_view name); // not_found

std::string_view name_of(FractureShape shape);
std::string_view name_of(LesionKind kind);
std::string_view name_of(LesionSite site);
std::string_view name_of(Bilsky grade); // "0", "1a", …

} // namespace vertemark::testdata
