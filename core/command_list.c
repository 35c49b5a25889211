#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "command_keys.h"
#include "command_statements.h"

enum { INDENT = 2, GAP = 2 };

static const char *const formats[] = {"text", "jsonl", NULL};

/* Sizes ------------------------------------------------------------------------------------------------------------ */

static size_t count_units(const struct pack *pack, const char *body)
{
	size_t count = 0;
	for (size_t i = 0; i < pack->unit_count; i++)
		count += strcmp(pack->units[i].body, body) == 0;
	return count;
}

static size_t count_qualifications(const struct pack *pack, const char *body)
{
	size_t count = 0;
	for (size_t i = 0; i < pack->qualification_count; i++)
		count += strcmp(pack->qualifications[i].body, body) == 0;
	return count;
}

static size_t count_notes(const struct unit *unit, const char *kind)
{
	size_t count = 0;
	for (size_t i = 0; i < unit->note_count; i++)
		count += strcmp(unit->notes[i].kind, kind) == 0;
	return count;
}

/* How many of the units of a pack ask a rule, whether every portfolio is asked it, and whether anybody asks it. */
struct asking {
	size_t units;
	bool common, anywhere;
};

static struct asking asking_of(const struct showing *showing, const struct rule *rule)
{
	struct uses uses = showing_find_uses(showing, rule, NULL);
	struct asking asking = {.anywhere = uses.count || *rule->asked_by};
	const char *last = "";
	for (size_t i = 0; i < uses.count; i++) {
		const char *unit = uses.at[i].unit ? uses.at[i].unit->id : "";
		asking.common = asking.common || (!uses.at[i].unit && !uses.at[i].qualification);
		asking.units += *unit && strcmp(unit, last) != 0;
		last = unit;
	}
	return asking;
}

static struct strings criteria_ids(struct arena *arena, const struct unit *unit)
{
	struct strings ids = {arena_array(arena, unit->criterion_count, sizeof *ids.at), unit->criterion_count};
	for (size_t i = 0; i < ids.count; i++)
		ids.at[i] = unit->criteria[i].id;
	return ids;
}

static void add_none(struct showing *showing, size_t count)
{
	if (!count)
		page_add_text(&showing->page, 0, "None is installed.");
}

/* Bodies ----------------------------------------------------------------------------------------------------------- */

static void add_body_line(struct showing *showing, const struct body *body)
{
	struct buffer *out = showing->page.out;
	object_start(out);
	object_add_text(out, "id", body->name);
	object_add_text(out, "title", body->title);
	object_add_number(out, "qualifications", count_qualifications(showing->pack, body->name));
	object_add_number(out, "units", count_units(showing->pack, body->name));
	object_add_text(out, "note", body->note);
	object_add_place(out, body->place);
	object_end_line(out);
}

static void add_body(struct showing *showing, const struct body *body, size_t hang)
{
	const struct pack *pack = showing->pack;
	const char *qualifications =
		page_count(showing->arena, count_qualifications(pack, body->name), "qualification", "qualifications");
	const char *units = page_count(showing->arena, count_units(pack, body->name), "unit", "units");
	page_add_entry(&showing->page, 0, hang, body->name,
	               arena_print(showing->arena, "%s: %s, %s", body->title, qualifications, units));
}

static void list_bodies(struct showing *showing)
{
	const struct pack *pack = showing->pack;
	size_t hang = 0;
	for (size_t i = 0; i < pack->body_count; i++)
		hang = strlen(pack->bodies[i].name) + GAP > hang ? strlen(pack->bodies[i].name) + GAP : hang;
	for (size_t i = 0; i < pack->body_count; i++)
		if (showing->as_lines)
			add_body_line(showing, &pack->bodies[i]);
		else
			add_body(showing, &pack->bodies[i], hang);
	if (!showing->as_lines)
		add_none(showing, pack->body_count);
}

/* Qualifications --------------------------------------------------------------------------------------------------- */

