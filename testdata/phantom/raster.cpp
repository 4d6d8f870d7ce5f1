#include "testdata/phantom/raster.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>

namespace vertemark::testdata {

Result<void> for_slices(int count, Job& job, std::function<void(int)> const& work) {
    std::atomic<int> next{0};
    auto const run = [&] {
        for (int i = next++; i < count && !job.stopped(); i = next++)
            work(i);
    };
    unsigned const n = std::clamp(std::thread::hardware_concurrency(), 1u, 4u);
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < n; ++i)
        threads.emplace_back(run);
    run();
    for (auto& t : threads)
        t.join();
    return job.running();
}

void blur(std::vector<float>& image, int columns, int rows, float sigma) {
    int const reach = std::max(1, static_cast<int>(std::ceil(sigma * 2.5f)));
    std::vector<float> kernel(static_cast<std::size_t>(2 * reach + 1));
    float sum = 0;
    for (int i = -reach; i <= reach; ++i)
        sum += kernel[static_cast<std::size_t>(i + reach)] =
            std::exp(-static_cast<float>(i * i) / (2 * sigma * sigma));
    for (float& k : kernel)
        k /= sum;
    std::vector<float> other(image.size());
    auto const w = static_cast<std::size_t>(columns);
    std::vector<float> padded(w + 2 * static_cast<std::size_t>(reach));
    for (int y = 0; y < rows; ++y) {
        float const* in = image.data() + static_cast<std::size_t>(y) * w;
        float* out = other.data() + static_cast<std::size_t>(y) * w;
        std::copy(in, in + w, padded.begin() + reach);
        std::fill(padded.begin(), padded.begin() + reach, in[0]);
        std::fill(padded.end() - reach, padded.end(), in[w - 1]);
        std::fill(out, out + columns, 0.0f);
        for (int i = 0; i <= 2 * reach; ++i) {
            float const k = kernel[static_cast<std::size_t>(i)];
            float const* from = padded.data() + i;
            for (int x = 0; x < columns; ++x)
                out[x] += k * from[x];
        }
    }
    for (int y = 0; y < rows; ++y) {
        float* out = image.data() + static_cast<std::size_t>(y) * w;
        std::fill(out, out + columns, 0.0f);
        for (int i = -reach; i <= reach; ++i) {
            float const k = kernel[static_cast<std::size_t>(i + reach)];
            float const* in = other.data() + static_cast<std::size_t>(std::clamp(y + i, 0, rows - 1)) * w;
            for (int x = 0; x < columns; ++x)
                out[x] += k * in[x];
        }
    }
}

} // namespace vertemark::testdata
