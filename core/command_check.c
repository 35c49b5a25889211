#include <signal.h>

#include "calendar.h"
#include "command_batch.h"
#include "command_learners.h"
#include "command_output.h"
#include "command_policy.h"
#include "command_profile.h"
#include "library_versions.h"
#include "store.h"

struct checking {
	const struct request *request;
	struct arena *arena;
	struct found_paths found;
	struct batch *batch;
	struct outputs *outputs;
	struct learners *learners; /* NULL: only some rules are asked for, and this is none of them */
	struct arena *of_result;
	struct store *store; /* NULL: nothing is saved, or no more */
	int64_t run;
	struct run_facts facts;
	struct policy_watch *watch;
	struct profile *profile; /* NULL: nobody asks what rules cost */
	enum exit_status status;
};

/* The parts -------------------------------------------------------------------------------------------------------- */

/* Why nothing may be saved, or NULL. */
static const char *why_unsaved(const struct request *request)
{
	if (request->set.count)
		return "this is a trial (--set), so nothing is saved";
	if (request->only.count || request->skip.count)
		return "nothing is saved, for with --only or --skip criteria are not fully judged";
	return NULL;
}

static bool asks_for_some_rules(const struct request *request)
{
	return request->only.count || request->skip.count;
}

static void set_facts(struct checking *check, const struct batch_options *options)
{
	const struct batch_packs *packs = batch_packs(check->batch);
	char day[CALENDAR_DATE_ROOM];
	check->facts = (struct run_facts){
		.started = command_moment(check->arena),
		.finished = "",
		.today = arena_string(check->arena, calendar_write(options->request.today, day)),
		.assay_version = ASSAY_VERSION,
		.lua_version = lua_library_version(),
		.centre = packs->centre,
		.centre_title = packs->centre_title,
		.paths = strings_of(&check->request->words),
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

static bool start_batch(struct checking *check, const struct batch_options *options)
{
	check->batch = request_start_batch(options, &check->status);
	return check->batch != NULL;
}

static bool open_outputs(struct checking *check)
{
	struct error error = {0};
	check->outputs = outputs_open(check->request, check->found.files.count > 1, &error);
	if (!check->outputs)
		status_complain(&check->status, STATUS_USAGE, &error);
	return check->outputs != NULL;
}

/* The database: what goes wrong there is said, and the judging goes on -------------------------------------------- */

static void lose_store(struct checking *check, const struct error *error)
{
	status_complain(&check->status, STATUS_DATABASE, error);
	store_close(check->store);
	check->store = NULL;
}

static void open_store(struct checking *check)
{
	const struct request *request = check->request;
	struct error error = {0};
	if (request->no_save)
		return;
	if (why_unsaved(request)) {
		request_remark(check->request, why_unsaved(request));
		return;
	}
	check->store = store_open(request->database, &error);
	if (!check->store || !store_begin_run(check->store, &check->facts, &check->run, &error))
		lose_store(check, &error);
}

static void save(struct checking *check, const struct result *result)
{
	struct error error = {0};
	if (check->store && !store_add(check->store, check->run, result, &error))
		lose_store(check, &error);
}

static void close_store(struct checking *check)
{
	struct error error = {0};
	if (!check->store)
		return;
	if (!store_finish_run(check->store, check->run, &check->facts, &error)) {
		lose_store(check, &error);
		return;
	}
	request_remark(check->request, arena_print(check->arena, "saved as run %lld in %s", (long long)check->run,
	                                           check->request->database));
	store_close(check->store);
	check->store = NULL;
}

/* Results ---------------------------------------------------------------------------------------------------------- */

static bool is_outstanding(const struct result *result, enum fail_on level)
{
	struct result_counts counts = result_count(result);
	bool gap = result->verdict == VERDICT_GAP || counts.must > 0;
	bool judgement = gap || result->verdict == VERDICT_JUDGEMENT || counts.unsure > 0;
	bool advice = judgement || counts.should > 0;
	return (level == FAIL_ON_GAP && gap) || (level == FAIL_ON_JUDGEMENT && judgement) ||
	       (level == FAIL_ON_ADVICE && advice);
}

static bool take_result(void *data, const struct result *result)
{
	struct checking *check = data;
	arena_reset(check->of_result);
	if (check->learners)
		result = learners_say_same(check->learners, check->of_result, result, check->facts.portfolios);
	check->facts.portfolios++;
	if (result->verdict == VERDICT_UNREADABLE) {
		check->facts.failed++;
		status_raise(&check->status, STATUS_UNREADABLE);
	} else if (is_outstanding(result, check->request->fail_on)) {
		status_raise(&check->status, STATUS_OUTSTANDING);
	}
	if (result->pack_failed)
		status_raise(&check->status, STATUS_PACK);
	policy_watch_take(check->watch, result);
	outputs_add(check->outputs, result);
	save(check, result);
	return true;
}

/* The next result is not near: what there is goes out, and other programs may write to the database. */
static void rest(void *data)
{
	struct checking *check = data;
	struct error error = {0};
	outputs_flush(check->outputs);
	if (check->store && !store_commit(check->store, &error))
		lose_store(check, &error);
}

static void judge_all(struct checking *check)
{
	if (!asks_for_some_rules(check->request))
		check->learners = learners_find(&check->found.files);
	struct batch_taker taker = {take_result, rest, check};
	struct error error = {0};
	outputs_begin(check->outputs, &check->facts);
	if (!batch_run(check->batch, check->found.files.at, check->found.files.count, &taker, &error))
		status_complain(&check->status, STATUS_UNREADABLE, &error);
	check->facts.finished = command_moment(check->arena);
	check->facts.notices = policy_watch_end(check->watch, check->arena);
	outputs_end(check->outputs, &check->facts);
	close_store(check);
}

/* A closed pipe is an error of writing, and no reason to end at once. */
static void ignore_closed_pipes(void)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN};
	sigaction(SIGPIPE, &ignore, NULL);
}

enum exit_status command_check(const struct request *request, const char *home)
{
	struct checking check = {.request = request, .arena = arena_new(), .of_result = arena_new()};
	struct batch_options options = {.source = {.home = home}, .limits = sandbox_default_limits()};
	struct error error = {0};
	ignore_closed_pipes();
	if (!command_find_centre(check.arena, request->centre, &options.source.centre, &error)) {
		status_complain(&check.status, STATUS_USAGE, &error);
	} else if (!request_find_portfolios(request, check.arena, &check.found, &check.status)) {
		status_raise(&check.status, STATUS_USAGE);
	} else {
		options.jobs = request_jobs(request, check.found.files.count);
		options.request = request_engine(request);
		options.source.today = options.request.today;
		options.source.set = strings_of(&request->set);
		check.profile = request->profile ? profile_start(&options.request) : NULL;
		if (start_batch(&check, &options) && open_outputs(&check)) {
			set_facts(&check, &options);
			check.watch = policy_watch_new(&check.facts);
			open_store(&check);
			judge_all(&check);
			profile_print(check.profile, batch_rules(check.batch), check.facts.portfolios);
		}
	}
	if (!outputs_close(check.outputs, &error))
		status_complain(&check.status, STATUS_DATABASE, &error);
	batch_stop(check.batch);
	profile_free(check.profile);
	learners_free(check.learners);
	policy_watch_free(check.watch);
	arena_free(check.of_result);
	arena_free(check.arena);
	return check.status;
}
