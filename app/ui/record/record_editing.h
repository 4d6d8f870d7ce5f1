// How a page of the clinical record changes the case: one field, or one entry of a list, as one undo step.
#pragma once

#include <QString>

#include "annotation/record/fields.h"
#include "app/core/case_session.h"

namespace vertemark::app {

// The record field that answers an input of a score, of a lesion or of the patient; nullptr where the input
// follows from other answers.
[[nodiscard]] annotation::RecordField const* field_for(std::string const& input, bool of_lesion);

// Writes the text into the field of the entry; an empty text is "unknown".
Result<void> set_record_field(CaseSession& session, annotation::RecordField const& field, std::size_t index,
                              QString const& text);
Result<void> add_record_entry(CaseSession& session, annotation::RecordGroup group);
Result<void> remove_record_entry(CaseSession& session, annotation::RecordGroup group, std::size_t index);
// Any other change of the clinical record.
Result<void> change_record(CaseSession& session,
                           std::function<void(annotation::ClinicalRecord&)> const& change);

// What was wrong, for the reader: "Duration of symptoms: outside 0 to 1800".
[[nodiscard]] QString record_error_text(Error const& error);

} // namespace vertemark::app
