// Headers are parsed from a file's first bytes; long ones, whose pixel data begins behind them, must read the
// same. Truth: the values written with DCMTK, and the whole file parsed by DCMTK.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dctk.h>

#include "imaging/codecs/frame_reader.h"
#include "imaging/dicom/scan.h"
#include "tests/support/write_ct.h"

using namespace vertemark;
using namespace vertemark::imaging;

namespace {

class HeaderBytes : public testing::TestWithParam<int> {};

// A private element of so many bytes before the pixel data, as Siemens and Philips write them.
TEST_P(HeaderBytes, APrivateElementOfAnyLengthLeavesValuesAndPixelsAsTheyAre) {
    auto const file =
        std::filesystem::temp_directory_path() / ("header-" + std::to_string(GetParam()) + ".dcm");
    test::CtSlice slice;
    slice.columns = 5;
    slice.rows = 3;
    slice.number = 17;
    std::vector<std::uint16_t> stored(15);
    for (std::size_t i = 0; i < stored.size(); ++i)
        stored[i] = static_cast<std::uint16_t>(i * 91);
    ASSERT_TRUE(test::write_ct(file, slice, stored));
    DcmFileFormat written;
    ASSERT_TRUE(written.loadFile(file.c_str()).good());
    std::vector<Uint8> const filling(static_cast<std::size_t>(GetParam()), 0x5a);
    DcmTag const creator(0x0029, 0x0010, EVR_LO), longer(0x0029, 0x1010, EVR_OB);
    ASSERT_TRUE(written.getDataset()->putAndInsertString(creator, "TEST").good());
    ASSERT_TRUE(
        written.getDataset()
            ->putAndInsertUint8Array(longer, filling.data(), static_cast<unsigned long>(filling.size()))
            .good());
    ASSERT_TRUE(written.saveFile(file.c_str(), EXS_LittleEndianExplicit).good());

    auto const header = read_header(file);
    ASSERT_TRUE(header) << header.error().detail;
    EXPECT_EQ(header->number, 17);
    EXPECT_EQ(header->pixels.columns, 5);
    EXPECT_EQ(header->pixels.length, 30);
    ASSERT_TRUE(header->pixels.offset);
    EXPECT_EQ(*header->pixels.offset + 30, static_cast<std::int64_t>(std::filesystem::file_size(file)));
    auto const reader = FrameReader::open(*header, Colour::as_stored);
    ASSERT_TRUE(reader) << reader.error().detail;
    std::vector<std::uint16_t> read(15);
    ASSERT_TRUE(reader->read(0, std::as_writable_bytes(std::span(read))));
    EXPECT_EQ(read, stored);
    std::filesystem::remove(file);
}

// Around what is read at first (16 KiB), at the second and third try, and beyond what is kept in memory.
INSTANTIATE_TEST_SUITE_P(Lengths, HeaderBytes,
                         testing::Values(0, 2, 4094, 4098, 15000, 15700, 16380, 16384, 16390, 100000, 131060,
                                         131072, 400000, 1048000, 1048576, 3000000));

TEST(HeadersInTurn, ALongHeaderAmongShortOnesChangesNothing) {
    auto const folder = std::filesystem::temp_directory_path() / "headers-mixed";
    std::filesystem::create_directories(folder);
    test::CtSlice slice;
    std::vector<std::uint16_t> const stored(static_cast<std::size_t>(slice.columns * slice.rows));
    for (int k = 0; k < 6; ++k) {
        slice.number = k + 1;
        auto const file = folder / std::to_string(k);
        ASSERT_TRUE(test::write_ct(file, slice, stored));
        if (k % 2 == 0) {
            DcmFileFormat written;
            ASSERT_TRUE(written.loadFile(file.c_str()).good());
            ASSERT_TRUE(written.getDataset()
                            ->putAndInsertString(DCM_ImageComments, std::string(200000, 'x').c_str())
                            .good());
            ASSERT_TRUE(written.saveFile(file.c_str(), EXS_LittleEndianExplicit).good());
        }
    }
    for (int round = 0; round < 2; ++round)
        for (int k = 0; k < 6; ++k) {
            auto const header = read_header(folder / std::to_string(k));
            ASSERT_TRUE(header) << header.error().detail;
            EXPECT_EQ(header->number, k + 1);
            EXPECT_EQ(header->image_comments.size(), k % 2 == 0 ? 200000u : 0u);
        }
    std::filesystem::remove_all(folder);
}

} // namespace
