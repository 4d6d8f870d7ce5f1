#include "app/ui/command_list.h"

#include <QWidget>

#include "app/core/settings.h"

namespace vertemark::app {

namespace {

QString key_setting(QString const& id) {
    return QStringLiteral("keys/") + id;
}

} // namespace

QList<QKeySequence> keys(std::initializer_list<char const*> names) {
    QList<QKeySequence> list;
    for (char const* name : names)
        list.append(QKeySequence(QString::fromLatin1(name)));
    return list;
}

CommandList::CommandList(QWidget* window) : QObject(window), m_window(window) {}

QAction* CommandList::add(Command command) {
    m_defaults.insert(command.id, command.keys);
    Settings settings;
    if (settings.contains(key_setting(command.id)))
        command.keys = {
            QKeySequence(settings.value(key_setting(command.id)).toString(), QKeySequence::PortableText)};
    auto* const action = new QAction(command.text, m_window);
    action->setObjectName(command.id);
    action->setShortcuts(command.keys);
    action->setShortcutContext(Qt::WindowShortcut);
    action->setCheckable(static_cast<bool>(command.checked));
    QString tip = command.hint.isEmpty() ? command.text : command.hint;
    if (!command.keys.isEmpty())
        tip += QStringLiteral("  (%1)").arg(command.keys.front().toString(QKeySequence::NativeText));
    action->setToolTip(tip);
    action->setStatusTip(command.hint);
    connect(action, &QAction::triggered, this, [this, act = command.act] {
        if (act)
            act();
        refresh_checks();
    });
    m_window->addAction(action);
    m_actions.insert(command.id, action);
    m_commands.append(std::move(command));
    return action;
}

QAction* CommandList::action(QString const& id) const {
    return m_actions.value(id);
}

void CommandList::refresh_checks() {
    for (Command const& command : m_commands)
        if (command.checked)
            m_actions.value(command.id)->setChecked(command.checked());
}

std::optional<QString> CommandList::owner_of(QKeySequence const& key, QString const& id) const {
    for (Command const& command : m_commands)
        if (command.id != id && command.keys.contains(key))
            return command.id;
    return std::nullopt;
}

bool CommandList::rebind(QString const& id, QKeySequence const& key) {
    if (owner_of(key, id))
        return false;
    for (Command& command : m_commands)
        if (command.id == id) {
            command.keys = {key};
            m_actions.value(id)->setShortcuts(command.keys);
            Settings settings;
            settings.set_value(key_setting(id), key.toString(QKeySequence::PortableText));
            return true;
        }
    return false;
}

void CommandList::restore_default_keys() {
    Settings settings;
    for (Command& command : m_commands) {
        settings.remove(key_setting(command.id));
        command.keys = m_defaults.value(command.id);
        m_actions.value(command.id)->setShortcuts(command.keys);
    }
}

} // namespace vertemark::app
