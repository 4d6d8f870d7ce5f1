#include "app/overlay/colour_bar.h"

#include <QLocale>
#include <QPainter>
#include <cmath>

namespace vertemark::app {

namespace {

struct Bar {
    imaging::ColourMap map;
    imaging::Window window;
    std::string unit;
    bool invert = false;
};

QString number(double value) {
    bool const whole = std::abs(value - std::round(value)) < 0.05 || std::abs(value) >= 100;
    return QLocale::c().toString(value, 'f', whole ? 0 : 1);
}

void paint_bar(QPainter& painter, Bar const& bar, QRectF const& box) {
    auto const& table = imaging::colour_table(bar.map);
    int const steps = static_cast<int>(table.size());
    for (int i = 0; i < steps; ++i) {
        int const entry = bar.invert ? steps - 1 - i : i;
        double const top = box.bottom() - (i + 1) * box.height() / steps;
        painter.fillRect(QRectF(box.left(), top, box.width(), box.height() / steps + 0.6),
                         QColor::fromRgb(table[static_cast<std::size_t>(entry)]));
    }
    painter.setPen(QColor(0xb8, 0xbb, 0xc4));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    double const low = bar.window.centre - bar.window.width / 2, high = low + bar.window.width;
    QFontMetricsF const metrics(painter.font());
    auto const put = [&](QString const& text, double y) {
        double const width = metrics.horizontalAdvance(text);
        QRectF const place(box.left() - width - 5, y - metrics.height() / 2, width, metrics.height());
        painter.setPen(QColor(0, 0, 0));
        painter.drawText(place.translated(1, 1), Qt::AlignCenter, text);
        painter.setPen(QColor(0xe6, 0xe7, 0xea));
        painter.drawText(place, Qt::AlignCenter, text);
    };
    QString const unit = bar.unit.empty() ? QString() : QLatin1Char(' ') + QString::fromStdString(bar.unit);
    put(number(high) + unit, box.top() + metrics.height() / 2);
    put(number(low), box.bottom() - metrics.height() / 2);
}

} // namespace

void paint_colour_bars(QPainter& painter, imaging::SliceContent const& content, CanvasSize canvas,
                       double scale) {
    if (!content.volume || content.volume->info().components != 1)
        return;
    std::vector<Bar> bars;
    auto const& info = content.volume->info();
    if (content.colour_map != imaging::ColourMap::grey)
        bars.push_back({content.colour_map, content.window, info.unit, content.invert != info.inverted});
    for (auto const& overlay : content.overlays)
        if (overlay.volume && overlay.volume->info().quantity != Quantity::label)
            bars.push_back({overlay.colour_map, overlay.window, overlay.volume->info().unit, false});
    double const width = 9 * scale, height = std::min(0.34 * canvas.height, 180 * scale);
    if (canvas.width < 180 * scale || height < 60 * scale)
        return;
    painter.save();
    QFont font = painter.font();
    font.setPixelSize(static_cast<int>(11 * scale));
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing, false);
    double x = canvas.width - 30 * scale; // beside the letter of the right edge
    for (Bar const& bar : bars) {
        paint_bar(painter, bar, {x, (canvas.height - height) / 2, width, height});
        x -= 62 * scale;
    }
    painter.restore();
}

} // namespace vertemark::app
