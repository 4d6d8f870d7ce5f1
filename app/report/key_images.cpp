#include "app/report/key_images.h"

#include <map>

#include "app/core/uptake_edits.h"
#include "app/i18n/annotation_text.h"
#include "app/i18n/language.h"
#include "app/i18n/report_words.h"
#include "app/i18n/text_table.h"
#include "app/overlay/corner_text.h"
#include "app/overlay/picture.h"
#include "imaging/view/window_presets.h"
#include "imaging/volume/build.h"
#include "imaging/volume/suv.h"

namespace vertemark::app {

using namespace imaging;

namespace {

// The series that a lesion is shown in: the one it was placed on, else the largest volume of its frame.
Series const* series_for(annotation::Lesion const& lesion, std::span<Series const* const> all) {
    Series const* best = nullptr;
    for (auto const* series : all) {
        if (series->kind != SeriesKind::volume || series->frame_of_reference != lesion.position->frame)
            continue;
        if (lesion.image && series->attributes.uid == lesion.image->series)
            return series;
        if (!best || series->frames.size() > best->frames.size())
            best = series;
    }
    return best;
}

OverlayItems items_for(annotation::Lesion const& lesion, SliceContent const& content,
                       SliceGeometry const& slice) {
    OverlayItems items = corner_items({}, content, slice, {OverlayDetail::minimal, 15});
    CircleItem ring;
    ring.centre = lesion.position->point;
    ring.radius_mm = lesion.radius_mm.value_or(10) * 1.25;
    ring.style.role = OverlayRole::lesion;
    items.push_back(ring);
    TextItem name;
    name.at = lesion.position->point;
    name.offset = {ring.radius_mm / slice.mm_per_pixel + 8, 0};
    name.text = lesion_title(lesion).toStdString();
    name.style.role = OverlayRole::lesion;
    items.push_back(name);
    return items;
}

KeyImage picture_of(annotation::Lesion const& lesion, VolumePtr const& volume, Series const& series,
                    Plane plane, KeyImageOptions const& options) {
    LpsPoint const at = lesion.position->point;
    SliceGeometry slice = anatomical(plane, volume->geometry(), {options.width, options.height});
    slice.mm_per_pixel = options.field_mm / options.height;
    slice = centred_on(through(slice, at), at);
    SliceContent content;
    content.volume = volume;
    content.window = series.attributes.modality == "CT"
                         ? window_preset("bone").value_or(default_window(*volume))
                         : default_window(*volume);
    QString const caption = QStringLiteral("%1 · %2 %3 · %4")
                                .arg(lesion_title(lesion), to_text(series.attributes.modality),
                                     to_text(series.attributes.description),
                                     report_word(plane == Plane::axial ? "plane_axial" : "plane_sagittal"));
    return {compose(content, slice, items_for(lesion, content, slice)), caption};
}

} // namespace

KeyImages draw_key_images(annotation::Case const& c, std::span<Series const* const> series, Job& job,
                          KeyImageOptions const& options) {
    LanguageScope const language(to_text(c.report.language));
    KeyImages images;
    std::map<Series const*, VolumePtr> volumes;
    for (auto const& lesion : c.lesions) {
        Series const* shown = lesion.position ? series_for(lesion, series) : nullptr;
        if (!shown || static_cast<int>(images.size()) + 2 > options.most)
            continue;
        auto& volume = volumes[shown];
        if (!volume) {
            auto built = build_volume(*shown, job);
            if (!built)
                continue;
            volume = in_reading_units(*built, *shown, suv_edits(c, shown->study.uid));
        }
        for (auto const plane : {Plane::sagittal, Plane::axial})
            images.push_back(picture_of(lesion, volume, *shown, plane, options));
    }
    return images;
}

} // namespace vertemark::app
