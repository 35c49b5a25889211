#include <stdlib.h>
#include <string.h>

#include "command_asks.h"
#include "command_explain.h"

enum { INDENT = 2, FACT_AT = 13, CRITERION_AT = 7, DEEPER = 4 };

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

/* "C2", or what stands for parts that have no id of their own. */
const char *use_name(struct arena *arena, const struct use *use)
{
	if (use->qualification)
		return use->where;
	if (!use->part)
		return "every portfolio";
	return strcmp(use->part->kind, "criterion") == 0 ? use->part->id : part_text(arena, use->part);
}

/* A unit as a whole ------------------------------------------------------------------------------------------------ */

/* "Names what to do better (003.C02)"; a centre's own part may stand for no statement. */
static const char *says_text(struct arena *arena, const struct part *part)
{
	return part->statements.count
	               ? arena_print(arena, "%s (%s)", part->says, strings_text(arena, &part->statements))
	               : part->says;
}

static void add_criteria(struct showing *showing, const struct unit *unit)
{
	page_add_heading(&showing->page, "Criteria");
	for (size_t i = 0; i < unit->criterion_count; i++)
		page_add_entry(&showing->page, INDENT, CRITERION_AT, unit->criteria[i].id,
		               says_text(showing->arena, &unit->criteria[i]));
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
		page_add_paragraph(&showing->page, &(struct paragraph){
							   .indent = INDENT,
							   .label = "•",
							   .hang = DEEPER,
							   .text = says_text(showing->arena, &parts[i]),
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

static void add_thresholds_of(struct showing *showing, const struct uses *uses, const char *heading)
{
	bool first = true;
	for (size_t i = 0; i < uses->count; i++) {
		const struct rule *rule = uses->at[i].check->rule;
		for (size_t k = 0; k < rule->parameter_count; k++) {
			if (first)
				page_add_heading(&showing->page, heading);
			first = false;
			add_threshold(showing, &uses->at[i], &rule->parameters[k]);
		}
	}
}

const char *dispensation_text(struct arena *arena, const struct dispensation *given)
{
	return arena_print(arena, "Dispensation (%s), %s to %s: %s; %s, agreed with %s; written at %s",
	                   policy_standing(arena, given), given->from, given->till, given->says, given->reason,
	                   given->agreed_with, given->place);
}

/* What the centre was allowed to weaken, and whether that still counts. */
static void add_dispensations_of(struct showing *showing, const struct unit *unit)
{
	if (unit->dispensation_count)
		page_add_heading(&showing->page, "Dispensations");
	for (size_t i = 0; i < unit->dispensation_count; i++) {
		const struct dispensation *given = &unit->dispensations[i];
		const char *text = dispensation_text(showing->arena, given);
		page_add_entry(&showing->page, INDENT, CRITERION_AT, given->criterion, text);
	}
}

/* The numbers and words that decide, and who set them: of a unit in general, or as it is in a qualification. */
static void add_thresholds(struct showing *showing, const struct unit *unit)
{
	struct uses uses = showing_find_uses(showing, NULL, unit);
	add_thresholds_of(showing, &uses, "Thresholds");
	add_dispensations_of(showing, unit);
}

/* What holds in one qualification alone. */
static void add_variants(struct showing *showing, const struct unit *unit)
{
	for (size_t i = 0; i < showing->pack->variant_count; i++) {
		const struct unit *variant = &showing->pack->variants[i];
		if (strcmp(variant->id, unit->id) != 0)
			continue;
		struct uses uses = showing_find_differences(showing, unit, variant);
		add_thresholds_of(showing, &uses,
		                  arena_print(showing->arena, "Thresholds in %s", variant->qualification));
		if (uses.count)
			add_dispensations_of(showing, variant);
	}
}

const char *showing_taken_in(const struct showing *showing, const struct unit *unit)
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

/* The qualification that a unit is explained in. */
static void add_qualification_asked(struct showing *showing, const struct entry *entry)
{
	const struct qualification *qualification = entry->qualification;
	if (!qualification)
		return;
	const char *says = *entry->unit->qualification ? "" : ", which asks what is asked in general";
	showing_add_fact(showing, "In", arena_print(showing->arena, "%s%s", qualification->id, says));
}

/* Where the unit that is explained in general is asked another way. */
static void add_elsewhere(struct showing *showing, const struct unit *unit)
{
	const struct pack *pack = showing->pack;
	for (size_t i = 0; i < pack->variant_count; i++)
		if (strcmp(pack->variants[i].id, unit->id) == 0)
			showing_add_fact(showing, "Elsewhere",
			                 arena_print(showing->arena, "%s asks something else: assay explain %s --in %s",
			                             pack->variants[i].qualification, unit->id,
			                             pack->variants[i].qualification));
}

/* How to see more of the same, in the same qualification. */
static void add_criterion_hint(struct showing *showing, const struct entry *entry)
{
	const struct unit *unit = entry->unit;
	showing_add_hint(showing, arena_print(showing->arena, "All that a criterion asks: assay explain %s/%s%s%s",
	                                      unit->id, unit->criterion_count ? unit->criteria[0].id : "C1",
	                                      entry->qualification ? " --in " : "",
	                                      entry->qualification ? entry->qualification->id : ""));
}

void explain_unit(struct showing *showing, const struct entry *entry)
{
	const struct unit *unit = entry->unit;
	showing_add_title(showing, unit->id, "unit", unit->title);
	showing_add_fact(showing, "Body", body_text(showing, unit->body));
	showing_add_fact(showing, "Taken in", showing_taken_in(showing, unit));
	add_qualification_asked(showing, entry);
	if (!entry->qualification)
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
	if (!entry->qualification)
		add_variants(showing, unit);
	add_criterion_hint(showing, entry);
}

/* Common, bodies, qualifications ------------------------------------------------------------------------------------------- */

void explain_common(struct showing *showing, const struct entry *entry)
{
	const struct pack *pack = showing->pack;
	showing_add_title(showing, entry->id, "what holds for all units",
	                  "What every portfolio is checked for, whatever it claims");
	if (pack->common_count)
		showing_add_fact(showing, "Written at", place_text(showing->arena, pack->common[0].place));
	showing_add_blocks(showing, pack->common, pack->common_count);
	for (size_t i = 0; i < pack->dispensation_count; i++)
		showing_add_hint(showing, dispensation_text(showing->arena, &pack->dispensations[i]));
}

void explain_body(struct showing *showing, const struct entry *entry)
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

void explain_qualification(struct showing *showing, const struct entry *entry)
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
	return *list && *unit->source ? arena_print(arena, "%s of %s", list, unit->source) : list;
}

/* What the centre was allowed to weaken here, and whether that still counts. */
static void add_dispensations(struct showing *showing, const struct unit *unit, const struct part *part)
{
	for (size_t i = 0; i < unit->dispensation_count; i++) {
		const struct dispensation *given = &unit->dispensations[i];
		if (strcmp(given->criterion, part->id) != 0)
			continue;
		showing_add_hint(showing, dispensation_text(showing->arena, given));
	}
}

/* What is asked, as text in the page: where it begins there, behind blank lines. */
static size_t add_asked(struct showing *showing, const struct unit *unit, const struct part *part)
{
	size_t from = showing->page.out->length;
	showing_add_blocks(showing, part->blocks, part->count);
	add_dispensations(showing, unit, part);
	return from + strspn(showing->page.out->at + from, "\n");
}

/* A part as it is asked in one qualification; nothing where it says the same as `general`, word for word. */
static void add_variant(struct showing *showing, const struct unit *variant, const struct part *part,
                        const char *general)
{
	struct buffer *out = showing->page.out;
	const struct part *parts = strcmp(part->kind, "criterion") == 0 ? variant->criteria : variant->notes;
	size_t count = strcmp(part->kind, "criterion") == 0 ? variant->criterion_count : variant->note_count;
	for (size_t i = 0; i < count; i++) {
		if (strcmp(parts[i].kind, part->kind) != 0 || strcmp(parts[i].id, part->id) != 0)
			continue;
		size_t before = out->length;
		page_add_heading(&showing->page, arena_print(showing->arena, "In %s", variant->qualification));
		size_t asked = add_asked(showing, variant, &parts[i]);
		if (strcmp(out->at + asked, general) == 0)
			out->at[out->length = before] = '\0';
	}
}

/* As the part is asked in general, or in the entry's qualification alone. */
static void add_part(struct showing *showing, const struct entry *entry)
{
	struct arena *arena = showing->arena;
	const struct unit *unit = entry->unit;
	const struct part *part = entry->part;
	showing_add_fact(showing, "Unit", unit_text(arena, unit));
	showing_add_fact(showing, "Body", body_text(showing, unit->body));
	showing_add_fact(showing, "Stands for", statements_text(arena, unit, part));
	if (part->standards.count)
		showing_add_fact(showing, "Bears on",
		                 arena_print(arena, "%s of %s", strings_text(arena, &part->standards), unit->standard));
	showing_add_fact(showing, "Written at", place_text(arena, part->place));
	size_t asked = add_asked(showing, unit, part);
	const char *general = arena_string(arena, showing->page.out->at + asked); /* for the page grows on */
	for (size_t i = 0; i < showing->pack->variant_count && !entry->qualification; i++)
		if (strcmp(showing->pack->variants[i].id, unit->id) == 0)
			add_variant(showing, &showing->pack->variants[i], part, general);
}

void explain_criterion(struct showing *showing, const struct entry *entry)
{
	showing_add_title(showing, entry->id, "criterion", entry->part->says);
	add_qualification_asked(showing, entry);
	add_part(showing, entry);
}

void explain_statement(struct showing *showing, const struct entry *entry)
{
	struct arena *arena = showing->arena;
	const struct part *part = entry->part;
	bool criterion = strcmp(part->kind, "criterion") == 0;
	const char *how = entry->statement->taught
	                          ? "taught, and not checked"
	                          : arena_print(arena, criterion ? "checked by criterion %s" : "checked as %s",
	                                        criterion ? part->id : part->kind);
	showing_add_title(showing, entry->id, arena_print(arena, "statement, %s", how), part->says);
	add_part(showing, entry);
}
