#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "batch_file.h"
#include "command_test.h"
#include "file.h"
#include "report_page.h"
#include "text_safe.h"

enum { MOST_NAMES = 1024 };

/* What one try is about, while it is compared. */
struct comparing {
	struct testing *testing;
	const struct unit *unit;
	const struct suite_try *try;
	const struct result *result;
	const struct unit_result *came; /* NULL where the portfolio does not claim the unit */
	struct buffer wrong;            /* sentences, each with a space before it */
	size_t differences;             /* how many of them the table shows, each with its line and reason */
	bool broken;                    /* not to be mended by other expectations */
	struct strings finds, asks;     /* what came, as a suite writes it */
};

/* Replaces a text that must stand once in the buffer. */
static bool replace_once(struct buffer *text, const char *from, const char *to)
{
	char *at = text->at ? strstr(text->at, from) : NULL;
	if (!at || strstr(at + 1, from))
		return false;
	struct buffer changed = {0};
	buffer_add(&changed, text->at, (size_t)(at - text->at));
	buffer_add_string(&changed, to);
	buffer_add_string(&changed, at + strlen(from));
	buffer_free(text);
	*text = changed;
	return true;
}

/* What the table beneath shows with its line and reason. */
static void differ(struct comparing *comparing, const char *how, const char *name)
{
	buffer_print(&comparing->wrong, " %s: %s", how, name);
	comparing->differences++;
}

/* Gaps ------------------------------------------------------------------------------------------------------------- */

/* Whether it is new: a fault that stands at ten places is told once in the line that fails. */
static bool add_name(struct strings *names, const char *name)
{
	if (strings_hold(names, name) || names->count == MOST_NAMES)
		return false;
	names->at[names->count++] = name;
	return true;
}

static const char *gap_name(struct arena *arena, const char *criterion, const char *rule)
{
	return arena_print(arena, "%s %s", criterion, rule);
}

static void compare_gaps(struct comparing *comparing)
{
	const struct suite_try *try = comparing->try;
	for (size_t c = 0; c < comparing->came->count; c++) {
		const struct criterion_result *criterion = &comparing->came->criteria[c];
		for (size_t i = 0; i < criterion->findings.count; i++) {
			const struct finding *finding = &criterion->findings.at[i];
			if (finding->level != LEVEL_MUST)
				continue;
			const char *gap = gap_name(comparing->testing->arena, criterion->id, finding->rule);
			bool is_new = add_name(&comparing->finds, gap), wanted = strings_hold(&try->finds, gap);
			if (is_new && !wanted)
				differ(comparing, "unexpected", gap);
			if (wanted)
				coverage_note_criterion(comparing->testing, comparing->unit, criterion->id);
		}
	}
}

/* The question that came where a gap was expected, "C4 feedback.was_used"; NULL where none did. */
static const struct finding *question_for(const struct comparing *comparing, const char *gap)
{
	for (size_t c = 0; c < comparing->came->count; c++) {
		const struct criterion_result *criterion = &comparing->came->criteria[c];
		for (size_t i = 0; i < criterion->findings.count; i++) {
			const struct finding *finding = &criterion->findings.at[i];
			if (finding->unsure &&
			    strcmp(gap_name(comparing->testing->arena, criterion->id, finding->rule), gap) == 0)
				return finding;
		}
	}
	return NULL;
}

static void compare_not_found(struct comparing *comparing)
{
	for (size_t i = 0; i < comparing->try->finds.count; i++)
		if (!strings_hold(&comparing->finds, comparing->try->finds.at[i]))
			differ(comparing,
			       question_for(comparing, comparing->try->finds.at[i]) ? "a question only" : "not found",
			       comparing->try->finds.at[i]);
}

/* Questions -------------------------------------------------------------------------------------------------------- */

/* Whether a criterion, or one of its rules ("C1 review.is_own"), asks a question. */
static bool asks(const struct criterion_result *criterion, const char *named)
{
	size_t length = strlen(criterion->id);
	if (criterion->verdict != VERDICT_JUDGEMENT || strncmp(named, criterion->id, length) != 0)
		return false;
	if (!named[length])
		return true;
	for (size_t i = 0; named[length] == ' ' && i < criterion->findings.count; i++)
		if (criterion->findings.at[i].unsure && strcmp(criterion->findings.at[i].rule, named + length + 1) == 0)
			return true;
	return false;
}

