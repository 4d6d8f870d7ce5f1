// Comma-separated values as spreadsheets write them: RFC 4180 with quotes, and commas, semicolons or tabs.
// UTF-8 or UTF-16 with a mark.
#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

#include "imaging/base/result.h"

namespace vertemark::app {

struct CsvTable {
    QStringList columns;           // of the first line, without blanks at the ends
    std::vector<QStringList> rows; // as many cells as the line had; empty lines are left out
    std::vector<int> lines;        // of each row in the file, counted from 1
};

// malformed when the bytes are no text in UTF-8 or UTF-16, or a quote isn't closed (subject: its line).
Result<CsvTable> parse_csv(QByteArray const& bytes);

// One line with its line feed; cells with separators, quotes or line feeds are quoted.
[[nodiscard]] QByteArray csv_line(QStringList const& cells);

} // namespace vertemark::app
