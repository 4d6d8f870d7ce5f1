#include "app/overlay/corner_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "app/i18n/spacing_text.h"
#include "app/i18n/split_text.h"

namespace vertemark::app {

using namespace vertemark::imaging;

namespace {

constexpr double k_margin = 6; // canvas pixels between text and edge
constexpr double k_line = 1.2; // from one line of a text to the next, in text heights

std::string number(double value) {
    // Whole numbers bare, others with three significant digits.
    char text[32];
    if (std::abs(value - std::round(value)) < 1e-6 || std::abs(value) >= 100)
        std::snprintf(text, sizeof text, "%.0f", value);
    else
        std::snprintf(text, sizeof text, "%.3g", value);
    return text;
}

TextItem text(CanvasPoint at, std::string words, TextAlign align, TextBaseline baseline,
              OverlayRole role = OverlayRole::text) {
    TextItem item;
    item.at = at;
    item.text = std::move(words);
    item.align = align;
    item.baseline = baseline;
    item.style.role = role;
    return item;
}

std::string joined(std::vector<std::string> const& lines) {
    std::string all;
    for (std::string const& line : lines) {
        if (line.empty())
            continue;
        if (!all.empty())
            all += '\n';
        all += line;
    }
    return all;
}

// "0.25 mm/px calibrated (FIDUCIAL)": what a projection's millimetres refer to. Empty for cross-sections.
std::string spacing_line(VolumeInfo const& info) {
    if (!info.planar || info.patient_space)
        return {};
    std::string const basis = spacing_basis_text(info.spacing_basis, info.spacing_calibration).toStdString();
    if (info.spacing_basis == SpacingBasis::none || basis.empty())
        return basis;
    return number(info.geometry.spacing_mm[0]) + " mm/px " + basis;
}

bool has_millimetres(VolumeInfo const& info) {
    return info.patient_space || (info.planar && info.spacing_basis != SpacingBasis::none);
}

void add_letters(OverlayItems& items, SliceContent const& content, SliceGeometry const& slice) {
    bool const known = content.volume && content.volume->info().patient_space;
    EdgeLetters const letters = edge_letters(slice, known ? PatientSpace::known : PatientSpace::unknown);
    double const w = slice.size.width, h = slice.size.height;
    items.push_back(text({k_margin, h / 2}, letters.left, TextAlign::left, TextBaseline::middle));
    items.push_back(text({w - k_margin, h / 2}, letters.right, TextAlign::right, TextBaseline::middle));
    items.push_back(text({w / 2, k_margin}, letters.top, TextAlign::centre, TextBaseline::top));
    items.push_back(text({w / 2, h - k_margin}, letters.bottom, TextAlign::centre, TextBaseline::bottom));
}

// `rows`: of the corner texts below, which meet in the middle of a narrow picture.
void add_scale_bar(OverlayItems& items, SliceGeometry const& slice, double text_height,
                   std::string const& basis, std::size_t rows) {
    double const mm = scale_bar_mm(slice), pixels = mm / slice.mm_per_pixel;
    bool const narrow = slice.size.width < 34 * text_height;
    double const x = (slice.size.width - pixels) / 2,
                 y = slice.size.height - 2 * k_margin -
                     (narrow ? std::max(1.5, k_line * static_cast<double>(rows) + 0.6) : 1.5) * text_height;
    OverlayStyle style;
    style.role = OverlayRole::text;
    auto const line = [&](CanvasPoint from, CanvasPoint to) { items.push_back(LineItem{from, to, style}); };
    line({x, y}, {x + pixels, y});
    line({x, y - 4}, {x, y + 4});
    line({x + pixels, y - 4}, {x + pixels, y + 4});
    items.push_back(
        text({x + pixels + k_margin, y},
             (mm >= 10 ? number(mm / 10) + " cm" : number(mm) + " mm") + (basis.empty() ? "" : " " + basis),
             TextAlign::left, TextBaseline::middle));
}

// Estimated: a letter or digit 0.64, a CJK sign 1.05 heights.
double width_of(char lead, double text_height) { // of the character that begins with this byte
    return (static_cast<unsigned char>(lead) >= 0xe0 ? 1.05 : 0.64) * text_height;
}

double width_of(std::string const& line, double text_height) {
    double width = 0;
    for (char const c : line)
        if ((static_cast<unsigned char>(c) & 0xc0) != 0x80) // not within a character
            width += width_of(c, text_height);
    return width;
}

// As much of a line as a width holds, cut between characters with an ellipsis: what is beside it (letter,
// level, the other corner) stays readable.
std::string fitted(std::string const& line, double width, double text_height) {
    double used = 0;
    std::size_t keep = 0; // bytes that fit with an ellipsis behind them
    for (std::size_t i = 0; i < line.size();) {
        auto const lead = static_cast<unsigned char>(line[i]);
        std::size_t const bytes = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        used += width_of(line[i], text_height);
        i += bytes;
        if (used + text_height <= width)
            keep = std::min(i, line.size());
        else if (used > width)
            return keep == 0 ? std::string() : line.substr(0, keep) + "…";
    }
    return line;
}

// What stands in both lower corners, row by row from the lowest: the state on the left has the room first,
// the series on the right what is left of it. The letter stands between them in the lowest row.
void share_rows(std::vector<std::string>& left, std::vector<std::string>& right, double width,
                double text_height) {
    std::erase(left, std::string());
    std::erase(right, std::string());
    double const whole = width - 2 * k_margin, gap = text_height;
    for (std::size_t row = 0; row < std::max(left.size(), right.size()); ++row) {
        std::string none;
        std::string& l = row < left.size() ? left[left.size() - 1 - row] : none;
        std::string& r = row < right.size() ? right[right.size() - 1 - row] : none;
        if (row == 0) {
            l = fitted(l, whole / 2 - gap, text_height);
            r = fitted(r, whole / 2 - gap, text_height);
        } else {
            l = fitted(l, whole, text_height);
            double const used = l.empty() ? 0 : width_of(l, text_height) + gap;
            r = fitted(r, whole - used, text_height);
        }
        if (r.empty()) // keeps the rows above at their height
            r = row < right.size() ? " " : r;
    }
}

} // namespace

double scale_bar_mm(SliceGeometry const& slice) {
    double const longest = slice.size.width * slice.mm_per_pixel / 4;
    if (!(longest > 0))
        return 0;
    double const power = std::pow(10, std::floor(std::log10(longest)));
    for (double const factor : {5.0, 2.0})
        if (factor * power <= longest)
            return factor * power;
    return power;
}

std::string readable_name(std::string const& person_name) {
    std::string group;
    for (std::size_t from = 0; group.empty() && from <= person_name.size();) {
        std::size_t const to = std::min(person_name.find('=', from), person_name.size());
        group = person_name.substr(from, to - from);
        from = to + 1;
    }
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= group.size();) {
        std::size_t const to = std::min(group.find('^', from), group.size());
        parts.push_back(group.substr(from, to - from));
        from = to + 1;
    }
    std::string name = parts.empty() ? "" : parts[0];
    for (std::size_t i = 1; i < parts.size() && i < 3; ++i) // family, given, middle; no prefix or suffix
        if (!parts[i].empty())
            name += (i == 1 && !name.empty() ? ", " : " ") + parts[i];
    return name;
}

