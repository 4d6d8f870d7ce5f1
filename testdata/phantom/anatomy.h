// Where everything in the phantom's spine lies, computed from a recipe: the numbers that a measurement in the
// pictures must find again. Patient LPS, millimetres. Sizes follow published morphometry of adult women
// (Panjabi 1991/1992; Masharawi 2008) within their spread; angles supine. Knows no pixels.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imaging/base/geometry.h"
#include "imaging/base/units.h"
#include "testdata/phantom/recipe.h"

namespace vertemark::testdata {

// A right-handed frame: to the patient's left, to the back, to the head.
struct Frame {
    LpsPoint origin;
    LpsVector left{1, 0, 0}, back{0, 1, 0}, up{0, 0, 1};
    bool operator==(Frame const&) const = default;

    [[nodiscard]] LpsPoint to_world(LpsVector v) const { return origin + left * v.x + back * v.y + up * v.z; }
    [[nodiscard]] LpsVector to_local(LpsPoint p) const {
        LpsVector const v = p - origin;
        return {dot(v, left), dot(v, back), dot(v, up)};
    }
};

enum class Region { cervical, thoracic, lumbar, sacral };

struct BodyHeights {
    double anterior = 0, middle = 0, posterior = 0;
    bool operator==(BodyHeights const&) const = default;
};

struct Vertebra {
    std::string level; // C1 … S5, with T13 and L6 where the recipe has them
    Region region = Region::lumbar;
    Frame frame;                 // origin: centre of the intact body
    double width = 0, depth = 0; // of the body, at its waist
    BodyHeights intact, heights; // before and after a fracture; equal when there is none
    double canal_width = 0, canal_depth = 0;
    double pedicle_x = 0, pedicle_z = 0, pedicle_width = 0, pedicle_height = 0; // centre and size
    double spinous_length = 0, spinous_drop = 0, transverse_x = 0;

    // Where the three heights are measured: at ± this part of the half depth, in the midsagittal plane.
    static constexpr double k_measure_at = 0.85;

    // z of the end plates over (x, y) of the frame, at the bone's surface.
    [[nodiscard]] double top_z(double x, double y) const;
    [[nodiscard]] double bottom_z(double x, double y) const;
    [[nodiscard]] LpsPoint centre() const { return frame.origin; }
    [[nodiscard]] LpsPoint canal_centre() const {
        return frame.to_world({0, depth / 2 + canal_depth / 2, 0});
    }
    [[nodiscard]] LpsPoint top_centre() const { return frame.to_world({0, 0, top_z(0, 0)}); }
    [[nodiscard]] LpsPoint bottom_centre() const { return frame.to_world({0, 0, bottom_z(0, 0)}); }
    // The end plate's line from its anterior to its posterior point of measurement (midsagittal).
    [[nodiscard]] std::pair<LpsPoint, LpsPoint> top_line() const;
    [[nodiscard]] std::pair<LpsPoint, LpsPoint> bottom_line() const;
};

struct Disc {
    std::string level; // "L5/S1": upper/lower
    Frame frame;
    double width = 0, depth = 0, height = 0;
};

// One station of the smooth line through the bodies' centres, from the sacrum's tip to the atlas.
struct Station {
    Frame frame;
    double s = 0;        // arc length, mm
    double vertebra = 0; // place in `vertebrae`, counted from the head; whole at a body's centre
    double half_depth = 0, half_width = 0, canal_width = 0, canal_depth = 0;
};

struct Anatomy {
    std::vector<Vertebra> vertebrae; // from head to tail: C1 first
    std::vector<Disc> discs;         // C2/C3 first
    std::vector<Station> line;       // from tail to head, about 1 mm apart, z ascending
    [[nodiscard]] Vertebra const* find(std::string_view level) const;
    [[nodiscard]] std::optional<std::size_t> index(std::string_view level) const;
};

Result<Anatomy> build_anatomy(PhantomRecipe const& recipe); // not_found: a level the spine does not have

// Angle between two end plates in the sagittal plane, degrees; positive is kyphosis. What a Cobb tool
// measures.
Degrees sagittal_angle(Vertebra const& upper, Vertebra const& lower);

} // namespace vertemark::testdata
