#include "app/core/isncsci_record.h"

namespace vertemark::app {

using namespace scoring;

namespace {

tl::unexpected<Error> wrong(std::string const& cell) {
    return fail(ErrorCode::malformed, "no score of the worksheet", cell);
}

Result<IsncsciScore> score(IsncsciCells const& cells, std::string const& cell, int best) {
    auto const found = cells.find(cell);
    if (found == cells.end())
        return IsncsciScore{};
    auto const read = read_isncsci_score(found->second, best);
    if (!read)
        return wrong(cell);
    return *read;
}

Result<AnalFinding> finding(IsncsciCells const& cells, char const* cell) {
    auto const found = cells.find(cell);
    if (found == cells.end() || found->second == "NT")
        return AnalFinding::not_testable;
    if (found->second == "yes" || found->second == "no")
        return found->second == "yes" ? AnalFinding::yes : AnalFinding::no;
    return wrong(cell);
}

Result<IsncsciSide> read_side(IsncsciCells const& cells, std::string const& name) {
    IsncsciSide side;
    for (int s = 1; s < k_isncsci_segments; ++s) {
        auto const at = static_cast<std::size_t>(s);
        TRY(side.touch[at], score(cells, isncsci_cell(name, "touch", s), 2));
        TRY(side.prick[at], score(cells, isncsci_cell(name, "prick", s), 2));
    }
    for (int m = 0; m < k_isncsci_muscles; ++m) {
        TRY(side.motor[static_cast<std::size_t>(m)],
            score(cells, isncsci_cell(name, "motor", isncsci_muscle_segment(m)), 5));
    }
    if (auto const found = cells.find(name + ".non_key"); found != cells.end()) {
        side.lowest_non_key_muscle = isncsci_segment(found->second);
        if (!side.lowest_non_key_muscle)
            return wrong(name + ".non_key");
    }
    return side;
}

} // namespace

std::string isncsci_cell(std::string_view side, std::string_view kind, int segment) {
    std::string cell(side);
    cell.append(".").append(kind).append(".").append(isncsci_segment(segment));
    return cell;
}

Result<IsncsciExam> isncsci_exam(IsncsciCells const& cells) {
    IsncsciExam exam;
    TRY(exam.right, read_side(cells, "right"));
    TRY(exam.left, read_side(cells, "left"));
    TRY(exam.contraction, finding(cells, "contraction"));
    TRY(exam.sensation, finding(cells, "sensation"));
    return exam;
}

} // namespace vertemark::app
