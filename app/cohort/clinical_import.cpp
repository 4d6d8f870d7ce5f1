#include "app/cohort/clinical_import.h"

#include <algorithm>
#include <map>

#include "annotation/record/fields.h"
#include "app/i18n/record_text.h"
#include "app/i18n/text_table.h"

namespace vertemark::app {

using namespace annotation;

namespace {

// Letters and digits in lower case.
QString folded(QString const& text) {
    QString out;
    for (QChar const c : text)
        if (c.isLetterOrNumber())
            out += c.toLower();
    return out;
}

constexpr std::pair<char const*, char const*> k_other_names[] = {
    {"id", "patient_id"},
    {"mrn", "patient_id"},
    {"patient", "patient_id"},
    {"name", "patient_name"},
    {"gender", "sex"},
    {"dob", "birth_date"},
    {"dateofbirth", "birth_date"},
    {"age", "age_years"},
    {"primary", "primary_site"},
    {"karnofsky", "kps"},
    {"asia", "ais"},
    {"asiascale", "ais"},
    {"painscore", "vas"},
    {"levels", "lesion_levels"},
    {"level", "lesion_levels"},
    {"operation", "surgery_type"},
    {"operationdate", "surgery_date"},
    {"dateofsurgery", "surgery_date"},
    {"bloodloss", "surgery_blood_loss_ml"},
    {"dead", "died"},
    {"dateofdeath", "death_date"},
    {"lastfollowup", "last_contact_date"},
    {"progression", "progressed"},
    {"pfs", "pfs_months"},
    {"os", "os_months"},
};

std::string field_for(QString const& column) {
    QString const wanted = folded(column);
    for (auto const& field : record_fields())
        if (folded(to_text(field.id)) == wanted)
            return field.id;
    for (auto const& [other, id] : k_other_names)
        if (wanted == QLatin1String(other))
            return id;
    for (auto const& field : record_fields())
        if (folded(field_text(field)) == wanted)
            return field.id;
    return {};
}

// Words that mean "nobody knows" in other systems' tables.
bool means_unknown(QString const& cell) {
    static QStringList const words{QString(),
                                   QStringLiteral("na"),
                                   QStringLiteral("n/a"),
                                   QStringLiteral("nk"),
                                   QStringLiteral("null"),
                                   QStringLiteral("unknown"),
                                   QStringLiteral("-"),
                                   QStringLiteral("?")};
    return words.contains(cell.trimmed().toLower());
}

// The cell as the field's text: a choice may be given by its word too.
Result<void> write(RecordField const& field, Case& c, std::size_t index, QString const& cell,
                   Provenance const& from) {
    auto written = field.write(c, index, cell.toStdString(), from);
    if (written)
        return written;
    for (auto const& choice : field.choices)
        if (folded(record_choice_text(field, choice)) == folded(cell))
            return field.write(c, index, choice, from);
    if (field.kind == RecordField::Kind::date) { // 2019/03/14 and 2019.03.14
        QString dashed = cell;
        dashed.replace(u'/', u'-').replace(u'.', u'-');
        if (field.write(c, index, dashed.toStdString(), from))
            return {};
    }
    return written;
}

class Reader {
public:
    Reader(CsvTable const& table, std::vector<ColumnMapping> const& mapping, Provenance from)
        : m_table(table), m_from(std::move(from)) {
        m_preview.mapping = mapping;
        std::vector<std::string> taken;
        for (auto const& one : mapping) {
            RecordField const* field = one.field.empty() ? nullptr : find_record_field(one.field);
            if (!one.field.empty() && !field)
                problem(0, one.column, "no_such_field", {to_text(one.field)});
            if (field && std::ranges::find(taken, one.field) != taken.end()) {
                problem(0, one.column, "twice", {field_text(*field)});
                field = nullptr;
            }
            if (field)
                taken.push_back(one.field);
            if (!m_table.columns.contains(one.column))
                problem(0, one.column, "no_such_column", {one.column});
            m_fields.emplace_back(m_table.columns.indexOf(one.column), field);
        }
    }

    ImportPreview run() {
        for (std::size_t row = 0; row < m_table.rows.size(); ++row)
            read_row(row);
        return std::move(m_preview);
    }

private:
    void problem(int line, QString column, char const* code, QStringList arguments) {
        m_preview.problems.push_back({line, std::move(column), QLatin1String(code), std::move(arguments)});
    }
    [[nodiscard]] QString cell(std::size_t row, qsizetype column) const {
        auto const& cells = m_table.rows[row];
        QString const text = column >= 0 && column < cells.size() ? cells[column].trimmed() : QString();
        return means_unknown(text) ? QString() : text;
    }

    ImportedPatient* patient_of(std::size_t row) {
        QString id;
        for (auto const& [column, field] : m_fields)
            if (field && field->id == "patient_id")
                id = cell(row, column);
        if (id.isEmpty()) {
            problem(m_table.lines[row], {}, "no_patient", {});
            return nullptr;
        }
        auto& patients = m_preview.patients;
        auto found =
            std::ranges::find_if(patients, [&](auto const& p) { return to_text(p.facts.patient.id) == id; });
        if (found == patients.end()) {
            patients.emplace_back().facts.patient.id = id.toStdString();
            found = patients.end() - 1;
        }
        found->lines.push_back(m_table.lines[row]);
        return &*found;
    }

