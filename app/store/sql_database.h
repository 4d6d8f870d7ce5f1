// One connection to an SQL database: opening, migrations, transactions, and statements that return Result.
// Knows the two dialects; nothing of cases. Private to app/store. Belongs to one thread.
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <initializer_list>
#include <memory>

#include "imaging/base/result.h"

namespace vertemark::app {

struct PostgresAddress;

class SqlDatabase {
public:
    enum class Dialect { sqlite, postgres };

    static Result<std::unique_ptr<SqlDatabase>> open_sqlite(QString const& file);
    static Result<std::unique_ptr<SqlDatabase>> open_postgres(PostgresAddress const& address);
    ~SqlDatabase();
    SqlDatabase(SqlDatabase const&) = delete;
    SqlDatabase& operator=(SqlDatabase const&) = delete;

    [[nodiscard]] bool read_only() const { return m_read_only; }

    // Runs one statement with its ? filled in order.
    Result<QSqlQuery> run(QString const& sql, QVariantList const& values = {});

    // Runs work() between BEGIN and COMMIT; rolls back when it fails.
    template <class Work>
    auto transaction(Work work) -> decltype(work()) {
        CHECK_OK(begin());
        auto result = work();
        if (!result) {
            roll_back();
            return result;
        }
        if (auto const committed = commit(); !committed) {
            roll_back();
            return tl::unexpected(committed.error());
        }
        return result;
    }

private:
    SqlDatabase(Dialect dialect, QString name);
    Result<void> begin();
    Result<void> commit();
    void roll_back();
    Result<void> prepare_sqlite(QString const& file);
    Result<void> check_integrity(QString const& file);
    Result<int> schema_version();
    Result<void> migrate(QString const& sqlite_file);
    Result<void> run_script(QString const& resource);

    Dialect m_dialect;
    QString m_name; // of the Qt connection
    QSqlDatabase m_database;
    bool m_read_only = false;
};

} // namespace vertemark::app
