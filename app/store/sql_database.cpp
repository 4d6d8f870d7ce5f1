#include "app/store/sql_database.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>

#include <atomic>

#include "app/store/sql_case_store.h"

// Resources of a static library are linked only when asked for; must stand outside any namespace.
static void load_schema_resource() {
    Q_INIT_RESOURCE(schema);
}

namespace vertemark::app {

namespace {

constexpr qint64 k_always_check_below_bytes = 64 << 20;

QString connection_name() {
    static std::atomic<int> s_last = 0;
    return QStringLiteral("vertemark-%1").arg(++s_last);
}

Error to_error(QSqlError const& error, QString const& subject) {
    QString const native = error.nativeErrorCode();
    ErrorCode code = ErrorCode::io;
    if (native == QLatin1String("11") || native == QLatin1String("26")) // SQLITE_CORRUPT, SQLITE_NOTADB
        code = ErrorCode::malformed;
    return {code, error.text().toStdString(), subject.toStdString()};
}

// SQLite opens a file of root or of a writable folder whatever its mode says; ask for both.
bool can_write(QString const& file) {
    QFileInfo const info(file);
    return info.exists() ? info.isWritable() && QFileInfo(info.path()).isWritable()
                         : QFileInfo(info.path()).isWritable();
}

} // namespace

SqlDatabase::SqlDatabase(Dialect dialect, QString name) : m_dialect(dialect), m_name(std::move(name)) {
    load_schema_resource();
}

SqlDatabase::~SqlDatabase() {
    m_database.close();
    m_database = QSqlDatabase(); // the last copy must go before the connection does
    QSqlDatabase::removeDatabase(m_name);
}

Result<QSqlQuery> SqlDatabase::run(QString const& sql, QVariantList const& values) {
    QSqlQuery query(m_database);
    query.setForwardOnly(m_dialect == Dialect::sqlite); // PostgreSQL would drop a result at the next query
    bool good = false;
    if (values.isEmpty()) { // PostgreSQL prepares no CREATE, SET or SHOW
        good = query.exec(sql);
    } else if ((good = query.prepare(sql))) {
        for (auto const& value : values)
            query.addBindValue(value);
        good = query.exec();
    }
    if (!good)
        return tl::unexpected(to_error(query.lastError(), m_database.databaseName()));
    return query;
}

Result<void> SqlDatabase::begin() {
    // IMMEDIATE takes SQLite's write lock now: two readers then wait for each other instead of failing
    // midway.
    QSqlQuery query(m_database);
    if (!query.exec(m_dialect == Dialect::sqlite ? QStringLiteral("BEGIN IMMEDIATE")
                                                 : QStringLiteral("BEGIN")))
        return tl::unexpected(to_error(query.lastError(), m_database.databaseName()));
    return {};
}

Result<void> SqlDatabase::commit() {
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("COMMIT")))
        return tl::unexpected(to_error(query.lastError(), m_database.databaseName()));
    return {};
}

void SqlDatabase::roll_back() {
    QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
}

// ---- SQLite ----------------------------------------------------------------------------------------------

Result<std::unique_ptr<SqlDatabase>> SqlDatabase::open_sqlite(QString const& file) {
    QString const folder = QFileInfo(file).absolutePath();
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::io, "cannot create the folder", folder.toStdString());
    std::unique_ptr<SqlDatabase> self(new SqlDatabase(Dialect::sqlite, connection_name()));
    self->m_read_only = !can_write(file);
    if (self->m_read_only && !QFileInfo::exists(file))
        return fail(ErrorCode::io, "cannot create the file", file.toStdString());
    self->m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), self->m_name);
    self->m_database.setDatabaseName(file);
    self->m_database.setConnectOptions(self->m_read_only
                                           ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000")
                                           : QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!self->m_database.open())
        return tl::unexpected(to_error(self->m_database.lastError(), file));
    CHECK_OK(self->prepare_sqlite(file));
    CHECK_OK(self->migrate(file));
    return self;
}

Result<void> SqlDatabase::check_integrity(QString const& file) {
    TRY(QSqlQuery check, run(QStringLiteral("PRAGMA quick_check(1)")));
    if (!check.next() || check.value(0).toString() != QLatin1String("ok"))
        return fail(ErrorCode::malformed, "the file is damaged", file.toStdString());
    return {};
}

