// Files that broke other programs: none may end the program, hang it for 10 s or take 1 GiB, each that gives
// no image is refused by name and cause, and good files beside them still load.
#include <gtest/gtest.h>

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include "tests/cli/run_cli.h"
#include "tests/support/limited_run.h"
#include "tests/support/real_data.h"
#include "tests/support/tally.h"

using namespace vertemark::test;
namespace fs = std::filesystem;

namespace {

constexpr unsigned k_seconds = 10;
constexpr double k_memory_mib = 1024;

std::vector<fs::path> malformed_files(fs::path const& folder) {
    std::vector<fs::path> files;
    for (auto const& entry : fs::recursive_directory_iterator(folder / "malformed"))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

QByteArray contents(QString const& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What is wrong with one run; empty: nothing. The address space may be larger than what is used.
std::string fault(std::vector<std::string> const& arguments, QString const& out, QString const& err) {
    std::vector<std::string> command{VERTEMARK_CLI};
    command.insert(command.end(), arguments.begin(), arguments.end());
    auto const run = limited_run(command, k_seconds, 3072, out.toStdString(), err.toStdString());
    if (run.status != 0 && run.status != 1)
        return run.signal == SIGALRM ? "hung"
                                     : "ended by signal " + std::to_string(run.signal) + " or status " +
                                           std::to_string(run.status);
    if (run.peak_mib > k_memory_mib)
        return "took " + std::to_string(static_cast<int>(run.peak_mib)) + " MiB";
    QByteArray const told = contents(err);
    if (run.status == 1 && (!told.contains(arguments[1].c_str()) || told.trimmed().endsWith(':')))
        return "refused without name and cause: " + told.toStdString();
    return {};
}

class Malformed : public testing::Test {
protected:
    void check(QString const& command) {
        REAL_DATA(folder);
        Tally tally;
        for (fs::path const& file : malformed_files(folder)) {
            std::string const wrong = fault({command.toStdString(), file.string(), "--json"},
                                            m_folder.filePath("out"), m_folder.filePath("err"));
            tally.count("malformed", wrong.empty());
            EXPECT_EQ(wrong, "") << command.toStdString() << ' ' << file;
        }
        EXPECT_GT(tally.compared(), 200);
    }
    QTemporaryDir m_folder;
};

TEST_F(Malformed, ScanningEndsInTimeAndNamesFileAndCause) {
    check("scan");
}

TEST_F(Malformed, DecodingEndsInTimeAndNamesFileAndCause) {
    check("pixels");
}

// From the file to a picture: what the window does when it opens the folder.
TEST_F(Malformed, BuildingVolumesOfAllOfThemTogetherEndsInTime) {
    REAL_DATA(folder);
    QString const points = write_file(m_folder, "points.csv", "vol,kind,n,x,y,z\na,b,1,0,0,0\n");
    auto const run = limited_run(
        {VERTEMARK_CLI, "probe", (folder / "malformed").string(), "--points", points.toStdString()}, 60, 4096,
        m_folder.filePath("out").toStdString(), m_folder.filePath("err").toStdString());
    EXPECT_TRUE(run.status == 0 || run.status == 1) << run.status << " signal " << run.signal;
    EXPECT_LT(run.peak_mib, k_memory_mib);
    EXPECT_TRUE(contents(m_folder.filePath("out")).startsWith("series,stack,vol,kind,n,value,unit\n"));
}

TEST_F(Malformed, GoodFilesBesideStillLoad) {
    REAL_DATA(folder);
    auto const slices_of = [](QByteArray const& uid_tail, QJsonObject const& scan) {
        int slices = 0;
        for (QJsonValue const& patient : scan["patients"].toArray())
            for (QJsonValue const& study : patient.toObject()["studies"].toArray())
                for (QJsonValue const& series : study.toObject()["series"].toArray())
                    if (series["uid"].toString().endsWith(uid_tail))
                        slices += series["slices"].toInt();
        return slices;
    };
    QString const good = QString::fromStdString((folder / "geometry" / "nonisotropic").string());
    CliRun const run =
        run_cli({"scan", QString::fromStdString((folder / "malformed").string()), good, "--json"});
    EXPECT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_EQ(slices_of("84016920326015805567", run.json().object()), 4);
    for (QJsonValue const& skipped : run.json().object()["skipped"].toArray()) {
        EXPECT_FALSE(skipped["path"].toString().isEmpty());
        EXPECT_FALSE(skipped["code"].toString().isEmpty());
        EXPECT_FALSE(skipped["text"].toString().isEmpty());
    }
}

} // namespace
