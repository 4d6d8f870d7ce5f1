#include "app/ui/panels/audit_dialog.h"

#include "app/i18n/annotation_text.h"
#include "app/i18n/text_table.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace vertemark::app {

using namespace annotation;

namespace {

QString lesion_summary(Lesion const& lesion) {
    QStringList parts{lesion_title(lesion)};
    if (lesion.type)
        parts << text(lesion.type->value);
    if (lesion.collapse)
        parts << text(lesion.collapse->value);
    if (lesion.alignment)
        parts << AuditDialog::tr("alignment %1").arg(text(lesion.alignment->value));
    if (lesion.escc)
        parts << AuditDialog::tr("cord %1").arg(grade(lesion.escc->value));
    if (lesion.left.involved() || lesion.right.involved())
        parts << AuditDialog::tr("posterolateral left %1, right %2")
                     .arg(lesion.left.involved() ? yes_no(*lesion.left.involved()) : not_assessed(),
                          lesion.right.involved() ? yes_no(*lesion.right.involved()) : not_assessed());
    return parts.join(QStringLiteral(" · "));
}

QString clinical_summary(ClinicalRecord const& r) {
    QStringList parts;
    auto const add = [&](QString const& name, QString const& value) { parts << name + u' ' + value; };
    if (r.pain)
        add(AuditDialog::tr("pain"), text(r.pain->value));
    if (r.primary_site)
        add(AuditDialog::tr("primary"), primary_site_text(r.primary_site->value));
    if (r.status.kps)
        add(AuditDialog::tr("KPS"), QString::number(r.status.kps->value));
    if (r.status.ecog)
        add(AuditDialog::tr("ECOG"), QString::number(r.status.ecog->value));
    if (r.status.frankel)
        add(AuditDialog::tr("Frankel"), letter(r.status.frankel->value));
    if (r.visceral)
        add(AuditDialog::tr("viscera"), text(r.visceral->value));
    if (r.organs)
        add(AuditDialog::tr("organs"), text(r.organs->value));
    if (r.extraspinal_bone_foci)
        add(AuditDialog::tr("bone foci"), QString::number(r.extraspinal_bone_foci->value));
    return parts.isEmpty() ? not_assessed() : parts.join(QStringLiteral(" · "));
}

} // namespace

QString edit_summary(Edit const& edit) {
    if (auto const* const lesion = std::get_if<PutLesion>(&edit.change))
        return lesion_summary(lesion->lesion);
    if (std::holds_alternative<RemoveLesion>(edit.change))
        return AuditDialog::tr("no lesion");
    if (auto const* const clinical = std::get_if<SetClinical>(&edit.change))
        return clinical_summary(clinical->clinical);
    if (auto const* const label = std::get_if<PutLabel>(&edit.change))
        return level_text(label->label.level) + u' ' + text(label->label.how);
    if (auto const* const label = std::get_if<RemoveLabel>(&edit.change))
        return AuditDialog::tr("no label %1").arg(level_text(label->level));
    if (auto const* const anomalies = std::get_if<SetAnomalies>(&edit.change)) {
        auto const counts = anomalies->anomalies.counts();
        return AuditDialog::tr("%1 thoracic, %2 lumbar").arg(counts.thoracic).arg(counts.lumbar);
    }
    if (auto const* const measurement = std::get_if<PutMeasurement>(&edit.change))
        return text(measurement->measurement.kind);
    if (auto const* const study = std::get_if<PutStudy>(&edit.change))
        return QStringList{QString::fromStdString(study->study.date),
                           QString::fromStdString(study->study.description)}
            .join(u' ')
            .trimmed();
    if (auto const* const group = std::get_if<Group>(&edit.change))
        return AuditDialog::tr("%n change(s)", nullptr, static_cast<int>(group->edits.size()));
    return edit_text(name(edit));
}

namespace {

// One row a change; under a step of several, one for each of them.
void fill_row(QTreeWidgetItem* row, QString const& what, Edit const& before, Edit const& after) {
    row->setText(2, what);
    row->setText(3, edit_summary(before));
    row->setText(4, edit_summary(after));
    for (int i = 3; i < 5; ++i)
        row->setToolTip(i, row->text(i));
    auto const* const group = std::get_if<Group>(&after.change);
    auto const* const back = std::get_if<Group>(&before.change);
    if (!group || !back || group->edits.size() != back->edits.size())
        return;
    for (std::size_t i = 0; i < group->edits.size();
         ++i) // what takes a step back begins with its last change
        fill_row(new QTreeWidgetItem(row), edit_text(name(group->edits[i])),
                 back->edits[back->edits.size() - 1 - i], group->edits[i]);
}

bool holds(QTreeWidgetItem const* row, QString const& wanted) {
    for (int k = 0; k < row->columnCount(); ++k)
        if (row->text(k).contains(wanted, Qt::CaseInsensitive))
            return true;
    for (int i = 0; i < row->childCount(); ++i)
        if (holds(row->child(i), wanted))
            return true;
    return false;
}

} // namespace

AuditDialog::AuditDialog(std::span<JournalEntry const> trail, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Audit trail"));
    resize(900, 560);
    auto* const column = new QVBoxLayout(this);
    auto* const filter = new QLineEdit(this);
    filter->setPlaceholderText(tr("Filter by name, act or value"));
    filter->setClearButtonEnabled(true);
    column->addWidget(filter);
    auto* const table = new QTreeWidget(this);
    table->setHeaderLabels({tr("When"), tr("Who"), tr("What"), tr("Before"), tr("After")});
    table->setAlternatingRowColors(true);
    table->setAccessibleName(tr("Changes of the case, newest first"));
    for (auto entry = trail.rbegin(); entry != trail.rend(); ++entry) {
        Change const& change = entry->change;
        QString what = edit_text(name(change.edit));
        if (change.act != Act::done)
            what += QStringLiteral(" (%1)").arg(text(change.act));
        auto* const row = new QTreeWidgetItem(table, {when_text(change.when), to_text(change.who)});
        fill_row(row, what, change.inverse, change.edit);
    }
    for (int i = 0; i < 3; ++i)
        table->resizeColumnToContents(i);
    table->header()->resizeSection(3, 260);
    column->addWidget(table, 1);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(filter, &QLineEdit::textChanged, this, [table](QString const& wanted) {
        for (int i = 0; i < table->topLevelItemCount(); ++i) {
            auto* const row = table->topLevelItem(i);
            row->setHidden(!wanted.isEmpty() && !holds(row, wanted));
        }
    });
}

} // namespace vertemark::app
