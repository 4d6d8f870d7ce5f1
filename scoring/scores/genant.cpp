// Genant's semiquantitative grade of a vertebral fracture. Genant 1993, J Bone Miner Res 8:1137.
#include "scoring/scores/scores.h"

namespace vertemark::scoring {

namespace {

// The printed bands share their edges: read as [20,25), [25,40], above 40.
std::optional<int> grade(Inputs const& inputs) {
    auto const loss = inputs.number(input::height_loss_pct);
    if (!loss)
        return std::nullopt;
    return *loss > 40 ? 3 : *loss >= 25 ? 2 : *loss >= 20 ? 1 : 0;
}

void conclude(Inputs const& inputs, ScoreResult& result) {
    if (auto const* level = inputs.text(input::level))
        result.subject = *level;
    if (result.total)
        result.details.emplace_back("grade", *result.total);
}

} // namespace

ScoreDefinition genant_sq() {
    ScoreDefinition score;
    score.id = "genant_sq";
    score.kind = ScoreDefinition::Kind::grade;
    score.per_lesion = true;
    score.title = "score.genant_sq";
    score.citations = {
        {"Genant HK et al. J Bone Miner Res 1993;8:1137-1148", "10.1002/jbmr.5650080915",
         Citation::Mark::knowledge},
        {"Wang YXJ et al. Quant Imaging Med Surg 2019", "10.21037/qims.2019.02.04", Citation::Mark::checked}};
    score.inputs = {{input::level, {}, Role::aside, vertebra(), {}},
                    {input::height_loss_pct,
                     {},
                     Role::required,
                     number(0, 100),
                     {Value(0.), Value(20.), Value(25.), Value(41.)}}};
    score.items = {{"height_loss", {input::height_loss_pct}, grade}};
    score.bands = {{0, 0, "grade_0", {}, {}, {}},
                   {1, 1, "grade_1", {}, {}, {}},
                   {2, 2, "grade_2", {}, {}, {}},
                   {3, 3, "grade_3", {}, {}, {}}};
    score.conclude = conclude;
    return score;
}

} // namespace vertemark::scoring
