#include "prose_times.h"

enum { EVENT_REACH = 5 };

/* "polling day", "kick-off": two words for one event */
static bool is_day_of_event(const struct prose *prose, size_t at)
{
	static const enum word_class pairs[][2] = {
		{WORD_KICK, WORD_OFF},     {WORD_CHECK, WORD_IN},        {WORD_CHECK, WORD_OUT},
		{WORD_PICK, WORD_UP},      {WORD_DROP, WORD_OFF},        {WORD_GO, WORD_LIVE},
		{WORD_START, WORD_UP},     {WORD_FOLLOW, WORD_UP},       {WORD_WASH, WORD_UP},
		{WORD_SIGN, WORD_OFF},     {WORD_CATCH, WORD_UP},        {WORD_PRIZE, WORD_GIVING},
		{WORD_STAND, WORD_UP},     {WORD_MOVE, WORD_IN},         {WORD_ROLL, WORD_OUT},
		{WORD_OPEN, WORD_EVENING}, {WORD_PARENTS, WORD_EVENING}, {WORD_PARENTS_OWN, WORD_EVENING}};
	bool joined = prose_joined(prose, at, '-');
	if (!joined && !prose_has(prose, at + 1, ROLE_UNIT))
		return false;
	bool day = prose_in(prose, at + 1, WORD_DAY);
	if (day)
		return prose_in(prose, at, CLASS_DAYS_OF_EVENTS);
	if (prose_in(prose, at + 1, WORD_WEEK) && !joined)
		return prose_in(prose, at, CLASS_WEEKS_OF_EVENTS);
	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++)
		if (prose_phrase_end(prose, at, pairs[i], 2))
			return true;
	return false;
}

/* The token behind an event's name in the words from `at` on, 0 where there is none. */
size_t times_event_end(const struct prose *prose, size_t at)
{
	static const uint64_t passed = 1ULL << LINK_THE | 1ULL << LINK_MY | 1ULL << LINK_NEXT | 1ULL << LINK_A |
	                               1ULL << LINK_THIS | 1ULL << LINK_EVERY | 1ULL << LINK_OF | 1ULL << LINK_MID |
	                               1ULL << LINK_LATE | 1ULL << LINK_WORKING;
	static const uint32_t ends = 1U << ROLE_PAST | 1U << ROLE_HAVE | 1U << ROLE_SUBJECT;
	for (size_t i = at; i < at + EVENT_REACH && prose_same_sentence(prose, i, at); i++) {
		if (is_day_of_event(prose, i))
			return i + 2;
		if (prose_has(prose, i, ROLE_EVENT))
			return i + 1 + (prose_is_number(prose, i + 1) && prose_same_sentence(prose, i, i + 1));
		if (prose_token(prose, i)->kind == TOKEN_MARK || prose_has_any(prose, i, ends) ||
		    (prose_has(prose, i, ROLE_LINK) && !prose_is_any(prose, i, passed)))
			return 0;
	}
	return 0;
}

/* "the end of X": behind "by", any thing may end but a page or a queue. The token behind its first words. */
size_t times_thing_end(const struct prose *prose, size_t at, bool any)
{
	size_t event = times_event_end(prose, at);
	bool period = false, place = false;
	for (size_t i = at;
	     i < at + 3 && prose_same_sentence(prose, at, i) && prose_token(prose, i)->kind != TOKEN_MARK; i++) {
		period = period || prose_has(prose, i, ROLE_UNIT);
		place = place || prose_has(prose, i, ROLE_PLACE) || prose_has(prose, i, ROLE_CASE) ||
		        prose_has(prose, i, ROLE_PERSON);
	}
	if (event || place)
		return place ? 0 : event;
	bool word = at < prose->token_count && prose_token(prose, at)->kind != TOKEN_MARK &&
	            !prose_is(prose, at, LINK_LAST);
	return word && (any || period) ? at + 1 : 0;
}

