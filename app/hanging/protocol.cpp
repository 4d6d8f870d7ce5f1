#include "app/hanging/protocol.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <algorithm>
#include <tuple>

// Resources of a static library must be asked for; the macro wants the global namespace.
static void init_protocol_resources() {
    Q_INIT_RESOURCE(protocols);
}

namespace vertemark::app {

namespace {

int words_in(QStringList const& words, QString const& description) {
    return static_cast<int>(std::ranges::count_if(
        words, [&](QString const& word) { return description.contains(word, Qt::CaseInsensitive); }));
}

bool accepts(SeriesRule const& rule, SeriesTraits const& traits) {
    auto const in = [](QStringList const& allowed, QString const& value) {
        return allowed.isEmpty() || allowed.contains(value);
    };
    return in(rule.modalities, traits.modality) && in(rule.kinds, traits.kind) &&
           in(rule.sequences, traits.sequence) &&
           (!traits.frame_views.isEmpty() || in(rule.views, traits.view)) &&
           (rule.planes.empty() || std::ranges::find(rule.planes, traits.plane) != rule.planes.end()) &&
           (!rule.contrast || *rule.contrast == traits.contrast) && rule.study == traits.study &&
           (rule.body_parts.isEmpty() || words_in(rule.body_parts, traits.body_part) > 0 ||
            words_in(rule.body_parts, traits.description) > 0);
}

// Which frame of a series whose frames look different ways.
std::optional<int> frame_asked_for(SeriesRule const& rule, SeriesTraits const& traits) {
    for (qsizetype i = 0; i < traits.frame_views.size(); ++i)
        if (!traits.frame_views[i].isEmpty() && rule.views.contains(traits.frame_views[i]))
            return static_cast<int>(i);
    return std::nullopt;
}

bool alike(SeriesTraits const& one, SeriesTraits const& other) {
    return one.modality == other.modality && one.plane == other.plane && one.sequence == other.sequence &&
           one.view == other.view;
}

// Larger is better.
auto rank(SeriesRule const& rule, SeriesTraits const& traits) {
    int const liked = words_in(rule.prefer, traits.description) - words_in(rule.avoid, traits.description);
    double const size = rule.prefer_thin ? -traits.slice_spacing_mm : traits.slices;
    return std::tuple(liked, size, -traits.number);
}

} // namespace

std::optional<std::size_t> Hanging::series_of(QString const& rule_id) const {
    for (std::size_t i = 0; i < found.size(); ++i)
        if (protocol.series[i].id == rule_id)
            return found[i];
    return std::nullopt;
}

std::optional<int> Hanging::frame_of(QString const& rule_id) const {
    for (std::size_t i = 0; i < frames.size(); ++i)
        if (protocol.series[i].id == rule_id)
            return frames[i];
    return std::nullopt;
}

SeriesRule const* Hanging::rule(QString const& rule_id) const {
    auto const at = std::ranges::find(protocol.series, rule_id, &SeriesRule::id);
    return at == protocol.series.end() ? nullptr : &*at;
}

std::optional<Hanging> match(Protocol const& protocol, std::span<SeriesTraits const> series) {
    Hanging hanging{protocol, {}};
    std::vector<bool> taken(series.size(), false);
    // A series with several views is there for each rule that asks for one of them.
    auto const free_for = [&](SeriesRule const& rule, std::size_t i) {
        if (series[i].frame_views.isEmpty() || rule.views.isEmpty())
            return !taken[i];
        return frame_asked_for(rule, series[i]).has_value();
    };
    for (SeriesRule const& rule : protocol.series) {
        std::optional<std::size_t> best, model;
        if (!rule.like.isEmpty())
            model = hanging.series_of(rule.like);
        for (std::size_t i = 0; i < series.size(); ++i)
            if (free_for(rule, i) && accepts(rule, series[i]) &&
                (rule.like.isEmpty() || (model && alike(series[*model], series[i]))) &&
                (!best || rank(rule, series[i]) > rank(rule, series[*best])))
                best = i;
        if (!best && rule.required)
            return std::nullopt;
        if (best)
            taken[*best] = true;
        hanging.found.push_back(best);
        hanging.frames.push_back(best ? frame_asked_for(rule, series[*best]) : std::nullopt);
    }
    return hanging;
}

std::optional<Hanging> choose(std::span<Protocol const> protocols, std::span<SeriesTraits const> series,
                              ProtocolPurpose purpose) {
    std::optional<Hanging> best;
    auto const merit = [](Hanging const& hanging) {
        auto const found = std::ranges::count_if(hanging.found, [](auto const& f) { return f.has_value(); });
        return std::pair(found, hanging.protocol.weight);
    };
    auto const places_both = [&](Hanging const& hanging) {
        auto const from = [&](StudyRole study) {
            return std::ranges::any_of(hanging.found,
                                       [&](auto const& f) { return f && series[*f].study == study; });
        };
        return purpose == ProtocolPurpose::read || (from(StudyRole::current) && from(StudyRole::prior));
    };
    for (Protocol const& protocol : protocols) {
        if (protocol.purpose != purpose)
            continue;
        auto hanging = match(protocol, series);
        if (hanging && merit(*hanging).first > 0 && places_both(*hanging) &&
            (!best || merit(*hanging) > merit(*best)))
            best = std::move(hanging);
    }
    return best;
}

Stage grid_stage(int rows, int columns) {
    Stage stage;
    stage.rows = rows;
    stage.columns = columns;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            CellRule cell;
            cell.row = row;
            cell.column = column;
            stage.cells.push_back(cell);
        }
    return stage;
}

ProtocolLibrary load_protocols(QString const& reader_folder) {
    init_protocol_resources();
    ProtocolLibrary library;
    for (QString const& folder : {QStringLiteral(":/protocols"), reader_folder}) {
        if (folder.isEmpty())
            continue;
        QStringList files = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
        for (QString const& name : std::as_const(files)) {
            QFile file(folder + QLatin1Char('/') + name);
            if (!file.open(QIODevice::ReadOnly)) {
                library.findings.push_back({"protocol_unreadable", name.toStdString(), {}});
                continue;
            }
            auto protocol = read_protocol(file.readAll(), name);
            if (!protocol) {
                library.findings.push_back(
                    {"protocol_malformed", name.toStdString(), {protocol.error().detail}});
                continue;
            }
            std::erase_if(library.protocols, [&](Protocol const& other) { return other.id == protocol->id; });
            library.protocols.push_back(std::move(*protocol));
        }
    }
    return library;
}

} // namespace vertemark::app
