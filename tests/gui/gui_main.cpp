// The start of test programs that drive the window.
#include <gtest/gtest.h>

#include <QApplication>

#include "app/ui/theme.h"

using namespace vertemark::app;

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen"); // 2D needs no display; 3D has its own test
    testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    apply_theme(application, ThemeKind::dark);
    return RUN_ALL_TESTS();
}
