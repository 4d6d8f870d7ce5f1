#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "imaging/series/arrange_parts.h"

namespace vertemark::imaging {

namespace {

// Whether the time or the contrast of images differs: of one place, the former are a film, the latter stacks.
enum class Tells { contrast, time };

struct Criterion {
    SplitReason reason;
    Tells tells;
    KeyOf key_of;
};

std::string last_types(Image const& image) {
    std::string const& type = image.attributes().image_type;
    auto const second = type.find('\\', type.find('\\') + 1);
    return second == std::string::npos ? type : type.substr(second + 1);
}

std::string image_type(Image const& image) {
    std::string type = last_types(image);
    std::string const& component = image.instance->acquisition.complex_image_component;
    return component.empty() || type.find(component) != std::string::npos ? type : type + " " + component;
}

std::string moment(Image const& image) {
    Frame const& f = image.attributes();
    return f.acquisition_datetime.empty() ? f.acquisition_date + " " + f.acquisition_time
                                          : f.acquisition_datetime;
}

std::string direction(Image const& image) {
    auto const g = image.attributes().gradient_dir;
    if (!g)
        return "";
    auto const part = [](double value) { return rounded(value, 0.001, ""); };
    return part(g->x) + ", " + part(g->y) + ", " + part(g->z);
}

// Tried in this order on images that lie at the same place.
std::vector<Criterion> const& criteria() {
    using enum SplitReason;
    static auto const frame = [](auto member, double step, char const* unit) {
        return [=](Image const& i) { return rounded(i.attributes().*member, step, unit); };
    };
    static std::vector<Criterion> const list = {
        {echo, Tells::contrast, frame(&Frame::echo_time_ms, 0.01, " ms")},
        {echo, Tells::contrast, frame(&Frame::echo_number, 1, "")},
        {inversion_time, Tells::contrast, frame(&Frame::inversion_time_ms, 0.1, " ms")},
        {b_value, Tells::contrast, frame(&Frame::b_value, 1, " s/mm²")},
        {SplitReason::image_type, Tells::contrast, vertemark::imaging::image_type},
        {kernel, Tells::contrast, [](Image const& i) { return i.instance->acquisition.kernel; }},
        {flip_angle, Tells::contrast, frame(&Frame::flip_angle_deg, 0.1, "°")},
        {phase, Tells::time, frame(&Frame::temporal_position, 1, "")},
        {phase, Tells::time, frame(&Frame::trigger_time_ms, 0.1, " ms")},
        {phase, Tells::time, frame(&Frame::frame_reference_ms, 1, " ms")},
        {acquisition, Tells::time, frame(&Frame::acquisition_number, 1, "")},
        {acquisition, Tells::time, [](Image const& i) { return i.attributes().stack_id; }},
        {b_value, Tells::time, direction},
        {phase, Tells::time, moment},
    };
    return list;
}

bool same_place(Image const& a, Image const& b) {
    return std::abs(b.z - a.z) < k_same_place_mm && distance(a.plane->position, b.plane->position) < 0.1;
}

bool has_duplicates(std::vector<Image> const& sorted) {
    return std::ranges::adjacent_find(sorted, same_place) != sorted.end();
}

// Runs of images at one place, as index ranges.
std::vector<std::pair<std::size_t, std::size_t>> places_of(std::vector<Image> const& sorted) {
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i > 0 && sorted[i].z - sorted[i - 1].z < k_same_place_mm)
            places.back().second = i + 1;
        else
            places.emplace_back(i, i + 1);
    }
    return places;
}

// Whether parting by this key leaves stacks, not crumbs: no more parts than images lie at one place, and at
// most of the places with several images it tells them apart.
bool makes_stacks(std::vector<Image> const& images, KeyOf const& key_of) {
    std::set<std::string> keys;
    std::size_t most = 0, crowded = 0, told_apart = 0;
    for (auto const& [from, to] : places_of(images)) {
        std::set<std::string> here;
        for (std::size_t i = from; i < to; ++i)
            here.insert(key_of(images[i]));
        keys.insert(here.begin(), here.end());
        most = std::max(most, to - from);
        crowded += to - from > 1;
        told_apart += here.size() > 1;
    }
    return keys.size() > 1 && keys.size() <= most + 1 && 2 * told_apart > crowded;
}

// The n-th image of each place makes the n-th stack.
std::vector<Group> split_by_turn(Group group) {
    std::vector<Group> parts;
    std::size_t turn = 0;
    for (std::size_t i = 0; i < group.images.size(); ++i) {
        bool const again = i > 0 && group.images[i].z - group.images[i - 1].z < k_same_place_mm;
        turn = again ? turn + 1 : 0;
        if (turn == parts.size()) {
            parts.push_back({{}, group.splits, group.findings});
            parts.back().splits.push_back({SplitReason::duplicate_position, std::to_string(turn + 1)});
        }
        parts[turn].images.push_back(std::move(group.images[i]));
    }
    return parts;
}

Group film_of(Group group) {
    for (Image& image : group.images)
        image.kind = SeriesKind::multiframe;
    std::ranges::stable_sort(
        group.images, {}, [](Image const& i) { return std::pair(i.instance->number.value_or(0), i.frame); });
    return group;
}

} // namespace

std::vector<Group> split_duplicates(Group group) {
    sort_along_normal(group.images);
    if (!has_duplicates(group.images))
        return {std::move(group)};
    bool const one_place = places_of(group.images).size() == 1;
    for (Criterion const& criterion : criteria())
        if ((!one_place || criterion.tells == Tells::contrast) &&
            makes_stacks(group.images, criterion.key_of))
            return each(split_by(std::move(group), criterion.reason, criterion.key_of), split_duplicates);
    if (one_place) // images of one place at many times are a film, not stacks of one
        return {film_of(std::move(group))};
    return split_by_turn(std::move(group));
}

std::vector<Group> split_by_anything(Group group) {
    constexpr std::size_t most_parts = 24; // more are no stacks that a reader meant
    for (Criterion const& criterion : criteria()) {
        std::set<std::string> keys;
        for (Image const& image : group.images)
            keys.insert(criterion.key_of(image));
        if (keys.size() > 1 && keys.size() <= most_parts && keys.size() < group.images.size())
            return split_by(std::move(group), criterion.reason, criterion.key_of);
    }
    return {std::move(group)};
}

Group as_one_scroll(Group group) {
    if (group.images.front().kind != SeriesKind::volume)
        return group;
    auto parts = split_by_orientation(group);
    bool const one_line = parts.size() == 1 && split_by_place(group).size() == 1;
    if (one_line)
        sort_along_normal(group.images);
    return one_line && !has_duplicates(group.images) ? group : film_of(std::move(group));
}

} // namespace vertemark::imaging
