#include <algorithm>

#include "imaging/registration/steps.h"

namespace vertemark::imaging {

// Shifts up to 160 mm along the body and 40 mm across it. Mutual information can be high where little
// overlaps, so places with less than a third of the usual overlap don't count.
std::vector<AffineTransform> best_starts(Similarity const& coarse, AffineTransform const& start,
                                         std::size_t count, Job& job) {
    struct Candidate {
        AffineTransform transform;
        LpsVector shift;
        Similarity::Score score;
    };
    std::vector<Candidate> candidates;
    double most_inside = 0;
    for (int z = -160; z <= 160 && !job.stopped(); z += 10)
        for (int y = -40; y <= 40; y += 20)
            for (int x = -40; x <= 40; x += 20) {
                LpsVector const shift{double(x), double(y), double(z)};
                AffineTransform const moved = after(translation(shift), start);
                auto const score = coarse.at(moved);
                most_inside = std::max(most_inside, score.inside);
                candidates.push_back({moved, shift, score});
            }
    std::erase_if(candidates, [&](Candidate const& c) { return c.score.inside < most_inside / 3; });
    std::ranges::stable_sort(
        candidates, [](Candidate const& a, Candidate const& b) { return a.score.nmi > b.score.nmi; });
    std::vector<Candidate> best;
    for (Candidate const& c : candidates) { // neighbours of one already taken lead to the same place
        bool const near = std::ranges::any_of(
            best, [&](Candidate const& other) { return length(c.shift - other.shift) < 25; });
        if (!near)
            best.push_back(c);
        if (best.size() == count)
            break;
    }
    std::vector<AffineTransform> starts;
    for (Candidate const& c : best)
        starts.push_back(c.transform);
    return starts;
}

} // namespace vertemark::imaging
