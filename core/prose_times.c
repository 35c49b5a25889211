#include "prose_parts.h"

#include <string.h>

enum { EVENT_REACH = 5 };

struct times {
	struct arena *arena;
	const struct prose *prose;
	const struct tense *tenses, *tense; /* all, and that of the sentence */
	int64_t reference;
	struct buffer found; /* struct found_time */
};

static bool is_article(const struct prose *prose, size_t at)
{
	return prose_is(prose, at, LINK_THE) || prose_is(prose, at, LINK_MY);
}

/* ---- What is found ---- */

static struct found_time *last_found(struct times *times)
{
	size_t count = times->found.length / sizeof(struct found_time);
	return count ? (struct found_time *)(void *)times->found.at + (count - 1) : NULL;
}

static size_t add_core(struct times *times, struct time_core core, size_t first)
{
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

static size_t add_event(struct times *times, size_t first, size_t next, bool each_case)
{
	struct found_time time = {
		.kind = TIME_EVENT, .first = (uint32_t)first, .last = (uint32_t)next - 1, .each_case = each_case};
	buffer_add(&times->found, &time, sizeof time);
	return next;
}

static bool told_as_past(const struct times *times)
{
	return times->tense->past && !times->tense->future;
}

/* The same where no deadline speaks for an aim: "have improved", too. */
static bool told_as_done(const struct times *times)
{
	return (times->tense->past || times->tense->perfect) && !times->tense->future;
}

/* ---- Events ---- */

/* The token behind an event's name in the words from `at` on, 0 where there is none. */
static size_t event_end(const struct prose *prose, size_t at)
{
	for (size_t i = at; i < at + EVENT_REACH && prose_same_sentence(prose, i, at); i++) {
		bool skipped = is_article(prose, i) || prose_is(prose, i, LINK_NEXT) || prose_is(prose, i, LINK_A) ||
		               prose_is(prose, i, LINK_THIS) || prose_is(prose, i, LINK_EVERY) ||
		               prose_is(prose, i, LINK_OF) || prose_is(prose, i, LINK_MID) ||
		               prose_is(prose, i, LINK_LATE);
		if (prose_has(prose, i, ROLE_EVENT)) {
			bool number = i + 1 < prose->token_count && prose->tokens[i + 1].kind == TOKEN_NUMBER &&
			              prose_same_sentence(prose, i, i + 1);
			return i + 1 + number;
		}
		if (prose->tokens[i].kind == TOKEN_MARK || prose_has(prose, i, ROLE_PAST) ||
		    prose_has(prose, i, ROLE_HAVE) || (prose_has(prose, i, ROLE_LINK) && !skipped) ||
		    prose_has(prose, i, ROLE_SUBJECT))
			return 0;
	}
	return 0;
}

/* "the end of X": behind "by", any thing may end but a page or a queue. The token behind its first words. */
static size_t thing_end(const struct prose *prose, size_t at, bool any)
{
	size_t event = event_end(prose, at);
	bool period = false, place = false;
	for (size_t i = at; i < at + 3 && prose_same_sentence(prose, at, i) && prose->tokens[i].kind != TOKEN_MARK;
	     i++) {
		period = period || prose_has(prose, i, ROLE_UNIT);
		place = place || prose_has(prose, i, ROLE_PLACE);
	}
	if (event || place)
		return place ? 0 : event;
	bool word = at < prose->token_count && prose->tokens[at].kind != TOKEN_MARK && !prose_is(prose, at, LINK_LAST);
	return word && (any || period) ? at + 1 : 0;
}

/* "by the review team", "set by the programme": somebody does it. */
static bool names_doer(const struct prose *prose, size_t at, size_t end)
{
	if (!prose_is(prose, at, LINK_BY))
		return false;
	bool noun = prose_same_sentence(prose, at, end) && prose->tokens[end].kind == TOKEN_WORD &&
	            !prose_has(prose, end, ROLE_COMMON) && !prose_has(prose, end, ROLE_LINK);
	const struct token *before = at > 0 ? &prose->tokens[at - 1] : NULL;
	bool done = before && before->end - before->start > 3 && !before->stop &&
	            memcmp(prose->text.at + before->end - 2, "ed", 2) == 0;
	return noun || done || (at > 0 && prose_has(prose, at - 1, ROLE_PARTICIPLE));
}

/* "before starting", "on joining", "after completing" */
static bool begins_or_ends(const struct prose *prose, size_t at)
{
	static const char *const words[] = {"starting",  "joining",    "leaving", "completing",
	                                    "finishing", "completion", "arrival"};
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (prose_word_is(prose, at, words[i]))
			return true;
	return false;
}

/* "before my appraisal", "by the end of the session", "at the next meeting", "in Unit 12" */
static size_t read_event(struct times *times, size_t at, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	size_t i = lead->next;
	bool next = prose_is(prose, i, LINK_NEXT) || prose_has(prose, i, ROLE_ORDINAL);
	bool numbered = prose_has(prose, i, ROLE_EVENT) && i + 1 < prose->token_count &&
	                prose->tokens[i + 1].kind == TOKEN_NUMBER && prose_same_sentence(prose, i, i + 1);
	bool gerund =
		prose_is(prose, at, LINK_AFTER) || prose_is(prose, at, LINK_BEFORE) || prose_is(prose, at, LINK_ON);
	if (gerund && begins_or_ends(prose, i) && !times->tense->past)
		return add_event(times, at, i + 1, false);
	bool unit_number = prose_has(prose, i, ROLE_UNIT) && prose_value(prose, i) >= UNIT_DAY &&
	                   prose_shape(prose, i + 1).plain && prose_same_sentence(prose, i, i + 1);
	bool led =
		lead->kind != LEAD_NONE && lead->kind != LEAD_NEVER && lead->kind != LEAD_FOR && !told_as_past(times);
	bool following = lead->article && prose_word_is(prose, i, "following") &&
	                 (prose_has(prose, i + 1, ROLE_UNIT) || prose_has(prose, i + 1, ROLE_WEEKDAY));
	if (led && (unit_number || following)) /* "in week 3", "by the following Monday" */
		return add_event(times, at, i + 2, false);
	if (lead->kind == LEAD_NONE && !lead->ended &&
	    (prose_is(prose, i, LINK_NEXT) || prose_is(prose, i, LINK_THIS)) &&
	    (prose_word_is(prose, i + 1, "sprint") || prose_word_is(prose, i + 1, "term") ||
	     prose_word_is(prose, i + 1, "semester") || prose_word_is(prose, i + 1, "module") ||
	     prose_word_is(prose, i + 1, "iteration")) &&
	    !times->tense->past_seem)
		return add_event(times, at, i + 2, false);
	bool told = lead->article || next || prose_is(prose, i, LINK_EVERY) || numbered;
	bool certain = lead->kind == LEAD_BY || lead->kind == LEAD_UNTIL;
	size_t end = lead->ended ? thing_end(prose, i, certain) : event_end(prose, i);
	if (end == 0 || lead->kind == LEAD_NEVER || (lead->kind == LEAD_NONE && !lead->ended) || told_as_past(times))
		return at;
	if (lead->kind == LEAD_FOR && !(next && times->tense->future))
		return at;
	if (!lead->ended && names_doer(prose, at, end))
		return at;
	if (lead->ended || (certain && told))
		return add_event(times, at, end, false);
	bool after =
		lead->kind == LEAD_AFTER && prose_is(prose, at, LINK_AFTER) && !prose_word_is(prose, at, "following");
	bool term = prose_has(prose, i, ROLE_SEASON) && prose_has(prose, i + 1, ROLE_EVENT);
	if (after && told && !times->tense->past_seem)
		return add_event(times, at, end, false);
	bool coming = next || (numbered && times->tense->future) || term ||
	              (times->tense->future && (after || prose_is(prose, at, LINK_DURING)));
	return told && coming && !times->tense->past_seem ? add_event(times, at, end, false) : at;
}

/* "every sprint" behind "at the end of" */
static size_t read_each_end(struct times *times, size_t at, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	size_t first, i = lead->next;
	if (!lead->ended || !prose_is(prose, i, LINK_EVERY))
		return at;
	struct time_core core = prose_recurring_at(times->arena, prose, i, times->reference, times->tense, &first);
	if (core.next && prose_has(prose, i + 1, ROLE_UNIT)) {
		prose_period((enum time_unit)prose_value(prose, i + 1), times->reference, 0, &core.start, &core.end);
		core.start = core.end = lead->start ? core.end + 1 : core.end;
		core.resolved = true;
	} else if (!core.next) {
		core = (struct time_core){.next = i + 2, .kind = TIME_RECURRING};
	}
	return prose_same_sentence(prose, at, core.next - 1) ? add_core(times, core, at) : at;
}

/* ---- Windows: so many units from now or from an event ---- */

struct window {
	double count;
	enum time_unit unit;
	bool next, first, working;
	size_t end; /* the token behind the unit */
};

static bool is_plural_unit(const struct prose *prose, size_t at)
{
	return prose_has(prose, at, ROLE_UNIT) && prose->text.at[prose->tokens[at].end - 1] == 's';
}

/* A count of 0 is one that is not told ("the next few weeks"). "six weeks", "the next 3 months", "the first couple of
 * weeks", "30 calendar days" */
static bool read_window(const struct prose *prose, size_t at, struct window *window)
{
	size_t i = at;
	*window = (struct window){.count = 0};
	i += prose_has(prose, i, ROLE_ROUGHLY);
	i += prose_byte(prose, i) == '.'; /* approx. */
	window->next = prose_is(prose, i, LINK_NEXT) || prose_word_is(prose, i, "following");
	bool quarter = prose_has(prose, i + 1, ROLE_UNIT) && prose_value(prose, i + 1) == UNIT_QUARTER;
	window->first = prose_has(prose, i, ROLE_ORDINAL) && !quarter;
	i += window->next || window->first;
	size_t start = i;
	i = prose_read_count(prose, i, &window->count);
	if (i == start && prose_word_is(prose, i, "few"))
		i++;
	bool counted = i > start;
	i += prose_word_is(prose, i, "few");
	window->working = prose_word_is(prose, i, "working") || prose_word_is(prose, i, "business");
	i += prose_is(prose, i, LINK_WORKING);
	if (!counted && !is_plural_unit(prose, i))
		window->count = 1;
	if (!prose_has(prose, i, ROLE_UNIT) || (!counted && !window->next && !window->first) ||
	    !prose_same_sentence(prose, at, i))
		return false;
	window->unit = (enum time_unit)prose_value(prose, i);
	window->end = i + 1;
	return true;
}

static bool names_case(const struct prose *prose, size_t at)
{
	for (size_t i = at; i < at + 4 && prose_same_sentence(prose, i, at); i++)
		if (prose_has(prose, i, ROLE_CASE))
			return !prose_has(prose, i, ROLE_LINK) && !prose_word_is(prose, i, "receiving");
	return false;
}

/* "… of implementation", "… after the interview", "… pre-launch" behind a window; `at` where it is none. */
static size_t read_anchor(struct times *times, size_t first, const struct window *window, bool any_thing)
{
	const struct prose *prose = times->prose;
	size_t i = window->end;
	bool of = prose_is(prose, i, LINK_OF) || prose_is(prose, i, LINK_FROM);
	bool after = prose_is(prose, i, LINK_AFTER) || prose_is(prose, i, LINK_BEFORE) || prose_is(prose, i, LINK_PRE);
	size_t behind = i + 1;
	if (prose_word_is(prose, i, "prior") && prose_is(prose, i + 1, LINK_TO))
		after = true, behind++;
	bool advance = prose_is(prose, i, LINK_IN) && prose_word_is(prose, i + 1, "advance");
	if (advance || prose_word_is(prose, i, "beforehand"))
		return add_event(times, first, i + 1 + advance, false);
	if ((!of && !after) || (of && !any_thing) || !prose_same_sentence(prose, first, behind) ||
	    prose_is(prose, behind, LINK_NOW) || prose_has(prose, behind, ROLE_TODAY))
		return first;
	size_t end = event_end(prose, behind);
	bool thing = any_thing || prose_has(prose, behind, ROLE_SUBJECT) || is_article(prose, behind) ||
	             prose_is(prose, behind, LINK_A);
	if (end == 0 && thing && prose->tokens[behind].kind != TOKEN_MARK)
		end = behind + 1;
	return end ? add_event(times, first, end, any_thing && names_case(prose, behind)) : first;
}

static size_t read_window_time(struct times *times, size_t at, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	struct window window;
	bool in = lead->kind == LEAD_IN || lead->kind == LEAD_FOR;
	bool point = prose_is(prose, at, LINK_IN);
	if (lead->kind == LEAD_NONE || lead->kind == LEAD_NEVER || lead->ended || told_as_past(times) ||
	    !read_window(prose, lead->next, &window))
		return at;
	bool by = lead->kind == LEAD_BY && !prose_is(prose, at, LINK_BY) && !prose_is(prose, at, LINK_BEFORE);
	bool within = lead->kind == LEAD_WITHIN;
	struct time_core period = {.next = 0};
	if (window.first && prose_is(prose, window.end, LINK_OF))
		period = prose_date_at(prose, window.end + 1, times->reference, false);
	if (period.next && period.resolved) { /* "in the first week of March" */
		int64_t last = prose_after(period.start, window.count, window.unit, false) - 1;
		period.end = last < period.start ? period.start : last;
		return add_core(times, period, at);
	}
	bool later = prose_has(prose, lead->next, ROLE_ORDINAL) && prose_value(prose, lead->next) > 1;
	if (window.first && later && in && !times->tense->future) /* "he is in his second year" */
		return at;
	if (window.first)
		return in || within || lead->kind == LEAD_AFTER || lead->kind == LEAD_BY
		               ? add_event(times, at, window.end, false)
		               : at;
	size_t anchored = within || by || point ? read_anchor(times, at, &window, within || by) : at;
	if (anchored > at)
		return anchored;
	if (lead->kind == LEAD_AFTER && prose_is(prose, at, LINK_AFTER) && !window.next && times->tense->future)
		return add_event(times, at, window.end, false);
	if (!(within || (in && window.next) || (point && !lead->article)))
		return at;
	bool hour = window.unit == UNIT_HOUR && point && !window.next && !prose_is(prose, window.end, LINK_TIME);
	if (hour) /* "ten jobs in an hour" */
		return at;
	if (window.unit < UNIT_HOUR)
		return window.next ? at : add_event(times, at, window.end, true);
	if (point && !window.next && prose_is(prose, window.end, LINK_OF))
		return at;
	int64_t end = prose_after(times->reference, window.count, window.unit, window.working);
	struct time_core core = {.next = window.end, .kind = TIME_RELATIVE, .resolved = window.count > 0};
	core.start = point && !window.next ? end : times->reference;
	core.end = end;
	if (point && window.next && window.count == 1 && window.unit >= UNIT_DAY && window.end == lead->next + 2)
		prose_period(window.unit, times->reference, 1, &core.start, &core.end);
	core.next += prose_is(prose, core.next, LINK_TIME) && prose_same_sentence(prose, at, core.next);
	return add_core(times, core, at);
}

/* "two weeks from now", "3-4 weeks pre-launch", "one year before the release": no lead before the count. */
static size_t read_bare_window(struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	struct window window = {.count = 1};
	bool the = prose_is(prose, at, LINK_THE) && prose_has(prose, at + 1, ROLE_UNIT); /* "the day after …" */
	if (the) {
		window.unit = (enum time_unit)prose_value(prose, at + 1);
		window.end = at + 2;
	}
	if (told_as_past(times) || (!the && !read_window(prose, at, &window)) || window.next || window.first)
		return at;
	size_t i = window.end;
	bool from_now = prose_is(prose, i, LINK_FROM) &&
	                (prose_is(prose, i + 1, LINK_NOW) || prose_has(prose, i + 1, ROLE_TODAY));
	bool today = prose_has(prose, i, ROLE_TODAY) && window.unit >= UNIT_WEEK; /* "a week today" */
	i -= today;
	if (!from_now && !today)
		return read_anchor(times, at, &window, false);
	int64_t day = prose_after(times->reference, window.count, window.unit, window.working);
	struct time_core core = {.next = i + 2, .kind = TIME_RELATIVE, .resolved = true, .start = day, .end = day};
	return add_core(times, core, at);
}

/* ---- Dates ---- */

/* "Monday to Friday", "Mon-Fri": when something is open. */
static bool is_weekday_range(const struct prose *prose, size_t at, size_t next)
{
	bool to = prose_is(prose, next, LINK_TO) || prose_byte(prose, next) == '-';
	bool from = at > 0 && (prose_is(prose, at - 1, LINK_TO) || prose_byte(prose, at - 1) == '-');
	return (to && prose_has(prose, next + 1, ROLE_WEEKDAY)) || (from && prose_has(prose, at - 2, ROLE_WEEKDAY)) ||
	       prose_has(prose, next, ROLE_WEEKDAY);
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
	if (core->window)
		return !times->tense->past_seem || times->tense->future;
	if (ended || (first && last && core->kind == TIME_DATE))
		return true;
	return !over && ((at > 0 && is_cue(prose, at - 1)) || (core->named && times->tense->future));
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
	if (told_as_past(times) || (!strong && told_as_done(times)) || lead->kind == LEAD_NEVER)
		return false;
	bool of_hours = !core->named || lead->kind == LEAD_AFTER;
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
	case LEAD_FOR:
		return tense->future && !over;
	case LEAD_AFTER:
		return !over && (tense->future || !tense->past_seem);
	case LEAD_NONE:
		return accepts_bare(times, core, at, lead->ended);
	default:
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
	if ((!to && !prose_is(prose, i, LINK_AND)) || core->weekday || !core->resolved || prose->tokens[i - 1].stop)
		return;
	struct time_core second = prose_date_at(prose, i + 1, times->reference, false);
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
	bool range = to && prose_shape(prose, at).plain && prose_read_date(prose, at + 2, &year, &month, &day) && day;
	return range ? at + 2 : at;
}

static size_t read_date(struct times *times, size_t at, const struct lead *lead)
{
	size_t i = lead->kind == LEAD_NONE ? lead->next : over_first_day(times->prose, lead->next);
	struct time_core core = prose_date_at(times->prose, i, times->reference, lead->ended);
	if (core.next == 0 && lead->article)
		core = prose_date_at(times->prose, --i, times->reference, false);
	if (core.next == 0 || !prose_same_sentence(times->prose, at, core.next - 1) || !accepts(times, lead, &core, at))
		return at;
	if (lead->ended && prose_is(times->prose, at, LINK_AT) && core.end == times->reference)
		return core.next; /* "at the end of the day" */
	cut_to_boundary(lead, &core);
	extend_range(times, &core);
	struct found_time *before = last_found(times);
	bool of_recurring = before && before->kind == TIME_RECURRING && core.weekday && at - before->last <= 2;
	if (!of_recurring)
		return add_core(times, core, at);
	before->last = (uint32_t)core.next - 1; /* "every two weeks, on Monday" */
	return core.next;
}

/* ---- Other ---- */

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
	size_t i = at + 3 + is_article(prose, at + 3);
	struct lead lead = {.kind = LEAD_BY, .next = i};
	prose_read_boundary(prose, &lead);
	struct time_core core = prose_date_at(prose, lead.next, times->reference, lead.ended);
	if (core.next) {
		core.start = times->reference;
		return add_core(times, core, at);
	}
	size_t end = thing_end(prose, i, true);
	if (!end)
		return at;
	core = (struct time_core){.next = end, .kind = TIME_RELATIVE};
	return add_core(times, core, at);
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
	if (!core.next || !prose_same_sentence(times->prose, at, core.next - 1) || told_as_done(times))
		return at;
	if (times->tense->opening && !times->tense->future)
		return at;
	return add_core(times, core, first);
}

