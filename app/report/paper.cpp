#include "app/report/paper.h"

#include <QFont>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace vertemark::app {

namespace {

constexpr double k_mm_per_point = 25.4 / 72;

// The first that is installed; a plain, well-hinted sans serif prints best.
QString family_for(QString const& language) {
    QStringList wanted{QStringLiteral("Liberation Sans"), QStringLiteral("Noto Sans"),
                       QStringLiteral("DejaVu Sans")};
    if (language == QLatin1String("zh"))
        wanted =
            QStringList{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("WenQuanYi Micro Hei")} + wanted;
    QStringList const installed = QFontDatabase::families();
    for (auto const& family : wanted)
        if (installed.contains(family))
            return family;
    return QFont().family();
}

} // namespace

QColor colour_of(Tone tone) {
    switch (tone) {
    case Tone::plain:
        return ink::text;
    case Tone::good:
        return {0x1d, 0x6f, 0x42};
    case Tone::caution:
        return {0x9a, 0x55, 0x00};
    case Tone::danger:
        return {0xb0, 0x23, 0x1c};
    case Tone::unknown:
        return ink::muted;
    }
    return ink::text;
}

QColor ground_of(Tone tone) {
    switch (tone) {
    case Tone::plain:
        return {0xdc, 0xe6, 0xf0};
    case Tone::good:
        return {0xd6, 0xec, 0xde};
    case Tone::caution:
        return {0xfb, 0xe3, 0xc0};
    case Tone::danger:
        return {0xf6, 0xcf, 0xcb};
    case Tone::unknown:
        return {0xe4, 0xe8, 0xec};
    }
    return ink::tint;
}

Paper::Paper(QPainter& painter, double dots_per_mm, QString const& language)
    : m_painter(painter), m_dots_per_mm(dots_per_mm), m_family(family_for(language)) {}

QFont Paper::font(TextStyle const& style) const {
    QFont font(m_family);
    font.setPixelSize(std::max(1, qRound(style.points * m_scale * k_mm_per_point * m_dots_per_mm)));
    font.setBold(style.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double Paper::write(double x, double y, double width, QString const& text, TextStyle const& style) {
    return write(x, y, width, std::vector<Run>{{text, style.bold, style.colour}}, style);
}

double Paper::write(double x, double y, double width, std::vector<Run> const& runs, TextStyle const& style) {
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (auto const& run : runs) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(text.size());
        range.length = static_cast<int>(run.text.size());
        range.format.setForeground(run.colour);
        range.format.setFontWeight(run.bold ? QFont::Bold : QFont::Normal);
        formats << range;
        text += run.text;
    }
    QTextLayout layout(text, font(style), m_painter.device());
    QTextOption option(style.align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setFormats(formats);
    double const spacing = 1.06;
    double height = 0;
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * m_dots_per_mm);
        line.setPosition({0, height});
        height += line.height() * spacing;
    }
    layout.endLayout();
    if (m_drawing)
        layout.draw(&m_painter, dots(QPointF(x, y)));
    return height / m_dots_per_mm;
}

void Paper::letter(QPointF baseline, QString const& text, double height_mm, QColor colour,
                   Qt::Alignment align, bool bold) {
    if (!m_drawing)
        return;
    QFont face(m_family);
    face.setPixelSize(std::max(1, qRound(height_mm * m_dots_per_mm)));
    face.setBold(bold);
    QFontMetricsF const metrics(face, m_painter.device());
    double const width = metrics.horizontalAdvance(text);
    double const left = align & Qt::AlignRight ? width : align & Qt::AlignHCenter ? width / 2 : 0;
    m_painter.setFont(face);
    m_painter.setPen(colour);
    m_painter.drawText(dots(baseline) - QPointF(left, 0), text);
}

double Paper::width_of(QString const& text, TextStyle const& style) const {
    return QFontMetricsF(font(style), m_painter.device()).horizontalAdvance(text) / m_dots_per_mm;
}

void Paper::line(QPointF from, QPointF to, QColor colour, double width_mm) {
    if (!m_drawing)
        return;
    m_painter.setPen(QPen(colour, width_mm * m_dots_per_mm, Qt::SolidLine, Qt::FlatCap));
    m_painter.drawLine(dots(from), dots(to));
}

void Paper::box(QRectF where, QColor ground, QColor border, double radius_mm, double width_mm) {
    if (!m_drawing)
        return;
    m_painter.setPen(border.isValid() ? QPen(border, width_mm * m_dots_per_mm) : QPen(Qt::NoPen));
    m_painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    double const radius = radius_mm * m_dots_per_mm;
    m_painter.drawRoundedRect(dots(where), radius, radius);
    m_painter.setBrush(Qt::NoBrush);
}

void Paper::shape(QPolygonF const& outline, QColor ground, QColor border, double width_mm) {
    if (!m_drawing)
        return;
    QPolygonF scaled;
    for (auto const& point : outline)
        scaled << dots(point);
    m_painter.setPen(QPen(border, width_mm * m_dots_per_mm, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    m_painter.drawPolygon(scaled);
    m_painter.setBrush(Qt::NoBrush);
}

double Paper::picture(QRectF where, QImage const& image) {
    if (image.isNull())
        return 0;
    QSizeF const size = QSizeF(image.size()).scaled(where.size(), Qt::KeepAspectRatio);
    if (m_drawing) {
        QRectF const target(QPointF(where.center().x() - size.width() / 2, where.top()), size);
        m_painter.drawImage(dots(target), image.convertToFormat(QImage::Format_RGB888));
    }
    return size.height();
}

} // namespace vertemark::app
