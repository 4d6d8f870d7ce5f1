#include "imaging/dicom/scan.h"

namespace vertemark::imaging {

Result<Instance> read_header(std::filesystem::path const& path) {
    return fail(ErrorCode::unsupported, "not built yet", path.string());
}

ScanReport scan(std::span<std::filesystem::path const>, Job&, InstanceFound const&) {
    return {};
}

} // namespace vertemark::imaging
