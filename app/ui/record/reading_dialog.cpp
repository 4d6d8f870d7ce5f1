#include "app/ui/record/reading_dialog.h"

#include "annotation/reading/consensus.h"
#include "app/i18n/annotation_text.h"
#include "app/i18n/finding_text.h"
#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace vertemark::app {

using namespace annotation;

namespace {

QString item_text(ComparedItem const& item) {
    if (item.item == "lesion")
        return ReadingDialog::tr("Lesion marked");
    QString text = score_word(ScoreWord::input, item.item);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString answer_of(ComparedItem const& item, std::optional<std::string> const& answer) {
    if (!answer)
        return not_assessed();
    if (*answer == "yes" || *answer == "no")
        return yes_no(*answer == "yes");
    return has_answer_text(item.item, *answer) ? answer_text(item.item, scoring::Value(*answer))
                                               : to_text(*answer);
}

} // namespace

ReadingDialog::ReadingDialog(Purpose purpose, Case first, QString const& first_name, Case second,
                             QString const& second_name, QWidget* parent)
    : QDialog(parent), m_purpose(purpose), m_first(std::move(first)), m_second(std::move(second)),
      m_table(new QTableWidget(this)) {
    bool const conflict = purpose == Purpose::conflict;
    setWindowTitle(conflict ? tr("Somebody else changed this case") : tr("Two readings"));
    resize(860, 620);
    auto* const column = new QVBoxLayout(this);
    auto* const note = new QLabel(
        conflict
            ? tr("Nothing was overwritten. Your last changes are not stored: compare, note what you need, "
                 "and go on with the stored case.")
            : tr("Tick the answers of the second reading that count in the consensus."),
        this);
    note->setWordWrap(true);
    column->addWidget(note);
    auto compared = compare(m_first, m_second);
    if (compared)
        m_items = std::move(*compared);
    else
        note->setText(error_text(compared.error()));
    std::stable_partition(m_items.begin(), m_items.end(), [](auto const& item) { return !item.agrees(); });
    fill(first_name, second_name);
    column->addWidget(m_table, 1);
    if (!conflict)
        add_agreement(column);
    add_buttons(column);
}

void ReadingDialog::fill(QString const& first_name, QString const& second_name) {
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({tr("Level"), tr("Question"), first_name, second_name});
    m_table->setRowCount(static_cast<int>(m_items.size()));
    m_table->verticalHeader()->setVisible(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAccessibleName(tr("Answers of both"));
    for (int r = 0; r < m_table->rowCount(); ++r) {
        auto const& item = m_items[static_cast<std::size_t>(r)];
        QStringList const cells{item.subject.empty() ? tr("Patient") : to_text(item.subject), item_text(item),
                                answer_of(item, item.first), answer_of(item, item.second)};
        for (int k = 0; k < 4; ++k) {
            auto* const cell = new QTableWidgetItem(cells[k]);
            QFont font = cell->font();
            font.setBold(!item.agrees() && k >= 2);
            cell->setFont(font);
            m_table->setItem(r, k, cell);
        }
        if (m_purpose == Purpose::readings && !item.agrees())
            m_table->item(r, 3)->setCheckState(Qt::Unchecked);
    }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true);
}

void ReadingDialog::add_agreement(QVBoxLayout* column) {
    QStringList lines;
    for (auto const& [item, agreement] : agreement_by_item(m_items)) {
        QString const kappa =
            agreement.kappa ? QString::number(*agreement.kappa, 'f', 2) : QStringLiteral("–");
        lines << tr("%1: %2 of %3 alike, κ %4")
                     .arg(item_text({{}, item, {}, {}}))
                     .arg(std::lround(agreement.observed * agreement.pairs))
                     .arg(agreement.pairs)
                     .arg(kappa);
    }
    auto* const label = new QLabel(lines.join(QStringLiteral(" · ")), this);
    label->setProperty("role", "muted");
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(label);
}

void ReadingDialog::add_buttons(QVBoxLayout* column) {
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto* const go = buttons->addButton(m_purpose == Purpose::conflict ? tr("Go on with the stored case")
                                                                       : tr("Store the consensus"),
                                        QDialogButtonBox::AcceptRole);
    go->setProperty("role", "primary");
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void ReadingDialog::pick_second(int row, bool second) {
    m_table->item(row, 3)->setCheckState(second ? Qt::Checked : Qt::Unchecked);
}

Case ReadingDialog::consensus() const {
    std::vector<ComparedItem> from_second;
    for (int r = 0; r < m_table->rowCount(); ++r)
        if (m_table->item(r, 3)->checkState() == Qt::Checked)
            from_second.push_back(m_items[static_cast<std::size_t>(r)]);
    return annotation::consensus(m_first, m_second, from_second);
}

} // namespace vertemark::app
