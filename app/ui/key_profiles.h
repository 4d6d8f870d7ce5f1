// Sets of keys and mouse buttons as readers know them from other programs, and a reader's own set as a file.
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QString>
#include <span>

#include "imaging/base/result.h"

namespace vertemark::app {

class CommandList;

// The tools that a drag with these buttons has: ids of tool_list().
struct MouseButtons {
    QString middle = QStringLiteral("pan"), right = QStringLiteral("zoom");
    bool operator==(MouseButtons const&) const = default;
};

struct KeyProfile {
    QString id;                   // stable: "radiology", "horos", "slicer"
    QHash<QString, QString> keys; // command id → key (portable text; empty: no key); others keep their own
    MouseButtons mouse = {};
};

[[nodiscard]] std::span<KeyProfile const> key_profiles();

// What a button may have: the tools that move the view.
[[nodiscard]] QStringList mouse_tools();
// The reader's own choice, else the one of the set of keys in use.
[[nodiscard]] MouseButtons mouse_buttons();
void remember_mouse_buttons(MouseButtons const& buttons);

// Gives every command the profile's key or its own, and remembers it. A key that the profile gives to one
// command is taken from any other.
void apply_profile(CommandList& commands, KeyProfile const& profile);

// All keys as they are now, as JSON, and back. malformed: no such document; inconsistent: names two commands
// with one key; nothing is changed then. Unknown commands are left out.
[[nodiscard]] QByteArray export_keys(CommandList const& commands);
Result<void> import_keys(CommandList& commands, QByteArray const& json);

} // namespace vertemark::app
