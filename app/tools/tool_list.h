// THE LIST of tools: id, name, key and how to make one.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "app/tools/tool.h"

namespace vertemark::app {

struct ToolEntry {
    std::string_view id;   // stable: "window_level"
    std::string_view text; // English; translated with context "tools"
    std::string_view hint;
    std::string_view key; // as QKeySequence reads it
    std::unique_ptr<Tool> (*make)();
};

[[nodiscard]] std::span<ToolEntry const> tool_list();

} // namespace vertemark::app
