#include "app/ui/panels/provenance_chip.h"

#include "app/i18n/annotation_text.h"
#include "app/ui/panels/panel_style.h"

#include <QMenu>

namespace vertemark::app {

using annotation::How;

namespace {

QChar letter_of(How how) {
    switch (how) {
    case How::entered:
        return u'E';
    case How::measured:
        return u'M';
    case How::accepted:
        return u'A';
    case How::proposed:
        return u'P';
    case How::imported:
        return u'I';
    case How::propagated:
        return u'C';
    }
    return u'?';
}

} // namespace

ProvenanceChip::ProvenanceChip(QWidget* parent) : QToolButton(parent) {
    setProperty("role", "chip");
    setFixedSize(k_chip_size, k_chip_size);
    setFocusPolicy(Qt::NoFocus); // reached from its row: menu key or Delete
    connect(this, &QToolButton::clicked, this, &ProvenanceChip::open_menu);
    show_provenance(std::nullopt);
}

void ProvenanceChip::show_provenance(std::optional<annotation::Provenance> const& from) {
    m_from = from;
    setText(from ? QString(letter_of(from->how)) : QStringLiteral("–"));
    QString const story = from ? provenance_text(*from) : not_assessed();
    setToolTip(story);
    setAccessibleName(story);
    char const* const state = !from ? "unknown" : from->how == How::proposed ? "proposed" : "known";
    set_style_property(this, "state", QByteArray(state));
}

void ProvenanceChip::open_menu() {
    QMenu menu(this);
    menu.addAction(m_from ? provenance_text(*m_from) : not_assessed())->setEnabled(false);
    menu.addSeparator();
    if (m_from && m_from->how == How::proposed)
        menu.addAction(tr("Accept the proposal"), this, &ProvenanceChip::accept_asked);
    if (m_from && m_from->source)
        menu.addAction(tr("Show %1").arg(link_text(*m_from->source)), this,
                       [this] { Q_EMIT link_activated(*m_from->source); });
    menu.addAction(tr("Clear: not assessed"), this, &ProvenanceChip::clear_asked)
        ->setEnabled(m_from.has_value());
    menu.exec(mapToGlobal(rect().bottomLeft()));
}

} // namespace vertemark::app
