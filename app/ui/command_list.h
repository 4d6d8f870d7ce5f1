// Every act of the program as one named command with its key: menus, toolbar, F1 and the Ctrl+K search are
// views of this list. Keys can be rebound; a conflict is named, never silent.
#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>
#include <functional>
#include <initializer_list>
#include <optional>

namespace vertemark::app {

struct Command {
    QString id;       // stable: "view.zoom"
    QString category; // translated heading of the F1 list
    QString text;     // translated, as in the menu
    QList<QKeySequence> keys;
    QString hint; // one sentence for the tooltip
    std::function<void()> act;
    std::function<bool()> checked; // set for a command that is on or off
    // Set for a command that is there only at times. It may share a key with another one, and has it then.
    std::function<bool()> when = {};
};

// Keys by their names: keys({"Ctrl+Y", "Ctrl+Shift+Z"}).
[[nodiscard]] QList<QKeySequence> keys(std::initializer_list<char const*> names);

class CommandList : public QObject {
    Q_OBJECT

public:
    explicit CommandList(QWidget* window);

    // Registers a command, makes its action and binds its keys, or those the reader chose instead.
    QAction* add(Command command);

    [[nodiscard]] QAction* action(QString const& id) const;
    [[nodiscard]] QList<Command> const& commands() const { return m_commands; }
    // Ticks and unticks the actions that have a `checked` state; enables those that have a `when`.
    void refresh_checks();

    // The command that already has this key, other than `id`; those that are there only at times don't count.
    [[nodiscard]] std::optional<QString> owner_of(QKeySequence const& key, QString const& id) const;
    // Binds and remembers; an empty key takes the key away. Does nothing when another command has the key:
    // ask owner_of first.
    bool rebind(QString const& id, QKeySequence const& key);
    void restore_default_keys();

private:
    void share_keys();
    void show_keys(Command const& command); // on its action and in its tooltip

    QWidget* m_window;
    QList<Command> m_commands;
    QHash<QString, QAction*> m_actions;
    QHash<QString, QList<QKeySequence>> m_defaults;
};

} // namespace vertemark::app
