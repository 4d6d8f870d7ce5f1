#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <iostream>
#include <memory>

#include "annotation/record/fields.h"
#include "app/cli/output.h"
#include "app/cohort/clinical_import.h"
#include "app/i18n/cohort_text.h"
#include "app/i18n/record_text.h"
#include "app/store/case_json.h"
#include "app/store/sql_case_store.h"

namespace vertemark::app {

namespace {

struct Options {
    std::string file, out, who = "import";
    std::vector<std::string> map;
    bool store = false, overwrite = false, list_fields = false, json = false;
};

QString qt(std::string const& text) {
    return QString::fromStdString(text);
}

QJsonObject json(ImportProblem const& problem) {
    return {{"line", problem.line > 0 ? QJsonValue(problem.line) : QJsonValue()},
            {"column", problem.column.isEmpty() ? QJsonValue() : QJsonValue(problem.column)},
            {"code", problem.code},
            {"text", import_problem_text(problem.code.toStdString(), problem.arguments)}};
}

QJsonArray json(std::vector<ImportProblem> const& problems) {
    QJsonArray array;
    for (auto const& problem : problems)
        array.append(json(problem));
    return array;
}

QJsonArray fields_json() {
    QJsonArray fields;
    for (auto const& field : annotation::record_fields()) {
        QJsonArray choices;
        for (auto const& choice : field.choices)
            choices.append(qt(choice));
        fields.append(QJsonObject{{"id", qt(field.id)},
                                  {"group", qt(std::string(annotation::name(field.group)))},
                                  {"label", field_text(field)},
                                  {"choices", choices},
                                  {"hint", field_hint(field)}});
    }
    return fields;
}

// The proposal, with COLUMN=FIELD pairs in place of it; an empty field leaves the column out.
Result<std::vector<ColumnMapping>> mapping_of(CsvTable const& table, std::vector<std::string> const& pairs) {
    auto mapping = propose_mapping(table);
    for (std::string const& pair : pairs) {
        auto const equals = pair.rfind('=');
        if (equals == std::string::npos)
            return fail(ErrorCode::malformed, "expected COLUMN=FIELD", pair);
        ColumnMapping const wanted{qt(pair.substr(0, equals)), pair.substr(equals + 1)};
        bool found = false;
        for (auto& one : mapping) {
            if (one.column == wanted.column) {
                one.field = wanted.field;
                found = true;
            } else if (!wanted.field.empty() && one.field == wanted.field) {
                one.field.clear();
            }
        }
        if (!found)
            mapping.push_back(wanted); // told as a problem: no such column
    }
    return mapping;
}

Result<void> write_cases(ImportPreview const& preview, QString const& folder) {
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::io, "the folder cannot be made", folder.toStdString());
    int number = 0;
    for (auto const& patient : preview.patients) {
        annotation::Case c = patient.facts;
        c.id = annotation::CaseId("import-" + std::to_string(++number));
        CHECK_OK(write_case_file(QDir(folder).filePath(QStringLiteral("case_%1.json").arg(number)), c));
    }
    return {};
}

Result<QJsonArray> store_cases(Options const& o, ImportPreview const& preview) {
    TRY(auto store, open_local_store());
    auto const known = o.overwrite ? Known::is_overwritten : Known::is_kept;
    QJsonArray array;
    for (auto const& done : store_clinical(*store, preview, o.who, known))
        array.append(QJsonObject{{"patient", done.patient},
                                 {"outcome", done.outcome},
                                 {"filled", done.filled},
                                 {"problems", json(done.problems)}});
    return array;
}

Result<void> run(Options const& o) {
    QFile file(qt(o.file));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::io, file.errorString().toStdString(), o.file);
    auto const table = parse_csv(file.readAll());
    if (!table)
        return fail(table.error().code, table.error().detail,
                    o.file + (table.error().subject.empty() ? "" : ", " + table.error().subject));
    TRY(auto const mapping, mapping_of(*table, o.map));
    annotation::Provenance from{
        annotation::How::imported,
        o.who,
        annotation::Instant(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch())),
        {},
        QFileInfo(qt(o.file)).fileName().toStdString()};
    auto const preview = read_clinical(*table, mapping, from);
    QJsonArray columns, patients;
    for (auto const& one : preview.mapping)
        columns.append(QJsonObject{{"column", one.column},
                                   {"field", one.field.empty() ? QJsonValue() : QJsonValue(qt(one.field))}});
    for (auto const& patient : preview.patients) {
        QJsonArray lines;
        for (int const line : patient.lines)
            lines.append(line);
        patients.append(QJsonObject{{"patient", qt(patient.facts.patient.id)},
                                    {"lines", lines},
                                    {"values", patient.values},
                                    {"case", case_to_json(patient.facts)}});
    }
    QJsonObject answer{{"mapping", columns}, {"patients", patients}, {"problems", json(preview.problems)}};
    if (!o.out.empty())
        CHECK_OK(write_cases(preview, qt(o.out)));
    if (o.store) {
        TRY(auto const stored, store_cases(o, preview));
        answer["stored"] = stored;
    }
    print(QJsonDocument(answer));
    return {};
}

} // namespace

void add_import_clinical(Arguments program, Outcome& outcome) {
    auto const o = std::make_shared<Options>();
    Arguments const command = program.add_subcommand(
        "import-clinical",
        "Clinical facts from a CSV file: the mapping, what it says, and what can't be read");
    command.add_option("FILE", o->file, "CSV in UTF-8 with a line of column names");
    command.add_option("--map", o->map,
                       "COLUMN=FIELD, in place of the mapping proposed; COLUMN= leaves it out");
    command.add_option("--out", o->out, "Folder for a case document a patient");
    command.add_flag("--store", o->store, "Put the facts into this reader's case store");
    command.add_flag("--overwrite", o->overwrite,
                     "Overwrite answers that differ; else they are kept and told");
    command.add_option("--who", o->who, "Who answers for the facts");
    command.add_flag("--list-fields", o->list_fields, "List the fields that a column can be mapped to");
    command.add_flag("--json", o->json, "JSON (the only form)");
    command.callback([o, &outcome] {
        if (o->list_fields)
            return print(QJsonDocument(fields_json()));
        if (o->file.empty())
            refuse_usage("import-clinical", "FILE is needed, or --list-fields");
        if (auto const done = run(*o); !done)
            refuse(outcome, done.error());
    });
}

} // namespace vertemark::app
