#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command_test.h"
#include "text_safe.h"

enum { MOST_CRITERIA = 256, MOST_PARAMETERS = 16 };

/* Where the figure of a case lies from the threshold: the steps at which the answer changes, one below, at, one above. */
enum boundary { ONE_BELOW = 1, AT = 2, ONE_ABOVE = 4, ALL_THREE = 7 };

struct rule_coverage {
	bool content, fault, none;
	unsigned boundaries[MOST_PARAMETERS];
};

struct unit_coverage {
	bool has_suite;
	bool criteria[MOST_CRITERIA];
};

struct test_coverage {
	struct sandbox_lines *lines; /* that ran */
	struct sandbox_lines *told;  /* that were counted: a function may serve several rules */
	struct rule_coverage *rules;
	struct unit_coverage *units;
	size_t reached[4], all[4]; /* of what is printed */
};

struct test_coverage *coverage_new(const struct pack *pack)
{
	struct test_coverage *coverage = memory_take(1, sizeof *coverage);
	coverage->lines = sandbox_lines_new();
	coverage->told = sandbox_lines_new();
	coverage->rules = memory_take(pack->rule_count + 1, sizeof *coverage->rules);
	coverage->units = memory_take(pack->unit_count + 1, sizeof *coverage->units);
	return coverage;
}

void coverage_free(struct test_coverage *coverage)
{
	if (!coverage)
		return;
	sandbox_lines_free(coverage->lines);
	sandbox_lines_free(coverage->told);
	free(coverage->rules);
	free(coverage->units);
	free(coverage);
}

/* Cases ------------------------------------------------------------------------------------------------------------ */

static void note_answers(struct rule_coverage *coverage, const struct rule_case *rule_case, const struct result *result)
{
	coverage->content = coverage->content || rule_case->expect == EXPECT_CONTENT;
	coverage->fault = coverage->fault || rule_case->expect != EXPECT_CONTENT;
	for (size_t i = 0; i < result->findings.count; i++)
		if (strcmp(result->findings.at[i].reason, rule_case->check.rule->none) == 0)
			coverage->none = true;
}

/* What a rule says of a case, in short: how many faults and questions. */
static size_t answer_with(struct testing *testing, const struct rule_case *rule_case, int64_t as_of,
                          const char *parameter, double number)
{
	struct check check = pack_check_with(testing->pack, &rule_case->check, parameter, number);
	const struct result *result =
		engine_try(testing->pack, &check, as_of, testing->arena, rule_case->yaml, strlen(rule_case->yaml));
	size_t answer = result->error_count ? SIZE_MAX / 2 : 0;
	for (size_t i = 0; i < result->findings.count; i++)
		answer += result->findings.at[i].unsure ? 1 : 1000;
	pack_drop_check(testing->pack, &check);
	return answer;
}

/* A case is at a threshold where the answer changes as soon as one more is asked for, one below it where one less would
 * do, and one above it where it is content with one more, and not with two. Thresholds that are tighter when less count
 * the other way round. Whole numbers only: what is next to 0.5 nobody knows. */
static unsigned boundaries_of(struct testing *testing, const struct rule_case *rule_case, int64_t as_of,
                              const struct parameter *parameter)
{
	static const enum boundary marks[] = {ONE_BELOW, AT, ONE_ABOVE};
	double given;
	unsigned found = 0;
	if (!pack_given_number(testing->pack, &rule_case->check, parameter->name, &given) || floor(given) != given)
		return 0;
	bool less = strcmp(parameter->tighter, "less") == 0;
	size_t before = answer_with(testing, rule_case, as_of, parameter->name, given - (less ? 2 : 1));
	for (size_t i = 0; i < 3; i++) {
		double number = given + (double)i - (less ? 1 : 0);
		size_t answer = answer_with(testing, rule_case, as_of, parameter->name, number);
		found |= answer != before ? marks[i] : 0U;
		before = answer;
	}
	return found;
}

struct result *coverage_try(struct testing *testing, const struct rule_case *rule_case, int64_t as_of)
{
	const struct rule *rule = rule_case->check.rule;
	struct rule_coverage *coverage = &testing->coverage->rules[rule - testing->pack->rules];
	for (size_t i = 0; i < rule->parameter_count && i < MOST_PARAMETERS; i++)
		if (strcmp(rule->parameters[i].kind, "number") == 0 && coverage->boundaries[i] != ALL_THREE)
			coverage->boundaries[i] |= boundaries_of(testing, rule_case, as_of, &rule->parameters[i]);
	sandbox_note_lines(testing->pack->sandbox, testing->coverage->lines);
	struct result *result = engine_try(testing->pack, &rule_case->check, as_of, testing->arena, rule_case->yaml,
	                                   strlen(rule_case->yaml));
	sandbox_note_lines(testing->pack->sandbox, NULL);
	note_answers(coverage, rule_case, result);
	return result;
}

