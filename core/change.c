#include "change.h"

#include <stdlib.h>
#include <string.h>

#include "change_inside.h"

struct changes *changes_new(void)
{
	struct changes *changes = memory_take(1, sizeof *changes);
	changes->arena = arena_new();
	return changes;
}

void changes_free(struct changes *changes)
{
	if (!changes)
		return;
	free(changes->at);
	free(changes->flips);
	free(changes->rules);
	free(changes->asides);
	free(changes->seen);
	arena_free(changes->arena);
	free(changes);
}

/* Places: where a result has a verdict ----------------------------------------------------------------------------- */

struct place_of_result {
	const char *unit, *criterion; /* NULL: see struct change */
	enum verdict verdict;
	const struct findings *findings;
};

struct places {
	struct place_of_result *at;
	size_t count;
};

/* What a finding does to the verdict. */
static enum verdict effect_of(const struct finding *finding)
{
	if (finding_is_settled(finding))
		return VERDICT_READY;
	return finding->level == LEVEL_MUST ? VERDICT_GAP : finding->unsure ? VERDICT_JUDGEMENT : VERDICT_READY;
}

static enum verdict verdict_by(const struct findings *findings)
{
	enum verdict verdict = VERDICT_READY;
	for (size_t i = 0; i < findings->count; i++)
		verdict = verdict_worse(verdict, effect_of(&findings->at[i]));
	return verdict;
}

static void add_place(struct places *places, const char *unit, const char *criterion, enum verdict verdict,
                      const struct findings *findings)
{
	places->at[places->count++] = (struct place_of_result){unit, criterion, verdict, findings};
}

static struct places places_of(const struct result *result)
{
	size_t most = 1 + result->unit_count;
	for (size_t i = 0; i < result->unit_count; i++)
		most += result->units[i].count;
	struct places places = {memory_take(most, sizeof *places.at), 0};
	add_place(&places, NULL, NULL, verdict_by(&result->findings), &result->findings);
	for (size_t i = 0; i < result->unit_count; i++) {
		const struct unit_result *unit = &result->units[i];
		for (size_t k = 0; k < unit->count; k++)
			add_place(&places, unit->id, unit->criteria[k].id, unit->criteria[k].verdict,
			          &unit->criteria[k].findings);
		add_place(&places, unit->id, NULL, verdict_by(&unit->findings), &unit->findings);
	}
	return places;
}

static const struct place_of_result *find_place(const struct places *places, const struct place_of_result *wanted)
{
	for (size_t i = 0; i < places->count; i++)
		if (string_equals(places->at[i].unit, wanted->unit) &&
		    string_equals(places->at[i].criterion, wanted->criterion))
			return &places->at[i];
	return NULL;
}

/* Telling ---------------------------------------------------------------------------------------------------------- */

static void count_rule(struct changes *changes, const char *rule)
{
	size_t i = 0;
	while (i < changes->rule_count && strcmp(changes->rules[i].rule, rule) != 0)
		i++;
	if (i == changes->rule_count) {
		changes->rules = memory_grow(changes->rules, i + 1, sizeof *changes->rules);
		changes->rules[changes->rule_count++] = (struct change_rule){.rule = rule};
	}
	struct change_rule *counted = &changes->rules[i];
	counted->portfolios += counted->last != changes->portfolios;
	counted->last = changes->portfolios;
	counted->verdicts++;
}

/* `change` with copies of all that it says. */
static void tell(struct changes *changes, const struct change *change)
{
	struct arena *arena = changes->arena;
	changes->at = memory_grow(changes->at, changes->count + 1, sizeof *changes->at);
	struct change *told = &changes->at[changes->count++];
	*told = *change;
	told->path = arena_string(arena, change->path);
	told->learner = arena_string(arena, change->learner);
	told->unit = arena_string(arena, change->unit);
	told->criterion = arena_string(arena, change->criterion);
	told->rule = arena_string(arena, change->rule);
	told->reason = arena_string(arena, change->reason);
	told->set_by = arena_string(arena, change->set_by);
	if (told->rule)
		count_rule(changes, told->rule);
}

/* Causes ----------------------------------------------------------------------------------------------------------- */

/* The most that a rule does at a place of the portfolio. */
static enum verdict effect_at(const struct findings *findings, const struct finding *wanted)
{
	enum verdict effect = VERDICT_READY;
	for (size_t i = 0; findings && i < findings->count; i++)
		if (strcmp(findings->at[i].rule, wanted->rule) == 0 && strcmp(findings->at[i].at, wanted->at) == 0)
			effect = verdict_worse(effect, effect_of(&findings->at[i]));
	return effect;
}

static bool stands_already(const struct changes *changes, size_t from, const char *rule)
{
	for (size_t i = from; i < changes->count; i++)
		if (string_equals(changes->at[i].rule, rule))
			return true;
	return false;
}

