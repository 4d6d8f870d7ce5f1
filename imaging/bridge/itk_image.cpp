#include "imaging/bridge/itk_image.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace vertemark::imaging {

namespace {

constexpr float k_nan = std::numeric_limits<float>::quiet_NaN();

// The values of slice k, NaN where there are none, into `out`.
template <class T>
void slice_values(Volume const& volume, int k, float* out) {
    VolumeInfo const& info = volume.info();
    std::size_t const n =
        static_cast<std::size_t>(info.geometry.size[0]) * static_cast<std::size_t>(info.geometry.size[1]);
    bool const missing = std::ranges::any_of(info.gaps, [&](SliceGap const& gap) {
        return k > gap.after_slice && k <= gap.after_slice + gap.missing;
    });
    if (missing) {
        std::fill_n(out, n, k_nan);
        return;
    }
    T const* const stored = static_cast<T const*>(volume.data()) + static_cast<std::size_t>(k) * n;
    auto const slope = static_cast<float>(info.slope), intercept = static_cast<float>(info.intercept);
    for (std::size_t i = 0; i < n; ++i)
        out[i] = static_cast<float>(stored[i]) * slope + intercept;
    if (info.padding)
        for (std::size_t i = 0; i < n; ++i)
            if (static_cast<double>(stored[i]) == *info.padding)
                out[i] = k_nan;
}

void slice_values(Volume const& volume, int k, float* out) {
    switch (volume.info().scalar_type) {
    case ScalarType::uint8:
        return slice_values<std::uint8_t>(volume, k, out);
    case ScalarType::int16:
        return slice_values<std::int16_t>(volume, k, out);
    case ScalarType::uint16:
        return slice_values<std::uint16_t>(volume, k, out);
    case ScalarType::float32:
        return slice_values<float>(volume, k, out);
    }
}

template <class Image>
typename Image::Pointer new_image(VolumeGeometry const& geometry) {
    auto image = Image::New();
    typename Image::SizeType size;
    for (unsigned axis = 0; axis < 3; ++axis)
        size[axis] = static_cast<itk::SizeValueType>(geometry.size[axis]);
    image->SetRegions(size);
    set_geometry(*image, geometry);
    image->Allocate();
    return image;
}

template <class Image>
Result<VolumePtr> share(typename Image::Pointer const& image, VolumeInfo info, ScalarType type) {
    auto const size = image->GetBufferedRegion().GetSize();
    for (unsigned axis = 0; axis < 3; ++axis)
        if (static_cast<int>(size[axis]) != info.geometry.size[axis])
            return fail(ErrorCode::internal, "the filter's grid is another than it says", info.series.value);
    info.scalar_type = type;
    info.components = 1;
    info.slope = 1;
    info.intercept = 0;
    info.padding.reset();
    auto const* const pixels = reinterpret_cast<std::byte const*>(image->GetBufferPointer());
    std::size_t const bytes = image->GetPixelContainer()->Size() * sizeof(typename Image::PixelType);
    // The deleter holds the image, and so its buffer.
    std::shared_ptr<std::byte const[]> shared(pixels, [image](std::byte const*) {});
    return Volume::create(std::move(info), std::move(shared), bytes);
}

class ProgressToJob : public itk::Command {
public:
    using Pointer = itk::SmartPointer<ProgressToJob>;
    static Pointer create(Job& job, double from, double to, char const* stage) {
        Pointer made = new ProgressToJob(job, from, to, stage);
        made->UnRegister();
        return made;
    }
    void Execute(itk::Object* caller, itk::EventObject const& event) override {
        if (auto* const filter = dynamic_cast<itk::ProcessObject*>(caller)) {
            if (m_job.stopped())
                filter->AbortGenerateDataOn();
            Execute(static_cast<itk::Object const*>(caller), event);
        }
    }
    void Execute(itk::Object const* caller, itk::EventObject const&) override {
        if (auto const* const filter = dynamic_cast<itk::ProcessObject const*>(caller))
            m_job.progress(m_from + (m_to - m_from) * static_cast<double>(filter->GetProgress()), m_stage);
    }

private:
    ProgressToJob(Job& job, double from, double to, char const* stage)
        : m_job(job), m_from(from), m_to(to), m_stage(stage) {}
    Job& m_job;
    double m_from, m_to;
    char const* m_stage;
};

} // namespace

