#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "batch_file.h"
#include "batch_inside.h"
#include "defence.h"

enum { READ_PIECE = 64 * 1024, MOST_ASKED = 1 << 20 /* bytes of names */ };

static int64_t milliseconds_of(const struct timespec *time)
{
	return (int64_t)time->tv_sec * 1000 + time->tv_nsec / 1000000;
}

int64_t batch_clock(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return milliseconds_of(&now);
}

static uint32_t number_of(const struct batch *batch, const struct slot *slot)
{
	return (uint32_t)(slot - batch->slots);
}

/* Orders the loader and waits for its answer. One that gives none is ended: a late answer would be taken for that to
 * another order. */
static bool order(struct batch *batch, const struct slot *slot, int socket, uint32_t *answer)
{
	int none = -1;
	if (batch->loader <= 0)
		return false;
	bool done = wire_send_order(batch->control, number_of(batch, slot), socket) && batch_wait_for_loader(batch) &&
	            wire_receive_order(batch->control, answer, &none);
	if (!done && !batch_is_woken(batch))
		batch_lose_loader(batch);
	return done;
}

static bool refuse_start(const struct batch *batch, struct error *error)
{
	if (batch->lost)
		return error_say(error, "no worker can be started: the process that starts them was ended from "
		                        "outside, or gave no answer for too long, as one that is stopped (SIGSTOP); "
		                        "try again");
	return error_say(error, "no worker can be started: the system has no room for another process; close other "
	                        "programs, or use fewer --jobs");
}

bool batch_start_worker(struct batch *batch, struct slot *slot, struct error *error)
{
	int ends[2];
	uint32_t worker = 0;
	if (!batch->loaded && !batch_load_packs(batch, error))
		return false;
	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
		return error_say(error, "no worker can be started: %s; close other programs, or use fewer --jobs",
		                 strerror(errno));
	bool started = order(batch, slot, ends[1], &worker) && worker != 0;
	close(ends[1]);
	if (!started) {
		close(ends[0]);
		return refuse_start(batch, error);
	}
	fcntl(ends[0], F_SETFL, O_NONBLOCK);
	slot->socket = ends[0];
	slot->worker = (pid_t)worker;
	return true;
}

int batch_end_worker(struct batch *batch, struct slot *slot)
{
	uint32_t status = 0;
	if (slot->socket < 0)
		return -1;
	close(slot->socket);
	slot->socket = -1;
	slot->queued = slot->sent = 0;
	buffer_clear(&slot->in);
	buffer_clear(&slot->out);
	return order(batch, slot, -1, &status) ? (int)status : -1;
}

/* Time ------------------------------------------------------------------------------------------------------------- */

/* Milliseconds; 0 where it is not known. */
static int64_t processor_time(pid_t process)
{
	clockid_t clock;
	struct timespec used;
	if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &used) != 0)
		return 0;
	return milliseconds_of(&used);
}

/* Whether it runs or would, were there a processor for it. One that is stopped, gone, or waits for something else, would not;
 * where the system does not tell (no /proc), it is not held against the worker. */
static bool is_ready_to_run(pid_t process)
{
	char path[64], line[256] = "";
	snprintf(path, sizeof path, "/proc/%ld/stat", (long)process);
	FILE *file = fopen(path, "re");
	if (!file)
		return kill(process, 0) == 0;
	const char *name_end = fgets(line, sizeof line, file) ? strrchr(line, ')') : NULL;
	fclose(file);
	return name_end && strncmp(name_end, ") R", 3) == 0;
}

static int64_t whole_time(const struct batch *batch)
{
	return (int64_t)batch->options.wall_seconds * 1000;
}

static void start_clock(const struct batch *batch, struct slot *slot)
{
	int64_t now = batch_clock(), whole = whole_time(batch);
	slot->deadline = now + whole;
	slot->latest = now + BATCH_MOST_WAITS * whole;
	slot->used = processor_time(slot->worker);
}

bool batch_has_hung(const struct batch *batch, struct slot *slot)
{
	int64_t now = batch_clock();
	if (now < slot->deadline || !defence_is_up(DEFENCE_WALL))
		return false;
	int64_t left = whole_time(batch) - (processor_time(slot->worker) - slot->used);
	if (left <= 0 || now >= slot->latest || !is_ready_to_run(slot->worker))
		return true;
	slot->deadline = now + left;
	return false;
}

void batch_put_off(struct slot *slot, int64_t milliseconds)
{
	slot->deadline += milliseconds;
	slot->latest += milliseconds;
}

