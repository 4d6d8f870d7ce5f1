// A DICOMDIR: the files it names must lie in its folder, or be told as missing or unsafe.
#include <cstdlib>

#include "imaging/dicom/sources.h"
#include "tests/fuzz/fuzz.h"

using namespace vertemark::imaging;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    vertemark::test::MemoryFile const file(data, size);
    std::vector<SkippedFile> skipped;
    for (Candidate const& named : directory_files(file.path(), skipped))
        if (named.path.parent_path() != file.path().parent_path() &&
            named.path.string().find("/..") != std::string::npos)
            std::abort(); // it led out of the folder
    return 0;
}
