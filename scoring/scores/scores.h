// The definitions that catalogue.cpp lists, one published score a file; for the files of this folder only.
#pragma once

#include "scoring/domain.h"
#include "scoring/evaluate.h"
#include "scoring/score.h"

#include <initializer_list>
#include <span>

namespace vertemark::scoring {

ScoreDefinition sins();
ScoreDefinition tomita();
ScoreDefinition tokuhashi_revised();
ScoreDefinition tokuhashi_1990();
ScoreDefinition van_der_linden_2005();
ScoreDefinition genant_sq();
ScoreDefinition kps_ecog_consistency();
ScoreDefinition modified_bauer();
ScoreDefinition katagiri_2005();
ScoreDefinition katagiri_2014();
ScoreDefinition nesms();
ScoreDefinition bilsky();
ScoreDefinition tomita_type();
ScoreDefinition wbb();
ScoreDefinition noms();
ScoreDefinition kps();
ScoreDefinition ecog();
ScoreDefinition vas();
ScoreDefinition frankel();
ScoreDefinition ais();
ScoreDefinition chemotherapy_rule();
ScoreDefinition surgical_indications();
ScoreDefinition vertebroplasty();

// ---- Shared by several scores ----

using Role = InputDefinition::Role;

// Choice ids as values.
std::vector<Value> choices(std::initializer_list<char const*> ids);

// Primary tumours that any score of the catalogue names, and `other`.
Domain primary_sites();

// Warnings that several scores give; they do nothing when one of the two facts is unknown.
void warn_kps_ecog(Inputs const& inputs, std::vector<Warning>& warnings);
void warn_frankel_ais(Inputs const& inputs, std::vector<Warning>& warnings);

// The points that a table gives to the known choice; nothing when it is unknown or not in the table.
struct ChoicePoints {
    std::string_view choice;
    int points;
};
inline std::optional<int> points_for(std::span<ChoicePoints const> table, std::string const* choice) {
    if (choice)
        for (auto const& row : table)
            if (row.choice == *choice)
                return row.points;
    return std::nullopt;
}

} // namespace vertemark::scoring
