#include "report_items.h"

#include <stdlib.h>
#include <string.h>

static enum matter matter_of(const struct finding *finding)
{
	static const enum matter by_level[] = {MATTER_ASK, MATTER_ADVICE, MATTER_GAP};
	if (finding->waived)
		return MATTER_WAIVED;
	if (finding_is_settled(finding))
		return MATTER_ANSWERED;
	return finding->unsure ? MATTER_UNSURE : by_level[finding->level];
}

static int by_matter(const void *a, const void *b)
{
	const struct item *left = a, *right = b;
	if (left->matter != right->matter)
		return left->matter < right->matter ? -1 : 1;
	return left->place->order < right->place->order ? -1 : left->place->order > right->place->order;
}

/* The reason with another id in the place of the criterion's own; NULL where it does not name it. */
static const char *reason_with(struct arena *arena, const struct placed_finding *place, const char *id)
{
	const char *reason = place->finding->reason, *own = place->criterion->id, *at = strstr(reason, own);
	return at ? arena_print(arena, "%.*s%s%s", (int)(at - reason), reason, id, at + strlen(own)) : NULL;
}

/* Whether two faults at one place by one rule differ in nothing but the criterion: "No item of evidence is claimed for C1.", "… for C2." */
static bool is_same_lack(struct arena *arena, const struct item *a, const struct item *b)
{
	const struct finding *one = a->place->finding, *other = b->place->finding;
	if (a->matter != b->matter || a->place->unit != b->place->unit)
		return false;
	const char *reason = reason_with(arena, a->place, b->place->criterion->id);
	return reason && strcmp(reason, other->reason) == 0 && string_equals(one->found, other->found) &&
	       string_equals(one->wanted, other->wanted) && string_equals(one->waived, other->waived) && !one->answer &&
	       !other->answer;
}

/* By what faults that differ in the criterion alone have in common; of those, in the order of the items. */
static int by_lack(const void *a, const void *b)
{
	const struct item *left = *(const struct item *const *)a, *right = *(const struct item *const *)b;
	const struct finding *one = left->place->finding, *other = right->place->finding;
	int order = one->line != other->line ? (one->line < other->line ? -1 : 1) : strcmp(one->rule, other->rule);
	order = order ? order : strcmp(one->at, other->at);
	return order ? order : left < right ? -1 : left > right;
}

static bool may_be_same_lack(const struct item *a, const struct item *b)
{
	const struct finding *one = a->place->finding, *other = b->place->finding;
	return one->line == other->line && strcmp(one->rule, other->rule) == 0 && strcmp(one->at, other->at) == 0;
}

/* Joins to the first of some items those of the others that tell the same lack. */
static void join_to_first(struct arena *arena, struct item **alike, size_t count)
{
	const char **ids = arena_array(arena, count, sizeof *ids);
	size_t same = 0;
	for (size_t i = 1; i < count; i++) {
		if (alike[i]->joined || !is_same_lack(arena, alike[0], alike[i]))
			continue;
		ids[++same] = alike[i]->place->criterion->id;
		alike[i]->joined = true;
	}
	if (!same)
		return;
	ids[0] = alike[0]->place->criterion->id;
	alike[0]->of = page_ids(arena, ids, same + 1);
	alike[0]->sentence = reason_with(arena, alike[0]->place, alike[0]->of);
}

/* Those of which one may tell the same lack as another, so that only such are compared that stand at one place by one rule. */
static size_t sort_by_lack(struct item *items, size_t count, struct item **sorted)
{
	size_t single = 0;
	for (size_t i = 0; i < count; i++)
		if (items[i].count == 1 && items[i].place->criterion)
			sorted[single++] = &items[i];
	qsort(sorted, single, sizeof(struct item *), by_lack);
	return single;
}

/* Takes out what another tells; gives how many are left. */
static size_t left_over(struct item *items, size_t count)
{
	size_t kept = 0;
	for (size_t i = 0; i < count; i++)
		if (!items[i].joined)
			items[kept++] = items[i];
	return kept;
}