/* Reads the time that starts at `at`; gives the token behind it, `at` where there is none. */
static size_t read_time(struct times *times, size_t at)
{
	size_t next = read_vague(times, at);
	if (next == at)
		next = read_recurring(times, at);
	if (next == at)
		next = read_from_now(times, at);
	if (next == at)
		next = read_bare_window(times, at);
	if (next > at)
		return next;
	struct lead lead = prose_lead_at(times->prose, at);
	if (lead.next >= times->prose->token_count)
		return at;
	next = read_each_end(times, at, &lead);
	if (next == at)
		next = read_window_time(times, at, &lead);
	if (next == at)
		next = read_date(times, at, &lead);
	return next > at ? next : read_event(times, at, &lead);
}

/* What a word must be to begin a time; "FY26" is known by its form. */
static const uint32_t time_roles = 1U << ROLE_LINK | 1U << ROLE_NUMERAL | 1U << ROLE_ORDINAL | 1U << ROLE_MONTH |
                                   1U << ROLE_WEEKDAY | 1U << ROLE_WEEKDAYS | 1U << ROLE_UNIT | 1U << ROLE_REPEAT |
                                   1U << ROLE_TODAY | 1U << ROLE_QUARTER | 1U << ROLE_FEAST | 1U << ROLE_SEASON |
                                   1U << ROLE_PERIOD_END | 1U << ROLE_VAGUE | 1U << ROLE_FUTURE;

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
