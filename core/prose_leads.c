#include "prose_parts.h"

#include <string.h>
#include <strings.h>

bool prose_word_is(const struct prose *prose, size_t at, const char *word)
{
	if (at >= prose->token_count || (prose_byte(prose, at) | ' ') != word[0])
		return false;
	const struct token *token = &prose->tokens[at];
	size_t length = token->end - token->start;
	if (memchr(prose->text.at + token->start, 0xE2, length)) { /* a typographic apostrophe */
		struct folded folded = prose_fold(prose_span(prose, (uint32_t)at, (uint32_t)at));
		return strlen(word) == folded.length && memcmp(folded.at, word, folded.length) == 0;
	}
	return strlen(word) == length && strncasecmp(prose->text.at + token->start, word, length) == 0;
}

bool prose_word_in(const struct prose *prose, size_t at, const char *words)
{
	if (at >= prose->token_count)
		return false;
	const struct token *token = &prose->tokens[at];
	size_t length = token->end - token->start;
	const char *word = prose->text.at + token->start;
	char first = prose_byte(prose, at);
	first = (char)(first >= 'A' && first <= 'Z' ? first | ' ' : first);
	while (*words) {
		if (*words == first && strncasecmp(word, words, length) == 0 &&
		    (words[length] == ' ' || !words[length]))
			return true;
		while (*words && *words++ != ' ')
			;
	}
	return false;
}

bool prose_same_sentence(const struct prose *prose, size_t a, size_t b)
{
	return a < prose->token_count && b < prose->token_count &&
	       prose->tokens[a].sentence == prose->tokens[b].sentence;
}

bool prose_is_article(const struct prose *prose, size_t at)
{
	return prose_is(prose, at, LINK_THE) || prose_is(prose, at, LINK_MY);
}

struct lead_word {
	enum link link;
	enum lead_kind kind;
};

static enum lead_kind lead_kind(const struct prose *prose, size_t at)
{
	static const struct lead_word words[] = {
		{LINK_BY, LEAD_BY},         {LINK_BEFORE, LEAD_BY},  {LINK_UNTIL, LEAD_UNTIL},
		{LINK_WITHIN, LEAD_WITHIN}, {LINK_IN, LEAD_IN},      {LINK_ON, LEAD_IN},
		{LINK_DURING, LEAD_IN},     {LINK_OVER, LEAD_IN},    {LINK_AT, LEAD_IN},
		{LINK_AFTER, LEAD_AFTER},   {LINK_FROM, LEAD_AFTER}, {LINK_FOR, LEAD_FOR},
		{LINK_SINCE, LEAD_NEVER},   {LINK_BETWEEN, LEAD_IN}, {LINK_THROUGHOUT, LEAD_IN},
		{LINK_LATEST, LEAD_BY},
	};
	if (!prose_has(prose, at, ROLE_LINK))
		return LEAD_NONE;
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (prose_value(prose, at) == (int)words[i].link)
			return words[i].kind;
	return LEAD_NONE;
}

/* Leads of several words. */
struct long_lead {
	const char *words[5];
	enum lead_kind kind;
	bool any; /* whatever follows is an event: "in time for the fair" */
};

