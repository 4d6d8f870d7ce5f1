#include "app/cohort/source.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

#include "app/store/case_json.h"
#include "app/store/cohort_json.h"
#include "app/store/sql_case_store.h"

namespace vertemark::app {

using namespace annotation;

namespace {

void append(Cohort& cohort, Cohort more) {
    if (cohort.title.empty()) {
        cohort.title = more.title;
        cohort.citation = more.citation;
        cohort.licence = more.licence;
    }
    auto const move_all = [](auto& to, auto& from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    move_all(cohort.cases, more.cases);
    move_all(cohort.reported, more.reported);
    move_all(cohort.remarks, more.remarks);
}

Result<Cohort> cohort_from_array(QJsonArray const& array) {
    Cohort cohort;
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto c = case_from_json(array[i].toObject());
        if (!c)
            return fail(c.error().code, c.error().detail, "[" + std::to_string(i) + "] " + c.error().subject);
        cohort.cases.push_back(std::move(*c));
    }
    return cohort;
}

Result<Cohort> read_file(QString const& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::io, file.errorString().toStdString());
    QJsonParseError problem{};
    auto const document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (document.isNull())
        return fail(ErrorCode::malformed, "no JSON: " + problem.errorString().toStdString());
    if (document.isArray())
        return cohort_from_array(document.array());
    if (is_cohort_document(document.object()))
        return cohort_from_json(document.object());
    TRY(auto c, case_from_json(document.object()));
    Cohort cohort;
    cohort.cases.push_back(std::move(c));
    return cohort;
}

std::string with_field(QString const& path, std::string const& field) {
    return path.toStdString() + (field.empty() ? "" : ": " + field);
}

Result<CohortRead> read_folder(QString const& folder) {
    QStringList paths;
    QDirIterator files(folder, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(files.next());
    std::sort(paths.begin(), paths.end());
    CohortRead read;
    for (QString const& path : paths) {
        auto cohort = read_file(path);
        if (cohort)
            append(read.cohort, std::move(*cohort));
        else
            read.skipped.push_back({with_field(path, cohort.error().subject), cohort.error().detail});
    }
    return read;
}

Result<CohortRead> read_store(std::unique_ptr<CaseStore> store) {
    CaseQuery query;
    query.reading = std::string(); // the main readings: a patient counts once
    query.limit = std::numeric_limits<int>::max();
    TRY(auto cohort, cohort_of(*store, query));
    return CohortRead{std::move(cohort), {}};
}

Result<CohortRead> read_any(QString const& source) {
    if (source == QLatin1String("store")) {
        TRY(auto store, open_local_store());
        return read_store(std::move(store));
    }
    QFileInfo const info(source);
    if (!info.exists())
        return fail(ErrorCode::not_found, "there is no such file or folder", source.toStdString());
    if (info.isDir())
        return read_folder(source);
    if (info.suffix() == QLatin1String("sqlite")) {
        TRY(auto store, open_sqlite_store(source));
        return read_store(std::move(store));
    }
    auto cohort = read_file(source);
    if (!cohort)
        return fail(cohort.error().code, cohort.error().detail, with_field(source, cohort.error().subject));
    return CohortRead{std::move(*cohort), {}};
}

} // namespace

Result<CohortRead> read_cohort(QString const& source) {
    TRY(auto read, read_any(source));
    if (read.cohort.cases.empty())
        return fail(ErrorCode::not_found, "holds no case", source.toStdString());
    return read;
}

Result<Cohort> cohort_of(CaseStore& store, CaseQuery const& query) {
    TRY(auto const found, store.list(query));
    Cohort cohort;
    for (auto const& summary : found) {
        TRY(auto stored, store.load(summary.id));
        cohort.cases.push_back(std::move(stored.value));
    }
    return cohort;
}

} // namespace vertemark::app
