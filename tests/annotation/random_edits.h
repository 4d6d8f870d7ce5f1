// Random edits for property tests: valid ones that touch every part of a case, and now and then one that must
// be refused.
#pragma once

#include <random>

#include "annotation/edit/edit.h"

namespace vertemark::annotation::tests {

class RandomEdits {
public:
    explicit RandomEdits(unsigned seed) : m_random(seed) {}

    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    bool coin() { return number(2) == 0; }
    double real() { return number(1000) / 8.0; }

    Level level() {
        auto const all = levels_of({coin() ? 12 : 13, coin() ? 5 : 6});
        return all[static_cast<std::size_t>(number(static_cast<int>(all.size())))];
    }
    Provenance provenance() {
        Provenance from;
        from.how = static_cast<How>(number(6));
        from.who = coin() ? "Reader A" : "Reader B";
        from.when = Instant(std::chrono::milliseconds(1'700'000'000'000 + number(1'000'000)));
        if (coin())
            from.source = image();
        return from;
    }
    template <class T>
    Fact<T> maybe(T value) {
        return coin() ? Fact<T>(Sourced<T>{value, provenance()}) : std::nullopt;
    }
    ImageLink image() {
        ImageLink link;
        link.series = SeriesUid("1.2." + std::to_string(number(9)));
        link.modality = coin() ? "CT" : "MR";
        if (coin())
            link.instance_number = number(400);
        if (coin())
            link.place = place();
        return link;
    }
    Place place() {
        return {{real(), real(), real()}, FrameOfReferenceUid("1.2.3." + std::to_string(number(2)))};
    }

    Lesion lesion() {
        Lesion lesion;
        lesion.id = LesionId("lesion-" + std::to_string(number(4)));
        lesion.number = number(9);
        lesion.levels = {level()};
        lesion.type = maybe(static_cast<BoneLesionType>(number(3)));
        lesion.collapse = maybe(static_cast<Collapse>(number(3)));
        lesion.height_loss_pct = maybe(number(100) / 1.0);
        lesion.alignment = maybe(static_cast<Alignment>(number(3)));
        lesion.left.pedicle = maybe(coin());
        lesion.right.any = maybe(coin());
        lesion.wbb = maybe(WbbExtent{{1, 4 + number(3)}, {'A', 'C'}});
        lesion.escc = maybe(static_cast<Escc>(number(6)));
        if (coin())
            lesion.position = place();
        lesion.note = coin() ? "Größe µ 椎" : "";
        return lesion;
    }
    VertebraLabel label() {
        VertebraLabel label;
        label.level = level();
        label.position = place();
        label.how = static_cast<LabelHow>(number(3));
        label.confirmed = coin();
        return label;
    }
    ClinicalRecord clinical() {
        ClinicalRecord clinical;
        clinical.pain = maybe(static_cast<Pain>(number(3)));
        clinical.status.kps = maybe(10 * number(11));
        clinical.status.frankel = maybe(static_cast<Frankel>(number(5)));
        clinical.extraspinal_bone_foci = maybe(number(4));
        clinical.visceral = maybe(static_cast<Visceral>(number(3)));
        clinical.primary_site = maybe(std::string(coin() ? "breast" : "lung"));
        if (coin())
            clinical.symptoms.push_back({"weakness", PartialDate{2024, 1 + number(12), {}}});
        return clinical;
    }
    Measurement measurement() {
        Measurement measurement;
        measurement.id = MeasurementId("m-" + std::to_string(number(3)));
        measurement.kind = MeasurementKind::length;
        measurement.frame = FrameOfReferenceUid("1.2.3.0");
        measurement.points = {{real(), 0, 0}, {0, real(), 0}};
        measurement.values = {{"length", real(), "mm", "", ""}};
        return measurement;
    }

    VoxelRuns voxels() {
        std::vector<VoxelRun> runs;
        for (int i = number(6); i > 0; --i) {
            auto const begin = static_cast<std::uint32_t>(number(900));
            runs.push_back({begin, begin + static_cast<std::uint32_t>(number(60))});
        }
        return VoxelRuns::from(std::move(runs));
    }
    SegmentationId segmentation_id() { return SegmentationId("s-" + std::to_string(number(2))); }
    Segmentation segmentation() {
        Segmentation s;
        s.id = segmentation_id();
        s.lesion = LesionId("lesion-" + std::to_string(number(4)));
        s.label = coin() ? "bone" : "";
        s.mask.grid.frame = FrameOfReferenceUid("1.2.3.0");
        s.mask.grid.size = {10, 10, coin() ? 10 : 5}; // the smaller one must refuse some masks
        s.mask.grid.origin = {real(), real(), -real()};
        s.mask.voxels = voxels();
        return s;
    }

