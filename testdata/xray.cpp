// Lumbar spine in two views, projected through the phantom.
#include "testdata/phantom/projection.h"
#include "testdata/studies.h"

namespace vertemark::testdata {

Result<void> write_xray(Phantom const& phantom, Study const& study, Quality quality, DemoFiles& out,
                        Job& job) {
    // Finer between the slices than the CT is, or the end plates would show as rows of beads.
    StackGrid const grid = xray_grid(phantom, quality);
    TRY(auto const hu, render_ct(phantom, grid, job));
    CHECK_OK(make_folder(out.folder / "XRAY"));
    struct Row {
        XrayView view;
        char const *position, *orientation, *description, *code, *meaning;
    };
    Row const rows[] = {
        {XrayView::anteroposterior, "AP", "L\\F", "Lumbar spine AP", "399348003", "antero-posterior"},
        {XrayView::lateral, "LL", "P\\F", "Lumbar spine lateral", "399173006", "left lateral"}};
    int number = 0;
    for (auto const& r : rows) {
        CHECK_OK(job.running());
        ++number;
        Projection const p = project_xray(grid, hu, r.view);
        Image image;
        image.rows = p.rows;
        image.columns = p.columns;
        image.bits_stored = 12;
        image.window_centre = 2000;
        image.window_width = 3200;
        image.instance_number = number;
        image.pixels = stored(p.pixels, {PixelSign::unsigned_16, 12, 1, 0, 0, 1, 0, 4095});
        std::string const spacing = std::to_string(p.pixel_mm);
        image.attributes = {{0x0018, 0x5101, r.position},
                            {0x0020, 0x0020, r.orientation},
                            {0x0018, 0x1164, spacing + "\\" + spacing}};
        image.codes = {{0x0054, 0x0220, r.code, "SCT", r.meaning}};
        SeriesHeader s{ObjectKind::dx,
                       uid_from(study.xray.uid + "/" + std::to_string(number)),
                       r.description,
                       "LSPINE",
                       "",
                       "082500",
                       number,
                       {{0x0008, 0x0008, "ORIGINAL\\PRIMARY\\"}, {0x0018, 0x0060, "80"}},
                       {}};
        out.xray.push_back(out.folder / "XRAY" / file_name(number));
        CHECK_OK(write_image(out.xray.back(), study.patient, study.xray, s, image));
    }
    return {};
}

} // namespace vertemark::testdata
