#include "app/tools/region_tool.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "imaging/segment/grow.h"
#include "imaging/segment/shape.h"

namespace vertemark::app {

namespace {

constexpr double k_sample_mm = 2.5;  // around the pointer, for mean and spread
constexpr double k_search_mm = 15;   // how far from the click the hottest voxel is looked for
constexpr double k_deviations = 2.5; // of the sample, to begin with

// On the target's grid, what was found on the shown volume's.
VoxelRuns on_target(VoxelRuns const& found, imaging::Volume const& shown, PaintTarget const& target) {
    return imaging::resampled(shown.geometry(), found, target.geometry);
}

std::string percent_name(imaging::IsocontourRule const& rule) {
    char text[40];
    if (rule.percent_of_max)
        std::snprintf(text, sizeof text, "isocontour %.0f %% of maximum", *rule.percent_of_max);
    else
        std::snprintf(text, sizeof text, "isocontour from %.2f", rule.fixed);
    return text;
}

} // namespace

ToolResponse GrowTool::on_pointer(PointerEvent const& event, PictureView const& picture, CaseView const& c) {
    if (!picture.content.volume)
        return {};
    imaging::Volume const& shown = *picture.content.volume;
    if (event.act == PointerAct::press) {
        m_seed.reset();
        auto target = paint_target(picture, c);
        if (!target)
            return {{Refuse{target.error().detail}}, {}, {}};
        Seed seed{std::move(*target),
                  picture.geometry.to_lps(event.at),
                  0,
                  0,
                  {},
                  event.shift ? PaintMode::remove : PaintMode::add};
        auto const around = imaging::sample(shown, seed.point, Millimetres(k_sample_mm));
        if (around.count == 0)
            return {{Refuse{"no_value_at_seed"}}, {}, {}};
        seed.mean = around.mean;
        seed.sd = std::max(around.sd, picture.content.window.width / 200);
        m_seed = std::move(seed);
    }
    if (!m_seed)
        return {};
    if (event.act == PointerAct::press || event.act == PointerAct::drag) {
        double const spread = m_seed->sd * k_deviations * std::exp((event.at.x - event.pressed.x) / 120);
        Job job;
        imaging::ValueRange range{m_seed->mean - spread, m_seed->mean + spread};
        if (c.paint.range) {
            range.low = std::max(range.low, c.paint.range->low);
            range.high = std::min(range.high, c.paint.range->high);
        }
        auto const found = imaging::grow(shown, m_seed->point, range, Millimetres(c.paint.reach_mm), job);
        m_seed->voxels = found ? on_target(*found, shown, m_seed->target) : VoxelRuns{};
    }
    if (event.act == PointerAct::release) {
        auto requests = paint_request(m_seed->target, m_seed->voxels, m_seed->mode, "region growing");
        if (requests.empty())
            requests = {Refuse{"nothing_found"}};
        m_seed.reset();
        return {std::move(requests), {}, {}};
    }
    return {{}, {}, PaintDraft{m_seed->target.id, m_seed->target.grid, m_seed->voxels, m_seed->mode}};
}

ToolResponse IsocontourTool::on_pointer(PointerEvent const& event, PictureView const& picture,
                                        CaseView const& c) {
    if (!picture.content.volume || event.act != PointerAct::release)
        return {};
    auto target = paint_target(picture, c);
    if (!target)
        return {{Refuse{target.error().detail}}, {}, {}};
    // A fused PET is what is meant when it lies over the picture.
    imaging::Volume const* shown = picture.content.volume.get();
    for (auto const& overlay : picture.content.overlays)
        if (overlay.volume && overlay.volume->info().quantity == Quantity::suv_bw)
            shown = overlay.volume.get();
    Job job;
    auto const found = imaging::isocontour(*shown, picture.geometry.to_lps(event.at), c.paint.isocontour,
                                           Millimetres(k_search_mm), Millimetres(c.paint.reach_mm), job);
    if (!found)
        return {{Refuse{found.error().detail}}, {}, {}};
    return {paint_request(*target, on_target(found->voxels, *shown, *target),
                          event.shift ? PaintMode::remove : PaintMode::add, percent_name(c.paint.isocontour)),
            {},
            {}};
}

} // namespace vertemark::app
