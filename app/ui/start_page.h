// What an empty program shows: a large drop area and three ways in. No wizard.
#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace vertemark::app {

class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);
    // Folders opened lately, newest first; shown as links.
    void set_recent(QStringList const& folders);

Q_SIGNALS:
    void open_folder_wanted();
    void open_files_wanted();
    void demo_wanted();
    void recent_wanted(QString const& folder);

protected:
    void paintEvent(QPaintEvent*) override;

private:
    QVBoxLayout* m_recent = nullptr;
};

} // namespace vertemark::app
