#include "app/ui/record/isncsci_page.h"

#include "app/core/isncsci_record.h"
#include "app/i18n/text_table.h"
#include "app/ui/record/record_editing.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vertemark::app {

using namespace scoring;

namespace {

constexpr int k_cell_width = 40, k_cell_height = 19;

QString segment_text(int segment) {
    QString const text = to_text(isncsci_segment(segment));
    return text == QLatin1String("S4_5") ? QStringLiteral("S4–5") : text;
}

} // namespace

IsncsciPage::IsncsciPage(QWidget* parent)
    : CasePanel(parent), m_result(new QLabel(this)), m_problem(new QLabel(this)),
      m_take(new QPushButton(this)) {
    auto* const sheet = new QWidget;
    auto* const grid = new QGridLayout(sheet);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(1);
    add_side(grid, "right", 1);
    add_side(grid, "left", 5);
    for (int segment = 1; segment < k_isncsci_segments; ++segment)
        grid->addWidget(new QLabel(segment_text(segment), sheet), segment + 1, 0);
    grid->setColumnStretch(9, 1);
    auto* const area = new QScrollArea(this);
    area->setWidget(sheet);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* const side = new QVBoxLayout;
    auto* const form = new QFormLayout;
    std::vector<std::pair<QString, QString>> const yes_no_nt{
        {tr("not tested"), {}}, {tr("yes"), QStringLiteral("yes")}, {tr("no"), QStringLiteral("no")}};
    form->addRow(tr("Anal contraction"), add_choice("contraction", yes_no_nt));
    form->addRow(tr("Deep anal pressure"), add_choice("sensation", yes_no_nt));
    std::vector<std::pair<QString, QString>> muscles{{tr("none"), {}}};
    for (int segment = 1; segment < k_isncsci_segments - 1; ++segment)
        muscles.emplace_back(segment_text(segment), to_text(isncsci_segment(segment)));
    form->addRow(tr("Lowest non-key muscle, right"), add_choice("right.non_key", muscles));
    form->addRow(tr("Lowest non-key muscle, left"), add_choice("left.non_key", muscles));
    side->addLayout(form);
    auto* const normal = new QPushButton(tr("Fill the empty cells as normal"), this);
    normal->setAutoDefault(false);
    normal->setToolTip(tr("2 for sensation, 5 for motor power; only where nothing is entered"));
    connect(normal, &QPushButton::clicked, this, &IsncsciPage::fill_normal);
    side->addWidget(normal);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_result->setWordWrap(true);
    m_result->setAccessibleName(tr("Classification"));
    side->addWidget(m_result);
    m_take->setAutoDefault(false);
    connect(m_take, &QPushButton::clicked, this, &IsncsciPage::take_grade);
    side->addWidget(m_take);
    m_problem->setProperty("role", "danger");
    m_problem->setWordWrap(true);
    side->addWidget(m_problem);
    side->addStretch(1);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(18, 12, 18, 12);
    row->addWidget(area, 3);
    row->addLayout(side, 2);
}

void IsncsciPage::add_side(QGridLayout* grid, std::string const& side, int first) {
    bool const right = side == "right";
    auto* const heading = new QLabel(right ? tr("Right") : tr("Left"));
    heading->setProperty("role", "heading");
    grid->addWidget(heading, 0, first, 1, 3);
    int column = first;
    for (QString const& name : {tr("Motor"), tr("Touch"), tr("Prick")}) {
        auto* const label = new QLabel(name);
        label->setProperty("role", "small");
        grid->addWidget(label, 1, column++);
    }
    for (int muscle = 0; muscle < k_isncsci_muscles; ++muscle) {
        int const segment = isncsci_muscle_segment(muscle);
        add_cell(grid, isncsci_cell(side, "motor", segment), segment + 1, first, 5);
    }
    for (int segment = 1; segment < k_isncsci_segments; ++segment) {
        add_cell(grid, isncsci_cell(side, "touch", segment), segment + 1, first + 1, 2);
        add_cell(grid, isncsci_cell(side, "prick", segment), segment + 1, first + 2, 2);
    }
    grid->setColumnMinimumWidth(4, 18);
}

