#include <string.h>

#include "command_try.h"

enum { ITEM_AT = 2, CHANGE_AT = 4 };

/* For people ------------------------------------------------------------------------------------------------------- */

/* "ready to gap"; what is asked on one side only has no verdict on the other. */
static const char *flip_text(struct arena *arena, enum verdict before, enum verdict after)
{
	return arena_print(arena, "%s to %s", verdict_name(before), verdict_name(after));
}

static const char *centre_text(struct arena *arena, const char *centre)
{
	return centre ? arena_print(arena, "the centre's folder %s", centre) : "what ships, without a centre's folder";
}

static void add_head(struct showing *showing, const struct trial *trial)
{
	struct arena *arena = showing->arena;
	const char *tried = trial->tried == trial->now ? "the same" : centre_text(arena, trial->tried);
	for (size_t i = 0; i < trial->set.count; i++)
		tried = arena_print(arena, "%s, with --set %s", tried, trial->set.at[i]);
	page_add_entry(&showing->page, 0, sizeof "Tried:", "Now:", centre_text(arena, trial->now));
	page_add_entry(&showing->page, 0, sizeof "Tried:", "Tried:", tried);
	page_add_remark(&showing->page, 0, "A trial: nothing is saved.");
	page_add_blank_line(&showing->page);
}

/* "12 of 340 portfolios change: 9 from ready to gap, 3 from gap to ready." */
static void add_counts(struct showing *showing, const struct changes *changes)
{
	struct arena *arena = showing->arena;
	const char *text = arena_print(arena, "%zu of %s %s", changes->changed,
	                               page_count(arena, changes->portfolios, "portfolio", "portfolios"),
	                               changes->changed == 1 ? "changes" : "change");
	for (size_t i = 0; i < changes->flip_count; i++)
		text = arena_print(arena, "%s%s %zu from %s", text, i ? "," : ":", changes->flips[i].portfolios,
		                   flip_text(arena, changes->flips[i].before, changes->flips[i].after));
	page_add_paragraph(&showing->page,
	                   &(struct paragraph){.text = arena_print(arena, "%s.", text), .tone = TONE_STRONG});
	if (changes->within)
		page_add_text(&showing->page, 0,
		              arena_print(arena, "In %zu more, criteria change, but not the verdict of the portfolio.",
		                          changes->within));
}

/* "2 more pieces of advice", "1 question less" */
static const char *aside_count_text(struct arena *arena, const struct change_aside *aside)
{
	static const char *const names[][2] = {
		{"fault", "faults"}, {"piece of advice", "pieces of advice"}, {"question", "questions"}};
	const char *name = names[aside->kind][aside->findings != 1];
	return aside->gone ? arena_print(arena, "%zu %s less", aside->findings, name)
	                   : arena_print(arena, "%zu more %s", aside->findings, name);
}

static void add_aside(struct showing *showing, const struct change_aside *aside)
{
	struct arena *arena = showing->arena;
	const char *text = arena_print(arena, "%s, in %s", aside_count_text(arena, aside),
	                               page_count(arena, aside->portfolios, "portfolio", "portfolios"));
	if (aside->kind == ASIDE_FAULT)
		text = arena_print(arena, "%s, where there is a gap all the same", text);
	text = aside->question ? arena_print(arena, "%s: \"%s\"", text, aside->question)
	                       : arena_print(arena, "%s: %s", aside->rule, text);
	page_add_paragraph(&showing->page, &(struct paragraph){.indent = ITEM_AT, .hang = CHANGE_AT, .text = text});
}

static void add_asides(struct showing *showing, const struct changes *changes)
{
	if (changes->beside)
		page_add_heading(&showing->page,
		                 arena_print(showing->arena, "Beside the verdicts, in %s",
		                             page_count(showing->arena, changes->beside, "portfolio", "portfolios")));
	for (size_t i = 0; i < changes->aside_count; i++)
		add_aside(showing, &changes->asides[i]);
}

static void add_rules(struct showing *showing, const struct changes *changes)
{
	struct arena *arena = showing->arena;
	if (!changes->rule_count)
		return;
	page_add_heading(&showing->page, "Because of");
	for (size_t i = 0; i < changes->rule_count; i++) {
		const struct change_rule *rule = &changes->rules[i];
		page_add_text(&showing->page, ITEM_AT,
		              arena_print(arena, "%s: %s, %s", rule->rule,
		                          page_count(arena, rule->portfolios, "portfolio", "portfolios"),
		                          page_count(arena, rule->verdicts, "verdict", "verdicts")));
	}
}

static const char *where_text(struct arena *arena, const struct change *change)
{
	if (!change->unit)
		return "the file";
	return change->criterion ? arena_print(arena, "%s %s", change->unit, change->criterion) : change->unit;
}

static void add_change(struct showing *showing, const struct change *change)
{
	struct arena *arena = showing->arena;
	const char *text = arena_print(arena, "%s: from %s", where_text(arena, change),
	                               flip_text(arena, change->before, change->after));
	if (change->rule)
		text = arena_print(arena, "%s, %s %s", text, change->gone ? "no more by" : "by", change->rule);
	if (*change->reason)
		text = arena_print(arena, "%s: %s", text, change->reason);
	page_add_paragraph(&showing->page, &(struct paragraph){.indent = ITEM_AT, .hang = CHANGE_AT, .text = text});
}

