// The audit trail of a case: who changed what when, before and after.
#pragma once

#include <QDialog>

#include <span>

#include "annotation/edit/change.h"

namespace vertemark::app {

class AuditDialog : public QDialog {
    Q_OBJECT

public:
    explicit AuditDialog(std::span<annotation::JournalEntry const> trail, QWidget* parent = nullptr);
};

// What the change set, and what it was before, in a line for people.
[[nodiscard]] QString edit_summary(annotation::Edit const& edit);

} // namespace vertemark::app
