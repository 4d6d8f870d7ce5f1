#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <new>
#include <optional>

#include "imaging/volume/build_parts.h"

namespace vertemark::imaging {

namespace {

// Calls f with a null pointer of the C++ type of the scalars.
template <class F>
auto with_type(ScalarType type, F const& f) {
    switch (type) {
    case ScalarType::uint8:
        return f(static_cast<std::uint8_t*>(nullptr));
    case ScalarType::uint16:
        return f(static_cast<std::uint16_t*>(nullptr));
    case ScalarType::float32:
        return f(static_cast<float*>(nullptr));
    case ScalarType::int16:
        break;
    }
    return f(static_cast<std::int16_t*>(nullptr));
}

template <class T>
T rounded(double value) {
    if constexpr (std::is_integral_v<T>)
        return static_cast<T>(std::lround(value));
    else
        return static_cast<T>(value);
}

std::size_t slice_scalars(VolumeInfo const& info) {
    return static_cast<std::size_t>(info.geometry.size[0]) * static_cast<std::size_t>(info.geometry.size[1]) *
           static_cast<std::size_t>(info.components);
}

// One slice moved by (dx, dy) pixels, linear between pixels; `empty` where it has none.
template <class T>
struct Shift {
    T const* from;
    int width, height;
    double dx, dy; // the source is at (x - dx, y - dy)
    T empty;

