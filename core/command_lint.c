#include "command_lint.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "command_batch.h"
#include "command_watch.h"
#include "text_safe.h"

enum {
	SOON = 30, /* days before its end that something is told */
	MOST_SENTENCE = 2048,
};

bool lint_looks_at(const struct linting *linting, const char *file)
{
	return file && strncmp(file, linting->only, strlen(linting->only)) == 0;
}

/* One line, and one more to `count`, where it was not said before. */
static void say_once(struct linting *linting, struct place place, size_t *count, const char *format, va_list arguments)
{
	if (!lint_looks_at(linting, place.file))
		return;
	char sentence[MOST_SENTENCE];
	vsnprintf(sentence, sizeof sentence, format, arguments);
	const char *mark = count == &linting->notes ? "note: " : "";
	const char *line =
		arena_print(linting->showing.arena, "\n%s:%d: %s%s\n", place.file, place.line, mark, sentence);
	if (linting->said.at && strstr(linting->said.at, line))
		return;
	buffer_add_string(&linting->said, line);
	text_print_safe(stdout, "%s:%d: %s%s\n", place.file, place.line, mark, sentence);
	++*count;
}

void lint_say(struct linting *linting, struct place place, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	say_once(linting, place, &linting->found, format, arguments);
	va_end(arguments);
}

void lint_note(struct linting *linting, struct place place, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	say_once(linting, place, &linting->notes, format, arguments);
	va_end(arguments);
}

/* Rules and their cases -------------------------------------------------------------------------------------------- */

static bool is_asked(const struct linting *linting, const struct rule *rule)
{
	return *rule->asked_by || showing_find_uses(&linting->showing, rule, NULL).count > 0;
}

/* Of what a faulty file asks nobody knows: what may only follow from that is not told. */
static bool is_whole(const struct linting *linting)
{
	return linting->showing.pack->error_count == 0;
}

static void lint_use_of(struct linting *linting, const struct rule *rule)
{
	if (!rule->draft && !is_whole(linting))
		return;
	if (!rule->draft && !is_asked(linting, rule))
		lint_say(linting, rule->place,
		         "%s: no unit asks this rule, so it is dead. Ask it in a unit or an amendment, delete it, or "
		         "say draft = true as long as it is not ready",
		         rule->full);
	else if (rule->draft && is_asked(linting, rule))
		lint_say(linting, rule->place, "%s: a unit asks this rule, so it is no draft. Take 'draft' away",
		         rule->full);
}

static bool has_case(const struct cases *cases, const struct rule *rule, const char *boundary)
{
	for (size_t i = 0; i < cases->count; i++)
		if (cases->at[i].check.rule == rule && (!boundary || strcmp(cases->at[i].boundary, boundary) == 0))
			return true;
	return false;
}

/* Whether there is a case in which the rule finds nothing, or one in which it finds something: a fault or a question. */
static bool has_answer(const struct cases *cases, const struct rule *rule, bool content)
{
	for (size_t i = 0; i < cases->count; i++)
		if (cases->at[i].check.rule == rule && (cases->at[i].expect == EXPECT_CONTENT) == content)
			return true;
	return false;
}

/* A rule that is never content fails everybody, one that never finds anything is no rule. */
static void lint_answers(struct linting *linting, const struct rule *rule, const struct cases *cases)
{
	if (!has_answer(cases, rule, true))
		lint_say(linting, rule->place,
		         "%s: no case in which it finds nothing. Add content { \"…\", [[ … ]] } to its cases",
		         rule->full);
	if (!has_answer(cases, rule, false))
		lint_say(linting, rule->place,
		         "%s: no case in which it finds a fault. Add fault { \"…\", at = \"…\", [[ … ]] } to its cases",
		         rule->full);
}

static bool needs_boundary(const struct parameter *parameter)
{
	return strcmp(parameter->kind, "number") == 0;
}

