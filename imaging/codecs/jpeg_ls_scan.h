// The entropy-coded part of JPEG-LS: one scan as lines of values. ISO/IEC 14495-1 (ITU-T T.87), annexes A to
// C. Written here because CharLS 2.4 spins for seconds over a scan that ends too soon. Internal to
// imaging/codecs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

#include "imaging/base/result.h"

namespace vertemark::imaging {

enum class Interleave { none, line, sample };

struct JpegLsScan {
    int rows = 0, columns = 0;
    int components = 1; // of this scan, at most 4
    Interleave interleave = Interleave::none;
    int max_value = 255;
    int near = 0;                   // greatest difference of a decoded value from the true one
    int t1 = 0, t2 = 0, t3 = 0;     // thresholds of the gradients; 0: the standard's own (C.2.4.1.1)
    int reset = 64;                 // when the statistics are halved
    std::uint32_t restart_rows = 0; // 0: no restart markers
};

// A decoded line of one component, counted within the scan.
using JpegLsLine = std::function<void(int component, int row, std::span<std::uint16_t const> values)>;

// Decodes the scan at the start of `code` and returns how many bytes it took, up to its closing marker.
// malformed: parameters that make no sense, code cut short, or code for more than the picture.
Result<std::size_t> decode_jpeg_ls_scan(JpegLsScan const& scan, std::span<std::byte const> code,
                                        JpegLsLine const& line);

} // namespace vertemark::imaging
