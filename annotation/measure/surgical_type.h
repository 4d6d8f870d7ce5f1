// Tomita's surgical classification as it follows from a lesion's findings. Tomita 1997, 2006;
// definitions 2.1.
#pragma once

#include <optional>

#include "annotation/model/case.h"

namespace vertemark::annotation {

// 1 body, 2 with pedicle, 3 with lamina or processes, 4 epidural, 5 paravertebral, 6 two or three adjacent
// vertebrae, 7 several or skip lesions. Nothing while a finding that could raise the type is unknown.
[[nodiscard]] std::optional<int> surgical_type(Case const& c, Lesion const& lesion);

} // namespace vertemark::annotation
