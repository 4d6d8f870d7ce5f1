#include <gtest/gtest.h>

#include <QGuiApplication>
#include <QPainter>

#include "app/overlay/corner_text.h"
#include "app/overlay/picture.h"
#include "tests/imaging/view/volumes.h"

using namespace vertemark;
using namespace vertemark::app;
using namespace vertemark::imaging;

namespace {

VolumePtr grey_box() {
    VolumeInfo info;
    info.geometry.size = {100, 100, 20};
    info.geometry.origin = {-50, -50, 0};
    info.quantity = Quantity::hounsfield;
    info.unit = "HU";
    return test::volume_of<std::int16_t>(info, [](int, int, int) { return 0; });
}

bool differs(QImage const& a, QImage const& b, QRect where) {
    for (int y = where.top(); y <= where.bottom(); ++y)
        for (int x = where.left(); x <= where.right(); ++x)
            if (a.pixel(x, y) != b.pixel(x, y))
                return true;
    return false;
}

TEST(Overlay, APatientLineIsPaintedWhereTheSliceShowsIt) {
    SliceContent const content{.volume = grey_box(), .window = {0, 2000}};
    auto const slice = anatomical(Plane::axial, content.volume->geometry(), {200, 200});
    LineItem line;
    line.from = LpsPoint{-30, 20, 5};
    line.to = LpsPoint{30, 20, 5};
    line.style.role = OverlayRole::axial;
    QImage const plain = compose(content, slice, {}), painted = compose(content, slice, {line});
    CanvasPoint const middle = slice.to_canvas({0, 20, 5});
    QColor const on(painted.pixel(static_cast<int>(middle.x), static_cast<int>(middle.y)));
    EXPECT_GT(on.red(), on.blue() + 50);
    EXPECT_FALSE(differs(plain, painted, {0, 0, 200, 120}));
}

TEST(Overlay, EveryKindOfItemLeavesItsMark) {
    SliceContent const content{.volume = grey_box(), .window = {0, 2000}};
    auto const slice = anatomical(Plane::axial, content.volume->geometry(), {200, 200});
    QImage const plain = compose(content, slice, {});
    CanvasPoint const a{60, 60}, b{140, 100}, c{80, 150};
    OverlayStyle const style;
    std::vector<OverlayItem> const all{LineItem{a, b, style},
                                       PolylineItem{{a, b, c}, style},
                                       PolygonItem{{a, b, c}, Fill::tinted, style},
                                       EllipseItem{a, b, c, Fill::none, style},
                                       CircleItem{a, 12, Fill::none, style},
                                       TextItem{a, {4, 4}, "T12", TextAlign::left, TextBaseline::top, style},
                                       HandleItem{b, HandleShape::square, style},
                                       ArrowItem{a, b, style}};
    EXPECT_EQ(all.size(), std::variant_size_v<OverlayItem>);
    for (OverlayItem const& item : all)
        EXPECT_TRUE(differs(plain, compose(content, slice, {item}), {0, 0, 200, 200})) << item.index();
}

TEST(Overlay, TheTopmostItemUnderThePointerIsFound) {
    SliceGeometry slice;
    slice.size = {200, 200};
    OverlayItems const items{LineItem{CanvasPoint{10, 100}, CanvasPoint{190, 100}, {}},
                             HandleItem{CanvasPoint{50, 100}, HandleShape::circle, {}},
                             CircleItem{CanvasPoint{150, 50}, 20, Fill::none, {}}};
    EXPECT_EQ(item_at(items, slice, {50, 103}), 1u);
    EXPECT_EQ(item_at(items, slice, {90, 95}), 0u);
    EXPECT_EQ(item_at(items, slice, {90, 80}), std::nullopt);
    EXPECT_EQ(item_at(items, slice, {170, 50}), 2u);
    EXPECT_EQ(item_at(items, slice, {150, 50}), std::nullopt) << "an empty circle is hit at its rim only";
}

std::string all_texts(OverlayItems const& items) {
    std::string all;
    for (OverlayItem const& item : items)
        if (auto const* text = std::get_if<TextItem>(&item))
            all += text->text + "|";
    return all;
}

TEST(Corners, ShowLettersScaleAndState) {
    SliceContent content{.volume = grey_box(), .window = {40, 400}, .slab = {10, SlabMode::maximum}};
    auto const slice = anatomical(Plane::axial, content.volume->geometry(), {400, 400});
    auto const lines = state_lines(content, slice);
    EXPECT_EQ(lines, (std::vector<std::string>{"MIP 10 mm", "W 400 L 40 HU", "Zoom 4", "Im 10/20"}));
    CornerTexts texts;
    texts.top_left = {"Doe, Jane", "", "1950-01-02"};
    texts.bottom_left = lines;
    std::string const shown = all_texts(corner_items(texts, content, slice));
    EXPECT_NE(shown.find("Doe, Jane\n1950-01-02|"), std::string::npos) << shown;
    for (char const* part : {"R|", "L|", "A|", "P|", "2 cm|", "Im 10/20"})
        EXPECT_NE(shown.find(part), std::string::npos) << part << " in " << shown;
    CornerStyle minimal;
    minimal.detail = OverlayDetail::minimal;
    std::string const less = all_texts(corner_items(texts, content, slice, minimal));
    EXPECT_EQ(less.find("Doe"), std::string::npos);
    EXPECT_NE(less.find("Im 10/20|"), std::string::npos);
    EXPECT_TRUE(corner_items(texts, content, slice, {OverlayDetail::none, 13}).empty());
}

TEST(Corners, TextsOfANarrowPictureNeverMeet) {
    CornerTexts texts;
    texts.bottom_left = {"mean 3 mm", "W 17884 L 8942 Bq/ml", "Zoom 1.21", "Im 257/512"};
    texts.bottom_right = {"PT  Se 4", "CT HEAD/NK 5.0 B30s", "3.38 mm"};
    SliceContent const content{.volume = grey_box(), .window = {40, 400}};
    CornerStyle style;
    style.text_height = 11;
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(11);
    QFontMetricsF const metrics(font);
    for (int width = 120; width <= 700; width += 20) {
        auto const items = corner_items(
            texts, content, anatomical(Plane::axial, content.volume->geometry(), {width, 300}), style);
        QStringList left, right;
        double bar = 300;
        for (OverlayItem const& item : items) {
            if (auto const* line = std::get_if<LineItem>(&item))
                bar = std::min(bar, std::get<CanvasPoint>(line->from).y);
            auto const* text = std::get_if<TextItem>(&item);
            if (!text || text->baseline != TextBaseline::bottom || text->align == TextAlign::centre)
                continue;
            (text->align == TextAlign::left ? left : right) =
                QString::fromStdString(text->text).split(QLatin1Char('\n'));
        }
        for (qsizetype row = 0; row < std::max(left.size(), right.size()); ++row) {
            double const l = row < left.size() ? metrics.horizontalAdvance(left[left.size() - 1 - row]) : 0,
                         r = row < right.size() ? metrics.horizontalAdvance(right[right.size() - 1 - row])
                                                : 0;
            EXPECT_LE(l + r + 12, width) << "row " << row << " from below";
        }
        if (width < 34 * 11) { // the bar stands above all rows where they meet in the middle
            EXPECT_LT(bar, 300 - 6 - static_cast<double>(left.size()) * 11) << width;
        }
        EXPECT_FALSE(left.back().isEmpty()) << "the image number is what is needed most";
    }
}

TEST(Corners, TheScaleBarIsTheLongestRoundLengthInAQuarterOfTheWidth) {
    SliceGeometry slice;
    slice.size = {400, 400};
    for (auto const& [mm_per_pixel, bar] : std::vector<std::pair<double, double>>{
             {1, 100}, {0.7, 50}, {0.5, 50}, {0.25, 20}, {0.1, 10}, {0.02, 2}}) {
        slice.mm_per_pixel = mm_per_pixel;
        EXPECT_NEAR(scale_bar_mm(slice), bar, 1e-9) << mm_per_pixel;
    }
}

TEST(Corners, LettersAreQuestionMarksWithoutPatientSpace) {
    VolumeInfo info;
    info.geometry.size = {100, 100, 1};
    info.patient_space = false;
    info.planar = true;
    info.spacing_basis = SpacingBasis::none;
    SliceContent const content{.volume =
                                   test::volume_of<std::int16_t>(info, [](int, int, int) { return 0; })};
    auto const items = corner_items({}, content, native(info.geometry, {200, 200}));
    EXPECT_EQ(all_texts(items), "?|?|?|?|") << "and no scale bar";
}

TEST(Corners, NamesAndDatesAreWrittenForPeople) {
    EXPECT_EQ(readable_name("Yamada^Tarou=山田^太郎=やまだ^たろう"), "Yamada, Tarou");
    EXPECT_EQ(readable_name("=王^小东"), "王, 小东");
    EXPECT_EQ(readable_name("Adams^John Robert Quincy^^Rev.^B.A."), "Adams, John Robert Quincy");
    EXPECT_EQ(readable_name("ANON"), "ANON");
    EXPECT_EQ(readable_name(""), "");
    EXPECT_EQ(readable_date("19500102"), "1950-01-02");
    EXPECT_EQ(readable_date("1950"), "1950");
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&argc, argv);
    QGuiApplication const application(argc, argv);
    return RUN_ALL_TESTS();
}
