#include "imaging/view/curved_reformat.h"

#include <algorithm>
#include <cmath>

#include "imaging/view/cell_kernels.h"
#include "imaging/view/picture_colours.h"
#include "imaging/view/resample_kernels.h"

namespace vertemark::imaging {

namespace {

constexpr double k_step_mm = 0.5;

// Catmull-Rom with centripetal parameters: through every point, without loops where points lie unevenly.
std::vector<LpsPoint> smooth(std::vector<LpsPoint> const& p) {
    if (p.size() == 2)
        return p;
    std::vector<LpsPoint> line;
    auto const at = [&](std::ptrdiff_t i) {
        auto const n = static_cast<std::ptrdiff_t>(p.size());
        if (i < 0) // beyond the ends: mirrored in the end point
            return p[0] + (p[0] - p[1]);
        if (i >= n)
            return p[p.size() - 1] + (p[p.size() - 1] - p[p.size() - 2]);
        return p[static_cast<std::size_t>(i)];
    };
    auto const mix = [](LpsPoint a, LpsPoint b, double t, double ta, double tb) {
        return a + (b - a) * ((t - ta) / (tb - ta));
    };
    for (std::ptrdiff_t i = 0; i + 1 < static_cast<std::ptrdiff_t>(p.size()); ++i) {
        std::array<LpsPoint, 4> const q{at(i - 1), at(i), at(i + 1), at(i + 2)};
        std::array<double, 4> t{};
        for (std::size_t k = 1; k < 4; ++k)
            t[k] = t[k - 1] + std::sqrt(distance(q[k - 1], q[k]));
        int const steps = std::max(2, static_cast<int>(std::ceil(distance(q[1], q[2]) / (k_step_mm / 4))));
        for (int s = 0; s < steps; ++s) {
            double const at_t = t[1] + (t[2] - t[1]) * s / steps;
            LpsPoint const a = mix(q[0], q[1], at_t, t[0], t[1]), b = mix(q[1], q[2], at_t, t[1], t[2]),
                           c = mix(q[2], q[3], at_t, t[2], t[3]);
            LpsPoint const d = mix(a, b, at_t, t[0], t[2]), e = mix(b, c, at_t, t[1], t[3]);
            line.push_back(mix(d, e, at_t, t[1], t[2]));
        }
    }
    line.push_back(p.back());
    return line;
}

// Places every `step` along a dense polyline, its last point included.
std::vector<LpsPoint> evenly(std::vector<LpsPoint> const& line, double& step) {
    std::vector<double> along{0};
    for (std::size_t i = 1; i < line.size(); ++i)
        along.push_back(along.back() + distance(line[i - 1], line[i]));
    int const pieces = std::max(1, static_cast<int>(std::lround(along.back() / step)));
    step = along.back() / pieces;
    std::vector<LpsPoint> even;
    std::size_t at = 0;
    for (int i = 0; i <= pieces; ++i) {
        double const wanted = std::min(step * i, along.back());
        while (at + 2 < line.size() && along[at + 1] < wanted)
            ++at;
        double const span = along[at + 1] - along[at];
        even.push_back(line[at] + (line[at + 1] - line[at]) * (span > 0 ? (wanted - along[at]) / span : 0));
    }
    return even;
}

LpsVector across(LpsVector v, LpsVector unit) {
    return normalized(v - unit * dot(v, unit));
}

} // namespace

Result<Centreline> Centreline::create(std::span<LpsPoint const> points) {
    std::vector<LpsPoint> distinct;
    for (LpsPoint const& p : points)
        if (distinct.empty() || distance(distinct.back(), p) > 1e-3)
            distinct.push_back(p);
    if (distinct.size() < 2)
        return fail(ErrorCode::malformed, "a centreline needs two different points");
    Centreline line;
    line.m_step_mm = k_step_mm;
    auto const places = evenly(smooth(distinct), line.m_step_mm);
    line.m_length_mm = line.m_step_mm * static_cast<double>(places.size() - 1);
    for (std::size_t i = 0; i < places.size(); ++i) {
        Frame frame;
        frame.point = places[i];
        LpsPoint const before = places[i > 0 ? i - 1 : 0], after = places[std::min(i + 1, places.size() - 1)];
        frame.tangent = normalized(after - before);
        // The patient's front, made perpendicular; where the line itself runs forwards, what was front
        // before.
        LpsVector front{0, -1, 0};
        if (std::abs(dot(front, frame.tangent)) > 0.95)
            front = line.m_frames.empty() ? LpsVector{0, 0, 1} : line.m_frames.back().anterior;
        frame.anterior = across(front, frame.tangent);
        // The patient's left, whichever way the line runs.
        LpsVector const side = cross(frame.tangent, frame.anterior);
        frame.left = side.x >= 0 || (!line.m_frames.empty() && dot(side, line.m_frames.back().left) > 0)
                         ? side
                         : -side;
        line.m_frames.push_back(frame);
    }
    return line;
}

Millimetres Centreline::length() const {
    return Millimetres{m_length_mm};
}

Centreline::Frame Centreline::at(Millimetres along) const {
    double const place = std::clamp(along.value / m_step_mm, 0.0, static_cast<double>(m_frames.size() - 1));
    std::size_t const low = std::min(static_cast<std::size_t>(place), m_frames.size() - 2);
    double const t = place - static_cast<double>(low);
    Frame const& a = m_frames[low];
    Frame const& b = m_frames[low + 1];
    Frame frame;
    frame.point = a.point + (b.point - a.point) * t;
    frame.tangent = normalized(a.tangent + (b.tangent - a.tangent) * t);
    frame.anterior = across(a.anterior + (b.anterior - a.anterior) * t, frame.tangent);
    LpsVector const side = cross(frame.tangent, frame.anterior);
    frame.left = dot(side, a.left) >= 0 ? side : -side;
    return frame;
}

Millimetres Centreline::nearest(LpsPoint point) const {
    double best = INFINITY, along = 0;
    for (std::size_t i = 0; i + 1 < m_frames.size(); ++i) {
        LpsVector const piece = m_frames[i + 1].point - m_frames[i].point;
        double const t = std::clamp(dot(point - m_frames[i].point, piece) / dot(piece, piece), 0.0, 1.0);
        double const d = distance(point, m_frames[i].point + piece * t);
        if (d < best) {
            best = d;
            along = (static_cast<double>(i) + t) * m_step_mm;
        }
    }
    return Millimetres{along};
}

namespace {

// Canvas x and the direction of scrolling at a place of the line: as a sagittal or coronal image lies.
struct Sides {
    LpsVector right, away;
};
Sides sides(Centreline::Frame const& frame, StraightenedPlane plane) {
    if (plane == StraightenedPlane::sagittal)
        return {-frame.anterior, -frame.left}; // anterior on the left, scrolling to the patient's right
    return {frame.left, -frame.anterior};      // the patient's left on the right, scrolling backwards
}

} // namespace

LpsPoint CurvedGeometry::to_lps(Centreline const& line, CanvasPoint at) const {
    double const along = from_mm + at.y * mm_per_pixel;
    auto const frame = line.at(Millimetres{along});
    auto const [right, away] = sides(frame, plane);
    double const beyond = along - std::clamp(along, 0.0, line.length().value);
    return frame.point + frame.tangent * beyond +
           right * ((at.x - size.width / 2.0) * mm_per_pixel + across_mm) + away * offset_mm;
}

Millimetres cross_section_of(Centreline const& line, LpsPoint point) {
    // The nearest place of the line to start with; then the cross-section that truly holds the point, which
    // differs where the frame turns.
    double along = line.nearest(point).value;
    for (int i = 0; i < 8; ++i) {
        auto const frame = line.at(Millimetres{along});
        double const ahead = dot(point - frame.point, frame.tangent);
        double const next = std::clamp(along + ahead * 0.8, 0.0, line.length().value);
        if (std::abs(next - along) < 1e-4)
            break;
        along = next;
    }
    return Millimetres{along};
}

CanvasPoint CurvedGeometry::to_canvas(Centreline const& line, LpsPoint point) const {
    double const along = cross_section_of(line, point).value;
    auto const frame = line.at(Millimetres{along});
    double const ahead = dot(point - frame.point, frame.tangent);
    bool const beyond = along <= 0 || along >= line.length().value;
    double const x = dot(point - frame.point, sides(frame, plane).right);
    return {(x - across_mm) / mm_per_pixel + size.width / 2.0,
            (along + (beyond ? ahead : 0) - from_mm) / mm_per_pixel};
}

Millimetres CurvedGeometry::distance_of(Centreline const& line, LpsPoint point) const {
    auto const frame = line.at(cross_section_of(line, point));
    return Millimetres{dot(point - frame.point, sides(frame, plane).away) - offset_mm};
}

SliceGeometry touching_slice(Centreline const& line, CurvedGeometry const& geometry, CanvasPoint at) {
    SliceGeometry slice;
    auto const frame = line.at(Millimetres{geometry.from_mm + at.y * geometry.mm_per_pixel});
    slice.right = sides(frame, geometry.plane).right;
    slice.down = frame.tangent;
    slice.mm_per_pixel = geometry.mm_per_pixel;
    slice.size = geometry.size;
    slice.centre = geometry.to_lps(line, at);
    slice.centre = slice.centre + (slice.centre - slice.to_lps(at));
    return slice;
}

CurvedGeometry straightened(Centreline const& line, StraightenedPlane plane, CanvasSize canvas,
                            Millimetres beyond_ends) {
    CurvedGeometry geometry;
    geometry.plane = plane;
    geometry.size = canvas;
    double const shown_mm = line.length().value + 2 * beyond_ends.value;
    geometry.from_mm = -beyond_ends.value;
    geometry.mm_per_pixel = canvas.height > 0 ? shown_mm / canvas.height : 1;
    return geometry;
}

SliceImage draw_straightened(SliceContent const& content, Centreline const& line,
                             CurvedGeometry const& geometry) {
    SliceImage image;
    image.width = std::max(0, geometry.size.width);
    image.height = std::max(0, geometry.size.height);
    image.pixels.assign(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height),
                        k_black);
    if (!content.volume || content.volume->info().components != 1)
        return image;
    GreyPainter const painter(content);
    in_bands(image.height, [&](int first, int last) {
        std::vector<float> values(static_cast<std::size_t>(image.width));
        for (int y = first; y < last; ++y) {
            // One row of pixels is a straight line in the patient: a slice one pixel high.
            SliceGeometry row;
            row.size = {image.width, 1};
            row.mm_per_pixel = geometry.mm_per_pixel;
            row.centre = geometry.to_lps(line, {image.width / 2.0, y + 0.5});
            double const along = geometry.from_mm + (y + 0.5) * geometry.mm_per_pixel;
            auto const frame = line.at(Millimetres{along});
            row.right = sides(frame, geometry.plane).right;
            row.down = frame.tangent;
            make_sampler(*content.volume, row, content.slab, content.interpolation)->row(0, values.data());
            painter.paint(values.data(), y, image);
        }
    });
    return image;
}

SliceGeometry cross_section(Centreline const& line, Millimetres along, double mm_per_pixel,
                            CanvasSize canvas) {
    auto const frame = line.at(along);
    SliceGeometry slice;
    slice.centre = frame.point;
    slice.right = frame.left; // radiological: the patient's right on the left of the screen
    slice.down = -frame.anterior;
    slice.mm_per_pixel = mm_per_pixel;
    slice.size = canvas;
    return slice;
}

} // namespace vertemark::imaging
