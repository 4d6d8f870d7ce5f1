// Which cells there are and what hangs in them: stages of a protocol, the reader's own grid, one view large,
// and all of it as it was left.
#include <QCloseEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

#include "app/hanging/series_traits.h"
#include "app/ui/protocol_text.h"
#include "app/ui/reading_room.h"

namespace vertemark::app {

void ReadingRoom::hang(Hanging hanging, std::vector<SeriesPtr> series) {
    m_hanging = std::move(hanging);
    m_series = std::move(series);
    m_focus.reset();
    m_own.reset();
    m_own_views.clear();
    m_stage = 0;
    show_stage(0);
}

void ReadingRoom::show_stage(int stage) {
    int const count = stage_count();
    if (count == 0)
        return clear();
    if (m_own && m_stage == count - 1)
        m_own_views = state().views; // to find it again as it was
    m_stage = ((stage % count) + count) % count;
    lay_out(stage_shown());
    if (m_own && m_stage == count - 1) {
        fill_own();
    } else {
        Stage const& wanted = stage_shown();
        for (std::size_t i = 0; i < wanted.cells.size(); ++i)
            fill_by_rule(m_cells[i], wanted.cells[i]);
    }
    activate(m_cells.empty() ? nullptr : m_cells.front());
    if (m_focus)
        focus(m_focus->point, m_focus->frame);
    Q_EMIT stage_changed();
}

int ReadingRoom::stage_count() const {
    return static_cast<int>(m_hanging.protocol.stages.size()) + (m_own ? 1 : 0);
}

Stage const& ReadingRoom::stage_shown() const {
    auto const& stages = m_hanging.protocol.stages;
    auto const index = static_cast<std::size_t>(m_stage);
    return index < stages.size() ? stages[index] : *m_own;
}

QString ReadingRoom::stage_name() const {
    if (stage_count() == 0)
        return {};
    return m_own && m_stage == stage_count() - 1 ? tr("Own layout") : stage_shown().name;
}

// As many cells as the stage has, each in its place of the grid; what they show comes after.
void ReadingRoom::lay_out(Stage const& wanted) {
    take_back_windows();
    m_maximised = m_last_flat = nullptr;
    m_drag_tool = nullptr;
    stop_cine();
    while (m_cells.size() > wanted.cells.size()) {
        if (m_active == m_cells.back())
            m_active = nullptr;
        delete m_cells.back();
        m_cells.pop_back();
    }
    while (m_cells.size() < wanted.cells.size()) {
        m_cells.push_back(new ViewCell(m_loader, m_jobs, this));
        connect_cell(m_cells.back());
    }
    stretch(wanted.rows, wanted.columns);
    for (ViewCell* cell : m_cells)
        m_grid->removeWidget(cell);
    for (std::size_t i = 0; i < wanted.cells.size(); ++i) {
        CellRule const& rule = wanted.cells[i];
        m_grid->addWidget(m_cells[i], rule.row, rule.column, rule.row_span, rule.column_span);
        m_cells[i]->show();
    }
    m_grid->activate();
}

void ReadingRoom::stretch(int rows, int columns) {
    for (int i = 0; i < 8; ++i) {
        m_grid->setRowStretch(i, i < rows ? 1 : 0);
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    }
}

void ReadingRoom::fill_by_rule(ViewCell* cell, CellRule const& rule) {
    auto const found = m_hanging.series_of(rule.series);
    auto const fused = m_hanging.series_of(rule.fuse);
    if (found)
        return cell->assign(m_series[*found], rule, fused ? m_series[*fused] : nullptr,
                            m_hanging.frame_of(rule.series));
    SeriesRule const* const asked = m_hanging.rule(rule.series);
    QString const what = asked ? protocol_text(asked->looked_for) : QString();
    cell->show_nothing(what.isEmpty() ? tr("Empty.\nDrag a series here.")
                       : asked->study == StudyRole::prior
                           ? tr("Not found: %1.\nDrag a series here.").arg(what)
                           : tr("No %1 in this study.\nDrag a series here.").arg(what),
                       rule);
}

void ReadingRoom::fill_own() {
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        ViewState view = i < m_own_views.size() ? m_own_views[i] : ViewState{};
        CellRule const& place = m_own->cells[i];
        view.rule.row = place.row;
        view.rule.column = place.column;
        view.rule.row_span = place.row_span;
        view.rule.column_span = place.column_span;
        auto const by_name = [&](std::string const& name) {
            return name.empty() || !m_lookup ? SeriesPtr() : m_lookup(QString::fromStdString(name));
        };
        if (SeriesPtr const series = by_name(view.series))
            m_cells[i]->restore(view, series, by_name(view.fuse));
        else
            m_cells[i]->show_nothing(tr("Empty.\nDrag a series here."), view.rule);
    }
}

