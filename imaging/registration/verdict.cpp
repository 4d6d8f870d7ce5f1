#include <algorithm>
#include <cmath>
#include <cstdio>

#include "imaging/registration/steps.h"

namespace vertemark::imaging {

namespace {

std::string text_of(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2g", value);
    if (std::abs(value) >= 10)
        std::snprintf(text, sizeof text, "%.0f", value);
    return text;
}

class Judge {
public:
    explicit Judge(Registration& registration) : m_registration(registration) {}

    // Above `doubtful` it is to be checked, above `refused` it is not to be used.
    void below(double value, double doubtful, double refused, char const* code) {
        if (!(value <= doubtful))
            say(!(value <= refused) ? Verdict::refused : Verdict::check, code, value);
    }
    void say(Verdict verdict, char const* code, double value) {
        m_registration.verdict = std::max(m_registration.verdict, verdict);
        m_registration.reasons.push_back({code, {}, {text_of(value)}});
    }

private:
    Registration& m_registration;
};

} // namespace

// Limits: half a vertebral body is about 12 mm, so 5 mm of doubt still name the right level; nobody lies
// turned by more than 45° in a scanner; bodies neither swell nor shrink by a quarter.
void judge(Registration& registration, RegistrationOptions const& options) {
    RegistrationQuality const& q = registration.quality;
    Judge judge(registration);
    judge.below(-q.overlap_share, -0.5, -0.2, "registration_little_overlap");
    if (!registration.reasons.empty())
        registration.reasons.back().arguments = {text_of(q.overlap_share * 100)};
    judge.below(q.repeat_mm, 2, 5, "registration_not_repeatable");
    // On its own ground the best place must stand out: one vertebra further must fit clearly worse.
    judge.below(q.elsewhere * 100, 92, 99, "registration_fits_elsewhere");
    judge.below(q.rotation_deg, 20, 45, "registration_large_turn");
    if (q.nmi < q.nmi_before - 1e-4)
        judge.say(Verdict::refused, "registration_worse_than_before", q.nmi);
    if (options.kind == TransformKind::affine) {
        double const change = std::abs(std::log(std::max(1e-6, q.volume_change)));
        judge.below((std::exp(change) - 1) * 100, 10, 25, "registration_volume_change");
    }
    if (q.landmark_rms_mm)
        judge.below(*q.landmark_rms_mm, 4, 10, "registration_landmarks_apart");
}

double largest_difference_mm(VolumeGeometry const& geometry, AffineTransform const& a,
                             AffineTransform const& b) {
    double most = 0;
    for (int corner = 0; corner < 8; ++corner) {
        LpsPoint const p = geometry.to_lps({corner & 1 ? geometry.size[0] - 1.0 : 0.0,
                                            corner & 2 ? geometry.size[1] - 1.0 : 0.0,
                                            corner & 4 ? geometry.size[2] - 1.0 : 0.0});
        most = std::max(most, distance(a.apply(p), b.apply(p)));
    }
    return most;
}

char const* name_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::trusted:
        return "trusted";
    case Verdict::check:
        return "check";
    case Verdict::refused:
        return "refused";
    }
    return "";
}

} // namespace vertemark::imaging
