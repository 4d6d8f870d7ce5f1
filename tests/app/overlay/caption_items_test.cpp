#include "app/overlay/caption_items.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

using namespace vertemark;
using namespace vertemark::app;
using namespace vertemark::imaging;

namespace {

struct Box {
    double left, right, top, bottom;
    std::string text;
};

CaptionSpace space(CanvasSize canvas) {
    return {canvas, 16, [](std::string const& text) { return 8.0 * static_cast<double>(text.size()); }};
}

std::vector<Box> boxes(OverlayItems const& items) {
    std::vector<Box> found;
    for (OverlayItem const& item : items)
        if (auto const* text = std::get_if<TextItem>(&item)) {
            CanvasPoint const at = std::get<CanvasPoint>(text->at);
            double const width = 8.0 * static_cast<double>(text->text.size());
            double const left = text->align == TextAlign::left ? at.x : at.x - width;
            found.push_back({left, left + width, at.y - 8, at.y + 8, text->text});
        }
    return found;
}

} // namespace

TEST(Captions, NeverCoverEachOtherNorLeaveTheCanvas) {
    EXPECT_TRUE(rc::check([] {
        CanvasSize const canvas{*rc::gen::inRange(240, 900), *rc::gen::inRange(120, 900)};
        std::vector<Caption> captions;
        int const count = *rc::gen::inRange(1, 40);
        for (int i = 0; i < count; ++i)
            captions.push_back({{double(*rc::gen::inRange(60, canvas.width - 60)),
                                 double(*rc::gen::inRange(0, canvas.height))},
                                (i % 5 == 0 ? "#" : "T") + std::to_string(i),
                                i % 5 == 0 ? OverlayRole::lesion : OverlayRole::vertebra});
        auto const placed = boxes(caption_items(captions, space(canvas)));
        RC_ASSERT(!placed.empty());
        for (std::size_t a = 0; a < placed.size(); ++a) {
            RC_ASSERT(placed[a].left >= 0 && placed[a].right <= canvas.width);
            RC_ASSERT(placed[a].top >= 0 && placed[a].bottom <= canvas.height);
            for (std::size_t b = a + 1; b < placed.size(); ++b) {
                bool const apart = placed[a].right <= placed[b].left || placed[b].right <= placed[a].left ||
                                   placed[a].bottom <= placed[b].top + 1e-9 ||
                                   placed[b].bottom <= placed[a].top + 1e-9;
                RC_ASSERT(apart || (placed[a].text[0] == '#') != (placed[b].text[0] == '#'));
            }
        }
    }));
}

TEST(Captions, KeepTheOrderOfWhatTheyName) {
    std::vector<Caption> captions;
    for (int i = 0; i < 17; ++i) // closer together than the lines are high
        captions.push_back({{300.0 + (i % 3), 100.0 + 9 * i}, "L" + std::to_string(i)});
    auto const placed = boxes(caption_items(captions, space({600, 600})));
    ASSERT_EQ(placed.size(), 17u);
    for (std::size_t i = 0; i + 1 < placed.size(); ++i)
        EXPECT_LT(placed[i].top, placed[i + 1].top);
}

TEST(Captions, OfMarksOutsideThePictureAreLeftOut) {
    EXPECT_TRUE(caption_items({{{-5, 100}, "T1"}, {{100, 900}, "T2"}}, space({600, 600})).empty());
}
