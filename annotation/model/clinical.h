// What no image shows: the facts about the patient, once per patient, each dated and sourced, or unknown.
// Contradictions (KPS/ECOG, Frankel/AIS) stay as they were said; scoring warns.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "annotation/model/lesion.h"
#include "annotation/model/partial_date.h"
#include "annotation/model/provenance.h"

namespace vertemark::annotation {

enum class Frankel { a, b, c, d, e };
enum class Ais { a, b, c, d, e };
// Visceral metastases as Tomita asks for them.
enum class Visceral { none, treatable, untreatable };
// Metastases of major internal organs as Tokuhashi asks for them.
enum class Organs { none, removable, unremovable };
enum class Growth { slow, moderate, rapid };

struct Symptom {
    std::string name;
    std::optional<PartialDate> since;
    bool operator==(Symptom const&) const = default;
};

// The answers that are asked again at every visit.
struct Assessment {
    Fact<int> kps;    // Karnofsky, tens, 10…100
    Fact<int> ecog;   // 0…5
    Fact<double> vas; // 0…10
    Fact<Frankel> frankel;
    Fact<Ais> ais;
    Fact<bool> ambulatory;
    bool operator==(Assessment const&) const = default;
};

struct OrganMetastasis {
    std::string organ; // lung, liver, kidney, brain, adrenal, pleura …
    Fact<bool> treatable, removable;
    bool operator==(OrganMetastasis const&) const = default;
};

struct Surgery {
    std::optional<PartialDate> date;
    std::string type; // vertebroplasty, en_bloc, separation …
    std::vector<Level> levels;
    std::optional<double> blood_loss_ml, duration_min;
    std::string complications;
    bool operator==(Surgery const&) const = default;
};

struct Treatment {
    std::string kind; // radiotherapy, chemotherapy, targeted, hormone, bisphosphonate, denosumab …
    std::string name;
    std::optional<PartialDate> from, to;
    bool operator==(Treatment const&) const = default;
};

struct FollowUpVisit {
    std::optional<PartialDate> date;
    std::string imaging; // modalities
    std::string findings;
    Fact<bool> progression;
    Assessment assessment;
    bool operator==(FollowUpVisit const&) const = default;
};

// A total that another document states (a paper, a letter), kept beside what the items give.
struct ReportedScore {
    std::string score; // id in the catalogue
    int total = 0;
    std::string source; // "Table 1"
    bool operator==(ReportedScore const&) const = default;
};

struct Laboratory {
    Fact<double> albumin_g_dl, crp_mg_dl, ldh_iu_l, platelets_per_ul, calcium_mg_dl, bilirubin_mg_dl;
    bool operator==(Laboratory const&) const = default;
};

struct ClinicalRecord {
    Fact<double> age_years; // where no birth date is at hand
    std::vector<Symptom> symptoms;
    Fact<double> symptom_months;
    Fact<Pain> pain; // of the spine; a lesion may say otherwise

    Fact<std::string> primary_site; // breast, esophagus, lung, unknown … as the scores spell it
    Fact<Growth> primary_growth;    // where the site's table doesn't decide
    Fact<std::string> histology;
    Fact<PartialDate> primary_diagnosed;
    Fact<bool> primary_resected;
    Fact<PartialDate> primary_resection_date;
    Fact<PartialDate> metastasis_diagnosed;
    Fact<double>
        interval_months; // from the primary's resection to the metastasis, where no dates are at hand
    // Diagnosis of the metastasis is held confirmed by: pathology, imaging course, known primary + imaging.
    Fact<bool> confirmed_by_pathology, confirmed_by_imaging, confirmed_by_follow_up;
    Fact<std::string> pathology;

    Assessment status; // before treatment
    Fact<PartialDate> status_date;
    std::map<std::string, std::string> isncsci; // worksheet cells, "right.motor.C5" → "5", "NT", "3*"

    Fact<int> vertebral_metastases;  // all of them; unknown: the marked lesions are counted
    Fact<bool> survey_complete;      // the whole spine was looked at: the count of marked lesions is final
    Fact<int> extraspinal_bone_foci; // 0 = looked for and none
    Fact<Visceral> visceral;
    Fact<Organs> organs;
    Fact<bool> pleura_or_peritoneum; // spread there, asked on its own. definitions D17
    Fact<bool> cerebral_metastases;
    std::vector<OrganMetastasis> organ_metastases;

    Fact<bool> prior_chemotherapy;
    Laboratory laboratory;
    std::vector<Surgery> surgery;
    std::vector<Treatment> treatments;
    std::vector<FollowUpVisit> visits;
    Fact<bool> progressed, died; // false: not until the last contact
    Fact<PartialDate> progression_date, death_date, last_contact_date;
    // From the operation, where no dates are at hand.
    Fact<double> progression_free_months, survival_months;
    // Questions of the check lists, by their scoring input: surgical indications, contraindications.
    std::map<std::string, Sourced<bool>> checklist;
    // Answers that only a score asks for, by its input: radiosensitivity, katagiri_visceral …
    std::map<std::string, Sourced<std::string>> answers;
    std::vector<ReportedScore> reported;
    std::string note;
    bool operator==(ClinicalRecord const&) const = default;
};

} // namespace vertemark::annotation
