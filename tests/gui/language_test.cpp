// The window in Chinese: every command, tool and protocol has a Chinese name, and English comes back.
#include <gtest/gtest.h>

#include <QApplication>
#include <QPushButton>
#include <QRegularExpression>

#include "app/i18n/language.h"
#include "app/tools/tool_list.h"
#include "app/ui/command_list.h"
#include "app/ui/panels/audit_dialog.h"
#include "app/ui/protocol_text.h"
#include "app/ui/record/reading_dialog.h"
#include "app/ui/theme.h"
#include "tests/gui/window_reader.h"

using namespace vertemark::app;
using vertemark::test::WindowReader;

namespace {

bool is_chinese(QString const& text) {
    static QRegularExpression const han(QStringLiteral("\\p{Han}"));
    return text.contains(han);
}

TEST(Language, EveryCommandOfTheWindowIsChineseWhenChineseIsChosen) {
    QTemporaryDir data;
    {
        LanguageScope const chinese(QStringLiteral("zh"));
        WindowReader reader(data.path());
        for (Command const& command : reader.window->commands().commands()) {
            if (command.id.startsWith(QLatin1String("language.")))
                continue; // each in its own words
            EXPECT_TRUE(is_chinese(command.text))
                << command.id.toStdString() << ": " << command.text.toStdString();
            EXPECT_TRUE(command.hint.isEmpty() || is_chinese(command.hint)) << command.hint.toStdString();
        }
    }
    WindowReader reader(data.path());
    EXPECT_EQ(reader.window->commands().action(QStringLiteral("edit.undo"))->text(), QStringLiteral("Undo"));
}

// Every button of the dialog that has words at all.
void expect_chinese_buttons(QDialog const& dialog) {
    int with_words = 0;
    for (auto const* button : dialog.findChildren<QPushButton*>())
        if (!button->text().isEmpty()) {
            ++with_words;
            EXPECT_TRUE(is_chinese(button->text())) << button->text().toStdString();
        }
    EXPECT_GT(with_words, 0);
}

TEST(Language, ButtonsOfTheAuditTrailAndOfTwoReadingsAreChinese) {
    LanguageScope const chinese(QStringLiteral("zh"));
    expect_chinese_buttons(AuditDialog({}));
    using Purpose = ReadingDialog::Purpose;
    for (Purpose const purpose : {Purpose::readings, Purpose::conflict})
        expect_chinese_buttons(ReadingDialog(purpose, {}, QStringLiteral("A"), {}, QStringLiteral("B")));
}

TEST(Language, ToolsAndProtocolsAreTranslated) {
    LanguageScope const chinese(QStringLiteral("zh"));
    for (ToolEntry const& tool : tool_list())
        for (auto const text : {tool.text, tool.hint})
            EXPECT_TRUE(is_chinese(QCoreApplication::translate("tools", std::string(text).c_str()))) << text;
    for (Protocol const& protocol : load_protocols({}).protocols) {
        QStringList words{protocol.name};
        for (SeriesRule const& rule : protocol.series)
            words.append(rule.looked_for);
        for (Stage const& stage : protocol.stages)
            words.append(stage.name);
        for (QString const& text : words)
            EXPECT_TRUE(is_chinese(protocol_text(text)) || text == QLatin1String("PET/CT"))
                << text.toStdString();
    }
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    QApplication application(argc, argv);
    apply_theme(application, ThemeKind::dark);
    return RUN_ALL_TESTS();
}
