#include "app/core/settings.h"

#include <QDir>
#include <QStandardPaths>

namespace vertemark::app {

QString data_folder() {
    QString folder = qEnvironmentVariable("VERTEMARK_DATA_DIR");
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                 QStringLiteral("/vertemark");
    QDir().mkpath(folder);
    return folder;
}

Settings::Settings() : m_settings(data_folder() + QStringLiteral("/settings.ini"), QSettings::IniFormat) {}

} // namespace vertemark::app
