#include "app/ui/protocol_form.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>
#include <utility>

#include "app/i18n/picture_text.h"
#include "app/ui/protocol_text.h"
#include "app/ui/theme.h"
#include "imaging/view/window_presets.h"

namespace vertemark::app {

namespace {

enum SeriesColumn {
    id,
    looked_for,
    modality,
    plane,
    sequence,
    view,
    body_part,
    contrast,
    prefer,
    avoid,
    study,
    required
};
enum CellColumn { row, column, row_span, column_span, series, cell_plane, preset, fuse, slab };

QStringList list_of(QTableWidget const* table, int at, int column) {
    QStringList list;
    for (QString const& part : table->item(at, column)->text().split(QLatin1Char(',')))
        if (!part.trimmed().isEmpty())
            list.append(part.trimmed());
    return list;
}

QComboBox* choice(QTableWidget* table, int at, int column) {
    return static_cast<QComboBox*>(table->cellWidget(at, column));
}

QTableWidget* table_of(QStringList const& headings, QString const& name) {
    auto* const table = new QTableWidget(0, static_cast<int>(headings.size()));
    table->setHorizontalHeaderLabels(headings);
    table->verticalHeader()->hide();
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAccessibleName(name);
    return table;
}

} // namespace

StagePreview::StagePreview(QWidget* parent) : QWidget(parent) {
    setMinimumSize(180, 130);
    setAccessibleName(tr("Preview of the stage"));
}

void StagePreview::show_stage(Stage const& stage) {
    m_stage = stage;
    update();
}

void StagePreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    Theme const& t = current_theme();
    painter.fillRect(rect(), t.chrome);
    if (m_stage.rows < 1 || m_stage.columns < 1)
        return;
    double const w = double(width()) / m_stage.columns, h = double(height()) / m_stage.rows;
    for (CellRule const& cell : m_stage.cells) {
        QRectF const box(cell.column * w + 1, cell.row * h + 1, cell.column_span * w - 2,
                         cell.row_span * h - 2);
        painter.fillRect(box, t.raised);
        painter.setPen(t.border);
        painter.drawRect(box);
        QString text = cell.series;
        if (!cell.fuse.isEmpty())
            text += QStringLiteral(" + ") + cell.fuse;
        if (cell.plane != ViewPlane::native)
            text += QLatin1Char('\n') + plane_name(cell.plane);
        painter.setPen(t.text);
        painter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap, text);
    }
}

ProtocolForm::ProtocolForm(QWidget* parent) : QWidget(parent) {
    auto* const all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    auto* const top = new QHBoxLayout;
    m_name = new QLineEdit;
    m_purpose = new QComboBox;
    m_purpose->addItems({tr("for reading"), tr("for comparing (F7)")});
    m_weight = new QSpinBox;
    m_weight->setRange(-100, 100);
    m_weight->setToolTip(tr("Decides between protocols that place equally many series: the greater wins"));
    top->addWidget(new QLabel(tr("Name")));
    top->addWidget(m_name, 1);
    top->addWidget(m_purpose);
    top->addWidget(new QLabel(tr("Weight")));
    top->addWidget(m_weight);
    all->addLayout(top);
    auto* const tabs = new QTabWidget;
    tabs->addTab(build_series(), tr("Series looked for"));
    tabs->addTab(build_stages(), tr("Stages"));
    all->addWidget(tabs, 1);
    connect(m_name, &QLineEdit::textEdited, this, &ProtocolForm::refresh);
    connect(m_purpose, &QComboBox::activated, this, &ProtocolForm::refresh);
    connect(m_weight, &QSpinBox::valueChanged, this, &ProtocolForm::refresh);
}

