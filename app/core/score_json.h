// Scores as JSON: requests in the field's own terms become Evidence, results become the objects that
// `vertemark-cli score` prints. Unknown is null or absent in both directions. Knows no file.
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

#include "imaging/base/result.h"
#include "scoring/evaluate.h"

namespace vertemark::app {

struct ScoreRequest {
    QJsonValue id; // handed back as it is
    std::string score;
    QJsonObject input;
    std::optional<int> version = {}; // of the rule table that computed a stored score; the newest when absent
    std::optional<scoring::ScoreError> error = {}; // the request itself is no request: nothing is computed
};

// What an input object says in the terms of a score.
struct ScoreInput {
    scoring::Evidence evidence;
    QStringList unknown; // names that the score doesn't know
    QStringList beside;  // given for the patient beside "lesions", which this score looks at alone
};

// True for a case document (`"format": "vertemark-case"`), which holds a case and not requests.
bool holds_case(QByteArray const& bytes);

// The requests of a file: an array of {"id","score","input"} (with "version" for a stored score), one such
// object, or an object that holds arrays of {"id","input"} under the scores' names.
Result<std::vector<ScoreRequest>> read_score_requests(QByteArray const& bytes);

ScoreInput read_score_input(scoring::ScoreDefinition const& definition, QJsonObject const& input);

// One score for one request; an unknown score or an input outside the definition is in the result's error.
QJsonObject answer(ScoreRequest const& request);

QJsonObject to_json(scoring::ScoreResult const& result);

// What the newest rule table says beside a result of an older one: its version, total, reachable, category.
QJsonObject newer_to_json(scoring::ScoreResult const& newest, bool differs);

} // namespace vertemark::app
