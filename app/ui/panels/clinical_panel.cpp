#include "app/ui/panels/clinical_panel.h"

#include "app/i18n/annotation_text.h"
#include "app/i18n/score_text.h"
#include "app/i18n/text_table.h"
#include "app/ui/panels/panel_style.h"
#include "app/ui/panels/provenance_chip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "scoring/evaluate.h"

namespace vertemark::app {

using namespace annotation;

ClinicalPanel::ClinicalPanel(QWidget* parent) : CasePanel(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(13, 0, 13, 6);
    m_column->setSpacing(1);
    build_disease_rows();
    build_metastasis_rows();
    build_status_rows();
    m_warnings = add_note("warning");
    m_assessed = add_note("small");
    auto* const more = new QToolButton(this);
    more->setProperty("role", "question");
    more->setText(tr("Whole record: history, treatment, follow-up ▸"));
    more->setFocusPolicy(Qt::StrongFocus);
    m_column->addWidget(more);
    connect(more, &QToolButton::clicked, this, &ClinicalPanel::record_asked);
}

QLabel* ClinicalPanel::add_note(char const* role) {
    auto* const note = new QLabel(this);
    note->setProperty("role", role);
    note->setWordWrap(true);
    note->hide();
    m_column->addWidget(note);
    return note;
}

FactRow* ClinicalPanel::add_row(QString const& name, char const* question, std::vector<Choice> choices,
                                std::function<FactView(Record const&)> read,
                                std::function<void(Record&, std::optional<int>)> write) {
    auto* const row = new FactRow(name, QLatin1String(question), std::move(choices), this);
    m_column->addWidget(row);
    m_bindings.push_back({row, std::move(read), {}});
    connect(row, &FactRow::pick, this,
            [this, write](std::optional<int> choice) { change([&](Record& r) { write(r, choice); }); });
    connect(row, &FactRow::cleared, this,
            [this, write] { change([&](Record& r) { write(r, std::nullopt); }); });
    connect(row, &FactRow::done, this, [this, row] { next_row(row); });
    return row;
}

template <class Value, class Pick>
FactRow* ClinicalPanel::add_fact(QString const& name, char const* question, std::vector<Choice> choices,
                                 Pick fact, std::vector<Value> values) {
    return add_row(
        name, question, std::move(choices), [=](Record const& r) { return view_of<Value>(fact(r), values); },
        [=, this](Record& r, std::optional<int> choice) {
            if (choice)
                put(fact(r), Value(values[static_cast<std::size_t>(*choice)]), session()->editor());
            else
                fact(r).reset();
        });
}

template <class Value, class Pick>
FactRow* ClinicalPanel::add_number(QString const& name, char const* question, FactRow::Number const& number,
                                   Pick fact) {
    auto* const row = add_row(
        name, question, {},
        [=](Record const& r) {
            FactView view;
            if (fact(r))
                view.from = fact(r)->from;
            return view;
        },
        [=](Record& r, std::optional<int>) { fact(r).reset(); });
    row->add_number(number, name);
    m_bindings.back().read_number = [=](Record const& r) {
        return fact(r) ? std::optional(static_cast<double>(fact(r)->value)) : std::nullopt;
    };
    connect(row, &FactRow::typed, this, [=, this](std::optional<double> value) {
        change([&](Record& r) {
            if (value)
                put(fact(r), static_cast<Value>(*value), session()->editor());
            else
                fact(r).reset();
        });
    });
    return row;
}

// ---- What is asked --------------------------------------------------------------------------------------

void ClinicalPanel::build_disease_rows() {
    add_fact<Pain>(tr("Pain"), "pain",
                   {{tr("M mechanical"), u'M', tr("eased by lying down, provoked by movement or load")},
                    {tr("P other"), u'P', tr("pain that is not mechanical")},
                    {tr("0 none"), u'0', text(Pain::none)}},
                   [](auto& r) -> auto& { return r.pain; },
                   {Pain::mechanical, Pain::non_mechanical, Pain::none});
    build_primary();
    add_fact<Growth>(tr("Growth"), "growth",
                     {{tr("1 slow"), u'1', text(Growth::slow)},
                      {tr("2 moder."), u'2', text(Growth::moderate)},
                      {tr("4 rapid"), u'4', text(Growth::rapid)}},
                     [](auto& r) -> auto& { return r.primary_growth; },
                     {Growth::slow, Growth::moderate, Growth::rapid});
    m_growth_note = add_note("small");
    m_growth_note->setContentsMargins(k_label_width + 5, 0, 0, 2);
}

void ClinicalPanel::build_primary() {
    auto* const line = new QHBoxLayout;
    line->setSpacing(5);
    auto* const name = new QLabel(tr("Primary"), this);
    name->setProperty("role", "row");
    name->setFixedWidth(k_label_width);
    m_primary = new QComboBox(this);
    m_primary->setProperty("role", "text");
    m_primary->setAccessibleName(tr("Primary tumour"));
    m_primary->setToolTip(tr("Site of the primary tumour; type its first letters"));
    m_primary->setMaxVisibleItems(26);
    m_primary->setFixedHeight(24);
    m_primary->installEventFilter(this);
    m_primary->addItem(not_assessed(), QString());
    if (auto const* const tomita = scoring::find_score("tomita"))
        if (auto const* const site = tomita->input(scoring::input::primary_site))
            for (std::string const& id : site->domain.choices)
                m_primary->addItem(primary_site_text(id), to_text(id));
    m_primary_chip = new ProvenanceChip(this);
    name->setBuddy(m_primary);
    line->addWidget(name);
    line->addWidget(m_primary, 1);
    line->addWidget(m_primary_chip);
    m_column->addLayout(line);
    auto const choose = [this](QString const& id) {
        change([&](Record& r) {
            if (id.isEmpty())
                r.primary_site.reset();
            else
                put(r.primary_site, id.toStdString(), session()->editor());
        });
    };
    connect(m_primary, &QComboBox::activated, this,
            [this, choose](int index) { choose(m_primary->itemData(index).toString()); });
    connect(m_primary_chip, &ProvenanceChip::clear_asked, this, [choose] { choose({}); });
}

// The usual few by one key, more by number.
void ClinicalPanel::build_bone_foci() {
    std::vector<Choice> choices;
    std::vector<int> values;
    for (int count = 0; count <= 5; ++count) {
        choices.push_back({QString::number(count), QChar(char16_t(u'0' + count)),
                           tr("%n bone focus (foci) outside the spine", nullptr, count)});
        values.push_back(count);
    }
    auto* const row = add_fact<int>(
        tr("Bone foci"), "extraspinal_bone_foci", choices,
        [](auto& r) -> auto& { return r.extraspinal_bone_foci; }, values);
    row->set_compact();
    row->setToolTip(tr("Bone metastases outside the spine; 0 = looked for and none"));
    row->add_number({0, 999, 0, {}}, tr("Number of bone metastases outside the spine"));
    m_bindings.back().read_number = [](Record const& r) {
        return r.extraspinal_bone_foci ? std::optional<double>(r.extraspinal_bone_foci->value) : std::nullopt;
    };
    connect(row, &FactRow::typed, this, [this](std::optional<double> value) {
        change([&](Record& r) {
            if (value)
                put(r.extraspinal_bone_foci, static_cast<int>(*value), session()->editor());
            else
                r.extraspinal_bone_foci.reset();
        });
    });
}

void ClinicalPanel::build_metastasis_rows() {
    build_bone_foci();
    add_number<int>(
        tr("Vertebrae"), "vertebral_metastases", {0, 33, 0, tr("in all; empty: as marked")},
        [](auto& r) -> auto& { return r.vertebral_metastases; })
        ->setToolTip(tr("Vertebrae with metastasis, adjacent ones counted separately"));
    add_fact<Visceral>(tr("Viscera"), "visceral visceral_present",
                       {{tr("0 none"), u'0', tr("no lung, liver, kidney or brain metastasis")},
                        {tr("2 treatable"), u'2', text(Visceral::treatable)},
                        {tr("4 untreat."), u'4', text(Visceral::untreatable)}},
                       [](auto& r) -> auto& { return r.visceral; },
                       {Visceral::none, Visceral::treatable, Visceral::untreatable})
        ->setToolTip(tr("Visceral metastases as Tomita asks: lung, liver, kidney, brain"));
    add_fact<Organs>(tr("Organs"), "organ_metastases",
                     {{tr("0 none"), u'0', tr("no metastasis of a major internal organ")},
                      {tr("1 remov."), u'1', text(Organs::removable)},
                      {tr("2 unremov."), u'2', text(Organs::unremovable)}},
                     [](auto& r) -> auto& { return r.organs; },
                     {Organs::none, Organs::removable, Organs::unremovable})
        ->setToolTip(tr("Metastases of major internal organs as Tokuhashi asks"));
    add_fact<bool>(tr("Pleura, perit."), "pleural_metastases",
                   {{tr("0 no"), u'0', tr("no pleural or peritoneal spread")},
                    {tr("1 yes"), u'1', tr("pleural or peritoneal spread")}},
                   [](auto& r) -> auto& { return r.pleura_or_peritoneum; }, {false, true})
        ->setToolTip(
            tr("Pleural or peritoneal spread: asked on its own, because the paper doesn't say whether "
               "it counts as an organ"));
}

void ClinicalPanel::build_status_rows() {
    std::vector<Choice> kps, ecog;
    std::vector<int> kps_values, ecog_values;
    for (int value = 10; value <= 100; value += 10) {
        kps.push_back({QString::number(value), QChar(value == 100 ? u'0' : char16_t(u'0' + value / 10)),
                       kps_text(value)});
        kps_values.push_back(value);
    }
    for (int value = 0; value <= 5; ++value) {
        ecog.push_back({QString::number(value), QChar(char16_t(u'0' + value)), ecog_text(value)});
        ecog_values.push_back(value);
    }
    auto* const kps_row = add_fact<int>(
        tr("KPS"), "kps", kps, [](auto& r) -> auto& { return r.status.kps; }, kps_values);
    kps_row->set_compact();
    m_kps_note = add_note("small");
    m_kps_note->setContentsMargins(k_label_width + 5, 0, 0, 2);
    add_fact<int>(
        tr("ECOG"), "ecog", ecog, [](auto& r) -> auto& { return r.status.ecog; }, ecog_values);
    std::vector<Choice> frankel, ais;
    for (int i = 0; i < 5; ++i) {
        auto const f = static_cast<Frankel>(i);
        auto const a = static_cast<Ais>(i);
        frankel.push_back({QString(letter(f)), letter(f), text(f)});
        ais.push_back({QString(letter(a)), letter(a), text(a)});
    }
    add_fact<Frankel>(tr("Frankel"), "frankel", frankel, [](auto& r) -> auto& { return r.status.frankel; },
                      {Frankel::a, Frankel::b, Frankel::c, Frankel::d, Frankel::e});
    add_fact<Ais>(tr("AIS"), "ais", ais, [](auto& r) -> auto& { return r.status.ais; },
                  {Ais::a, Ais::b, Ais::c, Ais::d, Ais::e});
    add_number<double>(
        tr("VAS pain"), "vas", {0, 10, 1, tr("of 10")}, [](auto& r) -> auto& { return r.status.vas; });
}

// ---- Acts and showing ---------------------------------------------------------------------------------

void ClinicalPanel::change(std::function<void(Record&)> const& act) {
    if (!session())
        return;
    if (!writable()) {
        Q_EMIT refused(tr("The case is open for reading only; nothing was changed."));
        refresh();
        return;
    }
    report(session()->editor().change_clinical(act));
}

std::vector<FactRow*> ClinicalPanel::rows() const {
    std::vector<FactRow*> rows;
    for (auto const& binding : m_bindings)
        rows.push_back(binding.row);
    return rows;
}

void ClinicalPanel::refresh() {
    auto const* const c = current();
    setEnabled(c && writable());
    Record const empty;
    Record const& record = c ? c->clinical : empty;
    for (auto const& binding : m_bindings)
        binding.show(record);
    auto const site = record.primary_site ? to_text(record.primary_site->value) : QString();
    int index = m_primary->findData(site);
    if (index < 0) { // a site that the list doesn't know stays visible as it was written
        m_primary->addItem(primary_site_text(site.toStdString()), site);
        index = m_primary->count() - 1;
    }
    m_primary->setCurrentIndex(index);
    m_primary_chip->show_provenance(record.primary_site ? std::optional(record.primary_site->from)
                                                        : std::nullopt);
    auto const kps = record.status.kps;
    m_kps_note->setText(kps ? kps_text(kps->value) : QString());
    m_kps_note->setVisible(kps.has_value());
    show_growth();
    show_warnings();
    std::optional<Instant> last;
    for (auto const& binding : m_bindings)
        if (auto const view = binding.read(record); view.from)
            last = std::max(last.value_or(Instant{}), view.from->when);
    m_assessed->setText(last ? tr("Last answer %1").arg(when_text(*last)) : QString());
    m_assessed->setVisible(last.has_value());
}

// Which growth class the score uses and on whose authority.
void ClinicalPanel::show_growth() {
    auto const* const tomita = session() ? session()->score("tomita") : nullptr;
    auto const* const growth = tomita ? tomita->detail("growth") : nullptr;
    auto const* const mapping = tomita ? tomita->detail("growth_mapping") : nullptr;
    QString note;
    if (growth && mapping && std::get_if<std::string>(growth) && std::get_if<std::string>(mapping))
        note = tr("Tomita: %1, %2")
                   .arg(answer_text(scoring::input::growth, std::get<std::string>(*growth)),
                        answer_text("growth_mapping", scoring::Value(std::get<std::string>(*mapping))));
    m_growth_note->setText(note);
    m_growth_note->setVisible(!note.isEmpty());
}

void ClinicalPanel::show_warnings() {
    QStringList lines;
    if (session())
        for (auto const& warning : session()->warnings())
            lines << QStringLiteral("⚠ ") + warning_text(warning);
    m_warnings->setText(lines.join(u'\n'));
    m_warnings->setVisible(!lines.isEmpty());
}

} // namespace vertemark::app
