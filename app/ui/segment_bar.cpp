#include "app/ui/segment_bar.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include "app/core/settings.h"
#include "app/ui/command_list.h"
#include "app/ui/icons.h"
#include "app/ui/reading_room.h"

namespace vertemark::app {

namespace {

// Tools of the bar in the order of their buttons: command and picture.
constexpr std::array<std::pair<char const*, char const*>, 6> k_tools{{{"tool.brush", "brush"},
                                                                      {"tool.eraser", "eraser"},
                                                                      {"tool.outline", "polygon"},
                                                                      {"tool.livewire", "livewire"},
                                                                      {"tool.grow", "grow"},
                                                                      {"tool.isocontour", "isocontour"}}};

QDoubleSpinBox* number(double low, double high, double step, int decimals, QString const& unit,
                       QString const& name, int width) {
    auto* const box = new QDoubleSpinBox;
    box->setRange(low, high);
    box->setSingleStep(step);
    box->setDecimals(decimals);
    box->setSuffix(unit);
    box->setToolTip(name);
    box->setAccessibleName(name);
    box->setFixedWidth(width);
    box->setFocusPolicy(Qt::ClickFocus);
    box->setKeyboardTracking(false);
    return box;
}

QString mm(double value) {
    return QLocale::c().toString(value, 'f', 0);
}

} // namespace

SegmentBar::SegmentBar(ReadingRoom& room, CommandList& commands, QWidget* parent)
    : QToolBar(tr("Segment"), parent), m_room(room) {
    setObjectName(QStringLiteral("segment"));
    setMovable(false);
    setIconSize({18, 18});
    add_tools(commands);
    add_brush();
    add_range();
    add_isocontour();
    add_operations(commands);
    m_numbers = new QLabel;
    m_numbers->setProperty("role", "small");
    m_numbers->setAccessibleName(tr("What the segment measures"));
    m_numbers->setContentsMargins(8, 0, 4, 0);
    addWidget(m_numbers);
    read_settings();
    connect(&m_room, &ReadingRoom::paint_changed, this, &SegmentBar::refresh);
    connect(&m_room, &ReadingRoom::active_changed, this, &SegmentBar::refresh);
    refresh();
}

void SegmentBar::add_tools(CommandList& commands) {
    for (auto const& [command, picture] : k_tools) {
        QAction* const action = commands.action(QLatin1String(command));
        action->setIcon(icon(QLatin1String(picture)));
        addAction(action);
    }
    addSeparator();
}

void SegmentBar::add_brush() {
    m_radius = number(0.5, 50, 0.5, 1, tr(" mm"), tr("Radius of the brush (- and +)"), 84);
    addWidget(m_radius);
    m_ball = new QToolButton;
    m_ball->setIcon(icon(QStringLiteral("ball")));
    m_ball->setCheckable(true);
    m_ball->setToolTip(tr("Ball: paint through neighbouring slices too (Shift+L)"));
    m_ball->setAccessibleName(tr("Ball-shaped brush"));
    addWidget(m_ball);
    addSeparator();
    connect(m_radius, &QDoubleSpinBox::valueChanged, this, &SegmentBar::write_settings);
    connect(m_ball, &QToolButton::toggled, this, &SegmentBar::write_settings);
}

void SegmentBar::add_range() {
    m_in_range = new QCheckBox(tr("Only"));
    m_in_range->setToolTip(tr("Paint only voxels whose value lies in this range"));
    addWidget(m_in_range);
    m_low = number(-2000, 10000, 10, 0, {}, tr("Lowest value to paint"), 62);
    m_high = number(-2000, 10000, 10, 0, {}, tr("Highest value to paint"), 62);
    m_low->setValue(-50);
    m_high->setValue(120);
    addWidget(m_low);
    addWidget(new QLabel(QStringLiteral("–")));
    addWidget(m_high);
    addSeparator();
    connect(m_in_range, &QCheckBox::toggled, this, &SegmentBar::write_settings);
    connect(m_low, &QDoubleSpinBox::valueChanged, this, &SegmentBar::write_settings);
    connect(m_high, &QDoubleSpinBox::valueChanged, this, &SegmentBar::write_settings);
}

void SegmentBar::add_isocontour() {
    m_isocontour = new QComboBox;
    m_isocontour->addItem(tr("41 %"), 41.0);
    m_isocontour->addItem(tr("50 %"), 50.0);
    m_isocontour->addItem(tr("SUV ≥"), 0.0);
    m_isocontour->setToolTip(
        tr("Isocontour: a share of the maximum (EANM 2.0 names 41 % and 50 %), or a fixed "
           "SUV"));
    m_isocontour->setAccessibleName(tr("Isocontour"));
    m_isocontour->setFocusPolicy(Qt::ClickFocus);
    addWidget(m_isocontour);
    m_fixed = number(0.1, 100, 0.5, 1, {}, tr("Fixed SUV of the isocontour"), 54);
    m_fixed->setValue(2.5);
    addWidget(m_fixed);
    addSeparator();
    connect(m_isocontour, &QComboBox::currentIndexChanged, this, &SegmentBar::write_settings);
    connect(m_fixed, &QDoubleSpinBox::valueChanged, this, &SegmentBar::write_settings);
}

void SegmentBar::add_operations(CommandList& commands) {
    m_segments = new QComboBox;
    m_segments->setToolTip(tr("The segment that is painted on"));
    m_segments->setAccessibleName(tr("Segment"));
    m_segments->setFocusPolicy(Qt::ClickFocus);
    m_segments->setMinimumWidth(118);
    m_segments->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addWidget(m_segments);
    connect(m_segments, &QComboBox::activated, this, [this](int index) {
        m_room.choose_segmentation(
            annotation::SegmentationId(m_segments->itemData(index).toString().toStdString()));
    });
    auto* const button = new QToolButton;
    button->setText(tr("Segment"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolTip(tr("New, remove, fill between slices, islands, smooth, refine, margins, combine"));
    auto* const menu = new QMenu(button);
    for (char const* id :
         {"segment.new", "segment.remove", "segment.between", "segment.largest", "segment.drop_small",
          "segment.smooth", "segment.refine", "segment.holes", "segment.grow", "segment.shrink"})
        if (QAction* const action = commands.action(QLatin1String(id)))
            menu->addAction(action);
    m_combine = menu->addMenu(tr("Combine with"));
    connect(m_combine, &QMenu::aboutToShow, this, &SegmentBar::fill_combine_menu);
    button->setMenu(menu);
    addWidget(button);
}

void SegmentBar::fill_combine_menu() {
    m_combine->clear();
    auto const* const active = m_room.active_segmentation();
    annotation::Case const* const c = m_room.current_case();
    if (!active || !c)
        return;
    for (auto const& other : c->segmentations) {
        auto const* const lesion = annotation::find_lesion(*c, other.lesion);
        if (other.id == active->id || !lesion || other.mask.grid.frame != active->mask.grid.frame)
            continue;
        QMenu* const menu = m_combine->addMenu(
            tr("#%1 %2").arg(lesion->number).arg(QString::fromStdString(other.label)).trimmed());
        auto const add = [&](QString const& text, BooleanOperation operation) {
            menu->addAction(text, this,
                            [this, id = other.id, operation] { m_room.combine_segment(id, operation); });
        };
        add(tr("Add it"), BooleanOperation::unite);
        add(tr("Take it away"), BooleanOperation::subtract);
        add(tr("Keep what both have"), BooleanOperation::intersect);
    }
    if (m_combine->isEmpty())
        m_combine->addAction(tr("No other segment here"))->setEnabled(false);
}

void SegmentBar::read_settings() {
    m_filling = true;
    Settings const settings;
    auto const read = [&](char const* key, double fallback) {
        return settings.value(QLatin1String("paint/") + QLatin1String(key)).isValid()
                   ? settings.value(QLatin1String("paint/") + QLatin1String(key)).toDouble()
                   : fallback;
    };
    m_radius->setValue(read("radius_mm", 5));
    m_ball->setChecked(read("ball", 0) != 0);
    m_low->setValue(read("low", -50));
    m_high->setValue(read("high", 120));
    m_fixed->setValue(read("fixed", 2.5));
    m_isocontour->setCurrentIndex(std::clamp(static_cast<int>(read("isocontour", 0)), 0, 2));
    m_filling = false;
    write_settings();
}

void SegmentBar::write_settings() {
    if (m_filling)
        return;
    PaintSettings paint = m_room.paint();
    paint.radius_mm = m_radius->value();
    paint.shape = m_ball->isChecked() ? BrushShape::ball : BrushShape::flat;
    paint.range = m_in_range->isChecked()
                      ? std::optional(imaging::ValueRange{m_low->value(), m_high->value()})
                      : std::nullopt;
    double const percent = m_isocontour->currentData().toDouble();
    paint.isocontour = {percent > 0 ? std::optional(percent) : std::nullopt, m_fixed->value()};
    m_fixed->setEnabled(percent <= 0);
    m_low->setEnabled(m_in_range->isChecked());
    m_high->setEnabled(m_in_range->isChecked());
    Settings settings;
    auto const keep = [&](char const* key, double value) {
        settings.set_value(QLatin1String("paint/") + QLatin1String(key), value);
    };
    keep("radius_mm", m_radius->value());
    keep("ball", m_ball->isChecked() ? 1 : 0);
    keep("low", m_low->value());
    keep("high", m_high->value());
    keep("fixed", m_fixed->value());
    keep("isocontour", m_isocontour->currentIndex());
    m_room.set_paint(paint);
}

QString SegmentBar::numbers_text() const {
    auto const numbers = m_room.segment_numbers();
    if (!numbers)
        return tr("nothing painted");
    QLocale const c = QLocale::c();
    QString text = tr("%1 ml  %2 × %3 mm")
                       .arg(c.toString(numbers->size.volume_ml, 'f', 2),
                            mm(numbers->size.longest_in_plane.mm), mm(numbers->size.perpendicular_mm));
    if (!numbers->values)
        return text;
    if (numbers->quantity == Quantity::hounsfield)
        text += tr("  %1 ± %2 HU").arg(mm(numbers->values->mean), mm(numbers->values->sd));
    else if (numbers->quantity == Quantity::suv_bw)
        text += tr("  SUV max %1 peak %2 mean %3")
                    .arg(c.toString(numbers->values->maximum, 'f', 1),
                         numbers->peak ? c.toString(*numbers->peak, 'f', 1) : QStringLiteral("–"),
                         c.toString(numbers->values->mean, 'f', 1));
    else
        text += tr("  %1 ± %2").arg(mm(numbers->values->mean), mm(numbers->values->sd));
    return text;
}

void SegmentBar::refresh() {
    m_filling = true;
    PaintSettings const& paint = m_room.paint();
    m_radius->setValue(paint.radius_mm);
    m_ball->setChecked(paint.shape == BrushShape::ball);
    m_filling = false;
    QSignalBlocker const quiet(m_segments);
    m_segments->clear();
    annotation::Case const* const c = m_room.current_case();
    auto const& selected = m_room.selected_lesion();
    auto const* const active = m_room.active_segmentation();
    if (c && selected) {
        int n = 0;
        for (auto const* segment : annotation::segmentations_of(*c, *selected)) {
            QString const label = QString::fromStdString(segment->label);
            m_segments->addItem(label.isEmpty() ? tr("Segment %1").arg(++n) : tr("%1 %2").arg(label).arg(++n),
                                QString::fromStdString(segment->id.value));
            if (active && segment->id == active->id)
                m_segments->setCurrentIndex(m_segments->count() - 1);
        }
    }
    if (m_segments->count() == 0)
        m_segments->addItem(selected ? tr("New") : tr("No lesion"));
    m_segments->setEnabled(active != nullptr);
    if (isVisible())
        m_numbers->setText(selected ? numbers_text() : tr("Select a lesion to paint"));
}

} // namespace vertemark::app
