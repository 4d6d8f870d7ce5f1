// Whether an X server answers: VTK would end the process if it did not.
#include <dlfcn.h>

#include <cstdlib>
#include <mutex>
#include <string>

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
    // An answering server is kept connected until the program ends: Xvfb starts anew whenever its last client
    // leaves, and VTK would find nobody in that moment.
    static std::mutex guard;
    static std::string connected;
    std::scoped_lock const lock(guard);
    if (connected == name)
        return true;
    if (!open || !open(name))
        return false;
    connected = name;
    return true;
}

} // namespace vertemark::imaging
