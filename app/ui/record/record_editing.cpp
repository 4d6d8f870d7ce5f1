#include "app/ui/record/record_editing.h"

#include <QCoreApplication>

#include "app/i18n/finding_text.h"
#include "app/i18n/record_text.h"
#include "app/i18n/text_table.h"

namespace vertemark::app {

using namespace annotation;

namespace {

// The difference as one step of the reader.
Result<void> apply_difference(CaseSession& session, Case const& changed) {
    Case const& now = session.current();
    Group group{"edit_record", {}};
    if (changed.patient != now.patient)
        group.edits.push_back({SetPatient{changed.patient}});
    if (changed.clinical != now.clinical)
        group.edits.push_back({SetClinical{changed.clinical}});
    for (auto const& lesion : changed.lesions)
        if (auto const* old = find_lesion(now, lesion.id); !old || *old != lesion)
            group.edits.push_back({PutLesion{lesion, {}}});
    if (group.edits.empty())
        return {};
    return session.editor().apply(group.edits.size() == 1 ? group.edits.front() : Edit{std::move(group)});
}

} // namespace

RecordField const* field_for(std::string const& input, bool of_lesion) {
    namespace asked = scoring::input;
    std::string const id = of_lesion && input == asked::pain                 ? "lesion_pain"
                           : input == asked::level || input == asked::levels ? "lesion_levels"
                                                                             : input;
    auto const* const field = find_record_field(id);
    auto const wanted = of_lesion ? RecordGroup::lesion : RecordGroup::patient;
    return field && field->group == wanted ? field : nullptr;
}

Result<void> set_record_field(CaseSession& session, RecordField const& field, std::size_t index,
                              QString const& text) {
    Case changed = session.current();
    if (index >= entries(changed, field.group))
        return fail(ErrorCode::not_found, "the entry is gone", field.id);
    CHECK_OK(field.write(changed, index, text.trimmed().toStdString(), session.editor().provenance()));
    return apply_difference(session, changed);
}

Result<void> add_record_entry(CaseSession& session, RecordGroup group) {
    Case changed = session.current();
    add_entry(changed, group, session.editor().context().new_id());
    return apply_difference(session, changed);
}

Result<void> remove_record_entry(CaseSession& session, RecordGroup group, std::size_t index) {
    Case changed = session.current();
    if (index >= entries(changed, group))
        return fail(ErrorCode::not_found, "the entry is gone");
    if (group == RecordGroup::lesion)
        return session.editor().apply({RemoveLesion{changed.lesions[index].id}});
    remove_entry(changed, group, index);
    return apply_difference(session, changed);
}

Result<void> change_record(CaseSession& session, std::function<void(ClinicalRecord&)> const& change) {
    return session.editor().change_clinical(change);
}

QString record_error_text(Error const& error) {
    if (auto const* field = find_record_field(error.subject))
        return QStringLiteral("%1: %2").arg(field_text(*field), to_text(error.detail));
    return error_text(error);
}

} // namespace vertemark::app
