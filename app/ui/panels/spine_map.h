// The patient's own vertebrae as a strip: a row each with its lesions, their SINS and the cord. A click takes
// all views there; the menu sets what is unusual in this patient's spine and what was counted from.
#pragma once

#include "app/core/label_spine.h"
#include "app/ui/panels/case_panel.h"
#include "app/ui/panels/lesion_scores.h"

class QMenu;
class QPainter;

namespace vertemark::app {

class SpineMap : public CasePanel {
    Q_OBJECT

public:
    explicit SpineMap(QWidget* parent = nullptr);

    // The level that the views show now.
    void set_current(std::optional<annotation::Level> level);
    // Labels that don't fit each other: a bracket beside their rows.
    void set_conflicts(std::vector<LevelConflict> conflicts);
    [[nodiscard]] std::optional<annotation::Level> level_at(QPoint point) const;
    [[nodiscard]] QRect row_of(annotation::Level level) const; // empty when the patient has no such level
    [[nodiscard]] QSize sizeHint() const override { return {88, 560}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {64, 300}; }

Q_SIGNALS:
    void level_activated(annotation::Level level);
    void lesion_selected(annotation::LesionId const& id);

protected:
    void refresh() override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override; // spine_map_menu.cpp
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] std::vector<annotation::Level> levels() const;
    [[nodiscard]] QString tooltip_of(annotation::Level level) const;
    void activate(annotation::Level level);
    void move(int step);
    // spine_map_menu.cpp
    void change_anomalies(annotation::SpineAnomalies const& anomalies);
    void add_counts(QMenu& menu, annotation::SpineAnomalies const& now);
    void add_transitional(QMenu& menu, annotation::SpineAnomalies const& now);
    void add_ribs_and_blocks(QMenu& menu, annotation::SpineAnomalies const& now);
    void add_landmarks(QMenu& menu);
    void paint_conflicts(QPainter& painter) const;
    void paint_row(QPainter& painter, annotation::Level level, QRect const& row) const;
    void paint_lesions(QPainter& painter, annotation::Level level, QRect const& row) const;

    std::optional<annotation::Level> m_current;
    std::vector<LevelConflict> m_conflicts;
    std::vector<LesionScore> m_scores; // what is painted, taken anew at each change
};

} // namespace vertemark::app
