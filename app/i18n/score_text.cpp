#include "app/i18n/score_text.h"

#include <QCoreApplication>
#include <array>

namespace vertemark::app {

namespace {

struct Sentence {
    char const* code;
    char const* text; // %1, %2: the arguments
};

constexpr std::array k_warnings{
    Sentence{"kps_ecog_mismatch",
             QT_TRANSLATE_NOOP("Scores", "KPS %1 and ECOG %2 do not fit each other in the "
                                         "published tables; both are kept.")},
    Sentence{"frankel_ais_differ",
             QT_TRANSLATE_NOOP("Scores", "Frankel %1 and AIS %2 differ. The scales have "
                                         "different bases; both are kept.")},
    Sentence{"height_loss_below_20_confirm",
             QT_TRANSLATE_NOOP("Scores", "A height loss below 20 % counts as collapse only if the reader "
                                         "confirms it.")},
    Sentence{"collapse_differs_from_measurement",
             QT_TRANSLATE_NOOP("Scores", "The chosen collapse (%1) is not what the measurements give; the "
                                         "choice is used.")},
    Sentence{"posterolateral_differs_from_sides",
             QT_TRANSLATE_NOOP("Scores", "The chosen posterolateral involvement (%1) is not what the two "
                                         "sides give; the choice is used.")},
    Sentence{"growth_differs_from_site",
             QT_TRANSLATE_NOOP("Scores", "The entered growth (%1) is not the one listed for %2; the entry is "
                                         "used.")},
    Sentence{"growth_not_listed", QT_TRANSLATE_NOOP("Scores", "The score's list does not say how fast %1 "
                                                              "grows: enter the growth.")},
    Sentence{"growth_extension",
             QT_TRANSLATE_NOOP("Scores", "%1 is not named in the 2001 paper; %2 growth is "
                                         "this software's reading.")},
    Sentence{"growth_disputed", QT_TRANSLATE_NOOP("Scores", "Sources disagree about %1; %2 growth is used.")},
    Sentence{"growth_core_not_retrieved",
             QT_TRANSLATE_NOOP("Scores", "%2 growth for %1: check against the paper.")},
    Sentence{"site_scored_as_other",
             QT_TRANSLATE_NOOP("Scores", "%1 is not in the table of primaries and scores as \"other\".")},
    Sentence{"pleura_not_asked",
             QT_TRANSLATE_NOOP("Scores", "Is there pleural or peritoneal spread? Counting it as an organ "
                                         "metastasis would change the band.")},
    Sentence{"excision_exception_undetermined",
             QT_TRANSLATE_NOOP("Scores", "The published exception for a single lesion does not say whether "
                                         "bone foci outside the spine (%1) rule it out.")},
    Sentence{"bone_counts_disagree",
             QT_TRANSLATE_NOOP("Scores", "Bone metastases are called %1, but %2 are counted.")},
    Sentence{"organ_entries_disagree",
             QT_TRANSLATE_NOOP("Scores", "The entries about organ metastases contradict each other.")},
    Sentence{
        "single_lesion_with_organ_metastases",
        QT_TRANSLATE_NOOP("Scores", "A single bone lesion beside organ metastases: check both entries.")},
    Sentence{"tomita_tokuhashi_apart",
             QT_TRANSLATE_NOOP("Scores", "Tomita (%1) and Tokuhashi (%2) point apart.")},
    Sentence{"unknown_input", QT_TRANSLATE_NOOP("Scores", "%1 is no input of this score and was ignored.")},
};

constexpr std::array k_errors{
    Sentence{"invalid_value", QT_TRANSLATE_NOOP("Scores", "%1 has a value outside the score's definition.")},
    Sentence{"invalid_level",
             QT_TRANSLATE_NOOP("Scores", "%1 names no vertebra of the score's table (C0 to S5). Assign a "
                                         "standard level to coccygeal and transitional vertebrae.")},
    Sentence{"unknown_score", QT_TRANSLATE_NOOP("Scores", "There is no score called \"%1\".")},
};

template <std::size_t N>
QString sentence(std::array<Sentence, N> const& table, std::string const& code,
                 std::vector<std::string> const& arguments) {
    for (auto const& row : table) {
        if (code != row.code)
            continue;
        QString text = QCoreApplication::translate("Scores", row.text);
        for (auto const& argument : arguments)
            text = text.arg(QString::fromStdString(argument));
        return text;
    }
    return QString::fromStdString(code);
}

} // namespace

QString text(scoring::Warning const& warning) {
    return sentence(k_warnings, warning.code, warning.arguments);
}

QString text(scoring::ScoreError const& error) {
    return sentence(k_errors, error.code, {error.subject});
}

QString text(scoring::Citation::Mark mark) {
    switch (mark) {
    case scoring::Citation::Mark::checked:
        return QCoreApplication::translate("Scores", "checked against the text");
    case scoring::Citation::Mark::knowledge:
        return QCoreApplication::translate("Scores", "check against the paper");
    case scoring::Citation::Mark::adopted:
        break;
    }
    return QCoreApplication::translate("Scores", "our reading");
}

} // namespace vertemark::app
