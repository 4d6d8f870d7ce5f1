// A hanging protocol, as a reader may have edited it.
#include "app/hanging/protocol.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    (void)vertemark::app::read_protocol(
        QByteArray::fromRawData(reinterpret_cast<char const*>(data), static_cast<qsizetype>(size)),
        QStringLiteral("fuzz.json"));
    return 0;
}
