#include "prose_times.h"

#include <string.h>

/* ---- What is found ---- */

static struct found_time *last_found(struct times *times)
{
	size_t count = times->found.length / sizeof(struct found_time);
	return count ? (struct found_time *)(void *)times->found.at + (count - 1) : NULL;
}

size_t times_add_core(struct times *times, struct time_core core, size_t first)
{
	if (!prose_same_sentence(times->prose, first, core.next - 1))
		return first;
	struct found_time time = {.kind = core.kind,
	                          .resolved = core.resolved,
	                          .start = core.start,
	                          .end = core.end,
	                          .repeat = core.repeat,
	                          .first = (uint32_t)first,
	                          .last = (uint32_t)core.next - 1};
	buffer_add(&times->found, &time, sizeof time);
	return core.next;
}

size_t times_add_event(struct times *times, size_t first, size_t next, bool each_case)
{
	if (!prose_same_sentence(times->prose, first, next - 1))
		return first;
	struct found_time time = {
		.kind = TIME_EVENT, .first = (uint32_t)first, .last = (uint32_t)next - 1, .each_case = each_case};
	buffer_add(&times->found, &time, sizeof time);
	return next;
}

bool times_told_past(const struct times *times)
{
	return times->tense->past && !times->tense->future;
}

/* The same where no deadline speaks for an aim: "have improved", too. */
static bool told_as_done(const struct times *times)
{
	return (times->tense->past || times->tense->perfect) && !times->tense->future;
}

/* ---- What comes round ---- */

/* "every sprint" behind "at the end of" */
static size_t read_each_end(struct times *times, size_t at, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	size_t first, i = lead->next;
	bool thing = prose_has(prose, i + 1, ROLE_PLACE) || prose_has(prose, i + 1, ROLE_CASE) ||
	             prose_has(prose, i + 1, ROLE_PERSON);
	if (!lead->ended || !prose_is(prose, i, LINK_EVERY) || thing)
		return at;
	struct time_core core = prose_recurring_at(times->arena, prose, i, times->reference, times->tense, &first);
	if (core.next && prose_has(prose, i + 1, ROLE_UNIT)) {
		prose_period((enum time_unit)prose_value(prose, i + 1), times->reference, 0, &core.start, &core.end);
		core.start = core.end = lead->start ? core.end + 1 : core.end;
		core.resolved = true;
	} else if (!core.next) {
		core = (struct time_core){.next = i + 2, .kind = TIME_RECURRING};
	}
	return prose_same_sentence(prose, at, core.next - 1) ? times_add_core(times, core, at) : at;
}

/* ---- Dates ---- */

/* "Monday to Friday", "Mon-Fri": when something is open. */
static bool is_weekday_range(const struct prose *prose, size_t at, size_t next)
{
	bool to = prose_is(prose, next, LINK_TO) || prose_byte(prose, next) == '-';
	bool from = at > 0 && (prose_is(prose, at - 1, LINK_TO) || prose_byte(prose, at - 1) == '-');
	bool between = at > 0 && prose_is(prose, at, LINK_BETWEEN) && prose_is(prose, next, LINK_AND);
	return ((to || between) && prose_has(prose, next + 1, ROLE_WEEKDAY)) ||
	       (from && prose_has(prose, at - 2, ROLE_WEEKDAY)) || prose_has(prose, next, ROLE_WEEKDAY);
}

/* Words before a date that make it one by which something begins or ends. */
static bool is_cue(const struct prose *prose, size_t at)
{
	static const char *const cues[] = {"ends",       "effective", "starting", "starts", "begins",
	                                   "commencing", "closes",    "expires",  "finish", "start"};
	for (size_t i = 0; i < sizeof cues / sizeof cues[0]; i++)
		if (prose_word_is(prose, at, cues[i]))
			return true;
	return prose_byte(prose, at) == ':' &&
	       (prose_word_is(prose, at - 1, "date") || prose_word_is(prose, at - 1, "by") ||
	        prose_word_is(prose, at - 1, "end") || prose_word_is(prose, at - 1, "start") ||
	        prose_word_is(prose, at - 1, "finish"));
}

