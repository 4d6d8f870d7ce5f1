// What a table or list says in its middle while it has no rows: why, and what fills it.
#pragma once

#include <QLabel>

class QAbstractItemView;

namespace vertemark::app {

class EmptyNote : public QLabel {
    Q_OBJECT

public:
    EmptyNote(QString const& text, QAbstractItemView& view);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QAbstractItemView& m_view;
};

} // namespace vertemark::app
