// `register`: the transform that lays one series over another, with its quality and whether to trust it.
#include <QJsonArray>
#include <QJsonObject>
#include <fstream>
#include <memory>
#include <sstream>

#include "annotation/model/case.h"
#include "app/cli/output.h"
#include "app/cli/series_choice.h"
#include "app/i18n/finding_text.h"
#include "imaging/registration/registration.h"
#include "imaging/volume/build.h"

namespace vertemark::app {

namespace {

using namespace vertemark::imaging;

struct Options {
    std::string fixed, moving, fixed_series, moving_series, kind = "rigid", initial, landmarks;
    double finest_mm = 2;
    bool json = false;
};

annotation::PatientIdentity identity_of(Patient const& p) {
    return {p.id, p.issuer, p.name, p.sex, p.birth_date};
}

// CSV: fixed_x,fixed_y,fixed_z,moving_x,moving_y,moving_z; a first line of words is skipped.
Result<std::vector<LandmarkPair>> read_landmarks(std::string const& path) {
    std::ifstream in(path);
    if (!in)
        return fail(ErrorCode::io, "can't be opened", path);
    std::vector<LandmarkPair> pairs;
    std::string line;
    for (int n = 1; std::getline(in, line); ++n) {
        std::ranges::replace(line, ',', ' ');
        std::istringstream fields(line);
        LandmarkPair p;
        if (fields >> p.fixed.x >> p.fixed.y >> p.fixed.z >> p.moving.x >> p.moving.y >> p.moving.z)
            pairs.push_back(p);
        else if (n > 1 && line.find_first_not_of(" \r") != std::string::npos)
            return fail(ErrorCode::malformed, "line " + std::to_string(n) + " has no six numbers", path);
    }
    return pairs;
}

Result<RegistrationOptions> options_of(Options const& options, bool same_frame) {
    RegistrationOptions out;
    out.kind = options.kind == "affine" ? TransformKind::affine : TransformKind::rigid;
    out.finest_mm = options.finest_mm;
    if (!options.landmarks.empty()) {
        TRY(out.landmarks, read_landmarks(options.landmarks));
    }
    std::string const initial = !options.initial.empty()     ? options.initial
                                : !options.landmarks.empty() ? "landmarks"
                                : same_frame                 ? "frame"
                                                             : "centre";
    out.initial = initial == "landmarks" ? InitialAlignment::landmarks
                  : initial == "moments" ? InitialAlignment::moments
                  : initial == "centre"  ? InitialAlignment::geometry_centre
                                         : InitialAlignment::frame;
    return out;
}

QJsonArray matrix_of(AffineTransform const& t) {
    auto const& m = t.matrix;
    return {QJsonArray{m[0], m[1], m[2], t.offset.x}, QJsonArray{m[3], m[4], m[5], t.offset.y},
            QJsonArray{m[6], m[7], m[8], t.offset.z}, QJsonArray{0, 0, 0, 1}};
}

QJsonObject side(Series const& series) {
    return {{"series", QString::fromStdString(series.attributes.uid.value)},
            {"modality", QString::fromStdString(series.attributes.modality)},
            {"description", QString::fromStdString(series.attributes.description)},
            {"frame_of_reference", QString::fromStdString(series.frame_of_reference.value)}};
}

QJsonObject to_json(Registration const& found) {
    RegistrationQuality const& q = found.quality;
    QJsonArray reasons;
    for (Finding const& reason : found.reasons)
        reasons.append(
            QJsonObject{{"code", QString::fromStdString(reason.code)}, {"text", finding_text(reason)}});
    QJsonObject quality{{"metric", "normalised_mutual_information"},
                        {"nmi", q.nmi},
                        {"nmi_before", q.nmi_before},
                        {"overlap_share", q.overlap_share},
                        {"repeat_mm", q.repeat_mm},
                        {"elsewhere_share", q.elsewhere},
                        {"rotation_deg", q.rotation_deg},
                        {"translation_mm", q.translation_mm},
                        {"volume_change", q.volume_change}};
    if (q.landmark_rms_mm)
        quality["landmark_rms_mm"] = *q.landmark_rms_mm;
    QJsonObject json{{"optimised", "mattes_mutual_information"},
                     {"quality", quality},
                     {"verdict", imaging::name_of(found.verdict)},
                     {"reasons", reasons}};
    // A transform that can't be trusted is not told.
    json["matrix_lps"] = found.verdict == Verdict::refused ? QJsonValue() : matrix_of(found.moving_to_fixed);
    return json;
}

Result<std::pair<QJsonObject, Verdict>> run(Options const& options, OpenedStudies const& fixed_studies,
                                            OpenedStudies const& moving_studies) {
    TRY(Series const* const fixed, series_of(fixed_studies, options.fixed_series));
    TRY(Series const* const moving, series_of(moving_studies, options.moving_series));
    if (!annotation::same_patient(identity_of(fixed->patient), identity_of(moving->patient)))
        return fail(ErrorCode::inconsistent,
                    "the two series are of different patients and are never laid over each other",
                    moving->attributes.uid.value);
    TRY(auto const wanted, options_of(options, fixed->frame_of_reference == moving->frame_of_reference));
    TRY(auto const fixed_volume, volume_of(*fixed, -1));
    TRY(auto const moving_volume, volume_of(*moving, -1));
    Job job;
    TRY(auto const found, register_volumes(fixed_volume, moving_volume, wanted, job));
    QJsonObject json = to_json(found);
    json["fixed"] = side(*fixed);
    json["moving"] = side(*moving);
    json["kind"] = QString::fromStdString(options.kind);
    return std::pair{json, found.verdict};
}

} // namespace

void add_register(Arguments program, Outcome& outcome) {
    auto const options = std::make_shared<Options>();
    Arguments const command = program.add_subcommand(
        "register", "Lay MOVING over FIXED: the transform of its points into FIXED's, and its quality");
    command.add_option("FIXED", options->fixed, "File, folder, DICOMDIR or ZIP").required();
    command.add_option("MOVING", options->moving, "The same, of the same patient").required();
    command.add_option("--fixed-series", options->fixed_series, "Series of FIXED; else the largest volume");
    command.add_option("--moving-series", options->moving_series,
                       "Series of MOVING; else the largest volume");
    command.add_option("--kind", options->kind, "rigid (default) or affine").one_of({"rigid", "affine"});
    command
        .add_option("--initial", options->initial,
                    "Where to begin: frame (default in one frame of reference), centre (default else), "
                    "moments, landmarks")
        .one_of({"frame", "centre", "moments", "landmarks"});
    command.add_option("--landmarks", options->landmarks,
                       "CSV of pairs in LPS mm: fixed x,y,z, moving x,y,z; three or more");
    command.add_option("--finest", options->finest_mm, "Grid of the last step, mm (2)").within(0.5, 10.0);
    command.add_flag("--json", options->json, "JSON (the only form)");
    command.callback([options, &outcome] {
        auto const fixed = open_or_refuse({options->fixed}, outcome);
        auto const moving = fixed ? open_or_refuse({options->moving}, outcome) : std::nullopt;
        if (!moving)
            return;
        auto const done = run(*options, *fixed, *moving);
        if (!done)
            return refuse(outcome, done.error());
        print(QJsonDocument(done->first));
        if (done->second == Verdict::refused)
            refuse(outcome,
                   {ErrorCode::inconsistent, "the result can't be trusted and is not told: see its reasons",
                    options->moving});
    });
}

} // namespace vertemark::app
