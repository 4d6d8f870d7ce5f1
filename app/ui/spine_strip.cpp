#include "app/ui/spine_strip.h"

namespace vertemark::app {

SpineStrip::SpineStrip(QWidget* parent) : QWidget(parent) {
    setMinimumWidth(64);
}
void SpineStrip::set_session(CaseSession*) {}

} // namespace vertemark::app
