#include "app/core/isncsci_json.h"

#include <QJsonDocument>

namespace vertemark::app {

using namespace scoring;

namespace {

QString qt(std::string const& text) {
    return QString::fromStdString(text);
}

// A field as text; absent and null are "NT", numbers are read as their digits.
std::string text_of(QJsonValue const& value) {
    if (value.isUndefined() || value.isNull())
        return "NT";
    return value.isDouble() ? std::to_string(value.toInt(-1))
                            : value.toString().trimmed().toUpper().toStdString();
}

tl::unexpected<Error> wrong(QString const& field) {
    return fail(ErrorCode::malformed, "no score of the worksheet", field.toStdString());
}

Result<IsncsciScore> read_score(QJsonObject const& worksheet, QString const& field, int best) {
    auto const score = read_isncsci_score(text_of(worksheet.value(field)), best);
    if (!score)
        return wrong(field);
    return *score;
}

Result<AnalFinding> read_anal(QJsonObject const& worksheet, QString const& field) {
    std::string const text = text_of(worksheet.value(field));
    if (text == "YES")
        return AnalFinding::yes;
    if (text == "NO")
        return AnalFinding::no;
    if (text == "NT")
        return AnalFinding::not_testable;
    return wrong(field);
}

// Absent, "", "0" and "NONE" name no muscle.
Result<std::optional<int>> read_non_key(QJsonObject const& worksheet, QString const& field) {
    std::string const text = text_of(worksheet.value(field));
    if (text == "NT" || text.empty() || text == "0" || text == "NONE")
        return std::optional<int>();
    auto const segment = isncsci_segment(text);
    if (!segment)
        return wrong(field);
    return segment;
}

Result<IsncsciSide> read_side(QJsonObject const& worksheet, QString const& side_name) {
    IsncsciSide side;
    for (int s = 1; s < k_isncsci_segments; ++s) {
        auto const at = static_cast<std::size_t>(s);
        QString const field = qt(std::string(isncsci_segment(s))).toLower() + side_name;
        TRY(side.touch[at], read_score(worksheet, field + "Touch", 2));
        TRY(side.prick[at], read_score(worksheet, field + "Prick", 2));
    }
    for (int m = 0; m < k_isncsci_muscles; ++m) {
        QString const segment = qt(std::string(isncsci_segment(isncsci_muscle_segment(m)))).toLower();
        TRY(side.motor[static_cast<std::size_t>(m)], read_score(worksheet, segment + side_name + "Motor", 5));
    }
    TRY(side.lowest_non_key_muscle,
        read_non_key(worksheet, side_name.toLower() + "LowestNonKeyMuscleWithMotorFunction"));
    return side;
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

QJsonObject answer(QJsonObject const& worksheet) {
    auto const exam = read_isncsci_exam(worksheet);
    QJsonObject object;
    if (exam)
        object = to_json(classify(*exam));
    object["id"] = worksheet.value("id");
    object["error"] = exam ? QJsonValue()
                           : QJsonObject{{"code", "invalid_value"},
                                         {"subject", qt(exam.error().subject)},
                                         {"text", qt(exam.error().subject + ": " + exam.error().detail)}};
    return object;
}

} // namespace

Result<IsncsciExam> read_isncsci_exam(QJsonObject const& worksheet) {
    IsncsciExam exam;
    TRY(exam.contraction, read_anal(worksheet, "analContraction"));
    TRY(exam.sensation, read_anal(worksheet, "analSensation"));
    TRY(exam.right, read_side(worksheet, "Right"));
    TRY(exam.left, read_side(worksheet, "Left"));
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
    for (auto const& element : document.isArray() ? document.array() : QJsonArray{document.object()})
        answers.append(answer(element.toObject()));
    return answers;
}

} // namespace vertemark::app
