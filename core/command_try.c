#include "command_try.h"

#include <stdlib.h>
#include <string.h>

#include "calendar.h"
#include "command_apart.h"
#include "command_batch.h"
#include "command_policy.h"

/* So many portfolios are judged under what holds now before the same are judged under what is tried. */
enum { AT_A_TIME = 256 };

static const char *const formats[] = {"text", "json", "jsonl", NULL};

struct trying {
	struct showing showing; /* the first member: what is shown leads back to the whole */
	struct found_paths found;
	struct trial trial;
	struct batch *now, *tried;
	struct changes *changes;
	struct run_facts facts;     /* of what is tried: its waivers and dispensations */
	struct policy_watch *watch; /* over what is judged by them */
	struct arena *of_result;
	struct buffer *before; /* the results of one round under what holds now, as bytes */
	size_t at;             /* which of them is next */
};

static bool complain(struct trying *trying, const struct error *error)
{
	status_complain(&trying->showing.status, STATUS_USAGE, error);
	return false;
}

/* What is asked ---------------------------------------------------------------------------------------------------- */

static bool names_standard_input(const struct request *request)
{
	for (size_t i = 0; i < request->words.count; i++)
		if (strcmp(request->words.at[i], "-") == 0)
			return true;
	return false;
}

static bool find_tried_centre(struct trying *trying, struct error *error)
{
	const struct request *request = trying->showing.request;
	trying->trial.tried = trying->trial.now;
	if (!request->with)
		return true;
	if (strcmp(request->with, "none") != 0)
		return command_find_centre(trying->showing.arena, request->with, &trying->trial.tried, error);
	trying->trial.tried = NULL;
	return true;
}

static bool read_request(struct trying *trying)
{
	const struct request *request = trying->showing.request;
	struct error error = {0};
	char day[CALENDAR_DATE_ROOM];
	trying->trial.set = strings_of(&request->set);
	trying->trial.today = arena_string(trying->showing.arena, calendar_write(command_today(request), day));
	if (!request->set.count && !request->with)
		error_say(&error, "assay try wants what to try: --set feedback.from_several.sources=3 for one "
		                  "threshold, --with FOLDER for a centre's folder, --with none for what ships");
	else if (names_standard_input(request))
		error_say(&error,
		          "assay try judges each portfolio twice, so it reads files and folders, not standard input: "
		          "save it as a file first: cat >learner.yaml, then assay try learner.yaml");
	else if (command_find_centre(trying->showing.arena, request->centre, &trying->trial.now, &error) &&
	         find_tried_centre(trying, &error))
		return true;
	return complain(trying, &error);
}

/* Judging ---------------------------------------------------------------------------------------------------------- */

static struct batch *start(struct trying *trying, const char *home, const char *centre, bool tried)
{
	const struct request *request = trying->showing.request;
	struct batch_options *options = arena_take(trying->showing.arena, sizeof *options);
	options->request = request_engine(request);
	options->limits = request_limits(request);
	options->wall_seconds = request_seconds(request);
	options->jobs = request_jobs(request, trying->found.files.count);
	options->source = (struct pack_source){.home = home, .centre = centre, .today = options->request.today};
	if (tried)
		options->source.set = trying->trial.set;
	return request_start_batch(options, &trying->showing.status);
}

static void see(struct trying *trying, const struct result *result)
{
	if (result->verdict == VERDICT_UNREADABLE)
		status_raise(&trying->showing.status, STATUS_UNREADABLE);
	if (result->pack_failed)
		status_raise(&trying->showing.status, STATUS_PACK);
}

static bool take_before(void *data, const struct batch_given *given)
{
	const struct result *result = given->result;
	struct trying *trying = data;
	struct buffer *bytes = &trying->before[trying->at++];
	buffer_clear(bytes);
	result_encode(result, bytes);
	see(trying, result);
	return true;
}

static bool take_after(void *data, const struct batch_given *given)
{
	const struct result *result = given->result;
	struct trying *trying = data;
	const struct buffer *bytes = &trying->before[trying->at++];
	arena_reset(trying->of_result);
	const struct result *before = result_decode(trying->of_result, bytes->at, bytes->length);
	see(trying, result);
	policy_watch_take(trying->watch, result);
	if (before)
		changes_add(trying->changes, before, result);
	return before != NULL;
}

