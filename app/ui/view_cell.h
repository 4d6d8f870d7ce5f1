// One cell of the layout: a series shown in one plane, as slices or in 3D. Keeps the view's state (slice,
// window, zoom) and answers scroll, zoom, focus; knows neither the case nor the other cells.
#pragma once

#include <QWidget>
#include <functional>
#include <optional>

#include "app/core/volume_loader.h"
#include "app/hanging/protocol.h"
#include "app/ui/view_state.h"
#include "app/ui/viewport.h"
#include "app/ui/volume_view.h"
#include "imaging/view/curved_reformat.h"

class QStackedLayout;

namespace vertemark::app {

using CentrelinePtr = std::shared_ptr<imaging::Centreline const>;

class ViewCell : public QWidget {
    Q_OBJECT

public:
    ViewCell(VolumeLoader& loader, JobRunner& jobs, QWidget* parent = nullptr);

    // ---- What it shows
    // `frame`: of a planar or multi-frame series, the one shown first; when not given, the first picture or
    // the middle of a run of frames.
    void assign(SeriesPtr series, CellRule const& rule, SeriesPtr fuse = {}, std::optional<int> frame = {});
    // Empty; `rule` says where the cell lies and what it would take, for layouts that are kept.
    void show_nothing(QString const& why, CellRule const& rule = {});
    // As it was left: window, place and zoom are taken over once the volume is there.
    void restore(ViewState const& state, SeriesPtr series, SeriesPtr fuse);
    [[nodiscard]] ViewState state() const;
    [[nodiscard]] SeriesPtr const& series() const { return m_series; }
    [[nodiscard]] CellRule const& rule() const { return m_rule; }
    [[nodiscard]] bool is_3d() const { return m_rule.plane == ViewPlane::three_d; }
    // A projection of the whole volume (PET MIP): scrolling turns it.
    [[nodiscard]] bool is_projection() const { return m_rule.plane == ViewPlane::mip; }
    [[nodiscard]] bool has_picture() const { return m_content.volume != nullptr && !is_3d(); }
    [[nodiscard]] bool whole() const { return m_whole; } // the volume, not only its first slice
    // While a volume that was asked for is put on the screen: it leads no linked view.
    [[nodiscard]] bool arriving() const { return m_arriving; }
    [[nodiscard]] Viewport& viewport() { return *m_viewport; }
    [[nodiscard]] VolumeView& volume_view() { return *m_volume_view; }
    [[nodiscard]] imaging::SliceContent const& content() const { return m_content; }
    [[nodiscard]] imaging::SliceGeometry const& geometry() const { return m_geometry; }
    [[nodiscard]] FrameOfReferenceUid frame_of_reference() const;
    // A place here is a place in the patient.
    [[nodiscard]] bool patient_space() const;
    // The acquired image nearest to the slice, for links back from a mark.
    [[nodiscard]] std::optional<annotation::ImageLink> image_link() const;
    [[nodiscard]] std::optional<annotation::ImageLink> image_link(LpsPoint at) const;
    // "A", "S", "C", "3D" or "" for native: which colour frames it.
    [[nodiscard]] std::optional<imaging::Plane> plane() const;

    // ---- Along the spine (view_cell_curved.cpp)
    [[nodiscard]] bool is_straightened() const {
        return m_rule.plane == ViewPlane::straightened_sagittal ||
               m_rule.plane == ViewPlane::straightened_coronal;
    }
    [[nodiscard]] bool is_cross_section() const { return m_rule.plane == ViewPlane::cross_section; }
    [[nodiscard]] bool follows_spine() const { return is_straightened() || is_cross_section(); }
    // Null: there is none, and the picture says what is needed.
    void set_centreline(CentrelinePtr line);
    [[nodiscard]] CentrelinePtr const& centreline() const { return m_line; }
    [[nodiscard]] imaging::CurvedGeometry const& curved() const { return m_curved; }
    // The flat slice whose places are those of the picture at this canvas point; geometry() where it is flat.
    [[nodiscard]] imaging::SliceGeometry geometry_at(CanvasPoint at) const;
    void pan(imaging::CanvasVector by);
    // A tool changed the touching slice `from` to `to`: zoom, pan and scroll of a straightened picture.
    void follow_change(imaging::SliceGeometry const& from, imaging::SliceGeometry const& to,
                       CanvasPoint fixed);

