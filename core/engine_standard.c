#include <string.h>

#include "engine_inside.h"

void engine_number_unit(struct judging *judging, const struct unit *unit, struct unit_result *result)
{
	const struct standard *standard = pack_standard(judging->pack, unit->standard);
	size_t count = 0;
	if (!standard)
		return;
	for (size_t i = 0; i < standard->count; i++)
		count += standard->outcomes[i].count;
	result->standard = standard->id;
	result->numbers = arena_array(judging->arena, count, sizeof *result->numbers);
	for (size_t i = 0; i < standard->count; i++)
		for (size_t k = 0; k < standard->outcomes[i].count; k++)
			result->numbers[result->number_count++].id = standard->outcomes[i].criteria[k].id;
}

bool engine_claim_number(struct judging *judging, struct unit_result *result, struct text number, const char *id)
{
	for (size_t i = 0; i < result->number_count; i++)
		if (text_is(number, result->numbers[i].id)) {
			engine_add_evidence(judging, &result->numbers[i].evidence, id);
			return true;
		}
	return false;
}

const char *engine_numbers_text(struct judging *judging, const struct unit_result *result)
{
	return arena_print(judging->arena, "%s to %s of %s", result->numbers[0].id,
	                   result->numbers[result->number_count - 1].id, result->standard);
}

/* Coverage --------------------------------------------------------------------------------------------------------- */

static bool is_bare(const struct number_result *number)
{
	return number->evidence.count == 0;
}

/* Whether two numbers are of one outcome: 1.2 and 1.3. */
static bool is_beside(const char *a, const char *b)
{
	size_t length = strcspn(a, ".") + 1;
	return strncmp(a, b, length) == 0;
}

/* The last of the numbers from `first` on in one outcome for which nothing is claimed. */
static size_t end_of_run(const struct unit_result *result, size_t first)
{
	size_t last = first;
	while (last + 1 < result->number_count && is_bare(&result->numbers[last + 1]) &&
	       is_beside(result->numbers[first].id, result->numbers[last + 1].id))
		last++;
	return last;
}

/* The numbers for which nothing is claimed, "1.2 to 1.4, 3.1 and 3.5"; `*count` gets how many these are. */
static const char *bare_numbers(struct judging *judging, const struct unit_result *result, size_t *count)
{
	const char *text = "", *held = NULL; /* held back, for it may be the last */
	*count = 0;
	for (size_t i = 0; i < result->number_count; i++) {
		if (!is_bare(&result->numbers[i]))
			continue;
		size_t last = end_of_run(result, i);
		if (last == i + 1)
			last = i;
		if (held)
			text = arena_print(judging->arena, "%s%s%s", text, *text ? ", " : "", held);
		held = result->numbers[i].id;
		if (last > i)
			held = arena_print(judging->arena, "%s to %s", held, result->numbers[last].id);
		*count += last - i + 1;
		i = last;
	}
	return *text ? arena_print(judging->arena, "%s and %s", text, held) : held;
}

static void add_uncovered(struct judging *judging, const struct unit *unit, struct unit_result *result,
                          const char *numbers, size_t count)
{
	const struct rule *rule = pack_rule(judging->pack, RULE_UNCOVERED);
	if (!rule || !engine_wants(judging, rule, LEVEL_SHOULD))
		return;
	bool all = count == result->number_count;
	const struct node *evidence = node_child(judging->portfolio->root, "evidence");
	const char *reason = arena_print(judging->arena, "No item of evidence is claimed for %s of %s.",
	                                 all ? "any number" : numbers, result->standard);
	const char *found = arena_print(judging->arena, "evidence for %zu of %zu numbers", result->number_count - count,
	                                result->number_count);
	const struct fault *fault =
		engine_new_fault(judging, evidence ? evidence : judging->portfolio->root, reason, found, rule->wanted);
	struct finding_list list = {result->findings.at, result->findings.count, result->findings.count, NULL};
	engine_add_finding(judging, &list, rule, fault, LEVEL_SHOULD, (struct origin){.set_by = unit->place},
	                   (struct strings){0});
	result->findings = (struct findings){list.at, list.count};
}

void engine_check_coverage(struct judging *judging, const struct unit *unit, struct unit_result *result)
{
	size_t count;
	const char *numbers = bare_numbers(judging, result, &count);
	if (!count)
		return;
	judging->unit = unit;
	add_uncovered(judging, unit, result, numbers, count);
	judging->unit = NULL;
}
