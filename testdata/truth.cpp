#include "testdata/truth.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <optional>

namespace vertemark::testdata {

namespace {

// A JSON text, written from the outside in.
class Json {
public:
    Json& open(char bracket, char const* key = nullptr) {
        name(key);
        m_text += bracket;
        m_first = true;
        return *this;
    }
    Json& close(char bracket) {
        m_text += bracket;
        m_first = false;
        return *this;
    }
    Json& text(char const* key, std::string_view value) {
        name(key);
        m_text += '"';
        m_text += value;
        m_text += '"';
        return *this;
    }
    Json& real(char const* key, std::optional<double> value) {
        name(key);
        if (!value) {
            m_text += "null";
            return *this;
        }
        char digits[32];
        std::snprintf(digits, sizeof digits, "%.4f", *value == 0 ? 0.0 : *value);
        m_text += digits;
        return *this;
    }
    Json& whole(char const* key, long long value) {
        name(key);
        m_text += std::to_string(value);
        return *this;
    }
    Json& point(char const* key, LpsPoint p) {
        open('[', key).real(nullptr, p.x).real(nullptr, p.y).real(nullptr, p.z);
        return close(']');
    }
    Json& heights(char const* key, BodyHeights const& h) {
        open('{', key).real("anterior", h.anterior).real("middle", h.middle).real("posterior", h.posterior);
        return close('}');
    }
    [[nodiscard]] std::string take() { return std::move(m_text) + "\n"; }

private:
    void name(char const* key) {
        if (!m_first)
            m_text += ',';
        m_first = false;
        if (!key)
            return;
        m_text += "\n\"";
        m_text += key;
        m_text += "\": ";
    }
    std::string m_text;
    bool m_first = true;
};

double least_ratio(BodyHeights const& h, BodyHeights const& reference) {
    return std::min(
        {h.anterior / reference.anterior, h.middle / reference.middle, h.posterior / reference.posterior});
}

// Genant's height loss against the neighbours as a reader measures it: the lowest height against the mean of
// the matching heights of the nearest intact vertebra above and below.
std::optional<double> loss_by_neighbours(Anatomy const& a, std::size_t n) {
    auto const intact = [&](std::size_t i) {
        return a.vertebrae[i].heights == a.vertebrae[i].intact && a.vertebrae[i].region != Region::sacral;
    };
    std::vector<BodyHeights> found;
    for (std::size_t i = n; i-- > 1;)
        if (intact(i)) {
            found.push_back(a.vertebrae[i].heights);
            break;
        }
    for (std::size_t i = n + 1; i < a.vertebrae.size(); ++i)
        if (intact(i)) {
            found.push_back(a.vertebrae[i].heights);
            break;
        }
    if (found.empty())
        return std::nullopt;
    BodyHeights mean;
    for (auto const& h : found) {
        mean.anterior += h.anterior / static_cast<double>(found.size());
        mean.middle += h.middle / static_cast<double>(found.size());
        mean.posterior += h.posterior / static_cast<double>(found.size());
    }
    BodyHeights const& h = a.vertebrae[n].heights;
    double const lowest = std::min({h.anterior, h.middle, h.posterior});
    double const reference = lowest == h.anterior ? mean.anterior
                             : lowest == h.middle ? mean.middle
                                                  : mean.posterior;
    return 100 * (1 - lowest / reference);
}

void put_vertebra(Json& j, Anatomy const& a, std::size_t n) {
    Vertebra const& v = a.vertebrae[n];
    j.open('{').text("level", v.level).point("centre", v.centre());
    j.point("top_centre", v.top_centre()).point("bottom_centre", v.bottom_centre());
    auto const [ta, tp] = v.top_line();
    auto const [ba, bp] = v.bottom_line();
    j.point("top_anterior", ta)
        .point("top_posterior", tp)
        .point("bottom_anterior", ba)
        .point("bottom_posterior", bp);
    j.real("width_mm", v.width).real("depth_mm", v.depth);
    j.heights("heights_mm", v.heights).heights("intact_heights_mm", v.intact);
    bool const broken = !(v.heights == v.intact);
    j.real("height_loss_percent", 100 * (1 - least_ratio(v.heights, v.intact)));
    j.real("height_loss_by_neighbours_percent", broken ? loss_by_neighbours(a, n) : std::nullopt);
    j.point("canal_centre", v.canal_centre())
        .real("canal_width_mm", v.canal_width)
        .real("canal_depth_mm", v.canal_depth);
    j.close('}');
}

void put_lesion(Json& j, LesionTruth const& l, double bq_per_suv) {
    j.open('{').text("level", l.level).text("type", l.kind).text("site", l.site).point("centre", l.centre);
    j.real("volume_mm3", l.volume_mm3).real("body_percent", l.body_percent);
    j.point("half_axes_mm", {l.half_axes_mm.x, l.half_axes_mm.y, l.half_axes_mm.z});
    j.real("suvbw", l.suv).real("activity_bq_per_ml", l.suv * bq_per_suv).close('}');
}

void put_findings(Json& j, PhantomRecipe const& r) {
    j.open('[', "fractures");
    for (auto const& f : r.fractures)
        j.open('{')
            .text("level", f.level)
            .text("shape", name_of(f.shape))
            .real("loss_percent", f.loss_percent)
            .close('}');
    j.close(']').open('[', "translations");
    for (auto const& t : r.translations)
        j.open('{').text("level", t.level).real("anterior_mm", t.anterior_mm).close('}');
    j.close(']').open('[', "kyphoses");
    for (auto const& k : r.kyphoses)
        j.open('{').text("level", k.level).real("degrees", k.degrees).close('}');
    j.close(']').open('[', "masses");
    for (auto const& m : r.masses)
        j.open('{')
            .text("level", m.level)
            .text("side", m.side == Side::left ? "left" : "right")
            .real("radius_mm", m.radius_mm)
            .real("suvbw", m.suv)
            .close('}');
    j.close(']').open('[', "epidural");
    for (auto const& e : r.epidural)
        j.open('{').text("level", e.level).text("bilsky", name_of(e.grade)).close('}');
    j.close(']');
    j.open('{', "scoliosis")
        .real("cobb_degrees", r.scoliosis.cobb_degrees)
        .text("apex", r.scoliosis.apex)
        .close('}');
}

void put_angles(Json& j, Anatomy const& a) {
    auto const angle = [&](char const* key, std::string_view upper, std::string_view lower) {
        Vertebra const *u = a.find(upper), *l = a.find(lower);
        j.real(key, u && l ? std::optional(sagittal_angle(*u, *l).value) : std::nullopt);
    };
    j.open('{', "angles_degrees"); // positive: kyphosis
    angle("C3_C7", "C3", "C7");
    angle("T4_T12", "T4", "T12");
    angle("L1_L5", "L1", "L5");
    auto const [anterior, posterior] = a.find("S1")->top_line();
    j.real("sacral_slope",
           std::atan2(posterior.z - anterior.z, posterior.y - anterior.y) * 180 / 3.14159265358979);
    j.close('}');
}

} // namespace

std::string truth_json(Phantom const& phantom, Study const& study) {
    PhantomRecipe const& r = phantom.recipe();
    Anatomy const& a = phantom.anatomy();
    double const factor = becquerel_per_suv(r, study);
    Json j;
    j.open('{').text("recipe", r.name).whole("seed", r.seed).text("patient_id", r.patient.id);
    j.text("patient_name", r.patient.name).text("frame_of_reference", study.frame);
    j.open('{', "study_uids").text("ct", study.ct.uid).text("mr", study.mr.uid).text("pet", study.pet.uid);
    j.text("xray", study.xray.uid).text("bone_scan", study.bone_scan.uid).close('}');
    j.whole("thoracic_count", r.thoracic_count).whole("lumbar_count", r.lumbar_count);
    j.open('[', "vertebrae");
    for (std::size_t n = 0; n < a.vertebrae.size(); ++n)
        put_vertebra(j, a, n);
    j.close(']').open('[', "discs");
    for (auto const& d : a.discs)
        j.open('{')
            .text("level", d.level)
            .point("centre", d.frame.origin)
            .real("height_mm", d.height)
            .close('}');
    j.close(']').open('[', "lesions");
    for (auto const& l : phantom.lesions())
        put_lesion(j, l, factor);
    j.close(']');
    put_findings(j, r);
    put_angles(j, a);
    PropertyTable const suv = suv_table(), hu = ct_table();
    auto const mean = [](PropertyTable const& t, Material m) {
        return static_cast<double>(t.mean[static_cast<std::size_t>(m)].v[0]);
    };
    j.open('{', "suvbw")
        .real("liver", mean(suv, Material::liver))
        .real("blood", mean(suv, Material::blood))
        .real("muscle", mean(suv, Material::muscle))
        .real("marrow", mean(suv, Material::trabecular))
        .close('}');
    j.real("becquerel_per_ml_per_suv", factor);
    j.open('{', "hu")
        .real("marrow", mean(hu, Material::trabecular))
        .real("muscle", mean(hu, Material::muscle))
        .real("fat", mean(hu, Material::fat))
        .real("liver", mean(hu, Material::liver))
        .close('}');
    return j.close('}').take();
}

Result<void> write_truth(std::filesystem::path const& file, Phantom const& phantom, Study const& study) {
    std::ofstream out(file, std::ios::binary);
    out << truth_json(phantom, study);
    if (!out.flush())
        return fail(ErrorCode::io, "the file can't be written", file.string());
    return {};
}

} // namespace vertemark::testdata
