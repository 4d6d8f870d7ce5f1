#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <cstring>

#include "imaging/codecs/codecs.h"
#include "imaging/dicom/scan.h"
#include "tests/support/real_data.h"
#include "tests/support/tally.h"

using namespace vertemark;
using namespace vertemark::imaging;

namespace {

PixelLayout grey16(int rows, int columns) {
    PixelLayout p;
    p.rows = rows;
    p.columns = columns;
    p.bits_allocated = 16;
    p.bits_stored = 12;
    p.high_bit = 11;
    p.photometric = "MONOCHROME2";
    p.present = true;
    return p;
}

std::vector<std::byte> bytes(std::initializer_list<int> values) {
    std::vector<std::byte> out;
    for (int value : values)
        out.push_back(static_cast<std::byte>(value));
    return out;
}

// PS3.5 annex G by hand: two segments; 0xFE repeats the next byte three times, 1 copies two bytes.
TEST(Rle, SegmentsRunFromTheMostSignificantByte) {
    auto code = bytes({2, 0, 0, 0, 64, 0, 0, 0, 68, 0, 0, 0});
    code.resize(64);
    for (int value : {0xfe, 0x01, 0x00, 0x02, 0x01, 0x10, 0x11, 0xff, 0x20})
        code.push_back(static_cast<std::byte>(value));
    PixelLayout const pixels = grey16(2, 2);
    FrameLayout const layout{2, 2, 1, SampleType::uint16, "MONOCHROME2"};
    std::array<std::uint16_t, 4> out{};
    std::string const syntax = "1.2.840.10008.1.2.5";
    auto const done = decode_rle({code, pixels, layout, syntax}, std::as_writable_bytes(std::span(out)));
    ASSERT_TRUE(done) << done.error().detail;
    EXPECT_EQ(out, (std::array<std::uint16_t, 4>{0x110, 0x111, 0x120, 0x220}));
}

TEST(Rle, BrokenCodeIsRefused) {
    PixelLayout const pixels = grey16(2, 2);
    FrameLayout const layout{2, 2, 1, SampleType::uint16, "MONOCHROME2"};
    std::array<std::byte, 8> out{};
    std::string const syntax = "1.2.840.10008.1.2.5";
    auto header = bytes({2, 0, 0, 0, 64, 0, 0, 0, 255, 255, 0, 0});
    EXPECT_FALSE(decode_rle({header, pixels, layout, syntax}, out));
    header.resize(64);
    EXPECT_FALSE(decode_rle({header, pixels, layout, syntax}, out));
}

TEST(Codecs, GarbageIsRefusedByEveryDecoder) {
    std::vector<std::byte> garbage(300);
    for (std::size_t i = 0; i < garbage.size(); ++i)
        garbage[i] = static_cast<std::byte>(i * 37 + 11);
    PixelLayout const pixels = grey16(16, 16);
    FrameLayout const layout{16, 16, 1, SampleType::uint16, "MONOCHROME2"};
    for (Codec const& codec : codecs()) {
        std::vector<std::byte> out(layout.bytes());
        std::string const syntax = codec.transfer_syntax;
        EXPECT_FALSE(codec.decode({garbage, pixels, layout, syntax}, out)) << syntax;
    }
}

TEST(Codecs, HighThroughputJpeg2000EqualsAnotherProgramsPicture) {
    REAL_DATA(folder);
    auto const header = read_header(folder / "transfer_syntax/htj2k/HTJ2KLossless_08_RGB.dcm");
    ASSERT_TRUE(header) << header.error().detail;
    auto const reader = FrameReader::open(*header, Colour::to_rgb);
    ASSERT_TRUE(reader) << reader.error().detail;
    std::vector<std::byte> out(reader->layout().bytes());
    ASSERT_TRUE(reader->read(0, out));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData({reinterpret_cast<char const*>(out.data()), static_cast<qsizetype>(out.size())});
    std::string const sha = hash.result().toHex().toStdString();
    std::string const opj_decompress = "9d87240604f5d7522c6a8056ace6cefc2c8d6d0b07bd6e7303d5e5b21af9a49e";
    EXPECT_EQ(sha, opj_decompress);
    test::Tally().count("htj2k", sha == opj_decompress);
}

// The same picture in seven colour encodings is the same picture.
TEST(Codecs, ColourSpacesEndInTheSameRedGreenBlue) {
    REAL_DATA(folder);
    auto const rgb_of = [&](char const* name) {
        auto const header = read_header(folder / "pixel_formats/sc_rgb" / name);
        EXPECT_TRUE(header) << name;
        auto const reader = FrameReader::open(*header, Colour::to_rgb);
        EXPECT_TRUE(reader) << name;
        EXPECT_EQ(reader->layout().samples, 3);
        std::vector<std::byte> out(reader->layout().bytes());
        EXPECT_TRUE(reader->read(0, out)) << name;
        return out;
    };
    auto const truth = rgb_of("SC_rgb.dcm");
    for (char const* name :
         {"SC_ybr_full_uncompressed.dcm", "SC_rgb_dcmtk_+eb+cr.dcm", "SC_rgb_dcmtk_+eb+cy+n1.dcm"}) {
        auto const other = rgb_of(name);
        ASSERT_EQ(other.size(), truth.size());
        double sum = 0;
        for (std::size_t i = 0; i < truth.size(); ++i)
            sum += std::abs(std::to_integer<int>(truth[i]) - std::to_integer<int>(other[i]));
        EXPECT_LT(sum / static_cast<double>(truth.size()), 3) << name;
    }
}

} // namespace
