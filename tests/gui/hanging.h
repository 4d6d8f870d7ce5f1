// A phantom patient of every modality and acts on its views: shared by the tests of the reading room.
#pragma once

#include <gtest/gtest.h>

#include <QWheelEvent>

#include "testdata/demo.h"
#include "tests/gui/window_reader.h"

namespace vertemark::test {

// Every modality of one phantom patient, small; written once.
inline std::filesystem::path const& phantom() {
    static QTemporaryDir const folder;
    static std::filesystem::path const path = [] {
        Job job;
        auto const files = testdata::write_phantom(*testdata::recipe("breast_l5"), testdata::Quality::tiny,
                                                   testdata::Studies::all, folder.path().toStdString(), job);
        EXPECT_TRUE(files.has_value());
        return std::filesystem::path(folder.path().toStdString());
    }();
    return path;
}

// Hangs the study that has a series of this modality.
inline void hang_modality(WindowReader& reader, char const* modality) {
    for (int step = 0; step < 6; ++step) { // from the first study of the list
        reader.key(Qt::Key_PageUp);
        reader.wait_for_pictures();
    }
    for (int step = 0; step < 8; ++step) {
        for (app::ViewCell* cell : reader.room().cells())
            if (cell->series() && cell->series()->attributes.modality == modality)
                return;
        reader.key(Qt::Key_PageDown);
        reader.wait_for_pictures();
    }
    FAIL() << "no study with " << modality;
}

inline void wheel(app::ViewCell& cell, int steps, Qt::KeyboardModifiers modifiers = {}) {
    QPoint const at(40, 50);
    QWheelEvent event(at, cell.viewport().mapToGlobal(at), {}, {0, -120 * steps}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&cell.viewport(), &event);
}

inline int index_of(app::ViewCell& cell) {
    return cell.position().index;
}

class HangingWindow : public testing::Test {
protected:
    QTemporaryDir data;
};

} // namespace vertemark::test
