// `label`: from one named vertebra, or from the sacrum, to all others in view.
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <iostream>
#include <memory>

#include "app/cli/label_work.h"
#include "app/cli/output.h"
#include "app/cli/series_choice.h"
#include "app/overlay/case_overlay.h"
#include "app/overlay/picture.h"
#include "imaging/view/window_presets.h"

namespace vertemark::app {

using namespace vertemark::imaging;

namespace {

struct Options {
    std::vector<std::string> paths;
    LabelRequest request;
    std::string picture;
    bool from_sacrum = false, json = false;
};

QJsonObject to_json(annotation::VertebraLabel const& label) {
    LpsPoint const p = label.position.point;
    return {{"level", QString::fromStdString(annotation::name(label.level))},
            {"lps", QJsonArray{p.x, p.y, p.z}},
            {"frame_of_reference", QString::fromStdString(label.position.frame.value)},
            {"how", label.how == annotation::LabelHow::manual ? "pinned" : "proposed"},
            {"confidence", label.confidence ? QJsonValue(*label.confidence) : QJsonValue()}};
}

QJsonObject to_json(SpineProposal const& proposal, Series const& series) {
    QJsonArray labels, conflicts;
    for (auto const& label : proposal.labels)
        labels.append(to_json(label));
    for (LevelConflict const& c : proposal.conflicts)
        conflicts.append(QJsonObject{{"upper", QString::fromStdString(annotation::name(c.upper))},
                                     {"lower", QString::fromStdString(annotation::name(c.lower))},
                                     {"counted", c.counted},
                                     {"expected", c.expected}});
    return {{"series", QString::fromStdString(series.attributes.uid.value)},
            {"labels", labels},
            {"conflicts", conflicts},
            {"relative", proposal.relative}};
}

// The sagittal slice through the middle pin with every label on it: what a reader checks at a glance.
Result<void> draw(Options const& options, VolumePtr const& volume, SpineProposal const& proposal,
                  LpsPoint middle) {
    annotation::Case marks;
    marks.spine.labels = proposal.labels;
    SliceGeometry const slice =
        through(anatomical(Plane::sagittal, volume->geometry(), {1000, 1000}), middle);
    SliceContent content{.volume = volume, .slab = {}};
    content.window = default_window(*volume);
    for (auto& label : marks.spine.labels) // however far the column strays from this slice
        label.position.point.x = middle.x;
    QImage const picture =
        compose(content, slice, case_items(marks, slice, volume->info().frame_of_reference, std::nullopt));
    if (!picture.save(QFile::decodeName(QByteArray::fromStdString(options.picture)), "PNG"))
        return fail(ErrorCode::io, "the picture can't be written", options.picture);
    return {};
}

Result<void> label(Options const& options, OpenedStudies const& studies) {
    std::vector<LevelPin> pins;
    for (std::string const& text : options.request.pins) {
        TRY(auto const pin, parse_pin(text));
        pins.push_back(pin);
    }
    TRY(auto const anomalies, anomalies_of(options.request));
    TRY(auto const series, series_to_label(studies, options.request, pins));
    TRY(auto const volume, volume_of(*series, -1));
    Job job;
    TRY(auto const proposal, options.from_sacrum ? propose_labels_from_sacrum(*volume, anomalies, job)
                                                 : propose_labels(*volume, pins, anomalies, job));
    for (LevelConflict const& c : proposal.conflicts)
        std::cerr << annotation::name(c.upper) << " and " << annotation::name(c.lower) << ": " << c.counted
                  << " bodies between, " << c.expected << " expected; nothing is proposed between them\n";
    if (!options.picture.empty())
        CHECK_OK(draw(options, volume, proposal,
                      options.from_sacrum ? proposal.labels[proposal.labels.size() / 2].position.point
                                          : pins[pins.size() / 2].point));
    print(QJsonDocument(to_json(proposal, *series)));
    return {};
}

} // namespace

void add_label(Arguments program, Outcome& outcome) {
    auto const options = std::make_shared<Options>();
    Arguments const command =
        program.add_subcommand("label", "Propose the level of every vertebra in view from one named");
    command.add_option("PATH", options->paths, "File, folder, DICOMDIR or ZIP").required();
    Option const pin = command
                           .add_option("--pin", options->request.pins,
                                       "LEVEL@X,Y,Z in LPS mm, in a vertebral body; repeatable")
                           .check(pin_fault)
                           .take_all();
    command.add_flag("--from-sacrum", options->from_sacrum, "Count a CT from its sacrum, without a pin")
        .excludes(pin);
    command.add_option("--series", options->request.series,
                       "Series Instance UID, or UID#STACK as scan lists it");
    command
        .add_option("--thoracic", options->request.thoracic, "How many thoracic vertebrae this patient has")
        .within(11, 13);
    command.add_option("--lumbar", options->request.lumbar, "How many lumbar vertebrae this patient has")
        .within(4, 6);
    command.add_option("--block", options->request.blocks, "Fused vertebrae, UPPER-LOWER; repeatable");
    command.add_option("--picture", options->picture, "PNG of the labels on the sagittal slice");
    command.add_flag("--json", options->json, "JSON (the only form)");
    command.callback([options, &outcome] {
        if (options->request.pins.empty() && !options->from_sacrum)
            refuse_usage("label", "--pin is required, or --from-sacrum on a CT that shows the sacrum");
        auto const studies = open_or_refuse(options->paths, outcome);
        if (!studies)
            return;
        if (auto const done = label(*options, *studies); !done)
            refuse(outcome, done.error());
    });
}

} // namespace vertemark::app
