// The window program: builds the objects, passes them on, opens what the command line names.
#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QTimer>

#include "app/core/settings.h"
#include "app/i18n/finding_text.h"
#include "app/store/sql_case_store.h"
#include "app/ui/main_window.h"
#include "app/ui/theme.h"

int main(int argc, char** argv) {
    using namespace vertemark::app;
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Vertemark"));
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    QCommandLineParser options;
    options.setApplicationDescription(
        QApplication::translate("main", "Viewer and lesion annotator for metastatic disease of the spine"));
    options.addHelpOption();
    options.addVersionOption();
    options.addOption({QStringLiteral("demo"), QApplication::translate("main", "Open the demo case")});
    options.addPositionalArgument(QStringLiteral("path"),
                                  QApplication::translate("main", "Folders, files, a DICOMDIR or a ZIP"),
                                  QStringLiteral("[path…]"));
    options.process(application);

    apply_theme(application, Settings().value(QStringLiteral("theme")).toString() == QLatin1String("light")
                                 ? ThemeKind::light
                                 : ThemeKind::dark);
    auto store = open_local_store();
    if (!store) {
        QMessageBox::critical(nullptr, QStringLiteral("Vertemark"), error_text(store.error()));
        return 1;
    }
    MainWindow window(**store);
    window.show();
    std::vector<std::filesystem::path> paths;
    for (QString const& path : options.positionalArguments())
        paths.emplace_back(path.toStdString());
    // After the first paint, so that the window is there at once.
    QTimer::singleShot(0, &window, [&] {
        if (!paths.empty())
            window.open(paths);
        else if (options.isSet(QStringLiteral("demo")))
            window.open_demo();
    });
    return QApplication::exec();
}
