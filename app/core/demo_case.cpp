#include "app/core/demo_case.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <set>

namespace vertemark::app {

using namespace annotation;

namespace {

constexpr char const* k_reader = "Dr Demo";

// A fixed moment: the demo is the same on every machine.
Instant reading_time() {
    using namespace std::chrono;
    return sys_days(2024y / September / 18) + 15h;
}

Provenance given(How how, std::optional<ImageLink> source = {}, std::string method = {}) {
    return {how, k_reader, reading_time(), std::move(source), std::move(method)};
}

template <class T>
Fact<T> said(T value) {
    return Sourced<T>{std::move(value), given(How::entered)};
}

std::string string_of(QJsonValue const& value) {
    return value.toString().toStdString();
}

LpsPoint point_of(QJsonValue const& value) {
    auto const xyz = value.toArray();
    return {xyz.at(0).toDouble(), xyz.at(1).toDouble(), xyz.at(2).toDouble()};
}

std::string iso_date(std::string const& dicom) {
    return dicom.size() == 8 ? dicom.substr(0, 4) + '-' + dicom.substr(4, 2) + '-' + dicom.substr(6) : dicom;
}

// Everything that one patient's phantom gives: its truth, and its CT to link to.
struct Phantom {
    QJsonObject truth;
    FrameOfReferenceUid frame;
    imaging::Series const* ct = nullptr;

    [[nodiscard]] QJsonObject entry(char const* list, std::string const& level) const {
        for (auto const& item : truth.value(QLatin1String(list)).toArray())
            if (string_of(item.toObject().value(QLatin1String("level"))) == level)
                return item.toObject();
        return {};
    }

