// The phantom itself: which tissue lies at a point, and what a picture shows there. Immutable once built;
// safe to ask from many threads. Patient LPS in millimetres. Knows no DICOM.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "testdata/phantom/anatomy.h"
#include "testdata/phantom/material.h"
#include "testdata/phantom/shapes.h"

namespace vertemark::testdata {

// A lesion as it really became: for the truth file.
struct LesionTruth {
    std::string level;
    std::string kind, site;
    LpsPoint centre;         // of the ellipsoid
    LpsVector half_axes_mm;  // along the vertebra's axes
    double volume_mm3 = 0;   // of the diseased bone, by integration of the formula
    double body_percent = 0; // part of the vertebral body's volume
    double suv = 0;
};

struct Bounds {
    LpsPoint low, high;
};

class Phantom {
public:
    static Result<std::shared_ptr<Phantom const>> create(PhantomRecipe recipe);
    ~Phantom();

    [[nodiscard]] PhantomRecipe const& recipe() const;
    [[nodiscard]] Anatomy const& anatomy() const;
    [[nodiscard]] std::vector<LesionTruth> const& lesions() const;
    [[nodiscard]] Bounds bounds() const; // of the trunk

    [[nodiscard]] Material material_at(F3 p) const;
    // Index into lesions() of the bone lesion at p, or -1.
    [[nodiscard]] int lesion_at(F3 p) const;
    // What four pictures show at p when a voxel is `edge_mm` wide.
    [[nodiscard]] Channels sample(F3 p, float edge_mm, PropertyTable const& table) const;
    // As sample(), channel 0 only, with every lesion's and mass's own uptake.
    [[nodiscard]] float uptake(F3 p, float edge_mm, PropertyTable const& table) const;

    struct Parts;

private:
    explicit Phantom(std::unique_ptr<Parts const> parts);
    std::unique_ptr<Parts const> m_parts;
};

} // namespace vertemark::testdata
