// An independent oracle for scores with unknown items: every combination of what is open, tried one by one.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace vertemark::test {

// One item as the test states it: the answers a reader can give and the points the paper prints for them.
struct OracleItem {
    std::vector<int> points; // by answer
};

using Answers = std::vector<std::optional<std::size_t>>; // by item; nothing: unknown

// Calls `visit` with every assignment of answers, unknown included where `with_unknown`.
inline void for_each_assignment(std::vector<OracleItem> const& items, bool with_unknown,
                                std::function<void(Answers const&)> const& visit) {
    Answers answers(items.size());
    std::function<void(std::size_t)> const next = [&](std::size_t item) {
        if (item == items.size())
            return visit(answers);
        for (std::size_t answer = 0; answer < items[item].points.size(); ++answer) {
            answers[item] = answer;
            next(item + 1);
        }
        answers[item].reset();
        if (with_unknown)
            next(item + 1);
    };
    next(0);
}

// Every total that the unknown answers leave possible.
inline std::set<int> oracle_totals(std::vector<OracleItem> const& items, Answers const& answers) {
    std::set<int> totals{0};
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::set<int> next;
        for (int const total : totals)
            for (std::size_t answer = 0; answer < items[i].points.size(); ++answer)
                if (!answers[i] || *answers[i] == answer)
                    next.insert(total + items[i].points[answer]);
        totals = next;
    }
    return totals;
}

} // namespace vertemark::test
