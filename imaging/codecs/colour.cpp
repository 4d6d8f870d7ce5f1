// From stored colours to RGB: luminance and chrominance, and palettes. DICOM PS3.3 C.7.6.3.1.2 and C.7.9.
#include <algorithm>
#include <cmath>

#include "imaging/codecs/frame_source.h"
#include "imaging/dicom/dataset.h"

namespace vertemark::imaging {

namespace {

std::byte clamped(double value) {
    return static_cast<std::byte>(std::clamp(std::lround(value), 0L, 255L));
}

// One palette table as 8-bit values for entries first … first + n - 1.
struct Palette {
    int first = 0;
    std::vector<std::uint8_t> values;
    [[nodiscard]] std::uint8_t at(int stored) const {
        int const i = std::clamp(stored - first, 0, static_cast<int>(values.size()) - 1);
        return values[static_cast<std::size_t>(i)];
    }
};

// Segmented tables: runs, ramps and repeated earlier segments. PS3.3 C.7.9.2.
std::vector<std::uint16_t> expand_segments(std::vector<std::uint16_t> const& segments, std::size_t count) {
    std::vector<std::uint16_t> values;
    std::vector<std::size_t> starts;
    auto const expand = [&](auto const& self, std::size_t from, std::size_t to, int depth) -> void {
        for (std::size_t at = from; at + 2 < to + 1 && at + 2 <= segments.size() && values.size() < count;) {
            std::size_t const n = segments[at + 1];
            if (depth == 0)
                starts.push_back(at);
            if (segments[at] == 0) {
                for (std::size_t i = 0; i < n && at + 2 + i < segments.size(); ++i)
                    values.push_back(segments[at + 2 + i]);
                at += 2 + n;
            } else if (segments[at] == 1 && at + 2 < segments.size()) {
                double const low = values.empty() ? 0 : values.back(), high = segments[at + 2];
                for (std::size_t i = 1; i <= n; ++i)
                    values.push_back(static_cast<std::uint16_t>(
                        std::lround(low + (high - low) * static_cast<double>(i) / static_cast<double>(n))));
                at += 3;
            } else if (segments[at] == 2 && at + 3 < segments.size() && depth == 0) {
                std::size_t const offset = segments[at + 2] | static_cast<std::size_t>(segments[at + 3])
                                                                  << 16;
                auto const first = std::ranges::find(starts, offset);
                if (first != starts.end()) {
                    auto const last = std::min<std::ptrdiff_t>(
                        first - starts.begin() + static_cast<std::ptrdiff_t>(n), std::ssize(starts) - 1);
                    self(self, offset, starts[static_cast<std::size_t>(last)], 1);
                }
                at += 4;
            } else {
                return;
            }
        }
    };
    expand(expand, 0, segments.size(), 0);
    return values;
}

std::optional<Palette> read_palette(Item const& root, std::uint16_t channel) {
    auto const descriptor = root.numbers({0x0028, static_cast<std::uint16_t>(0x1101 + channel)});
    if (descriptor.size() != 3)
        return std::nullopt;
    std::size_t const count = descriptor[0] == 0 ? 65536 : static_cast<std::size_t>(std::abs(descriptor[0]));
    int const bits = static_cast<int>(descriptor[2]);
    auto words = root.words({0x0028, static_cast<std::uint16_t>(0x1201 + channel)});
    if (words.empty())
        words = expand_segments(root.words({0x0028, static_cast<std::uint16_t>(0x1221 + channel)}), count);
    if (words.empty())
        return std::nullopt;
    Palette palette;
    palette.first = static_cast<int>(descriptor[1]);
    if (bits == 8 && words.size() < count) { // two entries in a word
        for (std::uint16_t word : words) {
            palette.values.push_back(static_cast<std::uint8_t>(word & 0xff));
            palette.values.push_back(static_cast<std::uint8_t>(word >> 8));
        }
    } else {
        // Some writers say 16 bits but fill only the lower 8.
        bool const wide = std::ranges::any_of(words, [](std::uint16_t word) { return word > 255; });
        for (std::uint16_t word : words)
            palette.values.push_back(static_cast<std::uint8_t>(wide ? word >> 8 : word));
    }
    return palette;
}

int stored_at(std::span<std::byte const> values, SampleType type, std::size_t i) {
    switch (type) {
    case SampleType::uint8:
        return std::to_integer<int>(values[i]);
    case SampleType::int8:
        return static_cast<std::int8_t>(values[i]);
    case SampleType::int16:
        return reinterpret_cast<std::int16_t const*>(values.data())[i];
    default:
        return reinterpret_cast<std::uint16_t const*>(values.data())[i];
    }
}

// Looks palettes up behind another source.
struct PaletteSource final : FrameReader::Source {
    std::shared_ptr<FrameReader::Source const> inner;
    FrameLayout stored;
    Palette red, green, blue;

