// A case document, as found beside the studies or sent by someone.
#include "app/store/case_json.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace vertemark::app;
    auto const read =
        read_case(QByteArray::fromRawData(reinterpret_cast<char const*>(data), static_cast<qsizetype>(size)));
    if (read && read_case(write_case(*read)) != *read)
        std::abort(); // what was read must survive being written
    return 0;
}
