// How fast a store of 100,000 cases opens, lists, searches, loads a case and takes an act.
// Prints one line a question: median and 99th percentile in ms. case_store_bench [CASES] [FOLDER]
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

#include "app/core/case_session.h"
#include "app/store/case_json.h"
#include "app/store/sql_case_store.h"

using namespace vertemark;
using namespace vertemark::annotation;

namespace {

constexpr char const* k_names[] = {"Meyer",  "Schmidt", "Nguyen", "Garcia", "Rossi", "Kim",
                                   "Okafor", "Novak",   "Silva",  "Haddad", "Sato",  "Jensen",
                                   "Dubois", "Kumar",   "Lopez",  "Ivanov"};

double milliseconds(std::function<void()> const& work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void report(char const* what, int times, std::function<void()> const& work) {
    std::vector<double> all;
    for (int i = 0; i < times; ++i)
        all.push_back(milliseconds(work));
    std::sort(all.begin(), all.end());
    std::printf("%-28s median %7.2f ms   p99 %7.2f ms\n", what, all[all.size() / 2],
                all[std::min(all.size() - 1, all.size() * 99 / 100)]);
}

// Rows as save() writes them, in one transaction: writing 100,000 cases one by one is not what is measured.
void fill(QString const& file, int cases) {
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("fill"));
    database.setDatabaseName(file);
    database.open();
    database.transaction();
    std::mt19937 random(1);
    auto const levels = levels_of({});
    QSqlQuery row(database), level(database), word(database);
    row.prepare(
        QStringLiteral("INSERT INTO cases (case_id, revision, snapshot_revision, document, patient_key, "
                       "patient_id, issuer, patient_name, sex, birth_date, reader, last_study_date, "
                       "changed_ms, levels, lesions, sins, tomita, tokuhashi, is_signed) VALUES (?, 1, 1, "
                       "?, ?, ?, '', ?, 'F', '1966-04-12', 'Reader', '2024-09-18', ?, ?, 1, ?, ?, ?, 0)"));
    level.prepare(QStringLiteral("INSERT INTO case_levels (case_id, level) VALUES (?, ?)"));
    word.prepare(QStringLiteral("INSERT INTO case_words (case_id, word) VALUES (?, ?)"));
    Case c;
    c.lesions.resize(3);
    for (std::size_t n = 0; n < c.lesions.size(); ++n) {
        c.lesions[n].id = LesionId("lesion-" + std::to_string(n));
        c.lesions[n].number = static_cast<int>(n) + 1;
    }
    c.clinical.note = std::string(1500, 'x');
    for (int i = 0; i < cases; ++i) {
        c.id = CaseId("case-" + std::to_string(i));
        QString const id = QString::fromStdString(c.id.value), patient = QStringLiteral("P%1").arg(i);
        QString const surname = QString::fromLatin1(k_names[random() % std::size(k_names)]);
        QString const name = surname + QStringLiteral("^Anna%1").arg(i % 1000);
        c.patient = {patient.toStdString(), "", name.toStdString(), "F", "1966-04-12"};
        QString const where = QString::fromStdString(annotation::name(levels[random() % levels.size()]));
        int const values[] = {static_cast<int>(random() % 19), 2 + static_cast<int>(random() % 9),
                              static_cast<int>(random() % 16)};
        QVariantList const bound{id,
                                 QString::fromUtf8(app::write_case(c)),
                                 QString::fromStdString(patient_key(c.patient)),
                                 patient,
                                 name,
                                 1'700'000'000'000 + static_cast<qint64>(random()),
                                 where,
                                 values[0],
                                 values[1],
                                 values[2]};
        for (qsizetype n = 0; n < bound.size(); ++n)
            row.bindValue(static_cast<int>(n), bound[n]);
        if (!row.exec())
            std::fprintf(stderr, "%s\n", qPrintable(row.lastError().text()));
        level.bindValue(0, id);
        level.bindValue(1, where);
        level.exec();
        for (QString const& one :
             {surname.toLower(), QStringLiteral("anna%1").arg(i % 1000), patient.toLower()}) {
            word.bindValue(0, id);
            word.bindValue(1, one);
            word.exec();
        }
    }
    database.commit();
}

void measure(CaseStore& store, int cases) {
    auto const list = [&](char const* what, CaseQuery const& query) {
        std::size_t found = 0;
        report(what, 30, [&] { found = store.list(query)->size(); });
        if (found == 0)
            std::printf("   nothing found\n");
    };
    CaseQuery query;
    list("list newest 200", query);
    query.text = "okafor";
    list("search surname (1 in 16)", query);
    query.text = "anna7 silv";
    list("search two words", query);
    query.text = "p" + std::to_string(cases / 2);
    list("search patient id", query);
    query = {};
    query.level = T(11);
    list("level T11", query);
    query = {};
    query.sins_from = 13;
    list("SINS from 13", query);
    query.level = L(5);
    query.text = "kim";
    list("kim, L5, SINS from 13", query);
    query = {};
    query.changed_from = Instant(std::chrono::milliseconds(1'700'000'000'000 + 4'000'000'000));
    list("changed since", query);
    report("load one case", 30, [&] { (void)store.load(CaseId("case-77")); });

    auto session = app::CaseSession::open(store, CaseId("case-78"), "Reader");
    if (!session) {
        std::printf("the case can't be opened: %s %s\n", session.error().subject.c_str(),
                    session.error().detail.c_str());
        return;
    }
    Lesion lesion;
    lesion.levels = {L(5)};
    report("act: lesion, to disk, scored", 200, [&] { (void)(*session)->editor().add_lesion(lesion); });
    report("undo", 100, [&] { (void)(*session)->editor().undo(); });
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication const application(argc, argv);
    int const cases = argc > 1 ? std::atoi(argv[1]) : 100'000;
    QTemporaryDir folder;
    QString const file =
        (argc > 2 ? QString::fromLocal8Bit(argv[2]) : folder.path()) + QStringLiteral("/cases.sqlite");
    (void)app::open_sqlite_store(file);
    double const filled = milliseconds([&] { fill(file, cases); });
    QSqlDatabase::removeDatabase(QStringLiteral("fill"));
    std::printf("%d cases, %lld MiB, written in %.1f s\n", cases,
                static_cast<long long>(QFileInfo(file).size() >> 20), filled / 1000);
    report("open", 10, [&] { (void)app::open_sqlite_store(file); });
    auto const store = app::open_sqlite_store(file);
    if (!store)
        return 1;
    measure(**store, cases);
}