void IsncsciPage::add_cell(QGridLayout* grid, std::string const& name, int row, int column, int best) {
    auto* const edit = new QLineEdit;
    edit->setFixedSize(k_cell_width, k_cell_height);
    edit->setAlignment(Qt::AlignCenter);
    edit->setMaxLength(4);
    edit->setTextMargins(-4, 0, -4, 0);
    edit->setAccessibleName(to_text(name));
    edit->setToolTip(
        tr("0 to %1, NT for not testable, * or ** for another condition; empty: not tested").arg(best));
    edit->installEventFilter(this);
    grid->addWidget(edit, row, column);
    m_cells[name] = {edit, row, column, best};
    connect(edit, &QLineEdit::editingFinished, this, [this, name, edit] { set(name, edit->text()); });
}

QComboBox* IsncsciPage::add_choice(std::string const& name,
                                   std::vector<std::pair<QString, QString>> const& answers) {
    auto* const list = new QComboBox(this);
    for (auto const& [text, value] : answers)
        list->addItem(text, value);
    connect(list, &QComboBox::activated, this,
            [this, name, list](int index) { set(name, list->itemData(index).toString()); });
    m_choices[name] = list;
    return list;
}

void IsncsciPage::set(std::string const& name, QString const& text) {
    auto const* const c = current();
    if (!session() || !c)
        return;
    std::string const value = text.trimmed().toUpper().toStdString();
    std::string const kept = m_choices.contains(name) ? text.toStdString() : value;
    auto const& cells = c->clinical.isncsci;
    auto const found = cells.find(name);
    if ((found == cells.end() ? std::string() : found->second) == kept)
        return;
    if (auto const cell = m_cells.find(name);
        cell != m_cells.end() && !value.empty() && !read_isncsci_score(value, cell->second.best)) {
        m_problem->setText(tr("%1: “%2” is no score of the worksheet").arg(to_text(name), text));
        return;
    }
    m_problem->clear();
    report(change_record(*session(), [&](annotation::ClinicalRecord& r) {
        if (kept.empty())
            r.isncsci.erase(name);
        else
            r.isncsci[name] = kept;
    }));
}

void IsncsciPage::fill_normal() {
    if (!session() || !writable())
        return;
    report(change_record(*session(), [this](annotation::ClinicalRecord& r) {
        for (auto const& [name, cell] : m_cells)
            r.isncsci.emplace(name, std::to_string(cell.best)); // what is entered stays
    }));
}

void IsncsciPage::show_classification() {
    auto const* const c = current();
    m_take->hide();
    if (!c || c->clinical.isncsci.empty()) {
        m_result->setText(tr("Nothing is entered yet. What is not tested leaves the classification open."));
        return;
    }
    auto const exam = isncsci_exam(c->clinical.isncsci);
    if (!exam) {
        m_result->setText(record_error_text(exam.error()));
        return;
    }
    auto const result = classify(*exam);
    QStringList lines{tr("AIS: %1").arg(to_text(to_string(result.ais))),
                      tr("Neurological level: %1").arg(to_text(to_string(result.neurological_level))),
                      tr("Complete (C) or incomplete (I): %1").arg(to_text(to_string(result.completeness)))};
    for (auto const& [name, side] : {std::pair{tr("Right"), &result.right}, {tr("Left"), &result.left}})
        lines << tr("%1: sensory %2, motor %3; zone of partial preservation: sensory %4, motor %5")
                     .arg(name, to_text(to_string(side->sensory_level)),
                          to_text(to_string(side->motor_level)), to_text(to_string(side->sensory_zone)),
                          to_text(to_string(side->motor_zone)));
    auto const both = [&](std::optional<int> IsncsciTotals::*total) {
        return to_text(isncsci_total(isncsci_sum(result.right.totals.*total, result.left.totals.*total)));
    };
    lines << tr("Totals: upper motor %1, lower motor %2, touch %3, prick %4")
                 .arg(both(&IsncsciTotals::upper_motor), both(&IsncsciTotals::lower_motor),
                      both(&IsncsciTotals::touch), both(&IsncsciTotals::prick));
    auto const& entered = c->clinical.status.ais;
    bool const certain = result.ais.size() == 1 && !result.ais.front().starred;
    if (certain) {
        char const grade = result.ais.front().grade;
        bool const same = entered && static_cast<int>(entered->value) == grade - 'A';
        m_take->setText(tr("Take AIS %1 into the record").arg(QLatin1Char(grade)));
        m_take->setVisible(!same);
        if (entered && !same)
            lines << tr("⚠ The record says AIS %1.")
                         .arg(QLatin1Char(char('A' + static_cast<int>(entered->value))));
    }
    m_result->setText(lines.join(QStringLiteral("\n")));
}

