#include "annotation/edit/apply.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "annotation/edit/validate.h"

namespace vertemark::annotation {

namespace {

// Adds or replaces `value` in `list`; returns the inverse as an edit.
template <class Put, class Remove, class T, class Same>
Edit put(std::vector<T>& list, T const& value, std::optional<std::size_t> at, Same same, Remove remove) {
    if (auto const found = std::find_if(list.begin(), list.end(), same); found != list.end()) {
        Put back{*found, {}};
        *found = value;
        return Edit{std::move(back)};
    }
    auto const index = std::min(at.value_or(list.size()), list.size());
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(index), value);
    return Edit{std::move(remove)};
}

template <class Put, class T, class Same>
Result<Edit> remove(std::vector<T>& list, Same same, std::string const& subject) {
    auto const found = std::find_if(list.begin(), list.end(), same);
    if (found == list.end())
        return fail(ErrorCode::not_found, "nothing to remove", subject);
    Put back{*found, static_cast<std::size_t>(found - list.begin())};
    list.erase(found);
    return Edit{std::move(back)};
}

bool before(VertebraLabel const& a, VertebraLabel const& b) {
    return std::tie(a.position.frame, a.level) < std::tie(b.position.frame, b.level);
}

auto joins(FrameOfReferenceUid const& a, FrameOfReferenceUid const& b) {
    return [=](FrameLink const& link) {
        return (link.from == a && link.to == b) || (link.from == b && link.to == a);
    };
}

struct Applier {
    Case& c;

    Result<Edit> operator()(SetPatient const& e) {
        return Edit{SetPatient{std::exchange(c.patient, e.patient)}};
    }
    Result<Edit> operator()(SetReader const& e) { return Edit{SetReader{std::exchange(c.reader, e.reader)}}; }

    Result<Edit> operator()(PutStudy const& e) {
        if (e.study.uid.empty())
            return fail(ErrorCode::inconsistent, "missing", "uid");
        auto const same = [&](StudySeen const& s) { return s.uid == e.study.uid; };
        return put<PutStudy>(c.studies, e.study, e.at, same, RemoveStudy{e.study.uid});
    }
    Result<Edit> operator()(RemoveStudy const& e) {
        return remove<PutStudy>(
            c.studies, [&](StudySeen const& s) { return s.uid == e.uid; }, e.uid.value);
    }

    Result<Edit> operator()(SetAnomalies const& e) {
        CHECK_OK(validate(e.anomalies));
        return Edit{SetAnomalies{std::exchange(c.spine.anomalies, e.anomalies)}};
    }
    Result<Edit> operator()(SetLandmark const& e) {
        return Edit{SetLandmark{std::exchange(c.spine.counted_from, e.landmark)}};
    }

    Result<Edit> operator()(PutLabel const& e) {
        CHECK_OK(validate(e.label));
        auto& labels = c.spine.labels;
        auto const spot = std::lower_bound(labels.begin(), labels.end(), e.label, before);
        if (spot != labels.end() && !before(e.label, *spot))
            return Edit{PutLabel{std::exchange(*spot, e.label)}};
        labels.insert(spot, e.label);
        return Edit{RemoveLabel{e.label.level, e.label.position.frame}};
    }
    Result<Edit> operator()(RemoveLabel const& e) {
        auto& labels = c.spine.labels;
        auto const found = std::find_if(labels.begin(), labels.end(), [&](VertebraLabel const& l) {
            return l.level == e.level && l.position.frame == e.frame;
        });
        if (found == labels.end())
            return fail(ErrorCode::not_found, "nothing to remove", name(e.level));
        PutLabel back{*found};
        labels.erase(found);
        return Edit{std::move(back)};
    }

    Result<Edit> operator()(PutLesion const& e) {
        CHECK_OK(validate(e.lesion));
        auto const same = [&](Lesion const& l) { return l.id == e.lesion.id; };
        return put<PutLesion>(c.lesions, e.lesion, e.at, same, RemoveLesion{e.lesion.id});
    }
    Result<Edit> operator()(RemoveLesion const& e) {
        return remove<PutLesion>(
            c.lesions, [&](Lesion const& l) { return l.id == e.id; }, e.id.value);
    }