    [[nodiscard]] T at(int x, int y) const {
        double const sx = x - dx, sy = y - dy;
        double const fx = std::floor(sx), fy = std::floor(sy);
        int const x0 = static_cast<int>(fx), y0 = static_cast<int>(fy);
        double const wx = sx - fx, wy = sy - fy;
        double sum = 0;
        for (int corner = 0; corner < 4; ++corner) {
            int const cx = x0 + (corner & 1), cy = y0 + (corner >> 1);
            double const weight = ((corner & 1) ? wx : 1 - wx) * ((corner >> 1) ? wy : 1 - wy);
            if (weight < 1e-6)
                continue;
            if (cx < 0 || cy < 0 || cx >= width || cy >= height)
                return empty;
            T const value = from[static_cast<std::size_t>(cy) * static_cast<std::size_t>(width) +
                                 static_cast<std::size_t>(cx)];
            if (value == empty)
                return empty;
            sum += weight * static_cast<double>(value);
        }
        return rounded<T>(sum);
    }
};

} // namespace

std::size_t memory_limit() {
    long const pages = ::sysconf(_SC_PHYS_PAGES), size = ::sysconf(_SC_PAGESIZE);
    return pages > 0 && size > 0 ? static_cast<std::size_t>(pages) * static_cast<std::size_t>(size) / 4 * 3
                                 : std::size_t{4} << 30;
}

Pixels allocate(std::size_t bytes) {
    if (bytes > memory_limit()) // Linux would grant it and end the program when it is filled
        throw std::bad_alloc();
    constexpr std::size_t huge = 2u << 20;
    std::size_t const whole = (std::max<std::size_t>(bytes, 1) + huge - 1) / huge * huge;
    auto* const memory = static_cast<std::byte*>(std::aligned_alloc(huge, whole));
    if (!memory)
        throw std::bad_alloc();
    ::madvise(memory, whole, MADV_HUGEPAGE); // fewer page faults: they cost more than the copying
    return {std::shared_ptr<std::byte[]>(memory, [](std::byte* p) { std::free(p); }), bytes};
}

double no_data_value(VolumeInfo& info, Pixels const& pixels) {
    if (info.padding)
        return *info.padding;
    return with_type(info.scalar_type, [&](auto* type) -> double {
        using T = std::remove_pointer_t<decltype(type)>;
        if constexpr (std::is_floating_point_v<T>) {
            return std::numeric_limits<T>::quiet_NaN(); // Volume gives no value for NaN
        } else {
            auto const* const data = reinterpret_cast<T const*>(pixels.data.get());
            T const least = *std::min_element(data, data + pixels.bytes / sizeof(T));
            if (least > std::numeric_limits<T>::lowest() && info.components == 1) {
                info.padding = static_cast<double>(least) - 1;
                return *info.padding;
            }
            return static_cast<double>(least);
        }
    });
}

void fill_slice(VolumeInfo const& info, Pixels const& pixels, int k, double stored) {
    with_type(info.scalar_type, [&](auto* type) {
        using T = std::remove_pointer_t<decltype(type)>;
        std::size_t const n = slice_scalars(info);
        std::fill_n(reinterpret_cast<T*>(pixels.data.get()) + static_cast<std::size_t>(k) * n, n,
                    static_cast<T>(stored));
    });
}

Pixels rectify(VolumeInfo& info, Pixels const& sheared) {
    VolumeGeometry& g = info.geometry;
    LpsVector const normal = normalized(cross(g.row_dir, g.col_dir));
    LpsVector const step = g.slice_dir * g.spacing_mm[2];
    // Pixels that each slice lies further along rows and columns than the one before.
    double const dx = dot(step, g.row_dir) / g.spacing_mm[0], dy = dot(step, g.col_dir) / g.spacing_mm[1];
    int const slices = g.size[2], width = g.size[0], height = g.size[1];
    auto const grown = [&](double d) {
        return static_cast<int>(std::ceil(std::abs(d) * (slices - 1) - 1e-3));
    };
    int const more_x = grown(dx), more_y = grown(dy);
    int const start_x = dx < 0 ? more_x : 0, start_y = dy < 0 ? more_y : 0; // where slice 0 begins
    double const empty = no_data_value(info, sheared);
    int const new_width = width + more_x, new_height = height + more_y;
    Pixels upright = allocate(static_cast<std::size_t>(new_width) * static_cast<std::size_t>(new_height) *
                              static_cast<std::size_t>(slices) * bytes_of(info.scalar_type));
    with_type(info.scalar_type, [&](auto* type) {
        using T = std::remove_pointer_t<decltype(type)>;
        auto const* from = reinterpret_cast<T const*>(sheared.data.get());
        auto* to = reinterpret_cast<T*>(upright.data.get());
        for (int k = 0; k < slices; ++k, from += slice_scalars(info)) {
            Shift<T> const shift{
                from, width, height, start_x + k * dx, start_y + k * dy, static_cast<T>(empty)};
            for (int y = 0; y < new_height; ++y)
                for (int x = 0; x < new_width; ++x)
                    *to++ = shift.at(x, y);
        }
    });
    g.origin = g.origin - g.row_dir * (start_x * g.spacing_mm[0]) - g.col_dir * (start_y * g.spacing_mm[1]);
    g.size = {new_width, new_height, slices};
    g.spacing_mm[2] = dot(step, normal);
    g.slice_dir = normal;
    return upright;
}

namespace {

// Where an even slice comes from: between two uneven ones, or from nowhere.
struct Source {
    std::size_t below = 0;
    double weight = 0; // of the slice above
    bool empty = false;
};

// Whether no value can be had between two neighbouring slices of the uneven grid, or at either of them.
bool is_blocked(std::vector<SliceGap> const& gaps, Source const& s) {
    auto const unreadable = [&](int k) {
        return std::ranges::any_of(
            gaps, [k](SliceGap const& g) { return k > g.after_slice && k <= g.after_slice + g.missing; });
    };
    int const below = static_cast<int>(s.below);
    bool const wide = std::ranges::any_of(
        gaps, [&](SliceGap const& g) { return g.missing == 0 && g.after_slice == below; });
    bool const between = s.weight > 0 && s.weight < 1;
    return (wide && between) || (s.weight < 1 && unreadable(below)) ||
           (s.weight > 0 && unreadable(below + 1));
}

std::vector<Source> sources(std::vector<double> const& positions_mm, std::vector<SliceGap> const& gaps,
                            int slices) {
    double const spacing = (positions_mm.back() - positions_mm.front()) / (slices - 1);
    std::vector<Source> all;
    std::size_t below = 0;
    for (int k = 0; k < slices; ++k) {
        double const at = positions_mm.front() + k * spacing;
        while (below + 2 < positions_mm.size() && positions_mm[below + 1] <= at)
            ++below;
        double weight = std::clamp(
            (at - positions_mm[below]) / (positions_mm[below + 1] - positions_mm[below]), 0.0, 1.0);
        if (weight < 1e-3 || weight > 1 - 1e-3)
            weight = std::round(weight);
        Source source{below, weight, false};
        source.empty = is_blocked(gaps, source);
        all.push_back(source);
    }
    return all;
}

std::vector<SliceGap> gaps_of(std::vector<Source> const& sources) {
    std::vector<SliceGap> gaps;
    for (int k = 0; k < static_cast<int>(sources.size()); ++k) {
        if (!sources[static_cast<std::size_t>(k)].empty)
            continue;
        if (!gaps.empty() && gaps.back().after_slice + gaps.back().missing == k - 1)
            ++gaps.back().missing;
        else
            gaps.push_back({k - 1, 1});
    }
    return gaps;
}

// b over a where both have a value; where one has none, there is none between.
template <class T>
void blend(T const* a, T const* b, double weight, std::optional<T> none, std::size_t n, T* to) {
    if (weight == 0 || weight == 1) {
        std::copy_n(weight == 0 ? a : b, n, to);
        return;
    }
    for (std::size_t i = 0; i < n; ++i)
        to[i] =
            none && (a[i] == *none || b[i] == *none)
                ? *none
                : rounded<T>(static_cast<double>(a[i]) * (1 - weight) + static_cast<double>(b[i]) * weight);
}

} // namespace

Pixels make_even(VolumeInfo& info, Pixels const& uneven, std::vector<double> const& positions_mm) {
    VolumeGeometry& g = info.geometry;
    double least = positions_mm.back() - positions_mm.front();
    for (std::size_t i = 1; i < positions_mm.size(); ++i)
        least = std::min(least, positions_mm[i] - positions_mm[i - 1]);
    double const extent = positions_mm.back() - positions_mm.front();
    // At least as fine as the closest slices, within reason.
    double const step = std::max(least, extent / (4.0 * static_cast<double>(positions_mm.size())));
    int const slices = static_cast<int>(std::lround(extent / step)) + 1;
    auto const from_where = sources(positions_mm, info.gaps, slices);
    std::size_t const n = slice_scalars(info);
    double const empty = info.gaps.empty() ? 0 : no_data_value(info, uneven);
    Pixels even = allocate(n * static_cast<std::size_t>(slices) * bytes_of(info.scalar_type));
    std::vector<SopInstanceUid> instances(static_cast<std::size_t>(slices));
    with_type(info.scalar_type, [&](auto* type) {
        using T = std::remove_pointer_t<decltype(type)>;
        auto const* const from = reinterpret_cast<T const*>(uneven.data.get());
        auto* const to = reinterpret_cast<T*>(even.data.get());
        auto const none = info.padding ? std::optional(static_cast<T>(*info.padding)) : std::nullopt;
        for (std::size_t k = 0; k < from_where.size(); ++k) {
            Source const& source = from_where[k];
            T const* const below = from + source.below * n;
            if (source.empty)
                fill_slice(info, even, static_cast<int>(k), empty);
            else
                blend(below, below + n, source.weight, none, n, to + k * n);
            if (!source.empty && (source.weight == 0 || source.weight == 1))
                instances[k] = info.instances[source.below + (source.weight == 1)];
        }
    });
    info.instances = std::move(instances);
    info.gaps = gaps_of(from_where);
    g.size[2] = slices;
    g.spacing_mm[2] = extent / (slices - 1);
    return even;
}

} // namespace vertemark::imaging
