// Lays one volume of a patient over another: rigid or affine, between CT, MR and PET and between time points.
// Mattes' mutual information (IEEE TMI 22 (2003) 120) with ITK v4, coarse to fine. Gives the same answer for
// the same input every time, and says whether it can be trusted. Knows no files and no case.
#pragma once

#include <optional>
#include <vector>

#include "imaging/base/job.h"
#include "imaging/base/transform.h"
#include "imaging/volume/volume.h"

namespace vertemark::imaging {

enum class TransformKind { rigid, affine };

enum class InitialAlignment {
    frame,           // as the frames of reference lie: same scanner session, or roughly alike
    geometry_centre, // the centres of both volumes on each other
    moments,         // the centres of what is bright in both on each other
    landmarks,       // three or more pairs of points
};

// The same place of the patient in both volumes.
struct LandmarkPair {
    LpsPoint fixed, moving;
    bool operator==(LandmarkPair const&) const = default;
};

struct RegistrationOptions {
    TransformKind kind = TransformKind::rigid;
    InitialAlignment initial = InitialAlignment::frame;
    std::vector<LandmarkPair> landmarks = {}; // needed for `landmarks`; else only their residual is told
    double finest_mm = 2;                     // grid of the last step; finer volumes are averaged to it
};

struct RegistrationQuality {
    double nmi_before = 1,
           nmi = 1;           // (H(A) + H(B)) / H(A,B), 1 to 2. Studholme, Pattern Recognition 32 (1999) 71
    double overlap_share = 0; // of the smaller volume, that lies in the other one
    double repeat_mm = 0;     // furthest corner of a second run, begun 4 mm and 3° away, from the first
    double elsewhere = 0;     // best (NMI - 1) a vertebra or so away along the axes, as a share of (nmi - 1)
    double rotation_deg = 0, translation_mm = 0; // of the result; the shift is that of the overlap's centre
    double volume_change = 1;                    // determinant: 1 for rigid
    std::optional<double> landmark_rms_mm;       // of the pairs given, after registration
};

// trusted: every check passed. check: look before you accept. refused: not to be used.
enum class Verdict { trusted, check, refused };

struct Registration {
    AffineTransform moving_to_fixed; // a point of the moving frame of reference → the fixed one
    RegistrationQuality quality;
    Verdict verdict = Verdict::trusted;
    std::vector<Finding> reasons; // why not trusted
};

// unsupported: colours, projections, no place in the patient; inconsistent: volumes that don't touch, fewer
// than three landmarks or all on a line with no other cue, nothing but one value; cancelled.
Result<Registration> register_volumes(VolumePtr const& fixed, VolumePtr const& moving,
                                      RegistrationOptions const& options, Job& job);

// The rigid transform that brings the moving points onto the fixed ones best, in the least-squares sense.
// Horn, JOSA A 4 (1987) 629. Two pairs, or pairs on a line, leave the turn about it as it is.
// inconsistent: fewer than three pairs, or a spread under 1 mm.
Result<AffineTransform> rigid_from_landmarks(std::vector<LandmarkPair> const& pairs);
// Root mean square distance of the pairs after the transform, mm.
double landmark_rms_mm(std::vector<LandmarkPair> const& pairs, AffineTransform const& moving_to_fixed);

// The same pixels in the place the transform gives them: no value is touched. For showing both on each other.
Result<VolumePtr> moved(VolumePtr const& volume, AffineTransform const& to_fixed,
                        FrameOfReferenceUid const& fixed_frame);

// The stable names of the command line: "trusted", "check", "refused".
char const* name_of(Verdict verdict);

} // namespace vertemark::imaging
