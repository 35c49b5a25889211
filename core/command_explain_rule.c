#include <stdlib.h>
#include <string.h>

#include "command_asks.h"
#include "command_explain.h"

enum { INDENT = 2, DEEPER = 4 };

static void add_parameter(struct showing *showing, const struct parameter *parameter)
{
	struct arena *arena = showing->arena;
	struct page *page = &showing->page;
	page_add_entry(page, INDENT, DEEPER, arena_print(arena, "%s:", parameter->name), parameter->says);
	page_add_text(page, DEEPER,
	              arena_print(arena, "type: %s%s%s%s", parameter->kind, *parameter->tighter ? "; " : "",
	                          parameter->tighter, *parameter->tighter ? " is stricter" : ""));
	page_add_text(page, DEEPER, arena_print(arena, "default: %s", default_text(arena, parameter)));
}

static void add_parameters(struct showing *showing, const struct rule *rule)
{
	if (rule->parameter_count)
		page_add_heading(&showing->page, "Parameters");
	for (size_t i = 0; i < rule->parameter_count; i++)
		add_parameter(showing, &rule->parameters[i]);
}

/* What a centre or a qualification asks stands for no statement of the body's source. */
static bool stands_for_statements(const struct use *use)
{
	return use->part && use->part->statements.count && !*use->check->layer;
}

static const char *use_text(struct arena *arena, const struct use *use)
{
	const char *text =
		arena_print(arena, "%s%s", level_name(use->level), use->alternative ? ", or another in its place" : "");
	const struct rule *rule = use->check->rule;
	bool place_said = false;
	for (size_t i = 0; i < rule->parameter_count; i++) {
		text = arena_print(arena, "%s; %s", text,
		                   short_threshold_text(arena, use->check, &rule->parameters[i]));
		place_said = place_said || check_settings(use->check, &rule->parameters[i])->count > 1;
	}
	if (*use->check->layer)
		text = arena_print(arena, "%s; %s", text, asked_text(arena, use->check));
	else if (!place_said)
		text = arena_print(arena, "%s; asked at %s", text, place_text(arena, use->check->place));
	return stands_for_statements(use)
	               ? arena_print(arena, "%s; for %s", text, strings_text(arena, &use->part->statements))
	               : text;
}

/* "pearson/our-diploma (qualification)"; empty where it is asked of every portfolio */
static const char *asker_text(struct arena *arena, const struct use *use)
{
	if (use->qualification)
		return arena_print(arena, "%s (qualification)", use->qualification->id);
	if (use->unit && *use->unit->qualification)
		return arena_print(arena, "%s in %s", use->unit->id, use->unit->qualification);
	return use->unit ? use->unit->id : "";
}

static void add_uses(struct showing *showing, const struct uses *uses)
{
	struct arena *arena = showing->arena;
	const char *last = "";
	page_add_heading(&showing->page, "Asked by");
	for (size_t i = 0; i < uses->count; i++) {
		const struct use *use = &uses->at[i];
		const char *asker = asker_text(arena, use);
		if (*asker && strcmp(asker, last) != 0)
			page_add_text(&showing->page, INDENT, asker);
		page_add_entry(&showing->page, *asker ? DEEPER : INDENT, DEEPER + INDENT,
		               arena_print(arena, "%s:", use_name(arena, use)), use_text(arena, use));
		last = asker;
	}
}

/* The statements that the rule stands for, each once. */
static struct strings statements_of(struct arena *arena, const struct uses *uses)
{
	struct buffer found = {0};
	for (size_t i = 0; i < uses->count; i++)
		if (stands_for_statements(&uses->at[i]))
			buffer_add(&found, uses->at[i].part->statements.at,
			           uses->at[i].part->statements.count * sizeof(const char *));
	size_t count = found.length / sizeof(const char *);
	struct strings all = {arena_array(arena, count, sizeof *all.at), 0};
	const char **sorted = (const char **)(void *)found.at;
	strings_sort(sorted, count);
	for (size_t i = 0; i < count; i++)
		if (i == 0 || strcmp(sorted[i], sorted[i - 1]) != 0)
			all.at[all.count++] = sorted[i];
	buffer_free(&found);
	return all;
}

