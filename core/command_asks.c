#include "command_asks.h"

#include <ctype.h>
#include <string.h>

enum { INDENT = 2, DEEPER = 4 };

/* Thresholds ------------------------------------------------------------------------------------------------------- */

static const char *amount_text(struct arena *arena, const struct parameter *parameter, const char *value)
{
	bool says_more = *parameter->unit && strcmp(parameter->unit, parameter->name) != 0;
	return says_more ? arena_print(arena, "%s (%s)", value, parameter->unit) : value;
}

/* "; the centre's own, no source states it"; empty where one does. */
static const char *whose_text(const struct parameter *parameter)
{
	if (!*parameter->whose)
		return "";
	return strcmp(parameter->whose, "centre") == 0 ? "; the centre's own, no source states it"
	                                               : "; assay's own, no source states it";
}

const char *default_text(struct arena *arena, const struct parameter *parameter)
{
	return arena_print(arena, "%s, at %s%s", amount_text(arena, parameter, parameter->value),
	                   place_text(arena, parameter->place), whose_text(parameter));
}

static const char *with_reason(struct arena *arena, const char *text, const char *reason)
{
	return *reason ? arena_print(arena, "%s (%s)", text, reason) : text;
}

static const char *setting_text(struct arena *arena, const struct parameter *parameter, const struct setting *setting)
{
	if (strcmp(setting->layer, "rule") == 0)
		return arena_print(arena, "the rule's default at %s%s", place_text(arena, parameter->place),
		                   whose_text(parameter));
	return with_reason(arena,
	                   arena_print(arena, "set by the %s at %s", setting->layer, place_text(arena, setting->place)),
	                   setting->because);
}

const char *short_threshold_text(struct arena *arena, const struct check *check, const struct parameter *parameter)
{
	const struct setting *setting = check_setting(check, parameter);
	return arena_print(arena, "%s = %s, %s", parameter->name, amount_text(arena, parameter, setting->value),
	                   setting_text(arena, parameter, setting));
}

const char *threshold_text(struct arena *arena, const struct check *check, const struct parameter *parameter)
{
	const char *text = short_threshold_text(arena, check, parameter);
	const struct settings *settings = check_settings(check, parameter);
	for (size_t i = settings->count - 1; i-- > 1;)
		text = arena_print(arena, "%s; before that %s, %s", text, settings->at[i].value,
		                   setting_text(arena, parameter, &settings->at[i]));
	if (settings->count == 1)
		return text;
	return arena_print(arena, "%s; the rule's default is %s", text, default_text(arena, parameter));
}

const char *asked_text(struct arena *arena, const struct check *check)
{
	/* The last to set its threshold may be another: "feedback.over_time { days = 60 }" beside what asks for it. */
	const struct place *place = &check->place, *asker = &check->asker.place;
	bool is_asker = *check->asker.layer && asker->line == place->line && strcmp(asker->file, place->file) == 0;
	const char *text = arena_print(arena, "asked by the %s at %s", check->layer, place_text(arena, check->place));
	return with_reason(arena, text, is_asker ? check->asker.because : "");
}

const char *stage_text(enum stage from)
{
	static const char *const desks[] = {"learner, assessor and verifier", "assessor and verifier",
	                                    "the verifier only"};
	return desks[from];
}

/* Subjects --------------------------------------------------------------------------------------------------------- */

/* Words that have no plural: they come in items. */
static bool is_mass(const char *name)
{
	return strcmp(name, "feedback") == 0 || strcmp(name, "evidence") == 0 || strcmp(name, "monitoring") == 0;
}

static const char *singular(struct arena *arena, const char *name)
{
	return is_mass(name) ? arena_print(arena, "item of %s", name) : name;
}

static const char *plural(struct arena *arena, const char *name)
{
	size_t length = strlen(name);
	if (is_mass(name))
		return arena_print(arena, "items of %s", name);
	if (length > 1 && name[length - 1] == 'y' && !strchr("aeiou", name[length - 2]))
		return arena_print(arena, "%.*sies", (int)length - 1, name);
	return arena_print(arena, "%ss", name);
}

static const char *the_subject(struct arena *arena, const struct format_subject *subject)
{
	if (!subject->many)
		return arena_print(arena, "the %s", subject->name);
	return arena_print(arena, "the %s as a whole",
	                   is_mass(subject->name) ? subject->name : plural(arena, subject->name));
}

/* "at least 2 activities that are done", "every objective that is in force, if there is any," */
static const char *subject_text(struct arena *arena, const struct block *block)
{
	const char *name = block->subject->name, *text;
	bool several = block->quantifier == QUANTIFIER_AT_LEAST && block->least > 1;
	if (block->quantifier == QUANTIFIER_THE)
		text = the_subject(arena, block->subject);
	else if (block->quantifier == QUANTIFIER_EVERY)
		text = arena_print(arena, "every %s", singular(arena, name));
	else
		text = arena_print(arena, "at least %zu %s", block->least,
		                   several ? plural(arena, name) : singular(arena, name));
	if (block->trait)
		text = arena_print(arena, "%s that %s %s", text, several ? "are" : "is", block->trait);
	return block->if_any ? arena_print(arena, "%s, if there is any,", text) : text;
}

