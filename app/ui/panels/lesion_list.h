// The lesions of the case, a line each: number, level, a glyph that tells the type by shape and letter, and
// the SINS. Up and Down move, Enter goes there, Delete removes (undo brings it back).
#pragma once

#include <QWidget>

#include "annotation/model/case.h"
#include "app/ui/panels/lesion_scores.h"

class QPainter;

namespace vertemark::app {

// The glyph of a bone lesion type: hollow ring lytic, filled disc blastic, half mixed; a dashed ring when not
// assessed. The letter stands in it.
void paint_lesion_glyph(QPainter& painter, QRectF const& box, std::optional<annotation::BoneLesionType> type);

class LesionList : public QWidget {
    Q_OBJECT

public:
    explicit LesionList(QWidget* parent = nullptr);

    void show_lesions(annotation::Case const* c, std::vector<LesionScore> const& scores);
    void set_selected(annotation::LesionId const& id);
    [[nodiscard]] annotation::LesionId const& selected() const { return m_selected; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int count() const { return static_cast<int>(m_lines.size()); }

Q_SIGNALS:
    void selection_changed(annotation::LesionId const& id);
    void lesion_activated(annotation::LesionId const& id);
    void removal_asked(annotation::LesionId const& id);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Line {
        annotation::LesionId id;
        QString number, level, remark, chip, tooltip;
        std::optional<annotation::BoneLesionType> type;
        std::string category;
        bool operator==(Line const&) const = default;
    };
    [[nodiscard]] int selected_line() const;
    [[nodiscard]] int line_at(QPoint point) const;
    void select_line(int line);
    void paint_line(QPainter& painter, Line const& line, QRect const& box, bool selected) const;

    std::vector<Line> m_lines; // what is painted, made anew from the case at each change
    annotation::LesionId m_selected;
};

} // namespace vertemark::app
