// What a command takes on its line: a thin face of CLI11, whose templates cost every file that sees them ten
// seconds of compiling. Only arguments.cpp sees them.
#pragma once

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace vertemark::app {

// One option, flag or positional argument. The calls refine it and hand it back.
class Option {
public:
    explicit Option(CLI::Option& option) : option_(&option) {}

    Option required() const;
    Option one_of(std::vector<std::string> const& choices) const;
    Option within(double lowest, double highest) const; // both included
    Option positive() const;                            // a number > 0
    // `fault` says what is wrong with one value, or nothing.
    Option check(std::function<std::string(std::string const&)> fault) const;
    Option take_all() const; // given several times, all count; else one place takes one value
    Option excludes(Option other) const;

private:
    CLI::Option* option_;
};

// A command, or the program. What it fills must outlive the parsing.
class Arguments {
public:
    explicit Arguments(CLI::App& app) : app_(&app) {}

    Arguments add_subcommand(std::string const& name, std::string const& text) const;
    void require_subcommand() const; // exactly one
    // `name` is "PATH" for a positional argument, "--name" or "-n,--name" for an option.
    Option add_option(std::string const& name, std::string& value, std::string const& text) const;
    Option add_option(std::string const& name, std::vector<std::string>& value,
                      std::string const& text) const;
    Option add_option(std::string const& name, int& value, std::string const& text) const;
    Option add_option(std::string const& name, double& value, std::string const& text) const;
    Option add_option(std::string const& name, std::optional<double>& value, std::string const& text) const;
    Option add_option(std::string const& name, std::optional<std::string>& value,
                      std::string const& text) const;
    Option add_flag(std::string const& name, bool& value, std::string const& text) const;
    void callback(std::function<void()> work) const; // runs when the command is the one called

private:
    CLI::App* app_;
};

// Ends the command as wrong usage (status 2). `command` and `fault` are printed.
[[noreturn]] void refuse_usage(std::string const& command, std::string const& fault);

// The whole command line.
class Program {
public:
    Program(std::string const& name, std::string const& text);
    ~Program();
    Arguments arguments() const;
    // Options of the program may stand behind those of a command. Runs the command called.
    // Nothing when it ran; else the exit status: 0 after --help, 2 after wrong usage (already printed).
    std::optional<int> run(int argc, char** argv);

private:
    std::unique_ptr<CLI::App> app_;
};

} // namespace vertemark::app
