// Naming vertebrae: a click's answer becomes a label, the others are proposed from it, one key accepts them;
// a corrected label asks once whether its neighbours are wrong in the same way.
#include <QCursor>
#include <QMenu>
#include <algorithm>
#include <utility>

#include "annotation/spine/renumber.h"
#include "app/i18n/finding_text.h"
#include "app/ui/command_list.h"
#include "app/ui/main_window.h"
#include "app/ui/panels/spine_map.h"
#include "app/ui/reading_room.h"
#include "app/ui/spine_numbering.h"

namespace vertemark::app {

using namespace annotation;

namespace {

constexpr double k_same_body_mm = 10;

// The reader's or an accepted label of another name on the body that was clicked.
VertebraLabel const* wrong_label(Spine const& spine, Place const& place, Level level) {
    auto const* const near = nearest_label(spine, place, k_same_body_mm);
    return near && near->confirmed && near->level != level ? near : nullptr;
}

bool has_others(Spine const& spine, VertebraLabel const& wrong) {
    return std::any_of(spine.labels.begin(), spine.labels.end(), [&](VertebraLabel const& l) {
        return l.confirmed && l.level != wrong.level && l.position.frame == wrong.position.frame;
    });
}

} // namespace

void MainWindow::connect_numbering() {
    m_numbering = new SpineNumbering(*m_room, *m_loader, *m_jobs, this);
    connect(m_numbering, &SpineNumbering::told, this, [this](QString const& text) { tell(text, 60000); });
    connect(m_numbering, &SpineNumbering::conflicts_changed, this, [this] {
        m_room->set_level_conflicts(m_numbering->conflicts());
        m_spine->set_conflicts(m_numbering->conflicts());
    });
    connect(m_numbering, &SpineNumbering::offer_changed, this,
            [this] { m_room->set_offered_labels(m_numbering->offer()); });
    connect(m_numbering, &SpineNumbering::proposals_changed, this, [this](bool any) {
        if (QAction* const action = m_commands->action(QStringLiteral("spine.accept_labels")))
            action->setEnabled(any);
    });
}

void MainWindow::add_numbering_commands() {
    m_commands
        ->add({QStringLiteral("spine.accept_labels"),
               tr("Spine"),
               tr("Accept proposed levels"),
               keys({"Return"}),
               tr("Make every grey level name a label"),
               [this] { m_numbering->accept(); },
               {}})
        ->setEnabled(false);
    m_commands->add({QStringLiteral("spine.count_from_sacrum"),
                     tr("Spine"),
                     tr("Count from the sacrum"),
                     {},
                     tr("Propose every level of the CT on the screen, counted from its sacrum"),
                     [this] { m_numbering->offer_from_sacrum(true); },
                     {}});
}

void MainWindow::name_vertebra(Level level) {
    if (!m_asked || !m_session)
        return;
    auto const& spine = m_session->current().spine;
    if (auto const* const wrong = wrong_label(spine, m_asked->first, level);
        wrong && has_others(spine, *wrong))
        return ask_shift(wrong->level, level);
    auto const [place, image] = *std::exchange(m_asked, std::nullopt);
    VertebraLabel label;
    label.level = level;
    label.position = place;
    label.how = LabelHow::manual;
    label.confirmed = true;
    label.confidence = 1;
    label.who = m_session->editor().context().who;
    label.when = m_session->editor().context().now();
    label.source = image;
    // A click on a body that already had another name corrects it: one step.
    Group group{"name_vertebra", {}};
    for (VertebraLabel const& other : spine.labels)
        if (other.position.frame == place.frame && other.level != level &&
            distance(other.position.point, place.point) < k_same_body_mm)
            group.edits.push_back({RemoveLabel{other.level, other.position.frame}});
    group.edits.push_back({PutLabel{label}});
    Edit const edit = group.edits.size() == 1 ? group.edits.front() : Edit{std::move(group)};
    if (auto const done = m_session->editor().apply(edit, m_numbering->new_step()); !done)
        return tell(error_text(done.error()));
    tell(tr("%1 labelled. Click the next body, or Esc.").arg(QString::fromStdString(name(level))));
    m_numbering->propose(place.frame);
}

// "T11" is really "T12": are its neighbours wrong too? Asked once, beside the click.
void MainWindow::ask_shift(Level wrong, Level right) {
    m_asked.reset();
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("shift_labels"));
    menu->addSection(
        tr("%1 is %2").arg(QString::fromStdString(name(wrong)), QString::fromStdString(name(right))));
    auto const offer = [&](QString const& text, Shift shift) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, wrong, right, shift] {
            if (!m_session)
                return;
            auto const edit = shift_labels(m_session->current(), wrong, right, shift);
            if (!edit)
                return tell(tr("These labels can't be shifted: %1").arg(error_text(edit.error())));
            if (auto const done = m_session->editor().apply(*edit); !done)
                tell(error_text(done.error()));
        });
    };
    offer(tr("This one only"), Shift::only_this);
    offer(tr("Shift all below too"), Shift::all_below);
    offer(tr("Shift all above too"), Shift::all_above);
    offer(tr("Shift all"), Shift::all);
    menu->popup(QCursor::pos());
}

} // namespace vertemark::app
