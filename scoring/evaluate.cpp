#include "scoring/evaluate.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace vertemark::scoring {

namespace {

// Puts a value into an ascending list that has each value once.
template <class T>
void add_once(std::vector<T>& ascending, T const& value) {
    auto const place = std::lower_bound(ascending.begin(), ascending.end(), value);
    if (place == ascending.end() || *place != value)
        ascending.insert(place, value);
}

// What trying every combination of the unknown inputs found; lists are ascending and have each value once.
struct Outcome {
    std::vector<std::optional<int>> known; // for each item its points, when no unknown input can change them
    std::vector<int> totals;
    std::vector<std::string> strategies;
    // For each item its points → bands; empty when no item is open.
    std::vector<std::map<int, std::set<std::size_t>>> bands_by_points;
};

std::size_t band_of(ScoreDefinition const& definition, int total) {
    std::size_t index = 0;
    while (total > definition.bands.at(index).to)
        ++index;
    return index;
}

// Tries the unknown inputs that matter, one after the other; at the leaves everything needed is known.
class Search {
public:
    Search(ScoreDefinition const& definition, Inputs const& inputs, Reading const* reading)
        : m_definition(definition), m_known(inputs) {
        m_items.reserve(definition.items.size());
        m_outcome.known.reserve(definition.items.size());
        for (auto const& item : definition.items) {
            PointsRule const rule = reading && reading->item == item.id ? reading->points : item.points;
            m_items.push_back({rule, 0});
            m_outcome.known.push_back(rule(inputs));
            if (m_outcome.known.back())
                continue;
            add_free(item.inputs);
            m_outcome.bands_by_points.resize(definition.items.size());
        }
        if (definition.strategy)
            add_free(definition.strategy_inputs);
    }

    Outcome run() {
        if (m_free.empty()) {
            leaf(m_known);
        } else {
            m_inputs = m_known;
            visit(0);
        }
        return std::move(m_outcome);
    }

private:
    void add_free(std::vector<std::string> const& ids) {
        for (auto const& id : ids) {
            InputDefinition const* input = m_definition.input(id);
            if (input->role == InputDefinition::Role::required && !m_known.known(id) &&
                std::find(m_free.begin(), m_free.end(), input) == m_free.end())
                m_free.push_back(input);
        }
    }

    void visit(std::size_t depth) {
        if (depth == m_free.size())
            return leaf(m_inputs);
        InputDefinition const& input = *m_free[depth];
        auto const narrowed =
            m_definition.candidates ? m_definition.candidates(input.id, m_inputs) : std::nullopt;
        for (Value const& value : narrowed ? *narrowed : input.representatives) {
            m_inputs.set(input.id, value);
            visit(depth + 1);
        }
        m_inputs.set(input.id, std::nullopt);
    }

    void leaf(Inputs const& inputs) {
        int total = 0;
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            auto const& known = m_outcome.known[i];
            m_items[i].points = known ? *known : m_items[i].rule(inputs).value();
            total += m_items[i].points;
        }
        add_once(m_outcome.totals, total);
        std::size_t const band = band_of(m_definition, total);
        for (std::size_t i = 0; i < m_items.size(); ++i)
            if (!m_outcome.known[i])
                m_outcome.bands_by_points[i][m_items[i].points].insert(band);
        add_once(m_outcome.strategies, m_definition.strategy ? m_definition.strategy(total, inputs)
                                                             : m_definition.bands[band].strategy);
    }

    ScoreDefinition const& m_definition;
    Inputs const& m_known;
    Inputs m_inputs; // with a value tried for each of m_free
    struct Item {
        PointsRule rule = nullptr;
        int points = 0; // at the leaf that is looked at
    };
    std::vector<Item> m_items;
    std::vector<InputDefinition const*> m_free;
    Outcome m_outcome;
};

