#include "app/gui/gallery.h"

#include <QAction>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPixmap>
#include <QTextStream>
#include <QTimer>
#include <algorithm>
#include <functional>

#include "app/ui/command_list.h"
#include "app/ui/main_window.h"
#include "app/ui/reading_room.h"

namespace vertemark::app {

namespace {

constexpr QSize k_window{1440, 900};
constexpr int k_width = 860; // of a saved picture

void let_run(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

bool wait_for(std::function<bool()> const& ready, int milliseconds) {
    QElapsedTimer clock;
    clock.start();
    while (!ready() && clock.elapsed() < milliseconds)
        let_run(50);
    return ready();
}

bool all_shown(ReadingRoom& room) {
    for (ViewCell* cell : room.cells())
        if (cell->series() && !cell->is_3d() && !(cell->has_picture() && cell->whole()))
            return false;
    return !room.cells().empty();
}

bool scenes_filled(ReadingRoom& room) {
    return std::ranges::all_of(room.cells(), [](ViewCell* cell) {
        return !cell->is_3d() || !cell->series() || cell->volume_view().filled();
    });
}

// 256 colours: a third of the bytes, and grey pictures lose nothing.
bool save(MainWindow& window, QString const& path) {
    QImage const image = window.grab().toImage().scaledToWidth(k_width, Qt::SmoothTransformation);
    return image.convertToFormat(QImage::Format_Indexed8, Qt::AvoidDither).save(path, "PNG", 0);
}

} // namespace

int write_gallery(MainWindow& window, QString const& folder) {
    QTextStream out(stdout);
    QDir().mkpath(folder);
    window.resize(k_window);
    auto const act = [&](char const* id) { window.commands().action(QString::fromLatin1(id))->trigger(); };
    bool hung = false;
    QObject::connect(&window, &MainWindow::hung, [&] { hung = true; });
    window.open_demo();
    if (!wait_for([&] { return hung; }, 300'000)) {
        out << "the demo did not open\n";
        return 1;
    }
    int failures = 0;
    for (bool const light : {false, true}) {
        if (window.commands().action(QStringLiteral("view.theme"))->isChecked() != light)
            act("view.theme");
        for (int i = 0; i < 12; ++i)
            act("view.previous_study");
        QStringList done;
        auto const picture_of = [&](QString const& name) {
            wait_for([&] { return all_shown(window.room()); }, 120'000);
            wait_for([&] { return scenes_filled(window.room()); }, 30'000); // never without a display for 3D
            let_run(2500);                                                  // 3D settles
            QString const path = folder + QLatin1Char('/') + name +
                                 (light ? QStringLiteral("_light.png") : QStringLiteral("_dark.png"));
            bool const saved = save(window, path);
            failures += !saved;
            out << path << (saved ? "\n" : " can't be written\n");
            out.flush();
        };
        for (int study = 0; study < 12; ++study) {
            QString const protocol = window.room().hanging().protocol.id;
            if (!done.contains(protocol)) {
                done.append(protocol);
                window.room().show_stage(0); // a study opens as it was left
                picture_of(protocol);
                for (int stage = 1; stage < window.room().stage_count(); ++stage) {
                    act("view.next_stage");
                    picture_of(protocol + QStringLiteral("_stage%1").arg(stage + 1));
                }
            }
            act("view.next_study");
        }
        act("view.compare");
        if (QString const protocol = window.room().hanging().protocol.id; !done.contains(protocol)) {
            picture_of(QStringLiteral("compare"));
            act("view.compare");
        }
    }
    return failures == 0 ? 0 : 1;
}

} // namespace vertemark::app
