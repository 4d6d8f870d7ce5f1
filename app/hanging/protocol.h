// Hanging protocols: which series goes into which cell, as rules on what a series is. One JSON file a
// protocol. Knows neither pixels nor widgets; a cell whose series was not found stays empty and says what was
// looked for.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <span>
#include <vector>

#include "imaging/base/result.h"

namespace vertemark::app {

// The acquired or shown plane of a picture. `native`: as acquired.
// The curved ones follow the spine: straightened pictures, and slices perpendicular to it.
enum class ViewPlane {
    native,
    axial,
    sagittal,
    coronal,
    three_d,
    mip,
    straightened_sagittal,
    straightened_coronal,
    cross_section
};

// The names protocols use: native, axial, sagittal, coronal, 3d, mip.
[[nodiscard]] QString plane_name(ViewPlane plane);
[[nodiscard]] std::optional<ViewPlane> plane_by_name(QString const& name);

// Of the study being read, or of the older one it is compared with.
enum class StudyRole { current, prior };

// What a rule may ask of a series.
struct SeriesTraits {
    QString modality;                    // CT, MR, PT, CR, DX, NM, …
    QString kind;                        // volume, planar, localizer, other
    ViewPlane plane = ViewPlane::native; // of acquisition; native when oblique or planar
    QString sequence; // t1, t2, stir, t2_fs, t1_fs, dwi, adc, dixon, …; empty when unknown
    QString view;     // ap, lat, anterior, posterior; empty when unknown
    // Of each frame, where the frames of one series look different ways (both detectors in one file); else
    // empty.
    QStringList frame_views;
    bool contrast = false;
    QString body_part; // upper case, as in the header
    QString description;
    int slices = 0;
    double slice_spacing_mm = 0;
    int number = 0; // Series Number: the last criterion between equals
    StudyRole study = StudyRole::current;
};

// Empty lists accept everything.
struct SeriesRule {
    QString id;
    QString looked_for; // what an empty cell says: "Sagittal STIR"
    QStringList modalities, kinds, sequences, views;
    std::vector<ViewPlane> planes;
    QStringList body_parts; // words of which one stands in Body Part Examined or in the description
    std::optional<bool> contrast;
    StudyRole study = StudyRole::current;
    QString like; // id of an earlier rule: modality, plane and sequence as the series found for that one
    QStringList prefer;       // words in the description that win between equals
    QStringList avoid;        // words that lose
    bool prefer_thin = false; // thinnest slices win (CT reformats); else the most slices
    bool required = false;
    bool operator==(SeriesRule const&) const = default;
};

struct CellRule {
    int row = 0, column = 0, row_span = 1, column_span = 1;
    QString series; // id of a SeriesRule
    ViewPlane plane = ViewPlane::native;
    QString window;     // preset id; empty: header or automatic
    QString fuse;       // id of the SeriesRule drawn over it; empty: none
    QString colour;     // id of a colour map; empty: grey, and inverted grey for nuclear medicine
    double slab_mm = 0; // mean of that thickness
    bool operator==(CellRule const&) const = default;
};

struct Stage {
    QString name;
    int rows = 1, columns = 1;
    std::vector<CellRule> cells;
    bool operator==(Stage const&) const = default;
};

enum class ProtocolPurpose { read, compare }; // compare: only when asked for (F7)

struct Protocol {
    QString id, name;
    ProtocolPurpose purpose = ProtocolPurpose::read;
    int weight = 0; // between protocols that match equally many rules
    std::vector<SeriesRule> series;
    std::vector<Stage> stages;
    bool operator==(Protocol const&) const = default;
};

// A protocol with the series found for each rule: indices into the traits handed in.
struct Hanging {
    Protocol protocol;
    std::vector<std::optional<std::size_t>> found; // parallel to protocol.series
    std::vector<std::optional<int>> frames = {};   // the frame whose view was asked for; parallel, too

    [[nodiscard]] std::optional<std::size_t> series_of(QString const& rule_id) const;
    // Of a series whose frames look different ways: the one that the rule asks for.
    [[nodiscard]] std::optional<int> frame_of(QString const& rule_id) const;
    [[nodiscard]] SeriesRule const* rule(QString const& rule_id) const;
};

// malformed: names the key that is missing or wrong.
Result<Protocol> read_protocol(QByteArray const& json, QString const& file);
// What read_protocol reads back equal; defaults are left out.
[[nodiscard]] QByteArray write_protocol(Protocol const& protocol);

// The protocols that come with the program, and those in the reader's folder, which replace those of the same
// id; a bad file becomes a finding.
struct ProtocolLibrary {
    std::vector<Protocol> protocols;
    std::vector<Finding> findings;
};
ProtocolLibrary load_protocols(QString const& reader_folder);

// Nothing when a required rule finds no series.
std::optional<Hanging> match(Protocol const& protocol, std::span<SeriesTraits const> series);

// The protocol that places most series; ties by weight. There is always one for reading when any series can
// be shown; one for comparing only when both studies have a series that it places.
std::optional<Hanging> choose(std::span<Protocol const> protocols, std::span<SeriesTraits const> series,
                              ProtocolPurpose purpose = ProtocolPurpose::read);

// Rows × columns of the cells a reader has open now, as a protocol of one stage; further cells are empty.
[[nodiscard]] Stage grid_stage(int rows, int columns);

} // namespace vertemark::app
