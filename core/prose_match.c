#include "prose_lexicon.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_NUMBERS = 16, FIRST_PHRASES = 256, BITS = 64 };

struct matcher {
	struct arena *arena;
	const struct lexicon *lexicon;
	struct workspace *space;
	struct prose_lists *lists;
	const struct token *tokens;
	size_t count;
};

static void set_bit(uint64_t *bits, size_t at)
{
	bits[at / BITS] |= 1ULL << (at % BITS);
}

static bool has_bit(const uint64_t *bits, size_t at)
{
	return bits[at / BITS] >> (at % BITS) & 1;
}

/* ---- What is known of a word ---- */

/* Numbers being gathered, each once. */
struct numbers {
	uint32_t *at;
	size_t count, room;
};

static void add_number(struct numbers *numbers, uint32_t number)
{
	for (size_t i = 0; i < numbers->count; i++)
		if (numbers->at[i] == number)
			return;
	if (numbers->count == numbers->room) {
		numbers->room = numbers->room ? 2 * numbers->room : FIRST_NUMBERS;
		numbers->at = memory_grow(numbers->at, numbers->room, sizeof *numbers->at);
	}
	numbers->at[numbers->count++] = number;
}

static void add_beginnings(const struct lexicon *lexicon, const struct folded *word, struct numbers *atoms)
{
	uint32_t hash = prose_hash("", 0);
	for (size_t n = 1; n <= word->length; n++) {
		hash = prose_hash_on(hash, word->at[n - 1]);
		if (!(lexicon->prefix_lengths >> n & 1))
			continue;
		int64_t prefix = names_find(&lexicon->prefixes, word->at, n, hash);
		if (prefix >= 0)
			add_number(atoms, lexicon->prefix_atoms[prefix]);
	}
}

static void keep_openings(struct arena *arena, const struct lexicon *lexicon, const struct numbers *nodes,
                          struct sight *sight)
{
	struct opening *openings = arena_array(arena, nodes->count, sizeof *openings);
	for (size_t i = 0; i < nodes->count; i++) {
		const struct trie_node *node = &lexicon->nodes[nodes->at[i]];
		openings[i] = (struct opening){node->mask, nodes->at[i], node->any};
	}
	sight->openings = openings;
	sight->opening_count = (uint16_t)nodes->count;
}

static void keep_alone(struct arena *arena, const struct numbers *lists, struct sight *sight)
{
	uint16_t *alone = arena_array(arena, lists->count, sizeof *alone);
	for (size_t i = 0; i < lists->count; i++)
		alone[i] = (uint16_t)lists->at[i];
	sight->alone = alone;
	sight->alone_count = (uint16_t)lists->count;
}

/* Works out what follows from the atoms, in `arena`. */
static void see_atoms(struct arena *arena, const struct lexicon *lexicon, const struct numbers *atoms,
                      struct sight *sight)
{
	struct numbers alone = {NULL, 0, 0}, nodes = {NULL, 0, 0};
	for (size_t i = 0; i < atoms->count; i++) {
		sight->mask |= atom_bit(atoms->at[i]);
		uint32_t node = lexicon_step(lexicon, 0, atoms->at[i]);
		if (node && lexicon->nodes[node].mask)
			add_number(&nodes, node);
		for (uint32_t k = node ? lexicon->nodes[node].lists : 0; k; k = lexicon->links[k].next)
			add_number(&alone, lexicon->links[k].number - 1);
	}
	sight->atoms = arena_copy(arena, atoms->at, atoms->count * sizeof *atoms->at);
	sight->atom_count = (uint16_t)atoms->count;
	keep_openings(arena, lexicon, &nodes, sight);
	keep_alone(arena, &alone, sight);
	sight->ready = true;
	free(alone.at);
	free(nodes.at);
}

/* A word that the lexicon has: worked out once. */
static const struct sight *sight_of_known(const struct lexicon *lexicon, const struct folded *word, size_t number)
{
	struct sight *sight = &lexicon->space->sights[number];
	if (sight->ready)
		return sight;
	struct numbers atoms = {NULL, 0, 0};
	for (uint32_t i = lexicon->facts[number].atoms; i; i = lexicon->links[i].next)
		add_number(&atoms, lexicon->links[i].number);
	add_beginnings(lexicon, word, &atoms);
	see_atoms(lexicon->arena, lexicon, &atoms, sight);
	free(atoms.at);
	sight->roles = lexicon->facts[number].roles;
	sight->value = lexicon->facts[number].value;
	return sight;
}

