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
inline constexpr char const* pleural_metastases = "pleural_metastases"; // flag: pleura or peritoneum
} // namespace input

} // namespace vertemark::scoring
