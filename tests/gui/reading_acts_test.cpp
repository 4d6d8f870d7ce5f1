// Every key and layout act of the reading room does what the F1 list says, in the real window on the phantom.
#include <gtest/gtest.h>

#include <QComboBox>

#include "app/ui/command_list.h"
#include "app/ui/key_profiles.h"
#include "app/ui/keys_dialog.h"
#include "imaging/view/window_presets.h"
#include "tests/gui/hanging.h"

using namespace vertemark;
using namespace vertemark::app;
using namespace vertemark::test;

namespace {

TEST_F(HangingWindow, ResizingTheWindowKeepsWhatLinkedViewsShow) {
    WindowReader reader(data.path());
    reader.open(phantom());
    hang_modality(reader, "MR"); // three parallel, linked views
    auto const seen_mm = [&] {
        std::vector<double> shown;
        for (ViewCell* cell : reader.room().cells())
            if (cell->has_picture())
                shown.push_back(std::min(cell->geometry().size.width, cell->geometry().size.height) *
                                cell->geometry().mm_per_pixel);
        return shown;
    };
    auto const before = seen_mm();
    ASSERT_GE(before.size(), 3u);
    for (QSize const size : {QSize(1300, 820), QSize(1700, 980), QSize(1250, 900)}) {
        reader.window->resize(size);
        QTest::qWait(30);
        auto const now = seen_mm();
        ASSERT_EQ(now.size(), before.size());
        for (std::size_t i = 0; i < now.size(); ++i)
            EXPECT_NEAR(now[i], before[i], 0.02 * before[i]) << size.width() << ", view " << i;
    }
}

TEST_F(HangingWindow, DoubleClickAndF11MakeOneViewLargeAndGiveTheOthersBack) {
    WindowReader reader(data.path());
    reader.open(phantom());
    ViewCell& cell = reader.cell(1);
    int const width = cell.width();
    QTest::mouseDClick(&cell.viewport(), Qt::LeftButton, {}, {30, 30});
    QTest::qWait(20);
    EXPECT_GT(cell.width(), width);
    EXPECT_FALSE(reader.cell(0).isVisible());
    reader.key(Qt::Key_F11);
    QTest::qWait(20);
    EXPECT_TRUE(reader.cell(0).isVisible());
    EXPECT_NEAR(cell.width(), width, 2);
}

TEST_F(HangingWindow, KeysScrollWindowInvertAndHideTexts) {
    WindowReader reader(data.path());
    reader.open(phantom());
    ViewCell& cell = reader.cell(1);
    reader.room().activate(&cell);
    reader.key(Qt::Key_Home);
    EXPECT_EQ(index_of(cell), 0);
    reader.key(Qt::Key_Down);
    EXPECT_EQ(index_of(cell), 1);
    reader.key(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(index_of(cell), 11);
    reader.key(Qt::Key_Up);
    EXPECT_EQ(index_of(cell), 10);
    reader.key(Qt::Key_End);
    EXPECT_EQ(index_of(cell), cell.position().count - 1);
    // Presets are bound by id: the key named lung shows the lung window.
    int number = 1;
    for (imaging::WindowPreset const& preset : imaging::window_presets()) {
        reader.key(static_cast<Qt::Key>(Qt::Key_0 + number++));
        EXPECT_EQ(cell.content().window, preset.window) << preset.id;
    }
    reader.key(Qt::Key_0);
    EXPECT_EQ(cell.content().window, imaging::percentile_window(*cell.content().volume));
    reader.key(Qt::Key_I);
    EXPECT_TRUE(cell.content().invert);
    auto const all = reader.room().overlay_detail();
    reader.key(Qt::Key_Space);
    EXPECT_NE(reader.room().overlay_detail(), all);
    reader.key(Qt::Key_Space);
    reader.key(Qt::Key_Space);
    EXPECT_EQ(reader.room().overlay_detail(), all);
    reader.key(Qt::Key_X);
    EXPECT_FALSE(reader.room().reference_lines());
    reader.key(Qt::Key_Tab);
    EXPECT_EQ(reader.room().active(), &reader.cell(2));
}

TEST_F(HangingWindow, ABoxWithCtrlSetsTheWindowToTheValuesInIt) {
    WindowReader reader(data.path());
    reader.open(phantom());
    ViewCell& cell = reader.cell(1);
    auto const before = cell.content().window;
    int const w = cell.viewport().width(), h = cell.viewport().height();
    QPoint const from(w / 2 - 40, h / 2 - 30), to(w / 2 + 40, h / 2 + 30);
    QTest::mousePress(&cell.viewport(), Qt::LeftButton, Qt::ControlModifier, from);
    QTest::mouseMove(&cell.viewport(), to);
    QTest::mouseRelease(&cell.viewport(), Qt::LeftButton, Qt::ControlModifier, to);
    EXPECT_NE(cell.content().window, before);
    // All values in the box lie within what the phantom has: air to metal.
    EXPECT_GT(cell.content().window.width, 0);
    EXPECT_LT(cell.content().window.width, 4100);
}

TEST_F(HangingWindow, ClosingAndOpeningAgainShowsEveryViewAsItWasLeft) {
    imaging::Window window;
    imaging::SliceGeometry geometry;
    QString stage;
    {
        WindowReader reader(data.path());
        reader.open(phantom());
        reader.key(Qt::Key_Period);
        reader.wait_for_pictures();
        ViewCell& cell = reader.cell(0);
        reader.room().activate(&cell);
        reader.key(Qt::Key_4);
        wheel(cell, 5);
        wheel(cell, -2, Qt::ControlModifier);
        window = cell.content().window;
        geometry = cell.geometry();
        stage = reader.room().stage_name();
        reader.window->close();
    }
    WindowReader reader(data.path());
    reader.open(phantom());
    EXPECT_EQ(reader.room().stage_name(), stage);
    ViewCell& cell = reader.cell(0);
    EXPECT_EQ(cell.content().window, window);
    EXPECT_LT(distance(cell.geometry().centre, geometry.centre), 0.01);
    EXPECT_NEAR(cell.geometry().mm_per_pixel, geometry.mm_per_pixel, 0.02 * geometry.mm_per_pixel);
}

TEST_F(HangingWindow, AKeyThatAnotherCommandHasIsRefusedByNameAndCanBeGivenAway) {
    WindowReader reader(data.path());
    auto& commands = reader.window->commands();
    EXPECT_EQ(commands.owner_of(QKeySequence(QStringLiteral("I")), QStringLiteral("view.turn")),
              QStringLiteral("view.invert"));
    EXPECT_FALSE(commands.rebind(QStringLiteral("view.turn"), QKeySequence(QStringLiteral("I"))));
    EXPECT_TRUE(commands.rebind(QStringLiteral("view.turn"), QKeySequence(QStringLiteral("Ctrl+Alt+R"))));
    for (Command const& one : commands.commands()) {
        if (one.when)
            continue; // shares its key while it is there
        for (QKeySequence const& key : one.keys)
            EXPECT_EQ(commands.owner_of(key, one.id), std::nullopt)
                << one.id.toStdString() << " " << key.toString().toStdString();
    }
}

TEST_F(HangingWindow, AKeySharedWithFusionIsFusionsOnlyInAFusedView) {
    WindowReader reader(data.path());
    reader.open(phantom());
    reader.key(Qt::Key_E);
    EXPECT_EQ(reader.room().tool(), QStringLiteral("ellipse"));
    reader.key(Qt::Key_Escape);
    hang_modality(reader, "PT");
    ViewCell* fused = nullptr;
    for (ViewCell* cell : reader.room().cells())
        if (cell->fused())
            fused = cell;
    ASSERT_NE(fused, nullptr);
    reader.room().activate(fused);
    double const before = fused->fusion().opacity;
    reader.key(Qt::Key_E);
    EXPECT_GT(fused->fusion().opacity, before);
    EXPECT_EQ(reader.room().tool(), QStringLiteral("window_level"));
}

TEST_F(HangingWindow, AMouseButtonHasTheToolThatTheReaderChoseAlsoAfterTheNextStart) {
    auto const middle_drag_changes_window = [](WindowReader& reader) {
        ViewCell& cell = reader.cell(1);
        auto const before = cell.content().window;
        QTest::mousePress(&cell.viewport(), Qt::MiddleButton, {}, {60, 60});
        QTest::mouseMove(&cell.viewport(), {90, 80});
        QTest::mouseMove(&cell.viewport(), {120, 90});
        QTest::mouseRelease(&cell.viewport(), Qt::MiddleButton, {}, {120, 90});
        return cell.content().window != before;
    };
    {
        WindowReader reader(data.path());
        reader.open(phantom());
        EXPECT_FALSE(middle_drag_changes_window(reader)); // it pans
        KeysDialog keys(
            reader.window->commands(),
            [&](MouseButtons const& mouse) { reader.room().set_mouse(mouse.middle, mouse.right); },
            reader.window.get());
        QComboBox* middle = nullptr;
        for (auto* const box : keys.findChildren<QComboBox*>())
            if (box->accessibleName() == QStringLiteral("Tool of the middle mouse button"))
                middle = box;
        ASSERT_NE(middle, nullptr);
        int const window_tool = middle->findData(QStringLiteral("window_level"));
        ASSERT_GE(window_tool, 0);
        middle->setCurrentIndex(window_tool);
        Q_EMIT middle->activated(window_tool);
        EXPECT_TRUE(middle_drag_changes_window(reader));
        reader.window->close();
    }
    WindowReader reader(data.path());
    reader.open(phantom());
    EXPECT_TRUE(middle_drag_changes_window(reader));
}

} // namespace
