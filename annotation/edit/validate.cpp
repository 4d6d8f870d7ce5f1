#include "annotation/edit/validate.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vertemark::annotation {

namespace {

constexpr double k_any = std::numeric_limits<double>::max();

// Collects the first impossible field.
class Check {
public:
    void require(bool good, char const* field, char const* cause) {
        if (!good && m_result)
            m_result = fail(ErrorCode::inconsistent, cause, field);
    }
    void level(Level level, char const* field) { require(is_valid(level), field, "no such level"); }
    void number(double value, double low, double high, char const* field) {
        require(std::isfinite(value) && value >= low && value <= high, field, "out of range");
    }
    template <class T>
    void number(Fact<T> const& fact, double low, double high, char const* field) {
        if (fact)
            number(static_cast<double>(fact->value), low, high, field);
    }
    void number(std::optional<double> const& value, double low, double high, char const* field) {
        if (value)
            number(*value, low, high, field);
    }
    void point(LpsPoint const& p, char const* field) {
        require(std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z), field, "not a place");
    }
    void place(std::optional<Place> const& place, char const* field) {
        if (!place)
            return;
        point(place->point, field);
        require(!place->frame.empty(), field, "no frame of reference");
    }
    [[nodiscard]] Result<void> result() const { return m_result; }

private:
    Result<void> m_result;
};

void check(Check& check, Assessment const& a) {
    check.number(a.kps, 0, 100, "kps");
    check.require(!a.kps || a.kps->value % 10 == 0, "kps", "not in tens");
    check.number(a.ecog, 0, 5, "ecog");
    check.number(a.vas, 0, 10, "vas");
}

template <class T>
bool sorted_and_unique(std::vector<T> const& values) {
    return std::adjacent_find(values.begin(), values.end(), std::greater_equal<>()) == values.end();
}

} // namespace

Result<void> validate(SpineAnomalies const& anomalies) {
    Check check;
    if (anomalies.thoracic_count)
        check.number(*anomalies.thoracic_count, 11, 13, "thoracic_count");
    if (anomalies.lumbar_count)
        check.number(*anomalies.lumbar_count, 4, 6, "lumbar_count");
    if (anomalies.transitional_level)
        check.level(*anomalies.transitional_level, "transitional_level");
    for (auto const& block : anomalies.blocks) {
        check.level(block.upper, "blocks");
        check.level(block.lower, "blocks");
        check.require(block.upper < block.lower, "blocks", "upper end is not above the lower");
    }
    return check.result();
}

Result<void> validate(VertebraLabel const& label) {
    Check check;
    check.level(label.level, "level");
    check.place(label.position, "position");
    check.number(label.confidence, 0, 1, "confidence");
    return check.result();
}

Result<void> validate(Lesion const& lesion) {
    Check check;
    check.require(!lesion.id.empty(), "id", "missing");
    for (Level const level : lesion.levels)
        check.level(level, "levels");
    check.require(sorted_and_unique(lesion.levels), "levels", "not sorted, each once");
    check.place(lesion.position, "position");
    check.number(lesion.radius_mm, 0, 1000, "radius_mm");
    check.number(lesion.body_involved_pct, 0, 100, "body_involved_pct");
    check.number(lesion.height_loss_pct, -100, 100, "height_loss_pct");
    check.number(lesion.kyphosis_deg, -180, 180, "kyphosis_deg");
    check.number(lesion.prior_kyphosis_deg, -180, 180, "prior_kyphosis_deg");
    check.number(lesion.translation_mm, -200, 200, "translation_mm");
    check.number(lesion.canal_area_mm2, 0, 10000, "canal_area_mm2");
    check.number(lesion.canal_narrowing_pct, -100, 100, "canal_narrowing_pct");
    check.number(lesion.paravertebral_mm, 0, 1000, "paravertebral_mm");
    check.number(lesion.tomita_surgical_type, 1, 7, "tomita_surgical_type");
    check.number(lesion.genant_grade, 0, 3, "genant_grade");
    if (lesion.wbb) {
        auto const& [zones, layers] = lesion.wbb->value;
        check.require(sorted_and_unique(zones) && sorted_and_unique(layers), "wbb", "not sorted, each once");
        for (int const zone : zones)
            check.number(zone, 1, 12, "wbb.zones");
        for (char const layer : layers)
            check.require(layer >= 'A' && layer <= 'F', "wbb.layers", "no such layer");
    }
    auto const& s = lesion.signals;
    check.number(s.hu_mean, -k_any, k_any, "hu_mean");
    check.number(s.lytic_share_pct, 0, 100, "lytic_share_pct");
    check.number(s.blastic_share_pct, 0, 100, "blastic_share_pct");
    for (auto const* fact : {&s.volume_ml, &s.longest_diameter_mm, &s.suv_max, &s.suv_peak, &s.suv_mean,
                             &s.t1_ratio, &s.t2_ratio, &s.stir_ratio, &s.contrast_ratio})
        check.number(*fact, 0, k_any, "signals");
    return check.result();
}