/* Tells the same lack of several criteria once, at the first of them; gives the number of items that are left. */
static size_t join_same(struct arena *arena, struct item *items, size_t count)
{
	struct item **sorted = arena_array(arena, count, sizeof(struct item *));
	size_t single = sort_by_lack(items, count, sorted), end = 0;
	for (size_t i = 0; i < single; i++) {
		while (end < single && (end <= i || may_be_same_lack(sorted[i], sorted[end])))
			end++;
		if (!sorted[i]->joined)
			join_to_first(arena, &sorted[i], end - i);
	}
	return left_over(items, count);
}

/* Puts side by side what says the same of the same line; of that, in the order of the items. */
static int by_reason(const void *a, const void *b)
{
	const struct item *left = *(const struct item *const *)a, *right = *(const struct item *const *)b;
	const struct finding *one = left->place->finding, *other = right->place->finding;
	int order = one->line != other->line ? (one->line < other->line ? -1 : 1) : strcmp(one->reason, other->reason);
	return order ? order : left < right ? -1 : left > right;
}

/* Whether two items of a criterion say the same of the same line: one check of several values, or several checks that
 * could not decide. */
static bool say_the_same(const struct item *a, const struct item *b)
{
	const struct finding *one = a->place->finding, *other = b->place->finding;
	return a->matter == b->matter && a->place->unit == b->place->unit &&
	       a->place->criterion == b->place->criterion && one->line == other->line &&
	       strcmp(one->reason, other->reason) == 0 && string_equals(one->id, other->id) &&
	       (a->matter == MATTER_UNSURE || strcmp(one->rule, other->rule) == 0);
}

enum { MOST_TOLD = 10 };

/* "C1, C2", and after ten of them "…" */
static void add_found(struct arena *arena, struct item *first, const char *found)
{
	if (++first->told > MOST_TOLD)
		return;
	const char *next = first->told == MOST_TOLD ? "…" : found;
	first->found = first->found && *first->found ? arena_print(arena, "%s, %s", first->found, next) : next;
}

/* Tells the second item with the first. */
static void join_to(struct arena *arena, struct item *first, struct item *item)
{
	const struct finding *one = first->place->finding, *other = item->place->finding;
	if (other->found && *other->found && !string_equals(one->found, other->found))
		add_found(arena, first, other->found);
	first->wants_apart = first->wants_apart || !string_equals(one->wanted, other->wanted);
	item->joined = true;
}

/* Tells once what is said of one line in the same words: "What stands under 'date' could not be read", of several checks;
 * "It is not clear to which unit this criterion belongs", of C1, C2 and C6. What other criteria share is told by itself. */
static size_t join_alike(struct arena *arena, struct item *items, size_t count)
{
	struct item **sorted = arena_array(arena, count, sizeof(struct item *));
	size_t open = 0;
	for (size_t i = 0; i < count; i++)
		if (items[i].matter < MATTER_ANSWERED && !items[i].of)
			sorted[open++] = &items[i];
	qsort(sorted, open, sizeof(struct item *), by_reason);
	for (size_t i = 1, first = 0; i < open; i++) {
		if (!say_the_same(sorted[first], sorted[i]))
			first = i;
		else if (sorted[i]->count == 1)
			join_to(arena, sorted[first], sorted[i]);
	}
	return left_over(items, count);
}

struct item *items_collect(struct arena *arena, const struct placed_finding *findings, size_t count, size_t *item_count)
{
	struct item *items = arena_array(arena, count, sizeof *items);
	*item_count = 0;
	for (size_t i = 0; i < count; i++) {
		if (findings[i].first)
			items[(*item_count)++] = (struct item){.matter = matter_of(findings[i].finding),
			                                       .place = &findings[i],
			                                       .found = findings[i].finding->found};
		items[*item_count - 1].count++;
	}
	qsort(items, *item_count, sizeof *items, by_matter);
	*item_count = join_same(arena, items, *item_count);
	*item_count = join_alike(arena, items, *item_count);
	return items;
}
