// The window program: builds the objects, passes them on, opens what the command line names.
#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>
#include <QMessageBox>
#include <QTimer>

#include <string_view>

#include "app/core/settings.h"
#include "app/gui/gallery.h"
#include "app/i18n/finding_text.h"
#include "app/i18n/language.h"
#include "app/store/sql_case_store.h"
#include "app/ui/main_window.h"
#include "app/ui/theme.h"

namespace {

using namespace vertemark::app;

using Paths = std::vector<std::filesystem::path>;

// The window in the reader's language. Another language means another window that opens the same studies as
// they were left: every text is made anew.
class Program {
public:
    explicit Program(vertemark::annotation::CaseStore& store) : m_store(store) {}

    // After the first paint, so that the window is there at once, `then` opens what is wanted.
    void show_window(std::function<void(MainWindow&)> then) {
        QString const chosen = Settings().value(QStringLiteral("language")).toString();
        m_language.reset(); // the old translator leaves before the new one comes
        m_language = std::make_unique<LanguageScope>(chosen.isEmpty() ? QLocale::system().name() : chosen);
        m_window = std::make_unique<MainWindow>(m_store);
        QObject::connect(m_window.get(), &MainWindow::language_chosen, m_window.get(),
                         [this] { QTimer::singleShot(0, qApp, [this] { change_language(); }); });
        m_window->show();
        QTimer::singleShot(0, m_window.get(), [this, then = std::move(then)] { then(*m_window); });
    }

private:
    void change_language() {
        Paths const paths = m_window->opened_paths();
        QApplication::setQuitOnLastWindowClosed(false);
        m_window->close();
        m_window.reset();
        QApplication::setQuitOnLastWindowClosed(true);
        show_window([paths](MainWindow& window) {
            if (!paths.empty())
                window.open(paths);
        });
    }

    vertemark::annotation::CaseStore& m_store;
    std::unique_ptr<LanguageScope> m_language;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) // what only prints needs no display
        if (std::string_view const word(argv[i]);
            word == "--version" || word == "-v" || word == "--help" || word == "-h")
            qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Vertemark"));
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    QCommandLineParser options;
    options.setApplicationDescription(
        QApplication::translate("main", "Viewer and lesion annotator for metastatic disease of the spine"));
    options.addHelpOption();
    options.addVersionOption();
    options.addOption({QStringLiteral("demo"), QApplication::translate("main", "Open the demo case")});
    options.addOption({QStringLiteral("gallery"),
                       QApplication::translate("main", "Save pictures of every protocol on the demo case"),
                       QStringLiteral("folder")});
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
    Paths paths;
    for (QString const& path : options.positionalArguments())
        paths.emplace_back(path.toStdString());
    bool const demo = options.isSet(QStringLiteral("demo"));
    Program program(**store);
    QString const gallery = options.value(QStringLiteral("gallery"));
    program.show_window([paths, demo, gallery](MainWindow& window) {
        if (!gallery.isEmpty())
            QApplication::exit(write_gallery(window, gallery));
        else if (!paths.empty())
            window.open(paths);
        else if (demo)
            window.open_demo();
    });
    return QApplication::exec();
}
