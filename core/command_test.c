#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "batch_file.h"
#include "command.h"
#include "engine.h"

/* Runs the cases of rules and the suites of units, the shipped ones or those of a folder that is built alike. */
struct testing {
	struct pack *pack;
	struct arena *arena; /* forgotten after each case */
	const char *only;    /* how the names of the files start that are tested */
	size_t passed, failed;
};

static bool is_tested(const struct testing *testing, const char *file)
{
	return strncmp(file, testing->only, strlen(testing->only)) == 0;
}

static void report(struct testing *testing, bool passed, struct place place, const char *what, const char *why)
{
	testing->passed += passed;
	testing->failed += !passed;
	if (!passed)
		printf("not ok - %s:%d: %s: %s\n", place.file, place.line, what, why);
}

static void report_error(struct testing *testing, const struct error *error)
{
	report(testing, false, (struct place){error->file, error->line, 1}, "faulty", error->sentence);
}

/* Cases of rules --------------------------------------------------------------------------------------------------- */

static bool is_at(const struct finding *finding, const char *at)
{
	return !*at || strcmp(finding->at, at) == 0 || (finding->id && strcmp(finding->id, at) == 0);
}

static bool is_expected(const struct rule_case *rule_case, const struct result *result)
{
	if (result->error_count)
		return false;
	if (rule_case->expect == EXPECT_CONTENT)
		return result->findings.count == 0;
	for (size_t i = 0; i < result->findings.count; i++) {
		const struct finding *finding = &result->findings.at[i];
		bool kind = finding->unsure == (rule_case->expect == EXPECT_QUESTION);
		bool found = !*rule_case->found || (finding->found && strcmp(finding->found, rule_case->found) == 0);
		if (kind && found && is_at(finding, rule_case->at))
			return true;
	}
	return false;
}

static const char *what_came(struct arena *arena, const struct result *result)
{
	if (result->error_count)
		return arena_print(arena, "error at %s:%d: %s", result->errors[0].file, result->errors[0].line,
		                   result->errors[0].reason);
	if (result->findings.count == 0)
		return "the rule was content";
	const struct finding *finding = &result->findings.at[0];
	return arena_print(arena, "the rule %s at %s: %s (found %s)", finding->unsure ? "asked" : "found a fault",
	                   finding->at, finding->reason, finding->found ? finding->found : "nothing");
}

/* Which of a rule's answers some case reaches: nothing, a fault or a question, and a fault for want of any that is sure. */
struct coverage {
	bool content, fault, none;
};

static void note_coverage(struct coverage *coverage, const struct rule_case *rule_case, const struct result *result)
{
	coverage->content = coverage->content || rule_case->expect == EXPECT_CONTENT;
	coverage->fault = coverage->fault || rule_case->expect != EXPECT_CONTENT;
	for (size_t i = 0; i < result->findings.count; i++)
		if (strcmp(result->findings.at[i].reason, rule_case->check.rule->none) == 0)
			coverage->none = true;
}

static void run_case(struct testing *testing, const struct rule_case *rule_case, struct coverage *coverage)
{
	int64_t as_of = 0;
	struct result *result = NULL;
	bool dated = calendar_read(rule_case->as_of, strlen(rule_case->as_of), &as_of);
	if (dated) {
		result = engine_try(testing->pack, &rule_case->check, as_of, testing->arena, rule_case->yaml,
		                    strlen(rule_case->yaml));
		note_coverage(&coverage[rule_case->check.rule - testing->pack->rules], rule_case, result);
	}
	bool passed = dated && is_expected(rule_case, result);
	report(testing, passed, rule_case->place,
	       arena_print(testing->arena, "%s: %s", rule_case->check.rule->full, rule_case->name),
	       !dated   ? "as_of is no date"
	       : passed ? ""
	                : what_came(testing->arena, result));
	arena_reset(testing->arena);
}

static const char *what_is_not_covered(const struct rule *rule, const struct coverage *coverage)
{
	if (!coverage->content)
		return "no case in which it finds nothing";
	if (!coverage->fault)
		return "no case in which it finds a fault";
	return *rule->none && !coverage->none ? "no case in which it is in doubt of all" : NULL;
}

