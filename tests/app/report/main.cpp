#include <QGuiApplication>
#include <gtest/gtest.h>

// Reports are drawn with fonts but without a display.
int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    QGuiApplication const application(argc, argv);
    return RUN_ALL_TESTS();
}
