#include "imaging/base/transform.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vertemark {

double determinant(AffineTransform const& t) {
    auto const& m = t.matrix;
    return m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6]) +
           m[2] * (m[3] * m[7] - m[4] * m[6]);
}

AffineTransform inverse(AffineTransform const& t) {
    auto const& m = t.matrix;
    double const d = 1 / determinant(t);
    AffineTransform back;
    back.matrix = {
        (m[4] * m[8] - m[5] * m[7]) * d, (m[2] * m[7] - m[1] * m[8]) * d, (m[1] * m[5] - m[2] * m[4]) * d,
        (m[5] * m[6] - m[3] * m[8]) * d, (m[0] * m[8] - m[2] * m[6]) * d, (m[2] * m[3] - m[0] * m[5]) * d,
        (m[3] * m[7] - m[4] * m[6]) * d, (m[1] * m[6] - m[0] * m[7]) * d, (m[0] * m[4] - m[1] * m[3]) * d};
    back.offset = -back.apply(t.offset);
    return back;
}

AffineTransform after(AffineTransform const& then, AffineTransform const& first) {
    AffineTransform both;
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column) {
            double sum = 0;
            for (std::size_t k = 0; k < 3; ++k)
                sum += then.matrix[3 * row + k] * first.matrix[3 * k + column];
            both.matrix[3 * row + column] = sum;
        }
    both.offset = then.apply(first.offset) + then.offset;
    return both;
}

bool is_rigid(AffineTransform const& t) {
    auto const& m = t.matrix;
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t b = a; b < 3; ++b) {
            double const product =
                m[3 * a] * m[3 * b] + m[3 * a + 1] * m[3 * b + 1] + m[3 * a + 2] * m[3 * b + 2];
            if (!(std::abs(product - (a == b ? 1 : 0)) < 1e-4))
                return false;
        }
    return determinant(t) > 0;
}

Degrees rotation_angle(AffineTransform const& t) {
    double const scale = std::cbrt(std::abs(determinant(t)));
    double const trace = (t.matrix[0] + t.matrix[4] + t.matrix[8]) / (scale > 0 ? scale : 1);
    return Degrees(std::acos(std::clamp((trace - 1) / 2, -1.0, 1.0)) * 180 / std::numbers::pi);
}

AffineTransform rotation(LpsVector axis, Degrees angle, LpsPoint through) {
    LpsVector const u = normalized(axis);
    double const a = angle.value * std::numbers::pi / 180, c = std::cos(a), s = std::sin(a), k = 1 - c;
    AffineTransform turn;
    turn.matrix = {c + u.x * u.x * k,       u.x * u.y * k - u.z * s, u.x * u.z * k + u.y * s,
                   u.y * u.x * k + u.z * s, c + u.y * u.y * k,       u.y * u.z * k - u.x * s,
                   u.z * u.x * k - u.y * s, u.z * u.y * k + u.x * s, c + u.z * u.z * k};
    LpsPoint const moved = turn.apply(through);
    turn.offset = through - moved;
    return turn;
}

AffineTransform translation(LpsVector by) {
    AffineTransform move;
    move.offset = by;
    return move;
}

} // namespace vertemark
