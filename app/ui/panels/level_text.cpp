#include "app/ui/panels/level_text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace vertemark::app {

using namespace annotation;

std::optional<std::vector<Level>> parse_levels(QString const& typed, LevelCounts const& counts) {
    static QRegularExpression const k_separator(QStringLiteral("[,;\\s]+"));
    static QRegularExpression const k_dash(QStringLiteral("\\s*[-–—]\\s*"));
    QString text = typed;
    text.replace(k_dash, QStringLiteral("-"));
    std::vector<Level> levels;
    for (QString const& part : text.split(k_separator, Qt::SkipEmptyParts)) {
        auto const ends = part.split(u'-');
        auto const from = parse_level(ends.front().toStdString());
        if (ends.size() > 2 || !from)
            return std::nullopt;
        QString last = ends.back();
        if (ends.size() == 2 && !last.isEmpty() && last[0].isDigit()) // "T10-12"
            last.prepend(ends.front()[0]);
        auto const to = parse_level(last.toStdString());
        if (!to)
            return std::nullopt;
        bool const odd = from->region == Region::occiput || from->region == Region::coccyx;
        if (*from == *to && odd) {
            levels.push_back(*from);
            continue;
        }
        if (!exists(*from, counts) || !exists(*to, counts) || *to < *from)
            return std::nullopt;
        for (Level const level : levels_of(counts))
            if (*from <= level && level <= *to)
                levels.push_back(level);
    }
    std::ranges::sort(levels);
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    return levels;
}

} // namespace vertemark::app
