// Filters and registration in the real window: a derived series appears beside its source and is there again
// next time; two time points are registered, checked, accepted, and their pictures then move together.
#include <gtest/gtest.h>

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include "annotation/edit/case_editor.h"
#include "app/store/sql_case_store.h"
#include "app/ui/command_list.h"
#include "app/ui/filter_dialog.h"
#include "app/ui/main_window.h"
#include "app/ui/reading_room.h"
#include "app/ui/registration_dialog.h"
#include "app/ui/study_browser.h"
#include "app/ui/theme.h"
#include "testdata/demo.h"

using namespace vertemark;
using namespace vertemark::app;

namespace {

// CT of one patient on two days, each with a frame of reference of its own. The phantom lay still.
std::filesystem::path const& two_days() {
    static QTemporaryDir const folder;
    static std::filesystem::path const made = [] {
        std::filesystem::path const root = folder.path().toStdString();
        Job job;
        auto recipe = *testdata::recipe("breast_l5");
        EXPECT_TRUE(testdata::write_phantom(recipe, testdata::Quality::tiny, testdata::Studies::ct,
                                            root / "prior", job));
        recipe.name = "breast_l5_later"; // other UIDs, same patient
        recipe.seed = 9;
        recipe.patient.study_date = "20250301";
        EXPECT_TRUE(testdata::write_phantom(recipe, testdata::Quality::tiny, testdata::Studies::ct,
                                            root / "current", job));
        return root;
    }();
    return made;
}

class Window {
public:
    explicit Window(QString const& data) {
        qputenv("VERTEMARK_DATA_DIR", data.toLocal8Bit());
        store = *open_sqlite_store(data + QStringLiteral("/cases.sqlite"));
        window = std::make_unique<MainWindow>(*store);
        window->resize(1280, 800);
        window->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(window.get()));
        window->open({two_days()});
        EXPECT_TRUE(QTest::qWaitFor([&] { return pictures() >= 3; }, 60000));
    }
    int pictures() const {
        int count = 0;
        for (ViewCell* cell : window->room().cells())
            count += cell->has_picture() && cell->whole();
        return count;
    }
    template <class Dialog>
    Dialog* open_dialog(char const* command) {
        window->commands().action(QLatin1String(command))->trigger();
        auto* const dialog = window->findChild<Dialog*>();
        EXPECT_NE(dialog, nullptr);
        return dialog;
    }
    std::vector<SeriesPtr> volumes() const { return window->volumes_of_patient(); }

    std::unique_ptr<annotation::CaseStore> store;
    std::unique_ptr<MainWindow> window;
};

TEST(FilterInTheWindow, MakesADerivedSeriesThatIsThereAgainNextTime) {
    QTemporaryDir const data;
    QString name;
    std::size_t before = 0;
    {
        Window w(data.path());
        before = w.volumes().size();
        auto const source = w.window->room().active()->series();
        auto* const dialog = w.open_dialog<FilterDialog>("image.filters");
        dialog->choose("morphology");
        EXPECT_NE(dialog->field("operation"), nullptr);
        dialog->choose("median");
        auto* const radius = qobject_cast<QDoubleSpinBox*>(dialog->field("radius"));
        ASSERT_NE(radius, nullptr);
        radius->setValue(5);
        EXPECT_EQ(dialog->request().series, source);
        QSignalSpy done(w.window.get(), &MainWindow::filtered);
        Q_EMIT dialog->run_wanted(dialog->request());
        dialog->accept();
        ASSERT_TRUE(done.wait(60000));
        name = done[0][0].toString();
        EXPECT_EQ(w.volumes().size(), before + 1);
        EXPECT_NE(name.toStdString(), source->name);
        auto const made = w.volumes().back();
        EXPECT_EQ(made->name, name.toStdString());
        EXPECT_TRUE(made->frame_of(0).image_type.starts_with("DERIVED"));
        EXPECT_EQ(made->frame_of_reference, source->frame_of_reference);
        EXPECT_EQ(w.window->room().active()->series(), made); // shown at once
    }
    Window again(data.path());
    ASSERT_TRUE(QTest::qWaitFor([&] { return again.volumes().size() == before + 1; }, 30000));
    EXPECT_EQ(again.volumes().back()->name, name.toStdString());
    for (ViewCell* cell : again.window->room().cells()) // hung are what the scanner made
        if (cell->series()) {
            EXPECT_NE(cell->series()->name, name.toStdString());
        }
}

