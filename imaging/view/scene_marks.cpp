// Marks beside the volume: spheres, the planes of other views, tubes. Captions are not among them: who shows
// the picture writes them, at the places that project() gives.
#include <vtkCellArray.h>
#include <vtkPoints.h>
#include <vtkProperty.h>
#include <vtkSphereSource.h>
#include <vtkTubeFilter.h>

#include "imaging/view/scene_parts.h"

namespace vertemark::imaging {

namespace {

vtkSmartPointer<vtkPolyData> path_of(std::vector<LpsPoint> const& points, bool closed) {
    vtkNew<vtkPoints> places;
    vtkNew<vtkCellArray> lines;
    for (LpsPoint const& p : points)
        places->InsertNextPoint(p.x, p.y, p.z);
    auto const n = static_cast<vtkIdType>(points.size());
    lines->InsertNextCell(static_cast<int>(n + (closed ? 1 : 0)));
    for (vtkIdType i = 0; i < n; ++i)
        lines->InsertCellPoint(i);
    if (closed)
        lines->InsertCellPoint(0);
    auto mesh = vtkSmartPointer<vtkPolyData>::New();
    mesh->SetPoints(places);
    mesh->SetLines(lines);
    return mesh;
}

vtkSmartPointer<vtkPolyData> face_of(std::vector<LpsPoint> const& points) {
    auto mesh = path_of(points, false);
    vtkNew<vtkCellArray> faces;
    faces->InsertNextCell(static_cast<int>(points.size()));
    for (std::size_t i = 0; i < points.size(); ++i)
        faces->InsertCellPoint(static_cast<vtkIdType>(i));
    mesh->SetLines(nullptr);
    mesh->SetPolys(faces);
    return mesh;
}

} // namespace

void VolumeScene::Parts::forget_marks() {
    for (auto const& mark : marks)
        renderer->RemoveViewProp(mark);
    marks.clear();
}

void VolumeScene::Parts::add_mark(vtkProp* mark) {
    marks.emplace_back(mark);
    renderer->AddViewProp(mark);
}

void VolumeScene::show_marks(SceneMarks const& marks) {
    Parts& p = *m_parts;
    p.forget_marks();
    for (SceneSphere const& sphere : marks.spheres) {
        vtkNew<vtkSphereSource> source;
        source->SetCenter(sphere.centre.x, sphere.centre.y, sphere.centre.z);
        source->SetRadius(sphere.radius_mm);
        source->SetThetaResolution(24);
        source->SetPhiResolution(16);
        source->Update();
        p.add_mark(actor_of(source->GetOutput(), sphere.colour));
    }
    for (ScenePlane const& plane : marks.planes) {
        std::vector<LpsPoint> outline;
        if (p.geometry()) {
            outline = cut(plane.slice, *p.geometry());
        } else {
            double const w = plane.slice.size.width, h = plane.slice.size.height;
            outline = {plane.slice.to_lps({0, 0}), plane.slice.to_lps({w, 0}), plane.slice.to_lps({w, h}),
                       plane.slice.to_lps({0, h})};
        }
        if (outline.size() < 3)
            continue;
        auto const face = actor_of(face_of(outline), plane.colour);
        face->GetProperty()->SetOpacity(0.2);
        face->GetProperty()->LightingOff();
        p.add_mark(face);
        auto const edge = actor_of(path_of(outline, true), plane.colour);
        edge->GetProperty()->SetLineWidth(2);
        edge->GetProperty()->LightingOff();
        p.add_mark(edge);
    }
    for (SceneTube const& tube : marks.tubes) {
        if (tube.points.size() < 2)
            continue;
        vtkNew<vtkTubeFilter> filter;
        filter->SetInputData(path_of(tube.points, false));
        filter->SetRadius(tube.radius_mm);
        filter->SetNumberOfSides(12);
        filter->CappingOn();
        filter->Update();
        p.add_mark(actor_of(filter->GetOutput(), tube.colour));
    }
}

} // namespace vertemark::imaging
