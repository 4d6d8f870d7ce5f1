// Text of DICOM files in their many character sets as UTF-8. DICOM PS3.5 section 6.1, annexes H to K.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vertemark::imaging {

// `charset`: the value of Specific Character Set, values joined by a backslash; empty means ASCII.
// Bytes that break their set are read by the nearest set that fits (UTF-8, then Shift-JIS under ISO_IR 13,
// then Latin-1), so that a name is always shown.
std::string to_utf8(std::string const& raw, std::string const& charset);

bool is_utf8(std::string_view text);

// Without leading and trailing blanks and trailing NULs.
std::string_view trimmed(std::string_view text);

std::vector<std::string_view> split(std::string_view text, char separator);

} // namespace vertemark::imaging
