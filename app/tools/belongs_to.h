// Which level and which lesion a drawing is about, by where it lies.
#pragma once

#include "app/tools/tool.h"

namespace vertemark::app {

// Level: the nearest labelled body; of a Cobb angle and a translation one for each end. Lesion: the one whose
// sphere holds the drawing's middle, else the selected one when it is at that level. Unknown stays unknown.
void assign(annotation::Measurement& drawn, CaseView const& c);

} // namespace vertemark::app
