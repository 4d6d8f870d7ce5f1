#include "app/core/settings.h"

namespace vertemark::app {

Settings::Settings() : m_settings(data_folder() + QStringLiteral("/settings.ini"), QSettings::IniFormat) {}

QString reader_name() {
    QString const name = Settings().value(QStringLiteral("reader")).toString();
    return name.isEmpty() ? qEnvironmentVariable("USER", QStringLiteral("reader")) : name;
}

} // namespace vertemark::app
