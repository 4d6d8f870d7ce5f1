#include <fcntl.h>
#include <unistd.h>

#include <cstring>

#include "imaging/codecs/frame_source.h"
#include "imaging/dicom/dataset.h"

namespace vertemark::imaging {

namespace {

bool is_422(PixelLayout const& p) {
    return p.samples == 3 && p.bits_allocated == 8 && p.photometric.ends_with("_422");
}

// Y Y B R for each pair of pixels → Y B R, Y B R.
void spread_422(std::span<std::byte const> packed, std::span<std::byte> out) {
    std::size_t const pairs = std::min(packed.size() / 4, out.size() / 6);
    for (std::size_t i = 0; i < pairs; ++i) {
        std::byte const* const in = packed.data() + i * 4;
        std::byte* const to = out.data() + i * 6;
        to[0] = in[0];
        to[3] = in[1];
        to[1] = to[4] = in[2];
        to[2] = to[5] = in[3];
    }
}

void unpack_bits(std::span<std::byte const> packed, std::size_t first_bit, std::span<std::byte> out) {
    for (std::size_t i = 0; i < out.size(); ++i) {
        std::size_t const bit = first_bit + i;
        out[i] = (packed[bit / 8] >> (bit % 8)) & std::byte{1};
    }
}

struct File {
    int descriptor;
    explicit File(std::filesystem::path const& path)
        : descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    File(File const&) = delete;
    File& operator=(File const&) = delete;
    ~File() {
        if (descriptor >= 0)
            ::close(descriptor);
    }
};

struct NativeSource final : FrameReader::Source {
    PixelLayout pixels;
    std::string shown;
    std::unique_ptr<File> file;
    std::shared_ptr<void const> keeps;
    std::vector<std::uint8_t> memory; // instead of the file

    Result<void> bytes(std::size_t from, std::span<std::byte> out) const {
        if (!memory.empty()) {
            if (from > memory.size() || out.size() > memory.size() - from)
                return fail(ErrorCode::malformed, "the pixel data is cut short", shown);
            std::memcpy(out.data(), memory.data() + from, out.size());
            return {};
        }
        std::size_t done = 0;
        while (done < out.size()) {
            ssize_t const n =
                ::pread(file->descriptor, out.data() + done, out.size() - done,
                        static_cast<off_t>(static_cast<std::size_t>(*pixels.offset) + from + done));
            if (n < 0)
                return fail(ErrorCode::io, std::strerror(errno), shown);
            if (n == 0)
                return fail(ErrorCode::malformed, "the pixel data is cut short", shown);
            done += static_cast<std::size_t>(n);
        }
        return {};
    }