std::vector<std::string> categories_of(ScoreDefinition const& definition, std::vector<int> const& totals) {
    std::vector<std::string> categories;
    for (int const total : totals) {
        std::string const& category = definition.bands[band_of(definition, total)].category;
        if (categories.empty() || categories.back() != category)
            categories.push_back(category);
    }
    return categories;
}

std::optional<std::string> named(std::string const& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

// Totals, and what the bands say when all of them agree.
void state_totals(ScoreDefinition const& definition, std::vector<int> reachable, ScoreResult& result) {
    auto const& totals = result.reachable = std::move(reachable);
    result.total_min = result.reachable.front();
    result.total_max = result.reachable.back();
    if (result.reachable.size() == 1)
        result.total = result.total_min;
    result.categories = categories_of(definition, totals);
    Band const& first = definition.bands[band_of(definition, *result.total_min)];
    auto const all = [&](auto member) {
        return std::all_of(totals.begin(), totals.end(), [&](int total) {
            return definition.bands[band_of(definition, total)].*member == first.*member;
        });
    };
    if (result.categories.size() == 1)
        result.category = first.category;
    if (all(&Band::goal))
        result.goal = named(first.goal);
    if (all(&Band::surgical_consult))
        result.surgical_consult = first.surgical_consult;
}

// The open item whose answer leaves the fewest bands in the worst case; among equals the widest in points.
std::optional<std::string> deciding_item(ScoreDefinition const& definition, Outcome const& outcome,
                                         std::size_t bands) {
    std::optional<std::string> best;
    std::pair<std::size_t, int> best_effect{};
    for (std::size_t i = 0; i < definition.items.size(); ++i) {
        auto const& by_points = outcome.bands_by_points[i];
        if (by_points.empty())
            continue;
        std::size_t worst = 0;
        for (auto const& [points, left] : by_points)
            worst = std::max(worst, left.size());
        std::pair const effect{bands - worst, by_points.rbegin()->first - by_points.begin()->first};
        if (!best || effect > best_effect) {
            best = definition.items[i].id;
            best_effect = effect;
        }
    }
    return best;
}

// The facts of the evidence that a score asks for, in its order.
using AskedFacts = std::vector<std::pair<std::string_view, Fact const*>>;

Fact const* find(AskedFacts const& facts, std::string_view id) {
    for (auto const& [name, fact] : facts)
        if (name == id)
            return fact;
    return nullptr;
}

// One line of the explanation for each item; what is still open is listed as missing.
void record_steps(ScoreDefinition const& definition, Inputs const& inputs, AskedFacts const& facts,
                  Outcome const& outcome, ScoreResult& result) {
    result.steps.reserve(definition.items.size());
    for (std::size_t i = 0; i < definition.items.size(); ++i) {
        ItemDefinition const& item = definition.items[i];
        Step step{item.id, {}, outcome.known[i], {}};
        step.inputs.reserve(item.inputs.size());
        if (step.points)
            step.reachable = {*step.points};
        else
            for (auto const& [points, bands] : outcome.bands_by_points[i])
                step.reachable.push_back(points);
        if (step.reachable.size() == 1)
            step.points =
                step.reachable.front(); // also when an input is open but every answer scores the same
        else
            result.missing.push_back(item.id);
        for (auto const& id : item.inputs) {
            Fact const* fact = find(facts, id);
            Value const* value = fact ? inputs.find(id) : nullptr;
            step.inputs.push_back(
                {id, value ? std::optional(*value) : std::nullopt, fact ? fact->provenance : Provenance{}});
            if (!step.points && !value && definition.input(id)->role == InputDefinition::Role::required)
                result.missing_inputs.push_back(id);
        }
        result.steps.push_back(std::move(step));
    }
}

void add_readings(ScoreDefinition const& definition, Inputs const& inputs, ScoreResult& result) {
    for (auto const& reading : definition.readings) {
        Outcome const other = Search(definition, inputs, &reading).run();
        auto categories = categories_of(definition, other.totals);
        if (categories != result.categories)
            result.alternatives.push_back({reading.id, reading.item, other.totals, std::move(categories)});
    }
}

// The checked inputs, or the error that names the first one outside its domain.
std::optional<ScoreError> check_inputs(ScoreDefinition const& definition, Evidence const& evidence,
                                       std::string const& prefix, Inputs& inputs, AskedFacts& facts) {
    facts.reserve(definition.inputs.size());
    for (auto const& input : definition.inputs) {
        Fact const* fact = evidence.find(input.id);
        if (!fact)
            continue;
        facts.emplace_back(input.id, fact);
        if (!fact->value)
            continue;
        auto value = normalise(input.domain, *fact->value);
        if (!value) {
            bool const level =
                input.domain.kind == Domain::Kind::level || input.domain.kind == Domain::Kind::levels;
            return ScoreError{level ? "invalid_level" : "invalid_value", prefix + input.id};
        }
        inputs.set(input.id, std::move(value));
    }
    return std::nullopt;
}

ScoreResult blank(ScoreDefinition const& definition) {
    ScoreResult result;
    result.score = definition.id;
    result.version = definition.version;
    return result;
}

ScoreResult evaluate_one(ScoreDefinition const& definition, Evidence const& evidence,
                         std::string const& prefix) {
    ScoreResult result = blank(definition);
    Inputs inputs;
    AskedFacts facts;
    result.error = check_inputs(definition, evidence, prefix, inputs, facts);
    if (result.error)
        return result;
    if (!definition.items.empty()) {
        Outcome outcome = Search(definition, inputs, nullptr).run();
        record_steps(definition, inputs, facts, outcome, result);
        state_totals(definition, std::move(outcome.totals), result);
        if (outcome.strategies.size() == 1)
            result.strategy = named(outcome.strategies.front());
        if (!result.missing.empty())
            result.deciding = deciding_item(definition, outcome, result.categories.size());
        add_readings(definition, inputs, result);
    }
    if (definition.conclude)
        definition.conclude(inputs, result);
    return result;
}

// Every value the largest of the lesions' totals can have.
std::vector<int> reachable_maxima(std::vector<ScoreResult> const& lesions) {
    int floor = 0;
    for (auto const& lesion : lesions)
        floor = std::max(floor, *lesion.total_min);
    std::vector<int> maxima;
    for (auto const& lesion : lesions)
        for (int const total : lesion.reachable)
            if (total >= floor)
                add_once(maxima, total);
    return maxima;
}

// The first lesion that no other can exceed, whatever the unknowns turn out to be.
ScoreResult const* certain_highest(std::vector<ScoreResult> const& lesions) {
    for (auto const& lesion : lesions)
        if (std::all_of(lesions.begin(), lesions.end(), [&](ScoreResult const& other) {
                return &other == &lesion || *other.total_max <= *lesion.total_min;
            }))
            return &lesion;
    return nullptr;
}

// The items' sum: the patient has the highest lesion's total.
void state_highest(ScoreDefinition const& definition, ScoreResult& result) {
    state_totals(definition, reachable_maxima(result.lesions), result);
    if (ScoreResult const* highest = certain_highest(result.lesions)) {
        result.patient_level = highest->subject;
        result.steps = highest->steps;
    }
    // What to find out next: the open item of the lesion that could be the worst.
    std::optional<std::size_t> widest;
    for (std::size_t i = 0; i < result.lesions.size(); ++i)
        if (result.lesions[i].deciding &&
            (!widest || *result.lesions[i].total_max > *result.lesions[*widest].total_max))
            widest = i;
    if (widest && !result.total)
        result.deciding = "lesions[" + std::to_string(*widest) + "]." + *result.lesions[*widest].deciding;
}

// A grade without points: the patient has the worst lesion's, the last in the order of the choices, once no
// ungraded lesion can be worse.
void state_worst(ScoreDefinition const& definition, ScoreResult& result) {
    InputDefinition const& asked = definition.inputs.front();
    std::optional<std::size_t> worst;
    ScoreResult const* holder = nullptr;
    bool open = false;
    for (auto const& lesion : result.lesions) {
        Detail const* grade = lesion.detail("grade");
        open = open || !grade;
        for (std::size_t i = 0; grade && i < asked.domain.choices.size(); ++i)
            if (*grade == Detail(asked.domain.choices[i]) && (!worst || i > *worst)) {
                worst = i;
                holder = &lesion;
            }
    }
    if (!holder || (open && *worst + 1 < asked.domain.choices.size()))
        return;
    result.category = holder->category;
    result.categories = holder->categories;
    result.details = holder->details;
    result.patient_level = holder->subject;
}

ScoreResult evaluate_lesions(ScoreDefinition const& definition, Evidence const& evidence) {
    ScoreResult result = blank(definition);
    for (std::size_t i = 0; i < evidence.lesions.size(); ++i) {
        std::string const prefix = "lesions[" + std::to_string(i) + "].";
        ScoreResult lesion = evaluate_one(definition, evidence.lesions[i], prefix);
        if (lesion.subject.empty())
            lesion.subject = evidence.lesions[i].subject;
        if (lesion.error && !result.error)
            result.error = lesion.error;
        for (auto const& item : lesion.missing)
            result.missing.push_back(prefix + item);
        for (auto const& input : lesion.missing_inputs)
            result.missing_inputs.push_back(prefix + input);
        result.lesions.push_back(std::move(lesion));
    }
    if (result.error) {
        result.missing.clear();
        result.missing_inputs.clear();
    } else if (definition.items.empty()) {
        state_worst(definition, result);
    } else {
        state_highest(definition, result);
    }
    return result;
}

// Whether both say the same of the patient and of each lesion, whatever stands in their explanations.
bool say_the_same(ScoreResult const& a, ScoreResult const& b) {
    auto const says = [](ScoreResult const& result) {
        return std::tie(result.reachable, result.categories, result.category, result.strategy, result.goal,
                        result.surgical_consult, result.error);
    };
    return says(a) == says(b) &&
           std::equal(a.lesions.begin(), a.lesions.end(), b.lesions.begin(), b.lesions.end(), say_the_same);
}

} // namespace

