#include "command_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "command_batch.h"
#include "text_safe.h"

bool test_holds(const struct testing *testing, const char *file)
{
	return strncmp(file, testing->only, strlen(testing->only)) == 0;
}

void test_report(struct testing *testing, bool passed, struct place place, const char *what, const char *why)
{
	testing->passed += passed;
	testing->failed += !passed;
	if (!passed)
		text_print_safe(stdout, "not ok - %s:%d: %s: %s\n", place.file, place.line, what, why);
}

void test_report_error(struct testing *testing, const struct error *error)
{
	test_report(testing, false, (struct place){error->file, error->line, 1}, "faulty", error->sentence);
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

static const char *what_was_expected(struct arena *arena, const struct rule_case *rule_case)
{
	static const char *const kinds[] = {"nothing, the rule is content", "a fault", "a question"};
	const char *at = *rule_case->at ? arena_print(arena, " at %s", rule_case->at) : "";
	const char *found = *rule_case->found ? arena_print(arena, ", found: %s", rule_case->found) : "";
	return arena_print(arena, "%s%s%s", kinds[rule_case->expect], at, found);
}

/* What was expected above all that came. */
static void show_difference(struct arena *arena, const struct rule_case *rule_case, const struct result *result)
{
	text_print_safe(stdout, "#   expected  %s\n", what_was_expected(arena, rule_case));
	if (result->findings.count == 0 && result->error_count == 0)
		text_print_safe(stdout, "#   came      nothing, the rule is content\n");
	for (size_t i = 0; i < result->findings.count; i++) {
		const struct finding *finding = &result->findings.at[i];
		const char *id = finding->id ? arena_print(arena, " (%s)", finding->id) : "";
		const char *found = finding->found ? arena_print(arena, ", found: %s", finding->found) : "";
		text_print_safe(stdout, "#   came      %s at %s%s%s, in line %d of the piece: %s\n",
		                finding->unsure ? "a question" : "a fault", finding->at, id, found, finding->line,
		                finding->reason);
	}
}

void test_watch(struct testing *testing, struct place place, const char *what)
{
	watch_begin(testing->watch,
	            "assay: %s:%d: %.200s: stopped: it took longer than %d s, and the tests end here; look for work "
	            "that never ends",
	            place.file, place.line, what, request_seconds(testing->request));
}

static void run_case(struct testing *testing, const struct rule_case *rule_case)
{
	int64_t as_of = 0;
	struct result *result = NULL;
	bool dated = calendar_read(rule_case->as_of, strlen(rule_case->as_of), &as_of);
	test_watch(testing, rule_case->place, rule_case->check.rule->full);
	if (dated)
		result = coverage_try(testing, rule_case, as_of);
	watch_end(testing->watch);
	bool passed = dated && is_expected(rule_case, result);
	const char *why = !dated ? "as_of is no date" : passed ? "" : what_came(testing->arena, result);
	test_report(testing, passed, rule_case->place,
	            arena_print(testing->arena, "%s: %s", rule_case->check.rule->full, rule_case->name), why);
	if (dated && !passed)
		show_difference(testing->arena, rule_case, result);
	arena_reset(testing->arena);
}

/* Whether the cases of a file of rules are there. Where they are not, no case reaches its rules. */
static bool has_cases(struct testing *testing, const struct rule *rule)
{
	struct stat status;
	const char *file = rule->place.file;
	const char *cases = arena_print(testing->arena, "%.*s.cases.lua", (int)(strlen(file) - strlen(".lua")), file);
	return stat(pack_path(testing->pack, cases), &status) == 0;
}

static void run_cases_of(struct testing *testing, const char *name)
{
	struct error error = {0};
	size_t count = 0;
	const struct rule_case *cases = pack_load_cases(testing->pack, name, &count, &error);
	if (!cases)
		test_report_error(testing, &error);
	for (size_t i = 0; cases && i < count; i++)
		run_case(testing, &cases[i]);
}

/* The files of rules, each once: a rule's name starts with its file's. */
static void run_all_cases(struct testing *testing)
{
	struct pack *pack = testing->pack;
	const char *before = "";
	for (size_t i = 0; i < pack->rule_count; i++) {
		const struct rule *rule = &pack->rules[i];
		size_t length = (size_t)(strchr(rule->full, '.') - rule->full);
		if (!rule->has_check || strncmp(before, rule->full, length + 1) == 0 ||
		    !test_holds(testing, rule->place.file))
			continue;
		before = rule->full;
		if (has_cases(testing, rule))
			run_cases_of(testing, arena_print(pack->arena, "%.*s", (int)length, rule->full));
	}
}

/* What is to be tested --------------------------------------------------------------------------------------------- */

/* A folder that is built like what ships (it has a kit) is tested for itself; any other is a centre's, and its own files
 * are tested together with what ships. `below` is the part of it that is meant, "rules/"; empty: all. */
struct target {
	const char *home, *centre, *below;
	const char *typed; /* as it was named, for people; NULL: what ships, or the centre's folder */
};

static bool has(struct arena *arena, const char *folder, const char *name)
{
	struct stat status;
	return stat(arena_print(arena, "%s/%s", folder, name), &status) == 0;
}

static bool starts_with(const char *text, const char *start)
{
	return strncmp(text, start, strlen(start)) == 0;
}

/* Whether `root` is a folder of rules and bodies, the part `below` of which is meant. */
static bool fits(struct arena *arena, const char *root, const char *below, struct target *target)
{
	if (*below && !starts_with(below, "rules/") && !starts_with(below, "awarding-bodies/"))
		return false;
	target->below = below;
	if (has(arena, root, "rules/kit/init.lua"))
		target->home = root;
	else if (has(arena, root, "rules") || has(arena, root, "awarding-bodies") || has(arena, root, "waivers.lua"))
		target->centre = root;
	else
		return false;
	return true;
}

/* As it was typed, without slashes at its end; what is above "." is known by its whole path. */
static const char *root_as_typed(struct arena *arena, const char *typed, const char *whole, const char *below)
{
	size_t length = strlen(typed), tail = *below ? strlen(below) - 1 : 0;
	while (length > 1 && typed[length - 1] == '/')
		length--;
	if (tail == 0)
		return arena_text(arena, typed, length).at;
	if (length < tail || strncmp(typed + length - tail, below, tail) != 0)
		return whole;
	length -= tail;
	return length == 0 ? "." : length == 1 ? "/" : arena_text(arena, typed, length - 1).at;
}

/* Looks from the folder upward, so that "our-centre/rules" is known for a part of "our-centre". */
static bool find_target(struct arena *arena, const char *typed, struct target *target, struct error *error)
{
	struct stat status;
	char *real = realpath(typed, NULL);
	if (!real || stat(real, &status) != 0 || !S_ISDIR(status.st_mode)) {
		free(real);
		return error_say(error, "there is no folder '%s'", typed);
	}
	const char *whole = arena_string(arena, real);
	free(real);
	for (size_t length = strlen(whole); length > 0;) {
		const char *root = arena_text(arena, whole, length).at;
		const char *below = whole[length] ? arena_print(arena, "%s/", whole + length + 1) : "";
		if (fits(arena, root_as_typed(arena, typed, root, below), below, target))
			return true;
		length = (size_t)(strrchr(root, '/') - root);
	}
	return error_say(error,
	                 "'%s' holds nothing to test: no rules/, awarding-bodies/ or waivers.lua, nor is it below "
	                 "a folder that does; 'assay test --help' shows examples",
	                 typed);
}

/* A 0 that counted nothing is no proof, and is not to look like one. */
static void say_nothing_to_test(struct testing *testing, const struct target *target)
{
	struct arena *arena = testing->arena;
	const char *folder = target->typed ? target->typed : target->centre ? target->centre : target->home;
	const char *how = "cases stand beside their rules (rules/NAME.cases.lua), suites beside their units "
			  "(units/UNIT.examples/suite.lua)";
	if (target->centre)
		how = arena_print(arena,
		                  "'assay new rule NAME --centre %s' starts a rule with its cases, 'assay new unit "
		                  "BODY/UNIT --centre %s' a unit with its suite",
		                  target->centre, target->centre);
	text_print_safe(stdout, "# nothing to test in %s: no cases of rules and no suite of a unit; %s\n", folder, how);
}

static void test_pack(struct testing *testing, const struct target *target)
{
	struct pack *pack = testing->pack;
	testing->only = arena_print(pack->arena, "%s%s%s", pack->centre ? pack->centre : "", pack->centre ? "/" : "",
	                            target->below);
	testing->coverage = coverage_new(pack);
	size_t before = testing->passed + testing->failed;
	for (size_t i = 0; i < pack->error_count; i++)
		test_report_error(testing, &pack->errors[i]);
	run_all_cases(testing);
	test_run_suites(testing);
	if (testing->passed + testing->failed == before)
		say_nothing_to_test(testing, target);
	coverage_print(testing);
	coverage_free(testing->coverage);
}

static enum exit_status test_target(struct testing *testing, const struct target *target)
{
	struct error error = {0};
	struct sandbox_limits limits = request_limits(testing->request);
	struct pack_source source = {
		.home = target->home, .centre = target->centre, .today = command_today(testing->request)};
	testing->pack = watch_load(testing->request, &source, &limits, &error);
	if (!testing->pack) {
		text_print_safe(stderr, "assay: %s:%d: %s\n", error.file, error.line, error.sentence);
		return STATUS_PACK;
	}
	enum exit_status status = testing->pack->error_count ? STATUS_PACK : STATUS_CLEAR;
	test_pack(testing, target);
	pack_free(testing->pack);
	return status;
}

/* Those that are named; else what ships, and then the centre's. False and `error` where one is none. */
static bool find_targets(struct arena *arena, const struct request *request, const char *home, struct target *targets,
                         size_t *count, struct error *error)
{
	for (size_t i = 0; i < request->words.count; i++) {
		targets[i] = (struct target){.home = home, .typed = request->words.at[i]};
		if (!find_target(arena, request->words.at[i], &targets[i], error))
			return false;
	}
	*count = request->words.count;
	if (*count)
		return true;
	const char *centre;
	if (!command_find_centre(arena, request->centre, &centre, error))
		return false;
	targets[0] = (struct target){.home = home, .below = ""};
	targets[1] = (struct target){.home = home, .centre = centre, .below = ""};
	*count = centre ? 2 : 1;
	return true;
}

enum exit_status command_test(const struct request *request, const char *home)
{
	struct error error = {0};
	struct arena *kept = arena_new();
	struct testing testing = {
		.request = request, .arena = arena_new(), .watch = watch_new(request_seconds(request))};
	struct target *targets = arena_array(kept, request->words.count + 2, sizeof *targets);
	size_t count = 0;
	enum exit_status status = STATUS_CLEAR;
	if (!find_targets(kept, request, home, targets, &count, &error))
		status_complain(&status, STATUS_USAGE, &error);
	for (size_t i = 0; i < count; i++) {
		enum exit_status one = test_target(&testing, &targets[i]);
		status = one > status ? one : status;
	}
	if (count && testing.passed + testing.failed == 0)
		text_print_safe(stdout, "nothing was tested\n");
	else if (count)
		text_print_safe(stdout, "%zu passed, %zu failed\n", testing.passed, testing.failed);
	watch_free(testing.watch);
	arena_free(testing.arena);
	arena_free(kept);
	return status == STATUS_CLEAR && testing.failed ? STATUS_OUTSTANDING : status;
}