QWidget* ProtocolForm::build_series() {
    auto* const page = new QWidget;
    auto* const column_box = new QVBoxLayout(page);
    auto* const hint = new QLabel(tr("Empty fields accept everything; several words are separated by commas. "
                                     "Earlier rows choose first."));
    hint->setProperty("role", "muted");
    hint->setWordWrap(true);
    column_box->addWidget(hint);
    m_series = table_of({tr("Id"), tr("Says when missing"), tr("Modality"), tr("Plane"), tr("Sequence"),
                         tr("View"), tr("Body part"), tr("Contrast"), tr("Prefer words"), tr("Avoid words"),
                         tr("Study"), tr("Needed")},
                        tr("Series looked for"));
    column_box->addWidget(m_series, 1);
    auto* const buttons = new QHBoxLayout;
    auto* const add = new QPushButton(tr("Add series"));
    auto* const remove = new QPushButton(tr("Remove series"));
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch();
    column_box->addLayout(buttons);
    connect(m_series, &QTableWidget::cellChanged, this, &ProtocolForm::refresh);
    connect(add, &QPushButton::clicked, this, [this] {
        SeriesRule rule;
        rule.id = QStringLiteral("series%1").arg(m_series->rowCount() + 1);
        add_series_row(rule);
        refresh();
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        int const at = m_series->currentRow();
        if (at < 0)
            return;
        m_series->removeRow(at);
        m_plain.erase(m_plain.begin() + at);
        refresh();
    });
    return page;
}

QWidget* ProtocolForm::build_stages() {
    auto* const page = new QWidget;
    auto* const column_box = new QVBoxLayout(page);
    auto* const top = new QHBoxLayout;
    m_stage_list = new QComboBox;
    m_stage_list->setAccessibleName(tr("Stage"));
    auto* const add_stage = new QPushButton(tr("Add stage"));
    auto* const remove_stage = new QPushButton(tr("Remove stage"));
    m_stage_name = new QLineEdit;
    m_rows = new QSpinBox;
    m_columns = new QSpinBox;
    for (QSpinBox* box : {m_rows, m_columns})
        box->setRange(1, 8);
    top->addWidget(m_stage_list);
    top->addWidget(new QLabel(tr("Name")));
    top->addWidget(m_stage_name, 1);
    top->addWidget(new QLabel(tr("Rows")));
    top->addWidget(m_rows);
    top->addWidget(new QLabel(tr("Columns")));
    top->addWidget(m_columns);
    top->addWidget(add_stage);
    top->addWidget(remove_stage);
    column_box->addLayout(top);
    auto* const middle = new QHBoxLayout;
    m_cells = table_of({tr("Row"), tr("Column"), tr("Rows"), tr("Columns"), tr("Series"), tr("Plane"),
                        tr("Window"), tr("Laid over"), tr("Slab mm")},
                       tr("Cells"));
    m_preview = new StagePreview;
    middle->addWidget(m_cells, 3);
    middle->addWidget(m_preview, 1);
    column_box->addLayout(middle, 1);
    auto* const buttons = new QHBoxLayout;
    auto* const add_cell = new QPushButton(tr("Add cell"));
    auto* const remove_cell = new QPushButton(tr("Remove cell"));
    buttons->addWidget(add_cell);
    buttons->addWidget(remove_cell);
    buttons->addStretch();
    column_box->addLayout(buttons);
    connect(m_stage_list, &QComboBox::activated, this, [this](int index) {
        keep_stage();
        show_stage(index);
    });
    connect(m_stage_name, &QLineEdit::textEdited, this, &ProtocolForm::refresh);
    connect(m_rows, &QSpinBox::valueChanged, this, &ProtocolForm::refresh);
    connect(m_columns, &QSpinBox::valueChanged, this, &ProtocolForm::refresh);
    connect(m_cells, &QTableWidget::cellChanged, this, &ProtocolForm::refresh);
    connect(add_cell, &QPushButton::clicked, this, [this] {
        CellRule cell;
        cell.series = series_ids().value(0);
        add_cell_row(cell);
        refresh();
    });
    connect(remove_cell, &QPushButton::clicked, this, [this] {
        m_cells->removeRow(m_cells->currentRow());
        refresh();
    });
    connect(add_stage, &QPushButton::clicked, this, [this] {
        keep_stage();
        m_stages.push_back(grid_stage(1, 1));
        m_stages.back().name = tr("Stage %1").arg(m_stages.size());
        m_stages.back().cells.front().series = series_ids().value(0);
        show_stage(static_cast<int>(m_stages.size()) - 1);
        refresh();
    });
    connect(remove_stage, &QPushButton::clicked, this, [this] {
        if (m_stage < 0)
            return;
        m_stages.erase(m_stages.begin() + m_stage);
        m_stage = -1;
        show_stage(0);
        refresh();
    });
    return page;
}

