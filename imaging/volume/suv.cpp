#include "imaging/volume/suv.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "imaging/volume/suv_parts.h"

namespace vertemark::imaging {

namespace {

constexpr double k_day_s = 86400;

std::string shown(double value, char const* unit) {
    char text[64];
    std::snprintf(text, sizeof text, "%.10g%s%s", value, *unit ? " " : "", unit);
    return text;
}

// The steps of one card, with what they used.
class Calculation {
public:
    Calculation(Series const& series, SuvEdits const& edits)
        : m_series(series), m_first(series.instance_of(0)), m_pet(*m_first.pet), m_edits(edits) {}

    Result<SuvCard> run(SuvKind kind) {
        CHECK_OK(body_weight_factors());
        m_card.kind = kind;
        m_card.formula = formula(kind);
        if (kind != SuvKind::body_weight) {
            TRY(double const scale, per_body_weight(kind));
            for (double& factor : m_card.factors)
                factor *= scale;
        }
        return m_card;
    }

private:
    Result<void> body_weight_factors() {
        CHECK_OK(same_in_all_images());
        note("units", "(0054,1001)", m_pet.units, "header");
        bool const known =
            m_pet.units == "BQML" || m_pet.units == "CNTS" || m_pet.units == "GML" || m_pet.units == "CM2ML";
        if (!known)
            return refuse(m_pet.units.empty() ? "no_units" : "units_unknown", "(0054,1001)");
        CHECK_OK(corrections());
        if (m_pet.units == "GML" || m_pet.units == "CM2ML")
            return already_suv();
        if (m_pet.units == "BQML")
            return from_activity(1);
        if (philips_factors(&PetAttributes::philips_suv_factor)) {
            note("philips_suv_factor", "(7053,1000)", shown(*m_pet.philips_suv_factor, ""), "header");
            return {};
        }
        if (!philips_factors(&PetAttributes::philips_bqml_factor))
            return refuse("counts_without_factor", "(7053,1009)");
        note("philips_activity_factor", "(7053,1009)", shown(*m_pet.philips_bqml_factor, ""), "header");
        std::vector<double> const to_activity = m_card.factors;
        CHECK_OK(from_activity(1));
        for (std::size_t f = 0; f < to_activity.size(); ++f)
            m_card.factors[f] *= to_activity[f];
        return {};
    }

    // One series is one injection into one patient: what the factor rests on is the same in every image.
    Result<void> same_in_all_images() const {
        for (InstancePtr const& image : m_series.instances) {
            if (!image->pet)
                return refuse("not_pet", "(0008,0060)");
            PetAttributes const& pet = *image->pet;
            if (pet.units != m_pet.units)
                return refuse("units_differ", "(0054,1001)");
            if (pet.suv_type != m_pet.suv_type)
                return refuse("suv_type_differs", "(0054,1006)");
            if (pet.decay_correction != m_pet.decay_correction)
                return refuse("decay_correction_differs", "(0054,1102)");
            if (pet.injected_dose_bq != m_pet.injected_dose_bq && !m_edits.dose_bq)
                return refuse("dose_differs", "(0018,1074)");
            if (image->patient.weight_kg != m_first.patient.weight_kg && !m_edits.weight_kg)
                return refuse("weight_differs", "(0010,1030)");
        }
        return {};
    }

    Result<void> corrections() {
        auto const corrected = [&](char const* term) {
            return m_pet.corrected_image.find(term) != std::string::npos;
        };
        if (!corrected("ATTN"))
            return refuse("not_attenuation_corrected", "(0028,0051)");
        if (m_pet.decay_correction != "NONE" && !corrected("DECY") && !corrected("DECAY"))
            return refuse("not_decay_corrected", "(0028,0051)");
        note("corrected_image", "(0028,0051)", m_pet.corrected_image, "header");
        return {};
    }

    // Sets each image's own factor; false when an image has none.
    bool philips_factors(std::optional<double> PetAttributes::*factor) {
        std::vector<double> factors;
        for (SeriesFrame const& frame : m_series.frames) {
            auto const value = (*m_series.instances[frame.instance]->pet).*factor;
            if (!value || !(*value > 0))
                return false;
            factors.push_back(*value);
        }
        m_card.factors = std::move(factors);
        return true;
    }

