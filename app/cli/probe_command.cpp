#include <cstdio>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

#include "app/cli/output.h"
#include "app/i18n/suv_text.h"
#include "imaging/volume/build.h"
#include "imaging/volume/suv.h"

namespace vertemark::app {

namespace {

using namespace vertemark::imaging;

struct Options {
    std::vector<std::string> paths;
    std::string points, series;
    bool suv = false, csv = false;
};

struct ProbePoint {
    std::string vol, kind, n;
    LpsPoint lps;
};

std::optional<std::vector<ProbePoint>> read_points(std::string const& path, Outcome& outcome) {
    std::ifstream in(path);
    if (!in) {
        refuse(outcome, {ErrorCode::io, "can't be opened", path});
        return std::nullopt;
    }
    std::vector<ProbePoint> points;
    std::string line;
    std::getline(in, line); // the header
    for (int number = 2; std::getline(in, line); ++number) {
        if (line.empty() || line == "\r")
            continue;
        std::istringstream fields(line);
        ProbePoint p;
        std::string x, y, z;
        std::getline(fields, p.vol, ',');
        std::getline(fields, p.kind, ',');
        std::getline(fields, p.n, ',');
        std::getline(fields, x, ',');
        std::getline(fields, y, ',');
        std::getline(fields, z, ',');
        try {
            p.lps = {std::stod(x), std::stod(y), std::stod(z)};
        } catch (std::exception const&) {
            refuse(outcome, {ErrorCode::malformed,
                             "line " + std::to_string(number) + " has no three coordinates", path});
            return std::nullopt;
        }
        points.push_back(std::move(p));
    }
    return points;
}

void print_series(Series const& series, Volume const* volume, std::vector<ProbePoint> const& points) {
    std::string const unit = volume ? volume->info().unit : "";
    for (ProbePoint const& p : points) {
        auto const value = volume ? volume->value_at(p.lps) : std::nullopt;
        std::printf("%s,%d,%s,%s,%s,", series.attributes.uid.value.c_str(), series.stack, p.vol.c_str(),
                    p.kind.c_str(), p.n.c_str());
        if (value)
            std::printf("%.9g", *value);
        else
            std::printf("NA");
        std::printf(",%s\n", unit.c_str());
    }
}

// Without a factor every value is NA, with the reason on stderr.
VolumePtr in_suv(Series const& series, VolumePtr const& volume) {
    auto const card = suv_card(series, SuvKind::body_weight);
    auto suv = card ? to_suv(volume, series, *card) : Result<VolumePtr>(tl::unexpected(card.error()));
    if (suv)
        return *suv;
    std::cerr << "series " << series.attributes.uid.value
              << ": no SUV: " << suv_refusal_text(suv.error()).toStdString() << '\n';
    return nullptr;
}

void probe(Options const& options, Outcome& outcome) {
    auto const points = read_points(options.points, outcome);
    auto const studies = points ? open_or_refuse(options.paths, outcome) : std::nullopt;
    if (!studies)
        return;
    std::printf("series,stack,vol,kind,n,value,unit\n");
    for (Series const* series : all_series(*studies)) {
        bool const wanted = options.series.empty() || series->attributes.uid.value == options.series;
        if (series->kind != SeriesKind::volume || !wanted)
            continue;
        Job job;
        auto volume = build_volume(*series, job, Grid::native);
        if (volume && options.suv && series->attributes.modality == "PT")
            volume = in_suv(*series, *volume);
        if (volume)
            print_series(*series, volume->get(), *points);
        else
            refuse(outcome, volume.error());
    }
}

} // namespace

void add_probe(Arguments program, Outcome& outcome) {
    auto const options = std::make_shared<Options>();
    Arguments const command =
        program.add_subcommand("probe", "Values of every volume at given places in the patient");
    command.add_option("PATH", options->paths, "File, folder, DICOMDIR or ZIP").required();
    command.add_option("--points", options->points, "CSV: vol,kind,n,x,y,z in LPS mm").required();
    command.add_option("--series", options->series, "Only this Series Instance UID");
    command.add_flag("--suv", options->suv, "PET as SUVbw");
    command.add_flag("--csv", options->csv, "CSV (the only form)");
    command.callback([options, &outcome] { probe(*options, outcome); });
}

} // namespace vertemark::app
