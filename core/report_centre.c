#include "report_centre.h"

#include <stdlib.h>

#include "policy.h"

enum { HANG = 2 }; /* columns by which all lines but the first are set in */

/* "By the rules of Hill College (./centre)" */
static void print_whose_rules(struct page *page, struct arena *arena, const struct run_facts *facts)
{
	if (!run_has_centre(facts))
		return;
	bool has_title = facts->centre_title && *facts->centre_title;
	const char *text = has_title ? arena_print(arena, "%s (%s)", facts->centre_title, facts->centre)
	                             : arena_print(arena, "the centre in %s", facts->centre);
	page_add_paragraph(page, &(struct paragraph){.hang = HANG,
	                                             .tone = TONE_DIM,
	                                             .text = arena_print(arena, "By the rules of %s", text)});
}

void centre_print_head(struct page *page, struct arena *arena, const struct run_facts *facts)
{
	print_whose_rules(page, arena, facts);
	for (size_t i = 0; i < facts->unread_count; i++)
		page_add_paragraph(
			page, &(struct paragraph){.hang = HANG, .tone = TONE_JUDGEMENT, .text = facts->unread[i].says});
	if (facts->unread_count)
		page_add_blank_line(page);
}

void centre_print_dispensation(struct page *page, struct arena *arena, const struct dispensation *dispensation)
{
	const char *text = arena_print(arena, "%s%s%s; %s, agreed with %s, from %s until %s", dispensation->criterion,
	                               *dispensation->criterion ? ": " : "", dispensation->says, dispensation->reason,
	                               dispensation->agreed_with, dispensation->from, dispensation->till);
	page_add_paragraph(
		page, &(struct paragraph){
			      .label = arena_print(arena, "Dispensation (%s):", policy_standing(arena, dispensation)),
			      .label_tone = TONE_DIM,
			      .hang = HANG,
			      .text = text,
		      });
}

void centre_print_notices(struct page *page, const struct strings *notices)
{
	if (!notices->count)
		return;
	page_add_blank_line(page);
	page_add_paragraph(page, &(struct paragraph){.text = "For the centre", .tone = TONE_STRONG});
	for (size_t i = 0; i < notices->count; i++)
		page_add_paragraph(page,
		                   &(struct paragraph){.indent = HANG, .hang = HANG + HANG, .text = notices->at[i]});
}

/* Dispensations of a run ------------------------------------------------------------------------------------------- */

struct dispensed {
	struct arena *arena;
	struct strings lines;
	size_t room;
};

struct dispensed *dispensed_new(void)
{
	struct dispensed *dispensed = memory_take(1, sizeof *dispensed);
	dispensed->arena = arena_new();
	return dispensed;
}

void dispensed_free(struct dispensed *dispensed)
{
	if (!dispensed)
		return;
	arena_free(dispensed->arena);
	free(dispensed->lines.at);
	free(dispensed);
}

static void take_line(struct dispensed *dispensed, const char *line)
{
	struct strings *lines = &dispensed->lines;
	if (strings_hold(lines, line))
		return;
	if (lines->count == dispensed->room) {
		dispensed->room = dispensed->room ? 2 * dispensed->room : 8;
		lines->at = memory_grow(lines->at, dispensed->room, sizeof *lines->at);
	}
	lines->at[lines->count++] = arena_string(dispensed->arena, line);
}

/* "pearson/serve-customers, C5: feedback.from_several: sources = 1 instead of 2, until 2026-06-30" */
static const char *line_of(struct arena *arena, const struct dispensation *dispensation)
{
	return arena_print(arena, "%s%s%s: %s, until %s", policy_whose(dispensation),
	                   *dispensation->criterion ? ", " : "", dispensation->criterion, dispensation->says,
	                   dispensation->till);
}

static void take_all(struct dispensed *dispensed, struct arena *arena, const struct dispensation *all, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (all[i].state == POLICY_IN_FORCE)
			take_line(dispensed, line_of(arena, &all[i]));
}

void dispensed_take(struct dispensed *dispensed, struct arena *arena, const struct result *result)
{
	take_all(dispensed, arena, result->dispensations, result->dispensation_count);
	for (size_t i = 0; i < result->unit_count; i++)
		take_all(dispensed, arena, result->units[i].dispensations, result->units[i].dispensation_count);
}

void dispensed_print(const struct dispensed *dispensed, struct page *page)
{
	for (size_t i = 0; i < dispensed->lines.count; i++)
		page_add_paragraph(page, &(struct paragraph){
						 .label = "Dispensation (in force):",
						 .label_tone = TONE_DIM,
						 .hang = HANG,
						 .text = dispensed->lines.at[i],
					 });
}
