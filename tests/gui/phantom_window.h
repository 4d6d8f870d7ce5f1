// The real window on the phantom's CT, driven by mouse and keys: shared by the GUI tests.
#pragma once

#include <gtest/gtest.h>

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <map>

#include "app/store/sql_case_store.h"
#include "app/ui/main_window.h"
#include "app/ui/reading_room.h"
#include "testdata/demo.h"

namespace vertemark::test {

struct PhantomCt {
    std::filesystem::path folder;
    std::map<std::string, LpsPoint> vertebrae; // centres of the bodies
    std::vector<LpsPoint> lesions;
};

// Written once for all tests of a program.
inline PhantomCt const& phantom_ct() {
    static QTemporaryDir const folder;
    static PhantomCt const made = [] {
        PhantomCt p;
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
            p.vertebrae[item.toObject()[QLatin1String("level")].toString().toStdString()] =
                point(item.toObject()[QLatin1String("centre")]);
        for (auto const& item : root[QLatin1String("lesions")].toArray())
            p.lesions.push_back(point(item.toObject()[QLatin1String("centre")]));
        return p;
    }();
    return made;
}

class PhantomWindow {
public:
    // `data`: a folder with a store to go on with; empty: a new one.
    explicit PhantomWindow(QSize size = {1600, 1000}, QString const& data = {}) {
        QString const folder = data.isEmpty() ? m_data.path() : data;
        qputenv("VERTEMARK_DATA_DIR", folder.toLocal8Bit());
        auto opened = app::open_sqlite_store(folder + QStringLiteral("/cases.sqlite"));
        EXPECT_TRUE(opened.has_value());
        m_store = std::move(*opened);
        window = std::make_unique<app::MainWindow>(*m_store);
        window->resize(size);
        window->show();
        window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
    ~PhantomWindow() { window.reset(); }

    [[nodiscard]] bool open(std::filesystem::path const& folder, int volumes = 3) {
        window->open({folder});
        bool const loaded = QTest::qWaitFor([&] { return whole_volumes() >= volumes; }, 60000);
        QTest::qWait(60);
        return loaded;
    }
    [[nodiscard]] int whole_volumes() {
        int count = 0;
        for (app::ViewCell* cell : room().cells())
            count += cell->has_picture() && cell->whole();
        return count;
    }

    [[nodiscard]] app::ReadingRoom& room() { return window->room(); }
    [[nodiscard]] annotation::Case const& now() { return window->session()->current(); }
    [[nodiscard]] app::ViewCell& cell(imaging::Plane plane) {
        for (app::ViewCell* each : room().cells())
            if (each->plane() == plane)
                return *each;
        ADD_FAILURE() << "no cell of this plane";
        return *room().cells().front();
    }
    [[nodiscard]] app::ViewCell& cell(app::ViewPlane plane) {
        for (app::ViewCell* each : room().cells())
            if (each->rule().plane == plane)
                return *each;
        ADD_FAILURE() << "no such cell";
        return *room().cells().front();
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(window.get(), key, modifiers);
    }
    [[nodiscard]] static QPoint at(app::ViewCell& cell, LpsPoint point) {
        return pixel(cell, cell.geometry().to_canvas(point));
    }
    [[nodiscard]] static QPoint pixel(app::ViewCell& cell, CanvasPoint at) {
        double const ratio = cell.viewport().devicePixelRatioF();
        return {static_cast<int>(std::lround(at.x / ratio)), static_cast<int>(std::lround(at.y / ratio))};
    }
    // Where the pointer truly is after rounding to whole pixels: what a drawing must measure.
    [[nodiscard]] static LpsPoint lps(app::ViewCell& cell, QPoint at) {
        double const ratio = cell.viewport().devicePixelRatioF();
        CanvasPoint const canvas{at.x() * ratio, at.y() * ratio};
        return cell.geometry_at(canvas).to_lps(canvas);
    }
    static void click(app::ViewCell& cell, QPoint at) {
        QTest::mouseClick(&cell.viewport(), Qt::LeftButton, {}, at);
    }
    static void drag(app::ViewCell& cell, QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton,
                     Qt::KeyboardModifiers modifiers = {}) {
        app::Viewport* const view = &cell.viewport();
        QTest::mousePress(view, button, modifiers, from);
        for (int i = 1; i <= 4; ++i)
            move(cell, from + (to - from) * i / 4, button, modifiers);
        QTest::mouseRelease(view, button, modifiers, to);
    }
    static void move(app::ViewCell& cell, QPoint to, Qt::MouseButton button = Qt::NoButton,
                     Qt::KeyboardModifiers modifiers = {}) {
        app::Viewport* const view = &cell.viewport();
        QMouseEvent event(QEvent::MouseMove, QPointF(to), view->mapToGlobal(QPointF(to)), Qt::NoButton,
                          button == Qt::NoButton ? Qt::MouseButtons() : Qt::MouseButtons(button), modifiers);
        QApplication::sendEvent(view, &event);
    }
    static void wheel(app::ViewCell& cell, int steps, Qt::KeyboardModifiers modifiers = {}) {
        app::Viewport* const view = &cell.viewport();
        QPointF const middle = QRectF(view->rect()).center();
        QWheelEvent event(middle, view->mapToGlobal(middle), {}, {0, -120 * steps}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(view, &event);
    }

    void label(std::string const& level) {
        annotation::VertebraLabel label;
        label.level = *annotation::parse_level(level);
        label.position = {phantom_ct().vertebrae.at(level), cell(imaging::Plane::axial).frame_of_reference()};
        label.confirmed = true;
        ASSERT_TRUE(window->session()->editor().apply({annotation::PutLabel{label}}));
    }

    std::unique_ptr<app::MainWindow> window;

private:
    QTemporaryDir m_data;
    std::unique_ptr<annotation::CaseStore> m_store;
};

} // namespace vertemark::test
