// What an item's elements say, as text, numbers and bytes.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dctk.h>

#include "imaging/dicom/dataset.h"
#include "imaging/dicom/text.h"

namespace vertemark::imaging {

namespace {

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

} // namespace

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

} // namespace vertemark::imaging
