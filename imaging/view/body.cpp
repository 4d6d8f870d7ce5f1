#include "imaging/view/body.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace vertemark::imaging {

namespace {

using Mask = std::vector<std::uint8_t>;
constexpr double k_shell_mm = 6;

// A voxel survives if its neighbours up to `radius` along one axis are set (erode) or any is (dilate, limited
// to `within`).
class Morphology {
public:
    explicit Morphology(ValueGrid const& grid)
        : m_size(grid.size), m_strides{1, grid.size[0],
                                       static_cast<std::ptrdiff_t>(grid.size[0]) * grid.size[1]} {
        for (std::size_t a = 0; a < 3; ++a)
            m_radius[a] = static_cast<int>(std::floor(k_shell_mm / 2 / grid.spacing_mm[a] + 0.5));
    }

    void erode(Mask& mask) const {
        for (std::size_t a = 0; a < 3; ++a)
            along(a, [&](std::ptrdiff_t start, int n, std::ptrdiff_t step) {
                // Distance to the nearest unset voxel; the grid's edge does not erode.
                std::vector<int> run(static_cast<std::size_t>(n));
                int since = 1 << 20;
                for (int i = 0; i < n; ++i)
                    run[static_cast<std::size_t>(i)] = since = mask[at(start, i, step)] ? since + 1 : 0;
                since = 1 << 20;
                for (int i = n - 1; i >= 0; --i) {
                    since = run[static_cast<std::size_t>(i)] == 0 ? 0 : since + 1;
                    if (std::min(since, run[static_cast<std::size_t>(i)]) <= m_radius[a])
                        mask[at(start, i, step)] = 0;
                }
            });
    }

    void dilate(Mask& mask, Mask const& within) const {
        for (std::size_t a = 0; a < 3; ++a)
            along(a, [&](std::ptrdiff_t start, int n, std::ptrdiff_t step) {
                std::vector<int> run(static_cast<std::size_t>(n));
                int since = 1 << 20;
                for (int i = 0; i < n; ++i)
                    run[static_cast<std::size_t>(i)] = since = mask[at(start, i, step)] ? 0 : since + 1;
                since = 1 << 20;
                for (int i = n - 1; i >= 0; --i) {
                    since = run[static_cast<std::size_t>(i)] == 0 ? 0 : since + 1;
                    if (std::min(since, run[static_cast<std::size_t>(i)]) <= m_radius[a] + 1)
                        mask[at(start, i, step)] |= within[at(start, i, step)];
                }
            });
    }

private:
    static std::size_t at(std::ptrdiff_t start, int i, std::ptrdiff_t step) {
        return static_cast<std::size_t>(start + i * step);
    }
    template <class Line>
    void along(std::size_t axis, Line const& line) const {
        std::size_t const b = (axis + 1) % 3, c = (axis + 2) % 3;
        for (int j = 0; j < m_size[c]; ++j)
            for (int i = 0; i < m_size[b]; ++i)
                line(i * m_strides[b] + j * m_strides[c], m_size[axis], m_strides[axis]);
    }

    std::array<int, 3> m_size, m_radius{};
    std::array<std::ptrdiff_t, 3> m_strides;
};

// Keeps the connected pieces (through faces) of at least a tenth of the largest one's size.
void keep_large_pieces(Mask& mask, std::array<int, 3> const& size) {
    std::vector<std::vector<std::uint32_t>> pieces;
    std::vector<std::uint32_t> queue;
    std::ptrdiff_t const row = size[0], slice = row * size[1];
    for (std::size_t seed = 0; seed < mask.size(); ++seed) {
        if (!mask[seed])
            continue;
        queue.assign(1, static_cast<std::uint32_t>(seed));
        mask[seed] = 0;
        for (std::size_t next = 0; next < queue.size(); ++next) {
            std::ptrdiff_t const here = queue[next];
            int const i = static_cast<int>(here % row), j = static_cast<int>(here / row % size[1]),
                      k = static_cast<int>(here / slice);
            auto const visit = [&](bool inside, std::ptrdiff_t there) {
                if (inside && mask[static_cast<std::size_t>(there)]) {
                    mask[static_cast<std::size_t>(there)] = 0;
                    queue.push_back(static_cast<std::uint32_t>(there));
                }
            };
            visit(i > 0, here - 1);
            visit(i + 1 < size[0], here + 1);
            visit(j > 0, here - row);
            visit(j + 1 < size[1], here + row);
            visit(k > 0, here - slice);
            visit(k + 1 < size[2], here + slice);
        }
        pieces.push_back(queue);
    }
    std::size_t largest = 0;
    for (auto const& piece : pieces)
        largest = std::max(largest, piece.size());
    for (auto const& piece : pieces)
        if (piece.size() * 10 >= largest)
            for (std::uint32_t const voxel : piece)
                mask[voxel] = 1;
}

} // namespace

void keep_patient(ValueGrid const& grid, float air, float fill) {
    std::size_t const count = static_cast<std::size_t>(grid.size[0]) *
                              static_cast<std::size_t>(grid.size[1]) * static_cast<std::size_t>(grid.size[2]);
    if (count == 0 || count > 0xffffffffu)
        return;
    Mask tissue(count);
    for (std::size_t i = 0; i < count; ++i)
        tissue[i] = grid.values[i] > air;
    Morphology const morphology(grid);
    Mask patient = tissue;
    morphology.erode(patient);
    keep_large_pieces(patient, grid.size);
    morphology.dilate(patient, tissue);
    if (std::find(patient.begin(), patient.end(), 1) == patient.end())
        return; // nothing thick enough to be a patient: a specimen, or no CT of a body
    for (std::size_t i = 0; i < count; ++i)
        if (!patient[i])
            grid.values[i] = std::min(grid.values[i], fill);
}

} // namespace vertemark::imaging
