#include "imaging/volume/build.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <new>
#include <thread>

#include "imaging/volume/build_parts.h"

namespace vertemark::imaging {

namespace {

std::string unit_of(Quantity quantity) {
    switch (quantity) {
    case Quantity::hounsfield:
        return "HU";
    case Quantity::suv_bw:
        return "g/ml";
    case Quantity::activity_bq_per_ml:
        return "Bq/ml";
    default:
        return "";
    }
}

VoiCurve curve_of(VoiFunction function) {
    switch (function) {
    case VoiFunction::linear:
        return VoiCurve::linear;
    case VoiFunction::linear_exact:
        return VoiCurve::linear_exact;
    case VoiFunction::sigmoid:
        return VoiCurve::sigmoid;
    }
    return VoiCurve::linear;
}

std::optional<Window> window_of(Frame const& frame) {
    for (VoiWindow const& window : frame.windows)
        if (window.width >= 1e-6 && std::abs(window.centre) < 1e9 && window.width < 1e9)
            return Window{window.centre, window.width, curve_of(window.function)};
    return std::nullopt;
}

// A VOI LUT shows the image when the header gives no window.
void take_voi_table(VolumeInfo& info, Instance const& instance) {
    if (info.window || instance.voi_luts.empty() || instance.voi_luts.front().entries.size() < 2)
        return;
    info.voi_table = std::make_shared<LookupTable const>(instance.voi_luts.front());
    double const last = static_cast<double>(info.voi_table->entries.size() - 1);
    info.window = Window{info.voi_table->first_mapped + last / 2, last, VoiCurve::table};
}

VolumeInfo info_of(Series const& series, PixelPlan const& plan, int shown_frame) {
    Instance const& instance = series.instance_of(shown_frame);
    Frame const& frame = series.frame_of(shown_frame);
    VolumeInfo info;
    info.frame_of_reference = series.frame_of_reference;
    info.study = series.study.uid;
    info.series = series.attributes.uid;
    info.stack = series.stack;
    info.modality = series.attributes.modality;
    info.description = series.attributes.description;
    info.scalar_type = plan.type;
    info.components = plan.components;
    info.slope = plan.slope;
    info.intercept = plan.intercept;
    info.quantity = series.quantity;
    info.unit = unit_of(series.quantity);
    if (series.quantity == Quantity::unknown && frame.rescale_type != "US" && frame.rescale_type != "HU")
        info.unit = frame.rescale_type; // a derived image says its own: "mm", "HU/mm"
    info.inverted = instance.pixels.photometric == "MONOCHROME1";
    info.planar = series.kind != SeriesKind::volume;
    info.patient_space = series.geometry.has_value();
    info.window = window_of(frame);
    take_voi_table(info, instance);
    if (instance.pixels.padding && !plan.rescale_each && plan.components == 1)
        info.padding = static_cast<double>(*instance.pixels.padding);
    if (frame.spacing) {
        info.spacing_basis = frame.spacing->basis;
        info.geometry.spacing_mm = {frame.spacing->column_mm, frame.spacing->row_mm, 1};
    } else {
        info.spacing_basis = SpacingBasis::none;
    }
    if (instance.projection)
        info.spacing_calibration = instance.projection->spacing_calibration;
    info.findings = series.findings;
    return info;
}

void place(VolumeInfo& info, StackGeometry const& g) {
    info.geometry.origin = g.origin;
    info.geometry.row_dir = g.row_dir;
    info.geometry.col_dir = g.col_dir;
    info.geometry.slice_dir = g.slice_dir;
    info.geometry.spacing_mm = {g.column_mm, g.row_mm, g.slice_mm};
}

// The slice of the grid where each frame goes: later ones move up behind missing slices.
std::vector<int> slices_of(Series const& series, VolumeInfo& info) {
    std::vector<int> slices;
    int missing = 0;
    std::size_t next = 0;
    for (int f = 0; f < static_cast<int>(series.frames.size()); ++f) {
        slices.push_back(f + missing);
        if (series.geometry && next < series.geometry->gaps.size() &&
            series.geometry->gaps[next].after == f) {
            int const empty = series.geometry->uneven ? 0 : series.geometry->gaps[next].missing;
            info.gaps.push_back({f + missing, empty});
            missing += empty;
            ++next;
        }
    }
    return slices;
}

// The true places of all slices, those of missing ones between their neighbours; nothing when the even grid
// of `geometry` has them all where they are.
std::vector<LpsPoint> slice_origins(Series const& series, std::vector<int> const& slices,
                                    VolumeGeometry const& geometry) {
    constexpr double exact_mm = 1e-5;
    std::vector<LpsPoint> origins(static_cast<std::size_t>(slices.back()) + 1);
    bool even = true;
    for (std::size_t f = 0; f < slices.size(); ++f) {
        int const k = slices[f], before = f == 0 ? k : slices[f - 1];
        LpsPoint const here = series.frames[f].origin, last = origins[static_cast<std::size_t>(before)];
        even = even && distance(here, geometry.to_lps({0, 0, static_cast<double>(k)})) < exact_mm;
        for (int between = before + 1; between < k; ++between)
            origins[static_cast<std::size_t>(between)] =
                last + (here - last) * (static_cast<double>(between - before) / (k - before));
        origins[static_cast<std::size_t>(k)] = here;
    }
    return even ? std::vector<LpsPoint>{} : origins;
}

// An uneven stack resampled evenly, a tilted one set upright.
Pixels rectified(Series const& series, VolumeInfo& info, Pixels pixels) {
    if (series.geometry->uneven && series.frames.size() > 2) {
        std::vector<double> positions;
        for (SeriesFrame const& frame : series.frames)
            positions.push_back(frame.position_mm);
        pixels = make_even(info, pixels, positions);
        LpsVector const normal = cross(info.geometry.row_dir, info.geometry.col_dir);
        info.geometry.spacing_mm[2] /= dot(info.geometry.slice_dir, normal);
    }
    return series.geometry->tilt_deg > 0 ? rectify(info, pixels) : pixels;
}

// Reads frames into the buffer; remembers which could not be read.
class Loader {
public:
    Loader(Series const& series, PixelPlan const& plan, std::size_t slice_bytes)
        : m_series(series), m_plan(plan), m_slice_bytes(slice_bytes), m_readers(series.instances.size()),
          m_once(series.instances.size()) {}

