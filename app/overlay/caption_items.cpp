#include "app/overlay/caption_items.h"

#include <algorithm>
#include <cmath>

namespace vertemark::app {

using namespace imaging;

namespace {

constexpr double k_margin = 8, k_away = 30; // from the canvas's edge; from the outermost mark

// Heights of the middles of lines, as near to what they name as room allows, none over another.
std::vector<double> heights(std::vector<Caption> const& column, CaptionSpace const& space) {
    double const least = k_margin + space.line_height / 2,
                 most = space.canvas.height - k_margin - space.line_height / 2;
    std::vector<double> y;
    for (Caption const& caption : column)
        y.push_back(std::max(caption.anchor.y, y.empty() ? least : y.back() + space.line_height));
    double below = most;
    for (std::size_t i = y.size(); i-- > 0;) {
        y[i] = std::min(y[i], below);
        below = y[i] - space.line_height;
    }
    return y;
}

void place(std::vector<Caption> column, double x, TextAlign align, CaptionSpace const& space,
           OverlayItems& items) {
    std::ranges::stable_sort(column, {}, [](Caption const& c) { return c.anchor.y; });
    auto const room = static_cast<std::size_t>(
        std::max(1.0, std::floor((space.canvas.height - 2 * k_margin) / space.line_height)));
    if (column.size() > room) { // every second, third … one, the ends among them
        std::vector<Caption> kept;
        for (std::size_t i = 0; i < room; ++i)
            kept.push_back(column[room == 1 ? 0 : i * (column.size() - 1) / (room - 1)]);
        column = std::move(kept);
    }
    auto const y = heights(column, space);
    double const gap = align == TextAlign::right ? 4 : -4;
    for (std::size_t i = 0; i < column.size(); ++i) {
        OverlayStyle line{column[i].role, false, false, 0.55};
        items.push_back(LineItem{column[i].anchor, CanvasPoint{x + gap, y[i]}, line});
        OverlayStyle words{column[i].role, false, false, 1};
        items.push_back(
            TextItem{CanvasPoint{x, y[i]}, {}, column[i].text, align, TextBaseline::middle, words});
    }
}

} // namespace

OverlayItems caption_items(std::vector<Caption> captions, CaptionSpace const& space) {
    std::erase_if(captions, [&](Caption const& c) {
        return c.text.empty() || c.anchor.x < 0 || c.anchor.y < 0 || c.anchor.x > space.canvas.width ||
               c.anchor.y > space.canvas.height;
    });
    OverlayItems items;
    if (captions.empty())
        return items;
    double left = INFINITY, right = -INFINITY, widest_left = 0, widest_right = 0;
    std::vector<Caption> names, lesions;
    for (Caption& caption : captions) {
        left = std::min(left, caption.anchor.x);
        right = std::max(right, caption.anchor.x);
        bool const lesion = caption.role == OverlayRole::lesion;
        double& widest = lesion ? widest_right : widest_left;
        widest = std::max(widest, space.width_of(caption.text));
        (lesion ? lesions : names).push_back(std::move(caption));
    }
    place(std::move(names), std::max(left - k_away, k_margin + widest_left), TextAlign::right, space, items);
    place(std::move(lesions), std::min(right + k_away, space.canvas.width - k_margin - widest_right),
          TextAlign::left, space, items);
    return items;
}

} // namespace vertemark::app
