#include "app/store/sql_case_store.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <sys/wait.h>
#include <unistd.h>

namespace vertemark::app {

using namespace annotation;

namespace {

Case new_case() {
    Case c;
    c.id = CaseId("a");
    c.patient.name = "Doe^Jane";
    return c;
}

struct Sqlite : testing::Test {
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("deep/er/cases.sqlite"));

    void execute(QString const& sql) {
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
            database.setDatabaseName(file);
            ASSERT_TRUE(database.open());
            ASSERT_TRUE(QSqlQuery(database).exec(sql)) << sql.toStdString();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
    }
};

} // namespace

TEST_F(Sqlite, MakesItsFolder) {
    ASSERT_TRUE(open_sqlite_store(file));
    EXPECT_TRUE(QFile::exists(file));
}

TEST_F(Sqlite, RefusesADamagedFileAndLeavesItAlone) {
    {
        auto const store = open_sqlite_store(file);
        ASSERT_TRUE(store);
        for (int i = 0; i < 200; ++i) {
            Case c = new_case();
            c.id = CaseId("case-" + std::to_string(i));
            ASSERT_TRUE((*store)->save(c, 0));
        }
    }
    QFile raw(file);
    ASSERT_TRUE(raw.open(QIODevice::ReadWrite));
    ASSERT_GT(raw.size(), 40'000);
    raw.seek(20'000);
    raw.write(QByteArray(12'000, '\x5a'));
    raw.close();
    auto const refused = open_sqlite_store(file);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::malformed);
    EXPECT_TRUE(QFile::exists(file));
}

TEST_F(Sqlite, RefusesWhatIsNoDatabase) {
    ASSERT_TRUE(QDir().mkpath(QFileInfo(file).path()));
    QFile raw(file);
    ASSERT_TRUE(raw.open(QIODevice::WriteOnly));
    raw.write(QByteArray(4096, 'x'));
    raw.close();
    EXPECT_EQ(open_sqlite_store(file).error().code, ErrorCode::malformed);
}

TEST_F(Sqlite, RefusesAFileOfANewerProgram) {
    ASSERT_TRUE(open_sqlite_store(file));
    execute(QStringLiteral("INSERT INTO schema_version VALUES (999, 0)"));
    EXPECT_EQ(open_sqlite_store(file).error().code, ErrorCode::unsupported);
}

TEST_F(Sqlite, BacksUpAndMigratesAFileOfAnOlderProgram) {
    ASSERT_TRUE((*open_sqlite_store(file))->save(new_case(), 0));
    execute(QStringLiteral("ALTER TABLE cases DROP COLUMN reading")); // as version 1 had it
    execute(QStringLiteral("DELETE FROM schema_version WHERE version > 1"));
    {
        auto const store = open_sqlite_store(file);
        ASSERT_TRUE(store) << store.error().detail;
        EXPECT_EQ((*store)->list({})->at(0).patient.name, "Doe^Jane");
    }
    auto const backups =
        QFileInfo(file).dir().entryList({QStringLiteral("cases.sqlite.v1-*.backup")}, QDir::Files);
    ASSERT_EQ(backups.size(), 1);
    file = QFileInfo(file).dir().filePath(backups[0]);
    auto const backup = open_sqlite_store(file); // a whole database of its own
    ASSERT_TRUE(backup) << backup.error().detail;
    EXPECT_TRUE((*backup)->load(CaseId("a")));
}

TEST_F(Sqlite, ReadsAFileThatCannotBeWritten) {
    if (geteuid() == 0)
        GTEST_SKIP() << "root may write everything";
    {
        auto const store = open_sqlite_store(file);
        ASSERT_TRUE((*store)->save(new_case(), 0));
    }
    QFile::setPermissions(file, QFile::ReadOwner);
    auto const store = open_sqlite_store(file);
    ASSERT_TRUE(store) << store.error().detail;
    EXPECT_TRUE((*store)->read_only());
    EXPECT_TRUE((*store)->load(CaseId("a")));
    EXPECT_EQ((*store)->save(new_case(), 1).error().code, ErrorCode::io);
}

TEST_F(Sqlite, TwoProgramsMayHaveItOpenAtOnce) {
    auto const one = open_sqlite_store(file), two = open_sqlite_store(file);
    ASSERT_TRUE(one && two);
    ASSERT_TRUE((*one)->save(new_case(), 0));
    EXPECT_TRUE((*two)->load(CaseId("a")));
    EXPECT_EQ((*two)->save(new_case(), 1), 2);
    EXPECT_EQ((*one)->save(new_case(), 1).error().code, ErrorCode::conflict);
}

TEST_F(Sqlite, ALockOfAProcessThatIsGoneOnThisMachineIsFree) {
    auto const store = open_sqlite_store(file);
    ASSERT_TRUE((*store)->save(new_case(), 0));
    std::string const host = QSysInfo::machineHostName().toStdString();
    Instant const now(std::chrono::milliseconds(1'700'000'000'000));
    LockHolder const me{"Anna", host, getpid()}, crashed{"Anna", host, 2'147'000'000};
    EXPECT_EQ(*(*store)->lock(CaseId("a"), crashed, now), std::nullopt);
    EXPECT_EQ(*(*store)->lock(CaseId("a"), me, now), std::nullopt);
    LockHolder const other{"Bernd", host, getppid()};
    EXPECT_EQ(*(*store)->lock(CaseId("a"), other, now), me);
}

TEST_F(Sqlite, ALockOfAProcessThatEndedButWasNotYetWaitedForIsFree) {
    auto const store = open_sqlite_store(file);
    ASSERT_TRUE((*store)->save(new_case(), 0));
    std::string const host = QSysInfo::machineHostName().toStdString();
    Instant const now(std::chrono::milliseconds(1'700'000'000'000));
    pid_t const child = fork();
    if (child == 0)
        _exit(0);
    siginfo_t ended{};
    ASSERT_EQ(waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOWAIT), 0);
    LockHolder const crashed{"Anna", host, child}, me{"Anna", host, getpid()};
    EXPECT_EQ(*(*store)->lock(CaseId("a"), crashed, now), std::nullopt);
    EXPECT_EQ(*(*store)->lock(CaseId("a"), me, now), std::nullopt);
    waitpid(child, nullptr, 0);
}

TEST(DataFolder, FollowsTheEnvironment) {
    QTemporaryDir folder;
    QString const wanted = folder.filePath(QStringLiteral("here"));
    qputenv("VERTEMARK_DATA_DIR", wanted.toUtf8());
    EXPECT_EQ(data_folder(), wanted);
    EXPECT_TRUE(QDir(wanted).exists());
    EXPECT_TRUE(open_local_store());
    EXPECT_TRUE(QFile::exists(wanted + QStringLiteral("/cases.sqlite")));
    qunsetenv("VERTEMARK_DATA_DIR");
}

} // namespace vertemark::app
