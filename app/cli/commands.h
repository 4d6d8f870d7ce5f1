// The list of the command line's calls. One file a command; each adds its subcommand and does its work in it.
#pragma once

#include <span>
#include <string>

#include "app/cli/arguments.h"

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
    void (*add)(Arguments program, Outcome& outcome);
};

std::span<Command const> commands();

void add_filter(Arguments program, Outcome& outcome);
void add_register(Arguments program, Outcome& outcome);
void add_cohort(Arguments program, Outcome& outcome);
void add_demo(Arguments program, Outcome& outcome);
void add_render(Arguments program, Outcome& outcome);
void add_bench(Arguments program, Outcome& outcome);
void add_label(Arguments program, Outcome& outcome);
void add_measure(Arguments program, Outcome& outcome);
void add_pixels(Arguments program, Outcome& outcome);
void add_probe(Arguments program, Outcome& outcome);
void add_read(Arguments program, Outcome& outcome);
void add_report(Arguments program, Outcome& outcome);
void add_scan(Arguments program, Outcome& outcome);
void add_score(Arguments program, Outcome& outcome);
void add_import_clinical(Arguments program, Outcome& outcome);
void add_isncsci(Arguments program, Outcome& outcome);
void add_suv(Arguments program, Outcome& outcome);

} // namespace vertemark::app
