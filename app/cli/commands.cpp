#include "app/cli/commands.h"

namespace vertemark::app {

// THE LIST of commands: a new one is its file, its declaration in commands.h, and a line here.
std::span<Command const> commands() {
    static constexpr Command list[] = {
        // clang-format off
        {"bench", Needs::nothing, add_bench},
        {"cohort", Needs::fonts, add_cohort},
        {"demo", Needs::nothing, add_demo},
        {"filter", Needs::nothing, add_filter},
        {"import-clinical", Needs::nothing, add_import_clinical},
        {"isncsci", Needs::nothing, add_isncsci},
        {"label", Needs::fonts, add_label},
        {"measure", Needs::nothing, add_measure},
        {"pixels", Needs::nothing, add_pixels},
        {"probe", Needs::nothing, add_probe},
        {"read", Needs::fonts, add_read},
        {"register", Needs::nothing, add_register},
        {"render", Needs::fonts, add_render},
        {"report", Needs::fonts, add_report},
        {"scan", Needs::nothing, add_scan},
        {"score", Needs::nothing, add_score},
        {"suv", Needs::nothing, add_suv},
        // clang-format on
    };
    return list;
}

} // namespace vertemark::app
