// The pixels of one stack of images with their place in the patient and the meaning of their numbers.
// Immutable once built: a filter makes a new one. Knows nothing of files, display or lesions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "imaging/base/id.h"
#include "imaging/base/result.h"
#include "imaging/base/units.h"
#include "imaging/dicom/instance.h"
#include "imaging/volume/geometry.h"

namespace vertemark::imaging {

enum class ScalarType { uint8, int16, uint16, float32 };

[[nodiscard]] constexpr std::size_t bytes_of(ScalarType type) {
    switch (type) {
    case ScalarType::uint8:
        return 1;
    case ScalarType::int16:
    case ScalarType::uint16:
        return 2;
    case ScalarType::float32:
        return 4;
    }
    return 0;
}

// How values become greys. DICOM PS3.3 C.11.2.1. `linear` is LINEAR where stored integers are the values,
// else LINEAR_EXACT; `table` is the volume's VOI LUT.
enum class VoiCurve { linear, linear_exact, sigmoid, table };

// Window centre and width in the volume's quantity. DICOM PS3.3 C.11.2.1.2. With a table the width spans its
// entries, so that a VOI LUT is moved and stretched like any window.
struct Window {
    double centre = 40, width = 400;
    VoiCurve curve = VoiCurve::linear;
    bool operator==(Window const&) const = default;
};

// Slices of the grid that have no image: values and measurements across them can't be trusted.
struct SliceGap {
    int after_slice = 0; // index k of the last slice before the gap
    int missing = 0; // how many slices after it are empty; the next image is at after_slice + missing + 1.
                     // 0 in a native grid: the next slice lies too far to be its neighbour
    bool operator==(SliceGap const&) const = default;
};

// What is known of a volume beside its pixels.
struct VolumeInfo {
    VolumeGeometry geometry;
    FrameOfReferenceUid frame_of_reference;
    StudyUid study;
    SeriesUid series;
    int stack = 0;           // which stack of the series, when it was split
    std::string modality;    // CT, MR, PT, …
    std::string description; // Series Description
    ScalarType scalar_type = ScalarType::int16;
    int components = 1;              // 1 grey, 3 RGB interleaved (uint8)
    double slope = 1, intercept = 0; // value = stored · slope + intercept, in `quantity`
    Quantity quantity = Quantity::unknown;
    std::string unit;      // as shown: "HU", "g/ml", …; empty when unknown
    bool inverted = false; // MONOCHROME1: low values are bright
    bool planar = false;   // a projection or single image: no reformat, no patient millimetres by itself
    bool patient_space =
        true; // whether geometry is true LPS; when false, letters show "?" and no point is stored
    std::optional<double> padding;                      // stored value that means "no data"
    SpacingBasis spacing_basis = SpacingBasis::patient; // what the in-plane millimetres mean
    std::string spacing_calibration;                    // Pixel Spacing Calibration Type, when calibrated
    std::optional<Window> window;                       // from the header, if sane
    std::shared_ptr<LookupTable const> voi_table;       // of the header, for VoiCurve::table
    std::vector<SliceGap> gaps;
    // Of a native grid whose slices don't lie exactly where `geometry` has them (uneven or rounded places):
    // the centre of each slice's first voxel. Empty when geometry holds. Values are looked up by these.
    std::vector<LpsPoint> slice_origins;
    std::vector<SopInstanceUid> instances; // per slice k; empty where the slice is resampled
    std::vector<Finding> findings;
};

class Volume {
public:
    // `pixels` holds geometry.voxel_count() · components scalars of info.scalar_type, i fastest. Shared,
    // never copied. inconsistent: the buffer is smaller than that.
    static Result<std::shared_ptr<Volume const>>
    create(VolumeInfo info, std::shared_ptr<std::byte const[]> pixels, std::size_t bytes);

    [[nodiscard]] VolumeInfo const& info() const { return m_info; }
    [[nodiscard]] VolumeGeometry const& geometry() const { return m_info.geometry; }
    [[nodiscard]] void const* data() const { return m_pixels.get(); }
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

    // The value at a voxel, in info().quantity; nothing outside, at padding, or for a colour volume.
    [[nodiscard]] std::optional<double> value_at(int i, int j, int k) const;

    // Trilinear between voxel centres, exact at them; nothing outside the outermost centres (a single slice:
    // within half its thickness), across a gap, or where any voxel with weight is padding.
    [[nodiscard]] std::optional<double> value_at(IndexPoint index) const;
    [[nodiscard]] std::optional<double> value_at(LpsPoint point) const;

    // Where a place lies in the grid; by slice_origins where there are some.
    [[nodiscard]] IndexPoint index_of(LpsPoint point) const;

private:
    Volume(VolumeInfo info, std::shared_ptr<std::byte const[]> pixels, std::size_t bytes);

    VolumeInfo m_info;
    std::shared_ptr<std::byte const[]> m_pixels;
    std::size_t m_bytes = 0;
};

using VolumePtr = std::shared_ptr<Volume const>;

} // namespace vertemark::imaging
