#include "app/store/case_json.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>

#include "annotation/edit/apply.h"
#include "tests/annotation/random_edits.h"
#include "tests/app/store/filled_case.h"

namespace vertemark::app {

using namespace annotation;

namespace {

// Whether the listed fields cover the whole struct: a gap as large as a pointer is a forgotten field.
template <class T>
void expect_all_fields_listed(char const* type) {
    static T const object{};
    std::vector<std::pair<std::ptrdiff_t, std::ptrdiff_t>> spans; // begin, end
    std::apply(
        [&](auto const&... field) {
            (spans.emplace_back(reinterpret_cast<char const*>(&(object.*(field.member))) -
                                    reinterpret_cast<char const*>(&object),
                                static_cast<std::ptrdiff_t>(sizeof(object.*(field.member)))),
             ...);
        },
        Fields<T>::list);
    std::sort(spans.begin(), spans.end());
    std::ptrdiff_t end = 0;
    for (auto const& [begin, size] : spans) {
        EXPECT_LT(begin - end, 8) << type << " has a field that is not listed before offset " << begin;
        end = begin + size;
    }
    EXPECT_LT(static_cast<std::ptrdiff_t>(sizeof(T)) - end, 8)
        << type << " has a last field that is not listed";
}

// The filler's numbers exceed what validation allows; bring those back that a document is refused for.
Case valid_filled_case() {
    Case c;
    tests::Filler().fill(c);
    c.spine.anomalies.thoracic_count = 11;
    c.spine.anomalies.lumbar_count = 6;
    c.spine.anomalies.blocks = {{C(2), C(3)}};
    double share = 0;
    for (auto& label : c.spine.labels)
        label.confidence = share += 0.25;
    for (auto& lesion : c.lesions) {
        for (auto* fact : {&lesion.body_involved_pct, &lesion.height_loss_pct, &lesion.canal_narrowing_pct,
                           &lesion.signals.lytic_share_pct, &lesion.signals.blastic_share_pct,
                           &lesion.kyphosis_deg, &lesion.prior_kyphosis_deg, &lesion.translation_mm})
            (*fact)->value = share += 1.0 / 3;
        lesion.levels = {T(1), T(10)};
        lesion.wbb->value = {{1, 12}, {'A', 'F'}};
        lesion.tomita_surgical_type->value = 6;
        lesion.genant_grade->value = 2;
    }
    for (auto& link : c.frame_links)
        link.transform = {{0, -1, 0, 1.01, 0, 0, 0, 0, 1}, {share, 1.0 / 3, -7}};
    for (auto& inputs : c.uptake_inputs) {
        inputs.weight_kg->value = 71.5;
        inputs.size_m->value = 1.68;
        inputs.dose_bq->value = 3.7e8;
        inputs.half_life_s->value = 6586.2;
        inputs.sex->value = "F";
        inputs.injection_datetime->value = "20250101103000";
    }
    for (auto& segmentation : c.segmentations)
        segmentation.mask.grid.size = {97, 101, 103};
    c.clinical.age_years->value = 58.5;
    c.clinical.vertebral_metastases->value = 3;
    c.clinical.extraspinal_bone_foci->value = 4;
    c.clinical.symptom_months->value = 5.25;
    auto const fix = [&](Assessment& status) {
        status.kps->value = 70;
        status.ecog->value = 2;
        status.vas->value = 6.5;
    };
    fix(c.clinical.status);
    for (auto& visit : c.clinical.visits)
        fix(visit.assessment);
    return c;
}

} // namespace

TEST(CaseJson, EveryFieldOfTheModelIsListed) {
    expect_all_fields_listed<Case>("Case");
    expect_all_fields_listed<PatientIdentity>("PatientIdentity");
    expect_all_fields_listed<StudySeen>("StudySeen");
    expect_all_fields_listed<ReportText>("ReportText");
    expect_all_fields_listed<Signature>("Signature");
    expect_all_fields_listed<Addendum>("Addendum");
    expect_all_fields_listed<Spine>("Spine");
    expect_all_fields_listed<SpineAnomalies>("SpineAnomalies");
    expect_all_fields_listed<VertebraLabel>("VertebraLabel");
    expect_all_fields_listed<Lesion>("Lesion");
    expect_all_fields_listed<LesionSignals>("LesionSignals");
    expect_all_fields_listed<LesionEvidence>("LesionEvidence");
    expect_all_fields_listed<PosteriorSide>("PosteriorSide");
    expect_all_fields_listed<ImageLink>("ImageLink");
    expect_all_fields_listed<Provenance>("Provenance");
    expect_all_fields_listed<ClinicalRecord>("ClinicalRecord");
    expect_all_fields_listed<Assessment>("Assessment");
    expect_all_fields_listed<Laboratory>("Laboratory");
    expect_all_fields_listed<Surgery>("Surgery");
    expect_all_fields_listed<Treatment>("Treatment");
    expect_all_fields_listed<FollowUpVisit>("FollowUpVisit");
    expect_all_fields_listed<OrganMetastasis>("OrganMetastasis");
    expect_all_fields_listed<Measurement>("Measurement");
    expect_all_fields_listed<MeasuredValue>("MeasuredValue");
    expect_all_fields_listed<Segmentation>("Segmentation");
    expect_all_fields_listed<LabelMask>("LabelMask");
    expect_all_fields_listed<MaskGrid>("MaskGrid");
    expect_all_fields_listed<MaskChange>("MaskChange");
    expect_all_fields_listed<Change>("Change");
}

TEST(CaseJson, ACaseWithEveryFieldKnownRoundTripsExactly) {
    Case const c = valid_filled_case();
    auto const back = read_case(write_case(c));
    ASSERT_TRUE(back) << back.error().detail << " " << back.error().subject;
    EXPECT_EQ(*back, c);
    EXPECT_EQ(write_case(*back), write_case(c));
}

TEST(CaseJson, AnEmptyCaseRoundTripsAndKeepsItsUnknowns) {
    auto const back = read_case(write_case({}));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, Case{});
    EXPECT_FALSE(back->clinical.extraspinal_bone_foci);
}

