#include "imaging/dicom/dataset.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <mutex>

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dcistrmf.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/oflog/oflog.h>

#include "imaging/dicom/file_bytes.h"
#include "imaging/dicom/sources.h"
#include "imaging/dicom/text.h"

namespace vertemark::imaging {

namespace {

constexpr std::size_t k_usual_header = 1 << 14, k_most_header = 1 << 20;
thread_local std::size_t t_header_bytes =
    k_usual_header; // to read of the next file: what the last one needed

constexpr std::uint32_t k_longest_text = 1 << 20; // longer values are no text that a reader wants

DcmTagKey key_of(DcmElement* element) {
    return element->getTag().getXTag();
}

bool below(DcmElement* element, Tag tag) {
    auto const key = key_of(element);
    return Tag{key.getGroup(), key.getElement()} < tag;
}

bool is_bytes(DcmEVR vr) {
    return vr == EVR_UN || vr == EVR_OB || vr == EVR_ox || vr == EVR_UNKNOWN || vr == EVR_UNKNOWN2B;
}

std::optional<double> parse(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

constexpr int k_element_head = 12; // tag, VR and length at their longest

// The pixel data element whose tag starts with `head`, at `at` of the file; nothing when it is another one.
std::optional<PixelDataPlace> pixel_data_of(unsigned char const* head, std::int64_t at, bool explicit_vr,
                                            bool big) {
    std::uint32_t const element = number_at(head + 2, 2, big);
    if (number_at(head, 2, big) != 0x7fe0 || (element != 0x0010 && element != 0x0008 && element != 0x0009))
        return std::nullopt;
    if (head[4] != 'O' && head[4] != 'U') // no VR stands there, whatever the transfer syntax promises
        explicit_vr = false;
    PixelDataPlace place;
    place.element = static_cast<std::uint16_t>(element);
    std::uint32_t const length = number_at(head + (explicit_vr ? 8 : 4), 4, big);
    place.offset = at + (explicit_vr ? 12 : 8);
    if (length != 0xffffffffu)
        place.length = length;
    return place;
}

std::optional<PixelDataPlace> pixel_data_at(int file, std::int64_t at, bool explicit_vr, bool big) {
    unsigned char head[k_element_head];
    if (at < 0 || ::pread(file, head, sizeof head, at) != static_cast<ssize_t>(sizeof head))
        return std::nullopt;
    return pixel_data_of(head, at, explicit_vr, big);
}

// The beginning of a file as DCMTK's stream. Long values that it skips are read from the file when asked for.
class MemoryStream final : public DcmInputBufferStream {
public:
    MemoryStream(std::span<char const> bytes, std::string const& path) : m_path(path) {
        setBuffer(bytes.data(), static_cast<offile_off_t>(bytes.size()));
    }
    DcmInputStreamFactory* newFactory() const override {
        return new DcmInputFileStreamFactory(OFFilename(m_path.c_str()), tell());
    }

private:
    std::string const& m_path;
};

// Some converters compress the pixels and name the new transfer syntax but leave the elements in implicit VR:
// reads them so into `data`, up to the pixel data. Nothing when that leads nowhere either.
std::optional<PixelDataPlace> read_as_implicit(std::filesystem::path const& path, int file,
                                               DcmDataset& data) {
    unsigned char head[144]; // preamble, DICM, and the length of the meta header
    if (::pread(file, head, sizeof head, 0) != static_cast<ssize_t>(sizeof head) ||
        std::memcmp(head + 128, "DICM", 4) != 0 || number_at(head + 132, 4, false) != 0x00000002)
        return std::nullopt;
    auto const start = static_cast<std::int64_t>(144 + number_at(head + 140, 4, false));
    DcmInputFileStream stream(OFFilename(path.c_str()), start);
    data.clear();
    data.transferInit();
    (void)data.readUntilTag(stream, EXS_LittleEndianImplicit, EGL_noChange, 4096, DcmTagKey(0x7fe0, 0x0008));
    data.transferEnd();
    auto const at = static_cast<std::int64_t>(stream.tell());
    for (std::int64_t const back : {0, 8})
        for (std::int64_t const from : {std::int64_t{0}, start}) // tell() may count from the start of reading
            if (auto const place = pixel_data_at(file, from + at - back, false, false))
                return place;
    return std::nullopt;
}

} // namespace

// Cheap look at the first bytes: whether a DICOM parser should be troubled at all.
bool looks_like_dicom(std::string_view head) {
    if (head.size() >= 132 && head.substr(128, 4) == "DICM")
        return true;
    if (head.size() < 16)
        return false;
    auto const* const bytes = reinterpret_cast<unsigned char const*>(head.data());
    for (bool const big : {false, true}) {
        std::uint32_t const group = number_at(bytes, 2, big), element = number_at(bytes + 2, 2, big);
        if ((group == 0x0002 || group == 0x0008) && element <= 0x0070)
            return true;
    }
    return false;
}

void set_up_dcmtk() {
    static std::once_flag once;
    std::call_once(once, [] {
        OFLog::configure(OFLogger::OFF_LOG_LEVEL);
        dcmEnableUnknownVRConversion.set(OFTrue);
        dcmAcceptUnexpectedImplicitEncoding.set(OFTrue);
        dcmIgnoreFileMetaInformationGroupLength.set(OFTrue);
        dcmDataDict.isDictionaryLoaded();
    });
}

Item::Item(DcmItem* item, std::string_view inherited_charset) : m_item(item), m_charset(inherited_charset) {
    m_elements.reserve(static_cast<std::size_t>(item->card()));
    bool sorted = true;
    for (DcmObject* o = item->nextInContainer(nullptr); o; o = item->nextInContainer(o)) {
        auto* element = static_cast<DcmElement*>(o);
        sorted = sorted && (m_elements.empty() || key_of(m_elements.back()) < key_of(element));
        m_elements.push_back(element);
    }
    if (!sorted)
        std::ranges::stable_sort(m_elements,
                                 [](DcmElement* a, DcmElement* b) { return key_of(a) < key_of(b); });
    if (std::string const own = raw({0x0008, 0x0005}); !own.empty())
        m_charset = own;
}

DcmElement* Item::find(Tag tag) const {
    auto const at = std::lower_bound(m_elements.begin(), m_elements.end(), tag, below);
    if (at == m_elements.end())
        return nullptr;
    auto const key = key_of(*at);
    return key.getGroup() == tag.group && key.getElement() == tag.element ? *at : nullptr;
}

std::string Item::raw(Tag tag) const {
    DcmElement* const element = find(tag);
    if (!element || !element->isLeaf())
        return {};
    auto const length = element->getLength();
    if (length == 0 || length > k_longest_text)
        return {};
    if (is_bytes(element->getVR())) {
        Uint8* bytes = nullptr;
        if (element->getUint8Array(bytes).bad() || !bytes)
            return {};
        return std::string(trimmed({reinterpret_cast<char const*>(bytes), element->getLength()}));
    }
    OFString value;
    if (element->getOFStringArray(value, OFFalse).bad())
        return {};
    return std::string(trimmed({value.c_str(), value.size()}));
}

bool Item::has(Tag tag) const {
    DcmElement* const element = find(tag);
    return element && (!element->isLeaf() || element->getLength() > 0);
}

std::string Item::text(Tag tag) const {
    std::string value = to_utf8(raw(tag), m_charset);
    std::erase_if(value, [](char c) { return c == '\0'; });
    if (!is_utf8(value))
        std::ranges::replace_if(
            value, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }, '?');
    return value;
}

std::string Item::first(Tag tag) const {
    std::string const all = text(tag);
    return std::string(trimmed(std::string_view(all).substr(0, all.find('\\'))));
}

std::vector<double> Item::numbers(Tag tag) const {
    std::string const all = raw(tag);
    std::vector<double> values;
    if (all.empty())
        return values;
    for (std::string_view part : split(all, '\\')) {
        auto const value = parse(part);
        if (!value)
            return {};
        values.push_back(*value);
    }
    return values;
}

std::optional<double> Item::number(Tag tag) const {
    std::string const all = raw(tag);
    return parse(std::string_view(all).substr(0, all.find('\\')));
}

std::optional<int> Item::integer(Tag tag) const {
    auto const value = number(tag);
    if (!value || std::abs(*value) > 2147483647.0)
        return std::nullopt;
    return static_cast<int>(*value);
}

std::vector<Item> Item::items(Tag tag) const {
    std::vector<Item> found;
    auto* const sequence = dynamic_cast<DcmSequenceOfItems*>(find(tag));
    if (!sequence || sequence->getVR() == EVR_pixelSQ)
        return found;
    found.reserve(sequence->card());
    for (DcmObject* o = sequence->nextInContainer(nullptr); o; o = sequence->nextInContainer(o))
        if (auto* item = dynamic_cast<DcmItem*>(o))
            found.emplace_back(item, m_charset);
    return found;
}

std::optional<Item> Item::item(Tag tag) const {
    auto* const sequence = dynamic_cast<DcmSequenceOfItems*>(find(tag));
    if (!sequence || sequence->card() == 0 || !sequence->getItem(0))
        return std::nullopt;
    return Item(sequence->getItem(0), m_charset);
}

std::vector<std::uint8_t> Item::bytes(Tag tag) const {
    DcmElement* const element = find(tag);
    Uint8* data = nullptr;
    Uint16* data16 = nullptr;
    if (!element || !element->isLeaf())
        return {};
    if (element->getUint8Array(data).good() && data)
        return {data, data + element->getLength()};
    if (element->getUint16Array(data16).good() && data16) {
        std::vector<std::uint8_t> out(element->getLength());
        std::memcpy(out.data(), data16, out.size());
        return out;
    }
    Uint64* data64 = nullptr; // extended offset tables
    if (element->getUint64Array(data64).good() && data64) {
        std::vector<std::uint8_t> out(element->getLength());
        std::memcpy(out.data(), data64, out.size());
        return out;
    }
    return {};
}

std::vector<std::uint16_t> Item::words(Tag tag) const {
    DcmElement* const element = find(tag);
    if (!element || !element->isLeaf())
        return {};
    Uint16* data = nullptr;
    if (element->getUint16Array(data).good() && data)
        return {data, data + element->getLength() / 2};
    std::vector<std::uint16_t> values;
    for (double value : numbers(tag))
        values.push_back(static_cast<std::uint16_t>(static_cast<long long>(value)));
    return values;
}

std::string Item::vr(Tag tag) const {
    DcmElement* const element = find(tag);
    return element ? DcmVR(element->getVR()).getVRName() : "";
}

bool Item::created_by(Tag tag, std::string_view creator) const {
    return raw({tag.group, static_cast<std::uint16_t>(tag.element >> 8)}) == creator;
}

Dataset::Dataset() = default;
Dataset::Dataset(Dataset&&) noexcept = default;
Dataset& Dataset::operator=(Dataset&&) noexcept = default;
Dataset::~Dataset() = default;

// Parses up to the pixel data from the file's first bytes, without the many small reads of a stream on a
// file; false when the pixel data doesn't begin there, or anything is odd: then the file itself is parsed.
bool Dataset::read_beginning(int file, std::string const& path, std::span<char const> bytes) {
    for (std::size_t wanted = bytes.size();; wanted = std::min(wanted * 8, k_most_header)) {
        if (bytes.size() < wanted)
            bytes = beginning(file, wanted);
        MemoryStream stream(bytes, path);
        m_file = std::make_unique<DcmFileFormat>();
        m_file->transferInit();
        bool const good =
            m_file->readUntilTag(stream, EXS_Unknown, EGL_noChange, 4096, DcmTagKey(0x7fe0, 0x0008)).good();
        m_file->transferEnd();
        DcmXfer const syntax(m_file->getDataset()->getOriginalXfer());
        auto const at = static_cast<std::int64_t>(stream.tell());
        for (std::int64_t const start : {at, at - 8, at - 12})
            if (good && !m_pixel_data && start >= 0 &&
                start + k_element_head <= static_cast<std::int64_t>(bytes.size()))
                m_pixel_data = pixel_data_of(reinterpret_cast<unsigned char const*>(bytes.data()) + start,
                                             start, syntax.isExplicitVR(), syntax.isBigEndian());
        if (m_pixel_data)
            t_header_bytes = m_pixel_data->offset < static_cast<std::int64_t>(k_usual_header)
                                 ? k_usual_header
                                 : std::max(wanted, k_usual_header);
        if (m_pixel_data || bytes.size() < wanted || wanted >= k_most_header)
            return m_pixel_data.has_value();
    }
}

Result<Dataset> Dataset::read(std::filesystem::path const& path, Extent extent) {
    set_up_dcmtk();
    OpenFile const file(path);
    struct stat status {};
    if (file.descriptor < 0)
        return fail(errno == ENOENT ? ErrorCode::not_found : ErrorCode::io, std::strerror(errno),
                    path.string());
    if (::fstat(file.descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return fail(ErrorCode::io, "not a regular file", path.string());
    auto const first = beginning(file.descriptor, t_header_bytes);
    std::string const head(first.data(), std::min<std::size_t>(first.size(), 1024));
    if (!looks_like_dicom(head))
        return fail(ErrorCode::malformed, status.st_size == 0 ? "the file is empty" : "not a DICOM file",
                    path.string());

    Dataset dataset;
    dataset.m_file_size = status.st_size;
    bool const deflated = is_deflated(head);
    std::string source = path.string();
    if (extent == Extent::header && !deflated && dataset.read_beginning(file.descriptor, source, first)) {
        dataset.m_root = Item(dataset.m_file->getDataset(), "");
        return dataset;
    }
    if (deflated) {
        auto inflated = std::make_unique<InflatedFile>();
        CHECK_OK(inflated->inflate(path, head));
        source = inflated->path();
        dataset.m_file = std::move(inflated);
    } else {
        dataset.m_file = std::make_unique<DcmFileFormat>();
    }
    DcmInputFileStream stream{OFFilename(source.c_str())};
    if (stream.status().bad())
        return fail(ErrorCode::io, stream.status().text(), path.string());
    DcmTagKey const stop = extent == Extent::header ? DcmTagKey(0x7fe0, 0x0008) : DCM_UndefinedTagKey;
    dataset.m_file->transferInit();
    DcmDataset* const data = dataset.m_file->getDataset();
    OFCondition const condition =
        deflated ? data->readUntilTag(stream, EXS_LittleEndianExplicit, EGL_noChange, 4096, stop)
                 : dataset.m_file->readUntilTag(stream, EXS_Unknown, EGL_noChange, 4096, stop);
    dataset.m_file->transferEnd();
    if (condition.bad() && data->card() == 0)
        return fail(ErrorCode::malformed, condition.text(), path.string());
    DcmXfer const syntax(data->getOriginalXfer());
    if (extent == Extent::header && !deflated) {
        auto const at = static_cast<std::int64_t>(stream.tell());
        for (std::int64_t const back : {0, 8, 12})
            if (!dataset.m_pixel_data)
                dataset.m_pixel_data =
                    pixel_data_at(file.descriptor, at - back, syntax.isExplicitVR(), syntax.isBigEndian());
    }
    if (condition.bad() && !dataset.m_pixel_data && syntax.isExplicitVR() && !syntax.isBigEndian() &&
        extent == Extent::header && !deflated)
        dataset.m_pixel_data = read_as_implicit(path, file.descriptor, *data);
    if (condition.bad() && !dataset.m_pixel_data)
        return fail(ErrorCode::malformed, condition.text(), path.string());
    dataset.m_root = Item(data, "");
    return dataset;
}

bool Dataset::is_directory() const {
    OFString uid;
    if (m_file->getMetaInfo()->findAndGetOFString(DCM_MediaStorageSOPClassUID, uid).good() &&
        trimmed({uid.c_str(), uid.size()}) == UID_MediaStorageDirectoryStorage)
        return true;
    return m_root.has({0x0004, 0x1200}) || m_root.has({0x0004, 0x1220}); // first record's offset; records
}

std::string Dataset::transfer_syntax() const {
    OFString uid;
    if (m_file->getMetaInfo()->findAndGetOFString(DCM_TransferSyntaxUID, uid).good() && !uid.empty())
        return std::string(trimmed({uid.c_str(), uid.size()}));
    return DcmXfer(m_file->getDataset()->getOriginalXfer()).getXferID();
}

} // namespace vertemark::imaging