static void name_questions(struct comparing *comparing, const struct criterion_result *criterion)
{
	size_t before = comparing->asks.count;
	for (size_t i = 0; i < criterion->findings.count; i++)
		if (criterion->findings.at[i].unsure)
			add_name(&comparing->asks,
			         gap_name(comparing->testing->arena, criterion->id, criterion->findings.at[i].rule));
	if (comparing->asks.count == before)
		add_name(&comparing->asks, criterion->id);
}

static void compare_questions(struct comparing *comparing)
{
	const struct suite_try *try = comparing->try;
	for (size_t c = 0; c < comparing->came->count; c++) {
		const struct criterion_result *criterion = &comparing->came->criteria[c];
		bool expected = false;
		for (size_t i = 0; i < try->asks.count; i++)
			expected = expected || asks(criterion, try->asks.at[i]);
		if (criterion->verdict == VERDICT_JUDGEMENT)
			name_questions(comparing, criterion);
		if (criterion->verdict == VERDICT_JUDGEMENT && !expected && strcmp(try->kind, "failing") != 0)
			differ(comparing, "asks", criterion->id);
		if (expected)
			coverage_note_criterion(comparing->testing, comparing->unit, criterion->id);
	}
	for (size_t i = 0; strcmp(try->kind, "asking") == 0 && i < try->asks.count; i++) {
		bool asked = false;
		for (size_t c = 0; c < comparing->came->count; c++)
			asked = asked || asks(&comparing->came->criteria[c], try->asks.at[i]);
		if (!asked)
			differ(comparing, "does not ask", try->asks.at[i]);
	}
}

/* The whole -------------------------------------------------------------------------------------------------------- */

static void compare_file(struct comparing *comparing)
{
	const struct result *result = comparing->result;
	for (size_t i = 0; i < result->error_count; i++)
		buffer_print(&comparing->wrong, " error: %s:%d: %s", result->errors[i].file, result->errors[i].line,
		             result->errors[i].reason);
	comparing->broken = result->error_count > 0;
	for (size_t i = 0; i < result->findings.count; i++) {
		const struct finding *finding = &result->findings.at[i];
		if (finding->level != LEVEL_MUST)
			continue;
		if (add_name(&comparing->finds, finding->rule) && !strings_hold(&comparing->try->finds, finding->rule))
			differ(comparing, "in the file", finding->rule);
	}
}

/* A failing try in which nothing fails shows nothing. */
static void compare_kind(struct comparing *comparing)
{
	if (comparing->wrong.length || strcmp(comparing->try->kind, "failing") != 0 || comparing->finds.count)
		return;
	comparing->broken = true;
	buffer_print(&comparing->wrong, " nothing is found: write into 'change' what brings a gap about and into "
	                                "'finds' which one, or call it good");
}

static void compare(struct comparing *comparing)
{
	compare_file(comparing);
	for (size_t i = 0; i < comparing->result->unit_count && !comparing->came; i++)
		if (strcmp(comparing->result->units[i].id, comparing->unit->id) == 0)
			comparing->came = &comparing->result->units[i];
	if (!comparing->came) {
		if (!comparing->broken)
			buffer_print(&comparing->wrong, " the portfolio does not claim %s", comparing->unit->id);
		comparing->broken = true;
		return;
	}
	compare_gaps(comparing);
	compare_not_found(comparing);
	compare_questions(comparing);
	compare_kind(comparing);
}

/* The difference, side by side -------------------------------------------------------------------------------------- */

static void show_row(bool same, const char *criterion, const char *expected, const char *came, const char *where)
{
	text_print_safe(stdout, "#   %c %-10s %-34s ", same ? ' ' : '!', criterion, expected);
	text_print_safe(stdout, *where ? "%-34s %s\n" : "%s%s\n", came, where);
}

static const char *where_of(const struct comparing *comparing, const struct finding *finding)
{
	return arena_print(comparing->testing->arena, "%s:%d: %s", comparing->try->given, finding->line,
	                   finding->reason);
}

