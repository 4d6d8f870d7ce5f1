#include "app/store/audit.h"

#include <QJsonDocument>

#include <map>

#include "app/store/json_io.h"

namespace vertemark::app {

using namespace annotation;

namespace {

// What an edit sets: of what, and its fields; `thing` is empty for one that removes.
struct Payload {
    std::string subject;
    QJsonObject thing;
};

// What a reader wants to know of a mask: how large it is, not which voxels.
QString volume_of(LabelMask const& mask) {
    return QStringLiteral("%1 ml").arg(mask.volume_ml(), 0, 'f', 2);
}

template <class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <class... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

Payload payload(Edit const& edit) {
    return std::visit(
        Overloaded{
            [](SetPatient const& e) -> Payload {
                return {"patient", to_object(e.patient)};
            },
            [](SetReader const& e) -> Payload {
                return {"", {{QStringLiteral("reader"), QString::fromStdString(e.reader)}}};
            },
            [](PutStudy const& e) -> Payload {
                return {"study " + e.study.uid.value, to_object(e.study)};
            },
            [](SetAnomalies const& e) -> Payload {
                return {"spine", to_object(e.anomalies)};
            },
            [](SetLandmark const& e) -> Payload {
                QJsonObject thing;
                put_field(thing, "counted_from", e.landmark);
                return {"spine", thing};
            },
            [](PutLabel const& e) -> Payload {
                return {"label " + name(e.label.level), to_object(e.label)};
            },
            [](PutLesion const& e) -> Payload {
                return {"lesion #" + std::to_string(e.lesion.number), to_object(e.lesion)};
            },
            [](PutMeasurement const& e) -> Payload {
                return {"measurement " + e.measurement.label, to_object(e.measurement)};
            },
            [](PutSegmentation const& e) -> Payload {
                QJsonObject thing = to_object(e.segmentation);
                thing.insert(QLatin1String("mask"), volume_of(e.segmentation.mask));
                return {"segmentation " + e.segmentation.label, thing};
            },
            [](PaintMask const& e) -> Payload {
                return {"segmentation",
                        {{QStringLiteral("voxels_added"), static_cast<qint64>(e.change.added.count())},
                         {QStringLiteral("voxels_removed"), static_cast<qint64>(e.change.removed.count())}}};
            },
            [](PutFrameLink const& e) -> Payload {
                return {"frame link", to_object(e.link)};
            },
            [](SetUptakeInputs const& e) -> Payload {
                QJsonObject thing = to_object(e.inputs);
                thing.remove(QLatin1String("study"));
                return {"SUV of study " + e.inputs.study.value, thing};
            },
            [](SetClinical const& e) -> Payload {
                return {"", to_object(e.clinical)};
            },
            [](SetReport const& e) -> Payload {
                return {"report", to_object(e.report)};
            },
            [](auto const&) -> Payload { return {}; }, // removals and groups
        },
        edit.change);
}

std::string text_of(QJsonValue const& value) {
    if (value.isString())
        return value.toString().toStdString();
    if (value.isBool())
        return value.toBool() ? "yes" : "no";
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact).toStdString();
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).chopped(1).mid(1).toStdString();
}

// Path → text of everything in the object; a fact counts as its value (who and when stand in the line).
void flatten(QJsonValue const& value, std::string const& path, std::map<std::string, std::string>& out) {
    QJsonObject const object = value.toObject();
    if (!value.isObject()) {
        out[path] = text_of(value);
    } else if (object.contains(QLatin1String("from")) && object.contains(QLatin1String("value"))) {
        flatten(object.value(QLatin1String("value")), path, out);
    } else {
        for (auto it = object.begin(); it != object.end(); ++it)
            flatten(it.value(), (path.empty() ? path : path + ".") + it.key().toStdString(), out);
    }
}

void compare(Edit const& edit, Edit const& inverse, std::vector<FieldChange>& changes) {
    auto const* group = std::get_if<Group>(&edit.change);
    auto const* back = std::get_if<Group>(&inverse.change);
    if (group && back) {
        for (std::size_t i = 0; i < group->edits.size() && i < back->edits.size(); ++i)
            compare(group->edits[i], back->edits[back->edits.size() - 1 - i], changes);
        return;
    }
    Payload const now = payload(edit), then = payload(inverse);
    std::map<std::string, std::string> after, before;
    flatten(now.thing, {}, after);
    flatten(then.thing, {}, before);
    std::string const& subject = now.thing.isEmpty() ? then.subject : now.subject;
    for (auto const& [path, text] : before)
        if (!after.contains(path))
            changes.push_back({subject, path, text, {}});
    for (auto const& [path, text] : after)
        if (auto const old = before.find(path); old == before.end() || old->second != text)
            changes.push_back({subject, path, old == before.end() ? std::string() : old->second, text});
}

} // namespace

std::vector<AuditLine> audit_lines(std::span<JournalEntry const> journal) {
    std::vector<AuditLine> lines;
    lines.reserve(journal.size());
    for (auto const& [revision, change] : journal) {
        AuditLine line{revision, change.act, change.who, change.when, name(change.edit), {}};
        compare(change.edit, change.inverse, line.changes);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace vertemark::app
