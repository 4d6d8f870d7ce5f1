// JPEG-LS by CharLS, all precisions of 2 to 16 bits (DCMTK's copy fails below 8), colours left as coded.
#include <charls/charls.h>

#include <cstring>
#include <vector>

#include "imaging/codecs/codecs.h"
#include "imaging/codecs/frame_source.h"

namespace vertemark::imaging {

namespace {

Result<void> decode(CompressedFrame const& frame, std::span<std::byte> out) {
    charls::jpegls_decoder decoder;
    decoder.source(frame.code.data(), frame.code.size());
    decoder.read_header();
    charls::frame_info const info = decoder.frame_info();
    FrameLayout const& layout = frame.layout;
    std::size_t const wanted = bytes_of(layout.type);
    std::size_t const coded = info.bits_per_sample > 8 ? 2 : 1;
    if (info.width != static_cast<std::uint32_t>(layout.columns) ||
        info.height != static_cast<std::uint32_t>(layout.rows) || info.component_count != layout.samples)
        return fail(ErrorCode::malformed, "the JPEG-LS picture has another size than the header says");
    if (wanted < coded)
        return fail(ErrorCode::malformed, "the JPEG-LS picture has more bits than the header says");
    std::size_t const samples = static_cast<std::size_t>(layout.samples);
    std::vector<std::byte> decoded(layout.pixels() * samples * coded);
    decoder.decode(decoded.data(), decoded.size());
    if (samples > 1 && decoder.interleave_mode() == charls::interleave_mode::none) {
        std::vector<std::byte> planes(decoded.size());
        planes.swap(decoded);
        interleave(planes, layout.samples, coded, decoded);
    }
    if (wanted == coded) {
        std::memcpy(out.data(), decoded.data(), decoded.size());
    } else {
        std::memset(out.data(), 0, out.size());
        for (std::size_t i = 0; i < layout.pixels() * samples; ++i)
            std::memcpy(out.data() + i * wanted, decoded.data() + i * coded, coded);
    }
    clean_bits(frame.pixels, layout.type, out);
    return {};
}

} // namespace

Result<void> decode_jpeg_ls(CompressedFrame const& frame, std::span<std::byte> out) {
    try {
        return decode(frame, out);
    } catch (charls::jpegls_error const& error) {
        return fail(ErrorCode::malformed, std::string("the JPEG-LS code can't be decoded: ") + error.what());
    }
}

} // namespace vertemark::imaging
