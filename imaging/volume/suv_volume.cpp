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
    info.unit = unit_of(card.kind);
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
    for (std::size_t f = 0; f < series.frames.size(); ++f) {
        auto const [known, added] =
            factor_of.emplace(series.instance_of(static_cast<int>(f)).uid, card.factors[f]);
        if (!added && known->second != card.factors[f])
            return fail(ErrorCode::unsupported, "frames_decay_apart", "(0054,1102)");
    }
    auto const& size = volume->geometry().size;
    Pixels pixels = allocate(volume->geometry().voxel_count() * sizeof(float));
    auto* to = reinterpret_cast<float*>(pixels.data.get());
    for (int k = 0; k < size[2]; ++k) {
        auto const factor = factor_of.find(info.instances[static_cast<std::size_t>(k)]);
        if (factor == factor_of.end())
            return fail(ErrorCode::unsupported, "resampled_decays_apart", "(0054,1102)");
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

VolumePtr in_reading_units(VolumePtr const& volume, Series const& series, SuvEdits const& edits) {
    if (series.attributes.modality != "PT" || volume->info().components != 1)
        return volume;
    auto const card = suv_card(series, SuvKind::body_weight, edits);
    auto suv = card ? to_suv(volume, series, *card) : Result<VolumePtr>(tl::unexpected(card.error()));
    if (suv)
        return *suv;
    VolumeInfo info = volume->info();
    bool const claimed = info.quantity == Quantity::suv_bw; // by the file, but it can't be vouched for
    if (claimed)
        info.quantity = Quantity::unknown;
    if ((claimed || info.unit.empty()) && series.instance_of(0).pet)
        info.unit = series.instance_of(0).pet->units; // as stored: CNTS, PROPCPS, …
    info.findings.push_back({"no_suv", suv.error().subject, {suv.error().detail}});
    std::shared_ptr<std::byte const[]> pixels(volume, static_cast<std::byte const*>(volume->data()));
    auto as_stored = Volume::create(std::move(info), std::move(pixels), volume->bytes());
    return as_stored ? *as_stored : volume;
}

} // namespace vertemark::imaging
