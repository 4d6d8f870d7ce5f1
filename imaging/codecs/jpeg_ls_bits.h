// The bits of a JPEG-LS scan. ISO/IEC 14495-1 (ITU-T T.87), annex A.1. Internal to imaging/codecs.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>

namespace vertemark::imaging {

// Bits of the scan, most significant first; a byte after 0xFF carries only seven. Beyond the end, zeros come
// and overrun() says so.
class JpegLsBits {
public:
    explicit JpegLsBits(std::span<std::byte const> code) : m_code(code) {}

    [[nodiscard]] bool overrun() const { return m_count < 0; }

    int bit() {
        if (m_count < 1)
            fill();
        int const value = static_cast<int>(m_cache >> 63);
        take(1);
        return value;
    }

    // Up to 24 bits.
    int bits(int n) {
        if (n == 0)
            return 0;
        if (m_count < n)
            fill();
        int const value = static_cast<int>(m_cache >> (64 - n));
        take(n);
        return value;
    }

    // Zeros before the next one, which is taken too; more than `most` end the counting.
    int zeros(int most) {
        int count = 0;
        for (;;) {
            if (m_count < 32)
                fill();
            int const here = std::countl_zero(m_cache);
            if (here < m_count) {
                take(here + 1);
                return count + here;
            }
            count += std::max(m_count, 1);
            take(std::max(m_count, 1)); // at the end of the code: overrun
            if (count > most || overrun())
                return count;
        }
    }

    // Leaves what remains of the last byte and returns where the marker begins; nothing when more than that
    // and one stuffed byte remain, or bits were missing.
    [[nodiscard]] std::optional<std::size_t> end() {
        fill();
        if (overrun() || m_count > 15 || !at_marker())
            return std::nullopt;
        return m_at;
    }

    void restart(std::size_t at) {
        m_at = at;
        m_cache = 0;
        m_count = 0;
        m_after_ff = false;
    }

private:
    [[nodiscard]] int byte(std::size_t at) const { return std::to_integer<int>(m_code[at]); }
    [[nodiscard]] bool at_marker() const {
        return m_at >= m_code.size() ||
               (byte(m_at) == 0xff && (m_at + 1 == m_code.size() || byte(m_at + 1) >= 0x80));
    }

    void take(int n) {
        m_cache = n < 64 ? m_cache << n : 0;
        m_count -= n;
    }

    void fill() {
        constexpr std::uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
        if (m_count >= 0 && m_count <= 56 && !m_after_ff && m_at + 8 <= m_code.size()) {
            std::uint64_t next = 0;
            std::memcpy(&next, m_code.data() + m_at, 8);
            if (((~next - ones) & next & tops) == 0) { // none of the eight is 0xFF
                int const bytes = (64 - m_count) / 8;
                next = __builtin_bswap64(next) & ~std::uint64_t{0} << (64 - 8 * bytes);
                m_cache |= next >> m_count;
                m_count += 8 * bytes;
                m_at += static_cast<std::size_t>(bytes);
                return;
            }
        }
        while (m_count >= 0 && m_count <= 56 && !at_marker()) {
            int const value = byte(m_at++);
            int const width = m_after_ff ? 7 : 8;
            m_cache |= static_cast<std::uint64_t>(value) << (64 - width - m_count);
            m_count += width;
            m_after_ff = value == 0xff;
        }
    }

    std::span<std::byte const> m_code;
    std::size_t m_at = 0;
    std::uint64_t m_cache = 0; // the next bits, from the top
    int m_count = 0;           // how many of them are real; below zero: more were taken than there are
    bool m_after_ff = false;
};

} // namespace vertemark::imaging
