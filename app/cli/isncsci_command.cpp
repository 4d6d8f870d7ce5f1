#include <QFile>
#include <memory>

#include "app/cli/output.h"
#include "app/core/isncsci_json.h"

namespace vertemark::app {

namespace {

void run(std::string const& path, Outcome& outcome) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return refuse(outcome, {ErrorCode::io, file.errorString().toStdString(), path});
    auto const answers = classify_worksheets(file.readAll());
    if (answers)
        print(QJsonDocument(*answers));
    else
        refuse(outcome, {answers.error().code, answers.error().detail, path});
}

} // namespace

void add_isncsci(Arguments program, Outcome& outcome) {
    struct Options {
        std::string path;
        bool json = false;
    };
    auto const options = std::make_shared<Options>();
    Arguments const command =
        program.add_subcommand("isncsci", "Classify spinal cord injury worksheets (2019)");
    command.add_option("FILE", options->path, "Array of worksheets, or one").required();
    command.add_flag("--json", options->json, "JSON (the only form)");
    command.callback([options, &outcome] { run(options->path, outcome); });
}

} // namespace vertemark::app
