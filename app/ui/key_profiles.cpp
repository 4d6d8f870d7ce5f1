#include "app/ui/key_profiles.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <array>

#include "app/ui/command_list.h"

namespace vertemark::app {

std::span<KeyProfile const> key_profiles() {
    auto const q = [](char const* text) { return QString::fromLatin1(text); };
    static std::array<KeyProfile, 3> const profiles{
        KeyProfile{q("radiology"), {}, q("pan"), q("zoom")},
        // Horos: M moves, I rotates; presets from 1, 0 shows the full range.
        KeyProfile{q("horos"),
                   {{q("tool.pan"), q("M")},
                    {q("view.turn"), q("I")},
                    {q("view.invert"), q("Shift+I")},
                    {q("tool.crosshair"), q("X")},
                    {q("view.reference_lines"), q("Shift+X")}},
                   q("pan"),
                   q("zoom")},
        // 3D Slicer's slice views: F and B step, R fits; the right button zooms, the middle one pans.
        KeyProfile{q("slicer"),
                   {{q("view.next_image"), q("F")},
                    {q("view.previous_image"), q("B")},
                    {q("view.reset"), q("R")},
                    {q("view.turn"), q("Shift+R")}},
                   q("pan"),
                   q("zoom")}};
    return profiles;
}

void apply_profile(CommandList& commands, KeyProfile const& profile) {
    commands.restore_default_keys();
    // First the keys that others must give up, then the new owners.
    for (auto it = profile.keys.cbegin(); it != profile.keys.cend(); ++it) {
        QKeySequence const key(it.value(), QKeySequence::PortableText);
        if (auto const owner = commands.owner_of(key, it.key()))
            commands.rebind(*owner, {});
    }
    for (auto it = profile.keys.cbegin(); it != profile.keys.cend(); ++it)
        commands.rebind(it.key(), QKeySequence(it.value(), QKeySequence::PortableText));
}

QByteArray export_keys(CommandList const& commands) {
    QJsonObject keys;
    for (Command const& command : commands.commands())
        keys[command.id] =
            command.keys.isEmpty() ? QString() : command.keys.front().toString(QKeySequence::PortableText);
    return QJsonDocument(QJsonObject{{QStringLiteral("vertemark_keys"), 1}, {QStringLiteral("keys"), keys}})
        .toJson();
}

Result<void> import_keys(CommandList& commands, QByteArray const& json) {
    QJsonObject const root = QJsonDocument::fromJson(json).object();
    if (root[QLatin1String("vertemark_keys")].toInt() != 1)
        return fail(ErrorCode::malformed, "no list of keys");
    QJsonObject const keys = root[QLatin1String("keys")].toObject();
    QHash<QString, QString> owners; // key → command
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        QString const key = it.value().toString();
        if (!key.isEmpty() && owners.contains(key))
            return fail(ErrorCode::inconsistent,
                        (owners[key] + QStringLiteral(", ") + it.key()).toStdString(), key.toStdString());
        owners.insert(key, it.key());
    }
    for (auto it = keys.begin(); it != keys.end(); ++it)
        commands.rebind(it.key(), {});
    for (auto it = keys.begin(); it != keys.end(); ++it)
        commands.rebind(it.key(), QKeySequence(it.value().toString(), QKeySequence::PortableText));
    return {};
}

} // namespace vertemark::app
