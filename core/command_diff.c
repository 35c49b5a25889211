/* `assay diff`: what changed between two runs. The database pairs their portfolios; one pair at a time is compared, and
 * what changed is written behind the counts. */
#include <string.h>

#include "command_past.h"

enum { INDENT = 2, FAULTS_SHOWN = 5 };

static const char *const formats[] = {"text", "json", "csv", NULL};

struct diff_counts {
	size_t unread, read_again; /* portfolios that only one run could read */
	size_t both, other_verdict, changed, only_before, only_after;
	size_t other_findings;                  /* no verdict and no criterion changed, but what was found */
	size_t kinds[COMPARE_KINDS], unchanged; /* criteria */
	size_t shifts[COMPARE_SHIFTS];          /* findings */
	size_t causes[CAUSE_COUNT];             /* portfolios that changed, by why */
};

struct diff {
	struct showing showing; /* the first member: what is shown leads back to the whole */
	struct store *store;
	struct past_run before, after;
	struct diff_counts counts;
	struct buffer list, alone; /* in the format: the pairs that changed; those in one run only */
	struct page page;          /* of `list`, and of `alone` */
	struct page alone_page;
	struct arena *scratch; /* of one pair */
	struct error error;
	void (*add_pair)(struct diff *diff, const struct past_pair *pair, const struct comparison *comparison);
	void (*add_alone)(struct diff *diff, const struct past_pair *pair);
};

/* Counting --------------------------------------------------------------------------------------------------------- */

static void count_pair(struct diff *diff, const struct comparison *comparison)
{
	struct diff_counts *counts = &diff->counts;
	counts->both++;
	counts->other_verdict += comparison->before != comparison->after;
	counts->changed += comparison->changed_count > 0;
	counts->other_findings += !comparison->changed_count && comparison_differs(comparison);
	if (comparison->before != comparison->after) {
		counts->unread += comparison->after == VERDICT_UNREADABLE;
		counts->read_again += comparison->before == VERDICT_UNREADABLE;
	}
	counts->unchanged += comparison->unchanged;
	for (int i = 0; i < COMPARE_KINDS; i++)
		counts->kinds[i] += comparison->counts[i];
	for (int i = 0; i < COMPARE_SHIFTS; i++)
		counts->shifts[i] += comparison->shifts[i].count;
	for (int i = 0; i < CAUSE_COUNT; i++)
		counts->causes[i] += comparison_differs(comparison) && comparison->causes[i];
}

/* A result that was carried over stands in both runs: only its criteria are counted. */
static bool count_carried(struct diff *diff, int64_t number)
{
	const struct result *result = store_past_result(diff->store, diff->scratch, number, &diff->error);
	if (!result)
		return false;
	diff->counts.both++;
	for (size_t i = 0; i < result->unit_count; i++)
		diff->counts.unchanged += result->units[i].count;
	return true;
}

static bool compare_pair(struct diff *diff, const struct past_pair *pair)
{
	const struct result *before = store_past_result(diff->store, diff->scratch, pair->before, &diff->error);
	const struct result *after = store_past_result(diff->store, diff->scratch, pair->after, &diff->error);
	if (!before || !after)
		return false;
	const struct comparison *comparison =
		compare_results(diff->scratch, before, after, diff->before.layers != diff->after.layers);
	count_pair(diff, comparison);
	if (comparison_differs(comparison))
		diff->add_pair(diff, pair, comparison);
	return true;
}

static bool take_pair(void *data, const struct past_pair *pair)
{
	struct diff *diff = data;
	bool going = true;
	if (pair->before && pair->before == pair->after)
		going = count_carried(diff, pair->before);
	else if (pair->before && pair->after)
		going = compare_pair(diff, pair);
	else
		diff->add_alone(diff, pair);
	diff->counts.only_before += !pair->after;
	diff->counts.only_after += !pair->before;
	arena_reset(diff->scratch);
	return going;
}

