// Survival of a cohort ready to be shown: one curve a group, the log-rank test between them, and who was
// assumed or left out. Drawn by one function for the window, SVG and PNG.
#pragma once

#include <QByteArray>
#include <QColor>
#include <QRectF>
#include <QString>

#include <vector>

#include "annotation/cohort/cohort.h"
#include "imaging/base/result.h"

class QPainter;

namespace vertemark::app {

struct SurvivalGroup {
    QString name;
    std::vector<annotation::Watched> patients;
    annotation::SurvivalCurve curve;
};

struct SurvivalView {
    annotation::Endpoint endpoint = annotation::Endpoint::survival;
    std::vector<SurvivalGroup> groups; // one, "all", when not divided
    std::optional<annotation::LogRank> test;
    QStringList assumed;  // patients whose time is counted as an event without anybody saying so
    QStringList left_out; // with a time and no known end, where that isn't assumed
    QStringList without;  // without a time: "ID: why"
};

// `by`: "" for one curve; the id of a score (its bands), or of a record field (its answers).
[[nodiscard]] SurvivalView survival_view(std::vector<annotation::CohortRow> const& rows,
                                         annotation::Endpoint endpoint, annotation::UnknownEnd unknown,
                                         QString const& by = {});

struct PlotColours {
    QColor paper = Qt::white, ink = Qt::black, grid = {0xdd, 0xdd, 0xdd};
    // Told apart without colour too: each group has its own dash.
    std::vector<QColor> curves = {
        {0x1f, 0x5f, 0xbf}, {0xb3, 0x45, 0x1e}, {0x1d, 0x6f, 0x34}, {0x7a, 0x3e, 0x9d}, {0x55, 0x5c, 0x68}};
};

// The curves with bands, ticks for the censored, medians and the table of patients at risk. Needs fonts.
void paint_survival(QPainter& painter, QRectF const& area, SurvivalView const& view,
                    PlotColours const& colours = {});

// Every step: group, time, at_risk, events, censored, survival, standard_error, lower, upper.
[[nodiscard]] QByteArray survival_csv(SurvivalView const& view);

// By the ending of the path: .svg, .png or .csv. unsupported for others.
Result<void> save_survival(SurvivalView const& view, QString const& path);

} // namespace vertemark::app
