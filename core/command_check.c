#include <signal.h>
#include <stdio.h>

#include "calendar.h"
#include "command_apart.h"
#include "command_check_inside.h"
#include "command_past.h"
#include "library_versions.h"
#include "report.h"
#include "text_path.h"
#include "text_safe.h"

/* The parts -------------------------------------------------------------------------------------------------------- */

static bool asks_for_some_rules(const struct request *request)
{
	return request->only.count || request->skip.count;
}

static struct strings paths_written(struct checking *check)
{
	const struct cli_words *words = &check->request->words;
	struct strings paths = {arena_array(check->arena, words->count, sizeof *paths.at), words->count};
	for (size_t i = 0; i < words->count; i++)
		paths.at[i] = path_written(check->arena, words->at[i]);
	return paths;
}

static void set_facts(struct checking *check)
{
	const struct batch_packs *packs = batch_packs(check->batch);
	char day[CALENDAR_DATE_ROOM];
	check->facts = (struct run_facts){
		.started = command_moment(check->arena),
		.finished = "",
		.today = arena_string(check->arena, calendar_write(check->options.request.today, day)),
		.assay_version = ASSAY_VERSION,
		.lua_version = lua_library_version(),
		.centre = packs->centre,
		.centre_title = packs->centre_title,
		.paths = paths_written(check),
		.trial = strings_of(&check->request->set),
		.layers = packs->layers,
		.layer_count = packs->layer_count,
		.dispensations = packs->dispensations,
		.dispensation_count = packs->dispensation_count,
		.waivers = packs->waivers,
		.waiver_count = packs->waiver_count,
		.remarks = packs->remarks,
	};
	check->facts.unread = policy_find_unread(check->arena, packs, &check->facts.unread_count);
}

static bool find_centre(struct checking *check)
{
	struct error error = {0};
	if (command_find_centre(check->arena, check->request->centre, &check->options.source.centre, &error))
		return true;
	status_complain(&check->status, STATUS_USAGE, &error);
	return false;
}

static void set_options(struct checking *check, const char *home)
{
	struct batch_options *options = &check->options;
	options->limits = request_limits(check->request);
	options->wall_seconds = request_seconds(check->request);
	options->jobs = request_jobs(check->request, SIZE_MAX);
	options->wake = check->stop.descriptor;
	options->request = request_engine(check->request);
	past_set_answers(check->request, check->arena, &options->request, check_saves(check->request), &check->status);
	options->source.home = home;
	options->source.today = options->request.today;
	options->source.set = strings_of(&check->request->set);
	check->profile = check->request->profile ? profile_start(&options->request) : NULL;
}

/* The loader is forked before the database is opened, for a connection must not live through a fork. */
static bool start_loader(struct checking *check)
{
	struct error error = {0};
	check->batch = batch_fork(&check->options, &error);
	if (!check->batch)
		request_refuse_batch(check->batch, &check->status, &error);
	return check->batch != NULL;
}

static bool find_portfolios(struct checking *check)
{
	check_open_old_store(check);
	if (request_find_portfolios(check->request, check->arena, check->store, &check->found, &check->status))
		return true;
	status_raise(&check->status, STATUS_USAGE);
	return false;
}

static bool keeps_apart(struct checking *check)
{
	struct error error = {0};
	struct command_reads reads = {&check->found, {&check->options.source}};
	if (command_keeps_apart(check->request, &reads, &error))
		return true;
	status_complain(&check->status, STATUS_USAGE, &error);
	return false;
}

static bool open_outputs(struct checking *check)
{
	struct error error = {0};
	check->outputs = outputs_open(check->request, check->found.files.count > 1, check->stop.descriptor, &error);
	if (!check->outputs)
		status_complain(&check->status, STATUS_DATABASE, &error);
	return check->outputs != NULL;
}

/* Results ---------------------------------------------------------------------------------------------------------- */

static bool is_outstanding(enum verdict verdict, const struct result_counts *counts, enum fail_on level)
{
	bool gap = verdict == VERDICT_GAP || counts->must > 0;
	bool judgement = gap || verdict == VERDICT_JUDGEMENT || counts->unsure > 0;
	bool advice = judgement || counts->should > 0;
	return (level == FAIL_ON_GAP && gap) || (level == FAIL_ON_JUDGEMENT && judgement) ||
	       (level == FAIL_ON_ADVICE && advice);
}

/* What a result means for the whole run; of `result` only what is carried over has to be there. */
static void count_result(struct checking *check, const struct result *result, const struct result_counts *counts)
{
	check->facts.portfolios++;
	check->gaps += result->verdict == VERDICT_GAP;
	progress_tell(check->progress, check->facts.portfolios, check->gaps);
	if (result->verdict == VERDICT_UNREADABLE) {
		check->facts.failed++;
		status_raise(&check->status, STATUS_UNREADABLE);
	} else if (is_outstanding(result->verdict, counts, check->request->fail_on)) {
		status_raise(&check->status, STATUS_OUTSTANDING);
	}
	if (result->pack_failed)
		status_raise(&check->status, STATUS_PACK);
	policy_watch_take(check->watch, result);
}