static const struct long_lead long_leads[] = {
	{{"no", "later", "than"}, LEAD_BY, false},
	{{"not", "later", "than"}, LEAD_BY, false},
	{{"at", "the", "latest", "by"}, LEAD_BY, false},
	{{"on", "or", "before"}, LEAD_BY, false},
	{{"by", "or", "before"}, LEAD_BY, false},
	{{"prior", "to"}, LEAD_BY, false},
	{{"in", "advance", "of"}, LEAD_BY, false},
	{{"well", "before"}, LEAD_BY, false},
	{{"ahead", "of"}, LEAD_BY, false},
	{{"in", "time", "for"}, LEAD_BY, true},
	{{"in", "readiness", "for"}, LEAD_BY, true},
	{{"in", "the", "run", "up", "to"}, LEAD_BY, true},
	{{"in", "the", "lead", "up", "to"}, LEAD_BY, true},
	{{"during", "the", "run", "up", "to"}, LEAD_BY, true},
	{{"ready", "for"}, LEAD_BY, false},
	{{"up", "until"}, LEAD_UNTIL, false},
	{{"through", "until"}, LEAD_UNTIL, false},
	{{"over", "the", "course", "of"}, LEAD_IN, false},
	{{"through"}, LEAD_IN, false},
	{{"through", "to"}, LEAD_UNTIL, false},
	{{"between", "now", "and"}, LEAD_UNTIL, false},
	{{"not", "more", "than"}, LEAD_WITHIN, false},
	{{"in", "the", "course", "of"}, LEAD_IN, false},
	{{"in", "the", "space", "of"}, LEAD_WITHIN, false},
	{{"in", "preparation", "for"}, LEAD_BY, true},
	{{"up", "till"}, LEAD_UNTIL, false},
	{{"up", "to"}, LEAD_UNTIL, false},
	{{"with", "effect", "from"}, LEAD_AFTER, false},
	{{"as", "from"}, LEAD_AFTER, false},
	{{"come"}, LEAD_IN, false},
	{{"this", "side", "of"}, LEAD_BY, false},
	{{"the", "other", "side", "of"}, LEAD_AFTER, false},
	{{"as", "at"}, LEAD_NEVER, false},
	{{"as", "of"}, LEAD_NEVER, false},
};

static size_t phrase_end(const struct prose *prose, size_t at, const struct long_lead *lead)
{
	for (size_t n = 0; n < 5 && lead->words[n]; n++, at++)
		if (!prose_word_is(prose, at, lead->words[n]))
			return 0;
	return at;
}

