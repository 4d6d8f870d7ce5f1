// The body round the spine: skin, fat, wall, lungs, organs, vessels, ribs, pelvis. Believable, not measured.
#pragma once

#include <vector>

#include "testdata/phantom/material.h"
#include "testdata/phantom/shapes.h"

namespace vertemark::testdata {

// Cross section of the body at one height.
struct TorsoSection {
    float half_width = 0, back = 0, front = 0;                // skin; back and front are y
    float cage_half_width = 0, cage_back = 0, cage_front = 0; // inner wall
    float fat = 0;                                            // thickness under the skin at the sides
    float spine_y = 0, spine_x = 0;
};

enum class Clip { none, cage, below_dome };

struct Organ { // an ellipsoid, turned about the z axis
    Material material;
    F3 centre, radii;
    float turn = 0;
    Clip clip = Clip::none;
    float wobble = 0; // mm of unevenness
};

struct Tube { // one segment with a round or flattened section
    Material material;
    F3 a, b;
    float ra = 0, rb = 0;
    float squeeze_z = 1; // below 1: taller than thick
    float shell = 0;     // above 0: bone with a cortex of this thickness
};

struct Plate { // flat bone
    F3 a, b, c;
    float half_thickness = 4;
};

struct Torso {
    float z_bottom = 0, z_top = 0; // sections lie 1 mm apart from z_bottom
    std::vector<TorsoSection> sections;
    std::vector<Organ> organs, breasts;
    std::vector<Tube> vessels;
    std::vector<Tube> bones;
    std::vector<Plate> plates;
    F3 left_head, right_head; // femoral heads
    float dome_z = 0;         // foot of the diaphragm
    [[nodiscard]] TorsoSection const& at(float z) const;
    // z of the diaphragm over (x, y) for a place in this section.
    [[nodiscard]] float dome(TorsoSection const& s, float x, float y) const;
};

Torso build_torso(Anatomy const& anatomy, char sex);

} // namespace vertemark::testdata
