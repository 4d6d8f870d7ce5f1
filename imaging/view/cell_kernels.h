// The innermost loops: trilinear values along a row of pixels, and the projection of a slab's samples.
// Internal to imaging/view. AVX2 is used where the processor has it; the results are the same to the last
// bit.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__)
#define VERTEMARK_HAS_AVX2_KERNEL 1
#include <immintrin.h>
#endif

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <type_traits>

#include "imaging/view/resample.h"

namespace vertemark::imaging {

// Voxel index along a row of pixels: start + x · step, inside all cells touched.
struct CellRow {
    std::array<float, 3> start{}, step{};
    std::ptrdiff_t next_row = 0, next_slice = 0; // strides, in voxels
    std::optional<float> padding;                // a cell with such a voxel has no value
};

template <class T>
void trilinear_row_plain(T const* data, CellRow const& row, int first, int last, float* out) {
    auto const at = [](T value) { return static_cast<float>(value); };
    for (int x = first; x < last; ++x) {
        float const fx = static_cast<float>(x);
        float const fi = row.start[0] + fx * row.step[0], fj = row.start[1] + fx * row.step[1],
                    fk = row.start[2] + fx * row.step[2];
        int const i = static_cast<int>(fi), j = static_cast<int>(fj), k = static_cast<int>(fk);
        float const u = fi - static_cast<float>(i), v = fj - static_cast<float>(j),
                    w = fk - static_cast<float>(k);
        T const* const p = data + (k * row.next_slice + j * row.next_row + i);
        T const* const q = p + row.next_slice;
        float const a = at(p[0]) + u * (at(p[1]) - at(p[0]));
        float const b = at(p[row.next_row]) + u * (at(p[row.next_row + 1]) - at(p[row.next_row]));
        float const c = at(q[0]) + u * (at(q[1]) - at(q[0]));
        float const d = at(q[row.next_row]) + u * (at(q[row.next_row + 1]) - at(q[row.next_row]));
        float const ab = a + v * (b - a), cd = c + v * (d - c);
        out[x] = ab + w * (cd - ab);
        if (!row.padding)
            continue;
        for (T const* const voxel : {p, p + row.next_row, q, q + row.next_row})
            if (at(voxel[0]) == *row.padding || at(voxel[1]) == *row.padding)
                out[x] = k_outside;
    }
}

#ifdef VERTEMARK_HAS_AVX2_KERNEL
// Two neighbouring 16-bit voxels are one 32-bit gather; returns how far it came.
template <class T>
__attribute__((target("avx2"))) int trilinear_row_avx2(T const* data, CellRow const& row, int first, int last,
                                                       float* out) {
    static_assert(sizeof(T) == 2);
    __m256 const si = _mm256_set1_ps(row.start[0]), sj = _mm256_set1_ps(row.start[1]),
                 sk = _mm256_set1_ps(row.start[2]), di = _mm256_set1_ps(row.step[0]),
                 dj = _mm256_set1_ps(row.step[1]), dk = _mm256_set1_ps(row.step[2]);
    __m256i const sy = _mm256_set1_epi32(static_cast<int>(row.next_row)),
                  sz = _mm256_set1_epi32(static_cast<int>(row.next_slice));
    __m256i const lanes = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    __m256i const padding = _mm256_set1_epi16(static_cast<short>(static_cast<int>(row.padding.value_or(0))));
    auto const* const base = reinterpret_cast<int const*>(data);
    int x = first;
    for (; x + 8 <= last; x += 8) {
        __m256 const fx = _mm256_cvtepi32_ps(_mm256_add_epi32(_mm256_set1_epi32(x), lanes));
        __m256 const fi = _mm256_add_ps(si, _mm256_mul_ps(fx, di)),
                     fj = _mm256_add_ps(sj, _mm256_mul_ps(fx, dj)),
                     fk = _mm256_add_ps(sk, _mm256_mul_ps(fx, dk));
        __m256i const i = _mm256_cvttps_epi32(fi), j = _mm256_cvttps_epi32(fj), k = _mm256_cvttps_epi32(fk);
        __m256 const u = _mm256_sub_ps(fi, _mm256_cvtepi32_ps(i)),
                     v = _mm256_sub_ps(fj, _mm256_cvtepi32_ps(j)),
                     w = _mm256_sub_ps(fk, _mm256_cvtepi32_ps(k));
        __m256i const p =
            _mm256_add_epi32(_mm256_add_epi32(_mm256_mullo_epi32(k, sz), _mm256_mullo_epi32(j, sy)), i);
        __m256i const q = _mm256_add_epi32(p, sz);
        __m256i const cells[4] = {
            _mm256_i32gather_epi32(base, p, 2), _mm256_i32gather_epi32(base, _mm256_add_epi32(p, sy), 2),
            _mm256_i32gather_epi32(base, q, 2), _mm256_i32gather_epi32(base, _mm256_add_epi32(q, sy), 2)};
        __m256 edge[4];
        for (int c = 0; c < 4; ++c) {
            __m256i low, high;
            if constexpr (std::is_signed_v<T>) {
                low = _mm256_srai_epi32(_mm256_slli_epi32(cells[c], 16), 16);
                high = _mm256_srai_epi32(cells[c], 16);
            } else {
                low = _mm256_srli_epi32(_mm256_slli_epi32(cells[c], 16), 16);
                high = _mm256_srli_epi32(cells[c], 16);
            }
            __m256 const from = _mm256_cvtepi32_ps(low), to = _mm256_cvtepi32_ps(high);
            edge[c] = _mm256_add_ps(from, _mm256_mul_ps(u, _mm256_sub_ps(to, from)));
        }
        __m256i empty = _mm256_setzero_si256();
        if (row.padding)
            for (__m256i const& cell : cells)
                empty = _mm256_or_si256(empty, _mm256_cmpeq_epi16(cell, padding));
        // All bits set is not a number: k_outside.
        __m256 const outside = _mm256_castsi256_ps(
            _mm256_xor_si256(_mm256_cmpeq_epi32(empty, _mm256_setzero_si256()), _mm256_set1_epi32(-1)));
        __m256 const ab = _mm256_add_ps(edge[0], _mm256_mul_ps(v, _mm256_sub_ps(edge[1], edge[0])));
        __m256 const cd = _mm256_add_ps(edge[2], _mm256_mul_ps(v, _mm256_sub_ps(edge[3], edge[2])));
        __m256 const value = _mm256_add_ps(ab, _mm256_mul_ps(w, _mm256_sub_ps(cd, ab)));
        _mm256_storeu_ps(out + x, _mm256_or_ps(value, outside));
    }
    return x;
}
#endif

template <class T>
void trilinear_row(T const* data, std::ptrdiff_t voxels, CellRow const& row, int first, int last,
                   float* out) {
#ifdef VERTEMARK_HAS_AVX2_KERNEL
    if constexpr (sizeof(T) == 2)
        if (voxels < std::numeric_limits<int>::max() && __builtin_cpu_supports("avx2"))
            first = trilinear_row_avx2(data, row, first, last, out);
#endif
    static_cast<void>(voxels);
    trilinear_row_plain(data, row, first, last, out);
}

// A row of the slab's projection: samples are added one after the other; what has no value is left out.
class SlabRow {
public:
    // `count` is room for as many numbers.
    SlabRow(SlabMode mode, float* row, float* count, int width)
        : m_mode(mode), m_row(row), m_count(count), m_width(width) {
        float const least = std::numeric_limits<float>::lowest();
        std::fill_n(row, width, mode == SlabMode::mean ? 0 : mode == SlabMode::maximum ? least : -least);
        std::fill_n(count, width, 0.0f);
    }

