#include <string.h>

#include "command_explain.h"
#include "policy.h"

/* Values ----------------------------------------------------------------------------------------------------------- */

static void add_head(struct buffer *out, const char *kind, const char *id, const char *says)
{
	object_add_text(out, "kind", kind);
	object_add_text(out, "id", id);
	object_add_text(out, "says", says);
}

/* What a layer set. It is assay's own, or the centre's, where it is a rule's default that no source
 * states. */
static void add_setting(struct buffer *out, const struct parameter *parameter, const struct setting *setting)
{
	bool is_default = strcmp(setting->layer, "rule") == 0;
	object_start_item(out);
	object_add_text(out, "layer", setting->layer);
	object_add_text(out, "value", setting->value);
	object_add_ours(out, parameter, is_default);
	if (*setting->because)
		object_add_text(out, "because", setting->because);
	object_add_place(out, setting->place);
	object_end(out);
}

static void add_parameter(struct buffer *out, const struct check *check, const struct parameter *parameter)
{
	const struct settings *settings = check_settings(check, parameter);
	object_start_item(out);
	object_add_text(out, "name", parameter->name);
	object_add_text(out, "value", check_setting(check, parameter)->value);
	object_add_text(out, "type", parameter->kind);
	object_add_text(out, "unit", parameter->unit);
	object_add_text(out, "tighter", parameter->tighter);
	object_add_text(out, "says", parameter->says);
	object_add_ours(out, parameter, settings->count == 1);
	object_start_list(out, "layers");
	for (size_t i = 0; i < settings->count; i++)
		add_setting(out, parameter, &settings->at[i]);
	object_end_list(out);
	object_end(out);
}

/* Checks and blocks ------------------------------------------------------------------------------------------------ */

static void add_checks(struct buffer *out, const char *key, const struct check *checks, size_t count);

/* The members of a check: its rule with its values, or the alternatives. */
static void add_check_members(struct buffer *out, const struct check *check)
{
	const struct rule *rule = check->rule;
	if (!rule) {
		add_checks(out, "any_of", check->any_of, check->any_count);
		object_add_place(out, check->place);
		return;
	}
	object_add_text(out, "rule", rule->full);
	object_add_text(out, "title", rule->title);
	object_add_text(out, "why", rule->why);
	object_add_text(out, "asked_by", filled_or(check->layer, "unit"));
	object_add_place(out, check->place);
	object_start_list(out, "parameters");
	for (size_t i = 0; i < rule->parameter_count; i++)
		add_parameter(out, check, &rule->parameters[i]);
	object_end_list(out);
}

static void add_checks(struct buffer *out, const char *key, const struct check *checks, size_t count)
{
	object_start_list(out, key);
	for (size_t i = 0; i < count; i++) {
		object_start_item(out);
		add_check_members(out, &checks[i]);
		object_end(out);
	}
	object_end_list(out);
}

static void add_blocks(struct buffer *out, const struct block *blocks, size_t count)
{
	static const char *const quantifiers[] = {"the", "every", "at_least"};
	object_start_list(out, "blocks");
	for (size_t i = 0; i < count; i++) {
		const struct block *block = &blocks[i];
		object_start_item(out);
		object_add_text(out, "quantifier", quantifiers[block->quantifier]);
		object_add_known(out, "least", (int)block->least);
		object_add_text(out, "subject", block->subject->name);
		object_add_text(out, "that_is", block->trait);
		object_add_truth(out, "if_any", block->if_any);
		add_checks(out, "must", block->must.at, block->must.count);
		add_checks(out, "should", block->should.at, block->should.count);
		object_add_strings(out, "ask", &block->ask);
		add_blocks(out, block->blocks, block->count);
		object_add_place(out, block->place);
		object_end(out);
	}
	object_end_list(out);
}

/* Dispensations ---------------------------------------------------------------------------------------------------- */

/* With the names that it has in a report (report_keys.c). */
static void add_dispensation(struct buffer *out, const struct dispensation *given)
{
	object_start_item(out);
	object_add_text(out, "unit", given->unit);
	object_add_text(out, "qualification", given->qualification);
	object_add_text(out, "criterion", given->criterion);
	object_add_text(out, "rule", given->rule);
	object_add_text(out, "says", given->says);
	object_add_text(out, "reason", given->reason);
	object_add_text(out, "agreed_with", given->agreed_with);
	object_add_text(out, "from", given->from);
	object_add_text(out, "till", given->till);
	object_add_text(out, "state", policy_state_name((enum policy_state)given->state));
	object_add_text(out, "overruled_by", *given->overruled_by ? given->overruled_by : NULL);
	object_add_text(out, "set_by", given->place);
	object_end(out);
}

