#include "imaging/dicom/dataset.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
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

namespace {

// Takes out elements whose values would reach beyond the file: DCMTK makes room for all of a value, up to
// 4 GiB, as soon as anybody asks for it. Pixel data that is cut short is dealt with where it is read.
void drop_what_reaches_beyond(DcmItem& item, std::int64_t file_size) {
    for (DcmObject* object = item.nextInContainer(nullptr); object;) {
        DcmObject* const next = item.nextInContainer(object);
        Uint32 const length = object->getLengthField();
        if (length != DCM_UndefinedLength && static_cast<std::int64_t>(length) > file_size &&
            object->getGTag() != 0x7fe0)
            delete item.remove(object);
        object = next;
    }
}

} // namespace

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
        drop_what_reaches_beyond(*dataset.m_file->getMetaInfo(), status.st_size);
        drop_what_reaches_beyond(*dataset.m_file->getDataset(), status.st_size);
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
    std::error_code unknown;
    auto const size = static_cast<std::int64_t>(std::filesystem::file_size(source, unknown));
    drop_what_reaches_beyond(*dataset.m_file->getMetaInfo(), unknown ? 0 : size);
    drop_what_reaches_beyond(*data, unknown ? 0 : size);
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
