// ZIP archives as hospitals send them, and as attackers do. Made by libzip here.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <zip.h>

#include <filesystem>
#include <fstream>

#include "imaging/dicom/scan.h"
#include "imaging/dicom/text.h"

using namespace vertemark;
using namespace vertemark::imaging;
namespace fs = std::filesystem;

namespace {

// A smallest DICOM file: explicit little-endian, a few identifiers, no image.
std::string smallest_dicom() {
    std::string out(128, '\0');
    out += "DICM";
    auto const element = [&](int group, int number, char const* vr, std::string value) {
        if (value.size() % 2)
            value += std::string(vr) == "UI" ? '\0' : ' ';
        for (int part : {group, number}) {
            out += static_cast<char>(part & 255);
            out += static_cast<char>(part >> 8);
        }
        out += vr;
        out += static_cast<char>(value.size() & 255);
        out += static_cast<char>(value.size() >> 8);
        out += value;
    };
    element(2, 0x10, "UI", "1.2.840.10008.1.2.1");
    element(8, 0x16, "UI", "1.2.840.10008.5.1.4.1.1.2");
    element(8, 0x18, "UI", "1.2.3.4");
    element(8, 0x60, "CS", "CT");
    element(0x10, 0x10, "PN", "Zip^Patient");
    element(0x20, 0x0d, "UI", "1.2.3");
    element(0x20, 0x0e, "UI", "1.2.3.1");
    return out;
}

class Archive : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "vertemark-test-XXXXXX").string();
        m_folder = ::mkdtemp(name.data());
        int code = 0;
        m_zip = zip_open(path().c_str(), ZIP_CREATE, &code);
        ASSERT_TRUE(m_zip);
    }
    void TearDown() override { fs::remove_all(m_folder); }
    fs::path path() const { return m_folder / "study.zip"; }
    zip_int64_t add(char const* name, std::string const& bytes) {
        m_kept.push_back(std::make_unique<std::string>(bytes));
        zip_source_t* source = zip_source_buffer(m_zip, m_kept.back()->data(), m_kept.back()->size(), 0);
        zip_int64_t const at = zip_file_add(m_zip, name, source, ZIP_FL_ENC_UTF_8);
        zip_set_file_compression(m_zip, static_cast<zip_uint64_t>(at), ZIP_CM_DEFLATE, 1); // fast
        return at;
    }
    ScanReport scanned() {
        EXPECT_EQ(zip_close(m_zip), 0);
        return scanned_again({});
    }
    ScanReport scanned_again(std::string password) {
        Job job;
        return scan(std::vector{path()}, job, {}, {std::move(password)});
    }

    fs::path m_folder;
    zip_t* m_zip = nullptr;
    std::vector<std::unique_ptr<std::string>> m_kept;
};

TEST_F(Archive, MembersAreReadAndNamedByTheirPlaceInTheArchive) {
    add("DICOM/IM1", smallest_dicom());
    add("readme.txt", "not an image");
    auto const report = scanned();
    ASSERT_EQ(report.instances.size(), 1u);
    EXPECT_EQ(report.instances[0]->patient.name, "Zip^Patient");
    EXPECT_EQ(report.instances[0]->source.shown, path().string() + "/DICOM/IM1");
    EXPECT_TRUE(fs::exists(report.instances[0]->source.path));
    ASSERT_EQ(report.skipped.size(), 1u);
    EXPECT_EQ(report.skipped[0].code, "not_dicom");
}

TEST_F(Archive, UnpackedFilesVanishWithTheirInstances) {
    add("IM1", smallest_dicom());
    fs::path unpacked;
    {
        auto const report = scanned();
        ASSERT_EQ(report.instances.size(), 1u);
        unpacked = report.instances[0]->source.path;
    }
    EXPECT_FALSE(fs::exists(unpacked));
}

TEST_F(Archive, ANameThatLeadsOutOfTheArchiveIsRefused) {
    add("../../escape.dcm", smallest_dicom());
    auto const report = scanned();
    EXPECT_TRUE(report.instances.empty());
    ASSERT_EQ(report.skipped.size(), 1u);
    EXPECT_EQ(report.skipped[0].code, "unsafe_path");
    EXPECT_FALSE(fs::exists(m_folder.parent_path().parent_path() / "escape.dcm"));
}

TEST_F(Archive, AnEncryptedMemberIsToldAsEncrypted) {
    auto const index = add("IM1", smallest_dicom());
    if (zip_file_set_encryption(m_zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, "secret") != 0)
        GTEST_SKIP() << "this libzip can't encrypt";
    auto const report = scanned();
    ASSERT_EQ(report.skipped.size(), 1u);
    EXPECT_EQ(report.skipped[0].code, "encrypted");
    auto const wrong = scanned_again("guess");
    ASSERT_EQ(wrong.skipped.size(), 1u);
    EXPECT_EQ(wrong.skipped[0].code, "wrong_password");
    auto const right = scanned_again("secret");
    EXPECT_TRUE(right.skipped.empty());
    ASSERT_EQ(right.instances.size(), 1u);
    EXPECT_EQ(right.instances[0]->patient.name, "Zip^Patient");
}

