#include "imaging/spine/place_discs.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vertemark::imaging {

namespace {

constexpr double k_never = -1e9;
constexpr int k_beyond = 60;          // stations on both sides of the column where a body may reach outside
constexpr double k_false_disc = 0.35; // what a disc placed without evidence costs
constexpr double k_missed_disc = 0.7; // what a disc inside a body costs
constexpr double k_longer = 0.12, k_shorter = 0.19; // spread of ln(length / expected): fractures shorten
constexpr double k_fused_spread = 0.09;             // where no disc is to be seen, only the size tells
constexpr double k_patient_spread = 0.13;           // of ln(scale)

struct Table { // best score with the open boundary at a station, and where the boundary before it was
    std::vector<double> score;
    std::vector<int> from;
};

class Placer {
public:
    Placer(std::span<double const> evidence, std::span<ExpectedVertebra const> chain, double scale)
        : m_evidence(evidence), m_chain(chain), m_scale(scale),
          m_rows(static_cast<int>(evidence.size()) + 2 * k_beyond) {}

    std::optional<PlacedChain> solve(std::span<PlacedPin const> pins);

private:
    [[nodiscard]] int last_index() const { return static_cast<int>(m_chain.size()) - 1; }
    [[nodiscard]] ExpectedVertebra const& at(int index) const {
        return m_chain[static_cast<std::size_t>(index)];
    }
    // Length from disc to disc, with half of each.
    [[nodiscard]] double expected_length(int index) const {
        double const above = index > 0 ? at(index - 1).disc_mm : 0;
        return m_scale * (at(index).height_mm + (above + at(index).disc_mm) / 2);
    }
    [[nodiscard]] double evidence_at(int boundary) const {
        int const row = boundary - k_beyond;
        return row >= 0 && row < static_cast<int>(m_evidence.size())
                   ? m_evidence[static_cast<std::size_t>(row)]
                   : k_false_disc;
    }
    // Of the disc below body `index` at this boundary.
    [[nodiscard]] double disc(int index, int boundary) const {
        if (index < 0 || at(index).disc_mm <= 0)
            return 0;
        return evidence_at(boundary) - k_false_disc;
    }
    [[nodiscard]] double body(int index, int top, int bottom) const;
    [[nodiscard]] std::pair<int, int> lengths(int index) const;
    [[nodiscard]] bool outside(int boundary) const {
        return boundary < k_beyond || boundary >= m_rows - k_beyond;
    }
    Table outwards(int index, int way, std::vector<Table>& tables) const;
    void pinned(Table const& before, Table& after, int index, std::optional<double> row) const;

