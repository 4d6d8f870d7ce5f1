#include "app/store/case_json.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTimeZone>

#include <cmath>
#include <limits>

#include "annotation/edit/apply.h"
#include "annotation/edit/validate.h"
#include "app/store/json_io.h"

namespace vertemark::app {

using namespace annotation;

QString instant_to_text(Instant when) {
    return QDateTime::fromMSecsSinceEpoch(when.time_since_epoch().count(), Qt::UTC)
        .toString(Qt::ISODateWithMs);
}

std::optional<Instant> instant_from_text(QString const& text) {
    QDateTime const when = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!when.isValid())
        return std::nullopt;
    return Instant(std::chrono::milliseconds(when.toMSecsSinceEpoch()));
}

// ---- Edits -----------------------------------------------------------------------------------------------

QJsonValue to_json(Edit const& edit) {
    return std::visit(
        [](auto const& change) {
            using Kind = std::decay_t<decltype(change)>;
            QJsonObject object = to_object(change);
            object.insert(QLatin1String("edit"), QLatin1String(Fields<Kind>::kind));
            return QJsonValue(object);
        },
        edit.change);
}

namespace {

// Makes `change` the alternative whose name is `kind`; false when there is none.
template <std::size_t I = 0>
bool choose(QString const& kind, decltype(Edit::change)& change) {
    using Variant = decltype(Edit::change);
    if constexpr (I == std::variant_size_v<Variant>) {
        return false;
    } else {
        using Kind = std::variant_alternative_t<I, Variant>;
        if (kind == QLatin1String(Fields<Kind>::kind)) {
            change.template emplace<I>();
            return true;
        }
        return choose<I + 1>(kind, change);
    }
}

} // namespace

// ---- Reading of plain values -----------------------------------------------------------------------------

void JsonReader::read(QJsonValue const& json, Edit& value) {
    if (!json.isObject() || !choose(json.toObject().value(QLatin1String("edit")).toString(), value.change))
        return refuse("no known edit");
    std::visit([&](auto& change) { read(json, change); }, value.change);
}

void JsonReader::read(QJsonValue const& json, bool& value) {
    if (!json.isBool())
        return refuse("not true or false");
    value = json.toBool();
}

void JsonReader::read(QJsonValue const& json, std::int64_t& value) {
    double const number = json.toDouble();
    if (!json.isDouble() || number != std::floor(number) || std::abs(number) > 9e15)
        return refuse("not a whole number");
    value = json.toInteger();
}

void JsonReader::read(QJsonValue const& json, int& value) {
    std::int64_t wide = 0;
    read(json, wide);
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
        return refuse("too large");
    value = static_cast<int>(wide);
}

void JsonReader::read(QJsonValue const& json, std::size_t& value) {
    std::int64_t wide = 0;
    read(json, wide);
    if (wide < 0)
        return refuse("negative");
    value = static_cast<std::size_t>(wide);
}

void JsonReader::read(QJsonValue const& json, double& value) {
    if (!json.isDouble())
        return refuse("not a number");
    value = json.toDouble();
}

void JsonReader::read(QJsonValue const& json, char& value) {
    QString const text = json.toString();
    if (text.size() != 1 || text[0].unicode() > 127)
        return refuse("not one letter");
    value = text[0].toLatin1();
}

void JsonReader::read(QJsonValue const& json, std::string& value) {
    if (!json.isString())
        return refuse("not a text");
    value = json.toString().toStdString();
}

void JsonReader::read(QJsonValue const& json, Level& value) {
    auto const level = parse_level(json.toString().toStdString());
    if (!level)
        return refuse("no such level");
    value = *level;
}

void JsonReader::read(QJsonValue const& json, Instant& value) {
    auto const when = instant_from_text(json.toString());
    if (!when)
        return refuse("not a date and time");
    value = *when;
}

void JsonReader::read(QJsonValue const& json, PartialDate& value) {
    auto const date = parse_date(json.toString().toStdString());
    if (!date)
        return refuse("not a date");
    value = *date;
}

void JsonReader::read(QJsonValue const& json, AffineTransform& value) {
    QJsonArray const list = json.toArray();
    if (list.size() != 12)
        return refuse("not twelve numbers");
    for (QJsonValue const& number : list)
        if (!number.isDouble())
            return refuse("not twelve numbers");
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column)
            value.matrix[static_cast<std::size_t>(3 * row + column)] = list[4 * row + column].toDouble();
    value.offset = {list[3].toDouble(), list[7].toDouble(), list[11].toDouble()};
}

