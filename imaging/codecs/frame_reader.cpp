#include "imaging/codecs/frame_reader.h"

#include "imaging/codecs/frame_source.h"

namespace vertemark::imaging {

namespace {

// The largest mammograms and films take 50 MB; more is a broken or hostile header.
constexpr std::size_t k_most_frame_bytes = std::size_t{512} << 20;

bool is_native(std::string const& syntax) {
    return syntax == "1.2.840.10008.1.2" || syntax == "1.2.840.10008.1.2.1" ||
           syntax == "1.2.840.10008.1.2.2" || syntax == "1.2.840.10008.1.2.1.99" ||
           syntax == "1.2.840.113619.5.2";
}

} // namespace

Result<FrameReader> FrameReader::open(Instance const& instance, Colour colour) {
    PixelLayout const& p = instance.pixels;
    if (!instance.is_image())
        return fail(ErrorCode::unsupported, "the file holds no image", instance.source.shown);
    auto const type = sample_type(p);
    if (!type || p.samples < 1 || p.samples > 4)
        return fail(ErrorCode::malformed,
                    "its Bits Allocated, Bits Stored or Samples per Pixel make no sense",
                    instance.source.shown);
    if (native_frame_bytes(p) > k_most_frame_bytes)
        return fail(ErrorCode::malformed, "its Rows and Columns make no sense", instance.source.shown);
    FrameReader reader;
    reader.m_layout = {p.rows, p.columns, p.samples, *type, p.photometric};
    bool const native = p.offset || is_native(instance.transfer_syntax.value);
    TRY(reader.m_source, native ? native_source(instance) : encapsulated_source(instance));
    std::string& photometric = reader.m_layout.photometric;
    bool const is_422 = photometric.starts_with("YBR_") && photometric.ends_with("_422");
    if (photometric == "YBR_RCT" || photometric == "YBR_ICT") // undone by the decoder
        photometric = "RGB";
    else if (is_422 && native && colour == Colour::as_stored && p.samples == 3 && p.bits_allocated == 8)
        reader.m_layout.samples = 2; // two luminances share their chrominances
    else if (is_422)                 // spread to every pixel
        photometric = photometric.substr(0, photometric.size() - 4);
    if (colour == Colour::to_rgb) {
        TRY(reader.m_source, rgb_source(instance, reader.m_layout, reader.m_source));
    }
    return reader;
}

Result<void> FrameReader::read(int frame, std::span<std::byte> out) const {
    if (out.size() < m_layout.bytes())
        return fail(ErrorCode::internal, "the buffer is smaller than a frame");
    if (frame < 0)
        return fail(ErrorCode::not_found, "there is no such frame");
    return m_source->read(frame, m_layout, out.first(m_layout.bytes()));
}

} // namespace vertemark::imaging