    Result<Edit> operator()(PutMeasurement const& e) {
        CHECK_OK(validate(e.measurement));
        auto const same = [&](Measurement const& m) { return m.id == e.measurement.id; };
        return put<PutMeasurement>(c.measurements, e.measurement, e.at, same,
                                   RemoveMeasurement{e.measurement.id});
    }
    Result<Edit> operator()(RemoveMeasurement const& e) {
        return remove<PutMeasurement>(
            c.measurements, [&](Measurement const& m) { return m.id == e.id; }, e.id.value);
    }

    Result<Edit> operator()(PutSegmentation const& e) {
        CHECK_OK(validate(e.segmentation));
        auto const same = [&](Segmentation const& s) { return s.id == e.segmentation.id; };
        return put<PutSegmentation>(c.segmentations, e.segmentation, e.at, same,
                                    RemoveSegmentation{e.segmentation.id});
    }
    Result<Edit> operator()(RemoveSegmentation const& e) {
        return remove<PutSegmentation>(
            c.segmentations, [&](Segmentation const& s) { return s.id == e.id; }, e.id.value);
    }
    Result<Edit> operator()(PaintMask const& e) {
        auto const found = std::find_if(c.segmentations.begin(), c.segmentations.end(),
                                        [&](Segmentation const& s) { return s.id == e.id; });
        if (found == c.segmentations.end())
            return fail(ErrorCode::not_found, "no such segmentation", e.id.value);
        if (e.change.added.end() > found->mask.grid.voxel_count())
            return fail(ErrorCode::inconsistent, "voxels outside the grid", "voxels");
        return Edit{PaintMask{e.id, change(found->mask.voxels, e.change)}};
    }
    Result<Edit> operator()(PutFrameLink const& e) {
        CHECK_OK(validate(e.link));
        return put<PutFrameLink>(c.frame_links, e.link, e.at, joins(e.link.from, e.link.to),
                                 RemoveFrameLink{e.link.from, e.link.to});
    }
    Result<Edit> operator()(RemoveFrameLink const& e) {
        return remove<PutFrameLink>(c.frame_links, joins(e.from, e.to), e.from.value);
    }

    Result<Edit> operator()(SetUptakeInputs const& e) {
        CHECK_OK(validate(e.inputs));
        auto& all = c.uptake_inputs;
        UptakeInputs before = uptake_inputs_of(c, e.inputs.study);
        std::erase_if(all, [&](UptakeInputs const& i) { return i.study == e.inputs.study; });
        auto const after = std::ranges::upper_bound(all, e.inputs.study, {}, &UptakeInputs::study);
        if (!e.inputs.says_nothing())
            all.insert(after, e.inputs);
        return Edit{SetUptakeInputs{std::move(before)}};
    }

    Result<Edit> operator()(SetClinical const& e) {
        CHECK_OK(validate(e.clinical));
        return Edit{SetClinical{std::exchange(c.clinical, e.clinical)}};
    }
    Result<Edit> operator()(SetReport const& e) { return Edit{SetReport{std::exchange(c.report, e.report)}}; }

    Result<Edit> operator()(Group const& e) {
        Group back{e.name, {}};
        for (auto const& edit : e.edits) {
            auto inverse = apply(c, edit);
            if (!inverse) { // all or none: take back what was done
                for (auto const& undo : back.edits)
                    (void)apply(c, undo);
                return tl::unexpected(inverse.error());
            }
            back.edits.insert(back.edits.begin(), std::move(*inverse));
        }
        return Edit{std::move(back)};
    }
};

} // namespace

Result<Edit> apply(Case& c, Edit const& edit) {
    return std::visit(Applier{c}, edit.change);
}

} // namespace vertemark::annotation