/* A word that it has not may still begin like an entry. Such words are without number, and not kept. */
static const struct sight *sight_of_strange(struct matcher *matcher, const struct folded *word)
{
	struct numbers atoms = {NULL, 0, 0};
	struct sight *sight = NULL;
	add_beginnings(matcher->lexicon, word, &atoms);
	if (atoms.count) {
		sight = arena_take(matcher->arena, sizeof *sight);
		see_atoms(matcher->arena, matcher->lexicon, &atoms, sight);
	}
	free(atoms.at);
	return sight;
}

static const struct sight *know_token(struct matcher *matcher, struct text text, struct token *token)
{
	const struct lexicon *lexicon = matcher->lexicon;
	struct folded word = prose_fold((struct text){text.at + token->start, token->end - token->start});
	token->value = -1;
	if (!word.length)
		return NULL;
	int64_t known = names_find(&lexicon->words, word.at, word.length, prose_hash(word.at, word.length));
	if (known < 0)
		return token->kind == TOKEN_WORD ? sight_of_strange(matcher, &word) : NULL;
	const struct sight *sight = sight_of_known(lexicon, &word, (size_t)known);
	token->roles = sight->roles;
	token->value = sight->value;
	return sight;
}

/* ---- Phrases of several words ---- */

static void add_ended(struct matcher *matcher, uint32_t node, size_t first, size_t last)
{
	const struct lexicon *lexicon = matcher->lexicon;
	struct workspace *space = matcher->space;
	for (uint32_t i = lexicon->nodes[node].lists; i; i = lexicon->links[i].next) {
		if (space->longer_count == space->longer_room) {
			space->longer_room = space->longer_room ? 2 * space->longer_room : FIRST_PHRASES;
			space->longer = memory_grow(space->longer, space->longer_room, sizeof *space->longer);
		}
		uint16_t list = (uint16_t)(lexicon->links[i].number - 1);
		space->longer[space->longer_count++] = (struct long_phrase){list, (uint32_t)first, (uint32_t)last};
		set_bit(matcher->lists->in_longer, list);
	}
}

static void walk(struct matcher *matcher, uint32_t node, size_t first, size_t last);

/* Walks on from where tokens [first, at) led to; a phrase has MOST_PHRASE_WORDS words. */
static void walk_on(struct matcher *matcher, const struct opening *from, size_t first, size_t at)
{
	const struct sight *sight = at < matcher->count ? matcher->lists->sights[at] : NULL;
	if (at == matcher->count || matcher->tokens[at - 1].stop)
		return;
	for (size_t i = 0; sight && i < sight->atom_count; i++) {
		bool may = atom_bit(sight->atoms[i]) & from->mask;
		uint32_t to = may ? lexicon_step(matcher->lexicon, from->node, sight->atoms[i]) : 0;
		if (to)
			walk(matcher, to, first, at);
	}
	if (from->any && matcher->tokens[at].kind != TOKEN_MARK)
		walk(matcher, from->any, first, at);
}

/* Tokens [first, last] led to `node`: longest phrases first. */
static void walk(struct matcher *matcher, uint32_t node, size_t first, size_t last)
{
	const struct trie_node *here = &matcher->lexicon->nodes[node];
	if (here->mask)
		walk_on(matcher, &(struct opening){here->mask, node, here->any}, first, last + 1);
	add_ended(matcher, node, first, last);
}

static void match_at(struct matcher *matcher, size_t at)
{
	const struct sight *const *sights = matcher->lists->sights;
	uint64_t next = at + 1 < matcher->count && sights[at + 1] ? sights[at + 1]->mask : 0;
	for (size_t i = 0; i < sights[at]->opening_count; i++)
		if (sights[at]->openings[i].any || (sights[at]->openings[i].mask & next))
			walk_on(matcher, &sights[at]->openings[i], at, at + 1);
	for (size_t i = 0; i < sights[at]->alone_count; i++)
		set_bit(matcher->lists->alone, sights[at]->alone[i]);
}

