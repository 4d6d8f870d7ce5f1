// Opens a patient's case and changes it until it is killed; after each act that the session calls saved, it
// prints the act's number. For kill_test.cpp.
#include <QCoreApplication>
#include <QString>

#include <unistd.h>

#include <string>

#include "app/core/case_session.h"
#include "app/store/sql_case_store.h"

using namespace vertemark;

int main(int argc, char** argv) {
    QCoreApplication const application(argc, argv);
    if (argc != 3)
        return 2;
    auto const store = app::open_sqlite_store(QString::fromLocal8Bit(argv[1]));
    if (!store)
        return 3;
    auto const session =
        app::CaseSession::open(**store, {argv[2], "", "Doe^Jane", "F", "1968-01-02"}, "Writer");
    if (!session || !(*session)->writable())
        return 4;
    auto& editor = (*session)->editor();
    auto const& note = (*session)->current().clinical.note;
    for (int act = note.empty() ? 1 : std::stoi(note) + 1;; ++act) {
        if (!editor.change_clinical([&](auto& clinical) { clinical.note = std::to_string(act); }) ||
            (*session)->saved_state() != app::SavedState::saved)
            return 5;
        std::string const line = std::to_string(act) + "\n";
        if (write(STDOUT_FILENO, line.data(), line.size()) < 0)
            return 6;
        if (act % 7 == 0 && !(*session)->save_snapshot()) // snapshots are interrupted too
            return 7;
    }
}
