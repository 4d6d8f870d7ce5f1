// The clinical record, all scores with what-if, the cohort and the import, as windows on a real store.
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include "app/cohort/source.h"
#include "app/i18n/text_table.h"
#include "app/ui/cohort/cohort_window.h"
#include "app/ui/cohort/import_dialog.h"
#include "app/ui/panels/choice_bar.h"
#include "app/ui/record/isncsci_page.h"
#include "app/ui/record/record_dialog.h"
#include "app/ui/record/record_form.h"
#include "app/ui/record/record_table.h"
#include "app/ui/scores/answer_form.h"
#include "app/ui/scores/score_dialog.h"
#include "tests/gui/open_case.h"

using namespace vertemark;
using namespace vertemark::app;
using namespace vertemark::annotation;
using namespace vertemark::test;

namespace {

bool shows(QWidget& window, QString const& text) {
    for (auto* const label : window.findChildren<QLabel*>())
        if (label->isVisibleTo(&window) && label->text().contains(text))
            return true;
    return false;
}

class RecordWindows : public OpenCase {
protected:
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
    take_picture(dialog, QStringLiteral("record_outcome"));
}

TEST_F(RecordWindows, EveryPageOfTheRecordIsThere) {
    RecordDialog dialog(*m_session);
    dialog.show();
    auto* const list = dialog.findChild<QListWidget*>();
    ASSERT_EQ(list->count(), 12);
    for (int i = 0; i < list->count(); ++i) {
        list->setCurrentRow(i);
        take_picture(dialog, QStringLiteral("record_%1").arg(i));
    }
    for (auto const& field : record_fields())
        if (field.group == RecordGroup::patient) {
            EXPECT_TRUE(form_with(dialog, field.id.c_str())) << field.id;
        }
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
    EXPECT_EQ(clinical().isncsci.at("right.motor.C5"), "5"); // a refused cell changes no other
    type(page->cell("left.touch.C2"), QStringLiteral("NT"));
    EXPECT_EQ(clinical().isncsci.at("left.touch.C2"), "NT");
    // From the last cell of its column Enter has nowhere to go, and still takes the answer.
    type(page->cell("left.prick.S4_5"), QStringLiteral("1"));
    EXPECT_EQ(clinical().isncsci.at("left.prick.S4_5"), "1");
    EXPECT_TRUE(page->classification().contains(QStringLiteral("B,C,D"))); // sacral sparing: not A
    take_picture(dialog, QStringLiteral("record_neurology_filled"));
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
        take_picture(dialog, QStringLiteral("score_") + to_text(definition.id));
    }
}