/* "this month's figures", "Monday's huddle" */
static bool is_possessive(const struct prose *prose, size_t at)
{
	const struct token *token = &prose->tokens[at];
	return token->end - token->start > 4 && prose->text.at[token->end - 1] == 's' &&
	       (prose->text.at[token->end - 2] == '\'' || prose->text.at[token->end - 2] == '\x99');
}

/* "March: shadow the office", "06/03/2026 - hand it in", "Friday, ring her": the day of what follows. */
static bool heads(const struct times *times, const struct time_core *core, size_t at)
{
	const struct prose *prose = times->prose;
	bool first = at == 0 || prose->tokens[at - 1].stop || prose->tokens[at - 1].kind == TOKEN_MARK;
	char mark = prose_byte(prose, core->next);
	bool over = core->resolved && core->end < times->reference;
	return first && !over && (mark == ':' || mark == '-' || mark == '\xE2') && !times->tense->past_seem &&
	       !times->tense->opening;
}

/* "w/e 6 March …" as a heading */
static bool is_week(const struct prose *prose, size_t at)
{
	return prose_is(prose, at, LINK_WC) || prose_word_is(prose, at, "week");
}

/* "If it rains on Sunday": no plan, but a condition. */
static bool is_condition(const struct prose *prose, size_t at)
{
	for (size_t i = at; i > 0 && at - i < 8 && prose_same_sentence(prose, i - 1, at); i--)
		if (prose_word_in(prose, i - 1, "if unless"))
			return true;
		else if (prose->tokens[i - 1].kind == TOKEN_MARK)
			return false;
	return false;
}

/* "I'll ring her Monday", "first thing Thursday" */
static bool is_day_of_plan(const struct times *times, const struct time_core *core, size_t at, bool last)
{
	const struct prose *prose = times->prose;
	bool noun = prose_same_sentence(prose, at, core->next) && prose->tokens[core->next].kind == TOKEN_WORD &&
	            !prose_has(prose, core->next, ROLE_COMMON) && !prose_has(prose, core->next, ROLE_UNIT);
	bool part = at > 0 && prose_word_in(prose, at - 1, "thing morning afternoon evening noon am pm lunchtime");
	bool led = at > 0 && (prose_is_article(prose, at - 1) || prose_has(prose, at - 1, ROLE_LINK));
	return part || (!noun && !led && (times->tense->future || (last && !times->tense->stated)));
}

static bool accepts_bare(const struct times *times, const struct time_core *core, size_t at, bool ended)
{
	const struct prose *prose = times->prose;
	bool first = at == 0 || prose->tokens[at - 1].stop;
	bool last = core->next >= prose->token_count || prose->tokens[core->next - 1].stop ||
	            prose->tokens[core->next].stop;
	bool over = core->resolved && core->end < times->reference;
	if (last && prose_has(prose, at, ROLE_TODAY) && !times->tense->past_seem && at > 0)
		return true;
	char before = prose_byte(prose, at - 1);
	if (before == '"' || before == '\'' || before == '\xE2' || prose_is(prose, at - 1, LINK_AS))
		return false; /* a date that is spoken of: "write it as 1 March" */
	if (prose_word_is(prose, at - 1, "into") || (prose_is(prose, at - 1, LINK_TO) && core->window))
		return false;
	bool next_day = core->window && core->start == times->reference + 1 && core->end == core->start &&
	                !prose_has(prose, core->next - 1, ROLE_TODAY) &&
	                !prose_has(prose, core->next - 1, ROLE_WEEKDAY);
	if (next_day) /* "next-day delivery" */
		return false;
	if (is_possessive(prose, core->next - 1))
		return !times->tense->stated && !times->tense->past_seem && prose_has(prose, core->next, ROLE_EVENT);
	if (core->window && prose_word_in(prose, core->next, "is are has") && !times->tense->future)
		return false; /* "sales this quarter are up" */
	if (core->window)
		return !times->tense->past_seem || times->tense->future ||
		       (first && is_week(prose, at) && !times->tense->past);
	bool bracketed = before == '(' && prose_byte(prose, core->next) == ')';
	if (bracketed && core->named && !over && !times->tense->past)
		return true;
	if (ended || (first && last && core->kind == TIME_DATE) || heads(times, core, at))
		return true;
	if (core->weekday && (!times->tense->past_seem || times->tense->future))
		return is_day_of_plan(times, core, at, last);
	return !over && ((at > 0 && is_cue(prose, at - 1)) || (core->named && times->tense->future));
}

