#include "app/ui/panels/suv_panel.h"

#include <QComboBox>
#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

#include "app/core/case_session.h"
#include "app/core/uptake_edits.h"
#include "app/i18n/finding_text.h"
#include "app/i18n/suv_text.h"
#include "app/i18n/text_table.h"
#include "app/ui/panels/number_field.h"
#include "app/ui/panels/panel_style.h"

namespace vertemark::app {

namespace {

using namespace vertemark::imaging;
using annotation::UptakeInputs;

// In the order of the card; rows that a series has no use for are hidden.
constexpr char const* k_rows[] = {"units",
                                  "suv_type",
                                  "philips_suv_factor",
                                  "philips_activity_factor",
                                  "corrected_image",
                                  "weight",
                                  "size",
                                  "sex",
                                  "dose",
                                  "half_life",
                                  "injection_time",
                                  "decay_correction",
                                  "reference_time",
                                  "time_since_injection",
                                  "dose_at_reference"};

QDateTime local_time(annotation::Instant when) {
    return QDateTime::fromMSecsSinceEpoch(when.time_since_epoch().count());
}

QLabel* muted(QString const& text) {
    auto* const label = new QLabel(text);
    label->setProperty("role", "muted");
    return label;
}

// "20250101100000.000000" and "20250101 100000" as "2025-01-01 10:00:00"; anything else as it is.
QString readable_time(QString const& written) {
    QString digits = written.section(u'.', 0, 0);
    digits.remove(u' ');
    auto const at = QDateTime::fromString(digits.left(14), QStringLiteral("yyyyMMddHHmmss"));
    if (at.isValid())
        return at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    auto const of_day = QTime::fromString(digits, QStringLiteral("HHmmss"));
    return of_day.isValid() ? of_day.toString(QStringLiteral("HH:mm:ss")) : written;
}

QString readable(SuvInput const& input) {
    QString const value = to_text(input.value);
    if (input.name == "injection_time" || input.name == "reference_time")
        return readable_time(value);
    if (input.name == "dose_at_reference")
        return QStringLiteral("%1 MBq").arg(value.section(u' ', 0, 0).toDouble() / 1e6, 0, 'f', 2);
    if (input.name == "time_since_injection") {
        double const seconds = value.section(u' ', 0, 0).toDouble();
        return QObject::tr("%1 min").arg(seconds / 60, 0, 'f', 1);
    }
    return QString(value).replace(u'\\', QStringLiteral(" "));
}

} // namespace

template <class T>
void SuvPanel::give(annotation::Fact<T> UptakeInputs::*input, std::optional<T> const& value) {
    change([&](UptakeInputs& inputs) {
        if (value)
            inputs.*input = m_session->editor().fact(*value);
        else
            (inputs.*input).reset();
    });
}

SuvPanel::SuvPanel(QWidget* parent)
    : QWidget(parent), m_choice(new QComboBox), m_sex(new QComboBox), m_result(new QLabel),
      m_formula(muted({})), m_findings(new QLabel), m_kinds(new QLabel), m_grid(new QGridLayout),
      m_weight(new NumberField(1, 500, 1, QStringLiteral("kg"))),
      m_size(new NumberField(0.3, 2.6, 2, QStringLiteral("m"))),
      m_dose(new NumberField(1e-6, 1e5, 3, QStringLiteral("MBq"))),
      m_half_life(new NumberField(1, 1e8, 1, QStringLiteral("s"))), m_injection(new QLineEdit),
      m_back(new QPushButton(tr("Back to the header"))) {
    setWindowTitle(tr("SUV card"));
    setMinimumWidth(470);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    m_choice->setAccessibleName(tr("PET series"));
    column->addWidget(m_choice);
    for (QLabel* const wide : {m_result, m_formula, m_findings}) {
        wide->setWordWrap(true);
        wide->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    column->addWidget(m_result);
    column->addWidget(m_formula);
    m_sex->addItems({QStringLiteral("–"), QStringLiteral("M"), QStringLiteral("F"), QStringLiteral("O")});
    m_injection->setPlaceholderText(tr("YYYY-MM-DD hh:mm:ss"));
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
    for (char const* const name : k_rows)
        add_row(name);
    column->addLayout(m_grid);
    column->addWidget(m_findings);
    m_kinds->setProperty("role", "muted");
    m_kinds->setTextFormat(Qt::RichText);
    m_kinds->setWordWrap(true);
    column->addWidget(m_kinds);
    m_back->setToolTip(tr("Drop every edited value of this study"));
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addStretch(1);

    connect(m_choice, &QComboBox::activated, this, [this] { refresh(); });
    connect(m_weight, &NumberField::typed, this,
            [this](auto value) { give(&UptakeInputs::weight_kg, value); });
    connect(m_size, &NumberField::typed, this, [this](auto value) { give(&UptakeInputs::size_m, value); });
    connect(m_dose, &NumberField::typed, this, [this](std::optional<double> mbq) {
        give(&UptakeInputs::dose_bq, mbq ? std::optional(*mbq * 1e6) : std::nullopt);
    });
    connect(m_half_life, &NumberField::typed, this,
            [this](auto value) { give(&UptakeInputs::half_life_s, value); });
    connect(m_sex, &QComboBox::activated, this, [this](int index) {
        give(&UptakeInputs::sex,
             index > 0 ? std::optional(m_sex->itemText(index).toStdString()) : std::nullopt);
    });
    connect(m_injection, &QLineEdit::editingFinished, this, [this] {
        if (!m_injection->isModified())
            return;
        m_injection->setModified(false);
        QString const typed = m_injection->text().trimmed();
        auto const at = QDateTime::fromString(typed, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        if (!typed.isEmpty() && !at.isValid()) {
            Q_EMIT refused(tr("“%1” is no date and time such as 2025-01-31 10:20:00").arg(typed));
            return refresh();
        }
        give(&UptakeInputs::injection_datetime,
             at.isValid() ? std::optional(at.toString(QStringLiteral("yyyyMMddHHmmss")).toStdString())
                          : std::nullopt);
    });
    connect(m_back, &QPushButton::clicked, this, [this] {
        change([](UptakeInputs& inputs) { inputs = {inputs.study, {}, {}, {}, {}, {}, {}}; });
    });
    refresh();
}

QWidget* SuvPanel::field_of(std::string const& name) {
    if (name == "weight")
        return m_weight;
    if (name == "size")
        return m_size;
    if (name == "sex")
        return m_sex;
    if (name == "dose")
        return m_dose;
    if (name == "half_life")
        return m_half_life;
    return name == "injection_time" ? static_cast<QWidget*>(m_injection) : nullptr;
}

void SuvPanel::add_row(std::string const& name) {
    Row row;
    row.name = name;
    row.label = new QLabel(suv_input_text(name));
    row.value = new QLabel;
    row.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row.tag = muted({});
    row.source = new QLabel;
    row.field = field_of(name);
    int const at = static_cast<int>(m_rows.size());
    m_grid->addWidget(row.label, at, 0);
    m_grid->addWidget(row.field ? row.field : row.value, at, 1);
    m_grid->addWidget(row.tag, at, 2);
    m_grid->addWidget(row.source, at, 3);
    if (row.field) {
        row.field->setAccessibleName(row.label->text());
        row.field->setFixedHeight(24);
        row.value->setParent(this);
        row.value->hide();
    }
    m_rows.push_back(std::move(row));
}

void SuvPanel::show_series(std::vector<SeriesPtr> series) {
    m_series = std::move(series);
    m_choice->clear();
    for (SeriesPtr const& each : m_series)
        m_choice->addItem(QStringLiteral("%1  %2").arg(
            each->attributes.number ? QString::number(*each->attributes.number) : QStringLiteral("–"),
            to_text(each->attributes.description)));
    m_choice->setVisible(m_series.size() > 1);
    refresh();
}

void SuvPanel::refresh() {
    setEnabled(!m_series.empty());
    m_summary.clear();
    m_has_suv = false;
    if (m_series.empty()) {
        m_result->setText(tr("There is no PET series here."));
        Q_EMIT changed();
        return;
    }
    Series const& series = *m_series[static_cast<std::size_t>(std::max(0, m_choice->currentIndex()))];
    UptakeInputs const given = this->given(series.study.uid);
    SuvEdits const edits = suv_edits(given);
    auto const card = suv_card(series, SuvKind::body_weight, edits);
    m_has_suv = card.has_value();
    set_style_property(m_result, "role", card ? "heading" : "danger");
    if (card) {
        m_summary = QStringLiteral("SUVbw");
        m_result->setText(
            tr("SUVbw in g/ml: factor %1").arg(card->factor(), 0, 'g', 6) +
            (std::ranges::adjacent_find(card->factors, std::not_equal_to<>()) == card->factors.end()
                 ? QString()
                 : tr(" (each image has its own)")));
        m_formula->setText(to_text(card->formula) + QStringLiteral("     c = ") +
                           tr("stored · slope + intercept"));
    } else {
        m_summary = tr("No SUV: %1").arg(to_text(card.error().subject));
        m_result->setText(tr("No SUV: %1").arg(suv_refusal_text(card.error())));
        m_formula->setText(tr("Values are shown in the stored unit."));
    }
    QStringList findings;
    if (card)
        for (Finding const& finding : card->findings)
            findings << finding_text(finding);
    m_findings->setVisible(!findings.isEmpty());
    set_style_property(m_findings, "role", "warning");
    m_findings->setText(findings.join(u'\n'));
    std::vector<SuvInput> inputs = suv_inputs(series, edits);
    if (card) // what it really used, and what it derived
        for (SuvInput const& used : card->inputs) {
            auto const known =
                std::ranges::find_if(inputs, [&](SuvInput const& i) { return i.name == used.name; });
            if (known == inputs.end())
                inputs.push_back(used);
            else
                *known = used;
        }
    for (Row& row : m_rows)
        fill_row(row, inputs, given);
    fill_fields(series, edits);
    fill_kinds(series, edits);
    m_back->setEnabled(!(edits == SuvEdits{}));
    Q_EMIT changed();
}

void SuvPanel::fill_row(Row& row, std::vector<SuvInput> const& inputs, UptakeInputs const& given) {
    auto const found = std::ranges::find_if(inputs, [&](SuvInput const& i) { return i.name == row.name; });
    bool const known = found != inputs.end();
    for (QWidget* const part : {static_cast<QWidget*>(row.label), row.field ? row.field : row.value,
                                static_cast<QWidget*>(row.tag), static_cast<QWidget*>(row.source)})
        part->setVisible(known);
    if (!known)
        return;
    row.value->setText(readable(*found));
    row.tag->setText(to_text(found->tag));
    bool const missing = found->value.empty();
    annotation::Provenance const* const by = given_by(given, row.name);
    bool const edited = found->source == "edited";
    row.source->setToolTip(
        edited && by ? tr("Edited by %1, %2").arg(to_text(by->who), QLocale().toString(local_time(by->when)))
                     : QString());
    row.source->setText(missing                      ? tr("missing")
                        : edited && by               ? tr("edited by %1").arg(to_text(by->who))
                        : edited                     ? tr("edited")
                        : found->source == "derived" ? tr("derived")
                                                     : tr("read"));
    set_style_property(row.source, "role",
                       missing                     ? "danger"
                       : found->source == "edited" ? "warning"
                                                   : "muted");
}

void SuvPanel::fill_fields(Series const& series, SuvEdits const& edits) {
    Instance const& image = series.instance_of(0);
    auto const either = [](std::optional<double> const& edited, std::optional<double> const& header) {
        return edited ? edited : header;
    };
    m_weight->show_value(either(edits.weight_kg, image.patient.weight_kg));
    m_size->show_value(either(edits.size_m, image.patient.size_m));
    PetAttributes const pet = image.pet.value_or(PetAttributes{});
    auto dose = either(edits.dose_bq, pet.injected_dose_bq);
    if (dose && (edits.dose_bq || *dose >= 1e4)) // below, the header's number is in MBq already
        *dose /= 1e6;
    m_dose->show_value(dose);
    m_half_life->show_value(either(edits.half_life_s, pet.half_life_s));
    m_sex->setCurrentIndex(std::max(0, m_sex->findText(to_text(edits.sex.value_or(image.patient.sex)))));
    if (!m_injection->hasFocus() || !m_injection->isModified())
        m_injection->setText(readable_time(to_text(edits.injection_datetime.value_or(
            pet.injection_datetime.empty() ? pet.injection_time : pet.injection_datetime))));
}

void SuvPanel::fill_kinds(Series const& series, SuvEdits const& edits) {
    QString rows;
    for (SuvKind const kind : k_suv_kinds) {
        if (kind == SuvKind::body_weight)
            continue;
        static constexpr char const* names[] = {
            "SUVbw", "SUL (Janmahasatian)", "SUVlbm (DICOM LBM)", "SUVlbm (James)", "SUVbsa", "SUVibw"};
        auto const card = suv_card(series, kind, edits);
        rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>")
                    .arg(QLatin1String(names[static_cast<int>(kind)]),
                         card ? QStringLiteral("%1 %2")
                                    .arg(card->factor(), 0, 'g', 6)
                                    .arg(QString::fromUtf8(unit_of(kind)))
                              : tr("none: %1").arg(suv_refusal_text(card.error())).toHtmlEscaped());
    }
    m_kinds->setText(tr("Factors of the other kinds") + QStringLiteral("<table>%1</table>").arg(rows));
}

void SuvPanel::set_session(CaseSession* session) {
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_shown = session ? session->current().uptake_inputs : std::vector<UptakeInputs>{};
    if (!session)
        return;
    connect(session, &CaseSession::case_changed, this, [this] { // also undo, redo and another reader's case
        if (m_session->current().uptake_inputs == m_shown)
            return;
        m_shown = m_session->current().uptake_inputs;
        refresh();
    });
}

UptakeInputs SuvPanel::given(StudyUid const& study) const {
    return m_session ? uptake_inputs_of(m_session->current(), study)
                     : UptakeInputs{study, {}, {}, {}, {}, {}, {}};
}

SuvEdits SuvPanel::edits(StudyUid const& study) const {
    return suv_edits(given(study));
}

void SuvPanel::change(std::function<void(UptakeInputs&)> const& change) {
    if (m_series.empty())
        return;
    if (!m_session || !m_session->writable()) {
        Q_EMIT refused(tr("The case can't be changed now: it is read-only. The header's numbers stay."));
        return refresh();
    }
    UptakeInputs inputs = given(m_series.front()->study.uid);
    change(inputs);
    if (auto const done = m_session->editor().apply({annotation::SetUptakeInputs{inputs}}); !done) {
        Q_EMIT refused(
            tr("That can't be the value of %1: it stays as it was").arg(to_text(done.error().subject)));
        refresh();
    }
}

} // namespace vertemark::app
