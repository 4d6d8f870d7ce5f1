// Names a vertebra: a click on its body asks for the level; a drag on a label moves it.
#pragma once

#include "app/tools/tool.h"

namespace vertemark::app {

class LabelTool : public Tool {
public:
    ToolResponse on_pointer(PointerEvent const& event, PictureView const& picture,
                            CaseView const& c) override;
    void cancel() override { m_moving.reset(); }

private:
    std::optional<annotation::VertebraLabel> m_moving;
};

} // namespace vertemark::app
