#include "app/i18n/finding_text.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

using namespace vertemark;
using namespace vertemark::app;

TEST(FindingText, ArgumentsFillTheSentence) {
    auto const text = finding_text({"protocol_malformed", "ct.json", {"line 3: no id"}});
    EXPECT_EQ(text.toStdString(),
              "ct.json: this hanging protocol is left out: line 3: no id. Correct the file.");
}

TEST(FindingText, CodeWithoutTextStillTellsEverything) {
    auto const text = finding_text({"odd_thing", "Series 4", {"7"}});
    EXPECT_EQ(text.toStdString(), "Series 4: odd thing 7");
    EXPECT_FALSE(has_finding_text("odd_thing"));
}

TEST(ErrorText, CancellingIsSilent) {
    EXPECT_TRUE(error_text({ErrorCode::cancelled, "x", "y"}).isEmpty());
}

TEST(ErrorText, NamesObjectAndCause) {
    auto const text = error_text({ErrorCode::conflict, "revision 4, expected 3", "case 7"});
    EXPECT_TRUE(text.startsWith("case 7 was changed by someone else"));
    EXPECT_TRUE(text.contains("revision 4, expected 3"));
}
