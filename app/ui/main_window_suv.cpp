// The SUV card: its chip in the patient strip, when it opens, and that the pictures and the study browser's
// badges follow what is typed.
#include <QLayout>
#include <QScreen>
#include <QToolBar>
#include <QToolButton>
#include <algorithm>

#include "app/ui/command_list.h"
#include "app/ui/main_window.h"
#include "app/ui/panels/suv_panel.h"
#include "app/ui/study_browser.h"

namespace vertemark::app {

void MainWindow::build_suv_card() {
    m_suv = new SuvPanel(this);
    m_suv->setWindowFlags(Qt::Tool);
    m_suv->hide();
    connect(m_suv, &SuvPanel::refused, this, [this](QString const& why) { tell(why); });
    m_commands->add({QStringLiteral("view.suv_card"),
                     tr("View"),
                     tr("SUV card"),
                     {QKeySequence(QStringLiteral("U"))},
                     tr("What the uptake values rest on; missing values are typed here"),
                     [this] { show_suv_card(!m_suv->isVisible()); },
                     {}});
}

void MainWindow::place_suv_chip(QToolBar* bar) {
    m_suv_chip = new QToolButton;
    m_suv_chip->setToolTip(tr("SUV card (U): what the uptake values rest on"));
    m_suv_chip->setAccessibleName(tr("SUV card"));
    m_suv_chip_shown = bar->addWidget(m_suv_chip);
    m_suv_chip_shown->setVisible(false);
    connect(m_suv_chip, &QToolButton::clicked, this, [this] { show_suv_card(!m_suv->isVisible()); });
    connect(m_suv, &SuvPanel::changed, this, [this] {
        m_suv_chip_shown->setVisible(m_suv->has_series());
        m_suv_chip->setText(m_suv->summary());
        m_suv_chip->setProperty("role", m_suv->has_suv() ? "muted" : "danger");
        m_suv_chip->setStyleSheet(m_suv_chip->styleSheet()); // takes the new role's colour
        apply_suv_edits();
    });
}

void MainWindow::show_suv_card(bool shown) {
    m_suv->setVisible(shown);
    if (!shown)
        return;
    m_suv->adjustSize();
    if (auto* const bar = m_suv_chip->parentWidget(); bar && bar->layout()) {
        bar->layout()->invalidate(); // the chip may have come just now and have no place yet
        bar->layout()->activate();
    }
    QPoint at = m_suv_chip->mapToGlobal(QPoint(m_suv_chip->width(), m_suv_chip->height() + 6)) -
                QPoint(m_suv->width(), 0);
    QRect const room = screen()->availableGeometry();
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - m_suv->width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - m_suv->height())));
    m_suv->move(at);
    m_suv->raise();
}

void MainWindow::show_pet_of_study() {
    std::vector<SeriesPtr> pet;
    for (SeriesPtr const& series : series_of(m_study))
        if (series->attributes.modality == "PT" && !series->frames.empty() &&
            series->kind != imaging::SeriesKind::document)
            pet.push_back(series);
    m_suv->show_series(std::move(pet));
    show_suv_card(m_suv->has_series() && !m_suv->has_suv());
}

void MainWindow::apply_suv_edits() {
    for (SeriesPtr const& series : m_series)
        if (series->attributes.modality == "PT") {
            imaging::SuvEdits const edits = m_suv->edits(series->study.uid);
            m_loader->set_suv_edits(series, edits);
            m_browser->set_suv_edits(series, edits);
        }
}

} // namespace vertemark::app