std::string readable_date(std::string const& date) {
    bool const digits = date.size() == 8 &&
                        std::all_of(date.begin(), date.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? date.substr(0, 4) + "-" + date.substr(4, 2) + "-" + date.substr(6, 2) : date;
}

CornerTexts corner_texts(Series const& series, SliceContent const& content, SliceGeometry const& slice) {
    auto const words = [](std::string a, std::string const& b) {
        return a.empty() || b.empty() ? a + b : a + "  " + b;
    };
    CornerTexts texts;
    Patient const& patient = series.patient;
    texts.top_left = {readable_name(patient.name), patient.id,
                      words(readable_date(patient.birth_date), patient.sex)};
    StudyAttributes const& study = series.study;
    std::string const time =
        study.time.size() >= 4 ? study.time.substr(0, 2) + ":" + study.time.substr(2, 2) : std::string();
    texts.top_right = {study.institution, study.description, words(study.id, study.accession),
                       words(readable_date(study.date), time)};
    SeriesAttributes const& attributes = series.attributes;
    std::string const number_text = attributes.number ? "Se " + std::to_string(*attributes.number) : "";
    std::string contrast, thickness;
    if (!series.frames.empty()) {
        contrast = series.instance_of(0).acquisition.contrast_agent;
        if (auto const mm = series.frame_of(0).slice_thickness_mm)
            thickness = number(*mm) + " mm";
    }
    texts.bottom_right = {words(number_text, attributes.modality), attributes.laterality, contrast,
                          words(attributes.description, split_label(series).toStdString()), thickness};
    texts.bottom_left = state_lines(content, slice);
    return texts;
}

std::string unit_words(VolumeInfo const& info) {
    return info.quantity == Quantity::suv_bw ? "SUVbw " + info.unit : info.unit;
}

std::vector<std::string> state_lines(SliceContent const& content, SliceGeometry const& slice) {
    std::vector<std::string> lines;
    if (content.slab.thickness_mm > 0) {
        char const* mode = content.slab.mode == SlabMode::mean      ? "mean"
                           : content.slab.mode == SlabMode::maximum ? "MIP"
                                                                    : "MinIP";
        lines.push_back(std::string(mode) + " " + number(content.slab.thickness_mm) + " mm");
    }
    if (content.volume) {
        VolumeInfo const& info = content.volume->info();
        if (info.components == 1)
            lines.push_back("W " + number(content.window.width) + " L " + number(content.window.centre) +
                            (info.unit.empty() ? "" : " " + unit_words(info)) +
                            (content.window.curve == VoiCurve::sigmoid ? " sigmoid"
                             : content.window.curve == VoiCurve::table ? " LUT"
                                                                       : ""));
        // 1.0 = one voxel a pixel.
        if (std::string const basis = spacing_line(info); !basis.empty())
            lines.push_back(basis);
        lines.push_back("Zoom " + number(info.geometry.spacing_mm[0] / slice.mm_per_pixel));
        SlicePosition const position = slice_position(slice, info.geometry);
        lines.push_back("Im " + std::to_string(position.index + 1) + "/" + std::to_string(position.count));
    }
    return lines;
}

OverlayItems corner_items(CornerTexts const& texts, SliceContent const& content, SliceGeometry const& slice,
                          CornerStyle style) {
    OverlayItems items;
    if (style.detail == OverlayDetail::none)
        return items;
    double const w = slice.size.width, h = slice.size.height;
    std::size_t rows = 1;
    auto const corner = [&](std::vector<std::string> const& lines, CanvasPoint at, TextAlign align,
                            TextBaseline baseline) {
        std::vector<std::string> shown;
        double const room = w / 2 - k_margin - 1.6 * style.text_height; // beside letter and level
        for (std::string const& line : lines)
            shown.push_back(baseline == TextBaseline::top ? fitted(line, room, style.text_height) : line);
        if (std::string const words = joined(shown); !words.empty())
            items.push_back(text(at, words, align, baseline));
    };
    if (style.detail == OverlayDetail::all) {
        corner(texts.top_left, {k_margin, k_margin}, TextAlign::left, TextBaseline::top);
        corner(texts.top_right, {w - k_margin, k_margin}, TextAlign::right, TextBaseline::top);
        auto left = texts.bottom_left, right = texts.bottom_right;
        share_rows(left, right, w, style.text_height);
        rows = std::max(left.size(), right.size());
        corner(right, {w - k_margin, h - k_margin}, TextAlign::right, TextBaseline::bottom);
        corner(left, {k_margin, h - k_margin}, TextAlign::left, TextBaseline::bottom);
    } else if (!texts.bottom_left.empty()) {
        corner({texts.bottom_left.back()}, {k_margin, h - k_margin}, TextAlign::left, TextBaseline::bottom);
    }
    if (!texts.top_centre.empty())
        items.push_back(text({w / 2, k_margin + 1.4 * style.text_height}, texts.top_centre, TextAlign::centre,
                             TextBaseline::top, OverlayRole::vertebra));
    add_letters(items, content, slice);
    if (content.volume && has_millimetres(content.volume->info()) && slice.size.width >= 120) {
        VolumeInfo const& info = content.volume->info();
        add_scale_bar(items, slice, style.text_height,
                      info.patient_space
                          ? std::string()
                          : spacing_basis_text(info.spacing_basis, info.spacing_calibration).toStdString(),
                      rows);
    }
    return items;
}

} // namespace vertemark::app
