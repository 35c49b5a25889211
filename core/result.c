#include "result.h"

#include <stdlib.h>
#include <string.h>

bool strings_hold(const struct strings *strings, const char *wanted)
{
	for (size_t i = 0; i < strings->count; i++)
		if (strcmp(strings->at[i], wanted) == 0)
			return true;
	return false;
}

const char *verdict_name(enum verdict verdict)
{
	static const char *const names[] = {"none", "ready", "judgement", "gap", "unreadable"};
	return names[verdict];
}

const char *level_name(enum level level)
{
	static const char *const names[] = {"ask", "should", "must"};
	return names[level];
}

bool finding_is_settled(const struct finding *finding)
{
	return finding->waived || (finding->answer && finding->level != LEVEL_MUST);
}

enum verdict verdict_worse(enum verdict a, enum verdict b)
{
	return a > b ? a : b;
}

/* Findings in one list, then sorted by fault. */

struct gathering {
	struct placed_finding *at;
	size_t count;
};

static size_t count_findings(const struct result *result)
{
	size_t count = result->findings.count;
	for (size_t u = 0; u < result->unit_count; u++) {
		const struct unit_result *unit = &result->units[u];
		count += unit->findings.count;
		for (size_t c = 0; c < unit->count; c++)
			count += unit->criteria[c].findings.count;
	}
	return count;
}

static void gather(struct gathering *all, const struct findings *findings, const struct unit_result *unit,
                   const struct criterion_result *criterion)
{
	for (size_t i = 0; i < findings->count; i++, all->count++)
		all->at[all->count] = (struct placed_finding){
			.finding = &findings->at[i],
			.unit = unit,
			.criterion = criterion,
			.order = all->count,
		};
}

static void gather_unit(struct gathering *all, const struct unit_result *unit)
{
	for (size_t c = 0; c < unit->count; c++)
		gather(all, &unit->criteria[c].findings, unit, &unit->criteria[c]);
	gather(all, &unit->findings, unit, NULL);
}

/* Higher stands first among the findings of one fault. */
static int gravity(const struct finding *finding)
{
	return (finding_is_settled(finding) ? 0 : 8) + (finding->unsure ? 0 : 4) + (int)finding->level;
}

static int by_fault(const void *a, const void *b)
{
	const struct placed_finding *left = a, *right = b;
	if (left->finding->fault != right->finding->fault)
		return left->finding->fault < right->finding->fault ? -1 : 1;
	if (gravity(left->finding) != gravity(right->finding))
		return gravity(left->finding) > gravity(right->finding) ? -1 : 1;
	return left->order < right->order ? -1 : left->order > right->order;
}

struct placed_finding *result_findings(struct arena *arena, const struct result *result, size_t *count)
{
	struct gathering all = {arena_array(arena, count_findings(result), sizeof *all.at), 0};
	gather(&all, &result->findings, NULL, NULL);
	for (size_t u = 0; u < result->unit_count; u++)
		gather_unit(&all, &result->units[u]);
	qsort(all.at, all.count, sizeof *all.at, by_fault);
	for (size_t i = 0; i < all.count; i++)
		all.at[i].first = i == 0 || all.at[i - 1].finding->fault != all.at[i].finding->fault;
	*count = all.count;
	return all.at;
}

static int *count_of(struct result_counts *counts, const struct finding *finding)
{
	if (finding->waived)
		return &counts->waived;
	if (finding_is_settled(finding))
		return &counts->answered;
	if (finding->unsure)
		return &counts->unsure;
	int *by_level[] = {&counts->ask, &counts->should, &counts->must};
	return by_level[finding->level];
}

struct result_counts result_count(const struct result *result)
{
	struct result_counts counts = {0};
	struct arena *arena = arena_new();
	size_t count;
	struct placed_finding *all = result_findings(arena, result, &count);
	for (size_t i = 0; i < count; i++)
		if (all[i].first)
			++*count_of(&counts, all[i].finding);
	arena_free(arena);
	return counts;
}

bool findings_rest_on_waiver(const struct findings *findings)
{
	for (size_t i = 0; i < findings->count; i++)
		if (findings->at[i].waived && (findings->at[i].level == LEVEL_MUST || findings->at[i].unsure))
			return true;
	return false;
}

static bool unit_rests_on_waiver(const struct unit_result *unit)
{
	bool rests = findings_rest_on_waiver(&unit->findings);
	for (size_t i = 0; i < unit->count; i++)
		rests = rests || findings_rest_on_waiver(&unit->criteria[i].findings);
	return rests;
}

bool run_has_centre(const struct run_facts *facts)
{
	return facts->centre && *facts->centre;
}

bool result_rests_on_waiver(const struct result *result)
{
	bool rests = findings_rest_on_waiver(&result->findings);
	for (size_t i = 0; i < result->unit_count; i++)
		rests = rests || unit_rests_on_waiver(&result->units[i]);
	return rests;
}
