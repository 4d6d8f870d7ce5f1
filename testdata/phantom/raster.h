// Noise, blur and slices on several cores: what all of the phantom's pictures share.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "imaging/base/job.h"

namespace vertemark::testdata {

// Runs work(slice) for all slices on the machine's cores, at most four.
Result<void> for_slices(int count, Job& job, std::function<void(int)> const& work);

// Normal deviates: the sum of four bytes of a hash, cheap and repeatable.
class Noise {
public:
    explicit Noise(std::uint32_t seed) : m_state(seed * 2654435761u + 12345u) {}
    float next() {
        m_state = m_state * 1664525u + 1013904223u;
        std::uint32_t h = m_state;
        h ^= h >> 16;
        h *= 0x85EBCA6Bu;
        h ^= h >> 13;
        auto const sum = static_cast<int>((h & 255u) + (h >> 8 & 255u) + (h >> 16 & 255u) + (h >> 24));
        return static_cast<float>(sum - 510) * (1 / 147.8f);
    }

private:
    std::uint32_t m_state;
};

// Blurs with a Gaussian of sigma pixels along rows and columns.
void blur(std::vector<float>& image, int columns, int rows, float sigma);

} // namespace vertemark::testdata
