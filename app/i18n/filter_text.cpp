#include "app/i18n/filter_text.h"

#include <QCoreApplication>

#include "app/i18n/text_table.h"

namespace vertemark::app {

namespace {

constexpr Word k_names[] = {
    {"curvature_anisotropic", QT_TRANSLATE_NOOP("Filter", "Denoise, edges kept")},
    {"median", QT_TRANSLATE_NOOP("Filter", "Denoise, median")},
    {"n4_bias", QT_TRANSLATE_NOOP("Filter", "Correct coil shading (N4)")},
    {"resample_isotropic", QT_TRANSLATE_NOOP("Filter", "Resample to equal voxels")},
    {"histogram_match", QT_TRANSLATE_NOOP("Filter", "Match brightness to another series")},
    {"gradient_magnitude", QT_TRANSLATE_NOOP("Filter", "Edges (gradient)")},
    {"threshold", QT_TRANSLATE_NOOP("Filter", "Mask between two values")},
    {"connected_threshold", QT_TRANSLATE_NOOP("Filter", "Grow a region between two values")},
    {"confidence_connected", QT_TRANSLATE_NOOP("Filter", "Grow a region like its start")},
    {"level_set", QT_TRANSLATE_NOOP("Filter", "Refine a mask to the edges")},
    {"morphology", QT_TRANSLATE_NOOP("Filter", "Close, open, grow or shrink")},
    {"distance_map", QT_TRANSLATE_NOOP("Filter", "Distance to a mask")},
};

constexpr Word k_hints[] = {
    {"curvature_anisotropic",
     QT_TRANSLATE_NOOP("Filter",
                       "Smooths within tissues, not across their borders. Values stay in their unit.")},
    {"median",
     QT_TRANSLATE_NOOP("Filter",
                       "Each voxel becomes the median of its surroundings. Values stay in their unit.")},
    {"n4_bias",
     QT_TRANSLATE_NOOP(
         "Filter", "Takes the slow shading out of an MR. Not for CT or PET: it would falsify their values.")},
    {"resample_isotropic",
     QT_TRANSLATE_NOOP("Filter",
                       "The same volume on a grid with equal steps along all axes; 0: the finest there is.")},
    {"histogram_match",
     QT_TRANSLATE_NOOP("Filter", "Stretches the values to follow another series. They lose their unit.")},
    {"gradient_magnitude", QT_TRANSLATE_NOOP("Filter", "How steeply values change, per millimetre.")},
    {"threshold", QT_TRANSLATE_NOOP("Filter", "A mask of all voxels whose value lies between the limits.")},
    {"connected_threshold",
     QT_TRANSLATE_NOOP("Filter",
                       "A mask of the voxels between the limits that hang together with the marked place.")},
    {"confidence_connected",
     QT_TRANSLATE_NOOP("Filter", "A mask that grows from the marked place over voxels of similar value.")},
    {"level_set",
     QT_TRANSLATE_NOOP("Filter",
                       "Moves the border of a mask to the nearest edges of the picture and smooths it.")},
    {"morphology",
     QT_TRANSLATE_NOOP("Filter",
                       "Fills small holes, removes specks, grows or shrinks: of a mask, or of the values.")},
    {"distance_map",
     QT_TRANSLATE_NOOP("Filter",
                       "How far each voxel lies from the border of a mask, in mm; below 0 inside.")},
};

constexpr Word k_parameters[] = {
    {"iterations", QT_TRANSLATE_NOOP("Filter", "Iterations")},
    {"conductance", QT_TRANSLATE_NOOP("Filter", "Conductance")},
    {"radius", QT_TRANSLATE_NOOP("Filter", "Radius")},
    {"shrink", QT_TRANSLATE_NOOP("Filter", "Fit on every n-th voxel")},
    {"levels", QT_TRANSLATE_NOOP("Filter", "Levels of the fit")},
    {"spacing", QT_TRANSLATE_NOOP("Filter", "Voxel size")},
    {"interpolation", QT_TRANSLATE_NOOP("Filter", "Between voxels")},
    {"match_points", QT_TRANSLATE_NOOP("Filter", "Points to match")},
    {"background", QT_TRANSLATE_NOOP("Filter", "Background")},
    {"sigma", QT_TRANSLATE_NOOP("Filter", "Smoothing")},
    {"lower", QT_TRANSLATE_NOOP("Filter", "From")},
    {"upper", QT_TRANSLATE_NOOP("Filter", "To")},
    {"seeds", QT_TRANSLATE_NOOP("Filter", "Start")},
    {"neighbours", QT_TRANSLATE_NOOP("Filter", "Neighbours")},
    {"multiplier", QT_TRANSLATE_NOOP("Filter", "Standard deviations")},
    {"start_radius", QT_TRANSLATE_NOOP("Filter", "Start radius")},
    {"edge", QT_TRANSLATE_NOOP("Filter", "Edge per mm")},
    {"expansion", QT_TRANSLATE_NOOP("Filter", "Expansion")},
    {"smoothness", QT_TRANSLATE_NOOP("Filter", "Smoothness")},
    {"attraction", QT_TRANSLATE_NOOP("Filter", "Pull of the edges")},
    {"operation", QT_TRANSLATE_NOOP("Filter", "Operation")},
};

constexpr Word k_choices[] = {
    {"linear", QT_TRANSLATE_NOOP("Filter", "Linear")},
    {"cubic", QT_TRANSLATE_NOOP("Filter", "Cubic spline")},
    {"nearest", QT_TRANSLATE_NOOP("Filter", "Nearest voxel")},
    {"left_out", QT_TRANSLATE_NOOP("Filter", "Left out")},
    {"included", QT_TRANSLATE_NOOP("Filter", "Included")},
    {"faces_6", QT_TRANSLATE_NOOP("Filter", "Across faces (6)")},
    {"all_26", QT_TRANSLATE_NOOP("Filter", "All around (26)")},
    {"close", QT_TRANSLATE_NOOP("Filter", "Close: fill holes")},
    {"open", QT_TRANSLATE_NOOP("Filter", "Open: remove specks")},
    {"dilate", QT_TRANSLATE_NOOP("Filter", "Grow")},
    {"erode", QT_TRANSLATE_NOOP("Filter", "Shrink")},
};

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
