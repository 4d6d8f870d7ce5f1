#include "app/ui/start_page.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/ui/theme.h"

namespace vertemark::app {

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Start page"));
    auto* const column = new QVBoxLayout(this);
    column->addStretch(2);
    auto* const title = new QLabel(tr("Drop a study here"));
    QFont font = title->font();
    font.setPixelSize(26);
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    title->setAlignment(Qt::AlignHCenter);
    column->addWidget(title);
    auto* const hint =
        new QLabel(tr("A folder, files, a DICOMDIR or a ZIP. CT, MR, PET, X-ray and bone scans of one "
                      "patient open together; the first picture is there at once."));
    hint->setProperty("role", "muted");
    hint->setWordWrap(true);
    hint->setAlignment(Qt::AlignHCenter);
    hint->setFixedWidth(560);
    column->addWidget(hint, 0, Qt::AlignHCenter);
    column->addSpacing(20);
    auto* const row = new QHBoxLayout;
    row->addStretch();
    auto const button = [&](QString const& text, bool primary) {
        auto* const made = new QPushButton(text);
        made->setMinimumSize(170, 40);
        if (primary)
            made->setProperty("role", "primary");
        row->addWidget(made);
        return made;
    };
    auto* const open = button(tr("Open folder…"), true);
    auto* const files = button(tr("Open files…"), false);
    auto* const demo = button(tr("Demo case"), false);
    row->addStretch();
    column->addLayout(row);
    column->addSpacing(24);
    m_recent = new QVBoxLayout;
    column->addLayout(m_recent);
    column->addStretch(3);
    auto* const notice =
        new QLabel(tr("Not a certified medical device. The program measures and quotes the literature; "
                      "it never decides treatment."));
    notice->setProperty("role", "muted");
    notice->setAlignment(Qt::AlignHCenter);
    column->addWidget(notice);
    column->addSpacing(12);
    connect(open, &QPushButton::clicked, this, &StartPage::open_folder_wanted);
    connect(files, &QPushButton::clicked, this, &StartPage::open_files_wanted);
    connect(demo, &QPushButton::clicked, this, &StartPage::demo_wanted);
}

void StartPage::set_recent(QStringList const& folders) {
    while (auto* const item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (folders.isEmpty())
        return;
    auto* const heading = new QLabel(tr("Opened lately"));
    heading->setProperty("role", "muted");
    heading->setAlignment(Qt::AlignHCenter);
    m_recent->addWidget(heading);
    for (QString const& folder : folders.mid(0, 6)) {
        auto* const link = new QLabel(QStringLiteral("<a style='color:%1' href='x'>%2</a>")
                                          .arg(current_link_colour().name(), folder.toHtmlEscaped()));
        link->setAlignment(Qt::AlignHCenter);
        link->setToolTip(tr("Open this folder again"));
        connect(link, &QLabel::linkActivated, this, [this, folder] { Q_EMIT recent_wanted(folder); });
        m_recent->addWidget(link);
    }
}

void StartPage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), current_theme().chrome);
    QPen pen(current_theme().border, 2, Qt::DashLine);
    painter.setPen(pen);
    painter.drawRoundedRect(rect().adjusted(28, 28, -28, -48), 14, 14);
}

} // namespace vertemark::app
