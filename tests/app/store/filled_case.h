// Fills every field that the JSON lists name with a value of its own, so that a field that is not written,
// not read or mixed up with another shows.
#pragma once

#include "app/store/json_io.h"

namespace vertemark::app::tests {

class Filler {
public:
    void fill(bool& v) { v = next() % 2 == 0; }
    void fill(int& v) { v = static_cast<int>(next()); }
    void fill(std::int64_t& v) { v = (std::int64_t(1) << 52) + next(); }
    void fill(std::size_t& v) { v = next(); }
    void fill(double& v) { v = static_cast<double>(next()) / 7; }
    void fill(char& v) { v = static_cast<char>('A' + next() % 6); }
    void fill(std::string& v) { v = "text \"" + std::to_string(next()) + "\" µ 椎\n"; }
    void fill(annotation::Level& v) { v = annotation::levels_of({13, 6})[next() % 31]; }
    void fill(annotation::Instant& v) {
        v = annotation::Instant(std::chrono::milliseconds(1'700'000'000'000 + next()));
    }
    void fill(annotation::PartialDate& v) {
        v = {1990 + static_cast<int>(next() % 40), {}, {}};
        if (next() % 3)
            v.month = 1 + static_cast<int>(next() % 12);
        if (v.month && next() % 2)
            v.day = 1 + static_cast<int>(next() % 28);
    }
    void fill(LpsVector& v) { v = {next() / 7.0, -(next() / 3.0), next() * 1e-9}; }
    template <class T>
    void fill(std::array<T, 3>& v) {
        for (auto& one : v)
            fill(one);
    }
    void fill(VoxelRuns& v) {
        v = {};
        v.append(next(), next());
        v.append(next() + 2, next() + 4);
    }
    void fill(LpsPoint& v) { v = {next() / 7.0, -(next() / 3.0), next() * 1e-9}; }
    void fill(AffineTransform& v) {
        for (double& m : v.matrix)
            m = next() / 7.0;
        v.offset = {next() / 7.0, -(next() / 3.0), next() * 1e-9};
    }
    template <class Tag>
    void fill(Id<Tag>& v) {
        v.value = "1.2." + std::to_string(next());
    }
    template <HasNames E>
    void fill(E& v) {
        v = static_cast<E>(next() % Names<E>::list.size());
    }
    template <class T>
    void fill(std::optional<T>& v) {
        fill(v.emplace());
    }
    template <class T>
    void fill(std::vector<T>& v) {
        v.resize(2);
        for (auto& one : v)
            fill(one);
    }
    template <class T>
    void fill(std::map<std::string, T>& v) {
        for (char const* key : {"a.b", "ü"})
            fill(v[key]);
    }
    template <HasFields T>
    void fill(T& v) {
        std::apply([&](auto const&... field) { (fill(v.*(field.member)), ...); }, Fields<T>::list);
    }

private:
    unsigned next() { return m_last += 1; }
    unsigned m_last = 0;
};

} // namespace vertemark::app::tests
