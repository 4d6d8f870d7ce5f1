// Linking alone does not stop a stray #include: Debian's headers all lie on the default path. So every
// include of every layer is held against the lists of the root CMakeLists.txt.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

struct Allowed {
    std::set<std::string> layers, libraries;
};

std::set<std::string> split(std::string const& text, char separator) {
    std::set<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, separator);)
        if (!part.empty())
            parts.insert(part);
    return parts;
}

std::map<std::string, Allowed> read_lists() {
    std::map<std::string, Allowed> lists;
    std::ifstream in(LAYER_LISTS);
    for (std::string line; std::getline(in, line);) {
        auto const first = line.find(';'), second = line.find(';', first + 1);
        if (second == std::string::npos)
            continue;
        lists[line.substr(0, first)] = {split(line.substr(first + 1, second - first - 1), ','),
                                        split(line.substr(second + 1), ',')};
    }
    return lists;
}

// The layer a source path (relative, with slashes) belongs to; empty for files between the layers.
std::string layer_of(std::string const& path) {
    for (char const* one : {"scoring", "annotation", "testdata"})
        if (path.starts_with(std::string(one) + "/"))
            return one;
    static std::regex const nested("^(imaging|app)/([a-z0-9_]+)/.*");
    std::smatch match;
    if (std::regex_match(path, match, nested))
        return match[1].str() + "_" + match[2].str();
    return {};
}

// The library family of an angle include; empty for the C++ and C standard libraries and POSIX.
std::string family_of(std::string const& header) {
    static std::vector<std::pair<std::regex, std::string>> const families = {
        {std::regex("^dcmtk/.*"), "dcmtk"},
        {std::regex("^vtk.*"), "vtk"},
        {std::regex("^itk.*"), "itk"},
        {std::regex("^openjpeg.*"), "openjpeg"},
        {std::regex("^charls/.*"), "charls"},
        {std::regex("^tl/expected.*"), "expected"},
        {std::regex("^CLI/.*"), "cli11"},
        {std::regex("^zip\\.h$"), "zip"},
        {std::regex("^QText(Layout|Option)$"), "qt"},
        {std::regex(
             "^Q(tWidgets|tPrintSupport|Widget|MainWindow|Dialog|Application|Label|.*Layout|.*Button|.*Box|"
             "LineEdit|TextEdit|PlainTextEdit|.*View|.*Bar|Menu|Splitter|Stacked.*|Scroll.*|Tab.*|Tree.*|"
             "List.*Widget.*|Table.*|Dock.*|Header.*|Completer|Slider|ToolTip|FileDialog|MessageBox|Style.*|"
             "Graphics.*|Frame|Shortcut.*)(/.*)?$"),
         "qtwidgets"},
        {std::regex("^Q[A-Z].*|^Qt.*"), "qt"},
    };
    for (auto const& [pattern, family] : families)
        if (std::regex_match(header, pattern))
            return family;
    return {};
}

TEST(Architecture, EveryIncludeIsAllowedForItsLayer) {
    auto const lists = read_lists();
    ASSERT_GT(lists.size(), 10u);
    std::regex const include(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"].*)");
    int seen = 0;
    for (char const* top : {"scoring", "annotation", "testdata", "imaging", "app"}) {
        for (auto const& entry : fs::recursive_directory_iterator(fs::path(SOURCE_DIR) / top)) {
            auto const extension = entry.path().extension();
            if (extension != ".h" && extension != ".cpp")
                continue;
            std::string const path = fs::relative(entry.path(), SOURCE_DIR).generic_string();
            std::string const layer = layer_of(path);
            auto const allowed = lists.find(layer);
            ASSERT_NE(allowed, lists.end()) << path << " belongs to no layer of the list LAYERS";
            std::ifstream in(entry.path());
            for (std::string line; std::getline(in, line);) {
                std::smatch match;
                if (!std::regex_match(line, match, include))
                    continue;
                ++seen;
                std::string const header = match[2];
                if (match[1] == "\"") {
                    std::string const used = layer_of(header);
                    bool const ours =
                        header.starts_with("imaging/") || header.starts_with("app/") || !used.empty();
                    EXPECT_TRUE(!ours || used == layer || allowed->second.layers.contains(used))
                        << path << ": layer '" << layer << "' may not use layer '" << used << "'";
                    EXPECT_FALSE(header.starts_with("tests/")) << path << " uses a test";
                    EXPECT_FALSE(header.starts_with(".."))
                        << path << ": includes start at the project's root";
                } else if (std::string const family = family_of(header); !family.empty()) {
                    EXPECT_TRUE(allowed->second.libraries.contains(family) ||
                                (family == "qt" && allowed->second.libraries.contains("qtwidgets")))
                        << path << ": layer '" << layer << "' may not include <" << header << ">";
                }
            }
        }
    }
    EXPECT_GT(seen, 10);
}

} // namespace
