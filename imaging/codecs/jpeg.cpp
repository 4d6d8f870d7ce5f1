// JPEG (baseline, extended, lossless) by DCMTK, one frame at a time, colours left as coded.
#include <cstring>
#include <mutex>

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmjpeg/djdecode.h>

#include "imaging/codecs/codecs.h"
#include "imaging/codecs/frame_source.h"
#include "imaging/dicom/dataset.h"

namespace vertemark::imaging {

namespace {

void register_decoders() {
    static std::once_flag once;
    std::call_once(once, [] {
        set_up_dcmtk();
        DJDecoderRegistration::registerCodecs(EDC_never, EUC_never, EPC_colorByPixel);
    });
}

// What the frame header (SOFn) of a JPEG stream says. ISO 10918-1 B.2.2.
struct CodedSize {
    int precision = 0, rows = 0, columns = 0, components = 0;
};

std::optional<CodedSize> coded_size(std::span<std::byte const> code) {
    auto const byte = [&](std::size_t at) { return std::to_integer<int>(code[at]); };
    if (code.size() < 2 || byte(0) != 0xff || byte(1) != 0xd8) // start of image
        return std::nullopt;
    for (std::size_t at = 2; at + 9 < code.size();) {
        if (byte(at) != 0xff) {
            ++at;
            continue;
        }
        int const marker = byte(at + 1);
        // Temporary and reserved markers: no encoder of images writes them, and DCMTK never gets past the
        // former.
        if (marker >= 0x01 && marker <= 0xbf)
            return std::nullopt;
        if (marker == 0xff || marker == 0 || (marker >= 0xd0 && marker <= 0xd8)) {
            at += marker == 0xff ? 1 : 2;
            continue;
        }
        bool const frame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (frame)
            return CodedSize{byte(at + 4), byte(at + 5) << 8 | byte(at + 6), byte(at + 7) << 8 | byte(at + 8),
                             byte(at + 9)};
        if (marker == 0xda || marker == 0xd9)
            return std::nullopt;
        at += 2 + static_cast<std::size_t>(byte(at + 2) << 8 | byte(at + 3));
    }
    return std::nullopt;
}

// A dataset of one frame, enough for DCMTK's decoders.
void describe(CompressedFrame const& frame, CodedSize const& size, DcmDataset& data) {
    PixelLayout const& p = frame.pixels;
    data.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(p.rows));
    data.putAndInsertUint16(DCM_Columns, static_cast<Uint16>(p.columns));
    data.putAndInsertUint16(DCM_SamplesPerPixel, static_cast<Uint16>(p.samples));
    data.putAndInsertUint16(DCM_BitsAllocated, static_cast<Uint16>(size.precision > 8 ? 16 : 8));
    data.putAndInsertUint16(DCM_BitsStored, static_cast<Uint16>(size.precision));
    data.putAndInsertUint16(DCM_HighBit, static_cast<Uint16>(size.precision - 1));
    data.putAndInsertUint16(DCM_PixelRepresentation, p.is_signed ? 1 : 0);
    if (p.samples > 1)
        data.putAndInsertUint16(DCM_PlanarConfiguration, 0);
    data.putAndInsertString(DCM_PhotometricInterpretation, p.samples > 1 ? "RGB" : "MONOCHROME2");
    data.putAndInsertString(DCM_NumberOfFrames, "1");
}

} // namespace

Result<void> decode_jpeg(CompressedFrame const& frame, std::span<std::byte> out) {
    register_decoders();
    auto const size = coded_size(frame.code);
    if (!size)
        return fail(ErrorCode::malformed, "the JPEG code has no frame header");
    if (size->columns != frame.layout.columns || (size->rows != frame.layout.rows && size->rows != 0) ||
        size->components != frame.layout.samples || size->precision < 2 || size->precision > 16)
        return fail(ErrorCode::malformed, "the JPEG picture has another size than the header says");

    DcmDataset data;
    describe(frame, *size, data);
    auto* const sequence = new DcmPixelSequence(DcmTag(DCM_PixelData, EVR_OB));
    sequence->insert(new DcmPixelItem(DcmTag(DCM_Item, EVR_OB)));
    auto* const item = new DcmPixelItem(DcmTag(DCM_Item, EVR_OB));
    std::vector<std::byte> even(frame.code.begin(), frame.code.end());
    if (even.size() % 2)
        even.push_back(std::byte{0});
    item->putUint8Array(reinterpret_cast<Uint8 const*>(even.data()), static_cast<unsigned long>(even.size()));
    sequence->insert(item);
    auto* const pixel_data = new DcmPixelData(DCM_PixelData);
    pixel_data->putOriginalRepresentation(DcmXfer(frame.transfer_syntax.c_str()).getXfer(), nullptr,
                                          sequence);
    data.insert(pixel_data, OFTrue);

    // DCMTK decodes frames one by one into a buffer of its own.
    Uint32 fragment = 1;
    std::size_t const coded_bytes = size->precision > 8 ? 2 : 1;
    std::size_t const values = frame.layout.pixels() * static_cast<std::size_t>(frame.layout.samples);
    std::vector<std::byte> decoded((values * coded_bytes + 1) / 2 * 2);
    OFString colour;
    OFCondition const condition = pixel_data->getUncompressedFrame(
        &data, 0, fragment, decoded.data(), static_cast<Uint32>(decoded.size()), colour, nullptr);
    if (condition.bad())
        return fail(ErrorCode::malformed, std::string("the JPEG code can't be decoded: ") + condition.text());

    std::size_t const wanted = bytes_of(frame.layout.type);
    if (wanted < coded_bytes)
        return fail(ErrorCode::malformed, "the JPEG picture has more bits than the header says");
    std::memset(out.data(), 0, out.size());
    if (wanted == coded_bytes)
        std::memcpy(out.data(), decoded.data(), values * coded_bytes);
    else
        for (std::size_t i = 0; i < values; ++i)
            std::memcpy(out.data() + i * wanted, decoded.data() + i * coded_bytes, coded_bytes);
    clean_bits(frame.pixels, frame.layout.type, out);
    return {};
}

} // namespace vertemark::imaging
