// 3D in the reading room: the case's marks in the scene, what is cut away, how bone is shown.
#include <algorithm>

#include "app/overlay/case_overlay.h"
#include "app/ui/reading_room.h"

namespace vertemark::app {

std::vector<VolumeView*> ReadingRoom::scenes() const {
    std::vector<VolumeView*> views;
    for (ViewCell* cell : m_cells)
        if (cell->is_3d())
            views.push_back(&cell->volume_view());
    return views;
}

void ReadingRoom::set_scene_look(SceneLook look) {
    for (VolumeView* view : scenes())
        view->set_look(look);
}

std::optional<SceneLook> ReadingRoom::scene_look() const {
    auto const views = scenes();
    return views.empty() ? std::nullopt : std::optional(views.front()->look());
}

void ReadingRoom::set_scene_cropped(bool on) {
    m_crop_scene = on;
    if (on && (!m_session || !m_focus ||
               !annotation::nearest_label(m_session->current().spine, *m_focus, k_level_reach_mm))) {
        m_crop_scene = false;
        Q_EMIT refused(
            tr("Nothing to crop to: go to a labelled vertebra first (J, or click the spine map)."));
    }
    refresh_3d();
}

void ReadingRoom::set_scene_clipped(bool on) {
    m_clip_scene = on;
    refresh_3d();
}

void ReadingRoom::set_spinning(bool on) {
    for (VolumeView* view : scenes())
        view->set_spinning(on);
}

bool ReadingRoom::spinning() const {
    return std::ranges::any_of(scenes(), [](VolumeView const* view) { return view->spinning(); });
}

imaging::SceneClip ReadingRoom::scene_clip(ViewCell const& cell) const {
    imaging::SceneClip clip;
    if (m_crop_scene && m_session && m_focus && m_focus->frame == cell.frame_of_reference())
        clip.box = vertebra_box(m_session->current(), *m_focus);
    if (m_clip_scene && m_last_flat && m_last_flat->has_picture() && !m_last_flat->is_straightened() &&
        m_last_flat->frame_of_reference() == cell.frame_of_reference())
        clip.planes.push_back({m_last_flat->geometry().centre, m_last_flat->geometry().normal()});
    return clip;
}

void ReadingRoom::refresh_3d() {
    for (ViewCell* cell : m_cells) {
        if (!cell->is_3d())
            continue;
        cell->volume_view().set_clip(scene_clip(*cell));
        if (!m_session)
            continue;
        auto marks = case_marks(m_session->current(), cell->frame_of_reference(), m_selected);
        if (m_crop_scene && m_focus) // only what the crop leaves
            if (auto const box = vertebra_box(m_session->current(), *m_focus))
                std::erase_if(marks.spheres, [&](imaging::SceneSphere const& sphere) {
                    return sphere.centre.z < (*box)[0].z || sphere.centre.z > (*box)[1].z;
                });
        cell->volume_view().show_marks(marks);
    }
}

} // namespace vertemark::app
