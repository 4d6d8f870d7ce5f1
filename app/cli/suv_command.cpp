#include <QJsonArray>
#include <QJsonObject>
#include <iostream>
#include <memory>

#include "app/cli/output.h"
#include "imaging/volume/suv.h"

namespace vertemark::app {

namespace {

using namespace vertemark::imaging;

QString text(std::string const& utf8) {
    return QString::fromStdString(utf8);
}

QJsonObject card_of(Series const& series) {
    QJsonObject json{{"series", text(series.attributes.uid.value)},
                     {"stack", series.stack},
                     {"description", text(series.attributes.description)}};
    auto const card = suv_card(series, SuvKind::body_weight);
    if (!card) {
        json["factor"] = QJsonValue();
        json["type"] = QJsonValue();
        json["reason"] =
            QJsonObject{{"code", text(card.error().detail)}, {"tag", text(card.error().subject)}};
        return json;
    }
    QJsonArray inputs, findings, factors;
    for (SuvInput const& input : card->inputs)
        inputs.append(QJsonObject{{"name", text(input.name)},
                                  {"tag", text(input.tag)},
                                  {"value", text(input.value)},
                                  {"source", text(input.source)}});
    for (Finding const& finding : card->findings)
        findings.append(QJsonObject{{"code", text(finding.code)}, {"tag", text(finding.subject)}});
    for (double factor : card->factors)
        factors.append(factor);
    json["factor"] = card->factor();
    json["factors"] = factors;
    json["type"] = name_of(card->kind);
    json["inputs"] = inputs;
    json["findings"] = findings;
    return json;
}

} // namespace

void add_suv(CLI::App& program, Outcome& outcome) {
    struct Options {
        std::vector<std::string> paths;
        bool json = false;
    };
    auto const options = std::make_shared<Options>();
    CLI::App* command =
        program.add_subcommand("suv", "The SUV factor of each PET series and what it came from");
    command->add_option("PATH", options->paths, "File, folder, DICOMDIR or ZIP")->required();
    command->add_flag("--json", options->json, "JSON (the only form)");
    command->callback([options, &outcome] {
        auto const studies = open_or_refuse(options->paths, outcome);
        if (!studies)
            return;
        QJsonArray all;
        for (Series const* series : all_series(*studies))
            if (series->attributes.modality == "PT" && series->kind != SeriesKind::document)
                all.append(card_of(*series));
        print(QJsonDocument(all));
    });
}

} // namespace vertemark::app
