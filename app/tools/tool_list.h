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
    bool paints = false; // on the lesion's segment: the segment bar comes up
};

[[nodiscard]] std::span<ToolEntry const> tool_list();
[[nodiscard]] bool is_painting(std::string_view id);

} // namespace vertemark::app
