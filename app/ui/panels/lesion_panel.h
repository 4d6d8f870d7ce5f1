// The lesions: the list and the form of the selected one. Selection is told and taken, so that views, map and
// panel agree; everything else is read from the case.
#pragma once

#include "app/ui/panels/case_panel.h"
#include "app/ui/panels/lesion_form.h"
#include "app/ui/panels/lesion_list.h"

namespace vertemark::app {

class LesionPanel : public CasePanel {
    Q_OBJECT

public:
    explicit LesionPanel(QWidget* parent = nullptr);

    void show_session(CaseSession* session);
    // Selects without telling; an unknown id selects nothing.
    void set_selected(annotation::LesionId const& id);
    [[nodiscard]] annotation::LesionId const& selected() const { return m_list->selected(); }
    // After placing a lesion: selects it and puts the focus on the first field to answer.
    void ask(annotation::LesionId const& id);
    bool focus_question(QString const& input) { return m_form->focus_question(input); }
    void select_neighbour(int step); // next (+1) or previous (-1) lesion; tells

    [[nodiscard]] LesionForm* form() const { return m_form; }
    [[nodiscard]] LesionList* list() const { return m_list; }

Q_SIGNALS:
    void lesion_shown(annotation::LesionId const& id);     // whoever chose it
    void lesion_selected(annotation::LesionId const& id);  // chosen here by the reader
    void lesion_activated(annotation::LesionId const& id); // all views should go there
    void link_activated(annotation::ImageLink const& link);

protected:
    void refresh() override;

private:
    void remove(annotation::LesionId const& id);

    LesionList* m_list;
    LesionForm* m_form;
};

} // namespace vertemark::app