static bool compare_runs(struct diff *diff)
{
	diff->counts = (struct diff_counts){0};
	buffer_clear(&diff->list);
	buffer_clear(&diff->alone);
	buffer_add_string(&diff->list, "");
	buffer_add_string(&diff->alone, "");
	if (store_pairs(diff->store, diff->before.run, diff->after.run, take_pair, diff, &diff->error))
		return true;
	status_complain(&diff->showing.status, STATUS_DATABASE, &diff->error);
	return false;
}

/* For people ------------------------------------------------------------------------------------------------------- */

static const char *who(struct diff *diff, const struct past_pair *pair)
{
	if (!*pair->learner)
		return pair->path;
	return arena_print(diff->scratch, "%s (learner %s)", pair->path, pair->learner);
}

static void add_pair_text(struct diff *diff, const struct past_pair *pair, const struct comparison *comparison)
{
	const char *causes = comparison_causes(diff->scratch, comparison);
	page_add_heading(&diff->page,
	                 arena_print(diff->scratch, "%s%s%s", who(diff, pair), *causes ? ", " : "", causes));
	comparison_add(&diff->page, diff->scratch, comparison, INDENT, FAULTS_SHOWN);
}

static void add_alone_text(struct diff *diff, const struct past_pair *pair)
{
	const struct past_run *run = pair->after ? &diff->after : &diff->before;
	page_add_text(&diff->alone_page, 0,
	              arena_print(diff->scratch, "Only in run %lld: %s", (long long)run->run, who(diff, pair)));
}

static void add_portfolio_counts(struct diff *diff, struct page *page, struct arena *arena)
{
	const struct diff_counts *counts = &diff->counts;
	page_add_entry(
		page, 0, sizeof "Portfolios:", "Portfolios:",
		arena_print(arena,
	                    "%zu in both, %zu with another verdict, %zu more with other criteria, %zu more "
	                    "with other findings; %zu only in run %lld, %zu only in run %lld",
	                    counts->both, counts->other_verdict,
	                    counts->changed > counts->other_verdict ? counts->changed - counts->other_verdict : 0,
	                    counts->other_findings, counts->only_before, (long long)diff->before.run,
	                    counts->only_after, (long long)diff->after.run));
}

static void add_unread_counts(struct diff *diff, struct page *page, struct arena *arena)
{
	const struct diff_counts *counts = &diff->counts;
	const char *text = "";
	if (counts->unread)
		text = arena_print(arena, "%zu that could not be read in run %lld", counts->unread,
		                   (long long)diff->after.run);
	if (counts->read_again)
		text = arena_print(arena, "%s%s%zu that could be read again", text, *text ? ", " : "",
		                   counts->read_again);
	if (*text)
		page_add_entry(page, 0, sizeof "Portfolios:", "Files:", text);
}

/* What was erased is in neither list. */
static void add_erased(struct diff *diff, struct page *page, struct arena *arena)
{
	const struct past_run *runs[] = {&diff->before, &diff->after};
	const char *text = "";
	for (int i = 0; i < (diff->before.run == diff->after.run ? 1 : 2); i++)
		if (runs[i]->erased)
			text = arena_print(arena, "%s%s%s of run %lld", text, *text ? ", " : "",
			                   page_count(arena, runs[i]->erased, "portfolio", "portfolios"),
			                   (long long)runs[i]->run);
	if (*text)
		page_add_entry(page, 0, sizeof "Portfolios:", "Erased:", arena_print(arena, "%s went since", text));
}

static void add_criterion_counts(struct diff *diff, struct page *page, struct arena *arena)
{
	const struct diff_counts *counts = &diff->counts;
	page_add_entry(page, 0, sizeof "Portfolios:", "Criteria:",
	               arena_print(arena,
	                           "%zu newly ready, %zu newly a gap, %zu newly for judgement, %zu unchanged, %zu "
	                           "no longer asked, %zu newly asked",
	                           counts->kinds[NEWLY_READY], counts->kinds[NEWLY_GAP], counts->kinds[NEWLY_JUDGEMENT],
	                           counts->unchanged, counts->kinds[ONLY_BEFORE], counts->kinds[ONLY_AFTER]));
}

