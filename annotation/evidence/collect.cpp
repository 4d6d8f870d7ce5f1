#include "annotation/evidence/collect.h"

#include <algorithm>
#include <array>

#include "annotation/evidence/collect_parts.h"
#include "scoring/sins.h"

namespace vertemark::annotation {

namespace {

namespace input = scoring::input;
using Kind = scoring::Provenance::Kind;

std::string describe(ImageLink const& image) {
    std::string text = image.modality;
    if (image.series_number)
        text += " series " + std::to_string(*image.series_number);
    if (image.instance_number)
        text += " image " + std::to_string(*image.instance_number);
    return text.empty() ? image.series.value : text;
}

} // namespace

scoring::Provenance provenance(Provenance const& from) {
    static constexpr std::array k_kinds = {Kind::entered, Kind::measured, Kind::measured,
                                           Kind::unknown, Kind::imported, Kind::derived};
    std::string source = from.source ? describe(*from.source) : std::string();
    if (!from.method.empty())
        source += (source.empty() ? "" : ", ") + from.method;
    return {k_kinds[static_cast<std::size_t>(from.how)], source, from.who,
            from.when == Instant{} ? std::string() : to_string(from.when)};
}

scoring::Provenance derived(std::string from) {
    return {Kind::derived, std::move(from), {}, {}};
}

namespace {

char const* id_of(BoneLesionType type) {
    static constexpr std::array k_ids = {"lytic", "mixed", "blastic"};
    return k_ids[static_cast<std::size_t>(type)];
}
char const* id_of(Alignment alignment) {
    static constexpr std::array k_ids = {"normal", "de_novo_deformity", "subluxation_translation"};
    return k_ids[static_cast<std::size_t>(alignment)];
}
char const* id_of(Pain pain) {
    static constexpr std::array k_ids = {"none", "non_mechanical", "mechanical"};
    return k_ids[static_cast<std::size_t>(pain)];
}
char const* id_of(Escc grade) {
    static constexpr std::array k_ids = {"0", "1a", "1b", "1c", "2", "3"};
    return k_ids[static_cast<std::size_t>(grade)];
}
char const* id_of(Visceral visceral) {
    static constexpr std::array k_ids = {"none", "treatable", "untreatable"};
    return k_ids[static_cast<std::size_t>(visceral)];
}
char const* id_of(Organs organs) {
    static constexpr std::array k_ids = {"none", "removable", "unremovable"};
    return k_ids[static_cast<std::size_t>(organs)];
}
char const* id_of(Growth growth) {
    static constexpr std::array k_ids = {"slow", "moderate", "rapid"};
    return k_ids[static_cast<std::size_t>(growth)];
}
char const* id_of(Frankel grade) {
    static constexpr std::array k_ids = {"A", "B", "C", "D", "E"};
    return k_ids[static_cast<std::size_t>(grade)];
}
char const* id_of(Ais grade) {
    return id_of(static_cast<Frankel>(grade));
}

bool is_settled(auto const& fact) {
    return settled(fact).has_value();
}

// Sets the fact when it is known and settled.
template <class T>
void set(scoring::Evidence& evidence, char const* id, Fact<T> const& fact) {
    if (!is_settled(fact))
        return;
    if constexpr (std::is_enum_v<T>)
        evidence.set(id, std::string(id_of(fact->value)), provenance(fact->from));
    else
        evidence.set(id, fact->value, provenance(fact->from));
}

// SINS asks for collapse and share of the body in one item. definitions 1.2, D2, D3.
void set_collapse(scoring::Evidence& evidence, Lesion const& lesion) {
    auto const collapse = settled(lesion.collapse);
    auto const loss = settled(lesion.height_loss_pct);
    auto const share = settled(lesion.body_involved_pct);
    auto over_half = settled(lesion.body_over_half);
    if (!over_half && share)
        over_half = *share > 50;
    if (share)
        set(evidence, input::body_involved_pct, lesion.body_involved_pct);
    if (loss) // a body measured taller than its neighbours has lost nothing
        evidence.set(input::height_loss_pct, std::max(0.0, *loss), provenance(lesion.height_loss_pct->from));
    if (!collapse) {
        constexpr double k_asks_below_pct = 20; // a smaller loss may be noise: the reader decides
        if (loss && *loss < k_asks_below_pct)
            evidence.set(scoring::k_height_loss_unconfirmed, true, provenance(lesion.height_loss_pct->from));
        return;
    }
    auto const from = provenance(lesion.collapse->from);
    if (*collapse != Collapse::none) {
        evidence.set(input::collapse, std::string(*collapse == Collapse::over_half ? "gt50" : "lt50"), from);
    } else if (over_half) {
        evidence.set(input::collapse, std::string(*over_half ? "none_gt50_involved" : "none"), from);
    } else {
        evidence.set(input::height_loss_pct, 0.0, from); // no collapse; the share still decides 0 or 1
    }
}

void set_side(scoring::Evidence& evidence, char const* id, PosteriorSide const& side) {
    auto const involved = side.involved();
    if (!involved)
        return;
    for (auto const* fact : {&side.pedicle, &side.facet, &side.costovertebral, &side.any})
        if (settled(*fact) == involved) {
            evidence.set(id, *involved, provenance((*fact)->from));
            return;
        }
}

scoring::Evidence collect_lesion(Lesion const& lesion, std::optional<Level> level, Fact<Pain> const& pain) {
    scoring::Evidence evidence;
    evidence.subject = lesion.id.value;
    if (level)
        evidence.set(input::level, name(*level), provenance(lesion.created));
    set(evidence, input::pain, is_settled(lesion.pain) ? lesion.pain : pain);
    set(evidence, input::bone_lesion, lesion.type);
    set(evidence, input::alignment, lesion.alignment);
    set_collapse(evidence, lesion);
    set_side(evidence, input::posterolateral_left, lesion.left);
    set_side(evidence, input::posterolateral_right, lesion.right);
    set(evidence, input::bilsky, lesion.escc);
    if (level && L(2) < *level) // the cord ends above L3 in adults; at L2 it may not
        evidence.set(input::below_conus, true, derived("level below L2"));
    if (auto const type = settled(lesion.tomita_surgical_type)) // asked as a choice, "1" … "7"
        evidence.set(input::tomita_type, std::to_string(*type),
                     provenance(lesion.tomita_surgical_type->from));
    if (auto const extent = settled(lesion.wbb)) {
        std::vector<std::string> zones, layers;
        for (int const zone : extent->zones)
            zones.push_back(std::to_string(zone));
        for (char const layer : extent->layers)
            layers.emplace_back(1, layer);
        if (!zones.empty())
            evidence.set(input::wbb_zones, zones, provenance(lesion.wbb->from));
        if (!layers.empty())
            evidence.set(input::wbb_layers, layers, provenance(lesion.wbb->from));
    }
    return evidence;
}

// Adjacent vertebrae declared one lesion count once for Tomita (definitions D10).
int separate_lesions(Case const& c) {
    int count = 0;
    for (auto const& lesion : c.lesions)
        count += lesion.site != LesionSite::spine           ? 0
                 : settled(lesion.direct_extension) == true ? 1
                                                            : static_cast<int>(lesion.levels.size());
    return std::min(count, std::max(1, static_cast<int>(involved_levels(c).size())));
}

// How many vertebrae, and whether the skeleton has one focus or more.
void set_counts(scoring::Evidence& evidence, Case const& c) {
    auto const& clinical = c.clinical;
    auto const marked = static_cast<int>(involved_levels(c).size());
    bool const marked_is_all = marked > 0 && settled(clinical.survey_complete) != false;
    std::optional<int> vertebrae = settled(clinical.vertebral_metastases), foci = vertebrae;
    if (vertebrae) {
        set(evidence, input::vertebral_metastases, clinical.vertebral_metastases);
    } else if (marked_is_all) {
        vertebrae = marked;
        foci = separate_lesions(c);
        evidence.set(input::vertebral_metastases, marked, derived("marked lesions"));
    }
    set(evidence, input::extraspinal_bone_foci, clinical.extraspinal_bone_foci);
    auto elsewhere = settled(clinical.extraspinal_bone_foci);
    auto const marked_elsewhere =
        static_cast<int>(std::count_if(c.lesions.begin(), c.lesions.end(), [](Lesion const& lesion) {
            return lesion.site == LesionSite::extraspinal_bone;
        }));
    if (!elsewhere && marked_elsewhere > 0) {
        elsewhere = marked_elsewhere;
        evidence.set(input::extraspinal_bone_foci, marked_elsewhere, derived("marked lesions"));
    }
    bool const several_marked = marked > 0 && separate_lesions(c) > 1;
    if ((foci && *foci > 1) || several_marked || (elsewhere && *elsewhere > 0 && (marked > 0 || foci)))
        evidence.set(input::bone_metastases, std::string("multiple"),
                     derived("marked lesions and bone foci"));
    else if (foci == 1 && elsewhere == 0)
        evidence.set(input::bone_metastases, std::string("solitary"),
                     derived("marked lesions and bone foci"));
}

// One answer for all organs from those named one by one: the worst decides, an unknown leaves it open.
std::optional<bool> all_agree(std::vector<OrganMetastasis> const& organs,
                              Fact<bool> OrganMetastasis::*field) {
    std::optional<bool> agreed;
    for (auto const& organ : organs) {
        if (organ.organ == "pleura" || organ.organ == "peritoneum")
            continue; // asked on its own (definitions D17)
        auto const answer = settled(organ.*field);
        if (answer == false)
            return false;
        if (!answer)
            return std::nullopt;
        agreed = true;
    }
    return agreed;
}

// An organ that is named holds a metastasis, whatever can be done about it.
void set_presence(scoring::Evidence& evidence, ClinicalRecord const& clinical,
                  std::optional<Visceral> visceral, std::optional<Organs> organs) {
    bool named = false, named_visceral = false;
    for (auto const& organ : clinical.organ_metastases) {
        if (organ.organ.empty() || organ.organ == "pleura" || organ.organ == "peritoneum")
            continue;
        named = true;
        for (char const* of_tomita : {"lung", "liver", "kidney", "brain"})
            named_visceral = named_visceral || organ.organ == of_tomita;
    }
    if (visceral || named_visceral)
        evidence.set(input::visceral_present, visceral ? *visceral != Visceral::none : true,
                     derived("visceral metastases"));
    if (named && !organs)
        evidence.set(input::organ_present, true, derived("organ metastases"));
}

void set_organs(scoring::Evidence& evidence, ClinicalRecord const& clinical) {
    auto visceral = settled(clinical.visceral);
    auto organs = settled(clinical.organs);
    set(evidence, input::visceral, clinical.visceral);
    set(evidence, input::organ_metastases, clinical.organs);
    if (!visceral) {
        if (auto const treatable = all_agree(clinical.organ_metastases, &OrganMetastasis::treatable))
            visceral = *treatable ? Visceral::treatable : Visceral::untreatable;
        else if (organs == Organs::none)
            visceral = Visceral::none; // none of all major organs: none of Tomita's four either
        if (visceral)
            evidence.set(input::visceral, std::string(id_of(*visceral)), derived("organ metastases"));
    }
    if (!organs)
        if (auto const removable = all_agree(clinical.organ_metastases, &OrganMetastasis::removable))
            evidence.set(input::organ_metastases, std::string(*removable ? "removable" : "unremovable"),
                         derived("organ metastases"));
    set_presence(evidence, clinical, visceral, organs);
    set(evidence, input::pleural_metastases, clinical.pleura_or_peritoneum);
}

} // namespace

scoring::Evidence collect(Case const& c) {
    scoring::Evidence evidence;
    auto const& clinical = c.clinical;
    collect_questions(c, evidence);
    set(evidence, input::kps, clinical.status.kps);
    set(evidence, input::ecog, clinical.status.ecog);
    set(evidence, input::vas, clinical.status.vas);
    set(evidence, input::frankel, clinical.status.frankel);
    set(evidence, input::ais, clinical.status.ais);
    set(evidence, input::ambulatory, clinical.status.ambulatory);
    set(evidence, input::primary_site, clinical.primary_site);
    set(evidence, input::growth, clinical.primary_growth);
    set_counts(evidence, c);
    set_organs(evidence, clinical);
    derive_cerebral(clinical, evidence);
    for (auto const& lesion : c.lesions) {
        if (lesion.site != LesionSite::spine)
            continue; // SINS and Bilsky are of the spine
        if (lesion.levels.empty())
            evidence.lesions.push_back(collect_lesion(lesion, std::nullopt, clinical.pain));
        for (Level const level : lesion.levels) // each vertebra on its own (definitions D6)
            evidence.lesions.push_back(collect_lesion(lesion, level, clinical.pain));
    }
    derive_from_lesions(c, evidence);
    return evidence;
}

} // namespace vertemark::annotation
