// The list of the command line's calls. One file a command; each adds its subcommand and does its work in it.
#pragma once

#include <CLI/CLI.hpp>
#include <span>

namespace vertemark::app {

// Exit status of the program: 0 done, 1 the work could not be done, 2 wrong usage. And the option that every
// command takes.
struct Outcome {
    int status = 0;
    std::string zip_password; // --password, for encrypted members of ZIP archives
};

enum class Needs {
    nothing,
    fonts, // draws text or pictures: main makes a QGuiApplication (offscreen) for it
};

struct Command {
    char const* name;
    Needs needs;
    // Adds the subcommand `name` to the program; its callback writes `outcome`, which outlives it.
    void (*add)(CLI::App& program, Outcome& outcome);
};

std::span<Command const> commands();

void add_filter(CLI::App& program, Outcome& outcome);
void add_register(CLI::App& program, Outcome& outcome);
void add_cohort(CLI::App& program, Outcome& outcome);
void add_demo(CLI::App& program, Outcome& outcome);
void add_render(CLI::App& program, Outcome& outcome);
void add_bench(CLI::App& program, Outcome& outcome);
void add_label(CLI::App& program, Outcome& outcome);
void add_measure(CLI::App& program, Outcome& outcome);
void add_pixels(CLI::App& program, Outcome& outcome);
void add_probe(CLI::App& program, Outcome& outcome);
void add_read(CLI::App& program, Outcome& outcome);
void add_report(CLI::App& program, Outcome& outcome);
void add_scan(CLI::App& program, Outcome& outcome);
void add_score(CLI::App& program, Outcome& outcome);
void add_import_clinical(CLI::App& program, Outcome& outcome);
void add_isncsci(CLI::App& program, Outcome& outcome);
void add_suv(CLI::App& program, Outcome& outcome);

} // namespace vertemark::app