/* Those of a part; NULL: all. */
static void add_dispensations(struct buffer *out, const struct dispensation *given, size_t count,
                              const struct part *part)
{
	object_start_list(out, "dispensations");
	for (size_t i = 0; i < count; i++)
		if (!part || strcmp(given[i].criterion, part->id) == 0)
			add_dispensation(out, &given[i]);
	object_end_list(out);
}

static void add_dispensations_of_rule(struct showing *showing, const struct rule *rule)
{
	struct buffer *out = showing->page.out;
	struct dispensations given = showing_find_dispensations(showing, rule);
	object_start_list(out, "dispensations");
	for (size_t i = 0; i < given.count; i++)
		add_dispensation(out, given.at[i]);
	object_end_list(out);
}

/* Parts and units -------------------------------------------------------------------------------------------------- */

static void add_part_members(struct buffer *out, const struct part *part)
{
	object_add_strings(out, "statements", &part->statements);
	object_add_strings(out, "standards", &part->standards);
	object_add_place(out, part->place);
	add_blocks(out, part->blocks, part->count);
}

static void add_parts(struct buffer *out, const char *key, const struct part *parts, size_t count)
{
	object_start_list(out, key);
	for (size_t i = 0; i < count; i++) {
		object_start_item(out);
		add_head(out, parts[i].kind, parts[i].id, parts[i].says);
		add_part_members(out, &parts[i]);
		object_end(out);
	}
	object_end_list(out);
}

/* What a unit asks, as it is in general or in one qualification. */
static void add_unit_members(struct buffer *out, const struct unit *unit)
{
	add_parts(out, "criteria", unit->criteria, unit->criterion_count);
	add_parts(out, "notes", unit->notes, unit->note_count);
	add_parts(out, "teaches", unit->teaches, unit->teaches_count);
	add_dispensations(out, unit->dispensations, unit->dispensation_count, NULL);
}

/* The part of a variant that stands for a part of its unit; NULL where it has none. */
static const struct part *same_part(const struct unit *variant, const struct part *part)
{
	bool criterion = strcmp(part->kind, "criterion") == 0;
	const struct part *parts = criterion ? variant->criteria : variant->notes;
	size_t count = criterion ? variant->criterion_count : variant->note_count;
	for (size_t i = 0; i < count; i++)
		if (strcmp(parts[i].kind, part->kind) == 0 && strcmp(parts[i].id, part->id) == 0)
			return &parts[i];
	return NULL;
}

static void add_variant(struct buffer *out, const struct unit *variant, const struct part *part)
{
	const struct part *same = part ? same_part(variant, part) : NULL;
	if (part && !same)
		return;
	object_start_item(out);
	object_add_text(out, "qualification", variant->qualification);
	if (same) {
		add_blocks(out, same->blocks, same->count);
		add_dispensations(out, variant->dispensations, variant->dispensation_count, same);
	} else {
		add_unit_members(out, variant);
	}
	object_end(out);
}

/* As the unit, or its part, is asked in qualifications where something else holds: none where one was asked for. */
static void add_variants(struct showing *showing, const struct entry *entry)
{
	const struct pack *pack = showing->pack;
	object_start_list(showing->page.out, "variants");
	for (size_t i = 0; i < pack->variant_count && !entry->qualification; i++)
		if (strcmp(pack->variants[i].id, entry->unit->id) == 0)
			add_variant(showing->page.out, &pack->variants[i], entry->part);
	object_end_list(showing->page.out);
}

static void add_unit_facts(struct buffer *out, const struct unit *unit)
{
	object_add_text(out, "body", unit->body);
	object_add_text(out, "reference", unit->reference);
	object_add_text(out, "standard", unit->standard);
	object_add_text(out, "source", unit->source);
	object_add_text(out, "edition", unit->edition);
	object_add_text(out, "note", unit->note);
	object_add_place(out, unit->place);
}

void json_add_unit(struct showing *showing, const struct entry *entry)
{
	struct buffer *out = showing->page.out;
	add_head(out, "unit", entry->id, entry->unit->title);
	object_add_text(out, "qualification", entry->qualification ? entry->qualification->id : NULL);
	add_unit_facts(out, entry->unit);
	add_unit_members(out, entry->unit);
	add_variants(showing, entry);
}

