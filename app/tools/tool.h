// What a tool is: a function from a pointer event to what should happen. A tool changes nothing itself, knows
// no widgets and keeps only what a drag needs. One tool a file; the list is tool_list.cpp.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "annotation/edit/edit.h"
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
};

// The picture under the pointer.
struct PictureView {
    imaging::SliceContent const& content;
    imaging::SliceGeometry const& geometry;
    std::optional<annotation::ImageLink> image; // of the shown slice; none when it is no acquired image
    bool patient_space = true;                  // whether a place on it is a place in the patient
};

// What the tool may read of the case.
struct CaseView {
    annotation::Case const& now;
    std::optional<annotation::LesionId> selected;
};

// ---- What may come of it --------------------------------------------------------------------------------

struct ChangeGeometry { // of this view
    imaging::SliceGeometry geometry;
};
struct ChangeWindow { // of this view and those linked to it
    imaging::Window window;
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
// Edits that follow each other with the same key are one step (a drag).
struct ApplyEdit {
    annotation::Edit edit;
    std::string merge_key;
};
struct Refuse { // why nothing happened; a stable name that app/ui words
    std::string reason;
};

using ToolRequest = std::variant<ChangeGeometry, ChangeWindow, FocusPoint, NameVertebra, AddLesion,
                                 SelectLesion, ApplyEdit, Refuse>;

struct ToolResponse {
    std::vector<ToolRequest> requests;
    imaging::OverlayItems preview; // drawn until the next event
};

class Tool {
public:
    virtual ~Tool() = default;
    virtual ToolResponse on_pointer(PointerEvent const& event, PictureView const& picture,
                                    CaseView const& c) = 0;
    // Esc: forget the drag.
    virtual void cancel() {}
};

} // namespace vertemark::app