TEST(FilterInTheWindow, SaysWhatIsMissingInsteadOfRunning) {
    QTemporaryDir const data;
    Window w(data.path());
    auto* const dialog = w.open_dialog<FilterDialog>("image.filters");
    for (char const* id : {"connected_threshold", "level_set", "distance_map", "n4_bias"}) {
        dialog->choose(id);
        for (QPushButton* button : dialog->findChildren<QPushButton*>())
            if (button->isDefault()) {
                EXPECT_FALSE(button->isEnabled()) << id;
            }
    }
    dialog->reject();
}

TEST(RegistrationInTheWindow, LinksTwoTimePointsAndCarriesLabels) {
    QTemporaryDir const data;
    Window w(data.path());
    auto const volumes = w.volumes();
    SeriesPtr prior, current;
    for (SeriesPtr const& each : volumes)
        (each->study.date == "20250301" ? current : prior) = each;
    ASSERT_TRUE(prior && current);
    ASSERT_NE(prior->frame_of_reference, current->frame_of_reference);
    annotation::VertebraLabel label;
    label.level = annotation::L(3);
    auto const& stack = *prior->geometry;
    LpsPoint const middle =
        stack.origin + stack.slice_dir * (stack.slice_mm * static_cast<double>(prior->frames.size() / 2));
    label.position = {{2, 5, middle.z}, prior->frame_of_reference};
    label.confirmed = true;
    ASSERT_TRUE(w.window->session()->editor().apply({annotation::PutLabel{label}}));

    auto* const dialog = w.open_dialog<RegistrationDialog>("image.register");
    dialog->choose(current, prior);
    EXPECT_FALSE(dialog->can_accept()); // nothing found yet
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog->check().picture().isNull(); }, 30000));
    QSignalSpy done(dialog, &RegistrationDialog::finished_registering);
    dialog->start();
    ASSERT_TRUE(done.wait(120000));
    ASSERT_TRUE(dialog->found());
    EXPECT_NE(dialog->found()->verdict, imaging::Verdict::refused);
    ASSERT_TRUE(dialog->can_accept());
    dialog->accept_link();

    auto const& c = w.window->session()->current();
    ASSERT_EQ(c.frame_links.size(), 1u);
    EXPECT_EQ(c.frame_links[0].how, annotation::LinkHow::registered);
    EXPECT_FALSE(c.frame_links[0].quality.empty());
    auto const* carried = annotation::find_label(c.spine, annotation::L(3), current->frame_of_reference);
    ASSERT_NE(carried, nullptr);
    EXPECT_EQ(carried->how, annotation::LabelHow::propagated);
    EXPECT_LT(distance(carried->position.point, label.position.point), 3); // it lay still

    // Both days side by side now follow one point.
    ReadingRoom& room = w.window->room();
    room.show_series(current, room.cells()[0]);
    room.show_series(prior, room.cells()[1]);
    ASSERT_TRUE(QTest::qWaitFor([&] { return room.cells()[0]->whole() && room.cells()[1]->whole(); }, 30000));
    LpsPoint const place{10, 0, label.position.point.z + 60};
    room.focus(place, current->frame_of_reference);
    auto const& other = room.cells()[1]->geometry();
    EXPECT_LT(std::abs(other.distance_of(place).value), 6); // a slice is 5 mm

    ASSERT_TRUE(w.window->session()->editor().undo());
    EXPECT_TRUE(w.window->session()->current().frame_links.empty());
    EXPECT_EQ(annotation::find_label(w.window->session()->current().spine, annotation::L(3),
                                     current->frame_of_reference),
              nullptr);
}

TEST(RegistrationInTheWindow, KeepsAnOffsetSetByHand) {
    QTemporaryDir const data;
    Window w(data.path());
    SeriesPtr prior, current;
    for (SeriesPtr const& each : w.volumes())
        (each->study.date == "20250301" ? current : prior) = each;
    auto* const dialog = w.open_dialog<RegistrationDialog>("image.register");
    dialog->choose(current, prior);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog->check().picture().isNull(); }, 30000));
    dialog->findChildren<QDoubleSpinBox*>()[0]->setValue(12);
    ASSERT_TRUE(dialog->can_accept());
    dialog->accept_link();
    auto const& links = w.window->session()->current().frame_links;
    ASSERT_EQ(links.size(), 1u);
    EXPECT_EQ(links[0].how, annotation::LinkHow::manual);
    EXPECT_TRUE(links[0].verdict.empty());
    EXPECT_EQ(links[0].accepted.how, annotation::How::entered);
}

} // namespace
