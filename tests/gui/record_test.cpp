// The clinical record, all scores with what-if, the cohort and the import, as windows on a real store.
#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include "app/core/case_session.h"
#include "app/store/sql_case_store.h"
#include "app/ui/cohort/cohort_window.h"
#include "app/ui/cohort/import_dialog.h"
#include "app/ui/panels/choice_bar.h"
#include "app/ui/record/isncsci_page.h"
#include "app/ui/record/record_dialog.h"
#include "app/ui/record/record_form.h"
#include "app/ui/record/record_table.h"
#include "app/ui/scores/answer_form.h"
#include "app/ui/scores/score_dialog.h"
#include "app/ui/theme.h"

using namespace vertemark;
using namespace vertemark::app;
using namespace vertemark::annotation;

namespace {

void take_picture(QWidget& widget, char const* name) {
    QString const folder = qEnvironmentVariable("VERTEMARK_PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(QDir(folder).filePath(QLatin1String(name) + QStringLiteral(".png")));
}

class RecordWindows : public testing::Test {
protected:
    void SetUp() override {
        auto store = open_sqlite_store(m_folder.filePath(QStringLiteral("cases.sqlite")));
        ASSERT_TRUE(store) << store.error().detail;
        m_store = std::move(*store);
        auto session = CaseSession::open(*m_store, {"P1", "", "DOE^JANE", "F", "1960-01-01"}, "Dr Reader");
        ASSERT_TRUE(session) << session.error().detail;
        m_session = std::move(*session);
    }
    ClinicalRecord const& clinical() { return m_session->current().clinical; }

    // Types into a line edit and leaves it.
    static void type(QWidget* widget, QString const& text) {
        auto* const edit = qobject_cast<QLineEdit*>(widget);
        ASSERT_TRUE(edit);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    template <class T>
    static T* page_with(RecordDialog& dialog, std::function<bool(T*)> const& wanted) {
        for (T* const one : dialog.findChildren<T*>())
            if (wanted(one))
                return one;
        return nullptr;
    }
    static RecordForm* form_with(RecordDialog& dialog, char const* field) {
        return page_with<RecordForm>(dialog, [&](RecordForm* form) { return form->editor_of(field); });
    }

    QTemporaryDir m_folder;
    std::unique_ptr<CaseStore> m_store;
    std::unique_ptr<CaseSession> m_session;
};

TEST_F(RecordWindows, AnswersOfTheFormAreInTheCaseAtOnceAndCanBeUndone) {
    RecordDialog dialog(*m_session);
    dialog.show();
    dialog.go_to(QStringLiteral("outcome"));
    auto* const outcome = form_with(dialog, "death_date");
    ASSERT_TRUE(outcome);
    type(outcome->editor_of("death_date"), QStringLiteral("2021-03"));
    ASSERT_TRUE(clinical().death_date);
    EXPECT_EQ(to_string(clinical().death_date->value), "2021-03");
    EXPECT_EQ(clinical().death_date->from.who, "Dr Reader");
    type(outcome->editor_of("death_date"), QStringLiteral("31 March"));
    EXPECT_EQ(to_string(clinical().death_date->value), "2021-03"); // no date: nothing changes
    ASSERT_TRUE(m_session->editor().undo());
    EXPECT_FALSE(clinical().death_date);
    take_picture(dialog, "record_outcome");
}

TEST_F(RecordWindows, EveryPageOfTheRecordIsThere) {
    RecordDialog dialog(*m_session);
    dialog.show();
    auto* const list = dialog.findChild<QListWidget*>();
    ASSERT_EQ(list->count(), 12);
    for (int i = 0; i < list->count(); ++i) {
        list->setCurrentRow(i);
        take_picture(dialog, QStringLiteral("record_%1").arg(i).toUtf8().constData());
    }
    for (auto const& field : record_fields())
        if (field.group == RecordGroup::patient)
            EXPECT_TRUE(form_with(dialog, field.id.c_str())) << field.id;
}

TEST_F(RecordWindows, VisitsAreEditedInTheirTable) {
    RecordDialog dialog(*m_session);
    dialog.show();
    dialog.go_to(QStringLiteral("visit"));
    auto* const visits =
        page_with<RecordTable>(dialog, [](RecordTable* t) { return t->table()->columnCount() == 10; });
    ASSERT_TRUE(visits);
    visits->add();
    visits->add();
    ASSERT_EQ(clinical().visits.size(), 2u);
    visits->table()->item(0, 0)->setText(QStringLiteral("2023-04-01"));
    QCoreApplication::processEvents();
    ASSERT_TRUE(clinical().visits[0].date);
    visits->table()->item(1, 0)->setText(QStringLiteral("never"));
    QCoreApplication::processEvents();
    EXPECT_FALSE(clinical().visits[1].date);
    visits->table()->setCurrentCell(0, 0);
    QTest::keyClick(visits->table(), Qt::Key_Delete);
    EXPECT_EQ(clinical().visits.size(), 1u);
    ASSERT_TRUE(m_session->editor().undo());
    EXPECT_EQ(clinical().visits.size(), 2u);
}

TEST_F(RecordWindows, TheWorksheetIsClassifiedLive) {
    RecordDialog dialog(*m_session);
    dialog.show();
    dialog.go_to(QStringLiteral("neurology"));
    auto* const page = dialog.findChild<IsncsciPage*>();
    ASSERT_TRUE(page);
    type(page->cell("right.motor.C5"), QStringLiteral("5"));
    EXPECT_EQ(clinical().isncsci.at("right.motor.C5"), "5");
    EXPECT_TRUE(page->classification().contains(QStringLiteral("A,B,C,D,E"))); // nearly all is open
    type(page->cell("left.touch.C2"), QStringLiteral("7"));
    EXPECT_FALSE(clinical().isncsci.contains("left.touch.C2"));
    page->cell("right.motor.C5")->setFocus();
    QTest::keyClick(page->cell("right.motor.C5"), Qt::Key_Down);
    take_picture(dialog, "record_neurology_filled");
}

TEST_F(RecordWindows, EveryScoreOfTheCatalogueCanBeChosenAndAnswered) {
    ScoreDialog dialog(*m_session);
    dialog.show();
    for (auto const& definition : scoring::catalogue()) {
        dialog.choose(definition.id);
        EXPECT_EQ(dialog.result().score, definition.id);
        ASSERT_TRUE(dialog.form());
        for (auto const& input : definition.inputs)
            EXPECT_TRUE(dialog.form()->editor_of(input.id)) << definition.id << " " << input.id;
        take_picture(dialog, ("score_" + definition.id).c_str());
    }
}

TEST_F(RecordWindows, OneKeyAnswersAQuestionAndTheCaseKeepsIt) {
    ScoreDialog dialog(*m_session);
    dialog.show();
    dialog.choose("surgical_indications");
    auto* const bar = qobject_cast<ChoiceBar*>(dialog.form()->editor_of("pain_or_deficit"));
    ASSERT_TRUE(bar);
    bar->setFocus();
    QTest::keyClick(bar, Qt::Key_2); // no
    ASSERT_TRUE(clinical().checklist.contains("pain_or_deficit"));
    EXPECT_FALSE(clinical().checklist.at("pain_or_deficit").value);
    EXPECT_EQ(dialog.result().category, "indication_not_met");
}

TEST_F(RecordWindows, WhatIfChangesNothingThatIsStored) {
    ASSERT_TRUE(m_session->editor().change_clinical(
        [&](ClinicalRecord& r) { r.status.kps = m_session->editor().fact(80); }));
    ScoreDialog dialog(*m_session);
    dialog.show();
    dialog.choose("kps");
    dialog.what_if()->setChecked(true);
    auto* const list = qobject_cast<QComboBox*>(dialog.form()->editor_of("kps"));
    ASSERT_TRUE(list);
    list->setCurrentIndex(2); // KPS 10
    Q_EMIT list->activated(2);
    EXPECT_EQ(dialog.result().category, "kps_10");
    EXPECT_EQ(clinical().status.kps->value, 80);
    take_picture(dialog, "score_what_if");
    dialog.what_if()->setChecked(false);
    EXPECT_EQ(dialog.result().category, "kps_80");
}

// All scores are recomputed and shown within 50 ms of an answer; the panels' part is in panels_test.
TEST_F(RecordWindows, AnAnswerIsScoredAndShownWithin50Milliseconds) {
    ScoreDialog dialog(*m_session);
    dialog.show();
    dialog.choose("katagiri_2014");
    dialog.what_if()->setChecked(true); // without the disk
    auto* const bar = qobject_cast<ChoiceBar*>(dialog.form()->editor_of("bone_metastases"));
    ASSERT_TRUE(bar);
    qint64 best = 1'000'000; // the best of several: the machine may be busy with others
    for (int i = 0; i < 20; ++i) {
        QElapsedTimer timer;
        timer.start();
        Q_EMIT bar->pick(i % 2);
        best = std::min(best, timer.nsecsElapsed() / 1'000'000);
    }
    EXPECT_LE(best, 50);
}

TEST_F(RecordWindows, TheCohortShowsFiltersAndExplainsThePublishedSix) {
    CohortWindow window(*m_store);
    window.show();
    QTRY_VERIFY(!window.reading());
    EXPECT_EQ(window.cases()->rowCount(), 1); // the store's own case
    window.open_source(QStringLiteral(SOURCE_DIR "/testdata/published_cohort.json"));
    ASSERT_EQ(window.cases()->rowCount(), 6);
    window.set_filter(QStringLiteral("L2"));
    EXPECT_EQ(window.cases()->rowCount(), 1);
    EXPECT_TRUE(window.shown().cohort.reported.empty()); // what is said of the six isn't said of one
    window.set_filter({});
    EXPECT_FALSE(window.shown().cohort.reported.empty());
    auto* const text = qobject_cast<QPlainTextEdit*>(window.tabs()->widget(window.tabs()->count() - 1));
    ASSERT_TRUE(text);
    EXPECT_TRUE(text->toPlainText().contains(QStringLiteral("the definition gives 8")));
    for (int i = 0; i < window.tabs()->count(); ++i) {
        window.tabs()->setCurrentIndex(i);
        take_picture(window, QStringLiteral("cohort_%1").arg(i).toUtf8().constData());
    }
}

TEST_F(RecordWindows, AnImportIsPreviewedThenTakenIntoTheOpenCaseAsOneStep) {
    ImportDialog dialog(*m_store, m_session.get(), "Dr Reader");
    dialog.show();
    auto table = parse_csv("patient_id,kps,ecog,shoe\nP1,70,9,42\nP2,60,1,40\n");
    ASSERT_TRUE(table);
    dialog.show_table(*table, QStringLiteral("list.csv"));
    ASSERT_EQ(dialog.preview().problems.size(), 1u); // ECOG 9
    EXPECT_TRUE(dialog.problems()->toPlainText().contains(QStringLiteral("Line 2, ecog")));
    EXPECT_FALSE(clinical().status.kps);
    take_picture(dialog, "import");
    dialog.import();
    ASSERT_TRUE(clinical().status.kps);
    EXPECT_EQ(clinical().status.kps->value, 70);
    EXPECT_EQ(clinical().status.kps->from.how, How::imported);
    EXPECT_EQ(m_session->editor().undo_name(), "import_clinical");
    ASSERT_TRUE(m_session->editor().undo());
    EXPECT_FALSE(clinical().status.kps);
    auto const found = m_store->list({});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->size(), 2u); // P2 has a case now
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    apply_theme(application, ThemeKind::dark);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
