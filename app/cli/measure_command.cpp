#include <QJsonArray>
#include <QJsonObject>
#include <iostream>
#include <memory>

#include "app/cli/output.h"
#include "app/core/measure_json.h"
#include "app/core/measure_sources.h"
#include "app/store/case_json.h"

namespace vertemark::app {

namespace {

using namespace annotation;

struct Options {
    std::string case_file, out;
    std::vector<std::string> studies, levels;
    bool json = false;
};

// The lesion that involves the level, if any.
Lesion const* lesion_at(Case const& c, Level level) {
    for (auto const& lesion : c.lesions)
        if (std::ranges::find(lesion.levels, level) != lesion.levels.end())
            return &lesion;
    return nullptr;
}

Result<std::vector<Level>> levels_of(Options const& o, Case const& c) {
    if (o.levels.empty())
        return involved_levels(c);
    std::vector<Level> levels;
    for (auto const& word : o.levels) {
        auto const level = parse_level(word);
        if (!level)
            return fail(ErrorCode::malformed, "no such level", word);
        levels.push_back(*level);
    }
    return levels;
}

void print_text(VertebraMeasures const& measures) {
    std::cout << name(measures.level) << '\n';
    for (auto const& v : measures.values) {
        std::cout << "  " << v.value.quantity << ": ";
        if (v.value.value)
            std::cout << *v.value.value << ' ' << v.value.unit << "  (" << v.value.method << ")\n";
        else
            std::cout << "not measured, " << v.value.absent_because << '\n';
    }
}

Result<void> measure(Options const& o, OpenedStudies const& studies) {
    TRY(auto c, read_case_file(QString::fromStdString(o.case_file)));
    std::vector<FrameOfReferenceUid> frames;
    for (auto const& label : c.spine.labels)
        if (std::ranges::find(frames, label.position.frame) == frames.end())
            frames.push_back(label.position.frame);
    Job job;
    std::vector<Finding> findings;
    auto const series = all_series(studies);
    TRY(auto const sources, measure_sources(c, series, frames, {}, findings, job));
    for (auto const& finding : findings)
        std::cerr << finding.subject << ": not measured, " << finding.arguments.front() << '\n';
    TRY(auto const levels, levels_of(o, c));
    QJsonArray out;
    for (Level const level : levels) {
        auto const* const lesion = lesion_at(c, level);
        TRY(auto const measures, measure_vertebra(c, level, lesion, sources, job));
        if (o.json)
            out.append(measures_json(measures, lesion));
        else
            print_text(measures);
    }
    if (o.json)
        print(QJsonDocument(out));
    if (o.out.empty())
        return {};
    Provenance now;
    now.who = "vertemark-cli";
    for (auto& lesion : c.lesions) {
        TRY(auto const measures, measure_lesion(c, lesion, sources, job));
        lesion = with_proposals(lesion, measures, now);
    }
    return write_case_file(QString::fromStdString(o.out), c);
}

} // namespace

void add_measure(Arguments program, Outcome& outcome) {
    auto const o = std::make_shared<Options>();
    Arguments const command =
        program.add_subcommand("measure", "Measure the vertebrae of a case's lesions, or those named");
    command.add_option("CASE", o->case_file, "Case document (JSON) with labelled vertebrae").required();
    command.add_option("--studies", o->studies, "Studies to measure on").required();
    command.add_option("--level", o->levels, "Level to measure (L5); all involved ones when not given");
    command.add_option("-o,--out", o->out, "Write the case with the measures as proposals");
    command.add_flag("--json", o->json, "JSON instead of text");
    command.callback([o, &outcome] {
        auto const studies = open_or_refuse(o->studies, outcome);
        if (!studies)
            return;
        if (auto const done = measure(*o, *studies); !done)
            refuse(outcome, done.error());
    });
}

} // namespace vertemark::app
