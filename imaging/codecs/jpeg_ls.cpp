// JPEG-LS: the markers around its scans, all precisions of 2 to 16 bits, colours left as coded.
// ISO/IEC 14495-1 (ITU-T T.87), annex C.
#include <algorithm>
#include <cstring>
#include <vector>

#include "imaging/codecs/codecs.h"
#include "imaging/codecs/frame_source.h"
#include "imaging/codecs/jpeg_ls_scan.h"

namespace vertemark::imaging {

namespace {

constexpr int k_start_of_image = 0xd8, k_end_of_image = 0xd9, k_start_of_scan = 0xda,
              k_restart_interval = 0xdd, k_frame = 0xf7, k_parameters = 0xf8;

// The content of one marker segment.
struct Segment {
    std::span<std::byte const> bytes;
    [[nodiscard]] int byte(std::size_t at) const { return std::to_integer<int>(bytes[at]); }
    [[nodiscard]] int word(std::size_t at) const { return byte(at) << 8 | byte(at + 1); }
};

struct CodedFrame {
    int precision = 0, rows = 0, columns = 0, components = 0;
};

tl::unexpected<Error> broken(char const* what) {
    return fail(ErrorCode::malformed, what);
}

class Stream {
public:
    Stream(CompressedFrame const& frame, std::span<std::byte> out)
        : m_code(frame.code), m_layout(frame.layout), m_out(out) {}

    Result<void> decode() {
        if (m_code.size() < 4 || byte(0) != 0xff || byte(1) != k_start_of_image)
            return broken("the JPEG-LS code has no start");
        m_at = 2;
        while (m_done < m_layout.samples) {
            TRY(int const marker, next_marker());
            if (marker == k_end_of_image)
                return broken("the JPEG-LS code ends before its picture");
            TRY(Segment const segment, next_segment());
            CHECK_OK(take(marker, segment));
        }
        return {};
    }

private:
    [[nodiscard]] int byte(std::size_t at) const { return std::to_integer<int>(m_code[at]); }

    Result<int> next_marker() {
        if (m_at + 2 > m_code.size() || byte(m_at) != 0xff)
            return broken("the JPEG-LS code is cut short");
        while (m_at + 1 < m_code.size() && byte(m_at) == 0xff && byte(m_at + 1) == 0xff)
            ++m_at;
        if (m_at + 2 > m_code.size())
            return broken("the JPEG-LS code is cut short");
        m_at += 2;
        return byte(m_at - 1);
    }

    Result<Segment> next_segment() {
        if (m_at + 2 > m_code.size())
            return broken("the JPEG-LS code is cut short");
        auto const length = static_cast<std::size_t>(byte(m_at) << 8 | byte(m_at + 1));
        if (length < 2 || length > m_code.size() - m_at)
            return broken("the JPEG-LS code is cut short");
        Segment const segment{m_code.subspan(m_at + 2, length - 2)};
        m_at += length;
        return segment;
    }

    Result<void> take(int marker, Segment const& segment) {
        switch (marker) {
        case k_frame:
            return take_frame(segment);
        case k_parameters:
            return take_parameters(segment);
        case k_start_of_scan:
            return take_scan(segment);
        case k_restart_interval:
            m_scan.restart_rows = 0;
            for (std::size_t i = 0; i < std::min<std::size_t>(segment.bytes.size(), 4); ++i)
                m_scan.restart_rows = m_scan.restart_rows << 8 | static_cast<std::uint32_t>(segment.byte(i));
            return {};
        case 0xe8: // a colour transform of its own that Hewlett-Packard's encoder writes here
            if (segment.bytes.size() == 5 && std::memcmp(segment.bytes.data(), "mrfx", 4) == 0 &&
                segment.byte(4) != 0)
                return fail(ErrorCode::unsupported,
                            "the JPEG-LS code has a colour transform that DICOM doesn't know");
            return {};
        default: // comments and applications' notes say nothing of the picture; other codings are none of
                 // ours
            if (marker == 0xfe || (marker >= 0xe0 && marker <= 0xef))
                return {};
            return broken("the code is not JPEG-LS");
        }
    }

