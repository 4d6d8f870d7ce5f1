#include "app/ui/cohort/cohort_window.h"

#include "annotation/cohort/checks.h"
#include "app/i18n/annotation_text.h"
#include "app/i18n/cohort_text.h"
#include "app/i18n/finding_text.h"
#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"
#include "app/ui/cohort/cohort_grids.h"
#include "app/ui/cohort/survival_plot_widget.h"
#include "app/ui/panels/empty_note.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <set>

namespace vertemark::app {

using namespace annotation;

namespace {

constexpr std::size_t k_cases_at_once = 20; // between two looks at the mouse

QString name_of(Case const& c) {
    return to_text(c.patient.id) + u' ' + to_text(c.patient.name).replace(u'^', u' ');
}

// Every word typed stands somewhere in the patient's name, ID, primary or levels.
bool matches(Case const& c, QString const& typed) {
    auto const site = settled(c.clinical.primary_site);
    QString const text = name_of(c) + u' ' + (site ? primary_site_text(*site) : QString()) + u' ' +
                         levels_text(involved_levels(c));
    QStringList const words = typed.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](QString const& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

CohortWindow::CohortWindow(CaseStore& store, QWidget* parent)
    : QDialog(parent), m_store(store), m_filter(new QLineEdit(this)), m_site(new QComboBox(this)),
      m_band(new QComboBox(this)), m_by(new QComboBox(this)), m_unknown(new QComboBox(this)),
      m_count(new QLabel(this)), m_told(new QLabel(this)), m_stop(new QPushButton(tr("Stop"), this)),
      m_tabs(new QTabWidget(this)) {
    setWindowTitle(tr("Cohort"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(1240, 760);
    auto* const column = new QVBoxLayout(this);
    build_filters(column);
    build_tabs();
    column->addWidget(m_tabs, 1);
    build_foot(column);
    m_reading.setInterval(0);
    connect(&m_reading, &QTimer::timeout, this, &CohortWindow::read_some);
    read_store();
}

void CohortWindow::build_filters(QVBoxLayout* column) {
    auto* const row = new QHBoxLayout;
    m_filter->setPlaceholderText(tr("Filter by name, ID, primary or level"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter"));
    row->addWidget(m_filter, 1);
    m_site->setAccessibleName(tr("Primary tumour"));
    m_site->setMinimumWidth(170);
    row->addWidget(m_site);
    m_band->setAccessibleName(tr("SINS band"));
    m_band->addItem(tr("Any SINS"), QString());
    for (auto const& band : scoring::find_score("sins")->bands)
        m_band->addItem(score_word(ScoreWord::category, band.category, "sins"), to_text(band.category));
    row->addWidget(m_band);
    m_count->setProperty("role", "muted");
    row->addWidget(m_count);
    m_stop->setAutoDefault(false);
    row->addWidget(m_stop);
    column->addLayout(row);
    connect(m_filter, &QLineEdit::textChanged, this, &CohortWindow::refilter);
    connect(m_site, &QComboBox::activated, this, &CohortWindow::refilter);
    connect(m_band, &QComboBox::activated, this, &CohortWindow::refilter);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_reading.stop();
        show_cohort(std::move(m_all)); // those read so far
    });
}

void CohortWindow::build_tabs() {
    m_cases = make_grid(this, tr("Cases"));
    m_table_1 = make_grid(this, tr("Table 1"));
    m_table_2 = make_grid(this, tr("Table 2"));
    m_statistics = make_grid(this, tr("Statistics"));
    m_calibration = make_grid(this, tr("Scores against outcome"));
    m_contradictions = new QPlainTextEdit(this);
    m_contradictions->setReadOnly(true);
    m_contradictions->setAccessibleName(tr("Contradictions"));
    for (auto* const grid : {m_cases, m_table_1, m_table_2})
        new EmptyNote(tr("No case is shown: none is stored yet, or none fits the filter above. “Open…” reads "
                         "cases from a file or folder."),
                      *grid);
    new EmptyNote(tr("Nothing to compare yet: that takes patients with a certain band of a score and a known "
                     "time of survival."),
                  *m_calibration);
    m_tabs->addTab(m_cases, tr("Cases"));
    m_tabs->addTab(m_table_1, tr("Table 1"));
    m_tabs->addTab(m_table_2, tr("Table 2"));
    m_tabs->addTab(m_statistics, tr("Statistics"));
    m_tabs->addTab(build_survival(), tr("Survival"));
    m_tabs->addTab(m_calibration, tr("Scores against outcome"));
    m_tabs->addTab(m_contradictions, tr("Contradictions"));
    m_cases->setToolTip(tr("Double-click or Enter: the clinical record of the case"));
    connect(m_cases, &QTableWidget::cellActivated, this, [this](int row, int) {
        Q_EMIT case_activated(CaseId(m_cases->item(row, 0)->data(Qt::UserRole).toString().toStdString()));
    });
}

QWidget* CohortWindow::build_survival() {
    auto* const page = new QWidget(this);
    auto* const column = new QVBoxLayout(page);
    auto* const row = new QHBoxLayout;
    m_by->addItem(tr("One curve"), QString());
    for (char const* score :
         {"sins", "tokuhashi_revised", "tomita", "van_der_linden_2005", "modified_bauer", "katagiri_2014"})
        m_by->addItem(tr("By %1").arg(score_word(ScoreWord::short_title, score)), QLatin1String(score));
    m_by->addItem(tr("By operation"), QStringLiteral("surgery_type"));
    m_by->addItem(tr("By primary"), QStringLiteral("primary_site"));
    m_by->addItem(tr("By Frankel grade"), QStringLiteral("frankel"));
    m_by->setAccessibleName(tr("Divide the curves"));
    m_unknown->addItem(tr("A time with no known end counts as an event"));
    m_unknown->addItem(tr("A time with no known end is left out"));
    m_unknown->setAccessibleName(tr("Times with no known end"));
    row->addWidget(m_by);
    row->addWidget(m_unknown);
    row->addStretch(1);
    column->addLayout(row);
    auto* const plots = new QHBoxLayout;
    m_progression = new SurvivalPlotWidget(page);
    m_survival = new SurvivalPlotWidget(page);
    plots->addWidget(m_progression);
    plots->addWidget(m_survival);
    column->addLayout(plots, 1);
    m_survival_text = new QPlainTextEdit(page);
    m_survival_text->setReadOnly(true);
    m_survival_text->setMaximumHeight(110);
    m_survival_text->setAccessibleName(tr("Who is in the curves"));
    column->addWidget(m_survival_text);
    connect(m_by, &QComboBox::activated, this, &CohortWindow::show_survival);
    connect(m_unknown, &QComboBox::activated, this, &CohortWindow::show_parts);
    return page;
}

void CohortWindow::read_store() {
    CaseQuery query;
    query.reading = std::string(); // the main readings: a patient counts once
    query.limit = std::numeric_limits<int>::max();
    auto found = m_store.list(query);
    if (!found) {
        m_told->setText(error_text(found.error()));
        found = std::vector<CaseSummary>();
    }
    m_to_read = std::move(*found);
    m_all = {};
    m_read = 0;
    m_reading.start();
    m_stop->show();
}

void CohortWindow::read_some() {
    for (std::size_t i = 0; i < k_cases_at_once && m_read < m_to_read.size(); ++i, ++m_read) {
        auto stored = m_store.load(m_to_read[m_read].id);
        if (stored)
            m_all.cohort.cases.push_back(std::move(stored->value));
        else
            m_all.skipped.push_back({m_to_read[m_read].patient.id, stored.error().detail});
    }
    m_count->setText(tr("Reading %1 of %2").arg(m_read).arg(m_to_read.size()));
    if (m_read < m_to_read.size())
        return;
    m_reading.stop();
    show_cohort(std::move(m_all));
}

void CohortWindow::show_cohort(CohortRead read) {
    m_reading.stop();
    m_all = std::move(read);
    std::set<std::string> sites;
    for (auto const& c : m_all.cohort.cases)
        if (auto const site = settled(c.clinical.primary_site))
            sites.insert(*site);
    m_site->clear();
    m_site->addItem(tr("Any primary"), QString());
    for (auto const& site : sites)
        m_site->addItem(primary_site_text(site), to_text(site));
    refilter();
}

void CohortWindow::set_filter(QString const& text) {
    m_filter->setText(text);
}

void CohortWindow::refilter() {
    if (reading())
        return;
    m_stop->hide();
    std::string const site = m_site->currentData().toString().toStdString();
    std::string const band = m_band->currentData().toString().toStdString();
    m_shown = {};
    m_shown.skipped = m_all.skipped;
    for (auto const& c : m_all.cohort.cases)
        if (matches(c, m_filter->text()) && (site.empty() || settled(c.clinical.primary_site) == site))
            m_shown.cohort.cases.push_back(c);
    if (!band.empty()) {
        auto const rows = rows_of(m_shown.cohort);
        std::vector<Case> kept;
        for (auto const& row : rows)
            if (auto const* sins = row.score("sins"); sins && sins->category == band)
                kept.push_back(*row.of);
        m_shown.cohort.cases = std::move(kept);
    }
    // What a source says of the group holds for the whole group only.
    if (m_shown.cohort.cases.size() == m_all.cohort.cases.size())
        m_shown.cohort = m_all.cohort;
    m_count->setText(tr("%1 of %2 cases").arg(m_shown.cohort.cases.size()).arg(m_all.cohort.cases.size()));
    show_parts();
}

void CohortWindow::show_parts() {
    auto const& cohort = m_shown.cohort;
    auto const rows = rows_of(cohort);
    auto const unknown = m_unknown->currentIndex() == 0 ? UnknownEnd::is_event : UnknownEnd::is_left_out;
    fill_case_list(*m_cases, rows);
    fill_grid(*m_table_1, table_1(rows));
    fill_grid(*m_table_2, table_2(rows));
    fill_statistics(*m_statistics, cohort, rows);
    fill_calibration(*m_calibration, rows, unknown);
    QStringList lines;
    for (auto const& one : contradictions(cohort, rows))
        lines << QStringLiteral("%1: %2").arg(one.row ? patient_label(rows[*one.row]) : tr("All patients"),
                                              contradiction_text(one));
    if (lines.isEmpty())
        lines << tr("None found.");
    for (auto const& remark : cohort.remarks)
        lines << tr("Noted in the source: %1").arg(to_text(remark));
    for (auto const& one : m_shown.skipped)
        lines << tr("Not read: %1 (%2)").arg(to_text(one.path), to_text(one.why));
    m_contradictions->setPlainText(lines.join(QStringLiteral("\n\n")));
    show_survival();
}

void CohortWindow::show_survival() {
    auto const rows = rows_of(m_shown.cohort);
    auto const unknown = m_unknown->currentIndex() == 0 ? UnknownEnd::is_event : UnknownEnd::is_left_out;
    QStringList notes;
    for (auto const& [plot, endpoint] :
         {std::pair{m_progression, Endpoint::progression}, std::pair{m_survival, Endpoint::survival}}) {
        auto view = survival_view(rows, endpoint, unknown, m_by->currentData().toString());
        auto const name = cohort_word(endpoint == Endpoint::progression ? "progression" : "survival");
        if (!view.assumed.isEmpty())
            notes << name + QStringLiteral(": ") +
                         cohort_word("assumed").arg(view.assumed.join(QStringLiteral(", ")));
        if (!view.left_out.isEmpty())
            notes << name + QStringLiteral(": ") +
                         cohort_word("left_out").arg(view.left_out.join(QStringLiteral(", ")));
        for (QString const& line : view.without)
            notes << name + QStringLiteral(": ") + line;
        plot->show_view(std::move(view));
    }
    m_survival_text->setPlainText(notes.join(u'\n'));
}

} // namespace vertemark::app
