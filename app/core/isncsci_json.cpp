#include "app/core/isncsci_json.h"

#include <QJsonDocument>
#include <QStringList>

#include <map>

#include "app/core/isncsci_record.h"

namespace vertemark::app {

using namespace scoring;

namespace {

QString qt(std::string const& text) {
    return QString::fromStdString(text);
}

// A field as text, in capitals; nothing where it isn't given. What is no text and no whole number is "?".
std::optional<std::string> text_of(QJsonValue const& value) {
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (value.isDouble())
        return std::to_string(value.toInt(-1));
    return value.isString() ? value.toString().trimmed().toUpper().toStdString() : std::string("?");
}

// The worksheet's fields as the cells of the clinical record, and which field each cell is from.
struct Worksheet {
    IsncsciCells cells;
    std::map<std::string, QString> fields; // by cell
};

void read_field(QJsonObject const& json, QString const& field, std::string const& cell, Worksheet& sheet) {
    sheet.fields[cell] = field;
    if (auto const text = text_of(json.value(field)))
        sheet.cells[cell] = *text;
}

void read_finding(QJsonObject const& json, QString const& field, std::string const& cell, Worksheet& sheet) {
    read_field(json, field, cell, sheet);
    if (auto const found = sheet.cells.find(cell); found != sheet.cells.end())
        for (auto const& [written, kept] : {std::pair{"YES", "yes"}, {"NO", "no"}})
            if (found->second == written)
                found->second = kept;
}

// "", "0", "NT" and "NONE" name no muscle.
void read_non_key(QJsonObject const& json, QString const& field, std::string const& cell, Worksheet& sheet) {
    read_field(json, field, cell, sheet);
    for (char const* none : {"", "0", "NT", "NONE"})
        if (auto const found = sheet.cells.find(cell); found != sheet.cells.end() && found->second == none)
            sheet.cells.erase(found);
}

void read_side(QJsonObject const& json, std::string const& side, Worksheet& sheet) {
    QString const name = side == "right" ? QStringLiteral("Right") : QStringLiteral("Left");
    auto const field = [&](int segment, char const* kind) {
        return qt(std::string(isncsci_segment(segment))).toLower() + name + QLatin1String(kind);
    };
    for (int s = 1; s < k_isncsci_segments; ++s) {
        read_field(json, field(s, "Touch"), isncsci_cell(side, "touch", s), sheet);
        read_field(json, field(s, "Prick"), isncsci_cell(side, "prick", s), sheet);
    }
    for (int m = 0; m < k_isncsci_muscles; ++m) {
        int const segment = isncsci_muscle_segment(m);
        read_field(json, field(segment, "Motor"), isncsci_cell(side, "motor", segment), sheet);
    }
    read_non_key(json, name.toLower() + "LowestNonKeyMuscleWithMotorFunction", side + ".non_key", sheet);
}

Worksheet read_worksheet(QJsonObject const& json) {
    Worksheet sheet;
    read_finding(json, "analContraction", "contraction", sheet);
    read_finding(json, "analSensation", "sensation", sheet);
    read_side(json, "right", sheet);
    read_side(json, "left", sheet);
    return sheet;
}

// Names that are no field of a worksheet, such as a misspelt one: what they say counts as not tested.
QJsonArray unknown_fields(QJsonObject const& json) {
    QStringList known{"id", "group", "comments", "totals"};
    for (auto const& [cell, field] : read_worksheet({}).fields)
        known.append(field);
    QJsonArray unknown;
    for (QString const& name : json.keys())
        if (!known.contains(name))
            unknown.append(name);
    return unknown;
}

void add_totals(QJsonObject& totals, QString const& side, IsncsciSideResult const& result) {
    totals[side + "UpperMotorTotal"] = qt(isncsci_total(result.totals.upper_motor));
    totals[side + "LowerMotorTotal"] = qt(isncsci_total(result.totals.lower_motor));
    totals[side + "MotorTotal"] = qt(isncsci_total(result.totals.motor));
    totals[side + "TouchTotal"] = qt(isncsci_total(result.totals.touch));
    totals[side + "PrickTotal"] = qt(isncsci_total(result.totals.prick));
    totals[side + "Sensory"] = qt(to_string(result.sensory_level));
    totals[side + "Motor"] = qt(to_string(result.motor_level));
    totals[side + "SensoryZpp"] = qt(to_string(result.sensory_zone));
    totals[side + "MotorZpp"] = qt(to_string(result.motor_zone));
}

QJsonObject totals_of(IsncsciResult const& result) {
    auto const both = [&](std::optional<int> IsncsciTotals::*total) {
        return qt(isncsci_total(isncsci_sum(result.right.totals.*total, result.left.totals.*total)));
    };
    QJsonObject totals{{"upperMotorTotal", both(&IsncsciTotals::upper_motor)},
                       {"lowerMotorTotal", both(&IsncsciTotals::lower_motor)},
                       {"touchTotal", both(&IsncsciTotals::touch)},
                       {"prickTotal", both(&IsncsciTotals::prick)},
                       {"neurologicalLevelOfInjury", qt(to_string(result.neurological_level))},
                       {"asiaImpairmentScale", qt(to_string(result.ais))},
                       {"injuryComplete", qt(to_string(result.completeness))}};
    add_totals(totals, "right", result.right);
    add_totals(totals, "left", result.left);
    return totals;
}

QJsonObject both_sides(QString const& right, QString const& left) {
    return {{"right", right}, {"left", left}};
}

QJsonObject wrong(QString const& subject, QString const& why) {
    return {{"code", "invalid_value"}, {"subject", subject}, {"text", subject + ": " + why}};
}

QJsonObject answer(QJsonValue const& worksheet) {
    if (!worksheet.isObject())
        return {{"id", QJsonValue()}, {"error", wrong("worksheet", "is no object of fields")}};
    QJsonObject const json = worksheet.toObject();
    auto const exam = read_isncsci_exam(json);
    QJsonObject object;
    if (exam)
        object = to_json(classify(*exam));
    object["id"] = json.contains("id") ? json.value("id") : QJsonValue();
    object["unknown_fields"] = unknown_fields(json);
    object["error"] =
        exam ? QJsonValue() : QJsonValue(wrong(qt(exam.error().subject), qt(exam.error().detail)));
    return object;
}

} // namespace

Result<IsncsciExam> read_isncsci_exam(QJsonObject const& json) {
    Worksheet const sheet = read_worksheet(json);
    auto exam = isncsci_exam(sheet.cells);
    if (!exam) // named as the document spells it
        exam.error().subject = sheet.fields.at(exam.error().subject).toStdString();
    return exam;
}

QJsonObject to_json(IsncsciResult const& result) {
    QJsonObject const totals = totals_of(result);
    QJsonObject zones;
    for (char const* name : {"rightSensoryZpp", "leftSensoryZpp", "rightMotorZpp", "leftMotorZpp"})
        zones[name] = totals[name];
    zones["sensory"] = both_sides(totals["rightSensoryZpp"].toString(), totals["leftSensoryZpp"].toString());
    zones["motor"] = both_sides(totals["rightMotorZpp"].toString(), totals["leftMotorZpp"].toString());
    return {{"ais", totals["asiaImpairmentScale"]},
            {"neurological_level", totals["neurologicalLevelOfInjury"]},
            {"sensory", both_sides(totals["rightSensory"].toString(), totals["leftSensory"].toString())},
            {"motor", both_sides(totals["rightMotor"].toString(), totals["leftMotor"].toString())},
            {"complete", totals["injuryComplete"]},
            {"totals", totals},
            {"zpp", zones}};
}

Result<QJsonArray> classify_worksheets(QByteArray const& bytes) {
    QJsonParseError problem{};
    QJsonDocument const document = QJsonDocument::fromJson(bytes, &problem);
    if (document.isNull())
        return fail(ErrorCode::malformed, "no JSON: " + problem.errorString().toStdString());
    QJsonArray answers;
    for (QJsonValue const element : document.isArray() ? document.array() : QJsonArray{document.object()})
        answers.append(answer(element));
    return answers;
}

} // namespace vertemark::app