/* Whether somebody asked this portfolio for what --only and --skip leave. */
static bool was_asked(const struct batch_asking *asking, const struct result *result)
{
	bool asked = asking->all || (result->qualification && strings_hold(&asking->who, result->qualification));
	for (size_t i = 0; i < result->unit_count; i++)
		asked = asked || strings_hold(&asking->who, result->units[i].id);
	return asked;
}

static void note_asked(struct checking *check, const struct result *result)
{
	check->asked = check->asked || result->verdict == VERDICT_UNREADABLE ||
	               was_asked(&batch_packs(check->batch)->asking, result);
}

static void add_to_outputs(struct checking *check, const struct result *result, struct text json)
{
	if (outputs_at_terminal(check->outputs))
		progress_clear(check->progress);
	outputs_add(check->outputs, result, json);
}

/* The result as bytes: those that the worker sent, unless something was added here. */
static struct text bytes_of(struct checking *check, const struct batch_given *given, const struct result *result)
{
	if (result == given->result || !given->bytes.length)
		return given->bytes;
	buffer_clear(&check->bytes);
	result_encode(result, &check->bytes);
	return (struct text){check->bytes.at, check->bytes.length};
}

/* Who checks one portfolio is told what is better than last time. */
static void note_since(struct checking *check, const struct result *result)
{
	if (check->store && check->found.files.count == 1)
		check->facts.since = past_since(check->store, check->arena, check->run.number, result);
}

static bool take_result(void *data, const struct batch_given *given)
{
	struct checking *check = data;
	struct store_result kept = {.result = given->result};
	arena_reset(check->of_result);
	if (check->learners)
		kept.result = learners_say_same(check->learners, check->of_result, given->result, given->number);
	kept.counts = result_count(kept.result);
	buffer_clear(&check->json);
	if (check->store || outputs_want_json(check->outputs))
		json_add_result(&check->json, kept.result);
	kept.json = (struct text){check->json.at, check->json.length};
	count_result(check, kept.result, &kept.counts);
	note_asked(check, kept.result);
	add_to_outputs(check, kept.result, kept.json);
	note_since(check, kept.result);
	if (check->store) {
		kept.bytes = bytes_of(check, given, kept.result);
		check_keep(check, given, &kept);
	}
	return true;
}

static bool spare(void *data, size_t number, const struct batch_file *file)
{
	struct checking *check = data;
	return check->carrying && carrying_spare(check->carrying, number, file);
}

/* Of what all reports hold already nobody reads the JSON. */
static bool read_row(struct checking *check, size_t number, int64_t there, struct store_kept *kept)
{
	return (outputs_hold(check->outputs, number, there) && store_read_brief(check->store, there, kept)) ||
	       store_read(check->store, there, kept);
}

/* What is written of a result that is carried over: the result itself only where somebody wants it. */
static bool read_kept(struct checking *check, size_t number, struct store_kept *kept, const struct result **result)
{
	struct text bytes;
	*result = NULL;
	arena_reset(check->of_result);
	if (!check->carrying)
		return false;
	int64_t there = carrying_result(check->carrying, number);
	if (!read_row(check, number, there, kept))
		return false;
	if (!outputs_want_results(check->outputs) && !policy_watch_wants(check->watch, kept->learner, &kept->waivers))
		return true;
	if (store_read_form(check->store, there, &bytes))
		*result = result_decode(check->of_result, bytes.at, bytes.length);
	return *result && store_read(check->store, there, kept);
}

static enum batch_carrying carry(void *data, size_t number)
{
	struct checking *check = data;
	struct error error = {0};
	struct store_kept kept;
	const struct result *result;
	if (!read_kept(check, number, &kept, &result))
		return BATCH_GONE;
	struct result known = {.learner = kept.learner, .verdict = kept.verdict, .waivers = kept.waivers};
	count_result(check, result ? result : &known, &kept.counts);
	if (kept.json.at)
		add_to_outputs(check, result, kept.json);
	else
		outputs_pass(check->outputs, kept.json.length);
	if (result)
		note_since(check, result);
	carrying_take(check->carrying);
	if (!store_carry(check->store, check->run.number, number, carrying_result(check->carrying, number), &error))
		check_lose_store(check, &error);
	return BATCH_CARRIED;
}

/* The next result is not near: what there is goes out, and other programs may write to the database. */
static void rest(void *data)
{
	struct checking *check = data;
	outputs_flush(check->outputs);
	check_rest(check);
	progress_tell(check->progress, check->facts.portfolios, check->gaps);
}