void IsncsciPage::take_grade() {
    auto const exam = current() ? isncsci_exam(current()->clinical.isncsci) : Result<IsncsciExam>();
    if (!exam)
        return;
    auto const result = classify(*exam);
    if (result.ais.size() == 1)
        report(set_record_field(*session(), *annotation::find_record_field("ais"), 0,
                                QString(QLatin1Char(result.ais.front().grade))));
}

QLineEdit* IsncsciPage::cell(std::string const& name) const {
    auto const found = m_cells.find(name);
    return found == m_cells.end() ? nullptr : found->second.edit;
}

QString IsncsciPage::classification() const {
    return m_result->text();
}

void IsncsciPage::refresh() {
    auto const* const c = current();
    setEnabled(c && writable());
    auto const value = [&](std::string const& name) {
        if (!c)
            return QString();
        auto const found = c->clinical.isncsci.find(name);
        return found == c->clinical.isncsci.end() ? QString() : to_text(found->second);
    };
    for (auto const& [name, cell] : m_cells)
        cell.edit->setText(value(name));
    for (auto const& [name, list] : m_choices)
        list->setCurrentIndex(std::max(0, list->findData(value(name))));
    show_classification();
}

// Up, Down, Enter: the next cell of the column; Left, Right: the next cell of the row, at the text's ends.
bool IsncsciPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return CasePanel::eventFilter(watched, event);
    int const key = static_cast<QKeyEvent*>(event)->key();
    bool const back = key == Qt::Key_Up || key == Qt::Key_Left;
    bool const down =
        key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
    auto* const edit = qobject_cast<QLineEdit*>(watched);
    bool const across = (key == Qt::Key_Left && edit && edit->cursorPosition() == 0) ||
                        (key == Qt::Key_Right && edit && edit->cursorPosition() == edit->text().size());
    if (!edit || (!down && !across))
        return CasePanel::eventFilter(watched, event);
    Cell from;
    std::string left;
    for (auto const& [name, cell] : m_cells)
        if (cell.edit == edit) {
            from = cell;
            left = name;
        }
    set(left, edit->text()); // also from a last cell, which nothing takes the focus from
    Cell const* nearest = nullptr;
    auto const distance = [&](Cell const& cell) {
        bool const in_line = down ? cell.column == from.column : cell.row == from.row;
        int const steps = down ? cell.row - from.row : cell.column - from.column;
        return !in_line || steps == 0 || (steps < 0) != back ? 1000 : std::abs(steps);
    };
    for (auto const& [name, cell] : m_cells)
        if (distance(cell) < (nearest ? distance(*nearest) : 1000))
            nearest = &cell;
    if (nearest) {
        nearest->edit->setFocus(Qt::TabFocusReason);
        nearest->edit->selectAll();
    }
    return true;
}

} // namespace vertemark::app
