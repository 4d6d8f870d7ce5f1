// The spine map's menu: what is unusual in this patient's spine, and what the numbering was counted from.
// Another number of vertebrae renames labels, lesions, measurements and surgery in one step.
#include <QContextMenuEvent>
#include <QMenu>

#include "annotation/spine/renumber.h"
#include "app/i18n/annotation_text.h"
#include "app/i18n/text_table.h"
#include "app/ui/panels/spine_map.h"

#include <algorithm>

namespace vertemark::app {

using namespace annotation;

namespace {

QAction* choice(QMenu& menu, QString const& text, bool on, bool enabled) {
    auto* const action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    action->setEnabled(enabled);
    return action;
}

} // namespace

void SpineMap::change_anomalies(SpineAnomalies const& anomalies) {
    if (!current() || !writable())
        return;
    auto const edit = renumber(*current(), anomalies, counted_from(current()->spine));
    if (!edit)
        return report(tl::unexpected(edit.error()));
    report(session()->editor().apply(*edit));
}

void SpineMap::add_counts(QMenu& menu, SpineAnomalies const& now) {
    auto const add = [&](QString const& title, std::initializer_list<int> numbers, bool thoracic) {
        menu.addSection(title);
        for (int const number : numbers) {
            int const count = thoracic ? now.counts().thoracic : now.counts().lumbar;
            auto* const action = choice(menu,
                                        thoracic ? tr("%1 thoracic vertebrae").arg(number)
                                                 : tr("%1 lumbar vertebrae").arg(number),
                                        number == count, writable());
            connect(action, &QAction::triggered, this, [this, now, number, thoracic] {
                SpineAnomalies changed = now;
                (thoracic ? changed.thoracic_count : changed.lumbar_count) = number;
                change_anomalies(changed);
            });
        }
    };
    add(tr("Thoracic"), {11, 12, 13}, true);
    add(tr("Lumbar"), {4, 5, 6}, false);
}

// Castellvi 1984 grades the last lumbar vertebra's transverse processes; the level shown is that one, or S1
// when it is the level under the pointer.
void SpineMap::add_transitional(QMenu& menu, SpineAnomalies const& now) {
    auto* const sub = menu.addMenu(tr("Transitional vertebra"));
    Level const last = L(now.counts().lumbar);
    Level const level = m_current == S(1) ? S(1) : now.transitional_level.value_or(last);
    sub->addSection(level_text(level));
    auto const offer = [&](QString const& title, std::optional<Castellvi> grade) {
        connect(choice(*sub, title, now.transitional == grade, writable()), &QAction::triggered, this,
                [this, now, grade, level] {
                    SpineAnomalies changed = now;
                    changed.transitional = grade;
                    changed.transitional_level = grade ? std::optional(level) : std::nullopt;
                    change_anomalies(changed);
                });
    };
    offer(tr("none"), std::nullopt);
    for (auto const grade : {Castellvi::ia, Castellvi::ib, Castellvi::iia, Castellvi::iib, Castellvi::iiia,
                             Castellvi::iiib, Castellvi::iv})
        offer(text(grade), grade);
}

void SpineMap::add_ribs_and_blocks(QMenu& menu, SpineAnomalies const& now) {
    auto* const ribs = menu.addMenu(tr("Cervical rib"));
    auto const offer = [&](QString const& title, std::optional<bool> SpineAnomalies::*side) {
        bool const on = (now.*side).value_or(false);
        connect(choice(*ribs, title, on, writable()), &QAction::triggered, this, [this, now, side, on] {
            SpineAnomalies changed = now;
            changed.*side = !on;
            change_anomalies(changed);
        });
    };
    offer(tr("right"), &SpineAnomalies::cervical_rib_right);
    offer(tr("left"), &SpineAnomalies::cervical_rib_left);

    auto* const blocks = menu.addMenu(tr("Block vertebra"));
    for (BlockVertebra const& block : now.blocks)
        connect(choice(*blocks, level_text(block.upper) + QChar(0x2013) + level_text(block.lower), true,
                       writable()),
                &QAction::triggered, this, [this, now, block] {
                    SpineAnomalies changed = now;
                    std::erase(changed.blocks, block);
                    change_anomalies(changed);
                });
    auto const all = levels();
    for (std::size_t i = 0; i + 1 < all.size() && all[i].region != Region::sacral; ++i) {
        BlockVertebra const pair{all[i], all[i + 1]};
        bool const near = !m_current || *m_current == pair.upper || *m_current == pair.lower;
        if (!near || std::find(now.blocks.begin(), now.blocks.end(), pair) != now.blocks.end())
            continue;
        connect(choice(*blocks, tr("fuse %1 and %2").arg(level_text(pair.upper), level_text(pair.lower)),
                       false, writable()),
                &QAction::triggered, this, [this, now, pair] {
                    SpineAnomalies changed = now;
                    changed.blocks.push_back(pair);
                    change_anomalies(changed);
                });
    }
}

void SpineMap::add_landmarks(QMenu& menu) {
    auto* const sub = menu.addMenu(tr("Counted from"));
    auto const& now = current()->spine.counted_from;
    for (auto const landmark :
         {Landmark::c2, Landmark::last_rib, Landmark::sacrum, Landmark::prior_study, Landmark::other})
        connect(choice(*sub, text(landmark), now && now->value == landmark, writable()), &QAction::triggered,
                this, [this, landmark] {
                    auto const& context = session()->editor().context();
                    Sourced<Landmark> fact;
                    fact.value = landmark;
                    fact.from.who = context.who;
                    fact.from.when = context.now();
                    report(session()->editor().apply({SetLandmark{fact}}));
                });
}

void SpineMap::contextMenuEvent(QContextMenuEvent* event) {
    if (!current())
        return;
    if (event->reason() == QContextMenuEvent::Mouse)
        if (auto const level = level_at(event->pos()))
            set_current(*level);
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("spine_menu"));
    SpineAnomalies const now = current()->spine.anomalies;
    add_counts(menu, now);
    menu.addSeparator();
    add_transitional(menu, now);
    add_ribs_and_blocks(menu, now);
    add_landmarks(menu);
    menu.exec(event->globalPos());
}

} // namespace vertemark::app
