# Sources of the clinical record, the scores and the cohort, included by app/ui/CMakeLists.txt.
set(RECORD_SOURCES
    cohort/cohort_export.cpp
    cohort/cohort_grids.cpp
    cohort/cohort_window.cpp
    cohort/import_dialog.cpp
    cohort/survival_plot_widget.cpp
    main_window_readings.cpp
    main_window_record.cpp
    record/follow_up_page.cpp
    record/isncsci_page.cpp
    record/reading_dialog.cpp
    record/record_dialog.cpp
    record/record_editing.cpp
    record/record_form.cpp
    record/record_table.cpp
    scores/answer_form.cpp
    scores/score_dialog.cpp)
