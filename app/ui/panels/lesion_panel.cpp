#include "app/ui/panels/lesion_panel.h"

#include "app/tools/segment_edits.h"

#include <QFrame>
#include <QVBoxLayout>

#include <algorithm>

namespace vertemark::app {

using namespace annotation;

LesionPanel::LesionPanel(QWidget* parent)
    : CasePanel(parent), m_list(new LesionList(this)), m_form(new LesionForm(this)) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(6, 0, 6, 4);
    column->setSpacing(4);
    column->addWidget(m_list);
    auto* const card = new QFrame(this);
    card->setProperty("role", "card");
    auto* const inner = new QVBoxLayout(card);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_form);
    column->addWidget(card);
    connect(m_list, &LesionList::selection_changed, this, [this](LesionId const& id) {
        m_form->show_lesion(id);
        Q_EMIT lesion_shown(id);
        Q_EMIT lesion_selected(id);
    });
    connect(m_list, &LesionList::lesion_activated, this, &LesionPanel::lesion_activated);
    connect(m_list, &LesionList::removal_asked, this, &LesionPanel::remove);
    connect(m_form, &LesionForm::link_activated, this, &LesionPanel::link_activated);
    connect(m_form, &CasePanel::refused, this, &CasePanel::refused);
}

void LesionPanel::show_session(CaseSession* session) {
    m_form->set_session(session);
    set_session(session);
}

void LesionPanel::set_selected(LesionId const& id) {
    m_list->set_selected(id);
    if (m_form->lesion() != id) {
        m_form->show_lesion(id);
        Q_EMIT lesion_shown(id);
    }
    m_form->parentWidget()->setVisible(current() && find_lesion(*current(), id));
}

void LesionPanel::ask(LesionId const& id) {
    set_selected(id);
    m_form->focus_first_unanswered();
}

void LesionPanel::select_neighbour(int step) {
    auto const* const c = current();
    if (!c || c->lesions.empty())
        return;
    auto const here = std::ranges::find(c->lesions, selected(), &Lesion::id);
    int const last = static_cast<int>(c->lesions.size()) - 1;
    int const index = here == c->lesions.end() ? 0 : static_cast<int>(here - c->lesions.begin()) + step;
    auto const& lesion = c->lesions[static_cast<size_t>(std::clamp(index, 0, last))];
    set_selected(lesion.id);
    Q_EMIT lesion_selected(lesion.id);
    Q_EMIT lesion_activated(lesion.id);
}

void LesionPanel::remove(LesionId const& id) {
    if (!writable())
        return;
    select_neighbour(current()->lesions.front().id == id ? 1 : -1);
    report(session()->editor().apply(removal_of(*current(), id)));
}

void LesionPanel::refresh() {
    auto const* const c = current();
    m_list->show_lesions(c, c ? score_lesions(*session()) : std::vector<LesionScore>());
    bool const gone = c && !c->lesions.empty() && !find_lesion(*c, selected());
    set_selected(gone ? c->lesions.front().id : selected()); // shown, but no view jumps there unasked
}

} // namespace vertemark::app