    Result<void> load(int frame, std::byte* slice) {
        SeriesFrame const& where = m_series.frames[static_cast<std::size_t>(frame)];
        Instance const& instance = *m_series.instances[where.instance];
        TRY(FrameReader const reader, reader_of(where.instance));
        std::span const out(slice, m_slice_bytes);
        if (where.mosaic_tile < 0 && reads_in_place(m_plan, reader.layout()) &&
            reader.layout().bytes() == m_slice_bytes) {
            CHECK_OK(reader.read(where.frame, out));
            unify_padding(m_plan, instance.pixels, out);
            return {};
        }
        std::vector<std::byte> decoded(reader.layout().bytes());
        CHECK_OK(reader.read(where.frame, decoded));
        if (reader.layout().samples < m_plan.components)
            return fail(ErrorCode::inconsistent, "grey among colour images", instance.source.shown);
        convert_slice(m_plan, instance, instance.frames[static_cast<std::size_t>(where.frame)],
                      reader.layout(), decoded, where.mosaic_tile, out);
        if (!m_plan.rescale_each)
            unify_padding(m_plan, instance.pixels, out);
        return {};
    }

private:
    // Multi-frame files are opened once; a single frame's reader is not kept, so that files are closed.
    Result<FrameReader> reader_of(std::size_t index) {
        Instance const& instance = *m_series.instances[index];
        Colour const colour = m_plan.components == 3 ? Colour::to_rgb : Colour::as_stored;
        if (instance.frames.size() == 1 && !instance.acquisition.mosaic_tiles)
            return FrameReader::open(instance, colour);
        std::call_once(m_once[index], [&] { m_readers[index] = FrameReader::open(instance, colour); });
        return *m_readers[index];
    }

