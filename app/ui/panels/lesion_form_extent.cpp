// Fields of the lesion form beyond choices in a row: site, structures, pictograms, surgical type, measures.
#include "annotation/edit/accept.h"
#include "annotation/measure/surgical_type.h"
#include "app/i18n/annotation_text.h"
#include "app/ui/panels/lesion_form.h"
#include "app/ui/panels/panel_style.h"
#include "app/ui/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace vertemark::app {

using namespace annotation;

QComboBox* LesionForm::make_site() {
    auto* const site = new QComboBox(this);
    site->addItems({tr("Level"), tr("Bone"), tr("Organ")});
    site->setFixedWidth(k_label_width);
    site->setFixedHeight(22);
    site->setAccessibleName(tr("Where the lesion is"));
    site->setToolTip(tr("Vertebra, another bone, or an organ"));
    connect(site, &QComboBox::activated, this, [this](int index) {
        change([&](Lesion& l) {
            l.site = static_cast<LesionSite>(index);
            if (l.site != LesionSite::spine)
                l.levels.clear();
            else
                l.site_name.clear();
        });
    });
    return site;
}

// The pictures on which the lesion is seen, and a button that adds the active one.
QLayout* LesionForm::make_links_line() {
    auto* const line = new QHBoxLayout;
    line->setSpacing(3);
    line->addWidget(m_links, 1);
    auto* const add = new QToolButton(this);
    add->setProperty("role", "flat");
    add->setText(QStringLiteral("+"));
    add->setToolTip(tr("Add the active picture as evidence, with what it shows"));
    add->setAccessibleName(add->toolTip());
    add->setPopupMode(QToolButton::InstantPopup);
    auto* const menu = new QMenu(add);
    auto const entry = [&](QString const& text, std::optional<bool> seen,
                           std::optional<BoneLesionType> type) {
        menu->addAction(text, this, [this, seen, type] { Q_EMIT evidence_wanted(seen, type); });
    };
    entry(tr("Seen on the active picture"), true, {});
    entry(tr("Seen there as lytic"), true, BoneLesionType::lytic);
    entry(tr("Seen there as mixed"), true, BoneLesionType::mixed);
    entry(tr("Seen there as blastic"), true, BoneLesionType::blastic);
    entry(tr("Not seen there"), false, {});
    add->setMenu(menu);
    line->addWidget(add);
    return line;
}

void LesionForm::add_evidence(ImageLink const& image, std::optional<bool> seen,
                              std::optional<BoneLesionType> type) {
    change([&](Lesion& l) {
        auto found = std::ranges::find_if(
            l.evidence, [&](LesionEvidence const& e) { return e.image.series == image.series; });
        if (found == l.evidence.end())
            found = l.evidence.insert(l.evidence.end(), LesionEvidence{});
        found->image = image;
        if (seen)
            found->seen = session()->editor().fact(*seen);
        if (type)
            found->type = session()->editor().fact(*type);
        else if (seen == false)
            found->type.reset();
    });
}

