// Chooses a filter, its volume and its parameters. Made from the catalogue: a new filter needs nothing here.
// Knows no pixels: it says what is wanted; the window runs it.
#pragma once

#include <QDialog>

#include <optional>
#include <vector>

#include "app/core/volume_loader.h"
#include "imaging/filters/filter.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace vertemark::app {

struct FilterRequest {
    imaging::Filter const* filter = nullptr;
    SeriesPtr series, second;
    imaging::FilterValues values;
};

class FilterDialog : public QDialog {
    Q_OBJECT

public:
    // The patient's volumes; `start` is chosen first. `marked` is the crosshair's place: where regions grow.
    FilterDialog(std::vector<SeriesPtr> volumes, SeriesPtr const& start,
                 std::optional<LpsPoint> const& marked, QWidget* parent = nullptr);

    void choose(std::string const& filter_id);
    [[nodiscard]] FilterRequest request() const;
    // The field of a parameter, for tests and for the keyboard.
    [[nodiscard]] QWidget* field(std::string const& id) const;

Q_SIGNALS:
    void run_wanted(vertemark::app::FilterRequest const& request);

private:
    void show_parameters();
    void add_parameter(imaging::FilterParameter const& parameter);
    void refresh_second();
    void refresh_readiness();
    [[nodiscard]] imaging::Filter const& filter() const;
    [[nodiscard]] SeriesPtr chosen(QComboBox const* box) const;

    std::vector<SeriesPtr> m_volumes;
    std::optional<LpsPoint> m_marked;
    QComboBox *m_filter, *m_series, *m_second;
    QLabel *m_hint, *m_second_label, *m_problem;
    QFormLayout* m_form;
    QPushButton* m_run;
    std::vector<std::pair<std::string, QWidget*>> m_fields;
};

} // namespace vertemark::app
