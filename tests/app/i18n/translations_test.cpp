// No text of the program is left in English when it speaks Chinese. Qt's own extractor finds the texts.
#include <gtest/gtest.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context, source, translation;
    bool unfinished = false;
};

std::vector<Message> messages_of(QString const& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.push_back({context, {}, {}, false});
        else if (xml.name() == QLatin1String("source"))
            messages.back().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            messages.back().unfinished =
                xml.attributes().value(QLatin1String("type")) == QLatin1String("unfinished");
            messages.back().translation =
                xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return messages;
}

TEST(Translations, EveryTextInTheSourceHasAChineseOne) {
    QTemporaryDir folder;
    QString const copy = folder.filePath(QStringLiteral("vertemark_zh.ts"));
    QString const root = QStringLiteral(SOURCE_FOLDER);
    ASSERT_TRUE(QFile::copy(root + QStringLiteral("/app/i18n/vertemark_zh.ts"), copy));
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
                   QStringLiteral("none"), QStringLiteral("-I"), root, root + QStringLiteral("/app"),
                   QStringLiteral("-ts"), copy});
    ASSERT_TRUE(lupdate.waitForFinished(60000));
    ASSERT_EQ(lupdate.exitCode(), 0);
    auto const messages = messages_of(copy);
    EXPECT_GT(messages.size(), 500u);
    for (Message const& message : messages)
        EXPECT_FALSE(message.unfinished || message.translation.isEmpty())
            << message.context.toStdString() << ": " << message.source.toStdString();
}

// A place for a number or a name that got lost would show "%1" or drop it.
TEST(Translations, KeepThePlacesOfTheirArguments) {
    for (Message const& message :
         messages_of(QStringLiteral(SOURCE_FOLDER) + QStringLiteral("/app/i18n/vertemark_zh.ts")))
        for (char const* place : {"%1", "%2", "%3", "%4", "%5", "%n"})
            EXPECT_EQ(message.source.contains(QLatin1String(place)),
                      message.translation.contains(QLatin1String(place)))
                << message.source.toStdString() << " → " << message.translation.toStdString();
}

} // namespace
