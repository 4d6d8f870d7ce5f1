// What the lesion form asks, in which order, and how each field follows the lesion.
#include "app/i18n/annotation_text.h"
#include "app/i18n/text_table.h"
#include "app/ui/panels/lesion_form.h"
#include "app/ui/panels/panel_style.h"
#include "app/ui/panels/wbb_drawing.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace vertemark::app {

using namespace annotation;

namespace {

std::optional<bool> side(PosteriorSide const& side) {
    return side.involved();
}

FactView posterolateral_view(Lesion const& l) {
    FactView view;
    auto const left = side(l.left), right = side(l.right);
    for (PosteriorSide const* one : {&l.left, &l.right})
        for (Fact<bool> const* fact : {&one->any, &one->pedicle, &one->facet, &one->costovertebral})
            if (*fact && !view.from)
                view.from = (*fact)->from;
    if (left && right)
        view.picked = (*left ? 1 : 0) + (*right ? 2 : 0);
    return view;
}

} // namespace

template <class Value>
FactRow* LesionForm::add_fact(QString const& name, char const* question, std::vector<Choice> choices,
                              Fact<Value> Lesion::*fact, std::vector<Value> values) {
    return add_row(
        name, question, std::move(choices), [=](Lesion const& l) { return view_of(l.*fact, values); },
        [=, this](Lesion& l, std::optional<int> choice) {
            if (choice)
                put(l.*fact, Value(values[static_cast<std::size_t>(*choice)]), session()->editor());
            else
                (l.*fact).reset();
        });
}

LesionForm::LesionForm(QWidget* parent) : CasePanel(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(7, 6, 7, 8);
    m_column->setSpacing(1);
    build_header();
    build_bone_rows();
    build_posterior_rows();
    build_canal_rows();
    build_end();
}

void LesionForm::build_header() {
    auto* const head = new QHBoxLayout;
    m_title = new QLabel(this);
    m_title->setProperty("role", "heading");
    m_open = new QLabel(this);
    m_open->setProperty("role", "small");
    m_open->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    head->addWidget(m_title);
    head->addWidget(m_open, 1);
    m_column->addLayout(head);

    m_links = new QLabel(this);
    m_links->setProperty("role", "small");
    m_links->setWordWrap(true);
    m_links->setTextFormat(Qt::RichText);
    m_links->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_links->setAccessibleName(tr("Images on which the lesion is seen"));
    connect(m_links, &QLabel::linkActivated, this, [this](QString const& index) {
        auto const i = index.toUInt();
        if (i < m_shown_links.size())
            Q_EMIT link_activated(m_shown_links[i]);
    });
    m_column->addLayout(make_links_line());
    m_disagreement = new QLabel(this);
    m_disagreement->setProperty("role", "warning");
    m_disagreement->setWordWrap(true);
    m_column->addWidget(m_disagreement);

    auto* const line = new QHBoxLayout;
    m_site = make_site();
    m_levels = new QLineEdit(this);
    m_levels->setProperty("role", "text");
    m_levels->setFixedHeight(22);
    m_levels->setPlaceholderText(tr("e.g. T11 or T10-T12"));
    m_levels->setAccessibleName(tr("Levels of the lesion"));
    m_levels->setToolTip(tr("Levels of the lesion: T11, or T10-T12, or T4, T6"));
    line->setSpacing(5);
    line->addWidget(m_site);
    line->addWidget(m_levels, 1);
    line->addSpacing(k_chip_size);
    m_column->addLayout(line);
    connect(m_levels, &QLineEdit::editingFinished, this, [this] {
        if (m_levels->isModified()) {
            m_levels->setModified(false);
            if (auto const* lesion = shown(); lesion && lesion->site != LesionSite::spine)
                change([&](Lesion& l) { l.site_name = m_levels->text().trimmed().toStdString(); });
            else
                change_levels();
        }
    });
    m_levels_error = new QLabel(this);
    m_levels_error->setProperty("role", "danger");
    m_levels_error->setWordWrap(true);
    m_levels_error->hide();
    m_column->addWidget(m_levels_error);
}

