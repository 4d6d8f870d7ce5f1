// The window: patient strip, study browser, spine map, reading room, right column, status line. Wiring only:
// what the parts do stands in their own files.
#pragma once

#include <QMainWindow>
#include <QSet>
#include <QTimer>
#include <filesystem>
#include <memory>
#include <vector>

#include "annotation/store/case_store.h"
#include "app/core/case_session.h"
#include "app/core/job_runner.h"
#include "app/core/open_study.h"
#include "app/core/volume_loader.h"
#include "app/hanging/protocol.h"
#include "app/ui/view_state.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QSplitter;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace vertemark::app {

class CommandList;
struct FilterRequest;
class LevelPrompt;
class ReadingRoom;
class CaseColumn;
class SegmentBar;
class SpineMap;
class SpineNumbering;
class StartPage;
class StudyBrowser;
class SuvPanel;
class TextPrompt;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    // `store` keeps the cases; it outlives the window.
    explicit MainWindow(annotation::CaseStore& store, QWidget* parent = nullptr);
    ~MainWindow() override;

    // Scans in the background and hangs what it finds; what was open is closed (it is all on disk).
    // `zip_password` opens encrypted members of archives; without it, or when it is wrong, the reader is
    // asked.
    void open(std::vector<std::filesystem::path> const& paths, QString const& zip_password = {});
    // Writes the demo case once, then opens it.
    void open_demo();

    // What open() was last given.
    [[nodiscard]] std::vector<std::filesystem::path> const& opened_paths() const { return m_paths; }
    [[nodiscard]] ReadingRoom& room() { return *m_room; }
    [[nodiscard]] CommandList& commands() { return *m_commands; }
    [[nodiscard]] CaseSession* session() { return m_session.get(); }
    [[nodiscard]] JobRunner& jobs() { return *m_jobs; }
    [[nodiscard]] LevelPrompt& level_prompt() { return *m_prompt; }
    [[nodiscard]] TextPrompt& text_prompt() { return *m_words; }
    [[nodiscard]] CaseColumn& case_column() { return *m_right; }
    [[nodiscard]] SuvPanel& suv_card() { return *m_suv; }
    [[nodiscard]] SpineNumbering& numbering() { return *m_numbering; }
    // Series of the patient shown that filters and registration can work on.
    [[nodiscard]] std::vector<SeriesPtr> volumes_of_patient() const;

