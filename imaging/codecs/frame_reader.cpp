#include "imaging/codecs/frame_reader.h"

#include "imaging/codecs/frame_source.h"

namespace vertemark::imaging {

namespace {

bool is_native(std::string const& syntax) {
    return syntax == "1.2.840.10008.1.2" || syntax == "1.2.840.10008.1.2.1" ||
           syntax == "1.2.840.10008.1.2.2" || syntax == "1.2.840.10008.1.2.1.99" ||
           syntax == "1.2.840.113619.5.2";
}

} // namespace

Result<FrameReader> FrameReader::open(Instance const& instance, Colour) {
    PixelLayout const& p = instance.pixels;
    if (!instance.is_image())
        return fail(ErrorCode::unsupported, "the file holds no image", instance.source.shown);
    auto const type = sample_type(p);
    if (!type || p.samples < 1 || p.samples > 4)
        return fail(ErrorCode::malformed,
                    "its Bits Allocated, Bits Stored or Samples per Pixel make no sense",
                    instance.source.shown);
    FrameReader reader;
    reader.m_layout = {p.rows, p.columns, p.samples, *type, p.photometric};
    if (!is_native(instance.transfer_syntax.value) && !p.offset)
        return fail(ErrorCode::unsupported, "transfer syntax " + instance.transfer_syntax.value,
                    instance.source.shown);
    TRY(reader.m_source, native_source(instance));
    return reader;
}

Result<void> FrameReader::read(int frame, std::span<std::byte> out) const {
    if (out.size() < m_layout.bytes())
        return fail(ErrorCode::internal, "the buffer is smaller than a frame");
    return m_source->read(frame, m_layout, out.first(m_layout.bytes()));
}

} // namespace vertemark::imaging
