#include "app/ui/filter_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "app/i18n/filter_text.h"
#include "app/ui/series_words.h"
#include "imaging/filters/catalogue.h"

namespace vertemark::app {

using imaging::FilterParameter;
using imaging::ParameterKind;
using imaging::SecondInput;

FilterDialog::FilterDialog(std::vector<SeriesPtr> volumes, SeriesPtr const& start,
                           std::optional<LpsPoint> const& marked, QWidget* parent)
    : QDialog(parent), m_volumes(std::move(volumes)), m_marked(marked), m_filter(new QComboBox),
      m_series(new QComboBox), m_second(new QComboBox), m_hint(new QLabel), m_second_label(new QLabel),
      m_problem(new QLabel), m_form(new QFormLayout) {
    setWindowTitle(tr("Filter"));
    setMinimumWidth(460);
    auto* const column = new QVBoxLayout(this);
    auto* const top = new QFormLayout;
    for (imaging::Filter const& each : imaging::filters())
        m_filter->addItem(filter_name(each.id), QString::fromStdString(each.id));
    for (SeriesPtr const& each : m_volumes) {
        m_series->addItem(series_words(*each), QString::fromStdString(each->name));
        m_second->addItem(series_words(*each), QString::fromStdString(each->name));
        if (each == start)
            m_series->setCurrentIndex(m_series->count() - 1);
    }
    for (QComboBox* box : {m_series, m_second}) // long names are cut, not the dialog stretched
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_filter->setAccessibleName(tr("Filter"));
    m_series->setAccessibleName(tr("Series"));
    m_second->setAccessibleName(tr("Second series"));
    top->addRow(tr("Filter"), m_filter);
    top->addRow(tr("Series"), m_series);
    top->addRow(m_second_label, m_second);
    column->addLayout(top);
    m_hint->setWordWrap(true);
    m_hint->setProperty("role", "muted");
    column->addWidget(m_hint);
    column->addLayout(m_form);
    column->addStretch();
    m_problem->setWordWrap(true);
    m_problem->setProperty("role", "warning");
    column->addWidget(m_problem);
    auto* const kept =
        new QLabel(tr("The result becomes a new series, marked as derived. Nothing is changed."));
    kept->setProperty("role", "muted");
    kept->setWordWrap(true);
    column->addWidget(kept);
    auto* const buttons = new QDialogButtonBox;
    m_run = buttons->addButton(tr("Run"), QDialogButtonBox::AcceptRole);
    m_run->setProperty("role", "primary");
    m_run->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT run_wanted(request());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &FilterDialog::show_parameters);
    connect(m_series, &QComboBox::currentIndexChanged, this, &FilterDialog::show_parameters);
    connect(m_second, &QComboBox::currentIndexChanged, this, &FilterDialog::refresh_readiness);
    show_parameters();
}

imaging::Filter const& FilterDialog::filter() const {
    return **imaging::filter_by_id(m_filter->currentData().toString().toStdString());
}

SeriesPtr FilterDialog::chosen(QComboBox const* box) const {
    for (SeriesPtr const& each : m_volumes)
        if (QString::fromStdString(each->name) == box->currentData().toString())
            return each;
    return {};
}

void FilterDialog::choose(std::string const& filter_id) {
    m_filter->setCurrentIndex(m_filter->findData(QString::fromStdString(filter_id)));
}

void FilterDialog::show_parameters() {
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_fields.clear();
    m_hint->setText(filter_hint(filter().id));
    for (FilterParameter const& parameter : filter().parameters)
        add_parameter(parameter);
    refresh_second();
    refresh_readiness();
}

