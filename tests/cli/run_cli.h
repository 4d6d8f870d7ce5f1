// Runs the shipped command line and keeps what it said.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

namespace vertemark::test {

struct CliRun {
    int status = -1;
    QByteArray out, err;
    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

inline CliRun run_cli(QStringList const& arguments) {
    QProcess process;
    process.start(VERTEMARK_CLI, arguments);
    bool const ended = process.waitForFinished(60000);
    return {ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

// A file with these bytes that lives as long as `folder`.
inline QString write_file(QTemporaryDir const& folder, QString const& name, QByteArray const& bytes) {
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

} // namespace vertemark::test