ScoreDefinition const* find_score(std::string_view id) {
    auto const scores = catalogue();
    auto const found = std::find_if(scores.begin(), scores.end(), [&](auto const& s) { return s.id == id; });
    return found == scores.end() ? nullptr : &*found;
}

ScoreDefinition const* find_score(std::string_view id, int version) {
    auto const scores = catalogue();
    auto const found = std::find_if(scores.begin(), scores.end(),
                                    [&](auto const& s) { return s.id == id && s.version == version; });
    return found == scores.end() ? nullptr : &*found;
}

ScoreResult evaluate(ScoreDefinition const& definition, Evidence const& evidence) {
    if (definition.per_lesion && !evidence.lesions.empty())
        return evaluate_lesions(definition, evidence);
    return evaluate_one(definition, evidence, "");
}

std::optional<Recomputed> recompute(std::string_view id, int version, Evidence const& evidence) {
    return recompute(catalogue(), id, version, evidence);
}

std::optional<Recomputed> recompute(std::span<ScoreDefinition const> definitions, std::string_view id,
                                    int version, Evidence const& evidence) {
    ScoreDefinition const *stored = nullptr, *newest = nullptr;
    for (auto const& definition : definitions) {
        if (definition.id != id)
            continue;
        if (!newest || definition.version > newest->version)
            newest = &definition;
        if (definition.version == version)
            stored = &definition;
    }
    if (!stored)
        return std::nullopt;
    Recomputed recomputed{evaluate(*stored, evidence), std::nullopt, false};
    if (newest != stored) {
        recomputed.by_newest = evaluate(*newest, evidence);
        recomputed.differs = !say_the_same(recomputed.as_stored, *recomputed.by_newest);
    }
    return recomputed;
}

} // namespace vertemark::scoring
