#include "annotation/edit/accept.h"

namespace vertemark::annotation {

namespace {

// Calls work(fact) for every fact of the lesion.
template <class L, class Work>
void for_each_fact(L& l, Work work) {
    auto const each = [&](auto&... facts) { (work(facts), ...); };
    each(l.type, l.body_involved_pct, l.body_over_half, l.collapse, l.height_loss_pct, l.alignment,
         l.kyphosis_deg, l.prior_kyphosis_deg, l.translation_mm, l.lamina, l.spinous_process,
         l.posterior_wall_defect, l.wbb, l.escc, l.canal_area_mm2, l.canal_narrowing_pct, l.foramen,
         l.paravertebral, l.paravertebral_mm, l.tomita_surgical_type, l.genant_grade, l.direct_extension,
         l.pain, l.confidence);
    for (auto* side : {&l.left, &l.right})
        each(side->any, side->pedicle, side->facet, side->costovertebral);
    auto& s = l.signals;
    each(s.hu_mean, s.volume_ml, s.longest_diameter_mm, s.lytic_share_pct, s.blastic_share_pct, s.suv_max,
         s.suv_peak, s.suv_mean, s.t1_ratio, s.t2_ratio, s.stir_ratio, s.contrast_ratio);
    for (auto& evidence : l.evidence)
        each(evidence.seen, evidence.type);
}

} // namespace

Lesion accepted(Lesion lesion, Provenance const& now) {
    for_each_fact(lesion, [&](auto& fact) {
        if (!fact || fact->from.how != How::proposed)
            return;
        fact->from.how = How::accepted;
        fact->from.who = now.who;
        fact->from.when = now.when;
    });
    return lesion;
}

int proposals(Lesion const& lesion) {
    int count = 0;
    for_each_fact(lesion,
                  [&](auto const& fact) { count += fact && fact->from.how == How::proposed ? 1 : 0; });
    return count;
}

} // namespace vertemark::annotation
