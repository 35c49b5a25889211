#include "prose_parts.h"

size_t prose_phrase_end(const struct prose *prose, size_t at, const enum word_class *words, size_t most)
{
	size_t n = 0;
	for (; n < most && words[n] != CLASS_NONE; n++)
		if (!prose_in(prose, at + n, words[n]))
			return 0;
	return at + n;
}

static enum lead_kind lead_kind(const struct prose *prose, size_t at)
{
	static const enum lead_kind kinds[] = {
		[LINK_BY] = LEAD_BY,         [LINK_BEFORE] = LEAD_BY,   [LINK_UNTIL] = LEAD_UNTIL,
		[LINK_WITHIN] = LEAD_WITHIN, [LINK_IN] = LEAD_IN,       [LINK_ON] = LEAD_IN,
		[LINK_DURING] = LEAD_IN,     [LINK_OVER] = LEAD_IN,     [LINK_AT] = LEAD_IN,
		[LINK_AFTER] = LEAD_AFTER,   [LINK_FROM] = LEAD_AFTER,  [LINK_FOR] = LEAD_FOR,
		[LINK_SINCE] = LEAD_NEVER,   [LINK_BETWEEN] = LEAD_IN,  [LINK_THROUGHOUT] = LEAD_IN,
		[LINK_LATEST] = LEAD_BY,     [LINK_OPENER] = LEAD_NONE,
	};
	return prose_has(prose, at, ROLE_LINK) ? kinds[prose_token(prose, at)->value] : LEAD_NONE;
}

/* Leads of several words. */
struct long_lead {
	enum word_class words[5];
	enum lead_kind kind;
	bool any; /* whatever follows is an event: "in time for the fair" */
};

static const struct long_lead long_leads[] = {
	{{WORD_NO, WORD_LATER, WORD_THAN}, LEAD_BY, false},
	{{WORD_NOT, WORD_LATER, WORD_THAN}, LEAD_BY, false},
	{{WORD_AT, WORD_THE, WORD_LATEST, WORD_BY}, LEAD_BY, false},
	{{WORD_BY, WORD_THE, WORD_TIME, WORD_OF}, LEAD_BY, false},
	{{WORD_ON, WORD_OR, WORD_BEFORE}, LEAD_BY, false},
	{{WORD_BY, WORD_OR, WORD_BEFORE}, LEAD_BY, false},
	{{WORD_PRIOR, WORD_TO}, LEAD_BY, false},
	{{WORD_IN, WORD_ADVANCE, WORD_OF}, LEAD_BY, false},
	{{WORD_WELL, WORD_BEFORE}, LEAD_BY, false},
	{{WORD_AHEAD, WORD_OF}, LEAD_BY, false},
	{{WORD_IN, WORD_TIME, WORD_FOR}, LEAD_BY, true},
	{{WORD_IN, WORD_READINESS, WORD_FOR}, LEAD_BY, true},
	{{WORD_IN, WORD_THE, WORD_RUN, WORD_UP, WORD_TO}, LEAD_BY, true},
	{{WORD_IN, WORD_THE, WORD_LEAD, WORD_UP, WORD_TO}, LEAD_BY, true},
	{{WORD_DURING, WORD_THE, WORD_RUN, WORD_UP, WORD_TO}, LEAD_BY, true},
	{{WORD_READY, WORD_FOR}, LEAD_BY, false},
	{{WORD_UP, WORD_UNTIL}, LEAD_UNTIL, false},
	{{WORD_THROUGH, WORD_UNTIL}, LEAD_UNTIL, false},
	{{WORD_OVER, WORD_THE, WORD_COURSE, WORD_OF}, LEAD_IN, false},
	{{WORD_THROUGH}, LEAD_IN, false},
	{{WORD_THROUGH, WORD_TO}, LEAD_UNTIL, false},
	{{WORD_BETWEEN, WORD_NOW, WORD_AND}, LEAD_UNTIL, false},
	{{WORD_NOT, WORD_MORE, WORD_THAN}, LEAD_WITHIN, false},
	{{WORD_IN, WORD_THE, WORD_COURSE, WORD_OF}, LEAD_IN, false},
	{{WORD_IN, WORD_THE, WORD_SPACE, WORD_OF}, LEAD_WITHIN, false},
	{{WORD_IN, WORD_PREPARATION, WORD_FOR}, LEAD_BY, true},
	{{WORD_UP, WORD_TILL}, LEAD_UNTIL, false},
	{{WORD_UP, WORD_TO}, LEAD_UNTIL, false},
	{{WORD_WITH, WORD_EFFECT, WORD_FROM}, LEAD_AFTER, false},
	{{WORD_AS, WORD_FROM}, LEAD_AFTER, false},
	{{WORD_COME}, LEAD_IN, false},
	{{WORD_THIS, WORD_SIDE, WORD_OF}, LEAD_BY, false},
	{{WORD_THE, WORD_OTHER, WORD_SIDE, WORD_OF}, LEAD_AFTER, false},
	{{WORD_AS, WORD_AT}, LEAD_NEVER, false},
	{{WORD_AS, WORD_OF}, LEAD_NEVER, false},
};

