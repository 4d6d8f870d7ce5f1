#include "app/ui/panels/measurement_panel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/i18n/annotation_text.h"
#include "app/i18n/measurement_text.h"

namespace vertemark::app {

using namespace annotation;

namespace {

MeasurementId id_of(QTreeWidgetItem const* item) {
    return item ? MeasurementId(item->data(0, Qt::UserRole).toString().toStdString()) : MeasurementId{};
}

QString belongs_to(Case const& c, Measurement const& m) {
    QStringList parts;
    if (auto const levels = measurement_levels(m); !levels.isEmpty())
        parts << levels;
    if (m.lesion)
        if (auto const* const lesion = find_lesion(c, *m.lesion))
            parts << QStringLiteral("#%1").arg(lesion->number);
    return parts.join(u' ');
}

} // namespace

MeasurementPanel::MeasurementPanel(QWidget* parent)
    : CasePanel(parent), m_list(new QTreeWidget(this)),
      m_none(new QLabel(tr("No measurement yet: press D and drag in a view"), this)) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(6, 0, 6, 4);
    m_none->setProperty("role", "small");
    m_none->setContentsMargins(8, 2, 0, 2);
    column->addWidget(m_none);
    column->addWidget(m_list);
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
    m_list->setAccessibleName(tr("Measurements"));
    m_list->installEventFilter(this);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] {
        if (!m_filling && !selected().empty())
            Q_EMIT measurement_selected(selected());
    });
    connect(m_list, &QTreeWidget::itemDoubleClicked, this,
            [this](QTreeWidgetItem* item) { Q_EMIT measurement_activated(id_of(item)); });
    connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) { renamed(item); });
    connect(m_list, &QTreeWidget::customContextMenuRequested, this, &MeasurementPanel::show_menu);
}

MeasurementId MeasurementPanel::selected() const {
    return m_list->selectedItems().isEmpty() ? MeasurementId{} : id_of(m_list->selectedItems().front());
}

void MeasurementPanel::set_selected(MeasurementId const& id) {
    m_filling = true;
    m_list->clearSelection();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        if (auto* const item = m_list->topLevelItem(i); id_of(item) == id && !id.empty())
            m_list->setCurrentItem(item);
    m_filling = false;
}

void MeasurementPanel::refresh() {
    MeasurementId const chosen = selected();
    m_filling = true;
    m_list->clear();
    if (auto const* const c = current())
        for (Measurement const& m : c->measurements) {
            auto* const item = new QTreeWidgetItem(m_list);
            item->setData(0, Qt::UserRole, QString::fromStdString(m.id.value));
            item->setText(0, measurement_name(m));
            item->setText(1, belongs_to(*c, m));
            item->setText(2, measurement_summary(m));
            item->setToolTip(0, tr("Enter: go there. F2: rename. Delete: remove."));
            QStringList lines = measurement_lines(m, m.values);
            if (m.image)
                lines << link_text(*m.image);
            lines << provenance_text(m.created);
            item->setToolTip(2, lines.join(u'\n'));
            item->setFlags(item->flags() | Qt::ItemIsEditable);
        }
    m_filling = false;
    set_selected(chosen);
    m_none->setVisible(m_list->topLevelItemCount() == 0);
    m_list->setVisible(m_list->topLevelItemCount() > 0);
    fit_height();
}

void MeasurementPanel::fit_height() {
    int const rows = std::min(8, m_list->topLevelItemCount());
    int const row = rows > 0 ? std::max(18, m_list->sizeHintForRow(0)) : 0;
    m_list->setFixedHeight(rows * row + 2 * m_list->frameWidth() + 2);
}

void MeasurementPanel::change(MeasurementId const& id, std::function<void(Measurement&)> const& change) {
    auto const* const drawn = current() ? find_measurement(*current(), id) : nullptr;
    if (!drawn || !writable())
        return;
    Measurement changed = *drawn;
    change(changed);
    if (changed != *drawn)
        report(session()->editor().apply({PutMeasurement{std::move(changed), {}}}));
}

void MeasurementPanel::give_to_lesion(MeasurementId const& id, LesionId const& lesion) {
    change(id, [&](Measurement& m) { m.lesion = lesion.empty() ? std::nullopt : std::optional(lesion); });
}

void MeasurementPanel::remove(MeasurementId const& id) {
    if (writable() && !id.empty())
        report(session()->editor().apply({RemoveMeasurement{id}}));
}

void MeasurementPanel::renamed(QTreeWidgetItem* item) {
    if (m_filling)
        return;
    MeasurementId const id = id_of(item);
    QString const name = item->text(0).trimmed();
    auto const* const drawn = current() ? find_measurement(*current(), id) : nullptr;
    if (!drawn || name == measurement_name(*drawn))
        return;
    // The list is made anew by the change: not while the item's editor still closes.
    QMetaObject::invokeMethod(
        this, [this, id, name] { change(id, [&](Measurement& m) { m.label = name.toStdString(); }); },
        Qt::QueuedConnection);
}

void MeasurementPanel::show_menu(QPoint const& at) {
    QTreeWidgetItem* const item = m_list->itemAt(at);
    if (!item || !current())
        return;
    MeasurementId const id = id_of(item);
    QMenu menu(this);
    menu.addAction(tr("Go there"), this, [this, id] { Q_EMIT measurement_activated(id); });
    menu.addAction(tr("Rename"), this, [this, item] { m_list->editItem(item, 0); });
    QMenu* const lesions = menu.addMenu(tr("Belongs to"));
    auto const* const drawn = find_measurement(*current(), id);
    for (Lesion const& lesion : current()->lesions) {
        QAction* const action = lesions->addAction(lesion_title(lesion), this,
                                                   [this, id, to = lesion.id] { give_to_lesion(id, to); });
        action->setCheckable(true);
        action->setChecked(drawn && drawn->lesion == lesion.id);
    }
    lesions->addAction(tr("No lesion"), this, [this, id] { give_to_lesion(id, {}); });
    menu.addAction(tr("Delete"), this, [this, id] { remove(id); });
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

bool MeasurementPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return CasePanel::eventFilter(watched, event);
    int const key = static_cast<QKeyEvent*>(event)->key();
    bool const ours = key == Qt::Key_Delete || key == Qt::Key_Return || key == Qt::Key_Enter ||
                      key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_F2;
    if (!ours || selected().empty())
        return CasePanel::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (key == Qt::Key_Delete)
        remove(selected());
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        Q_EMIT measurement_activated(selected());
    else
        return CasePanel::eventFilter(watched, event);
    return true;
}

} // namespace vertemark::app
