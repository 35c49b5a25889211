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
	FILE_MODE = 0666,
	RESTS = 20, /* until a pipe has its reader */
	REST_MILLISECONDS = 100,
};

struct output {
	const struct report_format *format;
	void *state;
	const char *file; /* NULL: standard output */
	int descriptor;
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
int output_open_file(const char *file, int wake)
{
	int descriptor = -1;
	for (int i = 0; i < RESTS; i++) {
		descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NONBLOCK, FILE_MODE);
		if (descriptor >= 0)
			fcntl(descriptor, F_SETFL, O_WRONLY);
		if (descriptor >= 0 || errno != ENXIO || is_woken(wake))
			break;
		errno = ENXIO;
	}
	return descriptor;
}

const char *output_why(int why)
{
	return why == ENXIO ? "it is a pipe that nobody reads" : strerror(why);
}

static bool open_output(struct output *output, const struct request *request, const struct cli_output *wanted,
                        bool several, int wake, struct error *error)
{
	output->file = wanted->file;
	output->format = report_named(wanted->format);
	output->descriptor = STDOUT_FILENO;
	if (wanted->file)
		output->descriptor = output_open_file(wanted->file, wake);
	if (output->descriptor < 0)
		return error_say(
			error,
			"the report can't be written to '%s': %s; see to that, or name another file with --format; "
			"nothing was judged",
			wanted->file, output_why(errno));
	struct stat status;
	output->file_of_its_own = fstat(output->descriptor, &status) == 0 && S_ISREG(status.st_mode);
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
		outputs->at[i].wake = wake;
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

/* Gives what was written; -1 and errno. */
static ssize_t write_piece(const struct output *output, const char *at, size_t left)
{
	if (output->file_of_its_own || !output->wake)
		return write(output->descriptor, at, left);
	errno = EPIPE;
	return wait_for_reader(output) ? write(output->descriptor, at, left < PIPE_BUF ? left : PIPE_BUF) : -1;
}

/* Writes the first `length` bytes of what there is. */
static void write_first(struct output *output, size_t length)
{
	for (size_t at = 0; at < length && !output->failed;) {
		ssize_t written = write_piece(output, output->bytes.at + at, length - at);
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