void ReadingRoom::set_layout(int rows, int columns) {
    std::vector<ViewState> views = state().views;
    std::erase_if(views, [](ViewState const& view) { return view.series.empty(); });
    m_own_views = std::move(views);
    m_own.reset(); // so that what is shown now is not taken for the own layout
    m_own = grid_stage(rows, columns);
    m_stage = stage_count() - 1;
    lay_out(*m_own);
    fill_own();
    activate(m_cells.empty() ? nullptr : m_cells.front());
    Q_EMIT stage_changed();
}

Protocol ReadingRoom::shown_as_protocol() const {
    Protocol protocol = m_hanging.protocol;
    Stage stage = stage_shown();
    stage.name = tr("As on the screen");
    stage.cells.clear();
    for (ViewCell const* cell : m_cells) {
        CellRule rule = cell->rule();
        if (cell->series() && rule.series.isEmpty()) { // put there by hand: ask for its like
            SeriesTraits const traits = traits_of(*cell->series());
            SeriesRule asked;
            asked.id = QStringLiteral("shown%1").arg(protocol.series.size() + 1);
            asked.looked_for = traits.description;
            asked.modalities = {traits.modality};
            asked.kinds = {traits.kind};
            if (!traits.sequence.isEmpty())
                asked.sequences = {traits.sequence};
            if (traits.plane != ViewPlane::native)
                asked.planes = {traits.plane};
            for (SeriesRule const& known : protocol.series)
                if (known.modalities == asked.modalities && known.sequences == asked.sequences &&
                    known.planes == asked.planes && known.looked_for == asked.looked_for)
                    asked.id = known.id;
            if (!m_hanging.rule(asked.id) && std::ranges::none_of(protocol.series, [&](auto const& known) {
                    return known.id == asked.id;
                }))
                protocol.series.push_back(asked);
            rule.series = asked.id;
        }
        if (!rule.series.isEmpty())
            stage.cells.push_back(rule);
    }
    protocol.stages.insert(protocol.stages.begin(), std::move(stage));
    return protocol;
}

RoomState ReadingRoom::state() const {
    RoomState state;
    state.protocol = m_hanging.protocol.id;
    state.stage = m_stage;
    if (stage_count() > 0) {
        state.rows = stage_shown().rows;
        state.columns = stage_shown().columns;
    }
    state.own_layout = m_own && m_stage == stage_count() - 1;
    for (ViewCell const* cell : m_cells)
        state.views.push_back(cell->state());
    auto const at = std::ranges::find(m_cells, m_active);
    state.active = at == m_cells.end() ? 0 : static_cast<int>(at - m_cells.begin());
    state.focus = m_focus;
    return state;
}

void ReadingRoom::restore(RoomState const& state) {
    Stage stage;
    stage.rows = state.rows;
    stage.columns = state.columns;
    for (ViewState const& view : state.views)
        stage.cells.push_back(view.rule);
    if (state.own_layout) {
        m_own = stage;
        m_stage = stage_count() - 1;
    } else if (state.stage >= 0 && state.stage < static_cast<int>(m_hanging.protocol.stages.size()) &&
               m_hanging.protocol.stages[static_cast<std::size_t>(state.stage)].cells.size() ==
                   state.views.size()) {
        m_stage = state.stage;
        stage = m_hanging.protocol.stages[static_cast<std::size_t>(m_stage)];
    } else {
        return; // the protocol was changed since: it hangs as it is now
    }
    lay_out(stage);
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        ViewState view = state.views[i];
        view.rule.row = stage.cells[i].row;
        view.rule.column = stage.cells[i].column;
        view.rule.row_span = stage.cells[i].row_span;
        view.rule.column_span = stage.cells[i].column_span;
        auto const by_name = [&](std::string const& name) {
            return name.empty() || !m_lookup ? SeriesPtr() : m_lookup(QString::fromStdString(name));
        };
        if (SeriesPtr const series = by_name(view.series))
            m_cells[i]->restore(view, series, by_name(view.fuse));
        else
            fill_by_rule(m_cells[i], stage.cells[i]);
    }
    m_focus = state.focus;
    auto const active = static_cast<std::size_t>(std::max(0, state.active));
    activate(m_cells.empty() ? nullptr : m_cells[std::min(active, m_cells.size() - 1)]);
    refresh_overlays();
    Q_EMIT stage_changed();
}