static void check_coverage(struct testing *testing, const struct coverage *coverage)
{
	for (size_t i = 0; i < testing->pack->rule_count; i++) {
		const struct rule *rule = &testing->pack->rules[i];
		const char *lack = rule->has_check && is_tested(testing, rule->place.file)
		                           ? what_is_not_covered(rule, &coverage[i])
		                           : NULL;
		if (lack)
			report(testing, false, rule->place, rule->full, lack);
	}
}

/* The files of rules, each once: a rule's name starts with its file's. */
static void run_all_cases(struct testing *testing)
{
	struct pack *pack = testing->pack;
	struct coverage *coverage = memory_take(pack->rule_count + 1, sizeof *coverage);
	const char *before = "";
	for (size_t i = 0; i < pack->rule_count; i++) {
		const char *full = pack->rules[i].full;
		size_t length = (size_t)(strchr(full, '.') - full);
		if (!pack->rules[i].has_check || strncmp(before, full, length + 1) == 0 ||
		    !is_tested(testing, pack->rules[i].place.file))
			continue;
		before = full;
		struct error error = {0};
		size_t count = 0;
		const struct rule_case *cases =
			pack_load_cases(pack, arena_print(pack->arena, "%.*s", (int)length, full), &count, &error);
		if (!cases)
			report_error(testing, &error);
		for (size_t k = 0; cases && k < count; k++)
			run_case(testing, &cases[k], coverage);
	}
	check_coverage(testing, coverage);
	free(coverage);
}

/* Suites of units -------------------------------------------------------------------------------------------------- */

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

static void compare_gaps(struct testing *testing, const struct suite_try *try, const struct unit_result *unit,
                         struct buffer *wrong)
{
	struct strings found = {arena_array(testing->arena, 1024, sizeof(char *)), 0};
	for (size_t c = 0; c < unit->count; c++)
		for (size_t i = 0; i < unit->criteria[c].findings.count && found.count < 1024; i++) {
			const struct finding *finding = &unit->criteria[c].findings.at[i];
			if (finding->level != LEVEL_MUST)
				continue;
			const char *gap = arena_print(testing->arena, "%s %s", unit->criteria[c].id, finding->rule);
			if (!strings_hold(&found, gap))
				found.at[found.count++] = gap;
			if (!strings_hold(&try->finds, gap))
				buffer_print(wrong, " unexpected: %s (line %d: %s)", gap, finding->line,
				             finding->reason);
		}
	for (size_t i = 0; i < try->finds.count; i++)
		if (!strings_hold(&found, try->finds.at[i]))
			buffer_print(wrong, " not found: %s", try->finds.at[i]);
}

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

static void compare_questions(const struct suite_try *try, const struct unit_result *unit, struct buffer *wrong)
{
	bool asking = strcmp(try->kind, "asking") == 0;
	for (size_t c = 0; c < unit->count; c++) {
		const struct criterion_result *criterion = &unit->criteria[c];
		bool expected = false;
		for (size_t i = 0; i < try->asks.count; i++)
			expected = expected || asks(criterion, try->asks.at[i]);
		if (criterion->verdict == VERDICT_JUDGEMENT && !expected && strcmp(try->kind, "failing") != 0)
			buffer_print(wrong, " asks: %s", criterion->id);
	}
	for (size_t i = 0; asking && i < try->asks.count; i++) {
		bool asked = false;
		for (size_t c = 0; c < unit->count; c++)
			asked = asked || asks(&unit->criteria[c], try->asks.at[i]);
		if (!asked)
			buffer_print(wrong, " does not ask: %s", try->asks.at[i]);
	}
}

