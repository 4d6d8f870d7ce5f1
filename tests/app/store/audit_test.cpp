#include "app/store/audit.h"

#include <gtest/gtest.h>

#include "annotation/edit/case_editor.h"

namespace vertemark::app {

using namespace annotation;

namespace {

struct Audit : testing::Test {
    CaseEditor editor{
        {}, {"Reader A", [] { return Instant(std::chrono::milliseconds(5000)); }, [] { return "x"; }}};
    std::vector<JournalEntry> journal;
    int handle = editor.listen([this](Case const&, Change const& change) {
        journal.push_back({static_cast<std::int64_t>(journal.size()) + 1, change});
    });
};

bool has(AuditLine const& line, FieldChange const& change) {
    return std::find(line.changes.begin(), line.changes.end(), change) != line.changes.end();
}

} // namespace

TEST_F(Audit, TellsWhoWhenWhatBeforeAndAfter) {
    Lesion lesion;
    lesion.levels = {T(11)};
    auto const id = *editor.add_lesion(lesion);
    auto const set = [&](BoneLesionType type) {
        ASSERT_TRUE(editor.change_lesion(id, [&](Lesion& l) { l.type = editor.fact(type); }));
    };
    set(BoneLesionType::lytic);
    set(BoneLesionType::mixed);
    ASSERT_TRUE(editor.change_clinical([&](ClinicalRecord& c) { c.status.kps = editor.fact(80); }));
    ASSERT_TRUE(editor.undo());
    auto const lines = audit_lines(journal);
    ASSERT_EQ(lines.size(), 5u);
    EXPECT_EQ(lines[0].what, "put_lesion");
    EXPECT_TRUE(has(lines[0], {"lesion #1", "levels", "", R"(["T11"])"}));
    EXPECT_EQ(lines[1].changes, (std::vector<FieldChange>{{"lesion #1", "type", "", "lytic"}}));
    EXPECT_EQ(lines[2].changes, (std::vector<FieldChange>{{"lesion #1", "type", "lytic", "mixed"}}));
    EXPECT_EQ(lines[2].who, "Reader A");
    EXPECT_EQ(lines[2].when, Instant(std::chrono::milliseconds(5000)));
    EXPECT_EQ(lines[3].changes, (std::vector<FieldChange>{{"", "status.kps", "", "80"}}));
    EXPECT_EQ(lines[4].act, Act::undone);
    EXPECT_EQ(lines[4].changes, (std::vector<FieldChange>{{"", "status.kps", "80", ""}}));
}

TEST_F(Audit, ARemovalShowsWhatWasThereAndAGroupItsParts) {
    Lesion lesion;
    lesion.levels = {T(11)};
    auto const id = *editor.add_lesion(lesion);
    ASSERT_TRUE(editor.apply({Group{"several", {{SetReader{"B"}}, {RemoveLesion{id}}}}}));
    auto const line = audit_lines(journal).back();
    EXPECT_EQ(line.what, "several");
    EXPECT_TRUE(has(line, {"", "reader", "", "B"}));
    EXPECT_TRUE(has(line, {"lesion #1", "levels", R"(["T11"])", ""}));
}

TEST_F(Audit, ATypedWeightTellsWhatTheUptakeRestedOnBefore) {
    UptakeInputs inputs;
    inputs.study = StudyUid("1.2.5");
    for (double const kg : {70.0, 72.5}) {
        inputs.weight_kg = editor.fact(kg);
        ASSERT_TRUE(editor.apply({SetUptakeInputs{inputs}}));
    }
    auto const line = audit_lines(journal).back();
    EXPECT_EQ(line.what, "set_uptake_inputs");
    EXPECT_EQ(line.changes, (std::vector<FieldChange>{{"SUV of study 1.2.5", "weight_kg", "70", "72.5"}}));
}

} // namespace vertemark::app
