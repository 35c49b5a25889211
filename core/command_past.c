#include "command_past.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "store_answer.h"

enum { DEEPER = 2, SINCE_SHOWN = 5 };

static void refuse(const struct error *error, enum exit_status *status)
{
	status_complain(status, STATUS_USAGE, error);
}

struct store *past_open(const struct request *request, enum exit_status *status)
{
	struct error error = {0};
	bool missing;
	struct store *store = store_open_past(request->database, &missing, &error);
	if (!store)
		status_complain(status, missing ? STATUS_USAGE : STATUS_DATABASE, &error);
	return store;
}

bool past_keeps_apart(const struct request *request, const struct command_reads *reads, enum exit_status *status)
{
	struct error error = {0};
	if (command_keeps_apart(request, reads, &error))
		return true;
	refuse(&error, status);
	return false;
}

/* Who and which run ------------------------------------------------------------------------------------------------ */

/* Whose portfolios name no centre has the empty text as its number: no word, which a centre might be called. */
static const char *centre_list(struct arena *arena, const struct strings *centres)
{
	const char *list = "";
	for (size_t i = 0; i < centres->count; i++)
		list = arena_print(arena, "%s%s%s", list, i ? ", " : "",
		                   *centres->at[i] ? centres->at[i] : "'' where no centre is named");
	return list;
}

const char *past_choose_centre(const struct request *request, struct arena *arena, const struct strings *centres,
                               enum exit_status *status)
{
	const char *learner = request->words.at[0], *asked = request->centre_number;
	struct error error = {0};
	if (centres->count == 0)
		error_say(&error, "no run in %s has a learner %s; what counts is 'id' under 'learner' in the portfolio",
		          request->database, learner);
	else if (asked && !strings_hold(centres, asked))
		error_say(&error, "there is no learner %s of %s in %s; the centres with that number: %s", learner,
		          *asked ? arena_print(arena, "centre %s", asked) : "no centre", request->database,
		          centre_list(arena, centres));
	else if (!asked && centres->count > 1)
		error_say(&error,
		          "several centres have a learner %s (%s); say which with --centre-number, such as "
		          "--centre-number '%s'",
		          learner, centre_list(arena, centres), centres->at[0]);
	else
		return asked ? asked : centres->at[0];
	refuse(&error, status);
	return NULL;
}

const char *past_centre(const struct request *request, struct store *store, struct arena *arena,
                        enum exit_status *status)
{
	struct strings centres = {0};
	struct error error = {0};
	if (store_centres_of(store, arena, request->words.at[0], &centres, &error))
		return past_choose_centre(request, arena, &centres, status);
	status_complain(status, STATUS_DATABASE, &error);
	return NULL;
}

bool past_find_run(struct store *store, struct arena *arena, const char *word, struct past_run *run,
                   enum exit_status *status)
{
	char *end;
	struct error error = {0};
	errno = 0;
	long long number = strtoll(word, &end, 10);
	if (*end || *word < '0' || *word > '9')
		error_say(&error,
		          "a run is given by its number, such as 3, but got '%s' ('assay check' prints it when it "
		          "saves)",
		          word);
	else if (errno == ERANGE)
		error_say(&error, "there is no run '%s': no number is so large ('assay check' prints it when it saves)",
		          word);
	else if (store_past_run(store, arena, number, run, &error))
		return true;
	refuse(&error, status);
	return false;
}

const char *past_learner_text(struct arena *arena, const char *centre, const char *learner)
{
	return *centre ? arena_print(arena, "%s (centre %s)", learner, centre) : learner;
}

const char *past_day_text(struct arena *arena, const struct past_run *run)
{
	return arena_print(arena, "%.10s%s", run->started, run->finished && *run->finished ? "" : " (not finished)");
}

const char *past_run_text(struct arena *arena, const struct past_run *run)
{
	return arena_print(arena, "run %lld of %s", (long long)run->run, past_day_text(arena, run));
}

void past_add_run(struct buffer *out, const char *key, const struct past_run *run)
{
	object_key(out, key);
	object_start(out);
	object_add_number(out, "run", (size_t)run->run);
	object_add_text(out, "started", run->started);
	object_add_text(out, "finished", run->finished);
	object_add_text(out, "today", run->today);
	object_add_number(out, "portfolios", run->portfolios);
	object_add_number(out, "erased", run->erased);
	object_end(out);
}

/* A comparison in words -------------------------------------------------------------------------------------------- */