/* "staff who leave before April": whom it is about, and no plan. */
static bool of_some(const struct prose *prose, size_t at)
{
	for (size_t i = at; i > 0 && at - i < 3 && prose_same_sentence(prose, i - 1, at); i--)
		if (prose_word_is(prose, i - 1, "who"))
			return true;
	return false;
}

/* "applications open in September": once, and not each day. */
static bool opens_then(const struct prose *prose, const struct time_core *core, size_t at)
{
	return !core->weekday && at > 0 && prose_word_in(prose, at - 1, "open opens close closes");
}

/* "in the March newsletter" */
static bool is_adjective_month(const struct prose *prose, const struct time_core *core)
{
	size_t i = core->next;
	return prose_has(prose, i - 1, ROLE_MONTH) && prose_same_sentence(prose, i - 1, i) &&
	       prose->tokens[i].kind == TOKEN_WORD && !prose_has(prose, i, ROLE_COMMON);
}

static bool accepts(const struct times *times, const struct lead *lead, const struct time_core *core, size_t at)
{
	const struct tense *tense = times->tense;
	bool over = core->resolved && core->end < times->reference;
	bool strong = lead->kind == LEAD_BY || lead->kind == LEAD_WITHIN || lead->ended;
	if (times_told_past(times) || (!strong && told_as_done(times)) || lead->kind == LEAD_NEVER)
		return false;
	if (prose_word_in(times->prose, core->next, "street road avenue lane court drive place square terrace"))
		return false;
	bool of_hours = !opens_then(times->prose, core, at) && (!core->named || lead->kind == LEAD_AFTER);
	if (!strong && tense->opening && !tense->future && of_hours)
		return false;
	if (lead->kind == LEAD_IN && lead->article && is_adjective_month(times->prose, core))
		return false;
	if (core->weekday && (tense->opening || is_weekday_range(times->prose, core->next - 1, core->next)))
		return false;
	switch (lead->kind) {
	case LEAD_BY:
	case LEAD_WITHIN:
		return true;
	case LEAD_UNTIL:
		return !tense->opening && !over;
	case LEAD_FOR: /* "have it ready for Monday", and not "the figures for May" */
		return !over && (tense->future ||
		                 (core->start == core->end && core->resolved && !tense->stated && !tense->past_seem));
	case LEAD_AFTER:
		return !over && (tense->future || !tense->past_seem);
	case LEAD_NONE:
		return accepts_bare(times, core, at, lead->ended);
	default:
		if (is_condition(times->prose, at) || (!core->named && prose_is_state(times->prose, at, tense)))
			return false;
		if (over && core->named && !tense->past_seem && !tense->stated && !tense->opening &&
		    core->start == core->end)
			return true;
		return tense->future ||
		       (!over && !tense->example && (!tense->past_seem || core->window || lead->ended));
	}
}

/* "by the end of" a period is its last day, "at the start of" its first. */
static void cut_to_boundary(const struct lead *lead, struct time_core *core)
{
	if (lead->start)
		core->end = core->start;
	else if (lead->ended)
		core->start = core->end;
}

