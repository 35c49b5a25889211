#include <string.h>

#include "command_explain.h"

enum { INDENT = 2, NUMBER_AT = 7 };

/* The parts among some that bear on a number: "C1, mistake "…"", or "". */
static const char *bearing_text(struct arena *arena, const char *text, const struct part *parts, size_t count,
                                const char *number)
{
	for (size_t i = 0; i < count; i++)
		if (strings_hold(&parts[i].standards, number))
			text = arena_print(arena, "%s%s%s", text, *text ? ", " : "",
			                   strcmp(parts[i].kind, "criterion") == 0 ? parts[i].id
			                                                           : part_text(arena, &parts[i]));
	return text;
}

/* "C1, C2 of pearson/promote-continuous-improvement", of each unit; "" where nothing is known to bear on it. */
static const char *bearers(const struct showing *showing, const struct standard *standard, const char *number)
{
	struct arena *arena = showing->arena;
	const char *text = "";
	for (size_t i = 0; i < showing->pack->unit_count; i++) {
		const struct unit *unit = &showing->pack->units[i];
		if (strcmp(unit->standard, standard->id) != 0)
			continue;
		const char *parts = bearing_text(arena, "", unit->criteria, unit->criterion_count, number);
		parts = bearing_text(arena, parts, unit->notes, unit->note_count, number);
		if (*parts)
			text = arena_print(arena, "%s%s%s of %s", text, *text ? "; " : "", parts, unit->id);
	}
	return text;
}

static void add_outcome(struct showing *showing, const struct standard *standard,
                        const struct standard_outcome *outcome)
{
	page_add_heading(&showing->page, arena_print(showing->arena, "Outcome %s: %s", outcome->id, outcome->says));
	for (size_t i = 0; i < outcome->count; i++) {
		const char *by = bearers(showing, standard, outcome->criteria[i].id);
		page_add_entry(&showing->page, INDENT, NUMBER_AT, outcome->criteria[i].id, outcome->criteria[i].says);
		if (*by)
			page_add_remark(&showing->page, NUMBER_AT, by);
	}
}

static void add_known(struct showing *showing, const char *name, int number)
{
	if (number)
		showing_add_fact(showing, name, arena_print(showing->arena, "%d", number));
}

static const char *units_of(const struct showing *showing, const struct standard *standard)
{
	const char *list = "";
	for (size_t i = 0; i < showing->pack->unit_count; i++)
		if (strcmp(showing->pack->units[i].standard, standard->id) == 0)
			list = arena_print(showing->arena, "%s%s%s", list, *list ? ", " : "",
			                   showing->pack->units[i].id);
	return list;
}

void explain_standard(struct showing *showing, const struct entry *entry)
{
	const struct standard *standard = entry->standard;
	showing_add_title(showing, standard->id, "standard", standard->title);
	showing_add_fact(showing, "Units", units_of(showing, standard));
	add_known(showing, "Level", standard->level);
	add_known(showing, "Credit", standard->credit);
	add_known(showing, "Hours", standard->glh);
	showing_add_fact(showing, "Source", standard->source);
	showing_add_fact(showing, "Note", standard->note);
	showing_add_fact(showing, "Written at", place_text(showing->arena, standard->place));
	for (size_t i = 0; i < standard->count; i++)
		add_outcome(showing, standard, &standard->outcomes[i]);
	showing_add_hint(showing,
	                 "Evidence is claimed for a number as for a criterion: criteria: [1.1]; UNIT/1.1 where "
	                 "a portfolio claims several units.");
}

void explain_number(struct showing *showing, const struct entry *entry)
{
	const struct standard *standard = entry->standard;
	const char *by = bearers(showing, standard, entry->number->id);
	showing_add_title(showing, entry->id, "criterion of a standard", entry->number->says);
	showing_add_fact(showing, "Standard", arena_print(showing->arena, "%s (%s)", standard->title, standard->id));
	showing_add_fact(showing, "Outcome",
	                 arena_print(showing->arena, "%s: %s", entry->outcome->id, entry->outcome->says));
	showing_add_fact(showing, "Source", standard->source);
	showing_add_fact(showing, "Written at", place_text(showing->arena, entry->number->place));
	showing_add_fact(showing, "Bear on it", *by ? by : "no criterion of an installed unit is known to");
}
