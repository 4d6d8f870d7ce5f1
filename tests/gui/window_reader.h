// A reader at the real window for tests: a window on a store of its own, driven by mouse and keys.
#pragma once

#include <gtest/gtest.h>

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/store/sql_case_store.h"
#include "app/ui/main_window.h"
#include "app/ui/reading_room.h"

namespace vertemark::test {

class WindowReader {
public:
    // Keeps everything in `data`; a second reader of the same folder is the next start of the program.
    explicit WindowReader(QString const& data, QSize size = {1920, 1040}) {
        qputenv("VERTEMARK_DATA_DIR", data.toLocal8Bit());
        auto opened = app::open_sqlite_store(data + QStringLiteral("/cases.sqlite"));
        EXPECT_TRUE(opened.has_value());
        store = std::move(*opened);
        window = std::make_unique<app::MainWindow>(*store);
        window->resize(size);
        window->show();
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }

    // Opens and waits until every cell has its picture (or says why it has none).
    void open(std::filesystem::path const& folder) {
        bool hung = false;
        auto const connection = QObject::connect(window.get(), &app::MainWindow::hung, [&] { hung = true; });
        window->open({folder});
        ASSERT_TRUE(QTest::qWaitFor([&] { return hung; }, 60000));
        QObject::disconnect(connection);
        wait_for_pictures();
    }

    void wait_for_pictures() {
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                for (app::ViewCell* cell : room().cells())
                    if (cell->series() && !cell->is_3d() && !(cell->has_picture() && cell->whole()))
                        return false;
                return true;
            },
            60000));
        QTest::qWait(30);
    }

    app::ReadingRoom& room() { return window->room(); }
    app::ViewCell& cell(std::size_t index) { return *room().cells().at(index); }
    QString protocol() { return room().hanging().protocol.id; }
    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(window.get(), pressed, modifiers);
    }

    std::unique_ptr<annotation::CaseStore> store;
    std::unique_ptr<app::MainWindow> window;
};

} // namespace vertemark::test