void prose_match(struct arena *arena, const struct lexicon *lexicon, struct prose *prose, struct token *tokens)
{
	struct prose_lists *lists = arena_take(arena, sizeof *lists);
	size_t count = prose->token_count;
	struct matcher matcher = {arena, lexicon, lexicon->space, lists, tokens, count};
	lists->arena = arena;
	lists->words = lexicon->list_count / BITS + 1;
	lists->alone = arena_array(arena, 2 * lists->words, sizeof *lists->alone);
	lists->in_longer = lists->alone + lists->words;
	lists->sights = arena_array(arena, count, sizeof *lists->sights);
	lexicon->space->longer_count = 0;
	for (size_t i = 0; i < count; i++)
		lists->sights[i] = know_token(&matcher, prose->text, &tokens[i]);
	for (size_t i = 0; i < count; i++)
		if (lists->sights[i])
			match_at(&matcher, i);
	lists->longer_count = lexicon->space->longer_count;
	lists->longer = arena_copy(arena, lexicon->space->longer, lists->longer_count * sizeof *lists->longer);
	prose->lists = lists;
}

/* ---- Lists ---- */

static size_t bits_in(uint64_t bits)
{
	return (size_t)__builtin_popcountll(bits);
}

/* Room for the phrases of every list that has any. */
static void begin_asking(struct prose_lists *lists)
{
	size_t count = 0;
	lists->ranks = arena_array(lists->arena, lists->words, sizeof *lists->ranks);
	for (size_t i = 0; i < lists->words; i++) {
		lists->ranks[i] = (uint32_t)count;
		count += bits_in(lists->alone[i] | lists->in_longer[i]);
	}
	lists->asked = arena_array(lists->arena, count, sizeof *lists->asked);
}

static bool is_alone(const struct sight *sight, size_t list)
{
	for (size_t i = 0; sight && i < sight->alone_count; i++)
		if (sight->alone[i] == list)
			return true;
	return false;
}

/* Phrases being gathered, with the token behind the last of them. */
struct gathered {
	struct phrase *at;
	size_t count;
	uint32_t end;
};

static void gather(struct gathered *gathered, uint32_t first, uint32_t last)
{
	if (gathered->end > last)
		return;
	gathered->at[gathered->count++] = (struct phrase){first, last};
	gathered->end = last + 1;
}

static size_t most_phrases(const struct prose *prose, size_t list)
{
	const struct prose_lists *lists = prose->lists;
	size_t most = 0;
	for (size_t i = 0; i < lists->longer_count; i++)
		most += lists->longer[i].list == list;
	for (size_t i = 0; has_bit(lists->alone, list) && i < prose->token_count; i++)
		most += is_alone(lists->sights[i], list);
	return most;
}

static struct phrases seek(const struct prose *prose, size_t list)
{
	const struct prose_lists *lists = prose->lists;
	struct gathered gathered = {arena_array(lists->arena, most_phrases(prose, list), sizeof *gathered.at), 0, 0};
	size_t next = 0;
	for (uint32_t at = 0; at < prose->token_count; at++) {
		for (; next < lists->longer_count && lists->longer[next].first <= at; next++)
			if (lists->longer[next].list == list)
				gather(&gathered, at, lists->longer[next].last);
		if (is_alone(lists->sights[at], list))
			gather(&gathered, at, at);
	}
	return (struct phrases){gathered.at, gathered.count};
}

struct phrases prose_phrases(const struct prose *prose, int list)
{
	struct prose_lists *lists = prose->lists;
	if (list < 0 || !(has_bit(lists->alone, (size_t)list) || has_bit(lists->in_longer, (size_t)list)))
		return (struct phrases){NULL, 0};
	if (!lists->ranks)
		begin_asking(lists);
	size_t word = (size_t)list / BITS;
	uint64_t before = (1ULL << (list % BITS)) - 1;
	struct phrases *asked =
		&lists->asked[lists->ranks[word] + bits_in((lists->alone[word] | lists->in_longer[word]) & before)];
	if (!asked->at)
		*asked = seek(prose, (size_t)list);
	return *asked;
}
