#include "app/core/settings.h"

namespace vertemark::app {

Settings::Settings() : m_settings(data_folder() + QStringLiteral("/settings.ini"), QSettings::IniFormat) {}

} // namespace vertemark::app
