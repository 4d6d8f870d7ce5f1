#include "imaging/volume/suv.h"

namespace vertemark::imaging {

namespace {

std::string number(std::optional<double> const& value, char const* unit) {
    if (!value)
        return {};
    char text[64];
    std::snprintf(text, sizeof text, "%.10g%s%s", *value, *unit ? " " : "", unit);
    return text;
}

} // namespace

std::vector<SuvInput> suv_inputs(Series const& series, SuvEdits const& edits) {
    std::vector<SuvInput> inputs;
    if (series.instances.empty() || !series.instances.front()->pet)
        return inputs;
    Instance const& image = *series.instances.front();
    PetAttributes const& pet = *image.pet;
    auto const read = [&](char const* name, char const* tag, std::string value) {
        inputs.push_back({name, tag, std::move(value), "header"});
    };
    auto const given = [&](char const* name, char const* tag, std::string header, std::string edited) {
        if (edited.empty())
            read(name, tag, std::move(header));
        else
            inputs.push_back({name, tag, std::move(edited), "edited"});
    };
    read("units", "(0054,1001)", pet.units);
    if (pet.units == "GML" || pet.units == "CM2ML")
        read("suv_type", "(0054,1006)", pet.suv_type);
    if (pet.units == "CNTS") {
        read("philips_suv_factor", "(7053,1000)", number(pet.philips_suv_factor, ""));
        read("philips_activity_factor", "(7053,1009)", number(pet.philips_bqml_factor, ""));
    }
    read("corrected_image", "(0028,0051)", pet.corrected_image);
    read("decay_correction", "(0054,1102)", pet.decay_correction);
    given("weight", "(0010,1030)", number(image.patient.weight_kg, "kg"), number(edits.weight_kg, "kg"));
    given("size", "(0010,1020)", number(image.patient.size_m, "m"), number(edits.size_m, "m"));
    given("sex", "(0010,0040)", image.patient.sex, edits.sex.value_or(""));
    given("dose", "(0018,1074)", number(pet.injected_dose_bq, "Bq"), number(edits.dose_bq, "Bq"));
    given("half_life", "(0018,1075)", number(pet.half_life_s, "s"), number(edits.half_life_s, "s"));
    bool const whole = !pet.injection_datetime.empty() || pet.injection_time.empty();
    given("injection_time", whole ? "(0018,1078)" : "(0018,1072)",
          whole ? pet.injection_datetime : pet.injection_time, edits.injection_datetime.value_or(""));
    read("reference_time", "(0008,0031)",
         series.attributes.date + (series.attributes.time.empty() ? "" : " " + series.attributes.time));
    return inputs;
}

} // namespace vertemark::imaging
