// Draws the curves of a SurvivalView; see survival_view.h.
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

#include "app/cohort/survival_view.h"
#include "app/i18n/cohort_text.h"

namespace vertemark::app {

using namespace annotation;

namespace {

constexpr int k_line_px = 16; // of small text
constexpr int k_legend_px = 18;
constexpr QSize k_picture_size{900, 620};

// Where months and survival lie in the plot.
struct Axes {
    QRectF box;
    double last = 1, step = 1; // months

    [[nodiscard]] double x(double months) const { return box.left() + box.width() * months / last; }
    [[nodiscard]] double y(double survival) const { return box.bottom() - box.height() * survival; }
};

// A round step of months with 4 to 8 of them on the axis.
double month_step(double last) {
    for (double const step : {0.5, 1., 2., 3., 6., 12., 24., 60., 120.})
        if (last / step <= 8)
            return step;
    return 240;
}

Axes axes_in(QRectF const& area, SurvivalView const& view) {
    double last = 1;
    for (auto const& group : view.groups)
        if (!group.curve.steps.empty())
            last = std::max(last, group.curve.steps.back().time);
    double const step = month_step(last);
    last = std::ceil(last / step) * step;
    double const below = 44 + k_line_px * (1.5 + static_cast<double>(view.groups.size()));
    double const above = 30 + k_legend_px * (static_cast<double>(view.groups.size()) + (view.test ? 1 : 0));
    return {area.adjusted(64, above, -20, -below), last, step};
}

void draw_axes(QPainter& painter, Axes const& axes, PlotColours const& colours) {
    painter.setPen(QPen(colours.grid, 1));
    for (int i = 0; i <= 4; ++i)
        painter.drawLine(QPointF(axes.box.left(), axes.y(i / 4.)), QPointF(axes.box.right(), axes.y(i / 4.)));
    painter.setPen(QPen(colours.ink, 1));
    painter.drawLine(axes.box.bottomLeft(), axes.box.topLeft());
    painter.drawLine(axes.box.bottomLeft(), axes.box.bottomRight());
    for (int i = 0; i <= 4; ++i)
        painter.drawText(QRectF(axes.box.left() - 60, axes.y(i / 4.) - 10, 52, 20),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(i * 25) + QStringLiteral(" %"));
    for (double month = 0; month <= axes.last + 1e-9; month += axes.step) {
        painter.drawLine(QPointF(axes.x(month), axes.box.bottom()),
                         QPointF(axes.x(month), axes.box.bottom() + 5));
        painter.drawText(QRectF(axes.x(month) - 30, axes.box.bottom() + 6, 60, 18), Qt::AlignCenter,
                         figure_text(month));
    }
    painter.drawText(QRectF(axes.box.left(), axes.box.bottom() + 24, axes.box.width(), 18), Qt::AlignCenter,
                     cohort_word("months"));
}

void draw_band(QPainter& painter, Axes const& axes, SurvivalCurve const& curve, QColor colour) {
    QPainterPath path;
    std::vector<QPointF> back;
    double upper = 1, lower = 1;
    path.moveTo(axes.x(0), axes.y(1));
    back.emplace_back(axes.x(0), axes.y(1));
    for (auto const& step : curve.steps) {
        path.lineTo(axes.x(step.time), axes.y(upper));
        back.emplace_back(axes.x(step.time), axes.y(lower));
        if (!step.upper || !step.lower) {
            if (step.survival <= 0)
                break;
            continue;
        }
        upper = *step.upper;
        lower = *step.lower;
        path.lineTo(axes.x(step.time), axes.y(upper));
        back.emplace_back(axes.x(step.time), axes.y(lower));
    }
    for (auto point = back.rbegin(); point != back.rend(); ++point)
        path.lineTo(*point);
    colour.setAlpha(40);
    painter.fillPath(path, colour);
}

void draw_curve(QPainter& painter, Axes const& axes, SurvivalCurve const& curve, QPen const& pen) {
    QPainterPath path;
    path.moveTo(axes.x(0), axes.y(1));
    double survival = 1;
    for (auto const& step : curve.steps) {
        path.lineTo(axes.x(step.time), axes.y(survival));
        survival = step.survival;
        path.lineTo(axes.x(step.time), axes.y(survival));
    }
    painter.setPen(pen);
    painter.drawPath(path);
    painter.setPen(QPen(pen.color(), 1.5));
    for (auto const& step : curve.steps) // a tick for those censored
        if (step.censored > 0)
            painter.drawLine(QPointF(axes.x(step.time), axes.y(step.survival) - 5),
                             QPointF(axes.x(step.time), axes.y(step.survival) + 5));
    if (curve.median) {
        painter.setPen(QPen(pen.color(), 1, Qt::DotLine));
        painter.drawLine(QPointF(axes.x(*curve.median), axes.y(0.5)),
                         QPointF(axes.x(*curve.median), axes.y(0)));
    }
}

QString legend(SurvivalGroup const& group) {
    auto const& curve = group.curve;
    QString text = QStringLiteral("%1 (n = %2): ").arg(group.name).arg(curve.n);
    text += curve.median ? cohort_word("median").arg(figure_text(*curve.median))
                         : cohort_word("median_not_reached");
    if (curve.median_lower || curve.median_upper) {
        auto const edge = [](std::optional<double> months) {
            return months ? figure_text(*months) : cohort_word("not_reached");
        };
        text += QStringLiteral(", ") + cohort_word("confidence")
                                           .arg(std::lround(curve.confidence * 100))
                                           .arg(edge(curve.median_lower), edge(curve.median_upper));
    }
    return text;
}

void draw_at_risk(QPainter& painter, Axes const& axes, SurvivalView const& view, PlotColours const& colours) {
    double y = axes.box.bottom() + 46;
    painter.setPen(colours.ink);
    painter.drawText(QPointF(axes.box.left() - 56, y + 10), cohort_word("at_risk"));
    y += k_line_px;
    for (std::size_t g = 0; g < view.groups.size(); ++g, y += k_line_px) {
        painter.setPen(colours.curves[g % colours.curves.size()]);
        for (double month = 0; month <= axes.last + 1e-9; month += axes.step)
            painter.drawText(QRectF(axes.x(month) - 30, y, 60, k_line_px), Qt::AlignCenter,
                             QString::number(at_risk(view.groups[g].curve, month)));
    }
}

QPen pen_of(std::size_t group, PlotColours const& colours) {
    static constexpr Qt::PenStyle k_dashes[] = {Qt::SolidLine, Qt::DashLine, Qt::DashDotLine,
                                                Qt::DashDotDotLine};
    return QPen(colours.curves[group % colours.curves.size()], 2, k_dashes[group % std::size(k_dashes)]);
}

Result<void> save_bytes(QString const& path, QByteArray const& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::io, file.errorString().toStdString(), path.toStdString());
    return {};
}

} // namespace

