/* The filter of system calls. What it lets through, and what it ends, is worked out when the program is built (main_walls.c):
 * here it is made the process's own. */
#include "wall_inside.h"

#include <linux/seccomp.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

/* It aborts by a signal to itself, and who judges talks to who gave it the work and nobody else. */
static uint32_t own(uint32_t number, const struct wall_needs *needs)
{
	switch (number) {
	case WALL_OWN_PROCESS:
		return (uint32_t)getpid();
	case WALL_OWN_SOCKET:
		return (uint32_t)needs->socket;
	default:
		return number;
	}
}

bool wall_filter(enum wall wall, const struct wall_needs *needs)
{
	struct sock_filter steps[WALL_MOST_STEPS];
	struct sock_fprog filter = {(unsigned short)wall_steps[wall].count, steps};
	memcpy(steps, wall_steps[wall].at, filter.len * sizeof *steps);
	for (size_t i = 0; i < filter.len; i++)
		steps[i].k = own(steps[i].k, needs);
	return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) == 0;
}
