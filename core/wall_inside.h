/* The layers of the wall, a file each. False where the system has no such thing (errno says why), or where it was left out
 * when the program was built. For wall*.c only. */
#ifndef ASSAY_WALL_INSIDE_H
#define ASSAY_WALL_INSIDE_H

#include <linux/filter.h>

#include "wall.h"

/* A filter as the kernel takes it, by the kind of wall; in it stand numbers that are one process's own and found out there. */
enum { WALL_MOST_STEPS = 1024, WALL_OWN_PROCESS = 0x6f776e01, WALL_OWN_SOCKET = 0x6f776e02 };
struct wall_steps {
	const struct sock_filter *at;
	size_t count;
};
extern const struct wall_steps wall_steps[]; /* written by the build: main_walls.c */

bool wall_filter(enum wall wall, const struct wall_needs *needs);
bool wall_landlock(enum wall wall, const struct wall_needs *needs);

#endif
