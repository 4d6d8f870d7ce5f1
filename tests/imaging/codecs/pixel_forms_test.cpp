// Forms of pixel data that scanners seldom write, written here byte by byte as DICOM PS3.5 lays them out.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <numeric>

#include "imaging/codecs/frame_reader.h"
#include "imaging/dicom/scan.h"

using namespace vertemark;
using namespace vertemark::imaging;

namespace {

using Bytes = std::vector<std::uint8_t>;

void put(Bytes& out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i)
        out.push_back(static_cast<std::uint8_t>(value >> 8 * i));
}

void add(Bytes& out, Bytes const& more) {
    out.insert(out.end(), more.begin(), more.end());
}

// An element in explicit VR, little-endian.
Bytes element(int group, int number, std::string const& vr, Bytes value) {
    if (value.size() % 2)
        value.push_back(vr == "UI" || vr[0] == 'O' ? 0 : ' ');
    Bytes out;
    put(out, static_cast<std::uint64_t>(group), 2);
    put(out, static_cast<std::uint64_t>(number), 2);
    add(out, Bytes(vr.begin(), vr.end()));
    bool const wide = vr == "OB" || vr == "OW" || vr == "OV" || vr == "SQ" || vr == "UN";
    if (wide)
        put(out, 0, 2);
    put(out, value.size(), wide ? 4 : 2);
    add(out, value);
    return out;
}
Bytes text(int group, int number, std::string const& vr, std::string const& value) {
    return element(group, number, vr, Bytes(value.begin(), value.end()));
}
Bytes word(int group, int number, int value) {
    Bytes v;
    put(v, static_cast<std::uint64_t>(value), 2);
    return element(group, number, "US", v);
}
Bytes item(Bytes const& value) {
    Bytes out{0xfe, 0xff, 0x00, 0xe0};
    put(out, value.size(), 4);
    add(out, value);
    return out;
}

struct File {
    std::string syntax = "1.2.840.10008.1.2.1";
    int columns = 4, rows = 4, frames = 1, allocated = 8;
    std::string photometric = "MONOCHROME2", spacing = {}, aspect = {};
    Bytes more = {};   // elements between the image module and the pixel data
    Bytes pixels = {}; // the whole pixel data element, and what of its group stands before it

    [[nodiscard]] Bytes bytes() const {
        Bytes meta = text(2, 0x10, "UI", syntax);
        Bytes out(128, 0);
        add(out, {'D', 'I', 'C', 'M'});
        Bytes length;
        put(length, meta.size(), 4);
        add(out, element(2, 0, "UL", length));
        add(out, meta);
        add(out, text(8, 0x16, "UI", "1.2.840.10008.5.1.4.1.1.7"));
        add(out, text(8, 0x18, "UI", "1.2.3.4"));
        add(out, text(8, 0x60, "CS", "OT"));
        add(out, text(0x20, 0xe, "UI", "1.2.3"));
        add(out, word(0x28, 2, 1));
        add(out, text(0x28, 4, "CS", photometric));
        add(out, text(0x28, 8, "IS", std::to_string(frames)));
        add(out, word(0x28, 0x10, rows));
        add(out, word(0x28, 0x11, columns));
        if (!spacing.empty())
            add(out, text(0x28, 0x30, "DS", spacing));
        if (!aspect.empty())
            add(out, text(0x28, 0x34, "IS", aspect));
        add(out, word(0x28, 0x100, allocated));
        add(out, word(0x28, 0x101, allocated));
        add(out, word(0x28, 0x102, allocated - 1));
        add(out, word(0x28, 0x103, 0));
        add(out, more);
        add(out, pixels);
        return out;
    }
};

class PixelForms : public testing::Test {
protected:
    void TearDown() override { std::filesystem::remove(m_path); }

