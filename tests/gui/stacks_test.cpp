// In the real window: several blocks of one series on one scroll, merged and parted by one key, remembered;
// and an archive that asks for its password.
#include <gtest/gtest.h>
#include <zip.h>

#include <QApplication>
#include <QInputDialog>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "app/store/sql_case_store.h"
#include "app/ui/main_window.h"
#include "app/ui/reading_room.h"
#include "app/ui/study_browser.h"
#include "app/ui/theme.h"
#include "app/ui/view_cell.h"
#include "tests/support/write_ct.h"

using namespace vertemark;
using namespace vertemark::app;
using vertemark::test::CtSlice;

namespace {

// Three blocks of four slices, each along a direction of its own, in one series.
void write_blocks(QString const& folder) {
    int number = 0;
    for (int block = 0; block < 3; ++block)
        for (int n = 0; n < 4; ++n) {
            double const tilt = (block - 1) * 0.2;
            CtSlice slice;
            slice.number = ++number;
            slice.position = {0, 0, block * 40 + n * 4.0};
            slice.col_dir = {0, std::cos(tilt), std::sin(tilt)};
            ASSERT_TRUE(test::write_ct((folder + QStringLiteral("/%1.dcm").arg(number)).toStdString(), slice,
                                       [&](LpsPoint p) { return 100 + p.x + p.z; }));
        }
}

class Stacks : public testing::Test {
protected:
    void SetUp() override {
        qputenv("VERTEMARK_DATA_DIR", m_data.path().toLocal8Bit());
        write_blocks(m_study.path());
        start();
    }
    void start() {
        m_window.reset();
        m_store = *open_sqlite_store(m_data.filePath(QStringLiteral("cases.sqlite")));
        m_window = std::make_unique<MainWindow>(*m_store);
        m_window->resize(1280, 760);
        m_window->show();
        m_window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    }
    void open(QString const& path) {
        m_window->open({path.toStdString()});
        ASSERT_TRUE(QTest::qWaitFor([&] { return !names().isEmpty(); }, 30000));
        QTest::qWait(50);
    }
    QListWidget* list() { return m_window->findChild<StudyBrowser*>()->list(); }
    QStringList names() { // of the series, headings left out
        QStringList all;
        for (int row = 0; row < list()->count(); ++row)
            if (QString const name = list()->item(row)->data(Qt::UserRole).toString(); !name.isEmpty())
                all.append(name);
        return all;
    }
    // Shows the stack of this number in the active cell, whole.
    ViewCell& show(int stack) {
        for (int row = 0; row < list()->count(); ++row)
            if (list()->item(row)->data(Qt::UserRole).toString() == names().at(stack))
                Q_EMIT list()->itemActivated(list()->item(row));
        ViewCell& cell = *m_window->room().active();
        EXPECT_TRUE(QTest::qWaitFor([&] { return cell.whole(); }, 30000));
        return cell;
    }
    static LpsPoint middle(ViewCell& cell) { return cell.geometry().centre; }

    QTemporaryDir m_data, m_study;
    std::unique_ptr<annotation::CaseStore> m_store;
    std::unique_ptr<MainWindow> m_window;
};

TEST_F(Stacks, BlocksOfOneSeriesAreOnOneScroll) {
    open(m_study.path());
    ASSERT_EQ(names().size(), 3);
    ViewCell& cell = show(0);
    auto const on_stack = [&](int stack) {
        return QTest::qWaitFor([&] { return cell.series() && cell.series()->stack == stack && cell.whole(); },
                               30000);
    };
    // From the first block to the last and back, by single steps in the direction that leads on.
    int step = 1;
    for (int n = 0; n < 6 && cell.series()->stack == 0; ++n)
        cell.scroll(step);
    if (cell.series()->stack == 0)
        step = -1;
    for (int n = 0; n < 12 && cell.series()->stack == 0; ++n)
        cell.scroll(step);
    ASSERT_TRUE(on_stack(1));
    double const entered = middle(cell).z;
    cell.scroll(-step);
    ASSERT_TRUE(on_stack(0));
    EXPECT_LT(middle(cell).z, entered); // back at the end where it left, not in the middle of the block
    EXPECT_GT(middle(cell).z, 9);
    for (int n = 0; n < 20 && cell.series()->stack < 2; ++n) {
        cell.scroll(step);
        ASSERT_TRUE(QTest::qWaitFor([&] { return cell.whole(); }, 30000));
    }
    EXPECT_EQ(cell.series()->stack, 2);
}

TEST_F(Stacks, OneKeyMergesAndPartsAndIsRemembered) {
    open(m_study.path());
    ASSERT_EQ(names().size(), 3);
    show(0);
    QTest::keyClick(m_window.get(), Qt::Key_M);
    ASSERT_EQ(names().size(), 1);
    EXPECT_TRUE(names().first().contains(QLatin1String("#together")));
    start(); // another session
    open(m_study.path());
    EXPECT_EQ(names().size(), 1);
    show(0);
    QTest::keyClick(m_window.get(), Qt::Key_M);
    EXPECT_EQ(names().size(), 3);
}

TEST_F(Stacks, AnEncryptedArchiveAsksForItsPassword) {
    QString const archive = m_data.filePath(QStringLiteral("study.zip"));
    int code = 0;
    zip_t* const zip = zip_open(archive.toUtf8().constData(), ZIP_CREATE, &code);
    ASSERT_TRUE(zip);
    for (int n = 1; n <= 4; ++n) {
        QByteArray const file = m_study.filePath(QStringLiteral("%1.dcm").arg(n)).toUtf8();
        auto const at = zip_file_add(zip, QByteArray::number(n).constData(),
                                     zip_source_file(zip, file.constData(), 0, -1), 0);
        if (zip_file_set_encryption(zip, static_cast<zip_uint64_t>(at), ZIP_EM_AES_256, "secret") != 0)
            GTEST_SKIP() << "this libzip can't encrypt";
    }
    ASSERT_EQ(zip_close(zip), 0);
    m_window->open({archive.toStdString()});
    for (char const* password : {"guess", "secret"}) {
        QInputDialog* dialog = nullptr;
        ASSERT_TRUE(QTest::qWaitFor(
            [&] {
                dialog = m_window->findChild<QInputDialog*>();
                return dialog && dialog->isVisible();
            },
            30000));
        dialog->setTextValue(QString::fromLatin1(password));
        dialog->accept();
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->findChild<QInputDialog*>() != dialog; }, 5000));
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return names().size() == 1; }, 30000));
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
