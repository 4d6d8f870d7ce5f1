#include "app/i18n/language.h"

#include <QCoreApplication>
#include <utility>

// Resources of a static library are left out unless someone asks for them.
static void load_translations() {
    Q_INIT_RESOURCE(vertemark_i18n);
}

namespace vertemark::app {

namespace {

// Gives back the source text, so that a translation of the program doesn't reach through.
class SourceText : public QTranslator {
public:
    QString translate(char const*, char const* text, char const*, int) const override {
        return QString::fromUtf8(text);
    }
    bool isEmpty() const override { return false; }
};

QString& now() {
    static QString language = QStringLiteral("en");
    return language;
}

std::unique_ptr<QTranslator> translator_for(QString const& language) {
    if (language == QLatin1String("en"))
        return std::make_unique<SourceText>();
    load_translations();
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(QStringLiteral(":/i18n/vertemark_%1.qm").arg(language)))
        return std::make_unique<SourceText>();
    return translator;
}

} // namespace

QStringList languages() {
    return {QStringLiteral("en"), QStringLiteral("zh")};
}

QString nearest_language(QString const& wanted) {
    QString const base = wanted.toLower().section(QLatin1Char('_'), 0, 0).section(QLatin1Char('-'), 0, 0);
    return languages().contains(base) ? base : QStringLiteral("en");
}

QString current_language() {
    return now();
}

LanguageScope::LanguageScope(QString const& language)
    : m_translator(translator_for(nearest_language(language))),
      m_before(std::exchange(now(), nearest_language(language))) {
    QCoreApplication::installTranslator(m_translator.get());
}

LanguageScope::~LanguageScope() {
    QCoreApplication::removeTranslator(m_translator.get());
    now() = m_before;
}

} // namespace vertemark::app
