// The primary tumours that the scores name.
#include "app/i18n/annotation_text.h"
#include "app/i18n/text_table.h"

#include <QCoreApplication>

namespace vertemark::app {

namespace {

constexpr Word k_sites[] = {
    {"esophagus", QT_TRANSLATE_NOOP("Site", "Esophagus")},
    {"lung", QT_TRANSLATE_NOOP("Site", "Lung")},
    {"breast", QT_TRANSLATE_NOOP("Site", "Breast")},
    {"prostate", QT_TRANSLATE_NOOP("Site", "Prostate")},
    {"kidney", QT_TRANSLATE_NOOP("Site", "Kidney")},
    {"thyroid", QT_TRANSLATE_NOOP("Site", "Thyroid")},
    {"liver", QT_TRANSLATE_NOOP("Site", "Liver")},
    {"stomach", QT_TRANSLATE_NOOP("Site", "Stomach")},
    {"colon", QT_TRANSLATE_NOOP("Site", "Colon")},
    {"rectum", QT_TRANSLATE_NOOP("Site", "Rectum")},
    {"pancreas", QT_TRANSLATE_NOOP("Site", "Pancreas")},
    {"gallbladder", QT_TRANSLATE_NOOP("Site", "Gallbladder")},
    {"bladder", QT_TRANSLATE_NOOP("Site", "Bladder")},
    {"uterus", QT_TRANSLATE_NOOP("Site", "Uterus")},
    {"ovary", QT_TRANSLATE_NOOP("Site", "Ovary")},
    {"head_neck", QT_TRANSLATE_NOOP("Site", "Head and neck")},
    {"melanoma", QT_TRANSLATE_NOOP("Site", "Melanoma")},
    {"sarcoma", QT_TRANSLATE_NOOP("Site", "Sarcoma")},
    {"osteosarcoma", QT_TRANSLATE_NOOP("Site", "Osteosarcoma")},
    {"carcinoid", QT_TRANSLATE_NOOP("Site", "Carcinoid")},
    {"lymphoma", QT_TRANSLATE_NOOP("Site", "Lymphoma")},
    {"myeloma", QT_TRANSLATE_NOOP("Site", "Myeloma")},
    {"other", QT_TRANSLATE_NOOP("Site", "Other, known")},
    {"unidentified", QT_TRANSLATE_NOOP("Site", "Looked for, not found")},
    {"unknown", QT_TRANSLATE_NOOP("Site", "Looked for, not found")},
};

} // namespace

QString primary_site_text(std::string_view site) {
    auto const found = find_word("Site", k_sites, site);
    return found.isNull() ? bare_words(site) : found;
}

bool has_primary_site_text(std::string_view site) {
    return !find_word("Site", k_sites, site).isNull();
}

} // namespace vertemark::app
