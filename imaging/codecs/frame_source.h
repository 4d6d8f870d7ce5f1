// Where a frame's bytes come from, and the steps from bytes to values. Internal to imaging/codecs.
#pragma once

#include <vector>

#include "imaging/codecs/frame_reader.h"

namespace vertemark::imaging {

struct FrameReader::Source {
    virtual ~Source() = default;
    // Stored values of one frame in `layout`, masked and sign-extended.
    virtual Result<void> read(int frame, FrameLayout const& layout, std::span<std::byte> out) const = 0;
};

// native.cpp: uncompressed pixels in the file (little-endian) or, when deflated or big-endian, in memory.
Result<std::shared_ptr<FrameReader::Source const>> native_source(Instance const& instance);

// encapsulated.cpp: compressed fragments in the file.
Result<std::shared_ptr<FrameReader::Source const>> encapsulated_source(Instance const& instance);

// colour.cpp: wraps a source so that palettes and YBR come out as RGB, and says so in `layout`; a source that
// needs no change is returned as it is.
Result<std::shared_ptr<FrameReader::Source const>>
rgb_source(Instance const& instance, FrameLayout& layout, std::shared_ptr<FrameReader::Source const> inner);

// The bytes one frame takes in native form; 0 when the layout makes no sense.
std::size_t native_frame_bytes(PixelLayout const& pixels);

// Bits Allocated etc. as a type to decode into; nothing when they make no sense.
std::optional<SampleType> sample_type(PixelLayout const& pixels);

// Masks to Bits Stored at High Bit and sign-extends, in place.
void clean_bits(PixelLayout const& pixels, SampleType type, std::span<std::byte> values);

// One plane after the other → samples of a pixel together.
void interleave(std::span<std::byte const> planes, int samples, std::size_t sample_bytes,
                std::span<std::byte> out);

} // namespace vertemark::imaging