    // GML and CM2ML hold one kind of SUV; SUVbw follows from the body it was divided by.
    Result<void> already_suv() {
        std::string const type = m_pet.units == "CM2ML" && m_pet.suv_type.empty() ? "BSA" : m_pet.suv_type;
        note("suv_type", "(0054,1006)", type, m_pet.suv_type.empty() ? "derived" : "header");
        if (m_pet.units == "GML" && (type.empty() || type == "BW")) {
            all(1);
            return {};
        }
        std::optional<SuvKind> kind;
        if (m_pet.units == "CM2ML")
            kind = type == "BSA" ? std::optional(SuvKind::body_surface_area) : std::nullopt;
        else if (type == "LBM")
            kind = SuvKind::lean_body_mass_dicom;
        else if (type == "LBMJAMES128")
            kind = SuvKind::lean_body_mass_james128;
        else if (type == "LBMJANMA")
            kind = SuvKind::lean_body_mass_janmahasatian;
        else if (type == "IBW")
            kind = SuvKind::ideal_body_weight;
        if (!kind)
            return refuse("suv_type_unknown", "(0054,1006)");
        TRY(double const scale, per_body_weight(*kind));
        all(1 / scale);
        return {};
    }

    Result<void> from_activity(double to_bq_per_ml) {
        bool const none = m_pet.decay_correction == "NONE";
        TRY(double const weight_kg, weight());
        TRY(double const dose_bq, dose());
        note("decay_correction", "(0054,1102)", m_pet.decay_correction, "header");
        if (m_pet.decay_correction == "ADMIN") {
            all(to_bq_per_ml * weight_kg * 1000 / dose_bq);
            return {};
        }
        if (m_pet.decay_correction != "START" && !none)
            return refuse(m_pet.decay_correction.empty() ? "no_decay_correction" : "decay_correction_unknown",
                          "(0054,1102)");
        TRY(double const half_life, half_life_s());
        check_nuclide(half_life);
        if (none)
            return decay_each_slice(to_bq_per_ml * weight_kg * 1000 / dose_bq, half_life);
        TRY(double const reference, reference_time(m_series, half_life, m_card));
        TRY(double const injection, injection_time(reference, half_life));
        TRY(double const remaining, remaining_part(reference - injection, half_life));
        note("dose_at_reference", "", shown(dose_bq * remaining, "Bq"), "derived");
        all(to_bq_per_ml * weight_kg * 1000 / (dose_bq * remaining));
        return {};
    }

    // Uncorrected images: the dose left at the average time of each slice's own frame.
    Result<void> decay_each_slice(double per_dose, double half_life) {
        m_card.factors.clear();
        for (int f = 0; f < static_cast<int>(m_series.frames.size()); ++f) {
            Frame const& frame = m_series.frame_of(f);
            auto const start = acquisition_time(frame);
            if (!start)
                return refuse("no_acquisition_time", "(0008,0032)");
            if (!frame.frame_duration_ms || *frame.frame_duration_ms <= 0)
                return refuse("no_frame_duration", "(0018,1242)");
            double const average = average_time_s(*frame.frame_duration_ms / 1000, half_life);
            TRY(double const injection, injection_time(*start, half_life));
            TRY(double const remaining, remaining_part(*start + average - injection, half_life));
            m_card.factors.push_back(per_dose / remaining);
        }
        m_card.findings.push_back({"suv_decay_each_slice", "", {}});
        return {};
    }

    Result<double> weight() {
        auto const value = m_edits.weight_kg ? m_edits.weight_kg : m_first.patient.weight_kg;
        if (!value || *value <= 0)
            return refuse("no_weight", "(0010,1030)");
        double kg = *value;
        if (kg > 1000 && kg <= 500000 && !m_edits.weight_kg) {
            kg /= 1000;
            once({"weight_taken_as_grams", "(0010,1030)", {shown(*value, "")}});
        }
        if (kg < 1 || kg > 500)
            return refuse("weight_impossible", "(0010,1030)");
        note("weight", "(0010,1030)", shown(kg, "kg"), m_edits.weight_kg ? "edited" : "header");
        return kg;
    }

