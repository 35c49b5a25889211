#include "compare.h"

#include <string.h>

const char *compare_cause_name(enum compare_cause cause)
{
	static const char *const names[] = {"portfolio", "rules", "date", "answer"};
	return names[cause];
}

const char *compare_kind_name(enum compare_kind kind)
{
	static const char *const names[] = {"newly ready", "newly a gap",  "newly for judgement", "only before",
	                                    "only after",  "not readable", "readable again"};
	return names[kind];
}

const char *compare_shift_name(enum compare_shift shift)
{
	static const char *const names[] = {"gone",
	                                    "new",
	                                    "other",
	                                    "newly_waived",
	                                    "no_longer_waived",
	                                    "waived_gone",
	                                    "newly_answered",
	                                    "no_longer_answered"};
	return names[shift];
}

/* Verdicts --------------------------------------------------------------------------------------------------------- */

static enum compare_kind kind_of(enum verdict after)
{
	static const enum compare_kind kinds[] = {[VERDICT_NONE] = ONLY_BEFORE,
	                                          [VERDICT_READY] = NEWLY_READY,
	                                          [VERDICT_JUDGEMENT] = NEWLY_JUDGEMENT,
	                                          [VERDICT_GAP] = NEWLY_GAP,
	                                          [VERDICT_UNREADABLE] = NOT_READABLE};
	return kinds[after];
}

/* Where one side could not be read, all of the other is there no more, or again. */
static enum compare_kind kind_in(const struct comparison *comparison, enum compare_kind kind)
{
	if (comparison->before == comparison->after)
		return kind;
	if (comparison->after == VERDICT_UNREADABLE)
		return NOT_READABLE;
	return comparison->before == VERDICT_UNREADABLE ? READABLE_AGAIN : kind;
}

