// Compressed pixel data: which fragments make which frame, and their decoding. DICOM PS3.5 annex A.4.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "imaging/codecs/codecs.h"
#include "imaging/codecs/frame_source.h"
#include "imaging/dicom/dataset.h"

namespace vertemark::imaging {

namespace {

struct Fragment {
    std::int64_t offset = 0; // of its bytes in the file
    std::uint32_t length = 0;
    std::int64_t item = 0; // of its item tag, counted from the first fragment's
};

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
    bool read(std::int64_t at, std::span<std::byte> out) const {
        for (std::size_t done = 0; done < out.size();) {
            ssize_t const n = ::pread(descriptor, out.data() + done, out.size() - done,
                                      at + static_cast<std::int64_t>(done));
            if (n <= 0)
                return false;
            done += static_cast<std::size_t>(n);
        }
        return true;
    }
    [[nodiscard]] std::int64_t size() const {
        struct stat status {};
        return ::fstat(descriptor, &status) == 0 ? status.st_size : 0;
    }
};

std::uint32_t word(std::byte const* bytes) {
    std::uint32_t value = 0;
    std::memcpy(&value, bytes, 4);
    return value;
}

struct Table {
    std::vector<std::int64_t> offsets; // basic or extended offset table, one a frame
    std::vector<Fragment> fragments;
};

// Walks the items. The first is the basic offset table, often empty.
Table read_table(File const& file, std::int64_t at) {
    Table table;
    std::int64_t const size = file.size();
    std::int64_t first_item = -1;
    for (bool basic = true; at + 8 <= size; basic = false) {
        std::byte head[8];
        if (!file.read(at, head))
            break;
        std::uint32_t const length = word(head + 4);
        if (word(head) != 0xe000fffe) // the sequence's delimiter, or garbage
            break;
        std::int64_t const available = size - at - 8;
        auto const taken = static_cast<std::uint32_t>(std::min<std::int64_t>(length, available));
        if (basic) {
            std::vector<std::byte> entries(taken / 4 * 4);
            if (file.read(at + 8, entries))
                for (std::size_t i = 0; i < entries.size(); i += 4)
                    table.offsets.push_back(word(entries.data() + i));
        } else {
            if (first_item < 0)
                first_item = at;
            table.fragments.push_back({at + 8, taken, at - first_item});
        }
        at += 8 + static_cast<std::int64_t>(length);
    }
    return table;
}

bool starts_frame(File const& file, Fragment const& fragment) {
    std::byte head[4]{};
    if (fragment.length < 4 || !file.read(fragment.offset, head))
        return false;
    auto const b = [&](int i) { return std::to_integer<int>(head[i]); };
    bool const jpeg = b(0) == 0xff && b(1) == 0xd8;
    bool const codestream = b(0) == 0xff && b(1) == 0x4f && b(2) == 0xff && b(3) == 0x51;
    bool const jp2 = b(0) == 0 && b(1) == 0 && b(2) == 0 && b(3) == 12;
    return jpeg || codestream || jp2;
}

// The first fragment of each frame; empty when it can't be told.
std::vector<std::size_t> frame_starts(File const& file, Table const& table, std::size_t frames) {
    std::vector<std::size_t> starts;
    if (table.fragments.size() == frames) {
        for (std::size_t i = 0; i < frames; ++i)
            starts.push_back(i);
        return starts;
    }
    if (frames == 1 && !table.fragments.empty())
        return {0};
    if (table.offsets.size() == frames) {
        for (std::int64_t const offset : table.offsets)
            for (std::size_t i = 0; i < table.fragments.size(); ++i)
                if (table.fragments[i].item == offset)
                    starts.push_back(i);
        if (starts.size() == frames && std::is_sorted(starts.begin(), starts.end()))
            return starts;
        starts.clear();
    }
    for (std::size_t i = 0; i < table.fragments.size(); ++i)
        if (starts_frame(file, table.fragments[i]))
            starts.push_back(i);
    if (starts.size() != frames)
        starts.clear();
    return starts;
}

struct EncapsulatedSource final : FrameReader::Source {
    PixelLayout pixels;
    std::string shown, transfer_syntax;
    std::unique_ptr<File> file;
    std::shared_ptr<void const> keeps;
    std::vector<Fragment> fragments;
    std::vector<std::size_t> starts;
    Decode decode = nullptr;

    Result<void> read(int frame, FrameLayout const& layout, std::span<std::byte> out) const override {
        auto const n = static_cast<std::size_t>(frame);
        if (n >= starts.size())
            return fail(ErrorCode::malformed, "it has fewer frames than its header says", shown);
        std::size_t const end = n + 1 < starts.size() ? starts[n + 1] : fragments.size();
        std::vector<std::byte> code;
        for (std::size_t i = starts[n]; i < end; ++i) {
            std::size_t const from = code.size();
            code.resize(from + fragments[i].length);
            if (!file->read(fragments[i].offset, std::span(code).subspan(from)))
                return fail(ErrorCode::malformed, "the compressed pixel data is cut short", shown);
        }
        auto done = decode({code, pixels, layout, transfer_syntax}, out);
        if (!done)
            return fail(done.error().code, done.error().detail, shown);
        return {};
    }
};

} // namespace

Result<std::shared_ptr<FrameReader::Source const>> encapsulated_source(Instance const& instance) {
    auto source = std::make_shared<EncapsulatedSource>();
    source->pixels = instance.pixels;
    source->shown = instance.source.shown;
    source->transfer_syntax = instance.transfer_syntax.value;
    source->keeps = instance.source.keeps;
    source->decode = decoder_of(instance.transfer_syntax.value);
    if (!source->decode)
        return fail(ErrorCode::unsupported,
                    "its transfer syntax " + instance.transfer_syntax.value + " is unknown",
                    instance.source.shown);
    source->file = std::make_unique<File>(instance.source.path);
    if (source->file->descriptor < 0)
        return fail(ErrorCode::io, std::strerror(errno), instance.source.shown);
    TRY(Dataset const data, Dataset::read(instance.source.path, Extent::header));
    if (!data.pixel_data())
        return fail(ErrorCode::malformed, "its compressed pixel data can't be found", instance.source.shown);
    Table table = read_table(*source->file, data.pixel_data()->offset);
    if (auto const extended = data.root().bytes({0x7fe0, 0x0001}); !extended.empty()) {
        table.offsets.assign(extended.size() / 8, 0);
        std::memcpy(table.offsets.data(), extended.data(), table.offsets.size() * 8);
    }
    source->starts = frame_starts(*source->file, table, static_cast<std::size_t>(instance.pixels.frames));
    source->fragments = std::move(table.fragments);
    if (source->starts.empty())
        return fail(ErrorCode::malformed, "its fragments can't be told apart into frames",
                    instance.source.shown);
    return std::shared_ptr<FrameReader::Source const>(std::move(source));
}

} // namespace vertemark::imaging
