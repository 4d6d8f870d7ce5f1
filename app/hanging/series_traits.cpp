#include "app/hanging/series_traits.h"

#include <QRegularExpression>
#include <QSet>
#include <cmath>

namespace vertemark::app {

namespace {

QString text(std::string const& utf8) {
    return QString::fromStdString(utf8);
}

bool says(QString const& description, char const* pattern) {
    return description.contains(
        QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::CaseInsensitiveOption));
}

ViewPlane plane_of(imaging::Series const& series) {
    if (!series.geometry)
        return ViewPlane::native;
    LpsVector const n = cross(series.geometry->row_dir, series.geometry->col_dir);
    // Disc-parallel and swayback stacks still count as their plane: up to 37 degrees.
    constexpr double along = 0.8;
    if (std::abs(n.z) > along)
        return ViewPlane::axial;
    if (std::abs(n.x) > along)
        return ViewPlane::sagittal;
    if (std::abs(n.y) > along)
        return ViewPlane::coronal;
    return ViewPlane::native;
}

// Consoles write "off", "no" or "none" into Contrast/Bolus Agent when none was given.
bool names_agent(std::string const& agent) {
    QString const word = text(agent).trimmed().toLower();
    return !word.isEmpty() &&
           !QStringList{QStringLiteral("off"), QStringLiteral("no"), QStringLiteral("none"),
                        QStringLiteral("n"),   QStringLiteral("0"),  QStringLiteral("without")}
                .contains(word);
}

// The view that words name; empty when they name none, or both sides. Names of files join words by
// underscores.
QString view_in(QString words) {
    words.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (says(words, R"(\b(lat|lateral|ll|rl|lld|rld)\b)"))
        return QStringLiteral("lat");
    if (says(words, R"(\b(ap|pa|antero-posterior|frontal)\b)"))
        return QStringLiteral("ap");
    bool const anterior = says(words, R"(\b(ant|anterior)\b)"),
               posterior = says(words, R"(\b(post|posterior)\b)");
    if (anterior == posterior)
        return {};
    return anterior ? QStringLiteral("anterior") : QStringLiteral("posterior");
}

// What the frame and its file say of its view, without the description of the whole series.
QString words_of_frame(imaging::Series const& series, int frame) {
    QString words = text(series.frame_of(frame).label);
    if (auto const& projection = series.instance_of(frame).projection)
        words += QLatin1Char(' ') + text(projection->view_position).toUpper() + QLatin1Char(' ') +
                 text(projection->view_meaning);
    return words;
}

// Only where they differ.
QStringList views_of_frames(imaging::Series const& series) {
    QStringList views;
    for (int i = 0; i < static_cast<int>(series.frames.size()); ++i)
        views.append(view_in(words_of_frame(series, i)));
    return QSet<QString>(views.cbegin(), views.cend()).size() > 1 ? views : QStringList();
}

QString view_of_all(imaging::Series const& series) {
    if (series.frames.empty())
        return {};
    QString const own = view_in(words_of_frame(series, 0));
    return own.isEmpty() ? view_in(text(series.attributes.description)) : own;
}

} // namespace

QString view_of_frame(imaging::Series const& series, int frame) {
    if (frame < 0 || frame >= static_cast<int>(series.frames.size()))
        return {};
    QStringList const views = views_of_frames(series);
    return views.isEmpty() ? view_of_all(series) : views[frame];
}

QString mr_sequence(imaging::Series const& series) {
    QString const words = text(series.attributes.description + " " + series.attributes.protocol);
    if (says(words, R"(\badc\b)"))
        return QStringLiteral("adc");
    if (series.frames.empty())
        return {};
    imaging::Frame const& frame = series.frame_of(0);
    imaging::AcquisitionAttributes const& how = series.instance_of(0).acquisition;
    if (says(words, R"(\b(dwi|diff|dti|b\d{2,4})\b)") || frame.b_value.value_or(0) > 0)
        return QStringLiteral("dwi");
    bool const inverts_fat =
        frame.inversion_time_ms && *frame.inversion_time_ms >= 100 && *frame.inversion_time_ms <= 300;
    if (says(words, R"(stir|tirm|\bir_tse)") || (inverts_fat && says(text(how.scanning_sequence), "IR")))
        return QStringLiteral("stir");
    if (says(words, R"(dixon|ideal|lava|vibe)") ||
        says(words, R"((^|[^a-z])(in|out|opp)[._ -]?(phase|of))")) {
        if (says(words, R"((^|[^a-z])(out|opp|opposed)([^a-z]|$|phase))"))
            return QStringLiteral("dixon_out");
        if (says(words, R"((^|[^a-z])in([^a-z]|$|phase))"))
            return QStringLiteral("dixon_in");
    }
    bool const fat_suppressed = says(words, R"(\bfs\b|fat.?sat|_fs|spair|spir|dixon_w|\bwater\b)") ||
                                says(text(how.scan_options), R"(\bFS\b|FAT_?SAT)");
    QString const suffix = fat_suppressed ? QStringLiteral("_fs") : QString();
    if (says(words, R"((^|[^a-z0-9])t1($|[^0-9*]))"))
        return QStringLiteral("t1") + suffix;
    if (says(words, R"((^|[^a-z0-9])t2($|[^0-9*]))"))
        return QStringLiteral("t2") + suffix;
    if (!frame.echo_time_ms || !frame.repetition_time_ms)
        return {};
    double const te = *frame.echo_time_ms, tr = *frame.repetition_time_ms;
    if (te < 30 && tr < 1500)
        return QStringLiteral("t1") + suffix;
    if (te > 60)
        return QStringLiteral("t2") + suffix;
    return te < 60 && tr > 1500 ? QStringLiteral("pd") + suffix : QString();
}

SeriesTraits traits_of(imaging::Series const& series) {
    SeriesTraits traits;
    traits.modality = text(series.attributes.modality);
    traits.kind = QString::fromLatin1(imaging::name_of(series.kind));
    traits.plane = plane_of(series);
    traits.description = text(series.attributes.description);
    traits.body_part = text(series.attributes.body_part).toUpper();
    traits.slices = static_cast<int>(series.frames.size());
    traits.slice_spacing_mm = series.geometry ? series.geometry->slice_mm : 0;
    traits.number = series.attributes.number.value_or(0);
    if (!series.instances.empty())
        traits.contrast = names_agent(series.instances.front()->acquisition.contrast_agent) ||
                          says(traits.description, R"(\+\s*(c|km|gd)\b|\b(post|gad|gd|ce|contrast)\b)");
    if (traits.modality == QLatin1String("MR"))
        traits.sequence = mr_sequence(series);
    else if (series.kind != imaging::SeriesKind::volume) {
        traits.frame_views = views_of_frames(series);
        if (traits.frame_views.isEmpty())
            traits.view = view_of_all(series);
    }
    return traits;
}

} // namespace vertemark::app
