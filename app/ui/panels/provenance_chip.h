// One letter that says where an answer comes from (E entered, M measured, A accepted, P proposed, I imported,
// C carried over; a dash for not assessed), the whole story as tooltip, and a menu to look or to clear.
#pragma once

#include <QToolButton>

#include <optional>

#include "annotation/model/provenance.h"

namespace vertemark::app {

class ProvenanceChip : public QToolButton {
    Q_OBJECT

public:
    explicit ProvenanceChip(QWidget* parent = nullptr);

    void show_provenance(std::optional<annotation::Provenance> const& from);
    // Opens the menu at the chip.
    void open_menu();

Q_SIGNALS:
    void clear_asked();
    void accept_asked();
    void link_activated(annotation::ImageLink const& link);

private:
    std::optional<annotation::Provenance> m_from;
};

} // namespace vertemark::app
