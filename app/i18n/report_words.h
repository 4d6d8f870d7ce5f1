// The report's own words: headings, column names and the sentences that its generated text is made of.
// Answers, grades and scores are worded in annotation_text and score_text.
#pragma once

#include <QString>

#include <string_view>

namespace vertemark::app {

// The sentence of that id in the language in use, with %1, %2 … still in it.
[[nodiscard]] QString report_word(std::string_view id);
[[nodiscard]] bool has_report_word(std::string_view id);

} // namespace vertemark::app
