#include "app/ui/keys_dialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "app/core/settings.h"
#include "app/i18n/finding_text.h"
#include "app/tools/tool_list.h"
#include "app/ui/command_list.h"
#include "app/ui/key_profiles.h"

namespace vertemark::app {

namespace {

constexpr int k_id_role = Qt::UserRole;

} // namespace

KeysDialog::KeysDialog(CommandList& commands, std::function<void(MouseButtons const&)> use_mouse,
                       QWidget* parent)
    : QDialog(parent), m_commands(commands), m_use_mouse(std::move(use_mouse)) {
    setWindowTitle(tr("Keys"));
    resize(760, 680);
    build_rows();
    fill();
    show_chosen();
    m_filter->setFocus();
}

void KeysDialog::build_rows() {
    auto* const column = new QVBoxLayout(this);
    auto* const top = new QHBoxLayout;
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Filter by command or key"));
    m_filter->setClearButtonEnabled(true);
    top->addWidget(m_filter, 1);
    top->addWidget(new QLabel(tr("Keys as in")));
    auto* const profiles = new QComboBox;
    profiles->setAccessibleName(tr("Set of keys"));
    profiles->addItems({tr("Radiology"), tr("Horos-like"), tr("Slicer-like")});
    QString const used = Settings().value(QStringLiteral("key_profile")).toString();
    for (std::size_t i = 0; i < key_profiles().size(); ++i)
        if (key_profiles()[i].id == used)
            profiles->setCurrentIndex(static_cast<int>(i));
    top->addWidget(profiles);
    column->addLayout(top);

    m_table = new QTableWidget(0, 3);
    m_table->setHorizontalHeaderLabels({tr("Key"), tr("Act"), tr("What it does")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAccessibleName(tr("Commands and their keys"));
    column->addWidget(m_table, 1);

    auto* const change = new QHBoxLayout;
    m_chosen = new QLabel;
    change->addWidget(m_chosen, 1);
    m_key = new QKeySequenceEdit;
    m_key->setAccessibleName(tr("New key of the chosen command"));
    m_key->setToolTip(tr("Click here and press the new key"));
    m_key->setMaximumWidth(180);
    change->addWidget(m_key);
    m_none = new QPushButton(tr("No key"));
    change->addWidget(m_none);
    column->addLayout(change);
    auto* const conflict = new QHBoxLayout;
    m_answer = new QLabel;
    m_answer->setProperty("role", "warning");
    m_answer->setWordWrap(true);
    conflict->addWidget(m_answer, 1);
    m_take = new QPushButton(tr("Take it over"));
    m_take->hide();
    conflict->addWidget(m_take);
    column->addLayout(conflict);

    build_mouse(column);
    auto* const bottom = new QHBoxLayout;
    auto* const restore = new QPushButton(tr("Restore all"));
    auto* const import_button = new QPushButton(tr("Import…"));
    auto* const export_button = new QPushButton(tr("Export…"));
    auto* const close_button = new QPushButton(tr("Close"));
    close_button->setProperty("role", "primary");
    for (QPushButton* button : {restore, import_button, export_button})
        bottom->addWidget(button);
    bottom->addStretch();
    bottom->addWidget(close_button);
    column->addLayout(bottom);
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false); // Enter belongs to the fields

    connect(m_filter, &QLineEdit::textChanged, this, &KeysDialog::filter);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &KeysDialog::show_chosen);
    connect(m_key, &QKeySequenceEdit::editingFinished, this, [this] {
        if (!m_key->keySequence().isEmpty())
            bind(m_key->keySequence());
    });
    connect(m_none, &QPushButton::clicked, this, [this] { bind({}); });
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (auto const owner = m_commands.owner_of(m_wanted, chosen_command()))
            m_commands.rebind(*owner, {});
        bind(m_wanted);
    });
    connect(profiles, &QComboBox::activated, this, &KeysDialog::use_profile);
    connect(restore, &QPushButton::clicked, this, [this, profiles] {
        profiles->setCurrentIndex(0);
        use_profile(0);
    });
    connect(export_button, &QPushButton::clicked, this, &KeysDialog::export_to_file);
    connect(import_button, &QPushButton::clicked, this, &KeysDialog::import_from_file);
    connect(close_button, &QPushButton::clicked, this, &QDialog::accept);
}

void KeysDialog::build_mouse(QVBoxLayout* column) {
    auto* const row = new QHBoxLayout;
    auto const button = [&](QString const& label, QString const& name) {
        auto* const text = new QLabel(label);
        auto* const tools = new QComboBox;
        for (QString const& id : mouse_tools())
            for (ToolEntry const& entry : tool_list())
                if (id == QLatin1String(entry.id.data(), static_cast<qsizetype>(entry.id.size())))
                    tools->addItem(QCoreApplication::translate("tools", std::string(entry.text).c_str()), id);
        tools->setAccessibleName(name);
        text->setBuddy(tools);
        row->addWidget(text);
        row->addWidget(tools);
        connect(tools, &QComboBox::activated, this, &KeysDialog::use_mouse);
        return tools;
    };
    m_middle = button(tr("Middle drag"), tr("Tool of the middle mouse button"));
    m_right = button(tr("Right drag"), tr("Tool of the right mouse button"));
    row->addStretch();
    column->addLayout(row);
    show_mouse();
}