    Result<void> read(int frame, FrameLayout const& layout, std::span<std::byte> out) const override {
        std::size_t const size = native_frame_bytes(pixels), n = static_cast<std::size_t>(frame);
        if (pixels.bits_allocated == 1) { // frames follow each other without padding
            std::size_t const first = n * layout.pixels();
            std::vector<std::byte> packed((first % 8 + layout.pixels() + 7) / 8);
            CHECK_OK(bytes(first / 8, packed));
            unpack_bits(packed, first % 8, out);
            return {};
        }
        if (is_422(pixels) && layout.samples == 3) {
            std::vector<std::byte> packed(size);
            CHECK_OK(bytes(n * size, packed));
            spread_422(packed, out);
        } else if (pixels.samples > 1 && pixels.planar) {
            std::vector<std::byte> planes(size);
            CHECK_OK(bytes(n * size, planes));
            interleave(planes, pixels.samples, bytes_of(layout.type), out);
        } else {
            CHECK_OK(bytes(n * size, out.first(size)));
        }
        clean_bits(pixels, layout.type, out);
        return {};
    }
};

template <class T>
void clean(std::span<std::byte> values, int shift, int stored) {
    using U = std::make_unsigned_t<T>;
    auto* const data = reinterpret_cast<T*>(values.data());
    std::size_t const n = values.size() / sizeof(T);
    int const up = static_cast<int>(sizeof(T)) * 8 - stored;
    // Up, then down again: masks, and copies the sign for signed T.
    auto const cleaned = [=](T value) {
        return static_cast<T>(static_cast<T>(static_cast<U>(static_cast<U>(value) >> shift << up)) >> up);
    };
    U changes = 0; // nearly always none, and reading is cheaper than writing
    for (std::size_t i = 0; i < n; ++i)
        changes = static_cast<U>(changes | (static_cast<U>(data[i]) ^ static_cast<U>(cleaned(data[i]))));
    if (changes != 0)
        for (std::size_t i = 0; i < n; ++i)
            data[i] = cleaned(data[i]);
}

} // namespace

std::size_t native_frame_bytes(PixelLayout const& p) {
    auto const pixels = static_cast<std::size_t>(p.rows) * static_cast<std::size_t>(p.columns);
    if (is_422(p))
        return pixels * 2;
    return (pixels * static_cast<std::size_t>(p.samples) * static_cast<std::size_t>(p.bits_allocated) + 7) /
           8;
}

std::optional<SampleType> sample_type(PixelLayout const& p) {
    if (p.is_float)
        return p.bits_allocated == 64 ? SampleType::float64 : SampleType::float32;
    if (p.bits_stored < 1 || p.bits_stored > p.bits_allocated || p.high_bit < p.bits_stored - 1 ||
        p.high_bit >= p.bits_allocated)
        return std::nullopt;
    switch (p.bits_allocated) {
    case 1:
        return SampleType::uint8;
    case 8:
        return p.is_signed ? SampleType::int8 : SampleType::uint8;
    case 16:
        return p.is_signed ? SampleType::int16 : SampleType::uint16;
    case 32:
        return p.is_signed ? SampleType::int32 : SampleType::uint32;
    default:
        return std::nullopt;
    }
}

void clean_bits(PixelLayout const& p, SampleType type, std::span<std::byte> values) {
    if (p.bits_stored == p.bits_allocated)
        return;
    int const shift = p.high_bit - p.bits_stored + 1;
    switch (type) {
    case SampleType::uint8:
        return clean<std::uint8_t>(values, shift, p.bits_stored);
    case SampleType::int8:
        return clean<std::int8_t>(values, shift, p.bits_stored);
    case SampleType::uint16:
        return clean<std::uint16_t>(values, shift, p.bits_stored);
    case SampleType::int16:
        return clean<std::int16_t>(values, shift, p.bits_stored);
    case SampleType::uint32:
        return clean<std::uint32_t>(values, shift, p.bits_stored);
    case SampleType::int32:
        return clean<std::int32_t>(values, shift, p.bits_stored);
    case SampleType::float32:
    case SampleType::float64:
        return;
    }
}

void interleave(std::span<std::byte const> planes, int samples, std::size_t sample_bytes,
                std::span<std::byte> out) {
    auto const count = static_cast<std::size_t>(samples);
    std::size_t const pixels = planes.size() / count / sample_bytes;
    for (std::size_t s = 0; s < count; ++s)
        for (std::size_t i = 0; i < pixels; ++i)
            std::memcpy(out.data() + (i * count + s) * sample_bytes,
                        planes.data() + (s * pixels + i) * sample_bytes, sample_bytes);
}

Result<std::shared_ptr<FrameReader::Source const>> native_source(Instance const& instance) {
    auto source = std::make_shared<NativeSource>();
    source->pixels = instance.pixels;
    source->shown = instance.source.shown;
    source->keeps = instance.source.keeps;
    bool const words = instance.pixels.bits_allocated > 16 && instance.pixels.big_endian;
    if (instance.pixels.offset && !instance.pixels.big_endian) {
        source->file = std::make_unique<File>(instance.source.path);
        if (source->file->descriptor < 0)
            return fail(ErrorCode::io, std::strerror(errno), instance.source.shown);
        if (*instance.pixels.length < static_cast<std::int64_t>(native_frame_bytes(instance.pixels)))
            return fail(ErrorCode::malformed, "the pixel data is cut short", instance.source.shown);
        return std::shared_ptr<FrameReader::Source const>(std::move(source));
    }
    TRY(Dataset const data, Dataset::read(instance.source.path, Extent::everything));
    for (std::uint16_t const element : {0x0010, 0x0008, 0x0009})
        if (source->memory.empty())
            source->memory = data.root().bytes({0x7fe0, element});
    if (source->memory.empty())
        return fail(ErrorCode::malformed, "the pixel data can't be read", instance.source.shown);
    if (words) // DCMTK puts 16-bit words in order, but not the halves of 32-bit values
        for (std::size_t i = 0; i + 4 <= source->memory.size(); i += 4)
            for (std::size_t half = 0; half < 2; ++half)
                std::swap(source->memory[i + half], source->memory[i + half + 2]);
    return std::shared_ptr<FrameReader::Source const>(std::move(source));
}

} // namespace vertemark::imaging