    // The CT image through a place.
    [[nodiscard]] std::optional<ImageLink> image_at(LpsPoint point) const {
        if (!ct || !ct->geometry)
            return std::nullopt;
        auto const& stack = *ct->geometry;
        auto const n = static_cast<int>(ct->frames.size());
        int const k = std::clamp(
            static_cast<int>(std::lround(dot(point - stack.origin, stack.slice_dir) / stack.slice_mm)), 0,
            n - 1);
        auto const& instance = ct->instance_of(k);
        ImageLink link;
        link.study = ct->study.uid;
        link.series = ct->attributes.uid;
        link.instance = instance.uid;
        link.modality = ct->attributes.modality;
        link.series_number = ct->attributes.number;
        link.instance_number = instance.number;
        link.place = Place{point, frame};
        return link;
    }
};

void add_studies(OpenedStudies const& opened, Case& c) {
    for (auto const& patient : opened.patients)
        for (auto const& study : patient.studies) {
            StudySeen seen{
                study.attributes.uid, iso_date(study.attributes.date), study.attributes.description, {}};
            std::set<std::string> modalities;
            for (auto const& series : study.series)
                modalities.insert(series.attributes.modality);
            seen.modalities.assign(modalities.begin(), modalities.end());
            c.studies.push_back(std::move(seen));
        }
}

void add_labels(Phantom const& phantom, Case& c) {
    for (auto const& item : phantom.truth.value(QLatin1String("vertebrae")).toArray()) {
        auto const level = parse_level(string_of(item.toObject().value(QLatin1String("level"))));
        LpsPoint const centre = point_of(item.toObject().value(QLatin1String("centre")));
        // Only what the CT shows can have been labelled on it.
        if (!level || !phantom.ct || !phantom.ct->geometry)
            continue;
        auto const& stack = *phantom.ct->geometry;
        double const along = dot(centre - stack.origin, stack.slice_dir);
        if (along < 0 || along > stack.slice_mm * static_cast<double>(phantom.ct->frames.size() - 1))
            continue;
        VertebraLabel label;
        label.level = *level;
        label.position = {centre, phantom.frame};
        label.how = *level == L(5) ? LabelHow::manual : LabelHow::automatic;
        label.confirmed = true;
        label.who = k_reader;
        label.when = reading_time();
        label.source = phantom.image_at(centre);
        c.spine.labels.push_back(std::move(label));
    }
    auto const& truth = phantom.truth;
    c.spine.anomalies.thoracic_count = truth.value(QLatin1String("thoracic_count")).toInt(12);
    c.spine.anomalies.lumbar_count = truth.value(QLatin1String("lumbar_count")).toInt(5);
    c.spine.counted_from = said(Landmark::sacrum);
    std::sort(c.spine.labels.begin(), c.spine.labels.end(),
              [](auto const& a, auto const& b) { return a.level < b.level; });
}

BoneLesionType type_of(std::string const& name) {
    return name == "blastic" ? BoneLesionType::blastic
           : name == "mixed" ? BoneLesionType::mixed
                             : BoneLesionType::lytic;
}

void add_collapse(Phantom const& phantom, std::string const& level, Lesion& lesion) {
    auto const loss =
        phantom.entry("vertebrae", level).value(QLatin1String("height_loss_by_neighbours_percent"));
    if (!loss.isDouble()) {
        lesion.collapse = said(Collapse::none);
        return;
    }
    lesion.height_loss_pct =
        Sourced<double>{std::round(loss.toDouble()),
                        given(How::measured, lesion.image, "six points, mean of the neighbours")};
    lesion.collapse = said(loss.toDouble() > 50 ? Collapse::over_half : Collapse::up_to_half);
}

void add_escc(Phantom const& phantom, std::string const& level, Lesion& lesion) {
    static constexpr std::array k_grades = {"0", "1a", "1b", "1c", "2", "3"};
    auto const grade = string_of(phantom.entry("epidural", level).value(QLatin1String("bilsky")));
    auto const found = std::find(k_grades.begin(), k_grades.end(), grade);
    lesion.escc = said(found == k_grades.end() ? Escc::grade_0 : static_cast<Escc>(found - k_grades.begin()));
}

Lesion lesion_of(Phantom const& phantom, QJsonObject const& truth, int number) {
    auto const level = string_of(truth.value(QLatin1String("level")));
    auto const site = string_of(truth.value(QLatin1String("site")));
    LpsPoint const centre = point_of(truth.value(QLatin1String("centre")));
    Lesion lesion;
    lesion.id = LesionId("demo-lesion-" + std::to_string(number));
    lesion.number = number;
    if (auto const parsed = parse_level(level))
        lesion.levels = {*parsed};
    lesion.position = Place{centre, phantom.frame};
    lesion.image = phantom.image_at(centre);
    lesion.created = given(How::entered, lesion.image);
    double const volume = truth.value(QLatin1String("volume_mm3")).toDouble();
    lesion.radius_mm = std::cbrt(volume * 3 / (4 * 3.14159265358979));
    lesion.type = said(type_of(string_of(truth.value(QLatin1String("type")))));
    lesion.body_involved_pct =
        Sourced<double>{std::round(truth.value(QLatin1String("body_percent")).toDouble()),
                        given(How::measured, lesion.image, "contour")};
    add_collapse(phantom, level, lesion);
    lesion.alignment = said(Alignment::normal);
    lesion.left.any = said(site == "left_pedicle" || site == "left_lamina");
    lesion.right.any = said(site == "right_pedicle" || site == "right_lamina");
    add_escc(phantom, level, lesion);
    lesion.signals.volume_ml = Sourced<double>{volume / 1000, given(How::measured, lesion.image, "contour")};
    lesion.confidence = said(Confidence::certain);
    if (lesion.image)
        lesion.key_images = {*lesion.image};
    return lesion;
}

// The story of the demo patient. The ASIA scale and the pain score were not asked.
void add_clinical(Case& c) {
    auto& clinical = c.clinical;
    clinical.primary_site = said(std::string("breast"));
    clinical.histology = said(std::string("invasive ductal carcinoma, ER+ HER2−"));
    clinical.primary_diagnosed = said(PartialDate{2019, 3, std::nullopt});
    clinical.primary_resected = said(true);
    clinical.primary_resection_date = said(PartialDate{2019, 4, std::nullopt});
    clinical.confirmed_by_pathology = said(true);
    clinical.symptoms = {{"low back pain on standing", PartialDate{2024, 6, std::nullopt}}};
    clinical.pain = said(Pain::mechanical);
    clinical.status.kps = said(80);
    clinical.status.ecog = said(1);
    clinical.status.frankel = said(Frankel::e);
    clinical.status.ambulatory = said(true);
    clinical.survey_complete = said(true);
    clinical.extraspinal_bone_foci = said(0);
    clinical.visceral = said(Visceral::none);
    clinical.organs = said(Organs::none);
    clinical.pleura_or_peritoneum = said(false);
}

} // namespace

Result<Case> demo_case(std::filesystem::path const& truth, OpenedStudies const& studies) {
    QFile file(QString::fromStdString(truth.string()));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::io, file.errorString().toStdString(), truth.string());
    Phantom phantom;
    phantom.truth = QJsonDocument::fromJson(file.readAll()).object();
    if (phantom.truth.isEmpty())
        return fail(ErrorCode::malformed, "it is no truth file", truth.string());
    if (studies.patients.empty())
        return fail(ErrorCode::not_found, "there are no studies beside it", truth.string());
    phantom.frame = FrameOfReferenceUid(string_of(phantom.truth.value(QLatin1String("frame_of_reference"))));
    for (auto const* series : all_series(studies))
        if (series->attributes.modality == "CT" && series->kind == imaging::SeriesKind::volume &&
            (!phantom.ct || series->frames.size() > phantom.ct->frames.size()))
            phantom.ct = series;

    auto const& patient = studies.patients.front().patient;
    Case c;
    c.id = CaseId("demo-" + patient.id);
    c.patient = {patient.id, patient.issuer, patient.name, patient.sex, iso_date(patient.birth_date)};
    c.reader = k_reader;
    add_studies(studies, c);
    add_labels(phantom, c);
    int number = 0;
    for (auto const& lesion : phantom.truth.value(QLatin1String("lesions")).toArray())
        c.lesions.push_back(lesion_of(phantom, lesion.toObject(), ++number));
    add_clinical(c);
    return c;
}

} // namespace vertemark::app
