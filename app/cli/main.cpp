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
    Program program("vertemark-cli", "Vertemark without its window");
    Outcome outcome;
    for (Command const& command : commands())
        command.add(program.arguments(), outcome);
    program.arguments().add_option("--password", outcome.zip_password, "Of encrypted ZIP archives");
    if (auto const status = program.run(argc, argv))
        return *status;
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