void ProtocolForm::add_series_row(SeriesRule const& rule) {
    bool const before = std::exchange(m_filling, true);
    int const at = m_series->rowCount();
    m_series->insertRow(at);
    QStringList planes;
    for (ViewPlane const each : rule.planes)
        planes.append(plane_name(each));
    auto const put = [&](SeriesColumn column_at, QString const& text) {
        m_series->setItem(at, column_at, new QTableWidgetItem(text));
    };
    auto const joined = [](QStringList const& list) { return list.join(QStringLiteral(", ")); };
    put(id, rule.id);
    put(looked_for, rule.looked_for);
    put(modality, joined(rule.modalities));
    put(plane, joined(planes));
    put(sequence, joined(rule.sequences));
    put(view, joined(rule.views));
    put(body_part, joined(rule.body_parts));
    put(prefer, joined(rule.prefer));
    put(avoid, joined(rule.avoid));
    auto const combo = [&](SeriesColumn column_at, QStringList const& items, int index) {
        auto* const box = new QComboBox;
        box->addItems(items);
        box->setCurrentIndex(index);
        connect(box, &QComboBox::activated, this, &ProtocolForm::refresh);
        m_series->setCellWidget(at, column_at, box);
    };
    combo(contrast, {tr("any"), tr("with"), tr("without")}, rule.contrast ? (*rule.contrast ? 1 : 2) : 0);
    combo(study, {tr("current"), tr("prior")}, rule.study == StudyRole::prior ? 1 : 0);
    combo(required, {tr("no"), tr("yes")}, rule.required ? 1 : 0);
    m_plain.push_back(rule);
    m_filling = before;
}

void ProtocolForm::add_cell_row(CellRule const& cell) {
    bool const before = std::exchange(m_filling, true);
    int const at = m_cells->rowCount();
    m_cells->insertRow(at);
    auto const number = [&](CellColumn column_at, double value) {
        m_cells->setItem(at, column_at, new QTableWidgetItem(QString::number(value)));
    };
    number(row, cell.row + 1);
    m_cells->item(at, row)->setData(Qt::UserRole, cell.colour); // kept, not shown
    number(column, cell.column + 1);
    number(row_span, cell.row_span);
    number(column_span, cell.column_span);
    number(slab, cell.slab_mm);
    auto const combo = [&](CellColumn column_at, QStringList const& names, QStringList const& ids,
                           QString const& now) {
        auto* const box = new QComboBox;
        for (qsizetype i = 0; i < ids.size(); ++i)
            box->addItem(names[i], ids[i]);
        if (box->findData(now) < 0)
            box->addItem(now, now);
        box->setCurrentIndex(box->findData(now));
        connect(box, &QComboBox::activated, this, &ProtocolForm::refresh);
        m_cells->setCellWidget(at, column_at, box);
    };
    QStringList const ids = series_ids();
    combo(series, ids, ids, cell.series);
    QStringList const planes = {QStringLiteral("native"),   QStringLiteral("axial"),
                                QStringLiteral("sagittal"), QStringLiteral("coronal"),
                                QStringLiteral("3d"),       QStringLiteral("mip")};
    combo(cell_plane,
          {tr("as acquired"), tr("axial"), tr("sagittal"), tr("coronal"), tr("3D"), tr("projection")}, planes,
          plane_name(cell.plane));
    QStringList window_ids{QString()}, window_names{tr("automatic")};
    for (imaging::WindowPreset const& known : imaging::window_presets()) {
        window_ids.append(QString::fromLatin1(known.id.data(), static_cast<qsizetype>(known.id.size())));
        window_names.append(window_name(window_ids.back()));
    }
    combo(preset, window_names, window_ids, cell.window);
    combo(fuse, QStringList{tr("nothing")} + ids, QStringList{QString()} + ids, cell.fuse);
    m_filling = before;
}

void ProtocolForm::set(Protocol const& protocol) {
    m_filling = true;
    m_id = protocol.id;
    m_name->setText(protocol.name);
    m_purpose->setCurrentIndex(protocol.purpose == ProtocolPurpose::compare ? 1 : 0);
    m_weight->setValue(protocol.weight);
    m_series->setRowCount(0);
    m_plain.clear();
    for (SeriesRule const& rule : protocol.series)
        add_series_row(rule);
    m_series->resizeColumnsToContents();
    m_stages = protocol.stages;
    m_stage = -1;
    m_filling = false;
    show_stage(0);
}