Q_SIGNALS:
    void hung();            // a study is on the screen (its first pictures may still be coming)
    void nothing_opened();  // the scan found nothing
    void language_chosen(); // the setting "language" changed: make the window anew
    void filtered(QString const& series_name); // a filter's result is among the series

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    // main_window.cpp: parts and their wiring
    void build_parts();
    void build_status_line();
    void connect_room();
    // main_window_commands.cpp, main_window_{view,picture}_commands.cpp: every command with its key
    void add_commands();
    void add_file_commands();
    void add_view_commands();
    void add_picture_commands();
    void add_tool_commands();
    void add_case_commands();
    // main_window_segment.cpp: painted segments
    void add_segment_commands();
    void build_segment_bar();
    void scale_brush(double factor);
    // main_window_lesion.cpp: a lesion's measures as proposals, links to its pictures
    enum class MeasureAsked { by_reader, by_itself };
    void add_lesion_commands();
    void connect_lesion_measures();
    void measure_lesion_now(annotation::LesionId const& id, MeasureAsked asked);
    void go_to_link(annotation::ImageLink const& link);
    void add_measure_commands(); // main_window_measure.cpp, with their wiring
    void add_slab_commands();
    void add_scene_commands();
    void connect_measurements();
    void give_words(QString const& words);
    bool delete_measurement();
    void delete_lesion(); // the selected one, and what belongs to it
    void put_measure_button(QToolBar* bar);
    [[nodiscard]] static bool is_measuring(QString const& command);
    void add_record_commands(); // main_window_record.cpp, as the four that they call
    void show_record();
    void show_scores();
    void show_cohort();
    void import_clinical();
    void add_reading_commands(); // main_window_readings.cpp, as the three that they call
    void show_audit();
    void show_conflict();
    void compare_readings();
    void add_settings_commands();
    // main_window_menus.cpp
    void build_menus();
    void build_tool_bar();
    // main_window_scan.cpp: reading in the background, passwords, stacking
    void show_so_far(OpenedStudies const& found);
    void finish_open(OpenedStudies opened);
    void ask_password(imaging::SkippedFile const& member);
    void toggle_stacking();
    [[nodiscard]] SeriesPtr series_to_stack() const;
    // main_window_open.cpp: from opened studies to a hung study and its case
    void list_series();
    void show_opened(OpenedStudies opened);
    void show_patient(std::size_t index);
    void open_case(imaging::PatientStudies const& patient);
    void import_case_beside();
    // main_window_hanging.cpp: from a study's series to the protocol that hangs them
    void hang_study(StudyUid const& study);
    void hang_protocol(QString const& id);
    void fill_protocols();
    void step_study(int by); // > 0: older
    void compare();
    void pick_layout();
    [[nodiscard]] std::vector<SeriesTraits> traits_to_hang(std::vector<SeriesPtr> const& series) const;
    [[nodiscard]] SeriesPtr series_by_name(QString const& name) const;
    [[nodiscard]] std::vector<SeriesPtr> series_of(StudyUid const& study) const;
    void edit_protocols();
    // main_window_suv.cpp: the SUV card and its chip in the patient strip
    void build_suv_card();
    void place_suv_chip(QToolBar* bar);
    void show_suv_card(bool shown);
    void show_pet_of_study(); // fills the card; opens it when a PET has no SUV
    void apply_suv_edits();   // of the card, to the pictures
    // main_window_state.cpp: what is remembered between starts
    void restore_window();
    void remember_window() const;
    void remember_views();
    [[nodiscard]] std::optional<RoomState> views_as_left(StudyUid const& study) const;
    // main_window_filters.cpp: filters and registration
    void add_filter_commands();
    void show_filters();
    void run_filter(FilterRequest const& request);
    std::vector<SeriesPtr> add_derived(OpenedStudies opened);
    void open_derived();
    void show_registration();
    // main_window_acts.cpp: what a reader's act does to the case
    void name_vertebra(annotation::Level level);
    void ask_shift(annotation::Level wrong, annotation::Level right);
    void add_numbering_commands();
    void connect_numbering();
    void go_to_level(annotation::Level level);
    void go_to_lesion(annotation::LesionId const& id);
    void step_level(int by);
    void step_lesion(int by);
    void undo_or_redo(bool redo);
    void show_report();
    void set_report_language(QString const& language); // of this case, and of new ones
    [[nodiscard]] QString report_language() const;
    void snapshot();
    void mark_key_image();
    void tell(QString const& text, int milliseconds = 6000);
    void refresh_title_and_saved();
    void set_theme(bool dark);

    annotation::CaseStore& m_store;
    JobRunner* m_jobs;
    VolumeLoader* m_loader;
    CommandList* m_commands;
    QStackedWidget* m_pages;
    StartPage* m_start;
    QSplitter* m_work;
    StudyBrowser* m_browser;
    SpineMap* m_spine;
    ReadingRoom* m_room;
    CaseColumn* m_right;
    LevelPrompt* m_prompt;
    SegmentBar* m_segment_bar = nullptr;
    SpineNumbering* m_numbering;
    TextPrompt* m_words;
    annotation::MeasurementId m_wordless; // the drawing that waits for its words
    QComboBox *m_patients, *m_protocols;
    QLabel *m_position, *m_value, *m_level, *m_saved, *m_hint, *m_job_text;
    QProgressBar* m_progress;
    QToolButton* m_stop;
    SuvPanel* m_suv = nullptr;
    QToolButton* m_suv_chip = nullptr;
    QAction* m_suv_chip_shown = nullptr;
    QString m_job_shown;

    std::vector<std::filesystem::path> m_paths; // as last opened
    std::shared_ptr<OpenedStudies> m_opened;
    std::size_t m_patient = 0;
    std::vector<SeriesPtr> m_series; // of the patient shown
    QSet<QString> m_derived;         // names of those that this program computed
    StudyUid m_study;
    bool m_comparing = false; // m_study beside a prior
    QTimer m_views_timer;
    ProtocolLibrary m_library;
    std::unique_ptr<CaseSession> m_session;
    std::string m_reading; // Case::reading of what is opened: "" or "second"
    std::optional<std::pair<annotation::Place, std::optional<annotation::ImageLink>>>
        m_asked; // by the prompt
};

} // namespace vertemark::app
