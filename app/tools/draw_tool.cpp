#include "app/tools/draw_tool.h"

#include <cmath>

#include "app/core/measure_image.h"
#include "app/overlay/measurement_items.h"
#include "app/tools/belongs_to.h"
#include "app/tools/snap_endplate.h"

namespace vertemark::app {

using namespace annotation;

namespace {

constexpr double k_drag_pixels = 4;     // a shorter way from press to release is a click
constexpr double k_freehand_pixels = 5; // between the points of a line drawn by hand
constexpr double k_same_plane_mm = 0.5; // a point further from the picture was clicked on another one
constexpr std::size_t k_most_points = 2000;

double way(CanvasPoint a, CanvasPoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

class DrawTool : public Tool {
public:
    explicit DrawTool(Drawing drawing) : m_drawing(drawing) {}

    ToolResponse on_pointer(PointerEvent const& event, PictureView const& picture,
                            CaseView const& c) override {
        if (!picture.content.volume)
            return {};
        if (event.act == PointerAct::press)
            if (auto refusal = refused(picture))
                return *refusal;
        switch (event.act) {
        case PointerAct::press:
            return press(event, picture, c);
        case PointerAct::drag:
            return drag(event, picture);
        case PointerAct::release:
            return release(event, picture, c);
        case PointerAct::hover:
            return m_points.empty() ? ToolResponse{} : preview(picture.geometry.to_lps(event.at), picture);
        case PointerAct::double_click:
            return m_drawing.clicks == 0 ? finish(picture, c, event.snap) : ToolResponse{};
        }
        return {};
    }
    void cancel() override {
        m_points.clear();
        m_held = m_starts_pair = false;
    }
    [[nodiscard]] bool busy() const override { return !m_points.empty(); }

private:
    std::optional<ToolResponse> refused(PictureView const& picture) {
        auto const refusal = [&](char const* why) {
            cancel();
            return ToolResponse{{Refuse{why}}, {}};
        };
        if (picture.straightened && m_drawing.lengths)
            return refusal("lengths_on_straightened");
        if (!picture.patient_space && !picture.image)
            return refusal("no_patient_space");
        if (!picture.patient_space && m_drawing.kind == MeasurementKind::centreline)
            return refusal("no_patient_space");
        bool const one_plane = m_drawing.kind != MeasurementKind::centreline;
        for (LpsPoint const& p : m_points)
            if (one_plane && std::abs(picture.geometry.distance_of(p).value) > k_same_plane_mm)
                return refusal("other_slice");
        return std::nullopt;
    }

    [[nodiscard]] bool starts_pair() const {
        switch (m_drawing.pairs) {
        case Drawing::Pairs::all:
            return m_points.size() % 2 == 0;
        case Drawing::Pairs::first:
            return m_points.empty();
        case Drawing::Pairs::none:
            return false;
        }
        return false;
    }

    ToolResponse press(PointerEvent const& event, PictureView const& picture, CaseView const& c) {
        // A click on the first point closes a polygon; on the last one it ends any line.
        if (m_drawing.clicks == 0 && m_points.size() >= least_points(m_drawing.kind)) {
            bool const on_first =
                way(picture.geometry.to_canvas(m_points.front()), event.at) <= 8 * picture.pixel_ratio;
            bool const on_last =
                way(picture.geometry.to_canvas(m_points.back()), event.at) <= 4 * picture.pixel_ratio;
            if ((on_first && m_drawing.kind == MeasurementKind::area) || on_last)
                return finish(picture, c, event.snap);
        }
        m_starts_pair = starts_pair();
        m_freehand = false;
        m_held = true;
        m_points.push_back(picture.geometry.to_lps(event.at));
        return m_starts_pair ? preview(m_points.back(), picture) : preview(std::nullopt, picture);
    }

    ToolResponse drag(PointerEvent const& event, PictureView const& picture) {
        if (!m_held || m_points.empty())
            return {};
        LpsPoint const here = picture.geometry.to_lps(event.at);
        if (m_starts_pair)
            return preview(here, picture);
        bool const by_hand = m_drawing.kind == MeasurementKind::area && !picture.straightened;
        if (!by_hand) {
            m_points.back() = here;
        } else if (m_points.size() < k_most_points &&
                   way(picture.geometry.to_canvas(m_points.back()), event.at) >=
                       k_freehand_pixels * picture.pixel_ratio) {
            m_points.push_back(here);
            m_freehand = true;
        }
        return preview(std::nullopt, picture);
    }

    ToolResponse release(PointerEvent const& event, PictureView const& picture, CaseView const& c) {
        if (!m_held || m_points.empty())
            return {};
        m_held = false;
        if (m_starts_pair && way(event.at, event.pressed) > k_drag_pixels * picture.pixel_ratio)
            m_points.push_back(picture.geometry.to_lps(event.at));
        bool const drawn_round =
            m_freehand && m_points.size() > 8 &&
            way(picture.geometry.to_canvas(m_points.front()), event.at) <= 20 * picture.pixel_ratio;
        if ((m_drawing.clicks != 0 && m_points.size() >= m_drawing.clicks) || drawn_round)
            return finish(picture, c, event.snap);
        return preview(std::nullopt, picture);
    }

    [[nodiscard]] std::vector<LpsPoint> shaped(std::vector<LpsPoint> const& points,
                                               PictureView const& picture) const {
        return m_drawing.shape ? m_drawing.shape(points, picture.geometry) : points;
    }

    ToolResponse preview(std::optional<LpsPoint> pointer, PictureView const& picture) const {
        std::vector<LpsPoint> points = m_points;
        if (pointer)
            points.push_back(*pointer);
        Measurement draft;
        draft.kind = m_drawing.kind;
        draft.points = shaped(points, picture);
        if (draft.points.empty())
            draft.points = points;
        auto items =
            measurement_items(draft, values_on(*picture.content.volume, draft), picture.geometry, false);
        for (imaging::OverlayItem& item : items)
            std::visit(
                [](auto& each) {
                    if (each.style.role == imaging::OverlayRole::measurement)
                        each.style.role = imaging::OverlayRole::measurement_draft;
                },
                item);
        return {{}, std::move(items)};
    }

    ToolResponse finish(PictureView const& picture, CaseView const& c, bool snap) {
        Measurement m;
        m.kind = m_drawing.kind;
        // A double click leaves its place twice.
        while (m_drawing.clicks == 0 && m_points.size() > 1 &&
               distance(m_points.back(), m_points[m_points.size() - 2]) < 1e-6)
            m_points.pop_back();
        m.points = shaped(m_points, picture);
        cancel();
        if (m.points.size() < least_points(m.kind))
            return {{Refuse{"too_few_points"}}, {}};
        if (snap && m_drawing.endplates)
            for (std::size_t i = 0; i + 1 < m.points.size(); i += 2) {
                auto const [from, to] = snapped_to_edge({m.points[i], m.points[i + 1]},
                                                        *picture.content.volume, picture.geometry);
                m.points[i] = from;
                m.points[i + 1] = to;
            }
        if (picture.patient_space)
            m.frame = picture.content.volume->info().frame_of_reference;
        m.image = picture.image;
        assign(m, c);
        m.values = values_on(*picture.content.volume, m);
        return {{AddMeasurement{std::move(m)}}, {}};
    }

    Drawing m_drawing;
    std::vector<LpsPoint> m_points; // clicked so far
    bool m_held = false;            // the button is down
    bool m_starts_pair = false;     // the press began a pair that a drag completes
    bool m_freehand = false;
};

} // namespace

std::unique_ptr<Tool> make_draw_tool(Drawing drawing) {
    return std::make_unique<DrawTool>(drawing);
}

} // namespace vertemark::app