void ProtocolForm::show_stage(int index) {
    m_filling = true;
    m_stage_list->clear();
    for (Stage const& stage : m_stages)
        m_stage_list->addItem(protocol_text(stage.name));
    m_cells->setRowCount(0);
    m_stage = index >= 0 && index < static_cast<int>(m_stages.size()) ? index : -1;
    if (m_stage >= 0) {
        Stage const& stage = m_stages[static_cast<std::size_t>(m_stage)];
        m_stage_list->setCurrentIndex(m_stage);
        m_stage_name->setText(stage.name);
        m_rows->setValue(stage.rows);
        m_columns->setValue(stage.columns);
        for (CellRule const& cell : stage.cells)
            add_cell_row(cell);
        m_cells->resizeColumnsToContents();
        m_preview->show_stage(stage);
    }
    m_filling = false;
}

QStringList ProtocolForm::series_ids() const {
    QStringList ids;
    for (int at = 0; at < m_series->rowCount(); ++at)
        if (m_series->item(at, id))
            ids.append(m_series->item(at, id)->text());
    return ids;
}

std::vector<SeriesRule> ProtocolForm::series_rules() const {
    std::vector<SeriesRule> rules;
    for (int at = 0; at < m_series->rowCount(); ++at) {
        SeriesRule rule = m_plain[static_cast<std::size_t>(at)];
        rule.id = m_series->item(at, id)->text().trimmed();
        rule.looked_for = m_series->item(at, looked_for)->text();
        rule.modalities = list_of(m_series, at, modality);
        rule.planes.clear();
        for (QString const& name : list_of(m_series, at, plane))
            if (auto const known = plane_by_name(name))
                rule.planes.push_back(*known);
        // An empty word is a value of its own in these two ("no view told"): kept from the file.
        auto const keep_empty = [&](QStringList& list, int column_at) {
            bool const had = list.contains(QString());
            list = list_of(m_series, at, column_at);
            if (had)
                list.append(QString());
        };
        keep_empty(rule.sequences, sequence);
        keep_empty(rule.views, view);
        rule.body_parts = list_of(m_series, at, body_part);
        rule.prefer = list_of(m_series, at, prefer);
        rule.avoid = list_of(m_series, at, avoid);
        int const agent = choice(m_series, at, contrast)->currentIndex();
        rule.contrast = agent == 0 ? std::nullopt : std::optional(agent == 1);
        rule.study = choice(m_series, at, study)->currentIndex() == 1 ? StudyRole::prior : StudyRole::current;
        rule.required = choice(m_series, at, required)->currentIndex() == 1;
        rules.push_back(std::move(rule));
    }
    return rules;
}

void ProtocolForm::keep_stage() {
    if (m_stage < 0)
        return;
    Stage& stage = m_stages[static_cast<std::size_t>(m_stage)];
    stage.name = m_stage_name->text();
    stage.rows = m_rows->value();
    stage.columns = m_columns->value();
    stage.cells.clear();
    for (int at = 0; at < m_cells->rowCount(); ++at) {
        auto const number = [&](CellColumn column_at) {
            return m_cells->item(at, column_at)->text().toDouble();
        };
        auto const picked = [&](CellColumn column_at) {
            return choice(m_cells, at, column_at)->currentData().toString();
        };
        CellRule cell;
        cell.row = static_cast<int>(number(row)) - 1;
        cell.column = static_cast<int>(number(column)) - 1;
        cell.row_span = static_cast<int>(number(row_span));
        cell.column_span = static_cast<int>(number(column_span));
        cell.series = picked(series);
        cell.plane = plane_by_name(picked(cell_plane)).value_or(ViewPlane::native);
        cell.window = picked(preset);
        cell.fuse = picked(fuse);
        cell.colour = m_cells->item(at, row)->data(Qt::UserRole).toString();
        cell.slab_mm = number(slab);
        stage.cells.push_back(std::move(cell));
    }
}

Protocol ProtocolForm::protocol() const {
    Protocol protocol;
    protocol.id = m_id;
    protocol.name = m_name->text().trimmed();
    protocol.purpose = m_purpose->currentIndex() == 1 ? ProtocolPurpose::compare : ProtocolPurpose::read;
    protocol.weight = m_weight->value();
    protocol.series = series_rules();
    protocol.stages = m_stages;
    return protocol;
}

void ProtocolForm::refresh() {
    if (m_filling)
        return;
    keep_stage();
    if (m_stage >= 0)
        m_preview->show_stage(m_stages[static_cast<std::size_t>(m_stage)]);
    Q_EMIT changed();
}

} // namespace vertemark::app
