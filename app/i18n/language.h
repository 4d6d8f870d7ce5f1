// The language in use: of the whole program, or of one text while another language is on the screen.
// English stands in the source; other languages come from vertemark_<language>.ts, built into the program.
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>

namespace vertemark::app {

// "en", "zh": those that can be asked for.
[[nodiscard]] QStringList languages();

// "zh_CN", "zh-Hans", "ZH" → "zh"; "en" for anything that isn't there.
[[nodiscard]] QString nearest_language(QString const& wanted);

// The language texts come out in now: of the innermost LanguageScope; "en" without one.
[[nodiscard]] QString current_language();

// While it lives, texts come out in that language, whatever the program's own is. Needs a QCoreApplication;
// belongs to its thread.
class LanguageScope {
public:
    explicit LanguageScope(QString const& language);
    ~LanguageScope();
    LanguageScope(LanguageScope const&) = delete;
    LanguageScope& operator=(LanguageScope const&) = delete;

private:
    std::unique_ptr<QTranslator> m_translator;
    QString m_before; // the language around this scope
};

} // namespace vertemark::app
