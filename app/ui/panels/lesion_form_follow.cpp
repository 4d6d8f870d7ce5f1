// How each field of the lesion form follows the lesion.
#include "annotation/edit/accept.h"
#include "annotation/measure/surgical_type.h"
#include "app/i18n/annotation_text.h"
#include "app/i18n/text_table.h"
#include "app/ui/panels/lesion_form.h"
#include "app/ui/panels/panel_style.h"
#include "app/ui/panels/wbb_drawing.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace vertemark::app {

using namespace annotation;

namespace {

// The cord usually ends at L1: from L2 on the sac holds the cauda, for which ESCC is not defined.
bool below_conus(Lesion const& lesion) {
    return !lesion.levels.empty() && lesion.levels.front() >= L(2);
}

} // namespace

void LesionForm::show_lesion(LesionId const& id) {
    m_lesion = id;
    m_levels->setModified(false);
    m_note->setModified(false);
    refresh();
}

void LesionForm::refresh() {
    auto const* const c = current();
    auto const* const lesion = c ? find_lesion(*c, m_lesion) : nullptr;
    setVisible(lesion != nullptr);
    if (!lesion)
        return;
    setEnabled(writable());
    m_title->setText(lesion_title(*lesion));
    int open = 0;
    for (auto const& binding : m_bindings) {
        binding.show(*lesion);
        open +=
            binding.row->bar() && !follows_by_itself(*binding.row) && !binding.read(*lesion).picked ? 1 : 0;
    }
    m_open->setText(open == 0 ? tr("all answered") : tr("%1 not assessed").arg(open));
    if (!m_levels->isModified()) {
        bool const in_spine = lesion->site == LesionSite::spine;
        m_levels->setText(!in_spine                ? to_text(lesion->site_name)
                          : lesion->levels.empty() ? QString()
                                                   : levels_text(lesion->levels));
        m_levels->setPlaceholderText(in_spine                               ? tr("e.g. T11 or T10-T12")
                                     : lesion->site == LesionSite::visceral ? tr("organ, e.g. liver")
                                                                            : tr("bone, e.g. femur"));
        m_levels_error->hide();
    }
    if (!m_note->isModified())
        m_note->setText(to_text(lesion->note));
    auto const alignment = lesion->alignment ? std::optional(lesion->alignment->value) : std::nullopt;
    m_kyphosis->setVisible(alignment == Alignment::de_novo_deformity || lesion->kyphosis_deg);
    m_prior_kyphosis->setVisible(alignment == Alignment::de_novo_deformity || lesion->prior_kyphosis_deg);
    m_translation->setVisible(alignment == Alignment::subluxation_translation || lesion->translation_mm);
    show_collapse_question(*lesion);
    show_canal(*lesion);
    show_wbb(*lesion);
    show_links(*lesion);
    show_site(*lesion);
    show_structures(*lesion);
    show_measured(*lesion);
}

Lesion const* LesionForm::shown() const {
    auto const* const c = current();
    return c ? find_lesion(*c, m_lesion) : nullptr;
}

// A lesion outside the spine has no vertebra to ask about.
void LesionForm::show_site(Lesion const& lesion) {
    m_site->setCurrentIndex(static_cast<int>(lesion.site));
    bool const in_spine = lesion.site == LesionSite::spine;
    for (auto const& binding : m_bindings)
        if (!in_spine && binding.row != m_type)
            binding.row->hide();
        else if (binding.row != m_kyphosis && binding.row != m_prior_kyphosis && binding.row != m_translation)
            binding.row->show();
    m_wbb->parentWidget()->setVisible(in_spine);
    if (!in_spine) {
        m_canal_note->hide();
        m_collapse_question->hide();
    }
}

void LesionForm::show_structures(Lesion const& lesion) {
    for (auto const& [button, fact] : m_structures) {
        auto const answer = settled(fact(lesion));
        button->setChecked(answer == true);
        set_style_property(button, "denied", answer == false);
    }
}

// What was measured, in one line; proposals wait for Enter.
void LesionForm::show_measured(Lesion const& lesion) {
    QStringList parts;
    auto const say = [&](Fact<double> const& fact, QString const& what, int decimals) {
        if (fact)
            parts << what.arg(QLocale().toString(fact->value, 'f', decimals)) +
                         (fact->from.how == How::proposed ? QStringLiteral("?") : QString());
    };
    auto const& s = lesion.signals;
    say(s.volume_ml, tr("%1 ml"), 1);
    say(s.longest_diameter_mm, tr("%1 mm"), 0);
    say(s.hu_mean, tr("%1 HU"), 0);
    say(s.lytic_share_pct, tr("lytic %1 %"), 0);
    say(s.blastic_share_pct, tr("blastic %1 %"), 0);
    say(s.suv_max, tr("SUVmax %1"), 1);
    say(s.suv_peak, tr("peak %1"), 1);
    say(s.t1_ratio, tr("T1 ×%1"), 2);
    say(s.t2_ratio, tr("T2 ×%1"), 2);
    say(s.stir_ratio, tr("STIR ×%1"), 2);
    say(s.contrast_ratio, tr("C+ ×%1"), 2);
    say(lesion.canal_area_mm2, tr("sac %1 mm²"), 0);
    say(lesion.canal_narrowing_pct, tr("narrowed %1 %"), 0);
    m_measured->setText(parts.isEmpty() ? tr("nothing measured yet") : parts.join(QStringLiteral(" · ")));
    int const waiting = proposals(lesion);
    m_accept->setText(waiting > 0 ? tr("Accept %1").arg(waiting) : tr("Accept"));
    m_accept->setEnabled(waiting > 0 && writable());
}

