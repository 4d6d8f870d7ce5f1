#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "imaging/volume/build_parts.h"

namespace vertemark::imaging {

namespace {

bool is_colour(PixelLayout const& p) {
    return p.samples >= 3 || p.photometric == "PALETTE COLOR";
}

ScalarType scalar_type(PixelLayout const& p) {
    if (p.is_float || p.bits_allocated > 16)
        return ScalarType::float32;
    if (p.bits_allocated <= 8)
        return p.is_signed ? ScalarType::int16 : ScalarType::uint8;
    return p.is_signed || p.bits_stored < 16 ? ScalarType::int16 : ScalarType::uint16;
}

ScalarType wider(ScalarType a, ScalarType b) {
    if (a == b)
        return a;
    bool const small = (a == ScalarType::uint8 && b != ScalarType::float32) ||
                       (b == ScalarType::uint8 && a != ScalarType::float32);
    return small ? (a == ScalarType::uint8 ? b : a) : ScalarType::float32;
}

double table_value(LookupTable const& table, double stored) {
    double const at =
        std::clamp(stored - table.first_mapped, 0.0, static_cast<double>(table.entries.size() - 1));
    return table.entries[static_cast<std::size_t>(at)];
}

bool is_padding(PixelLayout const& p, double stored) {
    if (!p.padding || p.samples != 1)
        return false;
    auto const [low, high] = std::minmax(*p.padding, p.padding_limit.value_or(*p.padding));
    return stored >= static_cast<double>(low) && stored <= static_cast<double>(high);
}

template <class T>
void unify(std::span<std::byte> slice, std::int64_t low, std::int64_t high, std::int64_t padding) {
    auto* const values = reinterpret_cast<T*>(slice.data());
    for (std::size_t i = 0; i < slice.size() / sizeof(T); ++i)
        if (values[i] >= low && values[i] <= high)
            values[i] = static_cast<T>(padding);
}

double sample_at(void const* data, SampleType type, std::size_t i) {
    switch (type) {
    case SampleType::uint8:
        return static_cast<std::uint8_t const*>(data)[i];
    case SampleType::int8:
        return static_cast<std::int8_t const*>(data)[i];
    case SampleType::uint16:
        return static_cast<std::uint16_t const*>(data)[i];
    case SampleType::int16:
        return static_cast<std::int16_t const*>(data)[i];
    case SampleType::uint32:
        return static_cast<std::uint32_t const*>(data)[i];
    case SampleType::int32:
        return static_cast<std::int32_t const*>(data)[i];
    case SampleType::float32:
        return static_cast<double>(static_cast<float const*>(data)[i]);
    case SampleType::float64:
        return static_cast<double const*>(data)[i];
    }
    return 0;
}

void store(double value, ScalarType type, std::byte* slice, std::size_t i) {
    switch (type) {
    case ScalarType::uint8:
        reinterpret_cast<std::uint8_t*>(slice)[i] = static_cast<std::uint8_t>(value);
        return;
    case ScalarType::int16:
        reinterpret_cast<std::int16_t*>(slice)[i] = static_cast<std::int16_t>(value);
        return;
    case ScalarType::uint16:
        reinterpret_cast<std::uint16_t*>(slice)[i] = static_cast<std::uint16_t>(value);
        return;
    case ScalarType::float32:
        reinterpret_cast<float*>(slice)[i] = static_cast<float>(value);
        return;
    }
}

} // namespace

Result<PixelPlan> pixel_plan(Series const& series) {
    PixelPlan plan;
    Instance const& first = series.instance_of(0);
    if (is_colour(first.pixels)) {
        plan.type = ScalarType::uint8;
        plan.components = 3;
        return plan;
    }
    plan.type = scalar_type(first.pixels);
    Frame const& frame = series.frame_of(0);
    plan.slope = frame.slope.value_or(1);
    plan.intercept = frame.intercept.value_or(0);
    for (int f = 0; f < static_cast<int>(series.frames.size()); ++f) {
        Instance const& instance = series.instance_of(f);
        Frame const& other = series.frame_of(f);
        plan.type = wider(plan.type, scalar_type(instance.pixels));
        if (instance.modality_lut || other.slope.value_or(1) != plan.slope ||
            other.intercept.value_or(0) != plan.intercept)
            plan.rescale_each = true;
    }
    if (plan.slope == 0 || !std::isfinite(plan.slope) || !std::isfinite(plan.intercept))
        return fail(ErrorCode::malformed, "its Rescale Slope is zero or no number", first.source.shown);
    if (plan.rescale_each) {
        plan.type = ScalarType::float32;
        plan.slope = 1;
        plan.intercept = 0;
    }
    return plan;
}

bool reads_in_place(PixelPlan const& plan, FrameLayout const& layout) {
    if (plan.rescale_each || layout.samples != plan.components)
        return false;
    switch (layout.type) {
    case SampleType::uint8:
        return plan.type == ScalarType::uint8;
    case SampleType::int16:
        return plan.type == ScalarType::int16;
    case SampleType::uint16: // fewer than 16 bits are stored when the plan says int16
        return plan.type == ScalarType::uint16 || plan.type == ScalarType::int16;
    case SampleType::float32:
        return plan.type == ScalarType::float32;
    default:
        return false;
    }
}

void unify_padding(PixelPlan const& plan, PixelLayout const& p, std::span<std::byte> slice) {
    if (!p.padding || !p.padding_limit || plan.components != 1 || plan.rescale_each)
        return;
    auto const [low, high] = std::minmax(*p.padding, *p.padding_limit);
    switch (plan.type) {
    case ScalarType::uint8:
        return unify<std::uint8_t>(slice, low, high, *p.padding);
    case ScalarType::int16:
        return unify<std::int16_t>(slice, low, high, *p.padding);
    case ScalarType::uint16:
        return unify<std::uint16_t>(slice, low, high, *p.padding);
    case ScalarType::float32:
        return;
    }
}

void convert_slice(PixelPlan const& plan, Instance const& instance, Frame const& frame,
                   FrameLayout const& layout, std::span<std::byte const> decoded, int mosaic_tile,
                   std::span<std::byte> slice) {
    std::size_t const components = static_cast<std::size_t>(plan.components);
    std::size_t across = 1, columns = static_cast<std::size_t>(layout.columns);
    if (mosaic_tile >= 0)
        while (across * across < static_cast<std::size_t>(*instance.acquisition.mosaic_tiles))
            ++across;
    std::size_t const tile = mosaic_tile < 0 ? 0 : static_cast<std::size_t>(mosaic_tile);
    std::size_t const width = columns / across, height = static_cast<std::size_t>(layout.rows) / across;
    std::size_t const from = tile / across * height * columns + tile % across * width;
    double const slope = frame.slope.value_or(1), intercept = frame.intercept.value_or(0);
    // A colour sample of 16 bits is shown by its upper 8.
    int const bits = instance.pixels.bits_stored;
    double const scale = plan.components == 3 && bytes_of(layout.type) == 2 && layout.samples == 3
                             ? 255.0 / static_cast<double>((1 << std::clamp(bits, 1, 16)) - 1)
                             : 1;
    for (std::size_t y = 0; y < height; ++y)
        for (std::size_t x = 0; x < width; ++x)
            for (std::size_t c = 0; c < components; ++c) {
                std::size_t const at =
                    (from + y * columns + x) * static_cast<std::size_t>(layout.samples) + c;
                double value = sample_at(decoded.data(), layout.type, at);
                if (plan.rescale_each && is_padding(instance.pixels, value))
                    value = std::numeric_limits<double>::quiet_NaN(); // no padding value fits all slopes
                else if (plan.rescale_each)
                    value = instance.modality_lut ? table_value(*instance.modality_lut, value)
                                                  : value * slope + intercept;
                store(value * scale, plan.type, slice.data(), (y * width + x) * components + c);
            }
}

} // namespace vertemark::imaging