    std::span<double const> m_evidence;
    std::span<ExpectedVertebra const> m_chain;
    double m_scale;
    int m_rows;
};

double Placer::body(int index, int top, int bottom) const {
    double const length = bottom - top;
    double const off = std::log(length / expected_length(index));
    bool const fused = at(index).disc_mm <= 0 || (index > 0 && at(index - 1).disc_mm <= 0);
    double const spread = fused ? k_fused_spread : off > 0 ? k_longer : k_shorter;
    // Shorter ones are punished ever less: a body may be crushed to half.
    double const x = off * off / (2 * spread * spread);
    double const score = off < 0 && !fused ? -1.3 * std::log1p(x / 1.3) : -x;
    double inside = 0;
    if (!fused)
        for (int b = top + static_cast<int>(0.36 * length); b <= bottom - static_cast<int>(0.36 * length);
             ++b)
            inside = std::max(inside, evidence_at(b));
    return score - k_missed_disc * std::max(0.0, inside - k_false_disc);
}

std::pair<int, int> Placer::lengths(int index) const {
    double const e = expected_length(index);
    return {std::max(5, static_cast<int>(0.4 * e)), static_cast<int>(1.45 * e) + 1};
}

// Chains of bodies from `index` outwards (way -1: to the head), for every place of the boundary they start
// at.
Table Placer::outwards(int index, int way, std::vector<Table>& tables) const {
    Table none{std::vector<double>(static_cast<std::size_t>(m_rows), 0),
               std::vector<int>(static_cast<std::size_t>(m_rows), -1)};
    if (index < 0 || index > last_index())
        return none;
    Table const beyond = outwards(index + way, way, tables);
    Table here = none;
    auto const [shortest, longest] = lengths(index);
    for (int start = 0; start < m_rows; ++start) {
        auto const n = static_cast<std::size_t>(start);
        if (way < 0 ? start < k_beyond : start >= m_rows - k_beyond)
            continue; // nothing of it is in view
        here.score[n] = k_never;
        for (int length = shortest; length <= longest; ++length) {
            int const end = start + way * length;
            if (end < 0 || end >= m_rows)
                break;
            double const score = beyond.score[static_cast<std::size_t>(end)] +
                                 (way < 0 ? body(index, end, start) + disc(index - 1, end)
                                          : body(index, start, end) + disc(index, end));
            if (score > here.score[n]) {
                here.score[n] = score;
                here.from[n] = end;
            }
        }
    }
    tables[static_cast<std::size_t>(index)] = here;
    return here;
}

// Adds body `index` below the boundary; it must hold the pin, if there is one.
void Placer::pinned(Table const& before, Table& after, int index, std::optional<double> row) const {
    after = {std::vector<double>(static_cast<std::size_t>(m_rows), k_never),
             std::vector<int>(static_cast<std::size_t>(m_rows), -1)};
    auto const [shortest, longest] = lengths(index);
    for (int top = 0; top < m_rows; ++top) {
        double const start = before.score[static_cast<std::size_t>(top)];
        if (start <= k_never / 2)
            continue;
        for (int length = shortest; length <= longest && top + length < m_rows; ++length) {
            int const bottom = top + length;
            double score = start + body(index, top, bottom) + disc(index, bottom);
            if (row) {
                double const off = (*row + k_beyond - (top + bottom) / 2.0) / length;
                if (std::abs(off) > 0.48)
                    continue;
                score -= 8 * off * off;
            }
            if (auto const n = static_cast<std::size_t>(bottom); score > after.score[n]) {
                after.score[n] = score;
                after.from[n] = top;
            }
        }
    }
}

std::optional<PlacedChain> Placer::solve(std::span<PlacedPin const> pins) {
    int const first = pins.front().index, last = pins.back().index;
    std::vector<Table> tables(m_chain.size());
    Table before = outwards(first - 1, -1, tables);
    for (int b = 0; b < m_rows; ++b)
        before.score[static_cast<std::size_t>(b)] += disc(first - 1, b);
    Table const below = outwards(last + 1, 1, tables);
    for (int index = first; index <= last; ++index) {
        std::optional<double> row;
        for (PlacedPin const& pin : pins)
            if (pin.index == index)
                row = pin.row;
        Table after;
        pinned(before, after, index, row);
        tables[static_cast<std::size_t>(index)] = after;
        before = after;
    }
    int best = -1;
    double best_score = k_never / 2;
    for (int b = 0; b < m_rows; ++b) {
        auto const n = static_cast<std::size_t>(b);
        if (before.score[n] > k_never / 2 && before.score[n] + below.score[n] > best_score) {
            best_score = before.score[n] + below.score[n];
            best = b;
        }
    }
    if (best < 0)
        return std::nullopt;
    PlacedChain chain;
    chain.scale = m_scale;
    auto const add = [&](int index, int top, int bottom) {
        chain.bodies.push_back({index, static_cast<double>(top - k_beyond),
                                static_cast<double>(bottom - k_beyond), outside(top) ? 0 : evidence_at(top),
                                outside(bottom) ? 0 : evidence_at(bottom)});
    };
    int bottom = best;
    for (int index = last; index >= first; --index) {
        int const top = tables[static_cast<std::size_t>(index)].from[static_cast<std::size_t>(bottom)];
        add(index, top, bottom);
        bottom = top;
    }
    for (int index = first - 1; index >= 0; --index) {
        int const top = tables[static_cast<std::size_t>(index)].from[static_cast<std::size_t>(bottom)];
        if (top < 0)
            break;
        add(index, top, bottom);
        bottom = top;
    }
    std::reverse(chain.bodies.begin(), chain.bodies.end());
    int top = best;
    for (int index = last + 1; index <= last_index(); ++index) {
        int const end = tables[static_cast<std::size_t>(index)].from[static_cast<std::size_t>(top)];
        if (end < 0)
            break;
        add(index, top, end);
        top = end;
    }
    double const off = std::log(m_scale) / k_patient_spread;
    chain.score = best_score - off * off / 2;
    return chain;
}

} // namespace

std::optional<PlacedChain> place_discs(std::span<double const> evidence,
                                       std::span<ExpectedVertebra const> chain,
                                       std::span<PlacedPin const> pins) {
    constexpr double k_coarse = 0.04, k_fine = 0.02;
    std::optional<PlacedChain> best;
    auto const attempt = [&](double scale) {
        auto placed = Placer(evidence, chain, scale).solve(pins);
        if (placed && (!best || placed->score > best->score))
            best = std::move(placed);
    };
    for (double scale = 0.76; scale < 1.32; scale += k_coarse)
        attempt(scale);
    if (best)
        for (double const scale : {best->scale - k_fine, best->scale + k_fine})
            attempt(scale);
    return best;
}

} // namespace vertemark::imaging
