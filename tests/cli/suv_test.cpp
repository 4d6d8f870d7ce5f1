// `suv` and `probe --suv` on the digital reference objects of the IBSI SUV project (SUVbw 0.20, 1.00 and 4.00
// inside their mask, whatever the vendor's encoding), and on one of them changed by DCMTK's dcmodify.
#include <gtest/gtest.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QStandardPaths>
#include <algorithm>
#include <cmath>
#include <cstring>

#include "tests/cli/run_cli.h"
#include "tests/support/real_data.h"
#include "tests/support/tally.h"

using namespace vertemark::test;

namespace {

// The voxels of the mask as lines of `probe --points`. NIfTI-1 keeps dim at byte 40 and sform at 280, in RAS.
QByteArray mask_points(std::filesystem::path const& gzipped) {
    QProcess unzip;
    unzip.start("gzip", {"-dc", QString::fromStdString(gzipped.string())});
    unzip.waitForFinished(30000);
    QByteArray const bytes = unzip.readAllStandardOutput();
    if (bytes.size() < 352)
        return {};
    std::int16_t size[4];
    float sform[3][4], offset = 0;
    std::int16_t bits = 0;
    std::memcpy(size, bytes.constData() + 40, sizeof size);
    std::memcpy(&bits, bytes.constData() + 72, sizeof bits);
    std::memcpy(&offset, bytes.constData() + 108, sizeof offset);
    std::memcpy(sform, bytes.constData() + 280, sizeof sform);
    QByteArray points = "vol,kind,n,x,y,z\n";
    qsizetype at = static_cast<qsizetype>(offset);
    for (int k = 0; k < size[3]; ++k)
        for (int j = 0; j < size[2]; ++j)
            for (int i = 0; i < size[1]; ++i, at += bits / 8) {
                // Slices 9 to 11 are those that every object here has.
                if (k < 9 || k > 11 ||
                    QByteArrayView(bytes.constData() + at, bits / 8).count('\0') == bits / 8)
                    continue;
                auto const ras = [&](int row) {
                    return static_cast<double>(sform[row][0] * static_cast<float>(i) +
                                               sform[row][1] * static_cast<float>(j) +
                                               sform[row][2] * static_cast<float>(k) + sform[row][3]);
                };
                points += "pet,mask,1," + QByteArray::number(-ras(0)) + ',' + QByteArray::number(-ras(1)) +
                          ',' + QByteArray::number(ras(2)) + '\n';
            }
    return points;
}

std::vector<double> probed(QString const& folder, QString const& points) {
    std::vector<double> values;
    CliRun const run = run_cli({"probe", folder, "--points", points, "--suv", "--csv"});
    for (QByteArray const& line : run.out.split('\n')) {
        QList<QByteArray> const fields = line.split(',');
        bool good = false;
        double const value = fields.size() == 7 ? fields[5].toDouble(&good) : 0;
        if (good)
            values.push_back(value);
    }
    std::ranges::sort(values);
    return values;
}

TEST(SuvObjects, EveryReferenceObjectGivesItsPublishedValues) {
    REAL_DATA(data);
    QTemporaryDir folder;
    QByteArray const points = mask_points(data / "pet_suv" / "DRO_0_0_mask" / "DRO_mask.nii.gz");
    ASSERT_GT(points.size(), 1000);
    QString const csv = write_file(folder, "points.csv", points);
    Tally tally;
    for (auto const& entry : std::filesystem::directory_iterator(data / "pet_suv")) {
        std::string const name = entry.path().filename().string();
        if (!name.starts_with("DRO_") || name.ends_with("mask"))
            continue;
        auto const values = probed(QString::fromStdString(entry.path().string()), csv);
        ASSERT_GT(values.size(), 1000u) << name;
        // DRO_2_3 stores cm²/ml cut to whole hundredths, which are 0.038 g/ml apart; all others are finer.
        double const step = name == "DRO_2_3" ? 0.038 : 0.005;
        double const median = values[values.size() / 2];
        EXPECT_NEAR(values.front(), 0.20, step) << name;
        EXPECT_NEAR(median, 1.00, step) << name;
        EXPECT_NEAR(values.back(), 4.00, step) << name;
        tally.count("pet_suv/" + name, std::abs(values.front() - 0.20) < step &&
                                           std::abs(median - 1.00) < step &&
                                           std::abs(values.back() - 4.00) < step);
    }
    EXPECT_GE(tally.compared(), 9);
}

// One image of the plain object (70 kg, 1.75 m, sex O, 368.08 MBq an hour before, BQML, START, slope 1).
class SuvOfChanged : public testing::Test {
protected:
    void SetUp() override {
        if (QStandardPaths::findExecutable("dcmodify").isEmpty())
            GTEST_SKIP() << "dcmodify (dcmtk) isn't installed";
    }

