#include <memory>

#include "app/cli/output.h"
#include "app/core/scan_json.h"

namespace vertemark::app {

void add_scan(Arguments program, Outcome& outcome) {
    struct Options {
        std::vector<std::string> paths;
        bool json = false;
    };
    auto const options = std::make_shared<Options>();
    Arguments const command =
        program.add_subcommand("scan", "List patients, studies and series, and what was skipped");
    command.add_option("PATH", options->paths, "File, folder, DICOMDIR or ZIP").required();
    command.add_flag("--json", options->json, "JSON (the only form)");
    command.callback([options, &outcome] {
        auto const studies = open_or_refuse(options->paths, outcome);
        if (!studies)
            return;
        print(QJsonDocument(to_json(*studies)));
        if (studies->patients.empty())
            refuse(outcome, {ErrorCode::not_found, "no file here could be read as DICOM", options->paths[0]});
    });
}

} // namespace vertemark::app
