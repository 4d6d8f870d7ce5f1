// Where the scene is looked at from, and where its places are seen on the picture.
#include <vtkCamera.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "imaging/view/scene_parts.h"

namespace vertemark::imaging {

namespace {

LpsPoint place(double const* p) {
    return {p[0], p[1], p[2]};
}

} // namespace

// From where the camera stands, as near as everything still fits the picture.
void VolumeScene::Parts::fit() {
    fitted_to = size;
    window->SetSize(size.width, size.height);
    renderer->ResetCamera();
    double box[6];
    renderer->ComputeVisiblePropBounds(box);
    if (box[0] > box[1])
        return;
    double most = 0;
    for (int corner = 0; corner < 8; ++corner) {
        double x = box[corner & 1 ? 1 : 0], y = box[corner & 2 ? 3 : 2], z = box[corner & 4 ? 5 : 4];
        renderer->WorldToView(x, y, z);
        most = std::max({most, std::abs(x), std::abs(y)});
    }
    if (most > 0 && std::isfinite(most))
        renderer->GetActiveCamera()->Dolly(std::clamp(0.95 / most, 0.5, 3.0));
}

void VolumeScene::standard_view(StandardView view) {
    Parts& p = *m_parts;
    LpsVector from{}, up{0, 0, 1};
    switch (view) {
    case StandardView::anterior:
        from = {0, -1, 0};
        break;
    case StandardView::posterior:
        from = {0, 1, 0};
        break;
    case StandardView::left:
        from = {1, 0, 0};
        break;
    case StandardView::right:
        from = {-1, 0, 0};
        break;
    case StandardView::superior:
        from = {0, 0, 1};
        up = {0, -1, 0};
        break;
    case StandardView::inferior:
        from = {0, 0, -1};
        up = {0, -1, 0};
        break;
    }
    vtkCamera* const camera = p.renderer->GetActiveCamera();
    camera->SetFocalPoint(0, 0, 0);
    camera->SetPosition(from.x, from.y, from.z);
    camera->SetViewUp(up.x, up.y, up.z);
    p.fit();
    p.started = p.untouched = true;
}

void VolumeScene::rotate(Degrees to_right, Degrees up) {
    m_parts->untouched = false;
    vtkCamera* const camera = m_parts->renderer->GetActiveCamera();
    camera->Azimuth(-to_right.value);
    camera->Elevation(-up.value);
    camera->OrthogonalizeViewUp();
}

void VolumeScene::pan(CanvasVector by) {
    m_parts->untouched = false;
    vtkCamera* const camera = m_parts->renderer->GetActiveCamera();
    double const height =
        2 * camera->GetDistance() * std::tan(camera->GetViewAngle() * std::numbers::pi / 360);
    double const mm = height / m_parts->size.height;
    double direction[3], up_axis[3], position[3], focus[3];
    camera->GetDirectionOfProjection(direction);
    camera->GetViewUp(up_axis);
    camera->GetPosition(position);
    camera->GetFocalPoint(focus);
    LpsVector const forward{direction[0], direction[1], direction[2]};
    LpsVector const right = normalized(cross(forward, {up_axis[0], up_axis[1], up_axis[2]}));
    LpsVector const up = cross(right, forward);
    LpsVector const shift = right * (-by.x * mm) + up * (by.y * mm);
    camera->SetPosition(position[0] + shift.x, position[1] + shift.y, position[2] + shift.z);
    camera->SetFocalPoint(focus[0] + shift.x, focus[1] + shift.y, focus[2] + shift.z);
}

void VolumeScene::zoom(double factor) {
    m_parts->untouched = false;
    if (factor > 0)
        m_parts->renderer->GetActiveCamera()->Dolly(factor);
}

void VolumeScene::centre_on(LpsPoint point) {
    m_parts->untouched = false;
    vtkCamera* const camera = m_parts->renderer->GetActiveCamera();
    double position[3], focus[3];
    camera->GetPosition(position);
    camera->GetFocalPoint(focus);
    LpsVector const back = place(position) - place(focus);
    camera->SetFocalPoint(point.x, point.y, point.z);
    camera->SetPosition(point.x + back.x, point.y + back.y, point.z + back.z);
}

LpsVector VolumeScene::view_direction() const {
    double direction[3];
    m_parts->renderer->GetActiveCamera()->GetDirectionOfProjection(direction);
    return {direction[0], direction[1], direction[2]};
}

CanvasPoint VolumeScene::project(LpsPoint point) const {
    Parts const& p = *m_parts;
    p.renderer->SetWorldPoint(point.x, point.y, point.z, 1);
    p.renderer->WorldToDisplay();
    double display[3];
    p.renderer->GetDisplayPoint(display);
    return {display[0], p.size.height - display[1]};
}

} // namespace vertemark::imaging
