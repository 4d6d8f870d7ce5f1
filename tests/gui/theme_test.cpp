// Text can be read: contrast of every text colour to every ground it stands on, WCAG 2.1, 1.4.3 (4.5:1).
#include <gtest/gtest.h>

#include <cmath>

#include "app/ui/theme.h"

using namespace vertemark::app;

namespace {

// Relative luminance and contrast ratio: WCAG 2.1, definitions.
double luminance(QColor const& colour) {
    auto const linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(QColor const& one, QColor const& other) {
    double const a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

TEST(Theme, TheContrastFormulaGivesThePublishedEnds) {
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 1e-6);
    EXPECT_NEAR(contrast(QColor(0x77, 0x77, 0x77), Qt::white), 4.48,
                0.01); // the usual "just not enough" grey
}

TEST(Theme, EveryTextColourStandsOutFromEveryGroundByFourAndAHalf) {
    for (ThemeKind const kind : {ThemeKind::dark, ThemeKind::light}) {
        Theme const& t = theme(kind);
        std::pair<char const*, QColor> const texts[] = {{"text", t.text},
                                                        {"muted", t.muted},
                                                        {"warning", t.warning},
                                                        {"danger", t.danger},
                                                        {"good", t.good}};
        std::pair<char const*, QColor> const grounds[] = {
            {"chrome", t.chrome}, {"panel", t.panel}, {"raised", t.raised}};
        for (auto const& [text, colour] : texts)
            for (auto const& [ground, below] : grounds)
                EXPECT_GE(contrast(colour, below), 4.5)
                    << text << " on " << ground << (kind == ThemeKind::dark ? ", dark" : ", light");
        EXPECT_GE(contrast(Qt::white, t.accent), 4.5) << "chosen buttons";
        for (auto const& [ground, below] : grounds)
            EXPECT_GE(contrast(link_colour(kind), below), 4.5) << "links on " << ground;
    }
}

} // namespace
