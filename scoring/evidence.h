// The only thing a score may ask: named, typed facts about a patient and the lesions, each with where it
// came from, or unknown. Knows no files, no pictures, no clock. A fact that is absent or has no value is
// unknown, and unknown is never zero.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vertemark::scoring {

struct Provenance {
    enum class Kind { unknown, measured, entered, imported, derived };
    Kind kind = Kind::unknown;
    std::string source; // what to look at again: "CT series 3 slice 212", a file, the rule that derived it
    std::string who;
    std::string when; // ISO 8601, as recorded by the caller
    bool operator==(Provenance const&) const = default;
};

// A flag, a count or grade, a measured number, the id of a choice or a level, or several of them (levels).
using Value = std::variant<bool, int, double, std::string, std::vector<std::string>>;

struct Fact {
    std::optional<Value> value;
    Provenance provenance;
    bool operator==(Fact const&) const = default;
};

// The facts of one patient. `lesions` holds the facts of each lesion, for the scores that grade lesions
// (SINS); a lesion's evidence has no lesions of its own and takes nothing over from the patient.
struct Evidence {
    std::string subject; // id of the lesion, empty for the patient
    std::map<std::string, Fact, std::less<>> facts;
    std::vector<Evidence> lesions;

    void set(std::string id, Value value, Provenance provenance = {Provenance::Kind::entered, {}, {}, {}}) {
        facts.insert_or_assign(std::move(id), Fact{std::move(value), std::move(provenance)});
    }
    // The fact, or nullptr when it was never mentioned.
    Fact const* find(std::string_view id) const {
        auto const found = facts.find(id);
        return found == facts.end() ? nullptr : &found->second;
    }
    bool operator==(Evidence const&) const = default;
};

// The ids of the facts that the catalogue's scores ask for; domains stand in the definitions.
namespace input {
// Of a lesion.
inline constexpr char const* level = "level";             // "C0".."C7", "T1".."T12", "L1".."L5", "S1".."S5"
inline constexpr char const* levels = "levels";           // several of them, when one lesion spans vertebrae
inline constexpr char const* pain = "pain";               // mechanical | non_mechanical | none
inline constexpr char const* bone_lesion = "bone_lesion"; // lytic | mixed | blastic
inline constexpr char const* alignment = "alignment";     // subluxation_translation | …
inline constexpr char const* collapse = "collapse";       // gt50 | lt50 | none_gt50_involved | none
inline constexpr char const* height_loss_pct = "height_loss_pct";           // number, 0..100
inline constexpr char const* body_involved_pct = "body_involved_pct";       // number, 0..100
inline constexpr char const* posterolateral_left = "posterolateral_left";   // flag
inline constexpr char const* posterolateral_right = "posterolateral_right"; // flag
inline constexpr char const* posterolateral =
    "posterolateral";                                     // none | unilateral | bilateral (side not known)
inline constexpr char const* bilsky = "bilsky";           // 0 | 1a | 1b | 1c | 2 | 3
inline constexpr char const* below_conus = "below_conus"; // flag
inline constexpr char const* wbb_zones = "wbb_zones";     // some of 1..12
inline constexpr char const* wbb_layers = "wbb_layers";   // some of A..F
inline constexpr char const* tomita_type = "tomita_type"; // 1..7
// Of the patient.
inline constexpr char const* kps = "kps";                           // 0..100 in tens
inline constexpr char const* ecog = "ecog";                         // 0..5
inline constexpr char const* vas = "vas";                           // number, 0..10
inline constexpr char const* frankel = "frankel";                   // A..E
inline constexpr char const* ais = "ais";                           // A..E
inline constexpr char const* primary_site = "primary_site";         // esophagus, lung, …
inline constexpr char const* growth = "growth";                     // slow | moderate | rapid
inline constexpr char const* visceral = "visceral";                 // none | treatable | untreatable
inline constexpr char const* visceral_present = "visceral_present"; // flag
inline constexpr char const* bone_metastases = "bone_metastases";   // solitary | multiple
inline constexpr char const* extraspinal_bone_foci = "extraspinal_bone_foci"; // count
inline constexpr char const* vertebral_metastases = "vertebral_metastases";   // count of vertebrae, 1..
inline constexpr char const* organ_metastases = "organ_metastases";     // none | removable | unremovable
inline constexpr char const* organ_present = "organ_present";           // flag: some major internal organ
inline constexpr char const* pleural_metastases = "pleural_metastases"; // flag: pleura or peritoneum
// Of the patient, for the scores beyond the first six.
inline constexpr char const* visceral_or_cerebral = "visceral_or_cerebral";   // flag
inline constexpr char const* previous_chemotherapy = "previous_chemotherapy"; // flag
inline constexpr char const* katagiri_class = "katagiri_class";               // slow | moderate | rapid
inline constexpr char const* katagiri_visceral = "katagiri_visceral";         // none | nodular | disseminated
inline constexpr char const* katagiri_laboratory = "katagiri_laboratory";     // normal | abnormal | critical
inline constexpr char const* crp_mg_dl = "crp_mg_dl";                         // number
inline constexpr char const* ldh_iu_l = "ldh_iu_l";                           // number
inline constexpr char const* albumin_g_dl = "albumin_g_dl";                   // number
inline constexpr char const* platelets_per_ul = "platelets_per_ul";           // number
inline constexpr char const* calcium_mg_dl = "calcium_mg_dl";                 // number, corrected
inline constexpr char const* bilirubin_mg_dl = "bilirubin_mg_dl";             // number
inline constexpr char const* ambulatory = "ambulatory";                       // flag
inline constexpr char const* radiosensitivity = "radiosensitivity"; // radiosensitive | radioresistant
inline constexpr char const* stability = "stability";               // SINS categories
inline constexpr char const* systemic_fitness = "systemic_fitness"; // fit | unfit
// The published cohort's six surgical indications; flags.
inline constexpr char const* pain_or_deficit = "pain_or_deficit";
inline constexpr char const* conservative_care_failed = "conservative_care_failed";
inline constexpr char const* no_contraindication = "no_contraindication";
inline constexpr char const* prepared_as_advised = "prepared_as_advised";
inline constexpr char const* general_condition_allows = "general_condition_allows";
inline constexpr char const* patient_wants_surgery = "patient_wants_surgery";
// Asked before a vertebroplasty; flags.
inline constexpr char const* systemic_infection = "systemic_infection";
inline constexpr char const* puncture_path_infected = "puncture_path_infected";
inline constexpr char const* coagulopathy = "coagulopathy";
inline constexpr char const* cement_allergy = "cement_allergy";
inline constexpr char const* asymptomatic_stable_fracture = "asymptomatic_stable_fracture";
inline constexpr char const* deficit_needs_decompression = "deficit_needs_decompression";
inline constexpr char const* posterior_wall_defect = "posterior_wall_defect";
inline constexpr char const* epidural_extension = "epidural_extension";
inline constexpr char const* retropulsion = "retropulsion";
inline constexpr char const* radicular_pain = "radicular_pain";
inline constexpr char const* height_loss_over_70 = "height_loss_over_70";
inline constexpr char const* posterior_instability = "posterior_instability";
inline constexpr char const* predominantly_blastic = "predominantly_blastic";
inline constexpr char const* many_levels = "many_levels";
inline constexpr char const* no_surgical_backup = "no_surgical_backup";
} // namespace input

} // namespace vertemark::scoring
