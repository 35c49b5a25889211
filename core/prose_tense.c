#include "prose_parts.h"

#include <string.h>

/* Whether the token begins its sentence; list marks before it do not count. */
static bool begins(const struct prose *prose, size_t at)
{
	return at == 0 || (at == 1 && prose_token(prose, 0)->kind == TOKEN_MARK);
}

/* The token before `at` that is no adverb ("I always asked", "we recently moved"); itself where there is none. */
static size_t over_adverb(const struct prose *prose, size_t at)
{
	size_t before = at - 1;
	bool adverb = prose_ends_in_ly(prose, before) || prose_in(prose, before, CLASS_ADVERBS_OF_PAST);
	return adverb && before > 0 ? before - 1 : before;
}

/* "have now been", "has not improved": a form of "have" in the three words before. */
static bool behind_have(const struct prose *prose, size_t at)
{
	for (size_t i = at; i > 0 && at - i < 3; i--)
		if (prose_has(prose, i - 1, ROLE_HAVE))
			return !prose_is(prose, i, LINK_TO);
	return false;
}

/* "something that went right", "anyone who left", "what she said": it tells of a thing, and not of the sentence. */
static bool tells_of_thing(const struct prose *prose, size_t at)
{
	if (at > 1 && prose_in(prose, at - 1, WORD_THAT) && !begins(prose, at - 1))
		return true;
	for (size_t i = at; i > 0 && at - i < 4; i--) {
		if (prose_token(prose, i - 1)->kind == TOKEN_MARK)
			return false;
		if (prose_in(prose, i - 1, CLASS_WHO) && !begins(prose, i - 1))
			return true;
	}
	return false;
}

/* "We agreed to meet …", "she asked me to …": what was said of what is to be. */
static bool tells_plan(const struct prose *prose, size_t at)
{
	if (!prose_has(prose, at, ROLE_MOOD) || !prose_in(prose, at, CLASS_AGREED_TO))
		return false;
	if (prose_in(prose, at, CLASS_AGREED) && prose_in(prose, at + 1, WORD_THAT))
		return true;
	for (size_t i = at + 1; i < at + 6 && prose_same_sentence(prose, at, i); i++)
		if (prose_is(prose, i, LINK_TO))
			return !prose_is_article(prose, i + 1);
		else if (prose_token(prose, i)->kind == TOKEN_MARK)
			return false;
	return false;
}

/* "a message asking you to lead a workshop": what is asked is to be, whenever it was asked. */
static bool asks_to_do(const struct prose *prose, size_t at)
{
	return prose_in(prose, at, CLASS_ASKING) && prose_in(prose, at + 1, CLASS_ASKED) &&
	       prose_is(prose, at + 2, LINK_TO) && prose_same_sentence(prose, at, at + 3) &&
	       !prose_is_article(prose, at + 3) && at > 0 && !prose_in(prose, at - 1, CLASS_NOT_ASKED);
}

/* "given the lender until mid-June" */
static bool gives_until(const struct prose *prose, size_t at)
{
	for (size_t i = at + 1; i < at + 7 && prose_same_sentence(prose, at, i); i++)
		if (prose_is(prose, i, LINK_UNTIL))
			return true;
	return false;
}

/* "I've booked it for Friday", "it has been moved to 5 May": what was settled of what is to be. */
static bool settles_plan(const struct prose *prose, size_t at)
{
	if (!prose_has(prose, at, ROLE_MOOD))
		return false;
	bool until = prose_in(prose, at, WORD_GIVEN) && gives_until(prose, at);
	bool is_for = prose_in(prose, at - 1, CLASS_NOW_BEING) &&
	              prose_is(prose, at + 1 + prose_is(prose, at + 1, LINK_IN), LINK_FOR);
	if (is_for && prose_in(prose, at, CLASS_SETTLED)) /* "is set for 11 June", "is pencilled in for Q2" */
		return true;
	return (until || prose_in(prose, at, CLASS_SETTLED)) &&
	       (behind_have(prose, at) || behind_have(prose, at - 1) || prose_in(prose, at - 1, WORD_BEEN));
}