void FilterDialog::add_parameter(FilterParameter const& parameter) {
    auto const series = chosen(m_series);
    std::string const unit = series && series->quantity == Quantity::hounsfield ? "HU"
                             : series && series->quantity == Quantity::suv_bw   ? "g/ml"
                                                                                : "";
    QString suffix = unit_text(parameter.unit, unit);
    if (!suffix.isEmpty())
        suffix.prepend(QLatin1Char(' '));
    QWidget* made = nullptr;
    if (parameter.kind == ParameterKind::choice) {
        auto* const box = new QComboBox;
        for (std::string const& choice : parameter.choices)
            box->addItem(choice_name(choice), QString::fromStdString(choice));
        made = box;
    } else if (parameter.kind == ParameterKind::points) {
        QLocale const c = QLocale::c();
        made =
            new QLabel(m_marked ? tr("the crosshair: %1, %2, %3 mm")
                                      .arg(c.toString(m_marked->x, 'f', 1), c.toString(m_marked->y, 'f', 1),
                                           c.toString(m_marked->z, 'f', 1))
                                : tr("no place marked"));
    } else if (parameter.kind == ParameterKind::whole) {
        auto* const box = new QSpinBox;
        box->setRange(static_cast<int>(parameter.low), static_cast<int>(parameter.high));
        box->setValue(static_cast<int>(parameter.initial));
        box->setSuffix(suffix);
        made = box;
    } else {
        auto* const box = new QDoubleSpinBox;
        box->setDecimals(parameter.high - parameter.low > 1000 ? 1 : 2);
        box->setRange(parameter.low, parameter.high);
        box->setValue(parameter.initial);
        box->setSingleStep(parameter.high - parameter.low > 1000 ? 10 : 0.5);
        box->setSuffix(suffix);
        made = box;
    }
    QString const name = parameter_name(parameter.id);
    made->setAccessibleName(name);
    m_form->addRow(name, made);
    m_fields.emplace_back(parameter.id, made);
}

void FilterDialog::refresh_second() {
    SecondInput const second = filter().second;
    m_second->setVisible(second != SecondInput::none);
    m_second_label->setVisible(second != SecondInput::none);
    m_second_label->setText(second == SecondInput::mask ? tr("Mask") : tr("To match"));
    if (second != SecondInput::mask)
        return;
    for (int i = 0; i < m_second->count(); ++i) // a mask of this patient, if there is one
        if (m_volumes[static_cast<std::size_t>(i)]->quantity == Quantity::label)
            m_second->setCurrentIndex(i);
}

void FilterDialog::refresh_readiness() {
    QString problem;
    bool const needs_place = std::ranges::any_of(
        filter().parameters, [](FilterParameter const& p) { return p.kind == ParameterKind::points; });
    auto const second = chosen(m_second), series = chosen(m_series);
    if (!series)
        problem = tr("This patient has no volume that a filter could work on.");
    else if (needs_place && !m_marked)
        problem = tr("Mark where to start first: press H and click the place.");
    else if (filter().second == SecondInput::mask && (!second || second->quantity != Quantity::label))
        problem = tr("This needs a mask: make one with “%1” first.").arg(filter_name("connected_threshold"));
    else if (filter().id == "distance_map" && series->quantity != Quantity::label)
        problem = tr("Choose a mask as the series: make one with “%1” first.")
                      .arg(filter_name("connected_threshold"));
    else if (filter().id == "n4_bias" && series->quantity != Quantity::signal)
        problem = tr("Only for MR: choose an MR series.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_run->setEnabled(problem.isEmpty());
}

QWidget* FilterDialog::field(std::string const& id) const {
    for (auto const& [name, widget] : m_fields)
        if (name == id)
            return widget;
    return nullptr;
}

FilterRequest FilterDialog::request() const {
    FilterRequest request{&filter(), chosen(m_series), {}, {}};
    if (filter().second != SecondInput::none)
        request.second = chosen(m_second);
    for (auto const& [id, widget] : m_fields) {
        if (auto const* choice = qobject_cast<QComboBox*>(widget))
            request.values[id] = choice->currentData().toString().toStdString();
        else if (auto const* whole = qobject_cast<QSpinBox*>(widget))
            request.values[id] = static_cast<double>(whole->value());
        else if (auto const* real = qobject_cast<QDoubleSpinBox*>(widget))
            request.values[id] = real->value();
        else if (m_marked)
            request.values[id] = std::vector{*m_marked};
    }
    return request;
}

} // namespace vertemark::app
