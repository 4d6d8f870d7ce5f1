// One function a filter, each in its own file, and what the files share. Internal to imaging/filters; others
// go through catalogue.h.
#pragma once

#include "imaging/filters/filter.h"

namespace vertemark::imaging {

Filter confidence_connected_filter();
Filter connected_threshold_filter();
Filter curvature_anisotropic_filter();
Filter distance_map_filter();
Filter gradient_magnitude_filter();
Filter histogram_match_filter();
Filter level_set_filter();
Filter median_filter();
Filter morphology_filter();
Filter n4_bias_filter();
Filter resample_isotropic_filter();
Filter threshold_filter();

// values.cpp. The value of a parameter that run_filter has checked.
double number_of(FilterValues const& values, char const* id);
std::string const& choice_of(FilterValues const& values, char const* id);
std::vector<LpsPoint> const& points_of(FilterValues const& values, char const* id);

// What the result is, when it shows the same quantity on the same grid: the images it came from are no longer
// its own, its findings go with it.
VolumeInfo same_quantity(VolumeInfo const& of);
// A mask on the same grid: no HU, no SUV.
VolumeInfo mask_of(VolumeInfo const& of);
// Numbers of another kind on the same grid, with their unit ("mm", "HU/mm").
VolumeInfo other_quantity(VolumeInfo const& of, std::string unit);

// Half the neighbourhood in voxels along each axis, for a radius in millimetres; 0 where a voxel is larger.
std::array<int, 3> radius_in_voxels(VolumeGeometry const& geometry, double radius_mm);

} // namespace vertemark::imaging