/* "It was going to be", "we were meant to": a plan of then. */
static bool was_to_be(const struct prose *prose, size_t at)
{
	return prose_in(prose, at, CLASS_PLAN_OF_THEN) && at > 0 && prose_in(prose, at - 1, CLASS_WAS) &&
	       prose_is(prose, at + 1, LINK_TO);
}

/* "I should have asked": it tells what was not done. */
static bool regrets(const struct prose *prose, size_t at)
{
	return prose_in(prose, at, CLASS_SHOULD) && prose_in(prose, at + 1, CLASS_HAVE_OR_NOT) &&
	       (prose_is_past_form(prose, at + 2) || prose_in(prose, at + 2, WORD_HAVE));
}

/* "I've got till Friday", "we become aware": a form of now that looks like one of then. */
static bool seems_participle(const struct prose *prose, size_t at)
{
	if (prose_in(prose, at, CLASS_BARE_PAST))
		return !behind_have(prose, at) && !prose_in(prose, at - 1, CLASS_HE_OR_SHE);
	return prose_in(prose, at, WORD_GOT) && behind_have(prose, at) &&
	       (prose_is(prose, at + 1, LINK_UNTIL) || prose_is(prose, at + 1, LINK_TO) ||
	        prose_is(prose, at + 1, LINK_A) || prose_has(prose, at + 1, ROLE_NUMERAL) ||
	        (at + 1 < prose->token_count && prose_token(prose, at + 1)->kind == TOKEN_NUMBER));
}

static void note_verb_past(const struct prose *prose, size_t at, bool ed, struct tense *tense)
{
	size_t before = over_adverb(prose, at);
	const struct token *token = prose_token(prose, before);
	if (behind_have(prose, at))
		tense->perfect = true;
	else if (prose_has(prose, before, ROLE_SUBJECT) || prose_in(prose, before, WORD_NOBODY) ||
	         (ed && prose_in(prose, before, CLASS_THAT_OR_NOBODY)) ||
	         (begins(prose, before) && prose_in(prose, before, WORD_LAST)))
		tense->past = true;
	else if (token->kind == TOKEN_WORD && !prose_has(prose, before, ROLE_COMMON) &&
	         !prose_has(prose, before, ROLE_LINK) && !prose_has(prose, before, ROLE_FUTURE)) {
		tense->told =
			tense->told || (before > 0 && begins(prose, before - 1) && prose_is_article(prose, before - 1));
		tense->seem_at = tense->past_seem ? tense->seem_at : at;
		tense->past_seem = true;
	}
}

static void note_past(const struct prose *prose, size_t at, struct tense *tense)
{
	bool past = prose_has(prose, at, ROLE_PAST);
	bool ed = prose_ends_in_ed(prose, at) && !prose_has(prose, at, ROLE_FUTURE);
	if (prose_is_short_day(prose, at) || (at > 0 && tells_of_thing(prose, at)))
		return;
	bool used = prose_in(prose, at, WORD_USED) && prose_is(prose, at + 1, LINK_TO) && at > 0 &&
	            !prose_in(prose, at - 1, CLASS_BEFORE_USED);
	tense->past = tense->past || past || used;
	bool moved = at + 1 < prose->token_count && prose_in(prose, at + 1, CLASS_MOVED_DAY);
	bool moved_to = moved && (prose_is(prose, at + 2, LINK_TO) || prose_is(prose, at + 2, LINK_FOR) ||
	                          prose_is(prose, at + 2, LINK_UNTIL));
	tense->was = tense->was || (prose_in(prose, at, CLASS_WAS) && !moved_to); /* "The deadline was missed in May" */
	if (!ed && !prose_has(prose, at, ROLE_PARTICIPLE))
		return;
	if (begins(prose, at)) { /* "Attended the course", "Proposed start date" */
		bool resolved = prose_in(prose, at, CLASS_AGREED) &&
		                (prose_byte(prose, at + 1) == ':' || prose_in(prose, at + 1, CLASS_THAT_OR_TO));
		bool plan = resolved || prose_in(prose, at, CLASS_PLANNED);
		tense->past = tense->past || (ed && !plan);
		tense->future = tense->future || plan;
		return;
	}
	bool wanted = prose_in(prose, at, CLASS_WANTED) && !behind_have(prose, at) &&
	              !prose_has(prose, at - 1, ROLE_SUBJECT) && !prose_has(prose, at - 1, ROLE_PAST) &&
	              !(prose_in(prose, at, CLASS_NEEDED) &&
	                (prose_is(prose, at + 1, LINK_A) ||
	                 prose_is_article(prose, at + 1))); /* "my group needed a leader" */
	if (tells_plan(prose, at) || settles_plan(prose, at) || wanted)
		tense->future = tense->due = true;
	else if (!seems_participle(prose, at))
		note_verb_past(prose, at, ed, tense);
}