static void add_askers(struct showing *showing, const struct rule *rule)
{
	struct uses uses = showing_find_uses(showing, rule, NULL);
	if (!rule->has_check) {
		showing_add_hint(showing,
		                 "assay finds this by itself while it reads a portfolio; no unit asks for it.");
		return;
	}
	if (!uses.count) {
		showing_add_hint(showing,
		                 *rule->asked_by ? arena_print(showing->arena,
		                                               "No file asks for it yet: a qualification does by '%s'.",
		                                               rule->asked_by)
		                                 : "No unit asks for it.");
		return;
	}
	add_uses(showing, &uses);
	struct strings statements = statements_of(showing->arena, &uses);
	if (!statements.count)
		return;
	page_add_heading(&showing->page, "Statements that it stands for thereby");
	page_add_text(&showing->page, INDENT, strings_text(showing->arena, &statements));
}

/* Whether a unit was given the same one in general, with the same effect: then it is told there. */
static bool is_given_in_general(const struct pack *pack, const struct unit *unit, const struct dispensation *given)
{
	const struct unit *general = *unit->qualification ? pack_unit(pack, unit->id) : NULL;
	for (size_t i = 0; general && i < general->dispensation_count; i++)
		if (strcmp(general->dispensations[i].place, given->place) == 0 &&
		    strcmp(general->dispensations[i].criterion, given->criterion) == 0 &&
		    strcmp(general->dispensations[i].says, given->says) == 0 &&
		    general->dispensations[i].state == given->state)
			return true;
	return false;
}

static void find_in(struct dispensations *found, const struct dispensation *given, size_t count,
                    const struct rule *rule)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(given[i].rule, rule->full) == 0)
			found->at[found->count++] = &given[i];
}

static void find_in_unit(const struct pack *pack, struct dispensations *found, const struct unit *unit,
                         const struct rule *rule)
{
	for (size_t i = 0; i < unit->dispensation_count; i++)
		if (!is_given_in_general(pack, unit, &unit->dispensations[i]))
			find_in(found, &unit->dispensations[i], 1, rule);
}

static size_t count_dispensations(const struct pack *pack)
{
	size_t count = pack->dispensation_count;
	for (size_t i = 0; i < pack->unit_count; i++)
		count += pack->units[i].dispensation_count;
	for (size_t i = 0; i < pack->variant_count; i++)
		count += pack->variants[i].dispensation_count;
	return count;
}

struct dispensations showing_find_dispensations(const struct showing *showing, const struct rule *rule)
{
	const struct pack *pack = showing->pack;
	struct dispensations found = {arena_array(showing->arena, count_dispensations(pack), sizeof *found.at), 0};
	find_in(&found, pack->dispensations, pack->dispensation_count, rule);
	for (size_t i = 0; i < pack->unit_count; i++)
		find_in_unit(pack, &found, &pack->units[i], rule);
	for (size_t i = 0; i < pack->variant_count; i++)
		find_in_unit(pack, &found, &pack->variants[i], rule);
	return found;
}

/* "pearson/x in pearson/l3-…, C4", "every portfolio": whom it is for. */
static const char *given_to(struct arena *arena, const struct dispensation *given)
{
	const char *part = *given->criterion ? arena_print(arena, ", %s", given->criterion) : "";
	if (!*given->unit)
		return "every portfolio";
	return *given->qualification ? arena_print(arena, "%s in %s%s", given->unit, given->qualification, part)
	                             : arena_print(arena, "%s%s", given->unit, part);
}

static void add_dispensations(struct showing *showing, const struct rule *rule)
{
	struct arena *arena = showing->arena;
	struct dispensations given = showing_find_dispensations(showing, rule);
	for (size_t i = 0; i < given.count; i++)
		showing_add_hint(showing, arena_print(arena, "%s: %s", given_to(arena, given.at[i]),
		                                      dispensation_text(arena, given.at[i])));
}

void explain_rule(struct showing *showing, const struct entry *entry)
{
	const struct rule *rule = entry->rule;
	showing_add_title(showing, rule->full, "rule", rule->title);
	showing_add_fact(showing, "Why", rule->why);
	showing_add_fact(showing, "Advice", rule->advice);
	if (strcmp(rule->wanted, rule->title) != 0)
		showing_add_fact(showing, "Wanted", rule->wanted);
	if (*rule->none)
		showing_add_fact(showing, "In doubt", rule->none);
	if (!rule->has_check)
		showing_add_fact(showing, "Level", level_name(rule->level));
	showing_add_fact(showing, "Holds for", stage_text(rule->from));
	showing_add_fact(showing, "Written at", place_text(showing->arena, rule->place));
	add_parameters(showing, rule);
	add_askers(showing, rule);
	add_dispensations(showing, rule);
}
