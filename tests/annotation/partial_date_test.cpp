#include "annotation/model/partial_date.h"

#include <gtest/gtest.h>

#include "annotation/model/provenance.h"

namespace vertemark::annotation {

TEST(PartialDate, KeepsThePrecisionThatIsKnown) {
    for (char const* text : {"2019", "2019-03", "2019-03-14", "2024-02-29"}) {
        auto const date = parse_date(text);
        ASSERT_TRUE(date) << text;
        EXPECT_EQ(to_string(*date), text);
    }
    EXPECT_EQ(parse_date("20190314"), (PartialDate{2019, 3, 14}));
}

TEST(PartialDate, RefusesDaysThatNoMonthHas) {
    for (char const* text : {"", "19", "2019-13", "2019-00", "2023-02-29", "2019-04-31", "2019-3", "2019-03-",
                             "20190", "2019/03", "2019-03-14x", "abcd", "-2019", "201903"})
        EXPECT_FALSE(parse_date(text)) << text;
}

TEST(PartialDate, CountsWholeMonthsAsARangeWhenPrecisionIsMissing) {
    auto const range = [](char const* a, char const* b) {
        return months_between(*parse_date(a), *parse_date(b));
    };
    EXPECT_EQ(range("2019-03-14", "2019-09-14"), (MonthRange{6, 6}));
    EXPECT_EQ(range("2019-03-14", "2019-09-13"), (MonthRange{5, 5}));
    EXPECT_EQ(range("2019-03", "2019-09"), (MonthRange{5, 6}));
    EXPECT_EQ(range("2019", "2020"), (MonthRange{0, 23}));
}

TEST(Instant, IsWrittenAsIsoInUtc) {
    EXPECT_EQ(to_string(Instant(std::chrono::milliseconds(1'700'000'000'123))), "2023-11-14T22:13:20.123Z");
    EXPECT_EQ(to_string(Instant{}), "1970-01-01T00:00:00.000Z");
}

} // namespace vertemark::annotation
