/* `assay rerun`: the same paths are judged again as a run judged them, and each result is held against the one that was
 * kept. Nothing is saved. */
#include <string.h>

#include "calendar.h"
#include "command_learners.h"
#include "command_past.h"
#include "library_versions.h"
#include "store_answer.h"
#include "text_path.h"

enum { INDENT = 2, SCRIPTS_SHOWN = 8, SHORT_HASH = 12 };

static const char *const formats[] = {"text", "json", NULL};

/* How a portfolio came out. */
enum rerun_kind { RERUN_SAME, RERUN_OTHER_FILE, RERUN_OTHER_RESULT, RERUN_UNREADABLE, RERUN_KINDS };

struct rerun_entry {
	const char *path, *then, *now; /* the hashes of its bytes */
	enum rerun_kind kind;
	const struct comparison *comparison; /* NULL where there is nothing to tell */
};

struct rerunning {
	struct showing showing; /* the first member: what is shown leads back to the whole */
	struct past_run run;
	struct past_asked asked;
	struct past_portfolios past;
	struct policy_answers answers;
	struct batch_options options;
	struct found_paths found;
	struct batch *batch;
	struct store *store;
	struct learners *learners;
	struct strings scripts; /* that are others now */
	struct arena *scratch;
	struct buffer json;
	struct rerun_entry *entries; /* those that are not the same */
	size_t entry_count, count;
	size_t counts[RERUN_KINDS];
	bool whole; /* every portfolio was judged again */
};

static bool complain(struct rerunning *rerunning, enum exit_status least, const struct error *error)
{
	status_complain(&rerunning->showing.status, least, error);
	return false;
}

/* What the run was ------------------------------------------------------------------------------------------------- */

static bool read_past(struct rerunning *rerunning)
{
	struct error error = {0};
	struct showing *showing = &rerunning->showing;
	struct arena *arena = showing->arena;
	const char *database = showing->request->database;
	struct store *store = past_open(showing->request, &showing->status);
	bool known =
		store && past_find_run(store, arena, showing->request->words.at[0], &rerunning->run, &showing->status);
	bool done = known && store_past_asked(store, arena, rerunning->run.run, &rerunning->asked, &error) &&
	            store_past_of_run(store, arena, rerunning->run.run, &rerunning->past, &error);
	store_close(store);
	done = done && store_read_answers(database, rerunning->run.run, arena, &rerunning->answers, &error);
	if (known && !done)
		complain(rerunning, STATUS_USAGE, &error);
	if (done && !rerunning->past.count) {
		error_say(&error, "run %lld lists no portfolio (any more), so there is nothing to judge again",
		          (long long)rerunning->run.run);
		return complain(rerunning, STATUS_USAGE, &error);
	}
	return done;
}

/* The same list as then, with a look at each file. */
static void find_files(struct rerunning *rerunning)
{
	struct arena *arena = rerunning->showing.arena;
	const struct past_portfolios *past = &rerunning->past;
	struct found_paths *found = &rerunning->found;
	struct buffer name = {0};
	found->files.at = arena_array(arena, past->count, sizeof *found->files.at);
	found->looks = arena_array(arena, past->count, sizeof *found->looks);
	for (size_t i = 0; i < past->count; i++) {
		const char *path = path_meant(&name, past->at[i].path);
		struct found_paths one = command_find_paths(arena, &path, 1, NULL);
		if (one.files.count == 1)
			found->looks[i] = one.looks[0];
		found->files.at[found->files.count++] = past->at[i].path;
	}
	buffer_free(&name);
}

static void set_options(struct rerunning *rerunning, const char *home)
{
	const struct past_portfolios *past = &rerunning->past;
	struct batch_options *options = &rerunning->options;
	options->request = (struct engine_request){
		.units = rerunning->asked.units,
		.store_names = rerunning->asked.store_names,
		.answers = &rerunning->answers,
		.limits = portfolio_default_limits(),
	};
	calendar_read(rerunning->run.today, strlen(rerunning->run.today), &options->request.today);
	pack_stage_named(rerunning->asked.for_whom, &options->request.stage);
	options->limits = request_limits(rerunning->showing.request);
	options->wall_seconds = request_seconds(rerunning->showing.request);
	options->jobs = request_jobs(rerunning->showing.request, past->count);
	options->source =
		(struct pack_source){.home = home, .centre = rerunning->asked.centre, .today = options->request.today};
}

/* Without the folder everybody would be judged by what ships, and be told what is better. */
static bool has_centre(struct rerunning *rerunning)
{
	struct error missing = {0}, error = {0};
	const char *asked = rerunning->asked.centre, *centre;
	if (!asked || command_find_centre(rerunning->showing.arena, asked, &centre, &missing))
		return true;
	error_say(&error,
	          "there is no folder '%s' any more, by whose rules run %lld was judged; put it back, or type the "
	          "command in the folder where that run was started",
	          asked, (long long)rerunning->run.run);
	return complain(rerunning, STATUS_USAGE, &error);
}

