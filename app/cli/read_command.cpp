// `read`: the main job without a window, from files to report, told as it goes. What app/run does where there
// is no display.
#include <QDir>
#include <QSaveFile>
#include <iostream>
#include <memory>

#include "app/cli/output.h"
#include "app/cli/series_choice.h"
#include "app/core/demo_case.h"
#include "app/core/scan_json.h"
#include "app/i18n/score_text.h"
#include "app/overlay/corner_text.h"
#include "app/overlay/picture.h"
#include "app/report/compose.h"
#include "app/report/key_images.h"
#include "app/report/report_html.h"
#include "app/report/report_pdf.h"
#include "app/store/case_json.h"
#include "imaging/view/window_presets.h"

namespace vertemark::app {

namespace {

struct Options {
    std::vector<std::string> paths;
    std::string folder, case_file, language;
};

Result<void> write_bytes(QString const& path, QByteArray const& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::io, file.errorString().toStdString(), path.toStdString());
    return {};
}

void tell_studies(OpenedStudies const& studies) {
    for (auto const& patient : studies.patients) {
        std::cout << readable_name(patient.patient.name) << "  " << patient.patient.id << "  "
                  << readable_date(patient.patient.birth_date) << '\n';
        for (auto const& study : patient.studies) {
            std::cout << "  " << readable_date(study.attributes.date) << "  " << study.attributes.description
                      << '\n';
            for (auto const& series : study.series) {
                std::cout << "    " << series.attributes.modality << "  " << series.attributes.description
                          << "  " << series.frames.size() << " images";
                if (series.geometry)
                    std::cout << ", every " << series.geometry->slice_mm << " mm";
                std::cout << '\n';
            }
        }
    }
    if (!studies.skipped.empty())
        std::cout << "  " << studies.skipped.size() << " files are no images and were skipped\n";
}

// The case named, or the one that lies beside the studies; else a new, empty one of this patient.
Result<annotation::Case> case_for(Options const& o, OpenedStudies const& studies) {
    if (!o.case_file.empty())
        return read_case_file(QString::fromStdString(o.case_file));
    for (auto const& path : o.paths) {
        std::filesystem::path const beside = std::filesystem::path(path) / "case.json";
        if (std::filesystem::exists(beside))
            return read_case_file(QString::fromStdString(beside.string()));
    }
    auto const& patient = studies.patients.front();
    annotation::Case c;
    c.id = annotation::CaseId("case-" + patient.patient.id);
    c.patient = {patient.patient.id, patient.patient.issuer, patient.patient.name, patient.patient.sex,
                 readable_date(patient.patient.birth_date)};
    for (auto const& study : patient.studies)
        c.studies.push_back(
            {study.attributes.uid, readable_date(study.attributes.date), study.attributes.description, {}});
    return c;
}

// Without a lesion to show, the middle of the largest volume.
Result<KeyImages> overview(OpenedStudies const& studies) {
    TRY(auto const* series, series_of(studies, {}));
    TRY(auto const volume, volume_of(*series, -1));
    imaging::SliceContent content;
    content.volume = volume;
    content.window = imaging::default_window(*volume);
    bool const reformat = volume->info().patient_space && !volume->info().planar;
    CanvasSize const size{640, 520};
    auto const slice = reformat ? imaging::anatomical(imaging::Plane::sagittal, volume->geometry(), size)
                                : imaging::native(volume->geometry(), size);
    auto const items = corner_items(corner_texts(*series, content, slice), content, slice);
    return KeyImages{
        {compose(content, slice, items), QString::fromStdString(series->attributes.description)}};
}

void tell_scores(annotation::Case const& c, std::vector<scoring::ScoreResult> const& scores) {
    std::cout << "Case of " << c.spine.labels.size() << " labelled vertebrae and " << c.lesions.size()
              << " lesions\n";
    for (auto const& result : scores) {
        auto const* definition = scoring::find_score(result.score, result.version);
        if (!definition || definition->kind != scoring::ScoreDefinition::Kind::sum)
            continue;
        std::cout << "  " << summary_line(result).toStdString() << '\n';
        for (auto const& lesion : result.lesions)
            std::cout << "    " << summary_line(lesion).toStdString() << '\n';
    }
}

Result<void> write_all(QDir const& folder, annotation::Case const& c, OpenedStudies const& studies,
                       Report const& report) {
    QStringList written;
    auto const path = [&](QString const& name) {
        written << folder.filePath(name);
        return written.last();
    };
    TRY(auto const pdf, write_pdf(report, path(QStringLiteral("report.pdf"))));
    CHECK_OK(write_bytes(path(QStringLiteral("report.html")), to_html(report).toUtf8()));
    CHECK_OK(write_case_file(path(QStringLiteral("case.json")), c));
    CHECK_OK(write_bytes(path(QStringLiteral("scan.json")), QJsonDocument(to_json(studies)).toJson()));
    int number = 0;
    for (auto const& image : report.key_images) {
        QString const name = path(QStringLiteral("picture-%1.png").arg(++number));
        if (!image.picture.save(name))
            return fail(ErrorCode::io, "the picture can't be written", name.toStdString());
    }
    std::cout << "Written (the report has " << pdf.pages << " pages):\n";
    for (auto const& name : written)
        std::cout << "  " << name.toStdString() << '\n';
    return {};
}

Result<void> read(Options const& o, OpenedStudies const& studies) {
    if (studies.patients.empty())
        return fail(ErrorCode::not_found, "there is no DICOM image to read", o.paths.front());
    QDir const folder(QString::fromStdString(o.folder));
    if (!folder.mkpath(QStringLiteral(".")))
        return fail(ErrorCode::io, "the folder can't be made", o.folder);
    tell_studies(studies);
    TRY(auto c, case_for(o, studies));
    if (!o.language.empty())
        c.report.language = o.language;
    auto const scores = scores_for_report(c);
    tell_scores(c, scores);
    Job job;
    auto const series = all_series(studies);
    auto images = draw_key_images(c, series, job);
    if (images.empty())
        if (auto pictures = overview(studies))
            images = *std::move(pictures);
    return write_all(folder, c, studies, compose(c, scores, std::move(images)));
}

} // namespace

void add_read(Arguments program, Outcome& outcome) {
    auto const o = std::make_shared<Options>();
    Arguments const command = program.add_subcommand(
        "read", "From files to report without a window: scan, case, scores, pictures, PDF");
    command.add_option("PATH", o->paths, "File, folder, DICOMDIR or ZIP").required();
    command.add_option("--out", o->folder, "Folder to write to").required();
    command.add_option("--case", o->case_file, "Case document; else case.json beside the studies");
    command.add_option("--lang", o->language, "Language of the report").one_of({"en", "zh"});
    command.callback([o, &outcome] {
        auto const studies = open_or_refuse(o->paths, outcome);
        if (!studies)
            return;
        if (auto const done = read(*o, *studies); !done)
            refuse(outcome, done.error());
    });
}

} // namespace vertemark::app
