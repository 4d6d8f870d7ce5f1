#include "app/i18n/spacing_text.h"

#include <QCoreApplication>

#include "app/i18n/text_table.h"

namespace vertemark::app {

using imaging::SpacingBasis;

QString spacing_basis_text(SpacingBasis basis, std::string const& calibration) {
    auto const say = [](char const* text) { return QCoreApplication::translate("Spacing", text); };
    switch (basis) {
    case SpacingBasis::patient:
        return {};
    case SpacingBasis::detector:
        return say(QT_TRANSLATE_NOOP("Spacing", "at the detector"));
    case SpacingBasis::magnification_corrected:
        return say(QT_TRANSLATE_NOOP("Spacing", "magnification-corrected"));
    case SpacingBasis::calibrated:
        return calibration.empty()
                   ? say(QT_TRANSLATE_NOOP("Spacing", "calibrated"))
                   : say(QT_TRANSLATE_NOOP("Spacing", "calibrated (%1)")).arg(to_text(calibration));
    case SpacingBasis::nominal:
        return say(QT_TRANSLATE_NOOP("Spacing", "on the film"));
    case SpacingBasis::none:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Spacing", "not calibrated"));
}

} // namespace vertemark::app
