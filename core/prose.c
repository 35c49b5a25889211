#include "prose_lexicon.h"

#include <stdlib.h>
#include <string.h>

/* ---- Reading ---- */

const struct prose *prose_read(struct arena *arena, const struct lexicon *lexicon, struct text text)
{
	struct prose *prose = arena_take(arena, sizeof *prose);
	prose->text = text;
	prose_match(arena, lexicon, prose);
	return prose;
}

struct text prose_span(const struct prose *prose, uint32_t first, uint32_t last)
{
	uint32_t start = prose->tokens[first].start;
	return (struct text){prose->text.at + start, prose->tokens[last].end - start};
}

bool prose_joined(const struct prose *prose, size_t at, char by)
{
	if (at + 1 >= prose->token_count)
		return false;
	const struct token *token = &prose->tokens[at];
	return token[1].start == token->end + 1 && prose->text.at[token->end] == by;
}

/* ---- Shared words ---- */

/* The hash of a word without the commonest endings, so that "queries" is "query". */
static uint32_t stem_hash(const struct prose *prose, const struct token *token)
{
	struct folded word = prose_fold((struct text){prose->text.at + token->start, token->end - token->start});
	static const char *const endings[][2] = {{"'s", ""}, {"ies", "y"}, {"ing", ""},
	                                         {"ed", ""}, {"es", ""},   {"s", ""}};
	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
		size_t length = strlen(endings[i][0]);
		if (word.length < length + 3 || memcmp(word.at + word.length - length, endings[i][0], length) != 0)
			continue;
		word.length -= length;
		memcpy(word.at + word.length, endings[i][1], strlen(endings[i][1]));
		word.length += strlen(endings[i][1]);
		break;
	}
	while (word.length > 3 && word.at[word.length - 1] == 'e')
		word.length--;
	return prose_hash(word.at, word.length) | 1; /* 0 is an empty slot */
}

/* A set of hashes; the room is a power of two and never full. */
struct set {
	uint32_t *slots;
	size_t room, count;
};

static bool set_has(const struct set *set, uint32_t hash, size_t *slot)
{
	for (*slot = hash & (set->room - 1); set->slots[*slot]; *slot = (*slot + 1) & (set->room - 1))
		if (set->slots[*slot] == hash)
			return true;
	return false;
}

/* Marks the tokens that belong to a phrase of the list. */
static bool *tokens_of_list(const struct prose *prose, int list)
{
	bool *marked = memory_take(prose->token_count, sizeof *marked);
	struct phrases phrases = prose_phrases(prose, list);
	for (size_t i = 0; i < phrases.count; i++)
		for (uint32_t k = phrases.at[i].first; k <= phrases.at[i].last; k++)
			marked[k] = true;
	return marked;
}

static bool is_digit(const struct token *token)
{
	return token->kind == TOKEN_NUMBER && token->end - token->start == 1;
}

/* The content words of a text, without those of the list `but` (-1: none). A single digit is no word: two texts with a 9
 * in them are not about the same thing, two with 2,114 may be. */
static struct set content_words(const struct prose *prose, int but)
{
	struct set set = {NULL, 16, 0};
	while (set.room < 2 * prose->token_count + 2)
		set.room *= 2;
	set.slots = memory_take(set.room, sizeof *set.slots);
	bool *left_out = tokens_of_list(prose, but);
	for (size_t i = 0; i < prose->token_count; i++) {
		const struct token *token = &prose->tokens[i];
		size_t slot;
		if (token->kind == TOKEN_MARK || is_digit(token) || left_out[i] || prose_has(prose, i, ROLE_COMMON))
			continue;
		uint32_t hash = stem_hash(prose, token);
		if (!set_has(&set, hash, &slot)) {
			set.slots[slot] = hash;
			set.count++;
		}
	}
	free(left_out);
	return set;
}

static size_t shared_words(const struct set *a, const struct set *b)
{
	size_t shared = 0, slot;
	for (size_t i = 0; i < a->room; i++)
		shared += a->slots[i] && set_has(b, a->slots[i], &slot);
	return shared;
}

size_t prose_shared(const struct prose *a, const struct prose *b, int everyday)
{
	struct set of_a = content_words(a, everyday), of_b = content_words(b, everyday);
	size_t shared = shared_words(&of_a, &of_b);
	free(of_a.slots);
	free(of_b.slots);
	return shared;
}
