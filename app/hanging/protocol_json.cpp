// Reads and writes a hanging protocol as JSON. Unknown keys are errors: a typing mistake must not silently
// change a rule.
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "app/hanging/protocol.h"

namespace vertemark::app {

namespace {

QHash<QString, ViewPlane> const& planes() {
    static QHash<QString, ViewPlane> const names = {
        {QStringLiteral("native"), ViewPlane::native},
        {QStringLiteral("axial"), ViewPlane::axial},
        {QStringLiteral("sagittal"), ViewPlane::sagittal},
        {QStringLiteral("coronal"), ViewPlane::coronal},
        {QStringLiteral("3d"), ViewPlane::three_d},
        {QStringLiteral("mip"), ViewPlane::mip},
        {QStringLiteral("straightened_sagittal"), ViewPlane::straightened_sagittal},
        {QStringLiteral("straightened_coronal"), ViewPlane::straightened_coronal},
        {QStringLiteral("cross_section"), ViewPlane::cross_section}};
    return names;
}

Result<ViewPlane> read_plane(QString const& text, std::string const& file) {
    if (auto const plane = plane_by_name(text))
        return *plane;
    return fail(ErrorCode::malformed, "no such plane: " + text.toStdString(), file);
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
                   QStringLiteral("body_part"), QStringLiteral("study"), QStringLiteral("like"),
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
    rule.body_parts = strings(object[QLatin1String("body_part")]);
    QString const study = object[QLatin1String("study")].toString(QStringLiteral("current"));
    if (study != QLatin1String("current") && study != QLatin1String("prior"))
        return fail(ErrorCode::malformed, "\"study\" is \"current\" or \"prior\"", file);
    rule.study = study == QLatin1String("prior") ? StudyRole::prior : StudyRole::current;
    rule.like = object[QLatin1String("like")].toString();
    rule.prefer = strings(object[QLatin1String("prefer")]);
    rule.avoid = strings(object[QLatin1String("avoid")]);
    rule.prefer_thin = object[QLatin1String("prefer_thin")].toBool();
    rule.required = object[QLatin1String("required")].toBool();
    return rule;
}

Result<CellRule> read_cell(QJsonObject const& object, Protocol const& protocol, std::string const& file) {
    CHECK_OK(only(object,
                  {QStringLiteral("at"), QStringLiteral("span"), QStringLiteral("series"),
                   QStringLiteral("plane"), QStringLiteral("window"), QStringLiteral("fuse"),
                   QStringLiteral("colour"), QStringLiteral("slab_mm")},
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
    cell.colour = object[QLatin1String("colour")].toString();
    cell.slab_mm = object[QLatin1String("slab_mm")].toDouble();
    return cell;
}

Result<Stage> read_stage(QJsonObject const& object, Protocol const& protocol, std::string const& file) {
    CHECK_OK(only(object, {QStringLiteral("name"), QStringLiteral("grid"), QStringLiteral("cells")}, file));
    Stage stage;
    stage.name = object[QLatin1String("name")].toString();
    QJsonArray const grid = object[QLatin1String("grid")].toArray();
    stage.rows = grid.size() == 2 ? grid[0].toInt() : 0;
    stage.columns = grid.size() == 2 ? grid[1].toInt() : 0;
    if (stage.rows < 1 || stage.columns < 1 || stage.rows > 8 || stage.columns > 8)
        return fail(ErrorCode::malformed, "a stage needs \"grid\": [rows, columns], 1 to 8 each", file);
    std::vector<bool> taken(static_cast<std::size_t>(stage.rows * stage.columns), false);
    for (auto const& item : object[QLatin1String("cells")].toArray()) {
        TRY(CellRule cell, read_cell(item.toObject(), protocol, file));
        if (cell.row < 0 || cell.column < 0 || cell.row_span < 1 || cell.column_span < 1 ||
            cell.row + cell.row_span > stage.rows || cell.column + cell.column_span > stage.columns)
            return fail(ErrorCode::malformed, "a cell lies outside the grid", file);
        for (int row = cell.row; row < cell.row + cell.row_span; ++row)
            for (int column = cell.column; column < cell.column + cell.column_span; ++column) {
                auto const place = static_cast<std::size_t>(row * stage.columns + column);
                if (taken[place])
                    return fail(ErrorCode::malformed, "two cells lie on the same place of the grid", file);
                taken[place] = true;
            }
        stage.cells.push_back(std::move(cell));
    }
    return stage;
}

template <class T>
void put(QJsonObject& object, char const* key, T const& value, T const& otherwise) {
    if (value != otherwise)
        object[QLatin1String(key)] = value;
}

void put(QJsonObject& object, char const* key, QStringList const& list) {
    if (!list.isEmpty())
        object[QLatin1String(key)] = QJsonArray::fromStringList(list);
}

QJsonObject json_of(SeriesRule const& rule) {
    SeriesRule const plain;
    QJsonObject object;
    object[QLatin1String("id")] = rule.id;
    put(object, "looked_for", rule.looked_for, plain.looked_for);
    put(object, "modality", rule.modalities);
    put(object, "kind", rule.kinds);
    put(object, "sequence", rule.sequences);
    put(object, "view", rule.views);
    QStringList plane_names;
    for (ViewPlane const plane : rule.planes)
        plane_names.append(plane_name(plane));
    put(object, "plane", plane_names);
    put(object, "body_part", rule.body_parts);
    if (rule.contrast)
        object[QLatin1String("contrast")] = *rule.contrast;
    if (rule.study == StudyRole::prior)
        object[QLatin1String("study")] = QStringLiteral("prior");
    put(object, "like", rule.like, plain.like);
    put(object, "prefer", rule.prefer);
    put(object, "avoid", rule.avoid);
    put(object, "prefer_thin", rule.prefer_thin, false);
    put(object, "required", rule.required, false);
    return object;
}

QJsonObject json_of(CellRule const& cell) {
    CellRule const plain;
    QJsonObject object;
    object[QLatin1String("at")] = QJsonArray{cell.row, cell.column};
    if (cell.row_span != 1 || cell.column_span != 1)
        object[QLatin1String("span")] = QJsonArray{cell.row_span, cell.column_span};
    object[QLatin1String("series")] = cell.series;
    if (cell.plane != ViewPlane::native)
        object[QLatin1String("plane")] = plane_name(cell.plane);
    put(object, "window", cell.window, plain.window);
    put(object, "fuse", cell.fuse, plain.fuse);
    put(object, "colour", cell.colour, plain.colour);
    put(object, "slab_mm", cell.slab_mm, 0.0);
    return object;
}

} // namespace

QString plane_name(ViewPlane plane) {
    return planes().key(plane);
}

std::optional<ViewPlane> plane_by_name(QString const& name) {
    auto const found = planes().constFind(name);
    return found == planes().constEnd() ? std::nullopt : std::optional(*found);
}

QByteArray write_protocol(Protocol const& protocol) {
    QJsonObject root;
    root[QLatin1String("id")] = protocol.id;
    root[QLatin1String("name")] = protocol.name;
    if (protocol.purpose == ProtocolPurpose::compare)
        root[QLatin1String("purpose")] = QStringLiteral("compare");
    put(root, "weight", protocol.weight, 0);
    QJsonArray series, stages;
    for (SeriesRule const& rule : protocol.series)
        series.append(json_of(rule));
    for (Stage const& stage : protocol.stages) {
        QJsonArray cells;
        for (CellRule const& cell : stage.cells)
            cells.append(json_of(cell));
        stages.append(QJsonObject{{QStringLiteral("name"), stage.name},
                                  {QStringLiteral("grid"), QJsonArray{stage.rows, stage.columns}},
                                  {QStringLiteral("cells"), cells}});
    }
    root[QLatin1String("series")] = series;
    root[QLatin1String("stages")] = stages;
    return QJsonDocument(root).toJson();
}

Result<Protocol> read_protocol(QByteArray const& json, QString const& file_name) {
    std::string const file = file_name.toStdString();
    QJsonParseError problem;
    QJsonDocument const document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return fail(ErrorCode::malformed, problem.errorString().toStdString(), file);
    QJsonObject const root = document.object();
    CHECK_OK(only(root,
                  {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("purpose"),
                   QStringLiteral("weight"), QStringLiteral("series"), QStringLiteral("stages")},
                  file));
    Protocol protocol;
    protocol.id = root[QLatin1String("id")].toString();
    protocol.name = root[QLatin1String("name")].toString();
    QString const purpose = root[QLatin1String("purpose")].toString(QStringLiteral("read"));
    if (purpose != QLatin1String("read") && purpose != QLatin1String("compare"))
        return fail(ErrorCode::malformed, "\"purpose\" is \"read\" or \"compare\"", file);
    protocol.purpose = purpose == QLatin1String("compare") ? ProtocolPurpose::compare : ProtocolPurpose::read;
    protocol.weight = root[QLatin1String("weight")].toInt();
    if (protocol.id.isEmpty() || protocol.name.isEmpty())
        return fail(ErrorCode::malformed, "a protocol needs \"id\" and \"name\"", file);
    for (auto const& item : root[QLatin1String("series")].toArray()) {
        TRY(SeriesRule rule, read_series(item.toObject(), file));
        for (SeriesRule const& other : protocol.series)
            if (other.id == rule.id)
                return fail(ErrorCode::malformed,
                            "two series rules have the id '" + rule.id.toStdString() + "'", file);
        if (!rule.like.isEmpty() &&
            std::ranges::none_of(protocol.series, [&](auto const& r) { return r.id == rule.like; }))
            return fail(ErrorCode::malformed,
                        "\"like\" names no earlier series rule: '" + rule.like.toStdString() + "'", file);
        protocol.series.push_back(std::move(rule));
    }
    for (auto const& item : root[QLatin1String("stages")].toArray()) {
        TRY(Stage stage, read_stage(item.toObject(), protocol, file));
        protocol.stages.push_back(std::move(stage));
    }
    if (protocol.stages.empty())
        return fail(ErrorCode::malformed, "a protocol needs at least one stage", file);
    return protocol;
}

} // namespace vertemark::app
