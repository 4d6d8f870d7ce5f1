#include <QFile>
#include <memory>

#include "app/cli/output.h"
#include "app/core/score_json.h"

namespace vertemark::app {

namespace {

Result<QJsonArray> scores_of(QByteArray const& bytes) {
    if (holds_case(bytes)) // scores of a case: collect() its evidence, then evaluate the catalogue
        return fail(ErrorCode::unsupported, "case documents cannot be scored from the command line yet");
    TRY(auto const requests, read_score_requests(bytes));
    QJsonArray answers;
    for (auto const& request : requests)
        answers.append(answer(request));
    return answers;
}

void run(std::string const& path, Outcome& outcome) {
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return refuse(outcome, {ErrorCode::io, file.errorString().toStdString(), path});
    auto const answers = scores_of(file.readAll());
    if (answers)
        print(QJsonDocument(*answers));
    else
        refuse(outcome, {answers.error().code, answers.error().detail, path});
}

} // namespace

void add_score(CLI::App& program, Outcome& outcome) {
    struct Options {
        std::string path;
        bool json = false;
    };
    auto const options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("score", "Compute scores; what is unknown gives a range");
    command->add_option("FILE", options->path, R"(Array of {"id","score","input"}, or a case document)")
        ->required();
    command->add_flag("--json", options->json, "JSON (the only form)");
    command->callback([options, &outcome] { run(options->path, outcome); });
}

} // namespace vertemark::app
