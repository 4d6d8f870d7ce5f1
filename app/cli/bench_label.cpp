#include "app/cli/bench_label.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <chrono>
#include <ctime>
#include <memory>

#include "app/cli/label_work.h"
#include "app/cli/output.h"
#include "app/cli/series_choice.h"

namespace vertemark::app {

namespace {

constexpr int k_repeats = 5;

struct Options {
    std::string path;
    LabelRequest request;
    bool json = false;
};

// Wall and processor time: on a busy machine the second says what the work costs.
Result<QJsonObject> measure(Options const& options, Outcome& outcome) {
    using Clock = std::chrono::steady_clock;
    auto const studies = open_or_refuse({options.path}, outcome);
    if (!studies)
        return QJsonObject();
    std::vector<LevelPin> pins;
    for (std::string const& text : options.request.pins) {
        TRY(auto const pin, parse_pin(text));
        pins.push_back(pin);
    }
    TRY(auto const anomalies, anomalies_of(options.request));
    TRY(auto const series, series_to_label(*studies, options.request, pins));
    TRY(auto const volume, volume_of(*series, -1));
    std::vector<double> wall, cpu;
    qsizetype labels = 0;
    for (int i = 0; i < k_repeats; ++i) {
        Job job;
        auto const before = Clock::now();
        std::clock_t const worked = std::clock();
        TRY(auto const proposal, propose_labels(*volume, pins, anomalies, job));
        wall.push_back(std::chrono::duration<double>(Clock::now() - before).count());
        cpu.push_back(static_cast<double>(std::clock() - worked) / CLOCKS_PER_SEC);
        labels = static_cast<qsizetype>(proposal.labels.size());
    }
    std::sort(wall.begin(), wall.end());
    std::sort(cpu.begin(), cpu.end());
    auto const& size = volume->geometry().size;
    return QJsonObject{{"series", QString::fromStdString(series->name)},
                       {"voxels", QJsonArray{size[0], size[1], size[2]}},
                       {"labels", labels},
                       {"median_s", wall[wall.size() / 2]},
                       {"slowest_s", wall.back()},
                       {"cpu_median_s", cpu[cpu.size() / 2]}};
}

} // namespace

void add_bench_label(Arguments bench, Outcome& outcome) {
    auto const options = std::make_shared<Options>();
    Arguments const command = bench.add_subcommand("label", "Seconds to propose all levels from a pin");
    command.add_option("PATH", options->path, "File, folder, DICOMDIR or ZIP").required();
    command.add_option("--pin", options->request.pins, "LEVEL@X,Y,Z in LPS mm").required().check(pin_fault);
    command.add_option("--series", options->request.series, "Series Instance UID, or UID#STACK");
    command.add_flag("--json", options->json, "JSON (the only form)");
    command.callback([options, &outcome] {
        auto const measured = measure(*options, outcome);
        if (!measured)
            refuse(outcome, measured.error());
        else if (outcome.status == 0)
            print(QJsonDocument(*measured));
    });
}

} // namespace vertemark::app
