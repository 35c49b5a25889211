/* Signals that ask a run to stop (SIGINT, SIGTERM, SIGHUP), by signalfd: a descriptor that can be read once one came.
 * They are blocked from the beginning to the end, in the processes that are forked in between, too: these end with who
 * started them, and by nobody's Ctrl-C. */
#ifndef ASSAY_COMMAND_STOP_H
#define ASSAY_COMMAND_STOP_H

#include <signal.h>
#include <stdbool.h>

struct stop {
	int descriptor; /* 0: the system has none, and a signal ends the program at once */
	sigset_t before;
};

/* Signals that are ignored stay so (nohup). */
void stop_begin(struct stop *stop);
/* The signal that came, 0 if none did. It stays until the end. */
int stop_signal(const struct stop *stop);
const char *stop_name(int signal); /* "SIGINT" */
/* Lets signals through again. Where one came, the program ends by it here, as its caller expects. */
void stop_end(const struct stop *stop);

#endif
