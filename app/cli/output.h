// What the commands share: JSON to stdout, messages for people to stderr, and the opening of studies.
#pragma once

#include <QJsonDocument>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/commands.h"
#include "app/core/open_study.h"

namespace vertemark::app {

// One JSON document to stdout, UTF-8.
void print(QJsonDocument const& document);

// "SUBJECT: cause" to stderr, and status 1.
void refuse(Outcome& outcome, Error const& error);

// The studies at `paths`, after telling on stderr which files were left out; nothing after telling why and
// setting status 1.
std::optional<OpenedStudies> open_or_refuse(std::vector<std::string> const& paths, Outcome& outcome);

} // namespace vertemark::app