/* "by the review team", "set by the programme": somebody does it. */
static bool names_doer(const struct prose *prose, size_t at, size_t end)
{
	if (!prose_is(prose, at, LINK_BY) ||
	    prose_in(prose, at + 2, WORD_TIME)) /* "updated by the time of the visit" */
		return false;
	bool noun = prose_same_sentence(prose, at, end) && prose_token(prose, end)->kind == TOKEN_WORD &&
	            !prose_has(prose, end, ROLE_COMMON) && !prose_has(prose, end, ROLE_LINK);
	bool done = at > 0 && (prose_ends_in(prose, at - 1, "ed", SHORTEST_PAST) || /* "owed by the programme" */
	                       prose_has(prose, at - 1, ROLE_PARTICIPLE));
	return noun || done;
}

/* "before starting", "on joining", "after completing" */
bool times_begins_or_ends(const struct prose *prose, size_t at)
{
	return prose_in(prose, at, CLASS_BEGINNING_OR_ENDING);
}

/* "before meeting a customer": as often as one comes. */
bool times_names_person(const struct prose *prose, size_t at)
{
	for (size_t i = at; i > 0 && at - i < 6 && prose_same_sentence(prose, i - 1, at); i--)
		if (prose_in(prose, at, WORD_ARRIVAL) && prose_has(prose, i - 1, ROLE_PERSON))
			return true;
	for (size_t i = at; i < at + 4 && prose_same_sentence(prose, at, i); i++)
		if (prose_has(prose, i, ROLE_PERSON) || prose_has(prose, i, ROLE_CASE))
			return true;
	return false;
}

static bool is_led(const struct times *times, const struct lead *lead)
{
	return lead->kind != LEAD_NONE && lead->kind != LEAD_NEVER && lead->kind != LEAD_FOR && !times_told_past(times);
}

/* Behind a token, what makes it a heading: "Week 3:", "Day 1 - …". */
static bool is_heading(const struct prose *prose, size_t first, size_t next)
{
	bool begins = first == 0 || prose_token(prose, first - 1)->kind == TOKEN_MARK;
	char mark = prose_byte(prose, next);
	return begins && (mark == ':' || mark == '-' || mark == '\xE2');
}

/* "in week 3", "by the following Monday", "Month 2: …" */
static size_t read_numbered_unit(struct times *times, size_t at, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	size_t i = lead->next;
	bool unit = prose_has(prose, i, ROLE_UNIT) && prose_value(prose, i) >= UNIT_DAY &&
	            prose_same_sentence(prose, i, i + 1);
	bool number = unit && (prose_shape(prose, i + 1).plain ||
	                       (prose_has(prose, i + 1, ROLE_NUMERAL) && !prose_has(prose, i + 2, ROLE_UNIT)));
	bool following = lead->article && prose_in(prose, i, WORD_FOLLOWING) &&
	                 prose_has_any(prose, i + 1, 1U << ROLE_UNIT | 1U << ROLE_WEEKDAY);
	if (!number && !following)
		return at;
	bool school = prose_in(prose, i, WORD_YEAR) && prose_byte(prose, i) == 'Y' && !lead->ended &&
	              !times_tense(times)->future && !times_tense(times)->order; /* "children in Year 3" */
	number = number && !school;
	bool headed = lead->kind == LEAD_NONE && number && is_heading(prose, at, i + 2) && !times_told_past(times);
	bool told = (number || following) && is_led(times, lead);
	return told || headed ? times_add_event(times, at, i + 2, false) : at;
}

/* "this term", "next sprint" without a lead */
static size_t read_near_cycle(struct times *times, size_t at, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	size_t i = lead->next;
	bool near = prose_is_any(prose, i, 1ULL << LINK_NEXT | 1ULL << LINK_THIS);
	if (!near || lead->kind != LEAD_NONE || lead->ended || !prose_in(prose, i + 1, CLASS_NEAR_CYCLES))
		return at;
	bool first = at == 0;
	bool begins_clause = prose_has(prose, i + 2, ROLE_SUBJECT) || prose_is_article(prose, i + 2) ||
	                     (i + 2 < prose->token_count && prose_token(prose, i + 2)->kind == TOKEN_MARK);
	if (first && !begins_clause && !times_tense(times)->future) /* "This module is worth 20 credits" */
		return at;
	return times_tense(times)->past_seem ? at : times_add_event(times, at, i + 2, false);
}

