#include "scoring/evaluate.h"

namespace vertemark::scoring {

std::span<ScoreDefinition const> catalogue() {
    static std::vector<ScoreDefinition> const scores;
    return scores;
}

ScoreDefinition const* find_score(std::string_view id) {
    for (auto const& score : catalogue())
        if (score.id == id)
            return &score;
    return nullptr;
}

ScoreDefinition const* find_score(std::string_view id, int version) {
    for (auto const& score : catalogue())
        if (score.id == id && score.version == version)
            return &score;
    return nullptr;
}

ScoreResult evaluate(ScoreDefinition const& definition, Evidence const&) {
    ScoreResult result;
    result.score = definition.id;
    result.version = definition.version;
    return result;
}

std::optional<Value> normalise(Domain const&, Value const& value) {
    return value;
}

std::vector<Warning> consistency(Evidence const&, std::span<ScoreResult const>) {
    return {};
}

} // namespace vertemark::scoring
