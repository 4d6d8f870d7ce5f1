#include "app/ui/study_browser.h"

#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <cmath>

#include "app/hanging/series_traits.h"
#include "app/i18n/finding_text.h"
#include "app/i18n/split_text.h"
#include "app/overlay/paint_overlay.h"
#include "app/ui/theme.h"
#include "app/ui/viewport.h"
#include "imaging/volume/build.h"

namespace vertemark::app {

namespace {

enum Role {
    name_role = Qt::UserRole,
    second_line_role,
    badge_role,
    count_role,
    heading_role,
    shown_role,
    uid_role
};
constexpr int k_thumb = 64;

class SeriesList : public QListWidget {
public:
    using QListWidget::QListWidget;

protected:
    QMimeData* mimeData(QList<QListWidgetItem*> const& items) const override {
        auto* const dragged = new QMimeData;
        if (!items.isEmpty())
            dragged->setData(QLatin1String(k_series_mime),
                             items.front()->data(name_role).toString().toUtf8());
        return dragged;
    }
};

class SeriesDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(QStyleOptionViewItem const&, QModelIndex const& index) const override {
        return {120, index.data(heading_role).toBool() ? 42 : k_thumb + 12};
    }

    void paint(QPainter* painter, QStyleOptionViewItem const& option,
               QModelIndex const& index) const override {
        Theme const& t = current_theme();
        painter->save();
        QRect const box = option.rect.adjusted(4, 2, -4, -2);
        QFont font = option.font;
        if (index.data(heading_role).toBool()) {
            font.setWeight(QFont::DemiBold);
            painter->setFont(font);
            painter->setPen(t.text);
            QRect const top(box.left() + 4, box.top(), box.width() - 8, 19);
            painter->drawText(top, Qt::AlignVCenter | Qt::AlignLeft, index.data(Qt::DisplayRole).toString());
            font.setWeight(QFont::Normal);
            font.setPixelSize(11);
            painter->setFont(font);
            painter->setPen(t.muted);
            QString const second = painter->fontMetrics().elidedText(index.data(second_line_role).toString(),
                                                                     Qt::ElideRight, top.width());
            painter->drawText(top.translated(0, 17), Qt::AlignVCenter | Qt::AlignLeft, second);
            painter->restore();
            return;
        }
        bool const selected = option.state.testFlag(QStyle::State_Selected);
        bool const hovered = option.state.testFlag(QStyle::State_MouseOver);
        if (selected || hovered) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(selected ? QPen(t.accent, 1) : QPen(Qt::NoPen));
            painter->setBrush(t.raised);
            painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        }
        QRect const thumb(box.left() + 4, box.top() + 3, k_thumb, k_thumb);
        painter->fillRect(thumb, Qt::black);
        QPixmap const picture = index.data(Qt::DecorationRole).value<QPixmap>();
        if (!picture.isNull())
            painter->drawPixmap(thumb, picture);
        if (index.data(shown_role).toBool()) {
            painter->setPen(QPen(t.accent.lighter(130), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(thumb.adjusted(0, 0, -1, -1));
        }
        font.setPixelSize(10);
        painter->setFont(font);
        painter->setPen(Qt::white);
        painter->drawText(thumb.adjusted(3, 0, -3, -2), Qt::AlignBottom | Qt::AlignLeft,
                          index.data(count_role).toString());
        QRect text(thumb.right() + 8, box.top() + 3, box.right() - thumb.right() - 12, k_thumb);
        font.setPixelSize(12);
        painter->setFont(font);
        painter->setPen(t.text);
        QString const title = index.data(Qt::DisplayRole).toString();
        painter->drawText(text.adjusted(0, 0, 0, -30), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap,
                          painter->fontMetrics().elidedText(title, Qt::ElideRight, text.width() * 2 - 30));
        font.setPixelSize(11);
        painter->setFont(font);
        painter->setPen(t.muted);
        painter->drawText(text.adjusted(0, 33, 0, 0), Qt::AlignTop | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data(second_line_role).toString(),
                                                            Qt::ElideRight, text.width()));
        painter->setPen(t.warning);
        painter->drawText(text.adjusted(0, 48, 0, 0), Qt::AlignTop | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data(badge_role).toString(), Qt::ElideRight,
                                                            text.width()));
        painter->restore();
    }
};

QString plane_word(SeriesTraits const& traits) {
    switch (traits.plane) {
    case ViewPlane::axial:
        return StudyBrowser::tr("axial");
    case ViewPlane::sagittal:
        return StudyBrowser::tr("sagittal");
    case ViewPlane::coronal:
        return StudyBrowser::tr("coronal");
    default:
        return traits.kind == QLatin1String("volume") ? StudyBrowser::tr("oblique") : QString();
    }
}

// What a reader should know before measuring, in a few words.
QString badge(imaging::Series const& series, imaging::SuvEdits const& edits) {
    if (series.stacking == imaging::Stacking::together)
        return StudyBrowser::tr("merged");
    if (series.stacking == imaging::Stacking::apart)
        return StudyBrowser::tr("parted");
    if (series.kind == imaging::SeriesKind::localizer)
        return StudyBrowser::tr("localizer");
    if (series.kind == imaging::SeriesKind::planar)
        return StudyBrowser::tr("projection");
    if (!series.frames.empty() && series.frame_of(0).image_type.starts_with("DERIVED\\SECONDARY") &&
        series.attributes.number.value_or(0) > 9000)
        return StudyBrowser::tr("derived");
    if (series.geometry && !series.geometry->gaps.empty())
        return StudyBrowser::tr("images missing");
    if (series.geometry && std::abs(series.geometry->tilt_deg) > 0.1)
        return StudyBrowser::tr("tilted %1°").arg(series.geometry->tilt_deg, 0, 'f', 1);
    if (series.geometry && series.geometry->uneven)
        return StudyBrowser::tr("uneven spacing");
    if (series.attributes.modality == "PT" && !series.frames.empty())
        if (auto const card = imaging::suv_card(series, imaging::SuvKind::body_weight, edits); !card)
            return StudyBrowser::tr("no SUV: %1").arg(QString::fromStdString(card.error().subject));
    return {};
}

} // namespace