/* Whether the word ends in one of what no order begins with: "Parking", "Briefly", "Closed", "Meetings". */
static bool has_other_ending(const struct prose *prose, size_t at)
{
	const struct token *token = prose_token(prose, at);
	size_t length = token->end - token->start;
	const char *end = prose->text.at + token->end;
	return length < 2 || end[-1] == '\'' || (length > 2 && end[-2] == '\'') ||
	       (end[-1] == 's' && (length < 4 || end[-2] != 's')) || prose_ends_in_ing(prose, at) ||
	       prose_ends_in_ly(prose, at) || prose_ends_in_ed(prose, at);
}

/* "Proofread the …", "Ask all …", "Clear out …": a bare word and then what it is done to. */
static bool orders_by_form(const struct prose *prose, size_t at)
{
	if (prose_token(prose, at)->kind != TOKEN_WORD || has_other_ending(prose, at) ||
	    prose_in(prose, at, CLASS_NO_ORDERS) ||
	    (prose_token(prose, at)->roles &
	     (1U << ROLE_SUBJECT | 1U << ROLE_PAST | 1U << ROLE_WEEKDAY | 1U << ROLE_UNIT)) ||
	    (prose_has(prose, at, ROLE_COMMON) && !prose_in(prose, at, CLASS_COMMON_ORDERS)) ||
	    (prose_has(prose, at, ROLE_LINK) && !prose_in(prose, at, WORD_START)) ||
	    prose_has(prose, at, ROLE_NUMERAL) || prose_has(prose, at, ROLE_ORDINAL) ||
	    prose_has(prose, at, ROLE_ROUGHLY) || !prose_same_sentence(prose, at, at + 1))
		return false;
	bool thing = prose_is_article(prose, at + 1) || prose_is(prose, at + 1, LINK_A) ||
	             prose_in(prose, at + 1, CLASS_OBJECTS);
	bool off = prose_in(prose, at + 1, CLASS_PARTICLES) && !prose_has(prose, at, ROLE_PARTICIPLE) &&
	           !prose_has(prose, at, ROLE_EVENT);
	return thing || off || prose_in(prose, at, WORD_BE);
}

/* "Have the forms signed …", "Get it printed …": a participle behind it tells no past. */
static bool orders(const struct prose *prose, size_t at)
{
	bool known = prose_in(prose, at, CLASS_ORDERS) && !prose_has(prose, at + 1, ROLE_SUBJECT) &&
	             !prose_in(prose, at + 1, CLASS_BEHIND_NO_ORDER) &&
	             !(prose_same_sentence(prose, at, at + 2) && prose_in(prose, at + 2, CLASS_SECOND_BEHIND_NO_ORDER));
	bool asks = prose_in(prose, at, CLASS_CAN_YOU) && prose_in(prose, at + 1, CLASS_YOU_OR_ANYONE);
	bool in = prose_in(prose, at, CLASS_HAND_IN) && prose_in(prose, at + 1, CLASS_IN_OR_OUT);
	return known || asks || in || prose_in(prose, at, CLASS_POLITE) || orders_by_form(prose, at);
}

/* "We answer …", "The till prints …", "Lines are open …": who or what does it stands first. */
static bool begins_stated(const struct prose *prose, size_t at)
{
	bool counted = prose_has(prose, at, ROLE_NUMERAL) || prose_has(prose, at, ROLE_ROUGHLY) ||
	               prose_in(prose, at, WORD_UP) || prose_token(prose, at)->kind == TOKEN_NUMBER;
	if (prose_in(prose, at, CLASS_CLAUSE_OPENERS)) /* "If you are unhappy, write to us" */
		return false;
	for (size_t i = at + 1; counted && i < at + 6 && prose_same_sentence(prose, at, i); i++)
		if (prose_is(prose, i, LINK_OF)) /* "Up to a third of patients …" */
			return true;
	bool first = prose_has(prose, at, ROLE_SUBJECT) || prose_is_article(prose, at) ||
	             prose_is(prose, at, LINK_THIS) || prose_is(prose, at, LINK_A) ||
	             prose_has(prose, at, ROLE_PERSON) || prose_in(prose, at, CLASS_DOERS);
	return first || (prose_same_sentence(prose, at, at + 2) &&
	                 (prose_in(prose, at + 1, CLASS_STATING) || prose_in(prose, at + 2, CLASS_STATING)));
}

