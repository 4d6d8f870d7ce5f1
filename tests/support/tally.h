// Counts what a test on the real studies found, by group of files (the first folder of their path), and hands
// the counts to the test's report, where `tests/tables` reads them.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace vertemark::test {

class Tally {
public:
    Tally() = default;
    Tally(Tally const&) = delete;
    Tally& operator=(Tally const&) = delete;
    ~Tally() {
        for (auto const& [group, count] : m_counts)
            testing::Test::RecordProperty("group_" + group, std::to_string(count.passed) + " " +
                                                                std::to_string(count.failed) + " " +
                                                                std::to_string(count.not_comparable));
    }

    // One file or case at `path` ("geometry/mosaic").
    void count(std::string const& path, bool passed) {
        ++(passed ? m_counts[group_of(path)].passed : m_counts[group_of(path)].failed);
    }
    // The other program's figure is no truth here; the test says why.
    void not_comparable(std::string const& path) { ++m_counts[group_of(path)].not_comparable; }

    [[nodiscard]] int compared() const {
        int all = 0;
        for (auto const& [group, count] : m_counts)
            all += count.passed + count.failed;
        return all;
    }

private:
    struct Count {
        int passed = 0, failed = 0, not_comparable = 0;
    };
    static std::string group_of(std::string const& path) { return path.substr(0, path.find('/')); }

    std::map<std::string, Count> m_counts;
};

} // namespace vertemark::test
