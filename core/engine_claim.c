#include <string.h>
#include <strings.h>

#include "engine_inside.h"

/* "UNIT/C1" taken apart; the unit is empty in a bare "C1". */
struct claim {
	struct text unit;
	struct text criterion;
};

static struct claim split_claim(struct text text)
{
	text = text_trimmed(text);
	for (size_t i = text.length; i > 0; i--)
		if (text.at[i - 1] == '/')
			return (struct claim){{text.at, i - 1}, {text.at + i, text.length - i}};
	return (struct claim){{text.at, 0}, text};
}

/* Whether a claim's unit, full or bare, is this one. */
static bool is_unit(struct text named, const struct unit *unit)
{
	const char *bare = strchr(unit->id, '/') + 1;
	return text_is(named, unit->id) || text_is(named, bare);
}

static bool is_criterion(struct text named, const struct part *criterion)
{
	return named.length == strlen(criterion->id) && strncasecmp(named.at, criterion->id, named.length) == 0;
}

struct claiming {
	struct judging *judging;
	const struct unit *const *units;
	struct finding_list *of_file;
};

static void add_fault(struct claiming *claiming, const struct node *claim, const char *reason, const char *wanted)
{
	struct judging *judging = claiming->judging;
	const struct rule *rule = pack_rule(judging->pack, RULE_CLAIM);
	if (!rule || !engine_wants(judging, rule, LEVEL_MUST))
		return;
	const char *found = arena_print(judging->arena, "%.*s", (int)claim->text.length, claim->text.at);
	const struct fault *fault = engine_new_fault(judging, claim, reason, found, wanted);
	engine_add_finding(judging, claiming->of_file, rule, fault, LEVEL_MUST, (struct origin){.set_by = rule->place},
	                   (struct strings){0});
}

static const char *criteria_of(struct judging *judging, const struct unit *unit, const struct unit_result *result)
{
	const char *text = arena_print(judging->arena, "%s to %s of %s", unit->criteria[0].id,
	                               unit->criteria[unit->criterion_count - 1].id, unit->id);
	if (!result->number_count)
		return text;
	return arena_print(judging->arena, "%s, or %s", text, engine_numbers_text(judging, result));
}

/* The number of the unit that a claim means; -1, with a finding, where it means none. */
static int unit_of_claim(struct claiming *claiming, const struct node *node, struct claim claim)
{
	struct judging *judging = claiming->judging;
	size_t count = judging->result->unit_count;
	if (claim.unit.length == 0 && count == 1)
		return 0;
	for (size_t i = 0; claim.unit.length && i < count; i++)
		if (is_unit(claim.unit, claiming->units[i]))
			return (int)i;
	if (claim.unit.length == 0)
		add_fault(claiming, node,
		          "Several units are claimed in this portfolio, so it is not clear to which unit this "
		          "criterion belongs.",
		          "the unit in front of the criterion, as in develop-personal-performance/C1");
	else
		add_fault(claiming, node, "This item is claimed for a unit that the portfolio does not claim.",
		          count ? claiming->units[0]->id : "a unit that is claimed");
	return -1;
}

void engine_add_evidence(struct judging *judging, struct strings *ids, const char *id)
{
	if (!id || (ids->count && strcmp(ids->at[ids->count - 1], id) == 0))
		return;
	const char **grown = arena_room_for_one(judging->arena, ids->at, ids->count, sizeof *grown);
	grown[ids->count] = arena_string(judging->arena, id);
	*ids = (struct strings){grown, ids->count + 1};
}

static void follow_claim(struct claiming *claiming, const struct node *item, const struct node *node)
{
	struct judging *judging = claiming->judging;
	struct claim claim = split_claim(node->text);
	int number = unit_of_claim(claiming, node, claim);
	if (number < 0)
		return;
	const struct unit *unit = claiming->units[number];
	struct unit_result *result = &judging->result->units[number];
	for (size_t i = 0; i < unit->criterion_count; i++)
		if (is_criterion(claim.criterion, &unit->criteria[i])) {
			engine_add_evidence(judging, &result->criteria[i].evidence, node_id(item));
			return;
		}
	if (engine_claim_number(judging, result, claim.criterion, node_id(item)))
		return;
	add_fault(
		claiming, node,
		arena_print(judging->arena, "This item is claimed for a criterion that %s does not have.", unit->title),
		criteria_of(judging, unit, result));
}

static void add_unclaimed(struct judging *judging, const struct part *criterion, struct finding_list *list)
{
	const struct rule *rule = pack_rule(judging->pack, RULE_UNCLAIMED);
	if (!rule || !engine_wants(judging, rule, LEVEL_SHOULD))
		return;
	const struct node *evidence = node_child(judging->portfolio->root, "evidence");
	const char *reason = arena_print(judging->arena, "No item of evidence is claimed for %s.", criterion->id);
	const struct fault *fault = engine_new_fault(judging, evidence ? evidence : judging->portfolio->root, reason,
	                                             "no item", rule->wanted);
	engine_add_finding(judging, list, rule, fault, LEVEL_SHOULD, (struct origin){.set_by = criterion->place},
	                   criterion->statements);
}

void engine_follow_claims(struct judging *judging, const struct unit *const *units, struct finding_list *of_file,
                          struct finding_list **of_criteria)
{
	struct claiming claiming = {judging, units, of_file};
	const struct node **items;
	size_t count = node_subjects(judging->portfolio, judging->portfolio->root, format_subject_named("evidence"),
	                             judging->arena, &items);
	for (size_t i = 0; i < count; i++) {
		const struct node *claims = node_child(items[i], "criteria");
		for (size_t k = 0; claims && k < claims->count; k++)
			if (claims->items[k]->kind == NODE_TEXT && !claims->items[k]->unknown)
				follow_claim(&claiming, items[i], claims->items[k]);
	}
	for (size_t u = 0; u < judging->result->unit_count; u++) {
		for (size_t c = 0; c < units[u]->criterion_count; c++)
			if (judging->result->units[u].criteria[c].evidence.count == 0)
				add_unclaimed(judging, &units[u]->criteria[c], &of_criteria[u][c]);
		engine_check_coverage(judging, units[u], &judging->result->units[u]);
	}
}