    // ---- What it does; each ends in changed()
    void set_geometry(imaging::SliceGeometry geometry);
    void set_window(imaging::Window window);
    void set_slab(imaging::Slab slab);
    void set_invert(bool invert);
    void set_plane(ViewPlane plane);
    // Painted segments over everything else; tells nobody.
    void set_segments(std::vector<imaging::SliceOverlay> segments);
    void scroll(int slices); // at either end of a stack as acquired: past_the_end
    // The next stack of a series, from its near end, with this cell's plane and zoom: one scroll over all.
    void continue_into(SeriesPtr series, int direction);
    void set_colours(imaging::ColourMap map);
    // ---- The volume laid over this one; nothing happens without one
    void fuse(SeriesPtr series); // null: takes it away
    [[nodiscard]] SeriesPtr const& fuse_series() const { return m_fuse; }
    [[nodiscard]] bool fused() const { return m_fusion_on && m_fusion.volume != nullptr; }
    [[nodiscard]] imaging::SliceOverlay const& fusion() const { return m_fusion; }
    void set_fused(bool on);
    void set_fusion(imaging::SliceOverlay const& fusion);  // its look; the volume stays
    void show_image(annotation::ImageLink const& link);    // the frame of this series that the link names
    [[nodiscard]] imaging::SlicePosition position() const; // slice or frame
    void go_to(int index);                                 // slice index; clamped
    void focus(LpsPoint point); // the slice passes through the point, which stays in view
    void centre_on(LpsPoint point);
    void zoom(double factor, CanvasPoint at);
    void reset_view();
    void automatic_window();
    void flip_horizontally();
    void flip_vertically();
    void turn(Degrees clockwise);
    void turn_projection(Degrees to_right); // about the patient's long axis
    void set_active(bool active);
    // The frame of a planar or multi-frame series.
    [[nodiscard]] int frame_index() const { return m_frame; }

Q_SIGNALS:
    void changed();      // geometry, window or content
    void resized();      // the same part of the picture at another size: not for linked views to follow
    void volume_ready(); // the whole volume has arrived
    void activated();
    void assigned();                  // another series or plane
    void past_the_end(int direction); // scrolled beyond the first (-1) or last (1) slice as acquired

private:
    void on_first_slice(QString const& name, imaging::VolumePtr const& slice);
    void on_loaded(QString const& name, imaging::VolumePtr const& volume);
    void on_failed(QString const& name, Error const& error);
    void show_volume(imaging::VolumePtr const& volume, bool whole);
    void enter_stack();
    void show_overlay_planes();
    void show_frame(int index);
    void show_3d(imaging::VolumePtr const& volume);
    void add_fusion(imaging::VolumePtr const& overlay);
    void place_fusion(); // under the overlay planes
    void take_over(ViewState const& state);
    void refresh();
    void show_picture();
    void follow_spine();
    void show_curved(imaging::CurvedGeometry const& curved);
    void fit_curved();
    void focus_curved(LpsPoint point);
    void scroll_curved(int slices);
    [[nodiscard]] imaging::SliceGeometry initial_geometry(imaging::Volume const& volume) const;
    [[nodiscard]] bool frame_by_frame() const;

    VolumeLoader& m_loader;
    JobRunner& m_jobs;
    QStackedLayout* m_stack;
    Viewport* m_viewport;
    VolumeView* m_volume_view;
    SeriesPtr m_series, m_fuse;
    CellRule m_rule;
    imaging::SliceContent m_content;
    std::vector<imaging::SliceOverlay> m_segments;
    imaging::SliceGeometry m_geometry;
    CentrelinePtr m_line;
    imaging::CurvedGeometry m_curved;
    double m_along_mm = 0;          // where along the line the cross-section lies
    imaging::SliceOverlay m_fusion; // shown while it has a volume and m_fusion_on
    bool m_fusion_on = true;
    std::optional<ViewState> m_pending; // to be taken over when the volume is there
    bool m_whole = false, m_arriving = false;
    int m_frame = 0;
    // A stack entered by scrolling: from which end, and at what zoom.
    struct Entry {
        int direction = 1;
        double mm_per_pixel = 1;
        imaging::SliceContent look; // window, slab and colours to keep
    };
    std::optional<Entry> m_entry;
};

} // namespace vertemark::app
