#include "prose_times.h"

/* ---- Dates that no preposition leads ---- */

/* Words before a date that make it one by which something begins or ends. */
bool times_is_cue(const struct prose *prose, size_t at)
{
	return prose_in(prose, at, CLASS_CUES) ||
	       (prose_byte(prose, at) == ':' && prose_in(prose, at - 1, CLASS_CUES_WITH_COLON));
}

/* "this month's figures", "Monday's huddle" */
bool times_is_possessive(const struct prose *prose, size_t at)
{
	const struct token *token = prose_token(prose, at);
	return token->end - token->start > 4 && prose->text.at[token->end - 1] == 's' &&
	       (prose->text.at[token->end - 2] == '\'' || prose->text.at[token->end - 2] == '\x99');
}

/* "March: shadow the office", "06/03/2026 - hand it in", "Friday, ring her": the day of what follows. */
static bool heads(const struct times *times, const struct time_core *core, size_t at)
{
	const struct prose *prose = times->prose;
	bool first = at == 0 || prose_token(prose, at - 1)->kind == TOKEN_MARK;
	char mark = prose_byte(prose, core->next);
	bool over = core->resolved && core->end < times->reference;
	return first && !over && (mark == ':' || mark == '-' || mark == '\xE2') && !times_tense(times)->past_seem &&
	       !times_tense(times)->opening;
}

/* "w/e 6 March …" as a heading */
static bool is_week(const struct prose *prose, size_t at)
{
	return prose_is(prose, at, LINK_WC) || prose_in(prose, at, WORD_WEEK);
}

/* Whether the date stands free: it describes no noun ("the Monday shift"), and no word before it takes it up. */
static bool stands_free(const struct prose *prose, const struct time_core *core, size_t at)
{
	size_t i = core->next;
	bool noun = prose_same_sentence(prose, at, i) && prose_token(prose, i)->kind == TOKEN_WORD &&
	            !prose_has(prose, i, ROLE_COMMON) && !prose_has(prose, i, ROLE_UNIT) &&
	            !prose_has(prose, i, ROLE_FUTURE) && !prose_has(prose, i, ROLE_PERIOD_END) &&
	            !prose_in(prose, i, CLASS_BEHIND_FREE_DATE);
	bool of_number = at > 0 && prose_has(prose, at, ROLE_MONTH) && prose_token(prose, at - 1)->kind == TOKEN_NUMBER;
	bool led = at > 0 && prose_same_sentence(prose, at - 1, at) &&
	           (of_number || prose_is_article(prose, at - 1) || prose_has(prose, at - 1, ROLE_LINK) ||
	            prose_in(prose, at - 1, CLASS_BEFORE_BOUND_DATE));
	if (led && prose_in(prose, at - 1, CLASS_BEFORE_FREE_DATE))
		led = false;
	return !noun && !led;
}

/* "I'll ring her Monday", "first thing Thursday", "Rehearsal Wednesday, bring a chair" */
static bool is_day_of_plan(const struct times *times, const struct time_core *core, size_t at)
{
	const struct tense *tense = times_tense(times);
	bool part = at > 0 && prose_in(times->prose, at - 1, CLASS_THINGS_OF_DAY);
	bool past = tense->past || tense->perfect || (tense->past_seem && tense->seem_at < at);
	bool told = (past || tense->opening || tense->being) && !tense->future && !tense->order;
	return part || (stands_free(times->prose, core, at) && !told);
}

/* "exams start 4 May", "reopening autumn 2026": a date that is to come, in so many words. */
static bool is_date_to_come(const struct times *times, const struct time_core *core, size_t at)
{
	const struct tense *tense = times_tense(times);
	bool over = core->resolved && core->end < times->reference;
	bool told = (tense->past || tense->past_seem) && !tense->future && !core->year;
	over = over && !(core->year && (tense->future || tense->order));
	if (prose_in(times->prose, core->next, CLASS_IS_WAS) && !tense->future)
		return false; /* "Q1 is February to April" */
	bool quarter = prose_has(times->prose, at, ROLE_QUARTER) && tense->future &&
	               !(at > 0 && prose_is(times->prose, at - 1, LINK_THE)); /* "our Q3 work will …" */
	return core->named && !over && !told && !(tense->past && !tense->future) &&
	       (quarter || stands_free(times->prose, core, at));
}

/* A date that is spoken of: "write it as 1 March"; "turn it into Monday". */
static bool is_spoken_of(const struct prose *prose, size_t at)
{
	char before = prose_byte(prose, at - 1);
	bool dash = prose_span(prose, (uint32_t)at - 1, (uint32_t)at - 1).length == 3 && before == '\xE2' &&
	            (unsigned char)prose->text.at[prose_token(prose, at - 1)->start + 2] <= 0x95;
	return before == '"' || before == '\'' || (before == '\xE2' && !dash) || prose_is(prose, at - 1, LINK_AS) ||
	       prose_in(prose, at - 1, CLASS_DATE_SPOKEN_OF);
}

