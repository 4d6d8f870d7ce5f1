// Kills a writing program at random moments: no act that it acknowledged is lost, and the store still opens.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <signal.h>
#include <time.h>

#include <random>

#include "app/store/sql_case_store.h"

namespace vertemark::app {

using namespace annotation;

TEST(Kill, LosesNoAcknowledgedActAndNeverCorruptsTheStore) {
    constexpr int k_kills = 500, k_kills_per_patient = 5;
    QTemporaryDir folder;
    QString const file = folder.filePath(QStringLiteral("cases.sqlite"));
    std::mt19937 random(20261123);
    int last = 0;
    long acknowledged_in_all = 0;
    for (int kill_number = 0; kill_number < k_kills; ++kill_number) {
        bool const new_patient = kill_number % k_kills_per_patient == 0;
        if (new_patient)
            last = 0;
        std::string const patient = "P-" + std::to_string(kill_number / k_kills_per_patient);
        QProcess writer;
        writer.start(QStringLiteral(ACT_WRITER), {file, QString::fromStdString(patient)});
        ASSERT_TRUE(writer.waitForStarted());
        // Some die while starting, most between or within acts.
        for (int acts = static_cast<int>(random() % 12); acts > 0; --acts)
            ASSERT_TRUE(writer.waitForReadyRead(20'000)) << "exit " << writer.exitCode();
        timespec const pause{0, static_cast<long>(random() % 3'000'000)};
        nanosleep(&pause, nullptr);
        ASSERT_EQ(writer.state(), QProcess::Running) << "exit " << writer.exitCode();
        ::kill(static_cast<pid_t>(writer.processId()), SIGKILL);
        ASSERT_TRUE(writer.waitForFinished());
        auto const lines = writer.readAllStandardOutput().split('\n');
        int const acknowledged = lines.size() > 1 ? lines[lines.size() - 2].toInt() : last;
        acknowledged_in_all += lines.size() - 1;

        auto const store = open_sqlite_store(file); // checks the file's integrity
        ASSERT_TRUE(store) << store.error().detail << " after kill " << kill_number;
        CaseQuery query;
        query.patient_key = patient_key({patient, "", "Doe^Jane", "", "1968-01-02"});
        auto const found = (*store)->list(query);
        ASSERT_TRUE(found);
        if (found->empty()) {
            ASSERT_EQ(acknowledged, 0);
            continue;
        }
        auto const loaded = (*store)->load(found->front().id);
        ASSERT_TRUE(loaded) << loaded.error().detail;
        auto const& note = loaded->value.clinical.note;
        int const stored = note.empty() ? 0 : std::stoi(note);
        ASSERT_GE(stored, acknowledged) << "an acknowledged act is lost, kill " << kill_number;
        ASSERT_LE(stored, acknowledged + 1);
        ASSERT_EQ(loaded->journal.size(), static_cast<std::size_t>(stored));
        ASSERT_EQ(loaded->value.revision, found->front().revision);
        last = stored;
    }
    EXPECT_GT(acknowledged_in_all, k_kills);
    std::printf("%d kills, %ld acknowledged acts\n", k_kills, acknowledged_in_all);
}

} // namespace vertemark::app

int main(int argc, char** argv) {
    QCoreApplication const application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
