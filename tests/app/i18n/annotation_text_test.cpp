#include "app/i18n/annotation_text.h"

#include <gtest/gtest.h>

#include <set>

using namespace vertemark;
using namespace vertemark::app;
using namespace vertemark::annotation;

namespace {

// Every value of an enum has a text of its own.
template <class Enum>
void expect_distinct(int count) {
    std::set<QString> texts;
    for (int i = 0; i < count; ++i)
        texts.insert(text(static_cast<Enum>(i)));
    EXPECT_EQ(static_cast<int>(texts.size()), count);
    EXPECT_FALSE(texts.contains(QString()));
}

} // namespace

TEST(AnnotationText, EveryEnumValueHasItsOwnText) {
    expect_distinct<BoneLesionType>(3);
    expect_distinct<Collapse>(3);
    expect_distinct<Alignment>(3);
    expect_distinct<Pain>(3);
    expect_distinct<Escc>(6);
    expect_distinct<Sides>(4);
    expect_distinct<Confidence>(3);
    expect_distinct<Frankel>(5);
    expect_distinct<Ais>(5);
    expect_distinct<Visceral>(3);
    expect_distinct<Organs>(3);
    expect_distinct<Growth>(3);
    expect_distinct<How>(6);
    expect_distinct<LabelHow>(3);
    expect_distinct<Landmark>(5);
    expect_distinct<Castellvi>(7);
    expect_distinct<MeasurementKind>(8);
    expect_distinct<Act>(3);
}

TEST(AnnotationText, GradesAndLettersAreThePapers) {
    EXPECT_EQ(letter(BoneLesionType::lytic), 'L');
    EXPECT_EQ(letter(BoneLesionType::blastic), 'B');
    EXPECT_EQ(letter(BoneLesionType::mixed), 'M');
    EXPECT_EQ(grade(Escc::grade_1b).toStdString(), "1b");
    EXPECT_EQ(grade(Escc::grade_3).toStdString(), "3");
    EXPECT_EQ(letter(Frankel::e), 'E');
    EXPECT_EQ(letter(Ais::c), 'C');
}

TEST(AnnotationText, NeighbouringLevelsJoinAcrossRegions) {
    EXPECT_EQ(levels_text({T(11), T(12), L(1), L(4)}).toStdString(), "T11–L1, L4");
    EXPECT_EQ(levels_text({T(10)}).toStdString(), "T10");
    EXPECT_EQ(levels_text({}).toStdString(), "no level");
    EXPECT_EQ(levels_text({T(12), T(13)}).toStdString(), "T12–T13");
}

TEST(AnnotationText, EveryKarnofskyAndEcogGradeIsWorded) {
    for (int kps = 0; kps <= 100; kps += 10)
        EXPECT_FALSE(kps_text(kps).isEmpty()) << kps;
    for (int ecog = 0; ecog <= 5; ++ecog)
        EXPECT_FALSE(ecog_text(ecog).isEmpty()) << ecog;
    EXPECT_TRUE(kps_text(45).isEmpty());
}

TEST(AnnotationText, EveryEditIsNamedForUndoAndAudit) {
    std::vector<Edit> const edits = {
        {SetPatient{}},      {SetReader{}},          {PutStudy{}},       {RemoveStudy{}},
        {SetAnomalies{}},    {SetLandmark{}},        {PutLabel{}},       {RemoveLabel{}},
        {PutLesion{}},       {RemoveLesion{}},       {PutMeasurement{}}, {RemoveMeasurement{}},
        {PutSegmentation{}}, {RemoveSegmentation{}}, {PaintMask{}},      {PutFrameLink{}},
        {RemoveFrameLink{}}, {SetUptakeInputs{}},    {SetClinical{}},    {SetReport{}}};
    EXPECT_EQ(edits.size(), std::variant_size_v<decltype(Edit::change)> - 1); // all but Group
    for (Edit const& edit : edits)
        EXPECT_TRUE(has_edit_text(name(edit))) << name(edit);
}

TEST(AnnotationText, ImageLinkReadsAsSeriesAndImage) {
    ImageLink link;
    link.modality = "CT";
    link.series_number = 4;
    link.instance_number = 212;
    EXPECT_EQ(link_text(link).toStdString(), "CT s4 i212");
}
