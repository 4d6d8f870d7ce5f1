#include "app/cli/bench_slice.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <chrono>
#include <memory>

#include "app/cli/output.h"
#include "app/cli/series_choice.h"
#include "imaging/view/slice_image.h"
#include "imaging/view/window_presets.h"

namespace vertemark::app {

namespace {

using namespace vertemark::imaging;

constexpr CanvasSize k_canvas{800, 800};
constexpr int k_frames = 120;

struct Kind {
    char const* plane;
    SliceGeometry geometry;
};

std::vector<Kind> kinds(VolumeGeometry const& volume) {
    SliceGeometry const axial = anatomical(Plane::axial, volume, k_canvas);
    SliceGeometry const oblique =
        tilted(tilted(axial, axial.centre, {1, 0, 0}, Degrees{20}), axial.centre, {0, 1, 0}, Degrees{15});
    return {{"axial", axial},
            {"sagittal", anatomical(Plane::sagittal, volume, k_canvas)},
            {"coronal", anatomical(Plane::coronal, volume, k_canvas)},
            {"oblique", oblique}};
}

// One scroll through the middle of the volume, back and forth.
std::vector<double> frame_times_ms(SliceContent const& content, SliceGeometry const& start) {
    using Clock = std::chrono::steady_clock;
    VolumeGeometry const& volume = content.volume->geometry();
    int const span = std::max(1, std::min(40, slice_position(start, volume).count / 2));
    std::vector<double> times;
    for (int i = 0; i < k_frames; ++i) {
        auto const before = Clock::now();
        SliceImage const image = draw(content, scrolled(start, volume, i % span - span / 2));
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - before).count());
        if (image.pixels.empty())
            break;
    }
    std::sort(times.begin(), times.end());
    return times;
}

Result<QJsonObject> measure(std::string const& path, Outcome& outcome) {
    auto const studies = open_or_refuse({path}, outcome);
    if (!studies)
        return QJsonObject();
    TRY(auto const series, series_of(*studies, {}));
    TRY(auto const volume, volume_of(*series, -1));
    auto const& size = volume->geometry().size;
    QJsonArray frames;
    for (double const slab_mm : {0.0, 10.0})
        for (Kind const& kind : kinds(volume->geometry())) {
            SliceContent const content{.volume = volume,
                                       .window = default_window(*volume),
                                       .slab = {slab_mm, slab_mm > 0 ? SlabMode::maximum : SlabMode::mean}};
            auto const times = frame_times_ms(content, kind.geometry);
            frames.append(QJsonObject{{"plane", kind.plane},
                                      {"slab_mm", slab_mm},
                                      {"mode", slab_mm > 0 ? "max" : "none"},
                                      {"median_ms", times[times.size() / 2]},
                                      {"p99_ms", times[times.size() * 99 / 100]}});
        }
    return QJsonObject{{"series", QString::fromStdString(series->name)},
                       {"voxels", QJsonArray{size[0], size[1], size[2]}},
                       {"canvas", QJsonArray{k_canvas.width, k_canvas.height}},
                       {"frames", frames}};
}

} // namespace

void add_bench_slice(Arguments bench, Outcome& outcome) {
    struct Options {
        std::string path;
        bool json = false;
    };
    auto const options = std::make_shared<Options>();
    Arguments const command =
        bench.add_subcommand("slice", "Milliseconds a picture takes, by plane and slab");
    command.add_option("PATH", options->path, "File, folder, DICOMDIR or ZIP").required();
    command.add_flag("--json", options->json, "JSON (the only form)");
    command.callback([options, &outcome] {
        auto const measured = measure(options->path, outcome);
        if (!measured)
            refuse(outcome, measured.error());
        else if (outcome.status == 0)
            print(QJsonDocument(*measured));
    });
}

} // namespace vertemark::app
