// Performance status: what three published tables make of a KPS, and whether an entered ECOG grade fits.
#include "scoring/performance.h"

#include "scoring/scores/scores.h"

namespace vertemark::scoring {

std::vector<int> EcogForKps::accepted() const {
    if (oken == ma2010)
        return {oken};
    return {oken, ma2010}; // Ma's is the higher wherever they differ
}

EcogForKps ecog_for_kps(int kps) {
    static constexpr EcogForKps k_table[] = {
        {5, 5, 5}, {4, 4, 4}, {4, 4, 4}, {3, 4, 4}, {3, 3, 4}, {2, 3, 3},
        {2, 2, 3}, {1, 2, 2}, {1, 1, 1}, {0, 1, 1}, {0, 0, 0},
    };
    return k_table[kps / 10];
}

namespace {

void conclude(Inputs const& inputs, ScoreResult& result) {
    auto const kps = inputs.integer(input::kps);
    if (!kps) {
        result.missing_inputs.emplace_back(input::kps);
        return;
    }
    EcogForKps const ecog = ecog_for_kps(*kps);
    result.details = {{"ecog_oken", ecog.oken},
                      {"ecog_ma2010", ecog.ma2010},
                      {"ecog_prasad2018", ecog.prasad2018},
                      {"accepted_without_warning", ecog.accepted()}};
    if (inputs.known(input::ecog)) {
        warn_kps_ecog(inputs, result.warnings);
        result.category = result.warnings.empty() ? "consistent" : "inconsistent";
        result.categories = {*result.category};
    }
}

} // namespace

ScoreDefinition kps_ecog_consistency() {
    ScoreDefinition score;
    score.id = "kps_ecog_consistency";
    score.kind = ScoreDefinition::Kind::record;
    score.title = "score.kps_ecog_consistency";
    score.citations = {
        {"Oken MM et al. Am J Clin Oncol 1982;5:649-655", "10.1097/00000421-198212000-00014",
         Citation::Mark::checked},
        {"Ma C et al. Eur J Cancer 2010;46:3175-3183", "10.1016/j.ejca.2010.06.126", Citation::Mark::checked},
        {"Prasad KT et al. World J Clin Oncol 2018;9:140-147", "10.5306/wjco.v9.i7.140",
         Citation::Mark::checked}};
    score.inputs = {{input::kps, {}, Role::required, integer(0, 100, 10), {}},
                    {input::ecog, {}, Role::aside, integer(0, 5), {}}};
    score.conclude = conclude;
    return score;
}

} // namespace vertemark::scoring
