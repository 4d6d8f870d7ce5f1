#include "testdata/demo.h"

namespace vertemark::testdata {

Result<DemoFiles> write_demo(std::filesystem::path const& folder, Job& job) {
    TRY(auto const demo, recipe("breast_l5"));
    return write_phantom(demo, Quality::full, Studies::all, folder, job);
}

Result<DemoFiles> write_phantom(PhantomRecipe const& recipe, Quality, Studies, std::filesystem::path const&,
                                Job&) {
    return fail(ErrorCode::unsupported, "not written yet", recipe.name);
}

} // namespace vertemark::testdata
