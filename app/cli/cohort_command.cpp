#include <iostream>
#include <memory>

#include "annotation/record/fields.h"
#include "app/cli/output.h"
#include "app/cohort/cohort_output.h"
#include "app/cohort/redcap.h"
#include "app/cohort/survival_view.h"

namespace vertemark::app {

namespace {

struct Options {
    std::string source, by, redcap;
    std::vector<std::string> plots;
    bool table_1 = false, table_2 = false, statistics = false, survival = false;
    bool csv = false, json = false, known_ends_only = false, identifiers = false;
};

// pfs.svg and os.svg beside each other: the endpoint stands before the ending.
Result<void> save_plots(Options const& o, CohortRead const& read, CohortParts const& parts) {
    auto const rows = annotation::rows_of(read.cohort);
    for (std::string const& plot : o.plots) {
        QString const path = QString::fromStdString(plot);
        bool const progression = path.contains(QLatin1String("pfs"), Qt::CaseInsensitive);
        auto const endpoint =
            progression ? annotation::Endpoint::progression : annotation::Endpoint::survival;
        CHECK_OK(save_survival(survival_view(rows, endpoint, parts.unknown_end, parts.by), path));
    }
    return {};
}

Result<void> run(Options const& o) {
    if (!o.by.empty() && !scoring::find_score(o.by) && !annotation::find_record_field(o.by))
        return fail(
            ErrorCode::not_found,
            "neither a score nor a field of the record; \"import-clinical --list-fields\" lists the fields",
            "--by " + o.by);
    TRY(auto const read, read_cohort(QString::fromStdString(o.source)));
    CohortParts parts{o.table_1, o.table_2, o.statistics, o.survival, QString::fromStdString(o.by), {}};
    parts.unknown_end =
        o.known_ends_only ? annotation::UnknownEnd::is_left_out : annotation::UnknownEnd::is_event;
    CHECK_OK(save_plots(o, read, parts));
    if (!o.redcap.empty())
        CHECK_OK(write_redcap(read.cohort, o.identifiers ? Identifiers::included : Identifiers::left_out,
                              QString::fromStdString(o.redcap)));
    if (o.json)
        print(QJsonDocument(cohort_to_json(read, parts)));
    else if (o.csv)
        std::cout << cohort_to_csv(read, parts).toStdString();
    else
        std::cout << cohort_to_text(read, parts).toStdString();
    return {};
}

} // namespace

void add_cohort(Arguments program, Outcome& outcome) {
    auto const o = std::make_shared<Options>();
    Arguments const command =
        program.add_subcommand("cohort", "Tables, statistics and survival of several patients");
    command
        .add_option(
            "SOURCE", o->source,
            "\"store\", a case or cohort document, an array of cases, a folder of them, a .sqlite file")
        .required();
    command.add_flag("--table1", o->table_1, "Patients");
    command.add_flag("--table2", o->table_2, "Lesions, scores and operations");
    command.add_flag("--statistics", o->statistics, "Means, deviations, ranges and counts");
    command.add_flag("--survival", o->survival, "Kaplan-Meier curves, log-rank test, score against outcome");
    command.add_option("--by", o->by, "Divide the curves by a score's bands or a field's answers");
    command.add_flag("--known-ends-only", o->known_ends_only,
                     "Leave out times of which nobody says what ended them; else they count as events");
    command.add_option(
        "--plot", o->plots,
        "Picture to write, .svg, .png or .csv: progression where \"pfs\" is in its name, else survival");
    command.add_option("--redcap", o->redcap, "Folder for a data dictionary and data in REDCap's form");
    command.add_flag("--identifiers", o->identifiers, "With patient ID, name and birth date in that data");
    Option const csv = command.add_flag("--csv", o->csv, "Comma-separated values");
    command.add_flag("--json", o->json, "JSON").excludes(csv);
    command.callback([o, &outcome] {
        if (auto const done = run(*o); !done)
            refuse(outcome, done.error());
    });
}

} // namespace vertemark::app
