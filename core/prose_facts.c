/* What is so, and not done: facts, entitlements and definitions ("Swifts arrive in May", "You can stay two weeks"). */
#include "prose_parts.h"

#include <string.h>

static bool is_mood(const struct prose *prose, size_t at, enum mood mood)
{
	return prose_has(prose, at, ROLE_MOOD) && !prose_has(prose, at, ROLE_LINK) &&
	       prose_value(prose, at) == (int)mood;
}

static bool is_adverb(const struct prose *prose, size_t at)
{
	return prose_ends_in_ly(prose, at) || prose_in(prose, at, CLASS_ADVERBS);
}

/* The token before `at` in its sentence, adverbs passed over; `at` where there is none. */
static size_t word_before(const struct prose *prose, size_t at)
{
	size_t i = at;
	while (i > 0 && at - i < 3 && prose_same_sentence(prose, i - 1, at) && is_adverb(prose, i - 1))
		i--;
	return i > 0 && prose_same_sentence(prose, i - 1, at) ? i - 1 : at;
}

/* "is sold", "are usually published" */
static bool is_passive(const struct prose *prose, size_t at)
{
	size_t before = word_before(prose, at);
	return is_mood(prose, at, MOOD_PASSIVE) && before < at && prose_in(prose, before, CLASS_IS_OR_GETS);
}

/* "feature freeze 2-3 days before release": the name of a stage. */
static bool is_freeze(const struct prose *prose, size_t at)
{
	bool code = at > 0 && prose_in(prose, at - 1, CLASS_NAMES_OF_FREEZES);
	bool counted = at + 1 < prose->token_count && prose_token(prose, at + 1)->kind == TOKEN_NUMBER;
	return prose_in(prose, at, CLASS_FREEZE) && (code || counted);
}

/* "Team leaders spend a day on the shop floor": what is done with days, and not what is spent. */
static bool spends_days(const struct prose *prose, size_t at)
{
	double count;
	size_t unit = prose_read_count(prose, at + 1, &count);
	return prose_in(prose, at, CLASS_SPEND) && unit > at + 1 && prose_has(prose, unit, ROLE_UNIT) &&
	       prose_value(prose, unit) >= UNIT_DAY;
}

/* "the arboretum loses", "swifts usually arrive": a thing or others do it, and neither I nor we nor you; no noun
 * ("the show", "a visit") and nothing that is to be done ("to sell"). */
static bool does_by_itself(const struct prose *prose, size_t at)
{
	size_t before = word_before(prose, at);
	bool applies = prose_in(prose, at, WORD_APPLIES) && !prose_is(prose, at + 1, LINK_TO);
	bool noun = (prose_in(prose, at, WORD_DATE) && !prose_is(prose, at + 1, LINK_FROM)) ||
	            (prose_in(prose, at, WORD_ACCOUNT) && !prose_is(prose, at + 1, LINK_FOR)); /* "the closing date" */
	if (applies || noun || !is_mood(prose, at, MOOD_ACTIVE) || before == at || prose_joined(prose, before, '-') ||
	    prose_in(prose, at + 1, WORD_PLACE) || prose_token(prose, before)->kind == TOKEN_MARK ||
	    is_freeze(prose, at) || spends_days(prose, at) || prose_in(prose, before, CLASS_NOT_BY_ITSELF))
		return false;
	return !prose_in(prose, before, CLASS_NO_THING) && !prose_in(prose, before, CLASS_IS_OR_GETS) &&
	       !prose_is_article(prose, before) && !prose_has(prose, before, ROLE_LINK) &&
	       !prose_has(prose, before, ROLE_FUTURE) && !prose_has(prose, before, ROLE_HAVE);
}

/* "more than a million", "around forty", "hundreds of": a number that nobody set. */
static bool is_rough_count(const struct prose *prose, size_t at)
{
	if (prose_in(prose, at, CLASS_HUNDREDS))
		return true;
	bool number = prose_has(prose, at + 1, ROLE_NUMERAL) || prose_is(prose, at + 1, LINK_A) ||
	              (prose_same_sentence(prose, at, at + 1) && prose_token(prose, at + 1)->kind == TOKEN_NUMBER);
	bool rough = prose_has(prose, at, ROLE_ROUGHLY) || prose_in(prose, at, CLASS_SOME_OR_OVER);
	return number && (rough || (prose_is(prose, at, LINK_OR) && at > 0 && prose_has(prose, at - 1, ROLE_NUMERAL)));
}

