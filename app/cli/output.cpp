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

namespace {

// Files that should have been images. What was never DICOM is a matter of course in a folder.
void tell_skipped(std::vector<imaging::SkippedFile> const& skipped) {
    constexpr int most_lines = 50;
    int told = 0;
    for (imaging::SkippedFile const& file : skipped)
        if (file.code != "not_dicom" && ++told <= most_lines)
            std::cerr << file.path << ": left out: " << file.text << '\n';
    if (told > most_lines)
        std::cerr << told - most_lines << " further files were left out; `scan` lists them\n";
}

} // namespace

std::optional<OpenedStudies> open_or_refuse(std::vector<std::string> const& paths, Outcome& outcome) {
    std::vector<std::filesystem::path> const files(paths.begin(), paths.end());
    Job job;
    OpenOptions options;
    options.zip_password = outcome.zip_password;
    auto studies = open_studies(files, job, {}, options);
    if (studies) {
        tell_skipped(studies->skipped);
        return *std::move(studies);
    }
    refuse(outcome, studies.error());
    return std::nullopt;
}

} // namespace vertemark::app
