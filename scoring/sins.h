// The Spinal Instability Neoplastic Score as plain tables and a sum: the fast path for whole cohorts, and the
// numbers behind the catalogue's definition. Fisher 2010, doi:10.1097/BRS.0b013e3181e16ae2.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace vertemark::scoring {

enum class SinsLocation : std::uint8_t { rigid, semirigid, mobile, junctional };
enum class SinsPain : std::uint8_t { none, non_mechanical, mechanical };
enum class SinsBone : std::uint8_t { blastic, mixed, lytic };
enum class SinsAlignment : std::uint8_t { normal, de_novo_deformity, subluxation_translation };
enum class SinsCollapse : std::uint8_t { none, none_gt50_involved, lt50, gt50 };
enum class SinsPosterolateral : std::uint8_t { none, unilateral, bilateral };

struct SinsItems {
    SinsLocation location{};
    SinsPain pain{};
    SinsBone bone_lesion{};
    SinsAlignment alignment{};
    SinsCollapse collapse{};
    SinsPosterolateral posterolateral{};
    bool operator==(SinsItems const&) const = default;
};

inline constexpr int k_sins_location[] = {0, 1, 2, 3};
inline constexpr int k_sins_pain[] = {0, 1, 3};
inline constexpr int k_sins_bone[] = {0, 1, 2};
inline constexpr int k_sins_alignment[] = {0, 2, 4};
inline constexpr int k_sins_collapse[] = {0, 1, 2, 3};
inline constexpr int k_sins_posterolateral[] = {0, 1, 3};

// 0..18, all items known.
constexpr int sins_total(SinsItems const& items) {
    return k_sins_location[static_cast<int>(items.location)] + k_sins_pain[static_cast<int>(items.pain)] +
           k_sins_bone[static_cast<int>(items.bone_lesion)] +
           k_sins_alignment[static_cast<int>(items.alignment)] +
           k_sins_collapse[static_cast<int>(items.collapse)] +
           k_sins_posterolateral[static_cast<int>(items.posterolateral)];
}

// Flag, aside: the height loss was measured and nobody has said yet whether it is collapse. Below Genant's
// threshold it may be noise, and the collapse then stays open. A loss without this flag counts as accepted.
inline constexpr char const* k_height_loss_unconfirmed = "height_loss_unconfirmed";

// The location class of a vertebra "C0".."S5"; nothing for coccyx and transitional levels.
std::optional<SinsLocation> sins_location(std::string_view level);

// Collapse from measurements in per cent; exactly 50 is "less than 50" and "not more than half involved".
constexpr SinsCollapse sins_collapse(double height_loss_pct, double body_involved_pct) {
    if (height_loss_pct > 0)
        return height_loss_pct > 50 ? SinsCollapse::gt50 : SinsCollapse::lt50;
    return body_involved_pct > 50 ? SinsCollapse::none_gt50_involved : SinsCollapse::none;
}

} // namespace vertemark::scoring
