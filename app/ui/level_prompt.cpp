#include "app/ui/level_prompt.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QWheelEvent>
#include <cmath>

#include "app/ui/theme.h"

namespace vertemark::app {

LevelPrompt::LevelPrompt(QWidget* parent)
    : QFrame(parent, Qt::Popup), m_field(new QLineEdit), m_hint(new QLabel) {
    setFrameShape(QFrame::StyledPanel);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 6);
    auto* const title = new QLabel(tr("Level"));
    row->addWidget(title);
    m_field->setFixedWidth(64);
    m_field->setAccessibleName(tr("Level of the vertebra"));
    m_field->setPlaceholderText(QStringLiteral("T11"));
    m_field->installEventFilter(this);
    row->addWidget(m_field);
    m_hint->setProperty("role", "muted");
    row->addWidget(m_hint);
    connect(m_field, &QLineEdit::returnPressed, this, &LevelPrompt::accept);
    connect(m_field, &QLineEdit::textEdited, this, [this](QString const& text) {
        auto const candidates = annotation::level_candidates(text.toStdString(), m_counts);
        QStringList names;
        for (auto const& level : candidates)
            names.append(QString::fromStdString(annotation::name(level)));
        m_hint->setText(text.isEmpty()     ? tr("C1 … S5, then Enter")
                        : names.isEmpty()  ? tr("no such level")
                        : names.size() > 6 ? names.mid(0, 6).join(QLatin1Char(' ')) + QStringLiteral(" …")
                                           : names.join(QLatin1Char(' ')));
        adjustSize();
    });
}

void LevelPrompt::ask(QPoint const& global, annotation::LevelCounts counts,
                      std::optional<annotation::Level> proposal) {
    m_counts = counts;
    m_field->setText(proposal ? QString::fromStdString(annotation::name(*proposal)) : QString());
    m_field->selectAll();
    m_hint->setText(proposal ? tr("Enter accepts, or type another") : tr("C1 … S5, then Enter"));
    adjustSize();
    move(global + QPoint(14, -height() / 2));
    show();
    m_field->setFocus();
}

void LevelPrompt::accept() {
    auto const level = annotation::parse_level(m_field->text().toStdString());
    if (!level || !annotation::exists(*level, m_counts)) {
        m_hint->setText(
            level ? tr("This patient has no %1: see the spine map's menu").arg(m_field->text().toUpper())
                  : tr("Type a level such as T11 or L3"));
        adjustSize();
        return;
    }
    hide();
    Q_EMIT answered(*level);
}

void LevelPrompt::step(int by) {
    auto const level = annotation::parse_level(m_field->text().toStdString());
    if (!level)
        return;
    if (auto const next = annotation::neighbour(*level, by, m_counts)) {
        m_field->setText(QString::fromStdString(annotation::name(*next)));
        m_field->selectAll();
    }
}

bool LevelPrompt::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        auto const* const key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            step(key->key() == Qt::Key_Down ? 1 : -1);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            hide();
            Q_EMIT cancelled();
            return true;
        }
    }
    if (event->type() == QEvent::Wheel) {
        step(static_cast<QWheelEvent*>(event)->angleDelta().y() < 0 ? 1 : -1);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

std::optional<annotation::Level> propose_level(annotation::Spine const& spine,
                                               annotation::Place const& place) {
    annotation::VertebraLabel const* nearest = nullptr;
    for (auto const& label : spine.labels)
        if (label.position.frame == place.frame &&
            (!nearest ||
             distance(label.position.point, place.point) < distance(nearest->position.point, place.point)))
            nearest = &label;
    if (!nearest)
        return std::nullopt;
    double const up_mm = place.point.z - nearest->position.point.z;
    double const away = distance(nearest->position.point, place.point);
    if (away < 12)
        return nearest->level; // the same body: correct its name
    double const body_mm = nearest->level.region == annotation::Region::cervical   ? 18
                           : nearest->level.region == annotation::Region::thoracic ? 25
                                                                                   : 36;
    int const steps = std::max(1, static_cast<int>(std::lround(away / body_mm)));
    return annotation::neighbour(nearest->level, up_mm > 0 ? -steps : steps, spine.anomalies.counts());
}

} // namespace vertemark::app