    Result<Instance> open(File const& file) {
        Bytes const bytes = file.bytes();
        std::ofstream(m_path, std::ios::binary)
            .write(reinterpret_cast<char const*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        return read_header(m_path);
    }
    // All frames behind each other.
    Bytes values(File const& file, Colour colour = Colour::as_stored) {
        auto const instance = open(file);
        EXPECT_TRUE(instance) << instance.error().detail;
        if (!instance)
            return {};
        EXPECT_EQ(static_cast<int>(instance->frames.size()), file.frames);
        auto const reader = FrameReader::open(*instance, colour);
        EXPECT_TRUE(reader) << reader.error().detail;
        if (!reader)
            return {};
        Bytes all;
        for (int f = 0; f < file.frames; ++f) {
            Bytes frame(reader->layout().bytes());
            auto const done = reader->read(f, std::as_writable_bytes(std::span(frame)));
            EXPECT_TRUE(done) << f << ": " << done.error().detail;
            add(all, frame);
        }
        return all;
    }

    std::filesystem::path m_path =
        std::filesystem::temp_directory_path() /
        (std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) +
         std::to_string(::getpid()) + ".dcm");
};

Bytes count(std::size_t n, int first = 0) {
    Bytes values(n);
    std::iota(values.begin(), values.end(), static_cast<std::uint8_t>(first));
    return values;
}

// PS3.5 annex G: one segment, one literal run.
Bytes rle(Bytes const& frame) {
    Bytes out;
    put(out, 1, 4);
    put(out, 64, 4);
    out.resize(64);
    out.push_back(static_cast<std::uint8_t>(frame.size() - 1));
    add(out, frame);
    if (out.size() % 2)
        out.push_back(0);
    return out;
}

// Pixel data of undefined length; `parts` are its fragments, `table` its basic offset table.
Bytes encapsulated(std::vector<Bytes> const& parts, Bytes const& table) {
    Bytes out{0xe0, 0x7f, 0x10, 0x00, 'O', 'B', 0, 0, 0xff, 0xff, 0xff, 0xff};
    add(out, item(table));
    for (Bytes const& part : parts)
        add(out, item(part));
    add(out, {0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0});
    return out;
}

std::vector<Bytes> three_frames() {
    return {rle(count(16, 0)), rle(count(16, 50)), rle(count(16, 100))};
}
Bytes three_pictures() {
    Bytes all = count(16, 0);
    add(all, count(16, 50));
    add(all, count(16, 100));
    return all;
}
// The second frame in two fragments.
std::vector<Bytes> split(std::vector<Bytes> const& frames) {
    auto const half = frames[1].begin() + 40;
    return {frames[0], Bytes(frames[1].begin(), half), Bytes(half, frames[1].end()), frames[2]};
}
// Where each frame's first item begins, from the first fragment's.
std::vector<std::uint64_t> offsets(std::vector<Bytes> const& frames, std::size_t second_items) {
    std::uint64_t const a = 8 + frames[0].size(), b = a + 8 * second_items + frames[1].size();
    return {0, a, b};
}

TEST_F(PixelForms, FramesInSeveralFragmentsAreFoundByTheBasicOffsetTable) {
    auto const frames = three_frames();
    File file{.syntax = "1.2.840.10008.1.2.5", .frames = 3};
    Bytes table;
    for (std::uint64_t const offset : offsets(frames, 2))
        put(table, offset, 4);
    file.pixels = encapsulated(split(frames), table);
    EXPECT_EQ(values(file), three_pictures());
}

TEST_F(PixelForms, FramesAreFoundByTheExtendedOffsetTable) {
    auto const frames = three_frames();
    for (bool const whole : {true, false}) {
        File file{.syntax = "1.2.840.10008.1.2.5", .frames = 3};
        Bytes table, lengths;
        for (std::uint64_t const offset : offsets(frames, whole ? 1 : 2))
            put(table, offset, 8);
        for (Bytes const& frame : frames)
            put(lengths, frame.size(), 8);
        file.pixels = element(0x7fe0, 1, "OV", table);
        add(file.pixels, element(0x7fe0, 2, "OV", lengths));
        add(file.pixels,
            encapsulated(whole ? frames : split(frames), {})); // PS3.5 A.4: no basic table beside it
        EXPECT_EQ(values(file), three_pictures()) << whole;
    }
}

