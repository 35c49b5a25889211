#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "command_asks.h"
#include "command_explain.h"

enum { INDENT = 2, FACT_AT = 13, CRITERION_AT = 7, DEEPER = 4 };

static const char *const formats[] = {"text", "json", NULL};

/* Pieces ----------------------------------------------------------------------------------------------------------- */

void showing_add_title(struct showing *showing, const char *id, const char *kind, const char *says)
{
	struct page *page = &showing->page;
	if (page->out->length)
		page_add_blank_line(page);
	page_add_paragraph(page, &(struct paragraph){
					 .label = id,
					 .label_tone = TONE_STRONG,
					 .hang = INDENT,
					 .tone = TONE_DIM,
					 .text = arena_print(showing->arena, "(%s)", kind),
				 });
	page_add_text(page, INDENT, says);
	page_add_blank_line(page);
}

/* Nothing where there is nothing to say. */
void showing_add_fact(struct showing *showing, const char *name, const char *text)
{
	if (text && *text)
		page_add_paragraph(
			&showing->page,
			&(struct paragraph){.label = name, .label_tone = TONE_DIM, .hang = FACT_AT, .text = text});
}

static const char *unit_text(struct arena *arena, const struct unit *unit)
{
	return arena_print(arena, "%s (%s)", unit->title, unit->id);
}

static const char *body_text(const struct showing *showing, const char *name)
{
	const struct body *body = pack_body(showing->pack, name);
	return body ? arena_print(showing->arena, "%s (%s)", body->title, name) : name;
}

static const char *source_text(struct arena *arena, const struct unit *unit)
{
	if (!*unit->edition)
		return unit->source;
	return arena_print(arena, "%s%sedition %s", unit->source, *unit->source ? ", " : "", unit->edition);
}

const char *use_name(struct arena *arena, const struct use *use)
{
	if (use->qualification)
		return use->where;
	if (!use->part)
		return "every portfolio";
	return strcmp(use->part->kind, "criterion") == 0 ? use->part->id : part_text(arena, use->part);
}

/* A unit as a whole ------------------------------------------------------------------------------------------------ */

static void add_criteria(struct showing *showing, const struct unit *unit)
{
	page_add_heading(&showing->page, "Criteria");
	for (size_t i = 0; i < unit->criterion_count; i++)
		page_add_entry(&showing->page, INDENT, CRITERION_AT, unit->criteria[i].id,
		               arena_print(showing->arena, "%s (%s)", unit->criteria[i].says,
		                           strings_text(showing->arena, &unit->criteria[i].statements)));
}

static void add_notes(struct showing *showing, const struct part *parts, size_t count, const char *kind,
                      const char *heading)
{
	bool first = true;
	for (size_t i = 0; i < count; i++) {
		if (strcmp(parts[i].kind, kind) != 0)
			continue;
		if (first)
			page_add_heading(&showing->page, heading);
		first = false;
		page_add_paragraph(&showing->page,
		                   &(struct paragraph){
					   .indent = INDENT,
					   .label = "•",
					   .hang = DEEPER,
					   .text = arena_print(showing->arena, "%s (%s)", parts[i].says,
		                                               strings_text(showing->arena, &parts[i].statements)),
				   });
	}
}

static void add_threshold(struct showing *showing, const struct use *use, const struct parameter *parameter)
{
	struct arena *arena = showing->arena;
	const char *text = arena_print(arena, "%s, %s %s: %s", use_name(arena, use), level_name(use->level),
	                               use->check->rule->full, threshold_text(arena, use->check, parameter));
	page_add_paragraph(&showing->page, &(struct paragraph){.indent = INDENT, .hang = DEEPER, .text = text});
}

