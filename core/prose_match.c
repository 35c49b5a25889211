#include "prose_lexicon.h"

#include <stdlib.h>
#include <string.h>

enum {
	FIRST_ROOM = 1024,
	BITS = 64,
	FEW_LISTS = 6,         /* are looked for one by one; who asks for more has all of a text sorted */
	MOST_SIGHTS = 1 << 16, /* words that are kept; the lexicon's own and as many strange ones as come first */
};

struct matcher {
	struct arena *arena;
	const struct lexicon *lexicon;
	struct workspace *space;
	struct prose_found *found;
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
	numbers->at = lexicon_room(numbers->at, numbers->count + 1, &numbers->room, sizeof *numbers->at);
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

/* All that is worked out of a word before it is laid down. */
struct worked_out {
	struct numbers atoms, alone, nodes;
	uint64_t mask;
};

static void work_out(const struct lexicon *lexicon, const struct folded *word, int64_t known, struct worked_out *out)
{
	for (uint32_t i = known < 0 ? 0 : lexicon->facts[known].atoms; i; i = lexicon->links[i].next)
		add_number(&out->atoms, lexicon->links[i].number);
	add_beginnings(lexicon, word, &out->atoms);
	for (size_t i = 0; i < out->atoms.count; i++) {
		out->mask |= atom_bit(out->atoms.at[i]);
		uint32_t node = lexicon_step(lexicon, 0, out->atoms.at[i]);
		if (node && lexicon->nodes[node].mask)
			add_number(&out->nodes, node);
		for (uint32_t k = node ? lexicon->nodes[node].lists : 0; k; k = lexicon->links[k].next)
			add_number(&out->alone, lexicon->links[k].number - 1);
	}
}

/* Lays it down in `arena` in one piece: the sight, the word, its openings, atoms and lists. */
static struct sight *lay_down(struct arena *arena, const struct lexicon *lexicon, const struct folded *word,
                              const struct worked_out *out)
{
	size_t head = (sizeof(struct sight) + word->length + 7) / 8 * 8;
	size_t size = head + out->nodes.count * sizeof(struct opening) + out->atoms.count * sizeof(uint32_t) +
	              out->alone.count * sizeof(uint16_t);
	struct sight *sight = arena_take(arena, size);
	struct opening *openings = (struct opening *)(void *)((char *)sight + head);
	uint32_t *atoms = (uint32_t *)(void *)(openings + out->nodes.count);
	uint16_t *alone = (uint16_t *)(void *)(atoms + out->atoms.count);
	memcpy(sight->word, word->at, word->length);
	for (size_t i = 0; i < out->nodes.count; i++) {
		const struct trie_node *node = &lexicon->nodes[out->nodes.at[i]];
		openings[i] = (struct opening){node->mask, out->nodes.at[i], node->any};
	}
	for (size_t i = 0; i < out->atoms.count; i++)
		atoms[i] = out->atoms.at[i];
	for (size_t i = 0; i < out->alone.count; i++)
		alone[i] = (uint16_t)out->alone.at[i];
	sight->openings = openings;
	sight->atoms = atoms;
	sight->alone = alone;
	return sight;
}

static struct sight *new_sight(struct arena *arena, const struct lexicon *lexicon, const struct folded *word,
                               uint32_t hash, int64_t known)
{
	struct worked_out out = {.mask = 0};
	work_out(lexicon, word, known, &out);
	struct sight *sight = lay_down(arena, lexicon, word, &out);
	sight->hash = hash;
	sight->length = (uint16_t)word->length;
	sight->mask = out.mask;
	sight->atom_count = (uint16_t)out.atoms.count;
	sight->alone_count = (uint16_t)out.alone.count;
	sight->opening_count = (uint16_t)out.nodes.count;
	sight->roles = known < 0 ? 0 : lexicon->facts[known].roles;
	sight->value = known < 0 ? (int16_t)-1 : lexicon->facts[known].value;
	free(out.atoms.at);
	free(out.alone.at);
	free(out.nodes.at);
	return sight;
}

static void keep_sight(struct workspace *space, struct sight *sight)
{
	size_t slot = sight->hash & (space->sight_room - 1);
	while (space->sights[slot])
		slot = (slot + 1) & (space->sight_room - 1);
	space->sights[slot] = sight;
}

static void grow_sights(struct workspace *space)
{
	struct sight **old = space->sights;
	size_t room = space->sight_room;
	space->sight_room = room ? 2 * room : FIRST_ROOM;
	space->sights = memory_take(space->sight_room, sizeof(struct sight *));
	for (size_t i = 0; i < room; i++)
		if (old[i])
			keep_sight(space, old[i]);
	free(old);
}

/* A word that was not met before. Words of the lexicon are kept for good; strange words are without number. */
static const struct sight *first_sight(struct matcher *matcher, const struct folded *word, uint32_t hash)
{
	const struct lexicon *lexicon = matcher->lexicon;
	struct workspace *space = matcher->space;
	int64_t known = names_find(&lexicon->words, word->at, word->length, hash);
	if (known < 0 && space->sight_count >= MOST_SIGHTS)
		return new_sight(matcher->arena, lexicon, word, hash, known);
	if (2 * space->sight_count >= space->sight_room)
		grow_sights(space);
	struct sight *sight = new_sight(lexicon->arena, lexicon, word, hash, known);
	keep_sight(space, sight);
	space->sight_count++;
	return sight;
}

static const struct sight *sight_of(struct matcher *matcher, const struct folded *word)
{
	const struct workspace *space = matcher->space;
	uint32_t hash = prose_hash(word->at, word->length);
	for (size_t slot = hash & (space->sight_room - 1); space->sight_room && space->sights[slot];
	     slot = (slot + 1) & (space->sight_room - 1)) {
		const struct sight *sight = space->sights[slot];
		if (sight->hash == hash && sight->length == word->length &&
		    memcmp(sight->word, word->at, word->length) == 0)
			return sight;
	}
	return first_sight(matcher, word, hash);
}

static const struct sight *know_token(struct matcher *matcher, struct text text, struct token *token)
{
	struct folded word = prose_fold((struct text){text.at + token->start, token->end - token->start});
	token->value = -1;
	if (!word.length)
		return NULL;
	const struct sight *sight = sight_of(matcher, &word);
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
		space->longer = lexicon_room(space->longer, space->longer_count + 1, &space->longer_room,
		                             sizeof *space->longer);
		uint16_t list = (uint16_t)(lexicon->links[i].number - 1);
		space->longer[space->longer_count++] = (struct long_phrase){list, (uint32_t)first, (uint32_t)last};
		set_bit(matcher->found->in_longer, list);
	}
}