/* "due on", "Deadline:", "target date is": the token behind it, 0 where there is none. */
static size_t heading_end(const struct prose *prose, size_t at)
{
	bool due = prose_word_in(prose, at, "due deadline target");
	bool colon = prose_byte(prose, at + 1) == ':' || prose_byte(prose, at + 2) == ':';
	if (!due && !(colon && prose_word_in(prose, at, "timescale timescales timeframe timeline when")))
		return 0;
	size_t i = at + 1;
	while (i < at + 4 && (prose_byte(prose, i) == ':' || prose_word_in(prose, i, "date is for completion") ||
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
	bool run_up = at > 0 && prose_word_in(prose, at - 1, "run lead build");
	for (size_t i = 0; i < sizeof long_leads / sizeof long_leads[0] && !run_up; i++) {
		end = phrase_end(prose, at, &long_leads[i]);
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
	i += prose_word_is(prose, i, "very");
	bool rest = prose_word_is(prose, i, "rest") || prose_word_is(prose, i, "remainder");
	bool joined = prose_joined(prose, i, '-') && !prose_has(prose, i + 1, ROLE_MONTH);
	bool end = (rest || prose_is(prose, i, LINK_END)) && !joined;
	bool start = prose_is(prose, i, LINK_BEGINNING);
	bool through = prose_word_in(prose, i, "halfway midway") && prose_word_is(prose, i + 1, "through");
	bool middle = through || (prose_is(prose, i, LINK_MID) && prose_is(prose, i + 1, LINK_OF) &&
	                          !prose_has(prose, i + 2, ROLE_MONTH));
	bool back_end = prose_word_is(prose, i, "back") && prose_is(prose, i + 1, LINK_END);
	i += back_end;
	end = end || back_end;
	bool last_day =
		prose_is(prose, i, LINK_LAST) && prose_word_is(prose, i + 1, "day") && prose_is(prose, i + 2, LINK_OF);
	if (!end && !start && !middle && !last_day)
		return;
	i += last_day ? 2 : 1;
	bool of = prose_is(prose, i, LINK_OF) || through;
	bool bare =
		prose_has(prose, i, ROLE_MONTH) || prose_has(prose, i, ROLE_QUARTER) || prose_has(prose, i, ROLE_EVENT);
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
	             prose_is(prose, i + 1, LINK_OF) &&
	             prose_word_in(prose, i + 2, "play business trading day work school");
	size_t behind = i + 3 + prose_is(prose, i + 3, LINK_ON);
	bool day = prose_has(prose, behind, ROLE_WEEKDAY) || prose_has(prose, behind, ROLE_TODAY) ||
	           prose_is(prose, behind, LINK_NEXT) ||
	           (behind < prose->token_count && prose->tokens[behind].kind == TOKEN_NUMBER);
	return close && day ? behind : at;
}

size_t prose_clock_end(const struct prose *prose, size_t at)
{
	struct shaped shaped = prose_shape(prose, at);
	size_t i = at;
	bool number = shaped.shape == SHAPE_NUMBER || prose_has(prose, at, ROLE_NUMERAL);
	if (shaped.shape == SHAPE_CLOCK)
		i += 1 + (size_t)(prose_word_in(prose, at + 1, "am pm a.m p.m a.m. p.m."));
	else if (number && prose_word_in(prose, at + 1, "am pm a.m p.m o'clock a.m. p.m."))
		i += 2;
	else if (prose_word_is(prose, at, "half") && prose_word_is(prose, at + 1, "past"))
		i += 3;
	else if (prose_word_in(prose, at,
	                       "noon midday lunchtime lunch midnight teatime closing opening close "
	                       "bed bedtime breakfast supper dinner nightfall dusk dawn sunset"))
		i += 1 + (size_t)(prose_word_in(prose, at + 1, "time"));
	return i == at ? at : i + (prose_byte(prose, i) == ',');
}

/* "by noon on Friday": what matters is the day. A time of day alone stays where it is. */
static size_t over_clock(const struct prose *prose, size_t at)
{
	size_t i = prose_clock_end(prose, at);
	i += i > at && prose_is(prose, i, LINK_ON);
	bool day = prose_has(prose, i, ROLE_WEEKDAY) || prose_has(prose, i, ROLE_TODAY) ||
	           prose_is(prose, i, LINK_THE) || prose_is(prose, i, LINK_NEXT) ||
	           (i < prose->token_count && prose->tokens[i].kind == TOKEN_NUMBER);
	return i > at && day && prose_same_sentence(prose, at, i) ? i : at;
}

/* "moved to 5 May", "put back to June" */
static bool moves_to(const struct prose *prose, size_t at)
{
	return at > 0 && prose_is(prose, at, LINK_TO) &&
	       prose_word_in(prose, at - 1,
	                     "back moved postponed rescheduled extended slipped delayed deferred adjourned "
	                     "pushed forward changed rearranged");
}

/* "report to the May meeting", "papers for the June exam" */
static bool to_month_event(const struct prose *prose, size_t at)
{
	return (prose_is(prose, at, LINK_TO) || prose_is(prose, at, LINK_FOR)) && prose_is(prose, at + 1, LINK_THE) &&
	       prose_has(prose, at + 2, ROLE_MONTH) && prose_has(prose, at + 3, ROLE_EVENT);
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
	if (lead.kind == LEAD_BY && prose_is(prose, at, LINK_BY))
		i += prose_is(prose, i, LINK_AT) + prose_word_is(prose, i + prose_is(prose, i, LINK_AT), "around");
	if (lead.kind != LEAD_NONE)
		i = over_clock(prose, close_of_day(prose, i));
	lead.article = prose_is_article(prose, i);
	lead.next = i + lead.article;
	if (lead.article && prose_word_in(prose, lead.next, "night evening morning afternoon eve") &&
	    prose_is(prose, lead.next + 1, LINK_OF)) /* "on the night of 24 January" */
		lead.next += 2;
	prose_read_boundary(prose, &lead);
	return lead;
}

/* Sounds like a time and is none; the token behind it. */
size_t prose_vague_end(const struct prose *prose, size_t at)
{
	static const char *const phrases[][3] = {{"in", "due", "course"},   {"in", "future", NULL},
	                                         {"in", "the", "future"},   {"at", "some", "point"},
	                                         {"over", "time", NULL},    {"going", "forward", NULL},
	                                         {"sooner", "or", "later"}, {"when", "possible", NULL}};
	if (prose_has(prose, at, ROLE_VAGUE))
		return at + 1;
	if (prose_is(prose, at, LINK_AS) && prose_word_is(prose, at + 1, "soon") && prose_is(prose, at + 2, LINK_AS))
		return prose_is(prose, at + 3, LINK_POSSIBLE) ? at + 4 : at + 3;
	for (size_t i = 0; i < sizeof phrases / sizeof phrases[0]; i++) {
		size_t n = 0;
		while (n < 3 && phrases[i][n] && prose_word_is(prose, at + n, phrases[i][n]))
			n++;
		if (n == 3 || !phrases[i][n])
			return at + n;
	}
	return at;
}
