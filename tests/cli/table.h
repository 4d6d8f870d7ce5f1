// Tables of expected values beside the real studies: tab-separated, the first line names the columns.
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace vertemark::test {

using Row = std::map<std::string, std::string>;

inline std::vector<Row> read_table(std::filesystem::path const& path) {
    std::ifstream in(path);
    auto const cells_of = [](std::string const& line) {
        std::vector<std::string> cells;
        std::istringstream fields(line);
        for (std::string cell; std::getline(fields, cell, '\t');)
            cells.push_back(cell);
        return cells;
    };
    std::string line;
    std::getline(in, line);
    auto const names = cells_of(line);
    std::vector<Row> rows;
    while (std::getline(in, line)) {
        auto const cells = cells_of(line);
        Row row;
        for (std::size_t i = 0; i < names.size(); ++i)
            row[names[i]] = i < cells.size() ? cells[i] : "";
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace vertemark::test
