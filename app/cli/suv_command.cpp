#include <QJsonArray>
#include <QJsonObject>
#include <iostream>
#include <memory>

#include "app/cli/output.h"
#include "app/i18n/finding_text.h"
#include "app/i18n/suv_text.h"
#include "imaging/volume/suv.h"

namespace vertemark::app {

namespace {

using namespace vertemark::imaging;

QString text(std::string const& utf8) {
    return QString::fromStdString(utf8);
}

struct Options {
    std::vector<std::string> paths;
    std::string kind = "bw";
    SuvEdits edits;
    bool json = false;
};

QJsonArray inputs_of(std::vector<SuvInput> const& inputs) {
    QJsonArray array;
    for (SuvInput const& input : inputs)
        array.append(
            QJsonObject{{"name", text(input.name)},
                        {"tag", text(input.tag)},
                        {"value", input.value.empty() ? QJsonValue() : text(input.value)},
                        {"source", input.value.empty() ? QStringLiteral("missing") : text(input.source)}});
    return array;
}

QJsonObject reason_of(Error const& error) {
    return {{"code", text(error.detail)},
            {"tag", text(error.subject)},
            {"text", QStringLiteral("No SUV: ") + suv_refusal_text(error)}};
}

// The factor of every kind, or why it has none.
QJsonArray kinds_of(Series const& series, SuvEdits const& edits) {
    QJsonArray kinds;
    for (SuvKind const kind : k_suv_kinds) {
        auto const card = suv_card(series, kind, edits);
        QJsonObject json{{"type", name_of(kind)}, {"unit", unit_of(kind)}};
        json["factor"] = card ? QJsonValue(card->factor()) : QJsonValue();
        if (card)
            json["formula"] = text(card->formula);
        else
            json["reason"] = reason_of(card.error());
        kinds.append(json);
    }
    return kinds;
}

QJsonObject card_of(Series const& series, Options const& options) {
    QJsonObject json{{"series", text(series.attributes.uid.value)},
                     {"stack", series.stack},
                     {"description", text(series.attributes.description)},
                     {"factor", QJsonValue()},
                     {"type", QJsonValue()}};
    SuvKind wanted = SuvKind::body_weight;
    for (SuvKind const kind : k_suv_kinds)
        if (options.kind == name_of(kind))
            wanted = kind;
    json["kinds"] = kinds_of(series, options.edits);
    auto const card = suv_card(series, wanted, options.edits);
    if (!card) {
        json["inputs"] = inputs_of(suv_inputs(series, options.edits));
        json["reason"] = reason_of(card.error());
        std::cerr << "series " << series.attributes.uid.value << ": "
                  << json["reason"].toObject()["text"].toString().toStdString() << '\n';
        return json;
    }
    QJsonArray findings, factors;
    for (Finding const& finding : card->findings)
        findings.append(QJsonObject{
            {"code", text(finding.code)}, {"tag", text(finding.subject)}, {"text", finding_text(finding)}});
    for (double factor : card->factors)
        factors.append(factor);
    json["factor"] = card->factor();
    json["factors"] = factors;
    json["type"] = name_of(card->kind);
    json["unit"] = unit_of(card->kind);
    json["formula"] = text(card->formula);
    json["inputs"] = inputs_of(card->inputs);
    json["findings"] = findings;
    return json;
}

void add_edits(Arguments command, Options& options) {
    SuvEdits& edits = options.edits;
    command.add_option("--kind", options.kind, "Which SUV")
        .one_of({"bw", "lbm_janmahasatian", "lbm", "lbm_james128", "bsa", "ibw"});
    command.add_option("--weight-kg", edits.weight_kg, "Instead of (0010,1030)").positive();
    command.add_option("--size-m", edits.size_m, "Instead of (0010,1020)").positive();
    command.add_option("--sex", edits.sex, "Instead of (0010,0040)").one_of({"M", "F", "O"});
    command.add_option("--dose-bq", edits.dose_bq, "Instead of (0018,1074)").positive();
    command.add_option("--half-life-s", edits.half_life_s, "Instead of (0018,1075)").positive();
    command.add_option("--injection", edits.injection_datetime, "Instead of (0018,1078): YYYYMMDDHHMMSS");
}

} // namespace

void add_suv(Arguments program, Outcome& outcome) {
    auto const options = std::make_shared<Options>();
    Arguments const command =
        program.add_subcommand("suv", "The SUV factor of each PET series and what it came from");
    command.add_option("PATH", options->paths, "File, folder, DICOMDIR or ZIP").required();
    command.add_flag("--json", options->json, "JSON (the only form)");
    add_edits(command, *options);
    command.callback([options, &outcome] {
        auto const studies = open_or_refuse(options->paths, outcome);
        if (!studies)
            return;
        QJsonArray all;
        for (Series const* series : all_series(*studies))
            if (series->attributes.modality == "PT" && series->kind != SeriesKind::document)
                all.append(card_of(*series, *options));
        if (all.isEmpty())
            std::cerr << options->paths.front() << ": no PET series here\n";
        print(QJsonDocument(all));
    });
}

} // namespace vertemark::app
