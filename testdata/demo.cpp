#include "testdata/demo.h"

#include "testdata/studies.h"
#include "testdata/truth.h"

namespace vertemark::testdata {

Result<DemoFiles> write_demo(std::filesystem::path const& folder, Job& job) {
    TRY(auto const demo, recipe("breast_l5"));
    return write_phantom(demo, Quality::full, Studies::all, folder, job);
}

Result<DemoFiles> write_phantom(PhantomRecipe const& recipe, Quality quality, Studies studies,
                                std::filesystem::path const& folder, Job& job) {
    TRY(auto const phantom, Phantom::create(recipe));
    Study const study = study_of(recipe);
    DemoFiles out;
    out.folder = folder;
    out.truth = folder / "truth.json";
    CHECK_OK(make_folder(folder));
    CHECK_OK(write_truth(out.truth, *phantom, study));
    CHECK_OK(write_ct(*phantom, study, quality, out, job));
    if (studies == Studies::ct)
        return out;
    CHECK_OK(write_mr(*phantom, study, quality, out, job));
    if (studies == Studies::ct_mr)
        return out;
    CHECK_OK(write_pet(*phantom, study, quality, out, job));
    CHECK_OK(write_xray(*phantom, study, quality, out, job));
    CHECK_OK(write_bone_scan(*phantom, study, quality, out, job));
    return out;
}

} // namespace vertemark::testdata
