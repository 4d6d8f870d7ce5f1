// Runs a program under a limit of time and address space and tells how it ended and what it took.
#pragma once

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <vector>

namespace vertemark::test {

struct LimitedRun {
    int status = -1;     // exit status; -1: ended by a signal
    int signal = 0;      // SIGALRM: it took too long
    double peak_mib = 0; // largest resident set
    bool operator==(LimitedRun const&) const = default;
};

// Standard output and errors go to the files named (empty: nowhere).
inline LimitedRun limited_run(std::vector<std::string> const& command, unsigned seconds,
                              std::size_t memory_mib, std::string const& out = {},
                              std::string const& err = {}) {
    std::vector<char*> arguments;
    for (std::string const& word : command)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    pid_t const child = ::fork();
    if (child == 0) {
        rlimit const limit{memory_mib << 20, memory_mib << 20};
        ::setrlimit(RLIMIT_AS, &limit);
        auto const redirect = [](std::string const& to, int descriptor) {
            int const file =
                ::open(to.empty() ? "/dev/null" : to.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
            ::dup2(file, descriptor);
        };
        redirect(out, 1);
        redirect(err, 2);
        ::alarm(seconds); // survives exec
        ::execv(arguments[0], arguments.data());
        std::_Exit(127);
    }
    int state = 0;
    rusage used{};
    ::wait4(child, &state, 0, &used);
    LimitedRun run;
    run.status = WIFEXITED(state) ? WEXITSTATUS(state) : -1;
    run.signal = WIFSIGNALED(state) ? WTERMSIG(state) : 0;
    run.peak_mib = static_cast<double>(used.ru_maxrss) / 1024;
    return run;
}

} // namespace vertemark::test
