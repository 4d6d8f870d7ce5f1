// The commands on the look of the pictures: windows, colours, fusion, cine.
#include "app/i18n/picture_text.h"
#include "app/ui/command_list.h"
#include "app/ui/main_window.h"
#include "app/ui/reading_room.h"
#include "imaging/view/window_presets.h"

namespace vertemark::app {

void MainWindow::add_picture_commands() {
    QString const pictures = tr("Pictures");
    auto const add = [&](QString const& id, QString const& text, std::initializer_list<char const*> names,
                         QString const& hint, std::function<void()> act, std::function<bool()> checked = {}) {
        m_commands->add({id, pictures, text, keys(names), hint, std::move(act), std::move(checked)});
    };
    auto const active = [this]() -> ViewCell* {
        ViewCell* const cell = m_room->active();
        return cell && cell->has_picture() ? cell : nullptr;
    };
    add(QStringLiteral("window.auto"), tr("Automatic window"), {"0"},
        tr("From the 0.1 to the 99.9 percentile of the pictures' values"), [this, active] {
            if (ViewCell* const cell = active())
                m_room->set_window(imaging::percentile_window(*cell->content().volume));
        });
    int number = 0;
    static char const* const digits[] = {"1", "2", "3", "4", "5", "6", "7", "8", "9"};
    for (imaging::WindowPreset const& preset : imaging::window_presets()) {
        QString const id = QString::fromLatin1(preset.id.data(), static_cast<qsizetype>(preset.id.size()));
        m_commands->add({QStringLiteral("window.") + id,
                         pictures,
                         tr("Window: %1").arg(window_name(id)),
                         number < 9 ? keys({digits[number]}) : QList<QKeySequence>(),
                         tr("Width %1, centre %2").arg(preset.window.width).arg(preset.window.centre),
                         [this, window = preset.window] { m_room->set_window(window); },
                         {}});
        ++number;
    }
    add(QStringLiteral("window.suv_lower"), tr("Lower SUV top"), {"["}, tr("3, 5, 7, 10 or 15 g/ml is black"),
        [this] { m_room->step_suv_top(-1); });
    add(QStringLiteral("window.suv_higher"), tr("Higher SUV top"), {"]"},
        tr("3, 5, 7, 10 or 15 g/ml is black"), [this] { m_room->step_suv_top(1); });
    add(
        QStringLiteral("view.invert"), tr("Invert"), {"I"}, tr("Black is white"),
        [this, active] {
            if (ViewCell* const cell = active())
                m_room->set_inverted(!cell->content().invert);
        },
        [active] {
            ViewCell* const cell = active();
            return cell && cell->content().invert;
        });
    for (imaging::ColourMapEntry const& entry : imaging::colour_maps()) {
        QString const id = QString::fromLatin1(entry.id.data(), static_cast<qsizetype>(entry.id.size()));
        add(QStringLiteral("colours.") + id, tr("Colours: %1").arg(colour_map_name(id)), {},
            tr("Of the picture; in a fused view, of what is laid over it"),
            [this, map = entry.map] { m_room->set_colours(map); });
    }
    add(
        QStringLiteral("fusion.toggle"), tr("Fusion"), {"G"}, tr("PET or SPECT over this view"),
        [this] { m_room->toggle_fusion(); },
        [active] {
            ViewCell* const cell = active();
            return cell && cell->fused();
        });
    auto const fused = [active] {
        ViewCell* const cell = active();
        return cell && cell->fused();
    };
    m_commands->add({QStringLiteral("fusion.less"),
                     pictures,
                     tr("Less fusion"),
                     keys({"Q"}),
                     tr("What is laid over becomes fainter"),
                     [this] { m_room->change_fusion(-0.1); },
                     {},
                     fused});
    m_commands->add({QStringLiteral("fusion.more"),
                     pictures,
                     tr("More fusion"),
                     keys({"E"}),
                     tr("What is laid over becomes stronger"),
                     [this] { m_room->change_fusion(0.1); },
                     {},
                     fused});
    add(
        QStringLiteral("cine.toggle"), tr("Cine"), {"C"}, tr("Runs through the pictures of the active view"),
        [this] { m_room->toggle_cine(); }, [this] { return m_room->cine(); });
    auto const rate = [this](double factor) {
        m_room->set_cine_rate(m_room->cine_rate() * factor);
        tell(tr("Cine: %1 pictures a second").arg(m_room->cine_rate(), 0, 'f', 0));
    };
    add(QStringLiteral("cine.faster"), tr("Cine faster"), {"Alt+Right"}, {}, [rate] { rate(1.25); });
    add(QStringLiteral("cine.slower"), tr("Cine slower"), {"Alt+Left"}, {}, [rate] { rate(0.8); });
    add(
        QStringLiteral("cine.sweep"), tr("Cine to and fro"), {"Ctrl+Shift+C"},
        tr("Turns round at the ends instead of starting again"),
        [this] { m_room->set_sweep(!m_room->sweep()); }, [this] { return m_room->sweep(); });
}

} // namespace vertemark::app