/* "due on", "Deadline:", "target date is": the token behind it, 0 where there is none. */
static size_t heading_end(const struct prose *prose, size_t at)
{
	bool due = prose_in(prose, at, CLASS_HEADINGS);
	if (!due && (!prose_in(prose, at, CLASS_HEADINGS_WITH_COLON) ||
	             (prose_byte(prose, at + 1) != ':' && prose_byte(prose, at + 2) != ':')))
		return 0;
	size_t i = at + 1 + (prose_byte(prose, at + 1) == '-'); /* "Deadline - Valentine's Day" */
	while (i < at + 4 && (prose_byte(prose, i) == ':' || prose_in(prose, i, CLASS_BEHIND_HEADING) ||
	                      prose_is(prose, i, LINK_ON) || prose_is(prose, i, LINK_IN) ||
	                      prose_is(prose, i, LINK_BY) || prose_is(prose, i, LINK_WITHIN)))
		i++;
	return i;
}

/* The token behind the lead, 0 where there is none. */
static size_t long_lead(const struct prose *prose, size_t at, struct lead *lead)
{
	size_t end = heading_end(prose, at);
	if (end) {
		lead->kind = LEAD_BY;
		lead->heading = true;
		return end;
	}
	bool the = prose_is(prose, at + 1, LINK_THE) && prose_in(prose, at + 2, CLASS_THING_OF_LEAD);
	bool may = prose_in(prose, at, CLASS_LONG_LEADS) &&
	           (the || prose_in(prose, at, CLASS_OF_ITSELF) || prose_in(prose, at + 1, CLASS_BEHIND_LONG_LEAD));
	if (!may || (at > 0 && prose_in(prose, at - 1, CLASS_BEFORE_UP_TO)))
		return 0;
	for (size_t i = 0; i < sizeof long_leads / sizeof long_leads[0]; i++) {
		end = prose_phrase_end(prose, at, long_leads[i].words, 5);
		if (!end)
			continue;
		lead->kind = long_leads[i].kind;
		lead->any = long_leads[i].any;
		return end;
	}
	return 0;
}

