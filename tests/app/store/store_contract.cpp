#include "tests/app/store/store_contract.h"

#include "annotation/edit/apply.h"
#include "annotation/edit/case_editor.h"
#include "tests/annotation/random_edits.h"

namespace vertemark::app::tests {

using namespace annotation;

namespace {

Case new_case(char const* id, char const* name = "Doe^Jane", char const* patient_id = "4711") {
    Case c;
    c.id = CaseId(id);
    c.patient = {patient_id, "", name, "F", "1968-01-02"};
    c.reader = "Reader A";
    return c;
}

Instant at(std::int64_t ms) {
    return Instant(std::chrono::milliseconds(ms));
}

Change change_of(Case& c, Edit const& edit) {
    auto inverse = apply(c, edit);
    EXPECT_TRUE(inverse);
    return {Act::done, edit, *inverse, false, "Reader A", at(1'700'000'000'000)};
}

Edit lesion_edit(char const* id, Level level) {
    Lesion lesion;
    lesion.id = LesionId(id);
    lesion.levels = {level};
    return {PutLesion{lesion, {}}};
}

std::vector<std::string> ids(std::vector<CaseSummary> const& summaries) {
    std::vector<std::string> all;
    for (auto const& summary : summaries)
        all.push_back(summary.id.value);
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace

TEST_P(StoreContract, ANewCaseComesBackAsItWasSaved) {
    Case c = new_case("a");
    c.clinical.note = "Größe 椎 \"quoted\"; DROP TABLE cases;--";
    auto const revision = store().save(c, 0);
    ASSERT_TRUE(revision) << revision.error().detail;
    EXPECT_EQ(*revision, 1);
    auto const back = reopened().load(CaseId("a"));
    ASSERT_TRUE(back) << back.error().detail;
    c.revision = 1;
    EXPECT_EQ(back->value, c);
    EXPECT_TRUE(back->journal.empty());
}

TEST_P(StoreContract, ACaseThatIsNotThereIsNotFound) {
    EXPECT_EQ(store().load(CaseId("none")).error().code, ErrorCode::not_found);
    EXPECT_EQ(store().save(new_case("none"), 3).error().code, ErrorCode::not_found);
    Case c = new_case("none");
    std::vector const changes{change_of(c, {SetReader{"B"}})};
    EXPECT_EQ(store().append(CaseId("none"), 1, changes, summarize(c, at(0))).error().code,
              ErrorCode::not_found);
}

TEST_P(StoreContract, SavingTwiceAsNewIsAConflict) {
    ASSERT_TRUE(store().save(new_case("a"), 0));
    EXPECT_EQ(store().save(new_case("a"), 0).error().code, ErrorCode::conflict);
}

TEST_P(StoreContract, AnotherReadersWorkIsNeverOverwritten) {
    Case c = new_case("a");
    ASSERT_TRUE(store().save(c, 0));
    Case mine = c, theirs = c;
    std::vector const their_acts{change_of(theirs, lesion_edit("theirs", T(4)))};
    EXPECT_EQ(store().append(c.id, 1, their_acts, summarize(theirs, at(1))), 2);
    std::vector const my_acts{change_of(mine, lesion_edit("mine", T(5)))};
    auto const refused = store().append(c.id, 1, my_acts, summarize(mine, at(2)));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::conflict);
    EXPECT_EQ(refused.error().subject, "a");
    EXPECT_EQ(store().save(mine, 1).error().code, ErrorCode::conflict);
    auto const back = reopened().load(c.id);
    ASSERT_TRUE(back);
    ASSERT_EQ(back->value.lesions.size(), 1u);
    EXPECT_EQ(back->value.lesions[0].id.value, "theirs");
    EXPECT_EQ(back->journal.size(), 1u);
}

TEST_P(StoreContract, AppendedActsAreInTheCaseAndInTheJournal) {
    annotation::tests::RandomEdits random(7);
    Case c = new_case("a");
    ASSERT_TRUE(store().save(c, 0));
    std::int64_t revision = 1;
    std::vector<Change> all;
    while (all.size() < 40) {
        Edit const edit = random.edit();
        Case copy = c;
        if (!apply(copy, edit))
            continue;
        std::vector<Change> const acts{change_of(c, edit)};
        auto const written = store().append(c.id, revision, acts, summarize(c, at(5)));
        ASSERT_TRUE(written) << written.error().detail;
        EXPECT_EQ(*written, revision + 1);
        revision = *written;
        all.push_back(acts[0]);
        if (all.size() == 20) { // a snapshot between: nothing is replayed twice
            auto const saved = store().save(c, revision);
            ASSERT_TRUE(saved);
            revision = *saved;
        }
    }
    auto const back = reopened().load(c.id);
    ASSERT_TRUE(back) << back.error().detail;
    c.revision = revision;
    EXPECT_EQ(back->value, c);
    ASSERT_EQ(back->journal.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        EXPECT_EQ(back->journal[i].change, all[i]);
    EXPECT_EQ(*reopened().history(c.id), back->journal);
}

TEST_P(StoreContract, UndoSurvivesClosing) {
    Case c = new_case("a");
    ASSERT_TRUE(store().save(c, 0));
    std::vector const acts{change_of(c, lesion_edit("x", T(4))), change_of(c, lesion_edit("y", T(5)))};
    ASSERT_TRUE(store().append(c.id, 1, acts, summarize(c, at(5))));
    auto back = reopened().load(c.id);
    ASSERT_TRUE(back);
    CaseEditor editor(back->value, {"B", [] { return Instant{}; }, [] { return "id"; }},
                      History::rebuild(back->journal));
    ASSERT_TRUE(editor.undo());
    ASSERT_EQ(editor.current().lesions.size(), 1u);
    EXPECT_EQ(editor.current().lesions[0].id.value, "x");
    ASSERT_TRUE(editor.undo());
    EXPECT_FALSE(editor.can_undo());
}

TEST_P(StoreContract, ListsByNameIdLevelAndScore) {
    auto const add = [&](char const* id, char const* name, char const* patient, Level level, int kps) {
        Case c = new_case(id, name, patient);
        ASSERT_TRUE(apply(c, lesion_edit("l", level)));
        ClinicalRecord clinical;
        clinical.status.kps = {{kps, {}}};
        clinical.extraspinal_bone_foci = {{0, {}}};
        clinical.organs = {{Organs::none, {}}};
        clinical.primary_site = {{"breast", {}}};
        clinical.status.frankel = {{Frankel::e, {}}};
        ASSERT_TRUE(apply(c, {SetClinical{clinical}}));
        ASSERT_TRUE(store().save(c, 0));
    };
    add("a", "Meyer^Anna", "P-17", T(1), 80);        // Tokuhashi 2+2+2+2+5+2 = 15
    add("b", "Meyerhof^Bernd", "P-18", T(10), 30);   // 13
    add("c", "Müller^Anna Maria", "Q-17", L(5), 60); // 14
    auto const found = [&](CaseQuery const& query) { return ids(*store().list(query)); };
    CaseQuery query;
    EXPECT_EQ(found(query).size(), 3u);
    query.text = "meyer";
    EXPECT_EQ(found(query), (std::vector<std::string>{"a", "b"}));
    query.text = "ann mey";
    EXPECT_EQ(found(query), (std::vector<std::string>{"a"}));
    query.text = "17";
    EXPECT_EQ(found(query), (std::vector<std::string>{"a", "c"}));
    query.text = "nobody";
    EXPECT_TRUE(found(query).empty());
    query = {};
    query.level = T(1); // and not T10
    EXPECT_EQ(found(query), (std::vector<std::string>{"a"}));
    query = {};
    query.tokuhashi_from = 14;
    EXPECT_EQ(found(query), (std::vector<std::string>{"a", "c"}));
    query.tokuhashi_to = 14;
    EXPECT_EQ(found(query), (std::vector<std::string>{"c"}));
    query = {};
    query.sins_from = 0; // no SINS is settled: unknown is not zero
    EXPECT_TRUE(found(query).empty());
    query = {};
    query.patient_key = patient_key({"P-17", "", "Meyer^Anna", "", "1968-01-02"});
    EXPECT_EQ(found(query), (std::vector<std::string>{"a"}));
    query = {};
    query.limit = 2;
    EXPECT_EQ(found(query).size(), 2u);
    query.offset = 2;
    EXPECT_EQ(found(query).size(), 1u);
}

TEST_P(StoreContract, TheListFollowsEveryAct) {
    Case c = new_case("a");
    ASSERT_TRUE(store().save(c, 0));
    std::vector const acts{change_of(c, lesion_edit("x", T(4)))};
    auto summary = summarize(c, at(1'700'000'000'777));
    ASSERT_TRUE(store().append(c.id, 1, acts, summary));
    auto const list = reopened().list({});
    ASSERT_TRUE(list);
    ASSERT_EQ(list->size(), 1u);
    summary.revision = 2;
    EXPECT_EQ(list->front(), summary);
    CaseQuery query;
    query.level = T(4);
    EXPECT_EQ(store().list(query)->size(), 1u);
    std::vector const more{change_of(c, {RemoveLesion{LesionId("x")}})};
    ASSERT_TRUE(store().append(c.id, 2, more, summarize(c, at(1'700'000'000'778))));
    EXPECT_TRUE(store().list(query)->empty());
    query = {};
    query.changed_from = at(1'700'000'000'778);
    EXPECT_EQ(store().list(query)->size(), 1u);
    query.changed_before = at(1'700'000'000'778);
    EXPECT_TRUE(store().list(query)->empty());
}

TEST_P(StoreContract, OneReaderHoldsACaseAtATime) {
    ASSERT_TRUE(store().save(new_case("a"), 0));
    LockHolder const anna{"Anna", "station-1.example", 11}, bernd{"Bernd", "station-2.example", 12};
    CaseId const id("a");
    EXPECT_EQ(*store().lock(id, anna, at(100'000)), std::nullopt);
    EXPECT_EQ(*store().lock(id, anna, at(110'000)), std::nullopt); // renewed
    EXPECT_EQ(*store().lock(id, bernd, at(160'000)), anna);
    EXPECT_EQ(*store().lock(id, bernd, at(170'001)), std::nullopt); // Anna was silent for over a minute
    EXPECT_EQ(*store().lock(id, anna, at(170'002)), bernd);
    ASSERT_TRUE(store().unlock(id, anna)); // not hers: stays
    EXPECT_EQ(*store().lock(id, anna, at(170'003)), bernd);
    ASSERT_TRUE(store().unlock(id, bernd));
    EXPECT_EQ(*store().lock(id, anna, at(170'004)), std::nullopt);
}

} // namespace vertemark::app::tests
