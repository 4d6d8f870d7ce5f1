#include "app/ui/protocol_editor.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSaveFile>
#include <QUuid>
#include <QVBoxLayout>

#include "app/ui/protocol_form.h"
#include "app/ui/protocol_text.h"

namespace vertemark::app {

ProtocolEditor::ProtocolEditor(QString folder, std::optional<Protocol> on_screen, QWidget* parent)
    : QDialog(parent), m_folder(std::move(folder)) {
    setWindowTitle(tr("Hanging protocols"));
    resize(1120, 640);
    auto* const all = new QHBoxLayout(this);
    auto* const left = new QVBoxLayout;
    m_list = new QListWidget;
    m_list->setFixedWidth(230);
    m_list->setAccessibleName(tr("Hanging protocols"));
    left->addWidget(m_list, 1);
    auto const button = [](QString const& text, QString const& tip, QVBoxLayout* into) {
        auto* const made = new QPushButton(text);
        made->setToolTip(tip);
        made->setAutoDefault(false);
        into->addWidget(made);
        return made;
    };
    auto* const screen =
        button(tr("New from the screen"), tr("What hangs now, as a protocol of its own"), left);
    auto* const duplicate = button(tr("Copy"), tr("A copy under another name"), left);
    m_remove = button(tr("Delete"), {}, left);
    auto* const import_button = button(tr("Import…"), tr("Read a protocol from a file"), left);
    auto* const export_button = button(tr("Export…"), tr("Write this protocol to a file"), left);
    all->addLayout(left);
    auto* const right = new QVBoxLayout;
    m_form = new ProtocolForm;
    right->addWidget(m_form, 1);
    auto* const bottom = new QHBoxLayout;
    m_answer = new QLabel;
    m_answer->setWordWrap(true);
    bottom->addWidget(m_answer, 1);
    m_save = new QPushButton(tr("Save"));
    m_save->setProperty("role", "primary");
    auto* const close_button = new QPushButton(tr("Close"));
    close_button->setAutoDefault(false);
    bottom->addWidget(m_save);
    bottom->addWidget(close_button);
    right->addLayout(bottom);
    all->addLayout(right, 1);

    screen->setEnabled(on_screen.has_value());
    connect(m_list, &QListWidget::currentRowChanged, this, &ProtocolEditor::choose);
    connect(m_form, &ProtocolForm::changed, this, &ProtocolEditor::check);
    connect(m_save, &QPushButton::clicked, this, &ProtocolEditor::save);
    connect(m_remove, &QPushButton::clicked, this, &ProtocolEditor::remove);
    connect(screen, &QPushButton::clicked, this, [this, on_screen] {
        if (on_screen)
            copy(*on_screen, tr("My protocol"));
    });
    connect(duplicate, &QPushButton::clicked, this, [this] {
        Protocol const now = m_form->protocol();
        copy(now, tr("%1 (copy)").arg(protocol_text(now.name)));
    });
    connect(import_button, &QPushButton::clicked, this, &ProtocolEditor::import_file);
    connect(export_button, &QPushButton::clicked, this, &ProtocolEditor::export_file);
    connect(close_button, &QPushButton::clicked, this, &QDialog::accept);
    load(on_screen ? on_screen->id : QString());
}

QString ProtocolEditor::file_of(QString const& id) const {
    return m_folder + QLatin1Char('/') + id + QStringLiteral(".json");
}

void ProtocolEditor::load(QString const& select) {
    auto library = load_protocols(m_folder);
    m_protocols = std::move(library.protocols);
    {
        QSignalBlocker const quiet(m_list);
        m_list->clear();
        for (Protocol const& protocol : m_protocols) {
            auto* const item = new QListWidgetItem(protocol_text(protocol.name), m_list);
            if (QFile::exists(file_of(protocol.id)))
                item->setText(tr("%1 (mine)").arg(item->text()));
        }
    }
    int row = 0;
    for (std::size_t i = 0; i < m_protocols.size(); ++i)
        if (m_protocols[i].id == select)
            row = static_cast<int>(i);
    m_list->setCurrentRow(row);
    choose(row);
    if (!library.findings.empty()) {
        Finding const& first = library.findings.front();
        m_answer->setText(
            tr("%1 can't be used: %2")
                .arg(QString::fromStdString(first.subject),
                     QString::fromStdString(first.arguments.empty() ? first.code : first.arguments.front())));
    }
}

void ProtocolEditor::choose(int row) {
    if (row < 0 || row >= static_cast<int>(m_protocols.size()))
        return;
    Protocol const& protocol = m_protocols[static_cast<std::size_t>(row)];
    m_form->set(protocol);
    bool const mine = QFile::exists(file_of(protocol.id));
    m_remove->setEnabled(mine);
    bool const stands_in =
        QFile::exists(QStringLiteral(":/protocols/") + protocol.id + QStringLiteral(".json"));
    m_remove->setText(stands_in ? tr("Restore original") : tr("Delete"));
    check();
    m_save->setEnabled(false); // nothing changed yet
}

// The same reader that will load the file judges the form.
void ProtocolEditor::check() {
    auto const judged = read_protocol(write_protocol(m_form->protocol()), QString());
    m_save->setEnabled(judged.has_value());
    m_answer->setProperty("role", judged ? "muted" : "danger");
    m_answer->setStyleSheet(m_answer->styleSheet());
    m_answer->setText(judged ? tr("Valid.")
                             : tr("Not valid: %1.").arg(QString::fromStdString(judged.error().detail)));
}

void ProtocolEditor::save() {
    Protocol const protocol = m_form->protocol();
    QDir().mkpath(m_folder);
    QSaveFile file(file_of(protocol.id));
    QByteArray const json = write_protocol(protocol);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return m_answer->setText(tr("%1 can't be written: %2").arg(file.fileName(), file.errorString()));
    load(protocol.id);
    m_answer->setText(tr("Saved. It hangs studies from now on."));
    Q_EMIT saved(protocol.id);
}

void ProtocolEditor::remove() {
    QString const id = m_form->protocol().id;
    if (!QFile::remove(file_of(id)))
        return m_answer->setText(tr("%1 can't be deleted.").arg(file_of(id)));
    load(id);
    Q_EMIT saved(id);
}

void ProtocolEditor::copy(Protocol protocol, QString const& name) {
    protocol.id = QStringLiteral("my_") + QUuid::createUuid().toString(QUuid::Id128).left(8);
    protocol.name = name;
    m_protocols.push_back(protocol);
    new QListWidgetItem(name, m_list);
    m_list->setCurrentRow(m_list->count() - 1);
    check();
    m_save->setEnabled(true);
}

void ProtocolEditor::import_file() {
    QString const path =
        QFileDialog::getOpenFileName(this, tr("Import protocol"), {}, QStringLiteral("JSON (*.json)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_answer->setText(tr("%1 can't be read.").arg(path));
    auto protocol = read_protocol(file.readAll(), path);
    if (!protocol)
        return m_answer->setText(
            tr("%1 is no hanging protocol: %2.").arg(path, QString::fromStdString(protocol.error().detail)));
    m_form->set(*protocol);
    check();
    save();
}

void ProtocolEditor::export_file() {
    Protocol const protocol = m_form->protocol();
    QString const path = QFileDialog::getSaveFileName(
        this, tr("Export protocol"), protocol.id + QStringLiteral(".json"), QStringLiteral("JSON (*.json)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    QByteArray const json = write_protocol(protocol);
    bool const written = file.open(QIODevice::WriteOnly) && file.write(json) == json.size();
    m_answer->setText(written ? tr("Saved %1").arg(path)
                              : tr("%1 can't be written: choose another folder").arg(path));
}

} // namespace vertemark::app
