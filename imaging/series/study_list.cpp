#include "imaging/series/study_list.h"

#include <algorithm>
#include <tuple>

namespace vertemark::imaging {

namespace {

bool same_patient(Patient const& a, Patient const& b) {
    return std::tie(a.id, a.issuer, a.name) == std::tie(b.id, b.issuer, b.name);
}

} // namespace

std::vector<PatientStudies> group_by_patient(std::vector<Series> series) {
    std::vector<PatientStudies> patients;
    for (Series& one : series) {
        auto patient = std::ranges::find_if(
            patients, [&](PatientStudies const& p) { return same_patient(p.patient, one.patient); });
        if (patient == patients.end())
            patient = patients.insert(patients.end(), PatientStudies{one.patient, {}});
        auto study = std::ranges::find_if(patient->studies,
                                          [&](Study const& s) { return s.attributes.uid == one.study.uid; });
        if (study == patient->studies.end())
            study = patient->studies.insert(patient->studies.end(), Study{one.study, {}});
        study->series.push_back(std::move(one));
    }
    for (PatientStudies& patient : patients)
        std::ranges::stable_sort(patient.studies, [](Study const& a, Study const& b) {
            return std::tie(a.attributes.date, a.attributes.time) >
                   std::tie(b.attributes.date, b.attributes.time);
        });
    return patients;
}

} // namespace vertemark::imaging
