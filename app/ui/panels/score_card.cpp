#include "app/ui/panels/score_card.h"

#include "app/i18n/annotation_text.h"
#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"
#include "app/ui/panels/panel_style.h"
#include "app/ui/panels/score_bar.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vertemark::app {

using namespace scoring;

namespace {

QLabel* add_label(QVBoxLayout* column, QWidget* parent, char const* role) {
    auto* const label = new QLabel(parent);
    label->setProperty("role", role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(label);
    return label;
}

void show_text(QLabel* label, QString const& text) {
    if (label->text() != text)
        label->setText(text);
    label->setVisible(!text.isEmpty());
}

// Index of the lesion whose result heads the card; -1 for the patient's own result.
int heading_lesion(ScoreResult const& result) {
    int best = -1;
    for (int i = 0; i < static_cast<int>(result.lesions.size()); ++i) {
        auto const& lesion = result.lesions[static_cast<size_t>(i)];
        if (best < 0 ||
            lesion.total_max.value_or(-1) > result.lesions[static_cast<size_t>(best)].total_max.value_or(-1))
            best = i;
    }
    if (result.patient_level)
        for (int i = 0; i < static_cast<int>(result.lesions.size()); ++i)
            if (result.lesions[static_cast<size_t>(i)].subject == *result.patient_level)
                return i;
    return best;
}

// Total and band; the band only where not every one is still possible, and no dash beside a grade.
QString said(ScoreResult const& result) {
    QStringList parts;
    if (!result.reachable.empty())
        parts << total_text(result);
    if (result.category)
        parts << band_text(result);
    if (parts.isEmpty())
        parts << not_assessed();
    return parts.join(QStringLiteral(" · "));
}

// The answers of a step that are known, as one short text.
QString answers(Step const& step) {
    QStringList parts;
    for (auto const& used : step.inputs)
        if (used.value)
            parts << answer_text(used);
    return parts.isEmpty() ? not_assessed() : parts.join(QStringLiteral(", "));
}

} // namespace

ScoreCard::ScoreCard(ScoreDefinition const& definition, QWidget* parent)
    : QFrame(parent), m_definition(&definition) {
    setProperty("role", "card");
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(8, 5, 8, 7);
    column->setSpacing(3);
    build_head(column);
    m_newer = add_label(column, this, "warning");
    m_newer->hide();
    m_take_newer = new QToolButton(this);
    m_take_newer->setProperty("role", "question");
    m_take_newer->setFocusPolicy(Qt::StrongFocus);
    m_take_newer->setAccessibleName(tr("Score by the newest rule table from now on"));
    m_take_newer->hide();
    connect(m_take_newer, &QToolButton::clicked, this, &ScoreCard::newest_rules_asked);
    column->addWidget(m_take_newer);
    m_bar = new ScoreBar(this);
    column->addWidget(m_bar);
    m_deciding = new QToolButton(this);
    m_deciding->setProperty("role", "question");
    m_deciding->setFocusPolicy(Qt::StrongFocus);
    column->addWidget(m_deciding);
    m_body = new QWidget(this);
    auto* const inner = new QVBoxLayout(m_body);
    inner->setContentsMargins(0, 2, 0, 0);
    inner->setSpacing(3);
    m_shown = add_label(inner, m_body, "heading");
    m_items = new QGridLayout;
    m_items->setHorizontalSpacing(6);
    m_items->setVerticalSpacing(1);
    m_items->setColumnStretch(1, 1);
    inner->addLayout(m_items);
    build_items();
    m_lesions = add_label(inner, m_body, "small");
    m_quote = add_label(inner, m_body, "small");
    m_warnings = add_label(inner, m_body, "warning");
    m_source = add_label(inner, m_body, "small");
    column->addWidget(m_body);
}

void ScoreCard::build_head(QVBoxLayout* column) {
    auto* const head = new QHBoxLayout;
    head->setSpacing(6);
    m_heading = new QToolButton(this);
    m_heading->setProperty("role", "section");
    m_heading->setText(score_word(ScoreWord::short_title, m_definition->id));
    m_heading->setToolTip(score_word(ScoreWord::title, m_definition->id));
    m_heading->setCheckable(true);
    m_heading->setChecked(true);
    m_heading->setFocusPolicy(Qt::StrongFocus);
    m_heading->setArrowType(Qt::DownArrow);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_heading, &QToolButton::toggled, this, [this](bool open) {
        m_body->setVisible(open);
        m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
    m_total = new QLabel(this);
    m_total->setProperty("role", "total");
    auto* const copy_button = new QToolButton(this);
    copy_button->setProperty("role", "flat");
    copy_button->setText(tr("Copy"));
    copy_button->setToolTip(tr("Copy the score as text"));
    copy_button->setFocusPolicy(Qt::StrongFocus);
    connect(copy_button, &QToolButton::clicked, this, &ScoreCard::copy);
    head->addWidget(m_heading);
    head->addStretch(1);
    head->addWidget(m_total);
    head->addWidget(copy_button);
    column->addLayout(head);
    m_band = new QLabel(this);
    m_band->setWordWrap(true);
    m_band->setProperty("role", "row");
    column->addWidget(m_band);
}

void ScoreCard::set_open(bool open) {
    m_heading->setChecked(open);
}

void ScoreCard::set_rules(ScoreDefinition const& definition) {
    if (&definition == m_definition)
        return;
    m_definition = &definition;
    for (Row const& row : m_rows)
        for (QWidget* const widget : {static_cast<QWidget*>(row.name), static_cast<QWidget*>(row.answer),
                                      static_cast<QWidget*>(row.points), static_cast<QWidget*>(row.chip)})
            widget->deleteLater();
    m_rows.clear();
    build_items();
}

void ScoreCard::show_newer(ScoreResult const* newer, bool can_take) {
    show_text(m_newer, newer ? newer_rules_text(*newer, m_definition->version) : QString());
    if (newer)
        m_take_newer->setText(tr("Score by version %1 from now on ▸").arg(newer->version));
    m_take_newer->setVisible(newer && can_take);
}

void ScoreCard::copy() const {
    QString text = as_text(m_result, *m_definition);
    if (!m_newer->text().isEmpty())
        text += u'\n' + m_newer->text();
    QGuiApplication::clipboard()->setText(text);
}

void ScoreCard::build_items() {
    int row = 0;
    for (ItemDefinition const& item : m_definition->items) {
        Row made;
        made.name = new QToolButton(m_body);
        made.name->setProperty("role", "flat");
        QString const name = score_word(ScoreWord::item, item.id, m_definition->id);
        made.name->setAccessibleName(name);
        made.name->setToolTip(tr("%1: go to the field").arg(name));
        made.name->setFocusPolicy(Qt::StrongFocus);
        QString const input = item.inputs.empty() ? QString() : to_text(item.inputs.front());
        connect(made.name, &QToolButton::clicked, this,
                [this, input] { Q_EMIT question_activated(input, m_lesion); });
        for (QLabel** label : {&made.answer, &made.points}) {
            *label = new QLabel(m_body);
            (*label)->setProperty("role", "row");
            (*label)->setMinimumHeight(k_chip_size);
        }
        made.answer->setWordWrap(true);
        made.answer->setMinimumWidth(60);
        made.points->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        made.chip = new QToolButton(m_body);
        made.chip->setProperty("role", "chip");
        made.chip->setFocusPolicy(Qt::NoFocus);
        made.chip->setFixedSize(k_chip_size, k_chip_size);
        std::size_t const index = m_rows.size();
        connect(made.chip, &QToolButton::clicked, this, [this, index] {
            if (index < m_rows.size() && !m_rows[index].told.isEmpty())
                Q_EMIT source_activated(m_rows[index].told, m_lesion);
        });
        m_items->addWidget(made.name, row, 0, Qt::AlignLeft);
        m_items->addWidget(made.answer, row, 1);
        m_items->addWidget(made.points, row, 2);
        m_items->addWidget(made.chip, row, 3);
        m_rows.push_back(made);
        ++row;
    }
    fit_names();
}

// The items' names in a third of the card at most; what is longer ends in an ellipsis.
void ScoreCard::fit_names() {
    constexpr int k_narrowest = 126, k_padding = 14;
    int const room = std::max(k_narrowest, width() / 3);
    for (Row const& row : m_rows) {
        row.name->setMaximumWidth(room);
        row.name->setText(
            row.name->fontMetrics().elidedText(row.name->accessibleName(), Qt::ElideRight, room - k_padding));
    }
}

void ScoreCard::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit_names();
}

void ScoreCard::show_items(ScoreResult const& shown) {
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row& row = m_rows[i];
        row.told.clear();
        Step const* const step = shown.step(m_definition->items[i].id);
        bool const known = step && step->points;
        row.answer->setText(step ? answers(*step) : not_assessed());
        row.points->setText(
            known ? QString::number(*step->points)
            : !step || step->reachable.empty()
                ? QStringLiteral("–")
                : QStringLiteral("%1–%2").arg(step->reachable.front()).arg(step->reachable.back()));
        QString story = not_assessed(), letter = QStringLiteral("–");
        if (step)
            for (auto const& used : step->inputs)
                if (used.value) {
                    story = provenance_text(used.provenance);
                    row.told = to_text(used.id);
                    letter = provenance_chip(used.provenance.kind).left(1).toUpper();
                    break;
                }
        row.chip->setText(letter);
        row.chip->setToolTip(story);
        row.chip->setAccessibleName(story);
        set_style_property(row.chip, "state", known ? QByteArray("known") : QByteArray("unknown"));
        set_style_property(row.answer, "known", known);
        set_style_property(row.points, "known", known);
    }
}

