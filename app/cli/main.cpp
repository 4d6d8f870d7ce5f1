// vertemark-cli: wiring only. Builds the commands' objects, runs one, hands its status back.
#include <QCoreApplication>
#include <QGuiApplication>
#include <clocale>
#include <exception>
#include <iostream>
#include <memory>
#include <string_view>

#include "app/cli/commands.h"

using namespace vertemark::app;

namespace {

bool draws(int argc, char** argv) {
    for (Command const& command : commands())
        if (argc > 1 && std::string_view(argv[1]) == command.name)
            return command.needs == Needs::fonts;
    return false;
}

std::unique_ptr<QCoreApplication> make_application(int& argc, char** argv) {
    if (!draws(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

int run(int argc, char** argv) {
    CLI::App program("Vertemark without its window", "vertemark-cli");
    program.require_subcommand(1);
    Outcome outcome;
    for (Command const& command : commands())
        command.add(program, outcome);
    program.add_option("--password", outcome.zip_password, "Of encrypted ZIP archives");
    for (CLI::App* command : program.get_subcommands({}))
        command->fallthrough(); // so that it may stand behind the command's own options
    try {
        program.parse(argc, argv);
    } catch (CLI::ParseError const& error) {
        return program.exit(error) == 0 ? 0 : 2;
    }
    return outcome.status;
}

} // namespace

int main(int argc, char** argv) {
    auto const application = make_application(argc, argv);
    std::setlocale(LC_ALL, "C.UTF-8");
    std::setlocale(LC_NUMERIC, "C");
    try {
        return run(argc, argv);
    } catch (std::exception const& error) {
        std::cerr << "vertemark-cli: " << error.what() << '\n';
        return 1;
    }
}