/* "at my next catch-up", "on the next away day": what comes next of what is no thing and no person. */
static size_t next_thing_end(const struct prose *prose, const struct lead *lead)
{
	size_t i = lead->next + 1;
	if (!lead->article || !prose_in(prose, lead->next, WORD_NEXT))
		return 0;
	bool word = prose_same_sentence(prose, lead->next, i) && prose_token(prose, i)->kind == TOKEN_WORD;
	bool none = prose_has(prose, i, ROLE_PLACE) || prose_has(prose, i, ROLE_CASE) ||
	            prose_has(prose, i, ROLE_PERSON) ||
	            (prose_has(prose, i, ROLE_LINK) && !prose_in(prose, i, CLASS_EARLY_OR_LATE)) ||
	            prose_has(prose, i, ROLE_NAMING) ||
	            (prose_has(prose, i, ROLE_NUMERAL) && !prose_joined(prose, i, '-')) ||
	            prose_in(prose, i, CLASS_NO_NEXT_THING);
	bool moment = lead->kind == LEAD_IN || lead->kind == LEAD_BY;
	if (!moment || !word || none)
		return 0;
	size_t end = i + 1;
	while (end < i + 3 && prose_same_sentence(prose, i, end) && prose_joined(prose, end - 1, '-'))
		end++; /* "one-to-one" is three tokens */
	return end;
}

/* "bring it to the next meeting" */
static size_t read_to_next(struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	size_t i = at + 1 + prose_is_article(prose, at + 1);
	bool coming = prose_is(prose, i, LINK_NEXT) || prose_in(prose, i, CLASS_FIRST_OR_FINAL);
	if (!prose_is(prose, at, LINK_TO) || !coming || prose_has(prose, i + 1, ROLE_CASE))
		return at;
	size_t end = times_event_end(prose, i);
	bool due = end && times_is_due(times);
	return due ? times_add_event(times, at, end, false) : at;
}

/* "after the first frost", "until the last coach has gone" */
static size_t first_thing_end(const struct times *times, const struct lead *lead)
{
	static const uint32_t others =
		1U << ROLE_COMMON | 1U << ROLE_LINK | 1U << ROLE_CASE | 1U << ROLE_PERSON | 1U << ROLE_PLACE;
	const struct prose *prose = times->prose;
	size_t i = lead->next;
	bool moment = lead->kind == LEAD_AFTER || lead->kind == LEAD_UNTIL || lead->kind == LEAD_BY;
	if (!moment || !lead->article || !prose_in(prose, i, CLASS_FIRST_OR_LAST))
		return 0;
	bool word = prose_same_sentence(prose, i, i + 1) && prose_token(prose, i + 1)->kind == TOKEN_WORD &&
	            !prose_has_any(prose, i + 1, others);
	return word && times_is_due(times) ? i + 2 : 0;
}

/* "before joining", "on completion" */
static bool is_gerund_event(const struct times *times, size_t at, size_t i)
{
	bool led = prose_is_any(times->prose, at, 1ULL << LINK_AFTER | 1ULL << LINK_BEFORE | 1ULL << LINK_ON) ||
	           prose_in(times->prose, at, CLASS_UPON_OR_PRIOR);
	return led && times_begins_or_ends(times->prose, i) && !times_tense(times)->past &&
	       !times_names_person(times->prose, i);
}

/* "immediately after the service" */
static bool is_straight_after(const struct times *times, size_t at, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	size_t i = lead->next;
	bool soon = at == 0 || prose_in(prose, at - 1, CLASS_STRAIGHT_AFTER);
	return prose_is(prose, at, LINK_AFTER) && lead->article && soon && prose_same_sentence(prose, i, i + 1) &&
	       prose_token(prose, i)->kind == TOKEN_WORD && !times_names_person(prose, i) &&
	       !prose_has(prose, i, ROLE_PLACE) && times_is_due(times);
}