/* "the end of", "close of", "start of the" */
void prose_read_boundary(const struct prose *prose, struct lead *lead)
{
	size_t i = lead->next;
	static const uint64_t links = 1ULL << LINK_END | 1ULL << LINK_BEGINNING | 1ULL << LINK_MID | 1ULL << LINK_LAST;
	if (!prose_is_any(prose, i, links) && !prose_in(prose, i, CLASS_BOUNDARIES))
		return;
	i += prose_in(prose, i, WORD_VERY);
	bool rest = prose_in(prose, i, CLASS_REST);
	bool joined = prose_joined(prose, i, '-') && !prose_has(prose, i + 1, ROLE_MONTH);
	bool end = (rest || prose_is(prose, i, LINK_END)) && !joined;
	bool start = prose_is(prose, i, LINK_BEGINNING);
	bool through = prose_in(prose, i, CLASS_HALFWAY) && prose_in(prose, i + 1, WORD_THROUGH);
	bool middle = through || (prose_is(prose, i, LINK_MID) && prose_is(prose, i + 1, LINK_OF) &&
	                          !prose_has(prose, i + 2, ROLE_MONTH));
	bool back_end = prose_in(prose, i, WORD_BACK) && prose_is(prose, i + 1, LINK_END);
	i += back_end;
	end = end || back_end;
	bool last_day =
		prose_is(prose, i, LINK_LAST) && prose_in(prose, i + 1, WORD_DAY) && prose_is(prose, i + 2, LINK_OF);
	if (!end && !start && !middle && !last_day)
		return;
	i += last_day ? 2 : 1;
	bool of = prose_is(prose, i, LINK_OF) || through;
	bool numbered = prose_has(prose, i, ROLE_UNIT) && prose_is_number(prose, i + 1); /* "end wk 12" */
	bool bare = numbered || prose_has(prose, i, ROLE_MONTH) || prose_has(prose, i, ROLE_QUARTER) ||
	            prose_has(prose, i, ROLE_EVENT);
	if (!of && !bare)
		return;
	lead->ended = true;
	lead->start = start;
	lead->middle = middle;
	lead->next = i + of;
	lead->article = prose_is_article(prose, lead->next);
	lead->next += lead->article;
}

/* "close of play on", "the end of business": the token behind it, `at` where there is none. */
static size_t close_of_day(const struct prose *prose, size_t at)
{
	size_t i = at + prose_is(prose, at, LINK_THE);
	bool close = (prose_is(prose, i, LINK_END) || prose_is(prose, i, LINK_BEGINNING)) &&
	             prose_is(prose, i + 1, LINK_OF) && prose_in(prose, i + 2, CLASS_BUSINESS);
	size_t behind = i + 3 + prose_is(prose, i + 3, LINK_ON);
	bool day = prose_has(prose, behind, ROLE_WEEKDAY) || prose_has(prose, behind, ROLE_TODAY) ||
	           prose_is(prose, behind, LINK_NEXT) ||
	           (behind < prose->token_count && prose_token(prose, behind)->kind == TOKEN_NUMBER);
	return close && day ? behind : at;
}

size_t prose_clock_end(const struct prose *prose, size_t at)
{
	struct shaped shaped = prose_shape(prose, at);
	size_t i = at;
	bool number = shaped.shape == SHAPE_NUMBER || prose_has(prose, at, ROLE_NUMERAL);
	if (shaped.shape == SHAPE_CLOCK)
		i += 1 + (size_t)(prose_in(prose, at + 1, CLASS_BEHIND_CLOCK));
	else if (number && prose_in(prose, at + 1, CLASS_BEHIND_HOUR))
		i += 2;
	else if (prose_in(prose, at, WORD_HALF) && prose_in(prose, at + 1, WORD_PAST))
		i += 3;
	else if (prose_in(prose, at, CLASS_TIMES_OF_DAY))
		i += 1 + (size_t)(prose_in(prose, at + 1, WORD_TIME));
	return i == at ? at : i + (prose_byte(prose, i) == ',');
}

/* "by noon on Friday": what matters is the day. A time of day alone stays where it is. */
static size_t over_clock(const struct prose *prose, size_t at)
{
	size_t i = prose_clock_end(prose, at);
	i += i > at && prose_is(prose, i, LINK_ON);
	bool day = prose_has(prose, i, ROLE_WEEKDAY) || prose_in(prose, i, CLASS_SHORT_DAYS) ||
	           prose_has(prose, i, ROLE_TODAY) || prose_is(prose, i, LINK_THE) || prose_is(prose, i, LINK_NEXT) ||
	           (i < prose->token_count && prose_token(prose, i)->kind == TOKEN_NUMBER);
	return i > at && day && prose_same_sentence(prose, at, i) ? i : at;
}

