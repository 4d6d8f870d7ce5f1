#include "app/ui/main_window.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/core/settings.h"
#include "app/ui/command_list.h"
#include "app/ui/form_keys.h"
#include "app/ui/level_prompt.h"
#include "app/ui/panels/case_column.h"
#include "app/ui/panels/lesion_panel.h"
#include "app/ui/panels/spine_map.h"
#include "app/ui/reading_room.h"
#include "app/ui/spine_numbering.h"
#include "app/ui/start_page.h"
#include "app/ui/study_browser.h"
#include "app/ui/text_prompt.h"

namespace vertemark::app {

MainWindow::MainWindow(annotation::CaseStore& store, QWidget* parent)
    : QMainWindow(parent), m_store(store), m_jobs(new JobRunner(this)),
      m_loader(new VolumeLoader(*m_jobs, this)), m_commands(new CommandList(this)) {
    setWindowTitle(QStringLiteral("Vertemark"));
    setAcceptDrops(true);
    m_library = load_protocols(data_folder() + QStringLiteral("/protocols"));
    build_parts();
    build_status_line();
    connect_room();
    connect_numbering();
    add_commands();
    build_suv_card();
    build_menus();
    build_tool_bar();
    build_segment_bar();
    restore_window();
    m_commands->refresh_checks();
    refresh_title_and_saved();
}

MainWindow::~MainWindow() {
    m_jobs->stop_all();
    m_jobs->wait();
}

void MainWindow::build_parts() {
    m_pages = new QStackedWidget;
    setCentralWidget(m_pages);
    m_start = new StartPage;
    m_pages->addWidget(m_start);

    m_work = new QSplitter(Qt::Horizontal);
    m_work->setChildrenCollapsible(false);
    m_work->setHandleWidth(1);
    m_browser = new StudyBrowser(*m_jobs);
    m_browser->setMinimumWidth(120);
    m_spine = new SpineMap;
    m_room = new ReadingRoom(*m_loader, *m_jobs);
    m_right = new CaseColumn;
    m_right->setMaximumWidth(480);
    m_work->addWidget(m_browser);
    m_work->addWidget(m_spine);
    m_work->addWidget(m_room);
    m_work->addWidget(m_right);
    m_work->setStretchFactor(2, 1);
    // On a small screen the pictures need the room; all can be dragged wider.
    bool const small_screen = QGuiApplication::primaryScreen()->availableSize().width() < 1500;
    m_work->setSizes(small_screen ? QList<int>{140, 66, 800, 356} : QList<int>{210, 76, 800, 356});
    m_pages->addWidget(m_work);
    m_prompt = new LevelPrompt(this);
    m_prompt->hide();
    m_words = new TextPrompt(this);
    m_words->hide();
    new FormKeys(m_room, this);

    connect(m_start, &StartPage::open_folder_wanted, this,
            [this] { m_commands->action(QStringLiteral("file.open_folder"))->trigger(); });
    connect(m_start, &StartPage::open_files_wanted, this,
            [this] { m_commands->action(QStringLiteral("file.open_files"))->trigger(); });
    connect(m_start, &StartPage::demo_wanted, this, &MainWindow::open_demo);
    connect(m_start, &StartPage::recent_wanted, this,
            [this](QString const& folder) { open({std::filesystem::path(folder.toStdString())}); });
    connect(m_browser, &StudyBrowser::series_wanted, this,
            [this](QString const& name) { m_room->show_series(series_by_name(name)); });
    connect(m_browser, &StudyBrowser::study_wanted, this,
            [this](QString const& uid) { hang_study(StudyUid(uid.toStdString())); });
    connect(m_spine, &SpineMap::level_activated, this, &MainWindow::go_to_level);
    connect(m_prompt, &LevelPrompt::answered, this, &MainWindow::name_vertebra);
}

void MainWindow::build_status_line() {
    auto const field = [&](int width, QString const& name) {
        auto* const label = new QLabel;
        label->setMinimumWidth(width);
        label->setAccessibleName(name);
        statusBar()->addPermanentWidget(label);
        return label;
    };
    statusBar()->setSizeGripEnabled(false);
    m_hint = new QLabel;
    m_hint->setProperty("role", "muted");
    statusBar()->addWidget(m_hint, 1);
    m_job_text = field(0, tr("Running job"));
    m_progress = new QProgressBar;
    m_progress->setFixedWidth(120);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    statusBar()->addPermanentWidget(m_progress);
    m_stop = new QToolButton;
    m_stop->setText(QStringLiteral("✕"));
    m_stop->setToolTip(tr("Stop this job"));
    statusBar()->addPermanentWidget(m_stop);
    m_level = field(40, tr("Level under the pointer"));
    m_value = field(90, tr("Value under the pointer"));
    m_position = field(230, tr("Position under the pointer"));
    m_saved = field(80, tr("Saved"));
    for (QWidget* part : {static_cast<QWidget*>(m_job_text), static_cast<QWidget*>(m_progress),
                          static_cast<QWidget*>(m_stop)})
        part->hide();
    connect(m_stop, &QToolButton::clicked, this, [this] { m_jobs->stop(m_job_shown); });
    connect(
        m_jobs, &JobRunner::progressed, this, [this](QString const& slot, double fraction, QString const&) {
            if (slot.startsWith(QLatin1String("thumbnail")) || slot.startsWith(QLatin1String("first slice")))
                return;
            m_job_shown = slot;
            m_job_text->setText(slot.startsWith(QLatin1String("scan"))          ? tr("Reading files")
                                : slot.startsWith(QLatin1String("surface"))     ? tr("Preparing 3D")
                                : slot.startsWith(QLatin1String("filter"))      ? tr("Filtering")
                                : slot.startsWith(QLatin1String("regist"))      ? tr("Registering")
                                : slot.startsWith(QLatin1String("demo"))        ? tr("Making the demo case")
                                : slot == QLatin1String(SpineNumbering::k_slot) ? tr("Counting vertebrae")
                                : slot == QLatin1String("measure")              ? tr("Measuring the lesion")
                                                                                : tr("Loading pictures"));
            m_progress->setValue(static_cast<int>(fraction * 1000));
            m_job_text->show();
            m_progress->show();
            m_stop->show();
        });
    connect(m_jobs, &JobRunner::finished, this, [this](QString const& slot) {
        if (slot != m_job_shown)
            return;
        m_job_text->hide();
        m_progress->hide();
        m_stop->hide();
    });
}

void MainWindow::connect_room() {
    m_room->set_series_lookup([this](QString const& name) { return series_by_name(name); });
    connect(m_room, &ReadingRoom::status_changed, this,
            [this](QString const& position, QString const& value, QString const& level) {
                m_position->setText(position);
                m_value->setText(value);
                m_level->setText(level);
            });
    connect(m_room, &ReadingRoom::refused, this, [this](QString const& why) { tell(why); });
    connect(m_room, &ReadingRoom::tool_changed, this, [this](QString const& id) {
        m_commands->refresh_checks();
        QAction const* const action = m_commands->action(QStringLiteral("tool.") + id);
        m_hint->setText(action && id != QLatin1String("window_level") ? action->statusTip() : QString());
    });
    connect_measurements();
    connect(m_room, &ReadingRoom::vertebra_to_name, this,
            [this](annotation::Place const& place, std::optional<annotation::ImageLink> const& image,
                   QPoint const& global) {
                m_asked = {place, image};
                auto const& spine = m_session->current().spine;
                m_prompt->ask(global, spine.anomalies.counts(), propose_level(spine, place));
            });
    connect(m_room, &ReadingRoom::lesion_added, this,
            [this](annotation::LesionId const& id) { m_right->lesions()->ask(id); });
    connect(m_room, &ReadingRoom::lesion_selected, this,
            [this](std::optional<annotation::LesionId> const& id) {
                m_right->lesions()->set_selected(id.value_or(annotation::LesionId{}));
            });
    connect(m_right, &CaseColumn::lesion_selected, this,
            [this](annotation::LesionId const& id) { m_room->select_lesion(id); });
    // What the column shows as chosen is chosen in the views, too: brushes, measurements and keys act on it.
    connect(m_right, &CaseColumn::lesion_shown, this, [this](annotation::LesionId const& id) {
        m_room->select_lesion(id.empty() ? std::nullopt : std::optional(id));
    });
    connect(m_right, &CaseColumn::lesion_activated, this, [this](annotation::LesionId const& id) {
        m_room->select_lesion(id);
        go_to_lesion(id);
    });
    connect(m_right, &CaseColumn::refused, this, [this](QString const& why) { tell(why); });
    connect(m_spine, &SpineMap::refused, this, [this](QString const& why) { tell(why); });
    connect(m_spine, &SpineMap::lesion_selected, this, [this](annotation::LesionId const& id) {
        m_room->select_lesion(id);
        go_to_lesion(id);
    });
    connect(m_right, &CaseColumn::link_activated, this, &MainWindow::go_to_link);
    connect_lesion_measures();
    auto const mark_shown = [this] {
        QStringList names;
        for (ViewCell* cell : m_room->cells())
            if (cell->series())
                names.append(QString::fromStdString(cell->series()->name));
        m_browser->mark_shown(names);
        m_commands->refresh_checks();
    };
    connect(m_room, &ReadingRoom::stage_changed, this, mark_shown);
    connect(m_room, &ReadingRoom::changed, &m_views_timer, qOverload<>(&QTimer::start));
    m_views_timer.setSingleShot(true);
    m_views_timer.setInterval(3000); // what a killed program leaves is at most this old
    connect(&m_views_timer, &QTimer::timeout, this, &MainWindow::remember_views);
    connect(m_room, &ReadingRoom::active_changed, this, mark_shown);
}

void MainWindow::tell(QString const& text, int milliseconds) {
    statusBar()->showMessage(text, milliseconds);
}

void MainWindow::refresh_title_and_saved() {
    QString title = QStringLiteral("Vertemark");
    m_saved->setProperty("role", "muted");
    m_saved->setText({});
    if (m_session) {
        QString name = QString::fromStdString(m_session->current().patient.name);
        title = name.replace(QLatin1Char('^'), QLatin1Char(' ')) + QStringLiteral(" – Vertemark");
        if (m_session->current().reading == "second")
            title.prepend(tr("Second reading: "));
        switch (m_session->saved_state()) {
        case SavedState::saved:
            m_saved->setText(tr("Saved"));
            m_saved->setToolTip(tr("Every act is on disk."));
            break;
        case SavedState::failed:
            m_saved->setProperty("role", "danger");
            m_saved->setText(tr("NOT SAVED"));
            m_saved->setToolTip(
                tr("The disk refused: %1. Acts are kept in memory and tried again every second.")
                    .arg(QString::fromStdString(m_session->last_error().detail)));
            break;
        case SavedState::conflict:
            m_saved->setProperty("role", "danger");
            m_saved->setText(tr("Conflict"));
            m_saved->setToolTip(
                tr("Another reader changed this case; nothing was overwritten. Edit, Conflict… shows "
                   "both."));
            break;
        case SavedState::read_only:
            m_saved->setProperty("role", "warning");
            m_saved->setText(tr("Read-only"));
            m_saved->setToolTip(
                m_session->held_by()
                    ? tr("%1 has this case open.").arg(QString::fromStdString(m_session->held_by()->who))
                    : tr("The case store can't be written."));
            break;
        }
    }
    m_saved->setStyleSheet(m_saved->styleSheet()); // takes the new role's colour
    setWindowTitle(title);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    std::vector<std::filesystem::path> paths;
    for (QUrl const& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths.emplace_back(url.toLocalFile().toStdString());
    if (!paths.empty())
        open(paths);
}

} // namespace vertemark::app
