// Six-point heights: a click on a labelled body proposes the points from its end plates (CT, MR); where none
// are found, on X-rays, or with Alt held, they are clicked: anterior upper and lower, middle, posterior.
#include "app/core/vertebra_measures.h"
#include "app/tools/belongs_to.h"
#include "app/tools/draw_tool.h"

namespace vertemark::app {

namespace {

constexpr double k_body_reach_mm = 20; // from a label to a click on its body

class HeightsTool : public Tool {
public:
    HeightsTool()
        : m_by_hand(make_draw_tool({.kind = annotation::MeasurementKind::vertebral_heights,
                                    .clicks = 6,
                                    .pairs = Drawing::Pairs::none})) {}

    ToolResponse on_pointer(PointerEvent const& event, PictureView const& picture,
                            CaseView const& c) override {
        if (m_by_hand->busy())
            return m_by_hand->on_pointer(event, picture, c);
        if (event.act == PointerAct::press) {
            m_proposed = event.alt ? std::nullopt : propose(event, picture, c);
            if (m_proposed)
                return {};
        }
        if (m_proposed) {
            if (event.act != PointerAct::release)
                return {};
            auto drawing = *std::exchange(m_proposed, std::nullopt);
            return {{AddMeasurement{std::move(drawing)}}, {}, {}};
        }
        return m_by_hand->on_pointer(event, picture, c);
    }
    void cancel() override {
        m_proposed.reset();
        m_by_hand->cancel();
    }
    [[nodiscard]] bool busy() const override { return m_by_hand->busy(); }

private:
    static std::optional<annotation::Measurement> propose(PointerEvent const& event,
                                                          PictureView const& picture, CaseView const& c) {
        auto const& volume = picture.content.volume;
        if (!volume || !picture.patient_space || volume->info().planar || picture.straightened)
            return std::nullopt;
        annotation::Place const place{picture.geometry.to_lps(event.at), volume->info().frame_of_reference};
        auto const* const label = annotation::nearest_label(c.now.spine, place, k_body_reach_mm);
        if (!label)
            return std::nullopt;
        auto drawing = heights_drawing(c.now, label->level, {volume, nullptr, {}});
        if (!drawing)
            return std::nullopt;
        annotation::Measurement draft = std::move(*drawing);
        if (picture.image)
            draft.image = picture.image;
        assign(draft, c);
        draft.level = label->level;
        return draft;
    }

    std::unique_ptr<Tool> m_by_hand;
    std::optional<annotation::Measurement> m_proposed;
};

} // namespace

std::unique_ptr<Tool> make_heights_tool() {
    return std::make_unique<HeightsTool>();
}

} // namespace vertemark::app
