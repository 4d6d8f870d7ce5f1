// The SUV card in the real window, on the phantom's PET: what it shows, and that typing changes the pictures.
#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "app/core/case_session.h"
#include "app/store/sql_case_store.h"
#include "app/ui/main_window.h"
#include "app/ui/panels/suv_panel.h"
#include "app/ui/reading_room.h"
#include "app/ui/study_browser.h"
#include "app/ui/theme.h"
#include "testdata/demo.h"

using namespace vertemark;
using namespace vertemark::app;

namespace {

class SuvCard : public testing::Test {
protected:
    void SetUp() override {
        m_folder = m_temporary.path().toStdString() + "/study";
        Job job;
        auto const files = testdata::write_phantom(*testdata::recipe("breast_l5"), testdata::Quality::tiny,
                                                   testdata::Studies::all, m_folder, job);
        ASSERT_TRUE(files.has_value());
        change_files();
        if (IsSkipped() || HasFatalFailure())
            return;
        qputenv("VERTEMARK_DATA_DIR", m_temporary.path().toLocal8Bit());
        auto opened = open_sqlite_store(m_temporary.filePath("cases.sqlite"));
        ASSERT_TRUE(opened.has_value());
        m_store = std::move(*opened);
        m_window = std::make_unique<MainWindow>(*m_store);
        m_window->resize(1280, 800);
        m_window->show();
        m_window->open({m_folder / "PET"});
        ASSERT_TRUE(QTest::qWaitFor([&] { return value_at_centre().has_value(); }, 60000));
    }

    virtual void change_files() {} // before the window opens them

    imaging::VolumePtr pet() {
        for (ViewCell* cell : m_window->room().cells())
            if (cell->whole() && cell->content().volume)
                return cell->content().volume;
        return nullptr;
    }
    std::optional<double> value_at_centre() {
        auto const volume = pet();
        if (!volume)
            return std::nullopt;
        auto const& size = volume->geometry().size;
        return volume->value_at(size[0] / 2, size[1] / 2, size[2] / 2);
    }
    QLineEdit& field(char const* name) {
        for (auto* each : m_window->suv_card().findChildren<QLineEdit*>())
            if (each->accessibleName() == QLatin1String(name))
                return *each;
        ADD_FAILURE() << "no field " << name;
        return *m_window->suv_card().findChildren<QLineEdit*>().first();
    }
    void type(QLineEdit& into, QString const& text) {
        into.setFocus();
        into.selectAll();
        QTest::keyClicks(&into, text);
        QTest::keyClick(&into, Qt::Key_Return);
    }

    QString source_of(char const* name) {
        QWidget& from = field(name);
        for (auto* each : m_window->suv_card().findChildren<QLabel*>())
            if (each->isVisible() && each->text().startsWith("edited") &&
                std::abs(each->geometry().center().y() - from.geometry().center().y()) < 8)
                return each->text();
        return {};
    }

    QTemporaryDir m_temporary;
    std::filesystem::path m_folder;
    std::unique_ptr<annotation::CaseStore> m_store;
    std::unique_ptr<MainWindow> m_window;
};

TEST_F(SuvCard, PicturesAreInSuvAndFollowTheWeightThatIsTyped) {
    EXPECT_TRUE(m_window->suv_card().has_suv());
    EXPECT_EQ(m_window->suv_card().summary(), "SUVbw");
    ASSERT_EQ(pet()->info().quantity, Quantity::suv_bw);
    EXPECT_EQ(pet()->info().unit, "g/ml");
    double const before = *value_at_centre();
    ASSERT_GT(before, 0);
    auto const* const first = pet().get();
    m_window->suv_card().show();
    double const weight = field("Weight").text().section(' ', 0, 0).toDouble();
    ASSERT_GT(weight, 20);
    type(field("Weight"), QString::number(weight * 2));
    ASSERT_TRUE(QTest::qWaitFor([&] { return pet() && pet().get() != first && value_at_centre(); }, 20000));
    EXPECT_NEAR(*value_at_centre(), 2 * before, 0.01 * before);
    ASSERT_TRUE(m_window->suv_card().edits(pet()->info().study).weight_kg.has_value());
    QString const who = QString::fromStdString(m_window->session()->editor().context().who);
    ASSERT_FALSE(who.isEmpty());
    EXPECT_EQ(source_of("Weight"), "edited by " + who);
    ASSERT_TRUE(m_window->session()->editor().can_undo());
    EXPECT_EQ(m_window->session()->editor().undo_name(), "set_uptake_inputs");
    QTest::mouseClick(m_window->suv_card().findChild<QPushButton*>(), Qt::LeftButton); // back to the header
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return value_at_centre() && std::abs(*value_at_centre() - before) < 1e-6; }, 20000));
}

