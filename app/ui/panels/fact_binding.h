// Ties rows of a form to facts of a record (a lesion, the clinical record): how a row reads the record and
// what a pick changes in it. The rows show, the record stays the only truth.
#pragma once

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "annotation/edit/case_editor.h"
#include "app/ui/panels/fact_row.h"
#include "app/ui/panels/number_field.h"

namespace vertemark::app {

// What a row shows of a fact: the index picked or proposed, and from where.
struct FactView {
    std::optional<int> picked, proposed;
    std::optional<annotation::Provenance> from;
};

template <class Record>
struct FactBinding {
    FactRow* row = nullptr;
    std::function<FactView(Record const&)> read;
    std::function<std::optional<double>(Record const&)> read_number;

    void show(Record const& record) const {
        if (read) {
            auto const view = read(record);
            row->show_fact(view.picked, view.from, view.proposed);
        }
        if (read_number && row->number())
            row->number()->show_value(read_number(record));
    }
};

// The fact of an enum, a flag or a number with `values` in the order of the row's segments.
template <class Value>
FactView view_of(annotation::Fact<Value> const& fact, std::vector<Value> const& values) {
    FactView view;
    if (!fact)
        return view;
    view.from = fact->from;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i] == fact->value)
            (fact->from.how == annotation::How::proposed ? view.proposed : view.picked) = static_cast<int>(i);
    return view;
}

// A pick as a fact: accepted when it is what the program had proposed, else entered.
template <class Value>
void put(annotation::Fact<Value>& fact, Value value, annotation::CaseEditor const& editor) {
    bool const agreed = fact && fact->from.how == annotation::How::proposed && fact->value == value;
    auto made = editor.fact(std::move(value), agreed ? annotation::How::accepted : annotation::How::entered);
    if (agreed) {
        made.from.source = fact->from.source;
        made.from.method = fact->from.method;
    }
    fact = std::move(made);
}

} // namespace vertemark::app