/* "You can …", "is entitled to …", "the right to …"; "can you …" asks, "those who cannot …" are some, and "May" may be a month. */
static bool grants_it(const struct prose *prose, size_t at)
{
	if (at == 0 || !prose_same_sentence(prose, at - 1, at + 1) || prose_in(prose, at + 1, WORD_YOU) ||
	    prose_in(prose, at - 1, CLASS_WHO))
		return false;
	if (prose_in(prose, at, WORD_RIGHT))
		return prose_is(prose, at + 1, LINK_TO) && prose_is_article(prose, at - 1);
	if (prose_in(prose, at, WORD_MAY))
		return prose_byte(prose, at) == 'm' && prose_token(prose, at + 1)->kind == TOKEN_WORD;
	return is_mood(prose, at, MOOD_GRANT);
}

/* "means the twelve months", "refers to", "The term …" */
static bool defines(const struct prose *prose, size_t at)
{
	char mark = prose_byte(prose, at + 1);
	if (!is_mood(prose, at, MOOD_DEFINE) || at == 0 || !prose_same_sentence(prose, at - 1, at + 1))
		return false;
	if (prose_in(prose, at, WORD_TERM))
		return mark == '"' || mark == '\xE2';
	if (prose_in(prose, at, WORD_REFERS))
		return prose_is(prose, at + 1, LINK_TO);
	return prose_is_article(prose, at + 1) || prose_is(prose, at + 1, LINK_A) ||
	       prose_in(prose, at + 1, CLASS_ANY_OR_EACH);
}

/* "Tickets are valid …", and not "a valid ticket" */
static bool holds_good(const struct prose *prose, size_t at)
{
	bool led = at > 0 && (prose_is_article(prose, at - 1) || prose_is(prose, at - 1, LINK_A));
	bool thing = prose_same_sentence(prose, at, at + 1) && prose_token(prose, at + 1)->kind == TOKEN_WORD &&
	             !prose_has(prose, at + 1, ROLE_COMMON) && !prose_has(prose, at + 1, ROLE_LINK) &&
	             prose->text.at[prose_token(prose, at + 1)->end - 1] == 's';
	return prose_in(prose, at, WORD_VALID) && !led && !thing;
}

void prose_note_fact(const struct prose *prose, size_t at, struct tense *tense)
{
	tense->counted = tense->counted || is_rough_count(prose, at);
	bool lasts = prose_is(prose, at, LINK_LAST) && at > 0 && prose_same_sentence(prose, at - 1, at + 2) &&
	             prose->text.at[prose_token(prose, at - 1)->end - 1] == 's' && !prose_is_article(prose, at - 1) &&
	             prose_has(prose, at + 2, ROLE_UNIT) && !prose_is(prose, at - 1, LINK_THIS);
	tense->fact = tense->fact || lasts || is_passive(prose, at) || does_by_itself(prose, at);
	bool grants = grants_it(prose, at);
	tense->grants = tense->grants || grants;
	tense->passive =
		tense->passive || (grants && (prose_in(prose, at + 1, WORD_BE) || prose_in(prose, at, CLASS_ALLOWED)));
	tense->billed = tense->billed ||
	                (prose_in(prose, at, CLASS_BILLED) && at > 0 && prose_in(prose, at - 1, CLASS_IS_OR_BE));
	bool asks = prose_in(prose, at, WORD_HOW) && prose_in(prose, at + 1, CLASS_MANY_OR_MUCH);
	bool expects = prose_in(prose, at, WORD_EXPECT) && at == 0;
	bool valid = expects || holds_good(prose, at) ||
	             (prose_in(prose, at, WORD_PAID) && prose_is(prose, at + 1, LINK_AT));
	tense->fact = tense->fact || asks || valid ||
	              (prose_in(prose, at, CLASS_COME) && prose_in(prose, at + 1, CLASS_OUT_OR_ROUND));
	tense->defines = tense->defines || defines(prose, at);
}

