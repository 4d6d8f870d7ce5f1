// The stores' contract on PostgreSQL: a server of our own on the loopback, made and thrown away by the test.
// Skipped where the server's programs are missing.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTemporaryDir>

#include <pwd.h>
#include <unistd.h>

#include <utility>

#include "app/store/sql_case_store.h"
#include "tests/app/store/store_contract.h"

namespace vertemark::app::tests {

namespace {

QString server_programs() {
    QDir const versions(QStringLiteral("/usr/lib/postgresql"));
    for (QString const& version :
         versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed))
        if (QFileInfo::exists(versions.filePath(version + QStringLiteral("/bin/initdb"))))
            return versions.filePath(version + QStringLiteral("/bin/"));
    return {};
}

quint16 free_port() {
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

// One server for all tests of this program; its folder goes with it.
class Server {
public:
    static Server& instance() {
        static Server server;
        return server;
    }
    [[nodiscard]] bool runs() const { return m_runs; }
    [[nodiscard]] PostgresAddress address(QString const& database) const {
        return {QStringLiteral("127.0.0.1"), database, QStringLiteral("vertemark"), QString(), m_port};
    }
    // While the application lives: a process can't be waited for after it.
    void stop() {
        if (std::exchange(m_runs, false))
            run(QStringLiteral("pg_ctl"),
                {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")), QStringLiteral("-m"),
                 QStringLiteral("immediate"), QStringLiteral("-w"), QStringLiteral("stop")});
        m_folder.remove();
    }
    // An empty database of its own for each test.
    PostgresAddress fresh() {
        QString const database = QStringLiteral("cases_%1").arg(++m_last);
        {
            auto admin = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), QStringLiteral("admin"));
            auto const at = address(QStringLiteral("postgres"));
            admin.setHostName(at.host);
            admin.setPort(at.port);
            admin.setUserName(at.user);
            admin.setDatabaseName(at.database);
            EXPECT_TRUE(admin.open());
            QSqlQuery query(admin);
            EXPECT_TRUE(query.exec(QStringLiteral("CREATE DATABASE ") + database));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("admin"));
        return address(database);
    }

private:
    Server() {
        m_programs = server_programs();
        if (m_programs.isEmpty() || !m_folder.isValid())
            return;
        m_port = free_port();
        if (geteuid() == 0) { // the server refuses to run as root
            passwd const* const user = getpwnam("nobody");
            if (!user || chown(m_folder.path().toLocal8Bit().constData(), user->pw_uid, user->pw_gid) != 0)
                return;
        }
        QString const data = m_folder.filePath(QStringLiteral("data"));
        QString const socket = m_folder.path();
        m_runs = run(QStringLiteral("initdb"),
                     {QStringLiteral("-D"), data, QStringLiteral("-U"), QStringLiteral("vertemark"),
                      QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-E"),
                      QStringLiteral("UTF8"), QStringLiteral("--no-sync")}) &&
                 run(QStringLiteral("pg_ctl"),
                     {QStringLiteral("-D"), data, QStringLiteral("-w"), QStringLiteral("-l"),
                      m_folder.filePath(QStringLiteral("log")), QStringLiteral("-o"),
                      QStringLiteral("-h 127.0.0.1 -p %1 -k %2 -F").arg(m_port).arg(socket),
                      QStringLiteral("start")});
    }
    bool run(QString const& program, QStringList arguments) {
        QString command = m_programs + program;
        if (geteuid() == 0) {
            arguments =
                QStringList{QStringLiteral("-u"), QStringLiteral("nobody"), QStringLiteral("--"), command} +
                arguments;
            command = QStringLiteral("runuser");
        }
        QProcess process;
        process.setWorkingDirectory(QStringLiteral("/"));
        process.setStandardOutputFile(
            QProcess::nullDevice()); // the server inherits it: a pipe would never end
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(command, arguments);
        return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit &&
               process.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    QString m_programs;
    quint16 m_port = 0;
    bool m_runs = false;
    int m_last = 0;
};

class PostgresPlace : public StorePlace {
public:
    annotation::CaseStore& store() override {
        if (!m_store) {
            auto opened = open_postgres_store(m_address);
            if (!opened)
                throw std::runtime_error(opened.error().detail);
            m_store = std::move(*opened);
        }
        return *m_store;
    }
    annotation::CaseStore& reopened() override {
        m_store.reset();
        return store();
    }

private:
    PostgresAddress m_address = Server::instance().fresh();
    std::unique_ptr<annotation::CaseStore> m_store;
};

std::unique_ptr<StorePlace> make_place() {
    return Server::instance().runs() ? std::make_unique<PostgresPlace>() : nullptr;
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Postgres, StoreContract, testing::Values(&make_place));

TEST(Postgres, TwoReadersAtOnceMeetAConflictAndLoseNothing) {
    if (!Server::instance().runs())
        GTEST_SKIP() << "no PostgreSQL server";
    auto const address = Server::instance().fresh();
    auto const anna = open_postgres_store(address), bernd = open_postgres_store(address);
    ASSERT_TRUE(anna && bernd) << (anna ? bernd.error().detail : anna.error().detail);
    annotation::Case c;
    c.id = annotation::CaseId("a");
    ASSERT_TRUE((*anna)->save(c, 0));
    c.clinical.note = "Anna";
    EXPECT_EQ((*anna)->save(c, 1), 2);
    c.clinical.note = "Bernd";
    EXPECT_EQ((*bernd)->save(c, 1).error().code, ErrorCode::conflict);
    EXPECT_EQ((*bernd)->load(c.id)->value.clinical.note, "Anna");
}

TEST(Postgres, AServerThatIsNotThereIsANetworkErrorWithItsAddress) {
    auto const refused = open_postgres_store(
        {QStringLiteral("127.0.0.1"), QStringLiteral("x"), QStringLiteral("x"), QString(), free_port()});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::network);
    EXPECT_TRUE(refused.error().subject.starts_with("127.0.0.1:"));
}

} // namespace vertemark::app::tests

int main(int argc, char** argv) {
    QCoreApplication const application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    int const result = RUN_ALL_TESTS();
    vertemark::app::tests::Server::instance().stop();
    return result;
}