static void add_list(struct showing *showing, const struct changes *changes)
{
	const char *path = "";
	for (size_t i = 0; i < changes->count; i++) {
		const struct change *change = &changes->at[i];
		if (strcmp(change->path, path) != 0)
			page_add_heading(&showing->page, *change->learner
			                                         ? arena_print(showing->arena, "%s (learner %s)",
			                                                       change->path, change->learner)
			                                         : change->path);
		path = change->path;
		add_change(showing, change);
	}
}

/* What the centre should know of the draft; --quiet does not hide it, as a check does not. */
static void add_notices(struct showing *showing, const struct strings *notices)
{
	if (notices->count)
		page_add_heading(&showing->page, "Notices of what is tried");
	for (size_t i = 0; i < notices->count; i++)
		page_add_paragraph(&showing->page,
		                   &(struct paragraph){.indent = ITEM_AT, .hang = CHANGE_AT, .text = notices->at[i]});
}

static void add_text(struct showing *showing, const struct trial *trial, const struct changes *changes)
{
	add_head(showing, trial);
	add_counts(showing, changes);
	add_rules(showing, changes);
	if (!showing->request->quiet)
		add_list(showing, changes);
	add_asides(showing, changes);
	add_notices(showing, &trial->notices);
}

/* For programs ----------------------------------------------------------------------------------------------------- */

static void add_verdict(struct buffer *out, const char *key, enum verdict verdict)
{
	object_add_text(out, key, verdict == VERDICT_NONE ? NULL : verdict_name(verdict));
}

static void add_object(struct buffer *out, const struct change *change)
{
	object_start(out);
	object_add_text(out, "path", change->path);
	object_add_text(out, "learner", change->learner);
	object_add_text(out, "unit", change->unit);
	object_add_text(out, "criterion", change->criterion);
	add_verdict(out, "before", change->before);
	add_verdict(out, "after", change->after);
	object_add_text(out, "rule", change->rule);
	object_add_text(out, "reason", change->reason);
	object_add_text(out, "set_by", change->set_by);
	object_add_truth(out, "gone", change->gone);
	object_end(out);
}

static void add_trial(struct buffer *out, const struct trial *trial)
{
	object_key(out, "trial");
	object_start(out);
	object_add_text(out, "now", trial->now);
	object_add_text(out, "tried", trial->tried);
	object_add_strings(out, "set", &trial->set);
	object_add_text(out, "today", trial->today);
	object_end(out);
}

static void add_flip_objects(struct buffer *out, const struct changes *changes)
{
	object_key(out, "flips");
	buffer_add_char(out, '[');
	for (size_t i = 0; i < changes->flip_count; i++) {
		buffer_add_string(out, i ? ", " : "");
		object_start(out);
		add_verdict(out, "before", changes->flips[i].before);
		add_verdict(out, "after", changes->flips[i].after);
		object_add_number(out, "portfolios", changes->flips[i].portfolios);
		object_end(out);
	}
	buffer_add_char(out, ']');
}

static void add_rule_objects(struct buffer *out, const struct changes *changes)
{
	object_key(out, "rules");
	buffer_add_char(out, '[');
	for (size_t i = 0; i < changes->rule_count; i++) {
		buffer_add_string(out, i ? ", " : "");
		object_start(out);
		object_add_text(out, "rule", changes->rules[i].rule);
		object_add_number(out, "portfolios", changes->rules[i].portfolios);
		object_add_number(out, "verdicts", changes->rules[i].verdicts);
		object_end(out);
	}
	buffer_add_char(out, ']');
}

static void add_aside_objects(struct buffer *out, const struct changes *changes)
{
	static const char *const kinds[] = {"fault", "advice", "question"};
	object_start_list(out, "beside");
	for (size_t i = 0; i < changes->aside_count; i++) {
		const struct change_aside *aside = &changes->asides[i];
		object_start_item(out);
		object_add_text(out, "kind", kinds[aside->kind]);
		object_add_text(out, "rule", aside->rule);
		object_add_text(out, "question", aside->question);
		object_add_truth(out, "gone", aside->gone);
		object_add_number(out, "portfolios", aside->portfolios);
		object_add_number(out, "findings", aside->findings);
		object_end(out);
	}
	object_end_list(out);
}

static void add_document(struct buffer *out, const struct trial *trial, const struct changes *changes)
{
	object_start(out);
	object_add_number(out, "assay", 1);
	add_trial(out, trial);
	object_add_number(out, "portfolios", changes->portfolios);
	object_add_number(out, "changed", changes->changed);
	object_add_number(out, "changed_within", changes->within);
	object_add_number(out, "changed_beside", changes->beside);
	add_flip_objects(out, changes);
	add_rule_objects(out, changes);
	add_aside_objects(out, changes);
	object_add_strings(out, "notices", &trial->notices);
	object_key(out, "changes");
	buffer_add_char(out, '[');
	for (size_t i = 0; i < changes->count; i++) {
		buffer_add_string(out, i ? ",\n" : "\n");
		add_object(out, &changes->at[i]);
	}
	buffer_add_string(out, "\n]");
	object_end_line(out);
}

static void add_lines(struct buffer *out, const struct changes *changes)
{
	for (size_t i = 0; i < changes->count; i++) {
		add_object(out, &changes->at[i]);
		buffer_add_char(out, '\n');
	}
}

void trial_report(struct showing *showing, const struct trial *trial, const struct changes *changes)
{
	if (strcmp(showing->format, "json") == 0)
		add_document(showing->page.out, trial, changes);
	else if (showing->as_lines)
		add_lines(showing->page.out, changes);
	else
		add_text(showing, trial, changes);
}
