#include "imaging/segment/canal.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vertemark::imaging {

namespace {

constexpr double k_step_mm = 0.5;
constexpr double k_half_width_mm = 15, k_depth_mm = 24; // of the field behind the posterior wall
constexpr int k_columns = static_cast<int>(2 * k_half_width_mm / k_step_mm) + 1;
constexpr int k_rows = static_cast<int>(k_depth_mm / k_step_mm) + 1;

struct Field {
    std::vector<double> values; // row by row; rows go back, columns to the left
    [[nodiscard]] double at(int column, int row) const {
        return values[static_cast<std::size_t>(row) * k_columns + static_cast<std::size_t>(column)];
    }
};

LpsPoint place_of(BodyModel const& body, double column, double row, double height_mm) {
    return body.frame.at(column * k_step_mm - k_half_width_mm, body.posterior_mm - 1 + row * k_step_mm,
                         height_mm);
}

Field field_of(Volume const& t2, BodyModel const& body, double height_mm) {
    Field field;
    for (int row = 0; row < k_rows; ++row)
        for (int column = 0; column < k_columns; ++column)
            field.values.push_back(
                t2.value_at(place_of(body, column, row, height_mm)).value_or(std::nan("")));
    return field;
}

// Twice the signed area of o, a, b.
double turn(std::array<double, 2> o, std::array<double, 2> a, std::array<double, 2> b) {
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
}

double hull_area(std::vector<std::array<double, 2>> points) {
    std::sort(points.begin(), points.end());
    std::vector<std::array<double, 2>> hull;
    for (int pass = 0; pass < 2; ++pass) {
        std::size_t const start = hull.size();
        for (auto const& p : points) {
            while (hull.size() >= start + 2 && turn(hull[hull.size() - 2], hull.back(), p) <= 0)
                hull.pop_back();
            hull.push_back(p);
        }
        hull.pop_back();
        std::reverse(points.begin(), points.end());
    }
    double twice = 0;
    for (std::size_t n = 0; n < hull.size(); ++n) {
        auto const &a = hull[n], &b = hull[(n + 1) % hull.size()];
        twice += a[0] * b[1] - a[1] * b[0];
    }
    return std::abs(twice) / 2;
}

// The bright places connected with each other, the largest such part.
std::vector<std::array<int, 2>> brightest_part(Field const& field, double bright) {
    std::vector<char> seen(field.values.size(), 0);
    std::vector<std::array<int, 2>> best;
    for (int row = 0; row < k_rows; ++row)
        for (int column = 0; column < k_columns; ++column) {
            std::vector<std::array<int, 2>> part, open{{column, row}};
            while (!open.empty()) {
                auto const [c, r] = open.back();
                open.pop_back();
                if (c < 0 || r < 0 || c >= k_columns || r >= k_rows)
                    continue;
                auto& mark = seen[static_cast<std::size_t>(r) * k_columns + static_cast<std::size_t>(c)];
                if (mark || !(field.at(c, r) >= bright))
                    continue;
                mark = 1;
                part.push_back({c, r});
                for (auto const [dc, dr] : {std::array{1, 0}, {-1, 0}, {0, 1}, {0, -1}})
                    open.push_back({c + dc, r + dr});
            }
            if (part.size() > best.size())
                best = std::move(part);
        }
    return best;
}

// Whether the part reaches places without an image: then more of it may lie there.
bool is_cut_off(Field const& field, std::vector<std::array<int, 2>> const& part) {
    return std::any_of(part.begin(), part.end(), [&](std::array<int, 2> const& at) {
        for (auto const [dc, dr] : {std::array{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
            int const c = at[0] + dc, r = at[1] + dr;
            if (c >= 0 && r >= 0 && c < k_columns && r < k_rows && std::isnan(field.at(c, r)))
                return true;
        }
        return false;
    });
}

} // namespace

std::optional<double> fluid_level(Volume const& t2, BodyModel const& body) {
    Field const field = field_of(t2, body, 0);
    std::vector<double> canal;
    for (double const v : field.values)
        if (std::isfinite(v))
            canal.push_back(v);
    std::vector<double> marrow;
    for (double y = body.anterior_mm + 4; y < body.posterior_mm - 4; y += 1)
        for (double x = -8; x <= 8; x += 2)
            if (auto const v = t2.value_at(body.frame.at(x, y, 0)))
                marrow.push_back(*v);
    if (canal.size() < 200 || marrow.size() < 20)
        return std::nullopt;
    auto const at = [](std::vector<double>& values, double share) {
        auto const nth =
            values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
        std::nth_element(values.begin(), nth, values.end());
        return *nth;
    };
    double const fluid = at(canal, 0.97), bone = at(marrow, 0.5);
    constexpr double k_contrast = 1.2;
    if (fluid < k_contrast * bone)
        return std::nullopt;
    return (fluid + bone) / 2;
}

std::optional<SacSection> sac_section(Volume const& t2, BodyModel const& body, double height_mm,
                                      double bright) {
    Field const field = field_of(t2, body, height_mm);
    auto const part = brightest_part(field, bright);
    constexpr std::size_t k_least = 40; // places: 10 mm²
    if (part.size() < k_least || is_cut_off(field, part))
        return std::nullopt;
    std::vector<std::array<double, 2>> corners; // of the places, so that the hull has their outer edge
    double column = 0, row = 0;
    for (auto const& [c, r] : part) {
        for (double const dc : {-0.5, 0.5})
            for (double const dr : {-0.5, 0.5})
                corners.push_back({(c + dc) * k_step_mm, (r + dr) * k_step_mm});
        column += c;
        row += r;
    }
    auto const n = static_cast<double>(part.size());
    return SacSection{hull_area(std::move(corners)), place_of(body, column / n, row / n, height_mm),
                      height_mm};
}

} // namespace vertemark::imaging
