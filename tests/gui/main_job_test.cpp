// The main job in the real window, by mouse and keys, on the phantom: open, label one vertebra, mark the
// lesion, answer the forms, read the scores; then the same case after the program was ended without closing.
#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

#include "app/store/sql_case_store.h"
#include "app/ui/command_list.h"
#include "app/ui/level_prompt.h"
#include "app/ui/main_window.h"
#include "app/ui/panels/case_column.h"
#include "app/ui/panels/clinical_panel.h"
#include "app/ui/panels/fact_row.h"
#include "app/ui/panels/lesion_panel.h"
#include "app/ui/reading_room.h"
#include "app/ui/report_dialog.h"
#include "app/ui/spine_numbering.h"
#include "app/ui/theme.h"
#include "testdata/demo.h"

using namespace vertemark;
using namespace vertemark::app;

namespace {

struct Phantom {
    std::filesystem::path folder;
    LpsPoint l5, lesion;
};

// Written once for all tests of this program: CT of the demo patient, small.
Phantom const& phantom() {
    static QTemporaryDir const folder;
    static Phantom const made = [] {
        Phantom p;
        p.folder = folder.path().toStdString();
        Job job;
        auto const recipe = testdata::recipe("breast_l5");
        auto const files =
            testdata::write_phantom(*recipe, testdata::Quality::draft, testdata::Studies::ct, p.folder, job);
        EXPECT_TRUE(files.has_value());
        QFile truth(QString::fromStdString(files->truth.string()));
        EXPECT_TRUE(truth.open(QIODevice::ReadOnly));
        QJsonObject const root = QJsonDocument::fromJson(truth.readAll()).object();
        auto const point = [](QJsonValue const& value) {
            QJsonArray const xyz = value.toArray();
            return LpsPoint{xyz[0].toDouble(), xyz[1].toDouble(), xyz[2].toDouble()};
        };
        for (auto const& item : root[QLatin1String("vertebrae")].toArray())
            if (item.toObject()[QLatin1String("level")] == QLatin1String("L5"))
                p.l5 = point(item.toObject()[QLatin1String("centre")]);
        p.lesion = point(root[QLatin1String("lesions")].toArray()[0].toObject()[QLatin1String("centre")]);
        return p;
    }();
    return made;
}

// A window on a store of its own, with every act counted.
class Reader {
public:
    explicit Reader(QString const& data) {
        qputenv("VERTEMARK_DATA_DIR", data.toLocal8Bit());
        auto opened = open_sqlite_store(data + QStringLiteral("/cases.sqlite"));
        EXPECT_TRUE(opened.has_value());
        store = std::move(*opened);
        window = std::make_unique<MainWindow>(*store);
        window->resize(1920, 1040);
        window->show();
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }

    void open(std::filesystem::path const& folder) {
        window->open({folder});
        ++acts;
        ASSERT_TRUE(QTest::qWaitFor([&] { return whole_volumes() >= 3; }, 60000));
        QTest::qWait(50);
    }

    int whole_volumes() {
        int count = 0;
        for (ViewCell* cell : window->room().cells())
            count += cell->has_picture() && cell->whole();
        return count;
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* const target = QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
        QTest::keyClick(target, key, modifiers);
        ++acts;
    }

    ViewCell& cell(imaging::Plane plane) {
        for (ViewCell* each : window->room().cells())
            if (each->plane() == plane)
                return *each;
        ADD_FAILURE() << "no cell of this plane";
        return *window->room().cells().front();
    }

    QPoint place(ViewCell& cell, LpsPoint point) {
        CanvasPoint const at = cell.geometry().to_canvas(point);
        return {static_cast<int>(at.x), static_cast<int>(at.y)};
    }

