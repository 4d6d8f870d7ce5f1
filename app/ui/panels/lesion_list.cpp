#include "app/ui/panels/lesion_list.h"

#include "app/i18n/annotation_text.h"
#include "app/ui/panels/panel_style.h"
#include "app/ui/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace vertemark::app {

using namespace annotation;

namespace {
constexpr int k_line_height = 26;
constexpr int k_chip_width = 52;
} // namespace

void paint_lesion_glyph(QPainter& painter, QRectF const& box, std::optional<BoneLesionType> type) {
    Theme const& t = current_theme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF const ring = box.adjusted(1, 1, -1, -1);
    QFont font = painter.font();
    font.setPixelSize(static_cast<int>(box.height() * 0.58));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(QPen(type ? t.text : t.muted, 1.4, type ? Qt::SolidLine : Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    if (type == BoneLesionType::blastic) {
        painter.setBrush(t.text);
        painter.drawRect(ring.adjusted(0.5, 0.5, -0.5, -0.5));
    } else if (type == BoneLesionType::mixed) {
        QPainterPath half;
        half.moveTo(ring.bottomLeft());
        half.lineTo(ring.topRight());
        half.lineTo(ring.bottomRight());
        half.closeSubpath();
        QColor fill = t.text;
        fill.setAlpha(90);
        painter.fillPath(half, fill);
        painter.drawRect(ring.adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
        painter.drawEllipse(ring);
    }
    painter.setPen(type == BoneLesionType::blastic ? t.panel : type ? t.text : t.muted);
    painter.drawText(box, Qt::AlignCenter, type ? QString(letter(*type)) : QStringLiteral("?"));
    painter.restore();
}

LesionList::LesionList(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Lesions"));
}

QSize LesionList::sizeHint() const {
    return {300, std::max(1, count()) * k_line_height + 4};
}

QSize LesionList::minimumSizeHint() const {
    return {200, sizeHint().height()};
}

void LesionList::show_lesions(Case const* c, std::vector<LesionScore> const& scores) {
    std::vector<Line> lines;
    if (c)
        for (Lesion const& lesion : c->lesions) {
            auto const* const sins = find_score(scores, lesion.id);
            Line line;
            line.id = lesion.id;
            line.number = QStringLiteral("#%1").arg(lesion.number);
            line.level = levels_text(lesion.levels);
            line.type = settled(lesion.type);
            QStringList remarks{line.type ? text(*line.type) : not_assessed()};
            if (auto const escc = settled(lesion.escc); escc && *escc != Escc::grade_0)
                remarks << tr("cord %1").arg(grade(*escc));
            line.remark = remarks.join(QStringLiteral(" · "));
            line.chip = chip_text(sins);
            line.category = chip_category(sins);
            line.tooltip = sins ? breakdown(*sins) : QString();
            lines.push_back(std::move(line));
        }
    bool const resized = lines.size() != m_lines.size();
    m_lines = std::move(lines);
    if (resized)
        updateGeometry();
    set_selected(m_selected);
    update();
}

void LesionList::set_selected(LesionId const& id) {
    m_selected = id;
    int const line = selected_line();
    setAccessibleDescription(
        line < 0
            ? tr("no lesion selected")
            : QStringLiteral("%1 %2, %3, SINS %4")
                  .arg(m_lines[static_cast<size_t>(line)].number, m_lines[static_cast<size_t>(line)].level,
                       m_lines[static_cast<size_t>(line)].remark, m_lines[static_cast<size_t>(line)].chip));
    update();
}

int LesionList::selected_line() const {
    auto const found = std::ranges::find(m_lines, m_selected, &Line::id);
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int LesionList::line_at(QPoint point) const {
    int const line = (point.y() - 2) / k_line_height;
    return point.y() >= 2 && line < count() ? line : -1;
}

void LesionList::select_line(int line) {
    if (line < 0 || line >= count())
        return;
    auto const id = m_lines[static_cast<size_t>(line)].id;
    if (id == m_selected)
        return;
    set_selected(id);
    Q_EMIT selection_changed(id);
}

void LesionList::paint_line(QPainter& painter, Line const& line, QRect const& box, bool selected) const {
    Theme const& t = current_theme();
    if (selected) {
        QColor ground = t.accent;
        ground.setAlpha(70);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(box, 4, 4);
        painter.fillRect(QRect(box.left(), box.top() + 4, 3, box.height() - 8), t.accent);
    }
    QFont plain = painter.font();
    plain.setPixelSize(12);
    QFont bold = plain;
    bold.setPixelSize(13);
    bold.setWeight(QFont::DemiBold);
    painter.setFont(plain);
    painter.setPen(t.muted);
    painter.drawText(QRect(box.left() + 8, box.top(), 26, box.height()), Qt::AlignVCenter, line.number);
    paint_lesion_glyph(painter, QRectF(box.left() + 34, box.center().y() - 7.5, 16, 16), line.type);
    painter.setFont(bold);
    painter.setPen(t.text);
    QRect rest = box.adjusted(56, 0, -k_chip_width - 10, 0);
    int const level_width = std::min(rest.width(), painter.fontMetrics().horizontalAdvance(line.level) + 8);
    painter.drawText(rest.adjusted(0, 0, level_width - rest.width(), 0), Qt::AlignVCenter, line.level);
    painter.setFont(plain);
    painter.setPen(t.muted);
    QRect const remark = rest.adjusted(level_width, 0, 0, 0);
    painter.drawText(remark, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(line.remark, Qt::ElideRight, remark.width()));
    QRect const chip(box.right() - k_chip_width - 4, box.center().y() - 8, k_chip_width, 18);
    QColor const colour = line.category.empty() ? t.muted : category_colour(line.category);
    painter.setPen(QPen(colour, 1, line.category.empty() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(chip, 4, 4);
    painter.setPen(colour);
    painter.setFont(bold);
    painter.drawText(chip, Qt::AlignCenter, line.chip);
}

void LesionList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_lines.empty()) {
        painter.setPen(current_theme().muted);
        painter.drawText(rect().adjusted(8, 0, -8, 0), Qt::AlignVCenter,
                         tr("No lesion yet: press N over one in a view"));
        return;
    }
    for (int i = 0; i < count(); ++i) {
        auto const& line = m_lines[static_cast<size_t>(i)];
        paint_line(painter, line, QRect(2, 2 + i * k_line_height, width() - 4, k_line_height - 2),
                   line.id == m_selected);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(current_theme().accent.lighter(135), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
    }
}

void LesionList::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        select_line(line_at(event->pos()));
}

void LesionList::mouseDoubleClickEvent(QMouseEvent* event) {
    if (int const line = line_at(event->pos()); line >= 0)
        Q_EMIT lesion_activated(m_lines[static_cast<size_t>(line)].id);
}

void LesionList::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
        return select_line(std::max(0, selected_line() - 1));
    case Qt::Key_Down:
        return select_line(std::min(count() - 1, selected_line() + 1));
    case Qt::Key_Home:
        return select_line(0);
    case Qt::Key_End:
        return select_line(count() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (selected_line() >= 0)
            Q_EMIT lesion_activated(m_selected);
        return;
    case Qt::Key_Delete:
        if (selected_line() >= 0)
            Q_EMIT removal_asked(m_selected);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool LesionList::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* const help = static_cast<QHelpEvent*>(event);
        int const line = line_at(help->pos());
        QToolTip::showText(help->globalPos(),
                           line < 0 ? QString() : m_lines[static_cast<size_t>(line)].tooltip, this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Home:
        case Qt::Key_End:
        case Qt::Key_Return:
        case Qt::Key_Delete:
            event->accept();
            return true;
        default:
            break;
        }
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace vertemark::app