static const char *asked_name(struct arena *arena, const char *rule)
{
	return arena_print(arena, "question: %s", rule);
}

/* What came under a criterion, each beside what was expected of it. */
static void show_came(const struct comparing *comparing, const char *criterion, const struct findings *findings,
                      bool questions)
{
	const struct suite_try *try = comparing->try;
	struct arena *arena = comparing->testing->arena;
	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->at[i];
		bool is_gap = finding->level == LEVEL_MUST && !finding->unsure;
		if (!is_gap && !(finding->unsure && questions))
			continue;
		const char *name = *criterion ? gap_name(arena, criterion, finding->rule) : finding->rule;
		const char *shown = is_gap ? finding->rule : asked_name(arena, finding->rule);
		bool same = is_gap ? strings_hold(&try->finds, name)
		                   : strings_hold(&try->asks, name) || strings_hold(&try->asks, criterion);
		show_row(same, *criterion ? criterion : "the file", same ? shown : "-", shown,
		         where_of(comparing, finding));
	}
}

/* Whether "C4 feedback.was_used" is of the criterion "C4"; a rule alone is of the file, "". */
static bool is_of(const char *name, const char *criterion)
{
	size_t length = strlen(criterion);
	return length ? strncmp(name, criterion, length) == 0 && (name[length] == ' ' || !name[length])
	              : strchr(name, '.') && !strchr(name, ' ');
}

static bool is_asked(const struct comparing *comparing, const char *named)
{
	for (size_t c = 0; c < comparing->came->count; c++)
		if (asks(&comparing->came->criteria[c], named))
			return true;
	return false;
}

/* A gap that did not come, beside the question that came in its place. */
static void show_not_found(const struct comparing *comparing, const char *criterion, const char *gap, size_t skip)
{
	const struct finding *question = question_for(comparing, gap);
	show_row(false, *criterion ? criterion : "the file", gap + skip,
	         question ? asked_name(comparing->testing->arena, question->rule) : "-",
	         question ? where_of(comparing, question) : "");
}

/* What was expected under a criterion and did not come. */
static void show_missing(const struct comparing *comparing, const char *criterion)
{
	const struct suite_try *try = comparing->try;
	size_t skip = *criterion ? strlen(criterion) + 1 : 0;
	for (size_t i = 0; i < try->finds.count; i++)
		if (is_of(try->finds.at[i], criterion) && !strings_hold(&comparing->finds, try->finds.at[i]))
			show_not_found(comparing, criterion, try->finds.at[i], skip);
	for (size_t i = 0; strcmp(try->kind, "asking") == 0 && i < try->asks.count; i++) {
		const char *named = try->asks.at[i];
		if (*criterion && is_of(named, criterion) && !is_asked(comparing, named))
			show_row(false, criterion,
			         asked_name(comparing->testing->arena, named[skip - 1] ? named + skip : "any"), "-",
			         "");
	}
}

static bool is_criterion_there(const struct comparing *comparing, const char *name)
{
	for (size_t c = 0; c < comparing->came->count; c++)
		if (is_of(name, comparing->came->criteria[c].id))
			return true;
	return is_of(name, "");
}

static void show_difference(const struct comparing *comparing)
{
	const struct suite_try *try = comparing->try;
	bool questions = strcmp(try->kind, "failing") != 0;
	if (!comparing->came)
		return;
	struct arena *arena = comparing->testing->arena;
	const char *places = page_count(arena, try->changes.count / 2, "place", "places");
	text_print_safe(stdout, "#   %s%s\n", try->given,
	                try->changes.count ? arena_print(arena, ", changed in %s", places) : "");
	show_row(true, "criterion", "expected", "came", "where and why");
	show_came(comparing, "", &comparing->result->findings, false);
	show_missing(comparing, "");
	for (size_t c = 0; c < comparing->came->count; c++) {
		const struct criterion_result *criterion = &comparing->came->criteria[c];
		show_came(comparing, criterion->id, &criterion->findings, questions);
		show_missing(comparing, criterion->id);
	}
	for (size_t i = 0; i < try->finds.count; i++)
		if (!is_criterion_there(comparing, try->finds.at[i]))
			show_row(false, "?", try->finds.at[i], "-", "there is no such criterion");
}

