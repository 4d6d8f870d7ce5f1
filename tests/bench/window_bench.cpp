// Milliseconds from an act to the painted pixels in the real window, 1600×1000, on a CT of 512×512×300: the
// budgets of the reading room. Prints the rows that tests/tables reads. Run it on a display or xvfb:
// xvfb-run -a -s "-screen 0 1600x1000x24" build/release/tests/bench/window_bench
#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

#include "app/store/sql_case_store.h"
#include "app/ui/main_window.h"
#include "app/ui/reading_room.h"
#include "app/ui/theme.h"
#include "tests/support/write_ct.h"

using namespace vertemark;
using namespace vertemark::app;

namespace {

struct Sample {
    double wall_ms = 0, cpu_ms = 0; // cpu: of the window's thread
};

double thread_cpu_ms() {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
}

// Since the system started this process, libraries and all; steps of 10 ms. proc(5), field 22 of stat.
double process_age_ms() {
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    std::istringstream fields(line.substr(line.rfind(')') + 2)); // the name may hold blanks
    std::string field;
    for (int i = 3; i <= 22; ++i)
        fields >> field;
    timespec t{};
    clock_gettime(CLOCK_BOOTTIME, &t);
    double const now = static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
    return now - std::stod(field) * 1e3 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

class Bench {
public:
    Bench(std::string const& folder, Sample before) {
        m_store = std::move(*open_sqlite_store(m_data.path() + QStringLiteral("/cases.sqlite")));
        m_window = std::make_unique<MainWindow>(*m_store);
        m_window->resize(1600, 1000);
        m_window->show();
        m_window->repaint();
        QApplication::processEvents();
        report("start to first paint",
               {{process_age_ms() - before.wall_ms, thread_cpu_ms() - before.cpu_ms}});
        m_window->open({folder});
        if (!QTest::qWaitFor(
                [&] {
                    return std::ranges::count_if(room().cells(), [](ViewCell* cell) {
                               return cell->has_picture() && cell->whole();
                           }) >= 3;
                },
                120000))
            std::fprintf(stderr, "window_bench: the study did not open\n");
        QTest::qWait(1500); // thumbnails and the 3D surface are done
    }
    ~Bench() { m_window.reset(); }

    ReadingRoom& room() { return m_window->room(); }
    ViewCell& cell(imaging::Plane plane) {
        for (ViewCell* each : room().cells())
            if (each->plane() == plane)
                return *each;
        return *room().cells().front();
    }

    // The act and the painting of what it changed.
    template <class Act>
    void measure(char const* name, Act const& act, int times = 100) {
        for (int i = 0; i < 5; ++i)
            act(i);
        std::vector<Sample> samples;
        for (int i = 0; i < times; ++i) {
            QElapsedTimer clock;
            double const cpu = thread_cpu_ms();
            clock.start();
            act(i);
            QApplication::sendPostedEvents();
            QApplication::processEvents();
            samples.push_back({static_cast<double>(clock.nsecsElapsed()) / 1e6, thread_cpu_ms() - cpu});
        }
        report(name, samples);
    }

    static void wheel(ViewCell& cell, int steps) {
        Viewport* const view = &cell.viewport();
        QPointF const middle = QRectF(view->rect()).center();
        QWheelEvent event(middle, view->mapToGlobal(middle), {}, {0, -120 * steps}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(view, &event);
    }
    static void mouse(ViewCell& cell, QEvent::Type type, QPoint at) {
        Viewport* const view = &cell.viewport();
        bool const moves = type == QEvent::MouseMove;
        QMouseEvent event(type, QPointF(at), view->mapToGlobal(QPointF(at)),
                          moves ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::MouseButtons() : Qt::LeftButton, {});
        QApplication::sendEvent(view, &event);
    }

private:
    static void report(char const* name, std::vector<Sample> samples) {
        auto const at = [&](double Sample::*what, double share) {
            std::ranges::sort(samples, {}, what);
            auto const last = samples.size() - 1;
            return samples[static_cast<std::size_t>(share * static_cast<double>(last) + 0.5)].*what;
        };
        for (auto const& [label, share] : {std::pair{"median", 0.5}, std::pair{"p99", 0.99}})
            std::printf("\"window: %s (%s)\",%zu,%.3f,%.3f,ms\n", name, label, samples.size(),
                        at(&Sample::wall_ms, share), at(&Sample::cpu_ms, share));
    }

    QTemporaryDir m_data;
    std::unique_ptr<annotation::CaseStore> m_store;
    std::unique_ptr<MainWindow> m_window;
};

bool write_series(std::filesystem::path const& folder, int slices) {
    test::CtSlice slice;
    slice.columns = slice.rows = 512;
    slice.column_mm = slice.row_mm = 0.7;
    std::vector<std::uint16_t> stored(512 * 512);
    for (int k = 0; k < slices; ++k) {
        slice.number = k + 1;
        slice.position = {-180, -180, k * 1.0};
        for (std::size_t i = 0; i < stored.size(); ++i)
            stored[i] = static_cast<std::uint16_t>(
                ((i * 7) ^ (i / 512 * 5) ^ (static_cast<std::size_t>(k) * 3)) % 1600);
        if (!test::write_ct(folder / (std::to_string(k) + ".dcm"), slice, stored))
            return false;
    }
    return true;
}

void run(std::string const& folder, Sample before) {
    Bench bench(folder, before);
    auto const there_and_back = [](int i) { return i / 20 % 2 == 0 ? 1 : -1; };
    ViewCell& axial = bench.cell(imaging::Plane::axial);
    bench.room().set_linked(false);
    bench.room().set_reference_lines(false);
    auto const maximise = [&] { // and back
        bench.room().toggle_maximised(&axial);
        QTest::qWait(100);
    };
    maximise();
    bench.measure("scroll one view", [&](int i) { Bench::wheel(axial, there_and_back(i)); });
    maximise();
    bench.room().set_linked(true);
    bench.room().set_reference_lines(true);
    bench.measure("scroll two linked views with reference lines",
                  [&](int i) { Bench::wheel(axial, there_and_back(i)); });
    bench.measure("three views follow the pointer", [&](int i) {
        ViewCell& sagittal = bench.cell(imaging::Plane::sagittal);
        LpsPoint const middle = sagittal.content().volume->geometry().centre();
        double const off = i % 40 - 20;
        bench.room().focus(middle + LpsVector{off, 0.7 * off, off}, sagittal.frame_of_reference());
    });
    bench.room().use_tool(QStringLiteral("window_level"));
    QPoint const from(60, 60);
    Bench::mouse(axial, QEvent::MouseButtonPress, from);
    bench.measure("window drag, three views",
                  [&](int i) { Bench::mouse(axial, QEvent::MouseMove, from + QPoint(i % 50, i % 30)); });
    Bench::mouse(axial, QEvent::MouseButtonRelease, from);
    bench.room().set_linked(false);
    bench.room().set_reference_lines(false);
    maximise();
    auto const straight = axial.geometry();
    axial.set_geometry(imaging::tilted(imaging::tilted(straight, straight.centre, {1, 0, 0}, Degrees{20}),
                                       straight.centre, {0, 1, 0}, Degrees{15}));
    bench.measure("scroll an oblique view", [&](int i) { Bench::wheel(axial, there_and_back(i)); });
    axial.set_geometry(straight);
    axial.set_slab({10, imaging::SlabMode::maximum});
    bench.measure("scroll a 10 mm MIP slab", [&](int i) { Bench::wheel(axial, there_and_back(i)); });
}

} // namespace

int main(int argc, char** argv) {
    QTemporaryDir data;
    qputenv("VERTEMARK_DATA_DIR", data.path().toLocal8Bit());
    QApplication application(argc, argv);
    apply_theme(application, ThemeKind::dark);
    std::printf("name,iterations,real_time,cpu_time,time_unit\n");
    std::string const folder = data.path().toStdString() + "/ct";
    std::filesystem::create_directories(folder);
    Sample const began{process_age_ms(), thread_cpu_ms()};
    if (!write_series(folder, 300)) {
        std::fprintf(stderr, "window_bench: %s can't be written\n", folder.c_str());
        return 1;
    }
    // Writing the study is no part of the start.
    run(folder, {process_age_ms() - began.wall_ms, thread_cpu_ms() - began.cpu_ms});
    return 0;
}