/* Jobs ------------------------------------------------------------------------------------------------------------- */

static void add_without(const struct batch *batch, struct buffer *out, int rule, const char *why)
{
	size_t rules = batch->told.rules.count;
	char function[64];
	snprintf(function, sizeof function, ENGINE_FUNCTION, rule - (int)rules);
	wire_add_string(out, (size_t)rule <= rules ? batch->told.rules.at[rule - 1] : function);
	wire_add_string(out, why);
}

static void add_task(const struct batch *batch, struct buffer *out, const struct job *job)
{
	size_t frame = wire_begin_frame(out);
	wire_add_string(out, job->path);
	wire_add_string(out, job->file.sha256_text);
	wire_add_string(out, job->file.evidence.length ? job->file.evidence.at : NULL);
	wire_add_number(out, !job->asked && strcmp(job->path, "-") != 0);
	wire_add_number(out, batch->left_out_count + job->without_count);
	for (size_t i = 0; i < batch->left_out_count; i++)
		add_without(batch, out, batch->left_out[i].rule, batch->left_out[i].why.at);
	for (size_t i = 0; i < job->without_count; i++)
		add_without(batch, out, job->without[i].rule, job->without[i].why.at);
	wire_add_bytes(out, job->file.bytes.at, job->file.bytes.length);
	wire_end_frame(out, frame);
}

static bool write_out(struct slot *slot)
{
	while (slot->sent < slot->out.length) {
		ssize_t sent =
			send(slot->socket, slot->out.at + slot->sent, slot->out.length - slot->sent, MSG_NOSIGNAL);
		if (sent < 0 && errno == EINTR)
			continue;
		if (sent < 0)
			return errno == EAGAIN || errno == EWOULDBLOCK;
		slot->sent += (size_t)sent;
	}
	buffer_clear(&slot->out);
	slot->sent = 0;
	return true;
}

void batch_give_job(struct batch *batch, struct slot *slot, struct job *job)
{
	if (slot->queued == 0)
		start_clock(batch, slot);
	slot->queue[slot->queued++] = job;
	job->state = JOB_SENT;
	job->judged_without = batch->left_out_count;
	add_task(batch, &slot->out, job);
	write_out(slot); /* a broken connection shows when the slot is read */
}

/* A worker reads what a glance at the text did not see, and may ask for it once. */
static void look_for_more(struct job *job, struct text names)
{
	job->asked = true;
	job->state = JOB_WAITING;
	if (names.length <= MOST_ASKED && names.at[names.length - 1] == '\n' && !memchr(names.at, '\0', names.length))
		evidence_look(job->file.name.at, names, &job->file.evidence);
}

/* Gives the first job of the queue its answer. */
static void answer_first(const struct batch *batch, struct slot *slot, struct text message)
{
	struct job *job = slot->queue[0];
	struct wire wire = {message.at, message.length, false};
	struct text names = wire_bytes(&wire);
	buffer_clear(&job->answer);
	buffer_add(&job->answer, wire.at, wire.left);
	job->state = JOB_ANSWERED;
	if (names.length && !job->asked)
		look_for_more(job, names);
	slot->queued--;
	memmove(slot->queue, slot->queue + 1, slot->queued * sizeof(struct job *));
	start_clock(batch, slot);
}

/* Takes whole answers out of what came in. */
static bool take_answers(const struct batch *batch, struct slot *slot)
{
	size_t used = 0, taken = 0;
	enum wire_frame frame;
	struct text message;
	while ((frame = wire_find_frame(slot->in.at + used, slot->in.length - used, &message, &taken)) == WIRE_WHOLE) {
		if (slot->queued == 0)
			return false;
		answer_first(batch, slot, message);
		used += taken;
	}
	memmove(slot->in.at, slot->in.at + used, slot->in.length - used);
	slot->in.length -= used;
	return frame == WIRE_PART;
}

static bool read_in(const struct batch *batch, struct slot *slot)
{
	UNFILLED char piece[READ_PIECE];
	for (;;) {
		ssize_t got = recv(slot->socket, piece, sizeof piece, 0);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return errno == EAGAIN || errno == EWOULDBLOCK;
		if (got == 0)
			return false;
		buffer_add(&slot->in, piece, (size_t)got);
		start_clock(batch, slot);
		if (!take_answers(batch, slot))
			return false;
	}
}

bool batch_talk(struct batch *batch, struct slot *slot)
{
	bool there = read_in(batch, slot);
	return there && write_out(slot);
}
