// The main job in the real window, by mouse and keys, on the phantom: open, label one vertebra, mark the
// lesion, answer the forms, read the scores; then the same case after the program was ended without closing.
#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

#include "app/ui/command_list.h"
#include "app/ui/level_prompt.h"
#include "app/ui/panels/case_column.h"
#include "app/ui/panels/clinical_panel.h"
#include "app/ui/panels/fact_row.h"
#include "app/ui/panels/lesion_panel.h"
#include "app/ui/report_dialog.h"
#include "app/ui/spine_numbering.h"
#include "app/ui/theme.h"
#include "tests/gui/phantom_window.h"

using namespace vertemark;
using namespace vertemark::app;
using vertemark::test::phantom_ct;
using vertemark::test::PhantomWindow;

namespace {

LpsPoint l5() {
    return phantom_ct().vertebrae.at("L5");
}

LpsPoint lesion() {
    return phantom_ct().lesions.front();
}

// A window on a store of its own, with every act counted.
class Reader : public PhantomWindow {
public:
    explicit Reader(QString const& data) : PhantomWindow({1920, 1040}, data) {}

    void open() {
        ++acts;
        ASSERT_TRUE(PhantomWindow::open(phantom_ct().folder));
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* const target = QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
        QTest::keyClick(target, key, modifiers);
        ++acts;
    }

    // Scrolls are no acts of the count in the product's table: pictures are read anyway.
    void click(ViewCell& cell, LpsPoint point) {
        cell.focus(point);
        PhantomWindow::click(cell, at(cell, point));
        ++acts;
    }

    void answer(QString const& question, Qt::Key picked) {
        // The form walks from answer to answer by itself; where it does not, Tab does (also an act).
        if (!focused_answers(question)) {
            window->case_column().ask(question, {});
            ++acts;
        }
        key(picked);
    }

    bool focused_answers(QString const& question) {
        for (QWidget* w = QApplication::focusWidget(); w; w = w->parentWidget())
            if (auto const* row = qobject_cast<FactRow*>(w))
                return row->question().split(QLatin1Char(' ')).contains(question);
        return false;
    }

