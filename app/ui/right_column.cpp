#include "app/ui/right_column.h"

namespace vertemark::app {

RightColumn::RightColumn(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("side"));
}
void RightColumn::set_session(CaseSession*) {}
void RightColumn::select_lesion(std::optional<annotation::LesionId> const&) {}
void RightColumn::edit_lesion(annotation::LesionId const&) {}
void RightColumn::show_lesions() {}
void RightColumn::show_clinical() {}
void RightColumn::show_scores() {}

} // namespace vertemark::app
