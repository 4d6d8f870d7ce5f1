#include "app/ui/panels/lesion_form.h"

#include "annotation/edit/copy_findings.h"
#include "app/i18n/annotation_text.h"
#include "app/i18n/text_table.h"
#include "app/ui/panels/level_text.h"
#include "app/ui/panels/wbb_drawing.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vertemark::app {

using namespace annotation;

// ---- Building blocks -----------------------------------------------------------------------------------

FactRow* LesionForm::add_row(QString const& name, char const* question, std::vector<Choice> choices,
                             std::function<FactView(Lesion const&)> read,
                             std::function<void(Lesion&, std::optional<int>)> write) {
    auto* const row = new FactRow(name, QLatin1String(question), std::move(choices), this);
    m_column->addWidget(row);
    m_bindings.push_back({row, std::move(read), {}});
    connect(row, &FactRow::pick, this,
            [this, write](std::optional<int> choice) { change([&](Lesion& l) { write(l, choice); }); });
    connect(row, &FactRow::cleared, this,
            [this, write] { change([&](Lesion& l) { write(l, std::nullopt); }); });
    connect(row, &FactRow::done, this, [this, row] { next_row(row); });
    connect(row, &FactRow::link_activated, this, &LesionForm::link_activated);
    return row;
}

void LesionForm::add_number(FactRow* row, FactRow::Number const& number, QString const& name,
                            Fact<double> Lesion::*fact) {
    row->add_number(number, name);
    m_bindings.back().read_number = [=](Lesion const& l) {
        return l.*fact ? std::optional((l.*fact)->value) : std::nullopt;
    };
    connect(row, &FactRow::typed, this, [=, this](std::optional<double> value) {
        change([&](Lesion& l) {
            if (value)
                put(l.*fact, double(*value), session()->editor());
            else
                (l.*fact).reset();
        });
    });
}

FactRow* LesionForm::add_number_row(QString const& name, FactRow::Number const& number,
                                    Fact<double> Lesion::*fact) {
    auto* const row = add_row(
        name, "", {},
        [=](Lesion const& l) {
            FactView view;
            if (l.*fact)
                view.from = (l.*fact)->from;
            return view;
        },
        [=](Lesion& l, std::optional<int>) { (l.*fact).reset(); });
    add_number(row, number, name, fact);
    return row;
}

// ---- Acts -------------------------------------------------------------------------------------------------

void LesionForm::change(Change const& act) {
    if (!session())
        return;
    if (!writable()) {
        Q_EMIT refused(tr("The case is open for reading only; nothing was changed."));
        refresh();
        return;
    }
    report(session()->editor().change_lesion(m_lesion, act));
}

void LesionForm::change_levels() {
    if (!current())
        return;
    auto const counts = current()->spine.anomalies.counts();
    auto const levels = parse_levels(m_levels->text(), counts);
    m_levels_error->setVisible(!levels);
    if (!levels) {
        m_levels_error->setText(
            tr("“%1” names no vertebra of this patient (%2 thoracic, %3 lumbar). The levels "
               "stay as they were.")
                .arg(m_levels->text())
                .arg(counts.thoracic)
                .arg(counts.lumbar));
        return;
    }
    change([&](Lesion& l) { l.levels = *levels; });
}

void LesionForm::toggle_zone(int zone) {
    change([&](Lesion& l) {
        WbbExtent extent = l.wbb ? l.wbb->value : WbbExtent{};
        if (std::erase(extent.zones, zone) == 0)
            extent.zones.push_back(zone);
        std::ranges::sort(extent.zones);
        put(l.wbb, std::move(extent), session()->editor());
    });
}

void LesionForm::toggle_layer(char layer) {
    change([&](Lesion& l) {
        WbbExtent extent = l.wbb ? l.wbb->value : WbbExtent{};
        if (std::erase(extent.layers, layer) == 0)
            extent.layers.push_back(layer);
        std::ranges::sort(extent.layers);
        put(l.wbb, std::move(extent), session()->editor());
    });
}