/* "from 3 March to 7 April", "between March and May": up to the last day of the second. */
static void extend_range(const struct times *times, struct time_core *core)
{
	const struct prose *prose = times->prose;
	size_t i = core->next;
	char mark = prose_byte(prose, i);
	bool to = prose_is(prose, i, LINK_TO) || prose_is(prose, i, LINK_UNTIL) || mark == '-' || mark == '\xE2';
	bool joined = prose_joined(prose, i - 1, '-') || prose_joined(prose, i - 1, '/');
	if ((!to && !joined && !prose_is(prose, i, LINK_AND)) || core->weekday || !core->resolved ||
	    prose->tokens[i - 1].stop)
		return;
	struct time_core second = prose_date_at(prose, i + !joined, times->reference, false);
	if (second.next && second.resolved && second.end >= core->start) {
		core->end = second.end;
		core->next = second.next;
	}
}

/* "3 to 7 March": the first day has no month of its own; gives the token of the second. */
static size_t over_first_day(const struct prose *prose, size_t at)
{
	int64_t year;
	int month, day;
	bool to = prose_is(prose, at + 1, LINK_TO) || prose_is(prose, at + 1, LINK_AND);
	bool number = prose_shape(prose, at).plain || prose_shape(prose, at).shape == SHAPE_ORDINAL;
	bool range = to && number && prose_read_date(prose, at + 2, &year, &month, &day) && day;
	return range ? at + 2 : at;
}

static size_t read_date(struct times *times, size_t at, const struct lead *lead)
{
	size_t i = lead->kind == LEAD_NONE ? lead->next : over_first_day(times->prose, lead->next);
	struct time_core core = prose_date_at(times->prose, i, times->reference, lead->ended);
	if (core.next == 0 && lead->article)
		core = prose_date_at(times->prose, --i, times->reference, false);
	if (core.next == 0 || !prose_same_sentence(times->prose, at, core.next - 1))
		return at;
	if (lead->kind == LEAD_NONE && !lead->ended)
		extend_range(times, &core); /* "Jan-March: …" */
	if (!accepts(times, lead, &core, at))
		return at;
	if (lead->ended && prose_is(times->prose, at, LINK_AT) && core.end == times->reference)
		return core.next; /* "at the end of the day" */
	cut_to_boundary(lead, &core);
	extend_range(times, &core);
	struct found_time *before = last_found(times);
	bool of_recurring = before && before->kind == TIME_RECURRING && core.weekday && at - before->last <= 2;
	if (!of_recurring)
		return times_add_core(times, core, at);
	before->last = (uint32_t)core.next - 1; /* "every two weeks, on Monday" */
	return core.next;
}

/* ---- Other ---- */

/* "by 4 o'clock", "before lunch": today. */
static size_t read_clock(struct times *times, size_t at, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	size_t end = lead->kind == LEAD_BY ? prose_clock_end(prose, lead->next) : lead->next;
	bool by = prose_is(prose, at, LINK_BY) || times->tense->future;
	if (end == lead->next || !by || times->tense->opening || times->tense->past ||
	    (times->tense->stated && !times->tense->future) || !prose_same_sentence(prose, at, end - 1))
		return at;
	struct time_core core = {.next = end, .kind = TIME_RELATIVE, .resolved = true};
	core.start = core.end = times->reference;
	return times_add_core(times, core, at);
}

/* "between now and the holidays", "from now until June" */
static size_t read_from_now(struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	bool between = prose_is(prose, at, LINK_BETWEEN) && prose_is(prose, at + 1, LINK_NOW) &&
	               prose_is(prose, at + 2, LINK_AND);
	bool from = prose_is(prose, at, LINK_FROM) && prose_is(prose, at + 1, LINK_NOW) &&
	            prose_is(prose, at + 2, LINK_UNTIL);
	if (!between && !from)
		return at;
	size_t i = at + 3 + prose_is_article(prose, at + 3);
	struct lead lead = {.kind = LEAD_BY, .next = i};
	prose_read_boundary(prose, &lead);
	struct time_core core = prose_date_at(prose, lead.next, times->reference, lead.ended);
	if (core.next) {
		core.start = times->reference;
		return times_add_core(times, core, at);
	}
	size_t end = times_thing_end(prose, i, true);
	if (!end)
		return at;
	core = (struct time_core){.next = end, .kind = TIME_RELATIVE};
	return times_add_core(times, core, at);
}