/* "to be done", "is to be", "have to", "To finish …", "would like" */
static bool tells_to_do(const struct prose *prose, size_t at)
{
	if (prose_in(prose, at, CLASS_LIKE_OR_LOVE))
		return at > 0 && prose_in(prose, at - 1, CLASS_WOULD);
	if (!prose_is(prose, at, LINK_TO) || prose_is_article(prose, at + 1))
		return false;
	if (at > 1 && prose_has(prose, at - 1, ROLE_HAVE) && prose_in(prose, at - 2, CLASS_DO_NOT))
		return false;
	if (at > 0 && prose_in(prose, at - 1, WORD_HAD)) /* "The race had to be called off" */
		return false;
	if (at > 1 && prose_in(prose, at - 1, WORD_USED) && !prose_in(prose, at - 2, CLASS_BEFORE_USED))
		return false; /* "Last orders used to be at ten" */
	return begins(prose, at) || prose_in(prose, at + 1, WORD_BE) ||
	       (at > 0 && (prose_has(prose, at - 1, ROLE_HAVE) || prose_in(prose, at - 1, CLASS_AM_TO)));
}

enum { DOER_REACH = 5 };

/* "Treasurer to bring …", "All trustees to complete …": minutes tell so who is to do what. */
static bool tells_doer(const struct prose *prose, size_t at)
{
	if (!prose_is(prose, at, LINK_TO) || at == 0 || begins(prose, at) ||
	    !prose_same_sentence(prose, at - 1, at + 2) || prose_token(prose, at + 1)->kind != TOKEN_WORD ||
	    prose_has_any(prose, at + 1, 1U << ROLE_COMMON | 1U << ROLE_LINK | 1U << ROLE_NUMERAL) ||
	    (prose_byte(prose, at + 1) >= 'A' && prose_byte(prose, at + 1) <= 'Z') || /* "the service to Ludlow" */
	    prose_in(prose, at - 1, CLASS_NO_DOERS))
		return false;
	for (size_t i = at; i > 0 && at - i < DOER_REACH; i--) {
		bool other = prose_has_any(prose, i - 1, 1U << ROLE_PAST | 1U << ROLE_HAVE) ||
		             prose_in(prose, i - 1, CLASS_AM_OR_WAS) || prose_ends_in_ing(prose, i - 1) ||
		             prose_ends_in_ed(prose, i - 1);
		if (prose_token(prose, i - 1)->kind == TOKEN_MARK)
			return prose_byte(prose, i - 1) == ':';
		if (other)
			return false;
		if (begins(prose, i - 1))
			return true;
	}
	return false;
}

/* "the expected level", "as planned": no plan. */
static bool is_plain_adjective(const struct prose *prose, size_t at)
{
	bool behind = at > 0 && prose_ends_in_ed(prose, at) &&
	              (prose_in(prose, at - 1, CLASS_AS_OR_WAS) || prose_is_article(prose, at - 1));
	bool because = prose_in(prose, at, WORD_DUE) && prose_is(prose, at + 1, LINK_TO) &&
	               (prose_is_article(prose, at + 2) || prose_is(prose, at + 2, LINK_A) || begins(prose, at));
	bool kind = prose_in(prose, at, CLASS_PLANS) && at > 0 && prose_in(prose, at - 1, CLASS_KINDS_OF_PLANS);
	bool noun = prose_in(prose, at, CLASS_PLANS) && at > 0 && prose_is_article(prose, at - 1) &&
	            prose_in(prose, at + 1, CLASS_PLAN_DOES);
	bool planning = prose_in(prose, at, WORD_PLANNING) && at > 0 && prose_same_sentence(prose, at, at + 1) &&
	                prose_in(prose, at + 1, CLASS_PLANNING_THINGS);
	return behind || because || kind || noun || planning;
}

