#include "app/core/case_session.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "annotation/store/memory_store.h"
#include "app/store/sql_case_store.h"

namespace vertemark::app {

using namespace annotation;

namespace {

PatientIdentity const k_jane{"4711", "", "Doe^Jane", "F", "1968-01-02"};

// A store whose writes can be made to fail, as on a full disk.
class UnreliableStore : public MemoryStore {
public:
    bool broken = false;
    Result<std::int64_t> append(CaseId const& id, std::int64_t expected, std::span<Change const> changes,
                                CaseSummary const& now) override {
        if (broken)
            return fail(ErrorCode::io, "disk full");
        return MemoryStore::append(id, expected, changes, now);
    }
    Result<std::int64_t> save(Case const& c, std::int64_t expected) override {
        if (broken)
            return fail(ErrorCode::io, "database is locked");
        return MemoryStore::save(c, expected);
    }
    Result<std::optional<LockHolder>> lock(CaseId const& id, LockHolder const& holder, Instant now) override {
        if (broken)
            return fail(ErrorCode::io, "database is locked");
        return MemoryStore::lock(id, holder, now);
    }
};

struct Session : testing::Test {
    QTemporaryDir folder;
    std::unique_ptr<CaseStore> store = open();

    std::unique_ptr<CaseStore> open() {
        auto opened = open_sqlite_store(folder.filePath(QStringLiteral("cases.sqlite")));
        EXPECT_TRUE(opened);
        return std::move(*opened);
    }
    std::unique_ptr<CaseSession> session(PatientIdentity const& patient = k_jane,
                                         char const* who = "Reader A") {
        auto opened = CaseSession::open(*store, patient, who);
        EXPECT_TRUE(opened) << opened.error().detail;
        return std::move(*opened);
    }
};

Lesion lesion_at(Level level) {
    Lesion lesion;
    lesion.levels = {level};
    return lesion;
}

} // namespace

TEST_F(Session, ReopeningShowsEveryActAndCanUndoIt) {
    auto first = session();
    EXPECT_TRUE(first->created());
    auto const id = first->editor().add_lesion(lesion_at(L(5)));
    ASSERT_TRUE(id);
    ASSERT_TRUE(first->editor().change_lesion(
        *id, [&](Lesion& l) { l.type = first->editor().fact(BoneLesionType::lytic); }));
    Case const before = first->current();
    first.reset();
    store = open();

    auto second = session();
    EXPECT_FALSE(second->created());
    EXPECT_FALSE(second->recovered());
    Case after = second->current();
    after.revision = before.revision;
    EXPECT_EQ(after, before);
    ASSERT_TRUE(second->editor().undo());
    EXPECT_FALSE(second->current().lesions[0].type);
    ASSERT_TRUE(second->editor().undo());
    EXPECT_TRUE(second->current().lesions.empty());
    ASSERT_TRUE(second->editor().redo());
    second.reset();
    store = open();
    auto third = session();
    EXPECT_EQ(third->current().lesions.size(), 1u);
    EXPECT_TRUE(third->editor().can_redo()); // redo survives too
}

TEST_F(Session, AnActIsOnDiskWhenTheWindowHearsOfIt) {
    auto const ours = session();
    int heard = 0;
    QObject::connect(ours.get(), &CaseSession::case_changed, ours.get(), [&] {
        ++heard;
        auto const other = open(); // as another program would see it at this moment
        EXPECT_EQ(other->load(ours->current().id)->value, ours->current());
        EXPECT_EQ(ours->saved_state(), SavedState::saved);
    });
    ASSERT_TRUE(ours->editor().add_lesion(lesion_at(T(4))));
    ASSERT_TRUE(ours->editor().undo());
    ASSERT_TRUE(ours->editor().redo());
    EXPECT_EQ(heard, 3);
}

TEST_F(Session, NeverMixesTwoPatients) {
    auto jane = session();
    ASSERT_TRUE(jane->editor().add_lesion(lesion_at(L(5))));
    auto same_id = k_jane;
    same_id.name = "Roe^Richard";
    auto same_name = k_jane;
    same_name.birth_date = "1990-01-01";
    EXPECT_TRUE(session(same_id)->current().lesions.empty());
    EXPECT_TRUE(session(same_name)->current().lesions.empty());
    EXPECT_EQ(store->list({})->size(), 3u);
}

TEST_F(Session, ScoresFollowEveryAct) {
    auto const ours = session();
    auto& editor = ours->editor();
    ASSERT_TRUE(editor.add_lesion(lesion_at(L(5))));
    ASSERT_NE(ours->score("sins"), nullptr);
    EXPECT_FALSE(ours->score("sins")->total);
    auto const id = ours->current().lesions[0].id;
    ASSERT_TRUE(editor.change_lesion(id, [&](Lesion& l) {
        l.type = editor.fact(BoneLesionType::lytic);
        l.collapse = editor.fact(Collapse::up_to_half);
        l.alignment = editor.fact(Alignment::normal);
        l.left.pedicle = editor.fact(true);
        l.right.any = editor.fact(false);
    }));
    ASSERT_TRUE(editor.change_clinical([&](ClinicalRecord& c) { c.pain = editor.fact(Pain::mechanical); }));
    EXPECT_EQ(ours->score("sins")->total, 11); // 3 + 3 + 2 + 0 + 2 + 1
    ASSERT_TRUE(editor.undo());
    EXPECT_FALSE(ours->score("sins")->total);
}

TEST_F(Session, ASecondReaderFindsTheCaseHeldAndReadsOnly) {
    auto anna = session(k_jane, "Anna");
    ASSERT_TRUE(anna->editor().add_lesion(lesion_at(L(5))));
    auto const second_store = open();
    auto const bernd = *CaseSession::open(*second_store, k_jane, "Bernd");
    EXPECT_FALSE(bernd->writable());
    EXPECT_EQ(bernd->held_by()->who, "Anna");
    EXPECT_EQ(bernd->current().lesions.size(), 1u);
    ASSERT_TRUE(bernd->editor().add_lesion(lesion_at(L(4)))); // on the screen only
    EXPECT_EQ(store->load(anna->current().id)->value.lesions.size(), 1u);
    anna.reset();
    EXPECT_TRUE((*CaseSession::open(*second_store, k_jane, "Bernd"))->writable());
}

TEST_F(Session, AConflictIsShownAndNothingIsOverwritten) {
    auto const ours = session();
    QSignalSpy const states(ours.get(), &CaseSession::saved_state_changed);
    auto const other = open();
    Case theirs = other->load(ours->current().id)->value;
    theirs.clinical.note = "theirs";
    ASSERT_TRUE(other->save(theirs, theirs.revision));

    ASSERT_TRUE(ours->editor().add_lesion(lesion_at(L(5))));
    EXPECT_EQ(ours->saved_state(), SavedState::conflict);
    EXPECT_EQ(states.size(), 1);
    EXPECT_EQ(ours->current().lesions.size(), 1u); // ours stays on the screen
    EXPECT_EQ(ours->theirs()->clinical.note, "theirs");
    EXPECT_EQ(other->load(theirs.id)->value.clinical.note, "theirs");
    ASSERT_TRUE(ours->take_theirs());
    EXPECT_EQ(ours->saved_state(), SavedState::saved);
    EXPECT_EQ(ours->current().clinical.note, "theirs");
    ASSERT_TRUE(ours->editor().add_lesion(lesion_at(L(5))));
    EXPECT_EQ(ours->saved_state(), SavedState::saved);
}

TEST(SessionOnABadDisk, KeepsActsAndWritesThemLater) {
    UnreliableStore store;
    auto const ours = *CaseSession::open(store, k_jane, "Reader A");
    store.broken = true;
    ASSERT_TRUE(ours->editor().add_lesion(lesion_at(L(5))));
    EXPECT_EQ(ours->saved_state(), SavedState::failed);
    EXPECT_EQ(ours->last_error().detail, "disk full");
    EXPECT_TRUE(store.load(ours->current().id)->value.lesions.empty());
    store.broken = false;
    QSignalSpy states(ours.get(), &CaseSession::saved_state_changed);
    ASSERT_TRUE(states.wait(5000)); // tried again by itself
    EXPECT_EQ(ours->saved_state(), SavedState::saved);
    EXPECT_EQ(store.load(ours->current().id)->value, ours->current());
}

TEST(SessionOnALockedStore, FallsBackToReading) {
    UnreliableStore store;
    auto first = *CaseSession::open(store, k_jane, "Reader A");
    ASSERT_TRUE(first->editor().add_lesion(lesion_at(L(5))));
    first.reset();
    store.broken = true;
    auto const known = CaseSession::open(store, k_jane, "Reader A");
    ASSERT_TRUE(known);
    EXPECT_EQ((*known)->saved_state(), SavedState::read_only);
    EXPECT_EQ((*known)->last_error().detail, "database is locked");
    EXPECT_EQ((*known)->current().lesions.size(), 1u);
    auto other = k_jane;
    other.id = "4712";
    auto const unknown = CaseSession::open(store, other, "Reader A"); // cannot even be created
    ASSERT_TRUE(unknown);
    EXPECT_FALSE((*unknown)->writable());
}

TEST_F(Session, ASecondReadingIsBlindToTheFirst) {
    auto const main_reading = session(k_jane, "Anna");
    ASSERT_TRUE(main_reading->editor().add_lesion(lesion_at(L(5))));
    auto const second = *CaseSession::open(*store, k_jane, "Bernd", "second");
    EXPECT_TRUE(second->created());
    EXPECT_TRUE(second->current().lesions.empty());
    ASSERT_TRUE(second->editor().add_lesion(lesion_at(L(4))));
    auto const again = *CaseSession::open(*store, second->current().id, "Bernd");
    EXPECT_EQ(again->current().lesions.size(), 1u);
    EXPECT_EQ(session(k_jane, "Anna")->current().id, main_reading->current().id);
}

TEST_F(Session, SaysWhoDidWhatWhen) {
    auto const ours = session();
    ASSERT_TRUE(ours->editor().add_lesion(lesion_at(L(5))));
    ASSERT_TRUE(ours->editor().undo());
    auto const trail = ours->audit_trail();
    ASSERT_TRUE(trail);
    ASSERT_EQ(trail->size(), 2u);
    EXPECT_EQ((*trail)[0].change.act, Act::done);
    EXPECT_EQ((*trail)[0].change.who, "Reader A");
    EXPECT_EQ((*trail)[1].change.act, Act::undone);
    EXPECT_EQ(name((*trail)[1].change.edit), "remove_lesion");
}

} // namespace vertemark::app

int main(int argc, char** argv) {
    QCoreApplication const application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