static void add_shift_counts(struct diff *diff, struct page *page, struct arena *arena)
{
	static const char *const words[] = {"gone",
	                                    "new",
	                                    "otherwise",
	                                    "newly waived",
	                                    "no longer waived",
	                                    "gone that were waived",
	                                    "newly answered",
	                                    "whose answer holds no longer"};
	const char *text = "";
	for (int i = 0; i < COMPARE_SHIFTS; i++)
		if (diff->counts.shifts[i])
			text = arena_print(arena, "%s%s%zu %s", text, *text ? ", " : "", diff->counts.shifts[i],
			                   words[i]);
	if (*text)
		page_add_entry(page, 0, sizeof "Portfolios:", "Findings:", text);
}

static void add_cause_counts(struct diff *diff, struct page *page, struct arena *arena)
{
	static const char *const words[] = {"their work", "the rules", "the date", "an assessor's answer"};
	const char *text = "";
	for (int i = 0; i < CAUSE_COUNT; i++)
		if (diff->counts.causes[i])
			text = arena_print(arena, "%s%s%zu because %s changed", text, *text ? ", " : "",
			                   diff->counts.causes[i], words[i]);
	if (*text)
		page_add_entry(page, 0, sizeof "Portfolios:", "Why:", text);
}

static void add_text(struct diff *diff)
{
	struct page *page = &diff->showing.page;
	struct arena *arena = diff->showing.arena;
	diff->page = diff->alone_page = *page;
	diff->page.out = &diff->list;
	diff->alone_page.out = &diff->alone;
	diff->add_pair = add_pair_text;
	diff->add_alone = add_alone_text;
	if (!compare_runs(diff))
		return;
	page_add_text(page, 0,
	              arena_print(arena, "From %s to %s", past_run_text(arena, &diff->before),
	                          past_run_text(arena, &diff->after)));
	add_portfolio_counts(diff, page, arena);
	add_erased(diff, page, arena);
	add_unread_counts(diff, page, arena);
	add_criterion_counts(diff, page, arena);
	add_shift_counts(diff, page, arena);
	add_cause_counts(diff, page, arena);
	if (diff->showing.request->quiet)
		return;
	buffer_add(page->out, diff->list.at, diff->list.length);
	if (diff->alone.length)
		page_add_blank_line(page);
	buffer_add(page->out, diff->alone.at, diff->alone.length);
}

static void free_pages(struct diff *diff)
{
	buffer_free(&diff->page.job);
	buffer_free(&diff->alone_page.job);
}

/* For programs ----------------------------------------------------------------------------------------------------- */

static void add_who(struct buffer *out, const struct past_pair *pair)
{
	object_add_text(out, "path", pair->path);
	object_add_text(out, "centre", pair->centre);
	object_add_text(out, "learner", pair->learner);
}

static void add_pair_object(struct diff *diff, const struct past_pair *pair, const struct comparison *comparison)
{
	buffer_add_string(&diff->list, diff->list.length ? ",\n" : "\n");
	object_start(&diff->list);
	add_who(&diff->list, pair);
	comparison_add_members(&diff->list, comparison);
	object_end(&diff->list);
}

static void add_alone_object(struct diff *diff, const struct past_pair *pair)
{
	buffer_add_string(&diff->alone, diff->alone.length ? ",\n" : "\n");
	object_start(&diff->alone);
	add_who(&diff->alone, pair);
	object_add_number(&diff->alone, "run", (size_t)(pair->after ? diff->after.run : diff->before.run));
	object_end(&diff->alone);
}

static void add_portfolio_object(struct buffer *out, const struct diff_counts *counts)
{
	object_key(out, "portfolios");
	object_start(out);
	object_add_number(out, "both", counts->both);
	object_add_number(out, "other_verdict", counts->other_verdict);
	object_add_number(out, "changed", counts->changed);
	object_add_number(out, "other_findings", counts->other_findings);
	object_add_number(out, "not_readable", counts->unread);
	object_add_number(out, "readable_again", counts->read_again);
	object_add_number(out, "only_before", counts->only_before);
	object_add_number(out, "only_after", counts->only_after);
	object_end(out);
}