    // Scrolls are no acts of the count in the product's table: pictures are read anyway.
    void click(ViewCell& cell, LpsPoint point) {
        cell.focus(point);
        QTest::mouseClick(&cell.viewport(), Qt::LeftButton, {}, place(cell, point));
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

    std::unique_ptr<annotation::CaseStore> store;
    std::unique_ptr<MainWindow> window;
    int acts = 0;
};

FrameOfReferenceUid phantom_frame(Reader& reader) {
    return reader.cell(imaging::Plane::axial).frame_of_reference();
}

void label_and_mark(Reader& reader) {
    reader.key(Qt::Key_V);
    reader.click(reader.cell(imaging::Plane::sagittal), phantom().l5);
    ASSERT_TRUE(QTest::qWaitFor([&] { return reader.window->level_prompt().isVisible(); }));
    QTest::keyClicks(reader.window->level_prompt().field(), QStringLiteral("l5"));
    QTest::keyClick(reader.window->level_prompt().field(), Qt::Key_Return);
    reader.acts += 2;                                     // the name and Enter
    QTest::keyClick(reader.window.get(), Qt::Key_Escape); // not needed for the job
    reader.key(Qt::Key_N);
    reader.click(reader.cell(imaging::Plane::axial), phantom().lesion);
}

TEST(MainJob, ALesionIsScoredFromAnEmptyWindowInUnder25Acts) {
    QTemporaryDir data;
    Reader reader(data.path());
    reader.open(phantom().folder);
    label_and_mark(reader);
    auto const& c = reader.window->session()->current();
    ASSERT_EQ(c.lesions.size(), 1u);
    ASSERT_EQ(c.lesions[0].levels, std::vector{annotation::L(5)});
    auto const* const named = annotation::nearest_label(c.spine, *c.lesions[0].position, 60);
    ASSERT_NE(named, nullptr);
    auto const* const l5 = annotation::find_label(c.spine, annotation::L(5), named->position.frame);
    ASSERT_NE(l5, nullptr);
    EXPECT_LT(distance(l5->position.point, phantom().l5), 2.0);

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
    reader.open(phantom().folder); // act 1
    ASSERT_TRUE(QTest::qWaitFor([&] { return !reader.window->numbering().offer().empty(); }, 120000));
    auto const& c = reader.window->session()->current();
    EXPECT_TRUE(c.spine.labels.empty()); // an offer is no label
    reader.key(Qt::Key_Return);          // 2
    auto const* const l5 =
        annotation::nearest_label(c.spine, {phantom().l5, phantom_frame(reader)}, 6); // within 6 mm
    ASSERT_NE(l5, nullptr);
    EXPECT_EQ(l5->level, annotation::L(5));
    EXPECT_TRUE(l5->confirmed);
    reader.key(Qt::Key_N); // 3
    reader.click(reader.cell(imaging::Plane::axial), phantom().lesion);
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
        reader.open(phantom().folder);
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
    reader.open(phantom().folder);
    auto const& c = reader.window->session()->current();
    ASSERT_EQ(c.lesions.size(), 1u);
    EXPECT_EQ(c.lesions[0].levels, std::vector{annotation::L(5)});
    // The others may have been proposed by then; the reader named one.
    EXPECT_EQ(std::ranges::count_if(c.spine.labels, [](auto const& label) { return label.confirmed; }), 1);
}

TEST(Painting, AStrokeIsTheLesionsAndOneUndoTakesItBack) {
    QTemporaryDir data;
    Reader reader(data.path());
    reader.open(phantom().folder);
    label_and_mark(reader);
    auto const& c = reader.window->session()->current();
    ASSERT_EQ(c.lesions.size(), 1u);
    reader.window->room().use_tool(QStringLiteral("brush"));
    ViewCell& axial = reader.cell(imaging::Plane::axial);
    axial.focus(phantom().lesion);
    QPoint const at = reader.place(axial, phantom().lesion);
    QTest::mousePress(&axial.viewport(), Qt::LeftButton, {}, at);
    QTest::mouseMove(&axial.viewport(), at + QPoint(6, 0));
    QTest::mouseMove(&axial.viewport(), at + QPoint(12, 3));
    EXPECT_TRUE(c.segmentations.empty()); // a stroke counts when it is finished
    QTest::mouseRelease(&axial.viewport(), Qt::LeftButton, {}, at + QPoint(12, 3));
    ASSERT_EQ(c.segmentations.size(), 1u);
    EXPECT_EQ(c.segmentations[0].lesion, c.lesions[0].id);
    EXPECT_TRUE(c.segmentations[0].mask.voxels.contains([&] {
        auto const& g = axial.content().volume->geometry();
        IndexPoint const i = g.to_index(phantom().lesion);
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
    reader.open(phantom().folder);
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
    reader.open(phantom().folder);
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
    reader.open(phantom().folder);
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

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen"); // 2D needs no display; 3D has its own test
    testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    apply_theme(application, ThemeKind::dark);
    return RUN_ALL_TESTS();
}
