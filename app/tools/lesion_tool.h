// Places a lesion: a click gives its centre, a drag its size. The level follows from the nearest label.
#pragma once

#include "app/tools/tool.h"

namespace vertemark::app {

class LesionTool : public Tool {
public:
    ToolResponse on_pointer(PointerEvent const& event, PictureView const& picture,
                            CaseView const& c) override;
    void cancel() override { m_centre.reset(); }

private:
    std::optional<LpsPoint> m_centre;
};

// The lesion whose sphere the place on the picture lies in; the nearest centre wins.
[[nodiscard]] annotation::Lesion const* lesion_under(CanvasPoint at, PictureView const& picture,
                                                     CaseView const& c);

// How far from a labelled body's centre a lesion still counts to that vertebra: its posterior elements are
// within it.
inline constexpr double k_vertebra_reach_mm = 45;
inline constexpr double k_default_lesion_radius_mm = 8;

} // namespace vertemark::app
