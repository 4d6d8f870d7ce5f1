#include "scoring/domain.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace vertemark::scoring;

namespace {

std::optional<Value> const k_refused;

TEST(Domain, ChoicesAreFoundInAnySpelling) {
    Domain const sites = choice({"esophagus", "head_neck", "unidentified", "other", "gallbladder"});
    for (auto const& [given, id] : {std::pair{"esophagus", "esophagus"},
                                    {"Esophagus", "esophagus"},
                                    {" ESOPHAGUS ", "esophagus"},
                                    {"oesophagus", "esophagus"},
                                    {"head-neck", "head_neck"},
                                    {"Head / Neck", "head_neck"},
                                    {"head\tneck", "head_neck"},
                                    {"head and neck", "head_neck"},
                                    {"unknown", "unidentified"},
                                    {"others", "other"},
                                    {"gall bladder", "gallbladder"}})
        EXPECT_EQ(normalise(sites, Value(given)), Value(id)) << given;
    for (char const* given : {"", " ", "esophagu", "esophaguss", "neck", "_", "skin"})
        EXPECT_EQ(normalise(sites, Value(given)), k_refused) << given;
    EXPECT_EQ(normalise(choice({"A", "B"}), Value("b")), Value("B"));
    EXPECT_EQ(normalise(choice({"A", "B"}), Value("unknown")), k_refused);
    EXPECT_EQ(normalise(choice({"non_mechanical"}), Value("Non-mechanical")), Value("non_mechanical"));
    EXPECT_EQ(normalise(choice({"lytic", "blastic"}), Value("sclerotic")), Value("blastic"));
}

TEST(Domain, AGradeGivenAsANumberIsThatChoice) {
    Domain const bilsky = choice({"0", "1a", "2"});
    EXPECT_EQ(normalise(bilsky, Value(2)), Value("2"));
    EXPECT_EQ(normalise(bilsky, Value(3)), k_refused);
    EXPECT_EQ(normalise(bilsky, Value(2.)), k_refused);
    EXPECT_EQ(normalise(bilsky, Value(true)), k_refused);
}

TEST(Domain, FlagsAreOnlyFlags) {
    EXPECT_EQ(normalise(flag(), Value(false)), Value(false));
    EXPECT_EQ(normalise(flag(), Value(1)), k_refused);
    EXPECT_EQ(normalise(flag(), Value("true")), k_refused);
}

TEST(Domain, IntegersKeepTheirRangeAndStep) {
    Domain const kps = integer(10, 100, 10);
    EXPECT_EQ(normalise(kps, Value(10)), Value(10));
    EXPECT_EQ(normalise(kps, Value(100.)), Value(100));
    for (Value const& given : {Value(0), Value(110), Value(45), Value(50.5), Value(true), Value("50"),
                               Value(std::vector<std::string>{"50"})})
        EXPECT_EQ(normalise(kps, given), k_refused);
}

TEST(Domain, NumbersAreFiniteAndInRange) {
    Domain const percent = number(0, 100);
    EXPECT_EQ(normalise(percent, Value(50)), Value(50.));
    EXPECT_EQ(normalise(percent, Value(0.)), Value(0.));
    EXPECT_EQ(normalise(percent, Value(100.)), Value(100.));
    for (double const given : {-0.01, 100.01, std::numeric_limits<double>::infinity(), std::nan("")})
        EXPECT_EQ(normalise(percent, Value(given)), k_refused);
}

TEST(Domain, LevelsAreFoundInAnySpelling) {
    for (auto const& [given, level] : {std::pair{"T12", "T12"},
                                       {"t12", "T12"},
                                       {"T 12", "T12"},
                                       {"Th12", "T12"},
                                       {"TH 3", "T3"},
                                       {"T03", "T3"},
                                       {"c0", "C0"},
                                       {"Occiput", "C0"},
                                       {"s5", "S5"},
                                       {"L05", "L5"}})
        EXPECT_EQ(normalise(vertebra(), Value(given)), Value(level)) << given;
    for (Value const& given : {Value(""), Value("T13"), Value("L6"), Value("Co1"), Value("T012"), Value("12"),
                               Value("T1-T2"), Value("TT1"), Value(5), Value(true)})
        EXPECT_EQ(normalise(vertebra(), given), k_refused);
    EXPECT_EQ(vertebra().choices.size(), 30u);
}

TEST(Domain, SeveralLevelsAreAllLevels) {
    using List = std::vector<std::string>;
    EXPECT_EQ(normalise(vertebrae(), Value(List{"t3", "Th4"})), Value(List{"T3", "T4"}));
    EXPECT_EQ(normalise(vertebrae(), Value("L2")), Value(List{"L2"}));
    for (Value const& given : {Value(List{}), Value(List{"T3", "T13"}), Value(3)})
        EXPECT_EQ(normalise(vertebrae(), given), k_refused);
}

} // namespace
