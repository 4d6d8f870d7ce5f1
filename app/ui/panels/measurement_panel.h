// The measurements of the case, a line each: name, level and lesion, values. Enter or a double click goes
// there, F2 renames, Delete removes (undo brings it back), the menu gives it to a lesion.
#pragma once

#include "app/ui/panels/case_panel.h"

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace vertemark::app {

class MeasurementPanel : public CasePanel {
    Q_OBJECT

public:
    explicit MeasurementPanel(QWidget* parent = nullptr);

    // Selects without telling; an empty id selects nothing.
    void set_selected(annotation::MeasurementId const& id);
    [[nodiscard]] annotation::MeasurementId selected() const;
    [[nodiscard]] QTreeWidget* list() const { return m_list; }
    // Empty: of no lesion.
    void give_to_lesion(annotation::MeasurementId const& id, annotation::LesionId const& lesion);

Q_SIGNALS:
    void measurement_selected(annotation::MeasurementId const& id);  // chosen here by the reader
    void measurement_activated(annotation::MeasurementId const& id); // all views should go there

protected:
    void refresh() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void change(annotation::MeasurementId const& id,
                std::function<void(annotation::Measurement&)> const& change);
    void remove(annotation::MeasurementId const& id);
    void show_menu(QPoint const& at);
    void renamed(QTreeWidgetItem* item);
    void fit_height();

    QTreeWidget* m_list;
    QLabel* m_none;
    bool m_filling = false;
};

} // namespace vertemark::app