/* The numbers and words that decide, and who set them. */
static void add_thresholds(struct showing *showing, const struct unit *unit)
{
	struct uses uses = showing_find_uses(showing, NULL, unit);
	bool first = true;
	for (size_t i = 0; i < uses.count; i++) {
		const struct rule *rule = uses.at[i].check->rule;
		for (size_t k = 0; k < rule->parameter_count; k++) {
			if (first)
				page_add_heading(&showing->page, "Thresholds");
			first = false;
			add_threshold(showing, &uses.at[i], &rule->parameters[k]);
		}
	}
}

static const char *taken_in(const struct showing *showing, const struct unit *unit)
{
	const struct pack *pack = showing->pack;
	const char *list = "";
	for (size_t i = 0; i < pack->qualification_count; i++)
		for (size_t k = 0; k < pack->qualifications[i].units.count; k++)
			if (strcmp(pack->qualifications[i].units.at[k], unit->id) == 0)
				list = arena_print(showing->arena, "%s%s%s", list, *list ? ", " : "",
				                   pack->qualifications[i].id);
	return list;
}

void showing_add_hint(struct showing *showing, const char *hint)
{
	page_add_blank_line(&showing->page);
	page_add_remark(&showing->page, 0, hint);
}

static bool takes_in(const struct qualification *qualification, const struct unit *unit)
{
	for (size_t i = 0; i < qualification->units.count; i++)
		if (strcmp(qualification->units.at[i], unit->id) == 0)
			return true;
	return false;
}

/* The qualification that a unit is explained in. */
static void add_qualification_asked(struct showing *showing, const struct entry *entry)
{
	const struct qualification *qualification = entry->qualification;
	if (!qualification)
		return;
	const char *says = !takes_in(qualification, entry->unit) ? ", which does not take this unit in"
	                   : *entry->unit->qualification         ? ""
	                                                         : ", which asks what is asked in general";
	showing_add_fact(showing, "In", arena_print(showing->arena, "%s%s", qualification->id, says));
}

/* Where the unit that is explained in general is asked another way. */
static void add_elsewhere(struct showing *showing, const struct unit *unit)
{
	const struct pack *pack = showing->pack;
	for (size_t i = 0; i < pack->variant_count && !*unit->qualification; i++)
		if (strcmp(pack->variants[i].id, unit->id) == 0)
			showing_add_fact(showing, "Elsewhere",
			                 arena_print(showing->arena, "%s asks something else: assay explain %s --in %s",
			                             pack->variants[i].qualification, unit->id,
			                             pack->variants[i].qualification));
}

static void explain_unit(struct showing *showing, const struct entry *entry)
{
	const struct unit *unit = entry->unit;
	showing_add_title(showing, unit->id, "unit", unit->title);
	showing_add_fact(showing, "Body", body_text(showing, unit->body));
	showing_add_fact(showing, "Taken in", taken_in(showing, unit));
	add_qualification_asked(showing, entry);
	add_elsewhere(showing, unit);
	showing_add_fact(showing, "Standard", unit->standard);
	showing_add_fact(showing, "Source", source_text(showing->arena, unit));
	showing_add_fact(showing, "Note", unit->note);
	showing_add_fact(showing, "Written at", place_text(showing->arena, unit->place));
	add_criteria(showing, unit);
	add_notes(showing, unit->notes, unit->note_count, "mistake", "Common mistakes that it looks for");
	add_notes(showing, unit->notes, unit->note_count, "guidance", "Guidance that it looks for");
	add_notes(showing, unit->teaches, unit->teaches_count, "teaches", "Taught, and not checked");
	add_thresholds(showing, unit);
	showing_add_hint(showing, arena_print(showing->arena, "All that a criterion asks: assay explain %s/%s",
	                                      unit->id, unit->criterion_count ? unit->criteria[0].id : "C1"));
}

/* Common, bodies, qualifications ------------------------------------------------------------------------------------------- */

static void explain_common(struct showing *showing, const struct entry *entry)
{
	const struct pack *pack = showing->pack;
	showing_add_title(showing, entry->id, "what holds for all units",
	                  "What every portfolio is checked for, whatever it claims");
	if (pack->common_count)
		showing_add_fact(showing, "Written at", place_text(showing->arena, pack->common[0].place));
	showing_add_blocks(showing, pack->common, pack->common_count);
}

