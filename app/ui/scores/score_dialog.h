// Every score, grade and check list of the catalogue: the list on the left, what the chosen one asks and says
// on the right. Answers go into the case, or with "What if" into a copy that is stored nowhere.
#pragma once

#include <QDialog>
#include <QPointer>

#include "app/core/case_session.h"
#include "scoring/evaluate.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QVBoxLayout;

namespace vertemark::app {

class AnswerForm;
class ScoreCard;

class ScoreDialog : public QDialog {
    Q_OBJECT

public:
    explicit ScoreDialog(CaseSession& session, QWidget* parent = nullptr);

    void choose(std::string_view score);
    [[nodiscard]] AnswerForm* form() const { return m_form; }
    [[nodiscard]] QCheckBox* what_if() const { return m_what_if; }
    // The result shown, of the case or of the what-if.
    [[nodiscard]] scoring::ScoreResult const& result() const { return m_result; }

private:
    void build(QVBoxLayout* right);
    void show_score();
    void show_rules(scoring::ScoreDefinition const& definition);
    void refresh();
    void answer(QString const& input, std::optional<scoring::Value> const& value);
    void answer_case(std::string const& input, std::optional<scoring::Value> const& value);
    [[nodiscard]] scoring::Evidence const& asked() const; // the patient's, or the chosen lesion's
    [[nodiscard]] QString details_text() const;

    QPointer<CaseSession> m_session; // gone when another patient is opened: the dialog then closes
    scoring::ScoreDefinition const* m_definition = nullptr;
    scoring::Evidence m_evidence; // of the case, or as the reader supposes
    scoring::ScoreResult m_result;
    QListWidget* m_list;
    QComboBox* m_lesion;
    QCheckBox* m_what_if;
    QLabel *m_ghost, *m_details, *m_told;
    QVBoxLayout* m_place; // of the form and the card
    AnswerForm* m_form = nullptr;
    ScoreCard* m_card = nullptr;
};

} // namespace vertemark::app
