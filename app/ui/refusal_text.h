// Why a tool did nothing, in words: the reasons of app/tools.
#pragma once

#include <QString>
#include <string_view>

namespace vertemark::app {

[[nodiscard]] QString refusal_text(std::string_view reason);

} // namespace vertemark::app
