// Two readings become one, answer by answer.
#include <gtest/gtest.h>

#include <algorithm>

#include "annotation/edit/apply.h"
#include "annotation/reading/consensus.h"

namespace vertemark::annotation {

namespace {

template <class T>
Sourced<T> by(char const* who, T value) {
    return {value, {How::entered, who, {}, {}, {}}};
}

Case reading(char const* who, BoneLesionType type, int kps) {
    Case c;
    c.patient = {"P1", "", "DOE^JANE", "F", "1960-01-01"};
    c.reader = who;
    Lesion lesion;
    lesion.id = LesionId(std::string(who) + "-1");
    lesion.number = 1;
    lesion.levels = {T(11)};
    lesion.type = by(who, type);
    c.lesions.push_back(lesion);
    c.clinical.status.kps = by(who, kps);
    return c;
}

std::vector<ComparedItem> pick(Case const& a, Case const& b, std::vector<std::string> const& items) {
    auto all = *compare(a, b);
    std::erase_if(all, [&](auto const& one) {
        return std::find(items.begin(), items.end(), one.item) == items.end() || one.agrees();
    });
    return all;
}

} // namespace

TEST(Consensus, TakesTheAnswersThatWerePickedAndKeepsWhoGaveThem) {
    Case const first = reading("A", BoneLesionType::lytic, 80),
               second = reading("B", BoneLesionType::mixed, 60);
    Case const result = consensus(first, second, pick(first, second, {"bone_lesion"}));
    EXPECT_EQ(result.lesions[0].type->value, BoneLesionType::mixed);
    EXPECT_EQ(result.lesions[0].type->from.who, "B");
    EXPECT_EQ(result.clinical.status.kps->value, 80);
    EXPECT_EQ(result.reading, "consensus");
    Case const other = consensus(first, second, pick(first, second, {"kps"}));
    EXPECT_EQ(other.lesions[0].type->value, BoneLesionType::lytic);
    EXPECT_EQ(other.clinical.status.kps->from.who, "B");
}

TEST(Consensus, ALesionOfOneReaderIsTakenOverOrLeftOutAsAWhole) {
    Case const first = reading("A", BoneLesionType::lytic, 80);
    Case second = reading("B", BoneLesionType::lytic, 80);
    second.lesions[0].levels = {L(2)};
    Case const result = consensus(first, second, pick(first, second, {"lesion"}));
    ASSERT_EQ(result.lesions.size(), 1u); // T11 out, L2 in
    EXPECT_EQ(result.lesions[0].id.value, "B-1");
    Case stored;
    stored.patient = first.patient;
    ASSERT_TRUE(apply(stored, consensus_edit(stored, result)));
    EXPECT_EQ(stored.lesions, result.lesions);
    EXPECT_EQ(stored.clinical, result.clinical);
}

} // namespace vertemark::annotation
