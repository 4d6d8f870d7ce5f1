#include "imaging/dicom/read_header.h"

namespace vertemark::imaging {

namespace {

// Whether a private tag is this maker's. Files that lost the creator element are believed: no one else uses
// these tags in PET.
bool is_makers(Item const& root, Tag tag, char const* creator) {
    return root.created_by(tag, creator) ||
           !root.has({tag.group, static_cast<std::uint16_t>(tag.element >> 8)});
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
    return pet;
}

} // namespace vertemark::imaging