void paint_survival(QPainter& painter, QRectF const& area, SurvivalView const& view,
                    PlotColours const& colours) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(area, colours.paper);
    painter.setPen(colours.ink);
    bool const progression = view.endpoint == Endpoint::progression;
    painter.drawText(area.adjusted(64, 8, -20, 0), Qt::AlignLeft | Qt::AlignTop,
                     cohort_word(progression ? "progression" : "survival"));
    if (view.groups.empty()) {
        painter.drawText(area, Qt::AlignCenter, cohort_word("nobody"));
        return;
    }
    auto const axes = axes_in(area, view);
    draw_axes(painter, axes, colours);
    for (std::size_t g = 0; g < view.groups.size(); ++g)
        draw_band(painter, axes, view.groups[g].curve, pen_of(g, colours).color());
    for (std::size_t g = 0; g < view.groups.size(); ++g)
        draw_curve(painter, axes, view.groups[g].curve, pen_of(g, colours));
    double y = area.top() + 26; // above the plot, so that no curve runs through the words
    auto const line = [&](QString const& text) {
        painter.drawText(QRectF(axes.box.left() + 40, y, axes.box.width() - 40, k_legend_px),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        y += k_legend_px;
    };
    for (std::size_t g = 0; g < view.groups.size(); ++g) {
        QString const text = legend(view.groups[g]);
        painter.setPen(pen_of(g, colours));
        painter.drawLine(QPointF(axes.box.left(), y + 9), QPointF(axes.box.left() + 30, y + 9));
        painter.setPen(colours.ink);
        line(text);
    }
    painter.setPen(colours.ink);
    if (view.test)
        line(cohort_word("log_rank")
                 .arg(view.test->chi_square, 0, 'f', 2)
                 .arg(view.test->degrees)
                 .arg(view.test->p, 0, 'g', 2));
    draw_at_risk(painter, axes, view, colours);
}

Result<void> save_survival(SurvivalView const& view, QString const& path) {
    QRectF const area(QPointF(), k_picture_size);
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return save_bytes(path, survival_csv(view));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(k_picture_size);
        svg.setViewBox(area);
        svg.setTitle(cohort_word(view.endpoint == Endpoint::progression ? "progression" : "survival"));
        QPainter painter(&svg);
        paint_survival(painter, area, view);
        painter.end();
        return save_bytes(path, bytes);
    }
    if (!path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        return fail(ErrorCode::unsupported, "a plot is saved as .svg, .png or .csv", path.toStdString());
    QImage image(k_picture_size * 2, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(2, 2);
    paint_survival(painter, area, view);
    painter.end();
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return fail(ErrorCode::internal, "the picture could not be encoded", path.toStdString());
    return save_bytes(path, bytes);
}

} // namespace vertemark::app
