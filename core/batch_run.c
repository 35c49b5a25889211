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

enum { WINDOW_PER_WORKER = 4, IDLE_MILLISECONDS = 200, PATHS_PER_ASKING = 64 };

struct run {
	struct batch *batch;
	const char *const *paths;
	size_t count;
	const struct batch_taker *taker;
	struct job *jobs; /* the job of path i is jobs[i % window] */
	size_t window;
	size_t read;         /* paths that were read so far */
	size_t delivered;    /* results that were taken so far */
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

static void start_job(struct run *run, struct job *job)
{
	job->path = run->paths[run->read];
	job->state = JOB_WAITING;
	job->failures = job->blamed = 0;
	job->without_count = 0;
	job->asked = false;
}

static bool is_spared(const struct run *run, size_t number, const struct batch_file *file)
{
	return run->taker->spare && run->taker->spare(run->taker->data, number, file);
}

static int wake_for(const struct run *run, size_t number)
{
	return run->taker->was_file && run->taker->was_file[number] ? FILE_NO_WAITING : run->batch->options.wake;
}

static void read_job(struct run *run, struct job *job, size_t number)
{
	struct error error = {0};
	const struct batch_options *options = &run->batch->options;
	job->state = JOB_WAITING;
	if (batch_read_file(&job->file, job->path, options->request.limits.bytes, wake_for(run, number), &error))
		return;
	fail_job(job, error.sentence);
	batch_is_woken(run->batch); /* then it is for this that the file was not read */
}

/* To ask costs a call of the system: what is carried over comes too fast to ask each time. */
static bool is_to_stop(const struct run *run)
{
	return run->read % PATHS_PER_ASKING == 0 ? batch_is_woken(run->batch) : run->batch->woken;
}

static void read_more(struct run *run)
{
	for (; has_room(run) && !is_to_stop(run); run->read++) {
		struct job *job = job_of(run, run->read);
		start_job(run, job);
		if (is_spared(run, run->read, NULL)) {
			job->state = JOB_SPARED;
			continue;
		}
		read_job(run, job, run->read);
		if (job->state == JOB_WAITING && is_spared(run, run->read, &job->file))
			job->state = JOB_SPARED;
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

static void lose_worker(struct batch *batch, struct slot *slot, bool hung)
{
	int rule = batch->running[slot - batch->slots];
	struct job *first = slot->queued ? slot->queue[0] : NULL;
	for (size_t i = 1; i < slot->queued; i++)
		slot->queue[i]->state = JOB_WAITING;
	int status = batch_end_worker(batch, slot);
	if (first && rule == 0 && !hung && status != -1 && WIFEXITED(status) && WEXITSTATUS(status) == 0)
		first->state = JOB_WAITING; /* it gave way to a new one */
	else if (first)
		batch_blame(batch, first, rule, hung, status);
}

/* Waiting ---------------------------------------------------------------------------------------------------------- */

static int time_to_wait(const struct run *run)
{
	const struct batch *batch = run->batch;
	int64_t now = batch_clock(), most = IDLE_MILLISECONDS;
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
	run->polls[run->batch->options.jobs] = (struct pollfd){run->batch->options.wake, POLLIN, 0};
}

static void rest(struct run *run)
{
	if (run->taker->idle)
		run->taker->idle(run->taker->data);
}

/* Waits until a worker has something to say, or has hung. A wait that the whole machine slept through proves nothing
 * against a worker. */
static void wait_for_workers(struct run *run)
{
	struct batch *batch = run->batch;
	set_polls(run);
	int wait = time_to_wait(run);
	int64_t begun = batch_clock();
	int ready = poll(run->polls, (nfds_t)(batch->options.jobs + (batch->options.wake ? 1 : 0)), wait);
	int64_t now = batch_clock(), overslept = now - begun - wait;
	if (ready > 0 && run->polls[batch->options.jobs].revents)
		batch->woken = true;
	if (ready == 0)
		rest(run);
	for (size_t i = 0; i < batch->options.jobs; i++) {
		struct slot *slot = &batch->slots[i];
		batch_put_off(slot, overslept > 1000 ? overslept : 0);
		if (slot->socket < 0)
			continue;
		if (run->polls[i].revents && ready > 0 && !batch_talk(batch, slot))
			lose_worker(batch, slot, false);
		else if (slot->queued && batch_has_hung(batch, slot))
			lose_worker(batch, slot, true);
	}
}

/* Delivering ------------------------------------------------------------------------------------------------------- */

/* A job that was judged with a rule that is left out of the run by now. */
static void start_again(struct job *job)
{
	job->state = JOB_WAITING;
	job->failures = job->blamed = 0;
	job->without_count = 0;
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
		result->sha256 = arena_string(run->arena, job->file.sha256_text);
	result->today = result->as_of = arena_string(run->arena, calendar_write(batch->options.request.today, day));
	result->verdict = VERDICT_UNREADABLE;
	result->errors = fault;
	result->error_count = 1;
	result->pack_failed = job->blamed > 0;
	return result;
}

/* NULL where the worker's answer is no result, or a rule was left out since: the job goes back to wait. */
static const struct result *result_of(const struct run *run, struct job *job)
{
	bool judged = job->state == JOB_ANSWERED || job->failures > 0;
	if (judged && job->judged_without != run->batch->left_out_count) {
		start_again(job);
		return NULL;
	}
	if (job->state == JOB_FAILED)
		return failed_result(run, job);
	const struct result *result = result_decode(run->arena, job->answer.at, job->answer.length);
	if (result)
		return result;
	batch_blame(run->batch, job, 0, false, -1);
	return job->state == JOB_FAILED ? failed_result(run, job) : NULL;
}

static bool hand_over(struct run *run, const struct job *job, const struct result *result)
{
	struct batch_given given = {.number = run->delivered, .result = result, .bytes = {"", 0}, .file = &job->file};
	if (job->state == JOB_ANSWERED)
		given.bytes = (struct text){job->answer.at, job->answer.length};
	bool going = run->taker->take(run->taker->data, &given);
	const char *left_out;
	for (size_t i = 0; batch_count_hang(run->batch, job, i, &left_out); i++)
		if (left_out && run->taker->left_out)
			run->taker->left_out(run->taker->data, left_out);
	arena_reset(run->arena);
	return going;
}

enum delivery { DELIVERED, NOT_YET, STOPPED };

static enum delivery carry_over(struct run *run, struct job *job)
{
	enum batch_carrying carried = run->taker->carry(run->taker->data, run->delivered);
	if (carried == BATCH_GONE)
		read_job(run, job, run->delivered);
	return carried == BATCH_CARRIED ? DELIVERED : carried == BATCH_GONE ? NOT_YET : STOPPED;
}

static enum delivery deliver_next(struct run *run)
{
	struct job *job = job_of(run, run->delivered);
	if (job->state == JOB_SPARED)
		return carry_over(run, job);
	if (job->state != JOB_ANSWERED && job->state != JOB_FAILED)
		return NOT_YET;
	const struct result *result = result_of(run, job);
	if (!result)
		return NOT_YET;
	return hand_over(run, job, result) ? DELIVERED : STOPPED;
}

/* Delivers what is ready at the head of the window; false where `take` stops the run. */
static bool deliver(struct run *run)
{
	enum delivery delivery = DELIVERED;
	while (run->delivered < run->read && (delivery = deliver_next(run)) == DELIVERED)
		run->delivered++;
	return delivery != STOPPED;
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
		if (run->batch->woken || !give_out(run, error) || !deliver(run))
			return false;
		if (!has_room(run) && is_anything_out(run))
			wait_for_workers(run);
	}
	return true;
}

static void free_job(struct job *job)
{
	batch_free_file(&job->file);
	buffer_free(&job->answer);
	buffer_free(&job->sentence);
	for (size_t i = 0; i < MOST_WITHOUT; i++)
		buffer_free(&job->without[i].why);
}

static void free_run(struct run *run)
{
	for (size_t i = 0; i < run->batch->options.jobs; i++)
		if (run->batch->slots[i].queued)
			batch_end_worker(run->batch, &run->batch->slots[i]);
	for (size_t i = 0; i < run->window; i++)
		free_job(&run->jobs[i]);
	free(run->jobs);
	free(run->polls);
	arena_free(run->arena);
}

bool batch_run(struct batch *batch, const char *const *paths, size_t count, const struct batch_taker *taker,
               struct error *error)
{
	struct run run = {.batch = batch, .paths = paths, .count = count, .taker = taker};
	run.window = (count < batch->options.jobs ? count : batch->options.jobs) * WINDOW_PER_WORKER;
	run.jobs = memory_take(run.window, sizeof *run.jobs);
	run.polls = memory_take(batch->options.jobs + 1, sizeof *run.polls);
	run.arena = arena_new();
	bool done = run_all(&run, error);
	free_run(&run);
	if (batch->woken && error)
		error->set = false; /* what failed then failed for being stopped */
	return done;
}
