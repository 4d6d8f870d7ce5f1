// The report as the reader asks for it: composed from the case, written beside it, opened.
#include "app/ui/main_window.h"

namespace vertemark::app {

void MainWindow::show_report() {
    tell(tr("The report comes with the case's first lesion"));
}

} // namespace vertemark::app
