#include "prose_parts.h"

#include <string.h>

static bool ends_in_ed(const struct prose *prose, size_t at)
{
	const struct token *token = &prose->tokens[at];
	return token->kind == TOKEN_WORD && token->end - token->start > 4 && !prose_has(prose, at, ROLE_FUTURE) &&
	       memcmp(prose->text.at + token->end - 2, "ed", 2) == 0;
}

static bool ends_in_ed_form(const struct prose *prose, size_t at)
{
	const struct token *token = &prose->tokens[at];
	return token->end - token->start > 4 && memcmp(prose->text.at + token->end - 2, "ed", 2) == 0;
}

/* Whether the token begins its sentence; list marks before it do not count. */
static bool begins(const struct prose *prose, size_t at)
{
	return at == 0 || prose->tokens[at - 1].stop ||
	       (prose->tokens[at - 1].kind == TOKEN_MARK && (at == 1 || prose->tokens[at - 2].stop));
}

/* The token before `at` that is no adverb ("I always asked", "we recently moved"); itself where there is none. */
static size_t over_adverb(const struct prose *prose, size_t at)
{
	size_t before = at - 1;
	const struct token *token = &prose->tokens[before];
	bool adverb = token->kind == TOKEN_WORD && token->end - token->start > 4 &&
	              memcmp(prose->text.at + token->end - 2, "ly", 2) == 0;
	adverb = adverb || prose_word_is(prose, before, "always") || prose_word_is(prose, before, "never") ||
	         prose_word_is(prose, before, "also") || prose_word_is(prose, before, "just") ||
	         prose_word_is(prose, before, "already");
	return adverb && before > 0 && !prose->tokens[before - 1].stop ? before - 1 : before;
}

/* "have now been", "has not improved": a form of "have" in the three words before. */
static bool behind_have(const struct prose *prose, size_t at)
{
	for (size_t i = at; i > 0 && at - i < 3 && !prose->tokens[i - 1].stop; i--)
		if (prose_has(prose, i - 1, ROLE_HAVE))
			return !prose_is(prose, i, LINK_TO);
	return false;
}

static void note_past(const struct prose *prose, size_t at, struct tense *tense)
{
	bool ed = ends_in_ed(prose, at);
	if (prose_has(prose, at, ROLE_PAST))
		tense->past = true;
	if (!ed && !prose_has(prose, at, ROLE_PARTICIPLE))
		return;
	if (begins(prose, at)) {
		tense->past = tense->past || ed;
		return;
	}
	size_t before = over_adverb(prose, at);
	const struct token *token = &prose->tokens[before];
	if (behind_have(prose, at))
		tense->perfect = true;
	else if (prose_has(prose, before, ROLE_SUBJECT) ||
	         (ed && prose_word_in(prose, before, "this that nobody nothing")) ||
	         (begins(prose, before) && prose_word_is(prose, before, "last")))
		tense->past = true;
	else if (token->kind == TOKEN_WORD && !prose_has(prose, before, ROLE_COMMON) &&
	         !prose_has(prose, before, ROLE_LINK) && !prose_has(prose, before, ROLE_FUTURE))
		tense->past_seem = true;
}

/* "Have the forms signed …", "Get it printed …": a participle behind it tells no past. */
static bool orders(const struct prose *prose, size_t at)
{
	static const char verbs[] =
		"have get make keep ensure see ask send give book finish complete put take hand ring call "
		"write bring tell show let arrange organise set print post find clear sort";
	return prose_word_in(prose, at, verbs) && !prose_has(prose, at + 1, ROLE_SUBJECT);
}

/* "We answer …", "The till prints …", "Lines are open …": who or what does it stands first. */
static bool begins_stated(const struct prose *prose, size_t at)
{
	static const char firsts[] =
		"there it's we're i'm i've i'd they're you're there's that's he's she's that these those all most some "
		"many any no employees managers teams staff everyone everybody nobody";
	bool first = prose_has(prose, at, ROLE_SUBJECT) || prose_is_article(prose, at) ||
	             prose_is(prose, at, LINK_THIS) || prose_is(prose, at, LINK_A) ||
	             prose_has(prose, at, ROLE_PERSON) || prose_word_in(prose, at, firsts);
	static const char verbs[] = "is are has am can cannot tend tends gets seems";
	return first || (prose_same_sentence(prose, at, at + 2) &&
	                 (prose_word_in(prose, at + 1, verbs) || prose_word_in(prose, at + 2, verbs)));
}

static void note_token(const struct prose *prose, size_t at, struct tense *tense)
{
	bool have_to = at > 0 && prose_has(prose, at - 1, ROLE_HAVE);
	bool to_do =
		prose_is(prose, at, LINK_TO) && (begins(prose, at) || prose_word_is(prose, at + 1, "be") || have_to);
	bool because = prose_word_is(prose, at, "due") && prose_is(prose, at + 1, LINK_TO) &&
	               (prose_is_article(prose, at + 2) || prose_is(prose, at + 2, LINK_A) || begins(prose, at));
	bool was = at > 0 && ends_in_ed_form(prose, at) && prose_word_in(prose, at - 1, "as was were had than not");
	tense->order = tense->order || (begins(prose, at) && orders(prose, at));
	tense->future = tense->future || (prose_has(prose, at, ROLE_FUTURE) && !because && !was) || to_do;
	tense->stated = tense->stated || (begins(prose, at) && begins_stated(prose, at));
	tense->opening = tense->opening || prose_has(prose, at, ROLE_OPEN);
	tense->example = tense->example || prose_is(prose, at, LINK_EXAMPLE);
	tense->leave = tense->leave || prose_word_is(prose, at, "leave") || prose_word_is(prose, at, "holiday") ||
	               prose_word_is(prose, at, "holidays") ||
	               prose_word_in(prose, at, "entitled accrue accrues accrued");
	note_past(prose, at, tense);
}

struct tense *prose_tenses(struct arena *arena, const struct prose *prose)
{
	struct tense *tenses = arena_array(arena, prose->sentence_count + 1, sizeof *tenses);
	for (size_t i = 0; i < prose->token_count; i++)
		note_token(prose, i, &tenses[prose->tokens[i].sentence]);
	for (size_t i = 0; i <= prose->sentence_count; i++)
		tenses[i].past_seem = (tenses[i].past_seem && !tenses[i].order) || tenses[i].past || tenses[i].perfect;
	return tenses;
}
