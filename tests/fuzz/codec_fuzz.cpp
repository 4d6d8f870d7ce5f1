// One decoder by itself: VERTEMARK_FUZZ_SYNTAX names the transfer syntax. The first byte chooses what the
// header says of the picture, so that code and header may disagree.
#include "imaging/codecs/codecs.h"
#include "imaging/codecs/frame_source.h"
#include "tests/fuzz/fuzz.h"

using namespace vertemark::imaging;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size < 1)
        return 0;
    std::string const syntax = VERTEMARK_FUZZ_SYNTAX;
    PixelLayout pixels;
    pixels.present = true;
    pixels.rows = pixels.columns = (data[0] & 1) ? 16 : 8;
    pixels.bits_allocated = (data[0] & 2) ? 16 : 8;
    pixels.bits_stored = (data[0] & 4) && pixels.bits_allocated == 16 ? 12 : pixels.bits_allocated;
    pixels.high_bit = pixels.bits_stored - 1;
    pixels.is_signed = (data[0] & 8) != 0;
    pixels.samples = (data[0] & 16) ? 3 : 1;
    pixels.planar = (data[0] & 32) != 0;
    pixels.photometric = pixels.samples == 3 ? "RGB" : "MONOCHROME2";
    FrameLayout const layout{pixels.rows, pixels.columns, pixels.samples, *sample_type(pixels),
                             pixels.photometric};
    std::vector<std::byte> out(layout.bytes());
    std::span const code(reinterpret_cast<std::byte const*>(data) + 1, size - 1);
    (void)decoder_of(syntax)({code, pixels, layout, syntax}, out);
    return 0;
}