/* Tries ------------------------------------------------------------------------------------------------------------ */

/* Reads a portfolio of a folder, and nothing that its name or a link there would lead out to: then `*inside` is false. */
static bool read_beside(struct testing *testing, const char *folder, const char *given, struct buffer *bytes,
                        bool *inside)
{
	const char *path = pack_path(testing->pack, arena_print(testing->arena, "%s/%s", folder, given));
	const char *is_there = arena_print(testing->arena, "+%s\n", given);
	struct buffer lines = {0};
	buffer_add(&lines, "", 0);
	evidence_look(pack_path(testing->pack, arena_print(testing->arena, "%s/suite.lua", folder)), text_of(given),
	              &lines);
	*inside = *lines.at != '>';
	bool there = strcmp(lines.at, is_there) == 0;
	buffer_free(&lines);
	return there && file_read(path, portfolio_default_limits().bytes, bytes, NULL);
}

/* Beside the suite, or beside the unit that ships and that the suite's centre amends; else `comparing` has what is wrong. */
static void read_given(struct comparing *comparing, const struct suite *suite, struct buffer *bytes)
{
	struct testing *testing = comparing->testing;
	const char *file = comparing->unit->file, *given = comparing->try->given;
	const char *ships = arena_print(testing->arena, "%.*s.examples", (int)(strlen(file) - strlen(".lua")), file);
	bool inside, inside_too = true;
	if (read_beside(testing, suite->folder, given, bytes, &inside))
		return;
	buffer_clear(bytes);
	if (inside && read_beside(testing, ships, given, bytes, &inside_too))
		return;
	if (inside && inside_too)
		buffer_print(&comparing->wrong, " %s can't be read", given);
	else
		buffer_print(
			&comparing->wrong,
			" %s leads out of the suite's folder, by its name or by a link: copy the portfolio into the "
			"folder, and name it there",
			given);
}

static bool prepare(struct comparing *comparing, const struct suite *suite, struct buffer *bytes)
{
	const struct suite_try *try = comparing->try;
	read_given(comparing, suite, bytes);
	for (size_t i = 0; !comparing->wrong.length && i + 1 < try->changes.count; i += 2)
		if (!replace_once(bytes, try->changes.at[i], try->changes.at[i + 1]))
			buffer_print(&comparing->wrong, " the text to be changed must stand once in %s: %s", try->given,
			             try->changes.at[i]);
	comparing->broken = comparing->wrong.length > 0;
	return !comparing->broken;
}

static bool is_same_list(const struct strings *one, const struct strings *other)
{
	bool same = one->count == other->count;
	for (size_t i = 0; same && i < one->count; i++)
		same = strings_hold(other, one->at[i]);
	return same;
}

static struct strings kept(struct arena *arena, const struct strings *names)
{
	struct strings copy = {arena_array(arena, names->count + 1, sizeof(char *)), names->count};
	for (size_t i = 0; i < names->count; i++)
		copy.at[i] = arena_string(arena, names->at[i]);
	return copy;
}

/* What the suite would have to say; a good portfolio that shows gaps is for its author to mend. */
static bool change_of(const struct comparing *comparing, struct suite_change *change)
{
	const struct suite_try *try = comparing->try;
	struct arena *arena = comparing->testing->pack->arena;
	if (comparing->broken || (strcmp(try->kind, "good") == 0 && comparing->finds.count))
		return false;
	*change = (struct suite_change){
		.try = try, .finds = kept(arena, &comparing->finds), .asks = kept(arena, &comparing->asks)};
	change->change_finds = !is_same_list(&comparing->finds, &try->finds);
	change->change_asks = strcmp(try->kind, "failing") != 0 && !is_same_list(&comparing->asks, &try->asks);
	return change->change_finds || change->change_asks;
}