    Result<void> read(int frame, FrameLayout const&, std::span<std::byte> out) const override {
        std::vector<std::byte> values(stored.bytes());
        CHECK_OK(inner->read(frame, stored, values));
        for (std::size_t i = 0; i < stored.pixels(); ++i) {
            int const value = stored_at(values, stored.type, i);
            out[i * 3] = std::byte{red.at(value)};
            out[i * 3 + 1] = std::byte{green.at(value)};
            out[i * 3 + 2] = std::byte{blue.at(value)};
        }
        return {};
    }
};

struct YbrSource final : FrameReader::Source {
    std::shared_ptr<FrameReader::Source const> inner;
    FrameLayout stored;
    bool partial = false;

    Result<void> read(int frame, FrameLayout const&, std::span<std::byte> out) const override {
        CHECK_OK(inner->read(frame, stored, out));
        for (std::size_t i = 0; i < stored.pixels(); ++i) {
            double y = std::to_integer<int>(out[i * 3]);
            double b = std::to_integer<int>(out[i * 3 + 1]) - 128,
                   r = std::to_integer<int>(out[i * 3 + 2]) - 128;
            if (partial) { // 16 … 235 and 16 … 240
                y = (y - 16) * 255 / 219;
                b *= 255.0 / 224;
                r *= 255.0 / 224;
            }
            out[i * 3] = clamped(y + 1.402 * r);
            out[i * 3 + 1] = clamped(y - 0.344136 * b - 0.714136 * r);
            out[i * 3 + 2] = clamped(y + 1.772 * b);
        }
        return {};
    }
};

} // namespace

Result<std::shared_ptr<FrameReader::Source const>>
rgb_source(Instance const& instance, FrameLayout& layout, std::shared_ptr<FrameReader::Source const> inner) {
    using SourcePtr = std::shared_ptr<FrameReader::Source const>;
    if (layout.photometric == "PALETTE COLOR" && layout.samples == 1) {
        TRY(Dataset const data, Dataset::read(instance.source.path, Extent::header));
        auto const red = read_palette(data.root(), 0), green = read_palette(data.root(), 1),
                   blue = read_palette(data.root(), 2);
        if (!red || !green || !blue)
            return fail(ErrorCode::malformed, "its colour palette is missing", instance.source.shown);
        auto source = std::make_shared<PaletteSource>();
        source->inner = std::move(inner);
        source->stored = layout;
        source->red = *red;
        source->green = *green;
        source->blue = *blue;
        layout.samples = 3;
        layout.type = SampleType::uint8;
        layout.photometric = "RGB";
        return SourcePtr(std::move(source));
    }
    bool const ybr = layout.photometric == "YBR_FULL" || layout.photometric == "YBR_PARTIAL";
    if (ybr && layout.samples == 3 && layout.type == SampleType::uint8) {
        auto source = std::make_shared<YbrSource>();
        source->inner = std::move(inner);
        source->stored = layout;
        source->partial = layout.photometric == "YBR_PARTIAL";
        layout.photometric = "RGB";
        return SourcePtr(std::move(source));
    }
    return inner;
}

} // namespace vertemark::imaging