    int acts = 0;
};

FrameOfReferenceUid phantom_frame(Reader& reader) {
    return reader.cell(imaging::Plane::axial).frame_of_reference();
}

void label_and_mark(Reader& reader) {
    reader.key(Qt::Key_V);
    reader.click(reader.cell(imaging::Plane::sagittal), l5());
    ASSERT_TRUE(QTest::qWaitFor([&] { return reader.window->level_prompt().isVisible(); }));
    QTest::keyClicks(reader.window->level_prompt().field(), QStringLiteral("l5"));
    QTest::keyClick(reader.window->level_prompt().field(), Qt::Key_Return);
    reader.acts += 2;                                     // the name and Enter
    QTest::keyClick(reader.window.get(), Qt::Key_Escape); // not needed for the job
    reader.key(Qt::Key_N);
    reader.click(reader.cell(imaging::Plane::axial), lesion());
}

TEST(MainJob, ALesionIsScoredFromAnEmptyWindowInUnder25Acts) {
    QTemporaryDir data;
    Reader reader(data.path());
    reader.open();
    label_and_mark(reader);
    auto const& c = reader.window->session()->current();
    ASSERT_EQ(c.lesions.size(), 1u);
    ASSERT_EQ(c.lesions[0].levels, std::vector{annotation::L(5)});
    auto const* const named = annotation::nearest_label(c.spine, *c.lesions[0].position, 60);
    ASSERT_NE(named, nullptr);
    auto const* const label = annotation::find_label(c.spine, annotation::L(5), named->position.frame);
    ASSERT_NE(label, nullptr);
    EXPECT_LT(distance(label->position.point, l5()), 2.0);

    reader.answer(QStringLiteral("bone_lesion"), Qt::Key_L);
    reader.answer(QStringLiteral("collapse"), Qt::Key_2);
    reader.answer(QStringLiteral("alignment"), Qt::Key_N);
    reader.answer(QStringLiteral("posterolateral"), Qt::Key_L);
    reader.answer(QStringLiteral("pain"), Qt::Key_M);
    auto const* sins = reader.window->session()->score("sins");
    ASSERT_NE(sins, nullptr);
    // Location L5 3, mechanical pain 3, lytic 2, aligned 0, collapse < 50 % 2, one side 1. Fisher 2010,
    // table 1.
    EXPECT_EQ(sins->total, 11);
    EXPECT_EQ(sins->category, "potentially_unstable");
    EXPECT_LT(reader.acts, 25);
    RecordProperty("acts", reader.acts);

    // Undo takes the last answer back: the range opens again, it does not fall to zero points.
    QTest::keyClick(reader.window.get(), Qt::Key_Z, Qt::ControlModifier);
    sins = reader.window->session()->score("sins");
    EXPECT_EQ(sins->total, std::nullopt);
    EXPECT_EQ(sins->reachable, (std::vector{8, 9, 11}));
}

TEST(MainJob, FromTheFolderToTheReportInAtMost19ActsWithAutomaticLevels) {
    QTemporaryDir data;
    Reader reader(data.path());
    reader.open(); // act 1
    ASSERT_TRUE(QTest::qWaitFor([&] { return !reader.window->numbering().offer().empty(); }, 120000));
    auto const& c = reader.window->session()->current();
    EXPECT_TRUE(c.spine.labels.empty()); // an offer is no label
    reader.key(Qt::Key_Return);          // 2
    auto const* const label =
        annotation::nearest_label(c.spine, {l5(), phantom_frame(reader)}, 6); // within 6 mm
    ASSERT_NE(label, nullptr);
    EXPECT_EQ(label->level, annotation::L(5));
    EXPECT_TRUE(label->confirmed);
    reader.key(Qt::Key_N); // 3
    reader.click(reader.cell(imaging::Plane::axial), lesion());
    ASSERT_EQ(c.lesions.size(), 1u);
    ASSERT_EQ(c.lesions[0].levels, std::vector{annotation::L(5)});
    // 5–10: type, collapse, alignment, posterolateral, cord, paravertebral mass
    for (auto const key : {Qt::Key_L, Qt::Key_2, Qt::Key_N, Qt::Key_L, Qt::Key_B, Qt::Key_0})
        reader.key(key);
    // 11–18: pain, breast (Enter confirms), 2 bone foci, no viscera, no organs, KPS 80, Frankel E
    for (auto const key :
         {Qt::Key_M, Qt::Key_B, Qt::Key_Return, Qt::Key_2, Qt::Key_0, Qt::Key_0, Qt::Key_8, Qt::Key_E})
        reader.key(key);
    auto const& record = c.clinical;
    ASSERT_TRUE(record.primary_site);
    EXPECT_EQ(record.primary_site->value, "breast");
    ASSERT_TRUE(c.lesions[0].paravertebral);
    EXPECT_FALSE(c.lesions[0].paravertebral->value);
    // Fisher 2010: L5 3, mechanical 3, lytic 2, aligned 0, < 50 % 2, one side 1.
    EXPECT_EQ(reader.window->session()->score("sins")->total, 11);
    // Tomita 2001: slow growth 1, no visceral 0, multiple bone metastases 2.
    EXPECT_EQ(reader.window->session()->score("tomita")->total, 3);
    // Tokuhashi 2005: KPS 80 2, two foci outside the spine 1, one vertebra 2, no organs 2, breast 5, Frankel
    // E 2. Whether the pleura counts is asked apart.
    auto const* const tokuhashi = reader.window->session()->score("tokuhashi_revised");
    EXPECT_EQ(tokuhashi->total, 14);
    reader.key(Qt::Key_F9); // 19
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            auto const dialogs = reader.window->findChildren<ReportDialog*>();
            return !dialogs.isEmpty() && dialogs.front()->isVisible();
        },
        60000));
    EXPECT_LE(reader.acts, 19);
    RecordProperty("acts", reader.acts);
}

