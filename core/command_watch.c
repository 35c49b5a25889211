#include "command_watch.h"

#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "command_batch.h"

struct watch {
	timer_t clock;
	bool has_clock;
	struct itimerspec most;
	char sentence[512]; /* for who is stopped now */
};

static void stop(int number, siginfo_t *info, void *context)
{
	(void)number;
	(void)context;
	const struct watch *watch = info->si_value.sival_ptr;
	if (watch && write(STDERR_FILENO, watch->sentence, strlen(watch->sentence)) < 0)
		_exit(STATUS_PACK);
	_exit(STATUS_PACK);
}

struct watch *watch_new(int seconds)
{
	struct watch *watch = memory_take(1, sizeof *watch);
	struct sigaction action = {.sa_sigaction = stop, .sa_flags = SA_SIGINFO | SA_RESTART};
	sigemptyset(&action.sa_mask);
	struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGPROF};
	event.sigev_value.sival_ptr = watch;
	watch->most.it_value.tv_sec = seconds;
	watch->has_clock = sigaction(SIGPROF, &action, NULL) == 0 &&
	                   timer_create(CLOCK_PROCESS_CPUTIME_ID, &event, &watch->clock) == 0;
	return watch;
}

void watch_free(struct watch *watch)
{
	if (!watch)
		return;
	if (watch->has_clock)
		timer_delete(watch->clock);
	free(watch);
}

void watch_begin(struct watch *watch, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	int length = vsnprintf(watch->sentence, sizeof watch->sentence - 1, format, values);
	va_end(values);
	if (length >= 0)
		memcpy(watch->sentence + strlen(watch->sentence), "\n", 2);
	fflush(stdout); /* what was found before is not lost */
	if (watch->has_clock)
		timer_settime(watch->clock, 0, &watch->most, NULL);
}

void watch_end(struct watch *watch)
{
	static const struct itimerspec never;
	if (watch->has_clock)
		timer_settime(watch->clock, 0, &never, NULL);
}

struct pack *watch_load(const struct request *request, const struct pack_source *source,
                        const struct sandbox_limits *limits, struct error *error)
{
	int seconds = BATCH_LOAD_TIMES * request_seconds(request);
	struct watch *watch = watch_new(seconds);
	watch_begin(watch,
	            "assay: loading the rules took longer than %d seconds and was stopped: some rule or unit file in "
	            "%.200s keeps the program busy; look at what was changed there last",
	            seconds, source->centre ? source->centre : source->home);
	struct pack *pack = pack_load(source, limits, error);
	watch_end(watch);
	watch_free(watch);
	return pack;
}
