#include "app/i18n/picture_text.h"

#include <QCoreApplication>
#include <QHash>

namespace vertemark::app {

namespace {

QString named(QHash<QString, char const*> const& names, QString const& id) {
    auto const found = names.constFind(id);
    return found == names.constEnd() ? id : QCoreApplication::translate("pictures", *found);
}

} // namespace

QString window_name(QString const& id) {
    static QHash<QString, char const*> const names = {
        {QStringLiteral("bone"), QT_TRANSLATE_NOOP("pictures", "Bone")},
        {QStringLiteral("soft"), QT_TRANSLATE_NOOP("pictures", "Soft tissue")},
        {QStringLiteral("canal"), QT_TRANSLATE_NOOP("pictures", "Spinal canal")},
        {QStringLiteral("lung"), QT_TRANSLATE_NOOP("pictures", "Lung")},
        {QStringLiteral("brain"), QT_TRANSLATE_NOOP("pictures", "Brain")}};
    return named(names, id);
}

QString colour_map_name(QString const& id) {
    static QHash<QString, char const*> const names = {
        {QStringLiteral("grey"), QT_TRANSLATE_NOOP("pictures", "Grey")},
        {QStringLiteral("grey_inverted"), QT_TRANSLATE_NOOP("pictures", "Grey, inverted")},
        {QStringLiteral("hot_iron"), QT_TRANSLATE_NOOP("pictures", "Hot iron")},
        {QStringLiteral("pet"), QT_TRANSLATE_NOOP("pictures", "PET")},
        {QStringLiteral("hot_metal_blue"), QT_TRANSLATE_NOOP("pictures", "Hot metal blue")},
        {QStringLiteral("pet_20_step"), QT_TRANSLATE_NOOP("pictures", "PET, 20 steps")},
        {QStringLiteral("rainbow"), QT_TRANSLATE_NOOP("pictures", "Rainbow")},
        {QStringLiteral("hot"), QT_TRANSLATE_NOOP("pictures", "Hot")},
        {QStringLiteral("cool_warm"), QT_TRANSLATE_NOOP("pictures", "Cool to warm")}};
    return named(names, id);
}

} // namespace vertemark::app