/* "it'll", "the plumber'll" */
static bool is_short_will(const struct prose *prose, size_t at)
{
	const struct token *token = prose_token(prose, at);
	return token->kind == TOKEN_WORD && token->end - token->start > 3 &&
	       memcmp(prose->text.at + token->end - 2, "ll", 2) == 0 &&
	       (prose->text.at[token->end - 3] == '\'' || prose->text.at[token->end - 3] == '\x99');
}

/* "the path is icy": it tells how something is. */
static bool is_being(const struct prose *prose, size_t at)
{
	if (!prose_in(prose, at, CLASS_BEING_SO) || !prose_same_sentence(prose, at, at + 1) ||
	    prose_is(prose, at + 1, LINK_TO) || prose_token(prose, at + 1)->kind != TOKEN_WORD)
		return false;
	return !prose_ends_in_ing(prose, at + 1) && !prose_is_past_form(prose, at + 1) &&
	       !prose_has(prose, at + 1, ROLE_FUTURE);
}

/* What a word of mood makes of its sentence. */
static void note_mood(const struct prose *prose, size_t at, struct tense *tense)
{
	tense->order = tense->order || prose_in(prose, at, CLASS_PLEASE);
	tense->future = tense->future || tells_to_do(prose, at);
	tense->regret = tense->regret || (!tense->by && regrets(prose, at));
	tense->general = tense->general || (begins(prose, at) && prose_in(prose, at, WORD_MOST)) ||
	                 prose_in(prose, at, CLASS_USUALLY);
	tense->denied = tense->denied || (prose_in(prose, at, CLASS_NEVER) && !tells_of_thing(prose, at));
	tense->being = tense->being || is_being(prose, at);
	tense->leave = tense->leave || prose_in(prose, at, CLASS_LEAVE);
}

/* "If it hurts, do a test": what follows a comma may order, too, where nothing was told before. */
static bool may_order(const struct prose *prose, size_t at, const struct tense *tense)
{
	return at > 1 && prose_byte(prose, at - 1) == ',' && !tense->past && !tense->past_seem && !tense->stated;
}

static void note_begin(const struct prose *prose, size_t at, struct tense *tense)
{
	tense->by = tense->by || prose_is(prose, at, LINK_BY);
	tense->denied = tense->denied || prose_in(prose, at, WORD_NO) ||
	                (prose_in(prose, at, WORD_TRY) && prose_in(prose, at + 1, WORD_NOT));
	tense->stated = tense->stated || begins_stated(prose, at) || prose_in(prose, at, WORD_NO);
	for (size_t i = at; i < at + 3 && prose_same_sentence(prose, at, i); i++)
		tense->mention = tense->mention || prose_is(prose, i, LINK_EXAMPLE);
	bool quote = (prose_in(prose, at, CLASS_SPOKEN) || prose_in(prose, at, WORD_USE)) &&
	             (prose_byte(prose, at + 1) == '"' || prose_byte(prose, at + 1) == '\xE2');
	tense->mention = tense->mention || quote;
	tense->asks = tense->asks || prose_in(prose, at, CLASS_QUESTIONS);
}

/* "will", "the plan is", "to be done", "Treasurer to bring …" */
static void note_plan(const struct prose *prose, size_t at, struct tense *tense)
{
	bool future = prose_has(prose, at, ROLE_FUTURE);
	bool after_to = at > 0 && prose_is(prose, at - 1, LINK_TO) && !prose_in(prose, at, WORD_ENSURE);
	bool planned = future && !is_plain_adjective(prose, at) &&
	               !(after_to && tense->past); /* "I realised that I had to plan" */
	bool to = (prose_is(prose, at, LINK_TO) && (tells_to_do(prose, at) || tells_doer(prose, at))) ||
	          asks_to_do(prose, at) || is_short_will(prose, at);
	tense->regret = tense->regret || (future && was_to_be(prose, at));
	tense->due = tense->due || (planned && !prose_in(prose, at, CLASS_AIMS)) || to;
	tense->future = tense->future || planned || to;
}

