#include "app/ui/view_cell.h"

#include <QStackedLayout>
#include <algorithm>
#include <cmath>

#include "app/i18n/finding_text.h"
#include "app/ui/theme.h"
#include "imaging/view/window_presets.h"
#include "imaging/volume/overlay_planes.h"

namespace vertemark::app {

namespace {

QString name_of(SeriesPtr const& series) {
    return series ? QString::fromStdString(series->name) : QString();
}

} // namespace

ViewCell::ViewCell(VolumeLoader& loader, JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_loader(loader), m_jobs(jobs), m_stack(new QStackedLayout(this)),
      m_viewport(new Viewport), m_volume_view(new VolumeView) {
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_viewport);
    m_stack->addWidget(m_volume_view);
    connect(&loader, &VolumeLoader::first_slice, this, &ViewCell::on_first_slice);
    connect(&loader, &VolumeLoader::loaded, this, &ViewCell::on_loaded);
    connect(&loader, &VolumeLoader::failed, this, &ViewCell::on_failed);
    connect(m_viewport, &Viewport::pressed, this, &ViewCell::activated);
    connect(m_volume_view, &VolumeView::pressed, this, &ViewCell::activated);
    connect(m_viewport, &Viewport::canvas_resized, this, [this](CanvasSize size) {
        if (!m_content.volume)
            return;
        if (is_straightened())
            return fit_curved();
        double const before = std::max(1, std::min(m_geometry.size.width, m_geometry.size.height));
        double const now = std::min(size.width, size.height);
        m_geometry = imaging::resized(m_geometry, size);
        m_geometry.mm_per_pixel *= before / now; // what was in view stays in view
        if (is_3d())
            return;
        show_picture();
        Q_EMIT resized();
    });
}

FrameOfReferenceUid ViewCell::frame_of_reference() const {
    return m_content.volume ? m_content.volume->info().frame_of_reference
                            : (m_series ? m_series->frame_of_reference : FrameOfReferenceUid{});
}

bool ViewCell::patient_space() const {
    return m_content.volume && m_content.volume->info().patient_space && !m_content.volume->info().planar &&
           !m_content.volume->info().frame_of_reference.empty();
}

bool ViewCell::frame_by_frame() const {
    return m_series && (m_series->kind != imaging::SeriesKind::volume);
}

std::optional<imaging::Plane> ViewCell::plane() const {
    if (!m_content.volume || !patient_space() || is_3d() || is_straightened())
        return std::nullopt;
    return imaging::nearest_plane(m_geometry);
}

std::optional<annotation::ImageLink> ViewCell::image_link() const {
    return image_link(m_geometry.centre);
}

std::optional<annotation::ImageLink> ViewCell::image_link(LpsPoint place) const {
    if (!m_series || m_series->frames.empty() || !m_content.volume)
        return std::nullopt;
    int index = m_frame;
    if (!frame_by_frame() && m_series->geometry) {
        // The image nearest along the stack: slices of the grid may be missing or resampled.
        LpsVector const normal = cross(m_series->geometry->row_dir, m_series->geometry->col_dir);
        double const here = dot(place - LpsPoint{}, normal);
        auto const distance_of = [&](imaging::SeriesFrame const& f) {
            return std::abs(f.position_mm - here);
        };
        index = static_cast<int>(std::ranges::min_element(m_series->frames, {}, distance_of) -
                                 m_series->frames.begin());
    }
    index = std::clamp(index, 0, static_cast<int>(m_series->frames.size()) - 1);
    imaging::Instance const& instance = m_series->instance_of(index);
    annotation::ImageLink link;
    link.study = m_series->study.uid;
    link.series = m_series->attributes.uid;
    link.instance = instance.uid;
    link.modality = m_series->attributes.modality;
    link.series_number = m_series->attributes.number;
    link.instance_number = instance.number;
    if (instance.frames.size() > 1)
        link.frame = m_series->frames[static_cast<std::size_t>(index)].frame + 1;
    if (patient_space())
        link.place = annotation::Place{place, frame_of_reference()};
    return link;
}

void ViewCell::assign(SeriesPtr series, CellRule const& rule, SeriesPtr fuse, std::optional<int> frame) {
    m_series = std::move(series);
    m_fuse = std::move(fuse);
    m_rule = rule;
    m_content = {};
    m_fusion = {};
    m_fusion_on = true;
    m_pending.reset();
    m_whole = false;
    m_frame = 0;
    m_line.reset();
    m_curved = {};
    m_viewport->clear();
    m_viewport->show_message({});
    m_viewport->set_flipped_badge(false);
    m_stack->setCurrentIndex(is_3d() ? 1 : 0);
    if (!m_series)
        return;
    if (m_series->kind == imaging::SeriesKind::document || m_series->frames.empty()) {
        show_nothing(tr("This series holds no picture."));
    } else if (frame_by_frame() && !is_3d()) {
        bool const single_pictures = m_series->kind == imaging::SeriesKind::planar;
        show_frame(frame.value_or(single_pictures ? 0 : static_cast<int>(m_series->frames.size()) / 2));
    } else if (frame_by_frame()) {
        m_volume_view->show_message(
            tr("No 3D: these pictures are projections or have no place in the patient."));
    } else {
        QString const loading = tr("Loading…");
        m_viewport->show_message(loading);
        m_volume_view->show_message(is_3d() ? tr("Preparing 3D…") : loading);
        if (auto const volume = m_loader.volume(m_series))
            on_loaded(name_of(m_series), volume);
        if (m_fuse)
            if (auto const overlay = m_loader.volume(m_fuse))
                add_fusion(overlay);
    }
    Q_EMIT assigned();
}

void ViewCell::show_nothing(QString const& why, CellRule const& rule) {
    m_series.reset();
    m_fuse.reset();
    m_content = {};
    m_fusion = {};
    m_pending.reset();
    m_line.reset();
    m_curved = {};
    m_rule = rule;
    m_stack->setCurrentIndex(0);
    m_viewport->clear();
    m_viewport->set_flipped_badge(false);
    m_viewport->show_message(why);
    Q_EMIT assigned();
}

void ViewCell::on_first_slice(QString const& name, imaging::VolumePtr const& slice) {
    if (!m_series || name != name_of(m_series) || m_whole || is_3d() || m_entry)
        return;
    // One slice can only be shown as acquired.
    auto const acquired = imaging::nearest_plane(imaging::native(slice->geometry(), {16, 16}));
    bool const fits = m_rule.plane == ViewPlane::native ||
                      (m_rule.plane == ViewPlane::axial && acquired == imaging::Plane::axial) ||
                      (m_rule.plane == ViewPlane::sagittal && acquired == imaging::Plane::sagittal) ||
                      (m_rule.plane == ViewPlane::coronal && acquired == imaging::Plane::coronal);
    if (fits)
        show_volume(slice, false);
}

void ViewCell::on_loaded(QString const& name, imaging::VolumePtr const& volume) {
    if (m_series && name == name_of(m_series)) {
        bool const entered = m_entry.has_value(); // by scrolling: its place is where the scroll came in
        m_arriving = !entered;
        if (is_3d())
            show_3d(volume);
        else
            show_volume(volume, true);
        m_arriving = false;
        if (!entered)
            Q_EMIT volume_ready();
    }
    if (m_fuse && name == name_of(m_fuse))
        add_fusion(volume);
}

void ViewCell::on_failed(QString const& name, Error const& error) {
    if (!m_series || name != name_of(m_series))
        return;
    m_viewport->show_message(error_text(error));
    m_volume_view->show_message(error_text(error));
}

imaging::SliceGeometry ViewCell::initial_geometry(imaging::Volume const& volume) const {
    CanvasSize const canvas = m_viewport->canvas_size();
    // A CT opens on the patient, not on the air and the table around. A spine is tall: a tall sagittal view
    // gives up some of the belly for size.
    auto const on_patient = [&](imaging::Plane plane) {
        auto const slice = imaging::along_voxels(plane, volume.geometry(), canvas);
        auto const box = m_whole ? m_loader.patient_box(name_of(m_series)) : std::nullopt;
        return box ? imaging::fitted_to(slice, volume.geometry(), *box,
                                        plane == imaging::Plane::sagittal ? imaging::BoxFit::tall
                                                                          : imaging::BoxFit::whole)
                   : slice;
    };
    switch (m_rule.plane) {
    case ViewPlane::axial:
        return on_patient(imaging::Plane::axial);
    case ViewPlane::sagittal:
        return on_patient(imaging::Plane::sagittal);
    case ViewPlane::coronal:
        return on_patient(imaging::Plane::coronal);
    case ViewPlane::mip:
        return imaging::anatomical(imaging::Plane::coronal, volume.geometry(), canvas);
    default:
        break;
    }
    if (!volume.info().patient_space || volume.info().planar)
        return imaging::native(volume.geometry(), canvas);
    // As acquired, but turned the radiological way.
    auto const native = imaging::native(volume.geometry(), canvas);
    if (volume.info().quantity == Quantity::hounsfield)
        return on_patient(imaging::nearest_plane(native));
    auto slice = imaging::along_voxels(imaging::nearest_plane(native), volume.geometry(), canvas);
    // A spine is tall: in a tall cell a sagittal image gives up some of its empty sides for size.
    if (imaging::nearest_plane(slice) == imaging::Plane::sagittal && canvas.height > canvas.width)
        slice.mm_per_pixel /= std::min(1.5, static_cast<double>(canvas.height) / canvas.width);
    return slice;
}

void ViewCell::show_volume(imaging::VolumePtr const& volume, bool whole) {
    // A PET that gained or lost its SUV starts anew: the old window has no meaning in the new unit.
    bool const had_slice = m_content.volume && m_content.volume->info().quantity == volume->info().quantity;
    m_content.volume = volume;
    m_whole = whole;
    if (!had_slice) {
        m_content.window =
            imaging::window_preset(m_rule.window.toStdString()).value_or(imaging::default_window(*volume));
        if (volume->info().quantity != Quantity::hounsfield)
            m_content.window = imaging::default_window(*volume);
        if (m_rule.slab_mm > 0)
            m_content.slab = {m_rule.slab_mm, imaging::SlabMode::mean};
        bool const nuclear = volume->info().modality == "PT" || volume->info().modality == "NM";
        m_content.colour_map =
            imaging::colour_map_of(m_rule.colour.toStdString())
                .value_or(nuclear ? imaging::ColourMap::grey_inverted : imaging::ColourMap::grey);
    }
    if (is_projection())
        m_content.slab = imaging::whole_volume_slab(*volume, imaging::SlabMode::maximum);
    if (!had_slice || whole)
        m_geometry = initial_geometry(*volume);
    if (m_entry && whole)
        enter_stack();
    show_overlay_planes();
    if (whole && m_pending)
        take_over(*std::exchange(m_pending, std::nullopt));
    m_viewport->show_message(whole || frame_by_frame() ? QString() : tr("Loading…"));
    refresh();
    if (follows_spine() && whole)
        follow_spine();
}

// Graphics that came with the pictures, in place of those of the last ones.
void ViewCell::show_overlay_planes() {
    std::erase_if(m_content.overlays, [](imaging::SliceOverlay const& overlay) {
        return overlay.volume && overlay.volume->info().description == imaging::k_overlay_planes;
    });
    if (auto planes = imaging::overlay_planes(*m_content.volume, *m_series)) {
        imaging::SliceOverlay overlay;
        overlay.volume = std::move(planes);
        overlay.opacity = 1;
        m_content.overlays.push_back(std::move(overlay));
    }
}

void ViewCell::show_frame(int index) {
    m_frame = std::clamp(index, 0, static_cast<int>(m_series->frames.size()) - 1);
    auto slice = m_loader.frame(m_series, m_frame);
    if (!slice) {
        m_content = {};
        m_viewport->clear();
        m_viewport->show_message(error_text(slice.error()));
        return;
    }
    auto const kept = m_geometry;
    bool const same_size = m_content.volume && m_content.volume->geometry().size == (*slice)->geometry().size;
    show_volume(*slice, true);
    if (same_size) {
        // Zoom and place stay from frame to frame.
        auto const& before = kept;
        m_geometry = imaging::native((*slice)->geometry(), m_viewport->canvas_size());
        m_geometry.mm_per_pixel = before.mm_per_pixel;
    }
    refresh();
}

void ViewCell::show_3d(imaging::VolumePtr const& volume) {
    m_content.volume = volume;
    m_whole = true;
    if (!imaging::three_d_available()) {
        m_volume_view->show_message(
            tr("No 3D here: this machine offers no display that 3D drawing can use. All "
               "other views work."));
        return;
    }
    if (volume->info().quantity != Quantity::hounsfield) {
        m_volume_view->show_projection(volume, imaging::default_window(*volume));
        Q_EMIT changed();
        return;
    }
    m_jobs.run(
        QStringLiteral("surface ") + name_of(m_series), this,
        [volume](Job& job) { return imaging::build_surface(volume, {}, job); },
        [this, volume](Result<imaging::SurfacePtr> surface) {
            if (m_content.volume != volume)
                return;
            if (!surface)
                return m_volume_view->show_message(error_text(surface.error()));
            m_volume_view->show_bone(std::move(*surface), volume);
            Q_EMIT changed();
        });
}

void ViewCell::add_fusion(imaging::VolumePtr const& overlay) {
    auto look = imaging::fusion_overlay(overlay);
    if (m_fusion.volume == overlay)
        return;
    if (m_pending) {
        look.opacity = m_pending->fusion_opacity;
        look.colour_map = m_pending->fusion_colours;
        if (m_pending->fusion_window.width > 0)
            look.window = m_pending->fusion_window;
    }
    m_fusion = std::move(look);
    place_fusion();
    refresh();
}

void ViewCell::place_fusion() {
    std::erase_if(m_content.overlays, [](imaging::SliceOverlay const& shown) {
        return shown.volume && shown.volume->info().description != imaging::k_overlay_planes;
    });
    if (fused())
        m_content.overlays.insert(m_content.overlays.begin(), m_fusion);
}

void ViewCell::refresh() {
    if (!m_content.volume || is_3d())
        return;
    show_picture();
    m_viewport->set_flipped_badge(m_geometry.mirrored);
    Q_EMIT changed();
}

void ViewCell::show_picture() {
    if (is_straightened() && m_line) {
        m_viewport->show_straightened(m_content, m_line, m_curved, m_geometry);
        return;
    }
    imaging::SliceContent content = m_content;
    content.overlays.insert(content.overlays.end(), m_segments.begin(), m_segments.end());
    m_viewport->show_slice(std::move(content), m_geometry);
}

void ViewCell::set_segments(std::vector<imaging::SliceOverlay> segments) {
    if (segments == m_segments)
        return;
    m_segments = std::move(segments);
    if (has_picture())
        show_picture();
}

void ViewCell::set_active(bool active) {
    m_viewport->set_active(active);
    m_volume_view->set_active(active);
}

} // namespace vertemark::app
