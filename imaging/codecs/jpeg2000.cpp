// JPEG 2000 and HTJ2K by OpenJPEG, from memory.
#include <openjpeg.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "imaging/codecs/codecs.h"
#include "imaging/codecs/frame_source.h"

namespace vertemark::imaging {

namespace {

struct Reader {
    std::span<std::byte const> code;
    std::size_t at = 0;
};

OPJ_SIZE_T read_some(void* buffer, OPJ_SIZE_T size, void* user) {
    auto& reader = *static_cast<Reader*>(user);
    std::size_t const n = std::min<std::size_t>(size, reader.code.size() - reader.at);
    if (n == 0)
        return static_cast<OPJ_SIZE_T>(-1);
    std::memcpy(buffer, reader.code.data() + reader.at, n);
    reader.at += n;
    return n;
}

OPJ_OFF_T skip_some(OPJ_OFF_T size, void* user) {
    auto& reader = *static_cast<Reader*>(user);
    if (size < 0)
        return -1;
    std::size_t const n =
        std::min<std::size_t>(static_cast<std::size_t>(size), reader.code.size() - reader.at);
    reader.at += n;
    return static_cast<OPJ_OFF_T>(n);
}

OPJ_BOOL seek_to(OPJ_OFF_T to, void* user) {
    auto& reader = *static_cast<Reader*>(user);
    if (to < 0 || static_cast<std::size_t>(to) > reader.code.size())
        return OPJ_FALSE;
    reader.at = static_cast<std::size_t>(to);
    return OPJ_TRUE;
}

void ignore(char const*, void*) {}

using CodecPtr = std::unique_ptr<opj_codec_t, decltype(&opj_destroy_codec)>;
using StreamPtr = std::unique_ptr<opj_stream_t, decltype(&opj_stream_destroy)>;
using ImagePtr = std::unique_ptr<opj_image_t, decltype(&opj_image_destroy)>;

template <class T>
void copy_components(opj_image_t const& image, std::size_t samples, std::size_t pixels,
                     std::span<std::byte> out) {
    auto* const to = reinterpret_cast<T*>(out.data());
    for (std::size_t s = 0; s < samples; ++s)
        for (std::size_t i = 0; i < pixels; ++i)
            to[i * samples + s] = static_cast<T>(image.comps[s].data[i]);
}

bool same_size(opj_image_t const& image, FrameLayout const& layout, int bits_allocated) {
    if (image.numcomps < static_cast<OPJ_UINT32>(layout.samples))
        return false;
    for (int s = 0; s < layout.samples; ++s) {
        opj_image_comp_t const& c = image.comps[s];
        if (c.w != static_cast<OPJ_UINT32>(layout.columns) || c.h != static_cast<OPJ_UINT32>(layout.rows) ||
            c.prec > static_cast<OPJ_UINT32>(bits_allocated))
            return false;
    }
    return true;
}

} // namespace

Result<void> decode_jpeg2000(CompressedFrame const& frame, std::span<std::byte> out) {
    static constexpr unsigned char jp2[] = {0, 0, 0, 12, 'j', 'P', ' ', ' '};
    bool const container = frame.code.size() > 12 && std::memcmp(frame.code.data(), jp2, sizeof jp2) == 0;
    Reader reader{frame.code};
    CodecPtr const codec(opj_create_decompress(container ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K), opj_destroy_codec);
    StreamPtr const stream(opj_stream_create(1 << 16, OPJ_TRUE), opj_stream_destroy);
    if (!codec || !stream)
        return fail(ErrorCode::internal, "OpenJPEG can't start");
    opj_set_error_handler(codec.get(), ignore, nullptr);
    opj_set_warning_handler(codec.get(), ignore, nullptr);
    opj_set_info_handler(codec.get(), ignore, nullptr);
    opj_stream_set_user_data(stream.get(), &reader, nullptr);
    opj_stream_set_user_data_length(stream.get(), frame.code.size());
    opj_stream_set_read_function(stream.get(), read_some);
    opj_stream_set_skip_function(stream.get(), skip_some);
    opj_stream_set_seek_function(stream.get(), seek_to);

    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    if (!opj_setup_decoder(codec.get(), &parameters))
        return fail(ErrorCode::internal, "OpenJPEG can't start");
    opj_image_t* raw = nullptr;
    if (!opj_read_header(stream.get(), codec.get(), &raw))
        return fail(ErrorCode::malformed, "the JPEG 2000 header is broken");
    ImagePtr const image(raw, opj_image_destroy);
    if (!same_size(*image, frame.layout, frame.pixels.bits_allocated))
        return fail(ErrorCode::malformed, "the JPEG 2000 picture has another size than the header says");
    if (!opj_decode(codec.get(), stream.get(), image.get()))
        return fail(ErrorCode::malformed, "the JPEG 2000 code is broken");
    if (!same_size(*image, frame.layout, frame.pixels.bits_allocated)) // a palette inside may have changed it
        return fail(ErrorCode::malformed, "the JPEG 2000 picture has another size than the header says");
    for (int s = 0; s < frame.layout.samples; ++s)
        if (!image->comps[s].data)
            return fail(ErrorCode::malformed, "the JPEG 2000 code is cut short");

    auto const samples = static_cast<std::size_t>(frame.layout.samples);
    switch (bytes_of(frame.layout.type)) {
    case 1:
        copy_components<std::uint8_t>(*image, samples, frame.layout.pixels(), out);
        break;
    case 2:
        copy_components<std::uint16_t>(*image, samples, frame.layout.pixels(), out);
        break;
    default:
        copy_components<std::uint32_t>(*image, samples, frame.layout.pixels(), out);
    }
    // Lossy code of more bits than the header stores may overshoot them: those values are meant.
    if (image->comps[0].prec <= static_cast<OPJ_UINT32>(frame.pixels.bits_stored))
        clean_bits(frame.pixels, frame.layout.type, out);
    return {};
}

} // namespace vertemark::imaging
