#include <algorithm>
#include <charconv>
#include <cstring>

#include "imaging/dicom/read_header.h"
#include "imaging/dicom/text.h"

namespace vertemark::imaging {

namespace {

// The Siemens CSA header: a list of named elements, each with length-prefixed text values. Layout as
// published by dcm2niix and nibabel: "SV10", 4 bytes, count, 77; each element 84 bytes, then its items.
std::vector<double> csa_numbers(std::vector<std::uint8_t> const& csa, std::string_view wanted) {
    auto const number = [&](std::size_t at) -> std::uint32_t {
        std::uint32_t value = 0;
        if (at + 4 <= csa.size())
            std::memcpy(&value, csa.data() + at, 4);
        return value;
    };
    if (csa.size() < 16 || std::memcmp(csa.data(), "SV10", 4) != 0)
        return {};
    std::uint32_t const elements = number(8);
    std::size_t at = 16;
    for (std::uint32_t n = 0; n < elements && n < 1000 && at + 84 <= csa.size(); ++n) {
        auto const* text = reinterpret_cast<char const*>(csa.data() + at);
        std::string_view const name(text, strnlen(text, 64));
        std::uint32_t const items = number(at + 76);
        at += 84;
        std::vector<double> values;
        for (std::uint32_t i = 0; i < items && i < 1000 && at + 16 <= csa.size(); ++i) {
            std::size_t const size = number(at);
            at += 16;
            if (size > csa.size() - at)
                return {};
            auto const value = trimmed({reinterpret_cast<char const*>(csa.data() + at),
                                        strnlen(reinterpret_cast<char const*>(csa.data() + at), size)});
            double parsed = 0;
            if (name == wanted && !value.empty() &&
                std::from_chars(value.data(), value.data() + value.size(), parsed).ec == std::errc())
                values.push_back(parsed);
            at += (size + 3) / 4 * 4;
        }
        if (name == wanted)
            return values;
    }
    return {};
}

// A number of the scanner's own protocol text, in the CSA series header: `name = value` on a line.
std::optional<double> protocol_number(std::string_view protocol, std::string_view name) {
    auto const at = protocol.find(name);
    if (at == std::string_view::npos)
        return std::nullopt;
    auto const line =
        protocol.substr(at, std::min<std::size_t>(protocol.find('\n', at), protocol.size()) - at);
    auto const equals = line.find('=');
    if (equals == std::string_view::npos)
        return std::nullopt;
    auto const text = trimmed(line.substr(equals + 1));
    double value = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc())
        return std::nullopt;
    return value;
}

} // namespace

void read_mosaic(Item const& root, AcquisitionAttributes& acquisition) {
    if (root.text({0x0008, 0x0008}).find("MOSAIC") == std::string::npos)
        return;
    auto const csa = root.bytes({0x0029, 0x1010});
    if (auto const tiles = csa_numbers(csa, "NumberOfImagesInMosaic"); !tiles.empty())
        acquisition.mosaic_tiles = static_cast<int>(tiles[0]);
    else if (root.created_by({0x0019, 0x1000}, "SIEMENS MR HEADER"))
        acquisition.mosaic_tiles = root.integer({0x0019, 0x100a});
    if (auto const normal = csa_numbers(csa, "SliceNormalVector"); normal.size() >= 3)
        acquisition.mosaic_normal = LpsVector{normal[0], normal[1], normal[2]};
    if (!acquisition.mosaic_tiles || !acquisition.mosaic_normal) {
        auto const bytes = root.bytes({0x0029, 0x1020});
        std::string_view const protocol(reinterpret_cast<char const*>(bytes.data()), bytes.size());
        if (auto const count = protocol_number(protocol, "sSliceArray.lSize"))
            acquisition.mosaic_tiles = static_cast<int>(std::clamp(*count, 0.0, 1e6));
        LpsVector const normal{protocol_number(protocol, "sSliceArray.asSlice[0].sNormal.dSag").value_or(0),
                               protocol_number(protocol, "sSliceArray.asSlice[0].sNormal.dCor").value_or(0),
                               protocol_number(protocol, "sSliceArray.asSlice[0].sNormal.dTra").value_or(0)};
        if (length(normal) > 0.9)
            acquisition.mosaic_normal = normal;
    }
    acquisition.mosaic_spacing_mm = acquisition.spacing_between_slices_mm;
    if (!acquisition.mosaic_spacing_mm)
        acquisition.mosaic_spacing_mm = root.number({0x0018, 0x0050});
    if (acquisition.mosaic_tiles && (*acquisition.mosaic_tiles < 1 || *acquisition.mosaic_tiles > 10000))
        acquisition.mosaic_tiles.reset();
}

} // namespace vertemark::imaging
