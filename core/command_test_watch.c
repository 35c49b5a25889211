/* The time that one case or try may take. Steps and memory have their own limits, which end a rule and no more; this is for
 * what keeps the processor busy all the same. Nothing can be done in this process then but to say so, and to end. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "command_batch.h"
#include "command_test.h"

struct test_watch {
	timer_t clock;
	bool has_clock;
	struct itimerspec most;
	char sentence[512]; /* for who is stopped now */
};

static void stop(int number, siginfo_t *info, void *context)
{
	(void)number;
	(void)context;
	const struct test_watch *watch = info->si_value.sival_ptr;
	if (watch && write(STDERR_FILENO, watch->sentence, strlen(watch->sentence)) < 0)
		_exit(STATUS_PACK);
	_exit(STATUS_PACK);
}

struct test_watch *watch_new(const struct request *request)
{
	struct test_watch *watch = memory_take(1, sizeof *watch);
	struct sigaction action = {.sa_sigaction = stop, .sa_flags = SA_SIGINFO | SA_RESTART};
	sigemptyset(&action.sa_mask);
	struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGPROF};
	event.sigev_value.sival_ptr = watch;
	watch->most.it_value.tv_sec = request_seconds(request);
	watch->has_clock = sigaction(SIGPROF, &action, NULL) == 0 &&
	                   timer_create(CLOCK_PROCESS_CPUTIME_ID, &event, &watch->clock) == 0;
	return watch;
}

void watch_free(struct test_watch *watch)
{
	if (!watch)
		return;
	if (watch->has_clock)
		timer_delete(watch->clock);
	free(watch);
}

void watch_begin(struct test_watch *watch, struct place place, const char *what)
{
	fflush(stdout); /* what was found before is not lost */
	snprintf(watch->sentence, sizeof watch->sentence,
	         "assay: %s:%d: %.200s: stopped: it took longer than %d s, and the tests end here; look for work "
	         "that never ends\n",
	         place.file, place.line, what, (int)watch->most.it_value.tv_sec);
	if (watch->has_clock)
		timer_settime(watch->clock, 0, &watch->most, NULL);
}

void watch_end(struct test_watch *watch)
{
	static const struct itimerspec never;
	if (watch->has_clock)
		timer_settime(watch->clock, 0, &never, NULL);
}
