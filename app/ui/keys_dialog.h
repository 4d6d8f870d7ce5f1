// F1: every command with its key, and what the mouse does.
#pragma once

class QWidget;

namespace vertemark::app {

class CommandList;

void show_keys_dialog(CommandList& commands, QWidget* parent);

} // namespace vertemark::app
