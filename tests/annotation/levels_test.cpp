#include "annotation/spine/levels.h"

#include <gtest/gtest.h>

#include <set>

namespace vertemark::annotation {

TEST(Levels, ReadsHowPeopleWriteThem) {
    EXPECT_EQ(parse_level("t11"), T(11));
    EXPECT_EQ(parse_level(" T11 "), T(11));
    EXPECT_EQ(parse_level("Th11"), T(11));
    EXPECT_EQ(parse_level("L5"), L(5));
    EXPECT_EQ(parse_level("c0"), C(0));
    EXPECT_EQ(parse_level("s1"), S(1));
    EXPECT_EQ(parse_level("Co"), (Level{Region::coccyx, 0}));
}

TEST(Levels, NeverTakesT1ForT10) {
    EXPECT_EQ(parse_level("T1"), T(1));
    EXPECT_EQ(parse_level("T10"), T(10));
    EXPECT_NE(name(T(1)), name(T(10)));
    EXPECT_NE(code(T(1)).value, code(T(10)).value);
    EXPECT_EQ(level_candidates("t1", {}), (std::vector{T(1), T(10), T(11), T(12)}));
    EXPECT_EQ(level_candidates("t10", {}), (std::vector{T(10)}));
}

TEST(Levels, RefusesWhatNobodyHas) {
    for (char const* wrong :
         {"", "T", "T0", "T14", "C8", "L7", "S6", "T01", "T1x", "X3", "11", "T 1 1 1", "L-1"})
        EXPECT_FALSE(parse_level(wrong)) << wrong;
}

TEST(Levels, NamesReadBackAsTheSameLevel) {
    for (Level const level : levels_of({13, 6})) {
        EXPECT_EQ(parse_level(name(level)), level);
        EXPECT_EQ(level_of(code(level)), level) << name(level);
    }
}

TEST(Levels, CountFollowsThePatientsAnomalies) {
    EXPECT_EQ(levels_of({12, 5}).size(), 7u + 12 + 5 + 5);
    EXPECT_EQ(levels_of({11, 4}).size(), 7u + 11 + 4 + 5);
    EXPECT_EQ(neighbour(T(12), 1, {12, 5}), L(1));
    EXPECT_EQ(neighbour(T(12), 1, {13, 5}), T(13));
    EXPECT_EQ(neighbour(T(11), 1, {11, 5}), L(1));
    EXPECT_EQ(neighbour(L(5), 1, {12, 6}), L(6));
    EXPECT_EQ(neighbour(L(4), 1, {12, 4}), S(1));
    EXPECT_EQ(neighbour(C(1), -1, {}), std::nullopt);
    EXPECT_EQ(neighbour(S(5), 1, {}), std::nullopt);
    EXPECT_EQ(steps_between(T(10), L(2), {12, 5}), 4);
    EXPECT_EQ(steps_between(T(10), L(2), {13, 5}), 5);
    EXPECT_EQ(steps_between(T(13), L(2), {12, 5}), std::nullopt);
}

// SNOMED CT codes as printed in DICOM CID 7603 (2024) and the sacral vertebrae of SNOMED CT.
TEST(Levels, CarriesTheStandardCodes) {
    EXPECT_EQ(code(C(1)).value, "14806007");
    EXPECT_EQ(code(T(1)).value, "64864005");
    EXPECT_EQ(code(T(10)).value, "7610001");
    EXPECT_EQ(code(T(12)).value, "23215003");
    EXPECT_EQ(code(L(5)).value, "49668003");
    EXPECT_EQ(code(S(1)).value, "65985001");
    EXPECT_EQ(code(T(13)).scheme, "99SPMET");
    EXPECT_EQ(code(L(6)).scheme, "99SPMET");
    std::set<std::string> values;
    for (Level const level : levels_of({13, 6}))
        EXPECT_TRUE(values.insert(code(level).value).second) << name(level);
}

} // namespace vertemark::annotation
