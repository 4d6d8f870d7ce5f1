// RLE as in DICOM PS3.5 annex G: up to 15 PackBits segments, each one byte of one sample of all pixels.
#include <cstdint>
#include <vector>

#include "imaging/codecs/codecs.h"
#include "imaging/codecs/frame_source.h"

namespace vertemark::imaging {

namespace {

std::uint32_t word_at(std::span<std::byte const> bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value |= std::to_integer<std::uint32_t>(bytes[at + i]) << 8 * i;
    return value;
}

// Expands one segment into every `stride`-th byte from `out` on; returns how many it wrote.
std::size_t expand(std::span<std::byte const> in, std::span<std::byte> out, std::size_t first,
                   std::size_t stride, std::size_t count) {
    std::size_t written = 0;
    for (std::size_t i = 0; i < in.size() && written < count;) {
        int const control = static_cast<std::int8_t>(in[i++]);
        if (control >= 0) {
            for (int n = 0; n <= control && i < in.size() && written < count; ++n)
                out[first + stride * written++] = in[i++];
        } else if (control != -128 && i < in.size()) {
            for (int n = 0; n < 1 - control && written < count; ++n)
                out[first + stride * written++] = in[i];
            ++i;
        }
    }
    return written;
}

} // namespace

Result<void> decode_rle(CompressedFrame const& frame, std::span<std::byte> out) {
    auto const& code = frame.code;
    std::size_t const bytes = bytes_of(frame.layout.type);
    std::size_t const samples = static_cast<std::size_t>(frame.layout.samples);
    if (code.size() < 64)
        return fail(ErrorCode::malformed, "the RLE frame has no header");
    std::size_t const segments = word_at(code, 0);
    bool const packed_bits = frame.pixels.bits_allocated == 1;
    if (segments != bytes * samples || segments > 15)
        return fail(ErrorCode::malformed, "the RLE frame has " + std::to_string(segments) +
                                              " segments, not " + std::to_string(bytes * samples));
    std::vector<std::byte> bits(packed_bits ? (frame.layout.pixels() + 7) / 8 : 0);
    for (std::size_t s = 0; s < segments; ++s) {
        std::size_t const from = word_at(code, 4 + 4 * s);
        std::size_t const to = s + 1 < segments ? word_at(code, 8 + 4 * s) : code.size();
        if (from < 64 || from > to || to > code.size())
            return fail(ErrorCode::malformed, "an RLE segment lies outside its frame");
        // Segments run from the most significant byte of the first sample; the host is little-endian.
        std::size_t const sample = s / bytes, byte = bytes - 1 - s % bytes;
        std::size_t const count = packed_bits ? bits.size() : frame.layout.pixels();
        std::size_t const written = packed_bits ? expand(code.subspan(from, to - from), bits, 0, 1, count)
                                                : expand(code.subspan(from, to - from), out,
                                                         sample * bytes + byte, samples * bytes, count);
        if (written < count)
            return fail(ErrorCode::malformed, "an RLE segment is cut short");
    }
    if (packed_bits)
        for (std::size_t i = 0; i < frame.layout.pixels(); ++i)
            out[i] = (bits[i / 8] >> (i % 8)) & std::byte{1};
    clean_bits(frame.pixels, frame.layout.type, out);
    return {};
}

} // namespace vertemark::imaging