    Result<double> size() {
        auto const value = m_edits.size_m ? m_edits.size_m : m_first.patient.size_m;
        if (!value || *value <= 0)
            return refuse("no_size", "(0010,1020)");
        double metres = *value;
        if (metres >= 50 && metres < 260 && !m_edits.size_m) {
            metres /= 100;
            once({"size_taken_as_centimetres", "(0010,1020)", {shown(*value, "")}});
        }
        if (metres < 0.3 || metres > 2.6)
            return refuse("size_impossible", "(0010,1020)");
        note("size", "(0010,1020)", shown(metres, "m"), m_edits.size_m ? "edited" : "header");
        return metres * 100;
    }

    Result<double> dose() {
        auto const value = m_edits.dose_bq ? m_edits.dose_bq : m_pet.injected_dose_bq;
        if (!value || *value <= 0)
            return refuse("no_dose", "(0018,1074)");
        double bq = *value;
        if (bq < 1e4 && !m_edits.dose_bq) { // no patient is given less than 10 kBq: it was written in MBq
            bq *= 1e6;
            m_card.findings.push_back({"dose_taken_as_mbq", "(0018,1074)", {shown(*value, "")}});
        }
        if (bq > 1e11) // a hundred times what any study uses
            return refuse("dose_impossible", "(0018,1074)");
        note("dose", "(0018,1074)", shown(bq, "Bq"), m_edits.dose_bq ? "edited" : "header");
        return bq;
    }

    Result<double> half_life_s() {
        auto const value = m_edits.half_life_s ? m_edits.half_life_s : m_pet.half_life_s;
        if (!value || *value <= 0)
            return refuse("no_half_life", "(0018,1075)");
        note("half_life", "(0018,1075)", shown(*value, "s"), m_edits.half_life_s ? "edited" : "header");
        return *value;
    }

    // The half-life is used as the header states it; one that isn't fluorine-18's where the header names
    // fluorine-18 is told (a wrong unit or nuclide). Codes: DICOM PS3.16 CID 4020.
    void check_nuclide(double half_life) {
        constexpr double fluorine_s = 6586.2;
        bool const fluorine = m_pet.radionuclide && (m_pet.radionuclide->value == "77004003" ||
                                                     m_pet.radionuclide->value == "C-111A1");
        if (fluorine && std::abs(half_life / fluorine_s - 1) > 0.02)
            once({"half_life_of_another_nuclide", "(0018,1075)", {shown(half_life, "s")}});
    }

    // Of the injection, seconds; a bare time of day is the last one before the reference.
    Result<double> injection_time(double reference, double half_life) {
        if (m_edits.injection_datetime) {
            if (auto const at = seconds_of(*m_edits.injection_datetime)) {
                note("injection_time", "(0018,1078)", *m_edits.injection_datetime, "edited");
                return *at;
            }
            return refuse("injection_time_malformed", "(0018,1078)");
        }
        if (auto const at = seconds_of(m_pet.injection_datetime)) {
            note("injection_time", "(0018,1078)", m_pet.injection_datetime, "header");
            return before(*at, reference, half_life, "(0018,1078)");
        }
        auto const of_day = seconds_of("19700101", m_pet.injection_time);
        if (!of_day)
            return refuse(m_pet.injection_time.empty() && m_pet.injection_datetime.empty()
                              ? "no_injection_time"
                              : "injection_time_malformed",
                          m_pet.injection_time.empty() && !m_pet.injection_datetime.empty() ? "(0018,1078)"
                                                                                            : "(0018,1072)");
        note("injection_time", "(0018,1072)", m_pet.injection_time, "header");
        return before(std::floor(reference / k_day_s) * k_day_s + *of_day, reference, half_life,
                      "(0018,1072)");
    }

    // A time that would lie after the scan is one of the day before when that is a wait that patients have:
    // midnight lay between and the date is the scan's. Otherwise clocks disagree and nothing can be said.
    Result<double> before(double at, double reference, double half_life, char const* tag) {
        if (at <= reference)
            return at;
        double const wait = reference - (at - k_day_s);
        if (wait < 0 || wait > std::min(k_day_s / 2, 6 * half_life))
            return refuse("injection_after_scan", tag);
        once({"injection_before_midnight",
              tag,
              {m_pet.injection_time.empty() ? m_pet.injection_datetime : m_pet.injection_time}});
        return at - k_day_s;
    }

    Result<double> remaining_part(double elapsed_s, double half_life) {
        if (elapsed_s < 0)
            return refuse("injection_after_scan", "(0018,1078)");
        if (elapsed_s > 20 * half_life)
            return refuse("injection_too_long_before_scan", "(0018,1078)");
        note("time_since_injection", "", shown(elapsed_s, "s"), "derived");
        return std::exp2(-elapsed_s / half_life);
    }