// Pedicle, facet and costovertebral joint of each side, lamina, spinous process, posterior wall. A press says
// yes, the next no, the next not assessed.
QLayout* LesionForm::make_structures(QWidget* parent) {
    struct Structure {
        QString text, hint;
        int row, column;
        std::function<Fact<bool>&(Lesion&)> fact;
    };
    Structure const structures[] = {
        {tr("P"), tr("pedicle"), 0, 1, [](Lesion& l) -> Fact<bool>& { return l.right.pedicle; }},
        {tr("F"), tr("facet joint"), 0, 2, [](Lesion& l) -> Fact<bool>& { return l.right.facet; }},
        {tr("C"), tr("costovertebral joint"), 0, 3,
         [](Lesion& l) -> Fact<bool>& { return l.right.costovertebral; }},
        {tr("P"), tr("pedicle"), 1, 1, [](Lesion& l) -> Fact<bool>& { return l.left.pedicle; }},
        {tr("F"), tr("facet joint"), 1, 2, [](Lesion& l) -> Fact<bool>& { return l.left.facet; }},
        {tr("C"), tr("costovertebral joint"), 1, 3,
         [](Lesion& l) -> Fact<bool>& { return l.left.costovertebral; }},
        {tr("Lam"), tr("lamina"), 0, 4, [](Lesion& l) -> Fact<bool>& { return l.lamina; }},
        {tr("Spin"), tr("spinous process"), 1, 4, [](Lesion& l) -> Fact<bool>& { return l.spinous_process; }},
        {tr("Wall"), tr("defect of the posterior wall"), 0, 5,
         [](Lesion& l) -> Fact<bool>& { return l.posterior_wall_defect; }}};
    auto* const grid = new QGridLayout;
    grid->setSpacing(2);
    grid->addWidget(new QLabel(tr("R"), parent), 0, 0);
    grid->addWidget(new QLabel(tr("L"), parent), 1, 0);
    for (auto const& structure : structures) {
        auto* const button = new QToolButton(parent);
        button->setProperty("role", "segment");
        button->setProperty("dense", true);
        button->setCheckable(true);
        button->setText(structure.text);
        QString const side = structure.column > 3 ? QString()
                             : structure.row == 0 ? tr(", right")
                                                  : tr(", left");
        QString const hint = structure.hint + side + tr(": involved, not involved, not assessed");
        button->setToolTip(hint);
        button->setAccessibleName(hint);
        button->setFixedSize(structure.column > 3 ? 30 : 20, 19);
        connect(button, &QToolButton::clicked, this, [this, fact = structure.fact] {
            change([&](Lesion& l) {
                Fact<bool>& answer = fact(l);
                auto const now = settled(answer);
                if (!now)
                    answer = session()->editor().fact(true);
                else if (*now)
                    answer = session()->editor().fact(false);
                else
                    answer.reset();
            });
        });
        grid->addWidget(button, structure.row, structure.column);
        m_structures.emplace_back(button, [fact = structure.fact](Lesion const& l) {
            return fact(const_cast<Lesion&>(l)); // reads only
        });
    }
    return grid;
}

// ---- Bilsky's grades as small axial sections: body above (in front), sac with cord, tumour between.

