#include <QFile>
#include <memory>

#include "annotation/evidence/collect.h"
#include "annotation/evidence/rules.h"
#include "app/cli/output.h"
#include "app/core/score_json.h"
#include "app/store/case_json.h"

namespace vertemark::app {

namespace {

// Every score on the case, each under the case's id and by the rule table that the case was scored by.
Result<QJsonArray> scores_of_case(QByteArray const& bytes) {
    TRY(auto const c, read_case(bytes));
    auto const scores = annotation::score_case(c, annotation::collect(c));
    QJsonArray answers;
    for (auto const& result : scores.results) {
        QJsonObject answer = to_json(result);
        if (auto const newer = scores.newer.find(result.score); newer != scores.newer.end())
            answer.insert(QLatin1String("newer"), newer_to_json(newer->second, true));
        answer.insert(QLatin1String("id"), QString::fromStdString(c.id.value));
        answers.append(answer);
    }
    return answers;
}

Result<QJsonArray> scores_of(QByteArray const& bytes) {
    if (holds_case(bytes))
        return scores_of_case(bytes);
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

void add_score(Arguments program, Outcome& outcome) {
    struct Options {
        std::string path;
        bool json = false;
    };
    auto const options = std::make_shared<Options>();
    Arguments const command =
        program.add_subcommand("score", "Compute scores; what is unknown gives a range");
    command.add_option("FILE", options->path, R"(Array of {"id","score","input"}, or a case document)")
        .required();
    command.add_flag("--json", options->json, "JSON (the only form)");
    command.callback([options, &outcome] { run(options->path, outcome); });
}

} // namespace vertemark::app
