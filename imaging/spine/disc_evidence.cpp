#include "imaging/spine/disc_evidence.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vertemark::imaging {

namespace {

constexpr double k_lateral_mm[] = {-7, -3.5, 0, 3.5, 7};
constexpr int k_largest_tilt = 20, k_tilt_step = 4; // degrees
constexpr double k_ct_contrast_hu = 120;            // of a disc beside its end plates, typical

using Profile = std::vector<double>;

// Mean along a line tilted across the column, `reach` mm to the front and back; gaps are bridged.
Profile profile(StraightImage const& image, std::span<ExpectedHere const> expected, double tilt_deg) {
    double const slope = std::tan(tilt_deg * std::numbers::pi / 180);
    Profile p(static_cast<std::size_t>(image.rows), std::nan(""));
    for (int row = 0; row < image.rows; ++row) {
        auto const n = static_cast<std::size_t>(row);
        int const reach = static_cast<int>(0.38 * expected[n].depth_mm / StraightImage::k_cell_mm);
        double sum = 0;
        int count = 0;
        for (int t = -reach; t <= reach; ++t) {
            float const v = image.at(row - slope * t * StraightImage::k_cell_mm, t + StraightImage::k_half);
            if (!std::isnan(v)) {
                sum += v;
                ++count;
            }
        }
        if (count > reach)
            p[n] = sum / count;
    }
    return p;
}

double value_near(Profile const& p, double at) {
    auto const row = std::clamp<long>(std::lround(at), 0, static_cast<long>(p.size()) - 1);
    return p[static_cast<std::size_t>(row)];
}

double mean_between(Profile const& p, double from, double to) {
    double sum = 0;
    int count = 0;
    for (double at = from; at <= to + 0.01; at += 1)
        if (double const v = value_near(p, at); !std::isnan(v)) {
            sum += v;
            ++count;
        }
    return count > 0 ? sum / count : std::nan("");
}

// How strongly the profile changes within the disc and its end plates; the sign of the change doesn't matter,
// since discs are brighter or darker than bone by sequence and age.
double change(Profile const& p, double row, ExpectedHere const& e, bool ct) {
    double const spread = 0.35 * e.disc_mm + 1.5;
    int const reach = ct ? static_cast<int>(e.disc_mm / 2 + 3) : static_cast<int>(2.2 * spread);
    double sum = 0;
    for (int d = -reach; d <= reach; ++d) {
        double const step = value_near(p, row + d + 1) - value_near(p, row + d - 1);
        if (!std::isnan(step))
            sum += std::abs(step) / 2 * (ct ? 1 : std::exp(-d * d / (2 * spread * spread)));
    }
    return sum;
}

// By how much the disc lies below the darker of its two end plates.
double valley(Profile const& p, double row, ExpectedHere const& e) {
    double const half = std::max(1.5, e.disc_mm / 2);
    auto const end_plate = [&](int way) {
        double best = std::nan("");
        for (double away = half; away <= half + 4; away += 1)
            if (double const v = mean_between(p, row + way * away - (way < 0 ? 1 : 0),
                                              row + way * away + (way < 0 ? 0 : 1));
                !std::isnan(v) && !(v < best))
                best = v;
        return best;
    };
    double const above = end_plate(-1), below = end_plate(1),
                 here = mean_between(p, row - half * 0.6, row + half * 0.6);
    return std::isnan(above + below + here) ? 0 : std::min(above, below) - here;
}

Profile smoothed(Profile const& p, double sigma) {
    int const reach = static_cast<int>(3 * sigma);
    Profile out(p.size(), std::nan(""));
    for (int i = 0; i < static_cast<int>(p.size()); ++i) {
        if (std::isnan(p[static_cast<std::size_t>(i)]))
            continue;
        double sum = 0, weight = 0;
        for (int d = -reach; d <= reach; ++d) {
            int const j = i + d;
            if (j < 0 || j >= static_cast<int>(p.size()) || std::isnan(p[static_cast<std::size_t>(j)]))
                continue;
            double const w = std::exp(-d * d / (2 * sigma * sigma));
            sum += w * p[static_cast<std::size_t>(j)];
            weight += w;
        }
        if (weight > 0)
            out[static_cast<std::size_t>(i)] = sum / weight;
    }
    return out;
}

double median(Profile values) {
    std::erase_if(values, [](double v) { return std::isnan(v); });
    if (values.empty())
        return 0;
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2),
                     values.end());
    return values[values.size() / 2];
}