static size_t read_vague(struct times *times, size_t at)
{
	size_t end = prose_vague_end(times->prose, at);
	if (end == at || !prose_same_sentence(times->prose, at, end - 1))
		return at;
	struct found_time time = {
		.kind = TIME_RELATIVE, .vague = true, .first = (uint32_t)at, .last = (uint32_t)end - 1};
	buffer_add(&times->found, &time, sizeof time);
	return end;
}

static size_t read_recurring(struct times *times, size_t at)
{
	size_t first;
	struct time_core core =
		prose_recurring_at(times->arena, times->prose, at, times->reference, times->tense, &first);
	const struct found_time *before = last_found(times);
	bool taken = before && first <= before->last; /* "by 29 February a year": 29 counts nothing */
	if (!core.next || !prose_same_sentence(times->prose, at, core.next - 1) || told_as_done(times) || taken)
		return at;
	if (times->tense->opening && !times->tense->future)
		return at;
	return times_add_core(times, core, first);
}

/* Reads the time that starts at `at`; gives the token behind it, `at` where there is none. */
static size_t read_time(struct times *times, size_t at)
{
	size_t next = times_read_milestone(times, at);
	if (next == at)
		next = read_vague(times, at);
	if (next == at)
		next = read_recurring(times, at);
	if (next == at)
		next = read_from_now(times, at);
	if (next == at)
		next = times_read_bare_window(times, at);
	if (next > at)
		return next;
	struct lead lead = prose_lead_at(times->prose, at);
	if (lead.next >= times->prose->token_count || of_some(times->prose, at))
		return at;
	next = read_each_end(times, at, &lead);
	if (next == at)
		next = times_read_window(times, at, &lead);
	if (next == at)
		next = read_date(times, at, &lead);
	if (next == at)
		next = read_clock(times, at, &lead);
	return next > at ? next : times_read_event(times, at, &lead);
}

/* What a word must be to begin a time; "FY26" is known by its form. */
static const uint32_t time_roles = 1U << ROLE_LINK | 1U << ROLE_NUMERAL | 1U << ROLE_ORDINAL | 1U << ROLE_MONTH |
                                   1U << ROLE_WEEKDAY | 1U << ROLE_WEEKDAYS | 1U << ROLE_UNIT | 1U << ROLE_REPEAT |
                                   1U << ROLE_TODAY | 1U << ROLE_QUARTER | 1U << ROLE_FEAST | 1U << ROLE_SEASON |
                                   1U << ROLE_PERIOD_END | 1U << ROLE_VAGUE | 1U << ROLE_FUTURE | 1U << ROLE_STATE;

static bool may_begin(const struct prose *prose, size_t at)
{
	const struct token *token = &prose->tokens[at];
	bool known = token->kind == TOKEN_NUMBER || (token->roles & time_roles) != 0;
	return token->kind != TOKEN_MARK && (known || (prose_byte(prose, at) | ' ') == 'f');
}

const struct found_time *prose_times(struct arena *arena, const struct prose *prose, int64_t reference, size_t *count)
{
	struct times times = {.arena = arena, .prose = prose, .reference = reference};
	times.tenses = prose_tenses(arena, prose);
	for (size_t i = 0; i < prose->token_count;) {
		times.tense = &times.tenses[prose->tokens[i].sentence];
		size_t next = may_begin(prose, i) ? read_time(&times, i) : i;
		i = next > i ? next : i + 1;
	}
	*count = times.found.length / sizeof(struct found_time);
	struct found_time *found = arena_array(arena, *count + 1, sizeof *found);
	if (*count > 0)
		memcpy(found, times.found.at, times.found.length);
	buffer_free(&times.found);
	return found;
}