namespace {

QPixmap pictogram(Escc grade, double ratio) {
    constexpr int k_size = 26;
    QPixmap pixmap(QSize(k_size, k_size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter p(&pixmap);
    p.setRenderHint(QPainter::Antialiasing);
    auto const& t = current_theme();
    p.setPen(QPen(t.muted, 1));
    p.setBrush(t.border);
    p.drawEllipse(QRectF(3, -13, 20, 22)); // the body's back
    p.setBrush(Qt::NoBrush);
    p.drawRoundedRect(QRectF(4, 8, 18, 16), 7, 7); // canal
    // How far the tumour reaches into the canal, and whether fluid is left round the cord.
    static constexpr double k_reach[] = {0, 2.5, 4.5, 6, 8.5, 11};
    double const reach = k_reach[static_cast<std::size_t>(grade)];
    bool const fluid = grade != Escc::grade_3;
    double const sac_top = 8 + std::max(2.0, grade >= Escc::grade_1b ? reach : 3.0);
    QRectF const sac(6.5, sac_top, 13, 22.5 - sac_top);
    p.setPen(Qt::NoPen);
    p.setBrush(QColor(0x5a, 0xa9, 0xe6));
    if (fluid)
        p.drawEllipse(sac);
    double const cord_h = grade == Escc::grade_2 ? 4 : grade == Escc::grade_3 ? 3.5 : 5.5;
    double const cord_y =
        std::min(22.0 - cord_h, std::max(12.5, 8 + reach - (grade <= Escc::grade_1b ? 1 : 0)));
    p.setBrush(QColor(0xe8, 0xc5, 0x47));
    p.drawEllipse(QRectF(8.5, cord_y, 9, cord_h));
    p.setBrush(QColor(0xe5, 0x4b, 0x4b));
    if (reach > 0)
        p.drawRoundedRect(QRectF(7, 6, 12, reach + 2), 4, 4);
    else
        p.drawEllipse(QRectF(9, 1, 8, 5)); // bone only
    return pixmap;
}

} // namespace

void LesionForm::add_pictograms(ChoiceBar& bar) {
    for (int i = 0; i < bar.count(); ++i) {
        auto* const button = bar.segment(i);
        button->setIcon(QIcon(pictogram(static_cast<Escc>(i), devicePixelRatioF())));
        button->setIconSize({26, 26});
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setFixedHeight(48);
    }
}

// ---- Tomita's surgical type: follows from the findings, the reader may say otherwise.

void LesionForm::build_tomita_row() {
    std::vector<Choice> types;
    QString const meanings[] = {tr("body"),
                                tr("body and pedicle"),
                                tr("body to lamina"),
                                tr("epidural"),
                                tr("paravertebral"),
                                tr("two or three adjacent vertebrae"),
                                tr("several or skip lesions")};
    for (int type = 1; type <= 7; ++type)
        types.push_back({QString::number(type), QChar(u'0' + type),
                         tr("Tomita surgical type %1: %2").arg(type).arg(meanings[type - 1])});
    auto* const row = add_row(
        tr("Tomita type"), "tomita_type", types,
        [this](Lesion const& l) {
            FactView view = view_of(l.tomita_surgical_type, {1, 2, 3, 4, 5, 6, 7});
            if (!l.tomita_surgical_type && current())
                if (auto const type = surgical_type(*current(), l)) {
                    view.proposed = *type - 1;
                    view.from = Provenance{How::proposed, {}, {}, {}, "from the findings above"};
                }
            return view;
        },
        [this](Lesion& l, std::optional<int> choice) {
            if (choice)
                put(l.tomita_surgical_type, *choice + 1, session()->editor());
            else
                l.tomita_surgical_type.reset();
        });
    row->set_compact();
}

// ---- Measures
// -----------------------------------------------------------------------------------------------

void LesionForm::build_measured_row() {
    auto* const line = new QHBoxLayout;
    line->setSpacing(3);
    m_measured = new QLabel(this);
    m_measured->setProperty("role", "small");
    m_measured->setWordWrap(true);
    m_measured->setAccessibleName(tr("What was measured"));
    line->addWidget(m_measured, 1);
    auto const button = [&](QString const& text, QString const& hint) {
        auto* const made = new QToolButton(this);
        made->setProperty("role", "segment");
        made->setText(text);
        made->setToolTip(hint);
        made->setAccessibleName(hint);
        line->addWidget(made);
        return made;
    };
    auto* const measure =
        button(tr("Measure"), tr("Measure this lesion's vertebrae on all pictures (Ctrl+M)"));
    m_accept = button(tr("Accept"), tr("Accept everything the program proposes here (Ctrl+Return)"));
    connect(measure, &QToolButton::clicked, this, &LesionForm::measure_wanted);
    connect(m_accept, &QToolButton::clicked, this, &LesionForm::accept_proposals);
    m_column->addLayout(line);
}

void LesionForm::accept_proposals() {
    auto const* const lesion = shown();
    auto const* const c = current();
    if (!lesion || !c)
        return;
    auto const type = lesion->tomita_surgical_type ? std::nullopt : surgical_type(*c, *lesion);
    change([&](Lesion& l) {
        l = accepted(std::move(l), session()->editor().provenance(How::accepted));
        if (type) {
            l.tomita_surgical_type = session()->editor().fact(*type, How::accepted);
            l.tomita_surgical_type->from.method = "from the findings";
        }
    });
}

} // namespace vertemark::app
