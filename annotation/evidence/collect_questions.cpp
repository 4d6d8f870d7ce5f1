#include <algorithm>

#include "annotation/evidence/collect_parts.h"
#include "annotation/evidence/rules.h"

namespace vertemark::annotation {

namespace {

namespace input = scoring::input;

template <class T>
void set_known(scoring::Evidence& evidence, char const* id, Fact<T> const& fact) {
    if (auto const value = settled(fact))
        evidence.set(id, *value, provenance(fact->from));
}

// A yes that a lesion's finding gives to a question that nobody answered.
void set_yes(scoring::Evidence& evidence, char const* id, std::string finding) {
    if (!evidence.find(id))
        evidence.set(id, true, derived(std::move(finding)));
}

void derive_contraindications(Lesion const& lesion, scoring::Evidence& evidence) {
    std::string const which = "lesion #" + std::to_string(lesion.number);
    if (settled(lesion.posterior_wall_defect) == true)
        set_yes(evidence, input::posterior_wall_defect, which + ", posterior wall");
    if (auto const grade = settled(lesion.escc); grade && *grade != Escc::grade_0)
        set_yes(evidence, input::epidural_extension, which + ", ESCC");
    constexpr double k_vertebra_plana_pct = 70;
    if (auto const loss = settled(lesion.height_loss_pct); loss && *loss > k_vertebra_plana_pct)
        set_yes(evidence, input::height_loss_over_70, which + ", height loss");
    if (settled(lesion.type) == BoneLesionType::blastic)
        set_yes(evidence, input::predominantly_blastic, which + ", bone type");
}

} // namespace

void collect_questions(Case const& c, scoring::Evidence& evidence) {
    auto const& clinical = c.clinical;
    set_known(evidence, input::previous_chemotherapy, clinical.prior_chemotherapy);
    auto const& lab = clinical.laboratory;
    set_known(evidence, input::albumin_g_dl, lab.albumin_g_dl);
    set_known(evidence, input::crp_mg_dl, lab.crp_mg_dl);
    set_known(evidence, input::ldh_iu_l, lab.ldh_iu_l);
    set_known(evidence, input::platelets_per_ul, lab.platelets_per_ul);
    set_known(evidence, input::calcium_mg_dl, lab.calcium_mg_dl);
    set_known(evidence, input::bilirubin_mg_dl, lab.bilirubin_mg_dl);
    for (auto const& [id, answer] : clinical.checklist)
        if (answer.from.how != How::proposed)
            evidence.set(id, answer.value, provenance(answer.from));
    for (auto const& [id, answer] : clinical.answers)
        if (answer.from.how != How::proposed && !is_rules_entry(id))
            evidence.set(id, answer.value, provenance(answer.from));
}

void derive_cerebral(ClinicalRecord const& clinical, scoring::Evidence& evidence) {
    auto const cerebral = settled(clinical.cerebral_metastases);
    auto const* visceral = evidence.find(input::visceral_present);
    std::optional<bool> const inner =
        visceral && visceral->value ? std::optional(std::get<bool>(*visceral->value)) : std::nullopt;
    if (cerebral == true || inner == true)
        evidence.set(input::visceral_or_cerebral, true, derived("visceral or cerebral metastases"));
    else if (cerebral == false && inner == false)
        evidence.set(input::visceral_or_cerebral, false, derived("visceral and cerebral metastases"));
    if (evidence.find(input::visceral_or_cerebral) && cerebral == false && inner == false &&
        !evidence.find(input::katagiri_visceral))
        evidence.set(input::katagiri_visceral, std::string("none"),
                     derived("visceral and cerebral metastases"));
}

void derive_from_lesions(Case const& c, scoring::Evidence& evidence) {
    for (auto const& lesion : c.lesions)
        derive_contraindications(lesion, evidence);
    bool const all_graded = std::all_of(c.lesions.begin(), c.lesions.end(),
                                        [](auto const& l) { return settled(l.escc).has_value(); });
    std::optional<Escc> worst;
    for (auto const& lesion : c.lesions)
        if (auto const grade = settled(lesion.escc))
            worst = std::max(worst.value_or(Escc::grade_0), *grade);
    if (worst && (all_graded || *worst == Escc::grade_3) && !evidence.find(input::bilsky)) {
        static constexpr char const* k_grades[] = {"0", "1a", "1b", "1c", "2", "3"};
        evidence.set(input::bilsky, std::string(k_grades[static_cast<std::size_t>(*worst)]),
                     derived("highest grade of the lesions"));
    }
    // The drawing is of one lesion: with several there is no drawing of the patient.
    if (evidence.lesions.size() == 1)
        for (char const* id : {input::wbb_zones, input::wbb_layers})
            if (auto const* fact = evidence.lesions.front().find(id))
                evidence.facts.insert_or_assign(id, *fact);
    if (c.lesions.empty() || evidence.find(input::stability))
        return;
    auto const sins = scoring::evaluate(*rules_of(c.clinical, "sins"), evidence);
    if (sins.category)
        evidence.set(input::stability, *sins.category, derived("SINS"));
}

} // namespace vertemark::annotation