/* Tells `change` once for each rule that alone of the two sides' findings makes the worse verdict. */
static void tell_causes(struct changes *changes, struct change *change, const struct findings *worse,
                        const struct findings *better, enum verdict verdict)
{
	size_t from = changes->count;
	for (size_t i = 0; worse && i < worse->count; i++) {
		const struct finding *finding = &worse->at[i];
		if (effect_of(finding) != verdict || effect_at(better, finding) >= verdict ||
		    stands_already(changes, from, finding->rule))
			continue;
		change->rule = finding->rule;
		change->reason = finding->reason;
		change->set_by = finding->set_by;
		tell(changes, change);
	}
	if (changes->count == from)
		tell(changes, change);
}

static const char *reason_of_new(const struct change *change)
{
	if (change->before == VERDICT_NONE)
		return "This criterion is new.";
	return change->after == VERDICT_NONE ? "This criterion is asked no more." : "";
}

/* One place, which is on one side at least. */
static void compare_place(struct changes *changes, struct change change, const struct place_of_result *before,
                          const struct place_of_result *after)
{
	static const struct place_of_result nowhere = {.verdict = VERDICT_NONE};
	bool on_both = before && after;
	before = before ? before : &nowhere;
	after = after ? after : &nowhere;
	change.before = before->verdict;
	change.after = after->verdict;
	change.unit = before->unit ? before->unit : after->unit;
	change.criterion = before->criterion ? before->criterion : after->criterion;
	changes_count_asides(changes, before->findings, after->findings, change.before != change.after);
	if (change.before == change.after || (!change.criterion && !on_both))
		return;
	change.reason = reason_of_new(&change);
	change.gone = change.after < change.before;
	tell_causes(changes, &change, change.gone ? before->findings : after->findings,
	            change.gone ? after->findings : before->findings, change.gone ? change.before : change.after);
}

/* Portfolios ------------------------------------------------------------------------------------------------------- */

static void count_flip(struct changes *changes, enum verdict before, enum verdict after)
{
	size_t i = 0;
	while (i < changes->flip_count && (changes->flips[i].before != before || changes->flips[i].after != after))
		i++;
	if (i == changes->flip_count) {
		changes->flips = memory_grow(changes->flips, i + 1, sizeof *changes->flips);
		changes->flips[changes->flip_count++] = (struct change_flip){before, after, 0};
	}
	changes->flips[i].portfolios++;
}

static void compare_readable(struct changes *changes, const struct change *change, const struct result *before,
                             const struct result *after)
{
	struct places of_before = places_of(before), of_after = places_of(after);
	for (size_t i = 0; i < of_before.count; i++)
		compare_place(changes, *change, &of_before.at[i], find_place(&of_after, &of_before.at[i]));
	for (size_t i = 0; i < of_after.count; i++)
		if (!find_place(&of_before, &of_after.at[i]))
			compare_place(changes, *change, NULL, &of_after.at[i]);
	free(of_before.at);
	free(of_after.at);
}

/* One side could not be read or judged: why, and no more. */
static void tell_unreadable(struct changes *changes, struct change *change, const struct result *unreadable)
{
	change->gone = unreadable->verdict == change->before;
	if (unreadable->error_count) {
		change->rule = unreadable->errors[0].rule;
		change->reason = unreadable->errors[0].reason;
	}
	tell(changes, change);
}

void changes_add(struct changes *changes, const struct result *before, const struct result *after)
{
	size_t told = changes->count;
	struct change change = {.path = after->path,
	                        .learner = *after->learner ? after->learner : before->learner,
	                        .before = before->verdict,
	                        .after = after->verdict,
	                        .reason = "",
	                        .set_by = ""};
	changes->portfolios++;
	changes_start_asides(changes);
	bool unreadable = before->verdict == VERDICT_UNREADABLE || after->verdict == VERDICT_UNREADABLE;
	if (!unreadable)
		compare_readable(changes, &change, before, after);
	else if (before->verdict != after->verdict)
		tell_unreadable(changes, &change, after->verdict == VERDICT_UNREADABLE ? after : before);
	if (before->verdict != after->verdict) {
		changes->changed++;
		count_flip(changes, before->verdict, after->verdict);
	} else if (changes->count > told) {
		changes->within++;
	}
}

/* Sorting ---------------------------------------------------------------------------------------------------------- */

static int compare_counts(size_t a, size_t b)
{
	return (a < b) - (a > b);
}

static int compare_flips(const void *a, const void *b)
{
	const struct change_flip *one = a, *other = b;
	int order = compare_counts(one->portfolios, other->portfolios);
	return order ? order : (int)other->after - (int)one->after;
}

static int compare_rules(const void *a, const void *b)
{
	const struct change_rule *one = a, *other = b;
	int order = compare_counts(one->portfolios, other->portfolios);
	order = order ? order : compare_counts(one->verdicts, other->verdicts);
	return order ? order : strcmp(one->rule, other->rule);
}

void changes_sort(struct changes *changes)
{
	changes_sort_asides(changes);
	if (changes->flip_count)
		qsort(changes->flips, changes->flip_count, sizeof *changes->flips, compare_flips);
	if (changes->rule_count)
		qsort(changes->rules, changes->rule_count, sizeof *changes->rules, compare_rules);
}