    void add(float const* sample, int first, int last) {
        // Comparisons with k_outside (NaN) are false, and k_missing is below all: no branch is needed.
        switch (m_mode) {
        case SlabMode::mean:
            for (int x = first; x < last; ++x) {
                bool const good = sample[x] > k_missing;
                m_row[x] += good ? sample[x] : 0.0f;
                m_count[x] += good ? 1.0f : 0.0f;
            }
            break;
        case SlabMode::maximum:
            for (int x = first; x < last; ++x)
                m_row[x] = sample[x] > m_row[x] ? sample[x] : m_row[x];
            break;
        case SlabMode::minimum:
            for (int x = first; x < last; ++x) {
                float const kept = sample[x] > k_missing ? sample[x] : m_row[x];
                m_row[x] = kept < m_row[x] ? kept : m_row[x];
            }
            break;
        }
    }

    void finish() {
        float const least = std::numeric_limits<float>::lowest();
        for (int x = 0; x < m_width; ++x) {
            if (m_mode == SlabMode::mean)
                m_row[x] = m_count[x] > 0 ? m_row[x] / m_count[x] : k_outside;
            else if (m_row[x] == (m_mode == SlabMode::maximum ? least : -least))
                m_row[x] = k_outside;
        }
    }

private:
    SlabMode m_mode;
    float* m_row;
    float* m_count;
    int m_width;
};

} // namespace vertemark::imaging
