// From measures to proposals in the lesion's record.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "app/core/vertebra_measures.h"

namespace vertemark::app {

using namespace annotation;

namespace {

// A proposal fills what nobody settled; what a person said stays.
template <class T>
void propose(Fact<T>& fact, T value, Provenance from) {
    if (fact && fact->from.how != How::proposed)
        return;
    from.how = How::proposed;
    fact = Sourced<T>{std::move(value), std::move(from)};
}

// A proposal that no longer follows goes.
template <class T>
void withdraw(Fact<T>& fact) {
    if (fact && fact->from.how == How::proposed)
        fact.reset();
}

Provenance from_value(VertebraValue const& value, Provenance now) {
    now.method = value.value.method;
    now.source = value.image;
    return now;
}

double rounded(double value, int decimals) {
    double const scale = std::pow(10, decimals);
    return std::round(value * scale) / scale;
}

void propose_number(Fact<double>& fact, VertebraMeasures const& measures, char const* quantity, int decimals,
                    double low, double high, Provenance const& now) {
    auto const* const value = measures.find(quantity);
    if (value && value->value.value)
        propose(fact, std::clamp(rounded(*value->value.value, decimals), low, high), from_value(*value, now));
    else
        withdraw(fact);
}

// "anterior 38 % of T10, T12": what decided, for the line above the answer.
std::string sentence(HeightLoss const& loss) {
    struct Part {
        char const* name;
        double pct;
    };
    Part worst{"anterior", loss.anterior_pct};
    for (Part const part : {Part{"middle", loss.middle_pct}, Part{"posterior", loss.posterior_pct}})
        if (part.pct > worst.pct)
            worst = part;
    std::string names;
    for (Level const level : loss.compared_with)
        names += (names.empty() ? "" : ", ") + name(level);
    char text[120];
    std::snprintf(text, sizeof text, "%s %.0f %% against mean of neighbours %s", worst.name, worst.pct,
                  names.c_str());
    return text;
}

void propose_collapse(Lesion& lesion, VertebraMeasures const& measures, Provenance const& now) {
    propose_number(lesion.height_loss_pct, measures, "height_loss", 0, -100, 100, now);
    auto const* const value = measures.find("height_loss");
    if (!value || !measures.loss) {
        withdraw(lesion.collapse);
        withdraw(lesion.genant_grade);
        return;
    }
    Provenance from = from_value(*value, now);
    from.method = sentence(*measures.loss);
    propose(lesion.genant_grade, measures.loss->genant_grade, from);
    if (measures.collapse)
        propose(lesion.collapse, *measures.collapse, from);
    else
        withdraw(lesion.collapse);
}

void propose_evidence(Lesion& lesion, VertebraMeasures const& measures, Provenance const& now) {
    for (char const* quantity :
         {"hu_mean", "t1_ratio", "t2_ratio", "stir_ratio", "contrast_ratio", "suv_max"}) {
        auto const* const value = measures.find(quantity);
        if (!value || !value->image)
            continue;
        auto found = std::ranges::find_if(lesion.evidence, [&](LesionEvidence const& evidence) {
            return evidence.image.series == value->image->series;
        });
        if (found == lesion.evidence.end())
            found = lesion.evidence.insert(lesion.evidence.end(), LesionEvidence{*value->image, {}, {}, {}});
        if (std::string_view(quantity) != "hu_mean")
            continue;
        if (auto const* share = measures.find("lytic_share"); measures.type && share)
            propose(found->type, *measures.type, from_value(*share, now));
    }
}

} // namespace

Lesion with_proposals(Lesion lesion, std::vector<VertebraMeasures> const& all, Provenance const& now) {
    if (all.empty())
        return lesion;
    VertebraMeasures const& worst = all.front(); // by height loss
    propose_collapse(lesion, worst, now);
    VertebraMeasures const* widest = &worst;
    for (auto const& measures : all)
        if (measures.number("body_involved").value_or(-1) > widest->number("body_involved").value_or(-1))
            widest = &measures;
    propose_number(lesion.body_involved_pct, *widest, "body_involved", 0, 0, 100, now);
    propose_number(lesion.kyphosis_deg, worst, "local_kyphosis", 1, -180, 180, now);
    VertebraMeasures const* slipped = &worst;
    for (auto const& measures : all)
        if (std::abs(measures.number("translation").value_or(0)) >
            std::abs(slipped->number("translation").value_or(0)))
            slipped = &measures;
    propose_number(lesion.translation_mm, *slipped, "translation", 1, -200, 200, now);
    if (auto const* const value = slipped->find("translation"); value && slipped->alignment)
        propose(lesion.alignment, *slipped->alignment, from_value(*value, now));
    else
        withdraw(lesion.alignment);
    VertebraMeasures const* narrowest = &worst;
    for (auto const& measures : all)
        if (measures.number("canal_narrowing").value_or(-1e9) >
            narrowest->number("canal_narrowing").value_or(-1e9))
            narrowest = &measures;
    propose_number(lesion.canal_area_mm2, *narrowest, "canal_area", 0, 0, 10000, now);
    propose_number(lesion.canal_narrowing_pct, *narrowest, "canal_narrowing", 0, -100, 100, now);
    if (auto const* const share = widest->find("lytic_share"); share && widest->type)
        propose(lesion.type, *widest->type, from_value(*share, now));
    else
        withdraw(lesion.type);
    constexpr double k_any = 1e9;
    auto& s = lesion.signals;
    propose_number(s.hu_mean, *widest, "hu_mean", 0, -2000, 10000, now);
    propose_number(s.lytic_share_pct, *widest, "lytic_share", 0, 0, 100, now);
    propose_number(s.blastic_share_pct, *widest, "blastic_share", 0, 0, 100, now);
    VertebraMeasures const* hottest = &worst;
    for (auto const& measures : all)
        if (measures.number("suv_max").value_or(-1) > hottest->number("suv_max").value_or(-1))
            hottest = &measures;
    propose_number(s.suv_max, *hottest, "suv_max", 1, 0, k_any, now);
    propose_number(s.suv_peak, *hottest, "suv_peak", 1, 0, k_any, now);
    propose_number(s.suv_mean, *hottest, "suv_mean", 1, 0, k_any, now);
    propose_number(s.t1_ratio, *widest, "t1_ratio", 2, 0, k_any, now);
    propose_number(s.t2_ratio, *widest, "t2_ratio", 2, 0, k_any, now);
    propose_number(s.stir_ratio, *widest, "stir_ratio", 2, 0, k_any, now);
    propose_number(s.contrast_ratio, *widest, "contrast_ratio", 2, 0, k_any, now);
    propose_evidence(lesion, *widest, now);
    return lesion;
}

} // namespace vertemark::app
