// The words of the hanging protocols that come with the program, in the reader's language; a reader's own
// protocol keeps its own words.
#pragma once

#include <QCoreApplication>
#include <QString>

namespace vertemark::app {

[[nodiscard]] inline QString protocol_text(QString const& english) {
    return QCoreApplication::translate("protocols", english.toUtf8().constData());
}

} // namespace vertemark::app
