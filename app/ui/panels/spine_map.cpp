#include "app/ui/panels/spine_map.h"

#include "annotation/spine/proposal.h"
#include "app/i18n/annotation_text.h"
#include "app/i18n/text_table.h"
#include "app/ui/panels/lesion_list.h"
#include "app/ui/panels/panel_style.h"
#include "app/ui/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace vertemark::app {

using namespace annotation;

namespace {

constexpr double k_body_x = 34; // the spine's axis

// Bodies widen towards the lumbar spine and taper in the sacrum, as a spine does.
double body_width(Level level) {
    switch (level.region) {
    case Region::cervical:
        return 9;
    case Region::thoracic:
        return 10 + level.number * 0.25;
    case Region::lumbar:
        return 14 + level.number * 0.3;
    case Region::sacral:
        return 17 - 2.2 * level.number;
    case Region::occiput:
    case Region::coccyx:
        break;
    }
    return 8;
}

bool involves(Lesion const& lesion, Level level) {
    return std::ranges::find(lesion.levels, level) != lesion.levels.end();
}

} // namespace

SpineMap::SpineMap(QWidget* parent) : CasePanel(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Spine map"));
}

std::vector<Level> SpineMap::levels() const {
    auto const* const c = current();
    return levels_of(c ? c->spine.anomalies.counts() : LevelCounts{});
}

void SpineMap::set_current(std::optional<Level> level) {
    if (level == m_current)
        return;
    m_current = level;
    setAccessibleDescription(level ? tooltip_of(*level) : QString());
    update();
}

QRect SpineMap::row_of(Level level) const {
    auto const all = levels();
    auto const found = std::ranges::find(all, level);
    if (found == all.end())
        return {};
    auto const n = static_cast<int>(all.size());
    auto const i = static_cast<int>(found - all.begin());
    int const top = 2 + i * (height() - 4) / n, bottom = 2 + (i + 1) * (height() - 4) / n;
    return {0, top, width(), bottom - top};
}

std::optional<Level> SpineMap::level_at(QPoint point) const {
    for (Level const level : levels())
        if (row_of(level).contains(point))
            return level;
    return std::nullopt;
}

void SpineMap::refresh() {
    m_scores = session() ? score_lesions(*session()) : std::vector<LesionScore>();
    update();
}

QString SpineMap::tooltip_of(Level level) const {
    auto const* const c = current();
    QStringList parts{level_text(level)};
    if (!c)
        return parts.front();
    if (level_is_relative(c->spine))
        parts << tr("Level relative: neither C2 nor the sacrum is labelled");
    for (LevelConflict const& conflict : m_conflicts)
        if (level >= conflict.upper && level <= conflict.lower)
            parts << tr("%1 to %2: %3 bodies between, %4 expected")
                         .arg(level_text(conflict.upper), level_text(conflict.lower))
                         .arg(conflict.counted)
                         .arg(conflict.expected);
    for (Lesion const& lesion : c->lesions) {
        if (!involves(lesion, level))
            continue;
        QString line = QStringLiteral("%1 · %2").arg(lesion_title(lesion),
                                                     lesion.type ? text(lesion.type->value) : not_assessed());
        if (lesion.escc)
            line += tr(" · cord: %1").arg(text(lesion.escc->value));
        parts << line;
        if (auto const* const sins = find_score(m_scores, lesion.id))
            parts << breakdown(*sins);
    }
    return parts.join(u'\n');
}

// ---- Painting --------------------------------------------------------------------------------------------

