// A picture by formula for the tests of the tools, and a pointer that presses, drags and clicks on it.
#pragma once

#include <variant>

#include "app/tools/tool.h"
#include "tests/imaging/view/volumes.h"

namespace vertemark::test {

// Oblique and anisotropic: 0.8 × 0.6 × 2 mm voxels, turned about two axes; HU = stored.
inline imaging::VolumeInfo oblique_ct() {
    imaging::VolumeInfo info;
    info.geometry.size = {80, 90, 20};
    info.geometry.spacing_mm = {0.8, 0.6, 2};
    info.geometry.origin = {-20, 30, -140};
    LpsVector const row = normalized({0.95, 0.2, -0.1});
    LpsVector const normal = normalized(cross(row, normalized({-0.2, 0.9, 0.3})));
    info.geometry.row_dir = row;
    info.geometry.col_dir = cross(normal, row);
    info.geometry.slice_dir = normal;
    info.quantity = Quantity::hounsfield;
    info.unit = "HU";
    info.modality = "CT";
    info.frame_of_reference = FrameOfReferenceUid("1.2.3");
    return info;
}

class Pointer {
public:
    Pointer(app::Tool& tool, imaging::VolumePtr volume, imaging::SliceGeometry slice)
        : m_tool(tool), m_slice(slice) {
        m_content.volume = std::move(volume);
        m_image.instance = SopInstanceUid("1.9");
    }

    std::vector<app::ToolRequest> act(app::PointerAct act, CanvasPoint at) {
        if (act == app::PointerAct::press)
            m_pressed = m_before = at;
        app::PointerEvent event{act, at, m_before, m_pressed};
        event.snap = snap;
        app::PictureView picture{m_content, m_slice, m_image, patient_space};
        picture.straightened = straightened;
        auto response = m_tool.on_pointer(event, picture, {now, selected});
        m_before = at;
        preview = std::move(response.preview);
        for (auto const& request : response.requests)
            told.push_back(request);
        return response.requests;
    }
    void click(CanvasPoint at) {
        act(app::PointerAct::press, at);
        act(app::PointerAct::release, at);
    }
    void drag(CanvasPoint from, CanvasPoint to) {
        act(app::PointerAct::press, from);
        act(app::PointerAct::drag, {(from.x + to.x) / 2, (from.y + to.y) / 2});
        act(app::PointerAct::drag, to);
        act(app::PointerAct::release, to);
    }
    void click(LpsPoint at) { click(m_slice.to_canvas(at)); }
    void drag(LpsPoint from, LpsPoint to) { drag(m_slice.to_canvas(from), m_slice.to_canvas(to)); }

    template <class Request>
    [[nodiscard]] std::vector<Request> all() const {
        std::vector<Request> found;
        for (auto const& request : told)
            if (auto const* one = std::get_if<Request>(&request))
                found.push_back(*one);
        return found;
    }
    // Of the one drawing made.
    [[nodiscard]] annotation::Measurement made() const {
        auto const drawn = all<app::AddMeasurement>();
        return drawn.empty() ? annotation::Measurement{} : drawn.back().draft;
    }
    [[nodiscard]] double value(char const* quantity) const {
        for (auto const& value : made().values)
            if (value.quantity == quantity)
                return value.value.value_or(NAN);
        return NAN;
    }

    annotation::Case now;
    std::optional<annotation::LesionId> selected;
    bool snap = false, patient_space = true, straightened = false;
    imaging::OverlayItems preview;
    std::vector<app::ToolRequest> told;

private:
    app::Tool& m_tool;
    imaging::SliceContent m_content;
    imaging::SliceGeometry m_slice;
    annotation::ImageLink m_image;
    CanvasPoint m_pressed, m_before;
};

} // namespace vertemark::test
