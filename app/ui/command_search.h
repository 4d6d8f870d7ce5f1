// Ctrl+K: find a command by typing part of its name.
#pragma once

#include <QString>

class QWidget;

namespace vertemark::app {

class CommandList;

// The id of the chosen command; empty when none was chosen.
[[nodiscard]] QString search_command(CommandList const& commands, QWidget* parent);

} // namespace vertemark::app