void JsonReader::read(QJsonValue const& json, LpsPoint& value) {
    QJsonArray const xyz = json.toArray();
    if (xyz.size() != 3 || !xyz[0].isDouble() || !xyz[1].isDouble() || !xyz[2].isDouble())
        return refuse("not three numbers");
    value = {xyz[0].toDouble(), xyz[1].toDouble(), xyz[2].toDouble()};
}

void JsonReader::read(QJsonValue const& json, LpsVector& value) {
    LpsPoint point;
    read(json, point);
    value = point - LpsPoint{};
}

QJsonValue to_json(VoxelRuns const& voxels) {
    QByteArray text;
    std::uint32_t last = 0;
    for (VoxelRun const& run : voxels.runs()) {
        if (!text.isEmpty())
            text += ' ';
        text += QByteArray::number(run.begin - last) + ' ' + QByteArray::number(run.end - run.begin);
        last = run.end;
    }
    return QString::fromLatin1(text);
}

void JsonReader::read(QJsonValue const& json, VoxelRuns& value) {
    QByteArray const text = json.toString().toLatin1();
    QList<QByteArray> const numbers = text.isEmpty() ? QList<QByteArray>() : text.split(' ');
    if (!json.isString() || numbers.size() % 2 != 0)
        return refuse("not runs of voxels");
    value = {};
    std::uint64_t at = 0;
    for (qsizetype i = 0; i < numbers.size(); i += 2) {
        bool good = false, also = false;
        std::uint64_t const begin = at + numbers[i].toUInt(&good);
        at = begin + numbers[i + 1].toUInt(&also);
        if (!good || !also || at == begin || at > std::numeric_limits<std::uint32_t>::max())
            return refuse("not runs of voxels");
        value.append(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at));
    }
}

// ---- The case document -----------------------------------------------------------------------------------

namespace {

// A document may come from anywhere: what apply() would refuse is refused here too.
Result<void> validate_all(Case const& c) {
    CHECK_OK(validate(c.spine.anomalies));
    for (auto const& label : c.spine.labels)
        CHECK_OK(validate(label));
    for (auto const& lesion : c.lesions)
        CHECK_OK(validate(lesion));
    for (auto const& measurement : c.measurements)
        CHECK_OK(validate(measurement));
    for (auto const& segmentation : c.segmentations)
        CHECK_OK(validate(segmentation));
    for (auto const& link : c.frame_links)
        CHECK_OK(validate(link));
    for (auto const& inputs : c.uptake_inputs)
        CHECK_OK(validate(inputs));
    return validate(c.clinical);
}

} // namespace

QJsonObject case_to_json(Case const& c) {
    QJsonObject document = to_object(c);
    document.insert(QLatin1String("format"), QLatin1String(k_case_format));
    document.insert(QLatin1String("version"), k_case_version);
    return document;
}

bool is_case_document(QJsonObject const& document) {
    return document.value(QLatin1String("format")).toString() == QLatin1String(k_case_format);
}

Result<Case> case_from_json(QJsonObject const& document) {
    if (!is_case_document(document))
        return fail(ErrorCode::malformed, "not a case document", "format");
    int const version = document.value(QLatin1String("version")).toInt(0);
    if (version < 1)
        return fail(ErrorCode::malformed, "no version", "version");
    if (version > k_case_version)
        return fail(ErrorCode::unsupported, "written by a newer program", "version");
    Case c;
    JsonReader reader;
    reader.read(document, c);
    CHECK_OK(reader.result());
    CHECK_OK(validate_all(c));
    return c;
}

QByteArray write_case(Case const& c) {
    return QJsonDocument(case_to_json(c)).toJson(QJsonDocument::Indented);
}

Result<Case> read_case(QByteArray const& text) {
    QJsonParseError error;
    QJsonDocument const document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::malformed, error.errorString().toStdString(),
                    "offset " + std::to_string(error.offset));
    return case_from_json(document.object());
}

Result<Case> read_case_file(QString const& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? ErrorCode::io : ErrorCode::not_found, file.errorString().toStdString(),
                    path.toStdString());
    return read_case(file.readAll());
}

Result<void> write_case_file(QString const& path, Case const& c) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(write_case(c)) < 0 || !file.commit())
        return fail(ErrorCode::io, file.errorString().toStdString(), path.toStdString());
    return {};
}

QJsonObject edit_to_json(Edit const& edit) {
    return to_json(edit).toObject();
}

Result<Edit> edit_from_json(QJsonObject const& object) {
    Edit edit;
    JsonReader reader;
    reader.read(QJsonValue(object), edit);
    CHECK_OK(reader.result());
    return edit;
}

} // namespace vertemark::app
