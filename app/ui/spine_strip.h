// The strip beside the pictures: one row a vertebra of this patient, with its lesions and scores.
#pragma once

#include <QWidget>

#include "annotation/model/case.h"

namespace vertemark::app {

class CaseSession;

class SpineStrip : public QWidget {
    Q_OBJECT

public:
    explicit SpineStrip(QWidget* parent = nullptr);
    void set_session(CaseSession* session);

Q_SIGNALS:
    void level_activated(vertemark::annotation::Level level);
};

} // namespace vertemark::app
