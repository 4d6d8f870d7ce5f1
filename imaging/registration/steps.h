// The steps of register_volumes. Internal to imaging/registration. The headers of ITK stay in the .cpp files.
#pragma once

#include <memory>
#include <vector>

#include "imaging/registration/registration.h"

namespace vertemark::imaging {

// A copy for comparing: averaged to about `spacing_mm`, clipped to what tells tissues apart, 0..1.
struct WorkingCopy {
    VolumeGeometry geometry;
    std::vector<float> values; // 0..1, -1 where there is no value
    [[nodiscard]] float at(int i, int j, int k) const {
        return values[(static_cast<std::size_t>(k) * static_cast<std::size_t>(geometry.size[1]) +
                       static_cast<std::size_t>(j)) *
                          static_cast<std::size_t>(geometry.size[0]) +
                      static_cast<std::size_t>(i)];
    }
};

// working_copy.cpp
Result<WorkingCopy> working_copy(Volume const& volume, double spacing_mm, Job& job);
WorkingCopy halved(WorkingCopy const& copy, double spacing_mm);
// Centre of the values above the background.
LpsPoint centre_of_mass(WorkingCopy const& copy);

// similarity.cpp: normalised mutual information of sampled places, fast enough to look around with.
class Similarity {
public:
    // on_voxels: what the optimizer takes. between_voxels: each place moved by up to half a voxel, for
    // judging: volumes of like grids seem to fit better, or worse, where their voxels fall on each other.
    enum class Places { on_voxels, between_voxels };

    // About `samples` places of the fixed copy, regularly spaced.
    Similarity(WorkingCopy const& fixed, WorkingCopy const& moving, std::size_t samples,
               Places where = Places::on_voxels);

    struct Score {
        double nmi = 1;
        double inside = 0; // share of the places that lie in the moving volume
    };
    [[nodiscard]] Score at(AffineTransform const& fixed_to_moving) const;
    // Share of the smaller volume that lies in the other one.
    [[nodiscard]] double overlap(AffineTransform const& fixed_to_moving) const;
    [[nodiscard]] std::vector<LpsPoint> const& places() const { return m_places; }

private:
    WorkingCopy const& m_fixed;
    WorkingCopy const& m_moving;
    std::vector<LpsPoint> m_places;
    std::vector<float> m_values; // of the fixed copy there
};

// search.cpp: the best few places to begin from: shifts along the axes around `start`.
std::vector<AffineTransform> best_starts(Similarity const& coarse, AffineTransform const& start,
                                         std::size_t count, Job& job);

// optimise.cpp: ITK. `start` and the result take fixed points to moving ones.
struct Step {
    TransformKind kind = TransformKind::rigid;
    double first_step_mm = 4, last_step_mm = 0.05;
    int iterations = 100;
};
Result<AffineTransform> optimise(WorkingCopy const& fixed, WorkingCopy const& moving,
                                 std::vector<LpsPoint> const& places, AffineTransform const& start,
                                 Step const& step, Job& job);

// verdict.cpp
void judge(Registration& registration, RegistrationOptions const& options);
// The furthest that a corner of the volume moves between the two transforms, mm.
double largest_difference_mm(VolumeGeometry const& geometry, AffineTransform const& a,
                             AffineTransform const& b);

} // namespace vertemark::imaging
