// The way through the clinical questions by keys: each answer leads to the next that a score asks.
#include <QComboBox>
#include <QKeyEvent>

#include <algorithm>

#include "app/ui/panels/clinical_panel.h"

namespace vertemark::app {

namespace {

// What the three scores ask, in the order of the form; the primary follows pain.
constexpr char const* k_walk[] = {
    "pain", "growth", "extraspinal_bone_foci", "visceral visceral_present", "organ_metastases",
    "kps",  "frankel"};

} // namespace

bool ClinicalPanel::leads_to(FactRow const& row) const {
    if (row.question() == QLatin1String("growth")) { // follows from most primaries
        auto const* const tomita = session() ? session()->score("tomita") : nullptr;
        return tomita && !tomita->detail("growth");
    }
    return std::ranges::any_of(k_walk, [&](char const* q) { return row.question() == QLatin1String(q); });
}

void ClinicalPanel::next_row(FactRow const* row) {
    if (row && row->question() == QLatin1String("pain"))
        return m_primary->setFocus(Qt::TabFocusReason);
    bool passed = row == nullptr; // after the primary: all but pain
    for (auto const& binding : m_bindings) {
        if (passed && leads_to(*binding.row) && binding.row->question() != QLatin1String("pain"))
            return binding.row->take_focus();
        passed = passed || binding.row == row;
    }
    if (!focus_first_unanswered())
        setFocus(Qt::OtherFocusReason);
}

bool ClinicalPanel::focus_first_unanswered() {
    auto const* const c = current();
    if (!c)
        return false;
    for (auto const& binding : m_bindings) {
        bool const pain = binding.row->question() == QLatin1String("pain");
        if (leads_to(*binding.row) && !binding.read(c->clinical).from) {
            binding.row->take_focus();
            return true;
        }
        if (pain && !c->clinical.primary_site) {
            m_primary->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return false;
}

// In the list of primaries letters search (they are no tools there), and Enter walks on.
bool ClinicalPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_primary &&
        (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        auto const* const typed = static_cast<QKeyEvent*>(event);
        bool const enter = typed->key() == Qt::Key_Return || typed->key() == Qt::Key_Enter;
        bool const plain =
            !(typed->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) &&
            !typed->text().isEmpty() && typed->text().front().isPrint();
        if (event->type() == QEvent::ShortcutOverride && (enter || plain)) {
            event->accept();
            return true;
        }
        if (event->type() == QEvent::KeyPress && enter) {
            next_row(nullptr);
            return true;
        }
    }
    return CasePanel::eventFilter(watched, event);
}

bool ClinicalPanel::focus_question(QString const& input) {
    if (input == QLatin1String(scoring::input::primary_site)) {
        m_primary->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (input == QLatin1String(scoring::input::bone_metastases))
        return focus_question(QLatin1String(scoring::input::extraspinal_bone_foci));
    for (auto const& binding : m_bindings)
        if (binding.row->question().split(u' ').contains(input)) {
            binding.row->take_focus();
            return true;
        }
    return false;
}

} // namespace vertemark::app