void LesionForm::build_bone_rows() {
    m_type = add_fact<BoneLesionType>(
        tr("Type"), "bone_lesion",
        {{tr("L lytic"), u'L', text(BoneLesionType::lytic)},
         {tr("B blastic"), u'B', text(BoneLesionType::blastic)},
         {tr("M mixed"), u'M', text(BoneLesionType::mixed)}},
        &Lesion::type, {BoneLesionType::lytic, BoneLesionType::blastic, BoneLesionType::mixed});
    m_body_share = add_row(
        tr("Body share"), "body_involved_pct",
        {{tr("≤ 50"), u'1', tr("up to 50 % of the body involved")},
         {tr("> 50"), u'2', tr("more than 50 % of the body involved")}},
        [](Lesion const& l) {
            FactView view = view_of(l.body_over_half, {false, true});
            if (!l.body_over_half && l.body_involved_pct) {
                int const index = l.body_involved_pct->value > 50 ? 1 : 0;
                (settled(l.body_involved_pct) ? view.picked : view.proposed) = index;
                view.from = l.body_involved_pct->from;
            }
            return view;
        },
        [this](Lesion& l, std::optional<int> choice) {
            if (choice) {
                put(l.body_over_half, *choice == 1, session()->editor());
            } else {
                l.body_over_half.reset();
                l.body_involved_pct.reset();
            }
        });
    add_number(m_body_share, {0, 100, 0, QStringLiteral("%")}, tr("Share of the body involved, in per cent"),
               &Lesion::body_involved_pct);

    m_collapse = add_row(
        tr("Collapse"), "collapse height_loss_pct",
        {{tr("0 none"), u'0', text(Collapse::none)},
         {tr("2 ≤ 50"), u'2', text(Collapse::up_to_half)},
         {tr("3 > 50"), u'3', text(Collapse::over_half)}},
        [](Lesion const& l) {
            FactView view = view_of(l.collapse, {Collapse::none, Collapse::up_to_half, Collapse::over_half});
            if (!l.collapse && l.height_loss_pct) { // the number suggests, except where the paper has a gap
                double const loss = l.height_loss_pct->value;
                if (loss >= 20 && loss != 50)
                    view.proposed = loss > 50 ? 2 : 1;
                view.from = l.height_loss_pct->from;
            }
            return view;
        },
        [this](Lesion& l, std::optional<int> choice) {
            if (choice) {
                put(l.collapse, static_cast<Collapse>(*choice), session()->editor());
            } else {
                l.collapse.reset();
                l.height_loss_pct.reset();
            }
        });
    add_number(m_collapse, {-100, 100, 0, QStringLiteral("%")},
               tr("Height loss against intact neighbours, in per cent"), &Lesion::height_loss_pct);
    m_collapse_question = new QLabel(this);
    m_collapse_question->setProperty("role", "warning");
    m_collapse_question->setWordWrap(true);
    m_collapse_question->setContentsMargins(k_label_width + 5, 0, 0, 2);
    m_column->addWidget(m_collapse_question);

    m_alignment = add_fact<Alignment>(
        tr("Alignment"), "alignment",
        {{tr("N normal"), u'N', text(Alignment::normal)},
         {tr("K new"), u'K', text(Alignment::de_novo_deformity)},
         {tr("S sublux."), u'S', text(Alignment::subluxation_translation)}},
        &Lesion::alignment,
        {Alignment::normal, Alignment::de_novo_deformity, Alignment::subluxation_translation});
    m_kyphosis = add_number_row(tr("  Kyphosis"), {-180, 180, 1, QStringLiteral("°")}, &Lesion::kyphosis_deg);
    m_prior_kyphosis =
        add_number_row(tr("  before"), {-180, 180, 1, QStringLiteral("°")}, &Lesion::prior_kyphosis_deg);
    m_translation =
        add_number_row(tr("  Translation"), {-200, 200, 1, QStringLiteral("mm")}, &Lesion::translation_mm);
}

void LesionForm::build_posterior_rows() {
    auto* const row =
        add_row(tr("Posterolat."), "posterolateral posterolateral_left posterolateral_right",
                {{tr("0 none"), u'0', tr("no facet, pedicle or costovertebral joint involved")},
                 {tr("Left"), u'L', tr("facet, pedicle or costovertebral joint, patient's left")},
                 {tr("Right"), u'R', tr("facet, pedicle or costovertebral joint, patient's right")},
                 {tr("2 both"), u'2', tr("both sides")}},
                posterolateral_view, [this](Lesion& l, std::optional<int> choice) {
                    l.left = {};
                    l.right = {};
                    if (choice) {
                        l.left.any = session()->editor().fact((*choice & 1) != 0);
                        l.right.any = session()->editor().fact((*choice & 2) != 0);
                    }
                });
    row->setToolTip(tr("Facet, pedicle or costovertebral joint fractured or replaced by tumour"));
    m_column->addWidget(make_wbb());
}

