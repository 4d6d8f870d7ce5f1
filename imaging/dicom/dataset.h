// Reading one DICOM file's attributes: the only door to DCMTK's parsed data for the layers above.
// Values come out as UTF-8 text, numbers and nested items; absent or unreadable is empty, never zero.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "imaging/base/result.h"

class DcmItem;
class DcmElement;
class DcmFileFormat;

namespace vertemark::imaging {

struct Tag {
    std::uint16_t group = 0, element = 0;
    auto operator<=>(Tag const&) const = default;
};

// A dataset or an item of a sequence. A view: valid while its Dataset lives.
class Item {
public:
    Item() = default;
    Item(DcmItem* item, std::string_view inherited_charset);

    // Present with at least one byte of value (or one item).
    [[nodiscard]] bool has(Tag tag) const;
    // All values joined by a backslash, without padding, as UTF-8.
    [[nodiscard]] std::string text(Tag tag) const;
    [[nodiscard]] std::string first(Tag tag) const;
    [[nodiscard]] std::vector<double> numbers(Tag tag) const; // empty when one of them is no number
    [[nodiscard]] std::optional<double> number(Tag tag) const;
    [[nodiscard]] std::optional<int> integer(Tag tag) const;
    [[nodiscard]] std::vector<Item> items(Tag tag) const;
    [[nodiscard]] std::optional<Item> item(Tag tag) const; // the first
    [[nodiscard]] std::vector<std::uint8_t> bytes(Tag tag) const;
    [[nodiscard]] std::vector<std::uint16_t> words(Tag tag) const;
    [[nodiscard]] std::string vr(Tag tag) const;
    // Whether the private block of `tag` (gggg,bbxx) was reserved by this creator.
    [[nodiscard]] bool created_by(Tag tag, std::string_view creator) const;
    [[nodiscard]] DcmItem* dcmtk() const { return m_item; }

private:
    [[nodiscard]] DcmElement* find(Tag tag) const;
    [[nodiscard]] std::string raw(Tag tag) const;

    DcmItem* m_item = nullptr;
    std::string m_charset;
    std::vector<DcmElement*> m_elements; // ascending by tag
};

enum class Extent {
    header, // up to the pixel data, which is located but not read
    everything,
};

// Where the pixel data element lies in a file read with Extent::header.
struct PixelDataPlace {
    std::int64_t offset = 0;            // of the first byte of the value
    std::optional<std::int64_t> length; // absent: encapsulated (undefined length)
    std::uint16_t element = 0x0010;     // (7FE0,0010), or 0008 float, 0009 double float
};

class Dataset {
public:
    // not_found, io; malformed: not DICOM or broken before the pixel data.
    static Result<Dataset> read(std::filesystem::path const& path, Extent extent);
    Dataset(Dataset&&) noexcept;
    Dataset& operator=(Dataset&&) noexcept;
    ~Dataset();

    [[nodiscard]] Item const& root() const { return m_root; }
    [[nodiscard]] std::string transfer_syntax() const; // of the dataset, as the meta header says or as found
    // Whether this is a DICOMDIR: by its meta header, or by its elements where that is lost. PS3.10
    // section 8.
    [[nodiscard]] bool is_directory() const;
    [[nodiscard]] std::optional<PixelDataPlace> const& pixel_data() const { return m_pixel_data; }
    [[nodiscard]] std::int64_t file_size() const { return m_file_size; }
    [[nodiscard]] DcmFileFormat& dcmtk() const { return *m_file; }

private:
    Dataset();
    bool read_beginning(int file, std::string const& path, std::span<char const> bytes);
    std::unique_ptr<DcmFileFormat> m_file;
    Item m_root;
    std::optional<PixelDataPlace> m_pixel_data;
    std::int64_t m_file_size = 0;
};

// Makes DCMTK silent and tolerant; called by every function here, needed once before other use of DCMTK.
void set_up_dcmtk();

} // namespace vertemark::imaging
