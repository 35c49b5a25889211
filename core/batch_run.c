/* Many portfolios in order: a window of jobs slides over the paths; workers take them as they can, and results leave
 * at the window's head. What the window holds bounds the memory that a run takes. */
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "batch_file.h"
#include "batch_inside.h"
#include "calendar.h"
#include "hash.h"

enum { WINDOW_PER_WORKER = 4, IDLE_MILLISECONDS = 200 };

struct run {
	struct batch *batch;
	const char *const *paths;
	size_t count;
	const struct batch_taker *taker;
	struct job *jobs; /* the job of path i is jobs[i % window] */
	size_t window;
	size_t read;         /* paths that were read so far */
	size_t delivered;    /* results that were taken so far */
	bool rested;         /* `idle` was called since the last result */
	struct arena *arena; /* of one result */
	struct pollfd *polls;
};

static struct job *job_of(const struct run *run, size_t number)
{
	return &run->jobs[number % run->window];
}

/* Reading ---------------------------------------------------------------------------------------------------------- */

static void fail_job(struct job *job, const char *sentence)
{
	job->state = JOB_FAILED;
	buffer_clear(&job->sentence);
	buffer_add_string(&job->sentence, sentence);
}

/* Whether the window has room for another path. */
static bool has_room(const struct run *run)
{
	return run->read < run->count && run->read - run->delivered < run->window;
}

static void read_more(struct run *run)
{
	for (; has_room(run); run->read++) {
		struct job *job = job_of(run, run->read);
		struct error error = {0};
		job->path = run->paths[run->read];
		job->state = JOB_WAITING;
		job->failures = job->blamed = 0;
		job->without = false;
		if (!batch_read_file(job->path, run->batch->options.request.limits.bytes, &job->bytes, &error))
			fail_job(job, error.sentence);
	}
}

/* Giving out ------------------------------------------------------------------------------------------------------- */

/* The slot to give the next job to: an idle worker, else an empty slot, else the one that has least; NULL: all full. */
static struct slot *choose_slot(struct batch *batch)
{
	struct slot *empty = NULL, *least = NULL;
	for (size_t i = 0; i < batch->options.jobs; i++) {
		struct slot *slot = &batch->slots[i];
		if (slot->socket < 0)
			empty = empty ? empty : slot;
		else if (slot->queued < SLOT_DEPTH && (!least || slot->queued < least->queued))
			least = slot;
	}
	return least && (least->queued == 0 || !empty) ? least : empty;
}

/* A slot with a worker and room for a job, NULL if all are full. False where there is none at all. */
static bool find_slot(struct batch *batch, struct slot **chosen, struct error *error)
{
	*chosen = choose_slot(batch);
	if (!*chosen || (*chosen)->socket >= 0)
		return true;
	struct error inside = {0};
	if (batch_start_worker(batch, *chosen, &inside))
		return true;
	*chosen = NULL;
	for (size_t i = 0; i < batch->options.jobs; i++)
		if (batch->slots[i].socket >= 0 && batch->slots[i].queued > 0)
			return true; /* the others go on, and it is tried again */
	return error_say(error, "%s", inside.sentence);
}

static bool give_out(struct run *run, struct error *error)
{
	struct slot *slot;
	for (size_t i = run->delivered; i < run->read; i++) {
		struct job *job = job_of(run, i);
		if (job->state != JOB_WAITING)
			continue;
		if (!find_slot(run->batch, &slot, error))
			return false;
		if (!slot)
			return true;
		batch_give_job(run->batch, slot, job);
	}
	return true;
}

/* Workers that hang or die ----------------------------------------------------------------------------------------- */

static void say_how(const struct batch *batch, struct buffer *out, bool hung, int status)
{
	buffer_clear(out);
	if (hung)
		buffer_print(out, "stopped: it took longer than %d s", batch->options.wall_seconds);
	else if (status != -1 && WIFSIGNALED(status))
		buffer_print(out, "stopped: its process was ended by signal %d (%s)", WTERMSIG(status),
		             strsignal(WTERMSIG(status)));
	else
		buffer_add_string(out, "stopped: its process ended by itself");
}

/* What becomes of the job over which a worker hung or died: first it is tried again, without the rule that hung;
 * a worker that died may have been ended from outside, so it costs the rule only the second time. */
static void blame(const struct batch *batch, struct job *job, int rule, bool hung, int status)
{
	bool known = rule > 0 && (size_t)rule <= batch->told.rules.count;
	bool tried = job->without || (job->failures > 0 && !known);
	job->failures++;
	job->state = JOB_WAITING;
	if (!job->without)
		job->blamed = known ? rule : 0;
	if (tried) {
		job->state = JOB_FAILED;
		job->without = false;
	} else if (known && (hung || job->failures > 1)) {
		job->without = true;
	}
	say_how(batch, &job->sentence, hung, status);
	if (job->without)
		buffer_print(&job->sentence, " on %s, which was judged again without this rule", job->path);
}

static void lose_worker(struct batch *batch, struct slot *slot, bool hung)
{
	int rule = batch->running[slot - batch->slots];
	struct job *first = slot->queued ? slot->queue[0] : NULL;
	for (size_t i = 1; i < slot->queued; i++)
		slot->queue[i]->state = JOB_WAITING;
	int status = batch_end_worker(batch, slot);
	if (first)
		blame(batch, first, rule, hung, status);
}

/* Waiting ---------------------------------------------------------------------------------------------------------- */

static int time_to_wait(const struct run *run)
{
	const struct batch *batch = run->batch;
	int64_t now = batch_clock(), most = run->rested ? INT32_MAX : IDLE_MILLISECONDS;
	for (size_t i = 0; i < batch->options.jobs; i++) {
		const struct slot *slot = &batch->slots[i];
		if (slot->socket >= 0 && slot->queued && slot->deadline - now < most)
			most = slot->deadline - now;
	}
	return most < 0 ? 0 : (int)most;
}