void ScoreCard::show_notes(ScoreResult const& result, ScoreResult const& shown) {
    QStringList lesions;
    if (result.lesions.size() > 1)
        for (ScoreResult const& lesion : result.lesions)
            lesions << QStringLiteral("%1: %2").arg(to_text(lesion.subject), said(lesion));
    show_text(m_lesions, lesions.join(u'\n'));
    QStringList quotes;
    if (auto const quote = quoted_band(shown, *m_definition); !quote.isEmpty())
        quotes << quote;
    for (auto const& alternative : shown.alternatives)
        quotes << tr("Or: %1").arg(alternative_text(alternative, shown.score));
    show_text(m_quote, quotes.join(u'\n'));
    QStringList warnings;
    if (result.error)
        warnings << error_text(*result.error);
    auto const add = [&](ScoreResult const& from) {
        if (from.error && &from != &result)
            warnings << error_text(*from.error);
        for (auto const& warning : from.warnings)
            if (auto const text = warning_text(warning); !warnings.contains(text))
                warnings << text;
    };
    add(result);
    if (&shown != &result)
        add(shown);
    show_text(m_warnings, warnings.join(u'\n'));
    QStringList sources;
    for (auto const& citation : m_definition->citations)
        sources << QStringLiteral("%1 [%2]").arg(to_text(citation.text), citation_mark_text(citation.mark));
    sources << tr("Rules version %1").arg(m_definition->version);
    show_text(m_source, sources.join(QStringLiteral(" · ")));
}

