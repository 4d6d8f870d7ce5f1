#include "app/store/sql_case_store.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QSysInfo>

#include <signal.h>

#include <cerrno>

#include "annotation/edit/apply.h"
#include "app/store/case_json.h"
#include "app/store/json_io.h"
#include "app/store/sql_database.h"

namespace vertemark::app {

using namespace annotation;

namespace {

constexpr qint64 k_lock_lasts_ms = 60'000;

QString text(std::string const& s) {
    return QString::fromStdString(s);
}
// An empty QString that is null would be stored as NULL.
QVariant stored(std::string const& s) {
    return s.empty() ? QVariant(QStringLiteral("")) : QVariant(QString::fromStdString(s));
}
QVariant stored(std::optional<int> const& value) {
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<int>());
}
std::optional<int> optional_int(QVariant const& value) {
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}
qint64 milliseconds(Instant when) {
    return when.time_since_epoch().count();
}
Instant instant(qint64 ms) {
    return Instant(std::chrono::milliseconds(ms));
}

QString level_names(std::vector<Level> const& levels) {
    QStringList names;
    for (Level const level : levels)
        names += text(name(level));
    return names.join(QLatin1Char(' '));
}

// The words that a case is found by: of the name and the id, folded to one case and without accents.
QStringList words_of(QString const& source) {
    QStringList words;
    QString word;
    for (QChar const c : source.normalized(QString::NormalizationForm_KD).toCaseFolded() + QLatin1Char(' ')) {
        if (c.isLetterOrNumber())
            word += c;
        else if (c.category() != QChar::Mark_NonSpacing && !word.isEmpty())
            words += std::exchange(word, {});
    }
    words.removeDuplicates();
    return words;
}

Result<QByteArray> encode(Change const& change) {
    return QJsonDocument(to_object(change)).toJson(QJsonDocument::Compact);
}

Result<Change> decode_change(QString const& json) {
    Change change;
    JsonReader reader;
    reader.read(QJsonValue(QJsonDocument::fromJson(json.toUtf8()).object()), change);
    CHECK_OK(reader.result());
    return change;
}

// Ended, but still in the list of processes until its parent looks: where a container's first process seldom
// does, for good. proc(5), /proc/[pid]/stat.
bool process_has_ended(std::int64_t process) {
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return false;
    QByteArray const line = stat.readAll();
    qsizetype const state = line.lastIndexOf(')') + 2; // behind the name, which may hold anything
    return state > 1 && state < line.size() && (line[state] == 'Z' || line[state] == 'X');
}

bool process_is_gone(LockHolder const& holder) {
    if (holder.host != QSysInfo::machineHostName().toStdString() || holder.process <= 0)
        return false;
    return (kill(static_cast<pid_t>(holder.process), 0) != 0 && errno == ESRCH) ||
           process_has_ended(holder.process);
}

QString const k_summary_columns = QStringLiteral(
    "case_id, revision, patient_id, issuer, patient_name, sex, birth_date, reader, "
    "last_study_date, changed_ms, levels, lesions, sins, tomita, tokuhashi, is_signed, reading");

CaseSummary read_summary(QSqlQuery const& row) {
    auto const string = [&](int column) { return row.value(column).toString().toStdString(); };
    CaseSummary summary;
    summary.id = CaseId(string(0));
    summary.revision = row.value(1).toLongLong();
    summary.patient = {string(2), string(3), string(4), string(5), string(6)};
    summary.reader = string(7);
    summary.last_study_date = string(8);
    summary.changed = instant(row.value(9).toLongLong());
    for (QString const& level : row.value(10).toString().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (auto const parsed = parse_level(level.toStdString()))
            summary.levels.push_back(*parsed);
    summary.lesions = row.value(11).toInt();
    summary.sins = optional_int(row.value(12));
    summary.tomita = optional_int(row.value(13));
    summary.tokuhashi = optional_int(row.value(14));
    summary.is_signed = row.value(15).toBool();
    summary.reading = string(16);
    return summary;
}

// The conditions of a query as SQL with its values.
struct Conditions {
    QStringList sql;
    QVariantList values;

    void add(QString const& condition, QVariantList const& more) {
        sql += condition;
        values += more;
    }
    void range(char const* column, std::optional<int> from, std::optional<int> to) {
        if (from)
            add(QLatin1String(column) + QLatin1String(" >= ?"), {*from});
        if (to)
            add(QLatin1String(column) + QLatin1String(" <= ?"), {*to});
    }
};

Conditions conditions_of(CaseQuery const& query) {
    Conditions all;
    for (QString const& word : words_of(text(query.text)))
        all.add(QStringLiteral("case_id IN (SELECT case_id FROM case_words WHERE word >= ? AND word < ?)"),
                {word, word + QChar(0xFFFF)});
    if (query.patient_key)
        all.add(QStringLiteral("patient_key = ?"), {text(*query.patient_key)});
    if (query.reading)
        all.add(QStringLiteral("reading = ?"), {stored(*query.reading)});
    if (query.level)
        all.add(QStringLiteral("case_id IN (SELECT case_id FROM case_levels WHERE level = ?)"),
                {text(name(*query.level))});
    all.range("sins", query.sins_from, query.sins_to);
    all.range("tomita", query.tomita_from, query.tomita_to);
    all.range("tokuhashi", query.tokuhashi_from, query.tokuhashi_to);
    if (query.changed_from)
        all.add(QStringLiteral("changed_ms >= ?"), {milliseconds(*query.changed_from)});
    if (query.changed_before)
        all.add(QStringLiteral("changed_ms < ?"), {milliseconds(*query.changed_before)});
    return all;
}

class SqlCaseStore : public CaseStore {
public:
    explicit SqlCaseStore(std::unique_ptr<SqlDatabase> database) : m_database(std::move(database)) {}

    Result<std::int64_t> save(Case const& c, std::int64_t expected_revision) override;
    Result<std::int64_t> append(CaseId const& id, std::int64_t expected_revision,
                                std::span<Change const> changes, CaseSummary const& now) override;
    Result<StoredCase> load(CaseId const& id) override;
    Result<std::vector<CaseSummary>> list(CaseQuery const& query) override;
    Result<std::vector<JournalEntry>> history(CaseId const& id) override;
    Result<std::optional<LockHolder>> lock(CaseId const& id, LockHolder const& holder, Instant now) override;
    Result<void> unlock(CaseId const& id, LockHolder const& holder) override;
    [[nodiscard]] bool read_only() const override { return m_database->read_only(); }

private:
    Result<void> check_writable() const;
    Result<void> update_row(CaseSummary const& now, std::int64_t expected_revision, std::int64_t revision);
    Result<void> write_levels(CaseSummary const& now);
    Result<void> write_words(CaseSummary const& now);

    std::unique_ptr<SqlDatabase> m_database;
};

Result<void> SqlCaseStore::check_writable() const {
    if (read_only())
        return fail(ErrorCode::io, "the store can only be read");
    return {};
}

// Writes the searchable columns where the stored revision is the expected one; conflict where it isn't.
Result<void> SqlCaseStore::update_row(CaseSummary const& now, std::int64_t expected_revision,
                                      std::int64_t revision) {
    TRY(QSqlQuery const updated,
        m_database->run(
            QStringLiteral("UPDATE cases SET revision = ?, patient_key = ?, patient_id = ?, issuer = ?, "
                           "patient_name = ?, sex = ?, birth_date = ?, reader = ?, reading = ?, "
                           "last_study_date = ?, changed_ms = ?, levels = ?, lesions = ?, sins = ?, "
                           "tomita = ?, tokuhashi = ?, is_signed = ? WHERE case_id = ? AND revision = ?"),
            {static_cast<qint64>(revision), stored(patient_key(now.patient)), stored(now.patient.id),
             stored(now.patient.issuer), stored(now.patient.name), stored(now.patient.sex),
             stored(now.patient.birth_date), stored(now.reader), stored(now.reading),
             stored(now.last_study_date), milliseconds(now.changed),
             stored(level_names(now.levels).toStdString()), now.lesions, stored(now.sins), stored(now.tomita),
             stored(now.tokuhashi), now.is_signed ? 1 : 0, text(now.id.value),
             static_cast<qint64>(expected_revision)}));
    if (updated.numRowsAffected() == 1)
        return {};
    TRY(QSqlQuery found, m_database->run(QStringLiteral("SELECT revision FROM cases WHERE case_id = ?"),
                                         {text(now.id.value)}));
    if (!found.next())
        return fail(ErrorCode::not_found, "no such case", now.id.value);
    return fail(ErrorCode::conflict, "changed by another reader", now.id.value);
}

Result<void> SqlCaseStore::write_levels(CaseSummary const& now) {
    CHECK_OK(
        m_database->run(QStringLiteral("DELETE FROM case_levels WHERE case_id = ?"), {text(now.id.value)}));
    for (Level const level : now.levels)
        CHECK_OK(m_database->run(QStringLiteral("INSERT INTO case_levels (case_id, level) VALUES (?, ?)"),
                                 {text(now.id.value), text(name(level))}));
    return {};
}

Result<void> SqlCaseStore::write_words(CaseSummary const& now) {
    CHECK_OK(
        m_database->run(QStringLiteral("DELETE FROM case_words WHERE case_id = ?"), {text(now.id.value)}));
    for (QString const& word : words_of(text(now.patient.name) + QLatin1Char(' ') + text(now.patient.id)))
        CHECK_OK(m_database->run(QStringLiteral("INSERT INTO case_words (case_id, word) VALUES (?, ?)"),
                                 {text(now.id.value), word}));
    return {};
}

Result<std::int64_t> SqlCaseStore::save(Case const& c, std::int64_t expected_revision) {
    CHECK_OK(check_writable());
    Case snapshot = c;
    snapshot.revision = expected_revision + 1;
    auto const now = summarize(snapshot, instant(QDateTime::currentMSecsSinceEpoch()));
    QString const document =
        QString::fromUtf8(QJsonDocument(case_to_json(snapshot)).toJson(QJsonDocument::Compact));
    auto const revision = static_cast<qint64>(snapshot.revision);
    return m_database->transaction([&]() -> Result<std::int64_t> {
        if (expected_revision == 0) {
            TRY(QSqlQuery const inserted,
                m_database->run(
                    QStringLiteral("INSERT INTO cases (case_id, revision, snapshot_revision, document, "
                                   "patient_key, patient_id, issuer, patient_name, sex, birth_date, reader, "
                                   "reading, last_study_date, changed_ms, levels, lesions, is_signed) VALUES "
                                   "(?, 0, 0, '', '', '', '', '', '', '', '', '', '', 0, '', 0, 0) "
                                   "ON CONFLICT DO NOTHING"),
                    {text(c.id.value)}));
            if (inserted.numRowsAffected() != 1)
                return fail(ErrorCode::conflict, "stored already", c.id.value);
        }
        CHECK_OK(update_row(now, expected_revision, revision));
        CHECK_OK(m_database->run(
            QStringLiteral("UPDATE cases SET document = ?, snapshot_revision = ? WHERE case_id = ?"),
            {document, revision, text(c.id.value)}));
        CHECK_OK(write_levels(now));
        CHECK_OK(write_words(now));
        return snapshot.revision;
    });
}

Result<std::int64_t> SqlCaseStore::append(CaseId const& id, std::int64_t expected_revision,
                                          std::span<Change const> changes, CaseSummary const& now) {
    CHECK_OK(check_writable());
    auto const last = expected_revision + static_cast<std::int64_t>(changes.size());
    CaseSummary summary = now;
    summary.id = id;
    return m_database->transaction([&]() -> Result<std::int64_t> {
        TRY(QSqlQuery before,
            m_database->run(QStringLiteral("SELECT levels, patient_key FROM cases WHERE case_id = ?"),
                            {text(id.value)}));
        bool const known = before.next();
        QString const levels = known ? before.value(0).toString() : QString();
        QString const key = known ? before.value(1).toString() : QString();
        before.finish();
        CHECK_OK(update_row(summary, expected_revision, last));
        if (levels != level_names(summary.levels))
            CHECK_OK(write_levels(summary));
        if (key != text(patient_key(summary.patient)))
            CHECK_OK(write_words(summary));
        auto revision = expected_revision;
        for (Change const& change : changes) {
            TRY(QByteArray const json, encode(change));
            CHECK_OK(m_database->run(
                QStringLiteral(
                    "INSERT INTO journal (case_id, revision, act, who, at_ms, change) VALUES (?, ?, "
                    "?, ?, ?, ?)"),
                {text(id.value), static_cast<qint64>(++revision), text(name(change.edit)), stored(change.who),
                 milliseconds(change.when), QString::fromUtf8(json)}));
        }
        return last;
    });
}

Result<std::vector<JournalEntry>> SqlCaseStore::history(CaseId const& id) {
    TRY(QSqlQuery rows,
        m_database->run(
            QStringLiteral("SELECT revision, change FROM journal WHERE case_id = ? ORDER BY revision"),
            {text(id.value)}));
    std::vector<JournalEntry> journal;
    while (rows.next()) {
        TRY(Change change, decode_change(rows.value(1).toString()));
        journal.push_back({rows.value(0).toLongLong(), std::move(change)});
    }
    return journal;
}

Result<StoredCase> SqlCaseStore::load(CaseId const& id) {
    // Document first, journal second: an act that arrives between is replayed, none is missed.
    TRY(QSqlQuery row,
        m_database->run(QStringLiteral("SELECT document FROM cases WHERE case_id = ?"), {text(id.value)}));
    if (!row.next())
        return fail(ErrorCode::not_found, "no such case", id.value);
    TRY(Case c, read_case(row.value(0).toString().toUtf8()));
    row.finish();
    TRY(auto journal, history(id));
    StoredCase stored{std::move(c), std::move(journal)};
    auto const snapshot_revision = stored.value.revision;
    for (auto const& entry : stored.journal)
        if (entry.revision > snapshot_revision) {
            CHECK_OK(apply(stored.value, entry.change.edit));
            stored.value.revision = entry.revision;
        }
    return stored;
}

Result<std::vector<CaseSummary>> SqlCaseStore::list(CaseQuery const& query) {
    auto where = conditions_of(query);
    QString sql = QStringLiteral("SELECT ") + k_summary_columns + QStringLiteral(" FROM cases");
    if (!where.sql.isEmpty())
        sql += QStringLiteral(" WHERE ") + where.sql.join(QStringLiteral(" AND "));
    sql += QStringLiteral(" ORDER BY changed_ms DESC, case_id LIMIT ? OFFSET ?");
    where.values += {query.limit, query.offset};
    TRY(QSqlQuery rows, m_database->run(sql, where.values));
    std::vector<CaseSummary> found;
    while (rows.next())
        found.push_back(read_summary(rows));
    return found;
}

Result<std::optional<LockHolder>> SqlCaseStore::lock(CaseId const& id, LockHolder const& holder,
                                                     Instant now) {
    CHECK_OK(check_writable());
    return m_database->transaction([&]() -> Result<std::optional<LockHolder>> {
        auto const current = [&]() -> Result<std::optional<LockHolder>> {
            TRY(QSqlQuery row,
                m_database->run(QStringLiteral("SELECT who, host, process FROM locks WHERE case_id = ?"),
                                {text(id.value)}));
            if (!row.next())
                return std::optional<LockHolder>();
            return std::optional(LockHolder{row.value(0).toString().toStdString(),
                                            row.value(1).toString().toStdString(),
                                            row.value(2).toLongLong()});
        };
        TRY(auto const other, current());
        bool const gone = other && process_is_gone(*other);
        TRY(QSqlQuery const taken,
            m_database->run(
                QStringLiteral(
                    "INSERT INTO locks (case_id, who, host, process, renewed_ms) VALUES (?, ?, ?, ?, ?) "
                    "ON CONFLICT (case_id) DO UPDATE SET who = excluded.who, host = excluded.host, "
                    "process = excluded.process, renewed_ms = excluded.renewed_ms "
                    "WHERE locks.renewed_ms < ? OR (locks.who = ? AND locks.host = ? AND "
                    "locks.process = ?)"),
                {text(id.value), stored(holder.who), stored(holder.host), static_cast<qint64>(holder.process),
                 milliseconds(now), gone ? milliseconds(now) + 1 : milliseconds(now) - k_lock_lasts_ms,
                 stored(holder.who), stored(holder.host), static_cast<qint64>(holder.process)}));
        if (taken.numRowsAffected() == 1)
            return std::optional<LockHolder>();
        return current();
    });
}

Result<void> SqlCaseStore::unlock(CaseId const& id, LockHolder const& holder) {
    CHECK_OK(check_writable());
    CHECK_OK(m_database->run(
        QStringLiteral("DELETE FROM locks WHERE case_id = ? AND who = ? AND host = ? AND process = ?"),
        {text(id.value), stored(holder.who), stored(holder.host), static_cast<qint64>(holder.process)}));
    return {};
}

} // namespace

Result<std::unique_ptr<CaseStore>> open_sqlite_store(QString const& file) {
    TRY(auto database, SqlDatabase::open_sqlite(file));
    return std::make_unique<SqlCaseStore>(std::move(database));
}

Result<std::unique_ptr<CaseStore>> open_postgres_store(PostgresAddress const& address) {
    TRY(auto database, SqlDatabase::open_postgres(address));
    return std::make_unique<SqlCaseStore>(std::move(database));
}

Result<std::unique_ptr<CaseStore>> open_local_store() {
    return open_sqlite_store(data_folder() + QStringLiteral("/cases.sqlite"));
}

} // namespace vertemark::app
