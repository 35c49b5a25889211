#include "command_output.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
	FLUSH_BYTES = 32 * 1024,
	BLOCK_BYTES = 128 * 1024, /* of a file: whole blocks, each where one begins, take half the time of odd pieces */
	PIECE_BYTES = 64 * 1024,  /* of an older report, to be compared */
	FILE_MODE = 0666,
	RESTS = 20, /* until a pipe has its reader */
	REST_MILLISECONDS = 100,
};

struct output {
	const struct report_format *format;
	void *state;
	const char *file; /* NULL: standard output */
	int descriptor;
	int older; /* the same file, to be read: so far the older report in it says the same; -1: no more, or there is none */
	const struct store_stretch *listed; /* what the older report is known to hold, from here on */
	size_t listed_count;
	bool terminal;
	bool file_of_its_own; /* which is written at once, and no pipe or terminal */
	int wake;
	int failed;     /* errno of the first write that failed; nothing is written after it */
	size_t written; /* bytes, so far */
	struct buffer bytes;
};

struct outputs {
	struct output *at;
	size_t count;
};

static size_t terminal_width(int descriptor)
{
	struct winsize size;
	return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

static bool wants_color(const struct request *request, const struct output *output)
{
	const char *terminal = getenv("TERM");
	if (request->color != COLOR_AUTO)
		return request->color == COLOR_ALWAYS;
	return output->terminal && terminal && strcmp(terminal, "dumb") != 0;
}

/* Whether `wake` came within a while. */
static bool is_woken(int wake)
{
	struct pollfd woken = {wake, POLLIN, 0};
	return poll(&woken, wake ? 1 : 0, REST_MILLISECONDS) > 0;
}

/* Nobody waits in the system's hands, where no signal is heard. */
static int open_file(const char *file, int flags, int wake)
{
	int descriptor = -1;
	for (int i = 0; i < RESTS; i++) {
		descriptor = open(file, O_WRONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK | flags, FILE_MODE);
		if (descriptor >= 0)
			fcntl(descriptor, F_SETFL, O_WRONLY);
		if (descriptor >= 0 || errno != ENXIO || is_woken(wake))
			break;
		errno = ENXIO;
	}
	return descriptor;
}

int output_open_file(const char *file, int wake)
{
	return open_file(file, O_TRUNC, wake);
}

const char *output_why(int why)
{
	return why == ENXIO ? "it is a pipe that nobody reads" : strerror(why);
}

/* Older reports ---------------------------------------------------------------------------------------------------- */

/* Mostly an older report says nearly the same. As far as it does it is left as it is, for to read it takes the system half as
 * long as to write it: at each moment the file holds the older report or the beginning of the new one. */
static int open_older(const char *file, const struct stat *status)
{
	struct stat again;
	int older = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (older < 0 ||
	    (fstat(older, &again) == 0 && again.st_dev == status->st_dev && again.st_ino == status->st_ino))
		return older;
	close(older);
	return -1;
}

/* The file ends where the new report does so far. False and errno where that can't be. */
static bool cut_older(struct output *output, size_t length)
{
	bool cut = ftruncate(output->descriptor, (off_t)length) == 0 &&
	           lseek(output->descriptor, (off_t)length, SEEK_SET) >= 0;
	int why = errno;
	if (output->older >= 0)
		close(output->older);
	output->older = -1;
	errno = why;
	return cut;
}

static void find_older(struct output *output, const struct stat *status)
{
	if (!output->file || !output->file_of_its_own || status->st_size == 0)
		return;
	output->older = open_older(output->file, status);
	if (output->older < 0 && !cut_older(output, 0))
		output->failed = errno;
}

/* How many of the bytes the older report has in the same place; 0: it has others. */
static size_t same_in_older(const struct output *output, size_t place, const char *at, size_t left)
{
	UNFILLED char piece[PIECE_BYTES];
	ssize_t got = pread(output->older, piece, left < sizeof piece ? left : sizeof piece, (off_t)place);
	return got > 0 && memcmp(piece, at, (size_t)got) == 0 ? (size_t)got : 0;
}

/* A report that says nothing new is as new as any, and its file's time tells so. */
static bool end_older(struct output *output)
{
	return cut_older(output, output->written) && futimens(output->descriptor, NULL) == 0;
}

/* Reports that are known ------------------------------------------------------------------------------------------- */

/* Of a report with a line for each portfolio it is known which results it holds, as long as nobody touched its file: then
 * neither is read. */
static bool may_be_known(const struct output *output)
{
	return output->format->of_portfolios && output->file_of_its_own && output->file && !output->failed;
}

void outputs_recall(struct outputs *outputs, struct store *store, struct arena *arena)
{
	for (size_t i = 0; i < outputs->count; i++) {
		struct output *output = &outputs->at[i];
		struct stat status;
		if (output->older < 0 || !may_be_known(output) || fstat(output->older, &status) != 0)
			continue;
		struct file_mark mark = file_mark_of(&status);
		output->listed = store_find_report(store, arena, command_whole_path(arena, output->file), &mark,
		                                   &output->listed_count);
	}
}

/* Whether the older report holds the result in the place of the portfolio. Portfolios are asked for in their order. */
static bool holds(struct output *output, int64_t number, int64_t result)
{
	while (output->listed_count && output->listed->number + output->listed->count <= number) {
		output->listed++;
		output->listed_count--;
	}
	return output->listed_count && output->listed->number <= number &&
	       output->listed->first + number - output->listed->number == result;
}

bool outputs_hold(struct outputs *outputs, size_t number, int64_t result)
{
	bool held = true;
	for (size_t i = 0; i < outputs->count; i++)
		held = held && holds(&outputs->at[i], (int64_t)number, result);
	return held;
}

void outputs_pass(struct outputs *outputs, size_t length)
{
	for (size_t i = 0; i < outputs->count; i++)
		outputs->at[i].written += length + 1; /* with the line's end */
}

/* The end of an older report, if there is one still; what fails is told when the output is closed. */
static bool is_ended(struct output *output)
{
	if (output->older >= 0 && !end_older(output))
		output->failed = errno;
	return !output->failed;
}

static bool note(struct output *output, struct store *store, int64_t run, struct error *error)
{
	struct stat status;
	if (!may_be_known(output) || !is_ended(output) || fstat(output->descriptor, &status) != 0)
		return true;
	struct arena *arena = arena_new();
	struct file_mark mark = file_mark_of(&status);
	bool done = store_note_report(store, command_whole_path(arena, output->file), &mark, run, error);
	arena_free(arena);
	return done;
}

bool outputs_note(struct outputs *outputs, struct store *store, int64_t run, struct error *error)
{
	bool done = true;
	for (size_t i = 0; i < outputs->count; i++)
		done = done && note(&outputs->at[i], store, run, error);
	return done;
}

/* Opening ---------------------------------------------------------------------------------------------------------- */

static bool open_output(struct output *output, const struct request *request, const struct cli_output *wanted,
                        bool several, int wake, struct error *error)
{
	output->file = wanted->file;
	output->format = report_named(wanted->format);
	output->descriptor = STDOUT_FILENO;
	if (wanted->file)
		output->descriptor = open_file(wanted->file, 0, wake);
	if (output->descriptor < 0)
		return error_say(
			error,
			"the report can't be written to '%s': %s; see to that, or name another file with --format; "
			"nothing was judged",
			wanted->file, output_why(errno));
	struct stat status = {0};
	output->file_of_its_own = fstat(output->descriptor, &status) == 0 && S_ISREG(status.st_mode);
	find_older(output, &status);
	output->terminal = isatty(output->descriptor) == 1;
	struct report_options options = {
		.color = wants_color(request, output),
		.quiet = request->quiet,
		.several = several,
		.width = output->terminal ? terminal_width(output->descriptor) : 0,
	};
	output->state = output->format->start(&options);
	return true;
}

struct outputs *outputs_open(const struct request *request, bool several, int wake, struct error *error)
{
	struct outputs *outputs = memory_take(1, sizeof *outputs);
	outputs->at = memory_take(request->output_count, sizeof *outputs->at);
	for (size_t i = 0; i < request->output_count; i++)
		outputs->at[i] = (struct output){.wake = wake, .older = -1};
	for (; outputs->count < request->output_count; outputs->count++)
		if (!open_output(&outputs->at[outputs->count], request, &request->outputs[outputs->count], several,
		                 wake, error)) {
			outputs_close(outputs, NULL);
			return NULL;
		}
	return outputs;
}

/* Waits until a piece of a pipe's least size can be written; false where `wake` came first. */
static bool wait_for_reader(const struct output *output)
{
	struct pollfd polls[] = {{output->descriptor, POLLOUT, 0}, {output->wake, POLLIN, 0}};
	while (poll(polls, 2, -1) < 0 && errno == EINTR)
		continue;
	return polls[0].revents != 0;
}

/* Writes some of the bytes that come behind `from` others, and gives how many; -1 and errno. */
static ssize_t write_piece(struct output *output, size_t from, size_t left)
{
	const char *at = output->bytes.at + from;
	size_t place = output->written + from, same = output->older < 0 ? 0 : same_in_older(output, place, at, left);
	if (same)
		return (ssize_t)same;
	if (output->older >= 0 && !cut_older(output, place))
		return -1;
	if (output->file_of_its_own || !output->wake)
		return write(output->descriptor, at, left);
	errno = EPIPE;
	return wait_for_reader(output) ? write(output->descriptor, at, left < PIPE_BUF ? left : PIPE_BUF) : -1;
}

/* Writes the first `length` bytes of what there is. */
static void write_first(struct output *output, size_t length)
{
	for (size_t at = 0; at < length && !output->failed;) {
		ssize_t written = write_piece(output, at, length - at);
		if (written >= 0)
			at += (size_t)written;
		else if (errno != EINTR)
			output->failed = errno;
	}
	output->written += length;
	output->bytes.length -= length;
	memmove(output->bytes.at, output->bytes.at + length, output->bytes.length + 1); /* with the NUL behind it */
}

static void write_out(struct output *output)
{
	if (output->bytes.length)
		write_first(output, output->bytes.length);
}

static void write_much(struct output *output)
{
	size_t length = output->bytes.length;
	if (!output->file_of_its_own && (output->terminal || length >= FLUSH_BYTES))
		write_out(output);
	else if (output->file_of_its_own && length >= BLOCK_BYTES)
		write_first(output, length - (output->written + length) % BLOCK_BYTES);
}

void outputs_begin(struct outputs *outputs, const struct run_facts *facts)
{
	for (size_t i = 0; i < outputs->count; i++)
		outputs->at[i].format->begin(outputs->at[i].state, facts, &outputs->at[i].bytes);
}

bool outputs_at_terminal(const struct outputs *outputs)
{
	bool terminal = false;
	for (size_t i = 0; i < outputs->count; i++)
		terminal = terminal || outputs->at[i].terminal;
	return terminal;
}

bool outputs_want_json(const struct outputs *outputs)
{
	bool wanted = false;
	for (size_t i = 0; i < outputs->count; i++)
		wanted = wanted || outputs->at[i].format->written;
	return wanted;
}

bool outputs_want_results(const struct outputs *outputs)
{
	bool wanted = false;
	for (size_t i = 0; i < outputs->count; i++)
		wanted = wanted || !outputs->at[i].format->written;
	return wanted;
}

void outputs_add(struct outputs *outputs, const struct result *result, struct text json)
{
	for (size_t i = 0; i < outputs->count; i++) {
		struct output *output = &outputs->at[i];
		output->listed_count = 0; /* from here on what it holds is compared */
		if (output->format->written)
			output->format->written(output->state, json, &output->bytes);
		else
			output->format->portfolio(output->state, result, &output->bytes);
		write_much(output);
	}
}

bool outputs_tell_run(const struct outputs *outputs)
{
	for (size_t i = 0; i < outputs->count; i++)
		if (!outputs->at[i].format->of_portfolios)
			return true;
	return false;
}

void outputs_flush(struct outputs *outputs)
{
	for (size_t i = 0; i < outputs->count; i++)
		write_out(&outputs->at[i]);
}

void outputs_end(struct outputs *outputs, const struct run_facts *facts)
{
	for (size_t i = 0; i < outputs->count; i++)
		outputs->at[i].format->end(outputs->at[i].state, facts, &outputs->at[i].bytes);
	outputs_flush(outputs);
}

static bool close_output(struct output *output, struct error *error)
{
	output->format->finish(output->state);
	buffer_free(&output->bytes);
	is_ended(output);
	if (output->file && close(output->descriptor) != 0 && !output->failed)
		output->failed = errno;
	return !output->failed ||
	       error_say(error,
	                 "not all of the report could be written to %s: %s; see to that, and type the command again",
	                 output->file ? output->file : "standard output", strerror(output->failed));
}

bool outputs_close(struct outputs *outputs, struct error *error)
{
	bool done = true;
	if (!outputs)
		return true;
	for (size_t i = 0; i < outputs->count; i++)
		done = close_output(&outputs->at[i], error) && done;
	free(outputs->at);
	free(outputs);
	return done;
}