Result<void> SqlDatabase::prepare_sqlite(QString const& file) {
    // A large file is read through before a migration only: opening stays quick.
    if (QFileInfo(file).size() < k_always_check_below_bytes)
        CHECK_OK(check_integrity(file));
    if (!m_read_only)
        CHECK_OK(run(QStringLiteral("PRAGMA journal_mode = WAL")));
    CHECK_OK(run(QStringLiteral("PRAGMA synchronous = FULL"))); // an acknowledged act outlives a power cut
    CHECK_OK(run(QStringLiteral("PRAGMA foreign_keys = ON")));
    return {};
}

// ---- PostgreSQL ------------------------------------------------------------------------------------------

Result<std::unique_ptr<SqlDatabase>> SqlDatabase::open_postgres(PostgresAddress const& address) {
    std::unique_ptr<SqlDatabase> self(new SqlDatabase(Dialect::postgres, connection_name()));
    self->m_database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), self->m_name);
    self->m_database.setHostName(address.host);
    self->m_database.setPort(address.port);
    self->m_database.setDatabaseName(address.database);
    self->m_database.setUserName(address.user);
    self->m_database.setPassword(address.password);
    self->m_database.setConnectOptions(QStringLiteral("connect_timeout=5;application_name=vertemark"));
    if (!self->m_database.open()) {
        QString const server = address.host + QLatin1Char(':') + QString::number(address.port);
        return fail(ErrorCode::network, self->m_database.lastError().text().toStdString(),
                    server.toStdString());
    }
    CHECK_OK(self->run(QStringLiteral("SET client_min_messages TO warning")));
    TRY(QSqlQuery answer, self->run(QStringLiteral("SHOW transaction_read_only")));
    self->m_read_only = answer.next() && answer.value(0).toString() == QLatin1String("on");
    CHECK_OK(self->migrate({}));
    return self;
}

// ---- Migrations ------------------------------------------------------------------------------------------

Result<int> SqlDatabase::schema_version() {
    if (!m_database.tables().contains(QLatin1String("schema_version")))
        return 0;
    TRY(QSqlQuery query, run(QStringLiteral("SELECT max(version) FROM schema_version")));
    return query.next() ? query.value(0).toInt() : 0;
}

Result<void> SqlDatabase::run_script(QString const& resource) {
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::internal, "missing resource", resource.toStdString());
    QString script;
    for (QString const& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')))
        if (!line.startsWith(QLatin1String("--")))
            script += line + QLatin1Char('\n');
    script.replace(QLatin1String("@key@"), m_dialect == Dialect::sqlite
                                               ? QLatin1String("TEXT COLLATE BINARY")
                                               : QLatin1String("TEXT COLLATE \"C\""));
    for (QString const& statement : script.split(QLatin1Char(';'), Qt::SkipEmptyParts))
        if (!statement.trimmed().isEmpty())
            CHECK_OK(run(statement));
    return {};
}

Result<void> SqlDatabase::migrate(QString const& sqlite_file) {
    QStringList const scripts =
        QDir(QStringLiteral(":/schema")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    TRY(int const version, schema_version());
    if (version > scripts.size())
        return fail(ErrorCode::unsupported, "written by a newer program",
                    m_database.databaseName().toStdString());
    if (version == scripts.size())
        return {};
    if (m_read_only)
        return fail(ErrorCode::unsupported, "needs a migration but cannot be written",
                    m_database.databaseName().toStdString());
    if (version > 0 && !sqlite_file.isEmpty()) {
        CHECK_OK(check_integrity(sqlite_file));
        QString const backup =
            QStringLiteral("%1.v%2-%3.backup")
                .arg(sqlite_file)
                .arg(version)
                .arg(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddHHmmss")));
        CHECK_OK(run(QStringLiteral("VACUUM INTO ?"), {backup}));
    }
    return transaction([&]() -> Result<void> {
        if (m_dialect == Dialect::postgres) // two programs may start at once
            CHECK_OK(run(QStringLiteral("SELECT pg_advisory_xact_lock(7283746)")));
        TRY(int const now, schema_version());
        if (now == 0)
            CHECK_OK(run(QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL "
                                        "PRIMARY KEY, applied_ms BIGINT NOT NULL)")));
        for (int next = now + 1; next <= scripts.size(); ++next) {
            CHECK_OK(run_script(QStringLiteral(":/schema/") + scripts[next - 1]));
            CHECK_OK(run(QStringLiteral("INSERT INTO schema_version (version, applied_ms) VALUES (?, ?)"),
                         {next, QDateTime::currentMSecsSinceEpoch()}));
        }
        return {};
    });
}

} // namespace vertemark::app