static void lint_boundaries(struct linting *linting, const struct rule *rule, const struct cases *cases)
{
	for (size_t i = 0; i < rule->parameter_count; i++) {
		const struct parameter *parameter = &rule->parameters[i];
		if (!needs_boundary(parameter) || has_case(cases, rule, parameter->name))
			continue;
		lint_say(linting, parameter->place,
		         "%s: no case tries '%s' one below, at and one above where it makes the difference. Add "
		         "boundary { \"…\", of = \"%s\", at = %s, [[ … ]] } to its cases",
		         rule->full, parameter->name, parameter->name, parameter->value);
	}
}

static void lint_rule(struct linting *linting, const struct rule *rule, const struct cases *cases)
{
	if (!rule->has_check || !lint_looks_at(linting, rule->place.file))
		return;
	lint_use_of(linting, rule);
	if (cases->faulty)
		return;
	lint_parameters(linting, rule, cases);
	if (!has_case(cases, rule, NULL))
		lint_say(linting, rule->place,
		         "%s: this rule has no cases. Add for_rule \"%s\" { content { … }, fault { … } } to the cases "
		         "beside its file",
		         rule->full, strchr(rule->full, '.') + 1);
	else {
		lint_answers(linting, rule, cases);
		lint_boundaries(linting, rule, cases);
	}
}

static void lint_error(struct linting *linting, const struct error *error)
{
	text_print_safe(stdout, "%s:%d: %s\n", error->file, error->line, error->sentence);
	linting->faulty = true;
}

/* The cases of a rule file, with no cases where the file is not there. */
static struct cases load_cases(struct linting *linting, const struct rule *rule)
{
	struct pack *pack = linting->showing.pack;
	struct cases cases = {0};
	struct error error = {0};
	struct stat status;
	const char *stem = rule->place.file;
	const char *file =
		arena_print(linting->showing.arena, "%.*s.cases.lua", (int)(strlen(stem) - strlen(".lua")), stem);
	if (stat(pack_path(pack, file), &status) != 0)
		return cases;
	cases.at = pack_load_cases(pack, arena_text(pack->arena, rule->full, strcspn(rule->full, ".")).at, &cases.count,
	                           &error);
	cases.faulty = error.set;
	if (error.set)
		lint_error(linting, &error);
	return cases;
}

static void lint_rules(struct linting *linting)
{
	const struct pack *pack = linting->showing.pack;
	struct cases cases = {0};
	const char *file = "";
	for (size_t i = 0; i < pack->rule_count; i++) {
		const struct rule *rule = &pack->rules[i];
		if (!rule->has_check || !lint_looks_at(linting, rule->place.file))
			continue;
		if (strcmp(rule->place.file, file) != 0)
			cases = load_cases(linting, rule);
		file = rule->place.file;
		lint_rule(linting, rule, &cases);
	}
}

/* Thresholds ------------------------------------------------------------------------------------------------------- */

/* Whether the value of `one` asks less than that of `other`; only numbers can be told apart so. */
static bool asks_less(const struct parameter *parameter, const struct setting *one, const struct setting *other)
{
	double a = strtod(one->value, NULL), b = strtod(other->value, NULL);
	if (strcmp(parameter->kind, "number") != 0)
		return false;
	return strcmp(parameter->tighter, "more") == 0 ? a < b : strcmp(parameter->tighter, "less") == 0 && a > b;
}

static void compare_uses(struct linting *linting, const struct use *should, const struct use *must)
{
	const struct rule *rule = should->check->rule;
	for (size_t i = 0; i < rule->parameter_count; i++) {
		const struct parameter *parameter = &rule->parameters[i];
		const struct setting *one = check_setting(should->check, parameter);
		const struct setting *other = check_setting(must->check, parameter);
		if (asks_less(parameter, one, other))
			lint_say(linting, should->check->place,
			         "%s: %s = %s under should asks less than %s under must (%s:%d), so it never says "
			         "anything. Ask more here, or take it away",
			         rule->full, parameter->name, one->value, other->value, must->check->place.file,
			         must->check->place.line);
	}
}

