// The phantom's tissues, and a table of what each looks like in up to four pictures at once.
#pragma once

#include <array>
#include <cstdint>

namespace vertemark::testdata {

enum class Material : std::uint8_t {
    air,
    lung,
    lung_vessel,
    skin,
    fat,
    muscle,
    ligament,
    soft,
    gland,
    liver,
    spleen,
    kidney,
    bowel,
    bowel_gas,
    fluid,
    blood,
    brain,
    cartilage,
    disc_annulus,
    disc_nucleus,
    cortical,
    trabecular,
    csf,
    cord,
    nerve_root,
    epidural_fat,
    tumour_lytic,
    tumour_blastic,
    tumour_mixed,
    tumour_soft,
    count
};

constexpr std::size_t k_material_count = static_cast<std::size_t>(Material::count);
constexpr bool is_tumour(Material m) {
    return m >= Material::tumour_lytic && m <= Material::tumour_soft;
}

// Four pictures are computed at once because that costs as much as one.
struct alignas(16) Channels {
    float v[4] = {0, 0, 0, 0};
};

// Mean and texture (half range of the noise) of every material in four channels.
struct PropertyTable {
    std::array<Channels, k_material_count> mean{}, texture{};
    Channels& operator[](Material m) { return mean[static_cast<std::size_t>(m)]; }
    Channels& grain(Material m) { return texture[static_cast<std::size_t>(m)]; }
};

} // namespace vertemark::testdata
