#include "prose_lexicon.h"

#include <string.h>

enum { FAR = 64 }; /* so many tokens are gone through one by one */

/* ---- Which lists a text and its sentences hold ---- */

static uint64_t *lists_of_sentence(const struct prose *prose, uint32_t sentence)
{
	return prose->found->of_sentence + sentence * prose->found->list_words;
}

static void note_sentences(const struct prose *prose)
{
	struct prose_found *found = prose->found;
	found->of_sentence = arena_array(found->arena, prose->sentence_count * found->list_words, sizeof(uint64_t));
	for (size_t i = 0, end; i < prose->token_count; i = end) {
		uint32_t sentence = prose->tokens[i].sentence;
		for (end = i + 1; end < prose->token_count && prose->tokens[end].sentence == sentence;)
			end++;
		lexicon_note_alone(found->sights + i, end - i, found->list_words, lists_of_sentence(prose, sentence));
	}
	for (size_t i = 0; i < found->longer_count; i++) {
		const struct long_phrase *longer = &found->longer[i];
		lexicon_set_list(lists_of_sentence(prose, prose->tokens[longer->first].sentence), longer->list);
	}
}

bool prose_sentence_holds(const struct prose *prose, uint32_t sentence, int list)
{
	if (prose->sentence_count < 2)
		return prose_holds(prose, list);
	if (!prose->found->of_sentence)
		note_sentences(prose);
	return list >= 0 && lexicon_has_list(lists_of_sentence(prose, sentence), (uint32_t)list);
}

static const struct token *own_tokens(const struct prose *prose, struct prose *part, uint32_t first)
{
	struct token *tokens = arena_room(prose->found->arena, (part->token_count + 1) * sizeof *tokens);
	memcpy(tokens, prose->tokens + first, part->token_count * sizeof *tokens);
	uint32_t start = tokens[0].start;
	tokens[part->token_count] = lexicon_no_token(prose->found->space, (uint32_t)part->text.length);
	for (size_t i = 0; i < part->token_count; i++) {
		tokens[i].start -= start;
		tokens[i].end -= start;
		tokens[i].sentence = 0;
		part->word_count += tokens[i].kind != TOKEN_MARK;
	}
	return tokens;
}

