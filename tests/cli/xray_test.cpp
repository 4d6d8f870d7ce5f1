// Projections never show bare millimetres: `scan` names their basis.
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>

#include "tests/cli/run_cli.h"
#include "tests/support/real_data.h"

using namespace vertemark::test;

namespace {

// The first series of a scan.
QJsonObject series_of(std::filesystem::path const& folder) {
    QJsonObject const root =
        run_cli({"scan", QString::fromStdString(folder.string()), "--json"}).json().object();
    return root["patients"][0]["studies"][0]["series"][0].toObject();
}

QString text_of(QJsonObject const& series, char const* code) {
    for (QJsonValue const& finding : series["findings"].toArray())
        if (finding["code"].toString() == QLatin1String(code))
            return finding["text"].toString();
    return {};
}

// The mammogram states 0.5 mm at the detector, a magnification of 1.5 and 0.25 mm calibrated by a fiducial.
TEST(Xray, ACalibratedPictureSaysHowItWasCalibrated) {
    REAL_DATA(data);
    QJsonObject const series = series_of(data / "xray" / "mg_spacing");
    EXPECT_EQ(series["spacing_basis"].toString(), "calibrated");
    EXPECT_EQ(series["spacing_mm"].toArray(), (QJsonArray{0.25, 0.25}));
    EXPECT_TRUE(text_of(series, "spacing_calibrated").contains("FIDUCIAL"));
}

TEST(Xray, DetectorMillimetresAreToldAsSuchAndNoneIsNotInvented) {
    REAL_DATA(data);
    QJsonObject const detector = series_of(data / "xray" / "dx_chest");
    EXPECT_EQ(detector["spacing_basis"].toString(), "detector");
    EXPECT_TRUE(text_of(detector, "spacing_detector").contains("detector"));
    QJsonObject const none = series_of(data / "xray" / "cr_chest_mono1");
    EXPECT_EQ(none["spacing_basis"].toString(), "none");
    EXPECT_TRUE(none["spacing_mm"].isUndefined());
    EXPECT_TRUE(text_of(none, "spacing_none").contains("pixels"));
}

} // namespace
