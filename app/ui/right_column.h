// The right column: lesions, clinical facts and scores of the open case, stacked and all visible.
#pragma once

#include <QWidget>
#include <optional>

#include "annotation/model/case.h"

namespace vertemark::app {

class CaseSession;

class RightColumn : public QWidget {
    Q_OBJECT

public:
    explicit RightColumn(QWidget* parent = nullptr);

    // The open case, or nothing.
    void set_session(CaseSession* session);
    void select_lesion(std::optional<annotation::LesionId> const& id);
    // Selects it and puts the keyboard into its form.
    void edit_lesion(annotation::LesionId const& id);
    void show_lesions();
    void show_clinical();
    void show_scores();

Q_SIGNALS:
    void lesion_selected(vertemark::annotation::LesionId const& id);
    void link_activated(vertemark::annotation::ImageLink const& link);
};

} // namespace vertemark::app
