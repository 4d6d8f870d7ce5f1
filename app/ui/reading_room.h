// The cells of a hanging protocol's stage and what binds them: the active cell, the tool, the point all views
// share, linked scrolling, reference lines, and the case's marks drawn over every picture.
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "app/core/case_session.h"
#include "app/core/label_spine.h"
#include "app/hanging/protocol.h"
#include "app/overlay/measurement_items.h"
#include "app/overlay/segment_pictures.h"
#include "app/tools/measurement_tool.h"
#include "app/tools/segment_edits.h"
#include "app/tools/tool.h"
#include "app/ui/view_cell.h"

class QGridLayout;

namespace vertemark::app {

class ReadingRoom : public QWidget {
    Q_OBJECT

public:
    ReadingRoom(VolumeLoader& loader, JobRunner& jobs, QWidget* parent = nullptr);

    // ---- What is shown
    void hang(Hanging hanging, std::vector<SeriesPtr> series);
    void show_stage(int stage);
    void next_stage(int by);
    [[nodiscard]] Hanging const& hanging() const { return m_hanging; }
    [[nodiscard]] int stage() const { return m_stage; }
    // Into the active cell, or the one given.
    void show_series(SeriesPtr const& series, ViewCell* cell = nullptr);
    void clear();
    void set_case(CaseSession* session);
    [[nodiscard]] annotation::Case const* current_case() const;
    // By name, for a series dropped from the browser.
    void set_series_lookup(std::function<SeriesPtr(QString const&)> lookup) { m_lookup = std::move(lookup); }

    // ---- Cells
    [[nodiscard]] std::vector<ViewCell*> const& cells() const { return m_cells; }
    [[nodiscard]] ViewCell* active() const { return m_active; }
    void activate(ViewCell* cell);
    void activate_next(int by);
    void toggle_maximised(ViewCell* cell);
    [[nodiscard]] bool maximised() const { return m_maximised != nullptr; }

    // ---- The point all views share
    void focus(LpsPoint point, FrameOfReferenceUid const& frame, ViewCell* except = nullptr);
    [[nodiscard]] std::optional<annotation::Place> const& focused() const { return m_focus; }

    // ---- Tools and marks
    void use_tool(QString const& id);
    [[nodiscard]] QString tool() const { return m_tool_id; }
    void cancel_tool();
    void select_lesion(std::optional<annotation::LesionId> const& id);
    [[nodiscard]] std::optional<annotation::LesionId> const& selected_lesion() const { return m_selected; }
    void select_measurement(std::optional<annotation::MeasurementId> const& id);
    [[nodiscard]] std::optional<annotation::MeasurementId> const& selected_measurement() const {
        return m_selected_measurement;
    }
    // All views go to it; a projection's image is brought up where its series is shown.
    void show_measurement(annotation::MeasurementId const& id);
    // Endplate lines go to the nearest edge.
    void set_snapping(bool on) { m_snapping = on; }
    [[nodiscard]] bool snapping() const { return m_snapping; }
    void set_overlay_detail(OverlayDetail detail);
    [[nodiscard]] OverlayDetail overlay_detail() const { return m_detail; }
    void set_reference_lines(bool on);
    [[nodiscard]] bool reference_lines() const { return m_reference_lines; }
    // Planes at right angles again, slabs as the protocol has them; the shared point stays.
    void reset_planes();
    void set_plane_of_active(ViewPlane plane);

    // ---- 3D (reading_room_3d.cpp); of every 3D cell of the stage
    void set_scene_look(SceneLook look);
    [[nodiscard]] std::optional<SceneLook> scene_look() const; // nothing without a 3D cell
    void set_scene_cropped(bool on);                           // to the vertebra at the shared point
    [[nodiscard]] bool scene_cropped() const { return m_crop_scene; }
    void set_scene_clipped(bool on); // by the plane of the active flat view
    [[nodiscard]] bool scene_clipped() const { return m_clip_scene; }
    void set_spinning(bool on);
    [[nodiscard]] bool spinning() const;
    void set_linked(bool on) { m_linked = on; }
    [[nodiscard]] bool linked() const { return m_linked; }
    // Labels that don't fit each other, drawn as brackets with their counts.
    void set_level_conflicts(std::vector<LevelConflict> conflicts);
    void refresh_overlays();

    // ---- Painting (reading_room_paint.cpp)
    void set_paint(PaintSettings const& settings);
    [[nodiscard]] PaintSettings const& paint() const { return m_paint; }
    // The segment that strokes go to: the chosen one of the selected lesion, else its first; none when it has
    // none yet.
    void choose_segmentation(std::optional<annotation::SegmentationId> const& id);
    [[nodiscard]] annotation::Segmentation const* active_segmentation() const;
    void add_segmentation(); // a new empty one of the selected lesion, on the active picture's grid
    void remove_segmentation();
    void operate_on_segment(SegmentOperation operation);
    void combine_segment(annotation::SegmentationId const& with, BooleanOperation operation);
    // Of the active segment over the active picture.
    [[nodiscard]] std::optional<SegmentNumbers> segment_numbers() const;

Q_SIGNALS:
    void paint_changed(); // settings or active segment

