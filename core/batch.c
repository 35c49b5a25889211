#include "batch_inside.h"
#include "defence.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static size_t running_bytes(const struct batch *batch)
{
	return batch->options.jobs * sizeof *batch->running;
}

static bool share_running(struct batch *batch, struct error *error)
{
	void *page = mmap(NULL, running_bytes(batch), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (page == MAP_FAILED)
		return error_say(error, "there is no memory for the workers: %s; close other programs and try again",
		                 strerror(errno));
	batch->running = page;
	return true;
}

static int load_seconds(const struct batch *batch)
{
	return BATCH_LOAD_TIMES * batch->options.wall_seconds;
}

/* The supervisor waits for the loader's answers no longer than it may take to load. */
static void limit_waiting(const struct batch *batch)
{
	struct timeval most = {load_seconds(batch), 0};
	if (!defence_is_up(DEFENCE_LOAD_TIME))
		return;
	setsockopt(batch->control, SOL_SOCKET, SO_RCVTIMEO, &most, sizeof most);
}

/* Who started the batch may catch signals for itself; the processes below end as the system ends them. */
static void catch_nothing(void)
{
	static const int signals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS, SIGTERM, SIGINT};
	struct sigaction plain = {.sa_handler = SIG_DFL};
	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		sigaction(signals[i], &plain, NULL);
}

/* What else is open is the supervisor's: another batch, the signals that it waits for. */
static void close_all_but(int control)
{
	const int first = STDERR_FILENO + 1;
	if (control > first)
		close_range((unsigned)first, (unsigned)control - 1, 0);
	close_range((unsigned)control + 1, UINT_MAX, 0);
}

static _Noreturn void be_loader(struct batch *batch, int control, pid_t parent)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(0);
	catch_nothing();
	close_all_but(control);
	struct batch_options options = batch->options;
	volatile int *running = batch->running;
	arena_free(batch->arena);
	free(batch->slots);
	free(batch);
	batch_load(&options, control, running);
}

#define NO_LOADER "no process can be started to load the rules: %s; close other programs and try again"

static bool fork_loader(struct batch *batch, struct error *error)
{
	int ends[2];
	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
		return error_say(error, NO_LOADER, strerror(errno));
	pid_t parent = getpid();
	batch->loader = fork();
	if (batch->loader == 0) {
		close(ends[0]);
		be_loader(batch, ends[1], parent);
	}
	close(ends[1]);
	batch->control = ends[0];
	limit_waiting(batch);
	return batch->loader > 0 || error_say(error, NO_LOADER, strerror(errno));
}

/* Its workers end with it. Gives its wait status. */
static int end_loader(struct batch *batch)
{
	int status = 0;
	if (batch->loader <= 0)
		return status;
	kill(batch->loader, SIGKILL);
	waitpid(batch->loader, &status, 0);
	batch->loader = -1;
	return status;
}

void batch_lose_loader(struct batch *batch)
{
	end_loader(batch);
	batch->lost = true;
}