/* "I'm no good on Mondays", "Parking is free on Sundays": what is so then, and nothing that is done. */
bool prose_is_state(const struct prose *prose, size_t at, const struct tense *tense)
{
	bool weekdays = prose_has(prose, at, ROLE_WEEKDAYS) || prose_has(prose, at + 1, ROLE_WEEKDAYS);
	if (tense->denied && ((tense->stated && !tense->future) || weekdays))
		return true;
	size_t before = at - (at > 1 && prose_is_any(prose, at - 1, 1ULL << LINK_ON | 1ULL << LINK_AT));
	if (at > 0 && prose_in(prose, before - 1, CLASS_STATES)) /* "cash only on Sundays" */
		return true;
	bool quality = at > 2 && prose_is(prose, at, LINK_ON) && prose_in(prose, at - 2, CLASS_IS_WAS) &&
	               !prose_has(prose, at - 1, ROLE_PARTICIPLE) && !prose_has(prose, at - 1, ROLE_LINK) &&
	               prose->text.at[prose_token(prose, at - 1)->end - 1] != 'd';
	if (quality) /* "is quiet on weekends"; what ends in -d may tell what is done: "is used on weekends", "is told" */
		return true;
	if (tense->future || prose_in(prose, at + 2, CLASS_IS_ARE))
		return !tense->future;
	for (size_t i = at; i > 0 && at - i < 3 && prose_has(prose, at, ROLE_WEEKDAYS); i--)
		if (prose_in(prose, i - 1, CLASS_DENIALS_OF_DAY))
			return true;
	for (size_t i = at; i > 0 && at - i < 8 && prose_same_sentence(prose, i - 1, at); i--) {
		bool being = prose_in(prose, i - 1, CLASS_BEING_OR_LIKING);
		bool doing = prose_ends_in_ing(prose, i) || prose_ends_in_ed(prose, i);
		bool held = prose_has(prose, i, ROLE_LINK) || prose_has(prose, i, ROLE_PARTICIPLE) || i == at;
		if (prose_in(prose, i - 1, CLASS_WORK) && tense->stated)
			return true; /* "I work 9 to 5 on Mondays" */
		if (being)
			return (!doing && !held) || prose_is(prose, i, LINK_NO);
	}
	return false;
}

enum { QUOTE_REACH = 16 };

/* Whether the token is a quotation mark that begins a quotation, or one that ends it. */
static bool is_quote(const struct prose *prose, size_t at, bool opening)
{
	const struct token *token = prose_token(prose, at);
	bool plain = prose_byte(prose, at) == '"';
	bool curly = token->end - token->start == 3 && memcmp(prose->text.at + token->start, "\xE2\x80", 2) == 0 &&
	             prose->text.at[token->start + 2] == (opening ? '\x9C' : '\x9D');
	bool close_to_next = at + 1 < prose->token_count && prose_token(prose, at + 1)->start == token->end;
	return curly || (plain && close_to_next == opening);
}

/* The token behind the quotation that `at` stands in; its end is sought no further than a sentence's words go. */
static size_t behind_quote(const struct prose *prose, size_t at)
{
	for (size_t i = at; i < at + QUOTE_REACH && i < prose->token_count; i++)
		if (is_quote(prose, i, false) || prose_byte(prose, i) == '"')
			return i + 1;
	return 0;
}

/* "A goal like "cut churn by Q4" …", ""By Friday" is a promise", "a deadline such as Friday": words that are spoken of. */
bool prose_is_spoken_of(const struct prose *prose, size_t at)
{
	if (at > 1 && prose_is(prose, at - 1, LINK_AS) && prose_in(prose, at - 2, WORD_SUCH))
		return true;
	if (at > 0 && is_quote(prose, at - 1, true) && at + 1 < prose->token_count && is_quote(prose, at + 1, false))
		return true; /* Select "Monthly" */
	for (size_t i = at; i > 0 && at - i < QUOTE_REACH; i--) {
		if (!is_quote(prose, i - 1, true))
			continue;
		size_t word = i > 1 ? i - 2 : i - 1, behind = behind_quote(prose, at);
		word -= word > 0 && (prose_byte(prose, word) == ':' || prose_byte(prose, word) == ',');
		return prose_in(prose, word, CLASS_LEADS_QUOTE) ||
		       (behind && prose_in(prose, behind, CLASS_BEHIND_QUOTE));
	}
	return false;
}
