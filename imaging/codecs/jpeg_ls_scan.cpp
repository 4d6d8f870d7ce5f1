#include "imaging/codecs/jpeg_ls_scan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <vector>

#include "imaging/codecs/jpeg_ls_bits.h"

namespace vertemark::imaging {

namespace {

struct Context { // A.2.1
    std::int64_t a = 0;
    int b = 0, c = 0, n = 1;
};
struct RunContext {
    std::int64_t a = 0;
    int n = 1, negative = 0;
};

// How many low bits of a mapped error are written as they are. A.5.1.
int golomb_order(std::int64_t a, int n) {
    int k = 0;
    while (std::int64_t{n} << k < a && k < 24)
        ++k;
    return k;
}

// A run of 2^J pixels is one bit. Table A.6 of the standard.
constexpr std::array<int, 32> k_run_bits{0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,  2,  3,  3,  3,  3,
                                         4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15};

// Each line has the value left of it in front and the value right of it behind.
using Line = std::vector<std::uint16_t>;

class Decoder {
public:
    Decoder(JpegLsScan const& scan, std::span<std::byte const> code)
        : m_scan(scan), m_bits(code), m_code(code) {
        int const step = 2 * scan.near + 1;
        m_range = (scan.max_value + 2 * scan.near) / step + 1;
        auto const width = [](int value) {
            return static_cast<int>(std::bit_width(static_cast<unsigned>(value)));
        };
        m_value_bits = width(m_range - 1);
        int const bits = std::max(2, width(scan.max_value));
        m_limit = 2 * (bits + std::max(8, bits));
        m_step = step;
        choose_thresholds();
        fill_gradients();
        start();
    }

    Result<std::size_t> decode(JpegLsLine const& line) {
        int const parts = m_scan.components;
        std::vector<Line> above(static_cast<std::size_t>(parts)), here;
        for (Line& each : above)
            each.assign(static_cast<std::size_t>(m_scan.columns) + 2, 0);
        here = above;
        for (int row = 0; row < m_scan.rows; ++row) {
            if (m_scan.restart_rows > 0 && row > 0 &&
                static_cast<std::uint32_t>(row) % m_scan.restart_rows == 0) {
                CHECK_OK(restart());
                for (Line& each : above)
                    std::ranges::fill(each, std::uint16_t{0});
                for (Line& each : here)
                    std::ranges::fill(each, std::uint16_t{0});
            }
            for (std::size_t p = 0; p < above.size(); ++p) {
                here[p].front() = above[p][1];
                above[p].back() = above[p][above[p].size() - 2];
            }
            bool good = true;
            if (m_scan.interleave == Interleave::sample)
                good = decode_together(above, here);
            else
                for (std::size_t p = 0; p < above.size(); ++p)
                    good = good && decode_line(above[p], here[p], m_run_index[p]);
            if (!good || m_broken || m_bits.overrun())
                return fail(ErrorCode::malformed, "the JPEG-LS code is cut short or broken");
            for (std::size_t p = 0; p < above.size(); ++p)
                line(static_cast<int>(p), row,
                     std::span(here[p]).subspan(1, static_cast<std::size_t>(m_scan.columns)));
            above.swap(here);
        }
        auto const end = m_bits.end();
        if (!end)
            return fail(ErrorCode::malformed, "the JPEG-LS code holds more than the picture");
        return *end;
    }

private:
    void choose_thresholds() { // C.2.4.1.1
        int const most = m_scan.max_value, near = m_scan.near;
        auto const within = [most](int value, int least) {
            return value > most || value < least ? least : value;
        };
        std::array<int, 3> usual{};
        if (most >= 128) {
            int const factor = (std::min(most, 4095) + 128) / 256;
            usual = {factor + 2 + 3 * near, factor * 4 + 3 + 5 * near, factor * 17 + 4 + 7 * near};
        } else {
            int const factor = 256 / (most + 1);
            usual = {std::max(2, 3 / factor + 3 * near), std::max(3, 7 / factor + 5 * near),
                     std::max(4, 21 / factor + 7 * near)};
        }
        m_t1 = m_scan.t1 > 0 ? m_scan.t1 : within(usual[0], near + 1);
        m_t2 = m_scan.t2 > 0 ? m_scan.t2 : within(usual[1], m_t1);
        m_t3 = m_scan.t3 > 0 ? m_scan.t3 : within(usual[2], m_t2);
    }

    // Which of nine regions a difference of neighbours lies in. A.3.3.
    [[nodiscard]] int region(int d) const {
        int const size = std::abs(d);
        int const q = size <= m_scan.near ? 0 : size < m_t1 ? 1 : size < m_t2 ? 2 : size < m_t3 ? 3 : 4;
        return d < 0 ? -q : q;
    }

