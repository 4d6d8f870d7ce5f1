#include "app/ui/key_profiles.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <array>

#include "app/core/settings.h"
#include "app/ui/command_list.h"

namespace vertemark::app {

std::span<KeyProfile const> key_profiles() {
    auto const q = [](char const* text) { return QString::fromLatin1(text); };
    static std::array<KeyProfile, 3> const profiles{
        KeyProfile{q("radiology"), {}},
        // Horos: M moves, I rotates; presets from 1, 0 shows the full range.
        KeyProfile{q("horos"),
                   {{q("tool.pan"), q("M")},
                    {q("view.turn"), q("I")},
                    {q("view.invert"), q("Shift+I")},
                    {q("tool.crosshair"), q("X")},
                    {q("view.reference_lines"), q("Shift+X")}}},
        // 3D Slicer's slice views: F and B step, R fits. In all three the middle button pans and the right
        // one zooms.
        KeyProfile{q("slicer"),
                   {{q("view.next_image"), q("F")},
                    {q("view.previous_image"), q("B")},
                    {q("view.reset"), q("R")},
                    {q("view.turn"), q("Shift+R")}}}};
    return profiles;
}

QStringList mouse_tools() {
    return {QStringLiteral("pan"), QStringLiteral("zoom"), QStringLiteral("window_level"),
            QStringLiteral("scroll")};
}

MouseButtons mouse_buttons() {
    Settings const settings;
    MouseButtons buttons;
    for (KeyProfile const& profile : key_profiles())
        if (profile.id == settings.value(QStringLiteral("key_profile")).toString())
            buttons = profile.mouse;
    auto const own = [&](char const* key, QString& tool) {
        QString const chosen = settings.value(QLatin1String(key)).toString();
        if (mouse_tools().contains(chosen))
            tool = chosen;
    };
    own("mouse/middle", buttons.middle);
    own("mouse/right", buttons.right);
    return buttons;
}

void remember_mouse_buttons(MouseButtons const& buttons) {
    Settings settings;
    settings.set_value(QStringLiteral("mouse/middle"), buttons.middle);
    settings.set_value(QStringLiteral("mouse/right"), buttons.right);
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
