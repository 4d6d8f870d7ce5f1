#include "app/i18n/text_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace vertemark::app {

QString find_word(char const* context, std::span<Word const> table, std::string_view id) {
    auto const found = std::ranges::find_if(table, [&](Word const& word) { return id == word.id; });
    return found == table.end() ? QString() : QCoreApplication::translate(context, found->text);
}

QString bare_words(std::string_view id) {
    return to_text(id).replace(u'_', u' ');
}

} // namespace vertemark::app