StudyBrowser::StudyBrowser(JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_list(new SeriesList) {
    setObjectName(QStringLiteral("side"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_list);
    m_list->setItemDelegate(new SeriesDelegate(m_list));
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Studies and series"));
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        if (item->data(heading_role).toBool())
            Q_EMIT study_wanted(item->data(uid_role).toString());
        else
            Q_EMIT series_wanted(item->data(name_role).toString());
    });
}

void StudyBrowser::show_studies(std::vector<imaging::Study> const& studies,
                                std::vector<SeriesPtr> const& series) {
    m_list->clear();
    m_items.clear();
    for (imaging::Study const& study : studies) {
        QString date = QString::fromStdString(study.attributes.date);
        if (date.size() == 8)
            date = date.left(4) + QLatin1Char('-') + date.mid(4, 2) + QLatin1Char('-') + date.mid(6);
        auto* const heading = new QListWidgetItem(date.isEmpty() ? tr("No date") : date, m_list);
        heading->setData(heading_role, true);
        heading->setData(second_line_role, QString::fromStdString(study.attributes.description));
        heading->setData(uid_role, QString::fromStdString(study.attributes.uid.value));
        heading->setToolTip(tr("Double-click hangs this study"));
        for (SeriesPtr const& each : series)
            if (each->study.uid == study.attributes.uid)
                add_series(each);
    }
}

void StudyBrowser::add_series(SeriesPtr const& series) {
    SeriesTraits const traits = traits_of(*series);
    QString title = traits.description.isEmpty() ? tr("(no description)") : traits.description;
    if (QString const label = split_label(*series); !label.isEmpty())
        title += QStringLiteral(" · ") + label;
    QString const name = QString::fromStdString(series->name);
    auto* const item = new QListWidgetItem(title, m_list);
    item->setData(name_role, name);
    QString second = traits.modality;
    if (QString const plane = plane_word(traits); !plane.isEmpty())
        second += QStringLiteral(" · ") + plane;
    item->setData(second_line_role, second);
    item->setData(count_role, QString::number(series->frames.size()));
    item->setData(badge_role, badge(*series, m_suv_edits.value(name)));
    QString tip = title + QLatin1Char('\n') + second;
    if (series->geometry)
        tip += tr("\n%1 × %2 pixels, %3 × %4 × %5 mm")
                   .arg(series->columns)
                   .arg(series->rows)
                   .arg(series->geometry->column_mm, 0, 'g', 4)
                   .arg(series->geometry->row_mm, 0, 'g', 4)
                   .arg(series->geometry->slice_mm, 0, 'g', 4);
    if (QString const reason = split_reason_text(series->split_reason); !reason.isEmpty())
        tip += QLatin1Char('\n') + reason;
    for (Finding const& finding : series->findings)
        tip += QLatin1Char('\n') + finding_text(finding);
    item->setToolTip(tip);
    item->setData(Qt::AccessibleTextRole, tip);
    m_items.insert(name, item);
    request_thumbnail(series, item);
}

void StudyBrowser::set_suv_edits(SeriesPtr const& series, imaging::SuvEdits const& edits) {
    QString const name = QString::fromStdString(series->name);
    m_suv_edits.insert(name, edits);
    if (QListWidgetItem* const item = m_items.value(name))
        item->setData(badge_role, badge(*series, edits));
}

QString StudyBrowser::badge_of(QString const& name) const {
    QListWidgetItem const* const item = m_items.value(name);
    return item ? item->data(badge_role).toString() : QString();
}

void StudyBrowser::request_thumbnail(SeriesPtr const& series, QListWidgetItem*) {
    if (series->frames.empty() || series->kind == imaging::SeriesKind::document)
        return;
    QString const name = QString::fromStdString(series->name);
    m_jobs.run(
        QStringLiteral("thumbnail ") + name, this,
        [series](Job& job) -> imaging::SliceImage {
            auto const slice =
                imaging::build_slice(*series, static_cast<int>(series->frames.size()) / 2, job);
            return slice ? imaging::thumbnail(**slice, {k_thumb * 2, k_thumb * 2}) : imaging::SliceImage{};
        },
        [this, name](imaging::SliceImage picture) {
            QListWidgetItem* const item = m_items.value(name);
            if (!item || picture.width == 0)
                return;
            QPixmap pixmap = QPixmap::fromImage(wrap(picture));
            item->setData(Qt::DecorationRole,
                          pixmap.scaled(k_thumb, k_thumb, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        });
}

QString StudyBrowser::current_series() const {
    QListWidgetItem const* const item = m_list->currentItem();
    return item ? item->data(name_role).toString() : QString();
}

void StudyBrowser::mark_shown(QStringList const& names) {
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it)
        it.value()->setData(shown_role, names.contains(it.key()));
}

} // namespace vertemark::app
