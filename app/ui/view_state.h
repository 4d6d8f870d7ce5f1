// What a reader has set up on the screen of one study, so that reopening it looks as it was left: protocol,
// stage, and per view its series, place, window and colours. Values and their JSON; knows no widgets.
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "annotation/model/provenance.h"
#include "app/hanging/protocol.h"
#include "imaging/view/slice_image.h"

namespace vertemark::app {

// One view. Without a series the cell is empty.
struct ViewState {
    CellRule rule;            // where it lies in the grid, and how its series is shown
    std::string series, fuse; // Series::name
    bool fused = true;
    double fusion_opacity = 0.5;
    imaging::ColourMap fusion_colours = imaging::ColourMap::hot_iron;
    imaging::Window window, fusion_window;
    imaging::ColourMap colours = imaging::ColourMap::grey;
    bool invert = false;
    imaging::Slab slab;
    imaging::SliceGeometry geometry;
    int frame = 0; // of a planar or multi-frame series
    bool operator==(ViewState const&) const = default;
};

struct RoomState {
    QString protocol; // its id
    int stage = 0;
    int rows = 1, columns = 1;
    bool own_layout = false; // the reader's own grid, no stage of the protocol
    std::vector<ViewState> views;
    int active = 0;
    std::optional<annotation::Place> focus;
    bool operator==(RoomState const&) const = default;
};

[[nodiscard]] QByteArray write_state(RoomState const& state);
// Nothing when the bytes are no state that this version wrote: the study then hangs by its protocol.
[[nodiscard]] std::optional<RoomState> read_state(QByteArray const& json);

} // namespace vertemark::app