/* Holding against -------------------------------------------------------------------------------------------------- */

static void add_entry(struct rerunning *rerunning, const struct rerun_entry *entry)
{
	if (!rerunning->entries)
		rerunning->entries =
			arena_array(rerunning->showing.arena, rerunning->past.count, sizeof *rerunning->entries);
	rerunning->entries[rerunning->entry_count++] = *entry;
}

static enum rerun_kind kind_of(const struct result *result, const struct past_portfolio *past, bool same)
{
	if (same)
		return RERUN_SAME;
	if (result->verdict == VERDICT_UNREADABLE && !*result->sha256)
		return RERUN_UNREADABLE;
	return strcmp(result->sha256, past->sha256) == 0 ? RERUN_OTHER_RESULT : RERUN_OTHER_FILE;
}

/* What differs is kept whole, for it is shown at the end. */
static bool tell(struct rerunning *rerunning, const struct result *now, const struct past_portfolio *past,
                 enum rerun_kind kind, struct error *error)
{
	struct arena *arena = rerunning->showing.arena;
	struct buffer bytes = {0};
	result_encode(now, &bytes);
	const struct result *kept = result_decode(arena, bytes.at, bytes.length);
	buffer_free(&bytes);
	const struct result *then = store_past_result(rerunning->store, arena, past->result, error);
	if (!then || !kept)
		return false;
	struct rerun_entry entry = {past->path, past->sha256, kept->sha256, kind,
	                            compare_results(arena, then, kept, rerunning->scripts.count > 0)};
	add_entry(rerunning, &entry);
	return true;
}

static bool take(void *data, const struct batch_given *given)
{
	struct rerunning *rerunning = data;
	const struct past_portfolio *past = &rerunning->past.at[given->number];
	struct error error = {0};
	struct text json;
	arena_reset(rerunning->scratch);
	const struct result *result =
		learners_say_same(rerunning->learners, rerunning->scratch, given->result, given->number);
	buffer_clear(&rerunning->json);
	json_add_result(&rerunning->json, result);
	if (!store_past_json(rerunning->store, rerunning->scratch, past->result, &json, &error))
		return complain(rerunning, STATUS_DATABASE, &error);
	bool same = text_equals(json, (struct text){rerunning->json.at, rerunning->json.length});
	enum rerun_kind kind = kind_of(result, past, same);
	rerunning->counts[kind]++;
	rerunning->count++;
	return same || tell(rerunning, result, past, kind, &error) || complain(rerunning, STATUS_DATABASE, &error);
}

static bool compare_scripts(struct rerunning *rerunning)
{
	const struct batch_packs *packs = batch_packs(rerunning->batch);
	struct run_facts facts = {.layers = packs->layers, .layer_count = packs->layer_count};
	struct error error = {0};
	struct buffer list = {0};
	json_add_layers(&list, &facts);
	bool done = store_other_layers(rerunning->store, rerunning->showing.arena, rerunning->run.layers_list, list.at,
	                               &rerunning->scripts, &error);
	buffer_free(&list);
	return done || complain(rerunning, STATUS_DATABASE, &error);
}

/* The loader is forked before the database is opened once more. */
static void judge(struct rerunning *rerunning)
{
	struct error error = {0};
	enum exit_status *status = &rerunning->showing.status;
	struct batch_taker taker = {.take = take, .data = rerunning, .was_file = rerunning->found.was_file};
	rerunning->batch = request_start_batch(&rerunning->options, status);
	if (rerunning->batch)
		rerunning->store = past_open(rerunning->showing.request, status);
	if (!rerunning->store || !compare_scripts(rerunning))
		return;
	rerunning->learners = learners_find(&rerunning->found);
	rerunning->whole =
		batch_run(rerunning->batch, rerunning->found.files.at, rerunning->found.files.count, &taker, &error);
	if (error.set)
		complain(rerunning, STATUS_UNREADABLE, &error);
	if (rerunning->entry_count)
		status_raise(status, STATUS_OUTSTANDING);
	if (rerunning->counts[RERUN_UNREADABLE])
		status_raise(status, STATUS_UNREADABLE);
}

/* For people ------------------------------------------------------------------------------------------------------- */

static void add_scripts(struct rerunning *rerunning, struct page *page)
{
	struct arena *arena = rerunning->showing.arena;
	const struct strings *scripts = &rerunning->scripts;
	const char *text = scripts->count ? "" : "the same";
	for (size_t i = 0; i < scripts->count && i < SCRIPTS_SHOWN; i++)
		text = arena_print(arena, "%s%s%s", text, i ? ", " : "other now: ", scripts->at[i]);
	if (scripts->count > SCRIPTS_SHOWN)
		text = arena_print(arena, "%s and %zu more", text, scripts->count - SCRIPTS_SHOWN);
	page_add_entry(page, 0, sizeof "Portfolios:", "Scripts:", text);
	if (strcmp(rerunning->run.assay_version, ASSAY_VERSION) != 0)
		page_add_entry(
			page, 0, sizeof "Portfolios:", "Program:",
			arena_print(arena, "assay %s then, %s now", rerunning->run.assay_version, ASSAY_VERSION));
}