/* What a mark or a number says. */
static void note_sign(const struct prose *prose, size_t at, struct tense *tense)
{
	char byte = prose_byte(prose, at);
	tense->asked = tense->asked || (tense->asks && byte == '?');
	tense->priced = tense->priced || byte == '$' || byte == '\xC2';
}

/* "open tickets", "the closed ward": of which things it speaks, and of no hours. */
static bool is_open_thing(const struct prose *prose, size_t at)
{
	static const uint32_t times = 1U << ROLE_COMMON | 1U << ROLE_LINK | 1U << ROLE_NUMERAL | 1U << ROLE_UNIT |
	                              1U << ROLE_WEEKDAY | 1U << ROLE_WEEKDAYS | 1U << ROLE_MONTH | 1U << ROLE_REPEAT |
	                              1U << ROLE_TODAY | 1U << ROLE_SEASON | 1U << ROLE_FEAST | 1U << ROLE_VAGUE;
	if (!prose_in(prose, at, CLASS_OPEN_THINGS) || at == 0 || !prose_same_sentence(prose, at, at + 1) ||
	    prose_token(prose, at + 1)->kind != TOKEN_WORD || prose_has_any(prose, at + 1, times) ||
	    prose_in(prose, at + 1, CLASS_ADVERBS))
		return false;
	const char *end = prose->text.at + prose_token(prose, at + 1)->end;
	bool plural = end[-1] == 's' && end[-2] != 's', being = prose_in(prose, at - 1, CLASS_BEING_SO);
	bool led = prose_is_article(prose, at - 1) || prose_is(prose, at - 1, LINK_A);
	return (led || plural) && !being && prose_token(prose, at - 1)->kind == TOKEN_WORD;
}

/* "We close at noon on Mondays", and not "We close the month" */
static bool shuts(const struct prose *prose, size_t at)
{
	return prose_in(prose, at, WORD_CLOSE) && at > 0 && prose_has(prose, at - 1, ROLE_SUBJECT) &&
	       prose_is_any(prose, at + 1, 1ULL << LINK_ON | 1ULL << LINK_AT | 1ULL << LINK_EARLY | 1ULL << LINK_EVERY);
}

/* "The bot opens its requests on Mondays", "is set to open them", and not "opens its doors": what it does, and no hours. */
static bool opens_thing(const struct prose *prose, size_t at)
{
	if (at > 0 && (prose_is(prose, at - 1, LINK_TO) || prose_in(prose, at - 1, CLASS_OBJECTS)))
		return true; /* "keep no more than three of them open" */
	bool thing = prose_is_article(prose, at + 1) || prose_is(prose, at + 1, LINK_A) ||
	             prose_in(prose, at + 1, CLASS_OBJECTS);
	return prose_in(prose, at, CLASS_OPENS) && thing && !prose_in(prose, at + 2, CLASS_DOORS);
}

/* "While the incident is open, …": as long as it is, and no hours. */
static bool is_in_case(const struct prose *prose, size_t at)
{
	for (size_t i = at; i > 0; i--)
		if (prose_token(prose, i - 1)->kind == TOKEN_MARK)
			return false;
	return prose_in(prose, 0, CLASS_CLAUSE_OPENERS);
}

/* "We open at nine", "closed on Mondays" */
static bool tells_hours(const struct prose *prose, size_t at)
{
	bool hours = (prose_in(prose, at, WORD_HOURS) && prose_byte(prose, at + 1) == ':') || shuts(prose, at);
	return hours || (prose_has(prose, at, ROLE_OPEN) && !is_open_thing(prose, at) && !opens_thing(prose, at) &&
	                 !is_in_case(prose, at));
}

static void note_token(const struct prose *prose, size_t at, struct tense *tense)
{
	const struct token *token = prose_token(prose, at);
	bool first = begins(prose, at);
	if (prose_has(prose, at, ROLE_MOOD)) {
		note_mood(prose, at, tense);
		prose_note_fact(prose, at, tense);
	}
	if (first)
		note_begin(prose, at, tense);
	if (!tense->order && (first || may_order(prose, at, tense)))
		tense->order = orders(prose, at);
	if (token->kind != TOKEN_WORD) {
		note_sign(prose, at, tense);
		return;
	}
	if (prose_has(prose, at, ROLE_FUTURE) || prose_is(prose, at, LINK_TO) || prose_in(prose, at, CLASS_ASKING) ||
	    is_short_will(prose, at))
		note_plan(prose, at, tense);
	tense->opening = tense->opening || tells_hours(prose, at);
	tense->example = tense->example || prose_is(prose, at, LINK_EXAMPLE);
	tense->regret = tense->regret || (prose_in(prose, at, CLASS_WAS) &&
	                                  prose_is(prose, at + 1, LINK_TO)); /* "My aim was to speak up" */
	if (prose_tells_past(prose, at))
		note_past(prose, at, tense);
}

