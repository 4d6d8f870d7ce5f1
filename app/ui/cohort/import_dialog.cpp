#include "app/ui/cohort/import_dialog.h"

#include "annotation/record/fields.h"
#include "app/core/case_session.h"
#include "app/i18n/cohort_text.h"
#include "app/i18n/record_text.h"
#include "app/i18n/text_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace vertemark::app {

using namespace annotation;

namespace {

QString problem_line(ImportProblem const& problem) {
    QString const text = import_problem_text(problem.code.toStdString(), problem.arguments);
    QString where;
    if (problem.line > 0)
        where = ImportDialog::tr("Line %1").arg(problem.line);
    if (!problem.column.isEmpty())
        where += (where.isEmpty() ? QString() : QStringLiteral(", ")) + problem.column;
    return where.isEmpty() ? text : where + QStringLiteral(": ") + text;
}

} // namespace

ImportDialog::ImportDialog(CaseStore& store, CaseSession* open_session, std::string who, QWidget* parent)
    : QDialog(parent), m_store(store), m_session(open_session), m_who(std::move(who)),
      m_columns(new QTableWidget(this)), m_summary(new QLabel(this)), m_problems(new QPlainTextEdit(this)),
      m_overwrite(new QCheckBox(tr("Overwrite answers that differ (they are kept otherwise)"), this)) {
    setWindowTitle(tr("Import clinical data"));
    resize(960, 680);
    auto* const column = new QVBoxLayout(this);
    auto* const heading = new QLabel(tr("Columns of the file, and the field each one fills"), this);
    heading->setProperty("role", "heading");
    column->addWidget(heading);
    m_columns->setColumnCount(3);
    m_columns->setHorizontalHeaderLabels({tr("Column"), tr("Field"), tr("First values")});
    m_columns->horizontalHeader()->setStretchLastSection(true);
    m_columns->verticalHeader()->setVisible(false);
    m_columns->verticalHeader()->setDefaultSectionSize(30);
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setAccessibleName(heading->text());
    column->addWidget(m_columns, 3);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_problems->setReadOnly(true);
    m_problems->setAccessibleName(tr("What cannot be read"));
    column->addWidget(m_problems, 2);
    column->addWidget(m_overwrite);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::ActionRole);
    m_import->setProperty("role", "primary");
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::import);
}

void ImportDialog::show_table(CsvTable table, QString const& name) {
    m_table = std::move(table);
    m_name = name;
    m_mapping = propose_mapping(m_table);
    build_columns();
    read_again();
}

void ImportDialog::build_columns() {
    m_columns->setRowCount(static_cast<int>(m_mapping.size()));
    for (int r = 0; r < m_columns->rowCount(); ++r) {
        auto const index = static_cast<std::size_t>(r);
        m_columns->setItem(r, 0, new QTableWidgetItem(m_mapping[index].column));
        auto* const fields = new QComboBox(m_columns);
        fields->setMaxVisibleItems(30);
        fields->addItem(tr("– left out –"), QString());
        for (auto const& field : record_fields())
            fields->addItem(section_text(field.section) + QStringLiteral(": ") + field_text(field),
                            to_text(field.id));
        fields->setCurrentIndex(std::max(0, fields->findData(to_text(m_mapping[index].field))));
        fields->setAccessibleName(tr("Field of the column %1").arg(m_mapping[index].column));
        connect(fields, &QComboBox::activated, this, [this, fields, index](int item) {
            m_mapping[index].field = fields->itemData(item).toString().toStdString();
            read_again();
        });
        m_columns->setCellWidget(r, 1, fields);
        QStringList values;
        for (auto const& row : m_table.rows)
            if (r < row.size() && !row[r].trimmed().isEmpty() && values.size() < 4)
                values << row[r].trimmed();
        m_columns->setItem(r, 2, new QTableWidgetItem(values.join(QStringLiteral(" · "))));
    }
    m_columns->setColumnWidth(0, 220);
    m_columns->setColumnWidth(1, 380);
}

void ImportDialog::read_again() {
    Provenance const from{How::imported,
                          m_who,
                          Instant(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch())),
                          {},
                          m_name.toStdString()};
    m_preview = read_clinical(m_table, m_mapping, from);
    int values = 0;
    for (auto const& patient : m_preview.patients)
        values += patient.values;
    m_summary->setText(tr("%1: %2 rows, %3 patients, %4 values; %5 problems.")
                           .arg(m_name)
                           .arg(m_table.rows.size())
                           .arg(m_preview.patients.size())
                           .arg(values)
                           .arg(m_preview.problems.size()));
    QStringList lines;
    for (auto const& problem : m_preview.problems)
        lines << problem_line(problem);
    m_problems->setPlainText(lines.isEmpty() ? tr("Every cell of the mapped columns can be read.")
                                             : lines.join(u'\n'));
    m_import->setEnabled(!m_preview.patients.empty());
}

// The patient whose case is open here is changed where the reader sees and can undo it.
bool ImportDialog::apply_open(CaseSummary const& summary, ImportedPatient const& patient, Known known,
                              PatientImported& done) {
    if (!m_session || m_session->current().id != summary.id)
        return false;
    auto const merged = merge_clinical(m_session->current(), patient.facts, known);
    done.filled = merged.filled;
    done.problems.insert(done.problems.end(), merged.kept.begin(), merged.kept.end());
    done.outcome = merged.filled > 0 ? QStringLiteral("updated") : QStringLiteral("unchanged");
    if (merged.filled == 0)
        return true;
    auto const applied = m_session->writable()
                             ? m_session->editor().apply(import_edit(m_session->current(), merged.result))
                             : Result<void>(fail(ErrorCode::io, "the case is open for reading only"));
    if (!applied) {
        done.outcome = QStringLiteral("refused");
        done.problems.push_back(
            {0, {}, QStringLiteral("store"), {done.patient, to_text(applied.error().detail)}});
    }
    return true;
}

void ImportDialog::import() {
    auto const known = m_overwrite->isChecked() ? Known::is_overwritten : Known::is_kept;
    auto const outcomes = store_clinical(m_store, m_preview, m_who, known,
                                         [&](auto const& summary, auto const& patient, auto& done) {
                                             return apply_open(summary, patient, known, done);
                                         });
    int created = 0, updated = 0, unchanged = 0, refused = 0;
    QStringList lines;
    for (auto const& done : outcomes) {
        created += done.outcome == QLatin1String("created");
        updated += done.outcome == QLatin1String("updated");
        unchanged += done.outcome == QLatin1String("unchanged");
        refused += done.outcome == QLatin1String("refused");
        for (auto const& problem : done.problems)
            lines << done.patient + QStringLiteral(": ") + problem_line(problem);
    }
    m_summary->setText(tr("Imported: %1 cases created, %2 updated, %3 unchanged, %4 refused.")
                           .arg(created)
                           .arg(updated)
                           .arg(unchanged)
                           .arg(refused));
    m_problems->setPlainText(lines.isEmpty() ? tr("Everything was taken over.") : lines.join(u'\n'));
    m_import->setEnabled(refused > 0);
}

} // namespace vertemark::app
