#include "command_progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "command.h"

enum { TERMINAL_MILLISECONDS = 200, PLAIN_MILLISECONDS = 5000, THOUSAND = 1000, MINUTE = 60, HOUR = 60 * MINUTE };

#define NEWEST 0.2 /* how much the newest rate counts */

struct progress {
	size_t portfolios;
	int64_t told, next; /* in milliseconds */
	size_t told_done;
	double rate; /* a second; what is carried over is faster than what is judged, so the newest counts most */
	bool terminal;
	bool shown; /* a line stands at the terminal */
	struct buffer line;
};

struct progress *progress_start(const struct request *request, size_t portfolios)
{
	if (request->quiet || request->no_progress)
		return NULL;
	struct progress *progress = memory_take(1, sizeof *progress);
	progress->portfolios = portfolios;
	progress->terminal = isatty(STDERR_FILENO) == 1;
	progress->told = command_milliseconds();
	progress->next = progress->told + (progress->terminal ? TERMINAL_MILLISECONDS : PLAIN_MILLISECONDS);
	return progress;
}

/* "13 s", "5 min", "2 h 10 min": as exact as such a guess may be. */
static void add_time(struct buffer *out, int64_t seconds)
{
	if (seconds < (int64_t)2 * MINUTE)
		buffer_print(out, "%lld s", (long long)seconds);
	else if (seconds < (int64_t)2 * HOUR)
		buffer_print(out, "%lld min", (long long)(seconds / MINUTE));
	else
		buffer_print(out, "%lld h %lld min", (long long)(seconds / HOUR), (long long)(seconds % HOUR / MINUTE));
}

void progress_add_line(struct buffer *out, size_t done, size_t portfolios, size_t gaps, double rate)
{
	buffer_print(out, "%zu of %zu", done, portfolios);
	if (rate > 0)
		buffer_print(out, rate < 10 ? ", %.1f a second" : ", %.0f a second", rate);
	buffer_print(out, ", %zu with gaps", gaps);
	if (rate > 0 && done < portfolios) {
		buffer_add_string(out, ", about ");
		add_time(out, 1 + (int64_t)((double)(portfolios - done) / rate));
		buffer_add_string(out, " left");
	}
}

static void set_rate(struct progress *progress, size_t done, int64_t now)
{
	double newest = (double)(done - progress->told_done) * THOUSAND / (double)(now - progress->told + 1);
	progress->rate = progress->rate > 0 ? (1 - NEWEST) * progress->rate + NEWEST * newest : newest;
	progress->told = now;
	progress->told_done = done;
}

static void show(struct progress *progress)
{
	static const char begin[] = "\r", end[] = "\033[K";
	fprintf(stderr, progress->terminal ? "%s%s%s" : "%s%s%s\n",
	        progress->terminal ? begin : "assay: ", progress->line.at, progress->terminal ? end : "");
	progress->shown = progress->terminal;
}

void progress_tell(struct progress *progress, size_t done, size_t gaps)
{
	int64_t now = progress ? command_milliseconds() : 0;
	if (!progress || now < progress->next)
		return;
	progress->next = now + (progress->terminal ? TERMINAL_MILLISECONDS : PLAIN_MILLISECONDS);
	set_rate(progress, done, now);
	buffer_clear(&progress->line);
	progress_add_line(&progress->line, done, progress->portfolios, gaps, progress->rate);
	show(progress);
}

void progress_clear(struct progress *progress)
{
	if (!progress || !progress->shown)
		return;
	fputs("\r\033[K", stderr);
	progress->shown = false;
}

void progress_stop(struct progress *progress)
{
	if (!progress)
		return;
	progress_clear(progress);
	buffer_free(&progress->line);
	free(progress);
}
