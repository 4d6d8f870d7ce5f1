// One picture written by DCMTK's tools in every syntax they know: the stored values stay the same.
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QStandardPaths>

#include "tests/cli/run_cli.h"
#include "tests/support/write_ct.h"

using namespace vertemark::test;

namespace {

QString sha_of(QString const& file) {
    return run_cli({"pixels", file, "--json"}).json().array().at(0).toObject()["sha256"].toString();
}

TEST(TransferSyntaxes, EveryLosslessWritingOfDcmtkDecodesToTheSameValues) {
    if (QStandardPaths::findExecutable("dcmcjpls").isEmpty())
        GTEST_SKIP() << "dcmtk's tools aren't installed";
    QTemporaryDir folder;
    QString const plain = folder.filePath("plain.dcm");
    CtSlice slice;
    slice.columns = 61;
    slice.rows = 47;
    ASSERT_TRUE(write_ct(plain.toStdString(), slice, [](vertemark::LpsPoint p) {
        return 3 * p.x - 2 * p.y + (static_cast<int>(p.x * 7 + p.y * 13) % 29) * 20;
    }));
    QString const wanted = sha_of(plain);
    ASSERT_EQ(wanted.size(), 64);
    struct Tool {
        char const* program;
        QStringList options;
    };
    for (Tool const& tool :
         {Tool{"dcmconv", {"+ti"}}, Tool{"dcmconv", {"+tb"}}, Tool{"dcmconv", {"+td"}}, Tool{"dcmcrle", {}},
          Tool{"dcmcrle", {"+fs", "1"}}, Tool{"dcmcjpls", {}}, Tool{"dcmcjpls", {"+fs", "1"}},
          Tool{"dcmcjpeg", {"+e1"}}, Tool{"dcmcjpeg", {"+el"}}, Tool{"dcmcjpeg", {"+e1", "+fs", "1"}},
          Tool{"dcmcjpeg", {"+e1", "-ot"}}}) {
        QString const file = folder.filePath("other.dcm");
        QFile::remove(file);
        QProcess process;
        process.start(tool.program, tool.options + QStringList{plain, file});
        ASSERT_TRUE(process.waitForFinished(30000) && process.exitCode() == 0)
            << tool.program << process.readAllStandardError().toStdString();
        EXPECT_EQ(sha_of(file), wanted) << tool.program << ' ' << tool.options.join(' ').toStdString();
    }
}

} // namespace