TEST_F(RecordWindows, AScoreOfLesionsSaysThatNoneIsMarked) {
    ScoreDialog dialog(*m_session);
    dialog.show();
    dialog.choose("sins");
    EXPECT_TRUE(shows(dialog, QStringLiteral("none is marked yet")));
    dialog.choose("kps");
    EXPECT_FALSE(shows(dialog, QStringLiteral("none is marked yet")));
    Lesion draft;
    draft.levels = {T(11)};
    ASSERT_TRUE(m_session->editor().add_lesion(draft));
    dialog.choose("sins");
    EXPECT_FALSE(shows(dialog, QStringLiteral("none is marked yet")));
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

// ECOG 4 has the key 4 and Frankel C the key C: never the place in the row.
TEST_F(RecordWindows, AGradesOwnLetterOrDigitIsItsKey) {
    ScoreDialog dialog(*m_session);
    dialog.show();
    auto const press = [&](char const* score, char const* input, Qt::Key key) {
        dialog.choose(score);
        auto* const bar = qobject_cast<ChoiceBar*>(dialog.form()->editor_of(input));
        ASSERT_TRUE(bar) << input;
        QTest::keyClick(bar, key);
    };
    press("ecog", "ecog", Qt::Key_4);
    ASSERT_TRUE(clinical().status.ecog);
    EXPECT_EQ(clinical().status.ecog->value, 4);
    press("frankel", "frankel", Qt::Key_C);
    ASSERT_TRUE(clinical().status.frankel);
    EXPECT_EQ(clinical().status.frankel->value, Frankel::c);
    dialog.what_if()->setChecked(true);
    press("bilsky", "bilsky", Qt::Key_C); // 1c
    EXPECT_EQ(dialog.result().category, "bilsky_1c");
    press("bilsky", "bilsky", Qt::Key_2);
    EXPECT_EQ(dialog.result().category, "bilsky_2");
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
    take_picture(dialog, QStringLiteral("score_what_if"));
    dialog.what_if()->setChecked(false);
    EXPECT_EQ(dialog.result().category, "kps_80");
}

// Van der Linden's table as version 1 and a made-up version 2 that gives no points for Karnofsky.
std::vector<scoring::ScoreDefinition> const& two_versions() {
    static std::vector<scoring::ScoreDefinition> const k_tables = [] {
        auto const old = *scoring::find_score("van_der_linden_2005");
        auto next = old;
        next.version = 2;
        next.items[0].points = [](scoring::Inputs const&) { return std::optional(0); };
        return std::vector{next, old};
    }();
    return k_tables;
}

TEST_F(RecordWindows, AStoredScoreStaysAndSaysThatANewerRuleTableDiffers) {
    auto& editor = m_session->editor();
    ASSERT_TRUE(editor.change_clinical([&](ClinicalRecord& r) {
        r.status.kps = editor.fact(80);
        r.primary_site = editor.fact(std::string("breast"));
        r.visceral = editor.fact(Visceral::none);
    }));
    m_session->score_by(two_versions());
    ASSERT_EQ(m_session->scores().size(), 1u);
    EXPECT_EQ(m_session->score("van_der_linden_2005")->total, 6); // 2 + 3 + 1: group C
    ScoreDialog dialog(*m_session);
    dialog.show();
    dialog.choose("van_der_linden_2005");
    EXPECT_EQ(dialog.result().version, 1);
    EXPECT_EQ(dialog.result().total, 6);
    EXPECT_TRUE(shows(dialog, QStringLiteral("Version 2 says otherwise: 4")));
    take_picture(dialog, QStringLiteral("score_newer_rules"));
    QToolButton* take = nullptr;
    for (auto* const button : dialog.findChildren<QToolButton*>())
        if (button->text().contains(QStringLiteral("version 2")))
            take = button;
    ASSERT_TRUE(take);
    take->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(dialog.result().version, 2);
    EXPECT_EQ(dialog.result().total, 4);
    EXPECT_FALSE(shows(dialog, QStringLiteral("says otherwise")));
    EXPECT_EQ(clinical().answers.at("rules:van_der_linden_2005").from.who, "Dr Reader");
    ASSERT_TRUE(editor.undo());
    EXPECT_EQ(dialog.result().total, 6);
    EXPECT_TRUE(shows(dialog, QStringLiteral("Version 2 says otherwise: 4")));
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
    std::optional<CaseId> opened;
    QObject::connect(&window, &CohortWindow::case_activated, [&](CaseId const& id) { opened = id; });
    Q_EMIT window.cases()->cellActivated(0, 2);
    EXPECT_EQ(opened, m_session->current().id);
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
        take_picture(window, QStringLiteral("cohort_%1").arg(i));
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
    take_picture(dialog, QStringLiteral("import"));
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

// A patient of the published cohort in every window, for people to look at.
TEST_F(RecordWindows, PicturesForPeople) {
    if (picture_folder().isEmpty())
        GTEST_SKIP() << "set VERTEMARK_PICTURES to a folder";
    auto const published = read_cohort(QStringLiteral(SOURCE_DIR "/testdata/published_cohort.json"));
    ASSERT_TRUE(published) << published.error().detail;
    Case fifth = published->cohort.cases.at(4);
    ASSERT_TRUE(m_store->save(fifth, 0));
    auto const session = CaseSession::open(*m_store, fifth.id, "Dr Reader");
    ASSERT_TRUE(session) << session.error().detail;
    RecordDialog record(**session);
    record.show();
    auto* const pages = record.findChild<QListWidget*>();
    for (int i = 0; i < pages->count(); ++i) {
        pages->setCurrentRow(i);
        QTest::qWait(20);
        take_picture(record, QStringLiteral("filled_record_%1").arg(i));
    }
    ScoreDialog scores(**session);
    scores.show();
    for (auto const& definition : scoring::catalogue()) {
        scores.choose(definition.id);
        QTest::qWait(20);
        take_picture(scores, QStringLiteral("filled_score_") + to_text(definition.id));
    }
}

} // namespace

int main(int argc, char** argv) {
    return run_gui_tests(argc, argv);
}
