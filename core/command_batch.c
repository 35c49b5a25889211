#include "command_batch.h"
#include "text_safe.h"

#include <stdio.h>
#include <unistd.h>

void status_raise(enum exit_status *status, enum exit_status least)
{
	if (least > *status)
		*status = least;
}

void status_complain(enum exit_status *status, enum exit_status least, const struct error *error)
{
	if (*error->file && error->line)
		text_print_safe(stderr, "%s:%d: %s\n", error->file, error->line, error->sentence);
	else if (*error->file)
		text_print_safe(stderr, "%s: %s\n", error->file, error->sentence);
	else
		text_print_safe(stderr, "assay: %s\n", error->sentence);
	status_raise(status, error->broken ? STATUS_DATABASE : least);
}

enum { NAMES_SHOWN = 3 };

void request_remark(const struct request *request, const char *sentence)
{
	if (!request->quiet)
		text_print_safe(stderr, "assay: %s\n", sentence);
}

struct strings strings_of(const struct cli_words *words)
{
	return (struct strings){words->at, words->count};
}

/* "a.yaml, b.yaml, c.yaml, …" */
static const char *first_names(struct arena *arena, const struct strings *paths)
{
	const char *names = "";
	for (size_t i = 0; i < paths->count && i < NAMES_SHOWN; i++)
		names = arena_print(arena, "%s%s%s", names, i ? ", " : "", paths->at[i]);
	return paths->count > NAMES_SHOWN ? arena_print(arena, "%s, …", names) : names;
}

bool request_find_portfolios(const struct request *request, struct arena *arena, struct store *store,
                             struct found_paths *found, enum exit_status *status)
{
	*found = command_find_paths(arena, request->words.at, request->words.count, store);
	for (size_t i = 0; i < found->problems.count; i++) {
		text_print_safe(stderr, "assay: %s\n", found->problems.at[i]);
		status_raise(status, STATUS_USAGE);
	}
	if (found->unreadable)
		status_raise(status, STATUS_UNREADABLE);
	if (found->others.count)
		request_remark(
			request,
			arena_print(arena,
		                    "YAML files passed over, for no line 'portfolio: 1' was seen in them: %zu (%s)",
		                    found->others.count, first_names(arena, &found->others)));
	if (found->hidden)
		request_remark(request, arena_print(arena, "hidden YAML files passed over: %zu", found->hidden));
	return found->files.count > 0;
}

struct engine_request request_engine(const struct request *request)
{
	struct engine_request asked = {
		.today = command_today(request),
		.units = strings_of(&request->units),
		.only = strings_of(&request->only),
		.skip = strings_of(&request->skip),
		.store_names = request->store_names,
		.limits = portfolio_default_limits(),
	};
	pack_stage_named(request->for_whom, &asked.stage);
	return asked;
}

size_t request_jobs(const struct request *request, size_t portfolios)
{
	long processors = sysconf(_SC_NPROCESSORS_ONLN);
	size_t jobs = request->jobs;
	if (jobs == 0)
		jobs = processors > 0 ? (size_t)processors : 1;
	return jobs < portfolios ? jobs : portfolios;
}

struct sandbox_limits request_limits(const struct request *request)
{
	struct sandbox_limits limits = sandbox_default_limits();
	if (request->memory_limit)
		limits.memory = request->memory_limit << 20;
	if (limits.load_memory < limits.memory)
		limits.load_memory = limits.memory;
	return limits;
}

int request_seconds(const struct request *request)
{
	return request->time_limit ? (int)request->time_limit : BATCH_WALL_SECONDS;
}

static void complain_of_packs(const struct batch_packs *packs, enum exit_status *status)
{
	for (size_t i = 0; i < packs->error_count; i++) {
		struct error fault = {0};
		const struct fault_report *report = &packs->errors[i];
		error_at(&fault, (struct place){report->file, report->line, report->column}, "%s", report->reason);
		status_complain(status, STATUS_PACK, &fault);
	}
	if (!packs->refused)
		return;
	text_print_safe(stderr, "assay: %s\n", packs->refused);
	status_raise(status, STATUS_USAGE);
}

bool request_heed_packs(const struct batch *batch, enum exit_status *status)
{
	complain_of_packs(batch_packs(batch), status);
	return !batch_packs(batch)->refused;
}

void request_refuse_batch(const struct batch *batch, enum exit_status *status, const struct error *error)
{
	status_complain(status, batch && !batch_lost_loader(batch) ? STATUS_PACK : STATUS_UNREADABLE, error);
}

struct batch *request_start_batch(const struct batch_options *options, enum exit_status *status)
{
	struct error error = {0};
	struct batch *batch = batch_fork(options, &error);
	bool loaded = batch && batch_load_packs(batch, &error);
	if (!loaded)
		request_refuse_batch(batch, status, &error);
	if (loaded && request_heed_packs(batch, status))
		return batch;
	batch_stop(batch);
	return NULL;
}
