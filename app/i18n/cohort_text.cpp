#include "app/i18n/cohort_text.h"

#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"

#include <QCoreApplication>

#include <cmath>

namespace vertemark::app {

using namespace annotation;

namespace {

#define SAY(text) QT_TRANSLATE_NOOP("Cohort", text)

constexpr Word k_quantities[] = {
    {"age_years", SAY("Age (years)")},
    {"interval_months", SAY("Interval to metastasis (months)")},
    {"symptom_months", SAY("Duration of symptoms (months)")},
    {"vas", SAY("VAS pain")},
    {"kps", SAY("KPS")},
    {"ecog", SAY("ECOG")},
    {"vertebrae", SAY("Vertebrae with metastasis")},
    {"sins", SAY("SINS, computed")},
    {"sins_reported", SAY("SINS, reported")},
    {"tomita", SAY("Tomita, computed")},
    {"tomita_reported", SAY("Tomita, reported")},
    {"tokuhashi", SAY("Tokuhashi, computed")},
    {"tokuhashi_reported", SAY("Tokuhashi, reported")},
    {"blood_loss_open_ml", SAY("Blood loss, open surgery (mL)")},
    {"blood_loss_vertebroplasty_ml", SAY("Blood loss, vertebroplasty (mL)")},
    {"pfs_months", SAY("Progression-free survival (months)")},
    {"os_months", SAY("Overall survival (months)")},
    {"frankel_grades_improved", SAY("Frankel grades improved")},
};
constexpr Word k_counts[] = {
    {"male", SAY("Men")},
    {"female", SAY("Women")},
    {"cervical", SAY("Cervical")},
    {"thoracic", SAY("Thoracic")},
    {"lumbar", SAY("Lumbar")},
    {"sacral", SAY("Sacral")},
    {"single_level", SAY("One vertebra")},
    {"single_level_without_spread", SAY("One vertebra and no metastasis elsewhere")},
    {"spread_elsewhere", SAY("Metastasis of organs or pleura")},
    {"local_pain", SAY("Local pain")},
    {"walking", SAY("Able to walk")},
    {"sins_stable", SAY("SINS stable")},
    {"sins_potentially_unstable", SAY("SINS potentially unstable")},
    {"sins_unstable", SAY("SINS unstable")},
    {"vertebroplasty", SAY("Vertebroplasty")},
    {"open_surgery", SAY("Open surgery")},
    {"chemotherapy", SAY("Chemotherapy")},
    {"radiotherapy", SAY("Radiotherapy")},
    {"bisphosphonate", SAY("Bisphosphonate")},
};
constexpr Word k_columns[] = {
    {"patient", SAY("Patient")},
    {"age", SAY("Age")},
    {"sex", SAY("Sex")},
    {"primary", SAY("Primary")},
    {"interval", SAY("Interval (months)")},
    {"symptoms", SAY("Symptoms")},
    {"duration", SAY("Duration (months)")},
    {"vas", SAY("VAS")},
    {"kps", SAY("KPS")},
    {"ecog", SAY("ECOG")},
    {"frankel", SAY("Frankel")},
    {"ais", SAY("ASIA")},
    {"adjuvant", SAY("Adjuvant treatment")},
    {"pfs", SAY("PFS (months)")},
    {"os", SAY("OS (months)")},
    {"levels", SAY("Location")},
    {"bone_lesion", SAY("Bone lesion")},
    {"metastases", SAY("Other metastases")},
    {"sins_reported", SAY("SINS reported")},
    {"sins_computed", SAY("SINS computed")},
    {"tomita_reported", SAY("Tomita reported")},
    {"tomita_computed", SAY("Tomita computed")},
    {"tokuhashi_reported", SAY("Tokuhashi reported")},
    {"tokuhashi_computed", SAY("Tokuhashi computed")},
    {"surgery", SAY("Operation")},
    {"blood_loss", SAY("Blood loss (mL)")},
    {"complications", SAY("Complications")},
    {"pathology", SAY("Pathology")},
    {"outcome", SAY("Outcome")},
};
constexpr Word k_contradictions[] = {
    {"reported_total_impossible", SAY("%1 is reported as %2; the definition gives %3.")},
    {"reported_total_without_pleura",
     SAY("%1 is reported as %2: that holds only if the pleural or peritoneal metastasis is not counted as an "
         "organ metastasis; counted, it is %3.")},
    {"chemotherapy_without_test",
     SAY("Chemotherapy was given although KPS is below 60 and ECOG above 2: the stated rule is met by "
         "neither test.")},
    {"chemotherapy_tests_conflict",
     SAY("The stated chemotherapy rule cannot be decided: one of its tests (KPS at least 60, ECOG at most 2) "
         "is met and the other is not.")},
    {"en_bloc_against_tokuhashi",
     SAY("En bloc resection, where Tokuhashi's band is “conservative or palliative surgery”.")},
    {"en_bloc_against_tomita", SAY("En bloc resection, where Tomita's band is “palliative surgery”.")},
    {"surgery_against_tomita", SAY("Open surgery, where Tomita's band is “supportive care”.")},
    {"unstable_not_stabilised", SAY("Cement alone, where SINS says unstable.")},
    {"outlived_tokuhashi",
     SAY("Tokuhashi's band predicts less than 6 months; %1 months are recorded without progression or "
         "death.")},
    {"died_before_tokuhashi", SAY("Tokuhashi's band predicts 6 months or more; death came after %1 months.")},
    {"figure_differs", SAY("%1: the %2 is reported as %3; the patients give %4.")},
    {"range_differs", SAY("%1: the range is reported as %2–%3; the patients give %4–%5.")},
    {"range_repeats", SAY("%1: the reported range is that of %2; it may have been copied.")},
    {"count_differs", SAY("%1: %2 are reported; %3 of the %4 patients are.")},
    {"used_but_not_reported", SAY("%1 is said to be used; no value of it is reported for anybody.")},
    {"improvement_limited",
     SAY("Frankel is said to improve by %1–%2 grades: only %3 of %4 patients were below E and could improve, "
         "%5 of them (D) by one grade at most.")},
};
constexpr Word k_no_outcome[] = {
    {"no_operation_date", SAY("no date of operation")},
    {"no_end", SAY("no date of progression, death or last contact")},
    {"dates_too_vague", SAY("the dates are known too roughly for a time in months")},
    {"end_before_operation", SAY("the end lies before the operation")},
};
constexpr Word k_words[] = {
    {"months", SAY("Months after the operation")},
    {"progression", SAY("Progression-free survival")},
    {"survival", SAY("Overall survival")},
    {"at_risk", SAY("At risk")},
    {"all", SAY("All patients")},
    {"unknown_group", SAY("not known")},
    {"median", SAY("median %1 months")},
    {"median_not_reached", SAY("median not reached")},
    {"confidence", SAY("%1 % interval %2 to %3")},
    {"not_reached", SAY("not reached")},
    {"log_rank", SAY("Log-rank χ² %1, %2 df, p %3")},
    {"assumed", SAY("The source gives the time and not what ended it: counted as an event (%1).")},
    {"left_out", SAY("Left out, because nobody says what ended the time: %1.")},
    {"nobody", SAY("No patient has a known time.")},
    {"table1", SAY("Table 1. Patients")},
    {"table2", SAY("Table 2. Lesions, scores and operations")},
    {"statistics", SAY("Statistics: mean ± sample standard deviation (range)")},
    {"counts", SAY("Counts")},
    {"calibration", SAY("Score against outcome")},
    {"contradictions", SAY("Contradictions")},
    {"remarks", SAY("Noted in the source, not computed")},
    {"reported", SAY("reported")},
    {"computed", SAY("computed")},
    {"of_known", SAY("%1 of %2")},
    {"known_in", SAY("known in %1 of %2")},
    {"nothing_stated", SAY("no single values are given")},
    {"skipped", SAY("Skipped")},
    {"group", SAY("Group")},
    {"pleura", SAY("pleura or peritoneum")},
    {"bone_foci", SAY("bone (%1)")},
    {"no_metastases", SAY("none")},
};
constexpr Word k_problems[] = {
    {"no_value", SAY("“%1” is no value of %2: %3")},
    {"no_patient", SAY("The row has no patient ID; nothing of it is taken over.")},
    {"differs_in_file",
     SAY("%1 is “%2” here and “%3” in an earlier row of the same patient; the earlier one counts.")},
    {"kept", SAY("%1 is already “%2”; “%3” is not taken over.")},
    {"ambiguous", SAY("Several stored cases have the patient ID %1; give name and birth date too.")},
    {"locked", SAY("The case of %1 is open for writing elsewhere (%2); nothing of it is changed.")},
    {"store", SAY("The case of %1 could not be stored: %2")},
    {"no_such_field", SAY("There is no field called “%1”.")},
    {"no_such_column", SAY("The file has no column called “%1”.")},
    {"twice", SAY("Two columns are mapped to %1; the first one counts.")},
    {"short_row", SAY("The row has %1 cells, the heading has %2; what is missing is unknown.")},
};
constexpr Word k_figures[] = {{"mean", SAY("mean")}, {"sd", SAY("standard deviation")}};

#undef SAY

QString word(std::span<Word const> table, std::string_view id) {
    return find_word("Cohort", table, id);
}
QString word_or_bare(std::span<Word const> table, std::string_view id) {
    auto const text = word(table, id);
    return text.isNull() ? bare_words(id) : text;
}

// The first argument names a score, a quantity or a count, depending on the sentence.
QString argument_text(std::string const& code, std::size_t index, std::string const& argument) {
    bool const of_score = code.starts_with("reported_total");
    if (index == 0 && of_score)
        return score_word(ScoreWord::short_title, argument);
    if (index == 0 && code == "count_differs")
        return count_text(argument);
    bool const of_quantity =
        code == "figure_differs" || code.starts_with("range_") || code == "used_but_not_reported";
    if (of_quantity && (index == 0 || (index == 1 && code == "range_repeats")))
        return code == "used_but_not_reported" && argument == "tomita_reported"
                   ? score_word(ScoreWord::short_title, "tomita")
                   : cohort_quantity_text(argument);
    if (index == 1 && code == "figure_differs")
        return word_or_bare(k_figures, argument);
    return to_text(argument);
}

} // namespace

QString cohort_quantity_text(std::string_view quantity) {
    return word_or_bare(k_quantities, quantity);
}
bool has_cohort_quantity_text(std::string_view quantity) {
    return !word(k_quantities, quantity).isNull();
}
QString count_text(std::string_view category) {
    return word_or_bare(k_counts, category);
}
bool has_count_text(std::string_view category) {
    return !word(k_counts, category).isNull();
}
QString column_text(std::string_view column) {
    return word_or_bare(k_columns, column);
}

bool has_contradiction_text(std::string_view code) {
    return !word(k_contradictions, code).isNull() || has_score_text(ScoreWord::warning, code);
}

QString contradiction_text(Contradiction const& contradiction) {
    QString text = word(k_contradictions, contradiction.code);
    if (text.isNull())
        return warning_text({contradiction.code, contradiction.arguments});
    for (std::size_t i = 0; i < contradiction.arguments.size(); ++i)
        text = text.arg(argument_text(contradiction.code, i, contradiction.arguments[i]));
    return text;
}

QString no_outcome_text(std::string_view why) {
    return word_or_bare(k_no_outcome, why);
}

QString cohort_word(std::string_view id) {
    return word_or_bare(k_words, id);
}

QString import_problem_text(std::string_view code, QStringList const& arguments) {
    QString text = word_or_bare(k_problems, code);
    for (QString const& argument : arguments)
        text = text.arg(argument);
    return text;
}

QString figure_text(double value) {
    bool const whole = std::abs(value - std::round(value)) < 1e-9;
    return QString::number(value, 'f', whole ? 0 : 1);
}

QString description_text(std::optional<Description> const& description) {
    if (!description)
        return QStringLiteral("–");
    auto const& d = *description;
    QString text = QString::number(d.mean, 'f', 1);
    if (d.sd)
        text += QStringLiteral(" ± ") + QString::number(*d.sd, 'f', 1);
    return text + QStringLiteral(" (%1–%2)").arg(figure_text(d.min), figure_text(d.max));
}

QString reported_text(ReportedStatistic const& reported) {
    QString text;
    if (reported.count)
        return QString::number(*reported.count);
    if (reported.mean)
        text = QString::number(*reported.mean, 'f', 1);
    if (reported.sd)
        text += QStringLiteral(" ± ") + QString::number(*reported.sd, 'f', 1);
    if (reported.min && reported.max)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) +
                QStringLiteral("(%1–%2)").arg(figure_text(*reported.min), figure_text(*reported.max));
    return text;
}

} // namespace vertemark::app