const char *comparison_causes(struct arena *arena, const struct comparison *comparison)
{
	static const char *const words[] = {"the portfolio", "the rules", "the date", "an assessor's answer"};
	const char *text = "";
	for (int i = 0; i < CAUSE_COUNT; i++)
		if (comparison->causes[i])
			text = arena_print(arena, "%s%s%s", text, *text ? " and " : "because ", words[i]);
	return *text ? arena_print(arena, "%s changed", text) : "";
}

const char *comparison_although(struct arena *arena, const struct comparison *comparison)
{
	static const size_t because = sizeof "because " - 1;
	const char *causes = comparison_causes(arena, comparison);
	return *causes && !comparison->causes[CAUSE_DATE] ? arena_print(arena, ", though %s", causes + because) : "";
}

static const char *short_unit(const char *unit)
{
	const char *slash = strchr(unit, '/');
	return slash ? slash + 1 : unit;
}

static bool is_of_one_unit(const struct comparison *comparison)
{
	for (size_t i = 1; i < comparison->changed_count; i++)
		if (comparison->changed[i].unit && comparison->changed[0].unit &&
		    strcmp(comparison->changed[i].unit, comparison->changed[0].unit) != 0)
			return false;
	return true;
}

static bool is_same_unit(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

/* The criteria of a kind in the unit of changed[first], drawn together. */
static const char *ids_of(struct arena *arena, const struct comparison *comparison, size_t first)
{
	const struct compared_criterion *changed = comparison->changed;
	const char **ids = arena_array(arena, comparison->changed_count, sizeof *ids);
	size_t count = 0;
	for (size_t i = first; i < comparison->changed_count; i++)
		if (changed[i].kind == changed[first].kind && is_same_unit(changed[i].unit, changed[first].unit))
			ids[count++] = changed[i].criterion ? changed[i].criterion
			               : changed[i].unit    ? "the unit as a whole"
			                                    : "the file as a whole";
	return page_ids(arena, ids, count);
}

static bool was_shown(const struct comparison *comparison, size_t number)
{
	const struct compared_criterion *changed = comparison->changed;
	for (size_t i = 0; i < number; i++)
		if (changed[i].kind == changed[number].kind && is_same_unit(changed[i].unit, changed[number].unit))
			return true;
	return false;
}

const char *past_unread_text(struct arena *arena, const struct fault_report *fault)
{
	if (!fault)
		return "";
	return fault->line ? arena_print(arena, "line %d: %s", fault->line, fault->reason) : fault->reason;
}

/* Of a file that could not be read on one side: that, and nothing of criteria. */
static bool add_unread(struct page *page, struct arena *arena, const struct comparison *comparison, size_t indent)
{
	static const char gone[] = "Could not be read:", again[] = "Could be read again:";
	if (comparison->before == comparison->after)
		return false;
	if (comparison->after == VERDICT_UNREADABLE)
		page_add_entry(page, indent, indent + sizeof gone, gone, past_unread_text(arena, comparison->unread));
	else if (comparison->before == VERDICT_UNREADABLE)
		page_add_entry(page, indent, indent + sizeof again, again, page_verdict(comparison->after));
	else
		return false;
	return true;
}

/* Each kind once a unit: "Newly ready: C2, C4". */
static void add_verdicts(struct page *page, struct arena *arena, const struct comparison *comparison, size_t indent)
{
	static const char *const labels[] = {
		"Newly ready:", "Newly a gap:", "Newly for judgement:", "No longer asked:", "Newly asked:"};
	bool one = is_of_one_unit(comparison);
	for (int kind = 0; kind <= ONLY_AFTER; kind++)
		for (size_t i = 0; i < comparison->changed_count; i++) {
			const struct compared_criterion *changed = &comparison->changed[i];
			if ((int)changed->kind != kind || was_shown(comparison, i))
				continue;
			const char *ids = ids_of(arena, comparison, i);
			if (!one && changed->unit)
				ids = arena_print(arena, "%s (%s)", ids, short_unit(changed->unit));
			page_add_entry(page, indent, indent + strlen(labels[kind]) + 1, labels[kind], ids);
		}
}

static const char *fault_text(struct arena *arena, const struct placed_finding *placed)
{
	const struct finding *finding = placed->finding;
	const char *where = placed->criterion ? placed->criterion->id : placed->unit ? "the unit" : "the file";
	return arena_print(arena, "%s: %s%s%s", where, finding->id ? finding->id : "", finding->id ? ": " : "",
	                   *finding->reason ? finding->reason : finding->title);
}

static void add_faults(struct page *page, struct arena *arena, const char *heading, const struct shifted *faults,
                       size_t indent, size_t most)
{
	if (!faults->count)
		return;
	page_add_text(page, indent, heading);
	for (size_t i = 0; i < faults->count && i < most; i++)
		page_add_paragraph(page, &(struct paragraph){.indent = indent + DEEPER,
		                                             .hang = indent + DEEPER + DEEPER,
		                                             .text = fault_text(arena, faults->at[i])});
	if (faults->count > most)
		page_add_remark(page, indent + DEEPER, arena_print(arena, "and %zu more", faults->count - most));
}

void comparison_add(struct page *page, struct arena *arena, const struct comparison *comparison, size_t indent,
                    size_t most)
{
	static const char *const headings[] = {"Put right since then:",       "New since then:",
	                                       "Still there, but otherwise:", "Waived since then:",
	                                       "No longer waived:",           "Was waived, and is gone:",
	                                       "Answered since then:",        "The answer holds no longer:"};
	if (!add_unread(page, arena, comparison, indent))
		add_verdicts(page, arena, comparison, indent);
	for (int i = 0; i < COMPARE_SHIFTS; i++)
		add_faults(page, arena, headings[i], &comparison->shifts[i], indent, most);
}

/* And for programs ------------------------------------------------------------------------------------------------- */

void comparison_add_causes(struct buffer *out, const struct comparison *comparison)
{
	const char *names[CAUSE_COUNT];
	struct strings causes = {names, 0};
	for (int i = 0; i < CAUSE_COUNT; i++)
		if (comparison->causes[i])
			names[causes.count++] = compare_cause_name((enum compare_cause)i);
	object_add_strings(out, "because", &causes);
}

static void add_verdict(struct buffer *out, const char *key, enum verdict verdict)
{
	object_add_text(out, key, verdict == VERDICT_NONE ? NULL : verdict_name(verdict));
}

static void add_changed(struct buffer *out, const struct comparison *comparison)
{
	object_start_list(out, "changed");
	for (size_t i = 0; i < comparison->changed_count; i++) {
		const struct compared_criterion *changed = &comparison->changed[i];
		object_start_item(out);
		object_add_text(out, "change", compare_kind_name(changed->kind));
		object_add_text(out, "unit", changed->unit);
		object_add_text(out, "criterion", changed->criterion);
		add_verdict(out, "before", changed->before);
		add_verdict(out, "after", changed->after);
		object_end(out);
	}
	object_end_list(out);
}

static void add_fault_objects(struct buffer *out, const char *key, const struct shifted *faults)
{
	object_start_list(out, key);
	for (size_t i = 0; i < faults->count; i++) {
		const struct placed_finding *placed = faults->at[i];
		const struct finding *finding = placed->finding;
		object_start_item(out);
		object_add_text(out, "unit", placed->unit ? placed->unit->id : NULL);
		object_add_text(out, "criterion", placed->criterion ? placed->criterion->id : NULL);
		object_add_text(out, "rule", finding->rule);
		object_add_text(out, "level", level_name(finding->level));
		object_add_text(out, "at", finding->at);
		object_add_text(out, "id", finding->id);
		object_add_text(out, "reason", finding->reason);
		object_end(out);
	}
	object_end_list(out);
}

void comparison_add_members(struct buffer *out, const struct comparison *comparison)
{
	comparison_add_causes(out, comparison);
	add_verdict(out, "before", comparison->before);
	add_verdict(out, "after", comparison->after);
	object_add_number(out, "newly_ready", comparison->counts[NEWLY_READY]);
	object_add_number(out, "newly_gap", comparison->counts[NEWLY_GAP]);
	object_add_number(out, "newly_judgement", comparison->counts[NEWLY_JUDGEMENT]);
	object_add_number(out, "unchanged", comparison->unchanged);
	add_changed(out, comparison);
	for (int i = 0; i < COMPARE_SHIFTS; i++)
		add_fault_objects(out, compare_shift_name((enum compare_shift)i), &comparison->shifts[i]);
}

/* Since the last run ----------------------------------------------------------------------------------------------- */

/* The last of the learner's files before a run: the same path, else any. */
static const struct past_portfolio *last_before(const struct past_portfolios *past, int64_t run,
                                                const struct result *result)
{
	const struct past_portfolio *last = NULL;
	for (size_t i = 0; i < past->count; i++) {
		const struct past_portfolio *each = &past->at[i];
		if (each->run >= run)
			continue;
		if (!last || each->run > last->run || strcmp(each->path, result->path) == 0)
			last = each;
	}
	return last;
}

static void say(struct arena *arena, struct strings *since, const char *what, const char *text)
{
	if (*text)
		since->at[since->count++] = arena_print(arena, "%s %s", what, text);
}

static const char *ids_of_kind(struct arena *arena, const struct comparison *comparison, enum compare_kind kind)
{
	const char *text = "";
	for (size_t i = 0; i < comparison->changed_count; i++)
		if (comparison->changed[i].kind == kind && !was_shown(comparison, i))
			text = arena_print(arena, "%s%s%s", text, *text ? ", " : "", ids_of(arena, comparison, i));
	return text;
}

static void say_faults(struct arena *arena, struct strings *since, const char *what, const struct shifted *faults)
{
	for (size_t i = 0; i < faults->count && i < SINCE_SHOWN; i++)
		say(arena, since, what, fault_text(arena, faults->at[i]));
	if (faults->count > SINCE_SHOWN)
		say(arena, since, what, arena_print(arena, "and %zu more", faults->count - SINCE_SHOWN));
}

/* "because the rules changed:" */
static const char *head_text(struct arena *arena, const struct past_run *then, const struct comparison *comparison)
{
	const char *causes = comparison_causes(arena, comparison), *run = past_run_text(arena, then);
	if (comparison_differs(comparison))
		return arena_print(arena, "Since %s%s%s:", run, *causes ? ", " : "", causes);
	return arena_print(arena, "Since %s: nothing differs%s.", run, comparison_although(arena, comparison));
}

static struct strings since_of(struct arena *arena, const struct past_run *then, const struct comparison *comparison)
{
	static const char *const labels[] = {"Ready now:", "Now a gap:", "Now for your assessor:"};
	static const char *const faults[] = {
		"Put right:",        "New:",      "Still there, but otherwise:", "Waived:", "No longer waived:",
		"Was waived, gone:", "Answered:", "The answer holds no longer:"};
	enum { LABELS = sizeof labels / sizeof *labels };
	struct strings since = {arena_array(arena, 1 + LABELS + COMPARE_SHIFTS * (SINCE_SHOWN + 1), sizeof *since.at),
	                        0};
	since.at[since.count++] = head_text(arena, then, comparison);
	for (int i = 0; i < LABELS; i++)
		say(arena, &since, labels[i], ids_of_kind(arena, comparison, (enum compare_kind)i));
	for (int i = 0; i < COMPARE_SHIFTS; i++)
		say_faults(arena, &since, faults[i], &comparison->shifts[i]);
	return since;
}

struct strings past_since(struct store *store, struct arena *arena, int64_t run, const struct result *result)
{
	struct strings since = {0};
	struct past_portfolios past = {0};
	struct past_run then, now;
	if (!*result->learner || !store_past_of_learner(store, arena, result->centre, result->learner, &past, NULL))
		return since;
	const struct past_portfolio *last = last_before(&past, run, result);
	const struct result *before = last ? store_past_result(store, arena, last->result, NULL) : NULL;
	if (!before || !store_past_run(store, arena, last->run, &then, NULL) ||
	    !store_past_run(store, arena, run, &now, NULL))
		return since;
	return since_of(arena, &then, compare_results(arena, before, result, then.layers != now.layers));
}

/* For check -------------------------------------------------------------------------------------------------------- */

/* Where something is to be saved, it is said then what is wrong with the database. */
void past_set_answers(const struct request *request, struct arena *arena, struct engine_request *asked, bool saves,
                      enum exit_status *status)
{
	struct policy_answers *answers = arena_take(arena, sizeof *answers);
	struct error unread = {0}, error = {0};
	asked->answers = answers;
	if (store_read_answers(request->database, 0, arena, answers, &unread) || saves)
		return;
	error_at(&error, (struct place){request->database, 0, 0},
	         "holds answers that could not be read, so all is judged without them; see that you may read it and "
	         "that it is whole, or name another file with --db");
	status_complain(status, STATUS_DATABASE, &error);
}

bool past_keep_asked(struct store *store, int64_t run, const struct request *request, const char *centre,
                     struct error *error)
{
	struct past_asked asked = {request->for_whom, centre, strings_of(&request->units), request->store_names};
	return store_keep_asked(store, run, &asked, error);
}
