#include "app/i18n/annotation_text.h"

#include "app/i18n/text_table.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <algorithm>

namespace vertemark::app {

using namespace annotation;

namespace {

QString tr(char const* text) {
    return QCoreApplication::translate("Case", text);
}

// The texts of an enum in the order of its values.
template <class Enum, std::size_t N>
QString pick(Enum value, char const* const (&texts)[N]) {
    auto const index = static_cast<std::size_t>(value);
    return index < N ? tr(texts[index]) : QString();
}

} // namespace

QString text(BoneLesionType value) {
    return pick(value, {QT_TRANSLATE_NOOP("Case", "lytic"), QT_TRANSLATE_NOOP("Case", "mixed"),
                        QT_TRANSLATE_NOOP("Case", "blastic")});
}

QChar letter(BoneLesionType value) {
    constexpr char16_t k_letters[] = {u'L', u'M', u'B'};
    return k_letters[static_cast<std::size_t>(value)];
}

QString text(Collapse value) {
    return pick(value,
                {QT_TRANSLATE_NOOP("Case", "no collapse"), QT_TRANSLATE_NOOP("Case", "collapse up to 50 %"),
                 QT_TRANSLATE_NOOP("Case", "collapse of more than 50 %")});
}

QString text(Alignment value) {
    return pick(value,
                {QT_TRANSLATE_NOOP("Case", "normal"), QT_TRANSLATE_NOOP("Case", "new kyphosis or scoliosis"),
                 QT_TRANSLATE_NOOP("Case", "subluxation or translation")});
}

QString text(Pain value) {
    return pick(value, {QT_TRANSLATE_NOOP("Case", "no pain"), QT_TRANSLATE_NOOP("Case", "not mechanical"),
                        QT_TRANSLATE_NOOP("Case", "mechanical")});
}

QString text(Escc value) {
    return pick(value, {QT_TRANSLATE_NOOP("Case", "bone only"),
                        QT_TRANSLATE_NOOP("Case", "epidural, thecal sac not deformed"),
                        QT_TRANSLATE_NOOP("Case", "sac deformed, cord not touched"),
                        QT_TRANSLATE_NOOP("Case", "cord touched, not compressed"),
                        QT_TRANSLATE_NOOP("Case", "cord compressed, CSF still seen"),
                        QT_TRANSLATE_NOOP("Case", "cord compressed, no CSF seen")});
}

QString grade(Escc value) {
    constexpr char const* k_grades[] = {"0", "1a", "1b", "1c", "2", "3"};
    return QLatin1String(k_grades[static_cast<std::size_t>(value)]);
}

QString text(Sides value) {
    return pick(value, {QT_TRANSLATE_NOOP("Case", "none"), QT_TRANSLATE_NOOP("Case", "left"),
                        QT_TRANSLATE_NOOP("Case", "right"), QT_TRANSLATE_NOOP("Case", "both sides")});
}

QString text(Confidence value) {
    return pick(value, {QT_TRANSLATE_NOOP("Case", "certain"), QT_TRANSLATE_NOOP("Case", "probable"),
                        QT_TRANSLATE_NOOP("Case", "possible")});
}

QString text(Frankel value) {
    return pick(value, {QT_TRANSLATE_NOOP("Case", "no motor power, no sensation below"),
                        QT_TRANSLATE_NOOP("Case", "some sensation, no motor power"),
                        QT_TRANSLATE_NOOP("Case", "motor power of no practical use"),
                        QT_TRANSLATE_NOOP("Case", "useful motor power"),
                        QT_TRANSLATE_NOOP("Case", "no weakness, sensory loss or sphincter disturbance")});
}

QString text(Ais value) {
    return pick(value, {QT_TRANSLATE_NOOP("Case", "complete: nothing at S4–5"),
                        QT_TRANSLATE_NOOP("Case", "sensory incomplete, no motor function below"),
                        QT_TRANSLATE_NOOP("Case", "motor incomplete, fewer than half of the key muscles ≥ 3"),
                        QT_TRANSLATE_NOOP("Case", "motor incomplete, at least half of the key muscles ≥ 3"),
                        QT_TRANSLATE_NOOP("Case", "normal after an earlier deficit")});
}

QChar letter(Frankel value) {
    return QChar(char16_t(u'A' + static_cast<int>(value)));
}
QChar letter(Ais value) {
    return QChar(char16_t(u'A' + static_cast<int>(value)));
}

QString text(Visceral value) {
    return pick(value, {QT_TRANSLATE_NOOP("Case", "none"), QT_TRANSLATE_NOOP("Case", "treatable"),
                        QT_TRANSLATE_NOOP("Case", "untreatable")});
}

QString text(Organs value) {
    return pick(value, {QT_TRANSLATE_NOOP("Case", "none"), QT_TRANSLATE_NOOP("Case", "removable"),
                        QT_TRANSLATE_NOOP("Case", "unremovable")});
}

QString text(Growth value) {
    return pick(value,
                {QT_TRANSLATE_NOOP("Case", "slow growth"), QT_TRANSLATE_NOOP("Case", "moderate growth"),
                 QT_TRANSLATE_NOOP("Case", "rapid growth")});
}

QString text(How value) {
    return pick(value, {QT_TRANSLATE_NOOP("Case", "entered"), QT_TRANSLATE_NOOP("Case", "measured"),
                        QT_TRANSLATE_NOOP("Case", "accepted proposal"), QT_TRANSLATE_NOOP("Case", "proposed"),
                        QT_TRANSLATE_NOOP("Case", "imported"), QT_TRANSLATE_NOOP("Case", "carried over")});
}

QString text(LabelHow value) {
    return pick(value, {QT_TRANSLATE_NOOP("Case", "set by hand"), QT_TRANSLATE_NOOP("Case", "carried over"),
                        QT_TRANSLATE_NOOP("Case", "automatic")});
}

QString text(Landmark value) {
    return pick(value, {QT_TRANSLATE_NOOP("Case", "counted from C2"),
                        QT_TRANSLATE_NOOP("Case", "counted from the last rib"),
                        QT_TRANSLATE_NOOP("Case", "counted from the sacrum"),
                        QT_TRANSLATE_NOOP("Case", "taken from a prior study"),
                        QT_TRANSLATE_NOOP("Case", "counted from another landmark")});
}

QString text(Castellvi value) {
    constexpr char const* k_types[] = {"Ia", "Ib", "IIa", "IIb", "IIIa", "IIIb", "IV"};
    return tr(QT_TRANSLATE_NOOP("Case", "Castellvi %1"))
        .arg(QLatin1String(k_types[static_cast<std::size_t>(value)]));
}

QString text(MeasurementKind value) {
    return pick(value, {QT_TRANSLATE_NOOP("Case", "distance"), QT_TRANSLATE_NOOP("Case", "angle"),
                        QT_TRANSLATE_NOOP("Case", "Cobb angle"), QT_TRANSLATE_NOOP("Case", "area"),
                        QT_TRANSLATE_NOOP("Case", "ellipse"), QT_TRANSLATE_NOOP("Case", "probe"),
                        QT_TRANSLATE_NOOP("Case", "vertebral heights"),
                        QT_TRANSLATE_NOOP("Case", "translation"), QT_TRANSLATE_NOOP("Case", "rectangle"),
                        QT_TRANSLATE_NOOP("Case", "canal diameter"), QT_TRANSLATE_NOOP("Case", "arrow"),
                        QT_TRANSLATE_NOOP("Case", "text"), QT_TRANSLATE_NOOP("Case", "centreline")});
}

QString text(Act value) {
    return pick(value, {QT_TRANSLATE_NOOP("Case", "done"), QT_TRANSLATE_NOOP("Case", "undone"),
                        QT_TRANSLATE_NOOP("Case", "redone")});
}

QString not_assessed() {
    return tr(QT_TRANSLATE_NOOP("Case", "not assessed"));
}

QString yes_no(bool value) {
    return value ? tr(QT_TRANSLATE_NOOP("Case", "yes")) : tr(QT_TRANSLATE_NOOP("Case", "no"));
}

QString level_text(Level level) {
    return to_text(name(level));
}

QString levels_text(std::vector<Level> const& levels) {
    if (levels.empty())
        return tr(QT_TRANSLATE_NOOP("Case", "no level"));
    // Runs of neighbours within a region join; across regions only the usual last-to-first do.
    auto const follows = [](Level a, Level b) {
        if (a.region == b.region)
            return b.number == a.number + 1;
        return neighbour(a, 1, {}) == b;
    };
    QStringList parts;
    for (std::size_t from = 0; from < levels.size();) {
        std::size_t to = from;
        while (to + 1 < levels.size() && follows(levels[to], levels[to + 1]))
            ++to;
        parts << (from == to ? level_text(levels[from])
                             : level_text(levels[from]) + QChar(u'–') + level_text(levels[to]));
        from = to + 1;
    }
    return parts.join(QStringLiteral(", "));
}

QString lesion_title(Lesion const& lesion) {
    return QStringLiteral("#%1 %2").arg(lesion.number).arg(levels_text(lesion.levels));
}

QString link_text(ImageLink const& link) {
    QStringList parts;
    if (!link.modality.empty())
        parts << to_text(link.modality);
    if (link.series_number)
        parts << tr(QT_TRANSLATE_NOOP("Case", "s%1")).arg(*link.series_number);
    if (link.instance_number)
        parts << tr(QT_TRANSLATE_NOOP("Case", "i%1")).arg(*link.instance_number);
    if (link.frame)
        parts << tr(QT_TRANSLATE_NOOP("Case", "f%1")).arg(*link.frame);
    return parts.isEmpty() ? tr(QT_TRANSLATE_NOOP("Case", "image")) : parts.join(u' ');
}

QString when_text(Instant when) {
    if (when == Instant{})
        return {};
    return QDateTime::fromMSecsSinceEpoch(when.time_since_epoch().count())
        .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString provenance_text(Provenance const& from) {
    QString line = text(from.how);
    if (!from.who.empty())
        line = tr(QT_TRANSLATE_NOOP("Case", "%1 by %2")).arg(line, to_text(from.who));
    QStringList parts{line};
    if (auto const when = when_text(from.when); !when.isEmpty())
        parts << when;
    if (from.source)
        parts << tr(QT_TRANSLATE_NOOP("Case", "seen on %1")).arg(link_text(*from.source));
    if (!from.method.empty())
        parts << to_text(from.method);
    return parts.join(QStringLiteral(", "));
}

QString kps_text(int kps) {
    static constexpr Word k_table[] = {
        {"100", QT_TRANSLATE_NOOP("Case", "no complaint")},
        {"90", QT_TRANSLATE_NOOP("Case", "minor signs, normal activity")},
        {"80", QT_TRANSLATE_NOOP("Case", "normal activity with effort")},
        {"70", QT_TRANSLATE_NOOP("Case", "self-caring, cannot work")},
        {"60", QT_TRANSLATE_NOOP("Case", "needs help at times, mostly self-caring")},
        {"50", QT_TRANSLATE_NOOP("Case", "considerable help, frequent medical care")},
        {"40", QT_TRANSLATE_NOOP("Case", "disabled, special care")},
        {"30", QT_TRANSLATE_NOOP("Case", "severely disabled, hospital care indicated")},
        {"20", QT_TRANSLATE_NOOP("Case", "very ill, active support in hospital")},
        {"10", QT_TRANSLATE_NOOP("Case", "moribund")},
        {"0", QT_TRANSLATE_NOOP("Case", "dead")},
    };
    return find_word("Case", k_table, std::to_string(kps));
}

QString ecog_text(int ecog) {
    static constexpr Word k_table[] = {
        {"0", QT_TRANSLATE_NOOP("Case", "fully active")},
        {"1", QT_TRANSLATE_NOOP("Case", "limited in strenuous effort, light work")},
        {"2", QT_TRANSLATE_NOOP("Case", "self-caring, no work, up more than half the day")},
        {"3", QT_TRANSLATE_NOOP("Case", "limited self-care, in bed or chair more than half the day")},
        {"4", QT_TRANSLATE_NOOP("Case", "no self-care, confined to bed or chair")},
        {"5", QT_TRANSLATE_NOOP("Case", "dead")},
    };
    return find_word("Case", k_table, std::to_string(ecog));
}

QString edit_text(std::string_view name) {
    static constexpr Word k_table[] = {
        {"set_patient", QT_TRANSLATE_NOOP("Case", "patient data")},
        {"set_reader", QT_TRANSLATE_NOOP("Case", "reader")},
        {"put_study", QT_TRANSLATE_NOOP("Case", "study")},
        {"remove_study", QT_TRANSLATE_NOOP("Case", "removal of a study")},
        {"set_anomalies", QT_TRANSLATE_NOOP("Case", "spine anomalies")},
        {"set_landmark", QT_TRANSLATE_NOOP("Case", "numbering landmark")},
        {"put_label", QT_TRANSLATE_NOOP("Case", "vertebra label")},
        {"remove_label", QT_TRANSLATE_NOOP("Case", "removal of a vertebra label")},
        {"put_lesion", QT_TRANSLATE_NOOP("Case", "lesion")},
        {"key_image", QT_TRANSLATE_NOOP("Case", "key image")},
        {"remove_lesion", QT_TRANSLATE_NOOP("Case", "removal of a lesion")},
        {"put_measurement", QT_TRANSLATE_NOOP("Case", "measurement")},
        {"remove_measurement", QT_TRANSLATE_NOOP("Case", "removal of a measurement")},
        {"put_segmentation", QT_TRANSLATE_NOOP("Case", "segment of a lesion")},
        {"remove_segmentation", QT_TRANSLATE_NOOP("Case", "removal of a segment")},
        {"paint_mask", QT_TRANSLATE_NOOP("Case", "painting")},
        {"put_frame_link", QT_TRANSLATE_NOOP("Case", "link of two frames of reference")},
        {"remove_frame_link", QT_TRANSLATE_NOOP("Case", "removal of a link")},
        {"propagate_labels", QT_TRANSLATE_NOOP("Case", "labels carried over")},
        {"set_uptake_inputs", QT_TRANSLATE_NOOP("Case", "numbers of the SUV card")},
        {"set_clinical", QT_TRANSLATE_NOOP("Case", "clinical data")},
        {"set_report", QT_TRANSLATE_NOOP("Case", "report text")},
        {"renumber_spine", QT_TRANSLATE_NOOP("Case", "renumbering of the spine")},
        {"import_clinical", QT_TRANSLATE_NOOP("Case", "import of clinical data")},
        {"consensus", QT_TRANSLATE_NOOP("Case", "consensus of two readings")},
        {"edit_record", QT_TRANSLATE_NOOP("Case", "change of the record")},
        {"import_case", QT_TRANSLATE_NOOP("Case", "reading in a case document")},
        {"name_vertebra", QT_TRANSLATE_NOOP("Case", "naming of a vertebra")},
        {"change_anomalies", QT_TRANSLATE_NOOP("Case", "change of the vertebral count")},
        {"label_spine", QT_TRANSLATE_NOOP("Case", "labelling of the spine")},
        {"accept_labels", QT_TRANSLATE_NOOP("Case", "confirmation of labels")},
        {"several", QT_TRANSLATE_NOOP("Case", "several changes")},
    };
    auto const found = find_word("Case", k_table, name);
    return found.isNull() ? bare_words(name) : found;
}

bool has_edit_text(std::string_view name) {
    return edit_text(name) != bare_words(name) || name == "several";
}

} // namespace vertemark::app
