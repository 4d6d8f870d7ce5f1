#include "annotation/edit/copy_findings.h"

namespace vertemark::annotation {

Lesion const* lesion_above(Case const& c, Lesion const& lesion) {
    if (lesion.levels.empty())
        return nullptr;
    Lesion const* nearest = nullptr;
    for (auto const& other : c.lesions)
        if (other.id != lesion.id && !other.levels.empty() && other.levels.back() < lesion.levels.front() &&
            (!nearest || other.levels.back() > nearest->levels.back()))
            nearest = &other;
    return nearest;
}

Lesion copy_findings(Lesion const& from, Lesion to, Provenance now) {
    now.how = How::propagated;
    now.source.reset(); // the picture shows the other lesion
    now.method = "as lesion #" + std::to_string(from.number);
    auto const copy = [&](auto const& source, auto& target) {
        if (settled(source)) {
            target = source;
            target->from = now;
        }
    };
    auto const copy_side = [&](PosteriorSide const& source, PosteriorSide& target) {
        copy(source.any, target.any);
        copy(source.pedicle, target.pedicle);
        copy(source.facet, target.facet);
        copy(source.costovertebral, target.costovertebral);
    };
    copy(from.type, to.type);
    copy(from.body_over_half, to.body_over_half);
    copy(from.alignment, to.alignment);
    copy_side(from.left, to.left);
    copy_side(from.right, to.right);
    copy(from.lamina, to.lamina);
    copy(from.spinous_process, to.spinous_process);
    copy(from.escc, to.escc);
    copy(from.foramen, to.foramen);
    copy(from.paravertebral, to.paravertebral);
    copy(from.pain, to.pain);
    copy(from.confidence, to.confidence);
    return to;
}

} // namespace vertemark::annotation
