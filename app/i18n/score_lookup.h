// The tables of score words, for the files of this folder only. Null strings where nothing was written.
#pragma once

#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"

namespace vertemark::app {

[[nodiscard]] QString find_score_word(ScoreWord kind, std::string_view id, std::string_view score);
[[nodiscard]] QString find_answer(std::string_view input, std::string_view choice);

// The names of the inputs, for the tables of score_words.cpp.
[[nodiscard]] std::span<Word const> score_input_words();

} // namespace vertemark::app