static void explain_body(struct showing *showing, const struct entry *entry)
{
	const struct pack *pack = showing->pack;
	showing_add_title(showing, entry->body->name, "awarding body", entry->body->title);
	showing_add_fact(showing, "Note", entry->body->note);
	showing_add_fact(showing, "Written at", place_text(showing->arena, entry->body->place));
	page_add_heading(&showing->page, "Qualifications");
	for (size_t i = 0; i < pack->qualification_count; i++)
		if (strcmp(pack->qualifications[i].body, entry->body->name) == 0)
			page_add_text(&showing->page, INDENT, pack->qualifications[i].id);
	page_add_heading(&showing->page, "Units");
	for (size_t i = 0; i < pack->unit_count; i++)
		if (strcmp(pack->units[i].body, entry->body->name) == 0)
			page_add_text(&showing->page, INDENT, pack->units[i].id);
}

static void add_unit_of(struct showing *showing, const char *id, const struct qualification *qualification)
{
	const struct unit *unit = pack_unit_in(showing->pack, id, qualification->id);
	const char *how = unit && *unit->qualification ? ", as this qualification asks it" : "";
	page_add_heading(&showing->page, arena_print(showing->arena, "Unit %s%s", id, how));
	page_add_text(&showing->page, INDENT, unit ? unit->title : "It is not installed, or its file is faulty.");
	if (!unit)
		return;
	add_criteria(showing, unit);
	add_thresholds(showing, unit);
}

static void add_structure(struct showing *showing, const struct qualification *qualification)
{
	const struct strings *lines = &qualification->lines;
	if (lines->count)
		page_add_heading(&showing->page, "Structure, where the whole qualification is claimed");
	for (size_t i = 0; i < lines->count; i++) {
		size_t deep = strspn(lines->at[i], " ");
		page_add_text(&showing->page, deep ? DEEPER : INDENT, lines->at[i] + deep);
	}
}

/* "until 2026-08-31"; empty where no source states it */
static const char *until_text(struct arena *arena, const char *day)
{
	return *day ? arena_print(arena, "until %s", day) : "";
}

static void explain_qualification(struct showing *showing, const struct entry *entry)
{
	const struct qualification *qualification = entry->qualification;
	showing_add_title(showing, qualification->id, "qualification", qualification->title);
	showing_add_fact(showing, "Body", body_text(showing, qualification->body));
	if (qualification->level)
		showing_add_fact(showing, "Level", arena_print(showing->arena, "%d", qualification->level));
	showing_add_fact(showing, "Number", qualification->number);
	showing_add_fact(showing, "Registration", until_text(showing->arena, qualification->registration_ends));
	showing_add_fact(showing, "Certificates", until_text(showing->arena, qualification->certification_ends));
	showing_add_fact(showing, "Note", qualification->note);
	showing_add_fact(showing, "Written at", place_text(showing->arena, qualification->place));
	add_structure(showing, qualification);
	for (size_t i = 0; i < qualification->units.count; i++)
		add_unit_of(showing, qualification->units.at[i], qualification);
	showing_add_hint(showing, "What every portfolio is checked for besides: assay explain common");
}

/* Criteria, statements --------------------------------------------------------------------------------------------- */

static const char *statements_text(struct arena *arena, const struct unit *unit, const struct part *part)
{
	const char *list = strings_text(arena, &part->statements);
	return *unit->source ? arena_print(arena, "%s of %s", list, unit->source) : list;
}