static const char *entry_text(struct rerunning *rerunning, const struct rerun_entry *entry)
{
	struct arena *arena = rerunning->showing.arena;
	if (entry->kind == RERUN_UNREADABLE)
		return arena_print(arena, "%s: it can't be read any more", entry->path);
	if (entry->kind == RERUN_OTHER_FILE)
		return arena_print(arena, "%s: the file is another (sha256 %.*s… then, %.*s… now)", entry->path,
		                   SHORT_HASH, entry->then, SHORT_HASH, entry->now);
	const char *why = rerunning->scripts.count
	                          ? "the scripts are others"
	                          : "the scripts are the same, too: files of evidence may have come or "
	                            "gone, or answers were given anew";
	return arena_print(arena, "%s: the same bytes, another result; %s", entry->path, why);
}

static void add_text(struct rerunning *rerunning)
{
	struct page *page = &rerunning->showing.page;
	struct arena *arena = rerunning->showing.arena;
	const size_t *counts = rerunning->counts;
	page_add_text(page, 0,
	              arena_print(arena, "Judged again: %s, as of %s", past_run_text(arena, &rerunning->run),
	                          rerunning->run.today));
	page_add_entry(page, 0, sizeof "Portfolios:", "Portfolios:",
	               arena_print(arena,
	                           "%zu of %zu the same byte for byte, %zu with another file, %zu with another result, "
	                           "%zu can't be read any more",
	                           counts[RERUN_SAME], rerunning->count, counts[RERUN_OTHER_FILE],
	                           counts[RERUN_OTHER_RESULT], counts[RERUN_UNREADABLE]));
	if (rerunning->run.erased)
		page_add_entry(page, 0, sizeof "Portfolios:", "Erased:",
		               arena_print(arena, "%s of it went since",
		                           page_count(arena, rerunning->run.erased, "portfolio", "portfolios")));
	add_scripts(rerunning, page);
	for (size_t i = 0; i < rerunning->entry_count && !rerunning->showing.request->quiet; i++) {
		page_add_heading(page, entry_text(rerunning, &rerunning->entries[i]));
		if (rerunning->entries[i].kind != RERUN_UNREADABLE)
			comparison_add(page, arena, rerunning->entries[i].comparison, INDENT, SCRIPTS_SHOWN);
	}
}

/* For programs ----------------------------------------------------------------------------------------------------- */

static void add_entry_object(struct buffer *out, const struct rerun_entry *entry)
{
	static const char *const kinds[] = {"same", "other file", "other result", "unreadable"};
	object_start_item(out);
	object_add_text(out, "path", entry->path);
	object_add_text(out, "differs", kinds[entry->kind]);
	object_add_text(out, "sha256_then", entry->then);
	object_add_text(out, "sha256_now", entry->now);
	comparison_add_members(out, entry->comparison);
	object_end(out);
}

static void add_document(struct rerunning *rerunning)
{
	struct buffer *out = rerunning->showing.page.out;
	object_start(out);
	object_add_number(out, "assay", 1);
	past_add_run(out, "run", &rerunning->run);
	object_add_number(out, "portfolios", rerunning->count);
	object_add_number(out, "same", rerunning->counts[RERUN_SAME]);
	object_add_number(out, "other_file", rerunning->counts[RERUN_OTHER_FILE]);
	object_add_number(out, "other_result", rerunning->counts[RERUN_OTHER_RESULT]);
	object_add_number(out, "unreadable", rerunning->counts[RERUN_UNREADABLE]);
	object_add_strings(out, "other_scripts", &rerunning->scripts);
	object_start_list(out, "differing");
	for (size_t i = 0; i < rerunning->entry_count; i++)
		add_entry_object(out, &rerunning->entries[i]);
	object_end_list(out);
	object_end_line(out);
}

static void show(struct showing *showing)
{
	struct rerunning *rerunning = (struct rerunning *)(void *)showing;
	if (showing->as_json)
		add_document(rerunning);
	else
		add_text(rerunning);
}

enum exit_status command_rerun(const struct request *request, const char *home)
{
	if (!request_knows_formats(request, formats))
		return STATUS_USAGE;
	struct rerunning rerunning = {.showing = {.request = request, .arena = arena_new()}, .scratch = arena_new()};
	if (read_past(&rerunning) && has_centre(&rerunning)) {
		find_files(&rerunning);
		set_options(&rerunning, home);
		struct command_reads reads = {&rerunning.found, {&rerunning.options.source}};
		if (past_keeps_apart(request, &reads, &rerunning.showing.status))
			judge(&rerunning);
	}
	if (rerunning.whole)
		showing_write(&rerunning.showing, show);
	batch_stop(rerunning.batch);
	store_close(rerunning.store);
	learners_free(rerunning.learners);
	buffer_free(&rerunning.json);
	arena_free(rerunning.scratch);
	arena_free(rerunning.showing.arena);
	return rerunning.showing.status;
}
