#include "prose_parts.h"

#include <string.h>
#include <strings.h>

bool prose_word_is(const struct prose *prose, size_t at, const char *word)
{
	if (at >= prose->token_count || (prose_byte(prose, at) | ' ') != word[0])
		return false;
	const struct token *token = &prose->tokens[at];
	size_t length = token->end - token->start;
	return strlen(word) == length && strncasecmp(prose->text.at + token->start, word, length) == 0;
}

bool prose_same_sentence(const struct prose *prose, size_t a, size_t b)
{
	return a < prose->token_count && b < prose->token_count &&
	       prose->tokens[a].sentence == prose->tokens[b].sentence;
}

static bool is_article(const struct prose *prose, size_t at)
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

/* "no later than", "on or before", "as of", "due on", "prior to": leads of several words; 0 where there is none. */
static size_t long_lead(const struct prose *prose, size_t at, enum lead_kind *kind)
{
	*kind = LEAD_BY;
	if (prose_is(prose, at, LINK_NO) && prose_is(prose, at + 1, LINK_LATER) && prose_is(prose, at + 2, LINK_THAN))
		return at + 3;
	if (prose_is(prose, at, LINK_ON) && prose_is(prose, at + 1, LINK_OR) && prose_is(prose, at + 2, LINK_BEFORE))
		return at + 3;
	if (prose_word_is(prose, at, "prior") && prose_is(prose, at + 1, LINK_TO))
		return at + 2;
	if (prose_word_is(prose, at, "due") || prose_word_is(prose, at, "deadline") ||
	    prose_word_is(prose, at, "target")) {
		size_t i = at + 1;
		while (i < at + 4 && (prose_byte(prose, i) == ':' || prose_word_is(prose, i, "date") ||
		                      prose_word_is(prose, i, "is") || prose_is(prose, i, LINK_ON) ||
		                      prose_is(prose, i, LINK_IN) || prose_is(prose, i, LINK_BY)))
			i++;
		return i;
	}
	if ((prose_is(prose, at, LINK_IN) && prose_word_is(prose, at + 1, "advance") &&
	     prose_is(prose, at + 2, LINK_OF)))
		return at + 3;
	if (prose_word_is(prose, at, "ahead") && prose_is(prose, at + 1, LINK_OF))
		return at + 2;
	*kind = LEAD_NEVER;
	return prose_is(prose, at, LINK_AS) && prose_is(prose, at + 1, LINK_OF) ? at + 2 : 0;
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
	bool middle =
		prose_is(prose, i, LINK_MID) && prose_is(prose, i + 1, LINK_OF) && !prose_has(prose, i + 2, ROLE_MONTH);
	bool last_day =
		prose_is(prose, i, LINK_LAST) && prose_word_is(prose, i + 1, "day") && prose_is(prose, i + 2, LINK_OF);
	if (!end && !start && !middle && !last_day)
		return;
	i += last_day ? 2 : 1;
	bool of = prose_is(prose, i, LINK_OF);
	bool bare =
		prose_has(prose, i, ROLE_MONTH) || prose_has(prose, i, ROLE_QUARTER) || prose_has(prose, i, ROLE_EVENT);
	if (!of && !bare)
		return;
	lead->ended = true;
	lead->start = start;
	lead->next = i + of;
	lead->article = is_article(prose, lead->next);
	lead->next += lead->article;
}

struct lead prose_lead_at(const struct prose *prose, size_t at)
{
	struct lead lead = {.next = at};
	enum lead_kind kind;
	size_t i = long_lead(prose, at, &kind);
	if (i == 0) {
		kind = lead_kind(prose, at);
		i = at + (kind != LEAD_NONE);
	}
	lead.kind = kind;
	if (i > at && !prose_same_sentence(prose, at, i))
		return (struct lead){.next = prose->token_count};
	if (kind == LEAD_BY && prose_is(prose, at, LINK_BY) && prose_is(prose, i, LINK_AT))
		i++;
	bool end_of_day = prose_is(prose, i, LINK_END) && prose_is(prose, i + 1, LINK_OF) &&
	                  (prose_word_is(prose, i + 2, "play") || prose_word_is(prose, i + 2, "day")) &&
	                  (prose_has(prose, i + 3, ROLE_WEEKDAY) || prose_is(prose, i + 3, LINK_ON));
	if (end_of_day)
		i += 3 + prose_is(prose, i + 3, LINK_ON);
	if (prose_word_is(prose, i, "close") && prose_is(prose, i + 1, LINK_OF) &&
	    prose_word_is(prose, i + 2, "business"))
		i += 3 + prose_is(prose, i + 3, LINK_ON);
	lead.article = is_article(prose, i);
	lead.next = i + lead.article;
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