// Some writers of ZIP files put the separators of Windows into names.
TEST_F(Archive, BackslashesInNamesAreSeparators) {
    add("DICOM\\IM1", smallest_dicom());
    add("..\\..\\escape.dcm", smallest_dicom());
    auto const report = scanned();
    EXPECT_EQ(report.instances.size(), 1u);
    ASSERT_EQ(report.skipped.size(), 1u);
    EXPECT_EQ(report.skipped[0].code, "unsafe_path");
}

// Members that are each small enough to be let through may still fill the disk together.
TEST_F(Archive, ManySmallBombsAreNotUnpackedBeyondWhatTheArchiveCanHold) {
    std::string const pixels(24u << 20, '\0');
    std::string bomb = smallest_dicom() + std::string("\xe0\x7f\x10\x00OW\0\0", 8);
    for (int shift = 0; shift < 32; shift += 8)
        bomb += static_cast<char>(pixels.size() >> shift & 255);
    bomb += pixels;
    for (int n = 0; n < 12; ++n)
        add(("IM" + std::to_string(n)).c_str(), bomb);
    auto const report = scanned();
    EXPECT_FALSE(report.skipped.empty());
    std::uintmax_t bytes = 0;
    for (auto const& instance : report.instances)
        bytes += fs::file_size(instance->source.path);
    EXPECT_LE(bytes, 256u << 20);
}

TEST_F(Archive, ABombIsNotUnpacked) {
    add("bomb.dcm", smallest_dicom() + std::string(80u << 20, '\0'));
    auto const report = scanned();
    EXPECT_TRUE(report.instances.empty());
    ASSERT_EQ(report.skipped.size(), 1u);
    EXPECT_EQ(report.skipped[0].code, "too_large");
}

TEST(Scan, PipesAndLoopsOfLinksDoNotHoldItUp) {
    std::string name = (fs::temp_directory_path() / "vertemark-test-XXXXXX").string();
    fs::path const folder = ::mkdtemp(name.data());
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    fs::create_directory_symlink(folder, folder / "loop");
    fs::create_symlink("itself", folder / "itself");
    std::ofstream(folder / "Bild ä.xyz", std::ios::binary) << smallest_dicom();
    Job job;
    auto const report = scan(std::vector{folder}, job);
    EXPECT_EQ(report.instances.size(), 1u);
    EXPECT_EQ(report.skipped.size(), 2u);
    fs::remove_all(folder);
}

// A tree deeper than most, with names in several scripts and none of the usual extensions.
TEST(Scan, DeepFoldersWithAnyNamesAreRead) {
    std::string name = (fs::temp_directory_path() / "vertemark-test-XXXXXX").string();
    fs::path const folder = ::mkdtemp(name.data());
    fs::path deep = folder;
    for (int level = 0; level < 40; ++level)
        deep /= level % 2 ? "日本語" : "Ordner ß";
    fs::create_directories(deep);
    std::ofstream(deep / "снимок", std::ios::binary) << smallest_dicom();
    std::ofstream(deep / "junk.dcm") << "no image";
    Job job;
    auto const report = scan(std::vector{folder}, job);
    ASSERT_EQ(report.instances.size(), 1u);
    EXPECT_EQ(report.instances[0]->source.path, deep / "снимок");
    EXPECT_EQ(report.skipped.size(), 1u);
    fs::remove_all(folder);
}

TEST(Scan, AStoppedScanEndsWithWhatItHas) {
    std::string name = (fs::temp_directory_path() / "vertemark-test-XXXXXX").string();
    fs::path const folder = ::mkdtemp(name.data());
    for (int n = 0; n < 50; ++n)
        std::ofstream(folder / std::to_string(n), std::ios::binary) << smallest_dicom();
    Job job;
    auto const report = scan(std::vector{folder}, job, [&](InstancePtr const&) { job.stop(); });
    EXPECT_LT(report.instances.size(), 50u);
    fs::remove_all(folder);
}

TEST(Text, JapaneseNamesInThreeGroupsAreReadThroughTheirEscapes) {
    std::string const raw =
        "Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B";
    EXPECT_EQ(to_utf8(raw, "\\ISO 2022 IR 87"), "Yamada^Tarou=山田^太郎=やまだ^たろう");
}

TEST(Text, BytesThatBreakTheirSetAreStillShown) {
    EXPECT_EQ(to_utf8("M\xfcller", ""), "Müller");
    EXPECT_EQ(to_utf8("Müller", ""), "Müller");
    EXPECT_EQ(to_utf8("Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab", "GB18030"), "Wang^XiaoDong=王^小东");
}

} // namespace