void KeysDialog::show_mouse() {
    MouseButtons const buttons = mouse_buttons();
    m_middle->setCurrentIndex(m_middle->findData(buttons.middle));
    m_right->setCurrentIndex(m_right->findData(buttons.right));
}

void KeysDialog::use_mouse() {
    MouseButtons const buttons{m_middle->currentData().toString(), m_right->currentData().toString()};
    remember_mouse_buttons(buttons);
    m_use_mouse(buttons);
    fill();
}

void KeysDialog::fill() {
    QString const before = chosen_command();
    m_table->setRowCount(0);
    auto const row = [this](QString const& key, QString const& text, QString const& hint, QString const& id) {
        int const at = m_table->rowCount();
        m_table->insertRow(at);
        auto* const first = new QTableWidgetItem(key);
        first->setData(k_id_role, id);
        m_table->setItem(at, 0, first);
        m_table->setItem(at, 1, new QTableWidgetItem(text));
        m_table->setItem(at, 2, new QTableWidgetItem(hint));
        return at;
    };
    int select = -1;
    for (Command const& command : m_commands.commands()) {
        QStringList names;
        for (QKeySequence const& key : command.keys)
            names.append(key.toString(QKeySequence::NativeText));
        int const at = row(names.join(QStringLiteral(", ")), command.text, command.hint, command.id);
        if (command.id == before)
            select = at;
    }
    QStringList const mouse = {tr("Left drag: the chosen tool, window at first"),
                               tr("Ctrl+left drag: window from a box"),
                               tr("Middle drag: %1").arg(m_middle->currentText()),
                               tr("Right drag: %1; right click: menu").arg(m_right->currentText()),
                               tr("Wheel: scroll; on a projection: turn"),
                               tr("Ctrl+wheel: zoom at the pointer"),
                               tr("Alt+wheel: thicker slab"),
                               tr("Shift+move: every view follows the point"),
                               tr("Double-click: maximise"),
                               tr("Click on a PET projection: go to the hottest place")};
    for (QString const& line : mouse)
        row(tr("Mouse"), line, {}, {});
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(0, std::max(110, m_table->columnWidth(0)));
    filter(m_filter->text());
    if (select >= 0)
        m_table->selectRow(select);
}

void KeysDialog::filter(QString const& typed) {
    for (int row = 0; row < m_table->rowCount(); ++row) {
        bool found = typed.isEmpty();
        for (int column = 0; column < 3 && !found; ++column)
            found = m_table->item(row, column)->text().contains(typed, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !found);
    }
}

QString KeysDialog::chosen_command() const {
    int const row = m_table->currentRow();
    return row < 0 ? QString() : m_table->item(row, 0)->data(k_id_role).toString();
}

QString KeysDialog::text_of(QString const& command) const {
    for (Command const& each : m_commands.commands())
        if (each.id == command)
            return each.text;
    return command;
}

void KeysDialog::show_chosen() {
    QString const id = chosen_command();
    bool const can = !id.isEmpty();
    m_key->setEnabled(can);
    m_none->setEnabled(can);
    m_key->clear();
    m_take->hide();
    m_answer->clear();
    m_chosen->setText(can ? tr("New key for “%1”:").arg(text_of(id))
                          : tr("Choose a command to give it another key."));
}

void KeysDialog::bind(QKeySequence const& key) {
    QString const id = chosen_command();
    if (id.isEmpty())
        return;
    m_take->hide();
    m_answer->clear();
    if (auto const owner = key.isEmpty() ? std::nullopt : m_commands.owner_of(key, id)) {
        m_wanted = key;
        m_answer->setText(
            tr("%1 already belongs to “%2”.").arg(key.toString(QKeySequence::NativeText), text_of(*owner)));
        m_take->show();
        return;
    }
    m_commands.rebind(id, key);
    fill();
}

void KeysDialog::use_profile(int index) {
    KeyProfile const& profile = key_profiles()[static_cast<std::size_t>(index)];
    Settings().set_value(QStringLiteral("key_profile"), profile.id);
    apply_profile(m_commands, profile);
    remember_mouse_buttons(profile.mouse);
    show_mouse();
    m_use_mouse(profile.mouse);
    fill();
}

void KeysDialog::export_to_file() {
    QString const path = QFileDialog::getSaveFileName(this, tr("Export keys"), QStringLiteral("keys.json"),
                                                      QStringLiteral("JSON (*.json)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    QByteArray const keys = export_keys(m_commands);
    bool const written = file.open(QIODevice::WriteOnly) && file.write(keys) == keys.size();
    m_answer->setText(written ? tr("Saved %1").arg(path)
                              : tr("%1 can't be written: choose another folder").arg(path));
}

void KeysDialog::import_from_file() {
    QString const path =
        QFileDialog::getOpenFileName(this, tr("Import keys"), {}, QStringLiteral("JSON (*.json)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_answer->setText(tr("%1 can't be read.").arg(path));
    auto const done = import_keys(m_commands, file.readAll());
    fill();
    if (done)
        return m_answer->setText(tr("Keys of %1 are in use.").arg(path));
    m_answer->setText(done.error().code == ErrorCode::inconsistent
                          ? tr("%1 gives %2 to two commands (%3): nothing was changed.")
                                .arg(path, QString::fromStdString(done.error().subject),
                                     QString::fromStdString(done.error().detail))
                          : tr("%1 is no list of keys: nothing was changed.").arg(path));
}

} // namespace vertemark::app
