#include "app/cli/output.h"

#include <cstdio>
#include <iostream>

namespace vertemark::app {

void print(QJsonDocument const& document) {
    QByteArray const bytes = document.toJson(QJsonDocument::Indented);
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

void refuse(Outcome& outcome, Error const& error) {
    outcome.status = 1;
    if (!error.subject.empty())
        std::cerr << error.subject << ": ";
    std::cerr << error.detail << '\n';
}

std::optional<OpenedStudies> open_or_refuse(std::vector<std::string> const& paths, Outcome& outcome) {
    std::vector<std::filesystem::path> const files(paths.begin(), paths.end());
    Job job;
    auto studies = open_studies(files, job);
    if (studies)
        return *std::move(studies);
    refuse(outcome, studies.error());
    return std::nullopt;
}

} // namespace vertemark::app
