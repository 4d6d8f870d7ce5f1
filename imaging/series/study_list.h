// Series grouped for the browser and the command line: patients, their studies newest first, their series.
#pragma once

#include <vector>

#include "imaging/series/series.h"

namespace vertemark::imaging {

struct Study {
    StudyAttributes attributes;
    std::vector<Series> series; // by series number, then stack
};

struct PatientStudies {
    Patient patient;
    std::vector<Study> studies; // newest first
};

// Patients are told apart by id, issuer and name.
std::vector<PatientStudies> group_by_patient(std::vector<Series> series);

} // namespace vertemark::imaging
