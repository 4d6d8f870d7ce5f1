#include <sys/resource.h>

#include <QJsonObject>
#include <chrono>
#include <iostream>
#include <memory>

#include "app/cli/bench_label.h"
#include "app/cli/bench_slice.h"
#include "app/cli/output.h"
#include "imaging/series/arrange.h"
#include "imaging/volume/build.h"

namespace vertemark::app {

namespace {

using namespace vertemark::imaging;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double peak_rss_mib() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

// The largest series of the scan, as the window opens it: headers, first picture, then all pixels.
void load(std::string const& path, Outcome& outcome) {
    auto const start = Clock::now();
    auto const studies = open_or_refuse({path}, outcome);
    if (!studies)
        return;
    double const headers = seconds_since(start);
    Series const* largest = nullptr;
    for (Series const* series : all_series(*studies))
        if (series->kind != SeriesKind::document &&
            (!largest || series->frames.size() > largest->frames.size()))
            largest = series;
    if (!largest)
        return refuse(outcome, {ErrorCode::not_found, "no image series was found", path});
    Job job;
    auto const first = build_slice(*largest, static_cast<int>(largest->frames.size() / 2), job);
    double const first_image = seconds_since(start);
    auto const before = Clock::now();
    auto const volume = build_volume(*largest, job);
    if (!volume)
        return refuse(outcome, volume.error());
    print(QJsonDocument(QJsonObject{{"files", static_cast<qint64>(largest->instances.size())},
                                    {"bytes", static_cast<qint64>((*volume)->bytes())},
                                    {"headers_s", headers},
                                    {"first_image_s", first ? first_image : QJsonValue()},
                                    {"pixels_s", seconds_since(before)},
                                    {"total_s", seconds_since(start)},
                                    {"peak_rss_mib", peak_rss_mib()}}));
}

} // namespace

void add_bench(Arguments program, Outcome& outcome) {
    struct Options {
        std::string path;
        bool json = false;
    };
    auto const options = std::make_shared<Options>();
    Arguments const bench = program.add_subcommand("bench", "Measure this computer on given studies");
    bench.require_subcommand();
    Arguments const command = bench.add_subcommand("load", "Time from files to volume");
    command.add_option("PATH", options->path, "File, folder, DICOMDIR or ZIP").required();
    command.add_flag("--json", options->json, "JSON (the only form)");
    command.callback([options, &outcome] { load(options->path, outcome); });
    add_bench_label(bench, outcome);
    add_bench_slice(bench, outcome);
}

} // namespace vertemark::app
