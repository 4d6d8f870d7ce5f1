#include <gtest/gtest.h>

#include <thread>

#include "imaging/base/job.h"

using namespace vertemark;

namespace {

Result<int> counts_until_stopped(Job& job) {
    for (int i = 0;; ++i) {
        CHECK_OK(job.running());
        job.progress(i / 10.0, "counting");
        if (i == 3)
            job.stop();
    }
}

TEST(Job, AStoppedJobEndsWithTheCodeCancelled) {
    std::vector<double> seen;
    Job job([&](double fraction, std::string_view) { seen.push_back(fraction); });
    auto const result = counts_until_stopped(job);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, ErrorCode::cancelled);
    EXPECT_EQ(seen.size(), 4u);
}

TEST(Job, ListenerCallsNeverOverlap) {
    int inside = 0, most = 0, calls = 0;
    Job job([&](double, std::string_view) {
        most = std::max(most, ++inside);
        ++calls;
        --inside;
    });
    auto const work = [&] {
        for (int i = 0; i < 1000; ++i)
            job.progress(0.5, "x");
    };
    std::thread a(work), b(work);
    a.join();
    b.join();
    EXPECT_EQ(most, 1);
    EXPECT_EQ(calls, 2000);
}

TEST(Result, TryHandsTheErrorUp) {
    auto const failing = []() -> Result<int> { return fail(ErrorCode::malformed, "why", "what"); };
    auto const caller = [&]() -> Result<std::string> {
        TRY(int const value, failing());
        return std::to_string(value);
    };
    auto const result = caller();
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error(), (Error{ErrorCode::malformed, "why", "what"}));
}

} // namespace
