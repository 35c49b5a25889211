#include "prose_lexicon.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_ATOMS = 12 }; /* of one token: more families than a word is in */

/* ---- Words ---- */

/* What the matcher keeps of a token: the chain of its atoms, and its prefixes' atoms in a pool. */
struct fits {
	uint32_t chain;
	uint32_t prefix_first, prefix_count;
};

struct matcher {
	const struct lexicon *lexicon;
	const struct token *tokens;
	size_t count;
	struct fits *fits;
	struct buffer prefixes; /* uint32_t */
	struct buffer found;    /* struct phrase */
	uint32_t *list_ends;    /* one a list: the token behind its last phrase */
};

static void fit_prefixes(struct matcher *matcher, const struct folded *word, struct fits *fits)
{
	const struct lexicon *lexicon = matcher->lexicon;
	fits->prefix_first = (uint32_t)(matcher->prefixes.length / sizeof(uint32_t));
	uint32_t hash = prose_hash("", 0);
	for (size_t n = 1; n <= word->length; n++) {
		hash = (hash ^ (unsigned char)word->at[n - 1]) * 16777619U;
		if (!(lexicon->prefix_lengths >> n & 1))
			continue;
		int64_t prefix = names_find(&lexicon->prefixes, word->at, n, hash);
		if (prefix < 0)
			continue;
		buffer_add(&matcher->prefixes, &lexicon->prefix_atoms[prefix], sizeof(uint32_t));
		fits->prefix_count++;
	}
}

static void know_token(struct matcher *matcher, struct text text, struct token *token, struct fits *fits)
{
	const struct lexicon *lexicon = matcher->lexicon;
	struct folded word = prose_fold((struct text){text.at + token->start, token->end - token->start});
	token->hash = prose_hash(word.at, word.length);
	token->value = -1;
	int64_t known = word.length ? names_find(&lexicon->words, word.at, word.length, token->hash) : -1;
	if (known >= 0) {
		const struct word_facts *facts = &lexicon->facts[known];
		token->roles = facts->roles;
		token->value = facts->value;
		fits->chain = facts->atoms;
	}
	if (token->kind == TOKEN_WORD && lexicon->prefix_lengths)
		fit_prefixes(matcher, &word, fits);
}

/* ---- Phrases ---- */

/* All atoms that a token fits. */
static size_t atoms_of(const struct matcher *matcher, size_t at, uint32_t atoms[MOST_ATOMS])
{
	const struct fits *fits = &matcher->fits[at];
	size_t count = 0;
	for (uint32_t i = fits->chain; i && count < MOST_ATOMS; i = matcher->lexicon->links[i].next)
		atoms[count++] = matcher->lexicon->links[i].number;
	for (uint32_t i = 0; matcher->prefixes.at && i < fits->prefix_count && count < MOST_ATOMS; i++)
		memcpy(&atoms[count++], matcher->prefixes.at + (fits->prefix_first + i) * sizeof(uint32_t),
		       sizeof(uint32_t));
	return count;
}

/* A phrase inside a longer one of the same list is not reported: what starts first and lasts longest holds. */
static void add_found(struct matcher *matcher, uint32_t node, size_t first, size_t last)
{
	const struct lexicon *lexicon = matcher->lexicon;
	for (uint32_t i = lexicon->nodes[node].lists; i; i = lexicon->links[i].next) {
		int list = (int)lexicon->links[i].number - 1;
		if (matcher->list_ends[list] > last)
			continue;
		matcher->list_ends[list] = (uint32_t)last + 1;
		struct phrase phrase = {list, (uint32_t)first, (uint32_t)last};
		buffer_add(&matcher->found, &phrase, sizeof phrase);
	}
}

/* Walks on from `node`, which tokens [first, at) led to; longest phrases first. A phrase has MOST_PHRASE_WORDS words.
 */
static void walk(struct matcher *matcher, uint32_t node, size_t first, size_t at)
{
	const struct lexicon *lexicon = matcher->lexicon;
	bool ended = at == matcher->count || (at > first && matcher->tokens[at - 1].stop);
	if (!ended) {
		uint32_t atoms[MOST_ATOMS];
		size_t count = atoms_of(matcher, at, atoms);
		for (size_t i = 0; i < count; i++) {
			uint32_t to = lexicon_step(lexicon, node, atoms[i]);
			if (to)
				walk(matcher, to, first, at + 1);
		}
		if (lexicon->nodes[node].any && matcher->tokens[at].kind != TOKEN_MARK)
			walk(matcher, lexicon_step(lexicon, node, ATOM_ANY), first, at + 1);
	}
	if (node)
		add_found(matcher, node, first, at - 1);
}

void prose_match(struct arena *arena, const struct lexicon *lexicon, struct prose *prose, struct token *tokens)
{
	size_t count = prose->token_count;
	struct matcher matcher = {.lexicon = lexicon, .tokens = tokens, .count = count};
	matcher.fits = memory_take(count + 1, sizeof *matcher.fits);
	matcher.list_ends = memory_take(lexicon->list_count + 1, sizeof *matcher.list_ends);
	for (size_t i = 0; i < count; i++)
		know_token(&matcher, prose->text, &tokens[i], &matcher.fits[i]);
	for (size_t i = 0; i < count; i++)
		if (matcher.fits[i].chain || matcher.fits[i].prefix_count)
			walk(&matcher, 0, i, i);
	prose->phrase_count = matcher.found.length / sizeof(struct phrase);
	struct phrase *phrases = arena_array(arena, prose->phrase_count + 1, sizeof *phrases);
	if (prose->phrase_count)
		memcpy(phrases, matcher.found.at, matcher.found.length);
	prose->phrases = phrases;
	buffer_free(&matcher.found);
	buffer_free(&matcher.prefixes);
	free(matcher.fits);
	free(matcher.list_ends);
}

/* ---- Reading ---- */

const struct prose *prose_read(struct arena *arena, const struct lexicon *lexicon, struct text text)
{
	struct prose *prose = arena_take(arena, sizeof *prose);
	prose->text = text;
	struct token *tokens = prose_tokens(arena, text, &prose->token_count);
	prose->tokens = tokens;
	for (size_t i = 0; i < prose->token_count; i++) {
		prose->sentence_count += tokens[i].stop;
		prose->word_count += tokens[i].kind != TOKEN_MARK;
	}
	prose_match(arena, lexicon, prose, tokens);
	prose_amounts(arena, prose);
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
	for (size_t i = 0; i < prose->phrase_count; i++)
		for (uint32_t k = prose->phrases[i].first;
		     prose->phrases[i].list == list && k <= prose->phrases[i].last; k++)
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
