// Cases in an SQL database over Qt SQL: a local SQLite file (WAL) without any set-up, or one PostgreSQL that
// a department shares. Passes the contract tests of annotation/store/case_store.h on both.
// One object belongs to one thread.
#pragma once

#include <QString>

#include <memory>

#include "annotation/store/case_store.h"
#include "app/store/data_folder.h"

namespace vertemark::app {

struct PostgresAddress {
    QString host, database, user, password;
    int port = 5432;
};

// Opens or creates the file, checks its integrity, backs it up before a migration, migrates forward.
// A file that cannot be written opens read-only. A damaged one is refused with malformed.
Result<std::unique_ptr<annotation::CaseStore>> open_sqlite_store(QString const& file);
Result<std::unique_ptr<annotation::CaseStore>> open_postgres_store(PostgresAddress const& address);

// The store of this user on this machine: cases.sqlite in data_folder().
Result<std::unique_ptr<annotation::CaseStore>> open_local_store();

} // namespace vertemark::app