void ScoreCard::show_result(ScoreResult const& result, std::optional<int> lesion) {
    m_result = result;
    m_lesion = lesion && *lesion < static_cast<int>(result.lesions.size()) ? *lesion : heading_lesion(result);
    ScoreResult const& shown = m_lesion < 0 ? result : result.lesions[static_cast<size_t>(m_lesion)];
    auto const total = result.error && result.reachable.empty() ? QStringLiteral("–") : total_text(result);
    m_total->setText(total);
    m_total->setVisible(m_definition->kind != ScoreDefinition::Kind::record || result.error);
    QStringList line;
    if (m_definition->per_lesion)
        line << (result.patient_level     ? tr("%1 is the highest").arg(to_text(*result.patient_level))
                 : result.lesions.empty() ? to_text(result.subject)
                                          : tr("highest lesion still open"));
    else
        line << known_text(shown);
    if (!result.reachable.empty() || result.category)
        line << band_text(result);
    line.removeAll(QString());
    show_text(m_band, line.join(QStringLiteral(" · ")));
    set_style_property(m_band, "tone",
                       m_definition->id == "sins" && result.category ? to_text(*result.category) : QString());
    m_bar->show_result(result, *m_definition);
    auto const deciding = deciding_text(shown);
    m_deciding->setVisible(!deciding.isEmpty());
    m_deciding->setText(tr("%1 ▸").arg(deciding));
    m_deciding->disconnect(this);
    if (shown.deciding) {
        auto const* const step = shown.step(*shown.deciding);
        QString input = step && !step->inputs.empty() ? to_text(step->inputs.front().id) : QString();
        for (auto const& missing : shown.missing_inputs)
            if (step &&
                std::ranges::any_of(step->inputs, [&](auto const& used) { return used.id == missing; }))
                input = to_text(missing);
        connect(m_deciding, &QToolButton::clicked, this,
                [this, input] { Q_EMIT question_activated(input, m_lesion); });
    }
    bool const one_of_several = result.lesions.size() > 1;
    show_text(m_shown, !m_definition->per_lesion ? QString()
                       : one_of_several ? QStringLiteral("%1: %2").arg(to_text(shown.subject), said(shown))
                                        : known_text(shown));
    show_items(shown);
    show_notes(result, shown);
}

} // namespace vertemark::app
