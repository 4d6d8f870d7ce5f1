#include "annotation/measure/geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vertemark::annotation {

namespace {

constexpr double k_least_length_mm = 1e-9;

Degrees degrees(double radians) {
    return Degrees(radians * 180 / std::numbers::pi);
}

// Stable for small and large angles, unlike acos of the dot product.
std::optional<double> angle_between(LpsVector a, LpsVector b) {
    if (length(a) < k_least_length_mm || length(b) < k_least_length_mm)
        return std::nullopt;
    return std::atan2(length(cross(a, b)), dot(a, b));
}

} // namespace

Millimetres length_of(Segment const& segment) {
    return Millimetres(distance(segment.from, segment.to));
}

std::optional<Degrees> angle_at(LpsPoint vertex, LpsPoint a, LpsPoint b) {
    auto const angle = angle_between(a - vertex, b - vertex);
    return angle ? std::optional(degrees(*angle)) : std::nullopt;
}

std::optional<Degrees> cobb_angle(Segment const& upper, Segment const& lower) {
    auto const angle = angle_between(upper.to - upper.from, lower.to - lower.from);
    if (!angle)
        return std::nullopt;
    return degrees(std::min(*angle, std::numbers::pi - *angle));
}

std::optional<Degrees> kyphosis_angle(Segment const& upper, Segment const& lower) {
    LpsVector const a = upper.to - upper.from, b = lower.to - lower.from;
    auto const angle = angle_between(a, b);
    if (!angle)
        return std::nullopt;
    // +y is posterior, +x the axis of flexion. Upper line rising and lower line falling towards the back meet
    // in front of the spine.
    return degrees(cross(a, b).x <= 0 ? *angle : -*angle);
}

std::optional<SquareMillimetres> polygon_area(std::span<LpsPoint const> border) {
    if (border.size() < 3)
        return std::nullopt;
    LpsVector sum;
    for (std::size_t i = 1; i + 1 < border.size(); ++i)
        sum = sum + cross(border[i] - border[0], border[i + 1] - border[0]);
    return SquareMillimetres(length(sum) / 2);
}

std::optional<SquareMillimetres> ellipse_area(Segment const& axis, Segment const& other_axis) {
    double const area = std::numbers::pi / 4 * length_of(axis).value * length_of(other_axis).value;
    return area > 0 ? std::optional(SquareMillimetres(area)) : std::nullopt;
}

std::optional<Millimetres> slip(LpsPoint upper_posterior_corner, LpsPoint lower_posterior_corner,
                                Segment const& lower_endplate) {
    LpsVector const along = lower_endplate.to - lower_endplate.from;
    if (length(along) < k_least_length_mm)
        return std::nullopt;
    return Millimetres(dot(upper_posterior_corner - lower_posterior_corner, normalized(along)));
}

} // namespace vertemark::annotation
