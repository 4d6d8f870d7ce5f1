// What the program remembers between starts that is no part of a case: window state, keys, theme, language.
// One ini file in the user's data folder (or in $VERTEMARK_DATA_DIR).
#pragma once

#include <QRegularExpression>
#include <QSettings>
#include <QString>
#include <QVariant>

#include "app/store/data_folder.h"

namespace vertemark::app {

class Settings {
public:
    Settings();
    [[nodiscard]] bool contains(QString const& key) const { return m_settings.contains(key); }
    [[nodiscard]] QVariant value(QString const& key, QVariant const& otherwise = {}) const {
        return m_settings.value(key, otherwise);
    }
    void set_value(QString const& key, QVariant const& value) { m_settings.setValue(key, value); }
    void remove(QString const& key) { m_settings.remove(key); }
    // All keys that begin with this.
    [[nodiscard]] QStringList keys(QString const& prefix) const {
        return m_settings.allKeys().filter(QRegularExpression(u'^' + QRegularExpression::escape(prefix)));
    }

private:
    QSettings m_settings;
};

// Who reads, as signatures and answers show it: as set, else the name of the account.
[[nodiscard]] QString reader_name();

} // namespace vertemark::app
