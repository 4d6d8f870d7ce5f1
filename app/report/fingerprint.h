// What a signature keeps of the case it was given for: a hash that any change of the case's content alters,
// whatever the report's language or wording.
#pragma once

#include <string>

#include "annotation/model/case.h"

namespace vertemark::app {

// SHA-256 (hex) of the case document without revision, signatures and addenda.
std::string content_sha256(annotation::Case c);

} // namespace vertemark::app