static void lint_should(struct linting *linting, const struct uses *uses, const struct use *should)
{
	for (size_t i = 0; i < uses->count; i++) {
		const struct use *must = &uses->at[i];
		if (must->check->rule == should->check->rule && must->level == LEVEL_MUST && !must->alternative)
			compare_uses(linting, should, must);
	}
}

/* What a layer sets to what it was already. */
static void lint_idle(struct linting *linting, const struct use *use)
{
	const struct rule *rule = use->check->rule;
	lint_say(linting, use->check->asked_again,
	         "%s is asked already (%s:%d), so to ask it again without another threshold changes nothing. Take it "
	         "away",
	         rule->full, use->check->place.file, use->check->place.line);
	for (size_t i = 0; i < rule->parameter_count; i++) {
		const struct settings *settings = check_settings(use->check, &rule->parameters[i]);
		for (size_t k = 1; k < settings->count; k++) {
			const struct setting *before = &settings->at[k - 1], *here = &settings->at[k];
			bool asked_here = strcmp(use->check->layer, "centre") == 0; /* there the number may be plain */
			if (!asked_here && strcmp(here->layer, "centre") == 0 &&
			    strcmp(before->value, here->value) == 0)
				lint_say(linting, here->place,
				         "%s: %s = %s is what %s:%d asks already, so this changes nothing. Take it "
				         "away",
				         rule->full, rule->parameters[i].name, here->value, before->place.file,
				         before->place.line);
		}
	}
}

/* Units and suites ------------------------------------------------------------------------------------------------- */

static const struct part *find_criterion(const struct unit *unit, const char *id, size_t length)
{
	for (size_t i = 0; i < unit->criterion_count; i++)
		if (strlen(unit->criteria[i].id) == length && strncmp(unit->criteria[i].id, id, length) == 0)
			return &unit->criteria[i];
	return NULL;
}

/* A centre may add one in a single qualification. */
static bool has_criterion(const struct linting *linting, const struct unit *unit, const char *id, size_t length)
{
	const struct pack *pack = linting->showing.pack;
	bool has = find_criterion(unit, id, length) != NULL;
	for (size_t i = 0; !has && i < pack->variant_count; i++)
		has = strcmp(pack->variants[i].id, unit->id) == 0 && find_criterion(&pack->variants[i], id, length);
	return has;
}

/* A gap as a suite names it: "C4 feedback.was_used", or one of them. */
static void lint_name(struct linting *linting, const struct unit *unit, const struct suite_try *try, const char *name)
{
	size_t length = strcspn(name, " ");
	const char *rule = name[length] ? name + length + 1 : strchr(name, '.') ? name : NULL;
	if ((name[length] || !rule) && !has_criterion(linting, unit, name, length))
		lint_say(linting, try->place, "\"%s\": %s has no criterion '%.*s'. Correct it", name, unit->id,
		         (int)length, name);
	if (rule && !pack_rule(linting->showing.pack, rule))
		lint_say(linting, try->place, "\"%s\": there is no rule '%s'. Correct it", name, rule);
}

static bool fails(const struct suite *suite, const char *criterion)
{
	size_t length = strlen(criterion);
	for (size_t i = 0; i < suite->count; i++)
		for (size_t k = 0; k < suite->tries[i].finds.count; k++)
			if (strncmp(suite->tries[i].finds.at[k], criterion, length) == 0 &&
			    suite->tries[i].finds.at[k][length] == ' ')
				return true;
	return false;
}

static void lint_tries(struct linting *linting, const struct unit *unit, const struct suite *suite)
{
	for (size_t i = 0; i < suite->count; i++) {
		const struct suite_try *try = &suite->tries[i];
		for (size_t k = 0; k < try->finds.count; k++)
			lint_name(linting, unit, try, try->finds.at[k]);
		for (size_t k = 0; k < try->asks.count; k++)
			lint_name(linting, unit, try, try->asks.at[k]);
	}
}

/* What a centre adds to a unit that ships its own suite has to fail, and not the one that ships. */
static bool is_for(const struct pack *pack, const struct suite *suite, const char *file)
{
	return pack_is_of_centre(pack, suite->file) == pack_is_of_centre(pack, file);
}

