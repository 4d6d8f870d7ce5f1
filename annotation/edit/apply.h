// The only code that changes a case.
#pragma once

#include "annotation/edit/edit.h"
#include "imaging/base/result.h"

namespace vertemark::annotation {

// Applies the edit and returns its inverse: applying that gives a case equal to the one before.
// On an error the case is unchanged: not_found (nothing to remove), inconsistent (a level, share, grade or
// date that cannot be; `subject` names the field).
Result<Edit> apply(Case& c, Edit const& edit);

} // namespace vertemark::annotation