static void walk(struct matcher *matcher, uint32_t node, size_t first, size_t last);

/* Walks on from where tokens [first, at) led to; a phrase has MOST_PHRASE_WORDS words. */
static void walk_on(struct matcher *matcher, const struct opening *from, size_t first, size_t at)
{
	const struct sight *sight = at < matcher->count ? matcher->space->of_token[at] : NULL;
	if (at == matcher->count || matcher->tokens[at - 1].stop)
		return;
	for (size_t i = 0; sight && (sight->mask & from->mask) && i < sight->atom_count; i++) {
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
	const struct sight *const *sights = matcher->space->of_token;
	uint64_t next = at + 1 < matcher->count && sights[at + 1] ? sights[at + 1]->mask : 0;
	for (size_t i = 0; i < sights[at]->opening_count; i++)
		if (sights[at]->openings[i].any || (sights[at]->openings[i].mask & next))
			walk_on(matcher, &sights[at]->openings[i], at, at + 1);
	for (size_t i = 0; i < sights[at]->alone_count; i++)
		set_bit(matcher->found->alone, sights[at]->alone[i]);
}

/* What stands there of a token from now on. */
static void keep_alone(const struct matcher *matcher, struct arena *arena)
{
	struct alone *tokens = arena_array(arena, matcher->count, sizeof *tokens);
	const struct sight *const *sights = matcher->space->of_token;
	for (size_t i = 0; i < matcher->count; i++)
		if (sights[i])
			tokens[i] = (struct alone){sights[i]->alone, sights[i]->alone_count};
	matcher->found->tokens = tokens;
}

void prose_match(struct arena *arena, const struct lexicon *lexicon, struct prose *prose, struct token *tokens)
{
	struct workspace *space = lexicon->space;
	struct prose_found *found = arena_take(arena, sizeof *found);
	struct matcher matcher = {arena, lexicon, space, found, tokens, prose->token_count};
	found->arena = arena;
	found->space = space;
	found->words = lexicon->list_count / BITS + 1;
	found->list_count = lexicon->list_count;
	found->alone = arena_array(arena, 2 * found->words, sizeof *found->alone);
	found->in_longer = found->alone + found->words;
	space->longer_count = 0;
	space->of_token = lexicon_room(space->of_token, matcher.count, &space->token_room, sizeof *space->of_token);
	for (size_t i = 0; i < matcher.count; i++)
		space->of_token[i] = know_token(&matcher, prose->text, &tokens[i]);
	for (size_t i = 0; i < matcher.count; i++)
		if (space->of_token[i])
			match_at(&matcher, i);
	found->longer_count = space->longer_count;
	found->longer = arena_copy(arena, space->longer, space->longer_count * sizeof *found->longer);
	keep_alone(&matcher, arena);
	prose->found = found;
}

/* ---- Lists ---- */

/* Room for the phrases of every list that has any; the lists' ranks are set for what follows. */
static void begin_index(struct prose_found *found)
{
	uint32_t count = 0;
	found->before = arena_array(found->arena, found->words, sizeof *found->before);
	for (size_t i = 0; i < found->words; i++) {
		found->before[i] = count;
		for (uint64_t bits = found->alone[i] | found->in_longer[i]; bits; bits &= bits - 1)
			found->space->ranks[i * BITS + (size_t)__builtin_ctzll(bits)] = count++;
	}
	found->of_list = arena_array(found->arena, count, sizeof *found->of_list);
}

/* Counts the phrases of each list, those that are covered too, and gives each list its room. */
static void lay_out_index(struct prose_found *found, size_t token_count, struct phrase *room)
{
	const uint32_t *ranks = found->space->ranks;
	for (size_t i = 0; i < found->longer_count; i++)
		found->of_list[ranks[found->longer[i].list]].count++;
	for (size_t i = 0; i < token_count; i++)
		for (size_t k = 0; k < found->tokens[i].count; k++)
			found->of_list[ranks[found->tokens[i].at[k]]].count++;
	for (size_t i = 0; i < found->words; i++)
		for (uint64_t bits = found->alone[i] | found->in_longer[i]; bits; bits &= bits - 1) {
			struct listed *phrases = &found->of_list[ranks[i * BITS + (size_t)__builtin_ctzll(bits)]];
			phrases->at = room;
			room += phrases->count;
			phrases->count = 0;
		}
}

/* A phrase that another of its list covers is left out, whichever of the two came first. */
static void add_to_index(struct listed *phrases, uint32_t first, uint32_t last)
{
	struct phrase *before = phrases->count ? &phrases->at[phrases->count - 1] : NULL;
	if (before && before->first == first && before->last < last)
		before->last = last;
	else if (!before || before->last < last)
		phrases->at[phrases->count++] = (struct phrase){first, last};
}

/* All phrases by list, each list's in the order of the text. */
static void make_index(const struct prose *prose)
{
	struct prose_found *found = prose->found;
	const uint32_t *ranks = found->space->ranks;
	size_t count = found->longer_count, next = 0;
	for (size_t i = 0; i < prose->token_count; i++)
		count += found->tokens[i].count;
	begin_index(found);
	lay_out_index(found, prose->token_count, arena_array(found->arena, count, sizeof(struct phrase)));
	for (uint32_t i = 0; i < prose->token_count; i++) {
		for (; next < found->longer_count && found->longer[next].first == i; next++)
			add_to_index(&found->of_list[ranks[found->longer[next].list]], i, found->longer[next].last);
		for (size_t k = 0; k < found->tokens[i].count; k++)
			add_to_index(&found->of_list[ranks[found->tokens[i].at[k]]], i, i);
	}
}

/* The phrases of one list, by a walk over all that matched. */
static struct phrases look_for(const struct prose *prose, uint16_t list)
{
	const struct prose_found *found = prose->found;
	struct listed phrases = {
		arena_array(found->arena, prose->token_count + found->longer_count, sizeof *phrases.at), 0};
	for (uint32_t i = 0, next = 0; i < prose->token_count; i++) {
		for (; next < found->longer_count && found->longer[next].first == i; next++)
			if (found->longer[next].list == list)
				add_to_index(&phrases, i, found->longer[next].last);
		for (size_t k = 0; k < found->tokens[i].count; k++)
			if (found->tokens[i].at[k] == list)
				add_to_index(&phrases, i, i);
	}
	return (struct phrases){phrases.at, phrases.count};
}

struct phrases prose_phrases(const struct prose *prose, int list)
{
	struct prose_found *found = prose->found;
	if (list < 0 || !(has_bit(found->alone, (size_t)list) || has_bit(found->in_longer, (size_t)list)))
		return (struct phrases){NULL, 0};
	if (!found->of_list && found->looked_for++ < FEW_LISTS)
		return look_for(prose, (uint16_t)list);
	if (!found->of_list)
		make_index(prose);
	size_t word = (size_t)list / BITS;
	uint64_t lower = (1ULL << (list % BITS)) - 1;
	uint64_t bits = (found->alone[word] | found->in_longer[word]) & lower;
	const struct listed *listed = &found->of_list[found->before[word] + (uint32_t)__builtin_popcountll(bits)];
	return (struct phrases){listed->at, listed->count};
}
