#include "annotation/model/case.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace vertemark::annotation {

namespace {

// Without blanks at the ends, runs of blanks and ^ as one blank, lower case (ASCII only: a byte of UTF-8
// stays as it is).
std::string normalised(std::string_view text) {
    std::string out;
    bool gap = false;
    for (char const c : text) {
        if (c == '^' || c == '=' || std::isspace(static_cast<unsigned char>(c))) {
            gap = !out.empty();
            continue;
        }
        if (gap)
            out += ' ';
        gap = false;
        out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return out;
}

} // namespace

std::string patient_key(PatientIdentity const& patient) {
    std::string birth_date = normalised(patient.birth_date);
    std::erase(birth_date, '-'); // DICOM's 19680102 and ISO's 1968-01-02 are one day
    return normalised(patient.id) + "|" + normalised(patient.name) + "|" + birth_date;
}

bool same_patient(PatientIdentity const& a, PatientIdentity const& b) {
    return patient_key(a) == patient_key(b);
}

Lesion const* find_lesion(Case const& c, LesionId const& id) {
    auto const found =
        std::find_if(c.lesions.begin(), c.lesions.end(), [&](auto const& l) { return l.id == id; });
    return found == c.lesions.end() ? nullptr : &*found;
}

Measurement const* find_measurement(Case const& c, MeasurementId const& id) {
    auto const found =
        std::find_if(c.measurements.begin(), c.measurements.end(), [&](auto const& m) { return m.id == id; });
    return found == c.measurements.end() ? nullptr : &*found;
}

std::vector<Level> involved_levels(Case const& c) {
    std::set<Level> levels;
    for (auto const& lesion : c.lesions)
        levels.insert(lesion.levels.begin(), lesion.levels.end());
    return {levels.begin(), levels.end()};
}

UptakeInputs uptake_inputs_of(Case const& c, StudyUid const& study) {
    for (UptakeInputs const& inputs : c.uptake_inputs)
        if (inputs.study == study)
            return inputs;
    UptakeInputs none;
    none.study = study;
    return none;
}

Segmentation const* find_segmentation(Case const& c, SegmentationId const& id) {
    for (auto const& segmentation : c.segmentations)
        if (segmentation.id == id)
            return &segmentation;
    return nullptr;
}

std::vector<Segmentation const*> segmentations_of(Case const& c, LesionId const& lesion) {
    std::vector<Segmentation const*> found;
    for (auto const& segmentation : c.segmentations)
        if (segmentation.lesion == lesion)
            found.push_back(&segmentation);
    return found;
}

VertebraLabel const* find_label(Spine const& spine, Level level, FrameOfReferenceUid const& frame) {
    for (auto const& label : spine.labels)
        if (label.level == level && label.position.frame == frame)
            return &label;
    return nullptr;
}

VertebraLabel const* nearest_label(Spine const& spine, Place const& place, double reach_mm) {
    VertebraLabel const* nearest = nullptr;
    double best = reach_mm;
    for (auto const& label : spine.labels) {
        if (label.position.frame != place.frame)
            continue;
        if (double const d = distance(label.position.point, place.point); d <= best) {
            best = d;
            nearest = &label;
        }
    }
    return nearest;
}

std::optional<bool> PosteriorSide::involved() const {
    std::optional<bool> const structures[] = {settled(pedicle), settled(facet), settled(costovertebral)};
    bool all_denied = true;
    for (auto const& structure : structures) {
        if (structure == true)
            return true;
        all_denied = all_denied && structure == false;
    }
    if (auto const whole = settled(any))
        return whole;
    return all_denied ? std::optional(false) : std::nullopt;
}

std::vector<std::string> disagreeing_modalities(Lesion const& lesion) {
    std::map<std::string, std::set<BoneLesionType>> said;
    std::set<BoneLesionType> all;
    for (auto const& evidence : lesion.evidence)
        if (auto const type = settled(evidence.type)) {
            said[evidence.image.modality].insert(*type);
            all.insert(*type);
        }
    std::vector<std::string> modalities;
    if (all.size() > 1)
        for (auto const& [modality, types] : said)
            modalities.push_back(modality);
    return modalities;
}

} // namespace vertemark::annotation