/* What the centre was allowed to weaken here, and whether that still counts. */
static void add_dispensations(struct showing *showing, const struct unit *unit, const struct part *part)
{
	for (size_t i = 0; i < unit->dispensation_count; i++) {
		const struct dispensation *given = &unit->dispensations[i];
		if (strcmp(given->criterion, part->id) != 0)
			continue;
		showing_add_hint(showing,
		                 arena_print(showing->arena,
		                             "Dispensation (%s), %s to %s: %s; %s, agreed with %s; written at %s",
		                             policy_state_name((enum policy_state)given->state), given->from,
		                             given->till, given->says, given->reason, given->agreed_with,
		                             given->place));
	}
}

/* A part as it is asked in one qualification. */
static void add_variant(struct showing *showing, const struct unit *variant, const struct part *part)
{
	const struct part *parts = strcmp(part->kind, "criterion") == 0 ? variant->criteria : variant->notes;
	size_t count = strcmp(part->kind, "criterion") == 0 ? variant->criterion_count : variant->note_count;
	for (size_t i = 0; i < count; i++) {
		if (strcmp(parts[i].kind, part->kind) != 0 || strcmp(parts[i].id, part->id) != 0)
			continue;
		page_add_heading(&showing->page, arena_print(showing->arena, "In %s", variant->qualification));
		showing_add_blocks(showing, parts[i].blocks, parts[i].count);
		add_dispensations(showing, variant, &parts[i]);
	}
}

static void add_part(struct showing *showing, const struct unit *unit, const struct part *part)
{
	struct arena *arena = showing->arena;
	showing_add_fact(showing, "Unit", unit_text(arena, unit));
	showing_add_fact(showing, "Body", body_text(showing, unit->body));
	showing_add_fact(showing, "Stands for", statements_text(arena, unit, part));
	if (part->standards.count)
		showing_add_fact(showing, "Bears on",
		                 arena_print(arena, "%s of %s", strings_text(arena, &part->standards), unit->standard));
	showing_add_fact(showing, "Written at", place_text(arena, part->place));
	showing_add_blocks(showing, part->blocks, part->count);
	add_dispensations(showing, unit, part);
	for (size_t i = 0; i < showing->pack->variant_count; i++)
		if (strcmp(showing->pack->variants[i].id, unit->id) == 0 && !*unit->qualification)
			add_variant(showing, &showing->pack->variants[i], part);
}

static void explain_criterion(struct showing *showing, const struct entry *entry)
{
	showing_add_title(showing, entry->id, "criterion", entry->part->says);
	add_qualification_asked(showing, entry);
	add_part(showing, entry->unit, entry->part);
}

static void explain_statement(struct showing *showing, const struct entry *entry)
{
	struct arena *arena = showing->arena;
	const struct part *part = entry->part;
	bool criterion = strcmp(part->kind, "criterion") == 0;
	const char *how = entry->statement->taught
	                          ? "taught, and not checked"
	                          : arena_print(arena, criterion ? "checked by criterion %s" : "checked as %s",
	                                        criterion ? part->id : part->kind);
	showing_add_title(showing, entry->id, arena_print(arena, "statement, %s", how), part->says);
	add_part(showing, entry->unit, part);
}

/* All that has an id ----------------------------------------------------------------------------------------------- */

struct entries {
	struct entry *at;
	size_t count;
};

static void add_entry(struct entries *entries, struct entry entry)
{
	entries->at = memory_grow(entries->at, entries->count + 1, sizeof *entries->at);
	entries->at[entries->count++] = entry;
}

static void add_criteria_entries(struct entries *entries, struct arena *arena, const struct unit *unit,
                                 const struct qualification *in)
{
	for (size_t i = 0; i < unit->criterion_count; i++)
		add_entry(entries, (struct entry){
					   .id = arena_print(arena, "%s/%s", unit->id, unit->criteria[i].id),
					   .explain = explain_criterion,
					   .write = json_add_criterion,
					   .qualification = in,
					   .unit = unit,
					   .part = &unit->criteria[i],
				   });
}