QWidget* LesionForm::make_wbb() {
    auto* const body = new QWidget(this);
    auto* const line = new QHBoxLayout(body);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(5);
    auto* const name = new QLabel(tr("Sectors\n(WBB)"), body);
    name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    name->setProperty("role", "row");
    name->setFixedWidth(k_label_width);
    line->addWidget(name);
    m_wbb = new WbbDrawing(body);
    line->addWidget(m_wbb);
    auto* const side = new QVBoxLayout;
    side->setSpacing(2);
    side->addLayout(make_structures(body));
    m_wbb_text = new QLabel(body);
    m_wbb_text->setProperty("role", "small");
    m_wbb_text->setWordWrap(true);
    side->addWidget(m_wbb_text);
    auto* const grid = new QGridLayout;
    grid->setSpacing(2);
    constexpr std::pair<char, char const*> k_layers[] = {
        {'A', QT_TR_NOOP("A: soft tissue outside the bone")},
        {'B', QT_TR_NOOP("B: superficial in the bone")},
        {'C', QT_TR_NOOP("C: deep in the bone")},
        {'D', QT_TR_NOOP("D: epidural")},
        {'E', QT_TR_NOOP("E: inside the dura")},
        {'F', QT_TR_NOOP("F: vertebral artery canal (neck)")}};
    int index = 0;
    for (auto const& [layer, hint] : k_layers) {
        auto* const button = new QToolButton(body);
        button->setProperty("role", "segment");
        button->setCheckable(true);
        button->setText(QString(QLatin1Char(layer)));
        button->setToolTip(tr(hint));
        button->setAccessibleName(tr(hint));
        button->setFixedSize(22, 19);
        connect(button, &QToolButton::clicked, this, [this, letter = layer] { toggle_layer(letter); });
        grid->addWidget(button, 0, index);
        ++index;
        m_layers.push_back(button);
    }
    auto* const clear = new QToolButton(body);
    clear->setProperty("role", "flat");
    clear->setText(QStringLiteral("✕"));
    clear->setToolTip(tr("Clear the sectors: not assessed"));
    clear->setAccessibleName(clear->toolTip());
    connect(clear, &QToolButton::clicked, this, [this] { change([](Lesion& l) { l.wbb.reset(); }); });
    grid->addWidget(clear, 0, index);
    side->addLayout(grid);
    side->addStretch(1);
    line->addLayout(side);
    line->addStretch(1);
    connect(m_wbb, &WbbDrawing::zone_toggled, this, &LesionForm::toggle_zone);
    return body;
}

void LesionForm::build_canal_rows() {
    std::vector<Choice> grades;
    constexpr char16_t k_keys[] = {u'0', u'a', u'b', u'c', u'2', u'3'};
    std::vector<Escc> values;
    for (int i = 0; i < 6; ++i) {
        auto const value = static_cast<Escc>(i);
        grades.push_back({grade(value), QChar(k_keys[i]), text(value)});
        values.push_back(value);
    }
    m_cord = add_fact<Escc>(tr("Cord ESCC"), "bilsky", grades, &Lesion::escc, values);
    add_pictograms(*m_cord->bar());
    m_canal_note = new QLabel(this);
    m_canal_note->setProperty("role", "small");
    m_canal_note->setWordWrap(true);
    m_canal_note->setContentsMargins(k_label_width + 5, 0, 0, 2);
    m_column->addWidget(m_canal_note);
    m_beside.push_back(add_fact<Sides>(tr("Foramen"), "",
                                       {{tr("0 none"), u'0', tr("no foramen narrowed")},
                                        {tr("Left"), u'L', text(Sides::left)},
                                        {tr("Right"), u'R', text(Sides::right)},
                                        {tr("2 both"), u'2', text(Sides::both)}},
                                       &Lesion::foramen,
                                       {Sides::none, Sides::left, Sides::right, Sides::both}));
    auto* const mass = add_fact<bool>(
        tr("Paravert."), "",
        {{tr("0 no"), u'0', tr("no paravertebral mass")}, {tr("1 yes"), u'1', tr("paravertebral mass")}},
        &Lesion::paravertebral, {false, true});
    add_number(mass, {0, 1000, 0, QStringLiteral("mm")}, tr("Size of the paravertebral mass in millimetres"),
               &Lesion::paravertebral_mm);
}

void LesionForm::build_end() {
    m_beside.push_back(add_fact<Confidence>(
        tr("Metastasis"), "",
        {{tr("1 certain"), u'1', tr("certain to be a metastasis")},
         {tr("2 probable"), u'2', tr("probably a metastasis")},
         {tr("3 possible"), u'3', tr("possibly a metastasis")}},
        &Lesion::confidence, {Confidence::certain, Confidence::probable, Confidence::possible}));
    build_tomita_row();
    build_measured_row();
    m_note = new QLineEdit(this);
    m_note->setProperty("role", "text");
    m_note->setPlaceholderText(tr("Note"));
    m_note->setAccessibleName(tr("Note on the lesion"));
    m_column->addSpacing(2);
    m_column->addWidget(m_note);
    connect(m_note, &QLineEdit::editingFinished, this, [this] {
        if (!m_note->isModified())
            return;
        m_note->setModified(false);
        change([&](Lesion& l) { l.note = m_note->text().toStdString(); });
    });
}

} // namespace vertemark::app
