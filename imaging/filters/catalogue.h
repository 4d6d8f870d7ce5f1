// The list of filters: dialogs, the command line and the tests walk it.
#pragma once

#include "imaging/filters/filter.h"

namespace vertemark::imaging {

[[nodiscard]] std::span<Filter const> filters();
// not_found: no filter has this id.
Result<Filter const*> filter_by_id(std::string_view id);

} // namespace vertemark::imaging