static void lint_criteria(struct linting *linting, const struct unit *unit, const struct suite *suite)
{
	for (size_t i = 0; i < unit->criterion_count; i++) {
		const struct part *criterion = &unit->criteria[i];
		const char *file = criterion->place.file, *id = criterion->id;
		if (lint_looks_at(linting, file) && is_for(linting->showing.pack, suite, file) && !fails(suite, id))
			lint_say(linting, criterion->place,
			         "criterion %s: no try in %s/suite.lua fails it. Add failing \"%s: …\" { given = "
			         "\"…\", change = { … }, finds = { \"%s …\" } }",
			         id, suite->folder, id, id);
	}
}

static void lint_suite(struct linting *linting, const struct unit *unit, const struct suite *suite)
{
	if (strcmp(suite->unit, unit->id) != 0)
		lint_say(linting, (struct place){suite->file, 1, 1},
		         "the suite names the unit \"%s\", but stands beside \"%s\". Correct it", suite->unit,
		         unit->id);
	lint_tries(linting, unit, suite);
	lint_criteria(linting, unit, suite);
}

static void lint_own_suite(struct linting *linting, const struct unit *unit)
{
	struct suite suite = {0};
	struct error error = {0};
	if (pack_load_suite(linting->showing.pack, unit, &suite, &error))
		lint_suite(linting, unit, &suite);
	else
		lint_error(linting, &error);
}

/* That which a centre has of a unit that it amends. Of what a faulty file adds nobody knows whether a name is there. */
static void lint_amended_suite(struct linting *linting, const struct unit *unit)
{
	struct suite suite = {0};
	struct error error = {0};
	bool there, loaded = pack_load_amended_suite(linting->showing.pack, unit, &suite, &there, &error);
	if (!loaded)
		lint_error(linting, &error);
	else if (there && is_whole(linting))
		lint_suite(linting, unit, &suite);
}

static void lint_thresholds(struct linting *linting, const struct unit *unit)
{
	struct uses uses = showing_find_uses(&linting->showing, NULL, unit);
	for (size_t i = 0; i < uses.count; i++) {
		lint_idle(linting, &uses.at[i]);
		if (uses.at[i].level == LEVEL_SHOULD)
			lint_should(linting, &uses, &uses.at[i]);
	}
}

static void lint_units(struct linting *linting)
{
	const struct pack *pack = linting->showing.pack;
	for (size_t i = 0; i < pack->unit_count; i++) {
		lint_thresholds(linting, &pack->units[i]);
		if (lint_looks_at(linting, pack->units[i].file))
			lint_own_suite(linting, &pack->units[i]);
		lint_amended_suite(linting, &pack->units[i]);
	}
	for (size_t i = 0; i < pack->variant_count; i++)
		lint_thresholds(linting, &pack->variants[i]);
}

/* Waivers and dispensations ---------------------------------------------------------------------------------------- */

/* "waivers.lua:4" */
static struct place place_of(struct arena *arena, const char *place)
{
	const char *colon = strrchr(place, ':');
	return (struct place){arena_text(arena, place, (size_t)(colon - place)).at, (int)strtol(colon + 1, NULL, 10),
	                      1};
}

static void lint_end(struct linting *linting, const char *place, const char *what, const char *till)
{
	int64_t last;
	if (!calendar_read(till, strlen(till), &last) || last - linting->today > SOON)
		return;
	struct place at = place_of(linting->showing.arena, place);
	int days = (int)(last - linting->today);
	if (days < 0)
		lint_say(linting, at, "%s expired after %s. Take it away, or agree on a new one", what, till);
	else if (days == 0)
		lint_note(linting, at, "%s ends after %s, today. Agree on a new one, or let it end", what, till);
	else
		lint_note(linting, at, "%s ends after %s, in %d day%s. Agree on a new one, or let it end", what, till,
		          days, days == 1 ? "" : "s");
}