// A stage for which this study has nothing is passed over; the menu still names it.
void ReadingRoom::next_stage(int by) {
    int const count = stage_count();
    auto const& stages = m_hanging.protocol.stages;
    for (int step = 1; step < count; ++step) {
        int const to = ((m_stage + step * by) % count + count) % count;
        bool const own = static_cast<std::size_t>(to) >= stages.size();
        if (own ||
            std::ranges::any_of(stages[static_cast<std::size_t>(to)].cells, [this](CellRule const& cell) {
                return m_hanging.series_of(cell.series).has_value();
            }))
            return show_stage(to);
    }
}

void ReadingRoom::show_series(SeriesPtr const& series, ViewCell* cell) {
    if (!cell)
        cell = m_active;
    if (!cell || !series)
        return;
    CellRule rule = cell->rule();
    // The plane of the cell suits a volume of the same kind only; otherwise show it as acquired.
    rule.plane = ViewPlane::native;
    rule.series.clear();
    rule.fuse.clear();
    rule.colour.clear();
    rule.slab_mm = 0;
    rule.window = series->attributes.modality == "CT" ? QStringLiteral("bone") : QString();
    cell->assign(series, rule);
    activate(cell);
    if (auto const place = m_focus ? place_in(*cell, *m_focus) : std::nullopt)
        cell->focus(*place);
    Q_EMIT active_changed();
}

void ReadingRoom::step_series(int by) {
    if (!m_active || m_series.empty())
        return;
    std::vector<SeriesPtr> pictures;
    std::ranges::copy_if(m_series, std::back_inserter(pictures), [](SeriesPtr const& series) {
        return !series->frames.empty() && series->kind != imaging::SeriesKind::document;
    });
    if (pictures.empty())
        return;
    int const count = static_cast<int>(pictures.size());
    auto const at = std::ranges::find(pictures, m_active->series());
    int const index = at == pictures.end() ? (by > 0 ? -1 : 0) : static_cast<int>(at - pictures.begin());
    show_series(pictures[static_cast<std::size_t>(((index + by) % count + count) % count)]);
}

void ReadingRoom::toggle_maximised(ViewCell* cell) {
    if (m_windows.contains(cell))
        return;
    m_maximised = m_maximised ? nullptr : cell;
    for (ViewCell* each : m_cells)
        if (!m_windows.contains(each))
            each->setVisible(!m_maximised || each == m_maximised);
    Stage const& stage = stage_shown();
    stretch(m_maximised ? 0 : stage.rows, m_maximised ? 0 : stage.columns);
    activate(cell);
}

namespace {

// A top-level window for one view; closing it gives the view back.
class ViewWindow : public QWidget {
public:
    ViewWindow(QWidget* owner, std::function<void()> give_back)
        : QWidget(owner, Qt::Window), m_give_back(std::move(give_back)) {
        auto* const column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        resize(900, 900);
    }

protected:
    void closeEvent(QCloseEvent* event) override {
        event->accept();
        m_give_back();
    }

private:
    std::function<void()> m_give_back;
};

} // namespace

void ReadingRoom::move_to_window(ViewCell* cell) {
    if (!cell || m_windows.contains(cell))
        return;
    if (m_maximised)
        toggle_maximised(m_maximised);
    auto* const view_window = new ViewWindow(window(), [this, cell] { take_back(cell); });
    m_windows.insert(cell, view_window);
    // The keys of the main window work there too.
    for (QAction* action : window()->actions())
        view_window->addAction(action);
    view_window->setWindowTitle(
        cell->series() ? QString::fromStdString(cell->series()->attributes.description) : tr("View"));
    m_grid->removeWidget(cell);
    view_window->layout()->addWidget(cell);
    // On the other monitor when there is one.
    QList<QScreen*> const screens = QGuiApplication::screens();
    for (QScreen* screen : screens)
        if (screen != window()->screen()) {
            view_window->setGeometry(screen->availableGeometry());
            break;
        }
    view_window->show();
    cell->show();
}

void ReadingRoom::take_back(ViewCell* cell) {
    QWidget* const view_window = m_windows.take(cell);
    if (!view_window)
        return;
    cell->setParent(this);
    CellRule const& rule = cell->rule();
    m_grid->addWidget(cell, rule.row, rule.column, rule.row_span, rule.column_span);
    cell->setVisible(!m_maximised || cell == m_maximised);
    view_window->hide();
    view_window->deleteLater();
}

void ReadingRoom::take_back_windows() {
    for (ViewCell* cell : m_windows.keys())
        take_back(cell);
}

} // namespace vertemark::app
