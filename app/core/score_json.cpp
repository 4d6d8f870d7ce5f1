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

void add_request(QJsonObject const& object, QString const& score, std::vector<ScoreRequest>& requests) {
    QString const named = object.value("score").toString(score);
    QJsonValue const version = object.value("version");
    requests.push_back({object.value("id").toString(), named.toStdString(), object.value("input").toObject(),
                        version.isDouble() ? std::optional(version.toInt()) : std::nullopt});
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

void add_fact(ScoreDefinition const& definition, QString const& key, QJsonValue const& json,
              Evidence& evidence, QStringList& unknown) {
    if (json.isObject()) { // {"left": …, "right": …} gives the inputs key_left and key_right
        QJsonObject const parts = json.toObject();
        for (auto part = parts.begin(); part != parts.end(); ++part)
            add_fact(definition, key + "_" + part.key(), part.value(), evidence, unknown);
        return;
    }
    InputDefinition const* input = input_spelled(definition, key.toStdString());
    if (!input)
        unknown.append(key);
    else if (!json.isNull())
        evidence.set(input->id, to_value(json), {Provenance::Kind::imported, "JSON", {}, {}});
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
    if (root.contains("input"))
        add_request(root, {}, requests);
    for (auto const& element : document.array())
        add_request(element.toObject(), {}, requests);
    for (auto group = root.begin(); group != root.end(); ++group)
        if (find_score(group.key().toStdString()))
            for (auto const& element : group.value().toArray())
                add_request(element.toObject(), group.key(), requests);
    if (requests.empty() && !document.isArray())
        return fail(ErrorCode::malformed,
                    "holds no score requests: expected an array of {\"id\",\"score\",\"input\"}");
    return requests;
}

Evidence to_evidence(ScoreDefinition const& definition, QJsonObject const& input, QStringList& unknown) {
    Evidence evidence;
    for (auto entry = input.begin(); entry != input.end(); ++entry) {
        if (definition.per_lesion && entry.key() == "lesions")
            for (auto const& lesion : entry.value().toArray())
                evidence.lesions.push_back(to_evidence(definition, lesion.toObject(), unknown));
        else
            add_fact(definition, entry.key(), entry.value(), evidence, unknown);
    }
    return evidence;
}

namespace {

// What the newest rule table says of a score computed by an older one.
void add_newer(ScoreRequest const& request, Evidence const& evidence, QJsonObject& object) {
    auto const again = recompute(request.score, *request.version, evidence);
    if (again && again->by_newest)
        object["newer"] = QJsonObject{{"version", again->by_newest->version},
                                      {"differs", again->differs},
                                      {"total", json(again->by_newest->total)},
                                      {"reachable", json(again->by_newest->reachable)},
                                      {"category", json(again->by_newest->category)}};
    else
        object["newer"] = QJsonValue();
}

} // namespace

QJsonObject answer(ScoreRequest const& request) {
    ScoreDefinition const* definition =
        request.version ? find_score(request.score, *request.version) : find_score(request.score);
    ScoreResult result;
    if (definition && !lesions_are_objects(*definition, request.input)) {
        result.score = request.score;
        result.version = definition->version;
        result.error = ScoreError{"invalid_value", "lesions"};
    } else if (definition) {
        QStringList unknown;
        result = evaluate(*definition, to_evidence(*definition, request.input, unknown));
        for (auto const& key : unknown)
            result.warnings.push_back({"unknown_input", {key.toStdString()}});
    } else {
        result.score = request.score;
        result.error = ScoreError{"unknown_score", request.score};
    }
    QJsonObject object = to_json(result);
    object["id"] = request.id;
    if (definition && request.version) {
        QStringList unknown;
        add_newer(request, to_evidence(*definition, request.input, unknown), object);
    }
    return object;
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