static bool covers(const struct waiver *waiver, const struct use *use)
{
	return (!*waiver->unit || (use->unit && strcmp(use->unit->id, waiver->unit) == 0)) &&
	       (!*waiver->criterion || (use->part && strcmp(use->part->id, waiver->criterion) == 0));
}

static bool covers_one(const struct waiver *waiver, const struct uses *uses)
{
	for (size_t i = 0; i < uses->count; i++)
		if (covers(waiver, &uses->at[i]))
			return true;
	return false;
}

/* What the program finds by itself may be found in any unit. */
static bool covers_any(const struct linting *linting, const struct waiver *waiver)
{
	const struct pack *pack = linting->showing.pack;
	const struct rule *rule = pack_rule(pack, waiver->rule);
	if (!rule || !rule->has_check)
		return rule != NULL;
	struct uses uses = showing_find_uses(&linting->showing, rule, NULL);
	return covers_one(waiver, &uses);
}

/* Nobody in the centre alone may let pass what an awarding body says must be there. */
static void lint_agreement(struct linting *linting, const struct waiver *waiver)
{
	const struct rule *rule = pack_rule(linting->showing.pack, waiver->rule);
	if (!rule || *waiver->agreed_with || waiver->state == POLICY_EXPIRED)
		return;
	struct uses uses = showing_find_uses(&linting->showing, rule, NULL);
	for (size_t i = 0; i < uses.count; i++)
		if (uses.at[i].level == LEVEL_MUST && covers(waiver, &uses.at[i]) &&
		    pack_is_of_body(uses.at[i].check->place)) {
			lint_say(linting, place_of(linting->showing.arena, waiver->place),
			         "this waives what the awarding body asks: say with whom it was agreed (agreed_with = "
			         "\"…\")");
			return;
		}
}

