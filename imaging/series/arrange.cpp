#include "imaging/series/arrange.h"

namespace vertemark::imaging {

std::vector<Series> arrange(std::span<InstancePtr const>) {
    return {};
}

std::vector<Series> arrange(std::span<Instance const> instances) {
    std::vector<InstancePtr> shared;
    shared.reserve(instances.size());
    for (Instance const& instance : instances)
        shared.push_back(std::make_shared<Instance const>(instance));
    return arrange(std::span<InstancePtr const>(shared));
}

} // namespace vertemark::imaging
