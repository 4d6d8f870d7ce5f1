#include "app/i18n/split_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/i18n/text_table.h"

namespace vertemark::app {

using imaging::SplitReason;
using imaging::SplitStep;

namespace {

#define SAY(text) QT_TRANSLATE_NOOP("Split", text)

constexpr Word k_reasons[] = {
    {"kind", SAY("Localizers, projections and cross-sections of this series are kept apart.")},
    {"orientation", SAY("Images of this series lie in several directions; each direction is a stack.")},
    {"size", SAY("Images of this series differ in their rows or columns.")},
    {"spacing", SAY("Images of this series differ in the size of their pixels.")},
    {"frame_of_reference", SAY("Images of this series have no common frame of reference.")},
    {"pixel_format", SAY("This series mixes grey and colour images.")},
    {"image_type", SAY("This series holds several kinds of image of each place.")},
    {"echo", SAY("This series holds several echoes of each place.")},
    {"inversion_time", SAY("This series holds several inversion times of each place.")},
    {"flip_angle", SAY("This series holds several flip angles of each place.")},
    {"b_value", SAY("This series holds several diffusion weightings of each place.")},
    {"phase", SAY("This series holds several time points of each place.")},
    {"acquisition", SAY("This series holds several acquisitions of each place.")},
    {"kernel", SAY("This series holds several reconstructions of each place.")},
    {"duplicate_position",
     SAY("This series holds several images of each place, and nothing in them says what differs.")},
    {"place", SAY("The images of this series lie in separate blocks.")},
    {"stray", SAY("A single image of this series fits none of the others.")},
    {"mosaic", SAY("This series holds mosaics.")},
};

// %1 is the value that all images of the stack share.
constexpr Word k_labels[] = {
    {"orientation", SAY("block %1")},         {"place", SAY("block %1")},
    {"stray", SAY("single image %1")},        {"duplicate_position", SAY("turn %1")},
    {"acquisition", SAY("acquisition %1")},   {"inversion_time", SAY("TI %1")},
    {"flip_angle", SAY("flip %1")},           {"b_value", SAY("b %1")},
    {"frame_of_reference", SAY("frame …%1")}, {"echo_time", SAY("TE %1")},
    {"echo_number", SAY("echo %1")},          {"gradient", SAY("gradient %1")},
    {"time_point", SAY("time point %1")},     {"time", SAY("time %1")},
};

constexpr Word k_kinds[] = {
    {"volume", SAY("cross-sections")}, {"planar", SAY("projections")},  {"localizer", SAY("localizer")},
    {"multiframe", SAY("film")},       {"document", SAY("documents")},  {"grey", SAY("grey")},
    {"colour", SAY("colour")},         {"float", SAY("float numbers")},
};

#undef SAY

// The reason, made finer where its values are of several sorts.
std::string_view sort_of(SplitStep const& step) {
    bool const milliseconds = step.value.ends_with("ms");
    if (step.reason == SplitReason::echo)
        return milliseconds ? "echo_time" : "echo_number";
    if (step.reason == SplitReason::b_value && !step.value.ends_with("s/mm²"))
        return "gradient";
    if (step.reason == SplitReason::phase)
        return milliseconds || step.value.size() > 6 ? "time" : "time_point";
    return imaging::name_of(step.reason);
}

QString label_of(SplitStep const& step) {
    std::string value = step.value;
    if (step.reason == SplitReason::frame_of_reference && value.size() > 6)
        value = value.substr(value.size() - 6);
    if (step.reason == SplitReason::kind || step.reason == SplitReason::pixel_format)
        return find_word("Split", k_kinds, value);
    QString const shown =
        value.empty() ? QCoreApplication::translate("Split", "not given") : to_text(value).replace('\\', ' ');
    QString const words = find_word("Split", k_labels, sort_of(step));
    return words.isNull() ? shown : words.arg(shown);
}

} // namespace

QString split_label(imaging::Series const& series) {
    QStringList labels;
    for (SplitStep const& step : series.splits)
        labels.append(label_of(step));
    return labels.join(QStringLiteral(" · "));
}

QString split_reason_text(SplitReason reason) {
    return find_word("Split", k_reasons, imaging::name_of(reason));
}

} // namespace vertemark::app
