// What the codes of the scores mean, as sentences in the reader's language.
#pragma once

#include <QString>

#include "scoring/score.h"

namespace vertemark::app {

QString text(scoring::Warning const& warning);
QString text(scoring::ScoreError const& error);
// "checked against the text", "check against the paper", "our reading".
QString text(scoring::Citation::Mark mark);

} // namespace vertemark::app
