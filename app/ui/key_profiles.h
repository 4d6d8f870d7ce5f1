// Sets of keys and mouse buttons as readers know them from other programs, and a reader's own set as a file.
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QString>
#include <span>

#include "imaging/base/result.h"

namespace vertemark::app {

class CommandList;

struct KeyProfile {
    QString id;                   // stable: "radiology", "horos", "slicer"
    QHash<QString, QString> keys; // command id → key (portable text; empty: no key); others keep their own
    QString middle = QStringLiteral("pan"), right = QStringLiteral("zoom"); // tools on these buttons
};

[[nodiscard]] std::span<KeyProfile const> key_profiles();

// Gives every command the profile's key or its own, and remembers it. A key that the profile gives to one
// command is taken from any other.
void apply_profile(CommandList& commands, KeyProfile const& profile);

// All keys as they are now, as JSON, and back. malformed: no such document; inconsistent: names two commands
// with one key; nothing is changed then. Unknown commands are left out.
[[nodiscard]] QByteArray export_keys(CommandList const& commands);
Result<void> import_keys(CommandList& commands, QByteArray const& json);

} // namespace vertemark::app
