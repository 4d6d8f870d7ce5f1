#include "app/store/data_folder.h"

#include <QDir>
#include <QStandardPaths>

namespace vertemark::app {

QString data_folder() {
    QString folder = qEnvironmentVariable("VERTEMARK_DATA_DIR");
    if (folder.isEmpty()) // the same for the window and the command line, whatever the program's name
        folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                 QStringLiteral("/vertemark");
    QDir().mkpath(folder);
    return folder;
}

} // namespace vertemark::app