/* Of an order, what was is told beside it: "Proofread it, as last time we printed …". */
static void settle(struct tense *tense)
{
	tense->past = (tense->past && !tense->order) || tense->regret;
	tense->future = tense->future && !tense->regret && (tense->due || !tense->was);
	tense->perfect = tense->perfect && !tense->order;
	tense->opening = tense->opening && !tense->order;
	tense->past_seem = (tense->past_seem && !tense->order) || tense->past || tense->perfect;
}

void prose_read_tense(const struct prose *sentence, struct tense *tense)
{
	*tense = (struct tense){.known = true};
	for (size_t i = 0; i < sentence->token_count; i++)
		note_token(sentence, i, tense);
	settle(tense);
}

/* "… the Wednesday that the sprint closes", "to prove that they can be read" */
static bool begins_that(const struct prose *prose, size_t at)
{
	return prose_in(prose, at, WORD_THAT) &&
	       (prose_has(prose, at + 1, ROLE_SUBJECT) || prose_is_article(prose, at + 1));
}

/* "; …", "because …", "so that nobody …", ", usually …", "and nobody …", "that they …": what is told beside it. */
static bool begins_side(const struct prose *prose, size_t at)
{
	if (prose_token(prose, at)->kind == TOKEN_MARK)
		return prose_byte(prose, at) == ';' ||
		       (prose_byte(prose, at) == ',' && prose_in(prose, at + 1, CLASS_USUALLY));
	bool joint = prose_is(prose, at, LINK_AND) || prose_in(prose, at, WORD_BUT);
	if (joint && prose_is_article(prose, at + 1) && /* "… and its minutes are published" */
	    (prose_in(prose, at + 3, CLASS_IS_ARE) || prose_in(prose, at + 4, CLASS_IS_ARE)))
		return true;
	return prose_in(prose, at, WORD_BECAUSE) || begins_that(prose, at) ||
	       (prose_in(prose, at, WORD_SO) && prose_in(prose, at + 1, CLASS_BEHIND_SO)) ||
	       (joint && (prose_in(prose, at + 1, CLASS_ANYBODY) || prose_has(prose, at + 1, ROLE_SUBJECT)));
}

size_t prose_main_end(const struct prose *sentence)
{
	for (size_t i = 1; i + 1 < sentence->token_count; i++)
		if (begins_side(sentence, i))
			return i;
	return sentence->token_count;
}

/* That of the tokens from `first` to before `end`. */
static void read_part(const struct prose *sentence, size_t first, size_t end, struct tense *tense)
{
	struct prose part = *sentence;
	part.tokens += first;
	part.token_count = end - first;
	prose_read_tense(&part, tense);
}

void prose_read_main_tense(const struct prose *sentence, size_t end, const struct tense *whole, struct tense *tense)
{
	read_part(sentence, 0, end, tense);
	tense->future = tense->future || whole->future;
	tense->due = tense->due || whole->due;
	tense->order = tense->order || whole->order;
}

enum { NOW_REACH = 6 };

size_t prose_now_from(const struct prose *sentence)
{
	for (size_t i = 1; i + 1 < sentence->token_count; i++) {
		if (prose_byte(sentence, i) != ';' && !prose_is(sentence, i, LINK_AND) &&
		    !prose_in(sentence, i, WORD_BUT))
			continue;
		for (size_t now = i + 1; now < i + NOW_REACH && prose_token(sentence, now)->kind == TOKEN_WORD; now++)
			if (prose_is(sentence, now, LINK_NOW))
				return i + 1;
	}
	return 0;
}

void prose_read_tense_from(const struct prose *sentence, size_t first, struct tense *tense)
{
	read_part(sentence, first, sentence->token_count, tense);
}
