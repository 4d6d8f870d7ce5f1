#include "annotation/evidence/rules.h"

#include <charconv>

namespace vertemark::annotation {

namespace {

constexpr std::string_view k_prefix = "rules:";

std::string key_of(std::string_view score) {
    return std::string(k_prefix).append(score);
}

scoring::ScoreDefinition const* newest_of(ScoreTables tables, std::string_view score) {
    scoring::ScoreDefinition const* newest = nullptr;
    for (auto const& table : tables)
        if (table.id == score && (!newest || table.version > newest->version))
            newest = &table;
    return newest;
}

} // namespace

bool is_rules_entry(std::string_view answer) {
    return answer.starts_with(k_prefix);
}

int rules_version(ClinicalRecord const& record, std::string_view score) {
    auto const found = record.answers.find(key_of(score));
    int version = 1;
    if (found != record.answers.end()) {
        std::string const& text = found->second.value;
        std::from_chars(text.data(), text.data() + text.size(), version);
    }
    return version;
}

void set_rules_version(ClinicalRecord& record, std::string_view score, int version, Provenance const& from) {
    record.answers.insert_or_assign(key_of(score), Sourced<std::string>{std::to_string(version), from});
}

void take_newest_rules(ClinicalRecord& record, ScoreTables tables, Provenance const& from) {
    for (auto const& table : tables)
        if (table.version > 1 && &table == newest_of(tables, table.id))
            set_rules_version(record, table.id, table.version, from);
}

scoring::ScoreDefinition const* rules_of(ClinicalRecord const& record, std::string_view score,
                                         ScoreTables tables) {
    int const version = rules_version(record, score);
    for (auto const& table : tables)
        if (table.id == score && table.version == version)
            return &table;
    return newest_of(tables, score);
}

CaseScores score_case(Case const& c, scoring::Evidence const& evidence, ScoreTables tables) {
    CaseScores scores;
    for (auto const& table : tables) {
        if (&table != newest_of(tables, table.id))
            continue;
        int const version = rules_version(c.clinical, table.id);
        auto again = scoring::recompute(tables, table.id, version, evidence);
        if (!again) {
            scores.results.push_back(scoring::evaluate(table, evidence));
            scores.results.back().warnings.push_back({"rules_not_here", {std::to_string(version)}});
            continue;
        }
        scores.results.push_back(std::move(again->as_stored));
        if (again->differs)
            scores.newer.emplace(table.id, std::move(*again->by_newest));
    }
    return scores;
}

} // namespace vertemark::annotation
