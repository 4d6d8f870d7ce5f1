// The report as a plain value: every word, number and picture that will be printed, already in the report's
// language and in reading order. compose() makes it; report_pdf, report_html and report_text only lay it out.
#pragma once

#include <QDateTime>
#include <QImage>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "annotation/spine/levels.h"

namespace vertemark::app {

// A picture chosen for the report, drawn by the caller.
struct KeyImage {
    QImage picture;
    QString caption; // "CT s4 i212, L5, bone window"
    bool operator==(KeyImage const&) const = default;
};
using KeyImages = std::vector<KeyImage>;

// How loudly a value is printed. `unknown` is what nobody assessed: grey and in words, never a zero.
enum class Tone { plain, good, caution, danger, unknown };

struct ReportValue {
    QString text;
    Tone tone = Tone::plain;
    bool operator==(ReportValue const&) const = default;
};

struct ReportFact {
    QString label;
    ReportValue value;
    QString source; // who, when, from which picture; may be empty
    bool operator==(ReportFact const&) const = default;
};

// A part of the report in words. The reader's edit stands beside the generated text and never replaces the
// data it was generated from.
struct ReportSection {
    QString id; // history, technique, neurology, comparison, impression, plan: key of ReportText
    QString heading;
    QStringList generated;         // paragraphs
    std::optional<QString> edited; // paragraphs separated by \n
    bool operator==(ReportSection const&) const = default;

    [[nodiscard]] QStringList shown() const { return edited ? edited->split(u'\n') : generated; }
};

struct LevelRow {
    QString lesion; // #1
    ReportValue level, type, collapse, alignment, posterolateral, escc;
    ReportValue sins;      // "11" or "11–14"
    ReportValue sins_band; // "potentially unstable"
    bool operator==(LevelRow const&) const = default;
};

// One vertebra of the drawn spine.
struct SketchVertebra {
    annotation::Level level;
    QString name;
    QString letter;         // L, B or M; "?" for a lesion of unknown type; empty without a lesion
    double height_loss = 0; // 0…1: how far the body is drawn collapsed
    Tone tone = Tone::plain;
    QString note;      // beside the lesion: "SINS 13"
    bool cord = false; // epidural disease that touches the cord or compresses it
    bool operator==(SketchVertebra const&) const = default;
};

struct ScoreItemRow {
    QString item;
    QStringList answers;
    ReportValue points; // "3", or "0, 1 or 3" while open
    QString source;
    bool operator==(ScoreItemRow const&) const = default;
};

// The totals a score can have and which of them are still possible; drawn as a bar.
struct TotalsBar {
    struct Band {
        int from = 0, to = 0;
        QString name;
        bool reached = false; // a reachable total lies in it
        bool operator==(Band const&) const = default;
    };
    int min = 0, max = 0;
    std::vector<int> reachable;
    std::vector<Band> bands;
    bool operator==(TotalsBar const&) const = default;
};

struct ScoreTable {
    QString id;    // sins, tomita, …
    QString title; // in full
    QString short_title;
    QString subject; // "#1 L5", empty for a score of the patient
    ReportValue total;
    QString known; // "5 of 6 known", empty when all are
    QString band;
    QString quoted;   // what the paper's band says
    QString deciding; // what would settle it
    std::optional<TotalsBar> bar;
    std::vector<ScoreItemRow> items;
    QStringList notes; // warnings, other readings, details
    QStringList citations;
    QString rules;         // "rule table 1"
    bool headline = false; // shown on the first page
    bool operator==(ScoreTable const&) const = default;
};

struct SignatureLine {
    QString role;
    QString who, when;   // empty: not signed in this role
    QString fingerprint; // of the signed text
    bool matches = true; // the text is still what was signed
    bool operator==(SignatureLine const&) const = default;
};

enum class ReportState { draft, signed_, changed_since_signed };

struct Report {
    QString language; // en, zh
    QString title;
    ReportState state = ReportState::draft;
    QString state_text;
    QString patient_name;
    std::vector<ReportFact> patient; // id, sex, born, age, studies
    std::vector<ReportSection> sections;
    QString levels_heading;
    QStringList level_columns; // headings of LevelRow, in order
    std::vector<LevelRow> levels;
    QString numbering; // what the levels were counted from
    QString sketch_heading;
    std::vector<SketchVertebra> sketch; // C1 to S5 of this patient, from head to tail
    QStringList sketch_legend;
    QString facts_heading;
    std::vector<ReportFact> facts; // neurology, performance, disease burden
    QString scores_heading;
    QStringList item_columns; // item, answer, points, source
    QString citation_heading;
    std::vector<ScoreTable> scores;
    QStringList warnings; // contradictions between facts and between scores
    QString warnings_heading;
    QString not_assessed_heading;
    QStringList not_assessed;
    QString signatures_heading;
    std::vector<SignatureLine> signatures;
    QStringList addenda;
    QString addenda_heading;
    QString appendix_title;
    QString images_heading;
    KeyImages key_images;
    QString limits;
    QString footer;      // case and revision
    QString page_text;   // "Page %1 of %2"
    QString more_levels; // "%1 more levels in the appendix"
    QString edited_mark; // "edited by the reader"
    QString generated_text_heading;
    bool operator==(Report const&) const = default;

    [[nodiscard]] ReportSection const* section(QStringView id) const {
        for (auto const& s : sections)
            if (s.id == id)
                return &s;
        return nullptr;
    }
};

} // namespace vertemark::app