static void judge(struct comparing *comparing, const struct suite *suite)
{
	struct engine_request request = {.limits = portfolio_default_limits()};
	struct testing *testing = comparing->testing;
	struct buffer bytes = {0};
	calendar_read("2099-12-31", 10, &request.today);
	if (prepare(comparing, suite, &bytes)) {
		comparing->result = engine_judge(testing->pack, &request, testing->arena, comparing->try->given,
		                                 bytes.at, bytes.length);
		compare(comparing);
	}
	buffer_free(&bytes);
}

/* What the line above the table says: a single difference, or how many there are. */
static const char *why_text(const struct comparing *comparing)
{
	bool counted = !comparing->broken && comparing->differences > 1;
	return counted ? arena_print(comparing->testing->arena, "%zu differences, shown below", comparing->differences)
	               : comparing->wrong.at + 1;
}

/* Whether the try is to be rewritten, as `*change` says: then it is counted when that was done. */
static bool run_try(struct testing *testing, const struct suite *suite, const struct unit *unit,
                    const struct suite_try *try, struct suite_change *change)
{
	struct comparing comparing = {.testing = testing, .unit = unit, .try = try};
	comparing.finds.at = arena_array(testing->arena, MOST_NAMES, sizeof(char *));
	comparing.asks.at = arena_array(testing->arena, MOST_NAMES, sizeof(char *));
	test_watch(testing, try->place, try->name);
	judge(&comparing, suite);
	watch_end(testing->watch);
	bool passed = comparing.wrong.length == 0;
	const char *why = passed ? "" : why_text(&comparing);
	bool rewrite = !passed && testing->request->update && change_of(&comparing, change);
	if (!rewrite)
		test_report(testing, passed, try->place, arena_print(testing->arena, "%s \"%s\"", try->kind, try->name),
		            why);
	if (rewrite)
		text_print_safe(stdout, "# differs - %s:%d: %s \"%s\": %s\n", try->place.file, try->place.line,
		                try->kind, try->name, why);
	if (!passed)
		show_difference(&comparing);
	if (!passed && testing->request->update && !rewrite)
		text_print_safe(stdout, "#   not rewritten: %s\n",
		                comparing.broken ? "no other expectation would mend it"
		                                 : "mend the portfolio, or make it a failing one");
	buffer_free(&comparing.wrong);
	arena_reset(testing->arena);
	return rewrite;
}

static void run_suite(struct testing *testing, const struct suite *suite, const struct unit *unit)
{
	struct suite_change *changes = memory_take(suite->count + 1, sizeof *changes);
	size_t count = 0;
	coverage_note_suite(testing, unit);
	for (size_t i = 0; i < suite->count; i++)
		count += run_try(testing, suite, unit, &suite->tries[i], &changes[count]);
	if (count)
		test_update_suite(testing, suite, changes, count);
	free(changes);
}

static bool check_name(struct testing *testing, const struct suite *suite, const struct unit *unit)
{
	if (strcmp(suite->unit, unit->id) == 0)
		return true;
	test_report(testing, false, (struct place){suite->file, 1, 1}, "faulty",
	            arena_print(testing->arena, "the suite names the unit \"%s\", but stands beside \"%s\"",
	                        suite->unit, unit->id));
	return false;
}

static void run_loaded(struct testing *testing, bool loaded, const struct suite *suite, const struct unit *unit,
                       const struct error *error)
{
	if (!loaded)
		test_report_error(testing, error);
	else if (check_name(testing, suite, unit))
		run_suite(testing, suite, unit);
}

void test_run_suites(struct testing *testing)
{
	struct pack *pack = testing->pack;
	for (size_t i = 0; i < pack->unit_count; i++) {
		struct suite suite = {0};
		struct error error = {0};
		const struct unit *unit = &pack->units[i];
		bool there = true, loaded;
		const char *amended = arena_print(pack->arena, "%s/%s", pack->centre ? pack->centre : "", unit->file);
		if (test_holds(testing, unit->file))
			loaded = pack_load_suite(pack, unit, &suite, &error);
		else if (pack->centre && test_holds(testing, amended))
			loaded = pack_load_amended_suite(pack, unit, &suite, &there, &error);
		else
			continue;
		if (there)
			run_loaded(testing, loaded, &suite, unit, &error);
	}
}
