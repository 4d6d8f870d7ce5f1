#include <QCoreApplication>
#include <gtest/gtest.h>

#include "app/i18n/annotation_text.h"
#include "app/i18n/language.h"
#include "app/i18n/report_words.h"
#include "app/i18n/score_text.h"

using namespace vertemark::app;

namespace {

class Language : public testing::Test {
protected:
    int m_count = 1;
    char m_name[5] = "test";
    char* m_arguments[1] = {m_name};
    QCoreApplication m_application{m_count, m_arguments};
};

TEST_F(Language, AReportCanBeChineseWhileTheProgramIsEnglish) {
    EXPECT_EQ(not_assessed(), "not assessed");
    {
        LanguageScope const chinese("zh");
        EXPECT_EQ(not_assessed(), QStringLiteral("未评估"));
        EXPECT_EQ(score_word(ScoreWord::category, "unstable"), QStringLiteral("不稳定"));
        EXPECT_EQ(report_word("impression"), QStringLiteral("印象"));
        LanguageScope const english("en");
        EXPECT_EQ(not_assessed(), "not assessed");
    }
    EXPECT_EQ(not_assessed(), "not assessed");
}

TEST_F(Language, FindsTheNearestOfTheLanguagesThatAreThere) {
    EXPECT_EQ(nearest_language("zh_CN"), "zh");
    EXPECT_EQ(nearest_language("zh-Hans"), "zh");
    EXPECT_EQ(nearest_language("fr"), "en");
    EXPECT_EQ(nearest_language(""), "en");
}

} // namespace