static void lint_waiver(struct linting *linting, const struct waiver *waiver)
{
	struct arena *arena = linting->showing.arena;
	struct place place = place_of(arena, waiver->place);
	const struct unit *unit = *waiver->unit ? pack_unit(linting->showing.pack, waiver->unit) : NULL;
	const char *near = pack_nearest_unit(linting->showing.pack, waiver->unit);
	lint_end(linting, waiver->place, arena_print(arena, "the waiver of %s", waiver->rule), waiver->till);
	if (!is_whole(linting))
		return;
	if (*waiver->unit && !unit)
		lint_say(linting, place, "there is no unit '%s'%s%s%s ('assay list units' shows them all)",
		         waiver->unit, near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
	else if (unit && *waiver->criterion && !find_criterion(unit, waiver->criterion, strlen(waiver->criterion)))
		lint_say(linting, place, "%s has no criterion '%s'. Correct it", unit->id, waiver->criterion);
	else if (!covers_any(linting, waiver))
		lint_say(linting, place, "nothing here asks %s, so this waiver changes nothing. Take it away",
		         waiver->rule);
	else
		lint_agreement(linting, waiver);
}

/* An amendment may weaken several rules by one dispensation: of each place the first is told. */
static void lint_dispensations(struct linting *linting, const struct dispensation *all, size_t count)
{
	const char *told = "";
	for (size_t i = 0; i < count; i++) {
		if (strcmp(told, all[i].place) != 0)
			lint_end(linting, all[i].place,
			         arena_print(linting->showing.arena, "the dispensation for %s", all[i].rule),
			         all[i].till);
		told = all[i].place;
	}
}

static void lint_policy(struct linting *linting)
{
	const struct pack *pack = linting->showing.pack;
	for (size_t i = 0; i < pack->ending_count; i++)
		lint_end(linting, pack->endings[i].place, pack->endings[i].what, pack->endings[i].till);
	for (size_t i = 0; i < pack->waiver_count; i++)
		lint_waiver(linting, &pack->waivers[i]);
	lint_dispensations(linting, pack->dispensations, pack->dispensation_count);
	for (size_t i = 0; i < pack->unit_count; i++)
		lint_dispensations(linting, pack->units[i].dispensations, pack->units[i].dispensation_count);
	for (size_t i = 0; i < pack->variant_count; i++)
		lint_dispensations(linting, pack->variants[i].dispensations, pack->variants[i].dispensation_count);
}

/* What loading saw ------------------------------------------------------------------------------------------------- */

/* Sentences that start with their place: "thresholds.csv:2: this row …". */
static void lint_sentences(struct linting *linting, const struct strings *sentences)
{
	for (size_t i = 0; i < sentences->count; i++) {
		const char *end = strstr(sentences->at[i], ": ");
		if (!end)
			continue;
		const char *place =
			arena_text(linting->showing.arena, sentences->at[i], (size_t)(end - sentences->at[i])).at;
		lint_say(linting, place_of(linting->showing.arena, place), "%s", end + 2);
	}
}

static void lint_loading(struct linting *linting)
{
	const struct pack *pack = linting->showing.pack;
	lint_sentences(linting, &pack->remarks);
	if (is_whole(linting))
		lint_sentences(linting, &pack->hints);
}

/* The command ------------------------------------------------------------------------------------------------------ */

static void lint_pack(struct linting *linting)
{
	const struct pack *pack = linting->showing.pack;
	for (size_t i = 0; i < pack->error_count; i++)
		lint_error(linting, &pack->errors[i]);
	lint_rules(linting);
	lint_units(linting);
	lint_policy(linting);
	lint_loading(linting);
	lint_wording(linting);
}

/* "2 found, 1 note" */
static void lint_count(const struct linting *linting)
{
	const char *besides = linting->faulty ? " besides the faulty files above" : "";
	const char *several = linting->notes == 1 ? "" : "s";
	const char *notes =
		linting->notes ? arena_print(linting->showing.arena, ", %zu note%s", linting->notes, several) : "";
	text_print_safe(stdout, "%zu found%s%s\n", linting->found, besides, notes);
}

/* A folder with a kit is built like what ships; any other is a centre's, whose own files are looked at. */
static struct pack_source source_of(struct arena *arena, const struct request *request, const char *home,
                                    const char *folder)
{
	struct stat status;
	struct pack_source source = {.home = home, .today = command_today(request)};
	if (folder && stat(arena_print(arena, "%s/rules/kit/init.lua", folder), &status) == 0)
		source.home = folder;
	else
		source.centre = folder;
	return source;
}

static enum exit_status lint_folder(const struct request *request, const char *home, const char *folder, bool all)
{
	struct error error = {0};
	struct sandbox_limits limits = sandbox_default_limits();
	struct linting linting = {.showing = {.request = request, .arena = arena_new()}, .only = ""};
	struct pack_source source = source_of(linting.showing.arena, request, home, folder);
	struct pack *pack = linting.showing.pack = watch_load(request, &source, &limits, &error);
	linting.today = source.today;
	if (pack) {
		if (pack->centre && !all)
			linting.only = arena_print(pack->arena, "%s/", pack->centre);
		lint_pack(&linting);
		lint_count(&linting);
	} else {
		text_print_safe(stderr, "assay: %s:%d: %s\n", error.file, error.line, error.sentence);
	}
	bool faulty = !pack || linting.faulty;
	buffer_free(&linting.said);
	arena_free(linting.showing.arena);
	pack_free(pack);
	return faulty ? STATUS_PACK : linting.found ? STATUS_OUTSTANDING : STATUS_CLEAR;
}

enum exit_status command_lint(const struct request *request, const char *home)
{
	struct arena *arena = arena_new();
	const char *centre = NULL;
	enum exit_status status = STATUS_CLEAR;
	for (size_t i = 0; i < request->words.count || i == 0; i++) {
		const char *folder = request->words.count ? request->words.at[i] : request->centre;
		struct error error = {0};
		if (command_find_centre(arena, folder, &centre, &error))
			status_raise(&status, lint_folder(request, home, centre, request->words.count == 0));
		else
			status_complain(&status, STATUS_USAGE, &error);
	}
	arena_free(arena);
	return status;
}