TEST(CaseJson, ZeroAndNoAreNotUnknown) {
    Case c;
    c.clinical.extraspinal_bone_foci = {{0, {}}};
    c.clinical.primary_resected = {{false, {}}};
    c.clinical.status.vas = {{0.0, {}}};
    auto const back = read_case(write_case(c));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->clinical.extraspinal_bone_foci->value, 0);
    EXPECT_EQ(back->clinical.primary_resected->value, false);
    EXPECT_EQ(*back, c);
}

RC_GTEST_PROP(CaseJson, RandomCasesAndEditsRoundTripExactly, (unsigned seed)) {
    annotation::tests::RandomEdits random(seed);
    Case c;
    for (int i = 0; i < 20; ++i) {
        Edit const edit = random.edit();
        auto const text = QJsonDocument(edit_to_json(edit)).toJson(QJsonDocument::Compact);
        auto const back = edit_from_json(QJsonDocument::fromJson(text).object());
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == edit);
        (void)apply(c, edit);
    }
    auto const back = read_case(write_case(c));
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == c);
}

TEST(CaseJson, NamesTheFieldThatIsWrong) {
    auto const refuse = [](char const* json) { return read_case(json).error(); };
    EXPECT_EQ(refuse("{").code, ErrorCode::malformed);
    EXPECT_EQ(refuse("[]").subject, "format");
    EXPECT_EQ(refuse(R"({"format":"vertemark-case"})").subject, "version");
    EXPECT_EQ(refuse(R"({"format":"vertemark-case","version":2})").code, ErrorCode::unsupported);
    EXPECT_EQ(refuse(R"({"format":"vertemark-case","version":1,"lesions":{}})").subject, "lesions");
    EXPECT_EQ(
        refuse(R"({"format":"vertemark-case","version":1,"lesions":[{"id":"a","levels":["T14"]}]})").subject,
        "lesions[0].levels[0]");
    EXPECT_EQ(
        refuse(R"({"format":"vertemark-case","version":1,"clinical":{"status":{"kps":{"value":"80"}}}})")
            .subject,
        "clinical.status.kps.value");
    EXPECT_EQ(refuse(R"({"format":"vertemark-case","version":1,"clinical":{"status":{"kps":{"value":45}}}})")
                  .subject,
              "kps");
    EXPECT_EQ(
        refuse(R"({"format":"vertemark-case","version":1,"clinical":{"pain":{"value":"bad"}}})").subject,
        "clinical.pain.value");
    EXPECT_EQ(
        refuse(R"({"format":"vertemark-case","version":1,"clinical":{"status":{"kps":{"value":80.5}}}})")
            .subject,
        "clinical.status.kps.value");
}

TEST(CaseJson, IgnoresFieldsThatItDoesNotKnowAndReadsNullAsUnknown) {
    auto const c = read_case(
        R"({"format":"vertemark-case","version":1,"x":1,"id":"a","clinical":{"status":{"kps":null},"y":[]}})");
    ASSERT_TRUE(c);
    EXPECT_EQ(c->id.value, "a");
    EXPECT_FALSE(c->clinical.status.kps);
}

TEST(CaseJson, FilesAreWrittenWholeAndReadBack) {
    QTemporaryDir folder;
    QString const path = folder.filePath(QStringLiteral("case.json"));
    Case const c = valid_filled_case();
    ASSERT_TRUE(write_case_file(path, c));
    auto const back = read_case_file(path);
    ASSERT_TRUE(back) << back.error().subject;
    EXPECT_EQ(*back, c);
    EXPECT_EQ(read_case_file(folder.filePath(QStringLiteral("none.json"))).error().code,
              ErrorCode::not_found);
    EXPECT_EQ(write_case_file(folder.filePath(QStringLiteral("none/case.json")), c).error().code,
              ErrorCode::io);
}

} // namespace vertemark::app