    FrameLink frame_link() {
        FrameLink link;
        link.from = frame();
        link.to = frame(); // sometimes itself: must be refused
        link.transform =
            after(translation({real(), -real(), real()}), rotation({0, 0, 1}, Degrees(real()), {}));
        link.how = static_cast<LinkHow>(number(3));
        link.quality = {{"nmi", real()}};
        link.accepted = provenance();
        return link;
    }

    UptakeInputs uptake_inputs() {
        UptakeInputs inputs;
        inputs.study = study();
        auto const some = [&](double value) {
            return coin() ? Fact<double>({value, provenance()}) : std::nullopt;
        };
        inputs.weight_kg = some(40 + std::abs(real()));
        inputs.size_m = some(1.75);
        inputs.dose_bq = some(3.5e8);
        if (coin())
            inputs.sex = Sourced<std::string>{coin() ? "F" : "x", provenance()}; // the latter must be refused
        if (coin())
            inputs.injection_datetime = Sourced<std::string>{"20250101103000", provenance()};
        return inputs;
    }

    Edit edit(int depth = 0) {
        switch (number(depth < 2 ? 21 : 20)) {
        case 0:
            return {SetPatient{{"id" + std::to_string(number(3)), "", "Doe^Jane", "F", "1968-01-02"}}};
        case 1:
            return {SetReader{coin() ? "A" : "B"}};
        case 2:
            return {PutStudy{{study(), "2024-05-06", "Spine", {"CT", "MR"}}, place_in_list()}};
        case 3:
            return {RemoveStudy{study()}};
        case 4:
            return {SetAnomalies{anomalies()}};
        case 5:
            return {SetLandmark{maybe(static_cast<Landmark>(number(5)))}};
        case 6:
            return {PutLabel{label()}};
        case 7:
            return {RemoveLabel{level(), FrameOfReferenceUid("1.2.3.0")}};
        case 8:
            return {PutLesion{lesion(), place_in_list()}};
        case 9:
            return {RemoveLesion{LesionId("lesion-" + std::to_string(number(4)))}};
        case 10:
            return {PutMeasurement{measurement(), place_in_list()}};
        case 11:
            return {RemoveMeasurement{MeasurementId("m-" + std::to_string(number(3)))}};
        case 12:
            return {SetClinical{clinical()}};
        case 13:
            return {SetReport{report()}};
        case 14:
            return {PutSegmentation{segmentation(), place_in_list()}};
        case 15:
            return {RemoveSegmentation{segmentation_id()}};
        case 16:
            return {PaintMask{segmentation_id(), {voxels(), voxels()}}};
        case 17:
            return {PutFrameLink{frame_link(), place_in_list()}};
        case 18:
            return {RemoveFrameLink{frame(), frame()}};
        case 19:
            return {SetUptakeInputs{uptake_inputs()}};
        default:
            break;
        }
        Group group{"several", {}};
        for (int i = number(5); i > 0; --i)
            group.edits.push_back(edit(depth + 1));
        return {std::move(group)};
    }

private:
    FrameOfReferenceUid frame() { return FrameOfReferenceUid("1.2.3." + std::to_string(number(3))); }
    StudyUid study() { return StudyUid("1.9." + std::to_string(number(3))); }
    std::optional<std::size_t> place_in_list() {
        return coin() ? std::optional<std::size_t>(static_cast<std::size_t>(number(4))) : std::nullopt;
    }
    SpineAnomalies anomalies() {
        SpineAnomalies anomalies;
        if (coin())
            anomalies.thoracic_count = 10 + number(4); // 10 must be refused
        if (coin())
            anomalies.transitional = static_cast<Castellvi>(number(7));
        return anomalies;
    }
    ReportText report() {
        ReportText report;
        report.edited_sections["impression"] = "text " + std::to_string(number(9));
        if (coin())
            report.signatures.push_back({"radiologist", "Reader A", {}, "abc"});
        return report;
    }

    std::mt19937 m_random;
};

} // namespace vertemark::annotation::tests
