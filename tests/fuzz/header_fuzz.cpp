// The header scan, the sorting into stacks, and every frame as the window would decode it.
#include "imaging/codecs/frame_reader.h"
#include "imaging/dicom/scan.h"
#include "imaging/series/arrange.h"
#include "tests/fuzz/fuzz.h"

using namespace vertemark::imaging;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    vertemark::test::MemoryFile const file(data, size);
    auto const instance = read_header(file.path());
    if (!instance)
        return 0;
    (void)arrange(std::vector{*instance});
    constexpr std::size_t most_bytes = 16u << 20; // more only costs time here
    for (Colour const colour : {Colour::as_stored, Colour::to_rgb}) {
        auto const reader = FrameReader::open(*instance, colour);
        if (!reader || reader->layout().bytes() > most_bytes)
            continue;
        std::vector<std::byte> frame(reader->layout().bytes());
        for (int f = 0; f < std::min(3, static_cast<int>(instance->frames.size())); ++f)
            (void)reader->read(f, frame);
    }
    return 0;
}