static void say_left_out(void *data, const char *sentence)
{
	struct checking *check = data;
	progress_clear(check->progress);
	text_print_safe(stderr, "assay: %s\n", sentence);
}

/* The whole -------------------------------------------------------------------------------------------------------- */

/* A run that was stopped has no end in the database, and its reports, which are whole all the same, say so. */
static void end_early(struct checking *check, const struct error *error)
{
	int signal = stop_signal(&check->stop);
	if (!signal)
		status_complain(&check->status, STATUS_UNREADABLE, error);
	check->facts.stopped = signal ? stop_name(signal) : error->sentence;
	check->facts.wanted = check->found.files.count;
	outputs_end(check->outputs, &check->facts);
	check_rest(check);
	if (signal)
		text_print_safe(stderr, "assay: stopped by %s after %zu of %zu portfolios\n", stop_name(signal),
		                check->facts.portfolios, check->found.files.count);
	check_leave_run(check);
}

/* Lines of JSON hold portfolios and no notices. */
static void tell_notices(const struct checking *check)
{
	const struct strings *notices = &check->facts.notices;
	for (size_t i = 0; i < notices->count && !outputs_tell_run(check->outputs); i++)
		text_print_safe(stderr, "assay: %s\n", notices->at[i]);
}

/* What nobody asked was not judged, however well the report looks. */
static void refuse_unasked(struct checking *check)
{
	enum { SHOWN = 3 };
	struct error error = {0};
	const struct request *request = check->request;
	const struct strings *who = &batch_packs(check->batch)->asking.who;
	bool one = request->only.count == 1 && !request->skip.count;
	const char *what =
		one ? arena_print(check->arena, "'%s'", request->only.at[0]) : "what --only and --skip leave";
	const char *names = "", *more = "";
	for (size_t i = 0; i < who->count && i < SHOWN; i++)
		names = arena_print(check->arena, "%s%s%s", names, i ? ", " : "", who->at[i]);
	if (who->count > SHOWN)
		more = arena_print(check->arena, " and %zu more", who->count - SHOWN);
	error_say(&error,
	          "nothing was judged: none of the units that were checked asks for %s; asked by: %s%s ('assay list "
	          "rules' shows who asks which)",
	          what, names, more);
	status_complain(&check->status, STATUS_USAGE, &error);
}

static void end_run(struct checking *check)
{
	check->facts.finished = command_moment(check->arena);
	check->facts.notices = policy_watch_end(check->watch, check->arena);
	outputs_end(check->outputs, &check->facts);
	tell_notices(check);
	check_end_run(check);
	if (asks_for_some_rules(check->request) && !check->asked)
		refuse_unasked(check);
	profile_print(check->profile, batch_rules(check->batch), check->facts.portfolios);
}

static void judge_all(struct checking *check)
{
	struct batch_taker taker = {take_result, rest, check, spare, carry, say_left_out, check->found.was_file};
	struct error error = {0};
	check->progress = progress_start(check->request, check->found.files.count);
	outputs_begin(check->outputs, &check->facts);
	if (check->store)
		outputs_recall(check->outputs, check->store, check->arena);
	bool whole = batch_run(check->batch, check->found.files.at, check->found.files.count, &taker, &error);
	progress_stop(check->progress);
	if (whole)
		end_run(check);
	else
		end_early(check, &error);
}

/* A closed pipe is an error of writing, and no reason to end at once. */
static void ignore_closed_pipes(void)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN};
	sigaction(SIGPIPE, &ignore, NULL);
}

static void free_all(struct checking *check)
{
	struct error error = {0};
	if (!outputs_close(check->outputs, &error))
		status_complain(&check->status, STATUS_DATABASE, &error);
	check_free_store(check);
	batch_stop(check->batch);
	profile_free(check->profile);
	learners_free(check->learners);
	policy_watch_free(check->watch);
	buffer_free(&check->json);
	buffer_free(&check->bytes);
	arena_free(check->of_result);
	arena_free(check->arena);
}

enum exit_status command_check(const struct request *request, const char *home)
{
	struct checking check = {.request = request, .arena = arena_new(), .of_result = arena_new()};
	ignore_closed_pipes();
	stop_begin(&check.stop);
	set_options(&check, home);
	if (find_centre(&check) && start_loader(&check) && find_portfolios(&check) && keeps_apart(&check) &&
	    check_load_packs(&check) && open_outputs(&check)) {
		set_facts(&check);
		check.watch = policy_watch_new(&check.facts);
		if (!asks_for_some_rules(request))
			check.learners = learners_find(&check.found);
		check_begin_run(&check);
		judge_all(&check);
	}
	free_all(&check);
	stop_end(&check.stop);
	return check.status;
}