static void add_part(struct showing *showing, const struct entry *entry)
{
	struct buffer *out = showing->page.out;
	const struct unit *unit = entry->unit;
	object_add_text(out, "unit", unit->id);
	add_part_members(out, entry->part);
	add_dispensations(out, unit->dispensations, unit->dispensation_count, entry->part);
	add_variants(showing, entry);
}

void json_add_criterion(struct showing *showing, const struct entry *entry)
{
	add_head(showing->page.out, "criterion", entry->id, entry->part->says);
	object_add_text(showing->page.out, "qualification", entry->qualification ? entry->qualification->id : NULL);
	add_part(showing, entry);
}

void json_add_statement(struct showing *showing, const struct entry *entry)
{
	struct buffer *out = showing->page.out;
	add_head(out, "statement", entry->id, entry->part->says);
	object_add_truth(out, "taught", entry->statement->taught);
	object_add_text(out, "part", part_text(showing->arena, entry->part));
	add_part(showing, entry);
}

/* Common, bodies, qualifications ----------------------------------------------------------------------------------- */

void json_add_common(struct showing *showing, const struct entry *entry)
{
	const struct pack *pack = showing->pack;
	struct buffer *out = showing->page.out;
	add_head(out, "common", entry->id, "What every portfolio is checked for, whatever it claims");
	add_blocks(out, pack->common, pack->common_count);
	add_dispensations(out, pack->dispensations, pack->dispensation_count, NULL);
}

void json_add_body(struct showing *showing, const struct entry *entry)
{
	const struct pack *pack = showing->pack;
	struct buffer *out = showing->page.out;
	struct strings units = {arena_array(showing->arena, pack->unit_count, sizeof *units.at), 0};
	struct strings qualifications = {
		arena_array(showing->arena, pack->qualification_count, sizeof *qualifications.at), 0};
	for (size_t i = 0; i < pack->unit_count; i++)
		if (strcmp(pack->units[i].body, entry->id) == 0)
			units.at[units.count++] = pack->units[i].id;
	for (size_t i = 0; i < pack->qualification_count; i++)
		if (strcmp(pack->qualifications[i].body, entry->id) == 0)
			qualifications.at[qualifications.count++] = pack->qualifications[i].id;
	add_head(out, "body", entry->id, entry->body->title);
	object_add_text(out, "note", entry->body->note);
	object_add_place(out, entry->body->place);
	object_add_strings(out, "qualifications", &qualifications);
	object_add_strings(out, "units", &units);
}

void json_add_qualification(struct showing *showing, const struct entry *entry)
{
	const struct qualification *qualification = entry->qualification;
	struct buffer *out = showing->page.out;
	add_head(out, "qualification", entry->id, qualification->title);
	object_add_text(out, "body", qualification->body);
	object_add_known(out, "level", qualification->level);
	object_add_text(out, "number", qualification->number);
	object_add_text(out, "note", qualification->note);
	object_add_place(out, qualification->place);
	object_start_list(out, "units");
	for (size_t i = 0; i < qualification->units.count; i++) {
		const struct unit *unit = pack_unit_in(showing->pack, qualification->units.at[i], qualification->id);
		if (!unit)
			continue;
		object_start_item(out);
		add_head(out, "unit", unit->id, unit->title);
		add_unit_facts(out, unit);
		add_unit_members(out, unit);
		object_end(out);
	}
	object_end_list(out);
}

/* Rules ------------------------------------------------------------------------------------------------------------ */

static void add_defaults(struct buffer *out, const struct rule *rule)
{
	object_start_list(out, "parameters");
	for (size_t i = 0; i < rule->parameter_count; i++) {
		const struct parameter *parameter = &rule->parameters[i];
		object_start_item(out);
		object_add_text(out, "name", parameter->name);
		object_add_text(out, "default", parameter->value);
		object_add_text(out, "type", parameter->kind);
		object_add_text(out, "unit", parameter->unit);
		object_add_text(out, "tighter", parameter->tighter);
		object_add_text(out, "says", parameter->says);
		object_add_ours(out, parameter, true);
		object_add_place(out, parameter->place);
		object_end(out);
	}
	object_end_list(out);
}

