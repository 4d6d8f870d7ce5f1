// The bar of the painting tools: tools, brush, range of values, operations on the segment, and its numbers.
// Shown while a painting tool is in use or by its key. Settings are remembered.
#pragma once

#include <QToolBar>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QMenu;
class QToolButton;

namespace vertemark::app {

class CommandList;
class ReadingRoom;

class SegmentBar : public QToolBar {
    Q_OBJECT

public:
    SegmentBar(ReadingRoom& room, CommandList& commands, QWidget* parent);

    void refresh();

private:
    void add_tools(CommandList& commands);
    void add_brush();
    void add_range();
    void add_isocontour();
    void add_operations(CommandList& commands);
    void fill_combine_menu();
    void read_settings();
    void write_settings();
    [[nodiscard]] QString numbers_text() const;

    ReadingRoom& m_room;
    QDoubleSpinBox *m_radius, *m_low, *m_high, *m_fixed;
    QToolButton* m_ball;
    QCheckBox* m_in_range;
    QComboBox *m_isocontour, *m_segments;
    QMenu* m_combine;
    QLabel* m_numbers;
    bool m_filling = false;
};

} // namespace vertemark::app
