// What several scores share: the list of primary tumours, and the warnings about scales that disagree.
#include "scoring/performance.h"
#include "scoring/scores/scores.h"

#include <algorithm>

namespace vertemark::scoring {

std::vector<Value> choices(std::initializer_list<char const*> ids) {
    std::vector<Value> list;
    for (char const* id : ids)
        list.emplace_back(std::string(id));
    return list;
}

Domain primary_sites() {
    return choice({"esophagus",    "lung",      "breast",   "prostate",  "kidney",       "thyroid",
                   "liver",        "stomach",   "colon",    "rectum",    "pancreas",     "gallbladder",
                   "bladder",      "uterus",    "ovary",    "head_neck", "melanoma",     "sarcoma",
                   "osteosarcoma", "carcinoid", "lymphoma", "myeloma",   "unidentified", "other"});
}

void warn_kps_ecog(Inputs const& inputs, std::vector<Warning>& warnings) {
    auto const kps = inputs.integer(input::kps);
    auto const ecog = inputs.integer(input::ecog);
    if (!kps || !ecog)
        return;
    auto const fits = ecog_for_kps(*kps).accepted();
    if (std::find(fits.begin(), fits.end(), *ecog) == fits.end())
        warnings.push_back({"kps_ecog_mismatch", {std::to_string(*kps), std::to_string(*ecog)}});
}

void warn_frankel_ais(Inputs const& inputs, std::vector<Warning>& warnings) {
    auto const* frankel = inputs.text(input::frankel);
    auto const* ais = inputs.text(input::ais);
    if (frankel && ais && *frankel != *ais)
        warnings.push_back({"frankel_ais_differ", {*frankel, *ais}});
}

} // namespace vertemark::scoring
