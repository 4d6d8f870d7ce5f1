// The left column: studies newest first, a thumbnail a series with its count, plane and reason badges.
// Double-click or Enter shows a series in the active cell; dragging puts it into any cell.
#pragma once

#include <QListWidget>
#include <QWidget>

#include "app/core/job_runner.h"
#include "app/core/open_study.h"
#include "app/core/volume_loader.h"
#include "imaging/volume/suv.h"

namespace vertemark::app {

class StudyBrowser : public QWidget {
    Q_OBJECT

public:
    StudyBrowser(JobRunner& jobs, QWidget* parent = nullptr);

    // The studies of one patient. Thumbnails fill in from the background.
    void show_studies(std::vector<imaging::Study> const& studies, std::vector<SeriesPtr> const& series);
    // What the case says for a series' uptake values in place of its header: its badge follows, also when the
    // list is shown anew.
    void set_suv_edits(SeriesPtr const& series, imaging::SuvEdits const& edits);
    // The few words of warning beside a series; empty: none, or no such series.
    [[nodiscard]] QString badge_of(QString const& name) const;
    // Marks the series that a cell shows.
    void mark_shown(QStringList const& names);
    [[nodiscard]] QListWidget* list() const { return m_list; }
    // The name of the series under the list's cursor; empty on a study's heading.
    [[nodiscard]] QString current_series() const;

Q_SIGNALS:
    void series_wanted(QString const& name);
    void study_wanted(QString const& uid);

private:
    void add_series(SeriesPtr const& series);
    void request_thumbnail(SeriesPtr const& series, QListWidgetItem* item);

    JobRunner& m_jobs;
    QListWidget* m_list;
    QHash<QString, QListWidgetItem*> m_items;
    QHash<QString, imaging::SuvEdits> m_suv_edits; // by series name
};

} // namespace vertemark::app
