#include <algorithm>
#include <map>

#include "imaging/volume/build_parts.h"
#include "imaging/volume/suv.h"

namespace vertemark::imaging {

namespace {

bool is_uniform(std::vector<double> const& factors) {
    return std::ranges::all_of(factors, [&](double factor) { return factor == factors.front(); });
}

VolumeInfo suv_info(VolumeInfo info, SuvCard const& card) {
    info.quantity = card.kind == SuvKind::body_weight ? Quantity::suv_bw : Quantity::unknown;
    info.unit = card.kind == SuvKind::body_surface_area ? "cm²/ml" : "g/ml";
    info.window = Window{5, 10};
    info.findings.insert(info.findings.end(), card.findings.begin(), card.findings.end());
    return info;
}

} // namespace

Result<VolumePtr> to_suv(VolumePtr const& volume, Series const& series, SuvCard const& card) {
    if (card.factors.empty() || card.factors.size() != series.frames.size())
        return fail(ErrorCode::internal, "the SUV card is of another series", series.name);
    VolumeInfo info = suv_info(volume->info(), card);
    if (is_uniform(card.factors)) {
        info.slope *= card.factor();
        info.intercept *= card.factor();
        // The same pixels with another meaning: shared, not copied.
        std::shared_ptr<std::byte const[]> pixels(volume, static_cast<std::byte const*>(volume->data()));
        return Volume::create(std::move(info), std::move(pixels), volume->bytes());
    }
    std::map<SopInstanceUid, double> factor_of;
    for (std::size_t f = 0; f < series.frames.size(); ++f)
        factor_of[series.instance_of(static_cast<int>(f)).uid] = card.factors[f];
    auto const& size = volume->geometry().size;
    Pixels pixels = allocate(volume->geometry().voxel_count() * sizeof(float));
    auto* to = reinterpret_cast<float*>(pixels.data.get());
    for (int k = 0; k < size[2]; ++k) {
        auto const factor = factor_of.find(info.instances[static_cast<std::size_t>(k)]);
        if (factor == factor_of.end())
            return fail(ErrorCode::unsupported, "slices with a decay of their own were resampled",
                        series.name);
        for (int j = 0; j < size[1]; ++j)
            for (int i = 0; i < size[0]; ++i) {
                auto const value = volume->value_at(i, j, k);
                *to++ = value ? static_cast<float>(*value * factor->second)
                              : std::numeric_limits<float>::quiet_NaN();
            }
    }
    info.scalar_type = ScalarType::float32;
    info.slope = 1;
    info.intercept = 0;
    info.padding.reset();
    return Volume::create(std::move(info), pixels.data, pixels.bytes);
}

} // namespace vertemark::imaging