static void add_use(struct buffer *out, const struct use *use)
{
	object_start_item(out);
	object_add_text(out, "unit", use->unit ? use->unit->id : NULL);
	object_add_text(out, "qualification",
	                use->qualification ? use->qualification->id
	                : use->unit        ? use->unit->qualification
	                                   : NULL);
	object_add_text(out, "part", use->part ? use->part->kind : use->where);
	object_add_text(out, "part_id", use->part ? use->part->id : NULL);
	object_add_text(out, "level", level_name(use->level));
	object_add_truth(out, "alternative", use->alternative);
	add_check_members(out, use->check);
	object_end(out);
}

void json_add_rule(struct showing *showing, const struct entry *entry)
{
	static const char *const stages[] = {"learner", "assessor", "verifier"};
	const struct rule *rule = entry->rule;
	struct buffer *out = showing->page.out;
	struct uses uses = showing_find_uses(showing, rule, NULL);
	add_head(out, "rule", rule->full, rule->title);
	object_add_text(out, "why", rule->why);
	object_add_text(out, "advice", rule->advice);
	object_add_text(out, "wanted", rule->wanted);
	object_add_strings(out, "on", &rule->on);
	object_add_text(out, "from", stages[rule->from]);
	object_add_text(out, "level", rule->has_check ? NULL : level_name(rule->level));
	object_add_place(out, rule->place);
	add_defaults(out, rule);
	object_start_list(out, "uses");
	for (size_t i = 0; i < uses.count; i++)
		add_use(out, &uses.at[i]);
	object_end_list(out);
	add_dispensations_of_rule(showing, rule);
}

/* Standards -------------------------------------------------------------------------------------------------------- */

static void add_bearing_parts(struct buffer *out, const struct unit *unit, const struct part *parts, size_t count,
                              const char *number)
{
	for (size_t i = 0; i < count; i++) {
		if (!strings_hold(&parts[i].standards, number))
			continue;
		object_start_item(out);
		object_add_text(out, "unit", unit->id);
		object_add_text(out, parts[i].kind, parts[i].id);
		object_end(out);
	}
}

static void add_number_members(struct showing *showing, const struct standard *standard,
                               const struct standard_criterion *number)
{
	const struct pack *pack = showing->pack;
	struct buffer *out = showing->page.out;
	object_add_place(out, number->place);
	object_start_list(out, "bearing");
	for (size_t i = 0; i < pack->unit_count; i++) {
		const struct unit *unit = &pack->units[i];
		if (strcmp(unit->standard, standard->id) != 0)
			continue;
		add_bearing_parts(out, unit, unit->criteria, unit->criterion_count, number->id);
		add_bearing_parts(out, unit, unit->notes, unit->note_count, number->id);
	}
	object_end_list(out);
}

static void add_outcome(struct showing *showing, const struct standard *standard,
                        const struct standard_outcome *outcome)
{
	struct buffer *out = showing->page.out;
	object_start_item(out);
	object_add_text(out, "id", outcome->id);
	object_add_text(out, "says", outcome->says);
	object_start_list(out, "criteria");
	for (size_t i = 0; i < outcome->count; i++) {
		object_start_item(out);
		object_add_text(out, "id", outcome->criteria[i].id);
		object_add_text(out, "says", outcome->criteria[i].says);
		add_number_members(showing, standard, &outcome->criteria[i]);
		object_end(out);
	}
	object_end_list(out);
	object_end(out);
}

void json_add_standard(struct showing *showing, const struct entry *entry)
{
	const struct standard *standard = entry->standard;
	struct buffer *out = showing->page.out;
	add_head(out, "standard", entry->id, standard->title);
	object_add_text(out, "source", standard->source);
	object_add_text(out, "note", standard->note);
	object_add_known(out, "level", standard->level);
	object_add_known(out, "credit", standard->credit);
	object_add_known(out, "glh", standard->glh);
	object_add_place(out, standard->place);
	object_start_list(out, "outcomes");
	for (size_t i = 0; i < standard->count; i++)
		add_outcome(showing, standard, &standard->outcomes[i]);
	object_end_list(out);
}

void json_add_number(struct showing *showing, const struct entry *entry)
{
	struct buffer *out = showing->page.out;
	add_head(out, "standard criterion", entry->id, entry->number->says);
	object_add_text(out, "standard", entry->standard->id);
	object_add_text(out, "outcome", entry->outcome->id);
	add_number_members(showing, entry->standard, entry->number);
}
