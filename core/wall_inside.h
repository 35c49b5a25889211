/* The layers of the wall, a file each. False where the system has no such thing (errno says why), or where it was left out
 * when the program was built. For wall*.c only. */
#ifndef ASSAY_WALL_INSIDE_H
#define ASSAY_WALL_INSIDE_H

#include "wall.h"

bool wall_filter(enum wall wall, const struct wall_needs *needs);
bool wall_landlock(enum wall wall, const struct wall_needs *needs);

#endif
