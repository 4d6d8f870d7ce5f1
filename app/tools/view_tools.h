// Tools that change the view and never the case: window/level, zoom, pan, scroll.
#pragma once

#include "app/tools/tool.h"

namespace vertemark::app {

// Right is wider, up is brighter (lower centre): as the consoles do. Speed follows the width of the window.
class WindowTool : public Tool {
public:
    ToolResponse on_pointer(PointerEvent const& event, PictureView const& picture,
                            CaseView const& c) override;
};

class ZoomTool : public Tool {
public:
    ToolResponse on_pointer(PointerEvent const& event, PictureView const& picture,
                            CaseView const& c) override;
};

class PanTool : public Tool {
public:
    ToolResponse on_pointer(PointerEvent const& event, PictureView const& picture,
                            CaseView const& c) override;
};

class ScrollTool : public Tool {
public:
    ToolResponse on_pointer(PointerEvent const& event, PictureView const& picture,
                            CaseView const& c) override;

private:
    double m_rest = 0; // pixels not yet worth a slice
};

} // namespace vertemark::app
