#include "compare.h"

#include <string.h>

const char *compare_cause_name(enum compare_cause cause)
{
	static const char *const names[] = {"portfolio", "rules", "date", "answer"};
	return names[cause];
}

const char *compare_kind_name(enum compare_kind kind)
{
	static const char *const names[] = {"newly ready", "newly a gap", "newly for judgement", "only before",
	                                    "only after"};
	return names[kind];
}

static bool is_same(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

/* Verdicts --------------------------------------------------------------------------------------------------------- */

static enum compare_kind kind_of(enum verdict after)
{
	static const enum compare_kind kinds[] = {[VERDICT_NONE] = ONLY_BEFORE,
	                                          [VERDICT_READY] = NEWLY_READY,
	                                          [VERDICT_JUDGEMENT] = NEWLY_JUDGEMENT,
	                                          [VERDICT_GAP] = NEWLY_GAP,
	                                          [VERDICT_UNREADABLE] = ONLY_BEFORE};
	return kinds[after];
}

static void tell(struct comparison *comparison, const struct compared_criterion *changed)
{
	comparison->changed[comparison->changed_count++] = *changed;
	comparison->counts[changed->kind] += changed->criterion != NULL;
}

static const struct unit_result *find_unit(const struct result *result, const char *id)
{
	for (size_t i = 0; i < result->unit_count; i++)
		if (strcmp(result->units[i].id, id) == 0)
			return &result->units[i];
	return NULL;
}

static const struct criterion_result *find_criterion(const struct unit_result *unit, size_t near, const char *id)
{
	if (unit && near < unit->count && strcmp(unit->criteria[near].id, id) == 0)
		return &unit->criteria[near];
	for (size_t i = 0; unit && i < unit->count; i++)
		if (strcmp(unit->criteria[i].id, id) == 0)
			return &unit->criteria[i];
	return NULL;
}

/* The worst of what stands outside criteria. */
static enum verdict verdict_by(const struct findings *findings)
{
	enum verdict verdict = VERDICT_READY;
	for (size_t i = 0; i < findings->count; i++) {
		const struct finding *finding = &findings->at[i];
		if (!finding_is_settled(finding) && (finding->level == LEVEL_MUST || finding->unsure))
			verdict =
				verdict_worse(verdict, finding->level == LEVEL_MUST ? VERDICT_GAP : VERDICT_JUDGEMENT);
	}
	return verdict;
}

static void compare_verdicts(struct comparison *comparison, const char *unit, const char *criterion,
                             enum verdict before, enum verdict after)
{
	if (before != after)
		tell(comparison, &(struct compared_criterion){kind_of(after), unit, criterion, before, after});
	else if (criterion)
		comparison->unchanged++;
}

static void compare_unit(struct comparison *comparison, const struct unit_result *before,
                         const struct unit_result *after)
{
	for (size_t i = 0; i < after->count; i++) {
		const struct criterion_result *now = &after->criteria[i];
		const struct criterion_result *then = find_criterion(before, i, now->id);
		if (then)
			compare_verdicts(comparison, after->id, now->id, then->verdict, now->verdict);
		else
			tell(comparison,
			     &(struct compared_criterion){ONLY_AFTER, after->id, now->id, VERDICT_NONE, now->verdict});
	}
	if (before)
		compare_verdicts(comparison, after->id, NULL, verdict_by(&before->findings),
		                 verdict_by(&after->findings));
}

static void tell_only_before(struct comparison *comparison, const struct unit_result *before,
                             const struct unit_result *after)
{
	for (size_t i = 0; i < before->count; i++)
		if (!find_criterion(after, i, before->criteria[i].id))
			tell(comparison, &(struct compared_criterion){ONLY_BEFORE, before->id, before->criteria[i].id,
			                                              before->criteria[i].verdict, VERDICT_NONE});
}

static void compare_units(struct comparison *comparison, const struct result *before, const struct result *after)
{
	for (size_t i = 0; i < after->unit_count; i++)
		compare_unit(comparison, find_unit(before, after->units[i].id), &after->units[i]);
	for (size_t i = 0; i < before->unit_count; i++)
		tell_only_before(comparison, &before->units[i], find_unit(after, before->units[i].id));
}

static size_t count_places(const struct result *result)
{
	size_t count = 1 + result->unit_count;
	for (size_t i = 0; i < result->unit_count; i++)
		count += result->units[i].count;
	return count;
}

static enum verdict verdict_of_file(const struct result *result)
{
	return result->verdict == VERDICT_UNREADABLE ? VERDICT_UNREADABLE : verdict_by(&result->findings);
}

/* Faults ----------------------------------------------------------------------------------------------------------- */

struct faults {
	const struct placed_finding **at;
	size_t count;
};

static bool is_told(const struct placed_finding *placed)
{
	const struct finding *finding = placed->finding;
	return placed->first && !finding_is_settled(finding) && (finding->level != LEVEL_ASK || finding->unsure);
}

static struct faults faults_of(struct arena *arena, const struct result *result)
{
	size_t count;
	const struct placed_finding *all = result_findings(arena, result, &count);
	struct faults faults = {arena_array(arena, count, sizeof *faults.at), 0};
	for (size_t i = 0; i < count; i++)
		if (is_told(&all[i]))
			faults.at[faults.count++] = &all[i];
	return faults;
}

/* The number of a record changes when one is put in before it; its id stays. */
static bool is_same_fault(const struct finding *a, const struct finding *b)
{
	return strcmp(a->rule, b->rule) == 0 && is_same(a->id, b->id) && (a->id || strcmp(a->at, b->at) == 0);
}

/* The faults of one side that the other has not; of several alike, as many as there are more. */
static const struct placed_finding **not_in(struct arena *arena, const struct faults *faults,
                                            const struct faults *others, size_t *count)
{
	const struct placed_finding **left = arena_array(arena, faults->count, sizeof *left);
	bool *taken = arena_array(arena, others->count, sizeof *taken);
	for (size_t i = 0; i < faults->count; i++) {
		size_t k = 0;
		while (k < others->count &&
		       (taken[k] || !is_same_fault(faults->at[i]->finding, others->at[k]->finding)))
			k++;
		if (k < others->count)
			taken[k] = true;
		else
			left[(*count)++] = faults->at[i];
	}
	return left;
}

/* Causes ----------------------------------------------------------------------------------------------------------- */

static bool has_other_unit(const struct result *before, const struct result *after)
{
	for (size_t i = 0; i < after->unit_count; i++) {
		const struct unit_result *then = find_unit(before, after->units[i].id);
		if (then && !is_same(then->sha256, after->units[i].sha256))
			return true;
	}
	return false;
}

static size_t count_answers(struct arena *arena, const struct result *result)
{
	enum { NO = 1, YES };
	size_t count, answers = 0;
	const struct placed_finding *all = result_findings(arena, result, &count);
	for (size_t i = 0; i < count; i++)
		if (all[i].finding->answer)
			answers += *all[i].finding->answer == 'y' ? YES : NO;
	return answers;
}

static void find_causes(struct arena *arena, struct comparison *comparison, const struct result *before,
                        const struct result *after, bool other_rules)
{
	comparison->causes[CAUSE_PORTFOLIO] = !is_same(before->sha256, after->sha256);
	comparison->causes[CAUSE_RULES] = other_rules || has_other_unit(before, after);
	comparison->causes[CAUSE_ANSWER] = count_answers(arena, before) != count_answers(arena, after);
	bool others = comparison->causes[CAUSE_PORTFOLIO] || comparison->causes[CAUSE_RULES] ||
	              comparison->causes[CAUSE_ANSWER];
	comparison->causes[CAUSE_DATE] = !others && !is_same(before->today, after->today);
}

/* All -------------------------------------------------------------------------------------------------------------- */

struct comparison *compare_results(struct arena *arena, const struct result *before, const struct result *after,
                                   bool other_rules)
{
	struct comparison *comparison = arena_take(arena, sizeof *comparison);
	comparison->changed =
		arena_array(arena, count_places(before) + count_places(after), sizeof *comparison->changed);
	comparison->before = before->verdict;
	comparison->after = after->verdict;
	compare_verdicts(comparison, NULL, NULL, verdict_of_file(before), verdict_of_file(after));
	compare_units(comparison, before, after);
	struct faults then = faults_of(arena, before), now = faults_of(arena, after);
	comparison->gone = not_in(arena, &then, &now, &comparison->gone_count);
	comparison->fresh = not_in(arena, &now, &then, &comparison->fresh_count);
	find_causes(arena, comparison, before, after, other_rules);
	return comparison;
}

bool comparison_differs(const struct comparison *comparison)
{
	return comparison->changed_count || comparison->gone_count || comparison->fresh_count ||
	       comparison->before != comparison->after;
}