/* "moved to 5 May", "put back to June" */
static bool moves_to(const struct prose *prose, size_t at)
{
	return at > 0 && prose_is(prose, at, LINK_TO) && prose_in(prose, at - 1, CLASS_MOVED);
}

bool prose_is_event(const struct prose *prose, size_t at)
{
	bool noun = prose_same_sentence(prose, at, at + 1) && prose_token(prose, at)->kind == TOKEN_WORD &&
	            !prose_has(prose, at, ROLE_LINK) && !prose_has(prose, at, ROLE_COMMON);
	return prose_has(prose, at, ROLE_EVENT) || (noun && prose_has(prose, at + 1, ROLE_EVENT));
}

/* "report to the May meeting", "papers for the June team meeting" */
static bool to_month_event(const struct prose *prose, size_t at)
{
	return (prose_is(prose, at, LINK_TO) || prose_is(prose, at, LINK_FOR)) && prose_is(prose, at + 1, LINK_THE) &&
	       prose_has(prose, at + 2, ROLE_MONTH) && prose_is_event(prose, at + 3);
}

struct lead prose_lead_at(const struct prose *prose, size_t at)
{
	struct lead lead = {.next = at, .kind = LEAD_NONE};
	size_t i = long_lead(prose, at, &lead);
	if (i == 0) {
		lead.kind = moves_to(prose, at) || to_month_event(prose, at) ? LEAD_IN : lead_kind(prose, at);
		i = at + (lead.kind != LEAD_NONE);
	}
	if (i > at && !prose_same_sentence(prose, at, i))
		return (struct lead){.next = prose->token_count};
	if (lead.kind == LEAD_BY && prose_is(prose, at, LINK_BY)) {
		i += prose_byte(prose, i) == ':' || prose_is(prose, i, LINK_AT); /* "Completed by: Feb" */
		i += prose_in(prose, i, WORD_AROUND);
	}
	if (lead.kind != LEAD_NONE)
		i = over_clock(prose, close_of_day(prose, i));
	lead.article = prose_is_article(prose, i);
	lead.next = i + lead.article;
	if (lead.article && prose_in(prose, lead.next, CLASS_NIGHT_OR_DAY) &&
	    prose_is(prose, lead.next + 1, LINK_OF)) /* "on the night of 24 January" */
		lead.next += 2;
	prose_read_boundary(prose, &lead);
	return lead;
}

/* Sounds like a time and is none; the token behind it. */
size_t prose_vague_end(const struct prose *prose, size_t at)
{
	static const enum word_class phrases[][3] = {
		{WORD_IN, WORD_DUE, WORD_COURSE},   {WORD_IN, WORD_FUTURE},    {WORD_IN, WORD_THE, WORD_FUTURE},
		{WORD_AT, WORD_SOME, WORD_POINT},   {WORD_OVER, WORD_TIME},    {WORD_GOING, WORD_FORWARD},
		{WORD_SOONER, WORD_OR, WORD_LATER}, {WORD_WHEN, WORD_POSSIBLE}};
	if (prose_has(prose, at, ROLE_VAGUE))
		return at + 1;
	if (prose_is(prose, at, LINK_AS) && prose_in(prose, at + 1, WORD_SOON) && prose_is(prose, at + 2, LINK_AS))
		return prose_is(prose, at + 3, LINK_POSSIBLE) ? at + 4 : at + 3;
	for (size_t i = 0; prose_in(prose, at + 1, CLASS_BEHIND_VAGUE) && i < sizeof phrases / sizeof phrases[0]; i++) {
		size_t end = prose_phrase_end(prose, at, phrases[i], 3);
		if (end)
			return end;
	}
	return at;
}
