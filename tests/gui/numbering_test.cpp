// Numbering in the real window: one vertebra is named, the others are proposed at their true places, Enter
// accepts them in one step, undo takes that back; pins that don't fit are told.
#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

#include "annotation/spine/proposal.h"
#include "app/store/sql_case_store.h"
#include "app/ui/command_list.h"
#include "app/ui/level_prompt.h"
#include "app/ui/main_window.h"
#include "app/ui/reading_room.h"
#include "app/ui/spine_numbering.h"
#include "app/ui/theme.h"
#include "testdata/demo.h"

using namespace vertemark;
using namespace vertemark::app;

namespace {

// CT of an intact patient, small, written once; every level's true place.
struct Phantom {
    std::filesystem::path folder;
    std::map<std::string, LpsPoint> centres;
};

Phantom const& phantom() {
    static QTemporaryDir const folder;
    static Phantom const made = [] {
        Phantom p;
        p.folder = folder.path().toStdString();
        Job job;
        auto const files = testdata::write_phantom(*testdata::recipe("intact"), testdata::Quality::draft,
                                                   testdata::Studies::ct, p.folder, job);
        EXPECT_TRUE(files.has_value());
        QFile truth(QString::fromStdString(files->truth.string()));
        EXPECT_TRUE(truth.open(QIODevice::ReadOnly));
        QJsonObject const root = QJsonDocument::fromJson(truth.readAll()).object();
        for (auto const& item : root[QLatin1String("vertebrae")].toArray()) {
            QJsonArray const xyz = item.toObject()[QLatin1String("centre")].toArray();
            p.centres[item.toObject()[QLatin1String("level")].toString().toStdString()] = {
                xyz[0].toDouble(), xyz[1].toDouble(), xyz[2].toDouble()};
        }
        return p;
    }();
    return made;
}

class Reader {
public:
    explicit Reader(QString const& data) {
        qputenv("VERTEMARK_DATA_DIR", data.toLocal8Bit());
        store = std::move(*open_sqlite_store(data + QStringLiteral("/cases.sqlite")));
        window = std::make_unique<MainWindow>(*store);
        window->resize(1600, 1000);
        window->show();
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
        window->open({phantom().folder});
        EXPECT_TRUE(QTest::qWaitFor([&] { return whole_volumes() >= 3; }, 120000));
    }
    long whole_volumes() {
        return std::ranges::count_if(window->room().cells(),
                                     [](ViewCell* cell) { return cell->has_picture() && cell->whole(); });
    }
    // V, a click on the body, the name, Enter.
    void name_vertebra(std::string const& level, LpsPoint at) {
        window->room().use_tool(QStringLiteral("label"));
        for (ViewCell* cell : window->room().cells())
            if (cell->plane() == imaging::Plane::sagittal) {
                cell->focus(at);
                CanvasPoint const p = cell->geometry().to_canvas(at);
                QTest::mouseClick(&cell->viewport(), Qt::LeftButton, {},
                                  {static_cast<int>(p.x), static_cast<int>(p.y)});
                break;
            }
        ASSERT_TRUE(QTest::qWaitFor([&] { return window->level_prompt().isVisible(); }));
        window->level_prompt().field()->selectAll();
        QTest::keyClicks(window->level_prompt().field(), QString::fromStdString(level));
        QTest::keyClick(window->level_prompt().field(), Qt::Key_Return);
    }
    [[nodiscard]] annotation::Spine const& spine() const { return window->session()->current().spine; }
    [[nodiscard]] long proposed() const {
        return std::ranges::count_if(spine().labels, annotation::is_proposed);
    }

    std::unique_ptr<annotation::CaseStore> store;
    std::unique_ptr<MainWindow> window;
};

TEST(Numbering, OneNamedVertebraBringsTheOthersAndEnterAcceptsThem) {
    QTemporaryDir data;
    Reader reader(data.path());
    reader.name_vertebra("l3", phantom().centres.at("L3"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return reader.proposed() > 15; }, 120000));
    for (auto const& label : reader.spine().labels)
        EXPECT_LT(distance(label.position.point, phantom().centres.at(annotation::name(label.level))), 6)
            << annotation::name(label.level);
    auto const before = reader.spine();
    QAction* const accept = reader.window->commands().action(QStringLiteral("spine.accept_labels"));
    ASSERT_TRUE(accept->isEnabled());
    accept->trigger();
    EXPECT_EQ(reader.proposed(), 0);
    EXPECT_FALSE(accept->isEnabled());
    ASSERT_TRUE(reader.spine().counted_from);
    EXPECT_EQ(reader.spine().counted_from->value, annotation::Landmark::sacrum);
    reader.window->commands().action(QStringLiteral("edit.undo"))->trigger(); // the acceptance alone
    EXPECT_EQ(reader.spine(), before);
    reader.window->commands().action(QStringLiteral("edit.undo"))->trigger(); // the name and what came of it
    EXPECT_TRUE(reader.spine().labels.empty());
}

TEST(Numbering, ASecondNameThatDoesNotFitIsToldWithItsCount) {
    QTemporaryDir data;
    Reader reader(data.path());
    reader.name_vertebra("l3", phantom().centres.at("L3"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return reader.proposed() > 15; }, 120000));
    reader.name_vertebra("t9", phantom().centres.at("T8")); // one too low a name
    ASSERT_TRUE(QTest::qWaitFor([&] { return !reader.window->numbering().conflicts().empty(); }, 120000));
    EXPECT_EQ(reader.window->numbering().conflicts().front(),
              (LevelConflict{annotation::T(9), annotation::L(3), 6, 5}));
    for (auto const& label : reader.spine().labels) // nothing is proposed where the count is in doubt
        EXPECT_TRUE(label.confirmed || label.level < annotation::T(9) || label.level > annotation::L(3));
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