// The findings of the nearest lesion above, else of the one made before; level and collapse are never copied.
void LesionForm::copy_from_previous() {
    auto const* const lesion = shown();
    if (!lesion)
        return;
    Lesion const* from = lesion_above(*current(), *lesion);
    auto const& lesions = current()->lesions;
    if (!from && lesion != &lesions.front())
        from = lesion - 1;
    if (!from)
        return;
    Lesion const copy = copy_findings(*from, *lesion, session()->editor().provenance(How::propagated));
    change([&](Lesion& l) { l = copy; });
}

// The walk by keys leads along what a score or the report always asks; what is beside it is a Tab away.
void LesionForm::next_row(FactRow const* row) {
    if (row == m_collapse && leads_to(*m_body_share))
        return m_body_share->take_focus(); // it stands above, but counts only now
    if (row == m_body_share && shown() && settled(shown()->collapse))
        row = m_collapse;
    bool passed = false;
    for (auto const& binding : m_bindings) {
        if (passed && binding.row->bar() && binding.row->isVisible() && leads_to(*binding.row)) {
            binding.row->take_focus();
            return;
        }
        passed = passed || binding.row == row;
    }
    m_note->setFocus(Qt::TabFocusReason);
    Q_EMIT finished();
}

bool LesionForm::leads_to(FactRow const& row) const {
    auto const* const lesion = shown();
    if (&row == m_body_share) // counts where nothing has collapsed
        return lesion && settled(lesion->collapse) == Collapse::none && !lesion->body_over_half &&
               !lesion->body_involved_pct;
    return !follows_by_itself(row) && std::find(m_beside.begin(), m_beside.end(), &row) == m_beside.end();
}

// Tomita's type follows from the other answers: nobody is led to it.
bool LesionForm::follows_by_itself(FactRow const& row) {
    return row.question() == QLatin1String("tomita_type");
}

bool LesionForm::focus_question(QString const& input) {
    if (input == QLatin1String("level") || input == QLatin1String("levels")) {
        m_levels->setFocus(Qt::OtherFocusReason);
        m_levels->selectAll();
        return true;
    }
    for (auto const& binding : m_bindings)
        if (!binding.row->question().isEmpty() && binding.row->question().split(u' ').contains(input)) {
            binding.row->take_focus();
            return true;
        }
    return false;
}

void LesionForm::focus_first_unanswered() {
    auto const* const c = current();
    auto const* const lesion = c ? find_lesion(*c, m_lesion) : nullptr;
    if (!lesion)
        return;
    for (auto const& binding : m_bindings)
        if (binding.row->bar() && !follows_by_itself(*binding.row) && !binding.read(*lesion).picked) {
            binding.row->take_focus();
            return;
        }
    m_type->take_focus();
}

std::vector<FactRow*> LesionForm::rows() const {
    std::vector<FactRow*> rows;
    for (auto const& binding : m_bindings)
        rows.push_back(binding.row);
    return rows;
}

// ---- Keys -------------------------------------------------------------------------------------------------

namespace {

bool is_text_field(QWidget const* widget) {
    return qobject_cast<QLineEdit const*>(widget) != nullptr;
}

} // namespace

// L B M (type), N K S (alignment) and = pick from anywhere in the form, unless the focused field takes them.
bool LesionForm::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && !is_text_field(focusWidget())) {
        auto* const key = static_cast<QKeyEvent*>(event);
        bool const plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if (plain && (m_type->bar()->choice_of(key->text()) || m_alignment->bar()->choice_of(key->text()) ||
                      key->text() == QLatin1String("="))) {
            event->accept();
            return true;
        }
    }
    return CasePanel::event(event);
}

void LesionForm::keyPressEvent(QKeyEvent* event) {
    bool const plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (plain) {
        for (FactRow* row : {m_type, m_alignment})
            if (auto const choice = row->bar()->choice_of(event->text())) {
                Q_EMIT row->pick(choice);
                next_row(row);
                return;
            }
        if (event->text() == QLatin1String("="))
            return copy_from_previous();
    }
    CasePanel::keyPressEvent(event);
}

} // namespace vertemark::app
