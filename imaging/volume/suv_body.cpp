// Body masses and the body surface that uptake is divided by. Formulas: suv.h and the papers it names.
#include <cmath>

#include "imaging/volume/suv.h"

namespace vertemark::imaging {

std::optional<double> lean_body_mass(SuvKind kind, Kilograms weight, Centimetres size,
                                     std::string const& sex) {
    double const w = weight.value, h = size.value;
    double const bmi = w / (h / 100 * h / 100), ratio = w / h * w / h;
    double male = 1.10 * w - 128 * ratio, female = 1.07 * w - 148 * ratio;
    if (kind == SuvKind::lean_body_mass_dicom)
        male = 1.10 * w - 120 * ratio;
    if (kind == SuvKind::lean_body_mass_janmahasatian) {
        male = 9270 * w / (6680 + 216 * bmi);
        female = 9270 * w / (8780 + 244 * bmi);
    }
    if (sex == "M")
        return male;
    if (sex == "F")
        return female;
    if (sex == "O")
        return (male + female) / 2;
    return std::nullopt;
}

std::optional<double> ideal_body_weight(Centimetres size, std::string const& sex) {
    double const male = 48.0 + 1.06 * (size.value - 152), female = 45.5 + 0.91 * (size.value - 152);
    if (sex == "M")
        return male;
    if (sex == "F")
        return female;
    if (sex == "O")
        return (male + female) / 2;
    return std::nullopt;
}

double body_surface_m2(Kilograms weight, Centimetres size) {
    return 0.007184 * std::pow(weight.value, 0.425) * std::pow(size.value, 0.725);
}

} // namespace vertemark::imaging
