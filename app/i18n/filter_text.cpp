#include "app/i18n/filter_text.h"

#include <QCoreApplication>

#include "app/i18n/text_table.h"

namespace vertemark::app {

namespace {

#define SAY(text) QT_TRANSLATE_NOOP("Filter", text)

constexpr Word k_names[] = {
    {"curvature_anisotropic", SAY("Denoise, edges kept")},
    {"median", SAY("Denoise, median")},
    {"n4_bias", SAY("Correct coil shading (N4)")},
    {"resample_isotropic", SAY("Resample to equal voxels")},
    {"histogram_match", SAY("Match brightness to another series")},
    {"gradient_magnitude", SAY("Edges (gradient)")},
    {"threshold", SAY("Mask between two values")},
    {"connected_threshold", SAY("Grow a region between two values")},
    {"confidence_connected", SAY("Grow a region like its start")},
    {"level_set", SAY("Refine a mask to the edges")},
    {"morphology", SAY("Close, open, grow or shrink")},
    {"distance_map", SAY("Distance to a mask")},
};

constexpr Word k_hints[] = {
    {"curvature_anisotropic",
     SAY("Smooths within tissues, not across their borders. Values stay in their unit.")},
    {"median", SAY("Each voxel becomes the median of its surroundings. Values stay in their unit.")},
    {"n4_bias",
     SAY("Takes the slow shading out of an MR. Not for CT or PET: it would falsify their values.")},
    {"resample_isotropic",
     SAY("The same volume on a grid with equal steps along all axes; 0: the finest there is.")},
    {"histogram_match", SAY("Stretches the values to follow another series. They lose their unit.")},
    {"gradient_magnitude", SAY("How steeply values change, per millimetre.")},
    {"threshold", SAY("A mask of all voxels whose value lies between the limits.")},
    {"connected_threshold",
     SAY("A mask of the voxels between the limits that hang together with the marked place.")},
    {"confidence_connected", SAY("A mask that grows from the marked place over voxels of similar value.")},
    {"level_set", SAY("Moves the border of a mask to the nearest edges of the picture and smooths it.")},
    {"morphology", SAY("Fills small holes, removes specks, grows or shrinks: of a mask, or of the values.")},
    {"distance_map", SAY("How far each voxel lies from the border of a mask, in mm; below 0 inside.")},
};

constexpr Word k_parameters[] = {
    {"iterations", SAY("Iterations")},
    {"conductance", SAY("Conductance")},
    {"radius", SAY("Radius")},
    {"shrink", SAY("Fit on every n-th voxel")},
    {"levels", SAY("Levels of the fit")},
    {"spacing", SAY("Voxel size")},
    {"interpolation", SAY("Between voxels")},
    {"match_points", SAY("Points to match")},
    {"background", SAY("Background")},
    {"sigma", SAY("Smoothing")},
    {"lower", SAY("From")},
    {"upper", SAY("To")},
    {"seeds", SAY("Start")},
    {"neighbours", SAY("Neighbours")},
    {"multiplier", SAY("Standard deviations")},
    {"start_radius", SAY("Start radius")},
    {"edge", SAY("Edge per mm")},
    {"expansion", SAY("Expansion")},
    {"smoothness", SAY("Smoothness")},
    {"attraction", SAY("Pull of the edges")},
    {"operation", SAY("Operation")},
};

constexpr Word k_choices[] = {
    {"linear", SAY("Linear")},
    {"cubic", SAY("Cubic spline")},
    {"nearest", SAY("Nearest voxel")},
    {"left_out", SAY("Left out")},
    {"included", SAY("Included")},
    {"faces_6", SAY("Across faces (6)")},
    {"all_26", SAY("All around (26)")},
    {"close", SAY("Close: fill holes")},
    {"open", SAY("Open: remove specks")},
    {"dilate", SAY("Grow")},
    {"erode", SAY("Shrink")},
};

#undef SAY

QString text(std::span<Word const> table, std::string_view id) {
    QString const found = find_word("Filter", table, id);
    return found.isNull() ? bare_words(id) : found;
}

} // namespace

QString filter_name(std::string_view id) {
    return text(k_names, id);
}
QString filter_hint(std::string_view id) {
    return text(k_hints, id);
}
QString parameter_name(std::string_view id) {
    return text(k_parameters, id);
}
QString choice_name(std::string_view id) {
    return text(k_choices, id);
}

QString unit_text(imaging::ParameterUnit unit, std::string const& quantity_unit) {
    switch (unit) {
    case imaging::ParameterUnit::millimetre:
        return QStringLiteral("mm");
    case imaging::ParameterUnit::voxel:
        return QCoreApplication::translate("Filter", "voxels");
    case imaging::ParameterUnit::quantity:
        return QString::fromStdString(quantity_unit);
    case imaging::ParameterUnit::none:
        break;
    }
    return {};
}

} // namespace vertemark::app
