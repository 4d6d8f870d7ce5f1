// Karnofsky and ECOG performance status side by side. Published tables disagree, so neither is ever derived
// from the other for a score; they only tell whether a pair is plausible.
#pragma once

#include <vector>

namespace vertemark::scoring {

struct EcogForKps {
    int oken;       // the usual table, after Oken 1982
    int ma2010;     // doi:10.1016/j.ejca.2010.06.126
    int prasad2018; // doi:10.5306/wjco.v9.i7.140
    // ECOG grades that raise no warning beside this KPS: Oken's and Ma's, ascending.
    std::vector<int> accepted() const;
    bool operator==(EcogForKps const&) const = default;
};

// kps: 0..100 in tens.
EcogForKps ecog_for_kps(int kps);

} // namespace vertemark::scoring