static void tell(struct comparison *comparison, const struct compared_criterion *changed)
{
	struct compared_criterion *told = &comparison->changed[comparison->changed_count++];
	*told = *changed;
	told->kind = kind_in(comparison, changed->kind);
	comparison->counts[told->kind] += told->criterion != NULL;
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

/* What became of one: `now` is of the same fault as `then`; NULL: it is not there. */
struct fault_pair {
	const struct placed_finding *then, *now;
};

static bool is_told(const struct placed_finding *placed)
{
	const struct finding *finding = placed ? placed->finding : NULL;
	return finding && !finding_is_settled(finding) && (finding->level != LEVEL_ASK || finding->unsure);
}

static bool is_waived(const struct placed_finding *placed)
{
	return placed && placed->finding->waived;
}

static const char *answer_of(const struct placed_finding *placed)
{
	return placed ? placed->finding->answer : NULL;
}

static bool is_newly_answered(const struct fault_pair *pair)
{
	if (!answer_of(pair->now))
		return false;
	const struct finding *now = pair->now->finding, *then = pair->then ? pair->then->finding : NULL;
	return !then || !string_equals(then->answer, now->answer) ||
	       !string_equals(then->answered_by, now->answered_by) ||
	       !string_equals(then->answered_because, now->answered_because);
}

static bool is_other(const struct finding *then, const struct finding *now)
{
	return then->level != now->level || then->unsure != now->unsure || !string_equals(then->found, now->found) ||
	       !string_equals(then->wanted, now->wanted);
}

/* COMPARE_SHIFTS: nothing. */
static enum compare_shift shift_of(const struct fault_pair *pair)
{
	bool told_then = is_told(pair->then), told_now = is_told(pair->now);
	if (is_waived(pair->now))
		return is_waived(pair->then) ? COMPARE_SHIFTS : NEWLY_WAIVED;
	if (is_waived(pair->then))
		return pair->now ? WAIVED_NO_LONGER : WAIVED_FAULT_GONE;
	if (is_newly_answered(pair))
		return NEWLY_ANSWERED;
	if (answer_of(pair->then) && !answer_of(pair->now))
		return ANSWERED_NO_LONGER;
	if (told_then != told_now)
		return told_now ? FINDING_NEW : FINDING_GONE;
	return told_then && is_other(pair->then->finding, pair->now->finding) ? FINDING_OTHER : COMPARE_SHIFTS;
}

static void take_shift(struct comparison *comparison, const struct fault_pair *pair)
{
	enum compare_shift shift = shift_of(pair);
	if (shift == COMPARE_SHIFTS)
		return;
	struct shifted *shifted = &comparison->shifts[shift];
	shifted->at[shifted->count++] = pair->now ? pair->now : pair->then;
}

/* Each fault once. */
static struct shifted faults_of(struct arena *arena, const struct result *result)
{
	size_t count;
	const struct placed_finding *all = result_findings(arena, result, &count);
	struct shifted faults = {arena_array(arena, count, sizeof *faults.at), 0};
	for (size_t i = 0; i < count; i++)
		if (all[i].first)
			faults.at[faults.count++] = &all[i];
	return faults;
}

/* The number of a record changes when one is put in before it; its id stays. */
static bool is_same_fault(const struct finding *a, const struct finding *b)
{
	return strcmp(a->rule, b->rule) == 0 && string_equals(a->id, b->id) && (a->id || strcmp(a->at, b->at) == 0);
}

static bool is_alike(const struct placed_finding *then, const struct placed_finding *now, bool whole)
{
	if (!is_same_fault(then->finding, now->finding))
		return false;
	return !whole || (shift_of(&(struct fault_pair){then, now}) == COMPARE_SHIFTS &&
	                  string_equals(then->finding->reason, now->finding->reason));
}

/* Of several alike, those that nothing became of are held against each other first. */
static void match(const struct shifted *then, const struct shifted *now, const struct placed_finding **partners,
                  bool *taken, bool whole)
{
	for (size_t i = 0; i < now->count; i++)
		for (size_t k = 0; k < then->count && !partners[i]; k++)
			if (!taken[k] && is_alike(then->at[k], now->at[i], whole)) {
				partners[i] = then->at[k];
				taken[k] = true;
			}
}

static void compare_faults(struct arena *arena, struct comparison *comparison, const struct result *before,
                           const struct result *after)
{
	struct shifted then = faults_of(arena, before), now = faults_of(arena, after);
	const struct placed_finding **partners = arena_array(arena, now.count, sizeof *partners);
	bool *taken = arena_array(arena, then.count, sizeof *taken);
	match(&then, &now, partners, taken, true);
	match(&then, &now, partners, taken, false);
	for (int i = 0; i < COMPARE_SHIFTS; i++)
		comparison->shifts[i].at = arena_array(arena, then.count + now.count, sizeof *comparison->shifts[i].at);
	for (size_t i = 0; i < now.count; i++)
		take_shift(comparison, &(struct fault_pair){partners[i], now.at[i]});
	for (size_t i = 0; i < then.count; i++)
		if (!taken[i])
			take_shift(comparison, &(struct fault_pair){then.at[i], NULL});
}

/* Causes ----------------------------------------------------------------------------------------------------------- */

static bool has_other_unit(const struct result *before, const struct result *after)
{
	for (size_t i = 0; i < after->unit_count; i++) {
		const struct unit_result *then = find_unit(before, after->units[i].id);
		if (then && !string_equals(then->sha256, after->units[i].sha256))
			return true;
	}
	return false;
}

/* An answer that holds no longer is a cause only where nothing else is: it goes with what it rests on. */
static void find_causes(struct comparison *comparison, const struct result *before, const struct result *after,
                        bool other_rules)
{
	bool portfolio = !string_equals(before->sha256, after->sha256);
	bool rules = other_rules || has_other_unit(before, after);
	bool answer = comparison->shifts[NEWLY_ANSWERED].count ||
	              (!portfolio && !rules && comparison->shifts[ANSWERED_NO_LONGER].count);
	comparison->causes[CAUSE_PORTFOLIO] = portfolio;
	comparison->causes[CAUSE_RULES] = rules;
	comparison->causes[CAUSE_ANSWER] = answer;
	comparison->causes[CAUSE_DATE] = !portfolio && !rules && !answer && !string_equals(before->today, after->today);
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
	if (before->verdict != VERDICT_UNREADABLE && after->verdict != VERDICT_UNREADABLE)
		compare_faults(arena, comparison, before, after);
	if (after->verdict == VERDICT_UNREADABLE && after->error_count)
		comparison->unread = &after->errors[0];
	find_causes(comparison, before, after, other_rules);
	return comparison;
}

bool comparison_has_shifts(const struct comparison *comparison)
{
	for (int i = 0; i < COMPARE_SHIFTS; i++)
		if (comparison->shifts[i].count)
			return true;
	return false;
}

bool comparison_differs(const struct comparison *comparison)
{
	return comparison->changed_count || comparison_has_shifts(comparison) ||
	       comparison->before != comparison->after;
}
