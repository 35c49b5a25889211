/* `assay history`: a learner's runs, and what changed between them. */
#include <string.h>

#include "command_past.h"

enum { INDENT = 2, FAULTS_SHOWN = 12 };

static const char *const formats[] = {"text", "json", NULL};

struct history {
	struct showing showing; /* the first member: what is shown leads back to the whole */
	struct store *store;
	const char *centre, *learner;
	struct past_portfolios past;
	struct arena *scratch; /* of one entry */
};

/* The one before it of the same path, else the last of an earlier run; NULL: it is the first. What could not be read is
 * nothing to hold another against. */
static const struct past_portfolio *before(const struct past_portfolios *past, size_t number)
{
	const struct past_portfolio *this = &past->at[number], *last = NULL;
	for (size_t i = number; i-- > 0;) {
		const struct past_portfolio *each = &past->at[i];
		if (each->run == this->run || each->unread)
			continue;
		if (strcmp(each->path, this->path) == 0)
			return each;
		last = last ? last : each;
	}
	return last;
}

struct entry_of_run {
	const struct past_portfolio *portfolio;
	struct past_run run;
	const struct result *result;
	const struct comparison *comparison; /* NULL: it is the first */
	int64_t since;
};

/* False, and said, where it can't be read. */
static bool read_entry(struct history *history, size_t number, struct entry_of_run *entry)
{
	struct error error = {0};
	struct arena *arena = history->scratch;
	const struct past_portfolio *last = before(&history->past, number);
	struct past_run then = {0};
	*entry = (struct entry_of_run){.portfolio = &history->past.at[number]};
	entry->result = store_past_result(history->store, arena, entry->portfolio->result, &error);
	if (entry->result && store_past_run(history->store, arena, entry->portfolio->run, &entry->run, &error)) {
		if (!last)
			return true;
		const struct result *old = store_past_result(history->store, arena, last->result, &error);
		if (old && store_past_run(history->store, arena, last->run, &then, &error)) {
			entry->comparison =
				compare_results(arena, old, entry->result, then.layers != entry->run.layers);
			entry->since = last->run;
			return true;
		}
	}
	status_complain(&history->showing.status, STATUS_DATABASE, &error);
	return false;
}

/* For people ------------------------------------------------------------------------------------------------------- */

static const char *summary(struct arena *arena, const struct entry_of_run *entry)
{
	const struct comparison *comparison = entry->comparison;
	const struct result *result = entry->result;
	const char *verdict = page_verdict(result->verdict);
	if (result->verdict == VERDICT_UNREADABLE && result->error_count)
		return arena_print(arena, "%s: %s", verdict, past_unread_text(arena, &result->errors[0]));
	if (!comparison)
		return verdict;
	const char *causes = comparison_causes(arena, comparison);
	if (!comparison_differs(comparison))
		return arena_print(arena, "%s; nothing differs from run %lld%s", verdict, (long long)entry->since,
		                   comparison_although(arena, comparison));
	return arena_print(arena, "%s; since run %lld %zu newly ready, %zu newly a gap, %zu unchanged%s%s", verdict,
	                   (long long)entry->since, comparison->counts[NEWLY_READY], comparison->counts[NEWLY_GAP],
	                   comparison->unchanged, *causes ? ", " : "", causes);
}

static void add_entry(struct history *history, const struct entry_of_run *entry)
{
	struct arena *arena = history->scratch;
	struct page *page = &history->showing.page;
	page_add_heading(page, arena_print(arena, "Run %lld, %s: %s", (long long)entry->run.run,
	                                   past_day_text(arena, &entry->run), entry->portfolio->path));
	page_add_text(page, INDENT, summary(arena, entry));
	if (entry->comparison && entry->result->verdict != VERDICT_UNREADABLE)
		comparison_add(page, arena, entry->comparison, INDENT, FAULTS_SHOWN);
}

static void add_text(struct history *history)
{
	struct page *page = &history->showing.page;
	struct arena *arena = history->showing.arena;
	struct entry_of_run entry;
	page_add_text(page, 0,
	              arena_print(arena, "Learner %s: judged %s",
	                          past_learner_text(arena, history->centre, history->learner),
	                          page_count(arena, history->past.count, "time", "times")));
	for (size_t i = 0; i < history->past.count && read_entry(history, i, &entry); i++) {
		add_entry(history, &entry);
		arena_reset(history->scratch);
	}
}

/* For programs ----------------------------------------------------------------------------------------------------- */

static void add_object(struct buffer *out, const struct entry_of_run *entry)
{
	object_start_item(out);
	past_add_run(out, "run", &entry->run);
	object_add_text(out, "path", entry->portfolio->path);
	object_add_text(out, "sha256", entry->portfolio->sha256);
	object_add_text(out, "verdict", verdict_name(entry->result->verdict));
	if (entry->comparison) {
		object_add_number(out, "since", (size_t)entry->since);
		comparison_add_members(out, entry->comparison);
	}
	object_end(out);
}

static void add_document(struct history *history)
{
	struct buffer *out = history->showing.page.out;
	struct entry_of_run entry;
	object_start(out);
	object_add_number(out, "assay", 1);
	object_add_text(out, "learner", history->learner);
	object_add_text(out, "centre", history->centre);
	object_start_list(out, "runs");
	for (size_t i = 0; i < history->past.count && read_entry(history, i, &entry); i++) {
		add_object(out, &entry);
		arena_reset(history->scratch);
	}
	object_end_list(out);
	object_end_line(out);
}

static void show(struct showing *showing)
{
	struct history *history = (struct history *)(void *)showing;
	if (showing->as_json)
		add_document(history);
	else
		add_text(history);
}

static bool find_runs(struct history *history)
{
	struct error error = {0};
	struct showing *showing = &history->showing;
	history->learner = showing->request->words.at[0];
	history->centre = past_centre(showing->request, history->store, showing->arena, &showing->status);
	if (!history->centre)
		return false;
	if (store_past_with_unread(history->store, showing->arena, history->centre, history->learner, &history->past,
	                           &error))
		return true;
	status_complain(&showing->status, STATUS_DATABASE, &error);
	return false;
}

enum exit_status command_history(const struct request *request, const char *home)
{
	(void)home;
	if (!request_knows_formats(request, formats))
		return STATUS_USAGE;
	struct history history = {.showing = {.request = request, .arena = arena_new()}, .scratch = arena_new()};
	if (past_keeps_apart(request, &(struct command_reads){0}, &history.showing.status))
		history.store = past_open(request, &history.showing.status);
	if (history.store && find_runs(&history))
		showing_write(&history.showing, show);
	store_close(history.store);
	arena_free(history.scratch);
	arena_free(history.showing.arena);
	return history.showing.status;
}
