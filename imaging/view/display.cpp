// Whether an X server answers: VTK would end the process if it did not.
#include <dlfcn.h>

#include <cstdlib>

#include "imaging/view/volume_scene.h"

namespace vertemark::imaging {

bool three_d_available() {
    char const* const name = std::getenv("DISPLAY");
    if (!name || !*name)
        return false;
    // Xlib is there wherever VTK is; loaded by name so that this layer links nothing but VTK.
    void* const xlib = dlopen("libX11.so.6", RTLD_LAZY | RTLD_LOCAL);
    if (!xlib)
        return false;
    auto const open = reinterpret_cast<void* (*)(char const*)>(dlsym(xlib, "XOpenDisplay"));
    auto const close = reinterpret_cast<int (*)(void*)>(dlsym(xlib, "XCloseDisplay"));
    void* const display = open && close ? open(name) : nullptr;
    if (display)
        close(display);
    return display != nullptr; // the library stays loaded: VTK uses it next
}

} // namespace vertemark::imaging