TEST_F(PixelForms, FragmentsThatNoTableAssignsAreRefusedNotGuessed) {
    File file{.syntax = "1.2.840.10008.1.2.5", .frames = 3};
    file.pixels = encapsulated(split(three_frames()), {});
    auto const instance = open(file);
    ASSERT_TRUE(instance) << instance.error().detail;
    auto const reader = FrameReader::open(*instance, Colour::as_stored);
    ASSERT_FALSE(reader);
    EXPECT_EQ(reader.error().code, ErrorCode::malformed);
}

TEST_F(PixelForms, PixelDataOfOddLengthIsPaddedAtItsEndOnly) {
    for (int const frames : {1, 3}) {
        File file{.columns = 5, .rows = 3, .frames = frames};
        Bytes const truth = count(static_cast<std::size_t>(15 * frames), 7);
        file.pixels = element(0x7fe0, 0x10, "OB", truth);
        EXPECT_EQ(values(file), truth) << frames;
    }
}

TEST_F(PixelForms, SingleBitsFollowEachOtherAcrossFrames) {
    File file{.columns = 5, .rows = 3, .frames = 2, .allocated = 1};
    Bytes truth;
    for (int i = 0; i < 30; ++i)
        truth.push_back(i % 3 == 0 || i % 7 == 2);
    Bytes packed(4);
    for (std::size_t i = 0; i < truth.size(); ++i) // the first pixel is the lowest bit
        packed[i / 8] = static_cast<std::uint8_t>(packed[i / 8] | truth[i] << i % 8);
    file.pixels = element(0x7fe0, 0x10, "OB", packed);
    EXPECT_EQ(values(file), truth);
}

Bytes words(std::vector<int> const& values) {
    Bytes out;
    for (int const value : values)
        put(out, static_cast<std::uint64_t>(value), 2);
    return out;
}

TEST_F(PixelForms, PalettesOfSixteenBitsGiveTheirUpperEight) {
    File file{.columns = 3, .rows = 2, .photometric = "PALETTE COLOR"};
    for (int channel = 0; channel < 3; ++channel)
        add(file.more, element(0x28, 0x1101 + channel, "US", words({4, 10, 16}))); // four entries from 10 on
    for (int channel = 0; channel < 3; ++channel) {
        std::vector<int> table;
        for (int i = 0; i < 4; ++i)
            table.push_back((i * 60 + channel * 5) << 8 | 0x7f);
        add(file.more, element(0x28, 0x1201 + channel, "OW", words(table)));
    }
    file.pixels = element(0x7fe0, 0x10, "OB", {10, 11, 12, 13, 2, 200}); // the last two lie outside the table
    Bytes truth;
    for (int const entry : {0, 1, 2, 3, 0, 3})
        for (int channel = 0; channel < 3; ++channel)
            truth.push_back(static_cast<std::uint8_t>(entry * 60 + channel * 5));
    EXPECT_EQ(values(file, Colour::to_rgb), truth);
    EXPECT_EQ(values(file, Colour::as_stored), (Bytes{10, 11, 12, 13, 2, 200}));
}

TEST_F(PixelForms, NonSquarePixelsKeepRowsAndColumnsApart) {
    File file{.columns = 4, .rows = 4};
    file.pixels = element(0x7fe0, 0x10, "OB", count(16));
    file.spacing = "2.0\\0.5"; // between rows, between columns
    auto const spaced = open(file);
    ASSERT_TRUE(spaced);
    ASSERT_TRUE(spaced->frames.at(0).spacing);
    EXPECT_EQ(spaced->frames[0].spacing->row_mm, 2.0);
    EXPECT_EQ(spaced->frames[0].spacing->column_mm, 0.5);
    file.spacing.clear();
    file.aspect = "3\\2"; // vertical size, horizontal size: a shape, no millimetres
    auto const shaped = open(file);
    ASSERT_TRUE(shaped);
    ASSERT_TRUE(shaped->frames.at(0).spacing);
    EXPECT_DOUBLE_EQ(shaped->frames[0].spacing->row_mm / shaped->frames[0].spacing->column_mm, 1.5);
    EXPECT_EQ(shaped->frames[0].spacing->basis, SpacingBasis::none);
}

} // namespace
