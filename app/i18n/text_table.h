// Words for stable ids: the tables of app/i18n are made of these. The English stands in the table, Qt's
// translator gives the other languages.
#pragma once

#include <QString>

#include <span>
#include <string_view>

namespace vertemark::app {

struct Word {
    char const* id;
    char const* text; // English, marked with QT_TRANSLATE_NOOP
};

// The translated text of the id; a null QString when the table doesn't know it.
[[nodiscard]] QString find_word(char const* context, std::span<Word const> table, std::string_view id);

// The id itself made readable ("lt_6_months" → "lt 6 months"): what stands where no text was written.
[[nodiscard]] QString bare_words(std::string_view id);

[[nodiscard]] inline QString to_text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace vertemark::app
