// One lesion, one record: everything that was seen of it, each answer with its provenance or unknown.
// Drawings, scores and report are views of this record. Terms: Fisher 2010, Bilsky 2010, Boriani 1997,
// Tomita 1997.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "annotation/model/provenance.h"
#include "annotation/spine/levels.h"

namespace vertemark::annotation {

using LesionId = Id<struct LesionIdTag>;

enum class BoneLesionType { lytic, mixed, blastic };
// Height loss of the body: none, present up to and including 50 %, more than 50 %. definitions D2.
enum class Collapse { none, up_to_half, over_half };
enum class Alignment { normal, de_novo_deformity, subluxation_translation };
enum class Pain { none, non_mechanical, mechanical };
// Epidural spinal cord compression.
enum class Escc { grade_0, grade_1a, grade_1b, grade_1c, grade_2, grade_3 };
enum class Sides { none, left, right, both };
enum class Confidence { certain, probable, possible };
// Where the lesion sits: vertebrae, another bone, or an organ. Only the first is scored by level.
enum class LesionSite { spine, extraspinal_bone, visceral };

// Posterior elements of one side: fractured or replaced by tumour. `any` answers for the side as a whole
// when no structure is named.
struct PosteriorSide {
    Fact<bool> any;
    Fact<bool> pedicle, facet, costovertebral;
    bool operator==(PosteriorSide const&) const = default;

    // True when any structure is; false when denied as a whole or all three denied; else unknown.
    [[nodiscard]] std::optional<bool> involved() const;
};

// Weinstein–Boriani–Biagini: zones 1…12 (1 = the patient's left half of the spinous process, rising over the
// left side to the front, 12 = its right half) and layers A…F.
struct WbbExtent {
    std::vector<int> zones;   // sorted, 1…12
    std::vector<char> layers; // sorted, 'A'…'F'
    bool operator==(WbbExtent const&) const = default;
};

// A series or slice where the lesion is seen or isn't, with what it shows there.
struct LesionEvidence {
    ImageLink image;
    Fact<bool> seen;
    Fact<BoneLesionType> type; // as this modality shows it: disagreement is kept
    std::string note;
    bool operator==(LesionEvidence const&) const = default;
};

// Numbers measured in this lesion; ratios are to the patient's own intact neighbours.
struct LesionSignals {
    Fact<double> hu_mean, volume_ml, longest_diameter_mm;
    Fact<double> lytic_share_pct, blastic_share_pct;
    Fact<double> suv_max, suv_peak, suv_mean;
    Fact<double> t1_ratio, t2_ratio, stir_ratio, contrast_ratio;
    bool operator==(LesionSignals const&) const = default;
};

struct Lesion {
    LesionId id;
    int number = 0; // #1, #2 … for people
    LesionSite site = LesionSite::spine;
    std::string site_name;     // of a bone or organ outside the spine: femur, liver …
    std::vector<Level> levels; // sorted; more than one for a lesion that spans vertebrae
    std::optional<Place> position;
    std::optional<double> radius_mm; // where it was dragged to size
    std::optional<ImageLink> image;  // where it was placed
    Provenance created;

    Fact<BoneLesionType> type;
    Fact<double> body_involved_pct;
    Fact<bool> body_over_half; // answered without a number; wins over the number
    Fact<Collapse> collapse;
    Fact<double> height_loss_pct;
    Fact<Alignment> alignment;
    Fact<double> kyphosis_deg, prior_kyphosis_deg, translation_mm;
    PosteriorSide left, right;
    Fact<bool> lamina, spinous_process;
    Fact<bool> posterior_wall_defect;
    Fact<WbbExtent> wbb;
    Fact<Escc> escc;
    Fact<double> canal_area_mm2, canal_narrowing_pct; // of the thecal sac, against the intact neighbours
    Fact<Sides> foramen;
    Fact<bool> paravertebral;
    Fact<double> paravertebral_mm;
    Fact<int> tomita_surgical_type; // 1…7
    Fact<int> genant_grade;         // 0…3
    Fact<bool> direct_extension;    // adjacent vertebrae declared one lesion. definitions D10
    Fact<Pain> pain;                // of this lesion; unknown: the patient's answer counts
    Fact<Confidence> confidence;    // that it is a metastasis
    LesionSignals signals;
    std::vector<LesionEvidence> evidence;
    std::vector<ImageLink> key_images;
    std::string note;
    bool operator==(Lesion const&) const = default;
};

// The modalities whose evidence contradicts itself about the bone type, e.g. {"CT", "MR"}; empty if none.
[[nodiscard]] std::vector<std::string> disagreeing_modalities(Lesion const& lesion);

} // namespace vertemark::annotation