TEST_F(SuvCard, UndoTakesATypedWeightBackAndTheCaseKeepsItForTheNextSession) {
    double const before = *value_at_centre();
    StudyUid const study = pet()->info().study;
    m_window->suv_card().show();
    double const weight = field("Weight").text().section(' ', 0, 0).toDouble();
    type(field("Weight"), QString::number(weight * 2));
    ASSERT_TRUE(m_window->session()->editor().undo());
    EXPECT_EQ(m_window->suv_card().edits(study), imaging::SuvEdits{});
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return value_at_centre() && std::abs(*value_at_centre() - before) < 1e-6; }, 20000));
    ASSERT_TRUE(m_window->session()->editor().redo());
    EXPECT_EQ(m_window->suv_card().edits(study).weight_kg, weight * 2);

    m_window.reset();
    m_window = std::make_unique<MainWindow>(*m_store);
    m_window->show();
    m_window->open({m_folder / "PET"});
    ASSERT_TRUE(QTest::qWaitFor([&] { return value_at_centre().has_value(); }, 60000));
    EXPECT_EQ(m_window->suv_card().edits(study).weight_kg, weight * 2);
    EXPECT_NEAR(*value_at_centre(), 2 * before, 0.01 * before);
}

// The same PET from which DCMTK's dcmodify took the patient's weight.
class SuvCardWithoutWeight : public SuvCard {
protected:
    void change_files() override {
        if (QStandardPaths::findExecutable("dcmodify").isEmpty())
            GTEST_SKIP() << "dcmodify (dcmtk) isn't installed";
        QStringList arguments{"-nb", "-q", "-ea", "(0010,1030)"};
        for (auto const& each : std::filesystem::recursive_directory_iterator(m_folder / "PET"))
            if (each.is_regular_file())
                arguments << QString::fromStdString(each.path().string());
        ASSERT_GT(arguments.size(), 4);
        ASSERT_EQ(QProcess::execute("dcmodify", arguments), 0);
    }
    QString badge() {
        return m_window->findChild<StudyBrowser*>()->badge_of(QString::fromStdString(series_name()));
    }
    std::string series_name() {
        for (int i = 0; auto const* item = m_window->findChild<StudyBrowser*>()->list()->item(i); ++i)
            if (std::string const name = item->data(Qt::UserRole).toString().toStdString(); !name.empty())
                return name;
        return {};
    }
};

TEST_F(SuvCardWithoutWeight, TheBrowsersBadgeFollowsTheWeightThatIsTyped) {
    EXPECT_FALSE(m_window->suv_card().has_suv());
    EXPECT_TRUE(badge().startsWith("no SUV: ")) << badge().toStdString();
    m_window->suv_card().show();
    type(field("Weight"), QStringLiteral("70"));
    EXPECT_TRUE(m_window->suv_card().has_suv());
    EXPECT_EQ(badge(), QString());
    ASSERT_TRUE(m_window->session()->editor().undo());
    EXPECT_TRUE(badge().startsWith("no SUV: ")) << badge().toStdString();
    ASSERT_TRUE(m_window->session()->editor().redo());
    EXPECT_EQ(badge(), QString());

    m_window = std::make_unique<MainWindow>(*m_store); // the case says it, so the next session knows it
    m_window->show();
    m_window->open({m_folder / "PET"});
    ASSERT_TRUE(QTest::qWaitFor([&] { return value_at_centre().has_value(); }, 60000));
    EXPECT_EQ(badge(), QString());
    EXPECT_FALSE(series_name().empty());
}

TEST_F(SuvCard, AWeightThatNobodyHasIsRefusedAndTheHeadersStays) {
    m_window->suv_card().show();
    QString const written = field("Weight").text();
    type(field("Weight"), QStringLiteral("5000"));
    m_window->suv_card().setFocus();
    EXPECT_EQ(m_window->suv_card().edits(pet()->info().study), imaging::SuvEdits{});
    EXPECT_EQ(field("Weight").text().section(" ", 0, 0),
              written.section(" ", 0, 0)); // in focus it has no unit
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    apply_theme(application, ThemeKind::dark);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
