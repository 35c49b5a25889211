#include "command_stop.h"

#include <stddef.h>
#include <sys/signalfd.h>
#include <unistd.h>

struct named {
	int signal;
	const char *name;
};
static const struct named stopping[] = {{SIGINT, "SIGINT"}, {SIGTERM, "SIGTERM"}, {SIGHUP, "SIGHUP"}};
enum { STOPPING = sizeof stopping / sizeof *stopping };

static bool is_ignored(int signal)
{
	struct sigaction action;
	return sigaction(signal, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

void stop_begin(struct stop *stop)
{
	sigset_t set;
	sigemptyset(&set);
	for (size_t i = 0; i < STOPPING; i++)
		if (!is_ignored(stopping[i].signal))
			sigaddset(&set, stopping[i].signal);
	sigprocmask(SIG_BLOCK, &set, &stop->before);
	int descriptor = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	stop->descriptor = descriptor > 0 ? descriptor : 0;
	if (!stop->descriptor)
		sigprocmask(SIG_SETMASK, &stop->before, NULL);
}

int stop_signal(const struct stop *stop)
{
	sigset_t pending;
	if (!stop->descriptor || sigpending(&pending) != 0)
		return 0;
	for (size_t i = 0; i < STOPPING; i++)
		if (sigismember(&pending, stopping[i].signal) == 1 && !is_ignored(stopping[i].signal))
			return stopping[i].signal;
	return 0;
}

const char *stop_name(int signal)
{
	for (size_t i = 0; i < STOPPING; i++)
		if (stopping[i].signal == signal)
			return stopping[i].name;
	return "a signal";
}

void stop_end(const struct stop *stop)
{
	if (!stop->descriptor)
		return;
	close(stop->descriptor);
	sigprocmask(SIG_SETMASK, &stop->before, NULL);
}