Result<GreyImage::Pointer> to_itk(Volume const& volume, Job& job, std::optional<float> empty) {
    VolumeInfo const& info = volume.info();
    if (info.components != 1)
        return fail(ErrorCode::unsupported, "its pixels are colours, not values", info.description);
    return guarded(job, info.description, [&]() -> Result<GreyImage::Pointer> {
        auto image = new_image<GreyImage>(info.geometry);
        float* const to = image->GetBufferPointer();
        std::size_t const n = info.geometry.voxel_count() / static_cast<std::size_t>(info.geometry.size[2]);
        float least = std::numeric_limits<float>::infinity();
        bool holes = false;
        for (int k = 0; k < info.geometry.size[2]; ++k) {
            CHECK_OK(job.running());
            float* const slice = to + static_cast<std::size_t>(k) * n;
            slice_values(volume, k, slice);
            for (std::size_t i = 0; i < n; ++i)
                if (std::isnan(slice[i]))
                    holes = true;
                else
                    least = std::min(least, slice[i]);
        }
        if (std::isinf(least))
            return fail(ErrorCode::inconsistent, "none of its voxels holds a value", info.description);
        if (holes)
            std::replace_if(
                to, to + info.geometry.voxel_count(), [](float v) { return std::isnan(v); },
                empty.value_or(least));
        return image;
    });
}

Result<MaskImage::Pointer> to_itk_mask(Volume const& volume, Job& job) {
    VolumeInfo const& info = volume.info();
    if (info.components != 1)
        return fail(ErrorCode::unsupported, "its pixels are colours, not values", info.description);
    return guarded(job, info.description, [&]() -> Result<MaskImage::Pointer> {
        auto image = new_image<MaskImage>(info.geometry);
        std::size_t const n = info.geometry.voxel_count() / static_cast<std::size_t>(info.geometry.size[2]);
        std::vector<float> values(n);
        for (int k = 0; k < info.geometry.size[2]; ++k) {
            CHECK_OK(job.running());
            slice_values(volume, k, values.data());
            std::ranges::transform(values, image->GetBufferPointer() + static_cast<std::size_t>(k) * n,
                                   [](float v) { return static_cast<unsigned char>(v > 0); });
        }
        return image;
    });
}

Result<VolumePtr> from_itk(GreyImage::Pointer const& image, VolumeInfo info) {
    return share<GreyImage>(image, std::move(info), ScalarType::float32);
}

Result<VolumePtr> from_itk(MaskImage::Pointer const& image, VolumeInfo info) {
    return share<MaskImage>(image, std::move(info), ScalarType::uint8);
}

void blank_no_data(Volume const& source, GreyImage& image) {
    VolumeInfo const& info = source.info();
    if (!info.padding && info.gaps.empty() && info.scalar_type != ScalarType::float32)
        return;
    std::size_t const n = info.geometry.voxel_count() / static_cast<std::size_t>(info.geometry.size[2]);
    std::vector<float> values(n);
    for (int k = 0; k < info.geometry.size[2]; ++k) {
        slice_values(source, k, values.data());
        float* const slice = image.GetBufferPointer() + static_cast<std::size_t>(k) * n;
        for (std::size_t i = 0; i < n; ++i)
            if (std::isnan(values[i]))
                slice[i] = k_nan;
    }
}

VolumeGeometry geometry_of(itk::ImageBase<3> const& image) {
    VolumeGeometry g;
    auto const& d = image.GetDirection();
    for (unsigned axis = 0; axis < 3; ++axis) {
        g.size[axis] = static_cast<int>(image.GetLargestPossibleRegion().GetSize()[axis]);
        g.spacing_mm[axis] = image.GetSpacing()[axis];
    }
    g.origin = {image.GetOrigin()[0], image.GetOrigin()[1], image.GetOrigin()[2]};
    g.row_dir = {d(0, 0), d(1, 0), d(2, 0)};
    g.col_dir = {d(0, 1), d(1, 1), d(2, 1)};
    g.slice_dir = {d(0, 2), d(1, 2), d(2, 2)};
    return g;
}

void set_geometry(itk::ImageBase<3>& image, VolumeGeometry const& g) {
    itk::ImageBase<3>::DirectionType direction;
    LpsVector const columns[3] = {g.row_dir, g.col_dir, g.slice_dir};
    for (unsigned axis = 0; axis < 3; ++axis) {
        direction(0, axis) = columns[axis].x;
        direction(1, axis) = columns[axis].y;
        direction(2, axis) = columns[axis].z;
    }
    image.SetDirection(direction);
    image.SetSpacing(g.spacing_mm.data());
    double const origin[3] = {g.origin.x, g.origin.y, g.origin.z};
    image.SetOrigin(origin);
}

void watch(itk::ProcessObject& filter, Job& job, double from, double to, char const* stage) {
    auto const command = ProgressToJob::create(job, from, to, stage);
    filter.AddObserver(itk::ProgressEvent(), command);
    filter.AddObserver(itk::IterationEvent(), command);
    filter.SetNumberOfWorkUnits(64);
}

} // namespace vertemark::imaging