/* "next-day delivery" */
static bool is_next_day(const struct times *times, const struct time_core *core)
{
	return core->window && core->start == times->reference + 1 && core->end == core->start &&
	       !prose_has(times->prose, core->next - 1, ROLE_TODAY) &&
	       !prose_has(times->prose, core->next - 1, ROLE_WEEKDAY);
}

/* "this week", "next month", "tomorrow" */
static bool accepts_window(const struct times *times, const struct time_core *core, size_t at)
{
	const struct prose *prose = times->prose;
	const struct tense *tense = times_tense(times);
	bool first = at == 0;
	if (is_next_day(times, core) || (at > 0 && prose_is(prose, at - 1, LINK_TO)))
		return false;
	if (prose_in(prose, core->next, CLASS_IS_ARE_HAS) && !tense->future) /* "sales this quarter are up" */
		return false;
	return !tense->past_seem || tense->future || (first && is_week(prose, at) && !tense->past);
}

/* "tonight", "later today" */
static bool accepts_today(const struct times *times, const struct time_core *core, size_t at)
{
	const struct tense *tense = times_tense(times);
	bool told = (tense->past_seem || tense->being || tense->opening) && !tense->future && !tense->order;
	bool begins = at == 0;
	return !told && stands_free(times->prose, core, at) && (!begins || tense->future || tense->order);
}

/* "Tomorrow's fire drill is at 10.30": its hour is told. */
static bool is_told_at(const struct times *times, const struct time_core *core)
{
	const struct prose *prose = times->prose;
	for (size_t i = core->next; i < core->next + 6 && prose_same_sentence(prose, core->next, i); i++)
		if (prose_in(prose, i, WORD_IS))
			return prose_is(prose, i + 1, LINK_AT) || prose_is(prose, i + 1, LINK_IN) ||
			       prose_in(prose, i + 1, CLASS_OFF);
	return false;
}

/* "Phase 2 (April): training", "Stage 1 - June": when a stage of a plan is. */
static bool is_of_stage(const struct times *times, const struct time_core *core)
{
	const struct prose *prose = times->prose;
	bool numbered = prose_is_number(prose, 1) || prose_has(prose, 1, ROLE_NUMERAL);
	return prose_in(prose, 0, CLASS_STAGES) && numbered && core->kind == TIME_DATE &&
	       !times_tense(times)->past_seem && !times_tense(times)->being;
}

bool times_accepts_bare(const struct times *times, const struct time_core *core, size_t at, bool ended)
{
	const struct prose *prose = times->prose;
	bool first = at == 0;
	bool last = core->next + 1 >= prose->token_count;
	bool over = core->resolved && core->end < times->reference;
	bool counted = at > 0 && prose_in(prose, at, CLASS_WEEKEND) && prose_has(prose, at - 1, ROLE_NUMERAL);
	if (at > 0 && (is_spoken_of(prose, at) || counted)) /* "one weekend in four" */
		return false;
	bool figures = prose_has(prose, core->next, ROLE_PRICE) || prose_in(prose, core->next, CLASS_FIGURES);
	if (times_is_possessive(prose, core->next - 1) && first && figures)
		return false;
	if (times_is_possessive(prose, core->next - 1) && first && (times_is_due(times) || is_told_at(times, core)) &&
	    !over)
		return true; /* "Sunday's service will be at 11" */
	if (times_is_possessive(prose, core->next - 1))
		return !times_tense(times)->stated && !times_tense(times)->past_seem &&
		       prose_has(prose, core->next, ROLE_EVENT);
	if (prose_has(prose, at, ROLE_TODAY) && accepts_today(times, core, at))
		return true;
	if (core->window)
		return accepts_window(times, core, at);
	bool bracketed = at > 0 && prose_byte(prose, at - 1) == '(' && prose_byte(prose, core->next) == ')';
	if (bracketed && core->named && !over && !times_tense(times)->past)
		return true;
	if (!over && is_of_stage(times, core))
		return true;
	const struct tense *tense = times_tense(times);
	bool told = tense->told && tense->past_seem && !tense->future && !over; /* "The pilot ran to the end of June" */
	if ((ended && !told) || (first && last && core->kind == TIME_DATE) || heads(times, core, at))
		return true;
	if (core->weekday && !core->named)
		return is_day_of_plan(times, core, at);
	return is_date_to_come(times, core, at) || (!over && at > 0 && times_is_cue(prose, at - 1));
}
