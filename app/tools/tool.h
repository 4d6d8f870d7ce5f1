// What a tool is: a function from a pointer event to what should happen. A tool changes nothing itself, knows
// no widgets and keeps only what a drag needs. One tool a file; the list is tool_list.cpp.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "annotation/edit/edit.h"
#include "imaging/segment/grow.h"
#include "imaging/view/overlay.h"
#include "imaging/view/slice_geometry.h"
#include "imaging/view/slice_image.h"

namespace vertemark::app {

enum class PointerAct { press, drag, release, hover, double_click };

// Canvas pixels of the view under the pointer.
struct PointerEvent {
    PointerAct act = PointerAct::hover;
    CanvasPoint at;      // now
    CanvasPoint before;  // at the previous event of this drag
    CanvasPoint pressed; // where the drag began
    bool shift = false, ctrl = false, alt = false;
    bool snap = false; // points of endplate lines go to the nearest edge
};

// Another view of the same frame of reference whose plane may cut the picture.
struct OtherView {
    int id = 0; // the room's own number for it
    imaging::SliceGeometry geometry;
    imaging::Slab slab;
    imaging::VolumeGeometry const* volume = nullptr; // its line ends where its images end
    imaging::OverlayRole role = imaging::OverlayRole::oblique;
};

// The picture under the pointer.
struct PictureView {
    imaging::SliceContent const& content;
    imaging::SliceGeometry const& geometry;
    std::optional<annotation::ImageLink> image; // of the shown slice; none when it is no acquired image
    bool patient_space = true;                  // whether a place on it is a place in the patient
    bool straightened = false; // a curved reformat: places are true, lengths across the picture are not
    std::optional<LpsPoint> focus = {}; // the point all views share
    std::vector<OtherView> others = {};
    double pixel_ratio = 1; // device pixels a screen pixel: sizes of what is gripped follow it
};

// How the painting tools paint; the reader sets it in the segment bar.
enum class BrushShape { flat, ball };
enum class PaintMode { add, remove };
struct PaintSettings {
    double radius_mm = 5;
    BrushShape shape = BrushShape::flat;
    std::optional<imaging::ValueRange> range; // paint only voxels with a value in it
    imaging::IsocontourRule isocontour;
    double reach_mm = 60; // regions grow no further than this from the click
    bool operator==(PaintSettings const&) const = default;
};

// What the tool may read of the case.
struct CaseView {
    annotation::Case const& now;
    std::optional<annotation::LesionId> selected;
    std::optional<annotation::MeasurementId> selected_measurement = {};
    PaintSettings paint = {};
    std::optional<annotation::SegmentationId> segmentation = {}; // the one to paint on, if one was chosen
};

// ---- What may come of it --------------------------------------------------------------------------------

struct ChangeGeometry { // of this view
    imaging::SliceGeometry geometry;
};
struct ChangeWindow { // of this view and those linked to it
    imaging::Window window;
};
struct TurnViews { // about an axis through the pivot: every view that isn't parallel to this one, or only one
    LpsPoint pivot;
    LpsVector axis;
    Degrees angle;
    std::optional<int> only = {}; // OtherView::id
};
struct ChangeSlab { // of another view and those in its plane
    int view = 0;   // OtherView::id
    imaging::Slab slab;
};
struct FocusPoint { // every view goes there
    LpsPoint point;
};
struct NameVertebra { // ask for the level at this place
    annotation::Place place;
    std::optional<annotation::ImageLink> image;
};
struct AddLesion {
    annotation::Lesion draft; // id, number and provenance are given by the editor
};
struct SelectLesion {
    std::optional<annotation::LesionId> id;
};
struct AddMeasurement {
    annotation::Measurement draft; // id and provenance are given by the editor
};
struct SelectMeasurement {
    std::optional<annotation::MeasurementId> id;
};
// Edits that follow each other with the same key are one step (a drag).
struct ApplyEdit {
    annotation::Edit edit;
    std::string merge_key;
};
struct PaintVoxels { // on the segment, or on a new one of the selected lesion when there is none
    std::optional<annotation::SegmentationId> id;
    annotation::MaskGrid grid;
    annotation::MaskChange change;
    std::string method;
};
struct Refuse { // why nothing happened; a stable name that app/ui words
    std::string reason;
};

using ToolRequest =
    std::variant<ChangeGeometry, ChangeWindow, TurnViews, ChangeSlab, FocusPoint, NameVertebra, AddLesion,
                 SelectLesion, AddMeasurement, SelectMeasurement, ApplyEdit, PaintVoxels, Refuse>;

// A stroke that isn't finished: shown over all pictures until the next event.
struct PaintDraft {
    std::optional<annotation::SegmentationId> id;
    annotation::MaskGrid grid;
    VoxelRuns voxels;
    PaintMode mode = PaintMode::add;
    bool operator==(PaintDraft const&) const = default;
};

struct ToolResponse {
    std::vector<ToolRequest> requests;
    imaging::OverlayItems preview; // drawn until the next event
    std::optional<PaintDraft> draft = {};
};

class Tool {
public:
    virtual ~Tool() = default;
    virtual ToolResponse on_pointer(PointerEvent const& event, PictureView const& picture,
                                    CaseView const& c) = 0;
    // Esc: forget the drag.
    virtual void cancel() {}
    // Whether a drawing is begun and waits for its next point: every press belongs to it then.
    [[nodiscard]] virtual bool busy() const { return false; }
    // Whether it wants to hear of a pointer that is not pressed: to draw the brush under it.
    [[nodiscard]] virtual bool follows_pointer() const { return busy(); }
};

} // namespace vertemark::app
