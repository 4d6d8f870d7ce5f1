// What every store of cases must do, run on the one in memory and on SQLite (PostgreSQL: postgres_test.cpp).
#include "tests/app/store/store_contract.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include "annotation/store/memory_store.h"
#include "app/store/sql_case_store.h"

namespace vertemark::app::tests {

namespace {

class MemoryPlace : public StorePlace {
public:
    annotation::CaseStore& store() override { return m_store; }
    annotation::CaseStore& reopened() override { return m_store; }

private:
    annotation::MemoryStore m_store;
};

class SqlitePlace : public StorePlace {
public:
    annotation::CaseStore& store() override {
        if (!m_store)
            open();
        return *m_store;
    }
    annotation::CaseStore& reopened() override {
        m_store.reset();
        return store();
    }

private:
    void open() {
        auto opened = open_sqlite_store(m_folder.filePath(QStringLiteral("cases.sqlite")));
        if (!opened)
            throw std::runtime_error(opened.error().detail);
        m_store = std::move(*opened);
    }
    QTemporaryDir m_folder;
    std::unique_ptr<annotation::CaseStore> m_store;
};

} // namespace

INSTANTIATE_TEST_SUITE_P(Memory, StoreContract,
                         testing::Values([] { return std::unique_ptr<StorePlace>(new MemoryPlace); }));
INSTANTIATE_TEST_SUITE_P(Sqlite, StoreContract,
                         testing::Values([] { return std::unique_ptr<StorePlace>(new SqlitePlace); }));

} // namespace vertemark::app::tests