void LesionForm::show_collapse_question(Lesion const& lesion) {
    QString question;
    if (lesion.collapse && lesion.collapse->from.how == How::proposed)
        question = tr("%1; suggests %2. Enter accepts.")
                       .arg(to_text(lesion.collapse->from.method), text(lesion.collapse->value));
    if (!lesion.collapse && lesion.height_loss_pct && lesion.height_loss_pct->from.how == How::proposed) {
        double const loss = lesion.height_loss_pct->value;
        if (loss == 50)
            question = tr("Measured 50 %: the paper says only “less” and “more”. Pick 2 or 3.");
        else if (loss < 20)
            question = tr("Measured %1 %: below 20 % may be noise. Pick 0 or 2.").arg(loss, 0, 'f', 0);
    }
    if (!lesion.collapse && settled(lesion.height_loss_pct)) {
        double const loss = lesion.height_loss_pct->value;
        if (loss == 50)
            question = tr("Exactly 50 %: the paper says only “less” and “more”. Pick 2 or 3.");
        else if (loss > 0 && loss < 20)
            question = tr("Below 20 % may be noise. Is it a collapse? Pick 0 or 2.");
    }
    m_collapse_question->setText(question);
    m_collapse_question->setVisible(!question.isEmpty());
}

void LesionForm::show_canal(Lesion const& lesion) {
    bool const cauda = below_conus(lesion);
    bool const renamed = m_cauda != cauda;
    m_cauda = cauda;
    if (renamed)
        m_cord->set_name(cauda ? tr("Sac / cauda") : tr("Cord ESCC"));
    for (int i = 0; renamed && i < 6; ++i) {
        auto const value = static_cast<Escc>(i);
        auto meaning = text(value);
        if (cauda && i >= 3)
            meaning = i == 3   ? tr("roots touched")
                      : i == 4 ? tr("sac compressed, CSF still seen")
                               : tr("sac compressed, no CSF seen");
        m_cord->bar()->set_choice_text(i, grade(value), meaning);
    }
    QString note;
    if (lesion.escc)
        note = m_cord->bar()->segment(static_cast<int>(lesion.escc->value))->accessibleName();
    if (cauda)
        note = note.isEmpty() ? tr("below the conus: not an ESCC grade")
                              : tr("%1 (below the conus: not an ESCC grade)").arg(note);
    m_canal_note->setText(note);
    m_canal_note->setVisible(!note.isEmpty());
}

void LesionForm::show_wbb(Lesion const& lesion) {
    WbbExtent const extent = lesion.wbb ? lesion.wbb->value : WbbExtent{};
    m_wbb->show_zones(extent.zones, extent.layers, lesion.wbb.has_value());
    QString spoken = not_assessed();
    if (lesion.wbb) {
        QStringList zones;
        for (int zone : extent.zones)
            zones << QString::number(zone);
        spoken = zones.isEmpty() ? tr("no sector") : zones.join(QStringLiteral(", "));
    }
    m_wbb_text->setText(spoken);
    m_wbb_text->setToolTip(lesion.wbb ? provenance_text(lesion.wbb->from) : not_assessed());
    for (std::size_t i = 0; i < m_layers.size(); ++i)
        m_layers[i]->setChecked(std::ranges::find(extent.layers, static_cast<char>('A' + i)) !=
                                extent.layers.end());
}

void LesionForm::show_links(Lesion const& lesion) {
    m_shown_links.clear();
    if (lesion.image)
        m_shown_links.push_back(*lesion.image);
    for (auto const& evidence : lesion.evidence)
        if (settled(evidence.seen) != false)
            m_shown_links.push_back(evidence.image);
    for (auto const& image : lesion.key_images)
        m_shown_links.push_back(image);
    QStringList parts;
    for (std::size_t i = 0; i < m_shown_links.size(); ++i) {
        auto const name = link_text(m_shown_links[i]);
        auto const anchor = QStringLiteral("<a href=\"%1\">%2</a>").arg(i).arg(name.toHtmlEscaped());
        if (!parts.contains(anchor))
            parts << anchor;
    }
    auto const seen = parts.isEmpty() ? tr("seen on no picture yet")
                                      : tr("seen on %1").arg(parts.join(QStringLiteral(" · ")));
    if (seen != m_links->text())
        m_links->setText(seen);
    QStringList said;
    if (!disagreeing_modalities(lesion).empty())
        for (auto const& evidence : lesion.evidence)
            if (auto const type = settled(evidence.type))
                said << tr("%1: %2").arg(to_text(evidence.image.modality), text(*type));
    for (auto const& evidence : lesion.evidence)
        if (settled(evidence.seen) == false)
            said << tr("%1: not seen").arg(to_text(evidence.image.modality));
    said.removeDuplicates();
    m_disagreement->setText(tr("Modalities disagree: %1").arg(said.join(QStringLiteral(", "))));
    m_disagreement->setVisible(!said.isEmpty());
}

} // namespace vertemark::app
