#include "app/core/measure_json.h"

#include <QJsonArray>

namespace vertemark::app {

namespace {

using namespace annotation;

QString text(std::string const& utf8) {
    return QString::fromStdString(utf8);
}

QJsonObject image_json(ImageLink const& image) {
    QJsonObject json{{"modality", text(image.modality)},
                     {"series", text(image.series.value)},
                     {"instance", text(image.instance.value)}};
    if (image.series_number)
        json["series_number"] = *image.series_number;
    if (image.instance_number)
        json["instance_number"] = *image.instance_number;
    if (image.place)
        json["lps"] = QJsonArray{image.place->point.x, image.place->point.y, image.place->point.z};
    return json;
}

QJsonObject value_json(VertebraValue const& measured) {
    auto const& v = measured.value;
    QJsonObject json{{"quantity", text(v.quantity)}, {"unit", text(v.unit)}};
    json["value"] = v.value ? QJsonValue(*v.value) : QJsonValue();
    if (!v.method.empty())
        json["method"] = text(v.method);
    if (!v.absent_because.empty())
        json["absent_because"] = text(v.absent_because);
    if (measured.image)
        json["image"] = image_json(*measured.image);
    return json;
}

QJsonArray point_json(LpsPoint p) {
    return {p.x, p.y, p.z};
}

} // namespace

QJsonObject measures_json(VertebraMeasures const& measures, Lesion const* lesion) {
    static constexpr std::array k_collapse = {"none", "lt50", "gt50"};
    static constexpr std::array k_types = {"lytic", "mixed", "blastic"};
    static constexpr std::array k_alignment = {"normal", "de_novo_deformity", "subluxation_translation"};
    QJsonObject json{{"level", text(name(measures.level))}};
    if (lesion)
        json["lesion"] = lesion->number;
    QJsonArray values;
    for (auto const& value : measures.values)
        values.append(value_json(value));
    json["values"] = values;
    QJsonObject suggests;
    auto const word = [&](char const* key, auto const& choice, auto const& names) {
        suggests[QLatin1String(key)] =
            choice ? QJsonValue(QLatin1String(names[static_cast<std::size_t>(*choice)])) : QJsonValue();
    };
    word("collapse", measures.collapse, k_collapse);
    word("type", measures.type, k_types);
    word("alignment", measures.alignment, k_alignment);
    suggests["genant_grade"] = measures.loss ? QJsonValue(measures.loss->genant_grade) : QJsonValue();
    json["suggests"] = suggests;
    if (measures.six_points) {
        auto const& p = *measures.six_points;
        json["six_points"] = QJsonArray{point_json(p.anterior_upper),  point_json(p.anterior_lower),
                                        point_json(p.middle_upper),    point_json(p.middle_lower),
                                        point_json(p.posterior_upper), point_json(p.posterior_lower)};
    }
    return json;
}

} // namespace vertemark::app