    // What an SUVbw is multiplied by to become an SUV of this kind.
    Result<double> per_body_weight(SuvKind kind) {
        TRY(double const kg, weight());
        TRY(double const cm, size());
        Kilograms const mass(kg);
        Centimetres const height(cm);
        if (kind == SuvKind::body_surface_area)
            return body_surface_m2(mass, height) * 10000 / (kg * 1000);
        std::string const sex = m_edits.sex.value_or(m_first.patient.sex);
        note("sex", "(0010,0040)", sex, m_edits.sex ? "edited" : "header");
        auto const body = kind == SuvKind::ideal_body_weight ? ideal_body_weight(height, sex)
                                                             : lean_body_mass(kind, mass, height, sex);
        if (!body)
            return refuse(sex.empty() ? "no_sex" : "sex_unknown", "(0010,0040)");
        if (*body <= 0)
            return refuse("body_mass_impossible", "(0010,1020)");
        return *body / kg;
    }

    // c = slope · stored + intercept of each image.
    std::string formula(SuvKind kind) const {
        std::string weighted = "c";
        if (m_pet.units == "CNTS")
            weighted = uses("philips_suv_factor") ? "c · (7053,1000)" : "c · (7053,1009)";
        bool const from_activity = uses("dose");
        if (!from_activity && m_pet.units != "CNTS" && uses("weight"))
            weighted += m_pet.units == "CM2ML" ? " · W / BSA" : " · W / " + mass_of(m_pet.suv_type);
        std::string text = from_activity ? weighted + " · W / D" : weighted;
        if (from_activity && m_pet.decay_correction != "ADMIN")
            text = weighted + " · W / (D · 2^(−Δt/T½))";
        static constexpr char const* names[] = {
            "SUVbw", "SUL (Janmahasatian)", "SUVlbm (DICOM LBM)", "SUVlbm (James 128)", "SUVbsa", "SUVibw"};
        static constexpr char const* ratio[] = {"",           " · LBM / W", " · LBM / W",
                                                " · LBM / W", " · BSA / W", " · IBW / W"};
        auto const k = static_cast<std::size_t>(kind);
        return std::string(names[k]) + " = " + text + ratio[k];
    }

    static std::string mass_of(std::string const& suv_type) { return suv_type == "IBW" ? "IBW" : "LBM"; }

    bool uses(char const* name) const {
        return std::ranges::any_of(m_card.inputs, [&](SuvInput const& i) { return i.name == name; });
    }

    void all(double factor) { m_card.factors.assign(m_series.frames.size(), factor); }

    void note(char const* name, char const* tag, std::string value, char const* source) {
        if (!uses(name))
            m_card.inputs.push_back({name, tag, std::move(value), source});
    }

    void once(Finding finding) {
        if (std::ranges::find(m_card.findings, finding) == m_card.findings.end())
            m_card.findings.push_back(std::move(finding));
    }

    static tl::unexpected<Error> refuse(char const* reason, char const* tag) {
        return fail(ErrorCode::inconsistent, reason, tag);
    }

    Series const& m_series;
    Instance const& m_first;
    PetAttributes const& m_pet;
    SuvEdits const& m_edits;
    SuvCard m_card;
};

} // namespace

char const* name_of(SuvKind kind) {
    switch (kind) {
    case SuvKind::body_weight:
        return "bw";
    case SuvKind::lean_body_mass_janmahasatian:
        return "lbm_janmahasatian";
    case SuvKind::lean_body_mass_dicom:
        return "lbm";
    case SuvKind::lean_body_mass_james128:
        return "lbm_james128";
    case SuvKind::body_surface_area:
        return "bsa";
    case SuvKind::ideal_body_weight:
        return "ibw";
    }
    return "bw";
}

char const* unit_of(SuvKind kind) {
    return kind == SuvKind::body_surface_area ? "cm²/ml" : "g/ml";
}

Result<SuvCard> suv_card(Series const& series, SuvKind kind, SuvEdits const& edits) {
    if (series.frames.empty() || !series.instance_of(0).pet)
        return fail(ErrorCode::unsupported, "not_pet", "(0008,0060)");
    return Calculation(series, edits).run(kind);
}

} // namespace vertemark::imaging