    Series const& m_series;
    PixelPlan const& m_plan;
    std::size_t m_slice_bytes;
    std::vector<std::optional<Result<FrameReader>>> m_readers;
    std::vector<std::once_flag> m_once;
};

// How many slices a thread reads at a time: enough that two threads seldom touch the same huge page for the
// first time, which each would fill with zeros; few enough that all threads have several turns.
int slices_together(int slices, std::size_t slice_bytes) {
    constexpr std::size_t block_bytes = std::size_t{4} << 20;
    int const by_size = static_cast<int>(
        std::clamp<std::size_t>(block_bytes / std::max<std::size_t>(slice_bytes, 1), 1, 4096));
    int const by_turns = slices / (4 * static_cast<int>(std::max(2u, std::thread::hardware_concurrency())));
    return std::clamp(by_turns, 1, by_size);
}

Result<void> read_all(Series const& series, PixelPlan const& plan, std::vector<int> const& slices,
                      VolumeInfo& info, Pixels const& pixels, Job& job) {
    std::size_t const slice_bytes = pixels.bytes / static_cast<std::size_t>(info.geometry.size[2]);
    Loader loader(series, plan, slice_bytes);
    std::mutex mutex;
    std::vector<std::pair<int, Error>> bad;
    auto const load = [&](int f) {
        std::size_t const k = static_cast<std::size_t>(slices[static_cast<std::size_t>(f)]);
        if (auto done = loader.load(f, pixels.data.get() + k * slice_bytes); !done) {
            std::lock_guard const lock(mutex);
            bad.emplace_back(slices[static_cast<std::size_t>(f)], done.error());
        }
    };
    int const count = static_cast<int>(slices.size()), block = slices_together(count, slice_bytes);
    CHECK_OK(in_parallel((count + block - 1) / block, job, "reading_pixels", [&](int b) -> Result<void> {
        for (int f = b * block; f < std::min(count, (b + 1) * block) && !job.stopped(); ++f)
            load(f);
        return {};
    }));
    if (bad.size() == slices.size())
        return tl::unexpected(bad.front().second);
    if (bad.empty() && info.gaps.empty())
        return {};
    for (auto const& [k, error] : bad) // slices behind each other are zeroed before the minimum is sought
        std::fill_n(pixels.data.get() + static_cast<std::size_t>(k) * slice_bytes, slice_bytes, std::byte{0});
    for (SliceGap const& gap : info.gaps)
        std::fill_n(pixels.data.get() + static_cast<std::size_t>(gap.after_slice + 1) * slice_bytes,
                    static_cast<std::size_t>(gap.missing) * slice_bytes, std::byte{0});
    double const empty = no_data_value(info, pixels);
    for (SliceGap const& gap : info.gaps)
        for (int k = gap.after_slice + 1; k <= gap.after_slice + gap.missing; ++k)
            fill_slice(info, pixels, k, empty);
    for (auto const& [k, error] : bad) {
        fill_slice(info, pixels, k, empty);
        info.gaps.push_back({k - 1, 1});
        info.findings.push_back({"unreadable_image", error.subject, {error.detail}});
    }
    return {};
}

Result<VolumePtr> build(Series const& series, Job& job, Grid grid) {
    TRY(PixelPlan const plan, pixel_plan(series));
    VolumeInfo info = info_of(series, plan, static_cast<int>(series.frames.size() / 2));
    if (series.geometry)
        place(info, *series.geometry);
    std::vector<int> const slices = slices_of(series, info);
    info.geometry.size = {series.columns, series.rows, slices.back() + 1};
    std::size_t const bytes =
        info.geometry.voxel_count() * static_cast<std::size_t>(info.components) * bytes_of(info.scalar_type);
    if (bytes > memory_limit())
        return fail(ErrorCode::inconsistent, "it needs more memory than this computer has", series.name);
    info.instances.resize(static_cast<std::size_t>(info.geometry.size[2]));
    for (std::size_t f = 0; f < slices.size(); ++f)
        info.instances[static_cast<std::size_t>(slices[f])] = series.instance_of(static_cast<int>(f)).uid;
    Pixels pixels = allocate(bytes);
    CHECK_OK(read_all(series, plan, slices, info, pixels, job));
    if (series.geometry && grid == Grid::rectified && info.components == 1)
        pixels = rectified(series, info, pixels);
    else if (series.geometry && series.frames.size() > 1)
        info.slice_origins = slice_origins(series, slices, info.geometry);
    return Volume::create(std::move(info), pixels.data, pixels.bytes);
}

Result<VolumePtr> guarded(Series const& series, Job& job, Grid grid) {
    try {
        return build(series, job, grid);
    } catch (std::bad_alloc const&) {
        return fail(ErrorCode::inconsistent, "it needs more memory than is free", series.name);
    } catch (std::exception const& error) {
        return fail(ErrorCode::malformed, error.what(), series.name);
    }
}

} // namespace

Result<void> in_parallel(int count, Job& job, char const* stage,
                         std::function<Result<void>(int)> const& work) {
    std::atomic<int> next{0}, done{0};
    std::mutex mutex;
    Result<void> outcome;
    auto const loop = [&] {
        for (int i; !job.stopped() && (i = next.fetch_add(1)) < count;) {
            if (auto result = work(i); !result) {
                std::lock_guard const lock(mutex);
                outcome = std::move(result);
                next = count;
            }
            if (int const n = done.fetch_add(1); n % 4 == 0)
                job.progress(static_cast<double>(n) / count, stage);
        }
    };
    {
        std::vector<std::jthread> threads;
        int const wanted = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 2u, 16u));
        for (int t = 1; t < std::min(wanted, count); ++t)
            threads.emplace_back(loop);
        loop();
    }
    CHECK_OK(job.running());
    return outcome;
}

