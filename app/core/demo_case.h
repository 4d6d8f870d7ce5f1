// The finished case of a phantom patient: what a reader would have found in it, made from truth.json.
#pragma once

#include <filesystem>

#include "annotation/model/case.h"
#include "app/core/open_study.h"

namespace vertemark::app {

// The patient's labels, lesions and, for the demo patient, clinical facts; some questions stay unanswered, as
// in life. `studies` are the phantom's own, read back. io, malformed: truth.json can't be read.
Result<annotation::Case> demo_case(std::filesystem::path const& truth, OpenedStudies const& studies);

} // namespace vertemark::app