    void fill_gradients() {
        m_regions.resize(2 * static_cast<std::size_t>(m_scan.max_value) + 1);
        for (int d = -m_scan.max_value; d <= m_scan.max_value; ++d)
            m_regions[static_cast<std::size_t>(d + m_scan.max_value)] = static_cast<std::int8_t>(region(d));
    }

    [[nodiscard]] int gradient(int d) const {
        return m_regions[static_cast<std::size_t>(d + m_scan.max_value)];
    }

    void start() {
        int const a = std::max(2, (m_range + 32) / 64);
        m_contexts.fill(Context{a, 0, 0, 1});
        m_runs.fill(RunContext{a, 1, 0});
        m_run_index.fill(0);
    }

    Result<void> restart() {
        auto const at = m_bits.end();
        if (!at || *at + 2 > m_code.size() || (std::to_integer<int>(m_code[*at + 1]) & 0xf8) != 0xd0)
            return fail(ErrorCode::malformed, "the JPEG-LS code lacks a restart marker");
        m_bits.restart(*at + 2);
        start();
        return {};
    }

    // A.5.3, with `limit` bits at most.
    int golomb(int k, int limit) {
        int const high = m_bits.zeros(limit), escape = limit - m_value_bits - 1;
        int const mapped = high < escape ? (high << k) + m_bits.bits(k) : m_bits.bits(m_value_bits) + 1;
        if (mapped <= 2 * m_range + 1)
            return mapped;
        m_broken = true; // no encoder writes an error greater than the range
        return 0;
    }

    [[nodiscard]] int restored(int predicted, int error) const { // A.4.5
        int value = predicted + error * m_step;
        if (value < -m_scan.near)
            value += m_range * m_step;
        else if (value > m_scan.max_value + m_scan.near)
            value -= m_range * m_step;
        return std::clamp(value, 0, m_scan.max_value);
    }

    int regular(int context, int a, int b, int c) {
        int const sign = context < 0 ? -1 : 1;
        Context& q = m_contexts[static_cast<std::size_t>(std::abs(context))];
        int const low = std::min(a, b), high = std::max(a, b);
        int predicted = c >= high ? low : c <= low ? high : a + b - c;
        predicted = std::clamp(predicted + sign * q.c, 0, m_scan.max_value);
        int const k = golomb_order(q.a, q.n);
        int const mapped = golomb(k, m_limit);
        int error = mapped & 1 ? -((mapped + 1) >> 1) : mapped >> 1;
        if (k == 0 && m_scan.near == 0 && 2 * q.b <= -q.n)
            error = -error - 1;
        update(q, error);
        return restored(predicted, sign * error);
    }

    void update(Context& q, int error) const { // A.6
        q.b += error * m_step;
        q.a += std::abs(error);
        if (q.n == m_scan.reset) {
            q.a >>= 1;
            q.b >>= 1;
            q.n >>= 1;
        }
        ++q.n;
        if (q.b <= -q.n) {
            q.b = std::max(q.b + q.n, 1 - q.n);
            q.c -= q.c > -128;
        } else if (q.b > 0) {
            q.b = std::min(q.b - q.n, 0);
            q.c += q.c < 127;
        }
    }

    // The error of the pixel that ends a run. A.7.2.
    int after_run(int type, int run_index) {
        RunContext& q = m_runs[static_cast<std::size_t>(type)];
        int const k = golomb_order(type == 1 ? q.a + (q.n >> 1) : q.a, q.n);
        int const mapped = golomb(k, m_limit - k_run_bits[static_cast<std::size_t>(run_index)] - 1);
        int const both = mapped + type, odd = both & 1;
        int const amount = (both + odd) / 2;
        bool const minus = (k != 0 || 2 * q.negative >= q.n) == (odd == 1);
        q.negative += minus && amount != 0;
        q.a += (mapped + 1 - type) >> 1;
        if (q.n == m_scan.reset) {
            q.a >>= 1;
            q.n >>= 1;
            q.negative >>= 1;
        }
        ++q.n;
        return minus ? -amount : amount;
    }

    // How many pixels of `room` repeat the one before; nothing when the code says more.
    std::optional<int> run(int room, int& index) {
        int length = 0;
        while (m_bits.bit() == 1) {
            int const whole = 1 << k_run_bits[static_cast<std::size_t>(index)];
            int const part = std::min(whole, room - length);
            length += part;
            if (part == whole)
                index = std::min(index + 1, 31);
            if (length == room)
                return length;
        }
        length += m_bits.bits(k_run_bits[static_cast<std::size_t>(index)]);
        if (length >= room)
            return std::nullopt;
        return length;
    }

