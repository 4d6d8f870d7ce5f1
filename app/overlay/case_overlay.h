// The case as it is drawn over pictures: vertebral labels, lesions, and the same as marks in 3D.
// From values to values: Case + slice → overlay items. Only marks of the slice's own frame of reference are
// drawn.
#pragma once

#include <array>
#include <optional>

#include "annotation/model/case.h"
#include "imaging/view/overlay.h"
#include "imaging/view/slice_geometry.h"
#include "imaging/view/volume_scene.h"

namespace vertemark::app {

// Labels within this distance of the slice are drawn.
inline constexpr double k_label_slab_mm = 12;

[[nodiscard]] imaging::OverlayItems case_items(annotation::Case const& c, imaging::SliceGeometry const& slice,
                                               FrameOfReferenceUid const& frame,
                                               std::optional<annotation::LesionId> const& selected);

[[nodiscard]] imaging::SceneMarks case_marks(annotation::Case const& c, FrameOfReferenceUid const& frame,
                                             std::optional<annotation::LesionId> const& selected);

// How far from a body's centre a place still belongs to that vertebra's crop.
inline constexpr double k_level_reach_mm = 40;
// The box (least and greatest corner, LPS) that holds the labelled vertebra nearest to the place with its
// posterior elements: half way to its neighbours. Nothing when no label is near.
[[nodiscard]] std::optional<std::array<LpsPoint, 2>> vertebra_box(annotation::Case const& c,
                                                                  annotation::Place const& place);

// The vertebra a slice lies in: of an axial slice the label nearest along its normal (within half the
// distance to the next one, at most 25 mm); of other slices the one nearest to the shared point. Nothing when
// none is near.
[[nodiscard]] std::optional<annotation::VertebraLabel>
level_of_slice(annotation::Case const& c, imaging::SliceGeometry const& slice,
               FrameOfReferenceUid const& frame, std::optional<annotation::Place> const& focus);

// The letter that stands for the bone change beside its colour: L, B, M; "?" when not assessed.
[[nodiscard]] char letter_of(std::optional<annotation::BoneLesionType> type);

} // namespace vertemark::app
