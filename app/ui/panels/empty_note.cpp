#include "app/ui/panels/empty_note.h"

#include <QAbstractItemView>
#include <QEvent>

namespace vertemark::app {

EmptyNote::EmptyNote(QString const& text, QAbstractItemView& view)
    : QLabel(text, view.viewport()), m_view(view) {
    setProperty("role", "muted");
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    view.viewport()->installEventFilter(this);
    for (auto const changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(view.model(), changed, this, &EmptyNote::place);
    connect(view.model(), &QAbstractItemModel::modelReset, this, &EmptyNote::place);
    place();
}

bool EmptyNote::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        place();
    return QLabel::eventFilter(watched, event);
}

void EmptyNote::place() {
    setVisible(m_view.model()->rowCount() == 0);
    setGeometry(m_view.viewport()->rect().adjusted(24, 0, -24, 0));
}

} // namespace vertemark::app
