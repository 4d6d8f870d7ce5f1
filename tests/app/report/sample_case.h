// A patient as readers meet them: breast cancer, a collapsed L5 with everything but the pain known, and a
// second lesion of which little is known yet.
#pragma once

#include "annotation/model/case.h"

namespace vertemark::app {

inline annotation::Instant sample_moment() {
    using namespace std::chrono;
    return sys_days(2024y / September / 18) + 10h + 30min;
}

inline annotation::Provenance by_reader() {
    return {annotation::How::entered, "Dr Wu", sample_moment(), std::nullopt, ""};
}

template <class T>
annotation::Fact<T> said(T value) {
    return annotation::Sourced<T>{std::move(value), by_reader()};
}

inline annotation::ImageLink sample_image(int instance) {
    annotation::ImageLink link;
    link.study = StudyUid("1.2.3");
    link.series = SeriesUid("1.2.3.2");
    link.instance = SopInstanceUid("1.2.3.2." + std::to_string(instance));
    link.modality = "CT";
    link.series_number = 2;
    link.instance_number = instance;
    return link;
}

inline annotation::Case sample_case() {
    using namespace annotation;
    Case c;
    c.id = CaseId("case-0001");
    c.revision = 12;
    c.patient = {"VMK-0001", "", "Phantom^Ada", "F", "1966-04-12"};
    c.studies = {{StudyUid("1.2.3"), "2024-09-18", "CT thoracolumbar spine", {"CT"}},
                 {StudyUid("1.2.4"), "2024-09-18", "MR whole spine", {"MR"}}};
    c.reader = "Dr Wu";
    c.spine.counted_from = said(Landmark::c2);

    Lesion l5;
    l5.id = LesionId("lesion-1");
    l5.number = 1;
    l5.levels = {L(5)};
    l5.created = by_reader();
    l5.created.source = sample_image(212);
    l5.image = sample_image(212);
    l5.type = said(BoneLesionType::lytic);
    l5.collapse = said(Collapse::up_to_half);
    l5.height_loss_pct = Sourced<double>{
        38, {How::measured, "Dr Wu", sample_moment(), sample_image(212), "six points, mean of L4 and S1"}};
    l5.alignment = said(Alignment::normal);
    l5.left.any = said(true);
    l5.right.any = said(false);
    l5.escc = said(Escc::grade_1c);

    Lesion t8;
    t8.id = LesionId("lesion-2");
    t8.number = 2;
    t8.levels = {T(8)};
    t8.created = by_reader();
    t8.image = sample_image(120);
    t8.type = said(BoneLesionType::mixed);
    c.lesions = {l5, t8};

    c.clinical.primary_site = said(std::string("breast"));
    c.clinical.histology = said(std::string("invasive ductal carcinoma, ER+"));
    c.clinical.primary_diagnosed = said(PartialDate{2019, 3, std::nullopt});
    c.clinical.primary_resected = said(true);
    c.clinical.symptoms = {{"low back pain", PartialDate{2024, 5, std::nullopt}}};
    c.clinical.status.kps = said(80);
    c.clinical.status.ecog = said(1);
    c.clinical.status.frankel = said(Frankel::e);
    c.clinical.visceral = said(Visceral::none);
    c.clinical.organs = said(Organs::none);
    c.clinical.extraspinal_bone_foci = said(1);
    return c;
}

} // namespace vertemark::app