    // dcmodify knows no private tags and writes them as UN, whose bytes it takes in hexadecimal: how private
    // values look after an archive that doesn't know them either.
    static QString for_dcmodify(QString const& argument) {
        auto const parts = argument.split('=');
        if (parts.size() != 2 || argument.size() < 11 || argument[6] != '1' ||
            argument.mid(1, 4).toInt(nullptr, 16) % 2 == 0)
            return argument;
        return parts[0] + '=' + QString::fromLatin1(parts[1].toLatin1().toHex('\\'));
    }

    // The first entry of `suv --json` after dcmodify with these arguments.
    QJsonObject suv(QStringList const& change, QStringList const& options = {}) {
        QString const file = m_folder.filePath(QString::number(m_files++) + ".dcm");
        QFile::copy(m_original, file);
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
        if (!change.isEmpty()) {
            QProcess modify;
            QStringList arguments{"-nb", "-q"};
            for (QString const& argument : change)
                arguments << for_dcmodify(argument);
            modify.start("dcmodify", arguments + QStringList{file});
            EXPECT_TRUE(modify.waitForFinished(30000) && modify.exitCode() == 0)
                << modify.readAllStandardError().toStdString();
        }
        return run_cli(QStringList{"suv", file, "--json"} + options).json().array().at(0).toObject();
    }
    double factor(QStringList const& change, QStringList const& options = {}) {
        return suv(change, options)["factor"].toDouble(-1);
    }
    void expect_refused(QStringList const& change, char const* code, char const* tag) {
        QJsonObject const json = suv(change);
        EXPECT_TRUE(json["factor"].isNull()) << code;
        QJsonObject const reason = json["reason"].toObject();
        EXPECT_EQ(reason["code"].toString(), code);
        EXPECT_EQ(reason["tag"].toString(), tag) << code;
        EXPECT_TRUE(reason["text"].toString().contains(tag)) << reason["text"].toString().toStdString();
        EXPECT_TRUE(reason["text"].toString().startsWith("No SUV: ")) << code;
    }
    bool found(QJsonObject const& json, char const* code) {
        for (QJsonValue const& finding : json["findings"].toArray())
            if (finding.toObject()["code"].toString() == QLatin1String(code))
                return true;
        return false;
    }

