#include "app/ui/command_list.h"

#include <QWidget>

#include "app/core/settings.h"

namespace vertemark::app {

namespace {

QString key_setting(QString const& id) {
    return QStringLiteral("keys/") + id;
}

// "" is a key that was taken away.
QList<QKeySequence> stored_keys(QString const& text) {
    return text.isEmpty() ? QList<QKeySequence>() : QList{QKeySequence(text, QKeySequence::PortableText)};
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
        command.keys = stored_keys(settings.value(key_setting(command.id)).toString());
    auto* const action = new QAction(command.text, m_window);
    action->setObjectName(command.id);
    action->setShortcutContext(Qt::WindowShortcut);
    action->setCheckable(static_cast<bool>(command.checked));
    action->setStatusTip(command.hint);
    connect(action, &QAction::triggered, this, [this, act = command.act] {
        if (act)
            act();
        refresh_checks();
    });
    m_window->addAction(action);
    m_actions.insert(command.id, action);
    show_keys(command);
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
    share_keys();
}

// A key that two commands share belongs to the one that is there only at times while it is there.
void CommandList::share_keys() {
    QList<QKeySequence> taken;
    for (Command const& command : m_commands)
        if (command.when) {
            bool const there = command.when();
            m_actions.value(command.id)->setEnabled(there);
            if (there)
                taken += command.keys;
        }
    for (Command const& command : m_commands) {
        if (command.when)
            continue;
        QList<QKeySequence> left = command.keys;
        for (QKeySequence const& key : taken)
            left.removeAll(key);
        QAction* const action = m_actions.value(command.id);
        if (action->shortcuts() != left)
            action->setShortcuts(left);
    }
}

std::optional<QString> CommandList::owner_of(QKeySequence const& key, QString const& id) const {
    for (Command const& command : m_commands)
        if (command.id != id && !command.when && command.keys.contains(key))
            return command.id;
    return std::nullopt;
}

bool CommandList::rebind(QString const& id, QKeySequence const& key) {
    for (Command& command : m_commands)
        if (command.id == id) {
            if (!key.isEmpty() && !command.when && owner_of(key, id))
                return false;
            command.keys = key.isEmpty() ? QList<QKeySequence>() : QList{key};
            Settings settings;
            settings.set_value(key_setting(id), key.toString(QKeySequence::PortableText));
            show_keys(command);
            return true;
        }
    return false;
}

void CommandList::show_keys(Command const& command) {
    QAction* const action = m_actions.value(command.id);
    action->setShortcuts(command.keys);
    QString tip = command.hint.isEmpty() ? command.text : command.hint;
    if (!command.keys.isEmpty())
        tip += QStringLiteral("  (%1)").arg(command.keys.front().toString(QKeySequence::NativeText));
    action->setToolTip(tip);
}

void CommandList::restore_default_keys() {
    Settings settings;
    for (Command& command : m_commands) {
        settings.remove(key_setting(command.id));
        command.keys = m_defaults.value(command.id);
        show_keys(command);
    }
}

} // namespace vertemark::app
