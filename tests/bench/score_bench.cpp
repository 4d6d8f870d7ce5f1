// How many scores a second: the plain SINS sum for cohorts, and full evaluations with their explanation.
#include <benchmark/benchmark.h>

#include <vector>

#include "scoring/evaluate.h"
#include "scoring/isncsci.h"
#include "scoring/sins.h"

using namespace vertemark::scoring;

namespace {

void sins_sum(benchmark::State& state) {
    std::vector<SinsItems> items;
    for (unsigned n = 0; n < 1296; ++n)
        items.push_back({static_cast<SinsLocation>(n % 4), static_cast<SinsPain>(n / 4 % 3),
                         static_cast<SinsBone>(n / 12 % 3), static_cast<SinsAlignment>(n / 36 % 3),
                         static_cast<SinsCollapse>(n / 108 % 4), static_cast<SinsPosterolateral>(n / 432)});
    for (auto _ : state) {
        int sum = 0;
        for (auto const& one : items)
            sum += sins_total(one);
        benchmark::DoNotOptimize(sum);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(items.size()));
}
BENCHMARK(sins_sum);

void evaluate_sins(benchmark::State& state) {
    Evidence evidence;
    if (state.range(0) != 0) {
        evidence.set("level", std::string("T12"));
        evidence.set("pain", std::string("mechanical"));
        evidence.set("bone_lesion", std::string("lytic"));
        evidence.set("alignment", std::string("normal"));
        evidence.set("collapse", std::string("lt50"));
        evidence.set("posterolateral", std::string("unilateral"));
    }
    auto const& definition = *find_score("sins");
    for (auto _ : state)
        benchmark::DoNotOptimize(evaluate(definition, evidence));
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(evaluate_sins)->Arg(1)->Arg(0)->ArgName("known");

void evaluate_catalogue(benchmark::State& state) {
    Evidence const nothing;
    for (auto _ : state)
        for (auto const& definition : catalogue())
            benchmark::DoNotOptimize(evaluate(definition, nothing));
}
BENCHMARK(evaluate_catalogue)->Unit(benchmark::kMillisecond);

void classify_isncsci(benchmark::State& state) {
    IsncsciExam const nothing;
    for (auto _ : state)
        benchmark::DoNotOptimize(classify(nothing));
}
BENCHMARK(classify_isncsci);

} // namespace

BENCHMARK_MAIN();