static void add_qualification_line(struct showing *showing, const struct qualification *qualification)
{
	struct buffer *out = showing->page.out;
	object_start(out);
	object_add_text(out, "id", qualification->id);
	object_add_text(out, "title", qualification->title);
	object_add_text(out, "body", qualification->body);
	object_add_known(out, "level", qualification->level);
	object_add_text(out, "number", qualification->number);
	object_add_strings(out, "units", &qualification->units);
	object_add_strings(out, "structure", &qualification->lines);
	object_add_text(out, "registration_ends", qualification->registration_ends);
	object_add_text(out, "certification_ends", qualification->certification_ends);
	object_add_text(out, "note", qualification->note);
	object_add_place(out, qualification->place);
	object_end_line(out);
}

static void add_qualification(struct showing *showing, const struct qualification *qualification)
{
	struct page *page = &showing->page;
	page_add_entry(page, 0, INDENT, qualification->id, NULL);
	page_add_text(page, INDENT, qualification->title);
	if (*qualification->number)
		page_add_text(page, INDENT, arena_print(showing->arena, "number %s", qualification->number));
	for (size_t i = 0; i < qualification->units.count; i++)
		page_add_remark(page, INDENT, arena_print(showing->arena, "unit %s", qualification->units.at[i]));
}

static void list_qualifications(struct showing *showing)
{
	const struct pack *pack = showing->pack;
	for (size_t i = 0; i < pack->qualification_count; i++) {
		if (showing->as_lines) {
			add_qualification_line(showing, &pack->qualifications[i]);
			continue;
		}
		if (i)
			page_add_blank_line(&showing->page);
		add_qualification(showing, &pack->qualifications[i]);
	}
	if (!showing->as_lines)
		add_none(showing, pack->qualification_count);
}

/* Units ------------------------------------------------------------------------------------------------------------ */

static void add_unit_line(struct showing *showing, const struct unit *unit)
{
	struct buffer *out = showing->page.out;
	struct strings criteria = criteria_ids(showing->arena, unit);
	object_start(out);
	object_add_text(out, "id", unit->id);
	object_add_text(out, "title", unit->title);
	object_add_text(out, "body", unit->body);
	object_add_text(out, "standard", unit->standard);
	object_add_text(out, "source", unit->source);
	object_add_text(out, "edition", unit->edition);
	object_add_text(out, "sha256", unit->sha256);
	object_add_strings(out, "criteria", &criteria);
	object_add_number(out, "mistakes", count_notes(unit, "mistake"));
	object_add_number(out, "guidance", count_notes(unit, "guidance"));
	object_add_text(out, "note", unit->note);
	object_add_place(out, unit->place);
	object_end_line(out);
}

static void add_unit(struct showing *showing, const struct unit *unit)
{
	struct page *page = &showing->page;
	struct strings ids = criteria_ids(showing->arena, unit);
	page_add_entry(page, 0, INDENT, unit->id, NULL);
	page_add_text(page, INDENT, unit->title);
	page_add_remark(page, INDENT,
	                arena_print(showing->arena, "%s, %s, %s", page_ids(showing->arena, ids.at, ids.count),
	                            page_count(showing->arena, count_notes(unit, "mistake"), "mistake to avoid",
	                                       "mistakes to avoid"),
	                            page_count(showing->arena, count_notes(unit, "guidance"), "point of guidance",
	                                       "points of guidance")));
}

static void list_units(struct showing *showing)
{
	const struct pack *pack = showing->pack;
	for (size_t i = 0; i < pack->unit_count; i++) {
		if (showing->as_lines) {
			add_unit_line(showing, &pack->units[i]);
			continue;
		}
		if (i)
			page_add_blank_line(&showing->page);
		add_unit(showing, &pack->units[i]);
	}
	if (!showing->as_lines)
		add_none(showing, pack->unit_count);
}

/* Standards -------------------------------------------------------------------------------------------------------- */

