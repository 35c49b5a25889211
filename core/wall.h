/* The second wall: what a process gives up for good before it runs what strangers wrote. The first is the sandbox, from which
 * a script reaches none of this; the second holds where the first has a hole. It stands in layers, each where the system
 * has it: a filter of system calls (seccomp), rules for files and the network (Landlock), and limits of what may be taken.
 * A call that only somebody out of his mind makes here (to open, connect, fork …) ends the process with SIGSYS. */
#ifndef ASSAY_WALL_H
#define ASSAY_WALL_H

#include "text.h"

enum wall {
	WALL_JUDGING, /* talks over one socket that it has, and takes memory: no files, no network, no processes */
	WALL_LOADING, /* reads below some folders, and forks and ends those that judge: no writing, no network, no programs */
	WALL_READING, /* reads files, and writes to what is open: no network, no processes */
	WALL_WRITING, /* the same, and writes files */
};

struct wall_needs {
	const char *const *folders; /* WALL_LOADING: what it reads; links in them may lead elsewhere */
	size_t folder_count;
	size_t memory; /* bytes that the whole process may take; 0: as much as there is */
	int socket;    /* WALL_JUDGING: the one that it talks over */
};

/* Layers that stand. */
enum { WALL_FILTER = 1, WALL_FILES = 2, WALL_LIMITS = 4 };
/* Raises what can be raised, never to be taken down in this process and those that it forks, and says what that is. */
unsigned wall_raise(enum wall wall, const struct wall_needs *needs);

/* What stands where somebody judges, and what does not and why: tried out in a process of its own. One line. */
void wall_describe(struct buffer *out);

#endif
