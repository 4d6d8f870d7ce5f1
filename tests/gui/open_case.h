// One open case in a store of its own, for tests of panels and dialogs; and pictures of them for people:
// VERTEMARK_PICTURES is the folder they go to, VERTEMARK_PICTURES_THEME "light", VERTEMARK_PICTURES_LANGUAGE
// "zh".
#pragma once

#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include "app/core/case_session.h"
#include "app/i18n/language.h"
#include "app/store/sql_case_store.h"
#include "app/ui/theme.h"

namespace vertemark::test {

// Empty: no pictures are taken.
inline QString picture_folder() {
    return qEnvironmentVariable("VERTEMARK_PICTURES");
}

inline void take_picture(QWidget& widget, QString const& name) {
    if (picture_folder().isEmpty())
        return;
    QTest::qWait(20); // what was changed is laid out first
    widget.grab().save(QDir(picture_folder()).filePath(name + QStringLiteral(".png")));
}

class OpenCase : public testing::Test {
protected:
    void SetUp() override {
        auto store = app::open_sqlite_store(m_folder.filePath(QStringLiteral("cases.sqlite")));
        ASSERT_TRUE(store) << store.error().detail;
        m_store = std::move(*store);
        auto session =
            app::CaseSession::open(*m_store, {"P1", "", "DOE^JANE", "F", "1960-01-01"}, "Dr Reader");
        ASSERT_TRUE(session) << session.error().detail;
        m_session = std::move(*session);
    }
    annotation::ClinicalRecord const& clinical() { return m_session->current().clinical; }

    QTemporaryDir m_folder;
    std::unique_ptr<annotation::CaseStore> m_store;
    std::unique_ptr<app::CaseSession> m_session;
};

inline int run_gui_tests(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    bool const light = qEnvironmentVariable("VERTEMARK_PICTURES_THEME") == QLatin1String("light");
    app::apply_theme(application, light ? app::ThemeKind::light : app::ThemeKind::dark);
    app::LanguageScope const language(
        app::nearest_language(qEnvironmentVariable("VERTEMARK_PICTURES_LANGUAGE", "en")));
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}

} // namespace vertemark::test
