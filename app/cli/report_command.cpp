#include <QSaveFile>
#include <iostream>
#include <memory>

#include "app/cli/output.h"
#include "app/i18n/language.h"
#include "app/report/compose.h"
#include "app/report/key_images.h"
#include "app/report/report_html.h"
#include "app/report/report_pdf.h"
#include "app/report/report_text.h"
#include "app/store/case_json.h"

namespace vertemark::app {

namespace {

struct Options {
    std::string case_file, pdf, html, text, language;
    std::vector<std::string> studies; // for the key images
};

Result<void> write_text_file(std::string const& path, QString const& text) {
    QSaveFile file(QString::fromStdString(path));
    QByteArray const bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::io, file.errorString().toStdString(), path);
    return {};
}

Result<KeyImages> images_of(Options const& o, annotation::Case const& c) {
    if (o.studies.empty())
        return KeyImages{};
    std::vector<std::filesystem::path> const paths(o.studies.begin(), o.studies.end());
    Job job;
    TRY(auto const studies, open_studies(paths, job));
    return draw_key_images(c, all_series(studies), job);
}

Result<void> write_report(Options const& o) {
    TRY(auto c, read_case_file(QString::fromStdString(o.case_file)));
    if (!o.language.empty())
        c.report.language = o.language;
    auto const scores = scores_for_report(c);
    TRY(auto images, images_of(o, c));
    Report const report = compose(c, scores, std::move(images));
    TRY(auto const pdf, write_pdf(report, QString::fromStdString(o.pdf)));
    if (!o.html.empty())
        CHECK_OK(write_text_file(o.html, to_html(report)));
    if (!o.text.empty())
        CHECK_OK(write_text_file(o.text, to_text(report)));
    std::cerr << o.pdf << ": " << pdf.pages << " pages\n";
    return {};
}

} // namespace

void add_report(Arguments program, Outcome& outcome) {
    auto const o = std::make_shared<Options>();
    Arguments const command =
        program.add_subcommand("report", "Write the report of a case as PDF, HTML and text");
    command.add_option("CASE", o->case_file, "Case document (JSON)").required();
    command.add_option("-o,--out", o->pdf, "PDF to write").required();
    command.add_option("--html", o->html, "HTML to write, one file");
    command.add_option("--text", o->text, "Plain text to write");
    command.add_option("--lang", o->language, "Language of the report; the case's own when not given")
        .one_of({"en", "zh"});
    command.add_option("--studies", o->studies, "Studies to draw the key images from");
    command.callback([o, &outcome] {
        if (auto const done = write_report(*o); !done)
            refuse(outcome, done.error());
    });
}

} // namespace vertemark::app