static size_t count_numbers(const struct standard *standard)
{
	size_t count = 0;
	for (size_t i = 0; i < standard->count; i++)
		count += standard->outcomes[i].count;
	return count;
}

static void add_standard_line(struct showing *showing, const struct standard *standard)
{
	struct buffer *out = showing->page.out;
	object_start(out);
	object_add_text(out, "id", standard->id);
	object_add_text(out, "title", standard->title);
	object_add_text(out, "source", standard->source);
	object_add_known(out, "level", standard->level);
	object_add_known(out, "credit", standard->credit);
	object_add_known(out, "glh", standard->glh);
	object_add_number(out, "outcomes", standard->count);
	object_add_number(out, "criteria", count_numbers(standard));
	object_add_text(out, "note", standard->note);
	object_add_place(out, standard->place);
	object_end_line(out);
}

static void add_standard(struct showing *showing, const struct standard *standard)
{
	struct page *page = &showing->page;
	page_add_entry(page, 0, INDENT, standard->id, NULL);
	page_add_text(page, INDENT, standard->title);
	page_add_remark(page, INDENT,
	                arena_print(showing->arena, "%s, %s",
	                            page_count(showing->arena, standard->count, "outcome", "outcomes"),
	                            page_count(showing->arena, count_numbers(standard), "criterion", "criteria")));
}

static void list_standards(struct showing *showing)
{
	const struct pack *pack = showing->pack;
	for (size_t i = 0; i < pack->standard_count; i++) {
		if (showing->as_lines) {
			add_standard_line(showing, &pack->standards[i]);
			continue;
		}
		if (i)
			page_add_blank_line(&showing->page);
		add_standard(showing, &pack->standards[i]);
	}
	if (!showing->as_lines)
		add_none(showing, pack->standard_count);
}

/* Rules ------------------------------------------------------------------------------------------------------------ */

static void add_parameters(struct buffer *out, const struct rule *rule)
{
	object_key(out, "parameters");
	buffer_add_char(out, '[');
	for (size_t i = 0; i < rule->parameter_count; i++) {
		const struct parameter *parameter = &rule->parameters[i];
		buffer_add_string(out, i ? ", " : "");
		object_start(out);
		object_add_text(out, "name", parameter->name);
		object_add_text(out, "type", parameter->kind);
		object_add_text(out, "default", parameter->value);
		object_add_text(out, "unit", parameter->unit);
		object_add_text(out, "tighter", parameter->tighter);
		object_add_ours(out, parameter, true);
		object_add_text(out, "says", parameter->says);
		object_add_place(out, parameter->place);
		object_end(out);
	}
	buffer_add_char(out, ']');
}

static void add_rule_line(struct showing *showing, const struct rule *rule)
{
	static const char *const stages[] = {"learner", "assessor", "verifier"};
	struct buffer *out = showing->page.out;
	struct asking asking = asking_of(showing, rule);
	object_start(out);
	object_add_text(out, "id", rule->full);
	object_add_text(out, "title", rule->title);
	object_add_text(out, "why", rule->why);
	object_add_text(out, "advice", rule->advice);
	object_add_strings(out, "on", &rule->on);
	object_add_text(out, "from", stages[rule->from]);
	object_add_text(out, "level", rule->has_check ? NULL : level_name(rule->level));
	object_add_number(out, "units", asking.units);
	object_add_truth(out, "common", asking.common || !rule->has_check);
	add_parameters(out, rule);
	object_add_place(out, rule->place);
	object_end_line(out);
}

/* The length of the file's name before the dot. */
static size_t family_length(const struct rule *rule)
{
	return strcspn(rule->full, ".");
}

static bool same_family(const struct rule *a, const struct rule *b)
{
	size_t length = family_length(a);
	return length == family_length(b) && strncmp(a->full, b->full, length) == 0;
}

