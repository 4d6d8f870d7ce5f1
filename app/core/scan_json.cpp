#include "app/core/scan_json.h"

#include <QJsonArray>

#include "app/i18n/finding_text.h"
#include "app/i18n/split_text.h"

namespace vertemark::app {

using namespace vertemark::imaging;

namespace {

QString text(std::string const& utf8) {
    return QString::fromStdString(utf8);
}

QJsonArray numbers(std::initializer_list<double> values) {
    QJsonArray array;
    for (double value : values)
        array.append(value);
    return array;
}

QJsonArray direction(LpsVector v) {
    return numbers({v.x, v.y, v.z});
}

QJsonObject to_json(Finding const& finding) {
    return {{"code", text(finding.code)}, {"text", finding_text(finding)}};
}

QJsonArray to_json(std::vector<SplitStep> const& steps) {
    QJsonArray array;
    for (SplitStep const& step : steps)
        array.append(QJsonObject{{"by", name_of(step.reason)}, {"value", text(step.value)}});
    return array;
}

QJsonArray to_json(std::vector<Finding> const& findings) {
    QJsonArray array;
    for (Finding const& finding : findings)
        array.append(to_json(finding));
    return array;
}

void add_geometry(QJsonObject& json, StackGeometry const& g) {
    json["spacing_mm"] = numbers({g.column_mm, g.row_mm, g.slice_mm});
    json["origin_lps"] = numbers({g.origin.x, g.origin.y, g.origin.z});
    json["row_dir"] = direction(g.row_dir);
    json["col_dir"] = direction(g.col_dir);
    json["slice_dir"] = direction(g.slice_dir);
}

char const* basis_name(SpacingBasis basis) {
    switch (basis) {
    case SpacingBasis::none:
        break;
    case SpacingBasis::patient:
        return "patient";
    case SpacingBasis::detector:
        return "detector";
    case SpacingBasis::magnification_corrected:
        return "magnification_corrected";
    case SpacingBasis::calibrated:
        return "calibrated";
    case SpacingBasis::nominal:
        return "nominal";
    }
    return "none";
}

// Projections and single pictures: what a pixel measures, and where.
void add_spacing(QJsonObject& json, std::optional<PixelSpacing> const& spacing) {
    SpacingBasis const basis = spacing ? spacing->basis : SpacingBasis::none;
    if (basis != SpacingBasis::none)
        json["spacing_mm"] = numbers({spacing->column_mm, spacing->row_mm});
    json["spacing_basis"] = basis_name(basis);
}

QJsonObject to_json(Study const& study) {
    QJsonArray series;
    for (Series const& one : study.series)
        series.append(app::to_json(one));
    return {{"uid", text(study.attributes.uid.value)},
            {"date", text(study.attributes.date)},
            {"description", text(study.attributes.description)},
            {"series", series}};
}

QJsonObject to_json(PatientStudies const& patient) {
    QJsonArray studies;
    for (Study const& study : patient.studies)
        studies.append(to_json(study));
    return {{"id", text(patient.patient.id)},
            {"name", text(patient.patient.name)},
            {"sex", text(patient.patient.sex)},
            {"birth_date", text(patient.patient.birth_date)},
            {"studies", studies}};
}

} // namespace

QJsonObject to_json(Series const& series) {
    QJsonObject json{{"uid", text(series.attributes.uid.value)},
                     {"stack", series.stack},
                     {"modality", text(series.attributes.modality)},
                     {"description", text(series.attributes.description)},
                     {"frame_of_reference", text(series.frame_of_reference.value)},
                     {"kind", name_of(series.kind)},
                     {"rows", series.rows},
                     {"columns", series.columns},
                     {"slices", static_cast<int>(series.frames.size())},
                     {"quantity", name_of(series.quantity)},
                     {"transfer_syntax", text(series.transfer_syntax.value)},
                     {"split_reason", name_of(series.split_reason)},
                     {"split_label", split_label(series)},
                     {"splits", to_json(series.splits)},
                     {"findings", to_json(series.findings)}};
    if (series.geometry)
        add_geometry(json, *series.geometry);
    else if (!series.frames.empty())
        add_spacing(json, series.frame_of(0).spacing);
    return json;
}

QJsonObject to_json(OpenedStudies const& studies) {
    QJsonArray patients, skipped;
    for (PatientStudies const& patient : studies.patients)
        patients.append(to_json(patient));
    for (SkippedFile const& file : studies.skipped)
        skipped.append(
            QJsonObject{{"path", text(file.path)}, {"code", text(file.code)}, {"text", text(file.text)}});
    return {{"patients", patients}, {"skipped", skipped}, {"findings", to_json(studies.findings)}};
}

} // namespace vertemark::app