Result<void> validate(Measurement const& measurement) {
    Check check;
    check.require(!measurement.id.empty(), "id", "missing");
    check.require(!measurement.frame.empty() || (measurement.image && !measurement.image->instance.empty()),
                  "frame", "neither a frame of reference nor an image");
    for (auto const& point : measurement.points)
        check.point(point, "points");
    if (measurement.level)
        check.level(*measurement.level, "level");
    if (measurement.lower_level)
        check.level(*measurement.lower_level, "lower_level");
    for (auto const& value : measurement.values)
        check.number(value.value, -k_any, k_any, "values");
    return check.result();
}

Result<void> validate(Segmentation const& segmentation) {
    Check check;
    check.require(!segmentation.id.empty(), "id", "missing");
    check.require(!segmentation.lesion.empty(), "lesion", "missing");
    MaskGrid const& grid = segmentation.mask.grid;
    check.require(!grid.frame.empty(), "grid.frame", "missing");
    constexpr double k_most_voxels = 4294967295.0; // runs count in 32 bits
    double voxels = 1;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        check.number(grid.size[axis], 1, 100000, "grid.size");
        check.number(grid.spacing_mm[axis], 1e-6, 1000, "grid.spacing_mm");
        voxels *= grid.size[axis];
    }
    check.require(voxels <= k_most_voxels, "grid.size", "too many voxels");
    check.point(grid.origin, "grid.origin");
    check.require(segmentation.mask.voxels.end() <= voxels, "voxels", "voxels outside the grid");
    return check.result();
}

Result<void> validate(FrameLink const& link) {
    Check check;
    check.require(!link.from.empty(), "from", "missing");
    check.require(!link.to.empty(), "to", "missing");
    check.require(link.from != link.to, "to", "the frame itself");
    for (double const m : link.transform.matrix)
        check.number(m, -100, 100, "transform");
    LpsVector const& t = link.transform.offset;
    check.point({t.x, t.y, t.z}, "transform");
    double const change = determinant(link.transform); // no mirror, no flattening
    check.require(change > 0.1 && change < 10, "transform", "no transform of a body");
    return check.result();
}

Result<void> validate(UptakeInputs const& inputs) {
    Check check;
    check.require(!inputs.study.empty(), "study", "missing");
    check.number(inputs.weight_kg, 0.3, 650, "weight_kg");
    check.number(inputs.size_m, 0.2, 2.8, "size_m");
    check.number(inputs.dose_bq, 1, 1e12, "dose_bq");
    check.number(inputs.half_life_s, 1, 1e9, "half_life_s");
    if (inputs.sex)
        check.require(inputs.sex->value == "M" || inputs.sex->value == "F" || inputs.sex->value == "O", "sex",
                      "not M, F or O");
    if (inputs.injection_datetime) {
        std::string const& when = inputs.injection_datetime->value;
        check.require(when.size() == 14 && when.find_first_not_of("0123456789") == std::string::npos,
                      "injection_datetime", "not YYYYMMDDHHMMSS");
    }
    return check.result();
}

Result<void> validate(ClinicalRecord const& clinical) {
    Check check;
    check.number(clinical.age_years, 0, 150, "age_years");
    check.number(clinical.symptom_months, 0, 1800, "symptom_months");
    check.number(clinical.vertebral_metastases, 0, 40, "vertebral_metastases");
    check.number(clinical.extraspinal_bone_foci, 0, 1000, "extraspinal_bone_foci");
    for (auto const* months :
         {&clinical.interval_months, &clinical.progression_free_months, &clinical.survival_months})
        check.number(*months, 0, 1800, "months");
    annotation::check(check, clinical.status);
    for (auto const& visit : clinical.visits)
        annotation::check(check, visit.assessment);
    for (auto const& surgery : clinical.surgery) {
        for (Level const level : surgery.levels)
            check.level(level, "surgery.levels");
        check.number(surgery.blood_loss_ml, 0, 100000, "blood_loss_ml");
        check.number(surgery.duration_min, 0, 10000, "duration_min");
    }
    auto const& lab = clinical.laboratory;
    for (auto const* fact : {&lab.albumin_g_dl, &lab.crp_mg_dl, &lab.ldh_iu_l, &lab.platelets_per_ul,
                             &lab.calcium_mg_dl, &lab.bilirubin_mg_dl})
        check.number(*fact, 0, k_any, "laboratory");
    return check.result();
}

} // namespace vertemark::annotation