/* "on the day of the interview", "on the morning of your appointment": the token behind it, 0 where it is something else. */
static size_t day_of_event_end(const struct times *times, size_t at)
{
	const struct prose *prose = times->prose;
	bool day = prose_is(prose, at, LINK_ON) && prose_is(prose, at + 1, LINK_THE) &&
	           prose_in(prose, at + 2, CLASS_DAY_OR_PART) && prose_is(prose, at + 3, LINK_OF);
	return day && times_is_due(times) ? times_event_end(prose, at + 4) : 0;
}

enum { BIRTHDAY = 16 };

/* "by the 5th of the following month", "before my fortieth": the token behind it, 0 where it is something else. */
static size_t nth_event_end(const struct prose *prose, const struct lead *lead)
{
	size_t i = lead->next;
	struct shaped shaped = prose_shape(prose, i);
	int64_t number = shaped.shape == SHAPE_ORDINAL       ? shaped.number
	                 : prose_has(prose, i, ROLE_ORDINAL) ? prose_value(prose, i)
	                                                     : 0;
	if (lead->kind != LEAD_BY || !lead->article || number == 0)
		return 0;
	if (prose_is(prose, i + 1, LINK_OF) && prose_is(prose, i + 2, LINK_THE) &&
	    prose_in(prose, i + 3, WORD_FOLLOWING) && prose_has(prose, i + 4, ROLE_UNIT))
		return i + 5;
	return number >= BIRTHDAY && prose_is(prose, i - 1, LINK_MY) && prose_breaks_off(prose, i + 1) ? i + 1 : 0;
}

/* "on joining", "immediately after the service", "by the age of thirty", "rinse it the next day": known by its words alone;
 * the token behind it, 0 where it is something else. */
static size_t plain_event_end(const struct times *times, size_t at, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	size_t i = lead->next;
	bool same_day = prose_is(prose, at, LINK_ON) && lead->article && prose_in(prose, i, WORD_SAME) &&
	                prose_in(prose, i + 1, WORD_DAY);
	if (same_day && times_is_due(times)) /* "write it up on the same day" */
		return i + 2;
	bool age = lead->kind == LEAD_BY && prose_in(prose, i, WORD_AGE) && !times_tense(times)->past;
	if (age || is_gerund_event(times, at, i) || is_straight_after(times, at, lead))
		return i + 1;
	bool next_day = prose_is(prose, at, LINK_THE) && prose_in(prose, at + 1, CLASS_NEXT_OR_FOLLOWING) &&
	                prose_in(prose, at + 2, CLASS_DAY_OR_WEEK);
	return next_day && times_tense(times)->order ? at + 3 : 0;
}

/* Events that need no lead or that a number names; `at` where there is none. */
static size_t read_named_event(struct times *times, size_t at, const struct lead *lead)
{
	size_t end = plain_event_end(times, at, lead);
	end = end ? end : day_of_event_end(times, at);
	end = end || times_told_past(times) ? end : nth_event_end(times->prose, lead);
	if (end)
		return times_add_event(times, at, end, false);
	size_t next = read_to_next(times, at);
	if (next == at)
		next = read_numbered_unit(times, at, lead);
	return next > at ? next : read_near_cycle(times, at, lead);
}

/* How the words from `lead->next` on tell which event is meant. */
struct told_event {
	bool next, numbered; /* "the next", "the second"; "session 4" */
	bool term;           /* "half term", "polling day", "the spring show" */
	bool told;           /* in any way */
};

static struct told_event told_event(const struct prose *prose, size_t at, const struct lead *lead)
{
	size_t i = lead->next;
	bool next = prose_is(prose, i, LINK_NEXT) || prose_has(prose, i, ROLE_ORDINAL);
	bool numbered = prose_has(prose, i, ROLE_EVENT) && i + 1 < prose->token_count &&
	                prose_token(prose, i + 1)->kind == TOKEN_NUMBER && prose_same_sentence(prose, i, i + 1);
	bool half = prose_in(prose, i, WORD_HALF) && prose_in(prose, i + 1, WORD_TERM);
	bool day = is_day_of_event(prose, i) && !prose_is(prose, at, LINK_IN); /* "in stand-up" says no day */
	bool term = half || day ||
	            ((prose_has(prose, i, ROLE_SEASON) || prose_has(prose, i, ROLE_FEAST)) &&
	             prose_has(prose, i + 1, ROLE_EVENT));
	bool pair = is_day_of_event(prose, i) && !prose_is(prose, at, LINK_BY);
	bool bare = pair || (prose_has(prose, i, ROLE_EVENT) && !prose_is(prose, at, LINK_BY) &&
	                     !prose_has(prose, i, ROLE_MILESTONE));
	bool told = lead->article || next || (bare && lead->kind == LEAD_BY) || prose_is(prose, i, LINK_EVERY) ||
	            numbered || term;
	return (struct told_event){.next = next, .numbered = numbered, .term = term, .told = told};
}

