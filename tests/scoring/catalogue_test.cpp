// Holds every definition of the catalogue to the rules that the engine relies on.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "scoring/evaluate.h"

using namespace vertemark::scoring;

namespace {

std::vector<Value> all_values(Domain const& domain) {
    std::vector<Value> values;
    switch (domain.kind) {
    case Domain::Kind::flag:
        return {Value(false), Value(true)};
    case Domain::Kind::choice:
    case Domain::Kind::level:
        for (auto const& id : domain.choices)
            values.emplace_back(id);
        return values;
    case Domain::Kind::levels:
    case Domain::Kind::several:
        return {};
    case Domain::Kind::integer:
        for (int n = static_cast<int>(domain.min); n <= std::min(domain.max, 200.); n += domain.step)
            values.emplace_back(n);
        return values;
    case Domain::Kind::number:
        for (int n = 0; n <= 1000; ++n)
            values.emplace_back(domain.min + (domain.max - domain.min) * n / 1000);
        return values;
    }
    return values;
}

TEST(Catalogue, AnInputIsFoundByItsIdOnly) {
    auto const& sins = *find_score("sins");
    ASSERT_NE(sins.input("pain"), nullptr);
    EXPECT_EQ(sins.input("pain")->id, "pain");
    EXPECT_EQ(sins.input("kps"), nullptr);
}

TEST(Catalogue, EveryScoreIsFoundByIdAndVersion) {
    std::set<std::pair<std::string, int>> seen;
    for (auto const& score : catalogue()) {
        EXPECT_TRUE(seen.insert({score.id, score.version}).second) << score.id << " twice";
        EXPECT_EQ(find_score(score.id, score.version), &score);
        EXPECT_GE(find_score(score.id)->version, score.version) << "the newest stands first";
    }
    EXPECT_EQ(find_score("nothing"), nullptr);
    EXPECT_EQ(find_score("sins", 999), nullptr);
    EXPECT_EQ(find_score("nothing", 1), nullptr);
}

TEST(Catalogue, EveryScoreCitesItsSource) {
    for (auto const& score : catalogue()) {
        EXPECT_FALSE(score.title.empty()) << score.id;
        ASSERT_FALSE(score.citations.empty()) << score.id;
        for (auto const& citation : score.citations)
            EXPECT_FALSE(citation.text.empty()) << score.id;
    }
}

TEST(Catalogue, ItemsAskOnlyForDeclaredInputsAndEveryInputIsAsked) {
    for (auto const& score : catalogue()) {
        std::set<std::string> asked;
        for (auto const& item : score.items)
            for (auto const& id : item.inputs) {
                EXPECT_NE(score.input(id), nullptr) << score.id << " " << id;
                asked.insert(id);
            }
        for (auto const& id : score.strategy_inputs)
            EXPECT_NE(score.input(id), nullptr) << score.id << " " << id;
        for (auto const& reading : score.readings)
            EXPECT_TRUE(std::any_of(score.items.begin(), score.items.end(),
                                    [&](auto const& item) { return item.id == reading.item; }))
                << score.id << " " << reading.id;
        if (score.items.empty())
            continue;
        for (auto const& input : score.inputs)
            EXPECT_EQ(asked.contains(input.id), input.role != InputDefinition::Role::aside)
                << score.id << " " << input.id;
    }
}

TEST(Catalogue, BandsMeetAndCoverEveryTotal) {
    for (auto const& score : catalogue()) {
        if (score.items.empty())
            continue;
        for (std::size_t i = 1; i < score.bands.size(); ++i)
            EXPECT_EQ(score.bands[i].from, score.bands[i - 1].to + 1) << score.id;
        auto const open = evaluate(score, {});
        EXPECT_EQ(open.total_min, score.bands.front().from) << score.id;
        EXPECT_EQ(open.total_max, score.bands.back().to) << score.id;
        EXPECT_FALSE(open.total || open.category) << score.id;
        EXPECT_EQ(open.missing.size(), score.items.size()) << score.id;
        EXPECT_TRUE(open.deciding) << score.id;
        EXPECT_EQ(open.categories.size(), score.bands.size()) << score.id;
    }
}

// What makes "unknown" honest: the values tried for an unknown reach every number of points that any value of
// the domain can give, and nothing else.
TEST(Catalogue, RepresentativesReachWhatTheWholeDomainReaches) {
    for (auto const& score : catalogue()) {
        for (auto const& item : score.items) {
            for (auto const& id : item.inputs) {
                InputDefinition const& input = *score.input(id);
                if (input.role != InputDefinition::Role::required)
                    continue;
                auto const points = [&](std::vector<Value> const& values) {
                    std::set<int> reached;
                    for (auto const& value : values) {
                        Inputs inputs;
                        inputs.set(id, value);
                        if (auto const found = item.points(inputs))
                            reached.insert(*found);
                    }
                    return reached;
                };
                EXPECT_EQ(points(input.representatives), points(all_values(input.domain)))
                    << score.id << " " << id;
                for (auto const& value : input.representatives)
                    EXPECT_EQ(normalise(input.domain, value), value) << score.id << " " << id;
            }
        }
    }
}

TEST(Catalogue, EveryValueOutsideItsDomainIsRefusedByEveryScore) {
    for (auto const& score : catalogue()) {
        for (auto const& input : score.inputs) {
            Evidence evidence;
            evidence.set(input.id, std::vector<std::string>{});
            auto const result = evaluate(score, evidence);
            ASSERT_TRUE(result.error) << score.id << " " << input.id;
            EXPECT_EQ(result.error->subject, input.id);
            EXPECT_FALSE(result.total || result.total_min || result.category);
        }
    }
}

TEST(Catalogue, EvaluationIsAFunction) {
    Evidence evidence;
    evidence.set("kps", 80);
    evidence.set("primary_site", std::string("esophagus"));
    for (auto const& score : catalogue()) {
        auto const result = evaluate(score, evidence);
        EXPECT_EQ(result, evaluate(score, evidence)) << score.id;
        EXPECT_EQ(result.score, score.id);
        EXPECT_EQ(result.version, score.version);
    }
}

} // namespace
