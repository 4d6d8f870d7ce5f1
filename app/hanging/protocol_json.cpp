// Reads a hanging protocol from JSON. Unknown keys are errors: a typing mistake must not silently change a
// rule.
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "app/hanging/protocol.h"

namespace vertemark::app {

namespace {

Result<ViewPlane> read_plane(QString const& text, std::string const& file) {
    static QHash<QString, ViewPlane> const planes = {
        {QStringLiteral("native"), ViewPlane::native},
        {QStringLiteral("axial"), ViewPlane::axial},
        {QStringLiteral("sagittal"), ViewPlane::sagittal},
        {QStringLiteral("coronal"), ViewPlane::coronal},
        {QStringLiteral("3d"), ViewPlane::three_d},
        {QStringLiteral("mip"), ViewPlane::mip},
        {QStringLiteral("straightened_sagittal"), ViewPlane::straightened_sagittal},
        {QStringLiteral("straightened_coronal"), ViewPlane::straightened_coronal},
        {QStringLiteral("cross_section"), ViewPlane::cross_section}};
    auto const found = planes.constFind(text);
    if (found == planes.constEnd())
        return fail(ErrorCode::malformed, "no such plane: " + text.toStdString(), file);
    return *found;
}

QStringList strings(QJsonValue const& value) {
    if (value.isString())
        return {value.toString()};
    QStringList list;
    for (auto const& item : value.toArray())
        list.append(item.toString());
    return list;
}

Result<void> only(QJsonObject const& object, QStringList const& keys, std::string const& file) {
    for (QString const& key : object.keys())
        if (!keys.contains(key))
            return fail(ErrorCode::malformed, "unknown key: " + key.toStdString(), file);
    return {};
}

Result<SeriesRule> read_series(QJsonObject const& object, std::string const& file) {
    CHECK_OK(only(object,
                  {QStringLiteral("id"), QStringLiteral("looked_for"), QStringLiteral("modality"),
                   QStringLiteral("kind"), QStringLiteral("sequence"), QStringLiteral("view"),
                   QStringLiteral("plane"), QStringLiteral("contrast"), QStringLiteral("prefer"),
                   QStringLiteral("avoid"), QStringLiteral("prefer_thin"), QStringLiteral("required")},
                  file));
    SeriesRule rule;
    rule.id = object[QLatin1String("id")].toString();
    if (rule.id.isEmpty())
        return fail(ErrorCode::malformed, "a series rule has no id", file);
    rule.looked_for = object[QLatin1String("looked_for")].toString();
    rule.modalities = strings(object[QLatin1String("modality")]);
    rule.kinds = strings(object[QLatin1String("kind")]);
    rule.sequences = strings(object[QLatin1String("sequence")]);
    rule.views = strings(object[QLatin1String("view")]);
    for (QString const& text : strings(object[QLatin1String("plane")])) {
        TRY(ViewPlane const plane, read_plane(text, file));
        rule.planes.push_back(plane);
    }
    if (object.contains(QLatin1String("contrast")))
        rule.contrast = object[QLatin1String("contrast")].toBool();
    rule.prefer = strings(object[QLatin1String("prefer")]);
    rule.avoid = strings(object[QLatin1String("avoid")]);
    rule.prefer_thin = object[QLatin1String("prefer_thin")].toBool();
    rule.required = object[QLatin1String("required")].toBool();
    return rule;
}

Result<CellRule> read_cell(QJsonObject const& object, Protocol const& protocol, std::string const& file) {
    CHECK_OK(
        only(object,
             {QStringLiteral("at"), QStringLiteral("span"), QStringLiteral("series"), QStringLiteral("plane"),
              QStringLiteral("window"), QStringLiteral("fuse"), QStringLiteral("slab_mm")},
             file));
    CellRule cell;
    QJsonArray const at = object[QLatin1String("at")].toArray(),
                     span = object[QLatin1String("span")].toArray();
    if (at.size() != 2)
        return fail(ErrorCode::malformed, "a cell needs \"at\": [row, column]", file);
    cell.row = at[0].toInt();
    cell.column = at[1].toInt();
    if (span.size() == 2) {
        cell.row_span = span[0].toInt();
        cell.column_span = span[1].toInt();
    }
    cell.series = object[QLatin1String("series")].toString();
    cell.fuse = object[QLatin1String("fuse")].toString();
    for (QString const& used : {cell.series, cell.fuse}) {
        bool known = used.isEmpty() && used == cell.fuse;
        for (SeriesRule const& rule : protocol.series)
            known = known || rule.id == used;
        if (!known)
            return fail(ErrorCode::malformed,
                        "a cell names the unknown series rule '" + used.toStdString() + "'", file);
    }
    TRY(cell.plane, read_plane(object[QLatin1String("plane")].toString(QStringLiteral("native")), file));
    cell.window = object[QLatin1String("window")].toString();
    cell.slab_mm = object[QLatin1String("slab_mm")].toDouble();
    return cell;
}

} // namespace

Result<Protocol> read_protocol(QByteArray const& json, QString const& file_name) {
    std::string const file = file_name.toStdString();
    QJsonParseError problem;
    QJsonDocument const document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return fail(ErrorCode::malformed, problem.errorString().toStdString(), file);
    QJsonObject const root = document.object();
    CHECK_OK(only(root,
                  {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("weight"),
                   QStringLiteral("series"), QStringLiteral("stages")},
                  file));
    Protocol protocol;
    protocol.id = root[QLatin1String("id")].toString();
    protocol.name = root[QLatin1String("name")].toString();
    protocol.weight = root[QLatin1String("weight")].toInt();
    if (protocol.id.isEmpty() || protocol.name.isEmpty())
        return fail(ErrorCode::malformed, "a protocol needs \"id\" and \"name\"", file);
    for (auto const& item : root[QLatin1String("series")].toArray()) {
        TRY(SeriesRule rule, read_series(item.toObject(), file));
        protocol.series.push_back(std::move(rule));
    }
    for (auto const& item : root[QLatin1String("stages")].toArray()) {
        QJsonObject const object = item.toObject();
        CHECK_OK(
            only(object, {QStringLiteral("name"), QStringLiteral("grid"), QStringLiteral("cells")}, file));
        Stage stage;
        stage.name = object[QLatin1String("name")].toString();
        QJsonArray const grid = object[QLatin1String("grid")].toArray();
        stage.rows = grid.size() == 2 ? grid[0].toInt() : 0;
        stage.columns = grid.size() == 2 ? grid[1].toInt() : 0;
        if (stage.rows < 1 || stage.columns < 1 || stage.rows > 8 || stage.columns > 8)
            return fail(ErrorCode::malformed, "a stage needs \"grid\": [rows, columns], 1 to 8 each", file);
        for (auto const& cell_item : object[QLatin1String("cells")].toArray()) {
            TRY(CellRule cell, read_cell(cell_item.toObject(), protocol, file));
            if (cell.row < 0 || cell.column < 0 || cell.row_span < 1 || cell.column_span < 1 ||
                cell.row + cell.row_span > stage.rows || cell.column + cell.column_span > stage.columns)
                return fail(ErrorCode::malformed, "a cell lies outside the grid", file);
            stage.cells.push_back(std::move(cell));
        }
        protocol.stages.push_back(std::move(stage));
    }
    if (protocol.stages.empty())
        return fail(ErrorCode::malformed, "a protocol needs at least one stage", file);
    return protocol;
}

} // namespace vertemark::app
