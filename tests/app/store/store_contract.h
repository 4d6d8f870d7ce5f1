// The contract of annotation/store/case_store.h as one parametrised suite.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <memory>

#include "annotation/store/case_store.h"

namespace vertemark::app::tests {

// Where a store lives for one test, empty at first.
class StorePlace {
public:
    virtual ~StorePlace() = default;
    virtual annotation::CaseStore& store() = 0;
    virtual annotation::CaseStore& reopened() = 0; // the same cases after closing and opening again
};

class StoreContract : public testing::TestWithParam<std::function<std::unique_ptr<StorePlace>()>> {
protected:
    void SetUp() override {
        m_place = GetParam()();
        if (!m_place)
            GTEST_SKIP() << "no server to test with";
    }
    annotation::CaseStore& store() { return m_place->store(); }
    annotation::CaseStore& reopened() { return m_place->reopened(); }

private:
    std::unique_ptr<StorePlace> m_place;
};

} // namespace vertemark::app::tests