Result<VolumePtr> build_volume(Series const& series, Job& job, Grid grid) {
    if (series.kind == SeriesKind::document || series.frames.empty())
        return fail(ErrorCode::unsupported, "the series holds no images", series.name);
    return guarded(series, job, grid);
}

Result<VolumePtr> build_slice(Series const& series, int frame, Job& job) {
    if (series.kind == SeriesKind::document || frame < 0 || frame >= static_cast<int>(series.frames.size()))
        return fail(ErrorCode::not_found, "the series has no such image", series.name);
    Series one = series;
    SeriesFrame const wanted = series.frames[static_cast<std::size_t>(frame)];
    one.frames = {wanted};
    Frame const& attributes = series.frame_of(frame);
    if (one.geometry) {
        one.geometry->origin =
            series.geometry->origin +
            normalized(series.geometry->slice_dir) *
                ((wanted.position_mm - series.frames.front().position_mm) /
                 dot(series.geometry->slice_dir, cross(series.geometry->row_dir, series.geometry->col_dir)));
        one.geometry->slice_dir = cross(one.geometry->row_dir, one.geometry->col_dir);
    } else if (attributes.plane && attributes.spacing && attributes.spacing->basis == SpacingBasis::patient) {
        // A scout: a projection with a true place.
        one.geometry = StackGeometry{attributes.plane->position,
                                     attributes.plane->row_dir,
                                     attributes.plane->col_dir,
                                     attributes.plane->normal(),
                                     attributes.spacing->column_mm,
                                     attributes.spacing->row_mm,
                                     1,
                                     0,
                                     false,
                                     {}};
    }
    if (one.geometry) {
        one.geometry->gaps.clear();
        one.geometry->uneven = false;
        one.geometry->tilt_deg = 0;
    }
    return guarded(one, job, Grid::native);
}

} // namespace vertemark::imaging
