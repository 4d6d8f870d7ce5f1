// The cells of a hanging protocol's stage and what binds them: the active cell, the tool, the point all views
// share, linked scrolling, reference lines, and the case's marks drawn over every picture.
#pragma once

#include <QHash>
#include <QTimer>
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
#include "app/ui/view_state.h"

class QGridLayout;

namespace vertemark::app {

// A place marked on one of two opposed projections (anterior, posterior): shown on both. Fractions of the
// picture, from its left upper corner.
struct PairMark {
    std::string series;
    int frame = 0;
    double x = 0, y = 0;
};

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
    [[nodiscard]] int stage_count() const; // of the protocol, and one more for the reader's own layout
    [[nodiscard]] QString stage_name() const;
    // The reader's own grid: keeps what is shown, in order; further cells are empty. 1 to 8 each.
    void set_layout(int rows, int columns);
    // The protocol that hangs, with what the reader has put into its cells as a first stage.
    [[nodiscard]] Protocol shown_as_protocol() const;
    // As it is, and as it was left; restore() wants the same protocol hung before.
    [[nodiscard]] RoomState state() const;
    void restore(RoomState const& state);
    // Into the active cell, or the one given.
    void show_series(SeriesPtr const& series, ViewCell* cell = nullptr);
    void step_series(int by); // the next one of this study, in the active cell
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
    // In a window of its own, for a second monitor; closing that window brings it back.
    void move_to_window(ViewCell* cell);

    // ---- The point all views share
    void focus(LpsPoint point, FrameOfReferenceUid const& frame, ViewCell* except = nullptr);
    [[nodiscard]] std::optional<annotation::Place> const& focused() const { return m_focus; }

    // ---- Windows, colours, fusion of the active view and those that are linked to it
    void set_window(imaging::Window window);
    void set_inverted(bool inverted);
    void set_colours(imaging::ColourMap map); // of the laid-over volume in a fused view
    void step_suv_top(int by);                // through 3, 5, 7, 10, 15 g/ml; refuses without SUV
    void toggle_fusion();                     // PET or NM over the CT or MR of the same frame of reference
    void change_fusion(double by);            // more or less of the laid-over volume

    // ---- Cine
    void toggle_cine();
    [[nodiscard]] bool cine() const { return m_cine.isActive(); }
    void set_cine_rate(double frames_per_second);
    [[nodiscard]] double cine_rate() const { return m_cine_rate; }
    void set_sweep(bool on) { m_sweep = on; } // to and fro instead of from the start again
    [[nodiscard]] bool sweep() const { return m_sweep; }

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
    // Whether views in different frames of reference (current and prior) can follow each other: the reader
    // accepted a registration of them, or a vertebra is labelled in both.
    [[nodiscard]] bool bound_by_level() const;
    // Labels that don't fit each other, drawn as brackets with their counts.
    void set_level_conflicts(std::vector<LevelConflict> conflicts);
    // Labels that are drawn grey and aren't in the case: what was counted and nobody has accepted yet.
    void set_offered_labels(std::vector<annotation::VertebraLabel> labels);
    void set_magnifier(bool on);
    [[nodiscard]] bool magnifier() const { return m_magnifier; }
    // Which tool the other buttons have: "pan", "zoom", "scroll", "window_level".
    void set_mouse(QString const& middle, QString const& right);
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
    void refuse(QString const& why) { Q_EMIT refused(why); }
    // Replaces what is painted, as one step with the numbers that follow.
    void repaint_segment(annotation::SegmentationId const& id, VoxelRuns const& voxels);
    void combine_segment(annotation::SegmentationId const& with, BooleanOperation operation);
    // Of the active segment over the active picture.
    [[nodiscard]] std::optional<SegmentNumbers> segment_numbers() const;

Q_SIGNALS:
    void paint_changed(); // settings or active segment

    void status_changed(QString const& position, QString const& value, QString const& level);
    void active_changed();
    void changed(); // what any view shows
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
    // reading_room_layout.cpp
    [[nodiscard]] Stage const& stage_shown() const;
    void lay_out(Stage const& wanted);
    void stretch(int rows, int columns);
    void fill_by_rule(ViewCell* cell, CellRule const& rule);
    void fill_own();
    void take_back(ViewCell* cell);
    void take_back_windows();
    // reading_room_pointer.cpp
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
    // reading_room_stacks.cpp
    void show_stack(ViewCell* cell, SeriesPtr const& stack);
    void follow_into_stack(ViewCell* cell, LpsPoint point);
    // reading_room_pointer.cpp
    void jump_to_hottest(ViewCell* cell, CanvasPoint at);
    // reading_room_linking.cpp
    [[nodiscard]] static bool same_patient(imaging::Series const& one, imaging::Series const& other);
    [[nodiscard]] std::optional<LpsPoint> place_in(ViewCell const& cell,
                                                   annotation::Place const& place) const;
    void link_geometry(ViewCell* from);
    void link_pair(ViewCell* from);
    void follow_parallel(ViewCell* arrived);
    [[nodiscard]] bool linked_windows(ViewCell const& one, ViewCell const& other) const;
    void mark_pair(ViewCell* cell, CanvasPoint at);
    void for_linked(ViewCell* from, std::function<void(ViewCell&)> const& act);
    // reading_room_fusion.cpp
    [[nodiscard]] SeriesPtr overlay_for(ViewCell const& cell) const;
    void stop_cine();
    void step_cine();
    // reading_room_overlays.cpp
    void tell_status(ViewCell* cell, CanvasPoint at);
    void add_pair_mark(imaging::OverlayItems& items, ViewCell const& cell) const;
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
    annotation::Case m_offered; // labels only
    VolumeLoader& m_loader;
    JobRunner& m_jobs;
    QGridLayout* m_grid;
    Hanging m_hanging;
    std::vector<SeriesPtr> m_series;
    int m_stage = 0;
    std::vector<ViewCell*> m_cells;
    ViewCell* m_active = nullptr;
    ViewCell* m_maximised = nullptr;
    QHash<ViewCell*, QWidget*> m_windows; // views in windows of their own
    std::optional<Stage> m_own;           // the reader's own grid: after the protocol's stages
    std::vector<ViewState> m_own_views;
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
    std::unique_ptr<Tool> m_tool, m_window_tool, m_middle_tool, m_right_tool;
    Tool* m_drag_tool = nullptr; // the tool that holds the pointer from press to release
    OverlayDetail m_detail = OverlayDetail::all;
    bool m_reference_lines = true, m_linked = true, m_linking = false;
    bool m_crop_scene = false, m_clip_scene = false;
    ViewCell* m_last_flat = nullptr; // the view whose plane clips
    PaintSettings m_paint;
    std::optional<annotation::SegmentationId> m_segmentation;
    std::optional<SegmentPictures::Draft> m_draft;
    SegmentPictures m_segment_pictures;
    bool m_magnifier = false;
    QTimer m_cine;
    double m_cine_rate = 10;
    bool m_sweep = false;
    int m_cine_step = 1;
    std::optional<PairMark> m_pair_mark;
};

} // namespace vertemark::app
