#include "app/i18n/measurement_text.h"

#include <QCoreApplication>

#include <cmath>

#include "app/i18n/annotation_text.h"
#include "app/i18n/text_table.h"

namespace vertemark::app {

using namespace annotation;

namespace {

QString tr(char const* text) {
    return QCoreApplication::translate("Measurement", text);
}

constexpr Word k_quantities[] = {
    {"length", QT_TRANSLATE_NOOP("Measurement", "length")},
    {"length_in_pixels", QT_TRANSLATE_NOOP("Measurement", "length")},
    {"canal_diameter", QT_TRANSLATE_NOOP("Measurement", "canal")},
    {"canal_diameter_in_pixels", QT_TRANSLATE_NOOP("Measurement", "canal")},
    {"angle", QT_TRANSLATE_NOOP("Measurement", "angle")},
    {"cobb_angle", QT_TRANSLATE_NOOP("Measurement", "Cobb")},
    {"area", QT_TRANSLATE_NOOP("Measurement", "area")},
    {"area_in_pixels", QT_TRANSLATE_NOOP("Measurement", "area")},
    {"translation", QT_TRANSLATE_NOOP("Measurement", "translation")},
    {"translation_in_pixels", QT_TRANSLATE_NOOP("Measurement", "translation")},
    {"mean", QT_TRANSLATE_NOOP("Measurement", "mean")},
    {"standard_deviation", QT_TRANSLATE_NOOP("Measurement", "SD")},
    {"minimum", QT_TRANSLATE_NOOP("Measurement", "min")},
    {"maximum", QT_TRANSLATE_NOOP("Measurement", "max")},
    {"value", QT_TRANSLATE_NOOP("Measurement", "value")},
    {"height_anterior", QT_TRANSLATE_NOOP("Measurement", "anterior")},
    {"height_middle", QT_TRANSLATE_NOOP("Measurement", "middle")},
    {"height_posterior", QT_TRANSLATE_NOOP("Measurement", "posterior")},
};

constexpr Word k_methods[] = {
    {"calibrated", QT_TRANSLATE_NOOP("Measurement", "calibrated")},
    {"magnification_corrected", QT_TRANSLATE_NOOP("Measurement", "corrected for magnification")},
    {"at_detector", QT_TRANSLATE_NOOP("Measurement", "at the detector, magnified")},
    {"nominal", QT_TRANSLATE_NOOP("Measurement", "nominal pixel spacing")},
};

constexpr Word k_reasons[] = {
    {"pixel_spacing_unknown", QT_TRANSLATE_NOOP("Measurement", "pixel spacing unknown")},
    {"crosses_gap", QT_TRANSLATE_NOOP("Measurement", "it crosses missing slices")},
    {"no_value", QT_TRANSLATE_NOOP("Measurement", "no pixels there")},
    {"colour", QT_TRANSLATE_NOOP("Measurement", "a colour picture")},
    {"no_area", QT_TRANSLATE_NOOP("Measurement", "it encloses no area")},
    {"one_voxel", QT_TRANSLATE_NOOP("Measurement", "one voxel only")},
    {"points_do_not_define_it", QT_TRANSLATE_NOOP("Measurement", "its points coincide")},
};

MeasuredValue const* find(std::vector<MeasuredValue> const& values, std::string_view quantity) {
    for (MeasuredValue const& value : values)
        if (value.quantity == quantity)
            return &value;
    return nullptr;
}

QString number(double value, int digits) {
    QString const text = QString::number(value, 'f', digits);
    return text == QLatin1String("-0") || text == QLatin1String("-0.0") ? text.mid(1) : text;
}

int digits_of(MeasuredValue const& value) {
    if (value.unit == "g/ml{SUVbw}")
        return 2;
    if (value.unit == "mm" || value.unit == "deg" || value.unit == "mm2")
        return 1;
    if (value.unit == "[hnsf'U]") // voxels are whole numbers; their mean is not
        return value.quantity == "mean" || value.quantity == "standard_deviation" ? 1 : 0;
    // Signal values: as many digits as four figures need.
    double const size = std::abs(value.value.value_or(0));
    return size > 0 && size < 10 ? 2 : size < 100 ? 1 : 0;
}

// "mean 123 ± 20 HU" and "min 60, max 190": a region's statistics.
QStringList statistics(std::vector<MeasuredValue> const& values) {
    auto const* const mean = find(values, "mean");
    if (!mean)
        return {};
    if (!mean->value)
        return {
            tr(QT_TRANSLATE_NOOP("Measurement", "no mean: %1")).arg(absence_text(mean->absent_because, {}))};
    QStringList lines;
    QString const unit = unit_text(mean->unit).isEmpty() ? QString() : u' ' + unit_text(mean->unit);
    int const digits = digits_of(*mean);
    auto const* const sd = find(values, "standard_deviation");
    lines
        << (sd && sd->value
                ? tr(QT_TRANSLATE_NOOP("Measurement", "mean %1 ± %2%3"))
                      .arg(number(*mean->value, digits), number(*sd->value, digits), unit)
                : tr(QT_TRANSLATE_NOOP("Measurement", "mean %1%2")).arg(number(*mean->value, digits), unit));
    auto const *const least = find(values, "minimum"), *const most = find(values, "maximum");
    if (least && most && least->value && most->value)
        lines << tr(QT_TRANSLATE_NOOP("Measurement", "min %1, max %2"))
                     .arg(number(*least->value, digits_of(*least)), number(*most->value, digits_of(*most)));
    return lines;
}

bool is_statistic(MeasuredValue const& value) {
    return value.quantity == "mean" || value.quantity == "standard_deviation" ||
           value.quantity == "minimum" || value.quantity == "maximum";
}

// The other values, a text each; the quantity is named where there are several or the number alone says
// little.
QStringList plain_values(MeasurementKind kind, std::vector<MeasuredValue> const& values) {
    QStringList lines;
    bool const named =
        kind != MeasurementKind::length && kind != MeasurementKind::angle && kind != MeasurementKind::probe;
    for (MeasuredValue const& value : values) {
        if (is_statistic(value))
            continue;
        QString line = value_text(value);
        if (named && value.value)
            line = quantity_text(value.quantity) + u' ' + line;
        lines << line;
        // What the millimetres mean stands beside every length of a projection.
        QString const basis = method_text(value.method);
        if (!basis.isEmpty() && value.value)
            lines.back() += QStringLiteral(" (%1)").arg(basis);
    }
    return lines;
}

} // namespace

QString quantity_text(std::string_view quantity) {
    auto const found = find_word("Measurement", k_quantities, quantity);
    return found.isNull() ? bare_words(quantity) : found;
}

QString unit_text(std::string_view ucum) {
    static constexpr Word k_units[] = {
        {"[hnsf'U]", "HU"}, {"g/ml{SUVbw}", "SUVbw"}, {"mm2", "mm²"},      {"deg", "°"},
        {"{pixel}", "px"},  {"{pixel}2", "px²"},      {"{counts}", "cnt"},
    };
    for (Word const& word : k_units)
        if (ucum == word.id)
            return QString::fromUtf8(word.text);
    return to_text(ucum);
}

QString method_text(std::string_view method) {
    // The basis of a length is the last part of its method.
    auto const comma = method.rfind(", ");
    auto const found = find_word("Measurement", k_methods,
                                 comma == std::string_view::npos ? method : method.substr(comma + 2));
    return found.isNull() ? QString() : found;
}

QString absence_text(std::string_view reason, std::string_view unit) {
    auto const found = find_word("Measurement", k_reasons, reason);
    QString const why = found.isNull() ? bare_words(reason) : found;
    if (unit.empty())
        return why;
    return tr(QT_TRANSLATE_NOOP("Measurement", "no %1: %2")).arg(unit_text(unit), why);
}

QString value_text(MeasuredValue const& value) {
    if (!value.value)
        return absence_text(value.absent_because, value.unit);
    QString const unit = unit_text(value.unit);
    QString const text = number(*value.value, digits_of(value));
    return value.unit == "deg" || unit.isEmpty() ? text + unit : text + u' ' + unit;
}

QStringList measurement_lines(Measurement const& drawn, std::vector<MeasuredValue> const& values) {
    QStringList lines;
    if (!drawn.label.empty())
        lines << to_text(drawn.label);
    if (drawn.kind == MeasurementKind::cobb && !measurement_levels(drawn).isEmpty())
        lines << measurement_levels(drawn);
    lines << statistics(values) << plain_values(drawn.kind, values);
    return lines;
}

QString measurement_summary(Measurement const& drawn) {
    QStringList const parts = statistics(drawn.values) + plain_values(drawn.kind, drawn.values);
    return parts.join(QStringLiteral(", "));
}

QString measurement_name(Measurement const& drawn) {
    return drawn.label.empty() ? text(drawn.kind) : to_text(drawn.label);
}

QString measurement_levels(Measurement const& drawn) {
    if (!drawn.level)
        return {};
    QString const upper = level_text(*drawn.level);
    if (!drawn.lower_level || drawn.lower_level == drawn.level)
        return upper;
    return upper + QStringLiteral("–") + level_text(*drawn.lower_level);
}

} // namespace vertemark::app