/* Suites ----------------------------------------------------------------------------------------------------------- */

void coverage_note_suite(struct testing *testing, const struct unit *unit)
{
	testing->coverage->units[unit - testing->pack->units].has_suite = true;
}

void coverage_note_criterion(struct testing *testing, const struct unit *unit, const char *criterion)
{
	struct unit_coverage *coverage = &testing->coverage->units[unit - testing->pack->units];
	for (size_t i = 0; i < unit->criterion_count && i < MOST_CRITERIA; i++)
		if (strcmp(unit->criteria[i].id, criterion) == 0)
			coverage->criteria[i] = true;
}

/* What is not reached ---------------------------------------------------------------------------------------------- */

enum kind { RULES, LINES, THRESHOLDS, CRITERIA };
static const char *const kind_names[] = {"rules", "lines of checks", "thresholds at their boundary", "criteria"};
enum { KINDS = sizeof kind_names / sizeof *kind_names };

/* Counts one that is or is not reached; with --coverage says where one is that is not. */
static void tell(struct testing *testing, enum kind kind, bool reached, struct place place, const char *what)
{
	testing->coverage->all[kind]++;
	testing->coverage->reached[kind] += reached;
	if (!reached && testing->request->coverage && what)
		text_print_safe(stdout, "# not covered - %s:%d: %s\n", place.file, place.line, what);
}

static const char *lack_of_rule(const struct rule *rule, const struct rule_coverage *coverage)
{
	if (!coverage->content && !coverage->fault)
		return "no case asks it";
	if (!coverage->content)
		return "no case in which it finds nothing";
	if (!coverage->fault)
		return "no case in which it finds a fault";
	return *rule->none && !coverage->none ? "no case in which it is in doubt of all" : NULL;
}

