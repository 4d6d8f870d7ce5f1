#include "app/ui/view_state.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace vertemark::app {

namespace {

constexpr int k_version = 1;

QString key(char const* name) {
    return QString::fromLatin1(name);
}

QString text(std::string const& utf8) {
    return QString::fromStdString(utf8);
}

QJsonArray array(LpsPoint p) {
    return {p.x, p.y, p.z};
}
QJsonArray array(LpsVector v) {
    return {v.x, v.y, v.z};
}

template <class T>
T triple(QJsonValue const& value) {
    QJsonArray const a = value.toArray();
    return {a.at(0).toDouble(), a.at(1).toDouble(), a.at(2).toDouble()};
}

QJsonArray array(imaging::Window window) {
    return {window.centre, window.width};
}

imaging::Window window_of(QJsonValue const& value) {
    QJsonArray const a = value.toArray();
    return {a.at(0).toDouble(), a.at(1).toDouble()};
}

QString id(imaging::ColourMap map) {
    auto const name = imaging::id_of(map);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

imaging::ColourMap colours_of(QJsonValue const& value) {
    return imaging::colour_map_of(value.toString().toStdString()).value_or(imaging::ColourMap::grey);
}

QJsonObject json_of(ViewState const& view) {
    CellRule const& rule = view.rule;
    imaging::SliceGeometry const& g = view.geometry;
    return {{key("at"), QJsonArray{rule.row, rule.column, rule.row_span, rule.column_span}},
            {key("rule"), rule.series},
            {key("plane"), plane_name(rule.plane)},
            {key("preset"), rule.window},
            {key("fuse_rule"), rule.fuse},
            {key("colour"), rule.colour},
            {key("slab_mm"), rule.slab_mm},
            {key("series"), text(view.series)},
            {key("fuse"), text(view.fuse)},
            {key("fused"), view.fused},
            {key("fusion_opacity"), view.fusion_opacity},
            {key("fusion_colours"), id(view.fusion_colours)},
            {key("fusion_window"), array(view.fusion_window)},
            {key("window"), array(view.window)},
            {key("colours"), id(view.colours)},
            {key("invert"), view.invert},
            {key("slab"), QJsonArray{view.slab.thickness_mm, static_cast<int>(view.slab.mode)}},
            {key("centre"), array(g.centre)},
            {key("right"), array(g.right)},
            {key("down"), array(g.down)},
            {key("mm_per_pixel"), g.mm_per_pixel},
            {key("size"), QJsonArray{g.size.width, g.size.height}},
            {key("mirrored"), g.mirrored},
            {key("frame"), view.frame}};
}

ViewState view_of(QJsonObject const& object) {
    ViewState view;
    QJsonArray const at = object[key("at")].toArray(), slab = object[key("slab")].toArray(),
                     size = object[key("size")].toArray();
    view.rule.row = at.at(0).toInt();
    view.rule.column = at.at(1).toInt();
    view.rule.row_span = std::max(1, at.at(2).toInt());
    view.rule.column_span = std::max(1, at.at(3).toInt());
    view.rule.series = object[key("rule")].toString();
    view.rule.plane = plane_by_name(object[key("plane")].toString()).value_or(ViewPlane::native);
    view.rule.window = object[key("preset")].toString();
    view.rule.fuse = object[key("fuse_rule")].toString();
    view.rule.colour = object[key("colour")].toString();
    view.rule.slab_mm = object[key("slab_mm")].toDouble();
    view.series = object[key("series")].toString().toStdString();
    view.fuse = object[key("fuse")].toString().toStdString();
    view.fused = object[key("fused")].toBool(true);
    view.fusion_opacity = std::clamp(object[key("fusion_opacity")].toDouble(0.5), 0.0, 1.0);
    view.fusion_colours = colours_of(object[key("fusion_colours")]);
    view.fusion_window = window_of(object[key("fusion_window")]);
    view.window = window_of(object[key("window")]);
    view.colours = colours_of(object[key("colours")]);
    view.invert = object[key("invert")].toBool();
    view.slab = {slab.at(0).toDouble(), static_cast<imaging::SlabMode>(std::clamp(slab.at(1).toInt(), 0, 2))};
    view.geometry.centre = triple<LpsPoint>(object[key("centre")]);
    view.geometry.right = triple<LpsVector>(object[key("right")]);
    view.geometry.down = triple<LpsVector>(object[key("down")]);
    view.geometry.mm_per_pixel = object[key("mm_per_pixel")].toDouble();
    view.geometry.size = {size.at(0).toInt(), size.at(1).toInt()};
    view.geometry.mirrored = object[key("mirrored")].toBool();
    view.frame = object[key("frame")].toInt();
    return view;
}

bool sane(imaging::SliceGeometry const& g) {
    return g.mm_per_pixel > 0 && std::abs(length(g.right) - 1) < 1e-3 &&
           std::abs(length(g.down) - 1) < 1e-3 && std::abs(dot(g.right, g.down)) < 1e-3 &&
           std::isfinite(g.centre.x + g.centre.y + g.centre.z);
}

} // namespace

QByteArray write_state(RoomState const& state) {
    QJsonArray views;
    for (ViewState const& view : state.views)
        views.append(json_of(view));
    QJsonObject root{{key("version"), k_version},    {key("protocol"), state.protocol},
                     {key("stage"), state.stage},    {key("grid"), QJsonArray{state.rows, state.columns}},
                     {key("own"), state.own_layout}, {key("active"), state.active},
                     {key("views"), views}};
    if (state.focus) {
        root[key("focus")] = array(state.focus->point);
        root[key("focus_frame")] = text(state.focus->frame.value);
    }
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

std::optional<RoomState> read_state(QByteArray const& json) {
    QJsonObject const root = QJsonDocument::fromJson(json).object();
    if (root[key("version")].toInt() != k_version)
        return std::nullopt;
    RoomState state;
    QJsonArray const grid = root[key("grid")].toArray();
    state.protocol = root[key("protocol")].toString();
    state.stage = root[key("stage")].toInt();
    state.rows = grid.at(0).toInt();
    state.columns = grid.at(1).toInt();
    state.own_layout = root[key("own")].toBool();
    state.active = root[key("active")].toInt();
    if (state.rows < 1 || state.columns < 1 || state.rows > 8 || state.columns > 8)
        return std::nullopt;
    for (auto const& item : root[key("views")].toArray()) {
        ViewState view = view_of(item.toObject());
        if (!view.series.empty() && view.rule.plane != ViewPlane::three_d && !sane(view.geometry))
            return std::nullopt;
        state.views.push_back(std::move(view));
    }
    if (root.contains(key("focus")))
        state.focus =
            annotation::Place{triple<LpsPoint>(root[key("focus")]),
                              FrameOfReferenceUid(root[key("focus_frame")].toString().toStdString())};
    return state;
}

} // namespace vertemark::app
