#include "app/i18n/score_text.h"

#include "app/i18n/annotation_text.h"
#include "app/i18n/score_lookup.h"
#include "app/i18n/text_table.h"

#include <QCoreApplication>
#include <QLocale>

namespace vertemark::app {

using namespace scoring;

namespace {

QString tr(char const* text) {
    return QCoreApplication::translate("Score", text);
}

QString first_upper(QString text) {
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

// Arguments are ids of answers, grades or numbers.
QString warning_argument(std::string const& id) {
    if (has_primary_site_text(id))
        return primary_site_text(id);
    for (char const* owner : {"", input::collapse})
        if (auto const found = find_answer(owner, id); !found.isNull())
            return found;
    if (auto const found = find_score_word(ScoreWord::category, id, {}); !found.isNull())
        return found;
    return bare_words(id);
}

} // namespace

QString score_word(ScoreWord kind, std::string_view id, std::string_view score) {
    auto const found = find_score_word(kind, id, score);
    return found.isNull() ? bare_words(id) : found;
}

bool has_score_text(ScoreWord kind, std::string_view id, std::string_view score) {
    return !find_score_word(kind, id, score).isNull();
}

bool has_answer_text(std::string_view input, std::string_view choice) {
    return !find_answer(input, choice).isNull();
}

QString answer_text(std::string_view input, Value const& value) {
    if (auto const* flag = std::get_if<bool>(&value))
        return yes_no(*flag);
    if (auto const* integer = std::get_if<int>(&value))
        return QString::number(*integer);
    if (auto const* number = std::get_if<double>(&value)) {
        auto const digits = QLocale().toString(*number, 'g', 4);
        return input.ends_with("_pct") ? digits + QStringLiteral(" %") : digits;
    }
    if (auto const* choice = std::get_if<std::string>(&value)) {
        auto const found = find_answer(input, *choice);
        return found.isNull() ? bare_words(*choice) : found;
    }
    QStringList levels;
    for (std::string const& level : std::get<std::vector<std::string>>(value))
        levels << to_text(level);
    return levels.join(QStringLiteral(", "));
}

QString answer_text(UsedInput const& used) {
    return used.value ? answer_text(used.id, *used.value) : not_assessed();
}

QString provenance_chip(Provenance::Kind kind) {
    switch (kind) {
    case Provenance::Kind::measured:
        return tr(QT_TRANSLATE_NOOP("Score", "measured"));
    case Provenance::Kind::entered:
        return tr(QT_TRANSLATE_NOOP("Score", "entered"));
    case Provenance::Kind::imported:
        return tr(QT_TRANSLATE_NOOP("Score", "imported"));
    case Provenance::Kind::derived:
        return tr(QT_TRANSLATE_NOOP("Score", "derived"));
    case Provenance::Kind::unknown:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("Score", "unknown"));
}

QString provenance_text(scoring::Provenance const& provenance) {
    QStringList parts{provenance_chip(provenance.kind)};
    for (std::string const* part : {&provenance.source, &provenance.who, &provenance.when})
        if (!part->empty())
            parts << to_text(*part);
    return parts.join(QStringLiteral(" · "));
}

QString citation_mark_text(Citation::Mark mark) {
    switch (mark) {
    case Citation::Mark::checked:
        return tr(QT_TRANSLATE_NOOP("Score", "checked against the text"));
    case Citation::Mark::knowledge:
        return tr(QT_TRANSLATE_NOOP("Score", "check against the paper"));
    case Citation::Mark::adopted:
        return tr(QT_TRANSLATE_NOOP("Score", "our reading of a gap in the paper"));
    }
    return {};
}

QString warning_text(Warning const& warning) {
    auto sentence = find_score_word(ScoreWord::warning, warning.code, {});
    QStringList arguments;
    for (std::string const& argument : warning.arguments)
        arguments << warning_argument(argument);
    if (sentence.isNull())
        return (QStringList{bare_words(warning.code)} + arguments).join(u' ');
    for (QString const& argument : arguments)
        sentence = sentence.arg(argument);
    return first_upper(sentence);
}

QString error_text(ScoreError const& error) {
    std::string_view subject = error.subject;
    QString lesion;
    if (auto const dot = subject.rfind('.'); dot != std::string_view::npos) {
        auto const open = subject.find('['), close = subject.find(']');
        if (open != std::string_view::npos && close != std::string_view::npos)
            lesion = tr(QT_TRANSLATE_NOOP("Score", "Lesion %1: "))
                         .arg(std::atoi(std::string(subject.substr(open + 1, close - open - 1)).c_str()) + 1);
        subject.remove_prefix(dot + 1);
    }
    auto const sentence = find_score_word(ScoreWord::error, error.code, {});
    auto const name =
        score_word(error.code == "unknown_score" ? ScoreWord::title : ScoreWord::input, subject);
    if (sentence.isNull())
        return lesion + bare_words(error.code) + u' ' + name;
    return lesion + first_upper(sentence.arg(name));
}

QString detail_text(std::string_view name, Detail const& value) {
    auto const label = score_word(ScoreWord::detail, name);
    auto const said = std::visit(
        [&](auto const& v) -> QString {
            using Type = std::decay_t<decltype(v)>;
            if constexpr (std::is_same_v<Type, std::vector<int>>) {
                QStringList parts;
                for (int number : v)
                    parts << QString::number(number);
                return parts.join(QStringLiteral(", "));
            } else if constexpr (std::is_same_v<Type, std::vector<std::string>>) {
                QStringList parts;
                for (std::string const& id : v)
                    parts << warning_argument(id);
                return parts.join(QStringLiteral(", "));
            } else {
                return answer_text({}, Value(v));
            }
        },
        value);
    return QStringLiteral("%1: %2").arg(label, said);
}

} // namespace vertemark::app
