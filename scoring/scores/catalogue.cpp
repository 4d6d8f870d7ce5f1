// THE LIST of scores. A new score is one file in this folder and one line here; a changed rule table is a new
// version that stands before the old one, which stays so that stored scores recompute.
#include "scoring/scores/scores.h"

namespace vertemark::scoring {

std::span<ScoreDefinition const> catalogue() {
    static std::vector<ScoreDefinition> const k_scores = {
        sins(),
        tomita(),
        tokuhashi_revised(),
        tokuhashi_1990(),
        van_der_linden_2005(),
        genant_sq(),
        kps_ecog_consistency(),
        bilsky(),
        tomita_type(),
        wbb(),
        noms(),
        modified_bauer(),
        katagiri_2014(),
        katagiri_2005(),
        nesms(),
        kps(),
        ecog(),
        vas(),
        frankel(),
        ais(),
        chemotherapy_rule(),
        surgical_indications(),
        vertebroplasty(),
    };
    return k_scores;
}

} // namespace vertemark::scoring