static int compare_lines(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

/* Lines that follow each other in code are told as one: "lines 12 to 15". */
static void tell_lines(struct testing *testing, const struct rule *rule)
{
	struct test_coverage *coverage = testing->coverage;
	const char *file = rule->place.file;
	int *lines, from = 0, to = 0;
	size_t count = pack_list_lines(testing->pack, rule, testing->arena, &lines);
	qsort(lines, count, sizeof *lines, compare_lines);
	for (size_t i = 0; i <= count; i++) {
		bool is_new = i < count && sandbox_lines_add(coverage->told, file, lines[i]);
		bool ran = i < count && sandbox_lines_hold(coverage->lines, file, lines[i]);
		if (i < count && !is_new)
			continue;
		if (i < count)
			tell(testing, LINES, ran, rule->place, NULL);
		if (i < count && !ran) {
			from = from ? from : lines[i];
			to = lines[i];
		} else if (from) {
			const char *span = from == to ? "this line runs"
			                              : arena_print(testing->arena, "lines %d to %d run", from, to);
			if (testing->request->coverage)
				text_print_safe(stdout, "# not covered - %s:%d: %s: %s in no case\n", file, from,
				                rule->full, span);
			from = 0;
		}
	}
}

static const char *missing_boundaries(struct arena *arena, unsigned found)
{
	static const char *const names[] = {"one below", "at", "one above"};
	const char *list = "";
	for (unsigned i = 0; i < 3; i++)
		if (!(found >> i & 1U))
			list = arena_print(arena, "%s%s%s", list, *list ? ", " : "", names[i]);
	return list;
}

static void tell_thresholds(struct testing *testing, const struct rule *rule, const struct rule_coverage *coverage)
{
	for (size_t i = 0; i < rule->parameter_count && i < MOST_PARAMETERS; i++) {
		const struct parameter *parameter = &rule->parameters[i];
		if (strcmp(parameter->kind, "number") != 0)
			continue;
		tell(testing, THRESHOLDS, coverage->boundaries[i] == ALL_THREE, parameter->place,
		     arena_print(testing->arena, "%s: no case for %s = %s or what a case gives: %s", rule->full,
		                 parameter->name, parameter->value,
		                 missing_boundaries(testing->arena, coverage->boundaries[i])));
	}
}

static void tell_rules(struct testing *testing)
{
	const struct pack *pack = testing->pack;
	for (size_t i = 0; i < pack->rule_count; i++) {
		const struct rule *rule = &pack->rules[i];
		const struct rule_coverage *coverage = &testing->coverage->rules[i];
		if (!rule->has_check || !test_holds(testing, rule->place.file))
			continue;
		const char *lack = lack_of_rule(rule, coverage);
		tell(testing, RULES, !lack, rule->place,
		     arena_print(testing->arena, "%s: %s", rule->full, lack ? lack : ""));
		if (coverage->content || coverage->fault)
			tell_lines(testing, rule);
		tell_thresholds(testing, rule, coverage);
		arena_reset(testing->arena);
	}
}

/* Criteria --------------------------------------------------------------------------------------------------------- */

static bool is_centres(const char *layer)
{
	return layer && strcmp(layer, "centre") == 0;
}

/* Where the centre asked for a check, or set one of its thresholds; NULL where it did neither. */
static const struct place *asked_by_centre(const struct check *check)
{
	if (is_centres(check->layer))
		return &check->place;
	for (size_t i = 0; check->rule && i < check->rule->parameter_count; i++) {
		const struct settings *settings = &check->settings[i];
		if (settings->count && is_centres(settings->at[settings->count - 1].layer))
			return &settings->at[settings->count - 1].place;
	}
	const struct place *found = NULL;
	for (size_t i = 0; !found && i < check->any_count; i++)
		found = asked_by_centre(&check->any_of[i]);
	return found;
}

/* Where the centre asks something in these blocks, or asks it otherwise. */
static const struct place *changed_by_centre(const struct block *blocks, size_t count)
{
	const struct place *found = NULL;
	for (size_t i = 0; !found && i < count; i++) {
		const struct checks lists[] = {blocks[i].must, blocks[i].should};
		for (size_t k = 0; k < 2; k++)
			for (size_t c = 0; !found && c < lists[k].count; c++)
				found = asked_by_centre(&lists[k].at[c]);
		if (!found)
			found = changed_by_centre(blocks[i].blocks, blocks[i].count);
	}
	return found;
}

static const struct place *changed_in(const struct unit *unit, const char *id)
{
	for (size_t i = 0; i < unit->criterion_count; i++)
		if (strcmp(unit->criteria[i].id, id) == 0)
			return changed_by_centre(unit->criteria[i].blocks, unit->criteria[i].count);
	return NULL;
}

/* Where the centre changed a criterion, in general or in one of the qualifications. */
static const struct place *amended_at(const struct pack *pack, const struct unit *unit, const char *id)
{
	const struct place *found = changed_in(unit, id);
	for (size_t i = 0; !found && i < pack->variant_count; i++)
		if (strcmp(pack->variants[i].id, unit->id) == 0)
			found = changed_in(&pack->variants[i], id);
	return found;
}

/* `amended` is where the centre changed it; NULL: the unit is tested as a whole. */
static void tell_criterion(struct testing *testing, const struct unit *unit, size_t criterion,
                           const struct place *amended)
{
	const struct part *part = &unit->criteria[criterion];
	const struct unit_coverage *coverage = &testing->coverage->units[unit - testing->pack->units];
	const char *where = amended ? arena_print(testing->arena, "%s/", testing->pack->centre) : "";
	const char *suite = arena_print(testing->arena, "%s%.*s.examples/suite.lua", where,
	                                (int)(strlen(unit->file) - strlen(".lua")), unit->file);
	const char *lack =
		coverage->has_suite ? "no try in which it is a gap or a question, in" : "there is no suite: wanted";
	tell(testing, CRITERIA, coverage->criteria[criterion], amended ? *amended : part->place,
	     arena_print(testing->arena, "%s %s: %s %s", unit->id, part->id, lack, suite));
}

static void tell_criteria(struct testing *testing)
{
	const struct pack *pack = testing->pack;
	for (size_t i = 0; i < pack->unit_count; i++) {
		const struct unit *unit = &pack->units[i];
		bool own = test_holds(testing, unit->file);
		const char *amended =
			pack->centre ? arena_print(testing->arena, "%s/%s", pack->centre, unit->file) : "";
		if (!own && !(*amended && test_holds(testing, amended)))
			continue;
		for (size_t c = 0; c < unit->criterion_count && c < MOST_CRITERIA; c++) {
			const struct place *place = own ? NULL : amended_at(pack, unit, unit->criteria[c].id);
			if (own || place)
				tell_criterion(testing, unit, c, place);
		}
		arena_reset(testing->arena);
	}
}

void coverage_print(struct testing *testing)
{
	const struct test_coverage *coverage = testing->coverage;
	bool whole = true;
	tell_rules(testing);
	tell_criteria(testing);
	const char *line = "";
	for (size_t i = 0; i < KINDS; i++) {
		if (coverage->all[i] == 0)
			continue;
		whole = whole && coverage->reached[i] == coverage->all[i];
		line = arena_print(testing->arena, "%s%s %zu of %zu %s", line, *line ? "," : "", coverage->reached[i],
		                   coverage->all[i], kind_names[i]);
	}
	if (*line)
		text_print_safe(stdout, "# covered:%s%s\n", line,
		                whole || testing->request->coverage ? "" : " (--coverage shows the rest)");
	arena_reset(testing->arena);
}
