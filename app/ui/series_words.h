// One line that names a series in a list of choices: date, modality, number, description.
#pragma once

#include <QString>

#include "imaging/series/series.h"

namespace vertemark::app {

[[nodiscard]] inline QString series_words(imaging::Series const& series) {
    QString date = QString::fromStdString(series.study.date);
    if (date.size() == 8)
        date = date.left(4) + QLatin1Char('-') + date.mid(4, 2) + QLatin1Char('-') + date.mid(6);
    QString words = date + QStringLiteral("  ") + QString::fromStdString(series.attributes.modality);
    if (series.attributes.number)
        words += QStringLiteral("  Se ") + QString::number(*series.attributes.number);
    words += QStringLiteral("  ") + QString::fromStdString(series.attributes.description);
    if (series.stacks > 1)
        words += QStringLiteral("  (%1/%2)").arg(series.stack + 1).arg(series.stacks);
    return words.trimmed();
}

} // namespace vertemark::app
