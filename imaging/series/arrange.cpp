#include "imaging/series/arrange.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "imaging/series/arrange_parts.h"

namespace vertemark::imaging {

namespace {

// One order for all inputs, so that the result does not depend on how the files were found.
bool canonical(InstancePtr const& a, InstancePtr const& b) {
    auto const key = [](Instance const& i) {
        return std::tuple<int, std::string const&, std::string const&>(i.number.value_or(0), i.uid.value,
                                                                       i.source.shown);
    };
    return key(*a) < key(*b);
}

using SeriesKey = std::tuple<std::string, std::string, std::string>;

// Files without a series UID belong together when they lie in one folder.
SeriesKey key_of(Instance const& i) {
    std::string series = i.series.uid.value;
    if (series.empty())
        series = i.source.path.parent_path().string();
    return {i.study.uid.value, series, i.series.modality};
}

bool same_image(Instance const& a, Instance const& b) {
    auto const place = [](Instance const& i) { return i.frames.empty() ? std::nullopt : i.frames[0].plane; };
    return !a.uid.empty() && a.uid == b.uid && a.number == b.number && place(a) == place(b);
}

// Copies of one image: the first is kept. Returns how many were left out.
int drop_copies(std::vector<InstancePtr>& instances) {
    std::map<std::string, std::vector<InstancePtr>> seen;
    std::size_t const before = instances.size();
    std::erase_if(instances, [&](InstancePtr const& instance) {
        auto& same_uid = seen[instance->uid.value];
        if (std::ranges::any_of(same_uid,
                                [&](InstancePtr const& other) { return same_image(*other, *instance); }))
            return true;
        same_uid.push_back(instance);
        return false;
    });
    return static_cast<int>(before - instances.size());
}

std::vector<Image> images_of(std::vector<InstancePtr> const& instances) {
    std::vector<Image> images;
    for (InstancePtr const& instance : instances) {
        if (auto tiles = mosaic_tiles(instance); !tiles.empty()) {
            std::ranges::move(tiles, std::back_inserter(images));
            continue;
        }
        for (std::size_t f = 0; f < instance->frames.size(); ++f) {
            Frame const& frame = instance->frames[f];
            images.push_back({instance, static_cast<int>(f), -1, kind_of(*instance, frame), frame.plane, 0});
        }
    }
    return images;
}

void take_attributes(Series& series, InstancePtr const& instance) {
    series.study = instance->study;
    series.patient = instance->patient;
    series.attributes = instance->series;
    series.frame_of_reference = instance->frame_of_reference;
    series.transfer_syntax = instance->transfer_syntax;
    series.sop_class = instance->sop_class;
    series.rows = instance->pixels.rows;
    series.columns = instance->pixels.columns;
}

Series document_series(std::vector<InstancePtr> documents) {
    Series series;
    take_attributes(series, documents.front());
    series.kind = SeriesKind::document;
    series.instances = std::move(documents);
    for (std::size_t i = 0; i < series.instances.size(); ++i)
        for (std::size_t f = 0; f < series.instances[i]->frames.size(); ++f)
            series.frames.push_back({i, static_cast<int>(f), 0, -1, {}});
    return series;
}

Series series_of(Group group) {
    Series series;
    Image const& first = group.images.front();
    series.kind = first.kind;
    take_attributes(series, first.instance);
    series.quantity = quantity_of(*first.instance, first.attributes());
    series.split_reason = group.splits.empty() ? SplitReason::none : group.splits.back().reason;
    series.splits = std::move(group.splits);
    if (series.kind == SeriesKind::volume) {
        series.geometry = stack_geometry(group);
        if (!series.geometry)
            series.kind = SeriesKind::multiframe;
    } else if (first.attributes().image_type.find("MOSAIC") != std::string::npos) {
        group.findings.push_back({"mosaic_unreadable", "", {}});
    } else if (series.attributes.modality == "CT" && !first.plane) {
        group.findings.push_back({"no_position", "", {}});
    }
    if (first.mosaic_tile >= 0) {
        int const across = [&] {
            int n = 1;
            while (n * n < *first.instance->acquisition.mosaic_tiles)
                ++n;
            return n;
        }();
        series.rows /= across;
        series.columns /= across;
    }
    std::map<Instance const*, std::size_t> index;
    for (Image const& image : group.images) {
        auto const [at, added] = index.try_emplace(image.instance.get(), series.instances.size());
        if (added)
            series.instances.push_back(image.instance);
        series.frames.push_back({at->second, image.frame, image.z, image.mosaic_tile,
                                 image.plane ? image.plane->position : LpsPoint{}});
    }
    series.findings = std::move(group.findings);
    std::ranges::move(spacing_findings(series), std::back_inserter(series.findings));
    return series;
}

// Blocks of one direction or place are counted in the order of their stacks, once a kind of split.
void number_blocks(std::vector<Series>& stacks) {
    std::map<std::vector<std::string>, int> counts;
    for (Series& stack : stacks) {
        if (stack.splits.empty() || !stack.splits.back().value.empty())
            continue;
        auto const reason = stack.split_reason;
        if (reason != SplitReason::orientation && reason != SplitReason::place &&
            reason != SplitReason::stray)
            continue;
        std::vector<std::string> sisters{reason == SplitReason::stray ? "stray" : ""};
        for (SplitStep const& step : stack.splits)
            sisters.push_back(step.value);
        stack.splits.back().value = std::to_string(++counts[sisters]);
    }
}

// Names tell differently made stacks apart: what is kept by name never shows the wrong images.
char const* prefix_of(Stacking stacking) {
    switch (stacking) {
    case Stacking::together:
        return "together-";
    case Stacking::apart:
        return "apart-";
    case Stacking::automatic:
        break;
    }
    return "";
}

std::vector<Series> arrange_one(std::vector<InstancePtr> instances, Stacking stacking) {
    std::ranges::sort(instances, canonical);
    int const copies = drop_copies(instances);
    std::vector<InstancePtr> documents, pictures;
    for (InstancePtr const& instance : instances)
        (is_document(*instance) ? documents : pictures).push_back(instance);
    std::vector<Series> stacks;
    if (!pictures.empty())
        for (Group& group : split(images_of(pictures), stacking))
            stacks.push_back(series_of(std::move(group)));
    // Volumes first, strays behind them, else along the order of acquisition.
    std::ranges::stable_sort(stacks, [](Series const& a, Series const& b) {
        auto const key = [](Series const& s) {
            return std::tuple(s.kind != SeriesKind::volume, s.split_reason == SplitReason::stray,
                              s.instance_of(0).number.value_or(0));
        };
        return key(a) < key(b);
    });
    if (!documents.empty())
        stacks.push_back(document_series(std::move(documents)));
    number_blocks(stacks);
    for (std::size_t i = 0; i < stacks.size(); ++i) {
        stacks[i].stacking = stacking;
        stacks[i].stack = static_cast<int>(i);
        stacks[i].stacks = static_cast<int>(stacks.size());
        stacks[i].name = stacks[i].attributes.uid.value + "#" + prefix_of(stacking) + std::to_string(i);
        if (copies > 0)
            stacks[i].findings.push_back({"duplicate_files", "", {std::to_string(copies)}});
    }
    return stacks;
}

} // namespace

std::vector<Series> arrange(std::span<InstancePtr const> instances, StackingChoices const& choices) {
    std::map<SeriesKey, std::vector<InstancePtr>> by_series;
    for (InstancePtr const& instance : instances)
        by_series[key_of(*instance)].push_back(instance);
    std::vector<Series> all;
    for (auto& [key, members] : by_series) {
        auto const choice = choices.find(members.front()->series.uid);
        std::ranges::move(
            arrange_one(std::move(members), choice == choices.end() ? Stacking::automatic : choice->second),
            std::back_inserter(all));
    }
    std::ranges::stable_sort(all, [](Series const& a, Series const& b) {
        auto const key = [](Series const& s) {
            return std::tuple<StudyUid const&, int, SeriesUid const&, int>(
                s.study.uid, s.attributes.number.value_or(1 << 30), s.attributes.uid, s.stack);
        };
        return key(a) < key(b);
    });
    return all;
}

std::vector<Series> arrange(std::span<Instance const> instances) {
    std::vector<InstancePtr> shared;
    shared.reserve(instances.size());
    for (Instance const& instance : instances)
        shared.push_back(std::make_shared<Instance const>(instance));
    return arrange(std::span<InstancePtr const>(shared));
}

} // namespace vertemark::imaging
