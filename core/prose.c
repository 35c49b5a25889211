#include "prose_lexicon.h"

#include <stdlib.h>
#include <string.h>

/* ---- Reading ---- */

const struct prose *prose_read_words(struct arena *arena, const struct lexicon *lexicon, struct text text)
{
	struct prose *prose = arena_take(arena, sizeof *prose);
	prose->text = text;
	prose_match(arena, lexicon, prose);
	return prose;
}

const struct prose *prose_read(struct arena *arena, const struct lexicon *lexicon, struct text text)
{
	const struct prose *prose = prose_read_words(arena, lexicon, text);
	prose_find(prose);
	return prose;
}

struct text prose_span(const struct prose *prose, uint32_t first, uint32_t last)
{
	uint32_t start = prose->tokens[first].start;
	return (struct text){prose->text.at + start, prose->tokens[last].end - start};
}

uint32_t prose_word(const struct prose *prose, uint32_t token)
{
	return prose->found->sights[token]->number;
}

/* ---- Shared words ---- */

struct ending {
	const char *at;
	size_t length;
	char instead; /* 0: nothing */
};

/* Whether a word has the ending, and three letters before it. */
static bool ends_in(const struct folded *word, const struct ending *ending)
{
	return word->length >= ending->length + 3 && word->at[word->length - 1] == ending->at[ending->length - 1] &&
	       memcmp(word->at + word->length - ending->length, ending->at, ending->length) == 0;
}

/* The hash of a word without the commonest endings, so that "queries" is "query", and "rang" is "ring". */
static uint32_t stem_hash(const struct prose *prose, const struct token *token)
{
	struct folded word = prose_fold((struct text){prose->text.at + token->start, token->end - token->start});
	static const struct ending endings[] = {{"'s", 2, 0}, {"ies", 3, 'y'}, {"ing", 3, 0},
	                                        {"ed", 2, 0}, {"es", 2, 0},    {"s", 1, 0}};
	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
		if (!ends_in(&word, &endings[i]))
			continue;
		word.length -= endings[i].length;
		if (endings[i].instead)
			word.at[word.length++] = endings[i].instead;
		break;
	}
	struct text base = prose_base_form((struct text){word.at, word.length});
	while (base.length > 3 && base.at[base.length - 1] == 'e')
		base.length--;
	return prose_hash(base.at, base.length) | 1; /* 0 is an empty slot */
}

static bool holds_word(const struct content *set, uint32_t hash, size_t *slot)
{
	for (*slot = hash & (set->room - 1); set->slots[*slot]; *slot = (*slot + 1) & (set->room - 1))
		if (set->slots[*slot] == hash)
			return true;
	return false;
}

static bool is_digit(const struct token *token)
{
	return token->kind == TOKEN_NUMBER && token->end - token->start == 1;
}

/* Marks the tokens of a list. Phrases are looked for where it has some: most texts that are held against another are asked
 * for no list besides. */
static void leave_out(const struct prose *prose, int list, uint64_t *left_out)
{
	const struct prose_found *found = prose->found;
	if (list < 0)
		return;
	if (found->lexicon && lexicon_has_list(found->lexicon->longer, (uint32_t)list))
		prose_find(prose);
	prose_sign(prose, list, 1, left_out);
}

static struct content content_words(const struct prose *prose, int but)
{
	struct content set = {but, NULL, 16};
	while (set.room < 2 * prose->token_count + 2)
		set.room *= 2;
	set.slots = arena_array(prose->found->arena, set.room, sizeof *set.slots);
	uint64_t *left_out = arena_array(prose->found->arena, prose->token_count, sizeof *left_out);
	leave_out(prose, but, left_out);
	size_t slot;
	for (size_t i = 0; i < prose->token_count; i++) {
		const struct token *token = &prose->tokens[i];
		if (left_out[i] || token->kind == TOKEN_MARK || is_digit(token) || prose_has(prose, i, ROLE_COMMON))
			continue;
		uint32_t hash = stem_hash(prose, token);
		if (!holds_word(&set, hash, &slot))
			set.slots[slot] = hash;
	}
	return set;
}

/* The content words of a text, without those of the list `but` (-1: none): those that were asked for last are kept. A single
 * digit is no word: two texts with a 9 in them are not about the same thing, two with 2,114 may be. */
static const struct content *content_of(const struct prose *prose, int but)
{
	struct content *content = &prose->found->content;
	if (!content->slots || content->but != but)
		*content = content_words(prose, but);
	return content;
}

size_t prose_stems(const struct prose *prose, int everyday, uint32_t *stems)
{
	const struct content *content = content_of(prose, everyday);
	size_t count = 0;
	for (size_t i = 0; i < content->room; i++) {
		if (!content->slots[i])
			continue;
		if (stems)
			stems[count] = content->slots[i];
		count++;
	}
	return count;
}

size_t prose_shared(const struct prose *a, const struct prose *b, int everyday)
{
	const struct content *of_a = content_of(a, everyday), *of_b = content_of(b, everyday);
	const struct content *few = of_a->room <= of_b->room ? of_a : of_b, *many = few == of_a ? of_b : of_a;
	size_t shared = 0, slot;
	for (size_t i = 0; i < few->room; i++)
		shared += few->slots[i] && holds_word(many, few->slots[i], &slot);
	return shared;
}
