// `vertemark-cli pixels` against the checksums of two other decoders (GDCM and DCMTK).
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>
#include <map>

#include "tests/cli/run_cli.h"
#include "tests/cli/table.h"
#include "tests/support/real_data.h"
#include "tests/support/tally.h"

using namespace vertemark::test;

namespace {

// A DICOMDIR holds no image of its own; one other program took the icon of its first record for one.
bool is_no_image(std::string const& path) {
    return path == "dicomdir/others/bbmri.dcmdir";
}

TEST(Pixels, DecodedValuesEqualThoseOfTwoOtherDecoders) {
    REAL_DATA(folder);
    auto const rows = read_table(folder / "expected" / "pixels.tsv");
    ASSERT_GT(rows.size(), 300u);
    QStringList arguments{"pixels", "--json"};
    for (Row const& row : rows)
        arguments << QString::fromStdString((folder / row.at("path")).string());
    CliRun const run = run_cli(arguments);
    std::map<std::string, QJsonObject> found;
    for (QJsonValue const& value : run.json().array())
        found[value.toObject()["path"].toString().toStdString()] = value.toObject();
    Tally tally;
    for (Row const& row : rows) {
        std::string const gdcm = row.at("gdcm_sha256"), dcmtk = row.at("dcmtk_sha256");
        if ((gdcm.empty() && dcmtk.empty()) || is_no_image(row.at("path"))) {
            tally.not_comparable(row.at("path"));
            continue;
        }
        QJsonObject const& ours = found[(folder / row.at("path")).string()];
        std::string const sha = ours["sha256"].toString().left(24).toStdString();
        // Where the two agree, ours agrees with both; where colours come in another order, with one of them.
        bool const same = row.at("agree") == "yes" ? sha == gdcm && sha == dcmtk
                                                   : !sha.empty() && (sha == gdcm || sha == dcmtk);
        EXPECT_TRUE(same) << row.at("path") << ": " << sha << ' ' << ours["error"].toString().toStdString();
        tally.count(row.at("path"), same);
    }
    EXPECT_GT(tally.compared(), 300);
}

TEST(Pixels, EachCompressionOfTheReferenceImagesEqualsItsOriginal) {
    REAL_DATA(folder);
    Tally tally;
    for (Row const& row : read_table(folder / "expected" / "wg04_ref.tsv")) {
        std::string const image = row.at("image");
        for (char const* lossless : {"_J2KR", "_JLSL", "_JPLL", "_RLE"}) {
            auto const file = folder / "transfer_syntax" / ("wg04_" + image) / (image + lossless);
            if (!std::filesystem::exists(file))
                continue;
            CliRun const run = run_cli({"pixels", QString::fromStdString(file.string())});
            QJsonObject const ours = run.json().array().at(0).toObject();
            std::string const sha = ours["sha256"].toString().left(24).toStdString(),
                              wanted = row.at("sha256_24(int32 LE of masked/sign-extended stored values)");
            EXPECT_EQ(sha, wanted) << file;
            tally.count("wg04_" + image, sha == wanted);
        }
    }
    EXPECT_GE(tally.compared(), 8);
}

TEST(Pixels, MalformedFilesAreRefusedByNameWithoutCrash) {
    REAL_DATA(folder);
    QStringList arguments{"pixels", "--json"};
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder / "malformed"))
        if (entry.is_regular_file())
            arguments << QString::fromStdString(entry.path().string());
    CliRun const run = run_cli(arguments);
    EXPECT_TRUE(run.status == 0 || run.status == 1) << run.err.toStdString();
    EXPECT_EQ(run.json().array().size(), arguments.size() - 2);
}

} // namespace