/* Whether an event behind the lead may be one that is to come; of "for" the next one, or a day with a name. */
static bool may_be_meant(const struct lead *lead, const struct told_event *event)
{
	return lead->kind == LEAD_FOR ? event->term || event->next : event->told;
}

/* "The bus gets me there in time for the class", "Lines share a queue during the closure": how it is, and no plan. */
static bool is_as_it_is(const struct times *times, size_t at)
{
	const struct tense *tense = times_tense(times);
	return tense->stated && !tense->future && !tense->order && !times_is_scheduled(times->prose, at);
}

/* "after the launch", "at my appraisal I'll …", "during half term": an event that no deadline leads to, and that is to come. */
static bool is_coming(const struct times *times, size_t at, const struct lead *lead, const struct told_event *told_of)
{
	const struct prose *prose = times->prose;
	if (!told_of->told || times_tense(times)->past_seem)
		return false;
	bool after =
		lead->kind == LEAD_AFTER && prose_is(prose, at, LINK_AFTER) && !prose_in(prose, at, WORD_FOLLOWING);
	bool my_own = prose_is(prose, at, LINK_AT) && lead->next > 0 && prose_is(prose, lead->next - 1, LINK_MY);
	return after || told_of->next || told_of->term ||
	       (times_tense(times)->future && (my_own || told_of->numbered)) ||
	       (times_is_due(times) && prose_is(prose, at, LINK_DURING));
}

/* "before my appraisal", "by the end of the session", "at the next meeting", "in Unit 12" */
size_t times_read_event(struct times *times, size_t at, const struct lead *lead)
{
	const struct prose *prose = times->prose;
	size_t i = lead->next;
	size_t named = read_named_event(times, at, lead);
	if (named > at)
		return named;
	if ((lead->kind == LEAD_NONE && !lead->ended) ||
	    (lead->any && is_as_it_is(times, at) && times_tense(times)->being))
		return at;
	struct told_event told_of = told_event(prose, at, lead);
	bool next = told_of.next, term = told_of.term, told = told_of.told;
	bool certain = lead->kind == LEAD_BY || lead->kind == LEAD_UNTIL;
	bool any = lead->any && (lead->article || prose_is(prose, i, LINK_A));
	if (lead->kind == LEAD_NEVER || (!lead->ended && !any && !may_be_meant(lead, &told_of)))
		return at;
	size_t end = lead->ended || any ? times_thing_end(prose, i, certain) : times_event_end(prose, i);
	end = end ? end : next_thing_end(prose, lead);
	end = end ? end : first_thing_end(times, lead);
	if (end == 0 || times_told_past(times))
		return at;
	bool for_term = term && times_is_due(times); /* "book now for half term" */
	if (lead->kind == LEAD_FOR && for_term)
		return times_add_event(times, at, end, false);
	if (lead->kind == LEAD_FOR && !(next && times_tense(times)->future))
		return at;
	if (lead->ended && !certain && prose_is(prose, i, LINK_A) && !times_tense(times)->future)
		return at; /* "at the end of a shift" */
	if (!lead->ended && names_doer(prose, at, end))
		return at;
	if (lead->ended || (certain && (told || any)))
		return times_add_event(times, at, end, lead->any && is_as_it_is(times, at));
	if (!is_coming(times, at, lead, &told_of))
		return at;
	bool during = prose_is(prose, at, LINK_DURING); /* a plan, or how it is or should be each time then */
	bool open = during && (term ? is_as_it_is(times, at) : !times_tense(times)->future);
	return times_add_event(times, at, end, open);
}
