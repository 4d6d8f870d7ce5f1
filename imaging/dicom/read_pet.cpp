#include <cstdio>
#include <ctime>

#include "imaging/dicom/read_header.h"

namespace vertemark::imaging {

namespace {

// Whether a private tag is this maker's. Files that lost the creator element are believed: no one else uses
// these tags in PET.
bool is_makers(Item const& root, Tag tag, char const* creator) {
    return root.created_by(tag, creator) ||
           !root.has({tag.group, static_cast<std::uint16_t>(tag.element >> 8)});
}

// "+0130" → 5400 s.
std::optional<int> zone_s(std::string const& offset) {
    int hours = 0, minutes = 0;
    char sign = 0, more = 0;
    if (std::sscanf(offset.c_str(), "%c%2d%2d%c", &sign, &hours, &minutes, &more) != 3 ||
        offset.size() != 5 || (sign != '+' && sign != '-') || hours > 14 || minutes > 59)
        return std::nullopt;
    return (sign == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}

// A date-time that names a zone of its own, moved into the zone of all others (0008,0201). As written when
// either is not known. DICOM PS3.5 6.2, VR DT.
std::string local_datetime(std::string const& written, std::string const& zone) {
    auto const sign = written.find_last_of("+-");
    auto const local = zone_s(zone);
    auto const own = sign == std::string::npos || sign < 14 ? std::nullopt : zone_s(written.substr(sign));
    std::tm parts{};
    if (!own || !local ||
        std::sscanf(written.c_str(), "%4d%2d%2d%2d%2d%2d", &parts.tm_year, &parts.tm_mon, &parts.tm_mday,
                    &parts.tm_hour, &parts.tm_min, &parts.tm_sec) != 6)
        return written;
    parts.tm_year -= 1900;
    parts.tm_mon -= 1;
    std::time_t const moved = ::timegm(&parts) - *own + *local;
    ::gmtime_r(&moved, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y%m%d%H%M%S", &parts);
    return text + written.substr(14, sign - 14); // the fraction of a second stays
}

} // namespace

std::optional<PetAttributes> read_pet(Item const& root, std::string const& modality) {
    if (modality != "PT")
        return std::nullopt;
    PetAttributes pet;
    pet.units = root.first({0x0054, 0x1001});
    pet.suv_type = root.first({0x0054, 0x1006});
    pet.decay_correction = root.first({0x0054, 0x1102});
    pet.corrected_image = root.text({0x0028, 0x0051});
    if (auto const drug = root.item({0x0054, 0x0016})) {
        pet.injected_dose_bq = drug->number({0x0018, 0x1074});
        pet.half_life_s = drug->number({0x0018, 0x1075});
        pet.injection_time = drug->first({0x0018, 0x1072});
        pet.injection_datetime = drug->first({0x0018, 0x1078});
        pet.radiopharmaceutical = drug->text({0x0018, 0x0031});
        if (auto const code = drug->item({0x0054, 0x0304}); code && pet.radiopharmaceutical.empty())
            pet.radiopharmaceutical = code->text({0x0008, 0x0104});
        if (auto const nuclide = drug->item({0x0054, 0x0300}))
            pet.radionuclide = Code{nuclide->first({0x0008, 0x0102}), nuclide->first({0x0008, 0x0100}),
                                    nuclide->text({0x0008, 0x0104})};
    }
    if (is_makers(root, {0x7053, 0x1000}, "Philips PET Private Group")) {
        pet.philips_suv_factor = root.number({0x7053, 0x1000});
        pet.philips_bqml_factor = root.number({0x7053, 0x1009});
    }
    if (is_makers(root, {0x0009, 0x1000}, "GEMS_PETD_01"))
        pet.ge_scan_datetime = root.first({0x0009, 0x100d});
    if (is_makers(root, {0x0071, 0x1000}, "SIEMENS MED PT"))
        pet.siemens_decay_datetime = root.first({0x0071, 0x1022});
    std::string const zone = root.first({0x0008, 0x0201});
    for (std::string* const time :
         {&pet.injection_datetime, &pet.ge_scan_datetime, &pet.siemens_decay_datetime})
        *time = local_datetime(*time, zone);
    return pet;
}

} // namespace vertemark::imaging