    int ended(int type, int a, int b, int run_index) {
        int const error = after_run(type, run_index);
        return type == 1 ? restored(a, error) : restored(b, a > b ? -error : error);
    }

    bool decode_line(Line const& above, Line& here, int& run_index) {
        int const width = m_scan.columns;
        for (int x = 1; x <= width;) {
            auto const i = static_cast<std::size_t>(x);
            int const a = here[i - 1], b = above[i], c = above[i - 1], d = above[i + 1];
            int const context = (gradient(d - b) * 9 + gradient(b - c)) * 9 + gradient(c - a);
            if (context != 0) {
                here[i] = static_cast<std::uint16_t>(regular(context, a, b, c));
                ++x;
                continue;
            }
            auto const length = run(width + 1 - x, run_index);
            if (!length)
                return false;
            std::fill_n(here.begin() + x, *length, static_cast<std::uint16_t>(a));
            x += *length;
            if (x > width)
                break;
            int const over = above[static_cast<std::size_t>(x)];
            int const type = std::abs(a - over) <= m_scan.near;
            here[static_cast<std::size_t>(x)] = static_cast<std::uint16_t>(ended(type, a, over, run_index));
            run_index = std::max(0, run_index - 1);
            ++x;
            if (m_broken || m_bits.overrun())
                return false;
        }
        return true;
    }

    // Sample-interleaved: a run is one of all components. Annex B.3 and A.7.
    bool decode_together(std::vector<Line> const& above, std::vector<Line>& here) {
        int const width = m_scan.columns;
        std::array<int, 4> contexts{};
        int& run_index = m_run_index[0];
        for (int x = 1; x <= width;) {
            auto const i = static_cast<std::size_t>(x);
            bool flat = true;
            for (std::size_t p = 0; p < above.size(); ++p) {
                int const a = here[p][i - 1], b = above[p][i], c = above[p][i - 1], d = above[p][i + 1];
                contexts[p] = (gradient(d - b) * 9 + gradient(b - c)) * 9 + gradient(c - a);
                flat = flat && contexts[p] == 0;
            }
            if (!flat) {
                for (std::size_t p = 0; p < above.size(); ++p)
                    here[p][i] = static_cast<std::uint16_t>(
                        regular(contexts[p], here[p][i - 1], above[p][i], above[p][i - 1]));
                ++x;
                continue;
            }
            auto const length = run(width + 1 - x, run_index);
            if (!length)
                return false;
            for (Line& part : here)
                std::fill_n(part.begin() + x, *length, part[i - 1]);
            x += *length;
            if (x > width)
                break;
            auto const at = static_cast<std::size_t>(x);
            for (std::size_t p = 0; p < above.size(); ++p)
                here[p][at] = static_cast<std::uint16_t>(ended(0, here[p][at - 1], above[p][at], run_index));
            run_index = std::max(0, run_index - 1);
            ++x;
            if (m_broken || m_bits.overrun())
                return false;
        }
        return true;
    }

    JpegLsScan const& m_scan;
    JpegLsBits m_bits;
    std::span<std::byte const> m_code;
    int m_range = 0, m_value_bits = 0, m_limit = 0, m_step = 1;
    int m_t1 = 0, m_t2 = 0, m_t3 = 0;
    bool m_broken = false;
    std::vector<std::int8_t> m_regions;
    std::array<Context, 365> m_contexts; // 0 is not used: it is the run
    std::array<RunContext, 2> m_runs;    // the pixel that ends a run differs from its left one, or doesn't
    std::array<int, 4> m_run_index{};
};

} // namespace

Result<std::size_t> decode_jpeg_ls_scan(JpegLsScan const& scan, std::span<std::byte const> code,
                                        JpegLsLine const& line) {
    bool const thresholds =
        scan.t1 <= scan.max_value && scan.t2 <= scan.max_value && scan.t3 <= scan.max_value;
    if (scan.rows < 1 || scan.columns < 1 || scan.components < 1 || scan.components > 4 ||
        scan.max_value < 1 || scan.max_value > 65535 || scan.near < 0 ||
        scan.near > std::min(255, scan.max_value / 2) || scan.reset < 3 || !thresholds)
        return fail(ErrorCode::malformed, "the parameters of the JPEG-LS code make no sense");
    return Decoder(scan, code).decode(line);
}

} // namespace vertemark::imaging