static void set_polls(struct run *run)
{
	for (size_t i = 0; i < run->batch->options.jobs; i++) {
		const struct slot *slot = &run->batch->slots[i];
		short events = (short)(POLLIN | (slot->out.length ? POLLOUT : 0));
		run->polls[i] = (struct pollfd){slot->socket, events, 0};
	}
}

static void rest(struct run *run)
{
	if (run->taker->idle && !run->rested)
		run->taker->idle(run->taker->data);
	run->rested = true;
}

/* Waits until a worker has something to say, or has hung. A wait that the whole machine slept through proves nothing
 * against a worker. */
static void wait_for_workers(struct run *run)
{
	struct batch *batch = run->batch;
	set_polls(run);
	int wait = time_to_wait(run);
	int64_t begun = batch_clock();
	int ready = poll(run->polls, (nfds_t)batch->options.jobs, wait);
	int64_t now = batch_clock(), overslept = now - begun - wait;
	if (ready == 0)
		rest(run);
	for (size_t i = 0; i < batch->options.jobs; i++) {
		struct slot *slot = &batch->slots[i];
		slot->deadline += overslept > 1000 ? overslept : 0;
		if (slot->socket < 0)
			continue;
		if (run->polls[i].revents && ready > 0 && !batch_talk(batch, slot))
			lose_worker(batch, slot, false);
		else if (slot->queued && now >= slot->deadline)
			lose_worker(batch, slot, true);
	}
}

/* Delivering ------------------------------------------------------------------------------------------------------- */

static const char *hash_of(const struct run *run, const struct buffer *bytes)
{
	char *hash = arena_take(run->arena, HASH_ROOM);
	hash_bytes(bytes->at, bytes->length, hash);
	return hash;
}

static const struct result *failed_result(const struct run *run, const struct job *job)
{
	const struct batch *batch = run->batch;
	struct result *result = arena_take(run->arena, sizeof *result);
	struct fault_report *fault = arena_take(run->arena, sizeof *fault);
	char day[CALENDAR_DATE_ROOM];
	*fault = (struct fault_report){.file = job->path, .reason = job->sentence.at};
	if (job->failures)
		fault->reason =
			arena_print(run->arena, "The portfolio could not be judged; %s, also when it was tried again.",
		                    job->sentence.at);
	if (job->blamed)
		fault->rule = batch->told.rules.at[job->blamed - 1];
	*result = (struct result){.path = job->path, .learner = "", .centre = "", .qualification = "", .sha256 = ""};
	if (job->failures)
		result->sha256 = hash_of(run, &job->bytes);
	result->today = result->as_of = arena_string(run->arena, calendar_write(batch->options.request.today, day));
	result->verdict = VERDICT_UNREADABLE;
	result->errors = fault;
	result->error_count = 1;
	result->pack_failed = job->blamed > 0;
	return result;
}

/* NULL where the worker's answer is no result: the job goes back to wait. */
static const struct result *result_of(const struct run *run, struct job *job)
{
	if (job->state == JOB_FAILED)
		return failed_result(run, job);
	const struct result *result = result_decode(run->arena, job->answer.at, job->answer.length);
	if (result)
		return result;
	blame(run->batch, job, 0, false, -1);
	return job->state == JOB_FAILED ? failed_result(run, job) : NULL;
}

/* Delivers what is ready at the head of the window; false where `take` stops the run. */
static bool deliver(struct run *run)
{
	for (; run->delivered < run->read; run->delivered++) {
		struct job *job = job_of(run, run->delivered);
		if (job->state != JOB_ANSWERED && job->state != JOB_FAILED)
			return true;
		const struct result *result = result_of(run, job);
		if (!result)
			return true;
		run->rested = false;
		bool going = run->taker->take(run->taker->data, result);
		arena_reset(run->arena);
		if (!going)
			return false;
	}
	return true;
}

/* The whole -------------------------------------------------------------------------------------------------------- */

static bool is_anything_out(const struct run *run)
{
	for (size_t i = run->delivered; i < run->read; i++)
		if (job_of(run, i)->state == JOB_SENT)
			return true;
	return false;
}

static bool run_all(struct run *run, struct error *error)
{
	while (run->delivered < run->count) {
		read_more(run);
		if (!give_out(run, error) || !deliver(run))
			return false;
		if (!has_room(run) && is_anything_out(run))
			wait_for_workers(run);
	}
	return true;
}

static void free_run(struct run *run)
{
	for (size_t i = 0; i < run->batch->options.jobs; i++)
		if (run->batch->slots[i].queued)
			batch_end_worker(run->batch, &run->batch->slots[i]);
	for (size_t i = 0; i < run->window; i++) {
		buffer_free(&run->jobs[i].bytes);
		buffer_free(&run->jobs[i].answer);
		buffer_free(&run->jobs[i].sentence);
	}
	free(run->jobs);
	free(run->polls);
	arena_free(run->arena);
}

bool batch_run(struct batch *batch, const char *const *paths, size_t count, const struct batch_taker *taker,
               struct error *error)
{
	struct run run = {.batch = batch, .paths = paths, .count = count, .taker = taker};
	run.window = batch->options.jobs * WINDOW_PER_WORKER;
	run.jobs = memory_take(run.window, sizeof *run.jobs);
	run.polls = memory_take(batch->options.jobs, sizeof *run.polls);
	run.arena = arena_new();
	bool done = run_all(&run, error);
	free_run(&run);
	return done;
}
