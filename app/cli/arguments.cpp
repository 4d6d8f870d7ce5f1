#include "app/cli/arguments.h"

#include <CLI/CLI.hpp>
#include <utility>

namespace vertemark::app {

Option Option::required() const {
    option_->required();
    return *this;
}

Option Option::one_of(std::vector<std::string> const& choices) const {
    option_->check(CLI::IsMember(choices));
    return *this;
}

Option Option::within(double lowest, double highest) const {
    option_->check(CLI::Range(lowest, highest));
    return *this;
}

Option Option::positive() const {
    option_->check(CLI::PositiveNumber);
    return *this;
}

Option Option::check(std::function<std::string(std::string const&)> fault) const {
    option_->check(std::move(fault));
    return *this;
}

Option Option::take_all() const {
    option_->take_all();
    return *this;
}

Option Option::excludes(Option other) const {
    option_->excludes(other.option_);
    return *this;
}

Arguments Arguments::add_subcommand(std::string const& name, std::string const& text) const {
    return Arguments(*app_->add_subcommand(name, text));
}

void Arguments::require_subcommand() const {
    app_->require_subcommand(1);
}

Option Arguments::add_option(std::string const& name, std::string& value, std::string const& text) const {
    return Option(*app_->add_option(name, value, text));
}

Option Arguments::add_option(std::string const& name, std::vector<std::string>& value,
                             std::string const& text) const {
    return Option(*app_->add_option(name, value, text));
}

Option Arguments::add_option(std::string const& name, int& value, std::string const& text) const {
    return Option(*app_->add_option(name, value, text));
}

Option Arguments::add_option(std::string const& name, double& value, std::string const& text) const {
    return Option(*app_->add_option(name, value, text));
}

Option Arguments::add_option(std::string const& name, std::optional<double>& value,
                             std::string const& text) const {
    return Option(*app_->add_option(name, value, text));
}

Option Arguments::add_option(std::string const& name, std::optional<std::string>& value,
                             std::string const& text) const {
    return Option(*app_->add_option(name, value, text));
}

Option Arguments::add_flag(std::string const& name, bool& value, std::string const& text) const {
    return Option(*app_->add_flag(name, value, text));
}

void Arguments::callback(std::function<void()> work) const {
    app_->callback(std::move(work));
}

void refuse_usage(std::string const& command, std::string const& fault) {
    throw CLI::ValidationError(command, fault);
}

Program::Program(std::string const& name, std::string const& text)
    : app_(std::make_unique<CLI::App>(text, name)) {}

Program::~Program() = default;

Arguments Program::arguments() const {
    return Arguments(*app_);
}

std::optional<int> Program::run(int argc, char** argv) {
    app_->require_subcommand(1);
    for (CLI::App* command : app_->get_subcommands({}))
        command->fallthrough();
    try {
        app_->parse(argc, argv);
    } catch (CLI::ParseError const& error) {
        return app_->exit(error) == 0 ? 0 : 2;
    }
    return std::nullopt;
}

} // namespace vertemark::app
