#include <QJsonArray>
#include <QJsonObject>
#include <iostream>
#include <memory>

#include "app/cli/output.h"
#include "app/core/demo_case.h"
#include "app/store/case_json.h"
#include "testdata/demo.h"

namespace vertemark::app {

namespace {

struct Options {
    std::string folder, recipe = "breast_l5", quality = "full", studies = "all";
};

QString case_file(testdata::DemoFiles const& files) {
    return QString::fromStdString((files.folder / "case.json").string());
}

Result<testdata::DemoFiles> write(Options const& o) {
    TRY(auto const recipe, testdata::recipe(o.recipe));
    using testdata::Quality;
    using testdata::Studies;
    Quality const quality = o.quality == "tiny"    ? Quality::tiny
                            : o.quality == "draft" ? Quality::draft
                                                   : Quality::full;
    Studies const studies = o.studies == "ct"      ? Studies::ct
                            : o.studies == "ct_mr" ? Studies::ct_mr
                                                   : Studies::all;
    Job job;
    TRY(auto files, testdata::write_phantom(recipe, quality, studies, o.folder, job));
    TRY(auto const opened, open_studies(std::vector{files.folder}, job));
    TRY(auto const finished, demo_case(files.truth, opened));
    CHECK_OK(write_case_file(case_file(files), finished));
    return files;
}

QJsonObject to_json(testdata::DemoFiles const& files) {
    auto const count = [](auto const& list) { return static_cast<int>(list.size()); };
    QJsonObject numbers{
        {QStringLiteral("ct"), count(files.ct)},
        {QStringLiteral("mr_t1"), count(files.mr_t1)},
        {QStringLiteral("mr_t2"), count(files.mr_t2)},
        {QStringLiteral("mr_stir"), count(files.mr_stir)},
        {QStringLiteral("mr_t2_axial"), count(files.mr_t2_axial)},
        {QStringLiteral("pet"), count(files.pet)},
        {QStringLiteral("xray"), count(files.xray)},
        {QStringLiteral("bone_scan"), count(files.bone_scan)},
    };
    return {{QStringLiteral("folder"), QString::fromStdString(files.folder.string())},
            {QStringLiteral("truth"), QString::fromStdString(files.truth.string())},
            {QStringLiteral("case"), case_file(files)},
            {QStringLiteral("files"), numbers}};
}

} // namespace

void add_demo(Arguments program, Outcome& outcome) {
    auto const o = std::make_shared<Options>();
    Arguments const command = program.add_subcommand(
        "demo", "Write the phantom patient's studies, their truth and the finished case");
    command.add_option("--out", o->folder, "Folder to write to").required();
    command.add_option("--recipe", o->recipe, "Which patient").one_of(testdata::recipe_names());
    command.add_option("--quality", o->quality, "Size of the pictures").one_of({"tiny", "draft", "full"});
    command.add_option("--studies", o->studies, "What to write").one_of({"ct", "ct_mr", "all"});
    command.callback([o, &outcome] {
        auto const files = write(*o);
        if (files)
            print(QJsonDocument(to_json(*files)));
        else
            refuse(outcome, files.error());
    });
}

} // namespace vertemark::app