TEST(MainJob, AnActIsThereAgainAfterTheProgramWasEndedWithoutClosing) {
    QTemporaryDir data;
    {
        Reader reader(data.path());
        reader.open();
        label_and_mark(reader);
        // What is on disk now is what a killed program leaves: copy it while the first one still runs.
        for (char const* name : {"cases.sqlite", "cases.sqlite-wal"})
            QFile::copy(data.path() + QLatin1Char('/') + QLatin1String(name),
                        data.path() + QStringLiteral("/copy_") + QLatin1String(name));
    }
    QTemporaryDir again;
    for (char const* name : {"cases.sqlite", "cases.sqlite-wal"})
        QFile::copy(data.path() + QStringLiteral("/copy_") + QLatin1String(name),
                    again.path() + QLatin1Char('/') + QLatin1String(name));
    Reader reader(again.path());
    reader.open();
    auto const& c = reader.window->session()->current();
    ASSERT_EQ(c.lesions.size(), 1u);
    EXPECT_EQ(c.lesions[0].levels, std::vector{annotation::L(5)});
    // The others may have been proposed by then; the reader named one.
    EXPECT_EQ(std::ranges::count_if(c.spine.labels, [](auto const& label) { return label.confirmed; }), 1);
    // The lesion that the form shows is the one that brushes, keys and measurements act on.
    EXPECT_EQ(reader.window->room().selected_lesion(), c.lesions[0].id);
    QTest::keyClick(reader.window.get(), Qt::Key_Delete);
    EXPECT_TRUE(c.lesions.empty());
    QTest::keyClick(reader.window.get(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(c.lesions.size(), 1u);
}

TEST(Painting, AStrokeIsTheLesionsAndOneUndoTakesItBack) {
    QTemporaryDir data;
    Reader reader(data.path());
    reader.open();
    label_and_mark(reader);
    auto const& c = reader.window->session()->current();
    ASSERT_EQ(c.lesions.size(), 1u);
    reader.window->room().use_tool(QStringLiteral("brush"));
    ViewCell& axial = reader.cell(imaging::Plane::axial);
    axial.focus(lesion());
    QPoint const at = Reader::at(axial, lesion());
    QTest::mousePress(&axial.viewport(), Qt::LeftButton, {}, at);
    QTest::mouseMove(&axial.viewport(), at + QPoint(6, 0));
    QTest::mouseMove(&axial.viewport(), at + QPoint(12, 3));
    EXPECT_TRUE(c.segmentations.empty()); // a stroke counts when it is finished
    QTest::mouseRelease(&axial.viewport(), Qt::LeftButton, {}, at + QPoint(12, 3));
    ASSERT_EQ(c.segmentations.size(), 1u);
    EXPECT_EQ(c.segmentations[0].lesion, c.lesions[0].id);
    EXPECT_TRUE(c.segmentations[0].mask.voxels.contains([&] {
        auto const& g = axial.content().volume->geometry();
        IndexPoint const i = g.to_index(lesion());
        return static_cast<std::uint32_t>((std::lround(i.k) * g.size[1] + std::lround(i.j)) * g.size[0] +
                                          std::lround(i.i));
    }()));
    ASSERT_TRUE(c.lesions[0].signals.volume_ml);
    EXPECT_GT(c.lesions[0].signals.volume_ml->value, 0);
    reader.window->commands().action(QStringLiteral("edit.undo"))->trigger();
    EXPECT_TRUE(c.segmentations.empty());
    EXPECT_EQ(c.lesions.size(), 1u);
}

TEST(Reading, ShiftMoveTakesEveryViewToThePointUnderThePointer) {
    QTemporaryDir data;
    Reader reader(data.path());
    reader.open();
    ViewCell& axial = reader.cell(imaging::Plane::axial);
    LpsPoint const wanted = axial.geometry().to_lps({200, 260});
    QMouseEvent move(QEvent::MouseMove, QPointF(200, 260), axial.viewport().mapToGlobal(QPointF(200, 260)),
                     Qt::NoButton, Qt::NoButton, Qt::ShiftModifier);
    QApplication::sendEvent(&axial.viewport(), &move);
    for (auto plane : {imaging::Plane::sagittal, imaging::Plane::coronal}) {
        ViewCell& cell = reader.cell(plane);
        double const half_voxel = cell.content().volume->geometry().spacing_mm[0] / 2 + 1e-6;
        EXPECT_LE(std::abs(cell.geometry().distance_of(wanted).value), half_voxel);
    }
}

TEST(Reading, WheelScrollsOneImageAndArrowsScrollTheActiveView) {
    QTemporaryDir data;
    Reader reader(data.path());
    reader.open();
    ViewCell& axial = reader.cell(imaging::Plane::axial);
    reader.window->room().activate(&axial);
    auto const index = [&] {
        return imaging::slice_position(axial.geometry(), axial.content().volume->geometry()).index;
    };
    int const before = index();
    QTest::keyClick(reader.window.get(), Qt::Key_Down);
    EXPECT_EQ(index(), before + 1);
    QTest::keyClick(reader.window.get(), Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_EQ(index(), before - 9);
    QTest::keyClick(reader.window.get(), Qt::Key_Home);
    EXPECT_EQ(index(), 0);
}

TEST(Reading, DraggingOnThePictureChangesTheWindowAndOnlyTheWindow) {
    QTemporaryDir data;
    Reader reader(data.path());
    reader.open();
    ViewCell& axial = reader.cell(imaging::Plane::axial);
    auto const before = axial.content().window;
    auto const geometry = axial.geometry();
    QTest::mousePress(&axial.viewport(), Qt::LeftButton, {}, {150, 150});
    QTest::mouseMove(&axial.viewport(), {220, 150});
    QTest::mouseMove(&axial.viewport(), {250, 150});
    QTest::mouseRelease(&axial.viewport(), Qt::LeftButton, {}, {250, 150});
    EXPECT_GT(axial.content().window.width, before.width);
    EXPECT_EQ(axial.geometry(), geometry);
    EXPECT_EQ(reader.window->session()->current().lesions.size(), 0u);
}

} // namespace