// From the `low` to the `high` quantile of the values within `reach` of each is 0 … 1.
std::vector<double> ranked(std::vector<double> const& raw, std::vector<int> const& reach, double low,
                           double high) {
    int const n = static_cast<int>(raw.size());
    std::vector<double> out(raw.size(), 0);
    for (int i = 0; i < n; ++i) {
        auto const at = static_cast<std::size_t>(i);
        std::vector<double> window(raw.begin() + std::max(0, i - reach[at]),
                                   raw.begin() + std::min(n, i + reach[at] + 1));
        std::sort(window.begin(), window.end());
        double const last = static_cast<double>(window.size() - 1);
        double const from = window[static_cast<std::size_t>(low * last)],
                     to = window[static_cast<std::size_t>(high * last)];
        out[at] = to - from > 1e-6 ? std::clamp((raw[at] - from) / (to - from), -0.5, 1.5) : 0;
    }
    return out;
}

// Evidence against what lies around: half within three levels (coils fade, doses differ along the column),
// half within one, since discs of one column differ by age more than by what tells them from bone.
std::vector<double> normalised(std::vector<double> const& raw, std::span<ExpectedHere const> expected,
                               bool ct) {
    std::vector<int> far(raw.size(), 70), near;
    for (ExpectedHere const& e : expected)
        near.push_back(static_cast<int>(0.65 * (e.height_mm + e.disc_mm)));
    auto const wide = ranked(raw, far, 0.35, 0.92);
    if (ct) // bone is bone: clear discs are clear everywhere
        return wide;
    auto const narrow = ranked(raw, near, 0.25, 0.95);
    std::vector<double> out;
    for (std::size_t i = 0; i < raw.size(); ++i)
        out.push_back((wide[i] + narrow[i]) / 2);
    return out;
}

} // namespace

float StraightImage::at(double row, double column) const {
    if (!(row >= 0 && row <= rows - 1 && column >= 0 && column <= k_columns - 1))
        return k_no_value;
    int const r = std::min(static_cast<int>(row), rows - 2 < 0 ? 0 : rows - 2),
              c = std::min(static_cast<int>(column), k_columns - 2);
    auto const value = [&](int rr, int cc) {
        return values[static_cast<std::size_t>(std::min(rr, rows - 1) * k_columns + cc)];
    };
    auto const wr = static_cast<float>(row - r), wc = static_cast<float>(column - c);
    float const a = value(r, c) + (value(r, c + 1) - value(r, c)) * wc;
    float const b = value(r + 1, c) + (value(r + 1, c + 1) - value(r + 1, c)) * wc;
    return a + (b - a) * wr;
}

StraightImage straighten(Sampler const& sampler, Column const& column) {
    StraightImage image;
    image.rows = static_cast<int>(column.size());
    image.values.reserve(column.size() * StraightImage::k_columns);
    for (Station const& s : column)
        for (int t = -StraightImage::k_half; t <= StraightImage::k_half; ++t) {
            float sum = 0;
            int count = 0;
            for (double const left : k_lateral_mm)
                if (float const v = sampler(s.at(left, t * StraightImage::k_cell_mm, 0)); !std::isnan(v)) {
                    sum += v;
                    ++count;
                }
            image.values.push_back(count > 0 ? sum / static_cast<float>(count) : k_no_value);
        }
    return image;
}

DiscEvidence disc_evidence(StraightImage const& image, std::span<ExpectedHere const> expected, bool ct) {
    auto const n = static_cast<std::size_t>(image.rows);
    DiscEvidence out{std::vector<double>(n, 0), std::vector<double>(n, 0)};
    Profile const background = smoothed(profile(image, expected, 0), 25);
    double const floor = 0.35 * median(background);
    for (int tilt = -k_largest_tilt; tilt <= k_largest_tilt; tilt += k_tilt_step) {
        Profile p = profile(image, expected, tilt);
        if (!ct)
            p = smoothed(p, 1);
        for (std::size_t i = 0; i < n; ++i)
            p[i] /= ct ? k_ct_contrast_hu : std::max({1.0, floor, background[i]});
        for (std::size_t i = 0; i < n; ++i) {
            auto const row = static_cast<double>(i);
            double const strength =
                (change(p, row, expected[i], ct) + (ct ? 2 : 0) * valley(p, row, expected[i])) *
                (1 - std::abs(tilt) / 200.0);
            if (strength > out.value[i]) {
                out.value[i] = strength;
                out.tilt_deg[i] = tilt;
            }
        }
    }
    out.value = normalised(out.value, expected, ct);
    // The picture's border is no disc.
    constexpr int k_border = 5;
    for (std::size_t i = 0; i < n; ++i)
        if (std::isnan(background[i]))
            for (std::size_t j = i < k_border ? 0 : i - k_border; j < std::min(n, i + k_border + 1); ++j)
                out.value[j] = 0;
    return out;
}

} // namespace vertemark::imaging