static void compare(struct testing *testing, const struct suite_try *try, const char *unit_id,
                    const struct result *result, struct buffer *wrong)
{
	for (size_t i = 0; i < result->error_count; i++)
		buffer_print(wrong, " error: %s:%d: %s", result->errors[i].file, result->errors[i].line,
		             result->errors[i].reason);
	for (size_t i = 0; i < result->findings.count; i++)
		if (result->findings.at[i].level == LEVEL_MUST &&
		    !strings_hold(&try->finds, result->findings.at[i].rule))
			buffer_print(wrong, " in the file: %s (line %d: %s)", result->findings.at[i].rule,
			             result->findings.at[i].line, result->findings.at[i].reason);
	for (size_t i = 0; i < result->unit_count; i++)
		if (strcmp(result->units[i].id, unit_id) == 0) {
			compare_gaps(testing, try, &result->units[i], wrong);
			compare_questions(try, &result->units[i], wrong);
			return;
		}
	buffer_print(wrong, " the portfolio does not claim %s", unit_id);
}

static void run_try(struct testing *testing, const struct suite *suite, const struct suite_try *try)
{
	struct engine_request request = {.limits = portfolio_default_limits()};
	struct buffer bytes = {0}, wrong = {0};
	const char *path = pack_path(testing->pack, arena_print(testing->arena, "%s/%s", suite->folder, try->given));
	if (!batch_read_file(path, portfolio_default_limits().bytes, &bytes, NULL))
		buffer_print(&wrong, " %s can't be read", try->given);
	for (size_t i = 0; !wrong.length && i + 1 < try->changes.count; i += 2)
		if (!replace_once(&bytes, try->changes.at[i], try->changes.at[i + 1]))
			buffer_print(&wrong, " the text to be changed must stand once in %s: %s", try->given,
			             try->changes.at[i]);
	calendar_read("2099-12-31", 10, &request.today);
	if (!wrong.length)
		compare(testing, try, suite->unit,
		        engine_judge(testing->pack, &request, testing->arena, try->given, bytes.at, bytes.length),
		        &wrong);
	report(testing, wrong.length == 0, try->place, arena_print(testing->arena, "%s \"%s\"", try->kind, try->name),
	       wrong.length ? wrong.at + 1 : "");
	buffer_free(&bytes);
	buffer_free(&wrong);
	arena_reset(testing->arena);
}

static void run_suites(struct testing *testing)
{
	for (size_t i = 0; i < testing->pack->unit_count; i++) {
		struct suite suite;
		struct error error = {0};
		if (!is_tested(testing, testing->pack->units[i].file))
			continue;
		if (!pack_load_suite(testing->pack, &testing->pack->units[i], &suite, &error))
			report_error(testing, &error);
		else
			for (size_t k = 0; k < suite.count; k++)
				run_try(testing, &suite, &suite.tries[k]);
	}
}

/* A folder with a kit is built like what ships, and tested for itself; any other is a centre's, and its own files are
 * tested together with what ships. */
static struct pack_source source_of(const struct testing *testing, const struct request *request, const char *home)
{
	const char *folder = request->words.count ? request->words.at[0] : request->centre;
	struct pack_source source = {.home = home, .today = command_today(request)};
	struct stat status;
	if (!folder)
		return source;
	if (stat(arena_print(testing->arena, "%s/rules/kit/init.lua", folder), &status) == 0)
		source.home = folder;
	else
		source.centre = folder;
	return source;
}

enum exit_status command_test(const struct request *request, const char *home)
{
	struct error error = {0};
	struct sandbox_limits limits = sandbox_default_limits();
	struct testing testing = {.arena = arena_new(), .only = ""};
	struct pack_source source = source_of(&testing, request, home);
	struct pack *pack = testing.pack = pack_load(&source, &limits, &error);
	if (!pack) {
		fprintf(stderr, "assay: %s:%d: %s\n", error.file, error.line, error.sentence);
		arena_free(testing.arena);
		return STATUS_PACK;
	}
	if (pack->centre)
		testing.only = arena_print(pack->arena, "%s/", pack->centre);
	for (size_t i = 0; i < pack->error_count; i++)
		report_error(&testing, &pack->errors[i]);
	run_all_cases(&testing);
	run_suites(&testing);
	printf("%zu passed, %zu failed\n", testing.passed, testing.failed);
	arena_free(testing.arena);
	pack_free(pack);
	return testing.failed ? STATUS_OUTSTANDING : STATUS_CLEAR;
}