static bool say_why_not_told(struct batch *batch, bool slow, struct error *error)
{
	int status = end_loader(batch);
	if (slow)
		return error_say(
			error,
			"loading the rules took longer than %d seconds and was stopped: some rule or unit file in "
			"%s keeps the program busy; look at what was changed there last, or give it longer by "
			"--time-limit",
			load_seconds(batch),
			batch->options.source.centre ? batch->options.source.centre : batch->options.source.home);
	batch->lost = true;
	if (WIFEXITED(status) && WEXITSTATUS(status) == MEMORY_EXIT)
		return error_say(error,
		                 "the machine had no memory left to load the rules, so nothing was judged; close "
		                 "other programs and try again");
	return error_say(error, "the process that loads the rules ended before it had done so (%s %d); try again",
	                 WIFSIGNALED(status) ? "signal" : "status",
	                 WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
}

bool batch_is_woken(struct batch *batch)
{
	struct pollfd wake = {batch->options.wake, POLLIN, 0};
	if (batch->options.wake && !batch->woken)
		batch->woken = poll(&wake, 1, 0) > 0;
	return batch->woken;
}

bool batch_wait_for_loader(const struct batch *batch)
{
	struct pollfd polls[] = {{batch->control, POLLIN, 0}, {batch->options.wake, POLLIN, 0}};
	int most = defence_is_up(DEFENCE_LOAD_TIME) ? load_seconds(batch) * 1000 : -1;
	while (poll(polls, batch->options.wake ? 2 : 1, most) < 0 && errno == EINTR)
		continue;
	return polls[0].revents != 0;
}

static bool hear_loader(struct batch *batch, struct buffer *message, struct error *error)
{
	if (!batch_wait_for_loader(batch))
		return batch_is_woken(batch) ? error_say(error, "stopped while the rules were loaded")
		                             : say_why_not_told(batch, true, error);
	errno = 0;
	if (wire_receive(batch->control, message))
		return true;
	return say_why_not_told(batch, errno == EAGAIN || errno == EWOULDBLOCK, error);
}

static bool is_as_believed(const struct batch *batch, const struct buffer *message)
{
	return batch->message.length == message->length && memcmp(batch->message.at, message->at, message->length) == 0;
}

/* What was believed and what is told now may differ where scripts are changed at this moment: then neither holds. */
static bool take_told(struct batch *batch, struct buffer *message, struct error *error)
{
	bool believed = batch->message.length > 0;
	if (believed && !is_as_believed(batch, message))
		return error_say(error, "the rules were changed while they were in use: run the same command again");
	if (!believed && !batch_believe(batch, (struct text){message->at, message->length}))
		return batch_read_told((struct text){message->at, message->length}, batch->arena, &batch->told, error);
	batch->loaded = true;
	return true;
}

bool batch_load_packs(struct batch *batch, struct error *error)
{
	struct buffer message = {0};
	bool done = batch->loader > 0 && wire_send_order(batch->control, ORDER_LOAD, -1) &&
	            hear_loader(batch, &message, error) && take_told(batch, &message, error);
	buffer_free(&message);
	if (!done && error && !error->set)
		batch->lost = true;
	return done || error_say(error, "the process that loads the rules was ended from outside; try again");
}

bool batch_lost_loader(const struct batch *batch)
{
	return batch->lost;
}

struct text batch_told(const struct batch *batch)
{
	return (struct text){batch->message.at, batch->message.length};
}

bool batch_believe(struct batch *batch, struct text told)
{
	struct batch_told read = {0};
	if (!batch_read_told(told, batch->arena, &read, NULL))
		return false;
	batch->told = read;
	buffer_add(&batch->message, told.at, told.length);
	return true;
}

struct batch *batch_start(const struct batch_options *options, struct error *error)
{
	struct batch *batch = batch_fork(options, error);
	if (batch && batch_load_packs(batch, error))
		return batch;
	batch_stop(batch);
	return NULL;
}

struct batch *batch_fork(const struct batch_options *options, struct error *error)
{
	struct batch *batch = memory_take(1, sizeof *batch);
	batch->options = *options;
	if (batch->options.wall_seconds == 0)
		batch->options.wall_seconds = BATCH_WALL_SECONDS;
	batch->loader = batch->control = -1;
	batch->arena = arena_new();
	batch->slots = memory_take(options->jobs, sizeof *batch->slots);
	for (size_t i = 0; i < options->jobs; i++)
		batch->slots[i].socket = -1;
	if (share_running(batch, error) && fork_loader(batch, error))
		return batch;
	batch_stop(batch);
	return NULL;
}

const struct batch_packs *batch_packs(const struct batch *batch)
{
	return &batch->told.packs;
}

const struct strings *batch_rules(const struct batch *batch)
{
	return &batch->told.rules;
}

static void free_slots(struct batch *batch)
{
	for (size_t i = 0; i < batch->options.jobs; i++) {
		if (batch->slots[i].socket >= 0)
			close(batch->slots[i].socket);
		buffer_free(&batch->slots[i].in);
		buffer_free(&batch->slots[i].out);
	}
	free(batch->slots);
}

/* The loader ends its workers, then itself; one that does not is ended. */
static void let_loader_end(struct batch *batch)
{
	struct pollfd end = {batch->control, 0, 0};
	int status = 0;
	if (batch->control >= 0)
		shutdown(batch->control, SHUT_WR);
	while (batch->loader > 0 && (status = poll(&end, 1, batch->options.wall_seconds * 1000)) < 0 && errno == EINTR)
		continue;
	if (batch->loader > 0 && status > 0)
		waitpid(batch->loader, NULL, 0);
	else
		end_loader(batch);
	if (batch->control >= 0)
		close(batch->control);
}

void batch_stop(struct batch *batch)
{
	if (!batch)
		return;
	let_loader_end(batch);
	free_slots(batch);
	if (batch->running)
		munmap((void *)(uintptr_t)batch->running, running_bytes(batch));
	batch_free_hangs(batch);
	buffer_free(&batch->message);
	arena_free(batch->arena);
	free(batch);
}