static size_t longest_in_family(const struct pack *pack, const struct rule *rule)
{
	size_t longest = 0;
	for (size_t i = 0; i < pack->rule_count; i++)
		if (same_family(rule, &pack->rules[i]) && strlen(pack->rules[i].full) > longest)
			longest = strlen(pack->rules[i].full);
	return longest;
}

static void add_rule(struct showing *showing, const struct rule *rule, size_t hang)
{
	struct asking asking = asking_of(showing, rule);
	page_add_entry(&showing->page, 0, hang, rule->full, rule->title);
	if (rule->has_check && !asking.anywhere)
		page_add_remark(&showing->page, hang, "No unit asks for it.");
}

static void list_rules(struct showing *showing)
{
	const struct pack *pack = showing->pack;
	size_t hang = 0;
	for (size_t i = 0; i < pack->rule_count; i++) {
		const struct rule *rule = &pack->rules[i];
		if (showing->as_lines) {
			add_rule_line(showing, rule);
			continue;
		}
		bool first = i == 0 || !same_family(rule, rule - 1);
		if (first && i)
			page_add_blank_line(&showing->page);
		if (first)
			hang = longest_in_family(pack, rule) + GAP;
		add_rule(showing, rule, hang);
	}
	if (!showing->as_lines)
		add_none(showing, pack->rule_count);
}

/* The overview ----------------------------------------------------------------------------------------------------- */

struct thing {
	const char *name;
	const char *says;
	size_t (*count)(struct showing *showing);
	void (*list)(struct showing *showing);
};

static size_t body_count(struct showing *showing)
{
	return showing->pack->body_count;
}

static size_t qualification_count(struct showing *showing)
{
	return showing->pack->qualification_count;
}

static size_t unit_count(struct showing *showing)
{
	return showing->pack->unit_count;
}

static size_t standard_count(struct showing *showing)
{
	return showing->pack->standard_count;
}

static size_t rule_count(struct showing *showing)
{
	return showing->pack->rule_count;
}

static size_t statement_count(struct showing *showing)
{
	size_t count;
	pack_list_statements(showing->arena, showing->pack, &count);
	return count;
}

static size_t key_count(struct showing *showing)
{
	(void)showing;
	return command_count_keys();
}

static const struct thing things[] = {
	{"bodies", "awarding bodies", body_count, list_bodies},
	{"qualifications", "what 'qualification:' in a portfolio may name", qualification_count, list_qualifications},
	{"units", "what 'units:' in a portfolio and --unit may name", unit_count, list_units},
	{"standards", "numbered outcomes and criteria, the same for every body", standard_count, list_standards},
	{"rules", "what is checked, and what --only and --skip may name", rule_count, list_rules},
	{"statements", "what the sources ask, and what checks or teaches it", statement_count, list_statements},
	{"keys", "what a portfolio may hold: its format", key_count, command_list_keys},
};
enum { THING_COUNT = sizeof things / sizeof *things };

static void list_things(struct showing *showing)
{
	struct buffer *out = showing->page.out;
	for (size_t i = 0; i < THING_COUNT; i++) {
		size_t count = things[i].count(showing);
		if (showing->as_lines) {
			object_start(out);
			object_add_text(out, "what", things[i].name);
			object_add_number(out, "count", count);
			object_end_line(out);
		} else {
			buffer_print(out, "%5zu  %-14s  %s\n", count, things[i].name, things[i].says);
		}
	}
	if (showing->as_lines)
		return;
	page_add_blank_line(&showing->page);
	page_add_text(&showing->page, 0,
	              "'assay list units' and so on shows them; 'assay explain ID' says more of one.");
}

static void list(struct showing *showing)
{
	const char *word = showing->request->words.count ? showing->request->words.at[0] : "";
	void (*show)(struct showing *) = list_things;
	for (size_t i = 0; i < THING_COUNT; i++)
		if (strcmp(things[i].name, word) == 0)
			show = things[i].list;
	show(showing);
}

enum exit_status command_list(const struct request *request, const char *home)
{
	return command_show(request, home, formats, list);
}