static void add_criterion_object(struct buffer *out, const struct diff_counts *counts)
{
	object_key(out, "criteria");
	object_start(out);
	object_add_number(out, "newly_ready", counts->kinds[NEWLY_READY]);
	object_add_number(out, "newly_gap", counts->kinds[NEWLY_GAP]);
	object_add_number(out, "newly_judgement", counts->kinds[NEWLY_JUDGEMENT]);
	object_add_number(out, "unchanged", counts->unchanged);
	object_add_number(out, "not_readable", counts->kinds[NOT_READABLE]);
	object_add_number(out, "readable_again", counts->kinds[READABLE_AGAIN]);
	object_add_number(out, "only_before", counts->kinds[ONLY_BEFORE]);
	object_add_number(out, "only_after", counts->kinds[ONLY_AFTER]);
	object_end(out);
}

static void add_shift_object(struct buffer *out, const struct diff_counts *counts)
{
	object_key(out, "findings");
	object_start(out);
	for (int i = 0; i < COMPARE_SHIFTS; i++)
		object_add_number(out, compare_shift_name((enum compare_shift)i), counts->shifts[i]);
	object_end(out);
}

static void add_cause_object(struct buffer *out, const struct diff_counts *counts)
{
	object_key(out, "because");
	object_start(out);
	for (int i = 0; i < CAUSE_COUNT; i++)
		object_add_number(out, compare_cause_name((enum compare_cause)i), counts->causes[i]);
	object_end(out);
}

static void add_count_objects(struct buffer *out, const struct diff_counts *counts)
{
	add_portfolio_object(out, counts);
	add_criterion_object(out, counts);
	add_shift_object(out, counts);
	add_cause_object(out, counts);
}

static void add_list(struct buffer *out, const char *key, const struct buffer *items)
{
	object_start_list(out, key);
	buffer_add(out, items->at, items->length);
	buffer_add_string(out, items->length ? "\n" : "");
	object_end_list(out);
}

static void add_document(struct diff *diff)
{
	struct buffer *out = diff->showing.page.out;
	diff->add_pair = add_pair_object;
	diff->add_alone = add_alone_object;
	if (!compare_runs(diff))
		return;
	object_start(out);
	object_add_number(out, "assay", 1);
	past_add_run(out, "before", &diff->before);
	past_add_run(out, "after", &diff->after);
	add_count_objects(out, &diff->counts);
	add_list(out, "changes", &diff->list);
	add_list(out, "only", &diff->alone);
	object_end_line(out);
}

/* For spreadsheets ------------------------------------------------------------------------------------------------- */

/* In quotes, its own doubled. A cell that starts like a formula is none: it gets an apostrophe before it. */
static void add_cell(struct buffer *out, const char *text, char end)
{
	buffer_add_char(out, '"');
	if (*text && strchr("=+-@\t\r", *text))
		buffer_add_char(out, '\'');
	for (; *text; text++) {
		if (*text == '"')
			buffer_add_char(out, '"');
		buffer_add_char(out, *text);
	}
	buffer_add_char(out, '"');
	buffer_add_char(out, end);
}

static const char *verdict_cell(enum verdict verdict)
{
	return verdict == VERDICT_NONE ? "" : verdict_name(verdict);
}

static void add_row(struct buffer *out, const char *change, const struct past_pair *pair,
                    const struct compared_criterion *changed, const char *causes, const struct finding *finding)
{
	static const struct compared_criterion none = {.unit = NULL};
	const struct compared_criterion *cells = changed ? changed : &none;
	add_cell(out, change, ',');
	add_cell(out, pair->path, ',');
	add_cell(out, pair->centre, ',');
	add_cell(out, pair->learner, ',');
	add_cell(out, cells->unit ? cells->unit : "", ',');
	add_cell(out, cells->criterion ? cells->criterion : "", ',');
	add_cell(out, verdict_cell(cells->before), ',');
	add_cell(out, verdict_cell(cells->after), ',');
	add_cell(out, causes, ',');
	add_cell(out, finding ? finding->rule : "", ',');
	add_cell(out, finding ? finding->reason : "", '\n');
}

