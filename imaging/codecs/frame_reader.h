// The stored values of one image file, frame by frame, whatever its transfer syntax and photometric form.
// Values come out masked to Bits Stored and sign-extended; nothing is rescaled or windowed here.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "imaging/base/result.h"
#include "imaging/dicom/instance.h"

namespace vertemark::imaging {

enum class SampleType { uint8, int8, uint16, int16, uint32, int32, float32, float64 };

[[nodiscard]] constexpr std::size_t bytes_of(SampleType type) {
    switch (type) {
    case SampleType::uint8:
    case SampleType::int8:
        return 1;
    case SampleType::uint16:
    case SampleType::int16:
        return 2;
    case SampleType::uint32:
    case SampleType::int32:
    case SampleType::float32:
        return 4;
    case SampleType::float64:
        return 8;
    }
    return 0;
}

// How decoded pixels are laid out: rows × columns × samples, samples of a pixel together, host byte order.
struct FrameLayout {
    int rows = 0, columns = 0, samples = 1;
    SampleType type = SampleType::uint16;
    std::string
        photometric; // of the decoded values: colour comes out as RGB unless raw values were asked for
    [[nodiscard]] std::size_t pixels() const {
        return static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns);
    }
    [[nodiscard]] std::size_t bytes() const {
        return pixels() * static_cast<std::size_t>(samples) * bytes_of(type);
    }
};

enum class Colour { as_stored, to_rgb }; // to_rgb also looks palettes up

class FrameReader {
public:
    // unsupported: an unknown transfer syntax or pixel format; malformed, io: the file is broken or gone.
    static Result<FrameReader> open(Instance const& instance, Colour colour);

    [[nodiscard]] FrameLayout const& layout() const { return m_layout; }

    // Decodes frame 0 … Number of Frames - 1 into `out` (layout().bytes() or more). May be called from
    // several threads at once.
    Result<void> read(int frame, std::span<std::byte> out) const;

    struct Source; // what the frames are taken from: a file range, memory, or fragments
private:
    FrameLayout m_layout;
    std::shared_ptr<Source const> m_source;
};

} // namespace vertemark::imaging
