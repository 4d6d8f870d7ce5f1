#include "app/core/score_json.h"

#include <QJsonDocument>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/i18n/score_text.h"

namespace vertemark::app {

using namespace scoring;

namespace {

QString qt(std::string const& text) {
    return QString::fromStdString(text);
}

// ---- Requests ----

bool given(QJsonValue const& value) {
    return !value.isUndefined() && !value.isNull();
}

// `score`: of the group that holds the request, which then needn't name it.
ScoreRequest to_request(QJsonValue const& json, QString const& score) {
    constexpr int k_no_version = -1;
    QJsonObject const object = json.toObject();
    QJsonValue const named = object.value("score"), input = object.value("input"),
                     version = object.value("version");
    ScoreRequest request{object.value("id"), named.toString(score).toStdString(), input.toObject()};
    auto const wrong = [&](char const* part) { request.error = ScoreError{"invalid_value", part}; };
    if (given(version))
        request.version = version.toInt(k_no_version);
    if (request.version == k_no_version)
        wrong("version");
    if (given(input) && !input.isObject())
        wrong("input");
    if (request.score.empty() || (given(named) && !named.isString()))
        wrong("score");
    if (!json.isObject())
        wrong("request");
    return request;
}

// A JSON value as a fact's value; what no domain accepts becomes the empty list, which every domain refuses.
Value to_value(QJsonValue const& json) {
    if (json.isBool())
        return json.toBool();
    if (json.isString())
        return json.toString().toStdString();
    if (json.isDouble()) {
        double const number = json.toDouble();
        bool const whole =
            std::trunc(number) == number && std::abs(number) <= std::numeric_limits<int>::max();
        return whole ? Value(static_cast<int>(number)) : Value(number);
    }
    std::vector<std::string> texts;
    for (auto const& element : json.toArray())
        texts.push_back(element.toString().toStdString());
    return texts;
}

InputDefinition const* input_spelled(ScoreDefinition const& definition, std::string const& key) {
    auto const& inputs = definition.inputs;
    auto found = std::find_if(inputs.begin(), inputs.end(), [&](auto const& i) { return i.key == key; });
    if (found == inputs.end())
        found = std::find_if(inputs.begin(), inputs.end(), [&](auto const& i) { return i.id == key; });
    return found == inputs.end() ? nullptr : &*found;
}

bool has_sides(ScoreDefinition const& definition, QString const& key) {
    return input_spelled(definition, (key + "_left").toStdString()) != nullptr;
}

void add_fact(ScoreDefinition const& definition, QString const& key, QJsonValue const& json,
              ScoreInput& read) {
    if (json.isObject() && has_sides(definition, key)) { // {"left": …, "right": …}: key_left, key_right
        QJsonObject const sides = json.toObject();
        for (auto side = sides.begin(); side != sides.end(); ++side)
            add_fact(definition, key + "_" + side.key(), side.value(), read);
        return;
    }
    InputDefinition const* input = input_spelled(definition, key.toStdString());
    if (!input)
        read.unknown.append(key);
    else if (!json.isNull())
        read.evidence.set(input->id, to_value(json), {Provenance::Kind::imported, "JSON", {}, {}});
}

// False when "lesions" is there and is no list of at least one lesion.
bool lesions_are_objects(ScoreDefinition const& definition, QJsonObject const& input) {
    QJsonValue const lesions = input.value("lesions");
    if (!definition.per_lesion || lesions.isUndefined() || lesions.isNull())
        return true;
    QJsonArray const list = lesions.toArray();
    return !list.isEmpty() &&
           std::all_of(list.begin(), list.end(), [](auto const& l) { return l.isObject(); });
}

// ---- Results ----

QJsonArray json(std::vector<std::string> const& texts) {
    QJsonArray array;
    for (auto const& text : texts)
        array.append(qt(text));
    return array;
}

QJsonArray json(std::vector<int> const& numbers) {
    QJsonArray array;
    for (int const number : numbers)
        array.append(number);
    return array;
}

QJsonValue json(std::string const& text) {
    return qt(text);
}
QJsonValue json(bool flag) {
    return flag;
}
QJsonValue json(int number) {
    return number;
}
QJsonValue json(double number) {
    return number;
}

template <class... T>
QJsonValue json(std::variant<T...> const& value) {
    return std::visit([](auto const& held) { return QJsonValue(json(held)); }, value);
}

template <class T>
QJsonValue json(std::optional<T> const& value) {
    return value ? QJsonValue(json(*value)) : QJsonValue();
}

QString mark_letter(Citation::Mark mark) {
    return mark == Citation::Mark::checked ? "R" : mark == Citation::Mark::knowledge ? "K" : "A";
}

QString provenance_name(Provenance::Kind kind) {
    static constexpr char const* k_names[] = {"unknown", "measured", "entered", "imported", "derived"};
    return k_names[static_cast<int>(kind)];
}

QJsonObject json(Step const& step) {
    QJsonArray inputs;
    for (auto const& used : step.inputs) {
        QJsonObject object{{"id", qt(used.id)},
                           {"value", json(used.value)},
                           {"provenance", provenance_name(used.provenance.kind)}};
        if (!used.provenance.source.empty())
            object["source"] = qt(used.provenance.source);
        inputs.append(object);
    }
    return {{"item", qt(step.item)},
            {"inputs", inputs},
            {"points", json(step.points)},
            {"reachable", json(step.reachable)}};
}

QJsonArray json(std::vector<Warning> const& warnings) {
    QJsonArray array;
    for (auto const& warning : warnings)
        array.append(QJsonObject{{"code", qt(warning.code)}, {"text", warning_text(warning)}});
    return array;
}

QJsonArray json(std::vector<AlternativeResult> const& alternatives) {
    QJsonArray array;
    for (auto const& other : alternatives) {
        bool const one = other.reachable.size() == 1;
        array.append(QJsonObject{{"reading", qt(other.reading)},
                                 {"item", qt(other.item)},
                                 {"total", one ? QJsonValue(other.reachable.front()) : QJsonValue()},
                                 {"reachable", json(other.reachable)},
                                 {"categories", json(other.categories)}});
    }
    return array;
}

void add_citations(ScoreResult const& result, QJsonObject& object) {
    ScoreDefinition const* definition = find_score(result.score, result.version);
    if (!definition)
        return;
    QJsonArray citations;
    for (auto const& citation : definition->citations)
        citations.append(QJsonObject{{"text", qt(citation.text)},
                                     {"doi", citation.doi.empty() ? QJsonValue() : qt(citation.doi)},
                                     {"mark", mark_letter(citation.mark)},
                                     {"mark_text", citation_mark_text(citation.mark)}});
    Citation const& first = definition->citations.front();
    object["citation"] = qt(first.doi.empty() ? first.text : first.text + ". doi:" + first.doi);
    object["citations"] = citations;
}

void add_lesions(ScoreResult const& result, QJsonObject& object) {
    if (result.lesions.empty())
        return;
    QJsonArray lesions;
    for (auto const& lesion : result.lesions) {
        QJsonObject one = to_json(lesion);
        for (char const* shared : {"score", "version", "citation", "citations"})
            one.remove(shared);
        lesions.append(one);
    }
    object["per_lesion"] = lesions;
    object["patient_total"] = json(result.total);
    object["patient_level"] = json(result.patient_level);
}

} // namespace

bool holds_case(QByteArray const& bytes) {
    return QJsonDocument::fromJson(bytes).object().value("format").toString() == "vertemark-case";
}

Result<std::vector<ScoreRequest>> read_score_requests(QByteArray const& bytes) {
    QJsonParseError problem{};
    QJsonDocument const document = QJsonDocument::fromJson(bytes, &problem);
    if (document.isNull())
        return fail(ErrorCode::malformed, "no JSON: " + problem.errorString().toStdString() + " at byte " +
                                              std::to_string(problem.offset));
    std::vector<ScoreRequest> requests;
    QJsonObject const root = document.object();
    bool found = document.isArray();
    if (root.contains("input") || root.contains("score"))
        requests.push_back(to_request(root, {}));
    for (QJsonValue const element : document.array())
        requests.push_back(to_request(element, {}));
    for (auto group = root.begin(); group != root.end(); ++group)
        if (group.value().isArray() && find_score(group.key().toStdString())) {
            found = true;
            for (QJsonValue const element : group.value().toArray())
                requests.push_back(to_request(element, group.key()));
        }
    if (requests.empty() && !found)
        return fail(ErrorCode::malformed,
                    "holds no score requests: expected an array of {\"id\",\"score\",\"input\"}");
    return requests;
}

ScoreInput read_score_input(ScoreDefinition const& definition, QJsonObject const& input) {
    ScoreInput read;
    QJsonArray const lesions = definition.per_lesion ? input.value("lesions").toArray() : QJsonArray();
    for (QJsonValue const lesion : lesions) {
        ScoreInput one;
        QJsonObject const facts = lesion.toObject();
        for (auto entry = facts.begin(); entry != facts.end(); ++entry)
            add_fact(definition, entry.key(), entry.value(), one);
        read.evidence.lesions.push_back(std::move(one.evidence));
        read.unknown += one.unknown;
    }
    for (auto entry = input.begin(); entry != input.end(); ++entry) {
        if (definition.per_lesion && entry.key() == "lesions")
            continue;
        if (!lesions.isEmpty() && given(entry.value()))
            read.beside.append(entry.key());
        else
            add_fact(definition, entry.key(), entry.value(), read);
    }
    read.unknown.removeDuplicates();
    return read;
}

namespace {

ScoreResult refused(ScoreRequest const& request, ScoreError error) {
    ScoreResult result;
    result.score = request.score;
    result.version = request.version.value_or(0);
    result.error = std::move(error);
    return result;
}

} // namespace

QJsonObject answer(ScoreRequest const& request) {
    ScoreDefinition const* newest = find_score(request.score);
    ScoreDefinition const* definition =
        request.version ? find_score(request.score, *request.version) : newest;
    QJsonObject object;
    if (request.error) {
        object = to_json(refused(request, *request.error));
    } else if (!definition) {
        object = to_json(refused(request, newest ? ScoreError{"invalid_value", "version"}
                                                 : ScoreError{"unknown_score", request.score}));
    } else if (!lesions_are_objects(*definition, request.input)) {
        object = to_json(refused(request, {"invalid_value", "lesions"}));
    } else {
        ScoreInput const read = read_score_input(*definition, request.input);
        auto const again = *recompute(request.score, definition->version, read.evidence);
        ScoreResult result = again.as_stored;
        for (auto const& key : read.unknown)
            result.warnings.push_back({"unknown_input", {key.toStdString()}});
        for (auto const& key : read.beside)
            result.warnings.push_back({"ignored_beside_lesions", {key.toStdString()}});
        object = to_json(result);
        if (request.version)
            object["newer"] = again.by_newest ? newer_to_json(*again.by_newest, again.differs) : QJsonValue();
    }
    object["id"] = request.id.isUndefined() ? QJsonValue() : request.id;
    return object;
}

QJsonObject newer_to_json(ScoreResult const& newest, bool differs) {
    return {{"version", newest.version},
            {"differs", differs},
            {"total", json(newest.total)},
            {"reachable", json(newest.reachable)},
            {"category", json(newest.category)}};
}

QJsonObject to_json(ScoreResult const& result) {
    QJsonObject points;
    QJsonArray steps;
    for (auto const& step : result.steps) {
        points[qt(step.item)] = json(step.points);
        steps.append(json(step));
    }
    QJsonObject object{{"score", qt(result.score)},
                       {"version", result.version},
                       {"points", points},
                       {"total", json(result.total)},
                       {"total_min", json(result.total_min)},
                       {"total_max", json(result.total_max)},
                       {"reachable", json(result.reachable)},
                       {"category", json(result.category)},
                       {"categories", json(result.categories)},
                       {"missing", json(result.missing)},
                       {"missing_inputs", json(result.missing_inputs)},
                       {"deciding", json(result.deciding)},
                       {"strategy", json(result.strategy)},
                       {"treatment_goal", json(result.goal)},
                       {"surgical_consult", json(result.surgical_consult)},
                       {"alternatives", json(result.alternatives)},
                       {"warnings", json(result.warnings)},
                       {"steps", steps},
                       {"error", QJsonValue()}};
    if (!result.subject.empty())
        object["level"] = qt(result.subject);
    for (auto const& [name, detail] : result.details) {
        if (name == "location_options") {
            points["location_options"] = json(detail);
            object["points"] = points;
        } else {
            object[qt(name)] = json(detail);
        }
    }
    if (result.error)
        object["error"] = QJsonObject{{"code", qt(result.error->code)},
                                      {"subject", qt(result.error->subject)},
                                      {"text", error_text(*result.error)}};
    add_lesions(result, object);
    add_citations(result, object);
    return object;
}

} // namespace vertemark::app
