// `render`: the very picture that the window shows, into a PNG file.
#include <QFile>
#include <QImage>
#include <algorithm>
#include <cmath>
#include <memory>

#include "app/cli/output.h"
#include "app/cli/series_choice.h"
#include "app/overlay/corner_text.h"
#include "app/overlay/picture.h"
#include "imaging/view/volume_scene.h"
#include "imaging/view/window_presets.h"
#include "imaging/volume/overlay_planes.h"

namespace vertemark::app {

using namespace vertemark::imaging;

namespace {

struct Options {
    std::vector<std::string> paths;
    std::string output, series, view, at, window, slab, fuse, colours, detail = "all";
    std::string size = "800,800";
    int frame = -1;
};

Result<std::vector<double>> numbers(std::string const& text, std::size_t count, char const* option) {
    std::vector<double> values;
    for (std::size_t from = 0; from <= text.size();) {
        std::size_t const to = std::min(text.find(',', from), text.size());
        std::string const part = text.substr(from, to - from);
        char* end = nullptr;
        double const value = std::strtod(part.c_str(), &end);
        if (part.empty() || *end != '\0' || !std::isfinite(value))
            return fail(ErrorCode::malformed, "'" + text + "' is not a list of numbers", option);
        values.push_back(value);
        from = to + 1;
    }
    if (values.size() != count)
        return fail(ErrorCode::malformed,
                    "expected " + std::to_string(count) + " numbers, not '" + text + "'", option);
    return values;
}

Result<Window> window_of(std::string const& text, Volume const& volume) {
    if (text.empty())
        return default_window(volume);
    if (text == "auto")
        return percentile_window(volume);
    if (auto const preset = window_preset(text))
        return *preset;
    if (text.find(',') == std::string::npos) {
        std::string ids;
        for (WindowPreset const& preset : window_presets())
            ids += std::string(ids.empty() ? "" : ", ") + std::string(preset.id);
        return fail(ErrorCode::not_found, "no window is called '" + text + "' (there are auto, " + ids + ")",
                    "--window");
    }
    TRY(auto const values, numbers(text, 2, "--window"));
    if (values[0] <= 0)
        return fail(ErrorCode::malformed, "the window's width must be above 0", "--window");
    return Window{.centre = values[1], .width = values[0]};
}

Result<Slab> slab_of(std::string const& text) {
    if (text.empty())
        return Slab{};
    std::size_t const comma = text.find(',');
    std::string const mode = comma == std::string::npos ? "mean" : text.substr(comma + 1);
    TRY(auto const mm, numbers(text.substr(0, comma), 1, "--slab"));
    if (mm[0] < 0)
        return fail(ErrorCode::malformed, "the slab's thickness must not be below 0", "--slab");
    if (mode == "mean")
        return Slab{mm[0], SlabMode::mean};
    if (mode == "max")
        return Slab{mm[0], SlabMode::maximum};
    if (mode == "min")
        return Slab{mm[0], SlabMode::minimum};
    return fail(ErrorCode::malformed, "a slab is mean, max or min, not '" + mode + "'", "--slab");
}

Result<CanvasSize> size_of(std::string const& text) {
    TRY(auto const values, numbers(text, 2, "--size"));
    if (values[0] < 16 || values[1] < 16 || values[0] > 8192 || values[1] > 8192)
        return fail(ErrorCode::malformed, "width and height must lie between 16 and 8192", "--size");
    return CanvasSize{static_cast<int>(values[0]), static_cast<int>(values[1])};
}

Result<SliceGeometry> geometry_of(Options const& options, Volume const& volume, CanvasSize size) {
    VolumeInfo const& info = volume.info();
    bool const reformat = info.patient_space && !info.planar;
    SliceGeometry slice;
    if (options.view.empty() || options.view == "native") {
        slice = native(info.geometry, size);
    } else if (!reformat) {
        return fail(ErrorCode::unsupported,
                    "a projection or an image without a place in the patient has no " + options.view +
                        " view",
                    info.series.value);
    } else {
        Plane const plane = options.view == "axial"      ? Plane::axial
                            : options.view == "sagittal" ? Plane::sagittal
                                                         : Plane::coronal; // also mip
        slice = anatomical(plane, info.geometry, size);
    }
    if (options.at.empty())
        return slice;
    if (!info.patient_space)
        return fail(ErrorCode::unsupported, "the image has no known place in the patient", "--at");
    TRY(auto const at, numbers(options.at, 3, "--at"));
    return through(slice, {at[0], at[1], at[2]});
}

Result<void> save(QImage const& picture, std::string const& path) {
    QString const name = QFile::decodeName(QByteArray::fromStdString(path));
    if (!picture.save(name, name.contains(QLatin1Char('.')) ? nullptr : "PNG"))
        return fail(ErrorCode::io, "the picture can't be written", path);
    return {};
}

Result<void> render_3d(Options const& options, VolumePtr const& volume, CanvasSize size) {
    TRY(auto const scene, VolumeScene::create());
    if (volume->info().quantity == Quantity::hounsfield) {
        Job job;
        TRY(auto const surface, build_surface(volume, {}, job));
        scene->show_surface(surface);
    } else {
        TRY(auto const window, window_of(options.window, *volume));
        scene->show_volume(volume, VolumeRendering::mip, window);
    }
    scene->standard_view(StandardView::anterior);
    TRY(auto const image, scene->render(size));
    return save(wrap(image).copy(), options.output);
}

Result<void> render(Options const& options, OpenedStudies const& studies) {
    TRY(auto const size, size_of(options.size));
    TRY(auto const slab, slab_of(options.slab));
    TRY(auto const series, series_of(studies, options.series));
    TRY(auto const volume, volume_of(*series, options.frame));
    if (options.view == "3d")
        return render_3d(options, volume, size);
    TRY(auto const slice, geometry_of(options, *volume, size));
    SliceContent content{.volume = volume, .slab = slab};
    TRY(content.window, window_of(options.window, *volume));
    if (options.view == "mip" && slab.thickness_mm == 0)
        content.slab = whole_volume_slab(*volume, SlabMode::maximum);
    if (!options.colours.empty()) {
        auto const map = colour_map_of(options.colours);
        if (!map)
            return fail(ErrorCode::not_found, "no colour map is called '" + options.colours + "'",
                        "--colours");
        content.colour_map = *map;
    } else if (volume->info().modality == "PT" || volume->info().modality == "NM") {
        content.colour_map = ColourMap::grey_inverted;
    }
    if (!options.fuse.empty()) {
        TRY(auto const other, series_of(studies, options.fuse));
        TRY(auto const overlay, volume_of(*other, -1));
        if (overlay->info().frame_of_reference != volume->info().frame_of_reference)
            return fail(ErrorCode::inconsistent,
                        "the two series have different frames of reference: register them first",
                        options.fuse);
        content.overlays.push_back(fusion_overlay(overlay));
    }
    if (auto planes = overlay_planes(*volume, *series); planes && options.detail != "none")
        content.overlays.push_back({.volume = std::move(planes), .opacity = 1});
    OverlayItems items;
    if (options.detail != "none") {
        CornerStyle style;
        style.detail = options.detail == "minimal" ? OverlayDetail::minimal : OverlayDetail::all;
        items = corner_items(corner_texts(*series, content, slice), content, slice, style);
    }
    return save(compose(content, slice, items), options.output);
}

} // namespace

void add_render(Arguments program, Outcome& outcome) {
    auto const options = std::make_shared<Options>();
    Arguments const command =
        program.add_subcommand("render", "Draw one picture, the very one that the window shows");
    command.add_option("PATH", options->paths, "File, folder, DICOMDIR or ZIP").required();
    command.add_option("-o,--output", options->output, "The PNG file to write").required();
    command.add_option("--series", options->series, "Series Instance UID, or UID#STACK as scan lists it");
    command.add_option("--view", options->view, "Plane; as acquired when not given")
        .one_of({"native", "axial", "sagittal", "coronal", "3d", "mip"});
    command.add_option("--at", options->at, "X,Y,Z in LPS mm that the slice passes through");
    command.add_option("--window", options->window, "WIDTH,CENTRE or bone, soft, canal, lung, brain, auto");
    command.add_option("--slab", options->slab, "MM,mean|max|min");
    command.add_option("--fuse", options->fuse, "Series to lay over it");
    command.add_option("--size", options->size, "W,H in pixels");
    command.add_option("--frame", options->frame, "Only this frame (from 0), not the whole stack");
    command.add_option("--colours", options->colours, "Colour map: grey, grey_inverted, hot_iron, pet, …");
    command.add_option("--texts", options->detail, "What stands around the picture")
        .one_of({"all", "minimal", "none"});
    command.callback([options, &outcome] {
        auto const studies = open_or_refuse(options->paths, outcome);
        if (!studies)
            return;
        if (auto const done = render(*options, *studies); !done)
            refuse(outcome, done.error());
    });
}

} // namespace vertemark::app
