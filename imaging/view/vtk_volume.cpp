#include "imaging/view/vtk_volume.h"

#include <vtkFloatArray.h>
#include <vtkPointData.h>
#include <vtkShortArray.h>
#include <vtkUnsignedCharArray.h>
#include <vtkUnsignedShortArray.h>

#include <algorithm>
#include <cmath>

#include "imaging/view/resample.h"

namespace vertemark::imaging {

namespace {

template <class T>
void average(Volume const& volume, std::array<int, 3> const& f, std::array<int, 3> const& size, float* out) {
    auto const* data = static_cast<T const*>(volume.data());
    auto const& full = volume.geometry().size;
    auto const padding = volume.info().padding;
    in_bands(size[2], [&](int first, int last) {
        for (int k = first; k < last; ++k)
            for (int j = 0; j < size[1]; ++j)
                for (int i = 0; i < size[0]; ++i) {
                    double sum = 0;
                    int n = 0;
                    for (int c = 0; c < f[2]; ++c)
                        for (int b = 0; b < f[1]; ++b) {
                            T const* line =
                                data +
                                (static_cast<std::ptrdiff_t>(k * f[2] + c) * full[1] + j * f[1] + b) *
                                    full[0] +
                                i * f[0];
                            for (int a = 0; a < f[0]; ++a) {
                                auto const v = static_cast<double>(line[a]);
                                if (v != v || (padding && v == *padding))
                                    continue;
                                sum += v;
                                ++n;
                            }
                        }
                    out[(static_cast<std::ptrdiff_t>(k) * size[1] + j) * size[0] + i] =
                        n ? static_cast<float>(sum / n) : k_outside;
                }
    });
}

template <class Array, class T>
vtkSmartPointer<vtkDataArray> array_over(Volume const& volume) {
    auto array = vtkSmartPointer<Array>::New();
    array->SetArray(static_cast<T*>(const_cast<void*>(volume.data())),
                    static_cast<vtkIdType>(volume.geometry().voxel_count()), 1);
    return array;
}

} // namespace

vtkSmartPointer<vtkImageData> block_means(Volume const& volume, std::array<int, 3> f) {
    VolumeGeometry const& g = volume.geometry();
    std::array<int, 3> size;
    for (std::size_t a = 0; a < 3; ++a) {
        f[a] = std::clamp(f[a], 1, g.size[a]);
        size[a] = g.size[a] / f[a];
    }
    auto image = vtkSmartPointer<vtkImageData>::New();
    image->SetDimensions(size[0], size[1], size[2]);
    image->SetSpacing(g.spacing_mm[0] * f[0], g.spacing_mm[1] * f[1], g.spacing_mm[2] * f[2]);
    image->SetOrigin(g.spacing_mm[0] * (f[0] - 1) / 2, g.spacing_mm[1] * (f[1] - 1) / 2,
                     g.spacing_mm[2] * (f[2] - 1) / 2);
    image->AllocateScalars(VTK_FLOAT, 1);
    auto* out = static_cast<float*>(image->GetScalarPointer());
    switch (volume.info().scalar_type) {
    case ScalarType::uint8:
        average<std::uint8_t>(volume, f, size, out);
        break;
    case ScalarType::int16:
        average<std::int16_t>(volume, f, size, out);
        break;
    case ScalarType::uint16:
        average<std::uint16_t>(volume, f, size, out);
        break;
    case ScalarType::float32:
        average<float>(volume, f, size, out);
        break;
    }
    auto const count = static_cast<std::ptrdiff_t>(size[0]) * size[1] * size[2];
    float least = std::numeric_limits<float>::max();
    for (std::ptrdiff_t i = 0; i < count; ++i)
        if (out[i] == out[i])
            least = std::min(least, out[i]);
    std::replace_if(
        out, out + count, [](float v) { return v != v; }, least);
    return image;
}

vtkSmartPointer<vtkImageData> shared_pixels(Volume const& volume) {
    VolumeGeometry const& g = volume.geometry();
    auto image = vtkSmartPointer<vtkImageData>::New();
    image->SetDimensions(g.size[0], g.size[1], g.size[2]);
    image->SetSpacing(g.spacing_mm[0], g.spacing_mm[1], g.spacing_mm[2]);
    vtkSmartPointer<vtkDataArray> scalars;
    switch (volume.info().scalar_type) {
    case ScalarType::uint8:
        scalars = array_over<vtkUnsignedCharArray, unsigned char>(volume);
        break;
    case ScalarType::int16:
        scalars = array_over<vtkShortArray, short>(volume);
        break;
    case ScalarType::uint16:
        scalars = array_over<vtkUnsignedShortArray, unsigned short>(volume);
        break;
    case ScalarType::float32:
        scalars = array_over<vtkFloatArray, float>(volume);
        break;
    }
    image->GetPointData()->SetScalars(scalars);
    return image;
}

vtkSmartPointer<vtkMatrix4x4> axes_to_lps(VolumeGeometry const& g) {
    auto matrix = vtkSmartPointer<vtkMatrix4x4>::New();
    LpsVector const columns[] = {g.row_dir, g.col_dir, g.slice_dir, g.origin - LpsPoint{}};
    for (int c = 0; c < 4; ++c) {
        matrix->SetElement(0, c, columns[c].x);
        matrix->SetElement(1, c, columns[c].y);
        matrix->SetElement(2, c, columns[c].z);
    }
    return matrix;
}

} // namespace vertemark::imaging