static void add_standard_entries(struct entries *entries, struct arena *arena, const struct standard *standard)
{
	add_entry(entries, (struct entry){.id = standard->id,
	                                  .explain = explain_standard,
	                                  .write = json_add_standard,
	                                  .standard = standard});
	for (size_t i = 0; i < standard->count; i++)
		for (size_t k = 0; k < standard->outcomes[i].count; k++)
			add_entry(entries, (struct entry){
						   .id = arena_print(arena, "%s/%s", standard->id,
			                                             standard->outcomes[i].criteria[k].id),
						   .explain = explain_number,
						   .write = json_add_number,
						   .standard = standard,
						   .outcome = &standard->outcomes[i],
						   .number = &standard->outcomes[i].criteria[k],
					   });
}

static void add_statement_entries(struct entries *entries, const struct showing *showing)
{
	size_t count;
	const struct statement *all = pack_list_statements(showing->arena, showing->pack, &count);
	for (size_t i = 0; i < count; i++)
		add_entry(entries, (struct entry){
					   .id = all[i].id,
					   .explain = explain_statement,
					   .write = json_add_statement,
					   .unit = all[i].unit,
					   .part = all[i].part,
					   .statement = &all[i],
				   });
}

/* Units, and their criteria, as they are asked in general, or in a qualification. */
static void add_unit_entries(struct entries *entries, const struct showing *showing, const struct qualification *in)
{
	const struct pack *pack = showing->pack;
	for (size_t i = 0; i < pack->unit_count; i++) {
		const struct unit *unit = in ? pack_unit_in(pack, pack->units[i].id, in->id) : &pack->units[i];
		add_entry(entries, (struct entry){.id = unit->id,
		                                  .explain = explain_unit,
		                                  .write = json_add_unit,
		                                  .qualification = in,
		                                  .unit = unit});
		add_criteria_entries(entries, showing->arena, unit, in);
	}
}

static struct entries find_entries(const struct showing *showing, const struct qualification *in)
{
	const struct pack *pack = showing->pack;
	struct entries entries = {0};
	add_entry(&entries, (struct entry){.id = "common", .explain = explain_common, .write = json_add_common});
	for (size_t i = 0; i < pack->body_count; i++)
		add_entry(&entries, (struct entry){.id = pack->bodies[i].name,
		                                   .explain = explain_body,
		                                   .write = json_add_body,
		                                   .body = &pack->bodies[i]});
	for (size_t i = 0; i < pack->qualification_count; i++)
		add_entry(&entries, (struct entry){.id = pack->qualifications[i].id,
		                                   .explain = explain_qualification,
		                                   .write = json_add_qualification,
		                                   .qualification = &pack->qualifications[i]});
	add_unit_entries(&entries, showing, in);
	for (size_t i = 0; i < pack->standard_count; i++)
		add_standard_entries(&entries, showing->arena, &pack->standards[i]);
	for (size_t i = 0; i < pack->rule_count; i++)
		add_entry(&entries, (struct entry){.id = pack->rules[i].full,
		                                   .explain = explain_rule,
		                                   .write = json_add_rule,
		                                   .rule = &pack->rules[i]});
	add_statement_entries(&entries, showing);
	return entries;
}

/* Which one was meant ---------------------------------------------------------------------------------------------- */

/* What follows the n-th slash of an id, or a rule's dot; NULL where there is none. */
static const char *next_tail(const struct entry *entry, const char *id)
{
	const char *mark = entry->statement ? NULL : strchr(id, entry->rule ? '.' : '/');
	return mark ? mark + 1 : NULL;
}

static bool ends_so(const struct entry *entry, const char *word)
{
	const char *tail = entry->id;
	while ((tail = next_tail(entry, tail)))
		if (strcmp(tail, word) == 0)
			return true;
	return false;
}

static bool is_id(const struct entry *entry, const char *word)
{
	return strcmp(entry->id, word) == 0;
}

static struct entries pick(const struct entries *entries, const char *word,
                           bool (*fits)(const struct entry *entry, const char *word))
{
	struct entries picked = {0};
	for (size_t i = 0; i < entries->count; i++)
		if (fits(&entries->at[i], word))
			add_entry(&picked, entries->at[i]);
	return picked;
}

