#include "imaging/codecs/codecs.h"

#include <algorithm>

namespace vertemark::imaging {

// THE LIST of decoders: a new one is its file, its declaration in codecs.h, and a line here.
std::span<Codec const> codecs() {
    static constexpr Codec list[] = {
        {"1.2.840.10008.1.2.4.50", decode_jpeg},      // JPEG baseline, 8 bits
        {"1.2.840.10008.1.2.4.51", decode_jpeg},      // JPEG extended, 12 bits
        {"1.2.840.10008.1.2.4.53", decode_jpeg},      // JPEG spectral selection (retired)
        {"1.2.840.10008.1.2.4.55", decode_jpeg},      // JPEG full progression (retired)
        {"1.2.840.10008.1.2.4.57", decode_jpeg},      // JPEG lossless
        {"1.2.840.10008.1.2.4.70", decode_jpeg},      // JPEG lossless, first-order prediction
        {"1.2.840.10008.1.2.4.80", decode_jpeg_ls},   // JPEG-LS lossless
        {"1.2.840.10008.1.2.4.81", decode_jpeg_ls},   // JPEG-LS near-lossless
        {"1.2.840.10008.1.2.4.90", decode_jpeg2000},  // JPEG 2000 lossless
        {"1.2.840.10008.1.2.4.91", decode_jpeg2000},  // JPEG 2000
        {"1.2.840.10008.1.2.4.201", decode_jpeg2000}, // HTJ2K lossless
        {"1.2.840.10008.1.2.4.202", decode_jpeg2000}, // HTJ2K lossless, resolution levels in order
        {"1.2.840.10008.1.2.4.203", decode_jpeg2000}, // HTJ2K
        {"1.2.840.10008.1.2.5", decode_rle},
    };
    return list;
}

Decode decoder_of(std::string const& transfer_syntax) {
    auto const found = std::ranges::find_if(
        codecs(), [&](Codec const& codec) { return transfer_syntax == codec.transfer_syntax; });
    return found == codecs().end() ? nullptr : found->decode;
}

} // namespace vertemark::imaging
