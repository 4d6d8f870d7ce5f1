// JPEG-LS against another program: CharLS codes the pictures and decodes them; ours must give the same
// values.
#include <charls/charls.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstring>
#include <random>

#include "imaging/codecs/codecs.h"

using namespace vertemark;
using namespace vertemark::imaging;

namespace {

struct Kind {
    int bits, samples, near, rows, columns;
    charls::interleave_mode interleave;
    int texture; // 0 flat with few steps, 1 smooth with noise, 2 noise
    std::optional<charls_jpegls_pc_parameters> parameters = {};
};

std::size_t width_of(Kind const& kind) {
    return kind.bits > 8 ? 2 : 1;
}

// Samples of a pixel together, or planes where they are coded one after another.
std::vector<std::byte> picture(Kind const& kind) {
    std::mt19937 random(
        static_cast<unsigned>(kind.bits * 1000 + kind.samples * 100 + kind.near * 10 + kind.texture));
    auto const pixels = static_cast<std::size_t>(kind.rows * kind.columns);
    auto const count = pixels * static_cast<std::size_t>(kind.samples);
    int const most = (1 << kind.bits) - 1;
    std::vector<std::byte> out(count * width_of(kind));
    for (std::size_t i = 0; i < count; ++i) {
        int const x = static_cast<int>(i % static_cast<std::size_t>(kind.columns)),
                  y = static_cast<int>(i / 97);
        int const noise = static_cast<int>(random() % static_cast<unsigned>(most + 1));
        int value = kind.texture == 0   ? (x / 13 + y / 40) % 2 * most / 3
                    : kind.texture == 1 ? (x * most / (2 * kind.columns) + noise % std::max(2, most / 40))
                                        : noise;
        value = std::clamp(value, 0, most);
        std::memcpy(out.data() + i * width_of(kind), &value, width_of(kind));
    }
    return out;
}

std::vector<std::byte> coded(Kind const& kind, std::vector<std::byte> const& picture) {
    charls::jpegls_encoder encoder;
    encoder.frame_info({static_cast<std::uint32_t>(kind.columns), static_cast<std::uint32_t>(kind.rows),
                        kind.bits, kind.samples});
    encoder.interleave_mode(kind.interleave);
    encoder.near_lossless(kind.near);
    if (kind.parameters)
        encoder.preset_coding_parameters(*kind.parameters);
    std::vector<std::byte> code(encoder.estimated_destination_size() * 2 + 4096);
    encoder.destination(code);
    code.resize(encoder.encode(picture));
    return code;
}

// What CharLS gives for its own code, samples of a pixel together.
std::vector<std::byte> truth(Kind const& kind, std::vector<std::byte> const& code) {
    charls::jpegls_decoder decoder(code, true);
    std::vector<std::byte> out(decoder.destination_size());
    decoder.decode(out);
    if (kind.interleave != charls::interleave_mode::none || kind.samples == 1)
        return out;
    std::vector<std::byte> together(out.size());
    std::size_t const width = width_of(kind), samples = static_cast<std::size_t>(kind.samples);
    std::size_t const pixels = out.size() / width / samples;
    for (std::size_t s = 0; s < samples; ++s)
        for (std::size_t i = 0; i < pixels; ++i)
            std::memcpy(together.data() + (i * samples + s) * width, out.data() + (s * pixels + i) * width,
                        width);
    return together;
}

struct Ours {
    PixelLayout pixels;
    FrameLayout layout;
    explicit Ours(Kind const& kind) {
        pixels.rows = kind.rows;
        pixels.columns = kind.columns;
        pixels.samples = kind.samples;
        pixels.bits_allocated = kind.bits > 8 ? 16 : 8;
        pixels.bits_stored = kind.bits;
        pixels.high_bit = kind.bits - 1;
        layout = {kind.rows, kind.columns, kind.samples,
                  kind.bits > 8 ? SampleType::uint16 : SampleType::uint8,
                  kind.samples == 3 ? "RGB" : "MONOCHROME2"};
    }
    Result<std::vector<std::byte>> decode(std::span<std::byte const> code) const {
        std::string const syntax = "1.2.840.10008.1.2.4.80";
        std::vector<std::byte> out(layout.bytes());
        CHECK_OK(decode_jpeg_ls({code, pixels, layout, syntax}, out));
        return out;
    }
};

std::vector<Kind> kinds() {
    using charls::interleave_mode;
    std::vector<Kind> all;
    for (int texture : {0, 1, 2}) {
        for (int bits = 2; bits <= 16; ++bits)
            for (int near : {0, 1, 3, 20})
                if (near <= ((1 << bits) - 1) / 2)
                    all.push_back({bits, 1, near, 61, 97, interleave_mode::none, texture});
        for (auto const mode : {interleave_mode::none, interleave_mode::line, interleave_mode::sample})
            for (int bits : {8, 12, 16})
                for (int near : {0, 2})
                    all.push_back({bits, 3, near, 40, 97, mode, texture});
        all.push_back({12, 1, 0, 61, 97, interleave_mode::none, texture,
                       charls_jpegls_pc_parameters{4095, 9, 30, 90, 31}});
        all.push_back({12, 1, 0, 61, 97, interleave_mode::none, texture,
                       charls_jpegls_pc_parameters{4095, 9, 30, 90, 255}});
        all.push_back({8, 1, 0, 1, 1, interleave_mode::none, texture});
        all.push_back({16, 1, 0, 300, 1, interleave_mode::none, texture});
        all.push_back({16, 1, 0, 1, 3000, interleave_mode::none, texture});
    }
    return all;
}

TEST(JpegLs, EveryPrecisionAndInterleavingGivesWhatAnotherDecoderGives) {
    for (Kind const& kind : kinds()) {
        SCOPED_TRACE(testing::Message()
                     << kind.bits << " bits, " << kind.samples << " samples, near " << kind.near
                     << ", interleave " << static_cast<int>(kind.interleave) << ", texture " << kind.texture
                     << ", " << kind.columns << " × " << kind.rows);
        auto const code = coded(kind, picture(kind));
        auto const got = Ours(kind).decode(code);
        ASSERT_TRUE(got) << got.error().detail;
        EXPECT_TRUE(*got == truth(kind, code));
    }
}

// Without its last bytes the picture is not whole, and saying so must take no longer than decoding it.
TEST(JpegLs, CodeCutShortAnywhereIsRefusedAtOnce) {
    for (Kind const& kind : kinds()) {
        auto const code = coded(kind, picture(kind));
        Ours const ours(kind);
        auto const start = std::chrono::steady_clock::now();
        std::size_t const step = std::max<std::size_t>(1, code.size() / 40);
        for (std::size_t size = 0; size + 8 < code.size(); size += step)
            EXPECT_FALSE(ours.decode(std::span(code).first(size))) << size << " of " << code.size();
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
    }
}

TEST(JpegLs, CodeOfMoreThanThePictureIsRefused) {
    Kind const kind{12, 1, 0, 61, 97, charls::interleave_mode::none, 1};
    auto code = coded(kind, picture(kind));
    code.insert(code.end() - 2, 40, std::byte{0x55});
    auto const got = Ours(kind).decode(code);
    ASSERT_FALSE(got);
    EXPECT_EQ(got.error().code, ErrorCode::malformed);
    EXPECT_EQ(got.error().detail, "the JPEG-LS code holds more than the picture");
}

TEST(JpegLs, TakesAtMostThreeTimesAsLongAsTheOther) {
    Kind const kind{12, 1, 0, 512, 512, charls::interleave_mode::none, 1};
    auto const code = coded(kind, picture(kind));
    Ours const ours(kind);
    auto const seconds = [](auto const& work) {
        double best = 1e9;
        for (int i = 0; i < 9; ++i) {
            auto const start = std::chrono::steady_clock::now();
            work();
            best = std::min(best,
                            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        }
        return best;
    };
    double const mine = seconds([&] { ASSERT_TRUE(ours.decode(code)); });
    double const theirs = seconds([&] { ASSERT_FALSE(truth(kind, code).empty()); });
    RecordProperty("times_charls", std::to_string(mine / theirs));
    std::printf("ours %.2f ms, CharLS %.2f ms\n", mine * 1e3, theirs * 1e3);
    EXPECT_LT(mine, 3 * theirs);
}

} // namespace