/* The whole id, or a tail of it, that the word is nearest to. */
static const char *nearest(const struct entries *entries, const char *word)
{
	const char **names = NULL;
	size_t count = 0;
	for (size_t i = 0; i < entries->count; i++)
		for (const char *name = entries->at[i].id; name; name = next_tail(&entries->at[i], name)) {
			names = memory_grow(names, count + 1, sizeof *names);
			names[count++] = name;
		}
	const char *near = text_nearest(word, names, count);
	free(names);
	return near;
}

static void refuse_unknown(struct showing *showing, const struct entries *entries, const char *word)
{
	const char *near = nearest(entries, word);
	fprintf(stderr, "assay: there is nothing called '%s'%s%s%s ('assay list' shows what there is)\n", word,
	        near ? "; did you mean '" : "", near ? near : "", near ? "'?" : "");
	showing_raise_status(showing, STATUS_USAGE);
}

static void refuse_ambiguous(struct showing *showing, const struct entries *picked, const char *word)
{
	fprintf(stderr, "assay: '%s' may be one of several; name one in full:\n", word);
	for (size_t i = 0; i < picked->count; i++)
		fprintf(stderr, "  %s\n", picked->at[i].id);
	showing_raise_status(showing, STATUS_USAGE);
}

static void write_entries(struct showing *showing, const struct entries *picked)
{
	struct buffer *out = showing->page.out;
	object_start(out);
	object_add_number(out, "assay", 1);
	object_start_list(out, "explains");
	for (size_t i = 0; i < picked->count; i++) {
		object_start_item(out);
		picked->at[i].write(showing, &picked->at[i]);
		object_end(out);
	}
	object_end_list(out);
	object_end_line(out);
}

static void refuse(struct showing *showing, const char *sentence)
{
	fprintf(stderr, "assay: %s\n", sentence);
	showing_raise_status(showing, STATUS_USAGE);
}

/* False, and said, where --in names no qualification. */
static bool read_in(struct showing *showing, const struct qualification **in)
{
	const char *word = showing->request->in;
	*in = word ? pack_qualification(showing->pack, word) : NULL;
	if (!word || *in)
		return true;
	const char *near = pack_nearest_qualification(showing->pack, word);
	refuse(showing, arena_print(showing->arena, "there is no qualification '%s'%s%s%s", word,
	                            near ? "; did you mean '" : "", near ? near : "", near ? "'?" : ""));
	return false;
}

static bool fits_in(const struct entries *picked, const struct qualification *in)
{
	for (size_t i = 0; in && i < picked->count; i++)
		if (picked->at[i].qualification != in || !picked->at[i].unit)
			return false;
	return true;
}

static void explain_picked(struct showing *showing, const struct entries *picked)
{
	if (showing->as_json) {
		write_entries(showing, picked);
		return;
	}
	for (size_t i = 0; i < picked->count; i++)
		picked->at[i].explain(showing, &picked->at[i]);
}

static void explain(struct showing *showing)
{
	const char *word = showing->request->words.at[0];
	const struct qualification *in;
	if (!read_in(showing, &in))
		return;
	struct entries entries = find_entries(showing, in);
	struct entries picked = pick(&entries, word, is_id);
	bool whole = picked.count > 0;
	if (!whole)
		picked = pick(&entries, word, ends_so);
	if (!picked.count)
		refuse_unknown(showing, &entries, word);
	else if (!whole && picked.count > 1)
		refuse_ambiguous(showing, &picked, word);
	else if (!fits_in(&picked, in))
		refuse(showing, "--in goes with a unit or one of its criteria; 'assay list units' shows them");
	else
		explain_picked(showing, &picked);
	free(picked.at);
	free(entries.at);
}

enum exit_status command_explain(const struct request *request, const char *home)
{
	return command_show(request, home, formats, explain);
}
