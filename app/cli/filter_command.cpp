// `filter`: one filter of the catalogue over one series, into a new DICOM series (or an image file).
#include <QJsonArray>
#include <QJsonObject>
#include <iostream>
#include <memory>

#include "app/cli/output.h"
#include "app/cli/series_choice.h"
#include "app/core/derived.h"
#include "imaging/bridge/write_image.h"
#include "imaging/filters/catalogue.h"
#include "imaging/volume/build.h"

namespace vertemark::app {

namespace {

using namespace vertemark::imaging;

struct Options {
    std::vector<std::string> paths, parameters;
    std::string series, second, filter, output;
    bool list = false, json = false;
};

char const* name_of_kind(ParameterKind kind) {
    switch (kind) {
    case ParameterKind::real:
        return "number";
    case ParameterKind::whole:
        return "whole";
    case ParameterKind::choice:
        return "choice";
    case ParameterKind::points:
        return "points";
    }
    return "";
}

char const* name_of_unit(ParameterUnit unit) {
    switch (unit) {
    case ParameterUnit::none:
        return "";
    case ParameterUnit::millimetre:
        return "mm";
    case ParameterUnit::voxel:
        return "voxel";
    case ParameterUnit::quantity:
        return "value";
    }
    return "";
}

QJsonObject to_json(FilterParameter const& p) {
    QJsonObject json{
        {"id", QString::fromStdString(p.id)}, {"kind", name_of_kind(p.kind)}, {"unit", name_of_unit(p.unit)}};
    if (p.kind == ParameterKind::choice) {
        QJsonArray choices;
        for (std::string const& choice : p.choices)
            choices.append(QString::fromStdString(choice));
        json["choices"] = choices;
        json["default"] = choices.first();
    } else if (p.kind != ParameterKind::points) {
        json["default"] = p.initial;
        json["low"] = p.low;
        json["high"] = p.high;
    }
    return json;
}

void list_filters() {
    QJsonArray list;
    for (Filter const& filter : filters()) {
        QJsonArray parameters;
        for (FilterParameter const& parameter : filter.parameters)
            parameters.append(to_json(parameter));
        char const* const second = filter.second == SecondInput::none   ? ""
                                   : filter.second == SecondInput::mask ? "mask"
                                                                        : "reference";
        list.append(QJsonObject{{"id", QString::fromStdString(filter.id)},
                                {"method", QString::fromStdString(filter.method)},
                                {"second", second},
                                {"parameters", parameters}});
    }
    print(QJsonDocument(list));
}

Result<double> number(std::string const& text, std::string const& subject) {
    char* end = nullptr;
    double const value = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != '\0')
        return fail(ErrorCode::malformed, "'" + text + "' is not a number", subject);
    return value;
}

// "x,y,z;x,y,z"
Result<std::vector<LpsPoint>> points(std::string const& text, std::string const& subject) {
    std::vector<LpsPoint> list;
    for (QString const& place : QString::fromStdString(text).split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        QStringList const xyz = place.split(QLatin1Char(','));
        if (xyz.size() != 3)
            return fail(ErrorCode::malformed, "a place is X,Y,Z in LPS mm", subject);
        LpsPoint p;
        TRY(p.x, number(xyz[0].toStdString(), subject));
        TRY(p.y, number(xyz[1].toStdString(), subject));
        TRY(p.z, number(xyz[2].toStdString(), subject));
        list.push_back(p);
    }
    return list;
}

Result<FilterValues> values_of(Filter const& filter, std::vector<std::string> const& parameters) {
    FilterValues values;
    for (std::string const& given : parameters) {
        auto const equals = given.find('=');
        std::string const id = given.substr(0, equals);
        std::string const text = equals == std::string::npos ? "" : given.substr(equals + 1);
        auto const parameter = std::ranges::find(filter.parameters, id, &FilterParameter::id);
        if (parameter == filter.parameters.end())
            return fail(ErrorCode::not_found, "the filter " + filter.id + " has no such parameter", id);
        if (parameter->kind == ParameterKind::choice) {
            values[id] = text;
        } else if (parameter->kind == ParameterKind::points) {
            TRY(values[id], points(text, id));
        } else {
            TRY(values[id], number(text, id));
        }
    }
    return values;
}

bool is_image_file(std::string const& path) {
    for (char const* ending : {".mha", ".mhd", ".nii", ".nii.gz"})
        if (path.ends_with(ending))
            return true;
    return false;
}

Result<QJsonObject> run(Options const& options, OpenedStudies const& studies) {
    TRY(Filter const* const filter, filter_by_id(options.filter));
    TRY(auto const values, values_of(*filter, options.parameters));
    TRY(Series const* const source, series_of(studies, options.series));
    if (source->kind != SeriesKind::volume)
        return fail(ErrorCode::unsupported, "a projection or picture without a place in the patient",
                    source->attributes.description);
    FilterInput input;
    Job job;
    TRY(input.volume, build_volume(*source, job));
    if (!options.second.empty()) {
        TRY(Series const* const second, series_of(studies, options.second));
        TRY(input.second, build_volume(*second, job));
    }
    TRY(auto const result, run_filter(*filter, input, values, job));
    QJsonObject json{{"filter", QString::fromStdString(filter->id)},
                     {"method", QString::fromStdString(derivation_of(*filter, values))},
                     {"source", QString::fromStdString(source->attributes.uid.value)},
                     {"quantity", imaging::name_of(result->info().quantity)},
                     {"unit", QString::fromStdString(result->info().unit)}};
    QJsonArray files;
    if (is_image_file(options.output)) {
        CHECK_OK(write_image(*result, options.output));
        files.append(QString::fromStdString(options.output));
    } else {
        Derivation const how{source->attributes.description + " " + filter->id,
                             derivation_of(*filter, values),
                             9000 + source->attributes.number.value_or(0) % 1000};
        TRY(auto const written, write_derived(*result, *source, how, options.output, job));
        json["series"] = QString::fromStdString(written.series.value);
        for (auto const& file : written.files)
            files.append(QString::fromStdString(file.string()));
    }
    json["files"] = files;
    return json;
}

} // namespace

void add_filter(Arguments program, Outcome& outcome) {
    auto const options = std::make_shared<Options>();
    Arguments const command = program.add_subcommand(
        "filter", "Run one filter over a series; the result is a new series, marked as derived");
    command.add_option("PATH", options->paths, "File, folder, DICOMDIR or ZIP");
    command.add_option("--series", options->series, "Series Instance UID, or UID#STACK as scan lists it");
    command.add_option("--second", options->second, "The series of the mask or reference it needs");
    command.add_option("--filter", options->filter, "Which one: see --list");
    command.add_option("--param", options->parameters,
                       "NAME=VALUE, once for each; seeds=X,Y,Z;X,Y,Z in LPS mm");
    command.add_option("-o,--output", options->output,
                       "A folder for DICOM files, or one file .mha, .mhd, .nii, .nii.gz");
    command.add_flag("--list", options->list, "List all filters with their parameters");
    command.add_flag("--json", options->json, "JSON (the only form)");
    command.callback([options, &outcome] {
        if (options->list)
            return list_filters();
        if (options->paths.empty() || options->filter.empty() || options->output.empty())
            refuse_usage("filter", "PATH, --filter and -o are needed, or --list");
        auto const studies = open_or_refuse(options->paths, outcome);
        if (!studies)
            return;
        auto const done = run(*options, *studies);
        if (done)
            print(QJsonDocument(*done));
        else
            refuse(outcome, done.error());
    });
}

} // namespace vertemark::app
