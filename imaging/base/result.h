// The value-or-error that every fallible function returns, and the note of a thing worth telling.
// Knows nothing of files, pixels or languages: text for people is made in app/i18n from code + arguments.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace vertemark {

enum class ErrorCode {
    cancelled,    // the reader asked to stop; never shown as a failure
    not_found,    // the named thing is not there
    malformed,    // the input breaks its own format
    unsupported,  // valid, but of a kind we don't handle
    inconsistent, // parts of the input contradict each other
    conflict,     // someone else changed the same record
    io,           // the disk or device refused
    network,      // the peer refused or is out of reach
    internal,     // a defect of ours
};

struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string detail;  // the cause, in a few words; for the log and as an argument of the shown text
    std::string subject; // the object: a path, a series, a tag
    bool operator==(Error const&) const = default;
};

template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
};

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string detail,
                                                std::string subject = {}) {
    return tl::unexpected<Error>(Error{code, std::move(detail), std::move(subject)});
}

// Not an error but worth telling: a skipped file, odd spacing, a missing weight. `code` is a stable
// snake_case name listed in app/i18n; `arguments` fill its sentence.
struct Finding {
    std::string code;
    std::string subject;
    std::vector<std::string> arguments;
    bool operator==(Finding const&) const = default;
};

} // namespace vertemark

#define VERTEMARK_JOIN_(a, b) a##b
#define VERTEMARK_JOIN(a, b) VERTEMARK_JOIN_(a, b)
#define VERTEMARK_TRY_(name, declaration, ...)                                                               \
    auto name = (__VA_ARGS__);                                                                               \
    if (!name)                                                                                               \
        return tl::unexpected(std::move(name).error());                                                      \
    declaration = *std::move(name)
#define VERTEMARK_CHECK_(name, ...)                                                                          \
    if (auto name = (__VA_ARGS__); !name)                                                                    \
    return tl::unexpected(std::move(name).error())

// TRY(auto x, f()): x is the value, or the enclosing function returns the error.
#define TRY(declaration, ...) VERTEMARK_TRY_(VERTEMARK_JOIN(try_result_, __LINE__), declaration, __VA_ARGS__)
// CHECK_OK(f()): the same for a Result<void>.
#define CHECK_OK(...) VERTEMARK_CHECK_(VERTEMARK_JOIN(try_result_, __LINE__), __VA_ARGS__)
