// The transfer syntaxes whose compressed frames can be decoded. The list is in codecs.cpp.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "imaging/codecs/frame_reader.h"

namespace vertemark::imaging {

// One compressed frame (its fragments joined) and the form it must take.
struct CompressedFrame {
    std::span<std::byte const> code;
    PixelLayout const& pixels; // what the header says of it
    FrameLayout const& layout; // what comes out
    std::string const& transfer_syntax;
};

// Writes the stored values, masked to Bits Stored, samples of a pixel together; out has layout.bytes().
// malformed: broken code, or a picture of another size than the header says.
using Decode = Result<void> (*)(CompressedFrame const& frame, std::span<std::byte> out);

struct Codec {
    char const* transfer_syntax;
    Decode decode;
};

std::span<Codec const> codecs();

// The decoder of a transfer syntax; nullptr when there is none.
Decode decoder_of(std::string const& transfer_syntax);

Result<void> decode_rle(CompressedFrame const& frame, std::span<std::byte> out);
Result<void> decode_jpeg(CompressedFrame const& frame, std::span<std::byte> out);
Result<void> decode_jpeg_ls(CompressedFrame const& frame, std::span<std::byte> out);
Result<void> decode_jpeg2000(CompressedFrame const& frame, std::span<std::byte> out); // and HTJ2K

} // namespace vertemark::imaging