    Result<void> take_frame(Segment const& s) {
        if (m_frame.components > 0 || s.bytes.size() < 6)
            return broken("the JPEG-LS frame header is broken");
        m_frame = {s.byte(0), s.word(1), s.word(3), s.byte(5)};
        if (m_frame.rows != m_layout.rows || m_frame.columns != m_layout.columns ||
            m_frame.components != m_layout.samples)
            return broken("the JPEG-LS picture has another size than the header says");
        if (m_frame.precision < 2 || m_frame.precision > 16)
            return broken("the JPEG-LS frame header is broken");
        if (static_cast<int>(bytes_of(m_layout.type)) * 8 < m_frame.precision)
            return broken("the JPEG-LS picture has more bits than the header says");
        return {};
    }

    Result<void> take_parameters(Segment const& s) {
        if (s.bytes.empty() || s.byte(0) != 1 || s.bytes.size() < 11)
            return fail(ErrorCode::unsupported, "the JPEG-LS code has mapping tables");
        m_max_value = s.word(1);
        m_scan.t1 = s.word(3);
        m_scan.t2 = s.word(5);
        m_scan.t3 = s.word(7);
        m_scan.reset = s.word(9) == 0 ? 64 : s.word(9);
        return {};
    }

    Result<void> take_scan(Segment const& s) {
        if (m_frame.components == 0)
            return broken("the JPEG-LS code has no frame header");
        auto const count = s.bytes.empty() ? std::size_t{0} : static_cast<std::size_t>(s.byte(0));
        if (count < 1 || s.bytes.size() != 4 + 2 * count)
            return broken("the JPEG-LS scan header is broken");
        for (std::size_t c = 0; c < count; ++c)
            if (s.byte(2 + 2 * c) != 0)
                return fail(ErrorCode::unsupported, "the JPEG-LS code has mapping tables");
        int const near = s.byte(1 + 2 * count), interleave = s.byte(2 + 2 * count),
                  shift = s.byte(3 + 2 * count);
        bool const alone = interleave == 0 && count == 1;
        if (interleave > 2 || shift != 0 || (!alone && static_cast<int>(count) != m_layout.samples) ||
            (interleave == 0 && !alone))
            return broken("the JPEG-LS scan header is broken");
        m_scan.rows = m_frame.rows;
        m_scan.columns = m_frame.columns;
        m_scan.components = static_cast<int>(count);
        m_scan.interleave = static_cast<Interleave>(interleave);
        m_scan.max_value = m_max_value > 0 ? m_max_value : (1 << m_frame.precision) - 1;
        m_scan.near = near;
        if (m_scan.max_value >= 1 << m_frame.precision)
            return broken("the parameters of the JPEG-LS code make no sense");
        int const first = m_done;
        auto const line = [&](int component, int row, std::span<std::uint16_t const> values) {
            write(first + component, row, values);
        };
        TRY(std::size_t const taken, decode_jpeg_ls_scan(m_scan, m_code.subspan(m_at), line));
        m_at += taken;
        m_done += static_cast<int>(count);
        return {};
    }

    template <class T>
    void write_as(std::size_t at, std::span<std::uint16_t const> values) {
        auto* to = reinterpret_cast<T*>(m_out.data()) + at;
        for (std::uint16_t const value : values) {
            *to = static_cast<T>(value);
            to += m_layout.samples;
        }
    }

    void write(int component, int row, std::span<std::uint16_t const> values) {
        auto const at = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_layout.columns) *
                            static_cast<std::size_t>(m_layout.samples) +
                        static_cast<std::size_t>(component);
        switch (bytes_of(m_layout.type)) {
        case 1:
            return write_as<std::uint8_t>(at, values);
        case 2:
            return write_as<std::uint16_t>(at, values);
        default:
            return write_as<std::uint32_t>(at, values);
        }
    }

    std::span<std::byte const> m_code;
    FrameLayout const& m_layout;
    std::span<std::byte> m_out;
    std::size_t m_at = 0;
    CodedFrame m_frame;
    JpegLsScan m_scan;
    int m_max_value = 0; // 0: what the precision allows
    int m_done = 0;      // components decoded
};

} // namespace

Result<void> decode_jpeg_ls(CompressedFrame const& frame, std::span<std::byte> out) {
    if (bytes_of(frame.layout.type) > 4 || frame.layout.type == SampleType::float32)
        return fail(ErrorCode::malformed, "JPEG-LS holds no floating-point numbers");
    CHECK_OK(Stream(frame, out).decode());
    clean_bits(frame.pixels, frame.layout.type, out);
    return {};
}

} // namespace vertemark::imaging