    QTemporaryDir m_folder;
    int m_files = 0;
    QString m_original;
    // 70 kg over what is left of 368.08 MBq of fluorine-18 after an hour, by the published formula.
    double const m_expected = 70000 / (368.08e6 * std::exp2(-3600 / 6586.2));
    static constexpr char const* k_drug = "(0054,0016)[0].";
};

#define CHANGED(DATA)                                                                                        \
    REAL_DATA(DATA);                                                                                         \
    m_original = QString::fromStdString((DATA / "pet_suv/DRO_0_0/pet_dro_0_0_slice_009.dcm").string())

TEST_F(SuvOfChanged, TimesOfEveryVendorLeadToTheSameFactor) {
    CHANGED(data);
    QString const drug = k_drug;
    EXPECT_NEAR(factor({}), m_expected, m_expected * 1e-6);
    // Series time rewritten later: the first acquisition counts.
    QJsonObject const late = suv({"-m", "(0008,0031)=153000"});
    EXPECT_NEAR(late["factor"].toDouble(), m_expected, m_expected * 1e-6);
    EXPECT_TRUE(found(late, "series_time_after_acquisition"));
    // … unless GE or Siemens keep the reference themselves.
    QStringList const rewritten{"-m", "(0008,0031)=153000", "-m", "(0008,0032)=113000"};
    EXPECT_NEAR(factor(rewritten +
                       QStringList{"-i", "(0009,0010)=GEMS_PETD_01", "-i", "(0009,100d)=20250101110000.00"}),
                m_expected, m_expected * 1e-6);
    EXPECT_NEAR(factor(rewritten + QStringList{"-i", "(0071,0010)=SIEMENS MED PT", "-i",
                                               "(0071,1022)=20250101110000.00"}),
                m_expected, m_expected * 1e-6);
    // Start time without a date, start date-time alone, midnight between, a zone that differs.
    EXPECT_NEAR(factor({"-ea", drug + "(0018,1078)"}), m_expected, m_expected * 1e-6);
    EXPECT_NEAR(factor({"-ea", drug + "(0018,1072)"}), m_expected, m_expected * 1e-6);
    QJsonObject const midnight = suv({"-ea", drug + "(0018,1078)", "-m", drug + "(0018,1072)=233000", "-m",
                                      "(0008,0031)=003000", "-m", "(0008,0032)=003000"});
    EXPECT_NEAR(midnight["factor"].toDouble(), m_expected, m_expected * 1e-6);
    EXPECT_TRUE(found(midnight, "injection_before_midnight"));
    EXPECT_NEAR(factor({"-m", drug + "(0018,1078)=20250101150000+0000", "-i", "(0008,0201)=-0500"}),
                m_expected, m_expected * 1e-6);
    EXPECT_NEAR(factor({"-m", drug + "(0018,1078)=20250101100000-0500", "-i", "(0008,0201)=-0500"}),
                m_expected, m_expected * 1e-6);
}

TEST_F(SuvOfChanged, DecayAtAdministrationAndNoneHaveTheirOwnFormula) {
    CHANGED(data);
    EXPECT_NEAR(factor({"-m", "(0054,1102)=ADMIN"}), 70000 / 368.08e6, 1e-10);
    double const lambda = std::log(2.0) / 6586.2, duration = 300;
    double const average = std::log(lambda * duration / (1 - std::exp(-lambda * duration))) / lambda;
    EXPECT_NEAR(factor({"-m", "(0054,1102)=NONE"}), 70000 / (368.08e6 * std::exp(-lambda * (3600 + average))),
                m_expected * 1e-6);
    // Gallium-68 decays faster: its half-life is used.
    EXPECT_NEAR(factor({"-m", QString(k_drug) + "(0018,1075)=4062.6"}),
                70000 / (368.08e6 * std::exp2(-3600 / 4062.6)), m_expected * 1e-6);
    EXPECT_NEAR(factor({"-m", QString(k_drug) + "(0018,1074)=368.08"}), m_expected, m_expected * 1e-6);
}

TEST_F(SuvOfChanged, PhilipsCountsTakeTheFactorOfUptakeFirstThenThatOfActivity) {
    CHANGED(data);
    QStringList const counts{"-m", "(0054,1001)=CNTS", "-i", "(7053,0010)=Philips PET Private Group"};
    EXPECT_NEAR(factor(counts + QStringList{"-i", "(7053,1000)=0.0005", "-i", "(7053,1009)=2.5"}), 0.0005,
                1e-12);
    EXPECT_NEAR(factor(counts + QStringList{"-i", "(7053,1000)=0", "-i", "(7053,1009)=2.5"}),
                2.5 * m_expected, m_expected * 1e-5);
    QStringList const others{"-m", "(0054,1001)=CNTS",  "-i", "(7053,0010)=SOMEBODY ELSE",
                             "-i", "(7053,1000)=0.0005"};
    expect_refused(others, "counts_without_factor", "(7053,1009)");
}

// A stored SUV of another kind is brought to body weight by the mass it was divided by (70 kg, 175 cm).
TEST_F(SuvOfChanged, StoredUptakesOfEveryKindBecomeThoseByBodyWeight) {
    CHANGED(data);
    auto const stored = [&](char const* type, char const* sex) {
        return factor({"-m", "(0054,1001)=GML", "-i", QString("(0054,1006)=") + type, "-m",
                       QString("(0010,0040)=") + sex});
    };
    EXPECT_NEAR(stored("BW", "M"), 1, 1e-12);
    EXPECT_NEAR(stored("LBM", "M"), 70 / 57.8, 1e-6);
    EXPECT_NEAR(stored("LBMJAMES128", "M"), 70 / 56.52, 1e-6);
    EXPECT_NEAR(stored("LBMJAMES128", "F"), 70 / 51.22, 1e-6);
    EXPECT_NEAR(stored("LBMJANMA", "F"), 70 / 45.197, 1e-4);
    EXPECT_NEAR(stored("IBW", "O"), 70 / 69.405, 1e-6);
    EXPECT_NEAR(factor({"-m", "(0054,1001)=CM2ML", "-i", "(0054,1006)=BSA"}), 70000 / 18481.0, 1e-3);
    // And out again, as asked for.
    EXPECT_NEAR(factor({}, {"--kind", "bsa"}), m_expected * 18481 / 70000, m_expected * 1e-4);
    EXPECT_NEAR(factor({"-m", "(0010,0040)=F"}, {"--kind", "lbm_janmahasatian"}), m_expected * 45.197 / 70,
                m_expected * 1e-4);
}

TEST_F(SuvOfChanged, EachAbsentValueIsRefusedByNameTagAndCause) {
    CHANGED(data);
    QString const drug = k_drug;
    expect_refused({"-ea", "(0010,1030)"}, "no_weight", "(0010,1030)");
    expect_refused({"-m", "(0010,1030)=0"}, "no_weight", "(0010,1030)");
    expect_refused({"-ea", drug + "(0018,1074)"}, "no_dose", "(0018,1074)");
    expect_refused({"-ea", drug + "(0018,1075)"}, "no_half_life", "(0018,1075)");
    expect_refused({"-ea", drug + "(0018,1072)", "-ea", drug + "(0018,1078)"}, "no_injection_time",
                   "(0018,1072)");
    expect_refused({"-ea", "(0054,1001)"}, "no_units", "(0054,1001)");
    expect_refused({"-m", "(0054,1001)=PROPCPS"}, "units_unknown", "(0054,1001)");
    expect_refused({"-ea", "(0054,1102)"}, "no_decay_correction", "(0054,1102)");
    expect_refused({"-ea", "(0028,0051)"}, "not_attenuation_corrected", "(0028,0051)");
    expect_refused({"-m", "(0028,0051)=ATTN\\SCAT"}, "not_decay_corrected", "(0028,0051)");
    expect_refused({"-ea", "(0008,0031)", "-ea", "(0008,0032)"}, "no_acquisition_time", "(0008,0032)");
    expect_refused({"-ea", "(0008,0021)", "-ea", "(0008,0022)"}, "no_acquisition_date", "(0008,0022)");
    expect_refused({"-m", "(0054,1102)=NONE", "-ea", "(0018,1242)"}, "no_frame_duration", "(0018,1242)");
    expect_refused({"-m", drug + "(0018,1078)=20250101123000"}, "injection_after_scan", "(0018,1078)");
    expect_refused({"-ea", "(0054,0016)"}, "no_dose", "(0018,1074)");
}

TEST_F(SuvOfChanged, WhatTheReaderGivesIsMarkedAsEdited) {
    CHANGED(data);
    QJsonObject const json = suv({"-ea", "(0010,1030)"}, {"--weight-kg", "70"});
    EXPECT_NEAR(json["factor"].toDouble(), m_expected, m_expected * 1e-6);
    bool edited = false;
    for (QJsonValue const& input : json["inputs"].toArray())
        if (input.toObject()["name"].toString() == "weight")
            edited = input.toObject()["source"].toString() == "edited" &&
                     input.toObject()["tag"].toString() == "(0010,1030)";
    EXPECT_TRUE(edited);
}

// Without a factor probe gives no number and says why.
TEST_F(SuvOfChanged, ProbeGivesNoValueWhereThereIsNoSuv) {
    CHANGED(data);
    QString const file = m_folder.filePath("no_weight.dcm");
    QFile::copy(m_original, file);
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    QProcess modify;
    modify.start("dcmodify", {"-nb", "-q", "-ea", "(0010,1030)", file});
    ASSERT_TRUE(modify.waitForFinished(30000));
    QString const points = write_file(m_folder, "p.csv", "vol,kind,n,x,y,z\npet,p,1,0,0,0\n");
    CliRun const run = run_cli({"probe", file, "--points", points, "--suv", "--csv"});
    EXPECT_EQ(run.status, 0);
    EXPECT_TRUE(run.out.contains(",NA,")) << run.out.toStdString();
    EXPECT_TRUE(run.err.contains("(0010,1030)")) << run.err.toStdString();
}

} // namespace
