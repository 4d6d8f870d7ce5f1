#include "imaging/bridge/write_image.h"

#include <itkImageFileWriter.h>
#include <itkMetaImageIO.h>
#include <itkNiftiImageIO.h>

#include <limits>

#include "imaging/bridge/itk_image.h"

namespace vertemark::imaging {

namespace {

template <class Image>
Result<void> write(Image* image, std::filesystem::path const& path) {
    auto writer = itk::ImageFileWriter<Image>::New();
    std::string const name = path.string();
    if (name.ends_with(".nii") || name.ends_with(".nii.gz"))
        writer->SetImageIO(itk::NiftiImageIO::New());
    else if (name.ends_with(".mha") || name.ends_with(".mhd"))
        writer->SetImageIO(itk::MetaImageIO::New());
    else
        return fail(ErrorCode::unsupported, "an image file ends in .mha, .mhd, .nii or .nii.gz", name);
    writer->SetFileName(name);
    writer->SetInput(image);
    try {
        writer->Update();
    } catch (itk::ExceptionObject const& error) {
        return fail(ErrorCode::io, error.GetDescription(), name);
    }
    return {};
}

} // namespace

Result<void> write_image(Volume const& volume, std::filesystem::path const& path) {
    Job job;
    if (volume.info().quantity == Quantity::label) {
        TRY(auto const mask, to_itk_mask(volume, job));
        return write(mask.GetPointer(), path);
    }
    TRY(auto const image, to_itk(volume, job, std::numeric_limits<float>::quiet_NaN()));
    return write(image.GetPointer(), path);
}

} // namespace vertemark::imaging