    void read_row(std::size_t row) {
        int const line = m_table.lines[row];
        auto const cells = m_table.rows[row].size();
        if (cells < m_table.columns.size())
            problem(line, {}, "short_row", {QString::number(cells), QString::number(m_table.columns.size())});
        auto* const patient = patient_of(row);
        if (!patient)
            return;
        std::map<RecordGroup, std::size_t> entry; // of this row in each list
        for (auto const& [column, field] : m_fields) {
            QString const text = field ? cell(row, column) : QString();
            if (!text.isEmpty() && field->id != "patient_id")
                read_cell(*patient, *field, text, line, m_table.columns[column], entry);
        }
    }

    void read_cell(ImportedPatient& patient, RecordField const& field, QString const& text, int line,
                   QString const& column, std::map<RecordGroup, std::size_t>& entry) {
        Case tried = patient.facts;
        std::size_t index = 0;
        if (field.group != RecordGroup::patient) {
            auto const known = entry.find(field.group);
            index = known != entry.end() ? known->second
                                         : add_entry(tried, field.group, "import-" + std::to_string(line));
        }
        if (auto const written = write(field, tried, index, text, m_from); !written)
            return problem(line, column, "no_value",
                           {text, field_text(field), to_text(written.error().detail)});
        if (field.group == RecordGroup::patient) {
            auto const earlier = field.read(patient.facts, 0), now = field.read(tried, 0);
            if (earlier && earlier != now)
                return problem(line, column, "differs_in_file",
                               {field_text(field), to_text(*now), to_text(*earlier)});
        } else {
            entry.emplace(field.group, index);
        }
        patient.facts = std::move(tried);
        ++patient.values;
    }

    CsvTable const& m_table;
    Provenance m_from;
    std::vector<std::pair<qsizetype, RecordField const*>> m_fields;
    ImportPreview m_preview;
};

bool same_entry(Case const& a, std::size_t i, Case const& b, std::size_t k, RecordGroup group) {
    for (auto const& field : record_fields())
        if (field.group == group && field.read(a, i) != field.read(b, k))
            return false;
    return true;
}

// Adds the entries of one list that the case doesn't have yet.
void merge_list(Merged& merged, Case const& facts, RecordGroup group) {
    for (std::size_t k = 0; k < entries(facts, group); ++k) {
        bool there = false;
        for (std::size_t i = 0; i < entries(merged.result, group); ++i)
            there = there || same_entry(merged.result, i, facts, k, group);
        if (there)
            continue;
        std::string const lesion_id = group == RecordGroup::lesion ? facts.lesions[k].id.value : "";
        auto const index = add_entry(merged.result, group, lesion_id);
        for (auto const& field : record_fields())
            if (auto const value = field.group == group ? field.read(facts, k) : std::nullopt) {
                Provenance const from = field.provenance(facts, k).value_or(Provenance{});
                if (field.write(merged.result, index, *value, from))
                    ++merged.filled;
            }
    }
}

} // namespace

std::vector<ColumnMapping> propose_mapping(CsvTable const& table) {
    std::vector<ColumnMapping> mapping;
    for (QString const& column : table.columns) {
        std::string field = field_for(column);
        for (auto const& earlier : mapping)
            if (earlier.field == field)
                field.clear(); // the first column of that meaning keeps it
        mapping.push_back({column, field});
    }
    return mapping;
}

ImportPreview read_clinical(CsvTable const& table, std::vector<ColumnMapping> const& mapping,
                            Provenance const& from) {
    return Reader(table, mapping, from).run();
}

Merged merge_clinical(Case const& current, Case const& facts, Known known) {
    Merged merged{current, 0, {}};
    for (auto const& field : record_fields()) {
        if (field.group != RecordGroup::patient)
            continue;
        auto const said = field.read(facts, 0), there = field.read(current, 0);
        if (!said || said == there)
            continue;
        bool const identity = field.section == "patient" && field.id != "age_years";
        if (there && (known == Known::is_kept || identity)) {
            merged.kept.push_back(
                {0,
                 {},
                 QStringLiteral("kept"),
                 {field_text(field), record_value_text(field, there), record_value_text(field, said)}});
            continue;
        }
        Provenance const from = field.provenance(facts, 0).value_or(Provenance{});
        if (field.write(merged.result, 0, *said, from))
            ++merged.filled;
    }
    for (auto const group :
         {RecordGroup::lesion, RecordGroup::symptom, RecordGroup::organ, RecordGroup::surgery,
          RecordGroup::treatment, RecordGroup::visit, RecordGroup::reported})
        merge_list(merged, facts, group);
    return merged;
}

Edit import_edit(Case const& current, Case const& merged) {
    Group group{"import_clinical", {}};
    if (merged.patient != current.patient)
        group.edits.push_back({SetPatient{merged.patient}});
    if (merged.clinical != current.clinical)
        group.edits.push_back({SetClinical{merged.clinical}});
    for (std::size_t i = current.lesions.size(); i < merged.lesions.size(); ++i)
        group.edits.push_back({PutLesion{merged.lesions[i], {}}});
    return {std::move(group)};
}

} // namespace vertemark::app
