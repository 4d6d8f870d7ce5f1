#include "app/cohort/redcap.h"

#include <QDir>
#include <QSaveFile>

#include <algorithm>

#include "annotation/record/fields.h"
#include "app/cohort/csv.h"
#include "app/i18n/record_text.h"
#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"

namespace vertemark::app {

using namespace annotation;

namespace {

constexpr RecordGroup k_groups[] = {RecordGroup::patient, RecordGroup::lesion,  RecordGroup::symptom,
                                    RecordGroup::organ,   RecordGroup::surgery, RecordGroup::treatment,
                                    RecordGroup::visit,   RecordGroup::reported};

bool identifies(RecordField const& field) {
    return field.id == "patient_id" || field.id == "patient_name" || field.id == "birth_date";
}

QString choices_text(RecordField const& field) {
    QStringList choices;
    for (auto const& choice : field.choices)
        choices << to_text(choice) + QStringLiteral(", ") + record_choice_text(field, choice);
    return choices.join(QStringLiteral(" | "));
}

QString type_of(RecordField const& field) {
    switch (field.kind) {
    case RecordField::Kind::choice:
        return QStringLiteral("dropdown");
    case RecordField::Kind::flag:
        return QStringLiteral("yesno");
    default:
        return QStringLiteral("text");
    }
}

// Dates may be known to the year or month only, which REDCap's own date fields refuse: they stay text.
QByteArray dictionary_line(RecordField const& field, QString const& heading) {
    bool const number = field.kind == RecordField::Kind::number,
               whole = field.kind == RecordField::Kind::integer;
    QString const validation = whole    ? QStringLiteral("integer")
                               : number ? QStringLiteral("number")
                                        : QString();
    return csv_line({to_text(field.id),
                     to_text(name(field.group)),
                     heading,
                     type_of(field),
                     field_text(field),
                     choices_text(field),
                     field_hint(field),
                     validation,
                     number || whole ? QString::number(field.low) : QString(),
                     number || whole ? QString::number(field.high) : QString(),
                     identifies(field) ? QStringLiteral("y") : QString(),
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {}});
}

QByteArray computed_line(QString const& name, QString const& label) {
    return csv_line({name,
                     QStringLiteral("scores"),
                     {},
                     QStringLiteral("text"),
                     label,
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     QStringLiteral("@READONLY")});
}

std::vector<scoring::ScoreDefinition const*> summed_scores() {
    std::vector<scoring::ScoreDefinition const*> list;
    for (auto const& definition : scoring::catalogue())
        if (definition.kind == scoring::ScoreDefinition::Kind::sum &&
            scoring::find_score(definition.id) == &definition)
            list.push_back(&definition);
    return list;
}

struct Columns {
    std::vector<RecordField const*> fields;
    std::vector<scoring::ScoreDefinition const*> scores;
};

QByteArray heading_of(Columns const& columns) {
    QStringList names{QStringLiteral("record_id"), QStringLiteral("redcap_repeat_instrument"),
                      QStringLiteral("redcap_repeat_instance")};
    for (auto const* field : columns.fields)
        names << to_text(field->id);
    for (auto const* score : columns.scores)
        for (char const* part : {"total", "min", "max", "category", "version"})
            names << QStringLiteral("%1_%2").arg(to_text(score->id), QLatin1String(part));
    return csv_line(names);
}

QStringList score_cells(CohortRow const& row, Columns const& columns, bool filled) {
    QStringList cells;
    auto const text = [](std::optional<int> value) { return value ? QString::number(*value) : QString(); };
    for (auto const* score : columns.scores) {
        auto const* result = filled ? row.score(score->id) : nullptr;
        if (!result) {
            cells << QString() << QString() << QString() << QString() << QString();
            continue;
        }
        cells << text(result->total) << text(result->total_min) << text(result->total_max)
              << to_text(result->category.value_or(std::string())) << QString::number(result->version);
    }
    return cells;
}

QByteArray line_of(CohortRow const& row, int record, RecordGroup group, std::size_t index,
                   Columns const& columns) {
    bool const patient = group == RecordGroup::patient;
    QStringList cells{QString::number(record), patient ? QString() : to_text(name(group)),
                      patient ? QString() : QString::number(index + 1)};
    for (auto const* field : columns.fields)
        cells << (field->group == group ? to_text(field->read(*row.of, index).value_or(std::string()))
                                        : QString());
    return csv_line(cells + score_cells(row, columns, patient));
}

Result<void> save(QString const& path, QByteArray const& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::io, file.errorString().toStdString(), path.toStdString());
    return {};
}

} // namespace

QByteArray redcap_dictionary() {
    QByteArray bytes =
        csv_line({QStringLiteral("Variable / Field Name"), QStringLiteral("Form Name"),
                  QStringLiteral("Section Header"), QStringLiteral("Field Type"),
                  QStringLiteral("Field Label"), QStringLiteral("Choices, Calculations, OR Slider Labels"),
                  QStringLiteral("Field Note"), QStringLiteral("Text Validation Type OR Show Slider Number"),
                  QStringLiteral("Text Validation Min"), QStringLiteral("Text Validation Max"),
                  QStringLiteral("Identifier?"), QStringLiteral("Branching Logic (Show field only if...)"),
                  QStringLiteral("Required Field?"), QStringLiteral("Custom Alignment"),
                  QStringLiteral("Question Number (surveys only)"), QStringLiteral("Matrix Group Name"),
                  QStringLiteral("Matrix Ranking?"), QStringLiteral("Field Annotation")});
    bytes += csv_line({QStringLiteral("record_id"),
                       QStringLiteral("patient"),
                       {},
                       QStringLiteral("text"),
                       QStringLiteral("Record"),
                       {},
                       {},
                       {},
                       {},
                       {},
                       {},
                       {},
                       {},
                       {},
                       {},
                       {},
                       {},
                       {}});
    std::string section;
    for (auto const& field : record_fields()) {
        bytes += dictionary_line(field, field.section == section ? QString() : section_text(field.section));
        section = field.section;
    }
    for (auto const* score : summed_scores())
        for (char const* part : {"total", "min", "max", "category", "version"})
            bytes += computed_line(QStringLiteral("%1_%2").arg(to_text(score->id), QLatin1String(part)),
                                   score_word(ScoreWord::title, score->id) + QStringLiteral(": ") +
                                       QLatin1String(part));
    return bytes;
}

QByteArray redcap_data(Cohort const& cohort, Identifiers identifiers) {
    Columns columns;
    for (auto const& field : record_fields())
        if (identifiers == Identifiers::included || !identifies(field))
            columns.fields.push_back(&field);
    columns.scores = summed_scores();
    QByteArray bytes = heading_of(columns);
    int record = 0;
    for (auto const& row : rows_of(cohort)) {
        ++record;
        for (RecordGroup const group : k_groups)
            for (std::size_t i = 0; i < entries(*row.of, group); ++i)
                bytes += line_of(row, record, group, i, columns);
    }
    return bytes;
}

Result<void> write_redcap(Cohort const& cohort, Identifiers identifiers, QString const& folder) {
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::io, "the folder cannot be made", folder.toStdString());
    QDir const directory(folder);
    CHECK_OK(save(directory.filePath(QStringLiteral("dictionary.csv")), redcap_dictionary()));
    return save(directory.filePath(QStringLiteral("data.csv")), redcap_data(cohort, identifiers));
}

} // namespace vertemark::app