void SpineMap::paint_lesions(QPainter& painter, Level level, QRect const& row) const {
    Theme const& t = current_theme();
    auto const* const c = current();
    std::vector<Lesion const*> here;
    for (Lesion const& lesion : c->lesions)
        if (involves(lesion, level))
            here.push_back(&lesion);
    if (here.empty())
        return;
    Lesion const& first = *here.front();
    int const size = std::min(15, row.height() - 2);
    double const top = row.center().y() - size / 2.0 + 0.5;
    paint_lesion_glyph(painter, QRectF(k_body_x - size / 2.0, top, size, size), settled(first.type));
    if (here.size() > 1) {
        painter.setPen(t.muted);
        painter.drawText(QRectF(k_body_x + size / 2.0 - 2, top - 3, 8, 9), Qt::AlignCenter,
                         QStringLiteral("+"));
    }
    auto const* const sins = find_score(m_scores, first.id);
    auto const category = chip_category(sins);
    QColor const colour = category.empty() ? t.muted : category_colour(category);
    QRectF const chip(46, top, width() - 46 - 8, size);
    painter.setPen(QPen(colour, 1, category.empty() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(chip, 3, 3);
    painter.setPen(colour);
    QFont small = painter.font();
    small.setPixelSize(std::min(10, size - 3));
    painter.setFont(small);
    painter.drawText(chip, Qt::AlignCenter, chip_text(sins));
    // The cord: a bar at the right edge, the higher the grade the broader, with its grade as tooltip.
    std::optional<Escc> worst;
    for (auto const* lesion : here)
        if (auto const escc = settled(lesion->escc); escc && (!worst || *escc > *worst))
            worst = escc;
    if (worst && *worst != Escc::grade_0) {
        bool const high = *worst >= Escc::grade_2;
        painter.fillRect(QRectF(width() - (high ? 6 : 4), row.top() + 1, high ? 4 : 2, row.height() - 2),
                         high ? t.danger : t.warning);
    }
}

void SpineMap::paint_row(QPainter& painter, Level level, QRect const& row) const {
    Theme const& t = current_theme();
    auto const* const c = current();
    if (level == m_current) {
        QColor ground = t.accent;
        ground.setAlpha(90);
        painter.fillRect(row, ground);
    }
    bool confirmed = false, labelled = false;
    if (c)
        for (auto const& label : c->spine.labels)
            if (label.level == level) {
                labelled = true;
                confirmed = confirmed || label.confirmed;
            }
    QFont font = painter.font();
    font.setPixelSize(std::clamp(row.height() - 5, 8, 11));
    font.setBold(confirmed);
    painter.setFont(font);
    painter.setPen(confirmed ? t.text : t.muted);
    painter.drawText(QRect(0, row.top(), 24, row.height()), Qt::AlignRight | Qt::AlignVCenter,
                     level_text(level));
    font.setBold(false);
    painter.setFont(font);
    // The body: full where labelled, faint where assumed.
    QColor body = t.muted;
    body.setAlpha(labelled ? 110 : 45);
    int const inset = std::max(1, row.height() / 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(body);
    bool const has_lesion =
        c && std::ranges::any_of(c->lesions, [&](auto const& l) { return involves(l, level); });
    if (!has_lesion)
        painter.drawRoundedRect(QRectF(k_body_x - body_width(level) / 2, row.top() + inset, body_width(level),
                                       row.height() - 2 * inset),
                                2.5, 2.5);
    else
        paint_lesions(painter, level, row);
}

void SpineMap::paintEvent(QPaintEvent*) {
    Theme const& t = current_theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), t.panel);
    auto const all = levels();
    for (std::size_t i = 0; i < all.size(); ++i) {
        QRect const row = row_of(all[i]);
        if (i > 0 && all[i].region != all[i - 1].region) {
            painter.setPen(t.border);
            painter.drawLine(4, row.top(), width() - 4, row.top());
        }
        paint_row(painter, all[i], row);
    }
    paint_conflicts(painter);
    if (current() && level_is_relative(current()->spine)) {
        painter.setPen(QPen(t.warning, 2));
        painter.drawLine(1, 2, 1, height() - 2);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.accent.lighter(135), 1.5));
        painter.drawRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75));
    }
}

void SpineMap::set_conflicts(std::vector<LevelConflict> conflicts) {
    m_conflicts = std::move(conflicts);
    update();
}

void SpineMap::paint_conflicts(QPainter& painter) const {
    painter.setPen(QPen(current_theme().danger, 2));
    for (LevelConflict const& c : m_conflicts) {
        int const top = row_of(c.upper).center().y(), bottom = row_of(c.lower).center().y();
        int const x = static_cast<int>(k_body_x) + 11;
        painter.drawPolyline(QPolygon({{x - 4, top}, {x, top}, {x, bottom}, {x - 4, bottom}}));
        painter.drawText(QRect(x + 3, (top + bottom) / 2 - 8, width() - x - 3, 16),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QStringLiteral("%1≠%2").arg(c.counted).arg(c.expected));
    }
}

// ---- Acts -------------------------------------------------------------------------------------------------

void SpineMap::activate(Level level) {
    set_current(level);
    if (auto const* const c = current())
        for (Lesion const& lesion : c->lesions)
            if (involves(lesion, level)) {
                Q_EMIT lesion_selected(lesion.id);
                break;
            }
    Q_EMIT level_activated(level);
}

void SpineMap::move(int step) {
    auto const all = levels();
    auto const here = m_current ? std::ranges::find(all, *m_current) : all.end();
    int const index = here == all.end() ? (step > 0 ? 0 : static_cast<int>(all.size()) - 1)
                                        : static_cast<int>(here - all.begin()) + step;
    set_current(all[static_cast<size_t>(std::clamp(index, 0, static_cast<int>(all.size()) - 1))]);
}

void SpineMap::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    if (auto const level = level_at(event->pos()))
        activate(*level);
}

void SpineMap::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
        return move(-1);
    case Qt::Key_Down:
        return move(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current)
            activate(*m_current);
        return;
    default:
        CasePanel::keyPressEvent(event);
    }
}

bool SpineMap::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* const help = static_cast<QHelpEvent*>(event);
        auto const level = level_at(help->pos());
        QToolTip::showText(help->globalPos(), level ? tooltip_of(*level) : QString(), this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Space:
            event->accept();
            return true;
        default:
            break;
        }
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return CasePanel::event(event);
}

} // namespace vertemark::app
