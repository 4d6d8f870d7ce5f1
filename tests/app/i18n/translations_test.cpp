// No text of the program is left in English when it speaks Chinese. Qt's own extractor finds the texts.
#include <gtest/gtest.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <set>

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

// Words that stand in tables are marked with QT_TRANSLATE_NOOP, often through a short macro, and lupdate does
// not see through that: they are read from the source here.
QStringList marked_texts(QString const& source, QString const& opening) {
    QStringList texts;
    QRegularExpression const call(QRegularExpression::escape(opening) +
                                  QStringLiteral(R"re(((?:\s*"(?:[^"\\]|\\.)*")+)\))re"));
    static QRegularExpression const k_literal(QStringLiteral(R"re("((?:[^"\\]|\\.)*)")re"));
    for (auto calls = call.globalMatch(source); calls.hasNext();) {
        QString text;
        for (auto parts = k_literal.globalMatch(calls.next().captured(1)); parts.hasNext();)
            text += parts.next().captured(1);
        texts << text.replace(QStringLiteral("\\\""), QStringLiteral("\""));
    }
    return texts;
}

TEST(Translations, EveryWordOfATableHasAChineseOne) {
    QString const root = QStringLiteral(SOURCE_FOLDER);
    std::set<std::pair<QString, QString>> translated;
    for (Message const& message : messages_of(root + QStringLiteral("/app/i18n/vertemark_zh.ts")))
        if (!message.translation.isEmpty())
            translated.insert({message.context, message.source});
    static QRegularExpression const k_macro(
        QStringLiteral(R"re(#define (\w+)\(text\) QT_TRANSLATE_NOOP\("(\w+)")re"));
    static QRegularExpression const k_context(QStringLiteral(R"re(QT_TRANSLATE_NOOP\("(\w+)",)re"));
    int words = 0;
    QDirIterator files(root + QStringLiteral("/app"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        QString const source = QString::fromUtf8(file.readAll());
        std::set<std::pair<QString, QString>> openings; // what a text stands in, and its context
        if (auto const macro = k_macro.match(source); macro.hasMatch())
            openings.emplace(macro.captured(1) + u'(', macro.captured(2));
        for (auto found = k_context.globalMatch(source); found.hasNext();) {
            auto const match = found.next();
            openings.emplace(match.captured(0), match.captured(1));
        }
        for (auto const& [opening, context] : openings)
            for (QString const& text : marked_texts(source, opening)) {
                ++words;
                EXPECT_TRUE(translated.contains({context, text}))
                    << file.fileName().toStdString() << ": " << text.toStdString();
            }
    }
    EXPECT_GT(words, 800);
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
