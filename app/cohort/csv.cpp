#include "app/cohort/csv.h"

#include <QStringDecoder>

#include <algorithm>

namespace vertemark::app {

namespace {

Result<QString> decode(QByteArray const& bytes) {
    auto const encoding = QStringConverter::encodingForData(bytes, u'\0').value_or(QStringConverter::Utf8);
    QStringDecoder decoder(encoding);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return fail(ErrorCode::malformed, "it is no text in UTF-8; save it as CSV in UTF-8");
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return text.replace(u'\r', u'\n');
}

// The separator that occurs most often in the first line, outside quotes.
QChar separator_of(QString const& text) {
    int commas = 0, semicolons = 0, tabs = 0;
    bool quoted = false;
    for (QChar const c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == u'\n')
            break;
        commas += c == u',';
        semicolons += c == u';';
        tabs += c == u'\t';
    }
    return tabs > std::max(commas, semicolons) ? u'\t' : semicolons > commas ? u';' : u',';
}

struct Line {
    QStringList cells;
    int number = 0;
};

Result<std::vector<Line>> split(QString const& text) {
    QChar const separator = separator_of(text);
    std::vector<Line> lines;
    Line line{{}, 1};
    QString cell;
    bool quoted = false;
    int number = 1, opened = 1;
    auto const end_line = [&] {
        line.cells.append(cell);
        cell.clear();
        bool const empty = std::all_of(line.cells.begin(), line.cells.end(),
                                       [](QString const& c) { return c.trimmed().isEmpty(); });
        if (!empty)
            lines.push_back(line);
        line = {{}, number};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        QChar const c = text[i];
        number += c == u'\n';
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else
                quoted = false;
        } else if (c == u'"' && cell.trimmed().isEmpty()) {
            cell.clear();
            quoted = true;
            opened = number;
        } else if (c == separator) {
            line.cells.append(cell);
            cell.clear();
        } else if (c == u'\n') {
            end_line();
        } else {
            cell += c;
        }
    }
    if (quoted)
        return fail(ErrorCode::malformed, "a quote is never closed", "line " + std::to_string(opened));
    end_line();
    return lines;
}

} // namespace

Result<CsvTable> parse_csv(QByteArray const& bytes) {
    TRY(QString const text, decode(bytes));
    TRY(auto const lines, split(text));
    CsvTable table;
    if (lines.empty())
        return fail(ErrorCode::malformed, "it is empty: expected a line of column names");
    for (QString const& column : lines.front().cells)
        table.columns.append(column.trimmed());
    for (std::size_t i = 1; i < lines.size(); ++i) {
        table.rows.push_back(lines[i].cells);
        table.lines.push_back(lines[i].number);
    }
    return table;
}

QByteArray csv_line(QStringList const& cells) {
    QStringList written;
    for (QString cell : cells) {
        bool const plain = std::none_of(cell.begin(), cell.end(), [](QChar c) {
            return c == u',' || c == u';' || c == u'"' || c == u'\n' || c == u'\r';
        });
        written.append(plain ? cell
                             : QLatin1Char('"') + cell.replace(QLatin1String("\""), QLatin1String("\"\"")) +
                                   QLatin1Char('"'));
    }
    return written.join(u',').toUtf8() + '\n';
}

} // namespace vertemark::app