/* The first of the longer phrases that begins at token `first` or behind it; they stand in the order of the text. */
static size_t first_longer(const struct prose_found *found, uint32_t first)
{
	size_t low = 0, high = found->longer_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (found->longer[middle].first < first)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void take_longer(const struct prose_found *whole, struct prose_found *found, uint32_t first, uint32_t last)
{
	if (whole->longer_count == 0)
		return;
	size_t from = first_longer(whole, first), to = from;
	while (to < whole->longer_count && whole->longer[to].first <= last)
		to++;
	struct long_phrase *longer = arena_copy(whole->arena, whole->longer + from, (to - from) * sizeof *longer);
	for (size_t i = 0; i < to - from; i++) {
		longer[i].first -= first;
		longer[i].last -= first;
	}
	found->longer = longer;
	found->longer_count = to - from;
}

/* Tokens and their numbers are the sentence's own, what is known of the words is not. */
static const struct prose *part_of(const struct prose *prose, uint32_t first, uint32_t last)
{
	const struct prose_found *whole = prose->found;
	struct prose *part = arena_take(whole->arena, sizeof *part);
	struct prose_found *found = arena_take(whole->arena, sizeof *found);
	*part = (struct prose){
		.text = prose_span(prose, first, last), .token_count = last - first + 1, .sentence_count = 1};
	part->tokens = own_tokens(prose, part, first);
	*found = (struct prose_found){.arena = whole->arena, .space = whole->space, .list_words = whole->list_words};
	found->sights = whole->sights + first;
	found->lists = lists_of_sentence(prose, prose->tokens[first].sentence);
	take_longer(whole, found, first, last);
	part->found = found;
	return part;
}

static uint32_t last_of_sentence(const struct prose *prose, uint32_t first)
{
	uint32_t last = first;
	while (last + 1 < prose->token_count && prose->tokens[last + 1].sentence == prose->tokens[first].sentence)
		last++;
	return last;
}

struct text prose_sentence_text(const struct prose *prose, uint32_t first)
{
	return prose_span(prose, first, last_of_sentence(prose, first));
}

const struct prose *prose_sentence(const struct prose *prose, uint32_t first)
{
	uint32_t last = last_of_sentence(prose, first);
	if (prose->tokens[last].end - prose->tokens[first].start == prose->text.length)
		return prose;
	if (!prose->found->of_sentence)
		note_sentences(prose);
	return part_of(prose, first, last);
}

/* "A couple" and "a quarter" are amounts, too. */
static bool may_count_at(const struct prose *prose, size_t at)
{
	const uint32_t roles = 1U << ROLE_NUMERAL | 1U << ROLE_ORDINAL | 1U << ROLE_CHANGE;
	const struct token *token = &prose->tokens[at];
	return token->kind == TOKEN_NUMBER || (token->roles & roles) || prose_is(prose, at, LINK_COUPLE) ||
	       (prose_has(prose, at, ROLE_UNIT) && prose_in(prose, at, WORD_QUARTER));
}

bool prose_may_count(const struct prose *prose, uint32_t sentence)
{
	struct prose_found *found = prose->found;
	const size_t whole = prose->sentence_count;
	if (!found->may_count) {
		found->may_count = arena_array(found->arena, whole + 1, sizeof *found->may_count);
		for (size_t i = 0; i < prose->token_count; i++)
			if (may_count_at(prose, i))
				found->may_count[prose->tokens[i].sentence] = found->may_count[whole] = true;
	}
	return found->may_count[sentence == UINT32_MAX ? whole : sentence];
}

/* ---- What lies among some of the tokens ---- */

/* What begins first from `first` to `to` and ends at or before `last`. All that ends there was noted, longer phrases that go on
 * beyond it or not. */
static bool begins_among(const struct prose *prose, uint32_t list, uint32_t first, uint32_t to, uint32_t last,
                         struct phrase *phrase)
{
	const struct prose_found *found = prose->found;
	bool any = false;
	for (size_t i = first_longer(found, first); i < found->longer_count; i++) {
		const struct long_phrase *longer = &found->longer[i];
		if (longer->first > (any ? phrase->first : to))
			break;
		if (longer->list != list || longer->last > last || (any && longer->last <= phrase->last))
			continue;
		*phrase = (struct phrase){longer->first, longer->last};
		any = true;
	}
	for (uint32_t i = first; i <= to && !(any && i >= phrase->first); i++)
		if (lexicon_has_list(found->sights[i]->lists, list)) {
			*phrase = (struct phrase){i, i};
			return true;
		}
	return any;
}

/* The token at which the first phrase of a list begins that begins at `first` or behind it. */
static uint32_t next_begin(struct phrases phrases, uint32_t first)
{
	size_t low = 0, high = phrases.count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (phrases.at[middle].first < first)
			low = middle + 1;
		else
			high = middle;
	}
	return low < phrases.count ? phrases.at[low].first : UINT32_MAX;
}

/* Many tokens are not gone through: thousands may be asked for. Of those that were gathered phrases inside others are left out,
 * but that counts only for the words at both ends, where the other may begin before `first` or end behind `last`. */
bool prose_within(const struct prose *prose, int list, uint32_t first, uint32_t last, struct phrase *phrase)
{
	if (!prose_holds(prose, list))
		return false;
	if (last - first < FAR)
		return begins_among(prose, (uint32_t)list, first, last, last, phrase);
	if (begins_among(prose, (uint32_t)list, first, first + MOST_PHRASE_WORDS, last, phrase))
		return true;
	uint32_t end = last - MOST_PHRASE_WORDS;
	uint32_t from = next_begin(prose_phrases(prose, list), first + MOST_PHRASE_WORDS + 1);
	return from < end ? begins_among(prose, (uint32_t)list, from, from, last, phrase)
	                  : begins_among(prose, (uint32_t)list, end, last, last, phrase);
}
