// The files the phantom writes, read by DCMTK and by other programs, never by our own reader.
#include "testdata/demo.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <unistd.h>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

using namespace vertemark;
using namespace vertemark::testdata;
namespace fs = std::filesystem;

namespace {

fs::path scratch(std::string const& name) {
    fs::path const folder =
        fs::temp_directory_path() / ("vertemark-testdata-" + name + "-" + std::to_string(getpid()));
    fs::remove_all(folder);
    return folder;
}

// The tiny demo, written once for all tests of this file.
class WrittenDemo : public testing::Test {
protected:
    static void SetUpTestSuite() {
        Job job;
        s_files =
            write_phantom(recipe("breast_l5").value(), Quality::tiny, Studies::all, scratch("demo"), job)
                .value();
    }
    static void TearDownTestSuite() { fs::remove_all(s_files.folder); }
    static std::vector<fs::path> all() {
        std::vector<fs::path> files;
        for (auto const* list : {&s_files.ct, &s_files.mr_t1, &s_files.mr_t2, &s_files.mr_stir,
                                 &s_files.mr_t2_axial, &s_files.pet, &s_files.xray, &s_files.bone_scan})
            files.insert(files.end(), list->begin(), list->end());
        return files;
    }
    static inline DemoFiles s_files;
};

std::string bytes_of(fs::path const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string text(DcmItem& data, DcmTagKey const& tag) {
    OFString value;
    data.findAndGetOFStringArray(tag, value);
    return value.c_str();
}

double real(DcmItem& data, DcmTagKey const& tag, unsigned long index = 0) {
    Float64 value = std::nan("");
    data.findAndGetFloat64(tag, value, index, OFTrue);
    return value;
}

bool installed(char const* program) {
    return std::system(("command -v " + std::string(program) + " >/dev/null 2>&1").c_str()) == 0;
}

std::string output_of(std::string const& command) {
    std::string out;
    FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    for (int c; pipe && (c = std::fgetc(pipe)) != EOF;)
        out += static_cast<char>(c);
    if (pipe)
        pclose(pipe);
    return out;
}

double seconds(std::string const& time) { // HHMMSS
    return std::stod(time.substr(0, 2)) * 3600 + std::stod(time.substr(2, 2)) * 60 +
           std::stod(time.substr(4));
}

} // namespace

TEST_F(WrittenDemo, HasEveryStudyAndItsTruth) {
    for (auto const& file : all())
        EXPECT_TRUE(fs::exists(file)) << file;
    EXPECT_GT(s_files.ct.size(), 60u);
    EXPECT_EQ(s_files.mr_t1.size(), s_files.mr_stir.size());
    EXPECT_EQ(s_files.xray.size(), 2u);
    EXPECT_EQ(s_files.bone_scan.size(), 1u);
}

TEST_F(WrittenDemo, EveryInstanceHasItsOwnValidUid) {
    std::set<std::string> instances;
    for (auto const& file : all()) {
        DcmFileFormat format;
        ASSERT_TRUE(format.loadFile(file.c_str()).good()) << file;
        for (auto const& tag : {DCM_SOPInstanceUID, DCM_SeriesInstanceUID, DCM_StudyInstanceUID}) {
            std::string const uid = text(*format.getDataset(), tag);
            EXPECT_EQ(uid.rfind("2.25.", 0), 0u) << uid;
            EXPECT_LE(uid.size(), 64u);
        }
        EXPECT_TRUE(instances.insert(text(*format.getDataset(), DCM_SOPInstanceUID)).second) << file;
    }
}

TEST_F(WrittenDemo, CtMrAndPetShareOneFrameOfReference) {
    std::set<std::string> frames;
    for (auto const& file : {s_files.ct[0], s_files.mr_t1[0], s_files.mr_t2_axial[0], s_files.pet[0]}) {
        DcmFileFormat format;
        ASSERT_TRUE(format.loadFile(file.c_str()).good());
        frames.insert(text(*format.getDataset(), DCM_FrameOfReferenceUID));
    }
    EXPECT_EQ(frames.size(), 1u);
    EXPECT_NE(*frames.begin(), "");
}

TEST_F(WrittenDemo, IsFreeOfErrorsForDciodvfy) {
    if (!installed("dciodvfy"))
        GTEST_SKIP() << "dciodvfy (dicom3tools) is not installed";
    for (auto const& file :
         {s_files.ct[3], s_files.mr_t1[2], s_files.mr_t2[2], s_files.mr_stir[2], s_files.mr_t2_axial[2],
          s_files.pet[9], s_files.xray[0], s_files.xray[1], s_files.bone_scan[0]}) {
        std::string const said = output_of("dciodvfy " + file.string());
        EXPECT_EQ(said.find("Error"), std::string::npos) << file << '\n' << said;
    }
}

TEST_F(WrittenDemo, IsOneVolumeForDcm2niix) {
    if (!installed("dcm2niix"))
        GTEST_SKIP() << "dcm2niix is not installed";
    for (auto const& [folder, slices] :
         {std::pair{"CT", s_files.ct.size()}, std::pair{"MR_T2_SAG", s_files.mr_t2.size()},
          std::pair{"PET", s_files.pet.size()}}) {
        fs::path const out = scratch("nifti");
        fs::create_directories(out);
        std::string const said =
            output_of("dcm2niix -b n -o " + out.string() + " " + (s_files.folder / folder).string());
        std::string shape("x");
        shape.append(std::to_string(slices)).append("x1)");
        int volumes = 0;
        for (auto const& entry : fs::directory_iterator(out))
            volumes += entry.path().extension() == ".nii";
        EXPECT_EQ(volumes, 1) << said;
        EXPECT_NE(said.find(shape), std::string::npos) << said;
        fs::remove_all(out);
    }
}

// PS3.3 C.8.9: SUVbw = activity * weight / (dose decayed to the series' start), all from the header.
TEST_F(WrittenDemo, PetShowsTheLesionsSuvByItsOwnHeader) {
    QFile file(QString::fromStdString(s_files.truth.string()));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QJsonObject const lesion =
        QJsonDocument::fromJson(file.readAll())[QLatin1String("lesions")][0].toObject();
    QJsonArray const centre = lesion[QLatin1String("centre")].toArray();
    double best = 1e9, suv = 0;
    for (auto const& path : s_files.pet) {
        DcmFileFormat format;
        ASSERT_TRUE(format.loadFile(path.c_str()).good());
        DcmDataset& d = *format.getDataset();
        double const away = std::abs(real(d, DCM_ImagePositionPatient, 2) - centre[2].toDouble());
        if (away >= best)
            continue;
        best = away;
        ASSERT_EQ(text(d, DCM_Units), "BQML");
        ASSERT_EQ(text(d, DCM_DecayCorrection), "START");
        Uint16 columns = 0;
        d.findAndGetUint16(DCM_Columns, columns);
        Uint16 const* pixels = nullptr;
        ASSERT_TRUE(d.findAndGetUint16Array(DCM_PixelData, pixels).good());
        double const mm = real(d, DCM_PixelSpacing);
        auto const i = static_cast<long>(
            std::lround((centre[0].toDouble() - real(d, DCM_ImagePositionPatient, 0)) / mm));
        auto const j = static_cast<long>(
            std::lround((centre[1].toDouble() - real(d, DCM_ImagePositionPatient, 1)) / mm));
        double const bq = pixels[j * columns + i] * real(d, DCM_RescaleSlope);
        double const uptake_s = seconds(text(d, DCM_SeriesTime)) - seconds([&] {
                                    OFString t;
                                    d.findAndGetOFString(DCM_RadiopharmaceuticalStartTime, t, 0, OFTrue);
                                    return std::string(t.c_str());
                                }());
        double const dose =
            real(d, DCM_RadionuclideTotalDose) * std::exp2(-uptake_s / real(d, DCM_RadionuclideHalfLife));
        suv = bq * real(d, DCM_PatientWeight) * 1000 / dose;
    }
    EXPECT_NEAR(suv, lesion[QLatin1String("suvbw")].toDouble(), 1.2);
}

TEST_F(WrittenDemo, TruthNamesLevelsLesionsAndFrames) {
    QFile file(QString::fromStdString(s_files.truth.string()));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QJsonObject const truth = QJsonDocument::fromJson(file.readAll()).object();
    EXPECT_EQ(truth[QLatin1String("vertebrae")].toArray().size(), 29);
    QJsonArray const lesions = truth[QLatin1String("lesions")].toArray();
    ASSERT_EQ(lesions.size(), 2);
    EXPECT_EQ(lesions[0].toObject()[QLatin1String("level")].toString(), QLatin1String("L5"));
    EXPECT_NEAR(lesions[0].toObject()[QLatin1String("volume_mm3")].toDouble(), 11500, 350);
    DcmFileFormat format;
    ASSERT_TRUE(format.loadFile(s_files.ct[0].c_str()).good());
    EXPECT_EQ(truth[QLatin1String("frame_of_reference")].toString().toStdString(),
              text(*format.getDataset(), DCM_FrameOfReferenceUID));
    double fracture = 0;
    for (auto const& v : truth[QLatin1String("vertebrae")].toArray())
        if (v.toObject()[QLatin1String("level")].toString() == QLatin1String("L5"))
            fracture = v.toObject()[QLatin1String("height_loss_percent")].toDouble();
    EXPECT_NEAR(fracture, 32, 1e-6);
}

TEST_F(WrittenDemo, IsTheSameBytesWhenWrittenAgain) {
    Job job;
    auto const again =
        write_phantom(recipe("breast_l5").value(), Quality::tiny, Studies::all, scratch("again"), job)
            .value();
    EXPECT_EQ(bytes_of(again.truth), bytes_of(s_files.truth));
    for (auto const& file : all()) {
        fs::path const other = again.folder / fs::relative(file, s_files.folder);
        EXPECT_TRUE(bytes_of(file) == bytes_of(other)) << file;
    }
    fs::remove_all(again.folder);
}

TEST(Demo, StopsWhenAsked) {
    Job job;
    job.stop();
    fs::path const folder = scratch("stopped");
    auto const files = write_phantom(recipe("intact").value(), Quality::tiny, Studies::all, folder, job);
    fs::remove_all(folder);
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().code, ErrorCode::cancelled);
}
