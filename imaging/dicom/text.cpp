#include "imaging/dicom/text.h"

#include <iconv.h>

#include <algorithm>
#include <optional>

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dcspchrs.h>

namespace vertemark::imaging {

namespace {

bool needs_conversion(std::string const& raw) {
    return std::ranges::any_of(raw,
                               [](char c) { return static_cast<unsigned char>(c) >= 0x80 || c == 0x1b; });
}

std::optional<std::string> by_dcmtk(std::string const& raw, std::string const& charset) {
    DcmSpecificCharacterSet converter;
    OFString out;
    if (converter.selectCharacterSet(charset.c_str()).bad() ||
        converter.convertString(raw.c_str(), raw.size(), out, "\\^=").bad())
        return std::nullopt;
    return std::string(out.c_str(), out.size());
}

std::optional<std::string> by_iconv(std::string const& raw, char const* from) {
    iconv_t const converter = iconv_open("UTF-8", from);
    if (converter == reinterpret_cast<iconv_t>(-1))
        return std::nullopt;
    std::string out(raw.size() * 4 + 16, '\0');
    char* source = const_cast<char*>(raw.data());
    char* target = out.data();
    std::size_t left = raw.size(), room = out.size();
    bool const ok = iconv(converter, &source, &left, &target, &room) != static_cast<std::size_t>(-1);
    iconv_close(converter);
    if (!ok)
        return std::nullopt;
    out.resize(out.size() - room);
    return out;
}

// ISO 2022 text with Japanese sets as EUC-JP, which holds the same characters: glibc has no converter for the
// single sets. DICOM PS3.3 C.12.1.1.2: IR 13 (katakana in G1), IR 87 and IR 159 (two bytes in G0).
std::optional<std::string> japanese(std::string const& raw) {
    enum class Set { ascii, jis_x_0208, jis_x_0212 } set = Set::ascii;
    std::string euc;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        std::string_view const rest = std::string_view(raw).substr(i);
        auto const byte = static_cast<unsigned char>(raw[i]);
        auto const escape = [&](std::string_view sequence, Set to) {
            if (!rest.starts_with(sequence))
                return false;
            set = to;
            i += sequence.size() - 1;
            return true;
        };
        if (escape("\x1b(B", Set::ascii) || escape("\x1b(J", Set::ascii) ||
            escape("\x1b$@", Set::jis_x_0208) || escape("\x1b$B", Set::jis_x_0208) ||
            escape("\x1b$(D", Set::jis_x_0212))
            continue;
        if (rest.starts_with("\x1b)I")) {
            i += 2;
        } else if (byte >= 0xa1 && byte <= 0xdf) { // half-width katakana
            euc += '\x8e';
            euc += raw[i];
        } else if (set == Set::ascii || byte <= 0x20) {
            euc += raw[i];
        } else if (i + 1 < raw.size()) {
            if (set == Set::jis_x_0212)
                euc += '\x8f';
            euc += static_cast<char>(byte | 0x80);
            euc += static_cast<char>(raw[++i] | 0x80);
        }
    }
    return by_iconv(euc, "EUC-JP");
}

bool is_japanese(std::string const& charset) {
    return charset.find("IR 87") != std::string::npos || charset.find("IR 159") != std::string::npos ||
           charset.find("ISO 2022 IR 13") != std::string::npos;
}

std::string latin1(std::string const& raw) {
    std::string out;
    for (char c : raw) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            out += c;
        } else {
            out += static_cast<char>(0xc0 | (byte >> 6));
            out += static_cast<char>(0x80 | (byte & 0x3f));
        }
    }
    return out;
}

} // namespace

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        auto const lead = static_cast<unsigned char>(text[i]);
        std::size_t const more = lead < 0x80 ? 0 : lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
        if (lead >= 0x80 && (lead < 0xc2 || lead > 0xf4))
            return false;
        if (i + more >= text.size())
            return false;
        for (std::size_t n = 1; n <= more; ++n)
            if ((static_cast<unsigned char>(text[i + n]) & 0xc0) != 0x80)
                return false;
        i += more + 1;
    }
    return true;
}

std::string to_utf8(std::string const& raw, std::string const& charset) {
    if (!needs_conversion(raw))
        return raw;
    if (is_japanese(charset))
        if (auto text = japanese(raw))
            return *text;
    if (!charset.empty() && charset != "ISO_IR 6")
        if (auto text = by_dcmtk(raw, charset))
            return *text;
    if (is_utf8(raw))
        return raw;
    if (charset.find("IR 13") != std::string::npos)
        if (auto text = by_iconv(raw, "SHIFT_JIS"))
            return *text;
    if (charset == "GB18030" || charset == "GBK")
        if (auto text = by_iconv(raw, "GB18030"))
            return *text;
    return latin1(raw);
}

std::string_view trimmed(std::string_view text) {
    auto const blank = [](char c) { return c == ' ' || c == '\0' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        auto const at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

} // namespace vertemark::imaging