/* A line for each: "gone", "newly waived" … */
static void add_shift_rows(struct diff *diff, const struct past_pair *pair, const struct comparison *comparison,
                           const char *causes)
{
	static const char *const changes[] = {"finding gone",   "finding new",       "finding otherwise",
	                                      "newly waived",   "no longer waived",  "waived, now gone",
	                                      "newly answered", "no longer answered"};
	for (int i = 0; i < COMPARE_SHIFTS; i++)
		for (size_t k = 0; k < comparison->shifts[i].count; k++) {
			const struct placed_finding *placed = comparison->shifts[i].at[k];
			struct compared_criterion cells = {.unit = placed->unit ? placed->unit->id : NULL,
			                                   .criterion =
			                                           placed->criterion ? placed->criterion->id : NULL};
			add_row(&diff->list, changes[i], pair, &cells, causes, placed->finding);
		}
}

static void add_pair_rows(struct diff *diff, const struct past_pair *pair, const struct comparison *comparison)
{
	const char *causes = "";
	for (int i = 0; i < CAUSE_COUNT; i++)
		if (comparison->causes[i])
			causes = arena_print(diff->scratch, "%s%s%s", causes, *causes ? " " : "",
			                     compare_cause_name((enum compare_cause)i));
	for (size_t i = 0; i < comparison->changed_count; i++)
		add_row(&diff->list, compare_kind_name(comparison->changed[i].kind), pair, &comparison->changed[i],
		        causes, NULL);
	add_shift_rows(diff, pair, comparison, causes);
}

static void add_alone_row(struct diff *diff, const struct past_pair *pair)
{
	add_row(&diff->alone, pair->after ? "portfolio only after" : "portfolio only before", pair, NULL, "", NULL);
}

static void add_csv(struct diff *diff)
{
	struct buffer *out = diff->showing.page.out;
	diff->add_pair = add_pair_rows;
	diff->add_alone = add_alone_row;
	if (!compare_runs(diff))
		return;
	buffer_add_string(out, "change,path,centre,learner,unit,criterion,before,after,because,rule,reason\n");
	buffer_add(out, diff->list.at, diff->list.length);
	buffer_add(out, diff->alone.at, diff->alone.length);
}

/* All -------------------------------------------------------------------------------------------------------------- */

static void show(struct showing *showing)
{
	struct diff *diff = (struct diff *)(void *)showing;
	if (showing->as_json)
		add_document(diff);
	else if (strcmp(showing->format, "csv") == 0)
		add_csv(diff);
	else
		add_text(diff);
	free_pages(diff);
	diff->page = diff->alone_page = (struct page){0};
	if (diff->counts.changed)
		showing_raise_status(showing, STATUS_OUTSTANDING);
}

enum exit_status command_diff(const struct request *request, const char *home)
{
	(void)home;
	if (!request_knows_formats(request, formats))
		return STATUS_USAGE;
	struct diff diff = {.showing = {.request = request, .arena = arena_new()}, .scratch = arena_new()};
	struct arena *arena = diff.showing.arena;
	enum exit_status *status = &diff.showing.status;
	if (past_keeps_apart(request, &(struct command_reads){0}, status))
		diff.store = past_open(request, status);
	if (diff.store && past_find_run(diff.store, arena, request->words.at[0], &diff.before, status) &&
	    past_find_run(diff.store, arena, request->words.at[1], &diff.after, status))
		showing_write(&diff.showing, show);
	store_close(diff.store);
	buffer_free(&diff.list);
	buffer_free(&diff.alone);
	arena_free(diff.scratch);
	arena_free(arena);
	return diff.showing.status;
}
