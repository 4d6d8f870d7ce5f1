#include "imaging/filters/catalogue.h"

#include "imaging/filters/filters.h"

namespace vertemark::imaging {

// THE LIST of filters: a new one is its file, its declaration in filters.h, and a line here.
std::span<Filter const> filters() {
    static std::vector<Filter> const list = {
        // clang-format off
        curvature_anisotropic_filter(),
        median_filter(),
        n4_bias_filter(),
        resample_isotropic_filter(),
        histogram_match_filter(),
        gradient_magnitude_filter(),
        threshold_filter(),
        connected_threshold_filter(),
        confidence_connected_filter(),
        level_set_filter(),
        morphology_filter(),
        distance_map_filter(),
        // clang-format on
    };
    return list;
}

Result<Filter const*> filter_by_id(std::string_view id) {
    for (Filter const& filter : filters())
        if (filter.id == id)
            return &filter;
    std::string all;
    for (Filter const& filter : filters())
        all += (all.empty() ? "" : ", ") + filter.id;
    return fail(ErrorCode::not_found, "no filter is called so (there are " + all + ")", std::string(id));
}

} // namespace vertemark::imaging