/* A question supposes that there is something to ask about. */
static const char *asked_about(struct arena *arena, const struct block *block)
{
	struct block plain = *block;
	plain.if_any = false;
	return subject_text(arena, &plain);
}

static const char *capital(struct arena *arena, const char *text)
{
	return arena_print(arena, "%c%s", toupper((unsigned char)text[0]), text + 1);
}

/* Checks ----------------------------------------------------------------------------------------------------------- */

static void add_check(struct showing *showing, const struct check *check, size_t indent);

static void add_alternatives(struct showing *showing, const struct check *check, size_t indent)
{
	page_add_text(&showing->page, indent, "one of these is enough:");
	for (size_t i = 0; i < check->any_count; i++)
		add_check(showing, &check->any_of[i], indent + INDENT);
}

static void add_check(struct showing *showing, const struct check *check, size_t indent)
{
	struct page *page = &showing->page;
	struct arena *arena = showing->arena;
	const struct rule *rule = check->rule;
	if (!rule) {
		add_alternatives(showing, check, indent);
		return;
	}
	page_add_paragraph(page, &(struct paragraph){
					 .indent = indent, .label = "•", .hang = indent + INDENT, .text = rule->title});
	page_add_text(page, indent + DEEPER, arena_print(arena, "Why: %s", rule->why));
	for (size_t i = 0; i < rule->parameter_count; i++)
		page_add_text(page, indent + DEEPER, threshold_text(arena, check, &rule->parameters[i]));
	if (rule->from != STAGE_LEARNER)
		page_add_text(page, indent + DEEPER, arena_print(arena, "only for %s", stage_text(rule->from)));
	page_add_remark(page, indent + DEEPER,
	                *check->layer ? arena_print(arena, "%s, %s", rule->full, asked_text(arena, check))
	                              : arena_print(arena, "%s, asked in line %d", rule->full, check->place.line));
}

static void add_checks(struct showing *showing, const struct block *block, const struct checks *checks,
                       const char *verb, size_t indent)
{
	struct arena *arena = showing->arena;
	if (!checks->count)
		return;
	const char *subject = capital(arena, subject_text(arena, block));
	page_add_blank_line(&showing->page);
	page_add_paragraph(&showing->page, &(struct paragraph){
						   .indent = indent,
						   .hang = indent,
						   .tone = TONE_STRONG,
						   .text = arena_print(arena, "%s %s pass%s:", subject, verb,
	                                                               checks->count > 1 ? " all of these" : ""),
					   });
	for (size_t i = 0; i < checks->count; i++)
		add_check(showing, &checks->at[i], indent + INDENT);
}

static void add_questions(struct showing *showing, const struct block *block, size_t indent)
{
	struct arena *arena = showing->arena;
	if (!block->ask.count)
		return;
	page_add_blank_line(&showing->page);
	page_add_paragraph(&showing->page,
	                   &(struct paragraph){
				   .indent = indent,
				   .hang = indent,
				   .tone = TONE_STRONG,
				   .text = arena_print(arena, "The assessor asks about %s:", asked_about(arena, block)),
			   });
	for (size_t i = 0; i < block->ask.count; i++)
		page_add_paragraph(&showing->page, &(struct paragraph){
							   .indent = indent + INDENT,
							   .label = "•",
							   .hang = indent + DEEPER,
							   .text = block->ask.at[i],
						   });
}

/* What leads over from a block to the blocks inside it. */
static const char *inside_text(struct arena *arena, const struct block *block)
{
	if (!block->must.count && !block->should.count && !block->ask.count)
		return arena_print(arena, "In %s:", subject_text(arena, block));
	bool several = block->quantifier == QUANTIFIER_EVERY || block->least > 1;
	return several ? "And within each of these:" : "And within the same one:";
}

static void add_block(struct showing *showing, const struct block *block, size_t indent)
{
	add_checks(showing, block, &block->must, "must", indent);
	add_checks(showing, block, &block->should, "should", indent);
	add_questions(showing, block, indent);
	if (!block->count)
		return;
	page_add_blank_line(&showing->page);
	page_add_text(&showing->page, indent, inside_text(showing->arena, block));
	for (size_t i = 0; i < block->count; i++)
		add_block(showing, &block->blocks[i], indent + INDENT);
}

void showing_add_blocks(struct showing *showing, const struct block *blocks, size_t count)
{
	for (size_t i = 0; i < count; i++)
		add_block(showing, &blocks[i], 0);
}