static bool judge_round(struct trying *trying, size_t first, size_t count, struct error *error)
{
	const char *const *paths = trying->found.files.at + first;
	struct batch_taker before = {.take = take_before, .data = trying, .was_file = trying->found.was_file + first},
			   after = before;
	after.take = take_after;
	trying->at = 0;
	if (!batch_run(trying->now, paths, count, &before, error))
		return false;
	trying->at = 0;
	return batch_run(trying->tried, paths, count, &after, error);
}

static void start_watch(struct trying *trying)
{
	const struct batch_packs *packs = batch_packs(trying->tried);
	trying->facts = (struct run_facts){
		.dispensations = packs->dispensations,
		.dispensation_count = packs->dispensation_count,
		.waivers = packs->waivers,
		.waiver_count = packs->waiver_count,
		.remarks = packs->remarks,
	};
	trying->watch = policy_watch_new(&trying->facts);
}

static void judge_all(struct trying *trying)
{
	struct error error = {0};
	size_t all = trying->found.files.count, count;
	for (size_t at = 0; at < all && !error.set; at += count) {
		count = all - at < AT_A_TIME ? all - at : AT_A_TIME;
		if (!judge_round(trying, at, count, &error))
			error_say(&error, "the judging could not go on");
	}
	if (error.set)
		status_complain(&trying->showing.status, STATUS_UNREADABLE, &error);
	changes_sort(trying->changes);
	trying->trial.notices = policy_watch_end(trying->watch, trying->showing.arena);
	if (trying->changes->changed || trying->changes->within)
		status_raise(&trying->showing.status, STATUS_OUTSTANDING);
}

/* The whole -------------------------------------------------------------------------------------------------------- */

static void show(struct showing *showing)
{
	const struct trying *trying = (const struct trying *)(const void *)showing;
	trial_report(showing, &trying->trial, trying->changes);
}

/* A draft that could not be read whole: to compare it would tell that it changes less than it does. */
static bool is_faulty(struct trying *trying)
{
	struct error error = {0};
	size_t count;
	policy_find_unread(trying->showing.arena, batch_packs(trying->tried), &count);
	if (!count)
		return false;
	error_say(&error,
	          "what is tried has faults (see above), so nothing was compared: mend them, and see 'assay lint %s'",
	          trying->trial.tried);
	status_complain(&trying->showing.status, STATUS_PACK, &error);
	return true;
}

static bool keeps_apart(struct trying *trying, const char *home)
{
	struct error error = {0};
	struct pack_source now = {.home = home, .centre = trying->trial.now},
			   tried = {.home = home, .centre = trying->trial.tried};
	struct command_reads reads = {&trying->found, {&now, &tried}};
	return command_keeps_apart(trying->showing.request, &reads, &error) || complain(trying, &error);
}

/* The second batch is stopped first: its processes hold open what the first one's wait for. */
static void try_all(struct trying *trying, const char *home)
{
	if (keeps_apart(trying, home))
		trying->now = start(trying, home, trying->trial.now, false);
	trying->tried = trying->now ? start(trying, home, trying->trial.tried, true) : NULL;
	if (trying->tried && !is_faulty(trying)) {
		start_watch(trying);
		judge_all(trying);
		showing_write(&trying->showing, show);
	}
	batch_stop(trying->tried);
	batch_stop(trying->now);
}

enum exit_status command_try(const struct request *request, const char *home)
{
	if (!request_knows_formats(request, formats))
		return STATUS_USAGE;
	struct trying trying = {.showing = {.request = request, .arena = arena_new()}};
	enum exit_status *status = &trying.showing.status;
	trying.changes = changes_new();
	trying.of_result = arena_new();
	trying.before = memory_take(AT_A_TIME, sizeof *trying.before);
	if (read_request(&trying)) {
		if (request_find_portfolios(request, trying.showing.arena, NULL, &trying.found, status))
			try_all(&trying, home);
		else
			status_raise(status, STATUS_USAGE);
	}
	for (size_t i = 0; i < AT_A_TIME; i++)
		buffer_free(&trying.before[i]);
	free(trying.before);
	policy_watch_free(trying.watch);
	changes_free(trying.changes);
	arena_free(trying.of_result);
	arena_free(trying.showing.arena);
	return *status;
}