    void status_changed(QString const& position, QString const& value, QString const& level);
    void active_changed();
    void stage_changed();
    void tool_changed(QString const& id);
    void vertebra_to_name(vertemark::annotation::Place const& place,
                          std::optional<vertemark::annotation::ImageLink> const& image, QPoint const& global);
    void lesion_added(vertemark::annotation::LesionId const& id);
    void lesion_selected(std::optional<vertemark::annotation::LesionId> const& id);
    void measurement_selected(std::optional<vertemark::annotation::MeasurementId> const& id);
    // An arrow or a text was drawn and waits for its words.
    void words_wanted(vertemark::annotation::MeasurementId const& id, QPoint const& global);
    void refused(QString const& why);
    void menu_wanted(vertemark::app::ViewCell* cell, QPoint const& global);
    void scene_menu_wanted(QPoint const& global);

private:
    void connect_cell(ViewCell* cell);
    void on_pointer(ViewCell* cell, PointerEvent const& event, Qt::MouseButton button);
    void on_wheel(ViewCell* cell, int steps, Qt::KeyboardModifiers modifiers, CanvasPoint at);
    void on_past_the_end(ViewCell* cell, int direction);
    void on_changed(ViewCell* cell);
    void carry_out(ViewCell* cell, ToolRequest const& request, QPoint const& global);
    // reading_room_measure.cpp
    // `geometry` must outlive what is returned: the cell's, or the one that touches a straightened picture.
    [[nodiscard]] PictureView picture_of(ViewCell const& cell, imaging::SliceGeometry const& geometry) const;
    [[nodiscard]] CaseView case_view() const;
    void add_measurement(AddMeasurement const& added, QPoint const& global);
    [[nodiscard]] imaging::OverlayItems measurements_on(ViewCell const& cell) const;
    [[nodiscard]] std::vector<annotation::MeasuredValue> const&
    values_on_cell(ViewCell const& cell, annotation::Measurement const& drawn) const;
    bool take_hold(ViewCell* cell, PointerEvent const& event);
    void respond(ViewCell* cell, Tool& tool, PointerEvent event);
    // reading_room_mpr.cpp
    [[nodiscard]] std::vector<OtherView> others_of(ViewCell const& cell) const;
    void turn_views(ViewCell* from, TurnViews const& turn);
    void change_slab(ChangeSlab const& change);
    void update_centrelines();
    [[nodiscard]] CentrelinePtr centreline_of(FrameOfReferenceUid const& frame);
    [[nodiscard]] imaging::OverlayItems items_on_straightened(ViewCell const& cell) const;
    void tell_status(ViewCell* cell, CanvasPoint at);
    void refresh_cell(ViewCell* cell);
    void refresh_3d();
    [[nodiscard]] imaging::SceneClip scene_clip(ViewCell const& cell) const;
    [[nodiscard]] std::vector<VolumeView*> scenes() const;
    [[nodiscard]] CornerTexts corner_texts(ViewCell const& cell) const;
    [[nodiscard]] imaging::OverlayItems overlay_items(ViewCell const& cell) const;
    void link_window(ViewCell* from, imaging::Window before);
    // reading_room_paint.cpp
    void show_draft(std::optional<PaintDraft> const& draft);
    void show_segments();
    void paint_voxels(ViewCell* cell, PaintVoxels const& paint);
    void apply_paint(annotation::Edit edit, imaging::Volume const* shown);
    [[nodiscard]] imaging::Volume const* shown_volume() const;
    Tool& tool_for(Qt::MouseButton button, PointerEvent const& event);

    std::vector<LevelConflict> m_conflicts;
    VolumeLoader& m_loader;
    JobRunner& m_jobs;
    QGridLayout* m_grid;
    Hanging m_hanging;
    std::vector<SeriesPtr> m_series;
    int m_stage = 0;
    std::vector<ViewCell*> m_cells;
    ViewCell* m_active = nullptr;
    ViewCell* m_maximised = nullptr;
    CaseSession* m_session = nullptr;
    std::function<SeriesPtr(QString const&)> m_lookup;
    std::optional<annotation::Place> m_focus;
    std::optional<annotation::LesionId> m_selected;
    QString m_tool_id;
    std::optional<annotation::MeasurementId> m_selected_measurement;
    bool m_snapping = false;
    MeasurementTool m_measurement_tool;
    struct Measured { // a drawing as one volume measures it
        annotation::Measurement drawn;
        imaging::VolumePtr volume;
        std::vector<annotation::MeasuredValue> values;
    };
    mutable std::vector<Measured> m_measured;
    struct SpineLine { // of one frame of reference, made anew when its points change
        FrameOfReferenceUid frame;
        std::vector<LpsPoint> points;
        CentrelinePtr line;
    };
    std::vector<SpineLine> m_spine_lines;
    std::unique_ptr<Tool> m_tool, m_window_tool, m_pan_tool, m_zoom_tool;
    Tool* m_drag_tool = nullptr; // the tool that holds the pointer from press to release
    OverlayDetail m_detail = OverlayDetail::all;
    bool m_reference_lines = true, m_linked = true, m_linking = false;
    bool m_crop_scene = false, m_clip_scene = false;
    ViewCell* m_last_flat = nullptr; // the view whose plane clips
    PaintSettings m_paint;
    std::optional<annotation::SegmentationId> m_segmentation;
    std::optional<SegmentPictures::Draft> m_draft;
    SegmentPictures m_segment_pictures;
};

} // namespace vertemark::app
